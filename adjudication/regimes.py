"""Regimes of transparency to choose from: a scenario under one preset and no other."""

from adjudication.models.regimes import (
    HELSINKI_2,
    NEW_START_TYPE,
    NONE,
    OPEN_SKIES,
    VIENNA_DOCUMENT,
)
from adjudication.models.regimes import Regime as Preset
from scenarios.instruments import Regime
from scenarios.parameters import Parameter, Status
from scenarios.scenario import Scenario

PRESETS: dict[str, Preset] = {
    "none": NONE,
    "vienna-document-2011": VIENNA_DOCUMENT,
    "open-skies": OPEN_SKIES,
    "helsinki-2-0": HELSINKI_2,
    "new-start-type": NEW_START_TYPE,
}
"""By the key that the scenario gets."""


def under(scenario: Scenario, preset: str, members: tuple[str, ...] = ()) -> Scenario:
    """Returns the scenario with one preset in force and every other regime out of force.

    Args:
        scenario: The scenario.
        preset: Key of the preset; `none` leaves no regime in force.
        members: Who is bound; without any, all actors.

    Raises:
        KeyError: There is no such preset.
    """
    given = PRESETS[preset]
    regimes = {
        key: regime.model_copy(update={"in_force": False})
        for key, regime in scenario.regimes.items()
    }
    if preset != "none":
        regimes[preset] = Regime(
            name=given.name,
            in_force=True,
            members=members or tuple(scenario.actors),
            compliance=_judged(given.compliance),
            deceptive=_judged(given.deceptive),
            sensitivity=_judged(given.sensitivity),
            false_positive=_judged(given.false_positive),
            sensor=_judged(given.sensor),
            lead_days=_judged(float(given.notice_days)),
            overflight=preset == "open-skies",
        )
    return scenario.model_copy(update={"regimes": regimes})


def _judged(value: float) -> Parameter:
    return Parameter(value=value, source="judgement", status=Status.JUDGEMENT)
