"""Regimes of military transparency: presets, and the thresholds of the Vienna Document 2011.

The presets are judgement, to be sampled and argued about. In each, a preparation is notified at
most as readily as a routine exercise.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.ranges import not_negative

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Regime:
    """What a regime makes seen.

    Attributes:
        name: Its name.
        compliance: q, odds that a routine exercise is notified, 0..1.
        deceptive: del, odds that a preparation is notified as an exercise, 0..1, at most q.
        sensitivity: s, odds that an inspection finds a preparation that is there, 0..1.
        false_positive: f, odds that it finds one that is not there, 0..1.
        sensor: d' of observers, standard deviations.
        notice_days: Days between notification and exercise.
        inspections_a_year: Inspections that a state must accept; 0 none.
        status: `judgement` for the odds, whatever the source of the rest.
        source: Key in the bibliography.
    """

    name: str
    compliance: float
    deceptive: float
    sensitivity: float
    false_positive: float
    sensor: float
    notice_days: int
    inspections_a_year: int
    status: str = "judgement"
    source: str = "judgement"


OPEN_SKIES_SENSOR = 0.3
"""What shared overflight adds to d'; judgement."""


def with_open_skies(regime: Regime) -> Regime:
    """Returns a regime with shared overflight: observers' d' grows by .3.

    Args:
        regime: The regime to add it to.

    Source: judgement.
    """
    return replace(
        regime, name=f"{regime.name} with Open Skies", sensor=regime.sensor + OPEN_SKIES_SENSOR
    )


NONE = Regime("no regime", 0.20, 0.05, 0.40, 0.10, 1.0, 0, 0)
VIENNA_DOCUMENT = Regime("Vienna Document 2011", 0.80, 0.30, 0.65, 0.05, 1.3, 42, 3)
HELSINKI_2 = Regime("Helsinki-2.0", 0.95, 0.30, 0.80, 0.05, 1.5, 60, 9)
OPEN_SKIES = with_open_skies(VIENNA_DOCUMENT)
NEW_START_TYPE = replace(
    VIENNA_DOCUMENT, name="Vienna Document with New-START-type inspections", sensitivity=0.90
)
REGIMES = (NONE, VIENNA_DOCUMENT, OPEN_SKIES, HELSINKI_2, NEW_START_TYPE)
"""The presets. Three inspections a year under the Vienna Document: unverified."""

NOTIFY_TROOPS, OBSERVE_TROOPS = 9_000, 13_000
"""Troops from which an exercise is notified, and observers invited: [S15]."""
NOTIFY_TANKS, NOTIFY_ARMOURED, NOTIFY_GUNS, OBSERVE_TANKS = 250, 500, 250, 300
"""Other thresholds: from general knowledge, unverified."""
LARGE_TROOPS, LARGE_TANKS, LARGE_EVERY_YEARS = 40_000, 900, 3
"""Above these, one exercise in three years: from general knowledge, unverified."""


def notifiable(
    troops: ArrayLike, tanks: ArrayLike = 0, armoured: ArrayLike = 0, guns: ArrayLike = 0
) -> Flags:
    """Returns whether the Vienna Document 2011 wants an exercise notified 42 days ahead.

    Args:
        troops: Troops, at least 0, any shape; 9,000 or more are notified.
        tanks: Battle tanks, at least 0; 250 or more.
        armoured: Armoured combat vehicles, at least 0; 500 or more.
        guns: Artillery pieces, at least 0; 250 or more.

    Raises:
        ModelInputError: A number is negative.

    Source: [S15] for troops; the rest from general knowledge, unverified.
    """
    return np.asarray(
        (not_negative("troops", troops) >= NOTIFY_TROOPS)
        | (not_negative("tanks", tanks) >= NOTIFY_TANKS)
        | (not_negative("armoured", armoured) >= NOTIFY_ARMOURED)
        | (not_negative("guns", guns) >= NOTIFY_GUNS)
    )


def observable(troops: ArrayLike, tanks: ArrayLike = 0) -> Flags:
    """Returns whether the Vienna Document 2011 wants observers invited.

    Args:
        troops: Troops, at least 0, any shape; from 13,000 on.
        tanks: Battle tanks, at least 0; from 300 on.

    Raises:
        ModelInputError: A number is negative.

    Source: [S15] for troops; tanks from general knowledge, unverified.
    """
    return np.asarray(
        (not_negative("troops", troops) >= OBSERVE_TROOPS)
        | (not_negative("tanks", tanks) >= OBSERVE_TANKS)
    )
