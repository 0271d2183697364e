"""A scripted session for the fault tests: `python -m tests.faults.writer FILE SEED [ACTIONS]`.

It opens the session, or makes one, does something at random for ever (or so many times), and
prints the number of the last record after each action: what it has printed, it has acknowledged.
"""

import sys
from pathlib import Path
from random import Random

from adjudication.orders import Order
from app.session import Session

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


def open_or_create(path: Path) -> Session:
    """The session in a file; a new one of the small scenario if there is none."""
    if path.exists():
        return Session.open_file(path)
    return Session.create(path, SMALL.read_text(encoding="utf-8"), "small", seed=1)


def act(session: Session, random: Random) -> None:
    """Does one thing that leaves a record, or steps."""
    kind = random.choice(("order", "fork", "rename", "undo", "go", "step", "step", "step"))
    if kind == "order" and session.position.takes_orders:
        words = f"Order after record {len(session.records)}."
        session.give_order(Order("lithuania", "talk", "belarus", words))
    elif kind == "fork":
        session.fork([f"Line {len(session.records)}"])
    elif kind == "rename":
        session.rename(session.history.cursor.branch, f"Renamed {len(session.records)}")
    elif kind == "undo":
        session.undo()
    elif kind == "go":
        session.go_to(random.choice(list(session.history.nodes)))
    else:
        step(session, random)


def step(session: Session, random: Random) -> None:
    """Rules whatever waits for people, and carries the next phase out."""
    for question in session.to_rule():
        method = "cell" if question.decider in session.played else "free"
        session.rule(question.key, method, random.choice(question.options), "As it was said.")
    session.step()


def acknowledge(session: Session) -> None:
    """Says, in one write, how far the record has come."""
    sys.stdout.write(f"{session.records[-1].number}\n")
    sys.stdout.flush()


def main(path: Path, seed: int, actions: int | None) -> None:
    """Acts and acknowledges, until it has done so `actions` times."""
    session = open_or_create(path)
    random = Random(seed)
    acknowledge(session)
    while actions is None or actions > 0:
        act(session, random)
        acknowledge(session)
        actions = None if actions is None else actions - 1
    session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else None)
