"""Consent, the moves themselves, and diplomacy."""

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.twin.model import Move, Twin

RELIABILITY = 1
FAILED, OPEN = 2, 1
RENEWS_GRIEVANCE = 7


def consent(model: "Twin") -> None:
    """A move onto another's soil needs consent; a refusal stops it or is brushed aside."""
    given, catalogue = model.tables.parameters, model.tables.catalogue
    left, imposed = [], set()
    for move in model.moves:
        if not (move.aimed and catalogue.hosted[move.action]):
            left.append(move)
            continue
        named = enumerate(catalogue.consents[move.action])
        asked = ({move.target} | {who for who, flag in named if flag}) - {move.actor}
        refusals = [
            who
            for who in sorted(asked)
            if not model.by_logit(
                given.consent_constant
                + given.consent_trust
                * (model.countries[who].credited(move.actor, given.referral_weight) - 0.5)
            )
        ]
        if not refusals:
            left.append(move)
        elif catalogue.insists[move.action]:
            left.append(move)
            imposed.add(move.actor)
            for who in refusals:
                model.countries[who].grievance[move.actor] += given.refusal_grievance
    for guest in imposed:
        for country in model.countries:
            if country.number != guest:
                country.bad[guest][RELIABILITY] += given.negativity
    model.moves = left


def moves(model: "Twin") -> None:
    """Carries the moves out."""
    catalogue, marks = model.tables.catalogue, model.tables.marks
    left = []
    for move in model.moves:
        if catalogue.covert[move.action]:
            move.known = model.happens(model.tables.parameters.attribution)
        if catalogue.rung[move.action] > marks.last_by_drift:
            continue  # the director alone lets it happen, and there is none in a model run
        _notified(model, move)
        left.append(move)
    model.moves = left
    _fade(model)
    for move in model.moves:
        _on_actor(model, move)
    for country in model.countries:
        country.posture = min(max(country.posture, 0.0), 1.0)
        country.audience = min(max(country.audience, 0.0), 1.0)
        country.domestic = min(max(country.domestic, -1.0), 1.0)
    _on_dyads(model)
    _on_tracks(model)


def _notified(model: "Twin", move: "Move") -> None:
    """A routine exercise is notified as well as the regime is obeyed."""
    tables, catalogue = model.tables, model.tables.catalogue
    routine = catalogue.notified[move.action] and catalogue.unplayed[move.action]
    if not routine or move.target < 0 or tables.silent_exercise < 0:
        return
    if any(model.countries[move.actor].intention):
        return
    if not model.happens(tables.compliance[move.actor][move.target]):
        move.action = tables.silent_exercise


def _fade(model: "Twin") -> None:
    given, catalogue = model.tables.parameters, model.tables.catalogue
    renewed = {
        (move.target, move.actor)
        for move in model.moves
        if catalogue.rung[move.action] >= RENEWS_GRIEVANCE and move.target >= 0
    }
    kept = 0.5 ** (model.tables.months / given.grievance_half_life)
    for country in model.countries:
        country.posture *= given.posture_persistence**model.tables.months
        country.audience *= given.audience_persistence**model.tables.months
        for j in range(model.tables.count):
            if (country.number, j) not in renewed:
                country.grievance[j] *= kept
            country.intention[j] = 2 if country.intention[j] == 1 else 0
            country.alarm[j] = False
            country.conciliation[j] = 0.0
    for dyad in model.dyads:
        dyad.channel *= given.channel_persistence**model.tables.months
        dyad.hostile = dyad.offer = dyad.brink = False


def _on_actor(model: "Twin", move: "Move") -> None:
    catalogue, actor = model.tables.catalogue, model.countries[move.actor]
    if catalogue.mobilises[move.action]:
        actor.posture += model.tables.parameters.mobilisation_posture
    actor.audience += catalogue.audience[move.action]
    actor.domestic += catalogue.domestic[move.action]
    if move.target >= 0:
        model.countries[move.target].force += catalogue.arms[move.action]
    for commitment in model.commitments:
        appeals = catalogue.appeals[move.action][commitment.number]
        if appeals and commitment.given.beneficiary[move.actor]:
            commitment.appealed = True


