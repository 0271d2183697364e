"""Drivers: screening and variance shares against published test functions, then on real play."""

from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import qmc
from typing_extensions import override

from adjudication.analysis.drivers import Study, difference, drivers, judged, variance_shares
from adjudication.analysis.ensemble import Plan, Setting
from adjudication.analysis.leaving import leave_when
from adjudication.analysis.morris import STEP, effects, trajectories
from adjudication.analysis.outcomes import outcomes
from adjudication.analysis.running import carry_out
from adjudication.world import compile_world, parameters_of
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario

Array = NDArray[np.float64]


def morris_function(x: Array) -> Array:
    """Morris 1991, section 5: inputs 1-10 matter, 1-7 not linearly, 11-20 hardly."""
    w = 2.0 * (x - 0.5)
    for i in (2, 4, 6):
        w[..., i] = 2.0 * (1.1 * x[..., i] / (x[..., i] + 0.1) - 0.5)
    place = np.arange(20)
    first = np.where(place < 10, 20.0, (-1.0) ** (place + 1))
    y = (w * first).sum(axis=-1)
    for i in range(20):
        for j in range(i + 1, 20):
            pair = -15.0 if j < 6 else (-1.0) ** (i + j + 2)
            y = y + pair * w[..., i] * w[..., j]
    for i in range(5):
        for j in range(i + 1, 5):
            for k in range(j + 1, 5):
                y = y - 10.0 * w[..., i] * w[..., j] * w[..., k]
    return np.asarray(y + 5.0 * w[..., 0] * w[..., 1] * w[..., 2] * w[..., 3])


def g_function(x: Array, a: Array) -> Array:
    """Sobol's g-function: the smaller a, the more an input matters."""
    return np.asarray(((np.abs(4.0 * x - 2.0) + a) / (1.0 + a)).prod(axis=-1))


def test_each_input_steps_once_and_stays_on_the_grid() -> None:
    points = trajectories(7, 5, seed=3)
    steps = np.diff(points, axis=1)
    assert ((np.abs(steps) > 0.0).sum(axis=2) == 1).all()
    assert ((np.abs(steps) > 0.0).sum(axis=1) == 1).all()
    np.testing.assert_allclose(np.abs(steps).sum(axis=2), STEP)
    np.testing.assert_allclose(points * 3.0, np.rint(points * 3.0), atol=1e-12)
    assert points.min() == 0.0
    assert points.max() == pytest.approx(1.0)
    np.testing.assert_array_equal(trajectories(7, 9, seed=3)[:5], points)


def test_of_a_linear_function_effects_are_its_coefficients() -> None:
    points, slopes = trajectories(4, 6, seed=1), np.array([3.0, -2.0, 0.0, 0.5])
    found = effects(points, points @ slopes)
    np.testing.assert_allclose(found.mean, slopes, atol=1e-12)
    np.testing.assert_allclose(found.absolute, np.abs(slopes), atol=1e-12)
    np.testing.assert_allclose(found.spread, 0.0, atol=1e-12)


def test_morris_own_function_of_twenty_inputs() -> None:
    points = trajectories(20, 40, seed=5)
    found = effects(points, morris_function(points))
    ranked = set(np.argsort(-found.absolute)[:10].tolist())
    assert ranked == set(range(10))
    assert found.absolute[10:].max() < found.absolute[:10].min() / 2.0
    linear = found.spread[[7, 8, 9]]  # inputs 8, 9, 10: large, nearly linear
    assert linear.max() < found.spread[:7].min() / 2.0
    np.testing.assert_allclose(found.mean[[7, 8, 9]], 40.0, atol=4.0)


def test_the_g_function_is_ranked_by_its_constants() -> None:
    constants = np.array([0.0, 1.0, 4.5, 9.0, 99.0, 99.0])
    points = trajectories(6, 100, seed=2)
    found = effects(points, g_function(points, constants))
    assert np.argsort(-found.absolute)[:4].tolist() == [0, 1, 2, 3]


def test_ishigami_has_its_published_indices() -> None:
    """Ishigami and Homma 1990, a = 7, b = .1: S = .3139, .4424, 0; T = .5576, .4424, .2437."""
    count = 2048
    points = qmc.Sobol(6, seed=1).random(count)
    one, other = points[:, :3], points[:, 3:]
    mixed = [np.where(np.arange(3) == k, other, one) for k in range(3)]
    x = np.pi * (2.0 * np.concatenate([one, other, *mixed]) - 1.0)
    y = np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    found = np.array(variance_shares(y, 3, seed=1))
    np.testing.assert_allclose(found[:, 0, 0], [0.3139, 0.4424, 0.0], atol=0.03)
    np.testing.assert_allclose(found[:, 1, 0], [0.5576, 0.4424, 0.2437], atol=0.03)
    assert (found[..., 1] <= found[..., 0] + 1e-9).all()
    assert (found[..., 0] <= found[..., 2] + 1e-9).all()


