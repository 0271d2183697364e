"""Tribunal, Track 2, standing, consent, limits, mediators, reserved issues, faces, breaches."""

from dataclasses import replace

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.orders import Order
from adjudication.phases.calculus import prospects
from adjudication.phases.consent import Consent
from adjudication.phases.diplomacy import Diplomacy
from adjudication.phases.limits import Limits, violations
from adjudication.phases.moves import Moves
from adjudication.phases.orders import Choose
from adjudication.phases.tracks import Tracks
from adjudication.phases.tribunal import Tribunal
from adjudication.phases.trust import Trust
from adjudication.question import Question, answers_from, read_out
from adjudication.readings import trust
from adjudication.state import (
    AGREED,
    FAILED,
    FIRST,
    IN_FORCE,
    INTENT,
    NONE,
    OPEN,
    RELIABILITY,
    SECOND,
    State,
    digest,
)
from adjudication.turn import open_turn
from adjudication.world import World


@pytest.fixture
def idle(world: World) -> World:
    """Everybody is played, so that only orders move."""
    return replace(world, played=np.ones(len(world.actors), dtype=bool))


@pytest.fixture
def start(world: World) -> State:
    return open_turn(opening(world, 1))


def order(actor: str, action: str, target: str) -> Order:
    return Order(actor, action, target, "as ordered")


def acted(world: World, state: State, *orders: Order, **chosen: str) -> State:
    """The state after moves and what follows from them; each kind of question answered alike."""
    for phase in (Choose(), Consent(), Moves(), Diplomacy(), Trust(), Limits(), Tribunal()):
        blocks = phase.questions(world, state, orders)
        given = {q.key: chosen.get(q.key.split("/")[0], q.options[-1]) for q in read_out(blocks)}
        state = phase.apply(world, state, orders, answers_from(blocks, given))
    return state


def indices(world: World, *actors: str) -> tuple[int, ...]:
    return tuple(world.actor_index(actor) for actor in actors)


# tribunal


def test_a_finding_has_no_force_and_becomes_precedent(idle: World, start: State) -> None:
    claim = order("poland", "claim-exercise", "russia")
    upheld = acted(idle, start, claim, finding="upheld")
    dismissed = acted(idle, start, claim, finding="dismissed")
    number = [c.key for c in idle.claims].index("unannounced-exercise")
    assert upheld.precedent[number, 0] == 1.0
    assert dismissed.precedent[number, 0] == -1.0
    assert np.array_equal(upheld.rung, dismissed.rung)
    poland, russia, israel = indices(idle, "poland", "russia", "israel")
    lost = upheld.evidence_against - dismissed.evidence_against
    assert lost[poland, russia, RELIABILITY, 0] > 0.0
    assert lost[israel, russia, RELIABILITY, 0] == 0.0, "no member"


def test_later_claims_of_the_kind_are_likelier_upheld_and_better_believed(
    idle: World, start: State
) -> None:
    claim = order("poland", "claim-exercise", "russia")
    number = [c.key for c in idle.claims].index("unannounced-exercise")
    precedent = start.precedent.copy()
    precedent[number] = 3.0
    settled = start.with_changes(precedent=precedent)
    odds, loss = [], []
    poland, russia = indices(idle, "poland", "russia")
    for state in (start, settled):
        moved = Choose().apply(
            idle,
            state,
            (claim,),
            answers_from(Choose().questions(idle, state, (claim,)), {}),
        )
        moved = moved.with_changes(act_known=np.ones_like(moved.act_known))
        odds.append(read_out(Tribunal().questions(idle, moved, ()))[0].odds[1])
        after = acted(idle, state, claim, finding="upheld").evidence_against
        quiet = acted(idle, state, claim, finding="dismissed").evidence_against
        loss.append((after - quiet)[poland, russia, RELIABILITY, 0])
    assert odds[1] > odds[0]
    assert loss[1] > loss[0] > 0.0


# Track 2


def test_experts_go_on_when_official_talks_break_and_vouch_for_acts(
    idle: World, start: State
) -> None:
    state = acted(idle, start, order("germany", "track-two", "russia"))
    germany, russia = indices(idle, "germany", "russia")
    dyad = idle.dyad[germany, russia]
    assert state.dialogue[dyad, 0] == 1.0
    broken = acted(idle, state, order("germany", "break-relations", "russia"))
    assert broken.channel[dyad, 0] == 0.0
    assert broken.dialogue[dyad, 0] > 0.9
    back = order("russia", "pull-back-forces", "germany")
    with_experts = acted(idle, broken, back)
    without = acted(idle, broken.with_changes(dialogue=np.zeros_like(broken.dialogue)), back)
    gain = with_experts.evidence_for - without.evidence_for
    assert gain[germany, russia, INTENT, 0] > 0.0


