"""The scenario inspector's reading: every number a session stands on, found wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from pydantic import BaseModel

from adjudication.world import parameters_of
from app.desktop.readings.table import marking
from app.desktop.translation import Translator, dated, numeral
from app.seats import seats_path
from app.session import Session
from scenarios.parameters import ModelParameters, Parameter, Prior
from scenarios.scenario import Scenario

__all__ = ["Inspected", "InspectedRow", "inspected"]

tr = Translator(__name__)


@dataclass(frozen=True, slots=True)
class InspectedRow:
    """One number.

    Attributes:
        cells: Name, value, unit, status, prior and citation, in words.
        detail: Where it stands in the scenario, its source whole, and its note.
    """

    cells: tuple[str, str, str, str, str, str]
    detail: str

    @property
    def searched(self) -> str:
        """All of it as one text."""
        return " ".join((*self.cells, self.detail))


@dataclass(frozen=True, slots=True)
class Inspected:
    """The scenario of a session.

    Attributes:
        rows: Its numbers: the engine's coefficients first, then as the scenario has them.
        about: What is invented, the marking, dates and turns.
        cells: Each cell and who plays what.
        kept: Where the names of seats are kept.
    """

    rows: tuple[InspectedRow, ...]
    about: str
    cells: str
    kept: str


def inspected(session: Session) -> Inspected:
    """The scenario as the session's file carries it.

    Args:
        session: The session.
    """
    scenario = session.scenario
    coefficients = parameters_of(scenario)
    named = [
        (("parameters", field.name), getattr(coefficients, field.name))
        for field in fields(ModelParameters)
    ]
    rest = [found for found in _numbers((), scenario) if found[0][0] != "parameters"]
    rows = tuple(_row(scenario, path, number) for path, number in (*named, *rest))
    about = tr(
        "{marking}\n{hypothetical}\nFrom {start}, {turns} turns.",
        marking=marking(scenario.classification),
        hypothetical=scenario.hypothetical,
        start=dated(scenario.start, tr("d MMMM yyyy")),
        turns=scenario.turns,
    )
    path = seats_path(session.path)
    kept = tr(
        "Names stand in {name} beside the session; the record knows seat codes alone.",
        name=path.name,
    )
    return Inspected(rows, about, _cells(session), kept)


def _numbers(path: tuple[str, ...], value: object) -> Iterator[tuple[tuple[str, ...], Parameter]]:
    match value:
        case Parameter():
            yield path, value
        case BaseModel():
            for name in type(value).model_fields:
                yield from _numbers((*path, name), getattr(value, name))
        case dict():
            for key, each in value.items():
                yield from _numbers((*path, str(key)), each)
        case tuple():
            for place, each in enumerate(value):
                yield from _numbers((*path, str(place + 1)), each)
        case _:
            pass


def _row(scenario: Scenario, path: tuple[str, ...], number: Parameter) -> InspectedRow:
    known = scenario.sources.get(number.source)
    citation = known.citation if known else number.source
    if known is not None and not known.read:
        citation = tr("{citation} (not read for this scenario)", citation=citation)
    own = path[0] != "parameters" or path[1] in scenario.parameters
    stands = tr("in the scenario") if own else tr("the engine’s own")
    name = " · ".join(part.replace("_", " ") for part in path[path[0] == "parameters" :])
    prior = _prior(number.prior)
    cells = (name, numeral(number.value, "g"), number.unit, number.status.value, prior, citation)
    detail = tr(
        "{path}, {stands}. Source {source}: {citation}. {note}",
        path=".".join(path),
        stands=stands,
        source=number.source,
        citation=citation,
        note=number.note,
    )
    return InspectedRow(cells, detail.strip())


def _prior(prior: Prior | None) -> str:
    if prior is None:
        return tr("fixed")
    return f"{prior.family} {numeral(prior.first, 'g')}, {numeral(prior.second, 'g')}"


def _cells(session: Session) -> str:
    scenario = session.scenario
    lines = []
    for key, cell in scenario.cells.items():
        actors = [who for who, actor in scenario.actors.items() if actor.cell == key]
        bodies = {who: body for who, body in scenario.organisations.items() if body.cell == key}
        played = [scenario.actors[who].name for who in actors if who in session.played]
        played += [body.name for body in bodies.values() if body.played]
        others = len(actors) + len(bodies) - len(played)
        plays = tr("played by behaviour profiles")
        if played:
            plays = tr("plays {names}", names=", ".join(played))
        if played and others:
            plays = tr("{plays}; {others} by behaviour profile", plays=plays, others=others)
        lines.append(f"{cell.name}: {plays}")
    return "\n".join(lines)
