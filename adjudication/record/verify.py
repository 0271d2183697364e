"""Verify: stored bytes exactly, and every ruling recomputed from the stored state before it.

A digest is never compared with a recomputed state: odds and states are recomputed and compared
to 1e-9, draws and answers exactly. The first mismatch names its record.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from adjudication.chance import uniform
from adjudication.errors import AdjudicationError
from adjudication.methods import Basis, answer_by, argued, percentage, thrown
from adjudication.question import Question, answers_from, read_out
from adjudication.record.explored import played_again
from adjudication.record.fold import fold
from adjudication.record.history import History, Node
from adjudication.record.log import Record
from adjudication.record.past_states import StoredStates
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.redaction import taken_out_unsaid
from adjudication.record.replay import asked_before, rulings_made
from adjudication.record.session_file import SessionFile
from adjudication.ruling import Ruling
from adjudication.state import FIELDS, State, digest
from adjudication.turn import RULES
from adjudication.world import World

TOLERANCE = 1e-9
"""How far recomputed odds and states may lie from the stored ones."""
SINGLE = 1e-6
"""The same for odds of model runs, which are in single precision."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found.

    Attributes:
        records: Records whose bytes and chain hold.
        rulings: Rulings recomputed and found equal.
        problem: The first mismatch in words; empty if all holds.
        other_rules: Version of the rules it was played by, where rulings could not be recomputed
            because this program plays by others; 0 where they were.
    """

    records: int
    rulings: int
    problem: str
    other_rules: int = 0

    @property
    def holds(self) -> bool:
        """Whether all holds."""
        return not self.problem


def verify(
    file: SessionFile,
    world_of: Callable[[Sequence[Record]], World],
    progress: Callable[[int], None] = lambda _: None,
) -> Verdict:
    """Returns whether a session file is what was written, and follows from its rules.

    Args:
        file: The open file.
        world_of: Compiles the world from the records.
        progress: Called with the number of each record checked.
    """
    records = file.records()
    if file.damage:
        return Verdict(len(records), 0, file.damage)
    if unsaid := taken_out_unsaid(records):
        return Verdict(len(records), 0, unsaid)
    rules = rules_of(records[0])
    if rules != RULES:
        return Verdict(len(records), 0, "", rules)
    return _replayed(fold(records), records, world_of(records), progress)


def rules_of(first: Record) -> int:
    """Returns the version of the rules that a session is played by, from its first record."""
    return int(first.body.get("rules", 1))


def _replayed(
    history: History,
    records: Sequence[Record],
    world: World,
    progress: Callable[[int], None],
) -> Verdict:
    states = StoredStates(lambda number: records[number - 1])
    seed = int(records[0].body["seed"])
    rulings = 0
    try:
        for node in history.nodes.values():
            progress(node.number)
            after = states.at(history, node.number)
            if digest(after) != node.digest:
                problem = f"record {node.number}: the stored state is not the one recorded"
                return Verdict(len(records), rulings, problem)
            if node.parent is None:
                continue
            made = rulings_made(records, node.number)
            if node.played_by == MODEL_RUN:
                at = partial(states.at, history)
                problem = _explored(world, seed, history, node, at, made, records)
            else:
                problem = _step(world, seed, history, node, states, made, records)
            if problem:
                return Verdict(len(records), rulings, f"record {node.number}: {problem}")
            rulings += len(made)
    except AdjudicationError as fault:
        return Verdict(len(records), rulings, str(fault))
    return Verdict(len(records), rulings, "")


def _step(
    world: World,
    seed: int,
    history: History,
    node: Node,
    states: StoredStates,
    made: Sequence[Ruling],
    said: Sequence[Record],
) -> str:
    phase, before, orders = asked_before(world, history, node, partial(states.at, history))
    blocks = phase.questions(world, before, orders)
    asked = {question.key: question for question in read_out(blocks)}
    if list(asked) != [ruling.question.key for ruling in made]:
        return "other questions are asked than were recorded"
    for ruling in made:
        problem = _ruling(ruling, asked[ruling.question.key], seed, node.turn)
        problem = problem or _arguments(ruling, said)
        if problem:
            return problem
    answers = answers_from(blocks, {r.question.key: r.answer for r in made})
    return _states_differ(
        phase.apply(world, before, orders, answers), states.at(history, node.number)
    )


def _explored(
    world: World,
    seed: int,
    history: History,
    node: Node,
    state_at: Callable[[int], State],
    made: Sequence[Ruling],
    records: Sequence[Record],
) -> str:
    """Plays a turn of a model run again, from the stored state before it."""
    again = played_again(world, seed, history, node, state_at, records[node.number - 1].body)
    if again is None:
        return "the model run ends before this turn"
    if len(again.rulings) != len(made):
        return "other questions are drawn than were recorded"
    for stored, drawn in zip(made, again.rulings, strict=True):
        key = stored.question.key
        if (key, stored.answer, stored.number) != (
            drawn.question.key,
            drawn.answer,
            drawn.number,
        ):
            return f"{key} does not follow from its draw"
        odds = stored.question.odds, drawn.question.odds
        if len(odds[0]) != len(odds[1]) or not np.allclose(*odds, rtol=0.0, atol=SINGLE):
            return f"{key} has other odds: {list(odds[1])} instead of {list(odds[0])}"
    return _states_differ(again.state, state_at(node.number))


def _ruling(ruling: Ruling, asked: Question, seed: int, turn: int) -> str:
    key = asked.key
    stored = ruling.question
    if (stored.options, stored.decider) != (asked.options, asked.decider):
        return f"{key} has other options or another decider"
    if not np.allclose(stored.odds, asked.odds, rtol=0.0, atol=TOLERANCE):
        return f"{key} has other odds: {list(asked.odds)} instead of {list(stored.odds)}"
    if ruling.number is None:
        return "" if ruling.answer in asked.options else f"{key} has an answer it does not offer"
    return _draw(ruling, ruling.number, asked, seed, turn)


def _draw(ruling: Ruling, number: float, asked: Question, seed: int, turn: int) -> str:
    key = asked.key
    if number != uniform(seed, turn, key):
        return f"{key} was not drawn with its own number"
    basis = _basis(ruling, asked, seed, turn)
    if answer_by(asked, number, basis) != ruling.answer:
        return f"{key} does not follow from its draw"
    if basis is None or ruling.basis is None:
        return "" if basis is ruling.basis else f"{key} was drawn by odds of no method"
    if basis.dice != ruling.basis.dice:
        return f"{key} was not thrown with its own dice"
    if not np.allclose(basis.odds, ruling.basis.odds, rtol=0.0, atol=TOLERANCE):
        return f"{key} has other odds than its {ruling.method} draw gives"
    return ""


def _basis(ruling: Ruling, asked: Question, seed: int, turn: int) -> Basis | None:
    """What the draw rests on, worked out anew from what the room brought."""
    given = ruling.basis
    if given is None or ruling.method == "rigid":
        return None
    if ruling.method == "semi-rigid":
        return argued(asked, given.arguments)
    if ruling.method == "matrix-2d6":
        return thrown(asked, given.option, given.arguments, seed, turn)
    odds = given.odds[asked.options.index(given.option)]
    return percentage(asked, given.option, round(100 * odds))


def _arguments(ruling: Ruling, records: Sequence[Record]) -> str:
    """What is wrong with the arguments that counted, or an empty string."""
    for each in ruling.basis.arguments if ruling.basis else ():
        kind, body = records[each.record - 1].kind, records[each.record - 1].body
        sound = (
            kind == "argument"
            and (body["question"], body["option"]) == (ruling.question.key, each.option)
            and (body["side"] == "for") == (each.weight > 0.0)
        )
        if not sound:
            return f"{ruling.question.key} counts record {each.record}, which is no such argument"
    return ""


def _states_differ(one: State, other: State) -> str:
    for name in FIELDS:
        here, there = getattr(one, name), getattr(other, name)
        tolerance = TOLERANCE if here.dtype == np.float64 else 0.0
        if here.shape != there.shape or not np.allclose(here, there, rtol=0.0, atol=tolerance):
            return f"'{name}' does not follow from the state before and the rulings"
    return ""
