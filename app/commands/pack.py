"""`whitecell pack`: a cell's brief and move sheets, with nothing of the other cells."""

import argparse
from pathlib import Path

from app.errors import UsageError
from app.files import write_bytes
from app.library import add_variant, scenario_file, scenario_text
from app.report.asked import DEFAULT_LOCALE
from app.report.pack import FORMATS, pack_of
from app.report.paper import SHEETS
from app.report.render import rendered
from scenarios.reader import parse_scenario


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "scenario", metavar="SCENARIO", help="a bundled scenario, a scenario.yaml, or its folder"
    )
    parser.add_argument("--cell", metavar="CELL", help="one cell; without it every cell")
    parser.add_argument(
        "--format", default=",".join(FORMATS), metavar="F,F", help=f"some of {', '.join(FORMATS)}"
    )
    parser.add_argument("--turn", type=int, default=1, metavar="N", help="of the move sheets (1)")
    parser.add_argument(
        "--sheets", type=int, default=SHEETS, metavar="N", help="a cell's, 0 to 50"
    )
    parser.add_argument(
        "--locale", default=DEFAULT_LOCALE, metavar="L", help="of dates, such as pl-PL"
    )
    parser.add_argument(
        "--shared", action="store_true", help="briefs may say the same where not all of them do"
    )
    add_variant(parser)
    parser.add_argument("-o", "--output", type=Path, default=Path(), metavar="DIR")
    parser.epilog = (
        "examples:\n  whitecell pack istanbul-2022 -o packs\n"
        "  whitecell pack my-scenario/ --cell north --format pdf -o packs\n"
        "  whitecell pack istanbul-2022 --variant negotiation --sheets 6 -o packs\n\n"
        "A pack in which words of another cell's brief, interests, red lines or of an inject\n"
        "would show is not written."
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes the packs; prints the files. Nothing is written if one of them may not be.

    Raises:
        ScenarioFaults: The scenario has faults.
        UsageError: There is no such scenario, cell, brief or format, or a text is another's.
    """
    formats = tuple(arguments.format.split(","))
    for name in formats:
        if name not in FORMATS:
            raise UsageError(f"no format '{name}': choose some of {', '.join(FORMATS)}")
    scenario = parse_scenario(*scenario_text(arguments.scenario, arguments.variant))
    folder = scenario_file(arguments.scenario).parent
    cells = (arguments.cell,) if arguments.cell else tuple(scenario.cells)
    packs = {
        cell: pack_of(
            scenario,
            folder,
            cell,
            turn=arguments.turn,
            sheets=arguments.sheets,
            locale=arguments.locale,
            shared=arguments.shared,
        )
        for cell in cells
    }
    for cell, document in packs.items():
        for format_ in formats:
            for name, content in rendered(document, format_, f"pack-{cell}", tuple).items():
                write_bytes(arguments.output / name, content)
                print(arguments.output / name)
    return 0
