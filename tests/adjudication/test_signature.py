"""Will they sign: who is asked, what moves the odds, and what enters into force."""

import numpy as np
import pytest

from adjudication.opening import opening
from adjudication.phases.casus import Casus
from adjudication.phases.guarantees import due
from adjudication.phases.honour import honour, perceived_opposition
from adjudication.phases.signature import Signature
from adjudication.question import NOT_ASKED, answers_from, read_out
from adjudication.state import DECLINED, IN_FORCE, RATIFIED, SIGNED, WITH_RESERVATION, State
from adjudication.turn import open_turn
from adjudication.world import World, compile_world
from scenarios.instruments import Entry
from scenarios.references import mismatches
from scenarios.scenario import Scenario

NEEDS = ("poland", "united-states")


def opened(istanbul: Scenario, **changes: object) -> Scenario:
    """The treaty lies open for signature from turn 1."""
    entry = changes.pop("entry", Entry(needs=NEEDS, ratification={"china": "government"}))
    treaty = istanbul.commitments["istanbul"].model_copy(
        update={"in_force": False, "entry": entry, **changes}
    )
    return istanbul.model_copy(
        update={"commitments": {**istanbul.commitments, "istanbul": treaty}}
    )


@pytest.fixture
def signing(istanbul: Scenario) -> World:
    return compile_world(opened(istanbul), played=())


def answered(world: World, state: State, **chosen: str) -> State:
    """Answers the phase's questions, each guarantor by name, all others by `otherwise`."""
    phase = Signature()
    blocks = phase.questions(world, state, ())
    otherwise = chosen.pop("otherwise")
    given = {
        q.key: chosen.get(q.key.split("/")[-1].replace("-", "_"), otherwise)
        for q in read_out(blocks)
    }
    return phase.apply(world, state, (), answers_from(blocks, given))


def sign_odds(scenario: Scenario, guarantor: str = "poland") -> dict[str, float]:
    world = compile_world(scenario, played=())
    questions = read_out(Signature().questions(world, open_turn(opening(world, 1)), ()))
    (asked,) = [q for q in questions if q.key == f"signature/istanbul/{guarantor}"]
    assert sum(asked.odds) == pytest.approx(1.0)
    return dict(zip(asked.options, asked.odds, strict=True))


def with_guarantor(istanbul: Scenario, **values: float) -> Scenario:
    treaty = istanbul.commitments["istanbul"]
    poland = treaty.guarantors["poland"]
    changed = {
        name: getattr(poland, name).model_copy(update={"value": value})
        for name, value in values.items()
    }
    guarantors = {**treaty.guarantors, "poland": poland.model_copy(update=changed)}
    return opened(istanbul, guarantors=guarantors)


def test_nothing_is_asked_where_no_treaty_lies_open(world: World) -> None:
    assert Signature().questions(world, open_turn(opening(world, 1)), ()) == ()


def test_every_guarantor_is_asked_once_and_decides_itself(signing: World) -> None:
    state = open_turn(opening(signing, 1))
    questions = read_out(Signature().questions(signing, state, ()))
    guarantors = signing.scenario.commitments["istanbul"].guarantors
    assert {q.key for q in questions} == {f"signature/istanbul/{name}" for name in guarantors}
    assert all(q.key.endswith(q.decider) for q in questions)
    after = answered(signing, state, otherwise="declines")
    assert read_out(Signature().questions(signing, after, ())) == ()


def test_it_enters_into_force_when_the_listed_have_ratified(signing: World) -> None:
    state = answered(signing, open_turn(opening(signing, 1)), otherwise="signs", russia="declines")
    assert not state.binding[0].any()
    china = signing.actor_index("china")
    assert state.confirmed[0, china, 0] == RATIFIED  # its government's signature is enough
    asked = {q.key for q in read_out(Signature().questions(signing, state, ()))}
    assert "treaty-ratification/istanbul/poland" in asked
    assert not {f"treaty-ratification/istanbul/{name}" for name in ("china", "russia")} & asked
    both = answered(signing, state, otherwise="refuse", poland="ratify", united_states="ratify")
    one = answered(signing, state, otherwise="ratify", united_states="refuse")
    assert both.binding[0].all()
    assert not one.binding[0].any()
    parties = {signing.actors[i] for i in np.flatnonzero(both.confirmed[0, :, 0] == RATIFIED)}
    assert parties == {*NEEDS, "china"}


def test_who_is_no_party_is_not_asked_and_not_counted_on(signing: World) -> None:
    state = open_turn(opening(signing, 1))
    confirmed = np.full_like(state.confirmed, NOT_ASKED)
    parties = [signing.actor_index(name) for name in ("poland", "united-states", "france")]
    confirmed[0, parties] = RATIFIED
    russia, ukraine = signing.actor_index("russia"), signing.actor_index("ukraine")
    invoked, against = state.invoked.copy(), state.against.copy()
    invoked[0], against[0] = 1, russia
    state = state.with_changes(
        confirmed=confirmed,
        binding=np.ones_like(state.binding),
        invoked=invoked,
        against=against,
    )
    assert set(np.flatnonzero(due(signing, state, 0)[:, 0])) == set(parties)
    odds = honour(signing, state, signing.promises[0], russia, ukraine, ukraine)
    inside = np.isin(odds.guarantors, parties)
    assert np.all(odds.probability[~inside] < 1e-9)
    assert np.all(odds.probability[inside] > 1e-3)


