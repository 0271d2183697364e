"""Figures of model runs as a table or a chart writes them, and outcomes in words."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, log10
from typing import Any

from app.desktop.chart_data import Band
from app.desktop.translation import Translator, numeral
from maps.atlas import load_atlas

__all__ = [
    "ERROR_BAND",
    "PERCENT",
    "around",
    "figure",
    "label",
    "number",
    "percent",
    "points",
    "scale",
    "titled",
]

tr = Translator(__name__)

Plain = Mapping[str, Any]
NORMAL = 1.96
"""Standard errors to either side that hold 95 %."""
ERROR_BAND = tr.later("95 % computing error")
PERCENT = 100.0
LARGE = 1000.0
"""From which a number is written whole."""


def figure(outcome: Plain, value: float | None) -> str:
    """A value of an outcome as it is written in a table; a dash where there is none."""
    if value is None:
        return "–"
    if outcome["kind"] == "share":
        return f"{numeral(PERCENT * value, '.1f')} %"
    return numeral(value, ",.0f") if abs(value) >= LARGE else numeral(value, ",.2f")


def titled(outcome: Plain) -> str:
    """An outcome in words, with its unit."""
    unit = outcome["unit"]
    return f"{label(outcome)} ({unit})" if unit else label(outcome)


def label(outcome: Plain) -> str:
    """The outcome in words; a zone, which the engine knows by its key, by its name."""
    if outcome["kind"] == "holder":
        return tr("Control of {name}", name=load_atlas().zones[outcome["part"]].name)
    return str(outcome["label"])


def scale(outcome: Plain) -> float:
    """What a value of an outcome is multiplied by to be shown: shares become per cent."""
    return PERCENT if outcome["kind"] == "share" else 1.0


def percent(share: float) -> str:
    """A share as a whole number of per cent."""
    return f"{numeral(PERCENT * share, '.0f')} %"


def points(error: float | None) -> str:
    """An error of a share in points of per cent; a dash where there is none."""
    return "–" if error is None else numeral(PERCENT * error, ".1f")


def number(value: float | None) -> str:
    """To two figures, never as a power of ten."""
    if not value:
        return "–" if value is None else "0"
    digits = 1 - floor(log10(abs(value)))
    return numeral(round(value, digits), f",.{max(digits, 0)}f")


def around(
    values: tuple[float, ...], errors: tuple[float, ...], within: tuple[float, float]
) -> Band:
    """The band that holds 95 % by computing error, kept within two ends."""
    low = tuple(
        max(value - NORMAL * error, within[0]) for value, error in zip(values, errors, strict=True)
    )
    high = tuple(
        min(value + NORMAL * error, within[1]) for value, error in zip(values, errors, strict=True)
    )
    return Band(str(ERROR_BAND), low, high)
