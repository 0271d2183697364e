"""The timeline painted: links and marks of a part of it, heads and names that stay.

What is painted of a part depends on nothing but where the part lies, so that parts fit together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
)

from app.desktop.look import MEDIUM, REGULAR, SEMIBOLD, Look, font_of
from app.desktop.marks import paint_chip, paint_node, text
from app.desktop.timeline_layout import Layout
from app.desktop.timeline_picture import Node, NodeForm, TimelineBranch, TurnHead
from app.desktop.tokens import Tokens
from app.desktop.translation import Translator

__all__ = ["HEAD", "NAMES", "NODE", "ROW", "Page", "paint_over", "paint_tree"]

tr = Translator(__name__)

HEAD, ROW, NAMES, NODE = 30.0, 46.0, 206.0, 5.0
STROKES = {NodeForm.EXPLORED: (1.8, (4.0, 3.0)), NodeForm.PLANNED: (1.2, (1.0, 2.0))}
"""Width and dashes of the link to a node; in widths."""
SOLID: tuple[float, tuple[float, ...]] = (1.8, ())
Seen = tuple[tuple[Node, QPointF], ...]
"""What is in view, each with the middle of its mark."""
Type = tuple[int, QFont.Weight]
"""Pixels and weight of letters."""
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

    def cell(self, node: Node) -> QRect:
        """The place that a node and its label may take."""
        middle, wide = self.x(node.across), 1.6 * self.column
        top = self.top(self.layout.line_of.get(node.row, 0))
        return QRectF(middle - wide, top, 2 * wide, self._row).toAlignedRect()

    def lines(self) -> tuple[int, int]:
        """First and last line in view."""
        row = self.look.px(ROW)
        top = self.view.top() - self.look.px(HEAD)
        return int(top // row), int((top + self.view.height()) // row)

    def turns(self) -> tuple[float, float]:
        """From and to in view, with what reaches in: labels from the left, links from both."""
        left = (self.view.left() - self.look.px(NAMES)) / self.column + self.first - 0.5
        return left - 1.75, left + self.view.width() / self.column + 1.1

    def heads(self) -> tuple[TurnHead, ...]:
        """The turns in view."""
        left, right = (ceil(end) - self.first for end in self.turns())
        return self.layout.picture.turns[max(0, left) : max(0, right)]


def paint_tree(painter: QPainter, page: Page) -> tuple[Node, ...]:
    """Paint the links and marks of the part in view.

    Args:
        painter: Where to.
        page: What, and how.

    Returns:
        Nodes in view that wait for their labels.
    """
    layout = page.layout
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(page.view, QColor(page.look.tokens.panel))
    if not layout.picture.turns:
        return ()
    _ground(painter, page)
    _now(painter, page)
    _planned(painter, page)
    seen = tuple((node, page.place(node)) for node in layout.within(page.lines(), page.turns()))
    _links(painter, page, seen)
    _marks(painter, page, seen)
    return tuple(node for node, _ in seen if node.key not in page.told)


def paint_over(painter: QPainter, page: Page) -> None:
    """Paint what is over the tree: where the keys stand, and the names and heads that stay."""
    if not page.layout.picture.turns:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    walked = page.layout.by_key.get(page.walked)
    if walked is not None and walked.row in page.layout.line_of:
        painter.setPen(QPen(QColor(page.look.tokens.accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centre, side = page.place(walked), page.look.px(NODE + 8)
        painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
    _names(painter, page)
    _heads(painter, page)


def _ground(painter: QPainter, page: Page) -> None:
    tokens, px, view = page.look.tokens, page.look.px, page.view
    line = page.layout.line_of.get(page.layout.cursor_row)
    if line is not None:
        box = QRectF(view.left(), page.top(line), view.width(), px(ROW))
        painter.fillRect(box, QColor(tokens.hover))
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    places = [page.x(head.number) for head in page.heads()]
    painter.drawLines([QLineF(x, view.top(), x, view.bottom()) for x in places])


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
        icon = ""
        if branch.key in page.layout.has_below:
            icon = "chevron-right" if branch.key in page.folded else "chevron-down"
        drawn = _drawn_name(branch, icon, look, ratio, is_here=is_here)
        painter.drawPixmap(QPointF(view.left(), page.top(line)), drawn)
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
    for head in page.heads():
        is_now = head.number == page.layout.picture.now
        middle = page.x(head.number)
        words = _head_words(head, (px(12), SEMIBOLD if is_now else REGULAR), page.column - px(4))
        if is_now:
            font = look.font(12, SEMIBOLD)
            width = min(QFontMetricsF(font).horizontalAdvance(words) + px(16), page.column)
            chip = QRectF(middle - width / 2, strip.top() + px(4), width, px(HEAD) - px(8))
            ground = tokens.accent_ground
            paint_chip(painter, chip, words, font, (ground, ground, tokens.accent), 4)
        else:
            colours = tokens.ink, tokens.panel
            label = _drawn_label(words, (px(12), REGULAR), colours, page.column, ratio)
            left = middle - label.width() / ratio / 2
            painter.drawPixmap(QPointF(left, strip.top() + px(8)), label)
    painter.restore()


@lru_cache(maxsize=1024)
def _head_words(head: TurnHead, type_: Type, width: float) -> str:
    """As much of a turn's head as fits: number and date, number and month, the number alone."""
    metrics = QFontMetricsF(font_of(*type_))
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
    for node, end in seen:
        parent = layout.by_key.get(node.parent)
        if parent is not None and parent.row == node.row:
            kind = (node.form, node.row == layout.cursor_row)
            start = QPointF(page.x(parent.across), end.y())
            lines = straight.setdefault(kind, [])
            if lines and node.form not in STROKES and lines[-1].p2() == start:
                lines[-1].setP2(end)  # a long line is painted faster; dashes would shift
            else:
                lines.append(QLineF(start, end))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (form, is_here), lines in straight.items():
        width, dashes = STROKES.get(form, SOLID)
        pen = QPen(_ink(tokens, form, is_here=is_here), width)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawLines(lines)
    for parent, node in layout.bends(page.lines(), page.turns()):
        start, end = page.place(parent), page.place(node)
        bend = _bend(end.x() - start.x(), end.y() - start.y(), node.form)
        ink = _ink(tokens, node.form, is_here=node.row == layout.cursor_row)
        painter.fillPath(bend.translated(start), ink)


