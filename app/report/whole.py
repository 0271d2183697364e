"""Everything of a session, as the parts of the full and the control edition read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from adjudication.analysis.compare import Comparison, compare
from adjudication.analysis.findings import Finding, findings
from adjudication.analysis.indicators import Indicator, indicators
from adjudication.record.coverage import Covered, coverage
from adjudication.record.entries import ENTRIES, Entered, entry_of
from adjudication.record.history import Branch, Node
from adjudication.record.log import Record
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.replay import rulings_cited
from adjudication.ruling import Ruling
from adjudication.world import parameters_of
from app.recording import RUNS
from app.report.wording import Wording
from app.session import Session
from maps.atlas import load_atlas
from scenarios.parameters import ModelParameters, Parameter

Kind = TypeVar("Kind", bound=Entered)
METHODS: Mapping[str, str] = {
    "rigid": "chance result",
    "semi-rigid": "chance result by the odds and the arguments",
    "matrix-2d6": "two dice and the arguments",
    "matrix-percent": "chance result by an agreed chance",
    "cell": "answered by the cell",
    "consensual": "agreed in the room",
    "free": "ruled outright",
    "split": "ruled in part",
    "skip": "left out",
}
ROUTINE = frozenset({"ladder", "quiet", "attention", "order", "inject", "attribution"})
"""Kinds of questions that the narrative leaves to the appendix."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling, and the number of the record it is cited by.

    Attributes:
        record: The ruling's own record where people made it, else the step's.
        node: The step.
        ruling: The ruling.
    """

    record: int
    node: Node
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody entered: number of its record, turn and node of play, and what it says."""

    record: int
    turn: int
    node: int
    entered: Entered