# standing, face, rewards


def test_standing_is_cheap_abroad_and_blamed_at_home(idle: World, start: State) -> None:
    state = acted(idle, start, order("united-states", "summit-standing", "russia"))
    us, russia = indices(idle, "united-states", "russia")
    assert state.standing[russia, 0] == pytest.approx(0.5)
    assert state.audience[us, 0] == pytest.approx(start.audience[us, 0] * 0.8 + 0.1)
    plan = next(p for p in idle.calculations if p.actor == russia)
    state = state.with_changes(greedy=np.zeros_like(state.greedy))
    named = dict(prospects(idle, state, plan).benefits)
    assert named["standing granted"][0] == pytest.approx(0.5)
    greedy = state.with_changes(greedy=np.ones_like(state.greedy))
    assert dict(prospects(idle, greedy, plan).benefits)["standing granted"][0] == 0.0


def test_talks_reward_aggression_and_cost_at_home(idle: World, start: State) -> None:
    us, russia, ukraine = indices(idle, "united-states", "russia", "ukraine")
    began = start.began.copy()
    began[idle.dyad[russia, ukraine]] = FIRST if russia < ukraine else SECOND
    talks = order("united-states", "propose-talks", "russia")
    rewarded = acted(idle, start.with_changes(began=began), talks)
    plain = acted(idle, start, talks)
    assert rewarded.standing[russia, 0] > plain.standing[russia, 0]
    assert rewarded.audience[us, 0] > plain.audience[us, 0]


def test_blame_at_home_weighs_on_ratification_and_a_way_out_lifts_it(
    idle: World, start: State
) -> None:
    us = idle.actor_index("united-states")
    audience = start.audience.copy()
    audience[us] = 0.5
    blamed = start.with_changes(audience=audience)
    eased = acted(idle, blamed, order("russia", "save-face", "united-states"))
    assert eased.audience[us, 0] == pytest.approx(0.5 * 0.8 - 0.3)
    odds = [ratifies(idle, state) for state in (blamed, eased, start)]
    assert odds[0] < odds[1] < odds[2]


def ratifies(world: World, state: State) -> float:
    status = np.full_like(state.track_status, AGREED)
    key = "ratification/donbas-and-missiles/united-states"
    return asked(world, state.with_changes(track_status=status), key).odds[1]


def asked(world: World, state: State, key: str) -> Question:
    questions = read_out(Tracks().questions(world, state, ()))
    return next(question for question in questions if question.key == key)


# consent


def test_each_whose_consent_is_needed_is_asked_and_one_refusal_stops_it(
    idle: World, start: State
) -> None:
    visit = order("poland", "exercise-by-consent", "ukraine")
    state = Choose().apply(
        idle, start, (visit,), answers_from(Choose().questions(idle, start, (visit,)), {})
    )
    blocks = Consent().questions(idle, state, (visit,))
    deciders = {question.decider for question in read_out(blocks)}
    assert {"ukraine", "russia", "china"} <= deciders
    assert "poland" not in deciders
    odds = {question.decider: question.odds[1] for question in read_out(blocks)}
    assert odds["ukraine"] > odds["russia"]
    given = {q.key: "refuse" if q.decider == "russia" else "consent" for q in read_out(blocks)}
    refused = Consent().apply(idle, state, (visit,), answers_from(blocks, given))
    assert np.all(refused.act_action == NONE)
    held = Consent().apply(
        idle, state, (visit,), answers_from(blocks, dict.fromkeys(given, "consent"))
    )
    assert np.array_equal(held.act_action, state.act_action)


def test_whoever_stays_unasked_breaks_a_duty_before_all(idle: World, start: State) -> None:
    stay = order("russia", "stay-unasked", "belarus")
    refused = acted(idle, start, stay, consent="refuse")
    granted = acted(idle, start, stay, consent="consent")
    assert refused.act_action.max() != NONE
    belarus, russia, israel = indices(idle, "belarus", "russia", "israel")
    lost = refused.evidence_against - granted.evidence_against
    assert lost[belarus, russia, RELIABILITY, 0] > 0.0
    assert lost[israel, russia, RELIABILITY, 0] > 0.0
    assert refused.grievance[belarus, russia, 0] > granted.grievance[belarus, russia, 0]


# limits


