"""References of a scenario that lead nowhere: the checks that span its parts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from scenarios.actions import Action, Appeal, Complaint, Deploy, Effect, Hosted
from scenarios.actors import Motion
from scenarios.injects import When, WhenInvoked, WhenRung
from scenarios.instruments import Commitment
from scenarios.parameters import parameter_names
from scenarios.scenario import Scenario

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A reference that leads nowhere.

    Attributes:
        path: Keys and indices from the top of the file to the fault.
        what: What is referred to, such as `actor`.
        name: The name that nothing has; empty if what is needed has no fixed name.
        hint: What to do.
    """

    path: Path
    what: str
    name: str
    hint: str

    @property
    def message(self) -> str:
        """What is wrong."""
        return f"no {self.what} '{self.name}'" if self.name else f"no {self.what}"


def mismatches(scenario: Scenario, zone_keys: Iterable[str] | None = None) -> tuple[Mismatch, ...]:
    """Returns every reference of a scenario that leads nowhere.

    Args:
        scenario: The scenario. Where a name is None it is passed over, so that a faulty scenario
            can be checked as far as it goes.
        zone_keys: The keys of the atlas; without them zones are not checked.
    """
    return tuple(_check(scenario, None if zone_keys is None else frozenset(zone_keys)))


def _missing(
    path: Path, what: str, name: str | None, known: Iterable[str] | None
) -> Iterator[Mismatch]:
    if name is None or known is None:
        return
    names = list(known)
    if name not in names:
        close = get_close_matches(name, names, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(names[:12])}"
        yield Mismatch(path, what, name, hint)


def _check(scenario: Scenario, zone_keys: frozenset[str] | None) -> Iterator[Mismatch]:
    yield from _sources(scenario.model_dump(by_alias=True, warnings=False), (), scenario.sources)
    yield from _people(scenario)
    yield from _relations(scenario)
    yield from _instruments(scenario, zone_keys)
    yield from _arrangements(scenario)
    yield from _play(scenario)
    yield from _data_plan(scenario)
    for key in scenario.zones:
        yield from _missing(("zones", key), "zone", key, zone_keys)
        control = scenario.zones[key].control
        yield from _missing(("zones", key, "control"), "actor", control, scenario.actors)
        owner = scenario.zones[key].returns_to
        yield from _missing(("zones", key, "returns_to"), "actor", owner, scenario.actors)
    for name in scenario.parameters:
        yield from _missing(("parameters", name), "parameter", name, parameter_names())


def _sources(node: object, path: Path, known: Mapping[str, object]) -> Iterator[Mismatch]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "source" and isinstance(value, str):
                yield from _missing((*path, key), "source", value, known)
            else:
                yield from _sources(value, (*path, key), known)
    elif isinstance(node, list | tuple):
        for index, value in enumerate(node):
            yield from _sources(value, (*path, index), known)


def _people(scenario: Scenario) -> Iterator[Mismatch]:
    for key, actor in scenario.actors.items():
        here: Path = ("actors", key)
        yield from _missing((*here, "cell"), "cell", actor.cell, scenario.cells)
        yield from _missing((*here, "doctrine"), "doctrine", actor.doctrine, scenario.doctrines)
        for line_key, line in actor.red_lines.items():
            line_path = (*here, "red_lines", line_key)
            yield from _each((*line_path, "by"), "actor", line.by, scenario.actors)
            yield from _each((*line_path, "toward"), "actor", line.toward, scenario.actors)
            yield from _each((*line_path, "actions"), "action", line.actions, scenario.actions)
    for key, organisation in scenario.organisations.items():
        here = ("organisations", key)
        yield from _missing((*here, "cell"), "cell", organisation.cell, scenario.cells)
        yield from _each((*here, "members"), "actor", organisation.members, scenario.actors)
        for name, motion in organisation.agenda.items():
            yield from _motion((*here, "agenda", name), motion, scenario)
    for key, doctrine in scenario.doctrines.items():
        here = ("doctrines", key)
        for name in doctrine.appeal:
            yield from _missing((*here, "appeal", name), "action", name, scenario.actions)
        for name in doctrine.salience:
            yield from _missing((*here, "salience", name), "actor", name, scenario.actors)
        adversary = doctrine.initiative
        yield from _missing((*here, "initiative"), "actor", adversary, scenario.actors)