def _on_dyads(model: "Twin") -> None:
    catalogue, lift = model.tables.catalogue, round(model.tables.parameters.floor_lift)
    before = {id(dyad): dyad.rung for dyad in model.dyads}
    attackers: dict[int, set[int]] = {}
    broken = []
    for move in model.moves:
        if not move.aimed:
            continue
        dyad, action = model.between(move.actor, move.target), move.action
        floor = min(before[id(dyad)] + lift, catalogue.rung[action])
        dyad.rung = max(dyad.rung, floor)
        if catalogue.attack[action]:
            attackers.setdefault(id(dyad), set()).add(move.actor)
        dyad.hostile |= move.known and catalogue.goldstein[action] < 0.0
        dyad.offer |= catalogue.offers[action]
        model.countries[move.target].conciliation[move.actor] += catalogue.conciliation[action]
        if catalogue.channel[action] > 0:
            dyad.channel = 1.0
        if catalogue.channel[action] < 0:
            broken.append(dyad)
    for dyad in broken:
        dyad.channel = 0.0
    for dyad in model.dyads:
        who = attackers.get(id(dyad))
        if who and not dyad.began:
            dyad.began = 3 if len(who) > 1 else dyad.side(next(iter(who)))


def _on_tracks(model: "Twin") -> None:
    catalogue = model.tables.catalogue
    for talks in model.talks:
        party = talks.given.party
        here = [m for m in model.moves if m.aimed and party[m.actor] and party[m.target]]
        if any(catalogue.opens_talks[m.action] for m in here) and talks.status <= FAILED:
            talks.status = OPEN
        if any(catalogue.halts_talks[m.action] for m in here) and talks.status == OPEN:
            talks.status = FAILED
        for move in here:
            if catalogue.reserves[move.action]:
                talks.reserved[move.actor] = True


def diplomacy(model: "Twin") -> None:
    """Experts' talks, standing, faces, mediators and deployments."""
    given, catalogue, months = model.tables.parameters, model.tables.catalogue, model.tables.months
    aimed = [move for move in model.moves if move.aimed]
    for dyad in model.dyads:
        dyad.dialogue *= given.dialogue_persistence**months
    for country in model.countries:
        country.standing *= given.standing_persistence**months
    for move in aimed:
        actor, target = model.countries[move.actor], model.countries[move.target]
        if catalogue.dialogue[move.action]:
            model.between(move.actor, move.target).dialogue = 1.0
        target.standing += catalogue.recognition[move.action]
        actor.audience += given.recognition_cost * catalogue.recognition[move.action]
        target.audience -= catalogue.face[move.action]
        if catalogue.opens_talks[move.action] and _aggressor(model, move):
            target.standing += given.reward_standing
            actor.audience += given.reward_cost
    for country in model.countries:
        country.audience = min(max(country.audience, 0.0), 1.0)
    _mediate(model, aimed)
    _deploy(model, aimed)


def _aggressor(model: "Twin", move: "Move") -> bool:
    tense = model.between(move.actor, move.target).rung >= model.tables.marks.confrontation
    return tense or any(
        move.target in {dyad.first, dyad.second} and dyad.begun_by(move.target)
        for dyad in model.dyads
    )


def _mediate(model: "Twin", aimed: list["Move"]) -> None:
    catalogue = model.tables.catalogue
    for talks in model.talks:
        talks.mediation = 0.0
        party = talks.given.party
        for move in aimed:
            if catalogue.mediates[move.action] and party[move.target] and not party[move.actor]:
                held = min(
                    (model.countries[i].trust(move.actor) for i, sits in enumerate(party) if sits),
                    default=math.inf,
                )
                talks.mediation = max(talks.mediation, held)
            both = party[move.target] and party[move.actor]
            if talks.given.partly and catalogue.sets_aside[move.action] and both:
                talks.set_aside = True


def _deploy(model: "Twin", aimed: list["Move"]) -> None:
    for number, owner in enumerate(model.tables.owners):
        does = [
            model.tables.catalogue.deploys[m.action][number] for m in aimed if m.actor == owner
        ]
        if any(each < 0 for each in does):
            model.placed[number] = model.exposed[number] = False
        if any(each > 0 for each in does):
            model.placed[number] = True
