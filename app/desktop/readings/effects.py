"""What an answer would change: the state with it beside the state with another answer.

Both are previewed with the same rest, so that nothing else that chance will decide shows
through; only what this one answer moves is listed.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from adjudication.question import Question
from adjudication.readings import stance, word
from adjudication.state import State
from app.desktop.pictures import Change
from app.desktop.translation import Translator, numeral
from app.session import Session

__all__ = ["changes"]

tr = Translator(__name__)

MOST_CHANGES = 8
INTENTION_WORDS = {
    0: tr.later("no intention"),
    1: tr.later("means to attack"),
    2: tr.later("has prepared"),
}


def changes(session: Session, question: Question, answer: str) -> tuple[Change, ...]:
    """What one answer changes.

    Args:
        session: The session.
        question: An open question.
        answer: The answer supposed.

    Returns:
        The changes, the plainest first, at most eight.
    """
    others = [option for option in question.options if option != answer]
    if not others:
        return ()
    contrast = question.reference if question.reference != answer else others[-1]
    after = session.preview({question.key: answer})
    other = session.preview({question.key: contrast})
    now = session.state_at()
    found = [
        *_honour(session, now, after, other),
        *_intentions(session, now, after, other),
        *_rungs(session, now, after, other),
        *_codes(session, now, after, other),
        *_trust(session, now, after, other),
        *_heat(session, now, after, other),
    ]
    moved = [change for change in found if change.before != change.after]
    return tuple(moved[:MOST_CHANGES])


def _honour(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    differ = (after.honour != other.honour) | (after.casus != other.casus)
    for number, actor, _ in np.argwhere(differ):
        before = stance(now, int(number), int(actor)) or tr("not asked")
        then = stance(after, int(number), int(actor)) or tr("case arisen")
        yield Change(f"{world.name(actor)}, {world.promises[number].given.name}", before, then)


def _intentions(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    for actor, target, _ in np.argwhere(after.intention != other.intention):
        before = str(INTENTION_WORDS[int(now.intention[actor, target, 0])])
        then = str(INTENTION_WORDS[int(after.intention[actor, target, 0])])
        yield Change(
            tr("{who} toward {whom}", who=world.name(actor), whom=world.name(target)),
            before,
            then,
        )


def _rungs(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    for dyad, _ in np.argwhere(after.rung != other.rung):
        one, two = (world.name(int(index)) for index in world.dyads[dyad])
        before, then = int(now.rung[dyad, 0]), int(after.rung[dyad, 0])
        yield Change(tr("Rung, {one} – {two}", one=one, two=two), str(before), str(then))


def _codes(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    keys = tuple(session.scenario.injects.values())
    for number, _ in np.argwhere(after.released != other.released):
        then = tr("released") if after.released[number, 0] else tr("held")
        yield Change(keys[number].title, tr("held"), then)
    for number, _ in np.argwhere(after.appealed != other.appealed):
        then = tr("made") if after.appealed[number, 0] else tr("not made")
        yield Change(
            tr("Appeal, {name}", name=world.promises[number].given.name), tr("not made"), then
        )
    for actor, _ in np.argwhere(after.attention != other.attention):
        toward = int(after.attention[actor, 0])
        then = world.name(toward) if toward >= 0 else tr("nobody")
        yield Change(tr("{name} turns to", name=world.name(actor)), "–", then)
    for actor, target, _ in np.argwhere(after.alarm != other.alarm):
        then = tr("alarmed") if after.alarm[actor, target, 0] else tr("calm")
        before = tr("alarmed") if now.alarm[actor, target, 0] else tr("calm")
        yield Change(
            tr("{who} at {whom}", who=world.name(actor), whom=world.name(target)),
            before,
            then,
        )


def _trust(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    before, then, contrast = (
        np.round(word(world, state)[:, :, 0] * 100) for state in (now, after, other)
    )
    moved = np.abs(then - before)
    rows = sorted(np.argwhere(then != contrast), key=lambda row: -float(moved[row[0], row[1]]))
    for actor, toward in rows:
        title = tr(
            "{who}’s trust in {whom}’s word", who=world.name(actor), whom=world.name(toward)
        )
        yield Change(
            title, numeral(before[actor, toward], ".0f"), numeral(then[actor, toward], ".0f")
        )


def _heat(session: Session, now: State, after: State, other: State) -> Iterator[Change]:
    world = session.world
    before, then, contrast = (np.round(state.heat[:, :, 0] * 10) for state in (now, after, other))
    for actor, toward in np.argwhere(then != contrast):
        title = tr(
            "{who}’s hostility toward {whom}", who=world.name(actor), whom=world.name(toward)
        )
        yield Change(
            title, numeral(before[actor, toward], ".0f"), numeral(then[actor, toward], ".0f")
        )
