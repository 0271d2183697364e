"""World: a scenario compiled to indices and static arrays.

Everything here is fixed during play. Actors are numbered in the order of the scenario, dyads
(i, j) with i < j in lexicographic order; actions stand from conciliatory to hostile, which is
the order in which options are drawn.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from adjudication.arrangements import (
    ClaimKind,
    Profiles,
    ZonalLimit,
    claims_of,
    limits_of,
    profiles_of,
)
from adjudication.catalogue import (
    Catalogue,
    compile_catalogue,
    inject_acts,
    rows_of,
)
from adjudication.errors import AdjudicationError
from adjudication.instruments import (
    Calculation,
    ContestedZone,
    Fighter,
    Line,
    Promise,
    calculations_of,
    contested_of,
    fighters_of,
    lines_of,
    promise_of,
)
from adjudication.menu import Menu, compile_menu
from adjudication.negotiation import Negotiation, negotiations_of
from adjudication.organisations import Agenda, agenda_of
from scenarios.actions import Action
from scenarios.arrangements import Deployment
from scenarios.calendar import later
from scenarios.defaults import DEFAULTS
from scenarios.parameters import ModelParameters, Parameter
from scenarios.scenario import Scenario
from scenarios.schedule import planned_length

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
DEFAULT_SALIENCE = -1.5
TAKES_ARTICLE = {
    "Emirates",
    "Empire",
    "Federation",
    "Kingdom",
    "Netherlands",
    "Republic",
    "States",
    "Union",
}
"""Last words of states' names that English puts `the` before."""


@dataclass(frozen=True, slots=True)
class World:
    """A scenario compiled.

    Attributes:
        scenario: What it was compiled from.
        parameters: Coefficients: numbers, or arrays (B,) when sampled.
        actors: Ids of the A states.
        played: (A,) whether a cell plays the actor.
        dyads: (P, 2) actor indices.
        dyad: (A, A) index of the dyad, -1 on the diagonal.
        base_rate: (A, A) base rate of i's trust in j.
        open_preparation, covered_preparation, silent_exercise, attack: Rows of the catalogue for
            massing forces, massing them under a notified exercise, exercising without notice, and
            invading; -1 where it has none.
        menu: What unplayed actors choose from.
        salience: (A, A) attention that j draws from i.
        resistance: (46,) taken off the step up from each rung.
        similarity: (M, M) how much a promise kept says about another.
        inject_acts: (inject, actor, action, target) of what injects do, as moves.
        watchers: (A, A) whether i hears of preparations against j.
        compliance, deceptive, sensitivity, false_positive: (A, A) of the best regime shared.
        overflight: (A, A) d' of the best overflight shared; 0 without.
    """

    scenario: Scenario
    parameters: ModelParameters[Array]
    actors: tuple[str, ...]
    played: Flags
    dyads: NDArray[np.int64]
    dyad: NDArray[np.int64]
    base_rate: Array
    catalogue: Catalogue
    open_preparation: int
    covered_preparation: int
    silent_exercise: int
    attack: int
    menu: Menu
    salience: Array
    promises: tuple[Promise, ...]
    calculations: tuple[Calculation, ...]
    fighters: tuple[Fighter, ...]
    contested: tuple[ContestedZone, ...]
    lines: tuple[Line, ...]
    tracks: tuple[Negotiation, ...]
    claims: tuple[ClaimKind, ...]
    deployments: tuple[Deployment, ...]
    limits: tuple[ZonalLimit, ...]
    profiles: Profiles
    agenda: tuple[Agenda, ...]
    resistance: Array
    similarity: Array
    inject_acts: tuple[tuple[int, int, int, int], ...]
    watchers: Flags
    compliance: Array
    deceptive: Array
    sensitivity: Array
    false_positive: Array
    overflight: Array

    def planned_months(self, turn: int, elapsed: float) -> float:
        """Returns how long a turn is planned to be, in months.

        Args:
            turn: Its number.
            elapsed: What the clock reads as it opens, in months since the start.
        """
        length, unit = planned_length(self.scenario, turn)
        return later(self.scenario.start, elapsed, length, unit) - elapsed

    def name(self, actor: int) -> str:
        """Returns an actor's name for people."""
        return self.scenario.actors[self.actors[actor]].name

    def called(self, actor: int) -> str:
        """Returns an actor's name as it stands within a sentence: `the United States`."""
        name = self.name(actor)
        return f"the {name}" if name.rpartition(" ")[2] in TAKES_ARTICLE else name

    def pair(self, one: int, other: int) -> str:
        """Returns the names of two actors as those of a dyad: `Russia – Ukraine`."""
        return f"{self.name(one)} – {self.name(other)}"

    def dyad_key(self, dyad: int) -> str:
        """Returns the key part of a dyad, such as `russia~ukraine`, ids in order."""
        first, second = (self.actors[int(index)] for index in self.dyads[dyad])
        return "~".join(sorted((first, second)))

    def actor_index(self, actor: str) -> int:
        """Returns the index of an actor; AdjudicationError if there is none."""
        if actor not in self.actors:
            raise AdjudicationError(f"no actor '{actor}' in this scenario")
        return self.actors.index(actor)


