"""Turn briefs read off the session: whose are out, what one says, what happened in the turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from adjudication.analysis.findings import findings
from adjudication.ruling import Ruling
from app.briefing import TurnBrief, check, draft, turn_briefs
from app.desktop.readings.room import option_title
from app.desktop.translation import Translator
from app.report.whole import ROUTINE
from app.session import Session

__all__ = ["BriefRow", "BriefsPicture", "Found", "briefs_picture", "found_in"]

tr = Translator(__name__)


@dataclass(frozen=True, slots=True)
class BriefRow:
    """A cell and its brief of the turn.

    Attributes:
        key: Id of the cell.
        name: Of the cell.
        shape: Of its mark.
        state: How far the brief is, in words.
        is_out: Whether the cell has it as it stands.
    """

    key: str
    name: str
    shape: str
    state: str
    is_out: bool


@dataclass(frozen=True, slots=True)
class BriefsPicture:
    """The briefs of a turn.

    Attributes:
        turn: The turn they are about.
        turns: The turns that there are on this line of play.
        rows: The cells.
        cell: The cell whose brief is shown.
        words: Of its brief: as it stands on record, else as drafted.
        tells: Records whose private words it tells on purpose.
        is_corrected: Whether a release would correct one that is out.
        happened: What happened in the turn, as sentences that a brief may take up.
        summary: In a few words.
    """

    turn: int
    turns: tuple[int, ...]
    rows: tuple[BriefRow, ...]
    cell: str
    words: str
    tells: tuple[int, ...]
    is_corrected: bool
    happened: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Found:
    """Private words that a brief would show.

    Attributes:
        words: The words, lower case and without marks between them.
        whose: Whose they are, where they stand on record, and where in the brief.
        records: The records that hold them; none for a text of the scenario.
    """

    words: str
    whose: str
    records: tuple[int, ...]


def briefs_picture(session: Session, turn: int, cell: str) -> BriefsPicture:
    """The briefs of a turn.

    Args:
        session: The session.
        turn: The turn; 0 for the one that ended last.
        cell: The cell whose brief is to be shown.
    """
    position = session.position
    turns = tuple(range(1, max(1, position.turn - position.opens_turn) + 1))
    turn = min(turn or max(1, position.turn - 1), turns[-1])
    briefs = turn_briefs(session, turn)
    rows = []
    for key, held in session.scenario.cells.items():
        brief = briefs.get(key)
        is_out = brief is not None and brief.is_out
        rows.append(BriefRow(key, held.name, held.shape, _state(session, brief), is_out))
    brief = briefs.get(cell)
    out = sum(row.is_out for row in rows)
    return BriefsPicture(
        turn=turn,
        turns=turns,
        rows=tuple(rows),
        cell=cell,
        words=brief.words if brief else draft(session, cell, turn),
        tells=brief.tells if brief else (),
        is_corrected=bool(brief and brief.released),
        happened=tuple(dict.fromkeys(_happened(session, turn))),
        summary=tr("{out} of {rows} are out", out=out, rows=len(rows)),
    )


def _state(session: Session, brief: TurnBrief | None) -> str:
    if brief is None:
        return tr("Draft")
    if brief.is_out:
        return tr(
            "Out since {when}, record {released}",
            when=_when(session, brief.released),
            released=brief.released,
        )
    return tr("Out, and changed since") if brief.released else tr("Being edited")


def _when(session: Session, record: int) -> str:
    said = datetime.fromisoformat(str(session.records[record - 1].body["at"])).astimezone()
    return f"{said:%H:%M}"


def _happened(session: Session, turn: int) -> Iterator[str]:
    """What people ruled, and what followed, of the turn as far as it was played here."""
    history = session.history
    path = history.path(history.cursor.node)
    nodes = [node for node in path if node.turn == turn and node.parent is not None]
    for node in nodes:
        yield from _ruled(session, session.rulings_of(node.number))
    if session.position.turn == turn:
        yield from _ruled(session, session.rulings().values())
    if nodes:
        before = session.state_at(nodes[0].parent)
        for each in findings(session.world, before, session.state_at(nodes[-1].number)):
            yield f"{each.words}."


def _ruled(session: Session, rulings: Iterable[Ruling]) -> Iterator[str]:
    for ruling in rulings:
        question = ruling.question
        if question.kind not in ROUTINE and ruling.method != "rigid":
            yield f"{question.title} {option_title(session, question, ruling.answer)}."


def found_in(session: Session, cell: str, words: str, tells: tuple[int, ...]) -> tuple[Found, ...]:
    """What private words a brief would show, those that stand in several records once.

    Args:
        session: The session.
        cell: The cell it is for.
        words: The brief.
        tells: Records whose words it tells on purpose.
    """
    made: dict[str, Found] = {}
    for leak in check(session, cell, words, tells):
        owner = f"{leak.place}: {_whose(session, leak.record)}{leak.owner}"
        before = made.get(leak.words, Found(leak.words, owner, ()))
        records = (*before.records, leak.record) if leak.record else before.records
        made[leak.words] = Found(leak.words, before.whose, records)
    return tuple(made.values())


def _whose(session: Session, record: int) -> str:
    """The cell or actor that a record is of, as it begins a line."""
    scenario = session.scenario
    body = session.records[record - 1].body if record else {}
    named = scenario.cells | scenario.actors | scenario.organisations
    who = named.get(str(body.get("actor") or body.get("cell") or ""))
    return f"{who.name}, " if who else ""
