"""`whitecell redact`: takes words out of a session; the chain still verifies."""

import argparse
from pathlib import Path
from typing import get_args

from adjudication.record.redaction import Code, Redacted, redact
from adjudication.record.session_file import SessionFile
from app.errors import UsageError
from app.reading import room_clock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="session file")
    parser.add_argument("--record", type=int, required=True, metavar="N", help="printed number")
    parser.add_argument("--field", metavar="NAME", help="one of its texts, such as words; all")
    parser.add_argument("--director", required=True, metavar="SEAT", help="seat of the director")
    parser.add_argument("--second", required=True, metavar="SEAT", help="seat of a second person")
    parser.add_argument("--code", required=True, choices=get_args(Code), help="why")
    parser.epilog = (
        "examples:\n"
        "  whitecell redact day.whitecell --record 212 --director D --second A1 --code classified"
    )


def run(arguments: argparse.Namespace) -> int:
    """Takes the words out; prints what was done and what it cannot reach."""
    if not arguments.file.exists():
        raise UsageError(f"there is no {arguments.file}")
    with SessionFile.open_file(arguments.file) as file:
        if not file.writable:
            raise UsageError(
                f"{arguments.file.name} can only be read: {file.damage or 'it is open elsewhere'}"
            )
        done = redact(
            file,
            arguments.record,
            arguments.field,
            director=arguments.director,
            second=arguments.second,
            code=arguments.code,
            at=room_clock(),
        )
    print(_told(done))
    return 0


def _told(done: Redacted) -> str:
    lines = [
        f"record {done.record}: {len(done.texts)} texts redacted, in the file and its backups",
        *(f"  record {record}, {field}" for record, field in done.texts),
    ]
    if done.also_in:
        records = ", ".join(map(str, done.also_in))
        lines.append(f"the same words still stand inside others in records {records}")
    lines += [f"taken out of the copy {copy.name} as well" for copy in done.reached]
    lines += [f"not reached, and holds the words: {copy}" for copy in done.copies]
    if done.backup_problem:
        lines.append(done.backup_problem)
    lines.append("not reached: copies, exports and reports that lie anywhere else")
    return "\n".join(lines)
