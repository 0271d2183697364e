"""The scenario editor: sections, entries, a form with faults beside each field, a diff to save.

It shows a draft and changes nothing but that. The draft is on disk with every step; the file is
written once its diff was looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
)

from app.desktop.editor_form import EntryForm, found_at
from app.desktop.editor_saving import SavingPage, faults_in_words, warnings_in_words
from app.desktop.editor_side import EntrySide
from app.desktop.parts import Elided, Hairline, IconButton, Panel, button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.desktop.work import Worker
from app.errors import UsageError
from app.scenario_draft import Checked, Draft, checked
from app.scenario_sections import SECTIONS, SectionShown, entries_of, fresh
from scenarios.document import KeyPath
from scenarios.faults import Fault

__all__ = ["EditorPage"]

tr = Translator(__name__)

FORM, SAVING = 0, 1


class EditorPage(Panel):
    """The page.

    Attributes:
        left: Back to where one came from.
        shown_checked: What is wrong with the text now is on the screen.
    """

    left = Signal()
    shown_checked = Signal()

    def __init__(self, theme: Theme, worker: Worker) -> None:
        super().__init__(theme, tr("Scenario"), "editor")
        self._worker = worker
        self.draft: Draft | None = None
        self._checked: Checked | None = None
        self._section: SectionShown = SECTIONS[0]
        self._entries: list[tuple[KeyPath, str]] = []
        self._problem = -1
        self._build_head()
        self._build_body()
        for keys, act in (
            ("Ctrl+S", self.ask_save),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("F8", self.show_next_problem),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        theme.changed.connect(self._on_page_look)
        self._on_page_look()

    # -- building -------------------------------------------------------------------------------

    def _build_head(self) -> None:
        theme = self._theme
        self._file = Elided("", "title")
        self.head.insertWidget(0, self._file, 1)
        self._title.hide()
        self.undo_button = IconButton(theme, "undo-2", tr("Undo (Ctrl+Z)"))
        self.undo_button.clicked.connect(self.undo)
        self.redo_button = IconButton(theme, "redo-2", tr("Redo (Ctrl+Shift+Z)"))
        self.redo_button.clicked.connect(self.redo)
        self.save_button = button(tr("Save…"), "main", "editor-save")
        self.save_button.setToolTip(tr("Look at what changes, then save (Ctrl+S)"))
        self.save_button.clicked.connect(self.ask_save)
        self.save_as_button = button(tr("Save as…"), "plain", "editor-save-as")
        self.save_as_button.clicked.connect(self.ask_save_as)
        self.close_button = button(tr("Close"), "plain", "editor-close")
        self.close_button.setToolTip(
            tr("Edits that are not saved stay in the draft beside the file")
        )
        self.close_button.clicked.connect(self._on_close)
        for widget in (
            self.undo_button,
            self.redo_button,
            self.save_button,
            self.save_as_button,
            self.close_button,
        ):
            self.head.addWidget(widget)

    def _build_body(self) -> None:
        theme = self._theme
        self._tabs = QButtonGroup(self)
        self._tab_line = QHBoxLayout()
        for place, section in enumerate(SECTIONS):
            tab = QToolButton()
            tab.setText(section.title)
            tab.setObjectName(f"section-{section.key}")
            tab.setAccessibleName(tr("Show {title}", title=section.title.lower()))
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.clicked.connect(lambda _=False, to=place: self.show_section(to))
            self._tabs.addButton(tab, place)
            self._tab_line.addWidget(tab)
        self._tab_line.addStretch(1)
        self.column.addLayout(self._tab_line)
        self.column.addWidget(Hairline(theme))
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self.side = EntrySide(theme)
        self.side.chosen.connect(self._show_entry)
        self.side.add_asked.connect(self.add_entry)
        self.side.remove_asked.connect(self.remove_entry)
        self._body.addWidget(self.side)
        self._body.addWidget(Hairline(theme, upright=True))
        self.form = EntryForm(theme)
        self.form.edited.connect(self._on_edited)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self.saving = SavingPage(theme)
        self.saving.back_asked.connect(lambda: self._stack.setCurrentIndex(FORM))
        self.saving.write_asked.connect(self.save)
        self._stack.addWidget(self.saving)
        self._body.addWidget(self._stack, 1)
        self.column.addLayout(self._body, 1)
        self.column.addWidget(Hairline(theme))
        self._foot = QHBoxLayout()
        self._state = label("", "strong", wrap=True)
        self._state.setObjectName("editor-state")
        self._next = button(tr("Next problem"), "chip", "editor-next")
        self._next.setToolTip(tr("Go to the next fault or warning (F8)"))
        self._next.clicked.connect(self.show_next_problem)
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self._next)
        self.column.addLayout(self._foot)

    # -- showing --------------------------------------------------------------------------------

    def open_draft(self, draft: Draft) -> None:
        """Put a draft on the page."""
        self.draft, self._checked, self._problem = draft, None, -1
        self._stack.setCurrentIndex(FORM)
        self.show_section(0)
        self._refresh()
        self.side.view.setFocus()

    def show_section(self, place: int) -> None:
        """Show a section and its first entry."""
        self._section = SECTIONS[place]
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(FORM)
        self.side.show_section(self._section)
        self._list(0)

    def show_next_problem(self) -> None:
        """Show the entry of the next fault or warning, and put the keys on its field."""
        shown = [
            (place, row, fault) for fault in self._problems() for place, row in self._of(fault)
        ]
        if not shown or self.draft is None:
            return
        self._problem = (self._problem + 1) % len(shown)
        place, row, fault = shown[self._problem]
        self.show_section(place)
        self._list(row)
        self.form.take_focus(fault.path)

    def undo(self) -> None:
        """Take a step back."""
        self._step(back=True)

    def redo(self) -> None:
        """Take a step again."""
        self._step(back=False)

    def _step(self, *, back: bool) -> None:
        if self.draft is not None:
            self.form.flush()
            (self.draft.undo if back else self.draft.redo)()
            entries = entries_of(self._section, self.draft.plain)
            if [path for path, _ in entries] == [path for path, _ in self._entries]:
                self._entries = entries
                self.form.show_values()  # the same fields: the keys stay where they are
            else:
                self._list(self.side.row())
            self._stack.setCurrentIndex(FORM)
            self._on_edited()

    def _turn(self, by: int) -> None:
        self.show_section((SECTIONS.index(self._section) + by) % len(SECTIONS))

    def _list(self, row: int) -> None:
        """Show the entries of the section, and one of them."""
        if self.draft is None:
            return
        self.form.flush()
        self._entries = entries_of(self._section, self.draft.plain)
        chosen = min(max(0, row), len(self._entries) - 1)
        self.side.show_entries([self._called(entry) for entry in self._entries], chosen)
        if not self._entries:
            self.form.show_nothing(self._section.empty)
            return
        self._show_entry(chosen)

    def _show_entry(self, row: int) -> None:
        if self.draft is not None and 0 <= row < len(self._entries):
            path, title = self._entries[row]
            self.draft.settle()
            self._stack.setCurrentIndex(FORM)
            self.form.show_entry(self.draft, self._section, path, title)

    def _called(self, entry: tuple[KeyPath, str]) -> str:
        """An entry as the list calls it: what is wrong is counted in words."""
        path, title = entry
        if self._checked is None:
            return title
        told = [title]
        for found, in_words in (
            (self._checked.faults, faults_in_words),
            (self._checked.doubts, warnings_in_words),
        ):
            count = len(found_at(found, path))
            if count:
                told.append(in_words(count))
        return "  ·  ".join(told)

    def _problems(self) -> tuple[Fault, ...]:
        return (*self._checked.faults, *self._checked.doubts) if self._checked else ()

    def _of(self, fault: Fault) -> list[tuple[int, int]]:
        """The section and the row that a fault is shown in, if it is."""
        if self.draft is None:
            return []
        first = fault.path.split(".")[0].split("[")[0]
        for place, section in enumerate(SECTIONS):
            for row, (path, _) in enumerate(entries_of(section, self.draft.plain)):
                if found_at((fault,), path):
                    return [(place, row)]
        return [(0, 0)] if first in {field.name for field in SECTIONS[0].fields} else []

    # -- editing --------------------------------------------------------------------------------

    def add_entry(self, name: str) -> None:
        """Add an entry."""
        if self.draft is None:
            return
        self.form.flush()
        key, entry = fresh(self._section, name, self.draft.plain)
        self.side.say(entry if isinstance(entry, str) else "")
        if not isinstance(entry, str):
            self.draft.add(self._section.key, key, entry)
            self.side.name.clear()
            self._list(len(self._entries))
            self._on_edited()
            self.form.take_focus()

    def remove_entry(self, row: int) -> None:
        """Take an entry out; undo brings it back."""
        if self.draft is None or not 0 <= row < len(self._entries):
            return
        self.form.flush()
        try:
            self.draft.remove(self._entries[row][0])
        except UsageError as fault:
            self.side.say(str(fault))
            return
        self._list(row)
        self._on_edited()

    def _on_edited(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        """Show where the draft stands, and have its text checked off the window's thread."""
        draft = self.draft
        if draft is None:
            return
        name = f"{draft.file.parent.name}/{draft.file.name}"
        self._file.setText(tr("{name} – edited", name=name) if draft.is_changed else name)
        self.undo_button.setEnabled(draft.can_undo)
        self.redo_button.setEnabled(draft.can_redo)
        self.save_button.setEnabled(draft.is_changed)
        tip = tr("Look at what changes, then save (Ctrl+S)")
        self.save_button.setToolTip(tip if draft.is_changed else tr("Nothing was changed"))
        self._say_state()
        text = draft.text
        self._worker.start(lambda: checked(text), self._on_checked)

    def _on_checked(self, future: Future[Checked]) -> None:
        if future.cancelled():
            return
        found = future.result()
        if self.draft is None or found.text != self.draft.text:
            return  # what was typed since is being checked
        self._checked = found
        self.side.rename([self._called(entry) for entry in self._entries])
        self.form.show_checked(found)
        self._say_state()
        self.shown_checked.emit()

    def _say_state(self) -> None:
        draft, found = self.draft, self._checked
        if draft is None:
            return
        told = []
        if found is None or found.text != draft.text:
            told.append(tr("Being checked."))
        else:
            faults, warnings = len(found.faults), len(found.doubts)
            problems = f"{faults_in_words(faults)}, {warnings_in_words(warnings)}."
            told.append(problems[:1].upper() + problems[1:])
        if draft.trouble:
            told.append(draft.trouble)
        elif draft.is_changed:
            told.append(
                tr("Edits are kept in {name} until they are saved.", name=draft.beside.name)
            )
        if draft.was_taken_up and draft.is_changed:
            told.append(tr("They were taken up from last time."))
        self._state.setText(" ".join(told))
        self._next.setEnabled(bool(self._problems()))

    # -- saving ---------------------------------------------------------------------------------

    def ask_save(self) -> None:
        """Show what saving changes."""
        if self.draft is None:
            return
        self.form.flush()
        if not self.draft.is_changed:
            return
        self._stack.setCurrentIndex(SAVING)
        self.saving.show_draft(self.draft, len(self._checked.faults) if self._checked else 0)

    def save(self) -> None:
        """Write the file."""
        if self.draft is not None:
            self._saved(lambda draft: draft.save())

    def ask_save_as(self) -> None:
        """Ask for another file, and go on with that."""
        if self.draft is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the scenario as"), str(self.draft.file), tr("Scenarios (*.yaml)")
        )
        if name:
            self.save_as(Path(name))

    def save_as(self, file: Path) -> None:
        """Write another file, and go on with that."""
        self.form.flush()
        self._saved(lambda draft: draft.save_as(file))

    def _saved(self, save: Callable[[Draft], None]) -> None:
        draft = self.draft
        if draft is None:
            return
        try:
            save(draft)
        except UsageError as fault:
            self._stack.setCurrentIndex(SAVING)
            self.saving.say(str(fault))
            return
        self._stack.setCurrentIndex(FORM)
        self._refresh()
        self.side.view.setFocus()

    def _on_close(self) -> None:
        self.form.flush()
        self.left.emit()

    def leave(self) -> None:
        """Take what was typed and waits, as the window is closed."""
        self.form.flush()

    def _on_page_look(self) -> None:
        px = self._theme.look.px
        self._tab_line.setContentsMargins(px(7), px(4), px(7), px(4))
        self._foot.setContentsMargins(px(15), px(6), px(15), px(6))
