"""What drives a difference, read for the page of futures: a tornado, a table, what may be said."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

from adjudication.analysis.drivers import Driver, Found, Study
from adjudication.analysis.outcomes import Outcome
from app.desktop.chart_data import Swing, Tornado
from app.desktop.readings.rows import Row
from app.desktop.translation import Translator, numeral
from app.driving import of_luck, turning

__all__ = ["Driven", "driven_picture", "heads"]

tr = Translator(__name__)

WIDEST = 12
"""Swings that a tornado shows."""


@dataclass(frozen=True, slots=True)
class Driven:
    """What drives a difference, ready to be shown.

    Attributes:
        tornado: The swings around the difference at the table; None where none was run.
        rows: Every coefficient tried, the strongest first.
        words: What may be said.
    """

    tornado: Tornado | None
    rows: tuple[Row, ...]
    words: tuple[str, ...]


def heads() -> tuple[str, ...]:
    """Heads of the table of coefficients."""
    return (
        tr("Judged coefficient"),
        "5 %",
        "95 %",
        tr("Change"),
        "±",
        tr("Alone"),
        tr("In all"),
    )


def driven_picture(study: Study, found: Found, outcome: Outcome) -> Driven:
    """What drives the difference of an outcome, ready to be shown.

    Args:
        study: What was asked.
        found: What was found.
        outcome: What was compared.
    """
    is_share = outcome.kind == "share"
    scale = 100.0 if is_share else 1.0
    swung = sorted(
        (each for each in found.drivers if not isnan(each.low)),
        key=lambda each: -abs(each.high - each.low),
    )
    caption = tr(
        "{sets:,} sets of coefficients, {futures} paired runs each, {turns} turns,"
        " seed {seed}, the same luck for all",
        sets=found.sets,
        futures=study.futures,
        turns=study.turns,
        seed=study.seed,
    )
    if found.ending != "whole":
        caption = tr("{caption} (ended early: {ending})", caption=caption, ending=found.ending)
    tornado = None
    if swung:
        error = scale * found.at_table_error
        tornado = Tornado(
            tr("B less A: {label}", label=outcome.label),
            scale * found.at_table,
            tuple(
                Swing(
                    _named(each),
                    scale * each.low,
                    scale * each.high,
                    numeral(each.low_value, ".3g"),
                    numeral(each.high_value, ".3g"),
                )
                for each in swung[:WIDEST]
            ),
            tr(
                "{caption}. From the 5th to the 95th percentile of each prior, the others as at"
                " the table. Monte Carlo standard error at the table {error:.2g}.",
                caption=caption,
                error=error,
            ),
            tr("points") if is_share else outcome.unit,
        )
    words = (f"{caption}.", *_said(found))
    return Driven(tornado, tuple(_row(each, scale) for each in found.drivers), words)


def _said(found: Found) -> tuple[str, ...]:
    if not found.drivers:
        return (tr("Nothing was finished."),)
    if found.drivers[0].absolute == 0.0:
        return (tr("No difference hangs on any coefficient tried: it is the same in every set."),)
    return (of_luck(found.luck), *turning(found))


def _row(driver: Driver, scale: float) -> Row:
    ends = (_figure(scale * each, 4) for each in (driver.low, driver.high))
    changes = (_figure(scale * each) for each in (driver.absolute, driver.error))
    shares = (_figure(each) for each in (driver.first, driver.total))
    return Row(
        driver.name,
        (_named(driver), *ends, *changes, *shares),
        tr(
            "Now {now:.3g}; its prior goes from {low:.3g} to {high:.3g} (5 to 95 %).",
            now=driver.value,
            low=driver.low_value,
            high=driver.high_value,
        ),
    )


def _named(driver: Driver) -> str:
    return driver.name.replace("_", " ")


def _figure(value: float, digits: int = 2) -> str:
    return "–" if isnan(value) else f"{value:.{digits}g}"
