"""Tracks: talks advance, break down, lift or drag each other, and are ratified."""

import math
from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.twin.model import Talks, Twin

INTENT, RELIABILITY = 0, 1
OPEN, FAILED, AGREED, IN_FORCE = 1, 2, 3, 4
SET_BACK, EASED = 0.5, 0.5


def tracks(model: "Twin") -> None:
    """Carries negotiations one turn on."""
    given, months = model.tables.parameters, model.tables.months
    broken = [talks.status == OPEN and _breaks_down(model, talks) for talks in model.talks]
    for talks in model.talks:
        if talks.status == AGREED:
            _ratify(model, talks)
    for talks in model.talks:
        if talks.status == IN_FORCE and _at_war(model, talks):
            talks.status = FAILED
    agreed = [
        talks.status == OPEN and not broken[number] and _comes_to_terms(model, talks)
        for number, talks in enumerate(model.talks)
    ]
    for number, talks in enumerate(model.talks):
        if broken[number]:
            talks.status = FAILED
        if agreed[number]:
            talks.status = AGREED
            _good_faith(model, talks, INTENT)
    news = [
        (1.0 - talks.given.isolation)
        * (given.success_spill * agreed[n] - given.failure_spill * broken[n])
        for n, talks in enumerate(model.talks)
    ]
    for number, talks in enumerate(model.talks):
        others = sum(news) - news[number]
        talks.morale = (talks.morale + others) * given.morale_persistence**months


def _comes_to_terms(model: "Twin", talks: "Talks") -> bool:
    talks.progress = _advanced(model, talks)
    return talks.progress >= model.tables.parameters.agreement_progress


def _breaks_down(model: "Twin", talks: "Talks") -> bool:
    given, marks = model.tables.parameters, model.tables.marks
    crisis = any(model.between(i, j).rung > marks.force for i, j in talks.given.pairs)
    rate = given.track_failure + given.track_crisis_failure * crisis
    rate *= math.exp(-talks.morale - given.mediation_relief * talks.mediation)
    return model.happens(1.0 - math.exp(-rate * model.tables.months))


def _at_war(model: "Twin", talks: "Talks") -> bool:
    return any(model.between(i, j).rung >= model.tables.marks.war for i, j in talks.given.pairs)


def _ratify(model: "Twin", talks: "Talks") -> None:
    given = model.tables.parameters
    seats = [i for i, sits in enumerate(talks.given.party) if sits]
    for i in seats:
        if talks.ratified[i] >= 0:
            continue
        relief = given.reservation_relief * talks.package.contested[i] * talks.reserved[i]
        blame = given.ratification_audience * model.countries[i].audience
        margin = (talks.package.gain[i] + relief - blame) / given.ratification_spread
        talks.ratified[i] = int(model.happens(NormalDist().cdf(margin)))
    votes = [talks.ratified[i] for i in seats]
    if 0 in votes:
        talks.status, talks.progress = OPEN, SET_BACK
        talks.ratified = [-1] * model.tables.count
    elif all(vote == 1 for vote in votes):
        talks.status = IN_FORCE
        left = given.set_aside_grievance if talks.set_aside else EASED
        for i, j in talks.given.pairs:
            model.countries[i].grievance[j] *= left
            model.countries[j].grievance[i] *= left
        _good_faith(model, talks, RELIABILITY)


def _good_faith(model: "Twin", talks: "Talks", context: int) -> None:
    evidence = model.tables.parameters.agreement_evidence
    for i, j in talks.given.pairs:
        model.countries[i].good[j][context] += evidence
        model.countries[j].good[i][context] += evidence


def _advanced(model: "Twin", talks: "Talks") -> float:
    given, countries = model.tables.parameters, model.countries
    pairs = talks.given.pairs
    trust = sum(countries[i].trust(j) + countries[j].trust(i) for i, j in pairs) / len(pairs) / 2.0
    drive = talks.package.value / given.track_noise + talks.morale
    share = given.track_rate / (1.0 + math.exp(-drive)) * (0.5 + trust)
    return 1.0 - (1.0 - talks.progress) * (1.0 - min(share, 1.0)) ** model.tables.months
