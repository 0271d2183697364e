"""A scenario's text while it is edited: every step can be undone, and none is lost.

What is typed goes at once to a draft beside the file, so that a crash loses nothing; the file
itself is written only when that is asked for, and never over what another program wrote there.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from functools import cached_property
from pathlib import Path
from typing import Any

from app.errors import UsageError
from app.files import write_text
from app.library import LIBRARY
from scenarios.document import Document, KeyPath
from scenarios.edited import (
    EditError,
    with_contents,
    with_entries,
    with_items,
    with_value,
    without,
)
from scenarios.faults import Fault, ScenarioFaults
from scenarios.reader import SCENARIO_FILE, doubts_in, parse_scenario, read_text
from scenarios.scenario import Scenario

ENDING = ".draft"


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a text.

    Attributes:
        text: The text.
        scenario: The scenario, if it has no fault.
        faults: Its faults.
        doubts: What is probably not meant, if it has no fault.
    """

    text: str
    scenario: Scenario | None
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]


def checked(text: str) -> Checked:
    """Returns what is wrong with a text, in the reader's words."""
    try:
        scenario = parse_scenario(text, SCENARIO_FILE)
    except ScenarioFaults as found:
        return Checked(text, None, found.faults, ())
    return Checked(text, scenario, (), doubts_in(text, SCENARIO_FILE, scenario))


class Draft:
    """A scenario that is being edited.

    Attributes:
        file: The file.
        saved: Its text, as it was opened or saved last.
        was_taken_up: Whether edits were found that were never saved; they are the text now.
        trouble: Why the draft cannot be kept beside the file; empty if it is.
    """

    def __init__(self, file: Path) -> None:
        """Opens a file, or the one in a folder.

        Raises:
            ScenarioFaults: It cannot be read, or is not YAML.
            UsageError: It is a bundled one.
        """
        self.file = (file / SCENARIO_FILE if file.is_dir() else file).resolve()
        if self.file.is_relative_to(LIBRARY):
            raise UsageError("a bundled scenario stays as it is: begin a new one like it")
        self.saved = read_text(self.file)
        Document(self.saved, str(self.file))
        self._texts = [self.saved]
        self._at = 0
        self._joint: object = None
        self.trouble = ""
        left = self._left_over()
        self.was_taken_up = left not in ("", self.saved)
        if self.was_taken_up:
            self._push(left)

    @property
    def beside(self) -> Path:
        """The draft's own file."""
        return self.file.with_name(self.file.name + ENDING)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._texts[self._at]

    @property
    def is_changed(self) -> bool:
        """Whether there are edits that are not saved."""
        return self.text != self.saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._at + 1 < len(self._texts)

    @cached_property
    def plain(self) -> Mapping[str, Any]:
        """The text as plain values."""
        return Document(self.text, str(self.file)).plain

    def value(self, path: KeyPath) -> Any:  # noqa: ANN401 - a plain value
        """Returns the plain value at a path; None if there is none."""
        here: Any = self.plain
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def set_value(self, path: KeyPath, value: object) -> None:
        """Sets the value at a path, or takes it out where it is None; of a mapping, what differs.

        Further values at the same path are one step with it, until `settle`.
        """
        there = self.value(path) is not None
        if value is None:
            if there:
                self._edit(lambda text: without(text, path), path)
        elif isinstance(value, dict) and isinstance(self.value(path), dict):
            self._edit(lambda text: with_contents(text, {path: value}), path)
        elif there:
            self._edit(lambda text: with_value(text, path, value), path)
        else:
            *above, last = path
            self._edit(lambda text: with_entries(text, tuple(above), {str(last): value}), path)

    def add(self, section: str, key: str, entry: object) -> None:
        """Adds an entry at the end of a section; the key is passed over in a list."""
        if isinstance(self.plain.get(section), list):
            self._edit(lambda text: with_items(text, (section,), [entry]))
        else:
            self._edit(lambda text: with_entries(text, (section,), {key: entry}))

    def remove(self, path: KeyPath) -> None:
        """Takes an entry out."""
        self._edit(lambda text: without(text, path))

    def settle(self) -> None:
        """Makes the next edit a step of its own."""
        self._joint = None

    def undo(self) -> None:
        """Takes a step back, if there is one."""
        self._go(self._at - 1)

    def redo(self) -> None:
        """Takes a step again, if there is one."""
        self._go(self._at + 1)

    def difference(self) -> str:
        """Returns what saving would change, as the lines of a diff."""
        lines = unified_diff(
            self.saved.splitlines(), self.text.splitlines(), "saved", "edited", lineterm=""
        )
        return "\n".join(lines)

    def save(self) -> None:
        """Writes the file, and lets the draft beside it go.

        Raises:
            UsageError: It cannot be written, or another program has changed it since.
        """
        try:
            now = read_text(self.file) if self.file.exists() else self.saved
        except ScenarioFaults as fault:
            raise UsageError(str(fault)) from fault
        if now != self.saved:
            raise UsageError(
                f"{self.file.name} was changed by another program since it was opened: "
                "save under another name, and compare"
            )
        self._write(self.file)

    def save_as(self, file: Path) -> None:
        """Writes another file, and goes on with that one.

        Raises:
            UsageError: It cannot be written.
        """
        before = self.beside
        self._write(file.resolve())
        with suppress(OSError):
            before.unlink(missing_ok=True)

    def _write(self, file: Path) -> None:
        write_text(file, self.text)
        self.file, self.saved = file, self.text
        self._keep()

    def _edit(self, change: Callable[[str], str], joint: object = None) -> None:
        """Raises UsageError where an edit does not fit the text."""
        try:
            text = change(self.text)
        except EditError as fault:
            raise UsageError(f"this cannot be changed here: {fault}") from fault
        if joint is not None and joint == self._joint and self._at > 0:
            self._at -= 1
        self._joint = joint
        if text != self.text:
            self._push(text)
        else:
            self._go(self._at)

    def _push(self, text: str) -> None:
        self._texts = [*self._texts[: self._at + 1], text]
        joint = self._joint
        self._go(self._at + 1)
        self._joint = joint

    def _go(self, place: int) -> None:
        self._at = max(0, min(place, len(self._texts) - 1))
        self._joint = None
        self.__dict__.pop("plain", None)
        self._keep()

    def _left_over(self) -> str:
        try:
            return read_text(self.beside) if self.beside.exists() else ""
        except ScenarioFaults:
            return ""

    def _keep(self) -> None:
        """Keeps the draft beside the file, while there is something to keep."""
        try:
            if self.is_changed:
                write_text(self.beside, self.text)
            else:
                self.beside.unlink(missing_ok=True)
        except (OSError, UsageError) as fault:
            self.trouble = f"Edits are kept in memory alone: {fault}"
        else:
            self.trouble = ""