def _motion(path: Path, motion: Motion, scenario: Scenario) -> Iterator[Mismatch]:
    yield from _missing((*path, "action"), "action", motion.action, scenario.actions)
    yield from _missing((*path, "toward"), "actor", motion.toward, scenario.actors)
    yield from _when((*path, "when"), motion.when, scenario)


def _when(path: Path, when: When, scenario: Scenario) -> Iterator[Mismatch]:
    if isinstance(when, WhenRung):
        yield from _each((*path, "between"), "actor", when.between, scenario.actors)
    if isinstance(when, WhenInvoked):
        known = scenario.commitments
        yield from _missing((*path, "commitment"), "commitment", when.commitment, known)


def _each(
    path: Path, what: str, names: Iterable[str], known: Iterable[str] | None
) -> Iterator[Mismatch]:
    names_known = None if known is None else list(known)
    for index, name in enumerate(names):
        yield from _missing((*path, index), what, name, names_known)


def _relations(scenario: Scenario) -> Iterator[Mismatch]:
    for index, relation in enumerate(scenario.relations):
        here: Path = ("relations", index)
        yield from _each((*here, "between"), "actor", relation.between, scenario.actors)
        yield from _each((*here, "and"), "actor", relation.and_, scenario.actors)
        begun_by = relation.war_begun_by
        yield from _missing((*here, "war_begun_by"), "actor", begun_by, scenario.actors)
    for index, act in enumerate(scenario.past):
        yield from _missing(("past", index, "actor"), "actor", act.actor, scenario.actors)
        yield from _each(("past", index, "toward"), "actor", act.toward, scenario.actors)
    for index, aim in enumerate(scenario.war_aims):
        yield from _missing(("war_aims", index, "actor"), "actor", aim.actor, scenario.actors)
        yield from _missing(("war_aims", index, "against"), "actor", aim.against, scenario.actors)
    for index, toll in enumerate(scenario.tolls):
        yield from _each(("tolls", index, "between"), "actor", toll.between, scenario.actors)
    for index, ambition in enumerate(scenario.ambitions):
        here = ("ambitions", index)
        yield from _missing((*here, "actor"), "actor", ambition.actor, scenario.actors)
        yield from _missing((*here, "target"), "actor", ambition.target, scenario.actors)


def _commitments(scenario: Scenario, zone_keys: frozenset[str] | None) -> Iterator[Mismatch]:
    for key, commitment in scenario.commitments.items():
        here: Path = ("commitments", key)
        known = scenario.actors
        yield from _each((*here, "beneficiaries"), "actor", commitment.beneficiaries, known)
        if commitment.entry is not None:
            yield from _entry((*here, "entry"), commitment, scenario)
        for name in commitment.guarantors:
            yield from _missing((*here, "guarantors", name), "actor", name, known)
        for clause_key, clause in commitment.clauses.items():
            for name in clause.readings:
                path = (*here, "clauses", clause_key, "readings", name)
                yield from _missing(path, "guarantor", name, commitment.guarantors)
        for name in commitment.status_quo_value:
            yield from _missing((*here, "status_quo_value", name), "actor", name, known)
        yield from _each((*here, "area", "excluded"), "zone", commitment.area.excluded, zone_keys)


def _entry(path: Path, commitment: Commitment, scenario: Scenario) -> Iterator[Mismatch]:
    entry, guarantors = commitment.entry, commitment.guarantors
    assert entry is not None  # noqa: S101 - the caller has looked
    yield from _each((*path, "needs"), "guarantor", entry.needs, guarantors)
    yield from _missing((*path, "track"), "track", entry.track, scenario.tracks)
    for name in entry.ratification:
        yield from _missing((*path, "ratification", name), "guarantor", name, guarantors)
    if commitment.in_force:
        hint = "set in_force to false, or leave the entry out"
        yield Mismatch(path, "entry into force for what is in force at the start", "", hint)


