"""Forecasts of seats scored, read for the page of futures: a table, what was said and came."""

from __future__ import annotations

from adjudication.analysis.forecasts import FEW, Case, bands, by_seat
from app.desktop.chart_data import Lines, Series
from app.desktop.readings.rows import Row, Rows

__all__ = ["scored"]

HEADS = ("Seat", "Cases", "Brier", "Log", "Reliability", "Engine: Brier", "Log")
NOTHING = "No estimate of a question that was ruled on ‘{}’: there is nothing to score."
MEANING = (
    "Brier: 0 is best, 0.25 says 50 % to everything. Log: 0 is best, 0.69 says 50 %. Reliability: "
    "the part of Brier from numbers that lie off what came. Scored against one playing of a game, "
    "which is no measure of the world."
)


def scored(branch: str, found: tuple[Case, ...]) -> Rows:
    """How seats' estimates fitted what was played, a row a seat, before and after it saw the odds.

    Args:
        branch: Name of the branch on whose line they are scored.
        found: The cases.
    """
    if not found:
        return Rows(HEADS, (), NOTHING.format(branch))
    rows = tuple(
        Row(
            f"{seat}/{saw_odds}",
            (
                f"{seat}, odds {'seen' if saw_odds else 'not seen'}",
                str(own.cases),
                *(f"{each:.3f}" for each in (own.brier, own.log, own.reliability)),
                f"{engine.brier:.3f}",
                f"{engine.log:.3f}",
            ),
            f"Resolution {own.resolution:.3f}, uncertainty {own.uncertainty:.3f}.",
        )
        for seat, saw_odds, own, engine in by_seat(found)
    )
    few = f" Fewer than {FEW} cases: such scores are hardly more than luck."
    words = (
        f"{len(found)} numbers put on answers on the line of ‘{branch}’."
        f"{few if len(found) < FEW else ''} {MEANING}"
    )
    chart = _chart([case for case in found if not case.saw_odds])
    return Rows(HEADS, rows, words, {row.name: chart for row in rows} if chart else {})


def _chart(blind: list[Case]) -> Lines | None:
    found = bands(blind)
    if not found:
        return None
    at = tuple(round(50.0 * (band.low + band.high), 1) for band in found)
    error = max((band.came * (1.0 - band.came) / band.cases) ** 0.5 for band in found)
    counts = ", ".join(
        f"{band.cases} around {where:.0f} %" for band, where in zip(found, at, strict=True)
    )
    return Lines(
        "What was said before the odds were seen, and how often it came",
        (
            Series("Came", at, tuple(100.0 * band.came for band in found)),
            Series("Said", at, tuple(100.0 * band.said for band in found)),
        ),
        f"Numbers by fifths of the scale: {counts}. Standard error at most {100 * error:.0f} "
        "points.",
        across="Said, %",
        up="%",
    )
