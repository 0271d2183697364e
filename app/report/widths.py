"""Measures of a table, the same for every format: the widths of its columns, whether it is short.

Words are kept whole where they can be, and the rest of the width is shared.
"""

import math
import re
from collections.abc import Sequence

CHARACTERS = 100
"""Characters of a table that fit beside each other on a page."""
KEPT_WHOLE = 24
"""Lines of a table below which it is kept on one page."""
LONGEST_KEPT = 22
"""Characters of a word that a column is made wide enough for."""
WIDEST = 70
"""Characters of a cell beyond which it is set in several lines anyway."""
NARROW = 0.6
"""A table that needs less of the page's width than this is not stretched to it."""
_BREAKS = re.compile(r"[\s/\-]+")


def widths(
    columns: Sequence[str], rows: Sequence[Sequence[str]], characters: int = CHARACTERS
) -> tuple[float, ...]:
    """Returns the share of the page's width of each column.

    Args:
        columns: Headings.
        rows: Rows of cells.
        characters: How many characters the page is wide.

    Returns:
        Shares that sum to at most 1; below it the table is narrower than the page.
    """
    cells = [[name, *(row[c] for row in rows)] for c, name in enumerate(columns)]
    gap = 3.0
    least = [min(LONGEST_KEPT, max(map(_longest_word, column))) + gap for column in cells]
    wanted = [min(WIDEST, max(map(len, column))) + gap for column in cells]
    if sum(wanted) <= characters:
        whole = max(sum(wanted), characters if sum(wanted) < NARROW * characters else 0.0)
        return tuple(width / whole for width in wanted)
    room = max(0.0, characters - sum(least))
    more = [wish - need for wish, need in zip(wanted, least, strict=True)]
    total = sum(more) or 1.0
    given = [need + room * extra / total for need, extra in zip(least, more, strict=True)]
    return tuple(width / sum(given) for width in given)


def is_short(rows: Sequence[Sequence[str]], shares: Sequence[float]) -> bool:
    """Whether a table is so short that nobody should turn a page in it.

    Args:
        rows: Rows of cells.
        shares: What `widths` gave for them.
    """
    return sum(_lines(row, shares) for row in rows) <= KEPT_WHOLE


def _lines(row: Sequence[str], shares: Sequence[float]) -> int:
    """About how many lines a row is set in."""
    return max(
        sum(1 + math.floor(len(line) / (share * CHARACTERS)) for line in cell.split("\n"))
        for cell, share in zip(row, shares, strict=True)
    )


def _longest_word(text: str) -> int:
    return max(map(len, _BREAKS.split(text)))
