"""A course of events that was recorded: played again, held against the record, odds beside it.

`expected.yaml` in a scenario's folder names scripts that give the answers history gave, and what
must then come of them. The engine's own odds stand beside each decision; they decide nothing
here, and a course that the engine holds unlikely is still the course that was taken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path

from pydantic import Field, TypeAdapter

from adjudication.analysis.findings import findings
from adjudication.readings import stance, word
from adjudication.ruling import Ruling
from app.errors import UsageError
from app.files import read_entries
from app.library import scenario_file, scenario_text
from app.play import Progress, play, read_script
from app.session import Session
from scenarios.part import Identifier, Part, Words
from scenarios.scenario import Scenario

COURSES = "expected.yaml"
Observed = dict[Identifier, tuple[Identifier, ...]]
"""Whose word, with whom."""


class Course(Part):
    """A recorded course: how to play it, and what must come of it."""

    script: Words
    """Script beside the file, with the answers that history gave."""
    variant: str = ""
    """The scenario as one of its variants leaves it."""
    source: Words
    """A key of the scenario's `sources`: where the course is recorded."""
    finds: tuple[Words, ...] = ()
    """Reason codes with their subject that play must come to."""
    never: tuple[Words, ...] = ()
    """Those that it must not come to."""
    stances: dict[Identifier, dict[Identifier, Words]] = Field(default_factory=dict)
    """By commitment: how each guarantor must stand to it at the end."""
    word_falls: Observed = Field(default_factory=dict)
    """Whose word must be worth less at the end, and with whom."""
    word_rises: Observed = Field(default_factory=dict)
    """Whose word must be worth more at the end, and with whom."""
    decisions: tuple[Words, ...]
    """Keys or patterns of the decisions that the engine's odds are shown beside."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the course, the same in one turn or several.

    Attributes:
        key: The question.
        title: In words.
        answer: What was decided.
        turns: In which turns.
        odds: The engine's own odds, lowest and highest of those turns, by option.
    """

    key: str
    title: str
    answer: str
    turns: tuple[int, ...]
    odds: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Replay:
    """A course as it was played again.

    Attributes:
        title: Title of the scenario.
        course: What was expected.
        cited: Where it is recorded.
        decisions: What was decided, in turn order.
        departures: Where play left the course; empty if it was taken.
    """

    title: str
    course: Course
    cited: str
    decisions: tuple[Decision, ...]
    departures: tuple[str, ...]


def read_courses(scenario: str) -> tuple[Course, ...]:
    """Returns the recorded courses of a scenario.

    Args:
        scenario: A bundled name, a file or a folder.

    Raises:
        UsageError: It has none, or an entry is faulty; says which and why.
    """
    file = scenario_file(scenario).parent / COURSES
    if not file.is_file():
        raise UsageError(
            f"{scenario} has no recorded course; {file} would hold one (docs/formats.md)"
        )
    return read_entries(file, TypeAdapter(list[Course]))


def replayed(scenario: str, course: Course, file: Path, seed: int, progress: Progress) -> Replay:
    """Plays a recorded course into a session file, and holds it against what is expected.

    Args:
        scenario: A bundled name, a file or a folder.
        course: The course.
        file: Where the session goes; nothing may be there.
        seed: Seed of all chance.
        progress: Called as each turn opens.

    Raises:
        UsageError: The course names what is not in the scenario, or its script cannot be read.
        AdjudicationError: The script orders or rules what cannot be.
    """
    text, name = scenario_text(scenario, course.variant)
    script = read_script(scenario_file(scenario).parent / course.script)
    session = Session.create(file, text, name, seed=seed)
    try:
        _check_names(session.scenario, course)
        play(session, script, session.scenario.turns, progress)
        path = session.history.path(session.history.cursor.node)
        rulings = [(node.turn, each) for node in path for each in session.rulings_of(node.number)]
        return Replay(
            session.scenario.title,
            course,
            session.scenario.sources[course.source].citation,
            tuple(_decisions(course, rulings)),
            tuple(_departures(session, course, {ruling.question.key for _, ruling in rulings})),
        )
    finally:
        session.close()


def _check_names(scenario: Scenario, course: Course) -> None:
    sworn = course.word_falls | course.word_rises
    actors = [each for stances in course.stances.values() for each in stances]
    actors += [each for whose, observers in sworn.items() for each in (whose, *observers)]
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("source", (course.source,), scenario.sources),
        ("commitment", course.stances, scenario.commitments),
        ("actor", actors, scenario.actors),
    )
    for what, names, known in named:
        for name in names:
            if name not in known:
                raise UsageError(f"{COURSES}: {course.script}: no {what} '{name}'")


def _decisions(course: Course, rulings: list[tuple[int, Ruling]]) -> Iterator[Decision]:
    """One entry for each key and answer, where it was first decided so."""
    alike: dict[tuple[str, str], list[tuple[int, Ruling]]] = {}
    for turn, ruling in rulings:
        key = ruling.question.key
        if any(fnmatchcase(key, pattern) for pattern in course.decisions):
            alike.setdefault((key, ruling.answer), []).append((turn, ruling))
    for (key, answer), made in alike.items():
        given = [dict(zip(r.question.options, r.question.odds, strict=True)) for _, r in made]
        odds = {
            option: (min(values), max(values))
            for option in given[0]
            for values in [[each.get(option, 0.0) for each in given]]
        }
        turns = tuple(turn for turn, _ in made)
        yield Decision(key, made[0][1].question.title, answer, turns, odds)


def _departures(session: Session, course: Course, asked: set[str]) -> Iterator[str]:
    world, path = session.world, session.history.path(session.history.cursor.node)
    opened, ended = session.state_at(path[0].number), session.state_at()
    closed = [session.state_at(node.number) for node in path if node.closes_turn]
    happened = {
        f"{found.code} {found.subject}"
        for before, after in pairwise(closed)
        for found in findings(world, before, after)
    }
    yield from (f"did not happen: {each}" for each in course.finds if each not in happened)
    yield from (f"happened: {each}" for each in course.never if each in happened)
    for pattern in course.decisions:
        if not any(fnmatchcase(key, pattern) for key in asked):
            yield f"was not asked: {pattern}"
    for number, promise in enumerate(world.promises):
        for guarantor, expected in course.stances.get(promise.key, {}).items():
            stands = stance(ended, number, world.actor_index(guarantor))
            if stands != expected:
                yield f"{guarantor} under {promise.key}: '{stands}', not '{expected}'"
    gained = word(world, ended)[..., 0] - word(world, opened)[..., 0]
    for direction, told, observed in (
        (-1.0, "less", course.word_falls),
        (1.0, "more", course.word_rises),
    ):
        for whose, observers in observed.items():
            for observer in observers:
                pair = world.actor_index(observer), world.actor_index(whose)
                if direction * gained[pair] <= 0.0:
                    yield f"the word of {whose} is not worth {told} with {observer}"
