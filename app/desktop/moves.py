"""The move sheet: what a cell does this turn, in its own words first.

Words come first and are enough; the catalogue and a target are offered. What may not work is
said beside the field and blocks nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.parts import (
    ChoiceBox,
    Hairline,
    IconButton,
    Panel,
    ScrollColumn,
    button,
    clear,
    label,
)
from app.desktop.pictures import Move, MovesPicture, Offer
from app.desktop.theme import Theme

__all__ = ["MovesPanel"]


class MovesPanel(Panel):
    """The sheet and the list of this turn's moves.

    Attributes:
        entered: A move is given (actor, action, target, words).
        removed: A move is taken back (its number in the list).
    """

    entered = Signal(str, str, str, str)
    removed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Moves", "moves")
        self._theme = theme
        self._picture = MovesPicture()
        self._drafts: dict[str, tuple[str, str, object]] = {}
        self._scroll = ScrollColumn()
        self.column.addWidget(self._scroll, 1)
        column = self._scroll.column
        self._heading = label("", "question", wrap=True)
        column.addWidget(self._heading)
        self._closed = label("", "note", wrap=True)
        column.addWidget(self._closed)
        self._sheet = QWidget()
        self._fields = QVBoxLayout(self._sheet)
        column.addWidget(self._sheet)
        self._build_sheet(theme)
        column.addWidget(Hairline(theme))
        self._list_head = label("Moves this turn", "head")
        column.addWidget(self._list_head)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        column.addStretch(1)
        self._on_look()

    def _build_sheet(self, theme: Theme) -> None:
        words_head = label("What the cell does, in its own words", "head")
        self.words = QPlainTextEdit()
        self.words.setObjectName("words")
        self.words.setAccessibleName("What the cell does, in its own words")
        self.words.setPlaceholderText("Type the move as the cell wrote it")
        self.words.setTabChangesFocus(True)
        self.words.textChanged.connect(self._say_what_is_off)
        words_head.setBuddy(self.words)
        self._fields.addWidget(words_head)
        self._fields.addWidget(self.words)
        action_head = label("Nearest action of the catalogue, if any", "head")
        self.action = QLineEdit()
        self.action.setObjectName("action")
        self.action.setAccessibleName("Nearest action of the catalogue, if any")
        self.action.setPlaceholderText("Own words only; type to search")
        self.action.setClearButtonEnabled(True)
        self._titles = QStringListModel(self)
        completer = QCompleter(self._titles, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        popup = QListView()
        popup.setObjectName("popup")
        completer.setPopup(popup)
        self.action.setCompleter(completer)
        self._show_all = QAction("Show the whole catalogue", self)
        self._show_all.triggered.connect(self._on_show_all)
        self.action.addAction(self._show_all, QLineEdit.ActionPosition.TrailingPosition)
        self.action.textChanged.connect(self._say_what_is_off)
        action_head.setBuddy(self.action)
        self._fields.addWidget(action_head)
        self._fields.addWidget(self.action)
        target_head = label("At whom", "head")
        self.target = ChoiceBox(theme, "At whom")
        self.target.setObjectName("target")
        self.target.currentIndexChanged.connect(self._say_what_is_off)
        target_head.setBuddy(self.target)
        self._fields.addWidget(target_head)
        self._fields.addWidget(self.target)
        self._hint = label("", "warning", wrap=True)
        self._hint.setObjectName("hint")
        self._fields.addWidget(self._hint)
        line = QHBoxLayout()
        self._off = label("", "small", wrap=True)
        self.enter = button("Enter move", "main", "enter-move")
        self.enter.clicked.connect(self._on_enter)
        line.addWidget(self._off, 1)
        line.addWidget(self.enter)
        self._fields.addLayout(line)

    def show_picture(self, picture: MovesPicture) -> None:
        """Show the sheet of an actor. What was typed for it, and not entered, stands again."""
        is_new = picture.actor != self._picture.actor
        if is_new:
            draft = (self.words.toPlainText(), self.action.text(), self.target.currentData())
            self._drafts[self._picture.actor] = draft
        self._picture = picture
        self._heading.setText(picture.heading)
        self._closed.setText(picture.closed)
        self._closed.setVisible(bool(picture.closed))
        self._sheet.setVisible(bool(picture.actor) and not picture.closed)
        self._titles.setStringList([offer.title for offer in picture.actions if offer.key])
        self._fill_targets()
        if is_new:
            self._take_up_draft()
        self._fill_list()
        self._say_what_is_off()

    def _take_up_draft(self) -> None:
        words, action, target = self._drafts.get(self._picture.actor, ("", "", ""))
        self.words.setPlainText(words)
        self.action.setText(action)
        self.target.setCurrentIndex(max(0, self.target.findData(target)))

    def _clear_sheet(self) -> None:
        self.words.clear()
        self.action.clear()
        self.target.setCurrentIndex(0)

    def _fill_targets(self) -> None:
        before = self.target.currentData()
        self.target.blockSignals(True)  # noqa: FBT003 - Qt's own call
        self.target.clear()
        for offer in self._picture.targets:
            self.target.addItem(offer.title, offer.key)
        self.target.setCurrentIndex(max(0, self.target.findData(before)))
        self.target.blockSignals(False)  # noqa: FBT003 - Qt's own call

    def _fill_list(self) -> None:
        clear(self._list)
        if not self._picture.moves:
            self._list.addWidget(label("None yet.", "note"))
        for move in self._picture.moves:
            self._list.addLayout(self._move_line(move))

    def _move_line(self, move: Move) -> QHBoxLayout:
        line = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(f"{move.actor} – {move.title}", "strong", wrap=True))
        if move.words:
            column.addWidget(label(move.words, "note", wrap=True))
        line.addLayout(column, 1)
        remove = IconButton(self._theme, "trash-2", f"Remove the move of {move.actor}", size=14)
        remove.setObjectName(f"remove-move-{move.number}")
        remove.setEnabled(not self._picture.closed)
        remove.clicked.connect(lambda: self.removed.emit(move.number))
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def chosen_action(self) -> Offer | None:
        """The action of the catalogue that the field names; None for own words."""
        typed = self.action.text().strip().casefold()
        return next(
            (o for o in self._picture.actions if o.key and o.title.casefold() == typed), None
        )

    def _say_what_is_off(self) -> None:
        action = self.chosen_action()
        hints = [action.hint] if action is not None and action.hint else []
        if self.action.text().strip() and action is None:
            hints.append("No action has this name: the words alone will stand.")
        target = self.target.currentIndex()
        if 0 <= target < len(self._picture.targets) and self._picture.targets[target].hint:
            hints.append(self._picture.targets[target].hint)
        self._hint.setText("\n".join(hints))
        self._hint.setVisible(bool(hints))
        is_empty = not self.words.toPlainText().strip() and action is None
        why = "Write the move, or choose an action." if is_empty else ""
        self._off.setText(why)
        self.enter.setEnabled(not is_empty)
        self.enter.setToolTip(why or "Enter the move (Ctrl+Return)")

    def _on_show_all(self) -> None:
        completer = self.action.completer()
        completer.setCompletionPrefix("")
        self.action.setFocus()
        completer.complete()

    def _on_enter(self) -> None:
        action = self.chosen_action()
        words = self.words.toPlainText().strip()
        key = action.key if action is not None else ""
        target = str(self.target.currentData() or "")
        actor = self._picture.actor
        self._clear_sheet()
        self.words.setFocus()
        self.entered.emit(actor, key, target, words)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._scroll.column.setContentsMargins(px(15), px(12), px(15), px(12))
        self._scroll.column.setSpacing(px(10))
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(px(6))
        self._list.setSpacing(px(8))
        self.words.setFixedHeight(px(84))
        self._show_all.setIcon(self.look.icon("chevron-down", self.look.tokens.muted, 14))
