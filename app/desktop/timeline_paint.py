"""The timeline painted: links and marks of what is in view, heads and names that stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from app.desktop.look import MEDIUM, REGULAR, SEMIBOLD, Look
from app.desktop.marks import paint_chip, paint_node, text
from app.desktop.timeline_layout import Layout
from app.desktop.timeline_picture import Node, NodeForm, TurnHead

__all__ = ["HEAD", "NAMES", "NODE", "ROW", "Page", "paint_timeline"]

HEAD, ROW, NAMES, NODE = 30.0, 46.0, 206.0, 5.0
Seen = tuple[tuple[Node, QPointF], ...]
"""What is in view, each with the middle of its mark."""
CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Page:
    """What is painted, and how.

    Attributes:
        layout: What is shown.
        look: Colours and text size.
        column: Width of a turn, pixels.
        view: The part in view, pixels; heads and names stay at its edges.
        walked: Key of the node that the keys stand on; empty without focus.
        folded: Branches whose futures are folded away.
        told: Labels by node, as far as they are worked out.
    """

    layout: Layout
    look: Look
    column: float
    view: QRectF
    walked: str
    folded: frozenset[str]
    told: Mapping[str, str]
    first: int = field(init=False)
    """The first turn."""
    _head: int = field(init=False)
    _row: int = field(init=False)
    _left: float = field(init=False)

    def __post_init__(self) -> None:
        """Takes the measures that every place is made from."""
        turns = self.layout.picture.turns
        first = turns[0].number if turns else 0
        measures = {
            "first": first,
            "_head": self.look.px(HEAD),
            "_row": self.look.px(ROW),
            "_left": self.look.px(NAMES) + self.column * (0.5 - first),
        }
        for name, value in measures.items():
            object.__setattr__(self, name, value)

    def x(self, across: float) -> float:
        """Pixels across of a place in turns."""
        return self._left + self.column * across

    def top(self, line: int) -> float:
        """Pixels down of the top of a line."""
        return self._head + self._row * line

    def place(self, node: Node) -> QPointF:
        """The middle of a node's mark; of a row that is not shown, in its shown neighbour."""
        line = self.layout.line_of.get(node.row, 0)
        return QPointF(self.x(node.across), self.top(line) + self._row * 0.58)

    def lines(self) -> tuple[int, int]:
        """First and last line in view."""
        row = self.look.px(ROW)
        top = self.view.top() - self.look.px(HEAD)
        return int(top // row), int((top + self.view.height()) // row)

    def turns(self) -> tuple[float, float]:
        """From and to in view, with one turn to each side for links and labels."""
        left = (self.view.left() - self.look.px(NAMES)) / self.column + self.first
        return left - 1.5, left + self.view.width() / self.column + 1.5


def paint_timeline(painter: QPainter, page: Page) -> tuple[Node, ...]:
    """Paint what is in view.

    Args:
        painter: Where to.
        page: What, and how.

    Returns:
        Nodes in view that wait for their labels.
    """
    look, layout = page.look, page.layout
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(page.view, QColor(look.tokens.panel))
    if not layout.picture.turns:
        return ()
    _ground(painter, page)
    _now(painter, page)
    _planned(painter, page)
    seen = tuple((node, page.place(node)) for node in layout.within(page.lines(), page.turns()))
    _links(painter, page, seen)
    _marks(painter, page, seen)
    _names(painter, page)
    _heads(painter, page)
    return tuple(node for node, _ in seen if node.key not in page.told)


def _ground(painter: QPainter, page: Page) -> None:
    tokens, px, view = page.look.tokens, page.look.px, page.view
    line = page.layout.line_of.get(page.layout.cursor_row)
    if line is not None:
        box = QRectF(view.left(), page.top(line), view.width(), px(ROW))
        painter.fillRect(box, QColor(tokens.hover))
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    first, last = page.turns()
    for head in page.layout.picture.turns:
        if first <= head.number <= last:
            x = page.x(head.number)
            painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()))


