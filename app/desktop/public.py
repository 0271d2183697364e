"""The public screen: a second window for the projector.

It is given what the filter lets through for everybody, as a picture, and nothing else: it knows
no session, record or state, so that nothing of a cell can reach it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.frame import Strip
from app.desktop.map.legend import LegendStrip
from app.desktop.map.view import MapView
from app.desktop.parts import Hairline, ScrollColumn, clear, label
from app.desktop.readings.seen import CONDUCT, Ground, SeenItem, SeenPicture, as_seen
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from maps.atlas import load_atlas

__all__ = ["PublicScreen"]

tr = Translator(__name__)

NEWEST = 12
"""How many statements are shown; older ones are in the out-briefs."""


class PublicScreen(QWidget):
    """The window. F11 fills the screen, Escape gives it back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[SeenPicture, Ground] | None = None
        self._atlas = load_atlas()
        self.setObjectName("panel")
        # The white cell goes on typing in its own window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(tr("Whitecell – public screen"))
        self.setAccessibleName(tr("Public screen"))
        self.strip = Strip(theme)
        self._title = label("", "question")
        self._when = label("", "body")
        self._title.setProperty("type-size", 22)
        self._when.setProperty("type-size", 18)
        self._banner = label("", "banner", wrap=True)
        self._banner.setAutoFillBackground(True)
        self._banner.setObjectName("banner")
        self._banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.map = MapView(theme, self._atlas)
        self.map.setAccessibleName(tr("Public map"))
        left = QWidget()
        legend = LegendStrip(theme, self.map, left)
        under = QVBoxLayout(left)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self.map, 1)
        under.addWidget(legend)
        self._legend = legend
        self._news = ScrollColumn()
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._when)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left, 3)
        body.addWidget(Hairline(theme, upright=True))
        body.addWidget(self._news, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(self._head)
        column.addWidget(self._banner)
        column.addWidget(Hairline(theme))
        column.addLayout(body, 1)
        self.resize(1280, 720)
        theme.changed.connect(self._draw)

    def show_seen(self, picture: SeenPicture, ground: Ground) -> None:
        """Show what everybody may see.

        Args:
            picture: Made of what the filter lets through for the public.
            ground: What is printed for everybody.
        """
        self._shown = (picture, ground)
        self._draw()

    def stop(self) -> None:
        """Let drawing under way finish."""
        self.map.stop()

    def _draw(self) -> None:
        if self._shown is None:
            return
        picture, ground = self._shown
        look, px = self._theme.look, self._theme.look.px
        tokens = look.tokens
        self.strip.show_marking(picture.marking, alarm=picture.conduct == "no-duff")
        self._title.setText(picture.title)
        self._when.setText(picture.when)
        self._head.setContentsMargins(px(20), px(12), px(20), px(12))
        self._banner.setVisible(bool(picture.conduct))
        self._banner.setText(str(CONDUCT.get(picture.conduct, "")))
        is_alarm = picture.conduct == "no-duff"
        ground_colour, ink = (
            (tokens.bad, tokens.field) if is_alarm else (tokens.accent_ground, tokens.accent)
        )
        palette = self._banner.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground_colour))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self._banner.setPalette(palette)
        self._banner.setMargin(px(10))
        made = as_seen(picture, ground, self._atlas, tokens)
        self.map.show_picture(made)
        self._legend.show_picture(made)
        clear(self._news.column)
        self._news.column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._news.column.setSpacing(px(4))
        for item in picture.items[:NEWEST]:
            self._say(item)
        if not picture.items:
            self._line(tr("Nothing has been announced yet."), 18, "note")
        self._news.column.addStretch(1)

    def _say(self, item: SeenItem) -> None:
        self._line(tr("Turn {turn} · {kind}", turn=item.turn, kind=item.kind), 14, "small")
        self._line(item.words, 18, "body")
        self._news.column.addSpacing(self._theme.look.px(10))

    def _line(self, words: str, size: int, role: str) -> None:
        made = label(words, role, wrap=True)
        made.setProperty("type-size", size)
        self._news.column.addWidget(made)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key is Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)
