"""The timeline as it was painted last: a pan moves it and paints only what comes into view.

A tree of ten thousand nodes is then panned at the cost of the few that were not to be seen before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from app.desktop.timeline_paint import Page, paint_over, paint_tree
from app.desktop.timeline_picture import Node

__all__ = ["Kept"]


class Kept:
    """The tree of one view, in the pixels of its screen."""

    def __init__(self) -> None:
        self._drawn = QPixmap()
        self._of: tuple[object, ...] = ()
        self._view = QRect()
        self._stale = QRegion()

    def repaint(self, page: Page, nodes: Iterable[Node]) -> None:
        """Have nodes painted anew the next time, as what is told of them has changed."""
        for node in nodes:
            self._stale += page.cell(node)

    def paint(self, painter: QPainter, page: Page) -> tuple[Node, ...]:
        """Paint what is in view.

        Args:
            painter: Where to.
            page: What, and how.

        Returns:
            Nodes that wait for their labels.
        """
        view, ratio = page.view.toAlignedRect(), painter.device().devicePixelRatioF()
        of = (page.layout, page.look, page.column, view.size(), ratio)
        missing = self._stale if of == self._of else QRegion(view)
        if of != self._of:
            self._drawn = QPixmap(view.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
        elif view != self._view:
            missing += self._moved(view.topLeft() - self._view.topLeft(), view, ratio)
        self._of, self._view, self._stale = of, view, QRegion()
        waiting: dict[str, Node] = {}
        for part in missing & view:  # type: ignore[attr-defined]  # absent from Qt's stubs
            waiting |= {node.key: node for node in self._painted(page, part)}
        painter.drawPixmap(view.topLeft(), self._drawn)
        paint_over(painter, page)
        return tuple(waiting.values())

    def _moved(self, by: QPoint, view: QRect, ratio: float) -> QRegion:
        """Moves what is drawn; returns what it does not reach, in the widget's coordinates."""
        across, down = -by.x() * ratio, -by.y() * ratio
        if not (across.is_integer() and down.is_integer()):
            return QRegion(view)
        self._drawn.scroll(int(across), int(down), self._drawn.rect())
        return QRegion(view) - QRegion(view.translated(-by))

    def _painted(self, page: Page, part: QRect) -> tuple[Node, ...]:
        """Paints a part; returns its nodes that wait for their labels."""
        with QPainter(self._drawn) as painter:
            painter.translate(-self._view.topLeft())
            painter.setClipRect(part)
            return paint_tree(painter, replace(page, view=QRectF(part)))
