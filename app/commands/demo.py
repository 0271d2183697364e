"""`whitecell demo`: the bundled Istanbul script, headless, with comparison and report."""

import argparse
from pathlib import Path

from app.demo import run_demo
from app.progress import to_stderr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("-o", "--output", type=Path, default=Path("whitecell-demo"), metavar="DIR")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="seed of all chance")
    parser.epilog = "examples:\n  whitecell demo -o whitecell-demo --seed 7"


def run(arguments: argparse.Namespace) -> int:
    """Plays the demonstration; prints what was written."""
    for path in run_demo(arguments.output, arguments.seed, to_stderr):
        print(path)
    return 0
