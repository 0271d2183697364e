"""The form of one entry: its fields, each with what is wrong beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.desktop.editor_rows import FieldRow
from app.desktop.parts import ScrollColumn, clear, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.errors import UsageError
from app.scenario_draft import Checked, Draft
from app.scenario_sections import SectionShown, choices_of, meaning, meant, said
from scenarios.document import KeyPath, dotted
from scenarios.faults import Fault

__all__ = ["EntryForm"]

tr = Translator(__name__)


class EntryForm(ScrollColumn):
    """The form.

    Attributes:
        edited: The draft was changed.
    """

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._draft: Draft | None = None
        self._path: KeyPath = ()
        self._checked: Checked | None = None
        self._untaken: dict[str, str] = {}
        self.rows: tuple[FieldRow, ...] = ()
        self._title = label("", "question", wrap=True)
        self._wrong = label("", "warning", wrap=True)
        self._wrong.setObjectName("entry-fault")
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_entry(self, draft: Draft, section: SectionShown, path: KeyPath, title: str) -> None:
        """Show the fields of an entry.

        Args:
            draft: The draft that it is of.
            section: Its section.
            path: Where it stands.
            title: What it is called.
        """
        self.flush()
        self._draft, self._path, self._untaken = draft, path, {}
        for kept in (self._title, self._wrong):
            kept.setParent(None)
        clear(self.column)
        self._title.setText(title)
        self.column.addWidget(self._title)
        self.column.addWidget(self._wrong)
        sources = tuple(draft.plain.get("sources") or ())
        self.rows = tuple(
            FieldRow(
                self._theme,
                field,
                meaning(section, field, path),
                choices_of(field, draft.plain),
                sources,
            )
            for field in section.fields
        )
        for row in self.rows:
            row.typed_in.connect(lambda below, words, row=row: self._on_typed(row, below, words))
            row.settled.connect(draft.settle)
            self.column.addWidget(row)
            row.show()  # now, for what is not shown cannot take the keys
        self.column.addStretch(1)
        self.show_values()
        self.show_checked(self._checked)
        self.verticalScrollBar().setValue(0)

    def show_nothing(self, words: str) -> None:
        """Say why there is no entry to show."""
        self.flush()
        self._path, self.rows = (), ()
        for kept in (self._title, self._wrong):
            kept.setParent(None)
        clear(self.column)
        self.column.addWidget(label(words, "note", wrap=True))
        self.column.addStretch(1)

    def show_values(self) -> None:
        """Show what the draft says now."""
        if self._draft is None:
            return
        self._untaken = {}
        for row in self.rows:
            value = self._draft.value(self._place(row))
            row.show_value(said(row.field, value), value)

    def show_checked(self, checked: Checked | None) -> None:
        """Say beside each field what is wrong with it, and above all what is with the entry."""
        self._checked = checked
        found = (*checked.faults, *checked.doubts) if checked is not None else ()
        beside: set[Fault] = set()
        for row in self.rows:
            mine = [fault for fault in found if within(fault.path, dotted(self._place(row)))]
            mine = mine if row.field.name else list(found_at(found, self._path))
            beside |= set(mine)
            told = self._untaken.get(row.field.name) or "\n".join(map(in_words, mine))
            row.show_wrong(told)
        rest = [fault for fault in found_at(found, self._path) if fault not in beside]
        rest = rest if self._path else []
        self._wrong.setText("\n".join(map(in_words, rest)))
        self._wrong.setVisible(bool(rest))

    def row(self, name: str) -> FieldRow:
        """The row of a field.

        Raises:
            KeyError: There is none.
        """
        for row in self.rows:
            if row.field.name == name:
                return row
        raise KeyError(name)

    def take_focus(self, path: str = "") -> None:
        """Put the keys on the field at a path, or on the first."""
        named = (r for r in self.rows if path and within(path, dotted(self._place(r))))
        row = next(named, self.rows[0] if self.rows else None)
        if row is not None:
            row.editor.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(row)

    def flush(self) -> None:
        """Take what was typed and waits."""
        for row in self.rows:
            row.flush()

    def _place(self, row: FieldRow) -> KeyPath:
        return (*self._path, row.field.name) if row.field.name else self._path

    def _on_typed(self, row: FieldRow, below: tuple[str, ...], words: str) -> None:
        if self._draft is None:
            return
        place, field, told = self._place(row), row.field, []
        scenario = self._checked.scenario if self._checked is not None else None
        value: object = words
        if not below:
            old = self._draft.value(place)
            if words == str(said(field, old) if old is not None else ""):
                self._untaken.pop(field.name, None)
                row.show_wrong("")
                return
            value = meant(
                field, words, old, scenario, lambda what, do: told.append(f"{what} ({do})")
            )
        if told:
            self._untaken[field.name] = tr("Not taken: {told}", told="; ".join(told))
            row.show_wrong(self._untaken[field.name])
            return
        self._untaken.pop(field.name, None)
        try:
            self._draft.set_value((*place, *below), value)
        except UsageError as fault:
            row.show_wrong(str(fault))
            return
        if isinstance(value, dict) and field.form == "number":
            row.show_value(row.words(), value)
        self.edited.emit()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.column.setContentsMargins(px(22), px(16), px(22), px(16))
        self.column.setSpacing(px(12))


def within(path: str, above: str) -> bool:
    """Whether a dotted path is another one, or lies below it."""
    return path == above or path.startswith((f"{above}.", f"{above}["))


def found_at(found: Sequence[Fault], path: KeyPath) -> tuple[Fault, ...]:
    """Returns the faults of an entry."""
    return tuple(fault for fault in found if path and within(fault.path, dotted(path)))


def in_words(fault: Fault) -> str:
    """Returns a fault as it stands beside a field."""
    what = f"{fault.message} – {fault.hint}" if fault.hint else fault.message
    return tr("Perhaps not meant: {what}", what=what) if fault.code == "doubt" else what