@pytest.fixture(scope="module")
def study() -> Study:
    """Istanbul as it is, and with more guarantors needed to deter."""
    scenario = read_scenario(scenario_file(ISTANBUL))
    world = compile_world(scenario, played=())
    need = parameters_of(scenario).need
    changed = {"need": need.model_copy(update={"value": need.value + 2.0})}
    harder = scenario.model_copy(update={"parameters": {**scenario.parameters, **changed}})
    heat = next(o for o in outcomes(world) if o.name.startswith("hostility/"))
    settings = Setting("A", world), Setting("B", compile_world(harder, played=()))
    return Study(settings, heat.measure, seed=7, turns=2, futures=16)


def test_without_a_difference_nothing_drives_it(study: Study) -> None:
    same = Study((study.settings[0],) * 2, study.measure, 7, 1, 4)
    found = drivers(same, walks=2, strongest=3, sobol_sets=4)
    assert found.at_table == 0.0
    assert all(each.absolute == 0.0 for each in found.drivers)
    assert len(found.drivers) == len(judged(study.settings[0].world))
    assert np.isnan(found.luck)


def test_sets_are_played_with_the_same_luck(study: Study) -> None:
    names = tuple(judged(study.settings[0].world))[:3]
    shares = np.full((3, 3), 0.5)
    shares[2] = 0.9
    found = difference(study, names, shares)
    assert found.mean[0] == found.mean[1]
    alone = difference(study, names, shares[2:])
    assert alone.mean[0] == found.mean[2]
    assert alone.error[0] == found.error[2]


def test_a_stopped_run_keeps_what_is_finished(study: Study) -> None:
    def stop(done: int, total: int, what: str) -> bool:
        del done, total
        return what == "screening"

    small = Study(study.settings, study.measure, 7, 1, 2)
    found = drivers(small, 2, 2, 4, go_on=stop)
    assert found.trajectories == 2
    assert found.drivers


def test_a_screening_that_is_stopped_keeps_whole_trajectories(study: Study) -> None:
    small = Study(study.settings, study.measure, 7, 1, 2)
    stopped = drivers(small, 60, 2, 4, go_on=lambda *_: False)
    assert stopped.ending == "cancelled"
    assert 2 <= stopped.trajectories < 60
    assert stopped.trajectories == stopped.sets // (1 + len(stopped.drivers))
    again = drivers(small, stopped.trajectories, 0, 0)
    assert [(d.name, d.absolute, d.error) for d in stopped.drivers] == [
        (d.name, d.absolute, d.error) for d in again.drivers
    ]


def test_shares_of_the_variance_that_are_stopped_are_of_fewer_sets(study: Study) -> None:
    def stop(done: int, total: int, what: str) -> bool:
        del done, total
        return what != "shares of the variance"

    one = study.settings[0]
    parameters = replace(one.world.parameters, heat_reactivity=np.array(0.6))
    stronger = replace(one, name="B", world=replace(one.world, parameters=parameters))
    rung = next(o for o in outcomes(one.world) if o.name.startswith("rung/"))
    small = Study((one, stronger), rung.measure, 7, 2, 4)
    stopped = drivers(small, 2, 2, 1024, go_on=stop)
    assert stopped.ending == "cancelled"
    fewer = drivers(small, 2, 2, 512)
    assert fewer.ending == "whole"
    assert stopped.drivers[:2] == fewer.drivers[:2]
    assert stopped.drivers[0].total > 0.0
    fewest = drivers(small, 2, 2, 2)
    assert stopped.drivers[0].total_range != fewest.drivers[0].total_range


def test_told_to_leave_off_a_chunk_is_not_played_out(study: Study) -> None:
    plan = Plan(study.settings[:1], (study.measure,), 7, 4)
    turns = iter((False, False, True))
    leave_when(lambda: next(turns))
    try:
        assert carry_out(plan, 8).ending == "cancelled"
    finally:
        leave_when()
    assert carry_out(plan, 8).ending == "whole"
    assert list(turns) == []


class Lost(Executor):
    """Workers that are lost once they have played so many tasks."""

    def __init__(self, tasks: int, fault: type[Exception]) -> None:
        self._left, self._fault = tasks, fault

    @override
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        self._left -= 1
        if self._left < 0:
            done.set_exception(self._fault())
        else:
            done.set_result(fn(*args, **kwargs))
        return done


@pytest.mark.parametrize(
    ("fault", "ending"), [(BrokenProcessPool, "worker lost"), (MemoryError, "out of memory")]
)
def test_a_lost_worker_leaves_what_is_finished(
    study: Study, fault: type[Exception], ending: str
) -> None:
    small = Study(study.settings, study.measure, 7, 1, 2)
    found = drivers(small, 2, 2, 4, executor=Lost(1, fault))
    assert (found.ending, found.trajectories) == (ending, 2)
    assert found.drivers
    assert np.isnan(found.at_table)
