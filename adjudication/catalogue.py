"""The catalogue of actions compiled to arrays, from conciliatory to hostile.

That order (Goldstein score down, then rung, then id) is the order in which options are drawn, so
that common draws couple sibling futures monotonically.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.actions import (
    Action,
    Appeal,
    ArmedAttack,
    Audience,
    Ceasefire,
    Channel,
    Complaint,
    Concentration,
    Conciliation,
    Corridor,
    Deploy,
    Dialogue,
    Domestic,
    FaceSaving,
    Force,
    Hosted,
    Inspection,
    Kept,
    Mediation,
    Mobilise,
    Monitoring,
    Offer,
    Recognition,
    Talks,
    ViolationReport,
    Withdrawal,
)
from scenarios.injects import Inject
from scenarios.parameters import Parameter, Status

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The actions as arrays of length K, from conciliatory to hostile.

    Attributes:
        ids: Action ids.
        goldstein: Score toward the target.
        rival_goldstein: Score as rivals of the target read it; NaN where they read nothing.
        rung: Floor on the ladder.
        cost: Sunk cost as a signal.
        verifiability: How well it can be checked.
        severity: Severity weight.
        minimum_rung: Rung the dyad must have reached.
        covert, unplayed, attack, concentrates, notified, mobilises, inspects, offers: Flags.
        channel: +1 opens, -1 breaks, 0 neither.
        duty: +1 keeps, -1 breaks a duty, 0 neither.
        opens_talks, halts_talks, reserves, sets_aside: Flags of what it does to the tracks both
            sit at.
        mediates, dialogue, hosted, insists: Flags.
        audience, domestic, arms, conciliation, recognition, face: Sizes of the effects.
        appeals: (K, M) whether it is the appeal under commitment m.
        ceasefire: +1 offers a ceasefire, +2 accepts one, 0 neither.
        ends_ceasefire, monitors, withdraws, reports, corridor: Flags.
        consents: (K, A) whose consent it needs besides that of its host.
        claims: (K, L) whether it brings a claim of the kind.
        deploys: (K, D) +1 puts the deployment in place, -1 takes it away, 0 neither.
        allowed: (K, A, A) whether the actor can aim it at the target.
    """

    ids: tuple[str, ...]
    goldstein: Array
    rival_goldstein: Array
    rung: NDArray[np.int16]
    cost: Array
    verifiability: Array
    severity: Array
    minimum_rung: NDArray[np.int16]
    covert: Flags
    unplayed: Flags
    attack: Flags
    concentrates: Flags
    notified: Flags
    mobilises: Flags
    inspects: Flags
    offers: Flags
    channel: Array
    duty: Array
    opens_talks: Flags
    halts_talks: Flags
    reserves: Flags
    sets_aside: Flags
    mediates: Flags
    dialogue: Flags
    hosted: Flags
    insists: Flags
    audience: Array
    domestic: Array
    arms: Array
    conciliation: Array
    recognition: Array
    face: Array
    appeals: Flags
    ceasefire: NDArray[np.int8]
    ends_ceasefire: Flags
    monitors: Flags
    withdraws: Flags
    reports: Flags
    corridor: Flags
    consents: Flags
    claims: Flags
    deploys: NDArray[np.int8]
    allowed: Flags


def rows_of(
    actions: Mapping[str, Action], injects: Mapping[str, Inject]
) -> tuple[tuple[str, Action], ...]:
    """Returns the rows of the catalogue: planned actions, what injects do, what play added.

    What is added in play comes last, so that stored states keep the meaning of their rows.
    """
    planned = {key: action for key, action in actions.items() if not action.is_improvised}
    added = ((key, action) for key, action in actions.items() if action.is_improvised)
    return (*in_order(planned), *_inject_actions(injects), *added)


def in_order(actions: Mapping[str, Action]) -> tuple[tuple[str, Action], ...]:
    """Returns the actions with their ids, from conciliatory to hostile."""
    return tuple(
        sorted(
            actions.items(),
            key=lambda item: (-item[1].goldstein.value, item[1].rung, item[0]),
        )
    )


def compile_catalogue(
    ordered: Sequence[tuple[str, Action]],
    index: Mapping[str, int],
    commitments: Sequence[str],
    claims: Sequence[str] = (),
    deployments: Sequence[str] = (),
) -> Catalogue:
    """Returns the catalogue as arrays.

    Args:
        ordered: Actions with their ids, from conciliatory to hostile.
        index: Number of each actor.
        commitments: Ids of the commitments, in the order of the scenario.
        claims: Kinds of claim, in the order of the scenario.
        deployments: Ids of the deployments, in the order of the scenario.
    """
    actions = [action for _, action in ordered]

    def has(kind: type) -> Flags:
        return np.array([any(isinstance(e, kind) for e in a.effects) for a in actions])

    return Catalogue(
        ids=tuple(key for key, _ in ordered),
        goldstein=np.array([a.goldstein.value for a in actions]),
        rival_goldstein=np.array(
            [a.rival_goldstein.value if a.rival_goldstein else np.nan for a in actions]
        ),
        rung=np.array([a.rung for a in actions], dtype=np.int16),
        cost=np.array([a.cost.value for a in actions]),
        verifiability=np.array([a.verifiability.value for a in actions]),
        severity=np.array([a.severity.value for a in actions]),
        minimum_rung=np.array([a.minimum_rung for a in actions], dtype=np.int16),
        covert=np.array([a.covert for a in actions]),
        unplayed=np.array([a.unplayed for a in actions]),
        attack=has(ArmedAttack),
        concentrates=has(Concentration),
        notified=np.array(
            [any(isinstance(e, Concentration) and e.notified for e in a.effects) for a in actions]
        ),
        mobilises=has(Mobilise),
        inspects=has(Inspection),
        offers=has(Offer),
        channel=_signs(actions, Channel, "open"),
        duty=_signs(actions, Kept, "kept"),
        opens_talks=_talks(actions, "open"),
        halts_talks=_talks(actions, "halt"),
        reserves=_talks(actions, "reserve"),
        sets_aside=_talks(actions, "set-aside"),
        mediates=has(Mediation),
        dialogue=has(Dialogue),
        hosted=has(Hosted),
        insists=np.array(
            [any(isinstance(e, Hosted) and e.insists for e in a.effects) for a in actions]
        ),
        audience=_sizes(actions, Audience),
        domestic=_sizes(actions, Domestic),
        arms=_sizes(actions, Force),
        conciliation=_sizes(actions, Conciliation),
        recognition=_sizes(actions, Recognition),
        face=_sizes(actions, FaceSaving),
        appeals=_appeals(actions, commitments),
        ceasefire=_ceasefires(actions),
        ends_ceasefire=np.array(
            [any(isinstance(e, Ceasefire) and e.does == "end" for e in a.effects) for a in actions]
        ),
        monitors=has(Monitoring),
        withdraws=has(Withdrawal),
        reports=has(ViolationReport),
        corridor=has(Corridor),
        consents=_consents(actions, index),
        claims=_claims(actions, claims),
        deploys=_deploys(actions, deployments),
        allowed=_allowed(actions, index),
    )


