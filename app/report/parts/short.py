"""Parts cut to what two pages hold: the first rows of each table, and how many more there are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from app.report.content import Block, Paragraph, Section, Table

Source = TypeVar("Source")
Part = Callable[[Source], Iterable[Block | Section]]


def shortened(part: Callable[[Source], Iterable[Block]], rows: int) -> Part[Source]:
    """Returns a part whose tables end after some rows, and say what is left out.

    Args:
        part: The whole part.
        rows: Most rows of a table.
    """

    def short(source: Source) -> Iterator[Block]:
        for block in part(source):
            if not isinstance(block, Table) or len(block.rows) <= rows:
                yield block
                continue
            yield replace(block, rows=block.rows[:rows])
            more = len(block.rows) - rows
            yield Paragraph(f"{more} more stand in the after-action report.", note=True)

    return short
