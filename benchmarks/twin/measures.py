"""The same numbers read off a future of the twin and off futures of the engine."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.measures import (
    agreements,
    honoured_by_force,
    ignored,
    invocations,
)
from adjudication.readings import dyad_mean, trust, word
from adjudication.state import DENIED, FAILED, IN_FORCE, SUPPORT, WITH_RESERVATION, State
from adjudication.world import World
from benchmarks.twin.model import Twin

Values = dict[str, NDArray[np.float64]]
ENDED = {"failed": FAILED, "in force": IN_FORCE}
OFF_DIAGONAL = ("heat", "grievance", "suspicion")
OF_COUNTRIES = (
    *("force", "posture", "domestic", "audience", "standing"),
    *("initiative", "unanswered", "retaliates", "ventured"),
)
OF_DYADS = ("channel", "dialogue")


class EngineCount:
    """What is counted of the engine's futures on the way, as `model.Seen`."""

    def __init__(self, futures: int) -> None:
        self.highest = np.zeros(futures)
        self.sums = {
            name: np.zeros(futures)
            for name in (
                "invoked",
                "force",
                "support",
                "ignored",
                "denied",
                "alarms",
                "friendly",
                "hostile",
            )
        }

    def add(self, world: World, before: State, after: State) -> None:
        """Counts a turn."""
        self.highest = np.maximum(self.highest, after.rung.max(axis=0))
        score = np.append(world.catalogue.goldstein, 0.0)[after.act_action]
        supported = (after.asked_turn != before.asked_turn) & (after.honour == SUPPORT)
        fresh = {
            "invoked": invocations(world, before, after),
            "force": honoured_by_force(world, before, after),
            "support": supported.sum(axis=(0, 1)),
            "ignored": ignored(world, before, after),
            "denied": ((after.casus == DENIED) & (before.casus != DENIED)).sum(axis=(0, 1)),
            "alarms": (after.alarm > 0).sum(axis=(0, 1)),
            "friendly": (score > 0.0).sum(axis=0),
            "hostile": (score < 0.0).sum(axis=0),
        }
        for name, number in fresh.items():
            self.sums[name] += number


def of_engine(world: World, state: State, count: EngineCount) -> Values:
    """Returns (B,) values by name."""
    marks, size = world.scenario.ladder.marks, len(world.actors)
    pairs = size * (size - 1)
    values = {f"counted: {name}": number.copy() for name, number in count.sums.items()}
    for name in ("dispute", "force", "confrontation", "war"):
        values[f"ever at {name}"] = (count.highest >= getattr(marks, name)).astype(float)
        values[f"dyads at {name}"] = (state.rung >= getattr(marks, name)).sum(axis=0)
    values["mean rung"] = state.rung.mean(axis=0)
    values["wars begun"] = (state.began > 0).sum(axis=0)
    values["mean trust"] = dyad_mean(world, trust(world, state)).mean(axis=0)
    values["mean word"] = dyad_mean(world, word(world, state)).mean(axis=0)
    for name in OFF_DIAGONAL:
        values[f"mean {name}"] = getattr(state, name).sum(axis=(0, 1)) / pairs
    for name in OF_COUNTRIES:
        values[f"mean {name}"] = getattr(state, name).mean(axis=0)
    for name in OF_DYADS:
        values[f"mean {name}"] = getattr(state, name).mean(axis=0)
    values["intentions"] = (state.intention > 0).sum(axis=(0, 1))
    values["tracks agreed"] = agreements(world, state, state)
    for word_, status in ENDED.items():
        values[f"tracks {word_}"] = (state.track_status == status).sum(axis=0)
    values["mean morale"] = state.track_morale.mean(axis=0)
    values["mean progress"] = state.track_progress.mean(axis=0)
    values["mean mediation"] = state.mediation.mean(axis=0)
    values["sum of precedent"] = state.precedent.sum(axis=0)
    values["deployments exposed"] = state.exposed.sum(axis=0)
    values["deployments placed"] = state.placed.sum(axis=0)
    values["tracks set aside"] = state.set_aside.sum(axis=0)
    values["guarantees decided"] = (state.mechanism > 0).sum(axis=0)
    values["guarantees that act"] = (state.mechanism == 1).sum(axis=0)
    values["motions carried"] = state.carried.sum(axis=0)
    values["treaties in force"] = state.binding.sum(axis=0)
    values["treaties signed"] = (state.signed > 0).sum(axis=(0, 1))
    values["treaties reserved"] = (state.signed == WITH_RESERVATION).sum(axis=(0, 1))
    values["treaties ratified"] = (state.confirmed == 1).sum(axis=(0, 1))
    return {name: np.asarray(value, dtype=np.float64) for name, value in values.items()}


