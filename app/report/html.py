"""A report as one self-contained HTML page: inline drawings, nothing loaded from outside."""

import re
from hashlib import sha256
from html import escape
from typing import assert_never

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
    texts_of,
)
from app.report.markings import level_of
from app.report.widths import is_short, widths

_NAMES = re.compile(r'(\bid="|url\(#)')
_STYLE = """
:root { --ink: #1c2228; --muted: #5a646e; --line: #d5d9dd; --accent: #9c5d00; --ground: #fff;
  --band: #f4f5f6; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; }
main, header, nav { max-width: 54rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; padding-bottom: 1rem; }
.marking { background: var(--ink); color: #fff; text-align: center; font-weight: 600;
  font-size: 12px; letter-spacing: .12em; padding: .3rem 1rem; position: sticky; top: 0; }
h1 { font-size: 2rem; line-height: 1.2; margin: .2rem 0; font-weight: 600; }
.kind { color: var(--muted); font-size: 1.1rem; margin: 0 0 1.2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem;
  border-top: 1px solid var(--ink); padding-top: .8rem; }
dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
nav ol { list-style: none; padding: 0; columns: 2; } nav a { color: inherit; }
h2 { font-size: 1.35rem; font-weight: 600; margin: 2.4rem 0 .6rem;
  border-top: 1px solid var(--line); padding-top: 1.2rem; }
h3 { font-size: 1.08rem; font-weight: 600; margin: 1.6rem 0 .4rem; }
h2, h3, h4 { break-inside: avoid; break-after: avoid; } p { margin: .5rem 0; max-width: 44rem; }
.note { border-left: 3px solid var(--accent); padding-left: .8rem; color: var(--muted); }
.room { border: 1px solid var(--muted); padding: .3rem .5rem; max-width: none; font-weight: 600; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13px; }
caption, figcaption { text-align: left; color: var(--muted); font-size: 13px; padding: .4rem 0; }
th, td { text-align: left; padding: .28rem .7rem .28rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; } th { font-weight: 600; border-bottom-color: var(--ink); }
.number { text-align: right; } tr { break-inside: avoid; }
figure { margin: 1.2rem 0; break-inside: avoid; } figure svg { width: 100%; height: auto; }
li { margin: .15rem 0; } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
@media (max-width: 40rem) { .pair, nav ol { display: block; columns: 1; } }
@media print { .marking { position: static; } nav { display: none; } body { font-size: 11pt; }
  .wide { overflow: visible; } .short { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  p:has(+ .wide), p:has(+ .pair), p:has(+ figure) { break-inside: avoid; break-after: avoid; } }
"""


def to_html(document: Document) -> str:
    """Returns the document as one HTML page."""
    words = document.marking.at(max(level_of(text) for _, text in texts_of(document)))
    marking = f'<div class="marking">{escape(words)}</div>'
    facts = "".join(
        f"<dt>{escape(label)}</dt><dd>{_lines(value)}</dd>"
        for label, value in (*document.facts, ("Date", document.dated))
    )
    contents = "".join(
        f'<li><a href="#s{number}">{number} {escape(section.title)}</a></li>'
        for number, section in enumerate(document.sections, start=1)
    )
    body = "".join(
        _section(section, f"{number}", 2)
        for number, section in enumerate(document.sections, start=1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="date" content="{document.date.isoformat()}">'
        f"<title>{escape(document.title)} – {escape(document.subtitle)}</title>"
        f"<style>{_STYLE}</style></head><body>\n{marking}\n"
        f'<header><h1>{escape(document.title)}</h1><p class="kind">{escape(document.subtitle)}'
        f"</p><dl>{facts}</dl></header>\n"
        f'<nav aria-label="Contents"><ol>{contents}</ol></nav>\n<main>\n{body}</main>\n'
        f"</body></html>\n"
    )


def _section(section: Section, number: str, level: int) -> str:
    identity = f' id="s{number}"' if level == 2 else ""
    title = f"<h{level}{identity}>{number} {escape(section.title)}</h{level}>\n"
    blocks = "".join(_block(block) for block in section.blocks)
    inner = "".join(
        _section(part, f"{number}.{place}", level + 1)
        for place, part in enumerate(section.sections, start=1)
    )
    return f"<section>{title}{blocks}{inner}</section>\n"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text=text, note=note):
            kind = ' class="note"' if note else ""
            return f"<p{kind}>{_lines(text)}</p>\n"
        case Bullets(items=items):
            return "<ul>" + "".join(f"<li>{_lines(item)}</li>" for item in items) + "</ul>\n"
        case Figure():
            return _figure(block)
        case Pair(left=left, right=right):
            return f'<div class="pair">{_figure(left)}{_figure(right)}</div>\n'
        case Table():
            return _table(block)
        case Room(words=words, millimetres=height):
            return f'<p class="room" style="min-height: {height}mm">{escape(words)}</p>\n'
        case _:
            assert_never(block)


def _table(table: Table) -> str:
    head = "".join(_cell("th", i, name, table) for i, name in enumerate(table.columns))
    rows = "".join(
        "<tr>" + "".join(_cell("td", i, cell, table) for i, cell in enumerate(row)) + "</tr>\n"
        for row in table.rows
    )
    shown = [[str(cell) for cell in row] for row in table.rows]
    short = " short" if is_short(shown, widths(table.columns, shown)) else ""
    return (
        f'<div class="wide{short}"><table><caption>{escape(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n"
    )


def _cell(tag: str, column: int, cell: Cell, table: Table) -> str:
    right = isinstance(cell, Number) or (tag == "th" and table.is_numeric(column))
    kind = (' scope="col"' if tag == "th" else "") + (' class="number"' if right else "")
    return f"<{tag}{kind}>{_lines(str(cell))}</{tag}>"


def _figure(figure: Figure) -> str:
    """A drawing with its alternative text; a screen reader is not led through its letters."""
    svg = figure.svg.replace("<svg ", f'<svg aria-label="{escape(figure.alternative)}" ', 1)
    mine = sha256(figure.svg.encode()).hexdigest()[:8]
    svg = _NAMES.sub(rf"\g<1>d{mine}-", svg)  # names are of the page, not of the drawing
    return f"<figure>{svg}<figcaption>{escape(figure.caption)}</figcaption></figure>\n"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
