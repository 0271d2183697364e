"""The bundled world, with everybody unplayed, and the size of the samples."""

import os
from collections.abc import Callable

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


Figure = Callable[[str, float, float], None]


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Figure:
    """Takes down a figure with its Monte Carlo error, to be shown after the run."""

    def taken(name: str, value: float, error: float) -> None:
        request.node.user_properties.append((name, f"{value:.4f} +- {error:.4f}"))

    return taken


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Shows the figures taken, one a line."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    figures = [f"{value}  {name}" for report in reports for name, value in report.user_properties]
    if figures:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(figures))
