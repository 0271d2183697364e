"""Red lines, the ladder, strikes on the brink, wars, and intentions to attack."""

import math
from typing import TYPE_CHECKING

from benchmarks.twin import deterring

if TYPE_CHECKING:
    from benchmarks.twin.model import Dyad, Twin

NOBODY = 0
FORCE = 2
AT_REST = 0.5


def red_lines(model: "Twin") -> None:
    """The owner of a line that was crossed may answer."""
    tables, war = model.tables, model.tables.marks.war
    lifts: dict[int, int] = {}
    for line in tables.lines:
        crossers = {
            move.actor
            for move in model.known()
            if line.crossing[move.actor][move.target][move.action] and move.actor != line.owner
        }
        audience = model.countries[line.owner].audience
        logit = (line.stake - line.cost + audience) / tables.parameters.signal_noise
        if crossers and model.by_logit(logit):
            for crosser in crossers:
                dyad = model.between(line.owner, crosser)
                dyad.hostile = True
                lifts[id(dyad)] = max(lifts.get(id(dyad), 0), line.lift)
    for dyad in model.dyads:
        lift = lifts.get(id(dyad), 0)
        dyad.rung = min(dyad.rung + lift, max(dyad.rung, war - 1))


def ladder(model: "Twin") -> None:
    """Each dyad that is not at rest goes down, stays or goes up; a quiet one calms further."""
    marks = model.tables.marks
    for dyad in model.dyads:
        one, other = model.countries[dyad.first], model.countries[dyad.second]
        restless = max(one.heat[other.number], other.heat[one.number]) >= AT_REST
        if not (dyad.rung > 0 or dyad.hostile or restless):
            continue
        down, up = _drift(model, dyad)
        weights = [math.exp(down), 1.0, math.exp(up)]
        step = model.random.choices([-1, 0, 1], weights)[0]
        calms = not dyad.hostile and dyad.rung < marks.war and model.by_logit(down)
        dyad.brink = step == 1 and dyad.rung == marks.war - 1
        if dyad.brink or (step == 1 and dyad.rung >= marks.last_by_drift):
            step = 0
        dyad.rung = max(dyad.rung + step - calms, 0)


def _drift(model: "Twin", dyad: "Dyad") -> tuple[float, float]:
    """Log-odds of the step down and of the step up, against staying."""
    given = model.tables.parameters
    one, other = model.countries[dyad.first], model.countries[dyad.second]
    i, j = dyad.first, dyad.second
    heat = given.heat_slope * (one.heat[j] + other.heat[i]) / 2.0 / 5.0
    excess = (one.trust(j) + other.trust(i)) / 2.0 - given.trust_reference
    calm = 2.0 * given.trust_slope * excess
    suspicion = max(one.suspicion[j], other.suspicion[i]) - given.attack_baseline
    down = given.down_constant - heat + calm
    down += given.offer_slope * dyad.offer
    down -= given.audience_slope * (one.audience + other.audience) / 2.0
    up = given.up_constant + heat - calm + given.suspicion_slope * suspicion
    up += given.mobilisation_slope * (one.posture + other.posture) / 2.0
    up -= given.channel_slope * dyad.channel
    up -= model.tables.resistance[dyad.rung]
    if dyad.rung >= model.tables.marks.war:
        down -= given.war_stickiness
        up -= given.war_stickiness
    return down, up


def accident(model: "Twin") -> None:
    """In confrontation an incident may carry a dyad to the brink, never into war."""
    given, marks = model.tables.parameters, model.tables.marks
    for dyad in model.dyads:
        if not marks.confrontation <= dyad.rung < marks.war:
            continue
        one, other = model.countries[dyad.first], model.countries[dyad.second]
        fear = max(one.suspicion[dyad.second], other.suspicion[dyad.first])
        rate = given.accident_base + given.accident_readiness * one.posture * other.posture
        rate += given.accident_suspicion * fear
        if model.happens(1.0 - math.exp(-rate * model.tables.months)):
            dyad.rung = min(dyad.rung + round(given.floor_lift), marks.war - 1)
            dyad.hostile = True
            dyad.brink = dyad.brink or dyad.rung == marks.war - 1


def strike(model: "Twin") -> None:
    """On the brink, whoever has more to gain decides whether it strikes."""
    for dyad in model.dyads:
        if not dyad.brink:
            continue
        plans = [p for p in model.tables.plans if model.between(p.actor, p.target) is dyad]
        if not plans:
            continue
        offers = [deterring.prospects(model, plan) for plan in plans]
        offer, plan = max(zip(offers, plans, strict=True), key=lambda pair: pair[0].expected)
        if model.by_logit(offer.log_odds):
            dyad.rung = model.tables.marks.war
            dyad.began = dyad.began or dyad.side(plan.actor)


def _attacked(model: "Twin", dyad: "Dyad") -> bool:
    return any(
        move.aimed
        and model.tables.catalogue.attack[move.action]
        and model.between(move.actor, move.target) is dyad
        for move in model.moves
    )


def war(model: "Twin") -> None:
    """Whoever began a war decides whether it goes on; what is over is closed."""
    marks, need = model.tables.marks, round(model.tables.parameters.need)
    closed = [d for d in model.dyads if d.began and d.rung <= marks.confrontation]
    stopped = []
    for plan in model.tables.plans:
        dyad = model.between(plan.actor, plan.target)
        ours = dyad.rung >= marks.war and dyad.began and dyad.begun_by(plan.actor)
        if not ours or dyad.brink or _attacked(model, dyad):
            continue
        offer = deterring.prospects(model, plan)
        fighting = max(
            (
                commitment.honour.count(FORCE)
                for commitment in model.commitments
                if commitment.given.beneficiary[plan.target]
            ),
            default=0,
        )
        expected = offer.opposed if fighting >= need else offer.alone
        if not model.by_logit((expected - offer.status_quo) / offer.noise):
            stopped.append(dyad)
    for dyad in stopped:
        dyad.rung = min(dyad.rung, marks.confrontation)
    for dyad in [*closed, *stopped]:
        if not _attacked(model, dyad):
            dyad.began = NOBODY
    _close_cases(model)


def _close_cases(model: "Twin") -> None:
    for commitment in model.commitments:
        if not commitment.invoked:
            continue
        fighting = any(
            model.between(commitment.against, target).began
            for target, protected in enumerate(commitment.given.beneficiary)
            if protected and target != commitment.against
        )
        if not fighting:
            commitment.invoked, commitment.appealed, commitment.against = 0, False, -1
            commitment.settled, commitment.mechanism = {}, 0
            commitment.honour = [-1] * model.tables.count
            commitment.asked = [0] * model.tables.count


def aggression(model: "Twin") -> None:
    """A country at peace may form the intention to attack."""
    marks, given, tables = model.tables.marks, model.tables.parameters, model.tables
    asked = [
        plan
        for plan in tables.plans
        if model.between(plan.actor, plan.target).rung < marks.war
        and not any(model.countries[plan.actor].intention)
    ]
    for plan in asked:
        rung = model.between(plan.actor, plan.target).rung
        rate = given.episode_rate_low
        if rung >= marks.confrontation:
            rate = given.episode_rate_confrontation
        elif rung >= marks.dispute:
            rate = given.episode_rate_dispute
        odds = 1.0 / (1.0 + math.exp(-deterring.prospects(model, plan).log_odds))
        if model.happens(1.0 - (1.0 - odds) ** (rate * tables.months)):
            model.countries[plan.actor].intention[plan.target] = 1
