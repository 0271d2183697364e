"""What the panels show, as frozen values: made from the session, drawn by views.

A view holds one picture and its selection; a user reads its words as they stand here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.desktop.chart_data import Lines
from app.desktop.conference_picture import ConferencePicture
from app.desktop.effects_picture import EffectsPicture

__all__ = [
    "ActorGroup",
    "ActorRow",
    "ActorsPicture",
    "Change",
    "ComparePicture",
    "Difference",
    "FramePicture",
    "Future",
    "Move",
    "MovesPicture",
    "Offer",
    "OptionOdds",
    "QuestionPicture",
    "QuestionRow",
    "RoomPicture",
    "Term",
    "Waiting",
]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor in the list.

    Attributes:
        key: The actor's id.
        name: Its name.
        shape: Of its symbol: rectangle, diamond, hexagon or circle.
        played: Whether a cell plays it.
        state: `Move sheet in`, `No move yet` or `Behaviour profile`.
        moves_in: Whether a move of this turn is in.
        score: 0 to 100, or None where there is nothing to show.
        late: Whether its move is being waited for; drawn in amber.
    """

    key: str
    name: str
    shape: str
    played: bool
    state: str
    moves_in: bool = False
    score: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one cell or one kind."""

    title: str
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class ActorsPicture:
    """The list of actors, what its score column means, and what is in."""

    summary: str = ""
    score_title: str = ""
    groups: tuple[ActorGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be chosen for a move: an action of the catalogue, or a target.

    Attributes:
        key: Its id; empty for 'own words' or 'no target'.
        title: In words.
        hint: Why it may not work, or what it needs; empty where nothing speaks against it.
        about: What it is, in words that a search reads as well.
    """

    key: str
    title: str
    hint: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One move that has been entered this turn.

    Attributes:
        number: Of its record.
        actor: Who moves, in words.
        shape: Of its cell's symbol.
        title: What it does, by the catalogue.
        words: In the cell's own words.
        sheet: Record of the sheet it stands on; 0 for none.
        note: Covert, joint, late and the like; empty for a plain move.
        flag: What is wrong with it: infeasible, unsigned; empty where nothing is.
        unsigned: Cells that have yet to sign, with their names.
    """

    number: int
    actor: str
    shape: str
    title: str
    words: str
    sheet: int = 0
    note: str = ""
    flag: str = ""
    unsigned: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A standing or conditional move that waits.

    Attributes:
        number: Of its record.
        title: Who, and what form.
        words: The move.
        condition: On what; empty for nothing.
        is_due: Whether it can be given now.
        needs_why: Whether somebody must say how its condition came about.
    """

    number: int
    title: str
    words: str
    condition: str
    is_due: bool
    needs_why: bool


