"""What countries see and make of it: suspicion, alarm, trust, findings, hostility."""

import math
from statistics import NormalDist
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.twin.model import Country, Move, Twin

INTENT, RELIABILITY = 0, 1
IN_FORCE = 4
DISTRUSTED_BELOW = 0.35
ANNOUNCED = 1.5
ALMOST_CERTAIN = 1.0 - 2.0**-24


def _masses(model: "Twin", action: int) -> bool:
    catalogue = model.tables.catalogue
    return bool(catalogue.concentrates[action] or catalogue.mobilises[action])


def perception(model: "Twin") -> None:
    """Suspicion by Bayes, from last turn's, and from what was seen of forces."""
    tables, given = model.tables, model.tables.parameters
    ratio = [[1.0] * tables.count for _ in range(tables.count)]
    for move in model.moves:
        found = None
        if tables.catalogue.inspects[move.action]:
            found = model.happens(_finds(model, move))
        seen = _masses(model, move.action) or found is not None
        if not (seen and move.known and move.aimed):
            continue
        factor = _evidence(model, move, found=found) * _from_above(model, move)
        for watcher in range(tables.count):
            if tables.watchers[watcher][move.target]:
                ratio[watcher][move.actor] *= factor
    rest = math.log(given.attack_baseline / (1.0 - given.attack_baseline))
    for country in model.countries:
        for j, factor in enumerate(ratio[country.number]):
            if j == country.number:
                continue
            before = country.suspicion[j]
            logit = math.log(before / (1.0 - before)) if before > 0.0 else rest
            logit = rest + given.suspicion_memory * (logit - rest) + math.log(factor)
            country.suspicion[j] = min(1.0 / (1.0 + math.exp(-logit)), ALMOST_CERTAIN)


def _finds(model: "Twin", move: "Move") -> float:
    prepares = any(model.countries[move.actor].intention)
    odds = model.tables.sensitivity if prepares else model.tables.false_positive
    return odds[move.actor][move.target]


def _from_above(model: "Twin", move: "Move") -> float:
    """Likelihood ratio of what overflight of massed forces shows, cut half way."""
    sensor = model.tables.overflight[move.actor][move.target]
    if sensor <= 0.0 or not _masses(model, move.action):
        return 1.0
    there = NormalDist().cdf(sensor / 2.0)
    prepares = any(model.countries[move.actor].intention)
    shows = model.happens(there if prepares else 1.0 - there)
    return there / (1.0 - there) if shows else (1.0 - there) / there


def _evidence(model: "Twin", move: "Move", *, found: bool | None) -> float:
    tables, i, j = model.tables, move.actor, move.target
    factor = 1.0
    if _masses(model, move.action):
        factor *= tables.parameters.concentration_ratio
    if tables.catalogue.concentrates[move.action]:
        deceptive, compliance = tables.deceptive[i][j], tables.compliance[i][j]
        told = tables.catalogue.notified[move.action]
        factor *= deceptive / compliance if told else (1.0 - deceptive) / (1.0 - compliance)
    if found is not None:
        s, f = tables.sensitivity[i][j], tables.false_positive[i][j]
        factor *= s / f if found else (1.0 - s) / (1.0 - f)
    return factor


def alarm(model: "Twin") -> None:
    """Whoever saw forces massed may take it for preparation, and makes ready."""
    given, tables = model.tables.parameters, model.tables
    caution = math.log((1.0 - given.alarm_threshold) / given.alarm_threshold)
    exercised = {
        (move.target, move.actor) for move in model.known() if _masses(model, move.action)
    }
    for country in model.countries:
        for j in range(tables.count):
            fresh = any(
                actor == j and tables.watchers[country.number][target]
                for target, actor in exercised
            )
            belief = country.suspicion[j]
            if fresh and belief > 0.0 and belief >= given.alarm_threshold / 2.0:
                logit = math.log(belief / (1.0 - belief)) + caution
                country.alarm[j] = model.by_logit(logit)
        if any(country.alarm):
            country.posture = min(country.posture + given.alarm_posture, 1.0)


def rivals(model: "Twin", move: "Move") -> list[int]:
    """Returns who reads an act of aid as aimed at itself."""
    helped = model.countries[move.target]
    return [
        i
        for i in range(model.tables.count)
        if i not in {move.actor, move.target}
        and (
            model.between(i, move.target).rung >= model.tables.marks.dispute
            or helped.trust(i) < DISTRUSTED_BELOW
        )
    ]


