"""The pages of a report as they will be set, under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget
from typing_extensions import override

from app.desktop.parts import Painted, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["ReportPages"]

tr = Translator(__name__)

GAP = 14


class _Sheets(Painted):
    """The pages painted at the width there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pages: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show other pages."""
        self._pages = tuple(pages)
        self.setAccessibleName(
            tr.count(
                len(pages), "Preview of the report: %n page", "Preview of the report: %n pages"
            )
        )
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 300)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = width - 2 * GAP
        heights = [room * page.height() / page.width() for page in self._pages]
        return round(sum(heights) + GAP * (len(heights) + 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self.look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), QColor(tokens.track))
            room, top = self.width() - 2 * GAP, float(GAP)
            seen = QRectF(event.rect())
            for page in self._pages:
                place = QRectF(GAP, top, room, room * page.height() / page.width())
                if place.intersects(seen):
                    painter.drawImage(place, page)
                    painter.setPen(QColor(tokens.border))
                    painter.drawRect(place)
                top += place.height() + GAP


class ReportPages(QStackedWidget):
    """The pages in a scroll area, or words in their place while there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sheets = _Sheets(theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._sheets)
        self._scroll.setAccessibleName(tr("Preview"))
        self._words = label("", "note", wrap=True)
        self._words.setObjectName("preview-words")
        self._words.setContentsMargins(20, 20, 20, 20)
        self.addWidget(self._words)
        self.addWidget(self._scroll)

    def say(self, words: str) -> None:
        """Show words in place of pages."""
        self._words.setText(words)
        self.setCurrentWidget(self._words)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show pages, from the first."""
        self._sheets.show_pages(pages)
        self._scroll.verticalScrollBar().setValue(0)
        self.setCurrentWidget(self._scroll)

    @property
    def words(self) -> str:
        """What is said in place of pages; empty while pages are shown."""
        return self._words.text() if self.currentWidget() is self._words else ""
