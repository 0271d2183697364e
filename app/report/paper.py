"""Paper for when screens fail: numbered move sheets and inject cards, one page each, to print.

The number on a sheet is made of turn, cell and sheet, so it is the same however often it is
printed, and it goes with the move when it is typed back.
"""

from collections.abc import Iterator
from html import escape

from adjudication.record.log import RecordError
from app.errors import UsageError
from app.session import Session

SHEETS = 3
"""Blank sheets a cell gets for a turn, unless asked otherwise."""
_STYLE = """
@page { size: A4; margin: 18mm; }
body { font: 12px/1.4 Inter, "Segoe UI", Arial, sans-serif; color: #1c2228; margin: 0; }
section { break-after: page; max-width: 174mm; margin: 0 auto; padding: 4mm 0; }
.marking { text-align: center; font-weight: 600; letter-spacing: .1em; }
h1 { font-size: 20px; margin: 4mm 0 1mm; } .number { float: right; font-weight: 600; }
.field { border: 1px solid #5a646e; margin-top: 3mm; padding: 1.5mm 2mm; }
.field b { display: block; font-weight: 600; } .said { color: #5a646e; }
"""
FIELDS = (
    ("What we do, in our own words", 46),
    ("Toward whom, and by what means", 14),
    ("Open or covert; at once, conditional (on what?), standing, or joint (with whom?)", 14),
    ("What for, and what we expect to happen", 24),
    ("Red lines we hold", 12),
    ("How we see the others: trust (low, medium, high); do we expect their attack (0-100)?", 22),
    ("Confidence (low, medium, high), and who signs (seat)", 10),
)
"""What a move sheet asks, and the height of its box in millimetres."""


def printed_number(turn: int, cell: str, sheet: int) -> str:
    """Returns the number on a move sheet."""
    return f"T{turn}-{cell}-{sheet}"


def turn_of_sheets(session: Session) -> int:
    """Returns the turn that blank move sheets are for: the one in play, or the next planned.

    Raises:
        UsageError: Every planned turn is played, and none was begun beyond them.
    """
    position, planned = session.position, session.scenario.turns
    if position.opens_turn and position.turn > planned:
        raise UsageError(
            f"all {planned} planned turns are played on this line, so no move sheet is written; "
            f"go back to an earlier turn, or begin turn {position.turn} at the desk to play on"
        )
    return position.turn


def playing_cells(session: Session) -> dict[str, str]:
    """Returns the names of the cells that play, by their ids.

    Raises:
        RecordError: No cell plays in this session.
    """
    scenario = session.scenario
    everybody = scenario.actors | scenario.organisations
    playing = {everybody[key].cell for key in session.played}
    if not playing:
        raise RecordError("no cell plays in this session, so there is nobody to print sheets for")
    return {key: cell.name for key, cell in scenario.cells.items() if key in playing}


def move_sheets(session: Session, sheets: int = SHEETS) -> str:
    """Returns blank move sheets of the turn in play, for every cell that plays.

    Args:
        session: The session.
        sheets: How many a cell gets.

    Raises:
        RecordError: No cell plays in this session.
        UsageError: Every planned turn is played.
    """
    turn = turn_of_sheets(session)
    return _page(
        session,
        "Move sheets",
        (
            _sheet(session, name, printed_number(turn, key, sheet), turn)
            for key, name in playing_cells(session).items()
            for sheet in range(1, sheets + 1)
        ),
    )


def inject_cards(session: Session) -> str:
    """Returns a card for each inject of the scenario, numbered in its order."""
    return _page(
        session,
        "Inject cards",
        (
            f'<p class="number">I-{place}</p><h1>{escape(inject.title)}</h1>'
            f'<p class="said">From {escape(inject.sender)}</p><p>{escape(inject.text)}</p>'
            + _box("Released at, to whom, by whom", 14)
            + _box("What the cells made of it", 60)
            for place, inject in enumerate(session.scenario.injects.values(), start=1)
        ),
    )


def _sheet(session: Session, cell: str, number: str, turn: int) -> str:
    return (
        f'<p class="number">{escape(number)}</p><h1>{escape(cell)}</h1>'
        f'<p class="said">{escape(session.scenario.title)}, turn {turn}. Move sheet</p>'
        + "".join(_box(words, height) for words, height in FIELDS)
    )


def _box(words: str, height: int) -> str:
    return f'<div class="field" style="min-height: {height}mm"><b>{escape(words)}</b></div>'


def _page(session: Session, title: str, sections: Iterator[str]) -> str:
    marking = f'<p class="marking">EXERCISE - {escape(session.scenario.classification)}</p>'
    body = "\n".join(f"<section>{marking}{section}{marking}</section>" for section in sections)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(session.scenario.title)} - {title}</title><style>{_STYLE}</style></head>"
        f"<body>\n{body}\n</body></html>\n"
    )