def trust(model: "Twin") -> None:
    """Evidence ages; every known move is weighed by its target and by bystanders."""
    given, catalogue, months = model.tables.parameters, model.tables.catalogue, model.tables.months
    heard = []
    for move in model.known():
        aid = catalogue.rival_goldstein[move.action] < 0.0
        readers = rivals(model, move) if aid else []
        friendly, blamed = _friendly(model, move), _blamed(model, move)
        for observer in model.countries:
            if observer.number in readers:
                read = -catalogue.rival_goldstein[move.action] / 10.0 * given.negativity
                heard.append((observer, move.actor, (0.0, read, 0.0, 0.0)))
            elif observer.number != move.actor:
                said = _said(model, observer, move, friendly, blamed)
                heard.append((observer, move.actor, said))
    positive = 0.5 ** (months / given.half_life_positive)
    negative = 0.5 ** (months / given.half_life_negative)
    for country in model.countries:
        for j in range(model.tables.count):
            for context in (INTENT, RELIABILITY):
                country.good[j][context] *= positive
                country.bad[j][context] *= negative
            for number in range(len(model.commitments)):
                country.kept[number][j] *= positive
                country.broken[number][j] *= negative
    for observer, actor, (gain, loss, kept, broken) in heard:
        observer.good[actor][INTENT] += gain
        observer.bad[actor][INTENT] += loss
        observer.good[actor][RELIABILITY] += kept
        observer.bad[actor][RELIABILITY] += broken


def _said(
    model: "Twin", observer: "Country", move: "Move", friendly: float, blamed: float
) -> tuple[float, float, float, float]:
    """Evidence for and against intent, and for and against reliability, to one observer."""
    given, catalogue, action = model.tables.parameters, model.tables.catalogue, move.action
    if observer.number == move.target:
        weight = 1.0
    else:
        weight = given.bystander_weight * (2.0 * observer.trust(move.target) - 1.0)
    hostile = max(-catalogue.goldstein[action], 0.0) / 10.0
    duty = catalogue.duty[action]
    if weight < 0.0:
        return -weight / 2.0 * hostile, -weight / 2.0 * friendly, 0.0, 0.0
    blame = given.negativity * hostile * blamed
    kept, broken = max(duty, 0.0), given.negativity * max(-duty, 0.0)
    return weight * friendly, weight * blame, weight * kept, weight * broken


def _friendly(model: "Twin", move: "Move") -> float:
    given, catalogue, action = model.tables.parameters, model.tables.catalogue, move.action
    score = catalogue.goldstein[action] / 10.0
    if score <= 0.0:
        return 0.0
    vouched = catalogue.verifiability[action]
    dialogue = model.between(move.actor, move.target).dialogue
    vouched += (1.0 - vouched) * given.dialogue_weight * dialogue
    profiles, actor = model.tables.profiles, model.countries[move.actor]
    if actor.initiative > 0.0 and profiles.adversary[move.actor] == move.target:
        vouched *= ANNOUNCED
    cost, signal = catalogue.cost[action], 0.0
    if cost > 0.0:
        honest = 1.0 + math.exp(-(given.trustworthy_willingness - cost) / given.signal_noise)
        feigned = 1.0 + math.exp(-(given.untrustworthy_willingness - cost) / given.signal_noise)
        signal = max(0.0, math.log2(feigned / honest))
    return score * vouched + signal


def _blamed(model: "Twin", move: "Move") -> float:
    received = max(model.countries[move.actor].received[move.target])
    hostile = max(-model.tables.catalogue.goldstein[move.action], 0.0)
    answers = received > 0.0 and received >= hostile
    return 1.0 - model.tables.parameters.answered_in_kind if answers else 1.0


def limits(model: "Twin") -> None:
    """Inspections find deployments that break a limit."""
    tables, given = model.tables, model.tables.parameters
    best = [0.0] * tables.count
    for move in model.moves:
        if move.aimed and tables.catalogue.inspects[move.action]:
            seen = tables.sensitivity[move.actor][move.target]
            best[move.actor] = max(best[move.actor], seen)
    for number, owner in enumerate(tables.owners):
        broken = [
            limit
            for limit in tables.limits
            if model.placed[number]
            and limit.violates[number]
            and (limit.in_force or (limit.track >= 0 and _in_force(model, limit.track)))
        ]
        if not broken or model.exposed[number] or best[owner] <= 0.0:
            continue
        if model.happens(best[owner]):
            model.exposed[number] = True
            for limit in broken:
                for country in model.countries:
                    if limit.party[country.number] and country.number != owner:
                        weight = given.violation_evidence * given.negativity
                        country.bad[owner][RELIABILITY] += weight