@dataclass(frozen=True, slots=True)
class MovesPicture:
    """The sheet on which moves are entered.

    Attributes:
        heading: Whose move, or what to select first.
        actor: Id of the actor moves are entered for; empty while none is selected.
        actions: The catalogue for that actor, 'own words' first.
        targets: At whom.
        moves: What has been entered this turn, by every actor.
        closed: Why no move can be entered now; empty while they can.
        waiting: Standing and conditional moves.
        others: Actors that the cell can have a view of; the hint is the aid's own estimate.
        cells: Cells that can sign a joint move.
        late: Why a reason for lateness is needed; empty where none is.
        can_do: What a move in own words may do.
    """

    heading: str = ""
    actor: str = ""
    actions: tuple[Offer, ...] = ()
    targets: tuple[Offer, ...] = ()
    moves: tuple[Move, ...] = ()
    closed: str = ""
    waiting: tuple[Waiting, ...] = ()
    others: tuple[Offer, ...] = ()
    cells: tuple[Offer, ...] = ()
    late: str = ""
    can_do: EffectsPicture = field(default_factory=EffectsPicture)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question in the list of the phase.

    Attributes:
        key: Its stable key.
        title: In words.
        note: Who decides, or what was answered and how.
        answer: The answer; empty while open.
        routine: Whether it stands on the consent list.
    """

    key: str
    title: str
    note: str
    answer: str = ""
    routine: bool = False


@dataclass(frozen=True, slots=True)
class OptionOdds:
    """One possible answer, in whole model runs of a hundred.

    Attributes:
        key: The answer as the engine names it.
        title: In words.
        low: Lower end of the band.
        high: Upper end of the band.
        phrase: Estimative phrase, such as `likely`.
        likely: The middle of the band; None where it is not known.
    """

    key: str
    title: str
    low: int
    high: int
    phrase: str
    likely: int | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One thing an answer hangs on.

    Attributes:
        name: In words.
        value: Whole number or words.
        pull: -1 (against) to 1 (for).
        status: `JUDGEMENT`, `VERIFIED`, `COMPUTED` and so on.
        source: Where the number comes from.
    """

    name: str
    value: str
    pull: float
    status: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a ruling would change: a thing, what it is now, what it becomes."""

    thing: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class QuestionPicture:
    """The question on the table.

    Attributes:
        key, place: Its stable key; in which session, and where in it, it is asked.
        title: In words.
        number: `Question 3 of 14`.
        decider: Who answers, in words.
        request: What the decider has been asked or has said.
        shape: Shape of the decider's symbol; empty for chance.
        chip: `To rule`, `To draw`, `Answered`.
        consultation: Progress and words of the consultation; None where there is none.
        options: Every answer with its odds.
        advised: Index of the option the engine's advice speaks about.
        terms: What an answer hangs on, and which answer in words.
        answer: The answer given so far; empty while open.
        method: How it was answered, in words.
        reason: The reason on the record.
        draw_off, rule_off: Why it cannot be drawn, or ruled at all; empty where it can.
        takes_cell_answer: Whether a played cell answers it, so that its answer is accepted.
        needs_second: Whether it is the exercise director's, who rules with a second person.
        same_kind: How many open questions of its kind there are.
        conference: Estimates, arguments, who is told, challenges.
    """

    key: str
    title: str
    number: str
    decider: str
    request: str
    shape: str
    chip: str
    options: tuple[OptionOdds, ...]
    advised: int
    terms: tuple[Term, ...]
    terms_about: str = ""
    consultation: tuple[float, str] | None = None
    answer: str = ""
    method: str = ""
    reason: str = ""
    draw_off: str = ""
    takes_cell_answer: bool = False
    needs_second: bool = False
    rule_off: str = ""
    same_kind: int = 1
    conference: ConferencePicture = field(default_factory=ConferencePicture)
    place: str = ""

    @property
    def identity(self) -> tuple[str, str]:
        """What tells it from the same question of another turn or session."""
        return self.place, self.key


@dataclass(frozen=True, slots=True)
class RoomPicture:
    """The adjudication panel: the phase, its questions, the one on the table, what follows.

    Attributes:
        phase: Name of the phase in words.
        progress: `Phase 5 of 9`.
        rows: Its questions.
        question: The one on the table; None where the phase asks nothing.
        changes: What the answer would change, under its head.
        idle: What to do when nothing is asked.
        step_title: Words on the button that goes on: `Begin turn 3`, `Next phase`, `Commit turn`.
        step_off: Why the turn cannot go on yet; empty where it can.
        fork_off: Why a fork is not possible here.
        routine_open: How many routine questions are open and may be drawn together.
        sheets_missing: Of how many played actors nothing is in where the turn opens.
    """

    phase: str = ""
    progress: str = ""
    rows: tuple[QuestionRow, ...] = ()
    question: QuestionPicture | None = None
    changes: tuple[Change, ...] = ()
    changes_head: str = ""
    idle: str = ""
    step_title: str = ""
    step_off: str = ""
    fork_off: str = ""
    routine_open: int = 0
    sheets_missing: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of the table of differences.

    Attributes:
        turn: Turn.
        what: Indicator or question, in words.
        values: In each future.
        same_luck: Whether all were decided by the same draw; None where nothing was drawn.
    """

    turn: int
    what: str
    values: tuple[str, ...]
    same_luck: bool | None = None


@dataclass(frozen=True, slots=True)
class Future:
    """One of the futures side by side.

    Attributes:
        key: Its branch.
        name: The branch's name.
        played_by: Who played it.
        since: The decision since which it differs from the first; empty for the first itself.
    """

    key: str
    name: str
    played_by: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class ComparePicture:
    """Two to four futures side by side.

    Attributes:
        futures: The futures.
        caution: What may not be concluded.
        charts: The indicators that differ, one line a future.
        differences: The table.
        choices: Branch keys and names to choose from.
        turns: Turns at whose end the maps can stand.
        turn: The turn at whose end they do.
    """

    futures: tuple[Future, ...]
    caution: str
    charts: tuple[Lines, ...]
    differences: tuple[Difference, ...]
    choices: tuple[Offer, ...] = ()
    turns: tuple[int, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True)
class FramePicture:
    """What stands around the panels: title, turn, clock, where the record is and its state."""

    marking: str = "EXERCISE"
    conduct: str = ""
    """What holds the exercise up, such as `Paused`; empty while it runs."""
    alarm: bool = False
    """Whether play stopped for a real event."""
    title: str = ""
    turn: str = ""
    branch: str = ""
    game_clock: str = ""
    saved: str = ""
    record: str = ""
    path: str = ""
