"""`whitecell play`: a scenario played by a script into a session file."""

import argparse
from pathlib import Path

from app.library import add_variant, scenario_text
from app.play import play, read_script
from app.progress import to_stderr
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a bundled name, a file or a folder")
    parser.add_argument("--script", type=Path, required=True, metavar="FILE", help="YAML script")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="seed of all chance")
    parser.add_argument("--turns", type=int, metavar="T", help="last turn; default: as planned")
    add_variant(parser)
    parser.epilog = (
        "examples:\n"
        "  whitecell play istanbul-2022 --script evening.yaml -o evening.whitecell --seed 7"
    )


def run(arguments: argparse.Namespace) -> int:
    """Plays the script; prints where the session is."""
    text, name = scenario_text(arguments.scenario, arguments.variant)
    script = read_script(arguments.script)
    session = Session.create(arguments.output, text, name, seed=arguments.seed)
    try:
        play(session, script, arguments.turns or session.scenario.turns, to_stderr)
    finally:
        session.close()
    print(f"session: {arguments.output}")
    return 0
