"""Walking the turn: on to the next step that asks something, back to the last one that did."""

from __future__ import annotations

from app.session import Session

__all__ = ["go_back", "go_on", "go_on_again"]


def go_on(session: Session) -> None:
    """Carry the next phase out, and those after it that ask nothing.

    Args:
        session: The session.

    Raises:
        AdjudicationError: A question waits for people.
    """
    session.step()
    while not _is_a_place_to_stop(session):
        session.step()


def go_back(session: Session) -> bool:
    """Move the cursor back to the last place where something was asked.

    Returns:
        Whether there was one.
    """
    moved = session.undo()
    while moved and not _is_a_place_to_stop(session):
        if not session.undo():
            break
    return moved


def go_on_again(session: Session) -> bool:
    """Move the cursor on to the next place where something was asked.

    Returns:
        Whether there was one.
    """
    moved = session.redo()
    while moved and not _is_a_place_to_stop(session):
        if not session.redo():
            break
    return moved


def _is_a_place_to_stop(session: Session) -> bool:
    return session.position.opens_turn or bool(session.questions())