def _ink(tokens: Tokens, form: NodeForm, *, is_here: bool) -> QColor:
    """The colour of the link to a node."""
    if form is NodeForm.PLANNED:
        return QColor(tokens.faint)
    return QColor(tokens.ink if is_here else tokens.muted)


@lru_cache(maxsize=1024)
def _bend(across: float, down: float, form: NodeForm) -> QPainterPath:
    """The outline of a link to another branch; Qt shifts the dashes of a curve that is clipped."""
    bend, end = QPointF(across * 0.45, 0), QPointF(across, down)
    path = QPainterPath()
    path.cubicTo(bend * 0.4, end - bend * 1.6, end)
    width, dashes = STROKES.get(form, SOLID)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.SquareCap)
    stroker.setDashPattern(dashes)
    return stroker.createStroke(path)


def _marks(painter: QPainter, page: Page, seen: Seen) -> None:
    """Marks and labels, each drawn once and kept."""
    look, tokens, px, layout = page.look, page.look.tokens, page.look.px, page.layout
    ratio = painter.device().devicePixelRatioF()
    radius, above, gap = px(NODE), px(23), px(4)
    half = radius + 2
    wide = page.column - gap
    font = px(11), MEDIUM
    ends: dict[float, float] = {}
    for node, centre in sorted(seen, key=lambda each: each[1].x()):
        ground = tokens.hover if node.row == layout.cursor_row else tokens.panel
        words = node.bookmark or page.told.get(node.key)
        if words:
            parent = layout.by_key.get(node.parent)
            # Where its link comes down from another branch, it comes through the middle.
            is_beside = parent is not None and parent.row != node.row
            width = wide * 1.5 if is_beside else wide
            label = _drawn_label(words, font, (tokens.ink, ground), width, ratio)
            left = centre.x() - (gap if is_beside else label.width() / ratio / 2)
            # Two nodes of one turn stand close: the later one's words begin after the earlier's.
            left = max(left, ends.get(centre.y(), left - gap) + gap)
            ends[centre.y()] = left + label.width() / ratio
            painter.drawPixmap(QPointF(left, centre.y() - above), label)
        if node.key == layout.picture.cursor:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.panel))
            painter.drawEllipse(centre, px(NODE + 4), px(NODE + 4))
        mark = _drawn_mark(node.form, radius, tokens.ink, ground, ratio)
        painter.drawPixmap(QPointF(centre.x() - half, centre.y() - half), mark)
        if node.bookmark:
            side = px(11)
            flag = QRectF(centre.x() + px(NODE + 1), centre.y() + px(2), side, side)
            look.paint_icon(painter, flag, "flag", tokens.ink)