def _names(painter: QPainter, page: Page) -> None:
    """The branches at the left edge of the view, whatever is scrolled."""
    look, tokens, px, view = page.look, page.look.tokens, page.look.px, page.view
    painter.fillRect(
        QRectF(view.left(), view.top(), px(NAMES), view.height()), QColor(tokens.panel)
    )
    ratio = painter.device().devicePixelRatioF()
    first, last = page.lines()
    for line in range(max(0, first), min(len(page.layout.rows), last + 1)):
        row = page.layout.rows[line]
        branch = page.layout.picture.branches[row]
        is_here = row == page.layout.cursor_row
        box = QRectF(view.left(), page.top(line), px(NAMES), px(ROW))
        if is_here:
            painter.fillRect(box, QColor(tokens.hover))
        if branch.key in page.layout.has_below:
            icon = "chevron-right" if branch.key in page.folded else "chevron-down"
            side = px(12)
            corner = QRectF(box.left() + px(3), box.top() + px(9), side, side)
            look.paint_icon(painter, corner, icon, tokens.muted)
        width = px(NAMES) - px(24)
        ink = tokens.muted if branch.given_up else tokens.ink
        name = (13, SEMIBOLD if is_here else MEDIUM)
        upper = _drawn_label(branch.name, look, name, ink, width, ratio)
        lower = _drawn_label(branch.note, look, (12, REGULAR), tokens.muted, width, ratio)
        painter.drawPixmap(QPointF(box.left() + px(16), box.top() + px(6)), upper)
        painter.drawPixmap(QPointF(box.left() + px(16), box.top() + px(25)), lower)
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    edge = view.left() + px(NAMES)
    painter.drawLine(QPointF(edge, view.top()), QPointF(edge, view.bottom()))


def _heads(painter: QPainter, page: Page) -> None:
    """The turns at the top edge of the view, whatever is scrolled."""
    look, tokens, px, view = page.look, page.look.tokens, page.look.px, page.view
    strip = QRectF(view.left(), view.top(), view.width(), px(HEAD))
    painter.fillRect(strip, QColor(tokens.panel))
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    painter.drawLine(strip.bottomLeft(), strip.bottomRight())
    painter.save()
    painter.setClipRect(strip.adjusted(px(NAMES) + 1, 0, 0, 0))
    ratio = painter.device().devicePixelRatioF()
    first, last = page.turns()
    for head in page.layout.picture.turns:
        if not first <= head.number <= last:
            continue
        is_now = head.number == page.layout.picture.now
        middle = page.x(head.number)
        font = look.font(12, SEMIBOLD if is_now else REGULAR)
        words = _head_words(head, font, page.column - px(4))
        if is_now:
            width = min(QFontMetricsF(font).horizontalAdvance(words) + px(16), page.column)
            chip = QRectF(middle - width / 2, strip.top() + px(4), width, px(HEAD) - px(8))
            ground = tokens.accent_ground
            paint_chip(painter, chip, words, font, (ground, ground, tokens.accent), 4)
        else:
            label = _drawn_label(words, look, (12, REGULAR), tokens.ink, page.column, ratio)
            left = middle - label.width() / ratio / 2
            painter.drawPixmap(QPointF(left, strip.top() + px(8)), label)
    painter.restore()


def _head_words(head: TurnHead, font: QFont, width: float) -> str:
    """As much of a turn's head as fits: number and date, number and month, the number alone."""
    metrics = QFontMetricsF(font)
    month = head.title.split(" ", maxsplit=1)[0]
    for words in (f"{head.number}  {head.title}", f"{head.number}  {month}"):
        if metrics.horizontalAdvance(words) <= width:
            return words
    return str(head.number)


def _now(painter: QPainter, page: Page) -> None:
    """The amber line down from where the table stands."""
    here = page.layout.by_key.get(page.layout.picture.cursor)
    if here is not None:
        x = page.place(here).x()
        painter.setPen(QPen(QColor(page.look.tokens.accent), 1.4))
        painter.drawLine(QPointF(x, page.view.top()), QPointF(x, page.view.bottom()))


