"""Structural switches: what no coefficient's prior covers, turned one at a time.

The opposite of a claim, another collective rule, one guarantor more or fewer needed to deter, the
type of an actor nobody knows: each makes another scenario, and the same futures are run in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from adjudication.analysis.ensemble import Setting
from adjudication.opening import opening
from adjudication.state import State
from adjudication.world import World, compile_world, parameters_of
from scenarios.instruments import Rule
from scenarios.scenario import Scenario

OURS: tuple[Rule, ...] = ("each", "supermajority", "unanimity")
"""Collective rules that the guarantors can give themselves."""
NO_DEAL = "no deal"
_DRAWN_OR_ASKED = frozenset({"greedy", "suspicion", "initiative"})
"""Arrays of the opening that follow from types or coefficients, not from what is set up."""


@dataclass(frozen=True, slots=True)
class Switch:
    """One way in which the structure may be otherwise.

    Attributes:
        key: Stable name.
        label: In words.
        scenario: The scenario with it turned.
    """

    key: str
    label: str
    scenario: Scenario


def switches(scenario: Scenario, opposites: Mapping[str, Scenario]) -> tuple[Switch, ...]:
    """Returns the structural switches of a scenario.

    Args:
        scenario: The scenario.
        opposites: Its counter-hypotheses, each resolved, by their names.
    """
    opposed = (Switch(f"opposite/{n}", f"opposite view: {n}", s) for n, s in opposites.items())
    return (*opposed, *_rules(scenario), *_needs(scenario), *_types(scenario))


def _rules(scenario: Scenario) -> Iterator[Switch]:
    for key, promise in scenario.commitments.items():
        if promise.kind != "multilateral-guarantee":
            continue
        for rule in OURS:
            if rule != promise.rule:
                other = promise.model_copy(update={"rule": rule})
                turned = {**scenario.commitments, key: other}
                yield Switch(
                    f"rule/{key}/{rule}",
                    f"{promise.name} decided by '{rule}'",
                    scenario.model_copy(update={"commitments": turned}),
                )


def _needs(scenario: Scenario) -> Iterator[Switch]:
    if not scenario.commitments:
        return
    need = parameters_of(scenario).need
    for step, words in ((-1.0, "fewer"), (1.0, "more")):
        if need.value + step >= 1.0:
            other = need.model_copy(update={"value": need.value + step})
            turned = {**scenario.parameters, "need": other}
            yield Switch(
                f"need/{need.value + step:g}",
                f"one guarantor {words} needed to deter",
                scenario.model_copy(update={"parameters": turned}),
            )


def _types(scenario: Scenario) -> Iterator[Switch]:
    for key, actor in scenario.actors.items():
        if actor.kind != "unknown":
            continue
        for kind, words in (("seeker", "a security seeker"), ("greedy", "greedy")):
            other = actor.model_copy(update={"kind": kind})
            turned = {**scenario.actors, key: other}
            yield Switch(
                f"type/{key}/{kind}",
                f"{actor.name} is {words}",
                scenario.model_copy(update={"actors": turned}),
            )


def turned(setting: Setting, base: World, other: Scenario, name: str = "") -> Setting | None:
    """Returns a setting as another scenario would have it; None where that does not fit.

    What the other scenario opens otherwise is so in the state to start from; all else stays as it
    was played.

    Args:
        setting: The setting.
        base: The world of the scenario that was played.
        other: The other scenario.
        name: Name of the new setting; without one the same.
    """
    world = compile_world(other, played=())
    before, after = opening(base, 0), opening(world, 0)
    if world.actors != base.actors or not _same_axes(before, after):
        return None
    name = name or setting.name
    if setting.start is None:
        return replace(setting, name=name, world=world)
    return replace(setting, name=name, world=world, start=_moved(setting.start, before, after))


def _same_axes(one: State, other: State) -> bool:
    mine, theirs = one.arrays(), other.arrays()
    return all(mine[name].shape == theirs[name].shape for name in mine)


def _moved(start: State, before: State, after: State) -> State:
    old, new, here = before.arrays(), after.arrays(), start.arrays()
    changed = {
        name: np.where(old[name] != new[name], new[name], here[name])
        for name in here
        if not name.startswith("act_")
        and name not in _DRAWN_OR_ASKED
        and not np.array_equal(old[name], new[name])
    }
    return start.with_changes(**changed)