def of_twin(twin: Twin) -> dict[str, float]:
    """Returns the values of one future by the same names."""
    marks, seen, countries = twin.tables.marks, twin.seen, twin.countries
    rungs = [dyad.rung for dyad in twin.dyads]
    values = {
        f"counted: {name}": float(getattr(seen, name))
        for name in (
            "invoked",
            "force",
            "support",
            "ignored",
            "denied",
            "alarms",
            "friendly",
            "hostile",
        )
    }
    for name in ("dispute", "force", "confrontation", "war"):
        values[f"ever at {name}"] = float(seen.highest >= getattr(marks, name))
        values[f"dyads at {name}"] = sum(rung >= getattr(marks, name) for rung in rungs)
    values["mean rung"] = sum(rungs) / len(rungs)
    values["wars begun"] = sum(dyad.began > 0 for dyad in twin.dyads)
    values["mean trust"] = _over_pairs(twin, lambda i, j: countries[i].trust(j))
    values["mean word"] = _over_pairs(twin, lambda i, j: _word(twin, i, j))
    for name in OFF_DIAGONAL:
        values[f"mean {name}"] = _over_pairs(twin, lambda i, j: getattr(countries[i], name)[j])  # noqa: B023
    for name in OF_COUNTRIES:
        values[f"mean {name}"] = sum(getattr(c, name) for c in countries) / len(countries)
    for name in OF_DYADS:
        values[f"mean {name}"] = sum(getattr(d, name) for d in twin.dyads) / len(twin.dyads)
    values["intentions"] = sum(stage > 0 for c in countries for stage in c.intention)
    talks = twin.talks
    values["tracks agreed"] = sum(t.status >= 3 for t in talks)
    for word_, status in ENDED.items():
        values[f"tracks {word_}"] = sum(t.status == status for t in talks)
    values["mean morale"] = sum(t.morale for t in talks) / len(talks)
    values["mean progress"] = sum(t.progress for t in talks) / len(talks)
    values["mean mediation"] = sum(t.mediation for t in talks) / len(talks)
    values["sum of precedent"] = sum(twin.precedent)
    values["deployments exposed"] = sum(twin.exposed)
    values["deployments placed"] = sum(twin.placed)
    values["tracks set aside"] = sum(t.set_aside for t in talks)
    values["guarantees decided"] = sum(c.mechanism > 0 for c in twin.commitments)
    values["guarantees that act"] = sum(c.mechanism == 1 for c in twin.commitments)
    values["motions carried"] = sum(twin.carried)
    treaties = twin.commitments
    values["treaties in force"] = sum(c.binding for c in treaties)
    values["treaties signed"] = sum(answer > 0 for c in treaties for answer in c.signed)
    values["treaties reserved"] = sum(answer == 1 for c in treaties for answer in c.signed)
    values["treaties ratified"] = sum(answer == 1 for c in treaties for answer in c.confirmed)
    return {name: float(value) for name, value in values.items()}


def _over_pairs(twin: Twin, read: Callable[[int, int], float]) -> float:
    count = twin.tables.count
    values = [read(i, j) for i in range(count) for j in range(count) if i != j]
    return sum(values) / len(values)


def _word(twin: Twin, i: int, j: int) -> float:
    """Trust of i in the word of j, all that was seen counted in full."""
    country, weight = twin.countries[i], twin.tables.parameters.prior_weight
    good = country.good[j][1] + sum(words[j] for words in country.kept)
    bad = country.bad[j][1] + sum(words[j] for words in country.broken)
    return (good + twin.tables.base_rate[i][j] * weight) / (good + bad + weight)