def _in_force(model: "Twin", track: int) -> bool:
    return model.talks[track].status == IN_FORCE


def tribunal(model: "Twin") -> None:
    """Claims brought between members are upheld or dismissed, and become precedent."""
    given, tables = model.tables.parameters, model.tables
    for number, claim in enumerate(tables.claims):
        before = given.precedent_slope * model.precedent[number]
        upheld = []
        for move in model.known():
            brought = tables.catalogue.claims[move.action][number]
            if brought and claim.member[move.actor] and claim.member[move.target]:
                merit = math.log(claim.merit / (1.0 - claim.merit))
                if model.by_logit(merit + before):
                    upheld.append(move.target)
                    model.precedent[number] += 1.0
                else:
                    model.precedent[number] -= 1.0
        credence = math.log(claim.credence / (1.0 - claim.credence))
        logit = credence + given.precedent_slope * model.precedent[number]
        believed = 1.0 / (1.0 + math.exp(-logit))
        for respondent in upheld:
            for country in model.countries:
                if claim.member[country.number] and country.number != respondent:
                    country.bad[respondent][RELIABILITY] += given.finding_evidence * believed


def initiatives(model: "Twin") -> None:
    """Graduated initiatives grow as they are answered, match an exploitation once, and end."""
    given, profiles, catalogue = (
        model.tables.parameters,
        model.tables.profiles,
        model.tables.catalogue,
    )
    for country in model.countries:
        i, other = country.number, profiles.adversary[country.number]
        if not profiles.initiator[i]:
            continue
        ours = [m for m in model.known() if (m.actor, m.target) == (i, other)]
        theirs = [m for m in model.known() if (m.actor, m.target) == (other, i)]
        scores = [catalogue.goldstein[m.action] / 10.0 for m in theirs]
        stepped = any(catalogue.goldstein[m.action] > 0.0 for m in ours)
        answered = max((s for s in scores if s > 0.0), default=0.0)
        abused = max((-s for s in scores if -10.0 * s >= given.exploited_from), default=0.0)
        if not stepped and answered == 0.0 and abused == 0.0:
            left = given.initiative_largest - country.ventured
            if left < given.initiative_smallest:
                country.initiative = 0.0
            country.retaliates = False
            continue
        _advance_initiative(country, given, (answered, abused), stepped=stepped)


def _advance_initiative(
    country: "Country", given: SimpleNamespace, answer: tuple[float, float], *, stepped: bool
) -> None:
    answered, abused = answer
    before = country.initiative
    size = before * (1.0 + given.initiative_growth * answered - given.initiative_caution * abused)
    size = min(max(size, given.initiative_smallest), given.initiative_largest)
    waited = 0 if answered > 0.0 or abused > 0.0 else country.unanswered + 1
    if abused > 0.0:
        size = given.initiative_smallest
    active = before > 0.0 and waited < given.initiative_patience
    lost = before * abused if stepped else 0.0
    country.ventured += lost
    country.force *= 1.0 - lost
    left = given.initiative_largest - country.ventured
    size = min(size if active else 0.0, left)
    country.initiative = size if left >= given.initiative_smallest else 0.0
    country.unanswered = waited
    country.retaliates = active and abused > 0.0


def heat(model: "Twin") -> None:
    """Hostility persists, answers what was received as far as trust lets it, and fades."""
    given, catalogue, count = model.tables.parameters, model.tables.catalogue, model.tables.count
    felt: dict[tuple[int, int], list[float]] = {}
    for move in model.known():
        score = catalogue.goldstein[move.action]
        if score < 0.0:
            felt.setdefault((move.target, move.actor), []).append(-score)
        rival = catalogue.rival_goldstein[move.action]
        if rival < 0.0:
            for reader in rivals(model, move):
                felt.setdefault((reader, move.actor), []).append(-rival)
    for country in model.countries:
        i = country.number
        for j in range(count):
            scores = felt.get((i, j), [])
            heat_now = given.heat_persistence * country.heat[j] + country.grievance[j]
            heat_now -= country.conciliation[j]
            if scores:
                gate = 2.0 * given.heat_reactivity * (1.0 - country.trust(j))
                heat_now += gate * sum(scores) / len(scores)
            country.heat[j] = 0.0 if i == j else min(max(heat_now, 0.0), 10.0)
            country.received[j] = [max(scores, default=0.0), country.received[j][0]]
