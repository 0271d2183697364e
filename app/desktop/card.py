"""The painted parts of a question: who decides, the engine's band, the terms, what changes.

Each is one node to a screen reader, so each says in words what it draws.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from app.desktop.look import MEDIUM, SEMIBOLD
from app.desktop.marks import chip_width, paint_chip, paint_symbol, text
from app.desktop.parts import Painted
from app.desktop.pictures import Change, OptionOdds, QuestionPicture, Term
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["AdviceBand", "ChangesTable", "DeciderBox", "TermsTable"]

tr = Translator(__name__)

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
ROW = 20.0
"""Height of a row of terms or changes."""
MOST_TERMS = 5
"""How many terms have a row; the tooltip and the screen reader have all."""
MOST_OPTIONS = 6
"""How many options are listed; of more, the likeliest."""


class _Fixed(Painted):
    """A painted part as wide as its column and exactly as high as its rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def rows_height(self) -> float:
        """Height at 100 %."""
        return ROW

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.look.px(self.rows_height()))


class DeciderBox(_Fixed):
    """Who answers this question, what was asked of them, and where it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture: QuestionPicture | None = None

    def show_picture(self, picture: QuestionPicture) -> None:
        """Show who decides this question."""
        self._picture = picture
        self.setAccessibleName(f"{picture.decider}. {picture.request}. {picture.chip}")
        self.update()

    @override
    def rows_height(self) -> float:
        return 48

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        picture, look, tokens, px = self._picture, self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QColor(tokens.border))
            painter.setBrush(QColor(tokens.field))
            painter.drawRoundedRect(box, 4, 4)
            middle = box.center().y()
            if picture.shape:
                paint_symbol(painter, QPointF(px(21), middle - px(9)), px(17), picture.shape, look)
            else:
                side = px(17)
                place = QRectF(px(21) - side / 2, middle - px(9) - side / 2, side, side)
                look.paint_icon(painter, place, "dices", tokens.muted)
            left = px(38)
            font = look.font(12, SEMIBOLD)
            width = chip_width(picture.chip, font, look)
            chip = QRectF(box.right() - width - px(9), middle - px(11), width, px(22))
            colours = (
                (tokens.border, tokens.chip, tokens.ink)
                if picture.answer
                else (tokens.accent, tokens.accent_ground, tokens.accent)
            )
            half = box.height() / 2
            beside = chip.left() - left - px(8)
            upper = QRectF(left, box.top() + px(4), beside, half - px(4))
            lower = QRectF(left, middle, beside, half - px(4))
            if QFontMetricsF(look.font(12)).horizontalAdvance(picture.request) > beside:
                chip.moveTop(box.top() + px(2))
                lower.setRight(chip.right())
            paint_chip(painter, chip, picture.chip, font, colours, chip.height() / 2)
            text(painter, upper, picture.decider, font, tokens.ink)
            text(painter, lower, picture.request, look.font(12), tokens.muted)


class AdviceBand(_Fixed):
    """The engine's advice: a phrase, whole model runs of a hundred, and the band they span."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._options: tuple[OptionOdds, ...] = ()
        self._advised = 0

    def show_options(self, options: tuple[OptionOdds, ...], advised: int) -> None:
        """Show these odds; the advised option takes the headline."""
        self._options, self._advised = options, advised
        self.setAccessibleName(
            tr("Engine’s advice: {options}", options="; ".join(map(_spoken, options)))
        )
        self.updateGeometry()
        self.update()

    @override
    def rows_height(self) -> float:
        rows = 17 * len(self._listed()) + 2 if len(self._options) > 2 else 0
        return self._head_height() + 26 + rows

    def _head_height(self) -> float:
        """Of the phrase and its figures, at 100 %: two lines where one has no room for both."""
        wide = sum(
            QFontMetricsF(font).horizontalAdvance(words) for words, font in self._head_words()
        )
        return 20 if wide + self.look.px(12) <= self.width() else 38

    def _head_words(self) -> tuple[tuple[str, QFont], ...]:
        if not self._options:
            return ()
        option, look = self._options[self._advised], self.look
        phrase = f"{option.title}: {option.phrase}", look.font(14, SEMIBOLD)
        return phrase, (_figures(option), look.font(12))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # the head may take another line

    def _listed(self) -> list[OptionOdds]:
        """The options that have a row, in the engine's order."""
        likeliest = sorted(self._options, key=lambda option: -(option.low + option.high))
        return [option for option in self._options if option in likeliest[:MOST_OPTIONS]]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._options:
            return
        tokens, px = self.look.tokens, self.look.px
        with QPainter(self) as painter:
            option, head = self._options[self._advised], px(self._head_height())
            (phrase, bold), (figures, font) = self._head_words()
            line = QRectF(0, 0, self.width(), px(20))
            text(painter, line, phrase, bold, tokens.ink)
            side = RIGHT if head == px(20) else LEFT
            text(painter, line.translated(0, head - px(20)), figures, font, tokens.ink, side)
            self._paint_band(painter, QRectF(0, head + px(4), self.width(), px(8)), option)
            self._paint_scale(painter, head + px(13), option)
            if len(self._options) > 2:
                for place, each in enumerate(self._listed()):
                    row = QRectF(0, head + px(28) + place * px(17), self.width(), px(17))
                    self._paint_option(painter, row, each)

    def _paint_band(self, painter: QPainter, box: QRectF, option: OptionOdds) -> None:
        tokens, px = self.look.tokens, self.look.px
        track = QRectF(box.left(), box.center().y() - px(3) / 2, box.width(), px(3))
        painter.fillRect(track, QColor(tokens.track))
        left = box.left() + box.width() * option.low / 100
        width = max(box.width() * (option.high - option.low) / 100, px(3))
        painter.fillRect(QRectF(left, box.top(), width, box.height()), QColor(tokens.ink))
        if option.likely is not None and width > px(8):
            at = box.left() + box.width() * option.likely / 100
            mark = QRectF(at - px(2) / 2, box.top(), px(2), box.height())
            painter.fillRect(mark, QColor(tokens.accent_ground))

    def _paint_scale(self, painter: QPainter, top: int, option: OptionOdds) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        bold, font = look.font(11, SEMIBOLD), look.font(11)
        low, high = (self.width() * odds / 100 for odds in (option.low, option.high))
        figures = [(str(option.low), low), (str(option.high), high)]
        if high - low < px(26):
            figures = [(_band(option), (low + high) / 2)]
        boxes = []
        for words, at in figures:
            wide = QFontMetricsF(bold).horizontalAdvance(words) + px(2)
            left = min(max(at - wide / 2, 0), self.width() - wide)
            boxes.append(QRectF(left, top, wide, px(14)))
            text(painter, boxes[-1], words, bold, tokens.ink, CENTRE)
        line = QRectF(0, top, self.width(), px(14))
        ends = ("0", LEFT, boxes[0].left()), ("100", RIGHT, self.width() - boxes[-1].right())
        for words, side, room in ends:
            if room >= QFontMetricsF(font).horizontalAdvance(words) + px(6):
                text(painter, line, words, font, tokens.muted, side)

    def _paint_option(self, painter: QPainter, row: QRectF, option: OptionOdds) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        text(painter, row.adjusted(0, 0, -px(210), 0), option.title, look.font(12), tokens.ink)
        figures = row.adjusted(0, 0, -px(135), 0)
        text(painter, figures, _band(option), look.font(12), tokens.ink, RIGHT)
        band = QRectF(row.right() - px(125), row.center().y() - px(2), px(125), px(5))
        self._paint_band(painter, band, option)


