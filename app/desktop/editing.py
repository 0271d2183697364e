"""How the scenario editor is reached: files chosen, new ones begun, faults of opening said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.desktop.editor import EditorPage
from app.desktop.translation import Translator
from app.errors import UsageError
from app.library import begin_scenario
from app.scenario_draft import Draft
from scenarios.faults import ScenarioFaults

__all__ = ["Editing"]

tr = Translator(__name__)


class Editing(QObject):
    """What opens the editor's page in one window."""

    def __init__(
        self, page: EditorPage, folder: Path, show: Callable[[], None], say: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._folder = folder
        self._show = show
        self._say = say

    def ask_edit(self) -> None:
        """Ask for a scenario file, and edit it."""
        name, _ = QFileDialog.getOpenFileName(
            self._page, tr("Edit a scenario"), str(self._folder), tr("Scenarios (*.yaml *.yml)")
        )
        if name:
            self.edit(Path(name))

    def ask_new(self) -> None:
        """Ask for a folder to make, begin a scenario there and edit it."""
        name, _ = QFileDialog.getSaveFileName(
            self._page, tr("New scenario: name its folder"), str(self._folder / "my-scenario")
        )
        if name:
            self.begin(Path(name))

    def begin(self, folder: Path) -> None:
        """Begin a scenario in a folder that is not there yet, and edit it."""
        try:
            begin_scenario(folder)
        except UsageError as fault:
            self._say(str(fault))
        else:
            self.edit(folder)

    def edit(self, path: Path) -> None:
        """Edit a scenario file, or the one in a folder."""
        try:
            draft = Draft(path)
        except (ScenarioFaults, UsageError) as fault:
            self._say(str(fault))
        else:
            self._page.open_draft(draft)
            self._show()
