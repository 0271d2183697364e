"""What a report says, free of any format: sections of paragraphs, lists, tables and figures."""

from dataclasses import dataclass


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
    """A table with a caption; `numeric` names the columns set flush right."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG, with a caption and an alternative text."""

    caption: str
    alternative: str
    svg: str


Block = Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A section, with subsections of its own."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    Attributes:
        title: Title of the exercise.
        subtitle: Kind of report.
        marking: Exercise marking and classification, on every page.
        facts: (label, value) pairs for the first page.
        sections: The body.
    """

    title: str
    subtitle: str
    marking: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