def _instruments(scenario: Scenario, zone_keys: frozenset[str] | None) -> Iterator[Mismatch]:
    yield from _commitments(scenario, zone_keys)
    for key, regime in scenario.regimes.items():
        yield from _each(("regimes", key, "members"), "actor", regime.members, scenario.actors)
    for key, track in scenario.tracks.items():
        here: Path = ("tracks", key)
        yield from _each((*here, "parties"), "actor", track.parties, scenario.actors)
        for name in track.reservation:
            yield from _missing((*here, "reservation", name), "actor", name, scenario.actors)
        for issue_key, issue in track.issues.items():
            for name in issue.weights:
                path = (*here, "issues", issue_key, "weights", name)
                yield from _missing(path, "actor", name, scenario.actors)
        for index, letter in enumerate(track.side_letters):
            there: Path = (*here, "side_letters", index)
            yield from _missing((*there, "by"), "actor", letter.by, scenario.actors)
            yield from _missing((*there, "issue"), "issue", letter.issue, track.issues)


def _arrangements(scenario: Scenario) -> Iterator[Mismatch]:
    for key, tribunal in scenario.tribunals.items():
        here: Path = ("tribunals", key)
        yield from _each((*here, "members"), "actor", tribunal.members, scenario.actors)
    for key, deployment in scenario.deployments.items():
        here = ("deployments", key)
        yield from _missing((*here, "owner"), "actor", deployment.owner, scenario.actors)
    for key, limit in scenario.limits.items():
        here = ("limits", key)
        yield from _each((*here, "parties"), "actor", limit.parties, scenario.actors)
        yield from _missing((*here, "track"), "track", limit.track, scenario.tracks)


def _play(scenario: Scenario) -> Iterator[Mismatch]:
    everyone = [*scenario.actors, *scenario.organisations]
    if not any(_may_wait(action) for action in scenario.actions.values()):
        hint = "add one with goldstein, rung and cost 0 that an unplayed actor may choose"
        yield Mismatch(("actions",), "action that does nothing", "", hint)
    for key, action in scenario.actions.items():
        here: Path = ("actions", key)
        yield from _each((*here, "only"), "actor", action.only, everyone)
        yield from _each((*here, "toward"), "actor", action.toward, scenario.actors)
        for index, effect in enumerate(action.effects):
            yield from _effect((*here, "effects", index), effect, scenario)
    for key, inject in scenario.injects.items():
        here = ("injects", key)
        yield from _each((*here, "to"), "cell", inject.to, scenario.cells)
        yield from _missing(
            (*here, "objective"), "objective", inject.objective, scenario.objectives
        )
        yield from _when((*here, "when"), inject.when, scenario)
        for index, caused in enumerate(inject.effects):
            there: Path = (*here, "effects", index)
            yield from _missing((*there, "actor"), "actor", caused.actor, scenario.actors)
            yield from _missing((*there, "target"), "actor", caused.target, scenario.actors)
            yield from _effect((*there, "effect"), caused.effect, scenario)


def _data_plan(scenario: Scenario) -> Iterator[Mismatch]:
    named = [
        *scenario.actors,
        *scenario.organisations,
        *scenario.commitments,
        *scenario.tracks,
        *scenario.injects,
        *scenario.tribunals,
        *scenario.deployments,
    ]
    for key, element in scenario.data_plan.items():
        here: Path = ("data_plan", key)
        known = scenario.objectives
        yield from _missing((*here, "objective"), "objective", element.objective, known)
        for index, rulings in enumerate(element.rulings):
            there: Path = (*here, "rulings", index, "about")
            yield from _each(there, "part of the scenario", rulings.about, named)


def _may_wait(action: Action) -> bool:
    """Whether it does nothing; so does, for now, an action whose numbers are faulty."""
    values = [parameter and parameter.value for parameter in (action.goldstein, action.cost)]
    return action.unplayed is not False and {*values, action.rung} <= {0, None}


def _effect(path: Path, effect: Effect, scenario: Scenario) -> Iterator[Mismatch]:
    match effect:
        case Appeal():
            known: Iterable[str] = scenario.commitments
            yield from _missing((*path, "commitment"), "commitment", effect.commitment, known)
        case Complaint():
            known = [name for tribunal in scenario.tribunals.values() for name in tribunal.claims]
            yield from _missing((*path, "claim"), "claim", effect.claim, known)
        case Deploy():
            known = scenario.deployments
            yield from _missing((*path, "deployment"), "deployment", effect.deployment, known)
        case Hosted():
            yield from _each((*path, "consent_of"), "actor", effect.consent_of, scenario.actors)
        case _:
            return
