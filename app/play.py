"""Playing a session by a script: orders, rulings and a fork, turn by turn, without a display.

A script is a YAML list of entries. An entry without a turn stands in every turn; one with
`branch` stands in that future alone. A question put to a played cell must be answered by the
script: it is never drawn.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, overload

from pydantic import Field, TypeAdapter, ValidationError

from adjudication.orders import Order
from adjudication.record.entries import ENTRIES, Entered
from adjudication.record.history import Cursor
from adjudication.record.log import canonical
from app.errors import UsageError
from app.files import read_entries
from app.session import Session
from scenarios.part import Part, Words


class ScriptOrder(Part):
    """An order of the script."""

    actor: Words
    action: str = ""
    target: str = ""
    words: str = ""


class ScriptRuling(Part):
    """A ruling of the script; `question` may be a pattern such as `honour/istanbul/*`."""

    question: Words
    method: Words
    answer: Words
    reason: Words
    second: str = ""
    """Seat code of who approves, whom a question of the exercise director needs."""
    code: str = "as-planned"
    """Reason code."""
    degree: str = ""
    partly: str = ""


class ScriptFork(Part):
    """Where play forks (a phase, or a question or pattern), and what the futures are called."""

    at: Words
    names: tuple[Words, ...] = Field(min_length=2)


class ScriptLength(Part):
    """How long the turn is, where it is not what the schedule has."""

    number: float = Field(gt=0.0)
    unit: Words
    reason: Words


class ScriptJump(Part):
    """A date that time passes to, quietly, before the turn opens."""

    to: datetime.date
    reason: Words


class Entry(Part):
    """One entry of a script."""

    turn: int | None = Field(default=None, ge=1)
    branch: str = ""
    orders: tuple[ScriptOrder, ...] = ()
    rulings: tuple[ScriptRuling, ...] = ()
    entries: tuple[dict[str, Any], ...] = ()
    """What people enter beside moves: `kind`, and the fields of that kind of record."""
    fork: ScriptFork | None = None
    length: ScriptLength | None = None
    jump: ScriptJump | None = None


Script = tuple[Entry, ...]
Progress = Callable[[int, int, str], None]


def read_script(path: Path) -> Script:
    """Returns the script in a file.

    Raises:
        UsageError: It cannot be read, or an entry is faulty; says which and why.
    """
    return read_entries(path, TypeAdapter(list[Entry]))


def play(session: Session, script: Script, turns: int, progress: Progress) -> None:
    """Plays every future of a script to the end of a turn.

    Args:
        session: A session at the opening.
        script: The script.
        turns: Last turn to play.
        progress: Called with turn, last turn and the branch's name as each turn opens.

    Raises:
        UsageError: A question for a played cell has no ruling in the script.
        AdjudicationError: The script orders or rules what cannot be.
    """
    pending = [session.history.cursor]
    while pending:
        cursor = pending.pop(0)
        session.go_to(cursor.node, cursor.branch)
        pending += _play_branch(session, script, turns, progress)


def _play_branch(session: Session, script: Script, turns: int, progress: Progress) -> list[Cursor]:
    """Plays on from the cursor to the end; returns where the other futures begin, if it forked."""
    others: list[Cursor] = []
    while True:
        name = session.history.branches[session.history.cursor.branch].name
        position = session.position
        if position.opens_turn:
            if position.turn > turns:
                return others
            progress(position.turn, turns, name)
            if _passed(session, script, position.turn, name):
                continue
            for order in _standing(script, position.turn, name, "orders"):
                session.give_order(Order(order.actor, order.action, order.target, order.words))
            for entry in _in_force(script, position.turn, name):
                for plain in entry.entries:
                    session.enter(_entered(session, plain))
        forks = [f for f in _forks(script, position.turn, name) if _is_at(session, f.at)]
        taken = {branch.name for branch in session.history.branches.values()}
        if forks and not taken & set(forks[0].names):
            made = session.fork(forks[0].names)
            others += [Cursor(position.node.number, branch) for branch in made[1:]]
            continue
        _rule(session, _standing(script, position.turn, name, "rulings"))
        if session.step().branch != position.branch:
            raise UsageError(
                f"turn {position.turn}: '{name}' is ruled as another future is; fork where they "
                "differ"
            )


def _passed(session: Session, script: Script, turn: int, branch: str) -> bool:
    """Sets the length of a turn that is about to open; returns whether time passed before it."""
    for entry in _in_force(script, turn, branch):
        day = entry.jump.to if entry.jump else None
        if entry.jump and day and session.game_time.opens.date() < day:
            jump = session.jump(day, entry.jump.reason)
            if jump.waits_for:
                raise UsageError(
                    f"turn {session.position.turn}: the jump to {day} stops at {jump.waits_for}, "
                    "which a cell or the white cell must answer; play these turns, with rulings"
                )
            return True
        if entry.length:
            length = entry.length
            session.set_turn_length(length.number, length.unit, length.reason)
    return False


def _entered(session: Session, plain: dict[str, Any]) -> Entered:
    """An entry of the script; evidence given as a question is the first ruling made on it."""
    kind, fields = str(plain.get("kind")), {k: v for k, v in plain.items() if k != "kind"}
    if kind not in ENTRIES:
        raise UsageError(f"'{kind}' is no kind of entry: choose one of {', '.join(ENTRIES)}")
    ruled = [
        (record.number, str(record.body["ruling"]["question"]["key"]))
        for record in session.records
        if record.kind == "ruling"
    ]
    if "evidence" in fields:
        fields["evidence"] = [
            min((number for number, key in ruled if fnmatchcase(key, str(cited))), default=cited)
            for cited in fields["evidence"]
        ]
    try:
        return ENTRIES[kind].model_validate_json(canonical(fields))
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UsageError(
            f"turn {session.position.turn}: {kind}, {where}: {first['msg']}"
        ) from fault


def _in_force(script: Script, turn: int, branch: str) -> Iterator[Entry]:
    for entry in script:
        if entry.turn in (None, turn) and entry.branch in ("", branch):
            yield entry


@overload
def _standing(
    script: Script, turn: int, branch: str, what: Literal["orders"]
) -> list[ScriptOrder]: ...
@overload
def _standing(
    script: Script, turn: int, branch: str, what: Literal["rulings"]
) -> list[ScriptRuling]: ...
def _standing(
    script: Script, turn: int, branch: str, what: Literal["orders", "rulings"]
) -> Sequence[ScriptOrder | ScriptRuling]:
    """The orders or rulings that stand in a turn of a branch; what names a turn comes first."""
    entries = sorted(_in_force(script, turn, branch), key=lambda entry: entry.turn is None)
    return [item for entry in entries for item in getattr(entry, what)]


def _forks(script: Script, turn: int, branch: str) -> list[ScriptFork]:
    return [entry.fork for entry in _in_force(script, turn, branch) if entry.fork]


def _is_at(session: Session, at: str) -> bool:
    """Whether the next phase has that name, or asks a question of that key or pattern."""
    if session.position.phase.name == at:
        return True
    return any(fnmatchcase(question.key, at) for question in session.questions())


def _rule(session: Session, rulings: Sequence[ScriptRuling]) -> None:
    """Rules on the open questions: each by the first entry that matches it.

    What a cell answers holds only for the questions put to a cell.
    """
    for question in session.questions():
        put_to_cell = question.decider in session.played
        ruling = next(
            (
                r
                for r in rulings
                if fnmatchcase(question.key, r.question) and (put_to_cell or r.method != "cell")
            ),
            None,
        )
        if ruling is not None:
            session.rule(
                question.key,
                ruling.method,
                ruling.answer,
                ruling.reason,
                second=ruling.second,
                code=ruling.code,
                degree=ruling.degree,
                partly=ruling.partly,
            )
    waiting = session.to_rule()
    if waiting:
        question = waiting[0]
        raise UsageError(
            f"turn {session.position.turn} asks {question.key} ({' or '.join(question.options)}): "
            f"{session.why_not_drawn(question)}; add a ruling to the script"
        )
