"""Model runs on a Dask cluster, with the extra `cluster`."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from app.errors import MissingError, UsageError


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
        from distributed import Client  # noqa: PLC0415 - of an extra
    except ImportError as fault:
        raise MissingError(
            "a Dask cluster needs the extra: pip install 'whitecell[cluster]'"
        ) from fault
    try:
        client = Client(address)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as fault:
        raise UsageError(f"no Dask scheduler answers at {address}: {fault}") from fault
    with client, client.get_executor() as executor:  # type: ignore[no-untyped-call]
        yield executor
