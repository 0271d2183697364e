"""The command line: `whitecell`.

Exit 0 fine; 1 what was examined does not hold; 2 bad input or usage; 3 the machine lacks
something. Each command is a module of `app.commands`, imported only when it was typed, so that
nothing but the desktop imports Qt.
"""

import argparse
import io
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from importlib.metadata import version
from types import ModuleType

from typing_extensions import override

from adjudication.errors import AdjudicationError
from app.errors import MissingError, UsageError
from scenarios.faults import ScenarioFaults

FINE, DOES_NOT_HOLD, BAD_INPUT, MACHINE_LACKS = 0, 1, 2, 3

COMMANDS = {
    "open": "open the desktop, on a session file or on a new Istanbul session",
    "demo": "play the bundled Istanbul script through both futures, without a display",
    "play": "play a scenario by a script into a session file",
    "replay": "play a recorded course again, the engine's own odds beside each decision",
    "compare": "compare two futures of a session",
    "ensemble": "tell where things tend from a node, or how two lines differ, by model runs",
    "drivers": "tell which judged coefficients the difference between two lines hangs on",
    "forecasts": "score what seats estimated against what was played",
    "explain": "tell why the engine gave the odds it gave to a question",
    "agreement": "tell what can be agreed in which format, who blocks, what to add",
    "stability": "tell where conflicts come to rest, by the graph model",
    "verify": "check a session's bytes and recompute every ruling",
    "rescue": "write the good records of a damaged session to a new file",
    "export": "write a session as JSON Lines",
    "import": "make a session file of an export",
    "redact": "take words out of a session; the chain still verifies",
    "seats": "tell or set who sits where, in a file beside the session",
    "moves": "write move sheets to Excel for cells to fill in, or take them in",
    "pack": "write a cell's brief and move sheets as PDF and Word, with nothing of other cells",
    "paper": "print numbered move sheets and inject cards",
    "report": "write the after-action report of a session",
    "new-scenario": "write a folder to start a scenario from",
    "check": "check a scenario and list every fault",
    "msel": "write the events list to Excel, or take it in with every fault by row",
    "actors": "write actors and relations to Excel, or take them in with every fault by row",
    "rehearse": "play a scenario a thousand times: what never happens, what always does",
    "schema": "print the JSON Schema of scenarios",
}
_MODULES = {"import": "take_in", "new-scenario": "new_scenario"}
"""Modules of commands whose name is no name in Python."""
_EXAMPLES = """\
examples:
  whitecell                                   open the desktop on a new Istanbul session
  whitecell open evening.whitecell            open a session
  whitecell demo -o whitecell-demo --seed 7   play the demo, compare and report
  whitecell replay belgium-1839-1914          1870 and 1914 as recorded, the engine's odds beside
  whitecell compare evening.whitecell "Invoked and honoured" "Invoked and ignored" --json
  whitecell ensemble evening.whitecell --futures 100000   where things tend from here
  whitecell drivers evening.whitecell --node "Invoked and honoured" --against "Invoked and ignored"
  whitecell explain evening.whitecell honour/istanbul/poland
  whitecell agreement talks.yaml              what can be agreed in which format
  whitecell stability conflicts.json          where conflicts come to rest, and why
  whitecell stability evening.whitecell       whether the present state is one to rest in
  whitecell verify evening.whitecell          check that nothing was changed
  whitecell export evening.whitecell -o evening.jsonl
  whitecell new-scenario my-scenario          a folder to start from
  whitecell check my-scenario/                list every fault of a scenario
  whitecell msel preview my-scenario/ events.xlsx   faults of a spreadsheet by row and column
  whitecell rehearse my-scenario/             what never happens in it, and what always does
"""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with room for the longest command beside its summary; argparse forgets its indent."""

    @override
    def add_arguments(self, actions: Iterable[argparse.Action]) -> None:
        super().add_arguments(actions)
        self._action_max_length = max(
            self._action_max_length, 2 * self._indent_increment + max(map(len, COMMANDS))
        )


def parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    """Returns the parser; a command adds its own arguments only when it was typed."""
    result = argparse.ArgumentParser(
        prog="whitecell",
        description="Plan, play, branch and adjudicate tabletop exercises, offline.",
        epilog=_EXAMPLES,
        formatter_class=_Help,
    )
    result.add_argument("--version", action="version", version=f"whitecell {version('whitecell')}")
    commands = result.add_subparsers(dest="command", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name in typed:
            command_module(name).add_arguments(command)
    return result


def command_module(name: str) -> ModuleType:
    """Returns the module of a command, imported now if it was not yet."""
    return import_module(f"app.commands.{_MODULES.get(name, name)}")


def _run(command: ModuleType, given: argparse.Namespace) -> int:
    code = int(command.run(given))
    sys.stdout.flush()  # a reader that went away is met here, not at exit
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns the exit code.

    Args:
        arguments: What was typed after `whitecell`; without it, the process's own.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A console without our letters shows their numbers instead of a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        typed = sys.argv[1:] if arguments is None else arguments
        given = parser(typed).parse_args(typed)
        return _run(command_module(given.command or "open"), given)
    except ScenarioFaults as faults:
        for fault in faults.faults:
            print(fault, file=sys.stderr)
        return BAD_INPUT
    except (UsageError, AdjudicationError) as fault:
        print(f"whitecell: {fault}", file=sys.stderr)
        return BAD_INPUT
    except MissingError as fault:
        print(f"whitecell: {fault}", file=sys.stderr)
        return MACHINE_LACKS
    except KeyboardInterrupt:
        print("whitecell: stopped; what was played so far is saved", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader went away, as `| head` does; say nothing more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


if __name__ == "__main__":
    sys.exit(main())
