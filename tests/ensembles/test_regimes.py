"""Both sides of transparency: routine calmed, silence loud, preparations hidden behind notice."""

import numpy as np
import pytest

from adjudication.analysis.ensemble import Plan, Setting, run
from adjudication.analysis.transparency import MEASURES, BothSides, both_sides
from adjudication.models.perception import overflight_rates
from adjudication.models.regimes import REGIMES
from adjudication.regimes import PRESETS, under
from adjudication.world import compile_world
from scenarios.scenario import Scenario
from tests.ensembles.reference import reference

SEED, TURNS = 3, 12


@pytest.fixture(scope="module")
def sides(istanbul: Scenario, futures: int) -> dict[str, BothSides]:
    settings = tuple(
        Setting(key, *reference(compile_world(under(istanbul, key), played=()), "tense"))
        for key in PRESETS
    )
    tally = run(Plan(settings, MEASURES, SEED, TURNS), futures)
    return {key: both_sides(tally, key, TURNS) for key in PRESETS}


REAL = [key for key in PRESETS if key != "none"]


@pytest.mark.parametrize("regime", REAL)
def test_a_notified_exercise_is_calm_and_a_silent_one_loud(
    sides: dict[str, BothSides], regime: str
) -> None:
    found = sides[regime]
    assert found.routine < found.silent
    assert found.silent > sides["none"].silent, "silence is louder than without a regime"


@pytest.mark.parametrize("regime", REAL)
def test_a_preparation_hides_behind_notice(sides: dict[str, BothSides], regime: str) -> None:
    """Detection falls too: of what is notified, and the more so the better the rest obeys."""
    assert sides[regime].covered < sides[regime].open


def test_the_better_obeyed_the_more_hides_behind_notice(sides: dict[str, BothSides]) -> None:
    gaps = [
        sides[key].open - sides[key].covered for key in ("vienna-document-2011", "helsinki-2-0")
    ]
    assert gaps[0] < gaps[1]


def test_overflight_sees_through_cover(sides: dict[str, BothSides]) -> None:
    assert sides["open-skies"].covered > sides["vienna-document-2011"].covered


def test_overflight_rates_are_those_of_an_unbiased_cut() -> None:
    there, not_there = overflight_rates([0.0, 1.6])
    assert there == pytest.approx([0.5, 0.78814], abs=1e-5)
    assert there + not_there == pytest.approx(1.0)


def test_one_preset_is_in_force_and_no_other(istanbul: Scenario) -> None:
    for key in PRESETS:
        chosen = under(istanbul, key).regimes
        assert [name for name, r in chosen.items() if r.in_force] == (
            [] if key == "none" else [key]
        )
    assert {preset.name for preset in REGIMES} == {preset.name for preset in PRESETS.values()}
    with pytest.raises(KeyError):
        under(istanbul, "nothing")


def test_members_alone_are_bound(istanbul: Scenario) -> None:
    world = compile_world(under(istanbul, "open-skies", ("russia", "poland")), played=())
    russia, poland, france = (world.actor_index(a) for a in ("russia", "poland", "france"))
    assert world.overflight[russia, poland] == pytest.approx(1.6)
    assert np.count_nonzero(world.overflight) == 2 + 2
    assert world.overflight[russia, france] == 0.0
