"""A report as Markdown; figures stand as their caption and alternative text."""

import re
from collections.abc import Sequence
from typing import assert_never

from app.report.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Pair,
    Paragraph,
    Room,
    Section,
    Table,
    texts_of,
)
from app.report.markings import level_of

BREAK = "  \n"
"""A new line within a paragraph."""
_MEANT = re.compile(r"([\\\\`*_\[\]<>#|])")
_OPENS_A_LIST = re.compile(r"^(\s*)([-+]|\d+\.)(?=\s)")


def to_markdown(document: Document) -> str:
    """Returns the document as Markdown text."""
    marking = document.marking.at(max(level_of(text) for _, text in texts_of(document)))
    facts = (*document.facts, ("Date", document.dated))
    lines = [
        f"**{marking}**",
        "",
        f"# {_plain(document.title)}",
        "",
        _plain(document.subtitle),
        "",
        *(f"- {label}: {_plain(value)}" for label, value in facts),
        "",
    ]
    for number, section in enumerate(document.sections, start=1):
        lines += _section(section, f"{number}", 2)
    return "\n".join([*lines, f"**{marking}**", ""])


def _section(section: Section, number: str, level: int) -> list[str]:
    lines = [f"{'#' * level} {number} {_plain(section.title)}", ""]
    for block in section.blocks:
        lines += [*_block(block), ""]
    for place, inner in enumerate(section.sections, start=1):
        lines += _section(inner, f"{number}.{place}", level + 1)
    return lines


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph(text=text, note=note):
            return [f"> {_plain(text)}" if note else _plain(text)]
        case Bullets(items=items):
            return [f"- {_plain(item)}" for item in items]
        case Figure():
            return _figure(block)
        case Pair(left=left, right=right):
            return [*_figure(left), "", *_figure(right)]
        case Table():
            return _table(block)
        case Room(words=words):
            return [f"**{_plain(words)}**", "", "\\_" * 60]
        case _:
            assert_never(block)


def _figure(figure: Figure) -> list[str]:
    return [f"*{_plain(figure.caption)}* {_plain(figure.alternative)}"]


def _table(table: Table) -> list[str]:
    columns = range(len(table.columns))
    marks = ["---:" if table.is_numeric(column) else "---" for column in columns]
    return [
        f"*{_plain(table.caption)}*",
        "",
        _row(table.columns),
        f"| {' | '.join(marks)} |",
        *(_row(row) for row in table.rows),
    ]


def _row(cells: Sequence[Cell]) -> str:
    return f"| {' | '.join(_plain(str(cell)).replace(BREAK, '<br>') for cell in cells)} |"


def _plain(text: str) -> str:
    """Words as they were typed: what Markdown would take for its own is set apart."""
    escaped = _OPENS_A_LIST.sub(r"\1\\\2", _MEANT.sub(r"\\\1", text))
    return escaped.replace("\n", BREAK)