@lru_cache(maxsize=64)
def _drawn_mark(form: NodeForm, radius: int, line: str, ground: str, ratio: float) -> QPixmap:
    """A node's mark, with two pixels around it."""
    side = 2 * (radius + 2)
    drawn = _empty(side, side, ratio)
    with QPainter(drawn) as painter:
        paint_node(painter, QPointF(side / 2, side / 2), radius, form, (line, ground))
    return drawn


@lru_cache(maxsize=2048)
def _drawn_label(
    words: str, type_: Type, colours: tuple[str, str], width: float, ratio: float
) -> QPixmap:
    """Words cut to a width, in a box as high as a line: no line of the tree runs through them."""
    ink, ground = colours
    font = font_of(*type_)
    wide = min(width, QFontMetricsF(font).horizontalAdvance(words) + 2)
    high = round(type_[0] * 4 / 3)
    drawn = _empty(ceil(wide), high, ratio)
    drawn.fill(ground)
    with QPainter(drawn) as painter:
        text(painter, QRectF(0, 0, wide, high), words, font, ink)
    return drawn


@lru_cache(maxsize=512)
def _drawn_name(
    branch: TimelineBranch, icon: str, look: Look, ratio: float, *, is_here: bool
) -> QPixmap:
    """A branch in its line at the left edge."""
    tokens, px = look.tokens, look.px
    drawn = _empty(px(NAMES), px(ROW), ratio)
    with QPainter(drawn) as painter:
        if is_here:
            painter.fillRect(QRectF(0, 0, px(NAMES), px(ROW)), QColor(tokens.hover))
        if icon:
            look.paint_icon(painter, QRectF(px(3), px(9), px(12), px(12)), icon, tokens.muted)
        width, ink = px(NAMES) - px(24), tokens.muted if branch.given_up else tokens.ink
        font = look.font(13, SEMIBOLD if is_here else MEDIUM)
        text(painter, QRectF(px(16), px(6), width, px(17)), branch.name, font, ink)
        below = QRectF(px(16), px(25), width, px(16))
        text(painter, below, branch.note, look.font(12), tokens.muted)
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
    left, right = page.turns()
    for turn in range(max(int(tip.across) + 1, ceil(left)), min(last, int(right)) + 1):
        centre = QPointF(page.x(turn), start.y())
        paint_node(painter, centre, px(NODE), NodeForm.PLANNED, (tokens.faint, tokens.hover))
    if end.x() - start.x() > page.column * 1.6:
        box = QRectF(end.x() - px(76), end.y() - px(23), px(86), px(15))
        right = Qt.AlignmentFlag.AlignRight
        text(painter, box, tr("Planned end"), page.look.font(11), tokens.muted, right)
