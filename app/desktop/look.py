"""How one theme is drawn at one text size: fonts, lengths and icons from tokens.

A `Look` is a frozen value handed to every painter; nothing else knows a colour or a font.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from app.desktop.tokens import LIGHT, Tokens

__all__ = ["ASSETS", "FAMILY", "MEDIUM", "REGULAR", "SEMIBOLD", "Look", "font_of"]

ASSETS = Path(__file__).parent / "assets"
FAMILY = "Inter"
REGULAR, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one text size.

    Attributes:
        tokens: The colours.
        text_scale: Factor on every length that holds text, 0.8 to 2.
    """

    tokens: Tokens = LIGHT
    text_scale: float = 1.0

    @override
    def __hash__(self) -> int:
        """Of what tells looks apart; the colours of a theme are many, and painters ask often."""
        return hash((self.tokens.name, self.text_scale))

    def px(self, length: float) -> int:
        """A design length in the pixels of this text size.

        Args:
            length: Pixels at 100 %.

        Returns:
            Whole pixels, at least one.
        """
        return max(1, round(length * self.text_scale))

    def font(self, size: float = 12, weight: QFont.Weight = REGULAR) -> QFont:
        """The bundled family with tabular figures and no hinting.

        Args:
            size: Pixels at 100 %.
            weight: REGULAR, MEDIUM or SEMIBOLD.

        Returns:
            A font for painters and widgets.
        """
        return QFont(font_of(self.px(size), weight))

    def icon(self, name: str, colour: str | None = None, size: int = 16) -> QIcon:
        """A Lucide icon in a token's colour, greyed when its button is disabled.

        Args:
            name: File name in assets/icons without the ending.
            colour: `#rrggbb`; ink without it.
            size: Pixels at 100 %.

        Returns:
            The icon at one and two device pixels a pixel.
        """
        icon = QIcon()
        side = self.px(size)
        for ratio in (1, 2):
            for mode, tint in (
                (QIcon.Mode.Normal, colour or self.tokens.ink),
                (QIcon.Mode.Disabled, self.tokens.faint),
            ):
                pixmap = QPixmap.fromImage(_drawn(name, tint, side * ratio))
                pixmap.setDevicePixelRatio(ratio)
                icon.addPixmap(pixmap, mode)
        return icon

    def icon_size(self, size: int = 16) -> QSize:
        """The size to set on a button that carries such an icon."""
        return QSize(self.px(size), self.px(size))

    def paint_icon(self, painter: QPainter, box: QRectF, name: str, colour: str) -> None:
        """Draw an icon into a square box.

        Args:
            painter: Where to.
            box: The square, in logical pixels.
            name: File name in assets/icons without the ending.
            colour: `#rrggbb`.
        """
        ratio = painter.device().devicePixelRatio()
        image = _drawn(name, colour, max(1, round(box.width() * ratio)))
        painter.drawImage(box, image)


@functools.lru_cache(maxsize=64)
def font_of(pixels: int, weight: QFont.Weight) -> QFont:
    """The bundled family in a size on the screen; kept, so not to be changed.

    Args:
        pixels: The size.
        weight: REGULAR, MEDIUM or SEMIBOLD.
    """
    font = QFont([FAMILY, "Noto Sans Georgian"])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@functools.lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int) -> QImage:
    text = _source(name).replace("currentColor", colour)
    text = text.replace('stroke-width="2"', 'stroke-width="1.8"')
    renderer = QSvgRenderer(QByteArray(text.encode()))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter)
    return image


@functools.cache
def _source(name: str) -> str:
    return (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
