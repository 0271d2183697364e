"""Indicators: the few numbers by which futures are told apart. Pure functions of a state."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from adjudication.analysis.human_cost import human_cost
from adjudication.readings import trust, word
from adjudication.state import AGREED, FAILED, FORCE, IGNORED, OPEN, SUPPORT, State
from adjudication.world import World


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a state at the table.

    Attributes:
        name: Stable name, as comparisons carry it.
        label: In words.
        value: The number.
        unit: Unit; empty for counts.
    """

    name: str
    label: str
    value: float
    unit: str


def indicators(world: World, state: State) -> tuple[Indicator, ...]:
    """Returns the indicators of future 0, in a fixed order."""
    marks = world.scenario.ladder.marks
    rung = state.rung[:, 0]
    result = [
        Indicator("highest-rung", "Highest rung of any dyad", float(rung.max()), "rung"),
        Indicator("dyads-at-war", "Dyads at war", float(np.count_nonzero(rung >= marks.war)), ""),
        Indicator(
            "dyads-in-dispute",
            "Dyads in a militarised dispute",
            float(np.count_nonzero(rung >= marks.dispute)),
            "",
        ),
    ]
    both = rung[rung >= marks.dispute]
    result.append(
        Indicator(
            "compound-escalation",
            "Compound escalation: rungs above the mark of dispute, summed over dyads",
            float((both - marks.dispute + 1).sum()),
            "rungs",
        )
    )
    for plan in world.calculations:
        key = world.dyad_key(int(world.dyad[plan.actor, plan.target]))
        names = world.pair(plan.actor, plan.target)
        dyad = int(world.dyad[plan.actor, plan.target])
        mean = (
            state.heat[plan.actor, plan.target, 0] + state.heat[plan.target, plan.actor, 0]
        ) / 2.0
        result += [
            Indicator(f"rung/{key}", f"Rung, {names}", float(rung[dyad]), "rung"),
            Indicator(f"hostility/{key}", f"Hostility, {names}", float(mean), "0-10"),
        ]
    if world.tracks:
        status = state.track_status[:, 0]
        result += [
            Indicator(name, label, float(np.count_nonzero(held)), "")
            for name, label, held in (
                ("tracks-agreed", "Tracks agreed", status >= AGREED),
                ("tracks-open", "Tracks open", status == OPEN),
                ("tracks-failed", "Tracks broken down", status == FAILED),
            )
        ]
    return tuple(_unique([*result, *_promises(world, state), *_people(world, state)]))


def _people(world: World, state: State) -> list[Indicator]:
    """Months of war and of peace, and both ends of what war cost people; never one number."""
    result = []
    for cost in human_cost(world, state):
        result += [
            Indicator(f"war/{cost.key}", f"Months of war, {cost.name}", cost.war, "months"),
            Indicator(f"peace/{cost.key}", f"Months of peace, {cost.name}", cost.peace, "months"),
            Indicator(
                f"gained/{cost.key}",
                f"Months without war under a ceasefire or in talks, {cost.name}",
                cost.gained,
                "months",
            ),
        ]
        ranges = (("killed", "Killed", cost.killed), ("displaced", "Displaced", cost.displaced))
        for name, label, ends in ranges:
            if ends is not None:
                low, high = f"{label}, at least, {cost.name}", f"{label}, at most, {cost.name}"
                result += [
                    Indicator(f"{name}-low/{cost.key}", low, ends[0], "people"),
                    Indicator(f"{name}-high/{cost.key}", high, ends[1], "people"),
                ]
    return result


def _promises(world: World, state: State) -> list[Indicator]:
    intent = trust(world, state)
    result = []
    for number, promise in enumerate(world.promises):
        words = word(world, state, number)
        given = state.honour[number, :, 0]
        key, name = promise.key, promise.given.name
        others = np.flatnonzero(promise.guarantor)
        for target in np.flatnonzero(promise.beneficiary)[:1]:
            who = others[others != target]
            if not len(who):
                continue
            result += [
                Indicator(
                    f"word-of-guarantors/{key}",
                    f"Trust of {world.called(int(target))} in the guarantors' word, {name}",
                    float(words[target, who, 0].mean() * 100.0),
                    "0-100",
                ),
                Indicator(
                    f"intent-of-guarantors/{key}",
                    f"Trust of {world.called(int(target))} in the guarantors' intent, {name}",
                    float(intent[target, who, 0].mean() * 100.0),
                    "0-100",
                ),
            ]
        for answer, label in ((FORCE, "force"), (SUPPORT, "support"), (IGNORED, "ignored")):
            result.append(
                Indicator(
                    f"{label}/{key}",
                    f"Guarantors answering '{label}', {name}",
                    float(np.count_nonzero(given == answer)),
                    "",
                )
            )
    return result


def _unique(listed: list[Indicator]) -> list[Indicator]:
    """Two plans in one dyad name the same numbers once."""
    seen: Mapping[str, Indicator] = {indicator.name: indicator for indicator in listed}
    return list(seen.values())
