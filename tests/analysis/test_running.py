"""Workers end whatever ends them: what two threads close at once is closed once."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

import pytest

from adjudication.analysis.running import local_workers


def test_the_queue_to_the_workers_is_closed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(handle: int) -> None:
        time.sleep(0.2)
        os.close(handle)

    with local_workers(1) as workers, ThreadPoolExecutor(2) as threads:
        assert workers.submit(abs, -7).result() == 7  # its process has the other end by then
        reader = workers._reader  # type: ignore[attr-defined]  # what the feeding thread closes
        monkeypatch.setattr(Connection, "_close", lambda self: slowly(self._handle))
        for done in [threads.submit(reader.close) for _ in range(2)]:
            done.result()
        assert reader.closed
        monkeypatch.undo()
