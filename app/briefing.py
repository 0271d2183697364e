"""Turn briefs at the table: drafted from what a cell may see, checked for leaks, released.

A draft is made of what `seen_by` lets through for its cell, so it starts with nothing of
another's in it; the white cell writes the rest. What would show private words is not released
unless the brief names the records whose words it tells on purpose. A brief that is out is
corrected by a new one that names it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from adjudication.errors import AdjudicationError
from adjudication.record.entries import Brief, entry_of
from app.report.content import Paragraph, Section
from app.report.edition import leaks_in, shown_to_cell
from app.report.leaks import Leak
from app.report.shown import Shown
from app.report.wording import wording_of
from app.session import Session


@dataclass(frozen=True, slots=True)
class TurnBrief:
    """A cell's brief of a turn as the record has it.

    Attributes:
        record: Number of its last record.
        words: The words as they stand there.
        tells: Records whose private words they tell on purpose.
        released: Number of the release in force; 0 while nothing is out.
    """

    record: int
    words: str
    tells: tuple[int, ...]
    released: int

    @property
    def is_out(self) -> bool:
        """Whether the cell has these words."""
        return self.record == self.released


def turn_briefs(session: Session, turn: int) -> dict[str, TurnBrief]:
    """Returns the briefs of a turn on the line of play, by cell; cells without one are left out.

    Args:
        session: The session.
        turn: The turn they are about.
    """
    found: dict[str, TurnBrief] = {}
    for placed in session.history.placed_on_line(session.history.cursor):
        if placed.kind != "brief" or placed.body["turn"] != turn:
            continue
        brief = entry_of(placed.kind, placed.body)
        assert isinstance(brief, Brief)  # noqa: S101 - by its kind
        before = found.get(brief.cell)
        is_out = brief.stage == "released"
        released = placed.record if is_out else before.released if before else 0
        found[brief.cell] = TurnBrief(placed.record, brief.words, brief.tells, released)
    return found


def draft(session: Session, cell: str, turn: int) -> str:
    """Returns the words with which a brief begins: what the cell was told in the turn, if it was.

    Args:
        session: The session.
        cell: Id of the cell.
        turn: The turn.
    """
    branch = session.history.branches[session.history.cursor.branch]
    shown = shown_to_cell(session, cell, branch, turn, wording_of())
    return "\n\n".join(dict.fromkeys(_learned(shown, turn)))


def _learned(shown: Shown, turn: int) -> Iterator[str]:
    """News first, then answers; each in words that the cell has seen."""
    for _, words in shown.news(turn):
        yield words
    asked = {seen.number: str(said["words"]) for seen, said in shown.of("query")}
    for _, said in shown.of("reply", turn=turn):
        question = asked.get(said["query"])
        yield f"You asked: {question}\nAnswer: {said['words']}" if question else said["words"]


def check(
    session: Session, cell: str, words: str, tells: tuple[int, ...] = ()
) -> tuple[Leak, ...]:
    """Returns every private text that a brief would show its cell, and in which paragraph.

    Args:
        session: The session.
        cell: Id of the cell.
        words: The brief.
        tells: Records whose private words it tells on purpose.
    """
    said = tuple(
        Section(f"Paragraph {place}", (Paragraph(paragraph),))
        for place, paragraph in enumerate(words.split("\n\n"), start=1)
    )
    branch = session.history.branches[session.history.cursor.branch]
    return leaks_in(session, cell, branch, said, tells)


def keep(session: Session, cell: str, turn: int, words: str, tells: tuple[int, ...] = ()) -> int:
    """Enters a brief as it stands, told to nobody yet; returns the number of its record.

    Raises:
        AdjudicationError: It has no words, or names what is not there.
    """
    _check_words(words)
    stage = "drafted" if words == draft(session, cell, turn) else "edited"
    fields = {"cell": cell, "turn": turn, "stage": stage, "words": words, "tells": tells}
    return session.enter(Brief.model_validate(fields))


def release(
    session: Session, cell: str, turn: int, words: str, tells: tuple[int, ...] = ()
) -> int:
    """Releases a brief to its cell; returns the number of its record.

    Raises:
        AdjudicationError: It has no words, or would show private ones that it does not tell on
            purpose; nothing is recorded then.
    """
    _check_words(words)
    found = check(session, cell, words, tells)
    if found:
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        raise AdjudicationError(f"the brief would show private words ({found[0]}{more})")
    before = turn_briefs(session, turn).get(cell)
    return session.enter(
        Brief(
            cell=cell,
            turn=turn,
            stage="released",
            words=words,
            tells=tells,
            corrects=(before.released or None) if before else None,
        )
    )


def _check_words(words: str) -> None:
    if not words.strip():
        raise AdjudicationError("a turn brief needs words")
