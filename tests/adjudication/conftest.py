"""The Istanbul world, compiled once."""

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
    """Nobody is played: every actor follows its behaviour profile."""
    return compile_world(istanbul, played=())