def test_before_entry_into_force_nobody_fears_it(signing: World) -> None:
    state = opening(signing, 1)
    russia, ukraine = signing.actor_index("russia"), signing.actor_index("ukraine")
    before = perceived_opposition(signing, state, russia, ukraine)
    bound = state.with_changes(
        binding=np.ones_like(state.binding), confirmed=np.ones_like(state.confirmed)
    )
    assert np.all(perceived_opposition(signing, bound, russia, ukraine) > before)


@pytest.mark.parametrize(
    ("name", "low", "high", "rises"),
    [
        ("stake", 0.2, 0.9, True),
        ("domestic", -0.5, 0.8, True),
        ("tripwire", 0.0, 0.8, True),
        ("cost", 0.2, 0.9, False),
    ],
)
def test_the_odds_of_signing_move_as_they_should(
    istanbul: Scenario,
    name: str,
    low: float,
    high: float,
    rises: bool,  # noqa: FBT001 - a case of the table
) -> None:
    less, more = (sign_odds(with_guarantor(istanbul, **{name: v})) for v in (low, high))
    assert (more["declines"] < less["declines"]) is rises


def test_other_promises_and_a_binding_text_speak_against_signing(istanbul: Scenario) -> None:
    legal = istanbul.commitments["istanbul"].legalisation
    weak, strong = (
        sign_odds(opened(istanbul, legalisation=legal.model_copy(update={"value": value})))
        for value in (0.2, 0.9)
    )
    assert strong["declines"] > weak["declines"]
    alone = opened(istanbul)
    alone = alone.model_copy(
        update={"commitments": {"istanbul": alone.commitments["istanbul"]}, "injects": {}}
    )
    actions = {
        k: a
        for k, a in alone.actions.items()
        if not any(getattr(e, "commitment", "istanbul") != "istanbul" for e in a.effects)
    }
    alone = alone.model_copy(update={"actions": actions})
    assert sign_odds(alone)["declines"] < sign_odds(opened(istanbul))["declines"]


def test_a_reservation_is_a_narrow_reading_when_the_case_arises(signing: World) -> None:
    state = open_turn(opening(signing, 1))
    russia = signing.actor_index("russia")
    invoked, against = state.invoked.copy(), state.against.copy()
    invoked[0], against[0] = 1, russia
    ready = state.with_changes(
        confirmed=np.ones_like(state.confirmed),
        binding=np.ones_like(state.binding),
        invoked=invoked,
        against=against,
    )

    def denies(signed: int) -> float:
        state = ready.with_changes(signed=np.full_like(ready.signed, signed))
        questions = read_out(Casus().questions(signing, state, ()))
        (asked,) = [q for q in questions if q.key == "case/istanbul/poland"]
        return asked.odds[asked.options.index("denied")]

    assert denies(WITH_RESERVATION) > denies(SIGNED)


def test_a_reservation_helps_at_home_and_two_thirds_are_harder(istanbul: Scenario) -> None:
    def ratifies(rule: str, signed: int) -> float:
        entry = Entry(needs=NEEDS, ratification={"poland": rule})
        world = compile_world(opened(istanbul, entry=entry), played=())
        state = open_turn(opening(world, 1))
        state = state.with_changes(signed=np.full_like(state.signed, signed))
        questions = read_out(Signature().questions(world, state, ()))
        (asked,) = [q for q in questions if q.key == "treaty-ratification/istanbul/poland"]
        terms = sum(value for option, _, value, _ in asked.terms if option == "ratify")
        odds = asked.odds[asked.options.index("ratify")]
        assert terms == pytest.approx(np.log(odds / (1.0 - odds)), abs=1e-6)
        return odds

    assert ratifies("majority", SIGNED) < ratifies("majority", WITH_RESERVATION)
    assert ratifies("two-thirds", SIGNED) < ratifies("majority", SIGNED)


def test_a_track_may_have_to_be_settled_first(istanbul: Scenario) -> None:
    track = next(iter(istanbul.tracks))
    world = compile_world(opened(istanbul, entry=Entry(needs=NEEDS, track=track)), played=())
    state = open_turn(opening(world, 1))
    assert Signature().questions(world, state, ()) == ()
    status = state.track_status.copy()
    status[0] = IN_FORCE
    assert Signature().questions(world, state.with_changes(track_status=status), ())


def test_an_entry_that_cannot_be_is_a_fault(istanbul: Scenario) -> None:
    entry = Entry(needs=("polland",), track="nowhere")
    faults = {m.message for m in mismatches(opened(istanbul, entry=entry))}
    assert {"no guarantor 'polland'", "no track 'nowhere'"} <= faults
    entered = opened(istanbul, in_force=True)
    assert any("at the start" in m.message for m in mismatches(entered))
    assert not mismatches(opened(istanbul))


def test_declining_is_not_signing() -> None:
    assert DECLINED < WITH_RESERVATION < SIGNED
