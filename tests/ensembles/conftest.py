"""The bundled world, with everybody unplayed, and the size of the samples."""

import os

import pytest

from adjudication.world import World, compile_world
from app.library import ISTANBUL, scenario_file
from scenarios.reader import read_scenario
from scenarios.scenario import Scenario


@pytest.fixture(scope="session")
def istanbul() -> Scenario:
    return read_scenario(scenario_file(ISTANBUL))


@pytest.fixture(scope="session")
def world(istanbul: Scenario) -> World:
    return compile_world(istanbul, played=())


@pytest.fixture(scope="session")
def futures() -> int:
    """Futures of a sample: quick as CI runs it, more on demand."""
    return 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 2_000
