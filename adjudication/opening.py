"""The opening state: what the scenario says, and the trust that the dated past has earned."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from adjudication.chance import TABLE, uniforms
from adjudication.state import FIRST, HOLDS, INTENT, NOT_ASKED, RELIABILITY, SECOND, State
from adjudication.world import World
from scenarios.actors import Relation

Array = NDArray[np.float64]
_DAYS_PER_MONTH = 30.436875
"""Mean length of a Gregorian month."""


def opening(world: World, seed: int) -> State:
    """Returns the state before turn 1, of one future.

    Args:
        world: The compiled scenario.
        seed: Session seed; it draws the types that the scenario leaves unknown.
    """
    count, dyads = len(world.actors), len(world.dyads)
    commitments, injects = len(world.promises), len(world.scenario.injects)
    ours = world.scenario.actors
    relations = _Relations(world)
    kept, broken = _earned(world)
    suspicion = np.full((count, count), float(world.parameters.attack_baseline.mean()))
    np.fill_diagonal(suspicion, 0.0)

    def fill(array: NDArray[np.generic] | Array) -> NDArray[np.float64]:
        return np.array(array, dtype=np.float64)[..., None]

    def codes(shape: tuple[int, ...], value: int = 0) -> NDArray[np.int16]:
        return np.full((*shape, 1), value, dtype=np.int16)

    return State(
        turn=0,
        evidence_for=fill(kept),
        evidence_against=fill(broken),
        kept_word=np.zeros((commitments, count, 1)),
        broken_word=np.zeros((commitments, count, 1)),
        heat=fill(relations.heat),
        grievance=fill(relations.grievance),
        worst_received=np.zeros((count, count, 2, 1)),
        suspicion=fill(suspicion),
        alarm=codes((count, count)),
        intention=codes((count, count)),
        conciliation=np.zeros((count, count, 1)),
        rung=fill(relations.rung).astype(np.int16),
        began=fill(relations.began).astype(np.int16),
        ceasefire=fill(relations.ceasefire).astype(np.int16),
        monitored=fill(relations.monitored).astype(np.int16),
        held=fill(np.array([zone.holder for zone in world.contested])).astype(np.int16),
        war_months=np.zeros((dyads, 1)),
        gained_months=np.zeros((dyads, 1)),
        corridor_months=np.zeros((dyads, 1)),
        channel=fill(relations.channel),
        hostile=codes((dyads,)),
        offer=codes((dyads,)),
        brink=codes((dyads,)),
        force=fill(np.array([actor.force.value for actor in ours.values()])),
        posture=fill(np.array([actor.posture.value for actor in ours.values()])),
        domestic=fill(np.array([actor.domestic.value for actor in ours.values()])),
        audience=np.zeros((count, 1)),
        greedy=draw_types(world, seed, TABLE),
        attention=codes((count,), -1),
        appealed=codes((commitments,)),
        invoked=codes((commitments,)),
        invoked_at=np.zeros((commitments, 1)),
        against=codes((commitments,), -1),
        binding=fill(np.array([p.given.in_force for p in world.promises])).astype(np.int16),
        signed=codes((commitments, count), NOT_ASKED),
        confirmed=codes((commitments, count), NOT_ASKED),
        casus=codes((commitments, count), NOT_ASKED),
        mechanism=codes((commitments,)),
        honour=codes((commitments, count), NOT_ASKED),
        asked_turn=codes((commitments, count)),
        asked_at=np.zeros((commitments, count, 1)),
        track_status=fill(np.array([t.given.opened for t in world.tracks])).astype(np.int16),
        track_progress=np.zeros((len(world.tracks), 1)),
        track_morale=np.zeros((len(world.tracks), 1)),
        reserved=np.array([t.reserved for t in world.tracks], dtype=np.int16).reshape(
            len(world.tracks), count, 1
        ),
        ratified=codes((len(world.tracks), count), NOT_ASKED),
        set_aside=codes((len(world.tracks),)),
        mediation=np.zeros((len(world.tracks), 1)),
        dialogue=np.zeros((dyads, 1)),
        standing=np.zeros((count, 1)),
        precedent=np.zeros((len(world.claims), 1)),
        placed=fill(np.array([d.placed for d in world.deployments])).astype(np.int16),
        exposed=codes((len(world.deployments),)),
        initiative=fill(world.profiles.initiator * world.parameters.initiative_smallest.mean()),
        unanswered=codes((count,)),
        retaliates=codes((count,)),
        ventured=np.zeros((count, 1)),
        tabled=np.full((len(world.agenda), 1), -1.0),
        carried=codes((len(world.agenda),)),
        released=codes((injects,)),
        act_actor=codes((0,), -1),
        act_action=codes((0,), -1),
        act_target=codes((0,), -1),
        act_known=codes((0,)),
    )


class _Relations:
    """The scenario's relations spread over arrays; later entries override earlier ones."""

    def __init__(self, world: World) -> None:
        count = len(world.actors)
        self.heat = np.zeros((count, count))
        self.grievance = np.zeros((count, count))
        self.rung = np.zeros(len(world.dyads))
        self.channel = np.zeros(len(world.dyads))
        self.began, self.ceasefire, self.monitored = np.zeros((3, len(world.dyads)))
        for relation in world.scenario.relations:
            for one in relation.between:
                for other in relation.and_:
                    i, j = world.actors.index(one), world.actors.index(other)
                    if i != j and relation.war_begun_by is not None:
                        by_first = world.actors.index(relation.war_begun_by) == min(i, j)
                        self.began[world.dyad[i, j]] = FIRST if by_first else SECOND
                    if i != j:
                        self._set(relation, i, j, int(world.dyad[i, j]))

    def _set(self, relation: Relation, i: int, j: int, dyad: int) -> None:
        if relation.rung is not None:
            self.rung[dyad] = relation.rung.value
        if relation.ceasefire is not None:
            self.ceasefire[dyad] = 0 if relation.ceasefire == "none" else HOLDS
            self.monitored[dyad] = relation.ceasefire == "monitored"
        if relation.channel is not None:
            self.channel[dyad] = relation.channel.value
        if relation.heat is not None:
            self.heat[i, j] = self.heat[j, i] = relation.heat.value
        if relation.heat_back is not None:
            self.heat[j, i] = relation.heat_back.value
        if relation.grievance is not None:
            self.grievance[i, j] = self.grievance[j, i] = relation.grievance.value
        if relation.grievance_back is not None:
            self.grievance[j, i] = relation.grievance_back.value


