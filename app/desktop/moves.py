"""The move sheet: what a cell does this turn, in its own words first.

Words come first and are enough; the catalogue and a target are offered. What may not work is
said beside the field and blocks nothing. The sheet follows the order of the printed one, so that
paper is typed from top to bottom with Tab, and entered with Ctrl+Return.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
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

from app.desktop.board import Board
from app.desktop.draft import Part, SheetDraft
from app.desktop.improvise import ImproviseForm
from app.desktop.moves_list import MovesList
from app.desktop.parts import (
    ChoiceBox,
    Hairline,
    IconButton,
    Panel,
    ScrollColumn,
    button,
    clear,
    label,
    tab_in_order,
)
from app.desktop.pictures import MovesPicture, Offer
from app.desktop.sheet_fields import SheetFields
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.improvising import ImprovisedDraft
from app.proposing import proposed

__all__ = ["MovesPanel"]

tr = Translator(__name__)

FIRST_OFFER = 7
"""Ctrl and this key takes the first proposal; those before are the conference's."""


class MovesPanel(Panel):
    """The submission board, the sheet, and the list of this turn's moves.

    Attributes:
        entered: A sheet is given (a `SheetDraft`).
        drafted: A sheet was begun, or is no longer.
        improvised: An action made up in play is to be saved (an `ImprovisedDraft`).
    """

    entered = Signal(SheetDraft)
    drafted = Signal()
    improvised = Signal(ImprovisedDraft)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Moves"), "moves")
        self._theme = theme
        self._picture = MovesPicture()
        self._drafts: dict[str, SheetDraft] = {}
        self._parts: list[Part] = []
        self._corrects = 0
        self._was_begun = False
        self._scroll = ScrollColumn()
        self.column.addWidget(self._scroll, 1)
        column = self._scroll.column
        self.board = Board(theme)
        column.addWidget(self.board)
        column.addWidget(Hairline(theme))
        self._heading = label("", "question", wrap=True)
        column.addWidget(self._heading)
        self._closed = label("", "note", wrap=True)
        column.addWidget(self._closed)
        self._sheet = QWidget()
        self._fields = QVBoxLayout(self._sheet)
        column.addWidget(self._sheet)
        self._foot = QWidget()
        self._build_sheet(theme)
        column.addWidget(Hairline(theme))
        self.list = MovesList(theme)
        column.addWidget(self.list)
        column.addStretch(1)
        self.column.addWidget(Hairline(theme))
        self.column.addWidget(self._foot)
        self._on_look()

    def _build_sheet(self, theme: Theme) -> None:
        self._part_list = QVBoxLayout()
        self._fields.addLayout(self._part_list)
        words_head = label(tr("What the cell does, in its own words"), "head")
        self.words = QPlainTextEdit()
        self.words.setObjectName("words")
        self.words.setAccessibleName(tr("What the cell does, in its own words"))
        self.words.setPlaceholderText(tr("Type the move as the cell wrote it"))
        self.words.setTabChangesFocus(True)
        self.words.textChanged.connect(self._on_words)
        words_head.setBuddy(self.words)
        self._fields.addWidget(words_head)
        self._fields.addWidget(self.words)
        self._build_action()
        target_head = label(tr("At whom"), "head")
        self.target = ChoiceBox(theme, tr("At whom"))
        self.target.setObjectName("target")
        self.target.currentIndexChanged.connect(self._say_what_is_off)
        target_head.setBuddy(self.target)
        self._fields.addWidget(target_head)
        self._fields.addWidget(self.target)
        self._hint = label("", "warning", wrap=True)
        self._hint.setObjectName("hint")
        self._fields.addWidget(self._hint)
        self.rest = SheetFields(theme)
        self.rest.changed.connect(self._say_what_is_off)
        self._fields.addWidget(self.rest)
        self._foot_column = QVBoxLayout(self._foot)
        line = QHBoxLayout()
        self.another = button(tr("Another part"), "plain", "another-part")
        self.another.setToolTip(tr("Another move on the same sheet (Ctrl+Shift+Return)"))
        self.another.clicked.connect(self._on_another)
        self.enter = button(tr("Enter sheet"), "main", "enter-move")
        self.enter.clicked.connect(self._on_enter)
        line.addWidget(self.another)
        line.addStretch(1)
        line.addWidget(self.enter)
        self._foot_column.addLayout(line)
        self._off = label("", "small", wrap=True)
        self._foot_column.addWidget(self._off)
        self._shortcut("Ctrl+Shift+Return", self.another.click)

    def _build_action(self) -> None:
        action_head = label(tr("Nearest action of the catalogue, if any"), "head")
        self.action = QLineEdit()
        self.action.setObjectName("action")
        self.action.setAccessibleName(tr("Nearest action of the catalogue, if any"))
        self.action.setPlaceholderText(tr("Own words only; type to search"))
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
        self._show_all = QAction(tr("Show the whole catalogue"), self)
        self._show_all.triggered.connect(self._on_show_all)
        self.action.addAction(self._show_all, QLineEdit.ActionPosition.TrailingPosition)
        self.action.textChanged.connect(self._say_what_is_off)
        action_head.setBuddy(self.action)
        self._fields.addWidget(action_head)
        self._fields.addWidget(self.action)
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(0)
        self._fields.addLayout(self._proposals)
        self.improvise = ImproviseForm(self._theme)
        self.improvise.saved.connect(self.improvised)
        self._fields.addWidget(self.improvise)
        self._proposed: list[Offer] = []
        for place in range(3):
            self._shortcut(f"Ctrl+{place + FIRST_OFFER}", partial(self._take_proposal, place))

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)

    # -- what is shown --------------------------------------------------------------------------

    def show_picture(self, picture: MovesPicture) -> None:
        """Show the sheet of an actor. What was typed for it, and not entered, stands again."""
        is_new = picture.actor != self._picture.actor
        if is_new:
            self._drafts[self._picture.actor] = self.draft()
        self._picture = picture
        self._heading.setText(picture.heading)
        self._closed.setText(picture.closed)
        self._closed.setVisible(bool(picture.closed))
        for part in (self._sheet, self._foot):
            part.setVisible(bool(picture.actor) and not picture.closed)
        self._titles.setStringList([offer.title for offer in picture.actions if offer.key])
        self._fill_targets()
        self.improvise.show_picture(picture.can_do)
        self.rest.offer(picture.others, picture.cells, picture.late)
        if is_new:
            self.show_draft(self._drafts.get(picture.actor, SheetDraft(picture.actor)))
        self.list.show_picture(picture)
        tab_in_order(self.enter, *self.list.controls())
        self._say_what_is_off()

    def show_draft(self, draft: SheetDraft) -> None:
        """Show what stands on a sheet, the last part in the typing."""
        *before, last = draft.parts
        self._parts = before
        self._corrects = draft.corrects
        self._show_part(last)
        self.rest.show_draft(draft)
        self._list_parts()
        self._say_what_is_off()

    def forget(self) -> None:
        """Let go of what was typed for a session that is closed."""
        self._drafts.clear()
        self._picture = MovesPicture()
        self.show_draft(SheetDraft())

    def draft(self) -> SheetDraft:
        """What stands on the sheet now."""
        parts = (*self._parts, self._part())
        fields = self.rest.read()
        return SheetDraft(self._picture.actor, parts, corrects=self._corrects, **fields)  # type: ignore[arg-type]  # by its names

    def actors_with_drafts(self) -> frozenset[str]:
        """Ids of the actors on whose sheet something stands that is not entered."""
        kept = {key for key, each in self._drafts.items() if each.is_begun}
        kept.discard(self._picture.actor)
        return frozenset(kept | ({self._picture.actor} if self.draft().is_begun else set()))

    def _part(self) -> Part:
        action = self.chosen_action()
        return Part(
            self.words.toPlainText().strip(),
            action.key if action else "",
            str(self.target.currentData() or ""),
        )

    def _show_part(self, part: Part) -> None:
        self.words.setPlainText(part.words)
        self.action.setText(
            next((o.title for o in self._picture.actions if o.key == part.action and o.key), "")
        )
        self.target.setCurrentIndex(max(0, self.target.findData(part.target)))

    def _list_parts(self) -> None:
        clear(self._part_list)
        for place, part in enumerate(self._parts):
            titles = {offer.key: offer.title for offer in self._picture.actions}
            line = QHBoxLayout()
            words = part.words or titles.get(part.action, part.action)
            line.addWidget(
                label(
                    tr("Part {place}: {words}", place=place + 1, words=words), "note", wrap=True
                ),
                1,
            )
            drop = IconButton(
                self._theme, "x", tr("Take part {place} away", place=place + 1), size=12
            )
            drop.clicked.connect(lambda _=False, at=place: self._on_part_dropped(at))
            line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
            self._part_list.addLayout(line)

    def _fill_targets(self) -> None:
        before = self.target.currentData()
        self.target.blockSignals(True)  # noqa: FBT003 - Qt's own call
        self.target.clear()
        for offer in self._picture.targets:
            self.target.addItem(offer.title, offer.key)
        self.target.setCurrentIndex(max(0, self.target.findData(before)))
        self.target.blockSignals(False)  # noqa: FBT003 - Qt's own call

    def chosen_action(self) -> Offer | None:
        """The action of the catalogue that the field names; None for own words."""
        typed = self.action.text().strip().casefold()
        return next(
            (o for o in self._picture.actions if o.key and o.title.casefold() == typed), None
        )

    # -- what is said beside it -----------------------------------------------------------------

    def _on_words(self) -> None:
        catalogue = {o.key: (o.title, o.about) for o in self._picture.actions if o.key}
        keys = proposed(self.words.toPlainText(), catalogue)
        offers = {offer.key: offer for offer in self._picture.actions}
        found = [offers[key] for key in keys]
        if found != self._proposed:
            self._proposed = found
            clear(self._proposals)
            before: QWidget = self.action
            for place, offer in enumerate(found):
                made = button(
                    f"{offer.title}  (Ctrl+{place + FIRST_OFFER})",
                    "link",
                    f"proposal-{offer.key}",
                )
                made.setAccessibleName(tr("Take the nearest action: {title}", title=offer.title))
                made.clicked.connect(lambda _=False, at=place: self._take_proposal(at))
                self._proposals.addWidget(made)
                tab_in_order(before, made)
                before = made
        self._say_what_is_off()

    def take_action(self, name: str) -> None:
        """Name an action of the catalogue, such as one that was saved just now."""
        self.improvise.close_form()
        self.action.setText(name)

    def _take_proposal(self, place: int) -> None:
        if place < len(self._proposed):
            self.action.setText(self._proposed[place].title)

    def _say_what_is_off(self) -> None:
        action = self.chosen_action()
        hints = [action.hint] if action is not None and action.hint else []
        if self.action.text().strip() and action is None:
            hints.append(tr("No action has this name: the words alone will stand."))
        target = self.target.currentIndex()
        if 0 <= target < len(self._picture.targets) and self._picture.targets[target].hint:
            hints.append(self._picture.targets[target].hint)
        self._hint.setText("\n".join(hints))
        self._hint.setVisible(bool(hints))
        part = self._part()
        self.improvise.begin(part.words, part.action)
        is_empty = not part.words and not part.action
        why = "" if self._parts or not is_empty else tr("Write the move, or choose an action.")
        why = why or self.rest.why_not()
        revises = (
            tr("Takes the place of sheet {corrects}.", corrects=self._corrects)
            if self._corrects
            else ""
        )
        self._off.setText(why or revises)
        self._off.setVisible(bool(why or revises))
        self.enter.setEnabled(not why)
        self.enter.setToolTip(why or tr("Enter the sheet (Ctrl+Return)"))
        self.another.setEnabled(not is_empty)
        is_begun = self.draft().is_begun
        if is_begun != self._was_begun:
            self._was_begun = is_begun
            self.drafted.emit()

    # -- what was asked -------------------------------------------------------------------------

    def _on_show_all(self) -> None:
        completer = self.action.completer()
        completer.setCompletionPrefix("")
        self.action.setFocus()
        completer.complete()

    def _on_another(self) -> None:
        self._parts.append(self._part())
        self._show_part(Part())
        self._list_parts()
        self.words.setFocus()
        self._say_what_is_off()

    def _on_part_dropped(self, place: int) -> None:
        del self._parts[place]
        self._list_parts()
        self._say_what_is_off()

    def _on_enter(self) -> None:
        given = self.draft()
        self.show_draft(SheetDraft(self._picture.actor))
        self._scroll.verticalScrollBar().setValue(0)
        self.words.setFocus()
        self.entered.emit(given)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._scroll.column.setContentsMargins(px(15), px(12), px(15), px(12))
        self._scroll.column.setSpacing(px(10))
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(px(6))
        self._foot_column.setContentsMargins(px(15), px(8), px(15), px(8))
        self._foot_column.setSpacing(px(4))
        self.words.setFixedHeight(px(84))
        self._show_all.setIcon(self.look.icon("chevron-down", self.look.tokens.muted, 14))
