"""Appeals, and what guarantors do when a promise falls due."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.twin import deterring

if TYPE_CHECKING:
    from benchmarks.twin.model import Commitment, Twin

IGNORED, SUPPORT, FORCE = 0, 1, 2
DENIED, UNCLEAR, ARISEN = 0, 1, 2
UNDECIDED, ACTS, LAPSED = 0, 1, 2
DENIED_SHARE = 0.5
STRUCK = 7.0
ASKED_AGAIN_AFTER = 3
ARMS_PER_HONOUR = 0.1


def _case(model: "Twin", commitment: "Commitment") -> int:
    """Against whom the case of a commitment has arisen; -1 if it has not."""
    promise, catalogue = commitment.given, model.tables.catalogue
    if not commitment.binding:
        return -1
    struck = {(move.actor, move.target) for move in model.known() if catalogue.attack[move.action]}
    for target in range(model.tables.count):
        if not promise.beneficiary[target]:
            continue
        for actor in range(model.tables.count):
            if actor == target:
                continue
            dyad = model.between(actor, target)
            at_war = dyad.rung >= model.tables.marks.war and dyad.began
            if ((actor, target) in struck or at_war) and dyad.began != dyad.side(target):
                return actor
    return -1


def appeal(model: "Twin") -> None:
    """A state under attack may appeal; then the commitment is invoked."""
    for commitment in model.commitments:
        aggressor = _case(model, commitment)
        needs = commitment.given.given.needs_appeal
        if aggressor < 0 or commitment.invoked:
            continue
        if needs and not commitment.appealed:
            commitment.appealed = model.happens(model.tables.parameters.appeal_odds)
        if commitment.appealed or not needs:
            commitment.invoked, commitment.against = model.turn, aggressor
            model.seen.invoked += 1


def _due(model: "Twin", commitment: "Commitment") -> list[int]:
    """Guarantors that must answer: for the first time, or again after some turns."""
    if not commitment.invoked:
        return []
    return [
        g
        for g in range(model.tables.count)
        if commitment.binds(g)
        and g != commitment.against
        and (
            not commitment.asked[g]
            or (
                commitment.honour[g] == IGNORED
                and model.turn - commitment.asked[g] >= ASKED_AGAIN_AFTER
            )
        )
    ]


def casus(model: "Twin") -> None:
    """Each guarantor says whether the case has arisen, denies it, or wants more facts."""
    given = model.tables.parameters
    for commitment in model.commitments:
        said = {
            g: model.one_of([*_doubts(model, commitment, g), 0.0])
            for g in _due(model, commitment)
            if g not in commitment.settled
        }
        for g, answer in said.items():
            if answer == DENIED:
                for observer in model.countries:
                    whole = commitment.given.beneficiary[observer.number]
                    weight = 1.0 if whole else given.bystander_weight
                    if observer.number != g:
                        share = weight * DENIED_SHARE * given.negativity
                        observer.broken[commitment.number][g] += share
        answers = list(said.values())
        for g, answer in said.items():
            stands = answer
            if commitment.given.given.case_decided_by != "each":
                most = max(set(answers), key=answers.count)
                stands = most if answers.count(most) > len(answers) / 2.0 else UNCLEAR
            if stands != UNCLEAR:
                commitment.settled[g] = stands == ARISEN
                model.seen.denied += stands == DENIED


def _doubts(model: "Twin", commitment: "Commitment", g: int) -> tuple[float, float]:
    """Log-odds that a guarantor denies the case, and that it wants more facts."""
    given, tables, promise = model.tables.parameters, model.tables, commitment.given
    clauses = list(promise.given.clauses.values())
    ambiguity = given.case_ambiguity * sum(not c.precise for c in clauses) / len(clauses)
    readings = [clause.readings.get(tables.actors[g]) for clause in clauses]
    narrow = (readings.count("narrow") - readings.count("wide")) / len(clauses)
    protected = [b for b, flag in enumerate(promise.beneficiary) if flag]
    area = promise.given.area.countries
    outside = sum(tables.countries[b] not in area for b in protected) / len(protected)
    war = any(
        b != commitment.against and model.between(b, commitment.against).rung >= tables.marks.war
        for b in protected
    )
    denial = given.case_denied + ambiguity + given.case_reading * narrow
    denial += given.case_reading * (commitment.signed[g] == 1)
    denial += given.case_provoked * _provoked(model, commitment)
    denial += given.case_grey_zone * (not war) + given.case_area * outside
    denial += given.case_alignment * promise.alignment[g]
    attacks = [
        tables.catalogue.covert[move.action]
        for move in model.known()
        if move.actor == commitment.against
        and move.target in protected
        and tables.catalogue.attack[move.action]
    ]
    appealed = any(
        other.appealed and any(other.given.beneficiary[b] for b in protected)
        for other in model.commitments
    )
    facts = given.case_unclear + ambiguity
    facts += given.case_attribution * (bool(attacks) and all(attacks))
    facts += given.case_appeal * (not appealed)
    return denial, facts


def _provoked(model: "Twin", commitment: "Commitment") -> bool:
    """Whether a beneficiary struck the aggressor in this turn or the last."""
    received = model.countries[commitment.against].received
    protected = commitment.given.beneficiary
    return any(flag and max(received[i]) >= STRUCK for i, flag in enumerate(protected))


def mechanism(model: "Twin") -> None:
    """Under a collective rule those who have a vote decide before anyone answers."""
    for commitment in model.commitments:
        if not _needs_vote(commitment) or commitment.mechanism != UNDECIDED:
            continue
        holds = [g for g in _due(model, commitment) if commitment.settled.get(g)]
        if not any(commitment.settled.values()):
            continue
        council = commitment.given.given.rule == "unsc"
        voters = deterring.council(model) if council else holds
        if voters:
            odds = _support(model, commitment)
            votes = {g: model.by_logit(odds(g)) for g in voters}
            _decide(model, commitment, votes)


def _needs_vote(commitment: "Commitment") -> bool:
    collective = commitment.given.given.rule != "each" and commitment.invoked
    return bool(collective) and not commitment.blocked_by(commitment.against)


def _support(model: "Twin", commitment: "Commitment") -> Callable[[int], float]:
    beneficiary, against = _beneficiary(model, commitment), commitment.against
    bound = deterring.honour(model, commitment, against, beneficiary, beneficiary, bound=1.0)
    shift = model.tables.parameters.support_shift

    def log_odds(member: int) -> float:
        if member in bound:
            return bound[member] + shift
        return deterring.temper(model, member, against)

    return log_odds


def _decide(model: "Twin", commitment: "Commitment", votes: dict[int, bool]) -> None:
    given = model.tables.parameters
    parties = [g for g in range(model.tables.count) if commitment.binds(g)]
    if sum(votes.values()) >= deterring.votes_needed(model, commitment):
        commitment.mechanism = ACTS
    elif not any(g not in commitment.settled and g != commitment.against for g in parties):
        commitment.mechanism = LAPSED
        for g, vote in votes.items():
            if vote or g not in parties or commitment.given.given.rule == "supermajority":
                continue
            for observer in model.countries:
                whole = commitment.given.beneficiary[observer.number]
                weight = 1.0 if whole else given.bystander_weight
                if observer.number != g:
                    observer.broken[commitment.number][g] += weight * given.negativity


def guarantees(model: "Twin") -> None:
    """Each guarantor asked ignores its promise, helps, or uses force."""
    answers = [_answers(model, commitment) for commitment in model.commitments]
    for commitment, given in zip(model.commitments, answers, strict=True):
        first = {g for g in given if not commitment.asked[g]}
        _duty(model, commitment, {g: given[g] for g in first})
        for g, answer in given.items():
            commitment.honour[g] = answer
            commitment.asked[g] = model.turn
            model.seen.force += answer == FORCE
            model.seen.support += answer == SUPPORT
            model.seen.ignored += answer == IGNORED
    for commitment in model.commitments:
        _aid(model, commitment)


def _answers(model: "Twin", commitment: "Commitment") -> dict[int, int]:
    given = model.tables.parameters
    due = [g for g in _due(model, commitment) if commitment.settled.get(g)]
    if not due or (_needs_vote(commitment) and commitment.mechanism == UNDECIDED):
        return {}
    beneficiary = _beneficiary(model, commitment)
    bound = float(commitment.is_bound)
    odds = deterring.honour(
        model, commitment, commitment.against, beneficiary, judge=beneficiary, bound=bound
    )
    answers = {}
    for g in due:
        if g in odds:
            z = odds[g] - (given.asked_again_penalty if commitment.asked[g] else 0.0)
            force = 1.0 / (1.0 + math.exp(-z))
            helps = 1.0 / (1.0 + math.exp(-z - given.support_shift))
            number = model.random.random()
            answers[g] = FORCE if number < force else SUPPORT if number < helps else IGNORED
    if commitment.given.given.rule == "collective" and IGNORED in answers.values():
        return dict.fromkeys(answers, IGNORED)
    return answers


def _beneficiary(model: "Twin", commitment: "Commitment") -> int:
    """The beneficiary at the highest rung with the aggressor; the first of equals."""
    protected = [b for b, flag in enumerate(commitment.given.beneficiary) if flag]
    if commitment.against in protected:
        return protected[0]
    return max(protected, key=lambda b: model.between(b, commitment.against).rung)


def _duty(model: "Twin", commitment: "Commitment", first: dict[int, int]) -> None:
    """What first answers, and the attack itself, tell every observer."""
    given, promise, against = model.tables.parameters, commitment.given, commitment.against
    keeps = FORCE if promise.given.names_force else SUPPORT
    if not first:
        return
    for observer in model.countries:
        i = observer.number
        heard = 1.0 if promise.beneficiary[i] else given.bystander_weight
        for g, answer in first.items():
            if g == i:
                continue
            if answer >= keeps:
                observer.kept[commitment.number][g] += heard * promise.stake[g]
            if answer == IGNORED and commitment.is_bound:
                observer.broken[commitment.number][g] += heard * given.negativity
        if commitment.binds(against) and against != i:
            observer.broken[commitment.number][against] += heard * 2.0 * given.negativity


def _aid(model: "Twin", commitment: "Commitment") -> None:
    marks, promise = model.tables.marks, commitment.given
    lift = round(model.tables.parameters.floor_lift)
    floors = {SUPPORT: marks.force, FORCE: marks.confrontation}
    if not commitment.invoked:
        return
    for g, answer in enumerate(commitment.honour):
        if answer < SUPPORT:
            continue
        if commitment.asked[g] == model.turn:
            dyad = model.between(g, commitment.against)
            dyad.rung = max(dyad.rung, min(dyad.rung + lift, floors[answer]))
        for target in range(model.tables.count):
            if promise.beneficiary[target] and not promise.guarantor[target]:
                sent = ARMS_PER_HONOUR * promise.local_force[g]
                model.countries[target].force += sent
