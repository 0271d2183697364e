"""Forecasts of seats scored, read for the page of futures: a table, what was said and came."""

from __future__ import annotations

from adjudication.analysis.forecasts import FEW, Case, bands, by_seat
from app.desktop.chart_data import Lines, Series
from app.desktop.readings.rows import Row, Rows
from app.desktop.translation import Translator, numeral

__all__ = ["scored"]

tr = Translator(__name__)

MEANING = tr.later(
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
    heads = (
        tr("Seat"),
        tr("Cases"),
        tr("Brier"),
        tr("Log"),
        tr("Reliability"),
        tr("Engine: Brier"),
        tr("Log"),
    )
    if not found:
        nothing = tr(
            "No estimate of a question that was ruled on ‘{branch}’: there is nothing to score.",
            branch=branch,
        )
        return Rows(heads, (), nothing)
    rows = tuple(
        Row(
            f"{seat}/{saw_odds}",
            (
                (tr("{seat}, odds seen") if saw_odds else tr("{seat}, odds not seen")).format(
                    seat=seat
                ),
                str(own.cases),
                *(numeral(each, ".3f") for each in (own.brier, own.log, own.reliability)),
                numeral(engine.brier, ".3f"),
                numeral(engine.log, ".3f"),
            ),
            tr(
                "Resolution {resolution:.3f}, uncertainty {uncertainty:.3f}.",
                resolution=own.resolution,
                uncertainty=own.uncertainty,
            ),
        )
        for seat, saw_odds, own, engine in by_seat(found)
    )
    words = [
        tr.count(
            len(found),
            "One number put on an answer on the line of ‘{branch}’.",
            "%n numbers put on answers on the line of ‘{branch}’.",
            branch=branch,
        )
    ]
    if len(found) < FEW:
        words.append(tr("Fewer than {few} cases: such scores are hardly more than luck.", few=FEW))
    words.append(str(MEANING))
    chart = _chart([case for case in found if not case.saw_odds])
    return Rows(heads, rows, " ".join(words), {row.name: chart for row in rows} if chart else {})


def _chart(blind: list[Case]) -> Lines | None:
    found = bands(blind)
    if not found:
        return None
    at = tuple(round(50.0 * (band.low + band.high), 1) for band in found)
    error = max((band.came * (1.0 - band.came) / band.cases) ** 0.5 for band in found)
    counts = ", ".join(
        tr("{cases} around {where:.0f} %", cases=band.cases, where=where)
        for band, where in zip(found, at, strict=True)
    )
    return Lines(
        tr("What was said before the odds were seen, and how often it came"),
        (
            Series(tr("Came"), at, tuple(100.0 * band.came for band in found)),
            Series(tr("Said"), at, tuple(100.0 * band.said for band in found)),
        ),
        tr(
            "Numbers by fifths of the scale: {counts}. Standard error at most {error:.0f} points.",
            counts=counts,
            error=100 * error,
        ),
        across=tr("Said, %"),
        up="%",
    )
