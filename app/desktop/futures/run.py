"""Model runs off the window's thread: what is asked, what came, and the calls that are slow.

They are the calls of `whitecell ensemble` and `whitecell drivers`, with the same arguments, on
the session's file opened once more for reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from adjudication.analysis.running import local_workers
from app.desktop.readings.driven import Driven, driven_picture
from app.desktop.readings.rested import rested
from app.desktop.readings.rows import Rows
from app.desktop.translation import Translator
from app.driving import compared, driven
from app.exploring import EXEMPLARS, Pick, pick_with, picks
from app.futures import node_named, pair_named
from app.outlook import GoOn, Outlook, contrast, look_ahead
from app.outlook_words import contrast_as_dict, outlook_as_dict
from app.resting import rest_at
from app.session import Session

__all__ = [
    "Came",
    "CameDriven",
    "DriversAsked",
    "RunAsked",
    "drive",
    "judge",
    "pick",
    "run",
]

tr = Translator(__name__)

DRIVERS_SIZE = (32, 10, 6, 128)
"""Paired futures a set, trajectories, strongest looked at closer, base sets, as the command."""


@dataclass(frozen=True, slots=True)
class RunAsked:
    """Model runs that are asked for.

    Attributes:
        path: The session's file.
        node: Number of a node, or name of a branch.
        against: Another, or name of a variant; empty for one line alone.
        futures: How many.
        turns: How many turns; None for as many as the scenario plans.
        workers: Processes; 0 plays in this one.
        memory: Data that each may hold, MiB; None without a limit.
    """

    path: Path
    node: str
    against: str
    futures: int
    turns: int | None
    workers: int
    memory: int | None


@dataclass(frozen=True, slots=True)
class Came:
    """What came of model runs.

    Attributes:
        asked: What was asked.
        what: `outlook` or `contrast`.
        node: Node under which it is kept.
        plain: Plain values, as `whitecell ensemble --json` prints them.
        outlook: Of one line: the run, from which futures can be picked.
    """

    asked: RunAsked
    what: Literal["outlook", "contrast"]
    node: int
    plain: dict[str, Any]
    outlook: Outlook | None = None


@dataclass(frozen=True, slots=True)
class DriversAsked:
    """The same two lines, and the outcome whose difference is looked into."""

    run: RunAsked
    outcome: str


@dataclass(frozen=True, slots=True)
class CameDriven:
    """What drives a difference."""

    asked: DriversAsked
    picture: Driven


def run(asked: RunAsked, go_on: GoOn) -> Came:
    """Run futures, from one node or along two lines.

    Args:
        asked: What is asked.
        go_on: Told of progress; what is finished comes back once it says no.

    Raises:
        AdjudicationError: There is no such node, or two lines cannot be compared.
    """
    with (
        closing(Session.open_file(asked.path, read_only=True)) as session,
        _executor(asked) as executor,
    ):
        if asked.against:
            pair = pair_named(session, asked.node, asked.against)
            both = contrast(session, pair, asked.futures, asked.turns, executor, go_on)
            return Came(asked, "contrast", pair.fork.number, contrast_as_dict(both, pair))
        node = node_named(session, asked.node)
        found = look_ahead(session, node.number, asked.futures, asked.turns, executor, go_on)
        return Came(asked, "outlook", node.number, outlook_as_dict(found, node), found)


def drive(asked: DriversAsked, go_on: GoOn) -> CameDriven:
    """Look into what drives the difference of an outcome between two lines.

    Args:
        asked: What is asked.
        go_on: Told of progress; what is finished comes back once it says no.

    Raises:
        AdjudicationError: The two lines cannot be compared.
    """
    lines = asked.run
    with (
        closing(Session.open_file(lines.path, read_only=True)) as session,
        _executor(lines) as executor,
    ):
        pair = pair_named(session, lines.node, lines.against)
        outcome = compared(session, asked.outcome)
        came = driven(session, pair, outcome, lines.turns, DRIVERS_SIZE, executor, go_on)
        return CameDriven(asked, driven_picture(*came, outcome))


def pick(found: Outlook, what: str, go_on: GoOn) -> Pick | None:
    """Play one future again, to be put on the timeline; None if there is none such.

    Args:
        found: The run that it is picked from.
        what: typical, gravest or calmest, or the name of an outcome that is to have happened.
        go_on: Told of progress.
    """
    go_on(0, 0, tr("playing one future again"))
    if what in EXEMPLARS:
        return next((each for each in picks(found) if each.what == what), None)
    return pick_with(found, what)


def judge(path: Path, node: str, go_on: GoOn) -> Rows:
    """Judge whether the state at a node is one to rest in.

    Args:
        path: The session's file.
        node: Number of a node, or name of a branch.
        go_on: Told of progress.

    Raises:
        UsageError: Nobody might attack anybody in this scenario.
        AdjudicationError: There is no such node.
    """
    go_on(0, 0, tr("judging the state"))
    with closing(Session.open_file(path, read_only=True)) as session:
        number = node_named(session, node).number
        return rested(rest_at(session, number), number, session.seed)


@contextmanager
def _executor(asked: RunAsked) -> Iterator[Executor | None]:
    with local_workers(asked.workers, asked.memory) if asked.workers else nullcontext() as made:
        yield made
