"""`whitecell explain`: why the engine gave the odds it gave to a question of a session."""

import argparse
import json
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path

from adjudication.analysis.explanation import Explanation, in_words
from app.errors import UsageError
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("key", metavar="QUESTION", help="key, such as honour/istanbul/poland")
    parser.add_argument("--branch", metavar="NAME", help="name or number; where the table stands")
    parser.add_argument("--turn", type=int, metavar="N", help="turn; the last that asked it")
    parser.add_argument("--json", action="store_true", help="print reasons and numbers as JSON")
    parser.epilog = (
        "examples:\n  whitecell explain demo.whitecell honour/istanbul/poland "
        '--branch "Invoked and honoured"'
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the explanation."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    session = Session.open_file(arguments.file, read_only=True)
    try:
        found = explained(session, arguments.key, arguments.branch, arguments.turn)
    finally:
        session.close()
    print(as_json(found) if arguments.json else words(found), end="")
    return 0


def explained(session: Session, key: str, branch: str | None, turn: int | None) -> Explanation:
    """Returns the explanation of a question where it was last asked.

    Raises:
        UsageError: It was not asked there.
    """
    if branch is None and turn is None and any(q.key == key for q in session.questions()):
        return session.explain(key)
    history = session.history
    number = history.cursor.branch if branch is None else history.branch_named(branch).number
    known = {question.key: None for question in session.questions()} if turn is None else {}
    for node in reversed(history.path(history.tip(number).number)):
        if turn not in {None, node.turn}:
            continue
        asked = [ruling.question.key for ruling in session.rulings_of(node.number)]
        if key in asked:
            return session.explain_ruled(node.number, key)
        known |= dict.fromkeys(asked)
    where = f" in turn {turn}" if turn is not None else ""
    name = history.branches[number].name
    close = get_close_matches(key, known, n=3)
    hint = f"did you mean {' or '.join(close)}?" if close else "the report lists what was"
    raise UsageError(f"'{key}' was not asked{where} on '{name}'; {hint}")


def as_json(found: Explanation) -> str:
    """Returns an explanation as JSON text: its sentences, then the reasons they are made of."""
    told = {"sentences": in_words(found), **asdict(found)}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def words(found: Explanation) -> str:
    """Returns an explanation as text: sentences, then every term with its source."""
    lines = [*in_words(found), ""]
    for reason in found.reasons:
        rests = f"{reason.parameter}, {reason.source}" if reason.parameter else reason.source
        lines.append(
            f"{reason.value:+7.2f}  {reason.option}: {reason.name}  [{reason.status}; {rests}]"
        )
    return "\n".join([*lines, ""])
