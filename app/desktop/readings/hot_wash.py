"""What the hot wash shows of a session: reflections once all are in, insights, who is awaited."""

from __future__ import annotations

from dataclasses import dataclass

from adjudication.record.entries import ENTRIES, Insight, Reflection, entry_of
from adjudication.record.hot_wash import unheard
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["HotWashPicture", "hot_wash_picture"]

tr = Translator(__name__)

KINDS = {
    "sustain": tr.later("Sustain"),
    "improve": tr.later("Improve"),
    "insight": tr.later("Insight"),
    "strength": tr.later("Strength"),
}


@dataclass(frozen=True, slots=True)
class HotWashPicture:
    """The hot wash as it stands.

    Attributes:
        cells: (id, name) of the cells that play.
        objectives: (id, text) of the objectives.
        state: What is sealed, and who is awaited; in words.
        reflections: The reflections in words; empty while they are sealed.
        insights: The insights in words.
        why_not: Why nothing can be entered; empty where it can.
    """

    cells: tuple[tuple[str, str], ...]
    objectives: tuple[tuple[str, str], ...]
    state: str
    reflections: tuple[str, ...]
    insights: tuple[str, ...]
    why_not: str


def hot_wash_picture(session: Session) -> HotWashPicture:
    """Returns the hot wash of a session.

    Args:
        session: The session.
    """
    scenario = session.scenario
    held = {scenario.actors[key].cell for key in session.played if key in scenario.actors}
    cells = tuple((key, cell.name) for key, cell in scenario.cells.items() if key in held)
    entries = [
        (record.number, entry_of(record.kind, record.body))
        for record in session.records
        if record.kind in {"reflection", "insight"} and record.kind in ENTRIES
    ]
    corrected = {entry.corrects for _, entry in entries}
    standing = [(n, entry) for n, entry in entries if n not in corrected]
    reflections = [(n, e) for n, e in standing if isinstance(e, Reflection)]
    missing = unheard((e for _, e in reflections), [key for key, _ in cells])
    names = dict(cells)
    return HotWashPicture(
        cells=cells,
        objectives=tuple((key, o.text) for key, o in scenario.objectives.items()),
        state=_state(len(reflections), [names[key] for key in missing]),
        reflections=()
        if missing
        else tuple(
            f"{n}  {scenario.cells[e.cell].name}, {KINDS[e.what]}: {e.words}"
            for n, e in reflections
        ),
        insights=tuple(
            f"{n}  {KINDS[e.what]}: {e.words}" for n, e in standing if isinstance(e, Insight)
        ),
        why_not="" if session.writable else tr("This session is open for reading only."),
    )


def _state(count: int, missing: list[str]) -> str:
    written = tr.count(count, "%n reflection is written", "%n reflections are written")
    if missing:
        return tr(
            "{written}, and sealed. Waiting for {missing}.",
            written=written,
            missing=", ".join(missing),
        )
    return tr("{written}; all cells are in, and they are open.", written=written)
