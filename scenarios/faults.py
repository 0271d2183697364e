"""Faults of a scenario: what is wrong, where, and what to do."""

from dataclasses import asdict, dataclass
from typing import Literal

from typing_extensions import override

Code = Literal[
    "unreadable",
    "encoding",
    "size",
    "yaml",
    "empty",
    "shape",
    "key",
    "tag",
    "text",
    "repeated-key",
    "unknown-key",
    "missing-key",
    "name",
    "kind",
    "bare-number",
    "value",
    "choice",
    "date",
    "length",
    "range",
    "reference",
    "doubt",
]
"""Kinds of fault, and `doubt` for what is none; docs/formats.md says what each means."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault.

    Attributes:
        file: File name.
        line: Line, from 1.
        column: Column, from 1.
        path: Key path, such as `actors.poland.force`.
        code: Stable code of the kind of fault.
        message: What is wrong.
        hint: What to do; may be empty.
    """

    file: str
    line: int
    column: int
    path: str
    code: Code
    message: str
    hint: str = ""

    @override
    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        what = f"{self.path}: {self.message}" if self.path else self.message
        return f"{where}: {what}" + (f" ({self.hint})" if self.hint else "")

    def as_dict(self) -> dict[str, str | int]:
        """Returns the fault as plain values, for JSON."""
        return asdict(self)


class ScenarioFaults(Exception):  # noqa: N818 - it carries faults; it is not one error
    """A scenario cannot be used; `faults` says why, all at once, in the order of the file."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
