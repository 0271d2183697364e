"""A cell's brief, which planners write in Markdown, as sections of a report."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.errors import UsageError
from app.files import read_text
from app.report.content import Block, Bullets, Paragraph, Section
from scenarios.scenario import Scenario


def brief_text(scenario: Scenario, folder: Path, cell: str) -> str:
    """Returns what a cell alone is told at the start.

    Args:
        scenario: The scenario.
        folder: The scenario's folder.
        cell: Id of the cell.

    Raises:
        UsageError: The brief is not in the folder, or cannot be read.
    """
    given = scenario.cells[cell].brief
    path = folder / given
    if not path.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"the brief of {cell} lies outside of the scenario's folder: {given}")
    return read_text(path)


def section_of(title: str, text: str) -> Section:
    """Returns a Markdown text as a section; its first heading, which names it, is left out.

    Args:
        title: Heading of the section.
        text: Headings, paragraphs and lists; whatever else there is stands as its words.
    """
    sections: list[tuple[str, list[Block]]] = [("", [])]
    tokens = MarkdownIt("zero", {"html": False}).enable(
        ["heading", "list", "emphasis", "escape", "newline"]
    ).parse(text)  # fmt: skip
    reading = iter(tokens)
    for token in reading:
        if token.type == "heading_open":
            heading = _words(next(reading))
            if token.tag != "h1" or len(sections) > 1 or sections[0][1]:
                sections.append((heading, []))
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            items = tuple(_items(reading, token))
            numbered = token.type == "ordered_list_open"
            sections[-1][1].append(Paragraph("\n".join(items)) if numbered else Bullets(items))
        elif token.type == "inline":
            sections[-1][1].append(Paragraph(_words(token)))
    (_, lead), *below = sections
    return Section(title, tuple(lead), tuple(Section(each, tuple(held)) for each, held in below))


def _items(reading: Iterator[Token], opening: Token) -> Iterator[str]:
    """The items of a list; a numbered one keeps its numbers, and what is nested stands below."""
    depth, number = 1, int(opening.attrs.get("start", 1))
    said: list[str] = []
    for token in reading:
        if token.type.endswith("_list_open"):
            depth += 1
        elif token.type.endswith("_list_close"):
            depth -= 1
            if not depth:
                return
        elif token.type == "inline":
            said.append(("– " if depth > 1 else "") + _words(token))
        elif token.type == "list_item_close" and depth == 1:
            words = "\n".join(said)
            yield f"{number}. {words}" if opening.type == "ordered_list_open" else words
            number, said = number + 1, []


def _words(inline: Token) -> str:
    """The words of a line without the marks of emphasis; a single line break is a blank."""
    return "".join(
        " " if each.type == "softbreak" else "\n" if each.type == "hardbreak" else each.content
        for each in inline.children or ()
    )
