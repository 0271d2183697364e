"""Claims are put to the test over the prior; these tests hold the test, never the claim."""

import numpy as np
import pytest

from adjudication.analysis.claims import Estimate, Fall, Swept, aperture_of, falls, swept
from adjudication.analysis.ensemble import Counts, Measure, Plan, Setting, played
from adjudication.analysis.scenario_draws import (
    Path,
    at_quantile,
    drawn_values,
    judged_of_tracks,
    with_values,
)
from adjudication.state import FAILED, State
from adjudication.world import World, compile_world
from app.library import scenario_text
from scenarios.parameters import Parameter, Prior, Status
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario


@pytest.fixture(scope="module")
def tracks() -> Scenario:
    return parse_scenario(*scenario_text("parallel-tracks-2024"))


@pytest.fixture(scope="module")
def talks() -> Scenario:
    return parse_scenario(*scenario_text("helsinki-2-0"))


def borders_failed(world: World, before: State, after: State) -> Counts:
    del world, before
    return np.asarray((after.track_status[5] == FAILED).astype(np.int64))


def test_a_forced_answer_is_given_in_every_future(tracks: Scenario) -> None:
    assert list(tracks.tracks)[5] == "borders"
    world = compile_world(tracks, played=())
    forced = (("breakdown/borders", "breaks down"),)
    plan = Plan(
        (Setting("free", world), Setting("forced", world, forced=forced)),
        (Measure("failed", borders_failed),),
        seed=1,
        turns=1,
    )
    numbers = np.arange(64, dtype=np.uint64)
    free, made = (dict(played(plan, each, numbers))["failed", 1] for each in plan.settings)
    assert made.all()
    assert not free.all()


def test_full_compartments_lose_nothing_to_a_failure(tracks: Scenario) -> None:
    """kappa = 1: no mood passes, and the two runs are the same in every other track."""
    closed = with_values(tracks, {("compartment", key): 1.0 for key in tracks.tracks})
    for found in falls(closed, "borders", 64, 1, 6).values():
        assert found.apart == Estimate(0.0, 0.0)
    open_ = with_values(tracks, {("compartment", key): 0.0 for key in tracks.tracks})
    for found in falls(open_, "borders", 64, 1, 6).values():
        assert found.apart == found.together
        assert found.kept == Estimate(0.0, 0.0)
        assert found.verdict == "undecided"


@pytest.mark.parametrize(
    ("kept", "verdict"), [(0.2, "holds"), (-0.2, "fails"), (0.05, "undecided")]
)
def test_a_verdict_heeds_the_error(kept: float, verdict: str) -> None:
    nothing = Estimate(0.0, 0.0)
    assert Fall(nothing, nothing, nothing, Estimate(kept, 0.03)).verdict == verdict


def test_numbers_of_tracks_are_drawn_by_their_priors(talks: Scenario) -> None:
    judged = judged_of_tracks(talks, ("actor_complexity",))
    one, again, other = (drawn_values(judged, 1, number) for number in (0, 0, 1))
    assert one == again != other
    shared: dict[Path, set[float]] = {p[2:]: set() for p in judged if p[0] == "weight"}
    for path, value in one.items():
        if path[0] == "weight":
            shared[path[2:]].add(value / judged[path].value)
    assert all(len(each) == 1 for each in shared.values()), "drawn once for all tracks"
    drawn = with_values(talks, one)
    assert drawn.tracks["helsinki"].compartment.value == one["compartment", "helsinki"]
    assert drawn.parameters["actor_complexity"].prior is None
    for path, value in one.items():
        if path[0] != "compartment":
            assert 0.5 <= value / judged[path].value <= 2.0


def test_a_prior_of_its_own_goes_before_half_to_twice() -> None:
    plain = Parameter(value=4.0, source="judgement", status=Status.JUDGEMENT)
    assert at_quantile(plain, 0.5) == pytest.approx(4.0)
    assert at_quantile(plain, 1.0) == pytest.approx(8.0, rel=1e-4)
    own = plain.model_copy(update={"prior": Prior(family="uniform", first=0.0, second=1.0)})
    assert at_quantile(own, 0.25) == pytest.approx(0.25)


def test_what_width_adds_is_over_the_best_narrow_format_or_over_none(talks: Scenario) -> None:
    all_ = aperture_of(talks, "helsinki", set_aside=False)
    aside = aperture_of(talks, "helsinki", set_aside=True)
    assert set(all_.narrow) == {"normandy", "nato-russia", "vienna", "bilateral"}
    assert aside.wide > all_.wide, "nothing intractable stands in the way"
    assert aside.value == aside.wide - max(aside.narrow.values())


def test_a_sweep_finds_where_a_result_turns() -> None:
    number = Parameter(
        value=0.5,
        source="judgement",
        status=Status.JUDGEMENT,
        prior=Prior(family="uniform", first=0.0, second=1.0),
    )
    (found,) = swept(
        {("parameter", "x"): number},
        lambda tried: [0.3 - each["parameter", "x"] for each in tried],
    )
    assert found.reverses_at == pytest.approx(0.3)
    assert Swept(("x",), (0.0, 1.0), (0.0, 1.0)).reverses_at is None