def _earned(world: World) -> tuple[Array, Array]:
    """Returns evidence for and against, (A, A, 2): the past, aged to the first day of play."""
    given, count = world.parameters, len(world.actors)
    half_lives = float(given.half_life_negative.mean()), float(given.half_life_positive.mean())
    negativity = float(given.negativity.mean())
    # A bystander weighs an old act by its base rate of sympathy with those concerned.
    sympathy = np.maximum(0.0, 2.0 * world.base_rate - 1.0) * float(given.bystander_weight.mean())
    kept, broken = np.zeros((count, count, 2)), np.zeros((count, count, 2))
    for act in world.scenario.past:
        actor = world.actor_index(act.actor)
        context = INTENT if act.context == "intent" else RELIABILITY
        months = _months(act.when, world.scenario.start)
        weight = act.weight.value * 0.5 ** (months / half_lives[act.kept])
        if not act.kept:
            weight *= negativity
        toward = [world.actor_index(other) for other in act.toward]
        share = sympathy[:, toward].max(axis=1)
        share[toward] = 1.0
        share[actor] = 0.0
        (kept if act.kept else broken)[:, actor, context] += share * weight
    return kept, broken


def _months(earlier: date, later: date) -> float:
    return max(0.0, (later - earlier).days / _DAYS_PER_MONTH)


def draw_types(world: World, seed: int, numbers: NDArray[np.uint64]) -> NDArray[np.int16]:
    """Returns (A, B) the types of the actors, 1 greedy: as given, or drawn where unknown.

    Args:
        world: The compiled scenario.
        seed: Session seed; the key of a draw is `type/ACTOR` in turn 0.
        numbers: (B,) numbers of the futures.
    """
    keys = tuple(f"type/{actor}" for actor in world.actors)
    drawn = uniforms(seed, 0, keys, numbers)
    greedy = np.zeros(drawn.shape, dtype=np.int16)
    for row, actor in enumerate(world.scenario.actors.values()):
        if actor.kind == "greedy":
            greedy[row] = 1
        elif actor.kind == "unknown":
            greedy[row] = drawn[row] < actor.greedy_share.value
    return greedy