def parameters_of(scenario: Scenario) -> ModelParameters[Parameter]:
    """Returns the coefficients with a scenario's own values in place of the defaults."""
    return ModelParameters(
        **{
            field.name: scenario.parameters.get(field.name, getattr(DEFAULTS, field.name))
            for field in fields(ModelParameters)
        }
    )


def compile_world(
    scenario: Scenario,
    played: Iterable[str] | None = None,
    parameters: ModelParameters[Array] | None = None,
) -> World:
    """Returns the compiled scenario.

    Args:
        scenario: The scenario.
        played: Ids of the actors that cells play; without it as the scenario says.
        parameters: Sampled coefficients; without it the scenario's values.
    """
    actors = tuple(scenario.actors)
    index = {actor: number for number, actor in enumerate(actors)}
    count = len(actors)
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    dyad = np.full((count, count), -1, dtype=np.int64)
    for number, (i, j) in enumerate(pairs):
        dyad[i, j] = dyad[j, i] = number
    if played is None:
        played = [actor for actor in actors if scenario.actors[actor].played]
    seats = set(played)
    ordered = rows_of(scenario.actions, scenario.injects)
    claims, deployments = claims_of(scenario, index), tuple(scenario.deployments.values())
    catalogue = compile_catalogue(
        ordered,
        index,
        tuple(scenario.commitments),
        tuple(claim.key for claim in claims),
        tuple(scenario.deployments),
    )
    planned = np.array([not action.is_improvised for _, action in ordered])
    regimes = _regimes(scenario, index)
    return World(
        scenario=scenario,
        parameters=parameters or _values(parameters_of(scenario)),
        actors=actors,
        played=np.array([actor in seats for actor in actors]),
        dyads=np.array(pairs, dtype=np.int64).reshape(-1, 2),
        dyad=dyad,
        base_rate=_base_rates(scenario, index),
        catalogue=catalogue,
        open_preparation=_first(
            planned & (catalogue.mobilises | catalogue.concentrates), ~catalogue.notified
        ),
        covered_preparation=_first(planned & catalogue.concentrates & catalogue.notified),
        silent_exercise=_first(
            catalogue.concentrates & catalogue.unplayed, ~catalogue.notified, ~catalogue.attack
        ),
        attack=_most_severe(catalogue, planned),
        menu=compile_menu(catalogue, _appeal(scenario, actors, ordered), _waiting(catalogue)),
        salience=_salience(scenario, index),
        promises=tuple(
            promise_of(number, key, given, index)
            for number, (key, given) in enumerate(scenario.commitments.items())
        ),
        calculations=calculations_of(scenario, index),
        fighters=fighters_of(scenario, index, calculations_of(scenario, index)),
        contested=contested_of(scenario, index),
        lines=lines_of(scenario, index, ordered),
        tracks=negotiations_of(scenario, index, parameters_of(scenario)),
        claims=claims,
        deployments=deployments,
        limits=limits_of(scenario, index, deployments),
        profiles=profiles_of(scenario, index),
        agenda=agenda_of(scenario, index, catalogue.ids),
        resistance=_resistance(scenario),
        similarity=_similarity(scenario),
        inject_acts=inject_acts(scenario.injects, index, ordered),
        watchers=_watchers(scenario, index),
        compliance=regimes[0],
        deceptive=regimes[1],
        sensitivity=regimes[2],
        false_positive=regimes[3],
        overflight=_overflight(scenario, index),
    )


def _values(parameters: ModelParameters[Parameter]) -> ModelParameters[Array]:
    return ModelParameters(
        **{
            field.name: np.array(getattr(parameters, field.name).value)
            for field in fields(ModelParameters)
        }
    )


def _waiting(catalogue: Catalogue) -> int:
    """The action that does nothing: free, no score, no rung."""
    nothing = (catalogue.goldstein == 0.0) & (catalogue.rung == 0) & catalogue.unplayed
    row = _first(nothing & (catalogue.cost == 0.0))
    if row < 0:
        raise AdjudicationError("the catalogue needs an action with score 0, rung 0 and cost 0")
    return row


