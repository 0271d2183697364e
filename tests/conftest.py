"""What every test stands on: no stray windows, no stray settings, no unexpected log record."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.preflight import has_display, missing_libraries, packages_message

if not has_display():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_LACKING = packages_message(
    missing_libraries(window=os.environ.get("QT_QPA_PLATFORM") != "offscreen")
)
if _LACKING:
    sys.exit(f"the tests cannot start: {_LACKING}")

settings.register_profile(
    "quick",
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile("deep", settings.get_profile("quick"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def _no_unexpected_log_record(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that no test expected is a fault; `caplog.clear()` expects it."""
    yield
    unexpected = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not unexpected, f"unexpected log records: {[r.getMessage() for r in unexpected]}"


@pytest.fixture
def scenario_text() -> str:
    """The bundled Istanbul scenario as text."""
    library = Path(__file__).parents[1] / "scenarios" / "library"
    return (library / "istanbul-2022" / "scenario.yaml").read_text(encoding="utf-8")
