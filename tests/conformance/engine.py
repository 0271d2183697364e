"""Plays a conformance case with this engine, and reads off what the case asks about.

Another engine that wants to run the cases needs a file like this one, and nothing else.
"""

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from adjudication.analysis.findings import findings
from adjudication.opening import opening
from adjudication.orders import Order, check_order
from adjudication.phases.phase import Phase
from adjudication.question import Answers, Block, Question, answers_from, read_out
from adjudication.readings import stance, trust, word
from adjudication.state import State
from adjudication.turn import play_turn
from adjudication.world import World, compile_world
from app.session import Session
from scenarios.parameters import Status
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario
from tests.conformance.case import TABLE, Case, Turn

SEED = 1
DYADIC = {"rung": "rung", "channel": "channel", "began": "began"}
DIRECTED = {
    "hostility": "heat",
    "grievance": "grievance",
    "suspicion": "suspicion",
    "alarm": "alarm",
}
"""Names of a case, and the arrays of the state that they are read from."""
TRACK = ("dormant", "open", "failed", "agreed", "in force")


@dataclass(frozen=True, slots=True)
class Played:
    """A turn as it was played: its questions by key, and the states before and after."""

    questions: Mapping[str, Question]
    before: State
    after: State
    found: tuple[str, ...]


def play(case: Case, *, backwards: bool = False) -> tuple[World, tuple[Played, ...]]:
    """Returns the world and the turns of a case; `backwards` gives its moves in reverse order."""
    scenario = scenario_of(case.change)
    played = tuple(actor for actor in scenario.actors if actor not in case.unplayed)
    world = compile_world(scenario, played=played)
    state, turns = opening(world, SEED), []
    for turn in case.turns:
        orders = tuple(
            Order(move.by, move.does, move.toward, move.words or move.does) for move in turn.moves
        )
        for order in orders:
            check_order(scenario, order)
        turns.append(_played(world, state, orders[::-1] if backwards else orders, turn))
        state = turns[-1].after
    return world, tuple(turns)


def _played(world: World, state: State, orders: tuple[Order, ...], turn: Turn) -> Played:
    questions: dict[str, Question] = {}

    def answer(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        del phase
        asked = read_out(blocks)
        questions.update({question.key: question for question in asked})
        given = {question.key: _answer(question, turn) for question in asked}
        return answers_from(blocks, given)

    after = play_turn(world, state, orders, answer)
    unknown = set(turn.answers) - set(questions)
    assert not unknown, f"answers were given to what was not asked: {sorted(unknown)}"
    found = tuple(f"{f.code} {f.subject}" for f in findings(world, state, after))
    return Played(questions, state, after, found)


def _answer(question: Question, turn: Turn) -> str:
    """The answer given; else the likeliest, the first of equals; nothing is drawn."""
    likeliest = question.options[question.odds.index(max(question.odds))]
    answer = turn.answers.get(question.key, likeliest)
    question.check_answer(answer)
    return answer


def begun(case: Case, file: Path) -> Session:
    """Returns a session in which the moves of a case's first turn are being decided."""
    session = Session.create(file, text_of(case.change), "case", seed=SEED)
    for move in case.turns[0].moves:
        session.give_order(Order(move.by, move.does, move.toward, move.words or move.does))
    while session.position.takes_orders:
        session.step()
    return session


def scenario_of(change: Mapping[str, object]) -> Scenario:
    """Returns the table's scenario with some values changed, read as any scenario is.

    Args:
        change: New values by path, such as `commitments.pact.rule`; None takes the entry away.
    """
    return parse_scenario(text_of(change), "case")


def text_of(change: Mapping[str, object]) -> str:
    """Returns the table's scenario with some values changed, as text."""
    document = copy.deepcopy(_table())
    for path, value in change.items():
        *way, last = path.split(".")
        here: Any = document
        for step in way:
            here = here[int(step) if isinstance(here, list) else step]
        if value is None:
            del here[last]
        elif isinstance(here.get(last), dict) and "status" in here[last]:
            here[last] = here[last] | {"value": value}
        else:
            here[last] = value
    for name, value in document.get("parameters", {}).items():
        if not isinstance(value, dict):
            judged = {"value": value, "source": "rule", "status": Status.JUDGEMENT.value}
            document["parameters"][name] = judged
    return json.dumps(document)  # JSON is YAML


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    table["start"] = table["start"].isoformat()
    return table | {"parameters": {}}


def value(world: World, state: State, name: str) -> float | str:
    """Returns what a case calls by name.

    Raises:
        KeyError: There is no such quantity.
    """
    kind, _, what = name.partition(" ")
    what, _, under = what.partition(" under ")
    if "~" in what:
        dyad = world.dyad[tuple(world.actor_index(actor) for actor in what.split("~"))]
        return float(getattr(state, DYADIC[kind])[dyad, 0])
    if ">" in what:
        return _directed(world, state, kind, what, under)
    if kind == "stance":
        return stance(state, _number(world, under), world.actor_index(what))
    if kind in ("track", "progress"):
        (track,) = (t for t in world.tracks if t.key == what)
        status, progress = state.track_status[track.number, 0], state.track_progress
        return TRACK[int(status)] if kind == "track" else float(progress[track.number, 0])
    if kind in ("force", "posture", "audience", "domestic"):
        return float(getattr(state, kind)[world.actor_index(what), 0])
    if kind == "invoked":
        return float(state.invoked[_number(world, what), 0])
    raise KeyError(name)


def _directed(world: World, state: State, kind: str, what: str, under: str) -> float:
    one, other = (world.actor_index(actor) for actor in what.split(">"))
    if kind == "trust":
        return float(trust(world, state)[one, other, 0])
    if kind == "word":
        number = _number(world, under) if under else None
        return float(word(world, state, number)[one, other, 0])
    return float(getattr(state, DIRECTED[kind])[one, other, 0])


def _number(world: World, promise: str) -> int:
    return next(n for n, given in enumerate(world.promises) if given.key == promise)
