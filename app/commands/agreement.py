"""`whitecell agreement`: what can be agreed in which format, who blocks, what to add."""

import argparse
import json
from pathlib import Path

from adjudication.analysis.negotiable import talks_of
from adjudication.analysis.packages import AgreementError, Talks, aperture, prospects
from app.agreeing import Agreeing, agreeing, aperture_in_words, prospect_in_words
from app.errors import UsageError
from app.files import read_text
from app.library import SESSION_SUFFIX
from app.session import Session
from scenarios.document import Document
from scenarios.faults import ScenarioFaults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="YAML file of a negotiation, or a session (.whitecell), whose tracks are the formats",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.epilog = (
        "examples:\n  whitecell agreement talks.yaml\n  whitecell agreement talks.yaml --json\n"
        "  whitecell agreement evening.whitecell"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what each format can come to, and what a wide one is worth.

    Raises:
        UsageError: The file is not there, or does not fit together.
    """
    found = _found(arguments.file)
    if arguments.json:
        listed = {name: prospect.as_dict() for name, prospect in found.prospects.items()}
        print(json.dumps({**listed, "aperture": found.aperture}, indent=2, ensure_ascii=False))
        return 0
    for name, prospect in found.prospects.items():
        print("\n".join(prospect_in_words(name, prospect)))
    print(aperture_in_words(found.aperture))
    return 0


def _found(path: Path) -> Agreeing:
    if path.suffix != SESSION_SUFFIX:
        talks = _read(path)
        return Agreeing(prospects(talks), aperture(talks))
    if not path.exists():
        raise UsageError(f"there is no {path}")
    session = Session.open_file(path, read_only=True)
    try:
        found = agreeing(session.scenario)
    finally:
        session.close()
    if not found.prospects:
        raise UsageError(f"{path}: its scenario has no tracks: nothing is negotiated")
    return found


def _read(path: Path) -> Talks:
    text = read_text(path)
    try:
        document = Document(text, str(path))
        faults = tuple(document.faults)
    except ScenarioFaults as unreadable:
        faults = unreadable.faults
    if faults:
        raise UsageError(f"{path}:{faults[0].line}:{faults[0].column}: {faults[0].message}")
    try:
        return talks_of(document.plain)
    except AgreementError as fault:
        raise UsageError(f"{path}: {fault}") from fault
