"""What has been entered this turn, and what waits: revised, taken back, signed, given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.desktop.parts import Elided, Hairline, IconButton, button, clear, label
from app.desktop.pictures import Move, MovesPicture, Waiting
from app.desktop.sheet_fields import line_edit
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["MovesList"]

tr = Translator(__name__)


class MovesList(QWidget):
    """The list.

    Attributes:
        removed: A move is taken back (its number).
        revise_asked: A sheet is to be revised (its record).
        signed: A cell signed a joint sheet, or declined (sheet, cell, whether).
        held_given: A move that waited is given (its record, how its condition came about).
        held_ended: A move that waited is given up (its record).
    """

    removed = Signal(int)
    revise_asked = Signal(int)
    signed = Signal(int, str, bool)
    held_given = Signal(int, str)
    held_ended = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: MovesPicture | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_picture(self, picture: MovesPicture) -> None:
        """Show what is in and what waits."""
        if picture == self._shown:
            return
        self._shown = picture
        clear(self._column)
        self._column.addWidget(label(tr("Moves this turn"), "head"))
        if not picture.moves:
            self._column.addWidget(label(tr("None yet."), "note"))
        for move in picture.moves:
            self._column.addLayout(self._move(move, is_open=not picture.closed))
        if picture.waiting:
            self._column.addWidget(Hairline(self._theme))
            self._column.addWidget(label(tr("Standing and conditional"), "head"))
        for waiting in picture.waiting:
            self._column.addLayout(self._held(waiting, is_open=not picture.closed))

    def controls(self) -> list[QWidget]:
        """What takes the keys, from top to bottom."""
        return [
            each
            for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(self)
        ]

    def _move(self, move: Move, *, is_open: bool) -> QLayout:
        line = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(f"{move.actor} – {move.title}", "strong", wrap=True))
        for words, role in ((move.words, "note"), (move.note, "small"), (move.flag, "warning")):
            if words:
                column.addWidget(label(words, role, wrap=True))
        for cell in move.unsigned:
            column.addLayout(self._signature(move, cell.key, cell.title, is_open=is_open))
        line.addLayout(column, 1)
        if move.sheet:
            revise = IconButton(
                self._theme, "pencil", tr("Revise the sheet of {actor}", actor=move.actor), size=14
            )
            revise.setObjectName(f"revise-{move.sheet}")
            revise.setEnabled(is_open)
            revise.clicked.connect(lambda: self.revise_asked.emit(move.sheet))
            line.addWidget(revise, 0, Qt.AlignmentFlag.AlignTop)
        remove = IconButton(
            self._theme, "trash-2", tr("Remove the move of {actor}", actor=move.actor), size=14
        )
        remove.setObjectName(f"remove-move-{move.number}")
        remove.setEnabled(is_open)
        remove.clicked.connect(lambda: self.removed.emit(move.number))
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _signature(self, move: Move, cell: str, name: str, *, is_open: bool) -> QLayout:
        line = QHBoxLayout()
        line.addWidget(Elided(name, "small"), 1)
        for key, words in (("signed", tr("Signed")), ("declined", tr("Declined"))):
            made = button(words, "chip", f"{key}-{move.sheet}-{cell}")
            made.setAccessibleName(f"{name}: {words}")
            made.setEnabled(is_open)
            made.clicked.connect(
                lambda _=False, yes=key == "signed": self.signed.emit(move.sheet, cell, yes)
            )
            line.addWidget(made)
        return line

    def _held(self, held: Waiting, *, is_open: bool) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(held.title, "strong", wrap=True))
        words = f"{held.words} – {held.condition}" if held.condition else held.words
        column.addWidget(label(words, "note", wrap=True))
        line = QHBoxLayout()
        why = line_edit(
            tr("How the condition came about"), f"why-{held.number}", tr("How it came about")
        )
        if held.needs_why:
            line.addWidget(why, 1)
        give = button(tr("Give now"), "chip", f"give-{held.number}")
        give.setEnabled(is_open and held.is_due)
        give.setToolTip("" if held.is_due else tr("It is given this turn already"))
        give.clicked.connect(lambda: self.held_given.emit(held.number, why.text()))
        end = button(tr("End"), "chip", f"end-{held.number}")
        end.setEnabled(is_open)
        end.clicked.connect(lambda: self.held_ended.emit(held.number))
        line.addWidget(give)
        line.addWidget(end)
        if not held.needs_why:
            line.addStretch(1)
        column.addLayout(line)
        return column

    def _on_look(self) -> None:
        self._column.setSpacing(self._theme.look.px(8))