def _signs(actions: Sequence[Action], kind: type, flag: str) -> Array:
    """+1 where the flag of an effect is set, -1 where it is not, 0 without such an effect."""
    signs = np.zeros(len(actions))
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, kind):
                signs[row] = 1.0 if getattr(effect, flag) else -1.0
    return signs


def _talks(actions: Sequence[Action], does: str) -> Flags:
    return np.array(
        [any(isinstance(e, Talks) and e.does == does for e in a.effects) for a in actions]
    )


_Sized = Audience | Domestic | Force | Conciliation | Recognition | FaceSaving


def _sizes(actions: Sequence[Action], kind: type[_Sized]) -> Array:
    sizes = np.zeros(len(actions))
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, _Sized) and isinstance(effect, kind):
                sizes[row] += effect.amount.value
    return sizes


def _appeals(actions: Sequence[Action], commitments: Sequence[str]) -> Flags:
    appeals = np.zeros((len(actions), len(commitments)), dtype=bool)
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, Appeal):
                appeals[row, commitments.index(effect.commitment)] = True
    return appeals


def _ceasefires(actions: Sequence[Action]) -> NDArray[np.int8]:
    """+1 where an action offers a ceasefire, +2 where it accepts one, 0 where it does neither."""
    sizes = {"offer": 1, "accept": 2, "end": 0}
    said = [[sizes[e.does] for e in a.effects if isinstance(e, Ceasefire)] for a in actions]
    return np.array([max(each, default=0) for each in said], dtype=np.int8)


def _consents(actions: Sequence[Action], index: Mapping[str, int]) -> Flags:
    consents = np.zeros((len(actions), len(index)), dtype=bool)
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, Hosted):
                consents[row, [index[actor] for actor in effect.consent_of]] = True
    return consents


def _claims(actions: Sequence[Action], claims: Sequence[str]) -> Flags:
    brought = np.zeros((len(actions), len(claims)), dtype=bool)
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, Complaint):
                brought[row, claims.index(effect.claim)] = True
    return brought


def _deploys(actions: Sequence[Action], deployments: Sequence[str]) -> NDArray[np.int8]:
    deploys = np.zeros((len(actions), len(deployments)), dtype=np.int8)
    for row, action in enumerate(actions):
        for effect in action.effects:
            if isinstance(effect, Deploy):
                place = deployments.index(effect.deployment)
                deploys[row, place] = 1 if effect.placed else -1
    return deploys


def _allowed(actions: Sequence[Action], index: Mapping[str, int]) -> Flags:
    count = len(index)
    allowed = np.zeros((len(actions), count, count), dtype=bool)
    for row, action in enumerate(actions):
        who = [index[a] for a in action.only if a in index] if action.only else range(count)
        whom = [index[a] for a in action.toward] if action.toward else range(count)
        for i in who:
            for j in whom:
                allowed[row, i, j] = i != j
    return allowed


INJECT = "inject:"
"""Prefix of the catalogue rows that stand for what injects do; no cell can order them."""


def _inject_actions(injects: Mapping[str, Inject]) -> tuple[tuple[str, Action], ...]:
    """Returns what injects do as moves of the actors they name, of no score and no rung."""
    rows = []
    for key, inject in injects.items():
        nothing = Parameter(value=0.0, source=inject.source, status=Status.JUDGEMENT)
        for number, caused in enumerate(inject.effects):
            action = Action(
                name=inject.title,
                text=inject.text,
                goldstein=nothing,
                rung=0,
                severity=nothing,
                cost=nothing,
                appeal=nothing,
                verifiability=nothing,
                only=(caused.actor,),
                toward=(caused.target,),
                unplayed=False,
                effects=(caused.effect,),
            )
            rows.append((f"{INJECT}{key}:{number}", action))
    return tuple(rows)


def inject_acts(
    injects: Mapping[str, Inject],
    index: Mapping[str, int],
    ordered: Sequence[tuple[str, Action]],
) -> tuple[tuple[int, int, int, int], ...]:
    """Returns what injects do as (inject, actor, row of the catalogue, target), by number."""
    rows = {key: row for row, (key, _) in enumerate(ordered)}
    return tuple(
        (number, index[caused.actor], rows[f"{INJECT}{key}:{place}"], index[caused.target])
        for number, (key, inject) in enumerate(injects.items())
        for place, caused in enumerate(inject.effects)
    )
