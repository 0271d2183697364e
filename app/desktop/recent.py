"""What the start page offers: bundled scenarios, and the sessions opened before."""

from __future__ import annotations

import functools
import re
from datetime import datetime
from pathlib import Path

import yaml
from PySide6.QtCore import QSettings

from app.desktop.start import Offered, RecentSession
from app.desktop.translation import Translator, dated
from app.library import library_scenarios, scenario_file

__all__ = ["Recent"]

tr = Translator(__name__)

KEPT = 8
VARIANT = re.compile(r"^  ([\w-]+):\n    name: (.+)$", re.MULTILINE)
KEY = "sessions/recent"


class Recent:
    """The sessions opened before, the last first; remembered between runs."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def add(self, path: Path) -> None:
        """Remember that a session was opened."""
        known = [each for each in self._paths() if each != path]
        self._settings.setValue(KEY, [str(each) for each in [path, *known][:KEPT]])

    def sessions(self, now: datetime) -> tuple[RecentSession, ...]:
        """The sessions, with when each was last saved.

        Args:
            now: The room time, for 'today'.

        Returns:
            The last opened first.
        """
        return tuple(_recent(path, now) for path in self._paths())

    def offers(self) -> tuple[Offered, ...]:
        """The bundled scenarios."""
        return tuple(_offered(name) for name in library_scenarios())

    def _paths(self) -> list[Path]:
        stored = self._settings.value(KEY, [])
        listed = [stored] if isinstance(stored, str) else stored
        return [Path(str(each)) for each in listed] if isinstance(listed, list) else []


def _recent(path: Path, now: datetime) -> RecentSession:
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return RecentSession(path, tr("the file is gone"), is_there=False)
    when = (
        tr("today {time}", time=f"{saved:%H:%M}")
        if saved.date() == now.date()
        else f"{dated(saved, tr('d MMMM yyyy'))} {saved:%H:%M}"
    )
    return RecentSession(path, tr("saved {when}", when=when), is_there=True)


@functools.cache
def _offered(name: str) -> Offered:
    """Title and summary of a bundled scenario, read without checking all of it."""
    title, summary = name, ""
    text = scenario_file(name).read_text(encoding="utf-8")
    events = iter(yaml.parse(text))
    key = ""
    depth = 0
    for event in events:
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
            key = ""
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent) and depth == 1:
            if key == "title":
                title, key = event.value, ""
            elif key == "summary":
                summary = event.value
                break
            else:
                key = event.value if event.value in {"title", "summary"} else ""
    return Offered(name, title, " ".join(summary.split()), _variants(text))


def _variants(text: str) -> tuple[tuple[str, str], ...]:
    """Keys and names of a scenario's variants, read off its lines as they stand in the library."""
    section = re.search(r"^variants:\n((?:[ #].*\n|\n)*)", text, re.MULTILINE)
    found = VARIANT.findall(section[1]) if section else []
    return tuple((key, str(yaml.safe_load(name))) for key, name in found)
