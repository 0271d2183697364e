"""A report as Markdown; figures stand as their caption and alternative text."""

from typing import assert_never

from app.report.content import Block, Bullets, Document, Figure, Paragraph, Section, Table


def to_markdown(document: Document) -> str:
    """Returns the document as Markdown text."""
    lines = [
        f"**{document.marking}**",
        "",
        f"# {document.title}",
        "",
        document.subtitle,
        "",
        *(f"- {label}: {value}" for label, value in document.facts),
        "",
    ]
    for number, section in enumerate(document.sections, start=1):
        lines += _section(section, f"{number}", 2)
    return "\n".join([*lines, f"**{document.marking}**", ""])


def _section(section: Section, number: str, level: int) -> list[str]:
    lines = [f"{'#' * level} {number} {section.title}", ""]
    for block in section.blocks:
        lines += [*_block(block), ""]
    for place, inner in enumerate(section.sections, start=1):
        lines += _section(inner, f"{number}.{place}", level + 1)
    return lines


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph(text=text, note=note):
            return [f"> {text}" if note else text]
        case Bullets(items=items):
            return [f"- {item}" for item in items]
        case Figure(caption=caption, alternative=alternative):
            return [f"*{caption}* {alternative}"]
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _table(table: Table) -> list[str]:
    marks = ["---:" if i in table.numeric else "---" for i in range(len(table.columns))]
    return [
        f"*{table.caption}*",
        "",
        _row(table.columns),
        _row(tuple(marks)),
        *(_row(row) for row in table.rows),
    ]


def _row(cells: tuple[str, ...]) -> str:
    escaped = (cell.replace("|", "\\|").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(escaped)} |"
