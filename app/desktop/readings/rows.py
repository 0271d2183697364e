"""Results as a table: heads, rows, what is told of each, the chart that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.desktop.chart_data import Chart

__all__ = ["Row", "Rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """One result: its name in code, its cells, and what may be said of it."""

    name: str
    cells: tuple[str, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of results.

    Attributes:
        heads: Heads of the columns.
        rows: The rows.
        words: What is said of all of them, or why there are none.
        charts: The chart of a row, by its name; a row may have none.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    words: str
    charts: Mapping[str, Chart] = field(default_factory=dict)