def test_a_limit_comes_with_its_track_and_an_inspection_finds_what_breaks_it(
    idle: World, start: State
) -> None:
    assert not violations(idle, start).any()
    track = next(t.number for t in idle.tracks if t.key == "donbas-and-missiles")
    status = start.track_status.copy()
    status[track] = IN_FORCE
    bound = start.with_changes(track_status=status)
    assert violations(idle, bound).all()
    hosts = order("russia", "host-inspection", "poland")
    found = acted(idle, bound, hosts, violation="found")
    unseen = acted(idle, bound, hosts, violation="unseen")
    poland, russia = indices(idle, "poland", "russia")
    assert found.exposed.all()
    assert not unseen.exposed.any()
    lost = found.evidence_against - unseen.evidence_against
    assert lost[poland, russia, RELIABILITY, 0] == pytest.approx(2.25)
    withdrawn = acted(idle, found, order("russia", "withdraw-missiles", "poland"))
    assert not violations(idle, withdrawn).any()
    assert not withdrawn.exposed.any()


# mediators and bridges


def test_a_mediator_lowers_breakdown_as_far_as_the_less_trusting_side_trusts_it(
    idle: World, start: State
) -> None:
    status = np.full_like(start.track_status, OPEN)
    state = start.with_changes(track_status=status)
    key = "breakdown/strategic-stability"
    odds = []
    for mediator in ("turkey", "ukraine"):
        bridged = acted(idle, state, order(mediator, "offer-mediation", "russia"))
        odds.append(asked(idle, bridged, key).odds[1])
        track = next(t for t in idle.tracks if t.key == "strategic-stability")
        parties = np.flatnonzero(track.party)
        held = trust(idle, moved_only(idle, state))[parties, idle.actor_index(mediator), 0]
        assert bridged.mediation[track.number, 0] == pytest.approx(held.min())
    assert odds[0] < odds[1] < asked(idle, state, key).odds[1]


def moved_only(world: World, state: State) -> State:
    """The state as mediators find it: before this turn's moves are weighed."""
    blocks = Choose().questions(world, state, ())
    return Choose().apply(world, state, (), answers_from(blocks, {}))


# together


def test_the_sequence_of_simultaneous_moves_does_not_matter(idle: World, start: State) -> None:
    orders = (
        order("united-states", "summit-standing", "russia"),
        order("germany", "endorse-concerns", "russia"),
        order("france", "save-face", "russia"),
        order("poland", "claim-exercise", "russia"),
        order("germany", "track-two", "russia"),
        order("turkey", "offer-mediation", "russia"),
        order("ukraine", "leave-open", "russia"),
        order("russia", "withdraw-missiles", "poland"),
        order("poland", "exercise-by-consent", "ukraine"),
    )
    one = acted(idle, start, *orders)
    assert digest(one) == digest(acted(idle, start, *orders[::-1]))
    assert one.standing[idle.actor_index("russia"), 0] == pytest.approx(0.7)


# what is left for later


def test_leaving_the_intractable_open_makes_the_rest_agreeable_and_eases_less(
    idle: World, start: State
) -> None:
    track = next(t for t in idle.tracks if t.key == "borders")
    assert track.partly is not None
    assert track.value < 0.0 < track.partly.value
    state = acted(idle, start, order("ukraine", "leave-open", "russia"))
    assert state.set_aside[track.number, 0] == 1
    assert state.set_aside.sum() == 1, "the others have nothing intractable"


def test_war_between_its_parties_ends_an_agreement_and_what_it_gave(
    idle: World, start: State
) -> None:
    track = next(t for t in idle.tracks if t.key == "military-ties")
    russia, ukraine = indices(idle, "russia", "ukraine")
    plan = next(p for p in idle.calculations if (p.actor, p.target) == (russia, ukraine))
    status = start.track_status.copy()
    status[track.number] = IN_FORCE
    settled = start.with_changes(track_status=status, greedy=np.zeros_like(start.greedy))
    assert dict(prospects(idle, settled, plan).benefits)[track.given.name][0] > 0.0
    rung, began = settled.rung.copy(), settled.began.copy()
    rung[idle.dyad[russia, ukraine]] = idle.scenario.ladder.marks.war
    began[idle.dyad[russia, ukraine]] = FIRST if russia < ukraine else SECOND
    at_war = settled.with_changes(rung=rung, began=began)
    assert prospects(idle, at_war, plan).kept[0] < prospects(idle, settled, plan).kept[0]
    blocks = Tracks().questions(idle, at_war, ())
    given = {q.key: q.options[0] for q in read_out(blocks)}
    after = Tracks().apply(idle, at_war, (), answers_from(blocks, given))
    assert after.track_status[track.number, 0] == FAILED


def test_where_nothing_of_it_is_moved_nothing_is_asked_or_changed(
    idle: World, start: State
) -> None:
    state = Choose().apply(idle, start, (), answers_from(Choose().questions(idle, start, ()), {}))
    for phase in (Consent(), Diplomacy(), Limits(), Tribunal()):
        assert phase.questions(idle, state, ()) == ()
        assert phase.apply(idle, state, (), {}) is state
