"""Model runs on a Dask cluster, with the extra `cluster`."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from typing import Any

from typing_extensions import override

from app.errors import MissingError, UsageError


class Cluster(Executor):
    """A cluster that is broken once it has lost its workers, as a pool of processes is."""

    def __init__(self, executor: Executor, lost: type[Exception]) -> None:
        """Takes the cluster's own executor, and what that raises for workers it lost."""
        self._executor, self._lost = executor, (lost, CancelledError)

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        there, here = self._executor.submit(fn, *args, **kwargs), Future[Any]()
        there.add_done_callback(lambda done: self._pass_on(done, here))
        here.add_done_callback(lambda done: done.cancelled() and there.cancel())
        return here

    def _pass_on(self, there: Future[Any], here: Future[Any]) -> None:
        if not here.set_running_or_notify_cancel():
            return
        fault = CancelledError() if there.cancelled() else there.exception()
        if isinstance(fault, self._lost):
            here.set_exception(BrokenExecutor(f"the cluster lost its workers: {fault}"))
        elif fault is not None:
            here.set_exception(fault)
        else:
            here.set_result(there.result())


@contextmanager
def dask_executor(address: str) -> Iterator[Executor]:
    """Yields an executor that plays on a cluster; its workers must have this program installed.

    Args:
        address: Address of the scheduler, such as `tcp://host:8786`.

    Raises:
        MissingError: Dask is not installed.
        UsageError: Nobody answers there.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - of an extra
    except ImportError as fault:
        raise MissingError(
            "a Dask cluster needs the extra: pip install 'whitecell[cluster]'"
        ) from fault
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # losses are told by the run
    try:
        client = Client(address)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as fault:
        raise UsageError(f"no Dask scheduler answers at {address}: {fault}") from fault
    with client, client.get_executor() as executor:  # type: ignore[no-untyped-call]
        yield Cluster(executor, KilledWorker)
