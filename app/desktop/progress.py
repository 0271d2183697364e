"""A line that shows how much of a span has passed, such as a consultation of three days."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from app.desktop.look import SEMIBOLD
from app.desktop.marks import text
from app.desktop.parts import Painted
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ProgressLine"]

tr = Translator(__name__)


class ProgressLine(Painted):
    """The line, with its name left and its words right; hidden where there is nothing to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._share = 0.0
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_progress(self, progress: tuple[float, str] | None) -> None:
        """Show the share that has passed and its words, or hide."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self._share, self._words = progress
        self.setAccessibleName(tr("Consultation: {words}", words=self._words))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.look.px(26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            side = px(13)
            line = QRectF(0, 0, self.width(), px(18))
            place = QRectF(0, line.center().y() - side / 2, side, side)
            look.paint_icon(painter, place, "hourglass", tokens.muted)
            text(
                painter,
                line.adjusted(px(18), 0, 0, 0),
                tr("Consultation"),
                look.font(12),
                tokens.ink,
            )
            right = Qt.AlignmentFlag.AlignRight
            text(painter, line, self._words, look.font(12, SEMIBOLD), tokens.ink, right)
            track = QRectF(0, px(22), self.width(), px(3))
            painter.fillRect(track, QColor(tokens.track))
            painter.fillRect(
                QRectF(0, px(22), self.width() * self._share, px(3)), QColor(tokens.ink)
            )
