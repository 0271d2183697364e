"""Words the desk uses for what the engine names: phrases, dates, phases, answers."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

from app.desktop.translation import Translator, dated
from app.session import Session

__all__ = [
    "PHASE_TITLES",
    "band",
    "phrase",
    "read_only_because",
    "said",
    "short_path",
    "turn_title",
]

tr = Translator(__name__)

PHRASES = (
    (5, tr.later("almost no chance")),
    (20, tr.later("very unlikely")),
    (45, tr.later("unlikely")),
    (55, tr.later("about even")),
    (80, tr.later("likely")),
    (95, tr.later("very likely")),
    (100, tr.later("almost certain")),
)
"""Upper end of each phrase, in model runs of a hundred.

Source: Office of the Director of National Intelligence, Intelligence Community Directive 203,
Analytic Standards (2015), D.6.e(2)(a).
"""
PHASE_TITLES = {
    "injects": tr.later("Injects"),
    "attention": tr.later("Attention"),
    "orders": tr.later("Moves of unplayed actors"),
    "organisations": tr.later("Organisations decide"),
    "consent": tr.later("Consent of hosts"),
    "moves": tr.later("Moves take effect"),
    "diplomacy": tr.later("Standing, faces, mediators"),
    "perception": tr.later("Perception"),
    "alarm": tr.later("Alarm"),
    "trust": tr.later("Trust"),
    "limits": tr.later("Limits on reach"),
    "tribunal": tr.later("Findings"),
    "initiatives": tr.later("Graduated initiatives"),
    "heat": tr.later("Hostility"),
    "red-lines": tr.later("Red lines"),
    "ladder": tr.later("Ladder"),
    "accident": tr.later("Incidents"),
    "strike": tr.later("On the brink"),
    "war": tr.later("War"),
    "ceasefire": tr.later("Ceasefires"),
    "aggression": tr.later("Decisions to attack"),
    "appeal": tr.later("Appeal"),
    "casus": tr.later("Has the case arisen?"),
    "mechanism": tr.later("Common decision on a guarantee"),
    "guarantees": tr.later("Guarantees"),
    "signature": tr.later("Will they sign?"),
    "toll": tr.later("What the war costs"),
    "tracks": tr.later("Tracks"),
}


def short_path(path: Path) -> str:
    """A path as people say it: from `~` where it lies in their home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)


def phrase(share: float) -> str:
    """The estimative phrase for a share of model runs.

    Args:
        share: 0 to 1.

    Returns:
        Such as `likely`.
    """
    runs = share * 100
    return str(next((words for upper, words in PHRASES if runs <= upper), PHRASES[-1][1]))


def band(low: float, high: float) -> tuple[int, int]:
    """The ends of a band of odds, outward to fives of a hundred.

    Args:
        low: 0 to 1.
        high: 0 to 1, at least `low`.

    Returns:
        Lower and upper end, whole numbers from 0 to 100.
    """
    return max(0, math.floor(low * 20) * 5), min(100, math.ceil(high * 20) * 5)


def said(name: str) -> str:
    """A name of the engine as words: `refrain`, `pull-back` become `Refrain`, `Pull back`."""
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def turn_title(opened: date, before: date | None = None) -> str:
    """The head of a turn's column: its month, with the year where it is new, or the day.

    Args:
        opened: Date on which the turn opens.
        before: Date on which the one before did; None for the first.
    """
    if before is None or opened.year != before.year:
        return dated(opened, tr("MMM yyyy"))
    return dated(opened, tr("MMM") if opened.month != before.month else tr("d MMM"))


def read_only_because(session: Session) -> str:
    """Why a session can only be read here, and what to do; empty where it can be written."""
    if session.damage:
        return tr(
            "{damage}. What stands before it is sound and can be read here; "
            "`whitecell rescue` writes it to a new file that can be played on.",
            damage=session.damage,
        )
    if not session.writable:
        return tr("This session is open in another window and can only be read here.")
    return ""
