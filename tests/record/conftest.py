"""A short scripted session in a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.session import Session


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Iterator[Session]:
    made = Session.create(
        tmp_path / "evening.whitecell",
        scenario_text,
        "istanbul",
        seed=3,
        played=(),
        clock=lambda: "2022-05-01T09:00:00+00:00",
    )
    yield made
    made.close()
