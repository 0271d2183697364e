"""A cluster that loses its workers ends a run as a pool of processes does."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any

import pytest
from typing_extensions import override

from app.cluster import Cluster


class LostError(Exception):
    """What a cluster raises for workers it lost."""


class Given(Executor):
    """Futures that the test itself ends."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        del fn, args, kwargs
        self.futures.append(Future())
        return self.futures[-1]


def test_results_faults_and_losses_come_through() -> None:
    there = Given()
    here = Cluster(there, LostError)
    done, wrong, killed, gone = (here.submit(int) for _ in range(4))
    there.futures[0].set_result(3)
    there.futures[1].set_exception(MemoryError())
    there.futures[2].set_exception(LostError())
    there.futures[3].cancel()
    assert done.result(0) == 3
    with pytest.raises(MemoryError):
        wrong.result(0)
    for lost in (killed, gone):
        with pytest.raises(BrokenExecutor, match="the cluster lost its workers"):
            lost.result(0)


def test_what_is_cancelled_here_is_cancelled_there() -> None:
    there = Given()
    future = Cluster(there, LostError).submit(int)
    assert future.cancel()
    assert there.futures[0].cancelled()
