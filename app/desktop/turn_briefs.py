"""The page of the turn briefs: one a cell, drafted, edited, checked for leaks, released.

Left the cells, in the middle the words, right what a release would show that the cell may not
see, and what happened in the turn, for the white cell to take up. Words are on record as soon as
the field is left; what is out is corrected by releasing again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.briefing import draft, keep, release
from app.desktop.brief_cells import BriefCells
from app.desktop.brief_side import BriefSide
from app.desktop.parts import Hairline, button, label, tab_in_order
from app.desktop.readings.briefs import (
    BriefsPicture,
    Found,
    briefs_picture,
    found_in,
)
from app.desktop.readings.words import read_only_because
from app.desktop.session_page import SessionPage, choice, fill, text_field
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["TurnBriefsPage"]

tr = Translator(__name__)

CHECK_AFTER = 250
"""Milliseconds without a key after which the words are checked."""
LEFT, RIGHT = 250, 380


class TurnBriefsPage(SessionPage):
    """The page.

    Attributes:
        checked: The words as they stand were checked for leaks.
        pages_asked: The pages of a brief are wanted (id of the cell, turn).
    """

    checked = Signal()
    pages_asked = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Turn briefs"), "turn-briefs")
        self._picture: BriefsPicture | None = None
        self._wanted: tuple[str, int] = ("", 0)
        self._loaded: tuple[str, int] = ("", 0)
        self._tells: frozenset[int] = frozenset()
        self._found: tuple[Found, ...] = ()
        self._summary = label("", "note")
        self.head.insertWidget(1, self._summary)
        self.turn = choice(theme, tr("Turn of the briefs"), "brief-turn", ())
        self.turn.currentIndexChanged.connect(self._on_turn)
        self.pages = button(tr("Pages…"), "chip", "brief-pages")
        self.pages.clicked.connect(lambda: self.pages_asked.emit(*self._loaded))
        for place, part in enumerate((self.turn, self.pages), start=self.head.count() - 1):
            self.head.insertWidget(place, part)
        self.column.addWidget(self.said)
        self.cells = BriefCells(theme)
        self.cells.currentRowChanged.connect(self._on_cell)
        self.cells.itemActivated.connect(lambda _: self.words.setFocus())
        self.side = BriefSide(theme)
        self.side.told.connect(self._on_told)
        self.side.taken_up.connect(self._on_taken_up)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        for part in (
            self.cells,
            Hairline(theme, upright=True),
            self._words(),
            Hairline(theme, upright=True),
            self.side,
        ):
            self._columns.addWidget(part, 1 if part is self._middle else 0)
        self.column.addLayout(self._columns, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER)
        self._timer.timeout.connect(self._check)
        self._on_look()

    # -- its parts ------------------------------------------------------------------------------

    def _words(self) -> QWidget:
        self._title = label("", "question", wrap=True)
        self.words = text_field(tr("Words of the turn brief"), "brief-words")
        self.words.setPlaceholderText(
            tr("Nothing was told to this cell. Write what it learns, or take up what happened.")
        )
        self.words.textChanged.connect(self._on_typed)
        self.words.installEventFilter(self)
        self._off = label("", "note", wrap=True)
        self._off.setObjectName("brief-off")
        self.redraft = button(tr("Draft anew"), "plain", "brief-redraft")
        self.redraft.setToolTip(tr("Write it again from the record"))
        self.redraft.clicked.connect(self._on_redraft)
        self.release = button(tr("Release"), "main", "brief-release")
        self.release.clicked.connect(self._on_release)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        line = QHBoxLayout()
        line.addWidget(self.redraft)
        line.addStretch(1)
        line.addWidget(self.release)
        self._column.addWidget(self._title)
        self._column.addWidget(self.words, 1)
        self._column.addWidget(self._off)
        self._column.addLayout(line)
        return self._middle

    # -- what is shown --------------------------------------------------------------------------

    @override
    def first_field(self) -> QWidget:
        return self.cells

    @override
    def show_session(self, session: Session | None) -> None:
        if session is not self.session:
            self._keep()
            self._wanted = self._loaded = ("", 0)
        super().show_session(session)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    @override
    def draw(self, session: Session) -> None:
        cell, turn = self._wanted
        cell = cell or next(iter(session.scenario.cells))
        picture = briefs_picture(session, turn, cell)
        self._picture, turn = picture, picture.turn
        self._summary.setText(picture.summary)
        with QSignalBlocker(self.turn):
            fill(self.turn, [(str(each), tr("Turn {turn}", turn=each)) for each in picture.turns])
            self.turn.setCurrentIndex(picture.turns.index(turn))
        self.cells.show_rows(picture.rows, cell)
        self.side.show_happened(picture)
        name = session.scenario.cells[cell].name
        self._title.setText(tr("Brief of turn {turn} for {name}", turn=turn, name=name))
        self.release.setText(
            tr("Release the correction") if picture.is_corrected else tr("Release")
        )
        self.words.setReadOnly(not session.writable)
        is_typed = self.words.document().isModified()
        if (cell, turn) != self._loaded or not is_typed:
            self._load(picture)
        self._check()

    def _load(self, picture: BriefsPicture) -> None:
        self._loaded = (picture.cell, picture.turn)
        self._tells = frozenset(picture.tells)
        if self.words.toPlainText() != picture.words:
            with QSignalBlocker(self.words):
                self.words.setPlainText(picture.words)
        self.words.document().setModified(False)

    def _check(self) -> None:
        """Say what private words a release would show, and mark them in the brief."""
        self._timer.stop()
        session, picture = self.session, self._picture
        if session is None or picture is None:
            return
        words = self.words.toPlainText()
        self._found = found_in(session, picture.cell, words, tuple(sorted(self._tells)))
        told = self.side.show_found(self._found, self._tells)
        tab_in_order(
            self.cells,
            self.words,
            *told,
            self.side.happened,
            self.redraft,
            self.release,
            self.turn,
            self.pages,
            self.back,
        )
        self._mark()
        why = _off(words, self._found, read_only_because(session), is_out=self._is_out())
        self._off.setText(why)
        self.release.setEnabled(not why)
        self.release.setToolTip(why or "Ctrl+Return")
        self.checked.emit()

    def _is_out(self) -> bool:
        picture = self._picture
        if picture is None or self.words.toPlainText() != picture.words:
            return False
        return any(row.is_out for row in picture.rows if row.key == picture.cell)

    def _mark(self) -> None:
        """Lay the amber ground under what would leak, and a line for those who see no colour."""
        text, marks = self.words.toPlainText(), []
        shape = QTextCharFormat()
        shape.setBackground(QColor(self.look.tokens.accent_ground))
        shape.setFontUnderline(True)
        for each in self._found:
            sought = r"[\W_]+".join(map(re.escape, each.words.split()))
            for hit in re.finditer(sought, text, re.IGNORECASE):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.words.document())
                mark.cursor.setPosition(hit.start())
                mark.cursor.setPosition(hit.end(), QTextCursor.MoveMode.KeepAnchor)
                mark.format = shape
                marks.append(mark)
        self.words.setExtraSelections(marks)

    # -- what was asked -------------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and event.type() is QEvent.Type.FocusOut:
            self._keep()
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self.release.setEnabled(False)
        self._timer.start()

    def _on_cell(self, row: int) -> None:
        if row >= 0 and self.session is not None:
            self._go_to(self.cells.chosen())

    def _on_turn(self) -> None:
        if self.session is not None and self.turn.currentData():
            self._go_to(self._loaded[0])

    def _go_to(self, cell: str) -> None:
        """Show the brief of a cell in the turn chosen; the one before is kept."""
        self._keep()
        self._wanted = (cell, int(self.turn.currentData()))
        if self.session is not None:
            self.draw(self.session)

    def _on_redraft(self) -> None:
        cell, turn = self._loaded
        if self.session is not None:
            cursor = self.words.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(draft(self.session, cell, turn))

    def _on_taken_up(self, sentence: str) -> None:
        """Put a sentence at the end of the brief."""
        cursor = self.words.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = self.words.toPlainText().rstrip()
        cursor.insertText(f"\n\n{sentence}" if before else sentence)
        self.words.setTextCursor(cursor)

    def _on_told(self, records: frozenset[int]) -> None:
        """These records alone have words that are told on purpose."""
        self._tells = records
        self.words.document().setModified(True)
        self._check()

    def _keep(self) -> None:
        """Put what was typed on record, told to nobody yet."""
        cell, turn = self._loaded
        words = self.words.toPlainText()
        if not cell or not self.words.document().isModified() or not words.strip():
            return
        tells = tuple(sorted(self._tells))
        if self.doing(lambda session: keep(session, cell, turn, words, tells)):
            self.words.document().setModified(False)

    def _on_release(self) -> None:
        cell, turn = self._loaded
        words, tells = self.words.toPlainText(), tuple(sorted(self._tells))
        if self.doing(lambda session: release(session, cell, turn, words, tells)):
            self.words.document().setModified(False)
            self._go_on(cell)

    def _go_on(self, cell: str) -> None:
        """On to the next cell whose brief is not out; after the last one stay."""
        rows = self._picture.rows if self._picture is not None else ()
        at = [row.key for row in rows].index(cell)
        waiting = [row.key for row in (*rows[at + 1 :], *rows[:at]) if not row.is_out]
        self.cells.setFocus()
        if waiting:
            self.cells.choose(waiting[0])
        elif self.session is not None:
            self.draw(self.session)

    def _share_width(self) -> None:
        """Leave the words half of what there is, however large the text."""
        self.cells.setFixedWidth(min(self.look.px(LEFT), round(self.width() * 0.21)))
        self.side.setFixedWidth(min(self.look.px(RIGHT), round(self.width() * 0.31)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._share_width()
        for column in (self._column, self.side.column):
            column.setContentsMargins(px(14), px(12), px(14), px(12))
            column.setSpacing(px(8))
        if self._picture is not None:
            self._mark()


def _off(words: str, found: Sequence[Found], read_only: str, *, is_out: bool) -> str:
    """Why a brief cannot be released; empty where it can."""
    if read_only:
        return read_only
    if not words.strip():
        return tr("Write what the cell is told.")
    if found:
        return tr.count(
            len(found),
            "It would show a private text: take out what is marked, or tell it on purpose.",
            "It would show %n private texts: take out what is marked, or tell it on purpose.",
        )
    return tr("The cell has it as it stands.") if is_out else ""