def _spoken(option: OptionOdds) -> str:
    return f"{option.title} {option.phrase}, {_figures(option)}"


def _figures(option: OptionOdds) -> str:
    """Worst and best, and the likely value between them, in words."""
    figures = tr("{band} in 100 model runs", band=_band(option))
    if option.likely is None or option.low == option.high:
        return figures
    return tr("{figures}, likely {likely}", figures=figures, likely=option.likely)


def _band(option: OptionOdds) -> str:
    """Worst to best; one figure where they are the same."""
    return str(option.low) if option.low == option.high else f"{option.low}–{option.high}"


class TermsTable(_Fixed):
    """What the answer hangs on: name, value, a bar against or for, and its status."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._terms: tuple[Term, ...] = ()
        self._about = ""
        self.setMouseTracking(True)

    def show_terms(self, terms: tuple[Term, ...], about: str) -> None:
        """Show these terms of the answer they are about."""
        self._terms, self._about = terms, about
        sides = {True: tr("for"), False: tr("against")}
        spoken = (f"{t.name} {t.value}, {sides[t.pull >= 0]}, {t.status.lower()}" for t in terms)
        self.setAccessibleName(
            tr("What {about} hangs on: {terms}", about=about, terms="; ".join(spoken))
        )
        self.setToolTip(
            "\n".join(
                tr(
                    "{name}, {value} of 100 runs: {source}",
                    name=t.name,
                    value=t.value,
                    source=t.source,
                )
                for t in terms
            )
        )
        self.updateGeometry()
        self.update()

    @override
    def rows_height(self) -> float:
        return ROW * (min(len(self._terms), MOST_TERMS) + 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chip, bar = px(84), px(80)
            bar_left = self.width() - chip - bar - px(8)
            head = QRectF(0, 0, self.width(), px(ROW))
            small = look.font(11)
            title = head.adjusted(0, 0, -(self.width() - bar_left + px(40)), 0)
            text(
                painter,
                title,
                tr("What ‘{about}’ hangs on", about=self._about),
                look.font(12, SEMIBOLD),
                tokens.ink,
            )
            text(
                painter,
                QRectF(0, 0, bar_left - px(10), px(ROW)),
                tr("runs"),
                small,
                tokens.muted,
                RIGHT,
            )
            middle = bar_left + bar / 2
            against = QRectF(middle - px(50), 0, px(46), px(ROW))
            text(painter, against, tr("against"), small, tokens.muted, RIGHT)
            text(
                painter, QRectF(middle + px(5), 0, px(40), px(ROW)), tr("for"), small, tokens.muted
            )
            text(painter, head, tr("status"), small, tokens.muted, RIGHT)
            for place, term in enumerate(self._terms[:MOST_TERMS]):
                row = QRectF(0, px(ROW) * (place + 1), self.width(), px(ROW))
                self._paint_term(painter, row, term, (bar_left, bar, chip))

    def _paint_term(
        self, painter: QPainter, row: QRectF, term: Term, widths: tuple[int, int, int]
    ) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        bar_left, bar, chip = widths
        value_font = look.font(12, SEMIBOLD)
        value_width = max(px(30), QFontMetricsF(value_font).horizontalAdvance(term.value) + px(6))
        name = QRectF(0, row.top(), bar_left - value_width - px(10), row.height())
        text(painter, name, term.name, look.font(12), tokens.ink)
        value = QRectF(0, row.top(), bar_left - px(10), row.height())
        text(painter, value, term.value, value_font, tokens.ink, RIGHT)
        middle = bar_left + bar / 2
        y = row.center().y()
        painter.fillRect(QRectF(bar_left, y - px(5) / 2, bar, px(5)), QColor(tokens.track))
        length = bar / 2 * min(1.0, abs(term.pull))
        left = middle if term.pull >= 0 else middle - length
        colour = tokens.ink if term.pull >= 0 else tokens.bad
        painter.fillRect(QRectF(left, y - px(5) / 2, length, px(5)), QColor(colour))
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.drawLine(QPointF(middle, y - px(6)), QPointF(middle, y + px(6)))
        stands = term.status in {"COMPUTED", "VERIFIED"}
        colours = (
            (tokens.chip, tokens.chip, tokens.ink)
            if stands
            else (tokens.border, tokens.panel, tokens.muted)
        )
        place = QRectF(row.right() - chip, row.top() + px(2), chip, row.height() - px(4))
        weight = SEMIBOLD if stands else MEDIUM
        paint_chip(painter, place, term.status, look.font(11, weight), colours, 2)


class ChangesTable(_Fixed):
    """What a ruling would change: the thing, what it is, what it becomes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._changes: tuple[Change, ...] = ()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show these changes."""
        self._changes = changes
        spoken = (
            tr("{thing} from {before} to {after}", thing=c.thing, before=c.before, after=c.after)
            for c in changes
        )
        self.setAccessibleName(tr("What changes: {changes}", changes="; ".join(spoken)))
        self.updateGeometry()
        self.update()

    @override
    def rows_height(self) -> float:
        return ROW * max(1, len(self._changes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            after_width = min(px(104), self.width() // 3)
            before_right = self.width() - after_width - px(26)
            for place, change in enumerate(self._changes):
                row = QRectF(0, px(ROW) * place, self.width(), px(ROW))
                before = look.font(12)
                before_width = QFontMetricsF(before).horizontalAdvance(change.before) + px(8)
                name = QRectF(0, row.top(), before_right - before_width, row.height())
                text(painter, name, change.thing, look.font(12), tokens.ink)
                box = QRectF(0, row.top(), before_right, row.height())
                text(painter, box, change.before, before, tokens.muted, RIGHT)
                side = px(12)
                arrow = QRectF(before_right + px(7), row.center().y() - side / 2, side, side)
                look.paint_icon(painter, arrow, "arrow-right", tokens.muted)
                after = QRectF(row.right() - after_width, row.top(), after_width, row.height())
                text(painter, after, change.after, look.font(12, SEMIBOLD), tokens.ink)