def _first(*flags: Flags) -> int:
    rows = np.flatnonzero(np.logical_and.reduce(flags))
    return int(rows[0]) if len(rows) else -1


def _most_severe(catalogue: Catalogue, planned: Flags) -> int:
    """The planned armed attack with the highest rung below any nuclear one."""
    rungs = np.where(planned & catalogue.attack & (catalogue.rung < 15), catalogue.rung, -1)
    return int(rungs.argmax()) if rungs.max(initial=-1) >= 0 else -1


def _base_rates(scenario: Scenario, index: dict[str, int]) -> Array:
    rates = np.full((len(index), len(index)), 0.5)
    for relation in scenario.relations:
        if relation.base_rate is not None:
            for one in relation.between:
                for other in relation.and_:
                    rates[index[one], index[other]] = relation.base_rate.value
                    rates[index[other], index[one]] = relation.base_rate.value
    return rates


def _appeal(
    scenario: Scenario, actors: tuple[str, ...], ordered: tuple[tuple[str, Action], ...]
) -> Array:
    appeal = np.zeros((len(actors), len(ordered)))
    for row, actor in enumerate(actors):
        doctrine = scenario.doctrines[scenario.actors[actor].doctrine]
        for column, (key, action) in enumerate(ordered):
            extra = doctrine.appeal.get(key)
            appeal[row, column] = action.appeal.value + (extra.value if extra else 0.0)
    return appeal


def _salience(scenario: Scenario, index: dict[str, int]) -> Array:
    salience = np.full((len(index), len(index)), DEFAULT_SALIENCE)
    for actor, row in index.items():
        doctrine = scenario.doctrines[scenario.actors[actor].doctrine]
        for other, value in doctrine.salience.items():
            salience[row, index[other]] = value.value
    return salience


def _resistance(scenario: Scenario) -> Array:
    resistance = np.zeros(46)
    for threshold in scenario.ladder.thresholds:
        resistance[threshold.above] = threshold.resistance.value
    return resistance


def _similarity(scenario: Scenario) -> Array:
    """A promise says all about its own kind, less about others (same guarantor throughout)."""
    parameters = parameters_of(scenario)
    commitments = list(scenario.commitments.values())
    similarity = np.ones((len(commitments), len(commitments)))
    for i, one in enumerate(commitments):
        for j, other in enumerate(commitments):
            if one.kind == other.kind:
                similarity[i, j] = parameters.other_promise_same_kind.value
            elif one.region == other.region:
                similarity[i, j] = parameters.other_promise_same_region.value
            else:
                similarity[i, j] = parameters.other_promise_else.value
    return similarity


def _watchers(scenario: Scenario, index: dict[str, int]) -> Flags:
    """The target itself, whoever has promised it aid, and its fellows in an alliance."""
    watchers = np.eye(len(index), dtype=bool)
    for commitment in scenario.commitments.values():
        if not commitment.in_force:
            continue
        for target in commitment.beneficiaries:
            for guarantor in commitment.guarantors:
                watchers[index[guarantor], index[target]] = True
    return watchers


def _regimes(scenario: Scenario, index: dict[str, int]) -> tuple[Array, Array, Array, Array]:
    """The regime with the highest compliance that two actors share; else none at all."""
    parameters = parameters_of(scenario)
    unregulated = (
        parameters.unregulated_compliance,
        parameters.unregulated_deceptive,
        parameters.unregulated_sensitivity,
        parameters.unregulated_false_positive,
    )
    arrays = tuple(np.full((len(index), len(index)), given.value) for given in unregulated)
    for regime in scenario.regimes.values():
        if not regime.in_force:
            continue
        values = (regime.compliance, regime.deceptive, regime.sensitivity, regime.false_positive)
        for one in regime.members:
            for other in regime.members:
                here = (index[one], index[other])
                if one != other and regime.compliance.value > arrays[0][here]:
                    for array, value in zip(arrays, values, strict=True):
                        array[here] = value.value
    return arrays[0], arrays[1], arrays[2], arrays[3]


def _overflight(scenario: Scenario, index: dict[str, int]) -> Array:
    sensor = np.zeros((len(index), len(index)))
    for regime in scenario.regimes.values():
        if regime.in_force and regime.overflight:
            for one in regime.members:
                for other in regime.members:
                    here = (index[one], index[other])
                    sensor[here] = max(sensor[here], regime.sensor.value)
    return sensor
