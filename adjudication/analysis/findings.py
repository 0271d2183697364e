"""Findings: what certainly happened in a turn, as reason codes with words.

They follow from the states before and after and need no record of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from adjudication.state import (
    AGREED,
    DENIED,
    FAILED,
    FORCE,
    HOLDS,
    IGNORED,
    IN_FORCE,
    NOT_ASKED,
    OPEN,
    SUPPORT,
    UNCLEAR,
    State,
)
from adjudication.world import World


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that happened: a stable code, its subject, and words for people."""

    code: str
    subject: str
    words: str


def findings(world: World, before: State, after: State) -> tuple[Finding, ...]:
    """Returns what happened in future 0 between two states of play, weightiest first."""
    return (
        *_wars(world, before, after),
        *_ceasefires(world, before, after),
        *_invocations(world, before, after),
        *_cases(world, before, after),
        *_answers(world, before, after),
        *_tracks(world, before, after),
        *_steps(world, before, after),
        *_injects(world, before, after),
    )


def _wars(world: World, before: State, after: State) -> Iterator[Finding]:
    war = world.scenario.ladder.marks.war
    for dyad in range(len(world.dyads)):
        was, now = before.rung[dyad, 0] >= war, after.rung[dyad, 0] >= war
        key, pair = world.dyad_key(dyad), world.pair(*world.dyads[dyad])
        if now and not was:
            yield Finding("war-begins", key, f"War between {pair}")
        if was and not now:
            yield Finding("war-ends", key, f"No longer at war: {pair}")


def _ceasefires(world: World, before: State, after: State) -> Iterator[Finding]:
    for dyad in np.flatnonzero((before.ceasefire != after.ceasefire)[:, 0]):
        was, now = int(before.ceasefire[dyad, 0]), int(after.ceasefire[dyad, 0])
        key, pair = world.dyad_key(int(dyad)), world.pair(*world.dyads[dyad])
        if now == HOLDS:
            yield Finding("ceasefire", key, f"Ceasefire: {pair}")
        elif was == HOLDS:
            yield Finding("ceasefire-broken", key, f"The ceasefire is over: {pair}")
        elif now:
            who = world.name(int(world.dyads[dyad, now - 1]))
            yield Finding("ceasefire-offered", key, f"{who} offers a ceasefire: {pair}")
    for number, zone in enumerate(world.contested):
        if before.held[number, 0] != after.held[number, 0]:
            who, whom = (world.name(int(state.held[number, 0])) for state in (before, after))
            words = f"{who} withdraws from {zone.key}; {whom} holds it"
            yield Finding("withdrawal", zone.key, words)


def _invocations(world: World, before: State, after: State) -> Iterator[Finding]:
    for number, promise in enumerate(world.promises):
        was, now = before.invoked[number, 0] > 0, after.invoked[number, 0] > 0
        if now and not was:
            yield Finding("invoked", promise.key, f"{promise.given.name} invoked")
        if was and not now:
            yield Finding("case-closed", promise.key, f"Case closed: {promise.given.name}")


def _answers(world: World, before: State, after: State) -> Iterator[Finding]:
    words = {FORCE: "force", SUPPORT: "support", IGNORED: "ignored"}
    for number, promise in enumerate(world.promises):
        for degree, said in words.items():
            answered = (after.honour[number, :, 0] == degree) & (
                after.asked_turn[number, :, 0] != before.asked_turn[number, :, 0]
            )
            who = [world.name(int(actor)) for actor in np.flatnonzero(answered)]
            if who and after.asked_turn[number].max(initial=NOT_ASKED) > 0:
                yield Finding(
                    f"honour-{said}",
                    promise.key,
                    f"{promise.given.name}, {said}: {', '.join(who)}",
                )


def _cases(world: World, before: State, after: State) -> Iterator[Finding]:
    """Who denied that the case has arisen, and who wants more facts: not who ignored."""
    words = {
        DENIED: ("case-denied", "denied that the case arose"),
        UNCLEAR: ("case-unclear", "more facts wanted"),
    }
    for number, promise in enumerate(world.promises):
        now, was = after.casus[number, :, 0], before.casus[number, :, 0]
        for answer, (code, said) in words.items():
            fresh = np.flatnonzero((now == answer) & (was != answer))
            if len(fresh):
                who = ", ".join(world.name(int(actor)) for actor in fresh)
                yield Finding(code, promise.key, f"{promise.given.name}, {said}: {who}")


def _tracks(world: World, before: State, after: State) -> Iterator[Finding]:
    words = {
        OPEN: ("track-opens", "Talks open"),
        FAILED: ("track-fails", "Talks break down"),
        AGREED: ("track-agreed", "Agreed, to be ratified"),
        IN_FORCE: ("track-in-force", "In force"),
    }
    for track in world.tracks:
        was, now = (int(s.track_status[track.number, 0]) for s in (before, after))
        if was != now and now in words:
            code, said = words[now]
            refused = was == AGREED and now == OPEN
            title = "Not ratified, back to the table" if refused else said
            yield Finding(code, track.key, f"{title}: {track.given.name}")


def _steps(world: World, before: State, after: State) -> Iterator[Finding]:
    ladder = world.scenario.ladder
    for dyad in range(len(world.dyads)):
        was, now = int(before.rung[dyad, 0]), int(after.rung[dyad, 0])
        step_was, step_now = ladder.step_of(was), ladder.step_of(now)
        if step_was != step_now and max(was, now) >= ladder.marks.dispute:
            code = "climbs" if now > was else "comes-down"
            words = f"{world.pair(*world.dyads[dyad])}: {step_was} to {step_now}"
            yield Finding(code, world.dyad_key(dyad), words)


def _injects(world: World, before: State, after: State) -> Iterator[Finding]:
    for row, (key, inject) in enumerate(world.scenario.injects.items()):
        if after.released[row, 0] and not before.released[row, 0]:
            yield Finding("inject", key, f"Inject released: {inject.title}")