def _links(painter: QPainter, page: Page, seen: Seen) -> None:
    """Links, those of one kind in one stroke."""
    tokens, layout = page.look.tokens, page.layout
    straight: dict[tuple[NodeForm, bool], list[QLineF]] = {}
    bent: dict[tuple[NodeForm, bool], QPainterPath] = {}
    for node, end in seen:
        parent = layout.by_key.get(node.parent)
        if parent is None or parent.row not in layout.line_of:
            continue
        kind = (node.form, node.row == layout.cursor_row)
        if parent.row == node.row:
            lines = straight.setdefault(kind, [])
            start = QPointF(page.x(parent.across), end.y())
            if lines and lines[-1].p2() == start:
                lines[-1].setP2(end)  # one long line is painted faster than many short ones
            else:
                lines.append(QLineF(start, end))
        else:
            start = page.place(parent)
            bend = (end.x() - start.x()) * 0.45
            path = bent.setdefault(kind, QPainterPath())
            path.moveTo(start)
            path.cubicTo(start + QPointF(bend * 0.4, 0), end - QPointF(bend * 1.6, 0), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for kind in {**straight, **bent}:
        form, is_here = kind
        pen = QPen(QColor(tokens.ink if is_here else tokens.muted), 1.8)
        if form is NodeForm.EXPLORED:
            pen.setDashPattern([4, 3])
        elif form is NodeForm.PLANNED:
            pen = QPen(QColor(tokens.faint), 1.2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLines(straight.get(kind, []))
        if kind in bent:
            painter.drawPath(bent[kind])


def _marks(painter: QPainter, page: Page, seen: Seen) -> None:
    """Marks and labels, each drawn once and kept."""
    look, tokens, px, layout = page.look, page.look.tokens, page.look.px, page.layout
    ratio = painter.device().devicePixelRatioF()
    radius, above, gap = px(NODE), px(23), px(4)
    half = radius + 2
    wide = page.column - gap
    ends: dict[float, float] = {}
    for node, centre in sorted(seen, key=lambda each: each[1].x()):
        if node.key == layout.picture.cursor:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.panel))
            painter.drawEllipse(centre, px(NODE + 4), px(NODE + 4))
        ground = tokens.hover if node.row == layout.cursor_row else tokens.panel
        mark = _drawn_mark(node.form, radius, tokens.ink, ground, ratio)
        painter.drawPixmap(QPointF(centre.x() - half, centre.y() - half), mark)
        if node.bookmark:
            side = px(11)
            flag = QRectF(centre.x() + px(NODE + 1), centre.y() + px(2), side, side)
            look.paint_icon(painter, flag, "flag", tokens.ink)
        if node.key == page.walked:
            painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            side = px(NODE + 8)
            box = QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side)
            painter.drawRect(box)
        words = node.bookmark or page.told.get(node.key)
        if not words:
            continue
        parent = layout.by_key.get(node.parent)
        # Where its link comes down from another branch, it comes through the middle.
        is_beside = parent is not None and parent.row != node.row
        width = wide * 1.5 if is_beside else wide
        label = _drawn_label(words, look, (11, MEDIUM), tokens.ink, width, ratio)
        left = centre.x() - (gap if is_beside else label.width() / ratio / 2)
        # Two nodes of one turn stand close: the words of the later one begin after the earlier's.
        left = max(left, ends.get(centre.y(), left - gap) + gap)
        ends[centre.y()] = left + label.width() / ratio
        painter.drawPixmap(QPointF(left, centre.y() - above), label)


@lru_cache(maxsize=64)
def _drawn_mark(form: NodeForm, radius: int, line: str, ground: str, ratio: float) -> QPixmap:
    """A node's mark, with two pixels around it."""
    side = 2 * (radius + 2)
    drawn = _empty(side, side, ratio)
    painter = QPainter(drawn)
    paint_node(painter, QPointF(side / 2, side / 2), radius, form, (line, ground))
    painter.end()
    return drawn


@lru_cache(maxsize=2048)
def _drawn_label(
    words: str,
    look: Look,
    type_: tuple[int, QFont.Weight],
    colour: str,
    width: float,
    ratio: float,
) -> QPixmap:
    """Words in a size and weight, cut to a width, in a box as high as a line."""
    font = look.font(*type_)
    wide, high = (
        min(width, QFontMetricsF(font).horizontalAdvance(words) + 2),
        look.px(type_[0] + 4),
    )
    drawn = _empty(ceil(wide), high, ratio)
    painter = QPainter(drawn)
    text(painter, QRectF(0, 0, wide, high), words, font, colour)
    painter.end()
    return drawn


def _empty(width: int, height: int, ratio: float) -> QPixmap:
    drawn = QPixmap(ceil(max(1, width) * ratio), ceil(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    return drawn


def _planned(painter: QPainter, page: Page) -> None:
    """The turns still planned on the branch where the table stands: dotted, hollow."""
    tokens, px = page.look.tokens, page.look.px
    tip = page.layout.tip(page.layout.cursor_row)
    if tip is None:
        return
    start = page.place(tip)
    last = page.layout.picture.turns[-1].number
    end = QPointF(page.x(last), start.y())
    painter.setPen(QPen(QColor(tokens.faint), 1.2, Qt.PenStyle.DotLine))
    painter.drawLine(start, end)
    for turn in range(int(tip.across) + 1, last + 1):
        centre = QPointF(page.x(turn), start.y())
        paint_node(painter, centre, px(NODE), NodeForm.PLANNED, (tokens.faint, tokens.hover))
    if end.x() - start.x() > page.column * 1.6:
        box = QRectF(end.x() - px(76), end.y() - px(23), px(86), px(15))
        right = Qt.AlignmentFlag.AlignRight
        text(painter, box, "Planned end", page.look.font(11), tokens.muted, right)
