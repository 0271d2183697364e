"""A scenario's own numbers drawn: what the planners judged, where no future draws it.

Coefficients of the engine are drawn for every future. Numbers of a scenario - what an issue is
worth to whom, how far tracks are kept apart - make its world, so that a draw of them is another
world, in which many futures are then run.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from adjudication.chance import uniforms
from adjudication.sampling import EDGE, quantile
from adjudication.world import parameters_of
from scenarios.parameters import Parameter, Status
from scenarios.scenario import Scenario
from scenarios.tracks import Track

WIDEST = 2.0
"""A judged number without a prior of its own is drawn from 1/2 to 2 times its value, evenly in its
logarithm."""
Path = tuple[str, ...]


def judged_of_tracks(scenario: Scenario, parameters: Sequence[str] = ()) -> dict[Path, Parameter]:
    """Returns the judged numbers of a scenario's tracks, by where they stand.

    What an issue is worth to an actor, and its reserve, are drawn once for all tracks.

    Args:
        scenario: The scenario.
        parameters: Names of coefficients of the engine to be drawn as well.
    """
    found: dict[Path, Parameter] = {
        ("parameter", name): getattr(parameters_of(scenario), name) for name in parameters
    }
    for key, track in scenario.tracks.items():
        found["compartment", key] = track.compartment
        for actor, reserve in track.reservation.items():
            found["reservation", key, actor] = reserve
        for issue, given in track.issues.items():
            for actor, weight in given.weights.items():
                found["weight", key, issue, actor] = weight
    return {
        path: each
        for path, each in found.items()
        if each.status is Status.JUDGEMENT and each.value != 0.0
    }


def at_quantile(parameter: Parameter, share: float) -> float:
    """Returns a quantile of what a judged number is drawn from.

    Args:
        parameter: The number.
        share: 0 to 1.
    """
    kept = min(max(share, EDGE), 1.0 - EDGE)
    if parameter.prior is not None:
        return float(quantile(parameter.prior, np.array(kept)))
    return parameter.value * float(WIDEST ** (2.0 * kept - 1.0))


def drawn_values(judged: Mapping[Path, Parameter], seed: int, number: int) -> dict[Path, float]:
    """Returns one draw of judged numbers.

    Args:
        judged: The numbers by where they stand.
        seed: Session seed; the key of a draw is `scenario/` and where the number stands, but the
            track of a weight or a reserve.
        number: Number of the draw.
    """
    keys = tuple(f"scenario/{'/'.join(_shared(path))}" for path in judged)
    shares = uniforms(seed, 0, keys, np.array([number], dtype=np.uint64))[:, 0]
    return {
        path: at_quantile(parameter, float(share))
        for (path, parameter), share in zip(judged.items(), shares, strict=True)
    }


def _shared(path: Path) -> Path:
    return (path[0], *path[2:]) if path[0] in {"weight", "reservation"} else path


def with_values(scenario: Scenario, values: Mapping[Path, float]) -> Scenario:
    """Returns the scenario with some numbers replaced; a coefficient is then drawn no more.

    Args:
        scenario: The scenario.
        values: New values by where they stand, as `judged_of_tracks` names them.
    """
    plain: dict[str, Any] = {
        key: track.model_dump(by_alias=True) for key, track in scenario.tracks.items()
    }
    parameters = dict(scenario.parameters)
    for (kind, key, *rest), value in values.items():
        if kind == "parameter":
            known = getattr(parameters_of(scenario), key)
            parameters[key] = known.model_copy(update={"value": value, "prior": None})
        else:
            _place(plain[key], kind, rest)["value"] = value
    tracks = {key: Track.model_validate(each) for key, each in plain.items()}
    return scenario.model_copy(update={"tracks": tracks, "parameters": parameters})


def _place(track: dict[str, Any], kind: str, rest: list[str]) -> dict[str, Any]:
    here: dict[str, Any]
    match kind, rest:
        case "compartment", []:
            here = track["compartment"]
        case "reservation", [actor]:
            here = track["reservation"][actor]
        case "weight", [issue, actor]:
            here = track["issues"][issue]["weights"][actor]
        case _:
            raise KeyError(kind)
    return here
