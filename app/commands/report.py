"""`whitecell report`: the after-action report, the quick look and turn briefs of a session."""

import argparse
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import UsageError
from app.report.asked import DEFAULT_LOCALE, KINDS, Asked
from app.report.render import FORMATS, write_report
from app.report.template import OWN
from app.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument(
        "--kind", choices=KINDS, default="aar", help="after-action report unless said otherwise"
    )
    parser.add_argument(
        "--edition",
        default="full",
        metavar="E",
        help="full, control (with the page on adjudicators), or the id of a cell",
    )
    parser.add_argument(
        "--template",
        default=OWN[0],
        metavar="T",
        help=f"{' or '.join(OWN)}, or a YAML file of your own",
    )
    parser.add_argument("--look", type=Path, metavar="TYP", help="a Typst look of your own")
    parser.add_argument(
        "--format",
        default=",".join(FORMATS),
        metavar="F,F",
        help=f"some of {', '.join(FORMATS)}; all unless said otherwise",
    )
    parser.add_argument(
        "--locale", default=DEFAULT_LOCALE, metavar="L", help="of dates and numbers, as pl-PL"
    )
    parser.add_argument(
        "--ceiling", default="", metavar="WORDS", help="highest marking a text may have"
    )
    parser.add_argument("--branch", default="", metavar="B", help="line of a cell or turn brief")
    parser.add_argument("--turn", type=int, metavar="N", help="turn of a turn brief")
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="DIR")
    parser.epilog = (
        "examples:\n"
        "  whitecell report evening.whitecell -o reports\n"
        "  whitecell report evening.whitecell --template exercise --format pdf,docx\n"
        "  whitecell report evening.whitecell --edition control --format pdf\n"
        "  whitecell report evening.whitecell --kind turn-brief --edition ukraine --turn 3\n"
        "  whitecell report evening.whitecell --kind quick-look --format pdf,pptx"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the report; prints the files."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    asked = Asked(
        kind=arguments.kind,
        edition=arguments.edition,
        template=arguments.template,
        locale=arguments.locale,
        ceiling=arguments.ceiling,
        branch=arguments.branch,
        turn=arguments.turn,
    )
    formats = tuple(arguments.format.split(","))
    with _nothing_collected():
        session = Session.open_file(arguments.file, read_only=True)
        try:
            for path in write_report(session, arguments.output, formats, asked, arguments.look):
                print(path)
        finally:
            session.close()
    return 0


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No search for dead cycles: what a report reads lives to its end; a tenth is saved."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
