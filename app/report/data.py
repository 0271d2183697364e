"""A report as data: JSON of all of it, and each table as CSV."""

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any, assert_never

from app.report.content import (
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Number,
    Pair,
    Paragraph,
    Room,
    Section,
    Table,
)
from app.report.markings import level_of

_RUNS_IN_A_SHEET = ("=", "+", "-", "@", "\t")
"""First characters by which a spreadsheet takes a text for a formula."""


def to_json(document: Document) -> str:
    """Returns the document as JSON text; drawings stand as their words and numbers."""
    return json.dumps(as_plain(document), ensure_ascii=False, indent=1) + "\n"


def to_csv(document: Document) -> Mapping[str, str]:
    """Returns every table of the document as CSV text, by file name in reading order."""
    return {
        f"{number:03d}-{_slug(table.caption)}.csv": _csv(table)
        for number, table in enumerate(document.tables(), start=1)
    }


def _slug(words: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    return plain[:50].rstrip("-") or "table"


def _csv(table: Table) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_value(cell) for cell in row] for row in table.rows)
    return file.getvalue()


def _value(cell: Cell) -> str | float:
    if isinstance(cell, Number):
        return cell.value
    return f"'{cell}" if cell.startswith(_RUNS_IN_A_SHEET) else cell


def as_plain(document: Document) -> dict[str, Any]:
    """Returns the document as plain values; a figure has its place among the drawings."""
    places: dict[int, int] = {id(f): place for place, f in enumerate(document.figures())}
    marking = document.marking
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "markings": [marking.at(level) for level in range(len(marking.words))],
        "facts": [list(fact) for fact in document.facts],
        "date": document.date.isoformat(),
        "dated": document.dated,
        "language": document.language,
        "has_cover": document.has_cover,
        "sections": [_section(section, places) for section in document.sections],
    }


def _section(section: Section, places: Mapping[int, int]) -> dict[str, Any]:
    return {
        "title": section.title,
        "lists_subsections": section.lists_subsections,
        "opens_page": section.opens_page,
        "blocks": [_block(block, places) for block in section.blocks],
        "sections": [_section(inner, places) for inner in section.sections],
    }


def _block(block: Block, places: Mapping[int, int]) -> dict[str, Any]:
    match block:
        case Paragraph(text=text, note=note):
            return {"kind": "note" if note else "text", "text": text, "level": level_of(text)}
        case Bullets(items=items):
            level = max(map(level_of, items), default=0)
            return {"kind": "list", "items": list(items), "level": level}
        case Figure():
            return _figure(block, places)
        case Pair(left=left, right=right):
            figures = [_figure(left, places), _figure(right, places)]
            return {"kind": "pair", "figures": figures, "level": 0}
        case Table():
            return _table(block)
        case Room(words=words, millimetres=height):
            return {"kind": "room", "words": words, "millimetres": height, "level": 0}
        case _:
            assert_never(block)


def _figure(figure: Figure, places: Mapping[int, int]) -> dict[str, Any]:
    return {
        "kind": "figure",
        "caption": figure.caption,
        "alternative": figure.alternative,
        "drawing": places[id(figure)],
        "data": _table(figure.data) if figure.data else None,
        "level": level_of(figure.caption),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": table.caption,
        "columns": list(table.columns),
        "numeric": [table.is_numeric(column) for column in range(len(table.columns))],
        "rows": [
            [
                {"value": cell.value, "shown": cell.shown} if isinstance(cell, Number) else cell
                for cell in row
            ]
            for row in table.rows
        ],
        "level": max((level_of(str(cell)) for row in table.rows for cell in row), default=0),
    }
