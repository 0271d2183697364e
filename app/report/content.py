"""What a report says, free of any format: sections of paragraphs, lists, tables and figures.

Every value is shown by the words it carries, so that a format decides nothing but its looks; a
number also keeps its value, for the formats that are data.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from typing_extensions import override

from app.report.markings import Marking


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and how it is shown in the chosen locale."""

    value: float
    shown: str

    @override
    def __str__(self) -> str:
        return self.shown


Cell = str | Number


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain words; `note` sets it apart as a caution."""

    text: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; columns of numbers are set flush right."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def is_numeric(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return any(isinstance(row[column], Number) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, with a caption, an alternative text, and the numbers behind it."""

    caption: str
    alternative: str
    svg: str
    data: Table | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures side by side, to be read against each other."""

    left: Figure
    right: Figure


@dataclass(frozen=True, slots=True)
class Room:
    """A box to write in by hand, under a few words that say what."""

    words: str
    millimetres: int


Block = Paragraph | Bullets | Table | Figure | Pair | Room


@dataclass(frozen=True, slots=True)
class Section:
    """A section, with subsections of its own.

    Attributes:
        title: Heading.
        blocks: What stands before the subsections.
        sections: The subsections.
        lists_subsections: Whether the table of contents names them.
        opens_page: Whether it begins on a page of its own.
    """

    title: str
    blocks: tuple[Block, ...]
    sections: tuple["Section", ...] = ()
    lists_subsections: bool = True
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    Attributes:
        title: Title of the exercise.
        subtitle: Kind of report, and edition.
        marking: Exercise marking and classification.
        facts: (label, value) pairs for the first page.
        sections: The body.
        date: Day of the last record; nothing in a report comes from the clock of its writing.
        dated: That day in words of the chosen locale.
        language: Language of its words, as a BCP 47 tag.
        has_cover: Whether cover and contents come before the body; a brief of two pages has none.
    """

    title: str
    subtitle: str
    marking: Marking
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    date: date
    dated: str
    language: str = "en"
    has_cover: bool = True

    def figures(self) -> tuple[Figure, ...]:
        """Returns every figure in reading order."""
        return tuple(
            figure
            for block in blocks_of(self.sections)
            for figure in (
                (block,)
                if isinstance(block, Figure)
                else (block.left, block.right)
                if isinstance(block, Pair)
                else ()
            )
        )

    def tables(self) -> tuple[Table, ...]:
        """Returns every table in reading order, those behind figures too."""
        found: list[Table] = []
        for block in blocks_of(self.sections):
            match block:
                case Table():
                    found.append(block)
                case Figure(data=Table() as data):
                    found.append(data)
                case Pair(left=left, right=right):
                    found += [figure.data for figure in (left, right) if figure.data]
                case _:
                    pass
        return tuple(found)


def blocks_of(sections: tuple[Section, ...]) -> Iterator[Block]:
    """Yields every block of sections in reading order."""
    for section in sections:
        yield from section.blocks
        yield from blocks_of(section.sections)


Part = TypeVar("Part")


def reworded(part: Part, change: Callable[[str], str]) -> Part:
    """Returns a part of a document with every text in it changed; drawings stay as they are.

    Args:
        part: A document, or anything it is made of.
        change: Returns the text to put in a text's place.
    """
    return _reworded(part, change)  # type: ignore[no-any-return]  # it returns what it is given


def _reworded(part: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any part
    if isinstance(part, str):
        return change(part)
    if isinstance(part, tuple):
        return tuple(_reworded(each, change) for each in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    old = {name: getattr(part, name) for name in _names(type(part)) if name != "svg"}
    new = {name: _reworded(value, change) for name, value in old.items()}
    return replace(part, **{name: value for name, value in new.items() if value is not old[name]})


def texts_of(part: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yields (where, text) of every text of a document, drawings and captions included."""
    if isinstance(part, Section):
        place = f"{place}, {part.title}" if place else part.title
    if isinstance(part, str):
        yield place or "the first page", part
    elif isinstance(part, tuple):
        for each in part:
            yield from texts_of(each, place)
    elif is_dataclass(part) and not isinstance(part, type):
        for name in _names(type(part)):
            yield from texts_of(getattr(part, name), place)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """Names of the fields of a part; asked once a kind, for a report has tens of thousands."""
    return tuple(field.name for field in fields(kind))