class Whole:
    """A session read for a report.

    Attributes:
        session: The session.
        edition: `full` or `control`.
        wording: How dates and numbers are written.
        branches: Lines of play that were played to an end of their own.
        turn: The turn that a turn brief is about.
        branch: The line that a turn brief is about.
    """

    def __init__(
        self, session: Session, edition: str, wording: Wording, branch: Branch, turn: int
    ) -> None:
        self.session = session
        self.scenario = session.scenario
        self.world = session.world
        self.history = session.history
        self.edition = edition
        self.wording = wording
        self.branches = played_branches(session)
        self.branch = branch
        self.turn = turn

    def name(self, key: str) -> str:
        """Returns the name of an actor, organisation or cell; the key where it has none."""
        scenario = self.scenario
        named = (
            scenario.actors.get(key) or scenario.organisations.get(key) or scenario.cells.get(key)
        )
        return named.name if named else key

    def path(self, branch: Branch) -> tuple[Node, ...]:
        """Returns the nodes from the opening to the end of a branch."""
        return self.history.path(self.history.tip(branch.number).number)

    def turns(self, branch: Branch) -> Iterator[tuple[Node, tuple[Node, ...]]]:
        """Yields (last node of the turn before, nodes of the turn) along a branch."""
        path = self.path(branch)
        before = path[0]
        for turn in range(1, path[-1].turn + 1):
            nodes = tuple(node for node in path if node.turn == turn)
            if nodes:
                yield before, nodes
                before = nodes[-1]

    def ruled(self, node: Node) -> tuple[Ruled, ...]:
        """Returns the rulings of the step that led to a node."""
        return tuple(Ruled(record, node, ruling) for record, ruling in self._read(node.number))

    def _read(self, node: int) -> tuple[tuple[int, Ruling], ...]:
        """The rulings that led to a node with their records: many parts ask, one reading."""
        if node not in self._rulings:
            self._rulings[node] = rulings_cited(self.session.records, node)
        return self._rulings[node]

    @cached_property
    def _rulings(self) -> dict[int, tuple[tuple[int, Ruling], ...]]:
        return {}

    def findings(self, before: Node, last: Node) -> tuple[Finding, ...]:
        """Returns what happened between two nodes."""
        pair = (before.number, last.number)
        if pair not in self._findings:
            was, now = map(self.session.state_at, pair)
            self._findings[pair] = tuple(map(_in_names, findings(self.world, was, now)))
        return self._findings[pair]

    @cached_property
    def _findings(self) -> dict[tuple[int, int], tuple[Finding, ...]]:
        return {}

    def all_ruled(self) -> Iterator[Ruled]:
        """Yields every ruling of the session, each once, in the order of play."""
        for node in self.history.nodes.values():
            yield from self.ruled(node)

    def indicators_at(self, node: int) -> tuple[Indicator, ...]:
        """Returns the indicators at a node."""
        if node not in self._indicators:
            self._indicators[node] = indicators(self.world, self.session.state_at(node))
        return self._indicators[node]

    @cached_property
    def _indicators(self) -> dict[int, tuple[Indicator, ...]]:
        return {}

    @cached_property
    def coverage(self) -> tuple[Covered, ...]:
        """The data plan, each of its elements with the evidence that the record holds."""
        session = self.session
        return coverage(self.scenario, self.history, session.records, self._read)

    @cached_property
    def model_runs(self) -> tuple[Record, ...]:
        """What was kept of model runs, in the order in which they were run."""
        return tuple(record for record in self.session.records if record.kind == RUNS)

    @cached_property
    def compared(self) -> Comparison | None:
        """The first two lines compared; None if there is one line alone."""
        if len(self.branches) < 2:
            return None
        pair = (self.branches[0].number, self.branches[1].number)

        def rulings_of(node: int) -> tuple[Ruling, ...]:
            return tuple(ruling for _, ruling in self._read(node))

        return compare(self.world, self.history, pair, self.session.state_at, rulings_of)

    def entries(self, kind: type[Kind]) -> tuple[tuple[Entry, Kind], ...]:
        """Returns the entries of a kind in force, in order; those corrected are left out."""
        held = [(entry, entry.entered) for entry in self._entries]
        return tuple((entry, said) for entry, said in held if isinstance(said, kind))

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        turn_of = self._turn_of
        made = []
        for record in self.session.records:
            if record.kind in ENTRIES:
                node, entered = int(record.body["node"]), entry_of(record.kind, record.body)
                made.append(Entry(record.number, turn_of(node), node, entered))
        corrected = {entry.entered.corrects for entry in made}
        return tuple(entry for entry in made if entry.record not in corrected)

    def _turn_of(self, node: int) -> int:
        here = self.history.nodes[node]
        return here.turn + here.closes_turn

    def released(self, inject: str) -> Iterator[tuple[str, int, int]]:
        """Yields (line, turn, record of the step) of each release of an inject."""
        for node in self._releases.get(inject, ()):
            yield self.line_of(node), node.turn, node.number

    @cached_property
    def _releases(self) -> Mapping[str, tuple[Node, ...]]:
        """Of each inject the steps that released it."""
        found: dict[str, dict[int, Node]] = {}
        for branch in self.branches:
            for before, nodes in self.turns(branch):
                was, now = self._released_at(before), self._released_at(nodes[-1])
                for inject in now - was:
                    step = next(node for node in nodes if inject in self._released_at(node))
                    found.setdefault(inject, {})[step.number] = step
        return {inject: tuple(steps.values()) for inject, steps in found.items()}

    def _released_at(self, node: Node) -> frozenset[str]:
        released = self.session.state_at(node.number).released[:, 0]
        return frozenset(
            key for key, out in zip(self.scenario.injects, released, strict=True) if out
        )

    def line_of(self, node: Node) -> str:
        """Returns the name of the line a node stands on; of a shared node, that it is shared."""
        on = [branch.name for branch in self.branches if node in self.path(branch)]
        return (
            on[0]
            if len(on) == 1
            else "all lines"
            if len(on) == len(self.branches)
            else ", ".join(on)
        )

    @cached_property
    def playing(self) -> tuple[str, ...]:
        """Ids of the cells that play."""
        held = {self.scenario.actors[key].cell for key in self.session.played}
        return tuple(cell for cell in self.scenario.cells if cell in held)

    @cached_property
    def notes(self) -> tuple[tuple[int, int, str, str], ...]:
        """(record, turn, line, words) of every note tied to a moment, in the order of entry."""
        return tuple(
            (
                record.number,
                self._turn_of(node.number),
                self.line_of(node),
                str(record.body["words"]),
            )
            for record in self.session.records
            if record.kind == "note"
            for node in (self.history.nodes[int(record.body["node"])],)
        )

    def notes_of(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        """Returns the notes tied to nodes, each with its record."""
        return tuple(
            f"Note {placed.record}: {placed.body['words']}"
            for node in nodes
            for placed in self.history.notes_at(node.number)
        )

    @cached_property
    def parameters(self) -> ModelParameters[Parameter]:
        """The engine's coefficients as this session was played by."""
        return parameters_of(self.scenario)

    @cached_property
    def session_date(self) -> date:
        """Day of the last record that bears one."""
        return last_day(self.session)

    def date_of(self, node: Node) -> str:
        """Returns the game date at which the turn of a node opened, in words."""
        return self.wording.date(self.session.turn_dates(node.turn, node.number)[-1])


def _in_names(finding: Finding) -> Finding:
    """A finding with the name that the map has for a zone, which the engine knows by its key."""
    if finding.code != "withdrawal":
        return finding
    name = load_atlas().zones[finding.subject].name
    return replace(finding, words=finding.words.replace(finding.subject, name))


def last_day(session: Session) -> date:
    """Returns the day of a session's last record that bears a time: the date of its reports."""
    stamps = (str(record.body.get("at", "")) for record in reversed(session.records))
    stamp = next((stamp for stamp in stamps if stamp), "")
    return date.fromisoformat(stamp[:10]) if stamp else session.scenario.start


def played_branches(session: Session) -> tuple[Branch, ...]:
    """Returns the branches that end in a line of their own; without those given up.

    The trunk is one only if it goes on past every fork. Futures of a model run were not played.
    """
    history = session.history
    nodes = [node for node in history.nodes.values() if node.parent is not None]
    own = {node.branch for node in nodes if node.played_by != MODEL_RUN}
    explored = {node.branch for node in nodes} - own
    forked = {
        b.from_node for b in history.branches.values() if b.from_node and b.number not in explored
    }
    branches = [b for b in history.branches.values() if b.number in own and not b.pruned]
    ends = [b for b in branches if history.tip(b.number).number not in forked]
    return tuple(ends or branches)


def grouped(ruled: Sequence[Ruled]) -> Iterator[tuple[Ruled, int]]:
    """Yields the first of the rulings of a step that answer alike, and how many do."""
    alike: dict[tuple[int, str, str, str, str], list[Ruled]] = {}
    for each in ruled:
        said = each.ruling
        key = (each.node.number, said.question.kind, said.answer, said.method, said.reason)
        alike.setdefault(key, []).append(each)
    for group in alike.values():
        yield group[0], len(group)
