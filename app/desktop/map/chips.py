"""The chips over the map: a lens each, those without room in a menu, and whose eyes it is seen by.

The lens in use always has its chip; the others keep their order and go into 'More' from the end.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QWidget

from app.desktop.look import MEDIUM, Look
from app.desktop.map.lenses import LENSES, TOWARD
from app.desktop.style import restyle
from app.desktop.translation import Translator

__all__ = ["Chips"]

tr = Translator(__name__)

WHITE_CELL = tr.later("As the white cell")
DROPS = "▾"


class Chips(QObject):
    """The row of chips.

    Attributes:
        lens_chosen: A lens was chosen (its key).
        reader_chosen: Whose eyes were chosen (id of a cell; None for the white cell's own).
    """

    lens_chosen = Signal(str)
    reader_chosen = Signal(object)

    def __init__(self, over: QWidget, lens: str) -> None:
        super().__init__(over)
        self._over = over
        self._lens = lens
        self._toward = ""
        self._group = QButtonGroup(self)
        self._lenses = {key: self._chip(key, str(words)) for key, (words, _) in LENSES.items()}
        self._more, self._more_menu = self._drop(
            f"{tr('More')} {DROPS}", tr("More lenses"), "lens-more"
        )
        self._reader, self._reader_menu = self._drop(
            f"{tr('As actor')} {DROPS}", tr("See as an actor"), "as-actor"
        )
        self._more_menu.aboutToShow.connect(self._fill_more)
        self._is_reader = self._is_tight = False
        self.mark(lens)

    def _chip(self, key: str, words: str) -> QToolButton:
        chip = QToolButton(self._over)
        chip.setText(words)
        chip.setObjectName(f"lens-{key}")
        chip.setAccessibleName(tr("Lens: {words}", words=words))
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda _=False, lens=key: self.lens_chosen.emit(lens))
        self._group.addButton(chip)
        return chip

    def _drop(self, words: str, name: str, key: str) -> tuple[QToolButton, QMenu]:
        chip = QToolButton(self._over)
        chip.setText(words)
        chip.setObjectName(key)
        chip.setAccessibleName(name)
        chip.setProperty("kind", "chip")
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(chip)
        chip.setMenu(menu)
        return chip, menu

    def mark(self, lens: str) -> None:
        """Show which lens is in use."""
        self._lens = lens
        for key, chip in self._lenses.items():
            chip.setChecked(key == lens)

    def name_actor(self, name: str) -> None:
        """Say on the chip in use of a lens that looks toward an actor which actor that is."""
        self._toward = name
        for key in TOWARD:
            words = str(LENSES[key][0])
            self._lenses[key].setText(f"{words} {name}".strip() if key == self._lens else words)

    def offer_readers(self, cells: Mapping[str, str]) -> None:
        """Offer to see the map as each of these cells: name by id; the empty id is the public."""
        self._reader_menu.clear()
        act = self._reader_menu.addAction(str(WHITE_CELL))
        act.triggered.connect(lambda _=False: self.reader_chosen.emit(None))
        for key, name in cells.items():
            act = self._reader_menu.addAction(name)
            act.triggered.connect(lambda _=False, to=key: self.reader_chosen.emit(to))

    def mark_reader(self, name: str) -> None:
        """Show by whose eyes the map is seen; empty for the white cell's own."""
        self._is_reader = bool(name)
        self._reader.setText(
            f"{tr('As {name}', name=name)} {DROPS}" if name else f"{tr('As actor')} {DROPS}"
        )
        restyle(self._reader, now=bool(name))

    def _fill_more(self) -> None:
        self._more_menu.clear()
        for key, chip in self._lenses.items():
            if not chip.isVisibleTo(self._over):
                act = self._more_menu.addAction(str(LENSES[key][0]))
                act.triggered.connect(lambda _=False, to=key: self.lens_chosen.emit(to))
        if self._is_tight:
            self._more_menu.addSeparator()
            self._more_menu.addActions(self._reader_menu.actions())

    def wear(self, look: Look) -> None:
        """Take on a text size."""
        for chip in (*self._lenses.values(), self._more, self._reader):
            chip.setFont(look.font(12, MEDIUM))

    def _fitting(self, wide: Mapping[str, int], room: int) -> set[str]:
        """The lens in use, and of the others the first that fit beside it."""
        shown, room = {self._lens}, room - wide[self._lens]
        for key, needed in wide.items():
            if key == self._lens:
                continue
            if needed > room:
                break
            shown.add(key)
            room -= needed
        return shown

    def place(self, look: Look, left: int, top: int, width: int) -> tuple[QRectF, ...]:
        """Put the chips side by side, as many as fit; in two rows where even two are too many.

        Args:
            look: Text size.
            left: Where the row begins.
            top: Where it stands.
            width: What room it has.

        Returns:
            The boxes they take.
        """
        gap = look.px(7)
        self.name_actor(self._toward)
        for chip in (*self._lenses.values(), self._more, self._reader):
            chip.adjustSize()
        own = self._lenses[self._lens]
        if own.width() + gap + self._more.width() > width:
            own.setText(str(LENSES[self._lens][0]))  # the legend names the actor too
            own.adjustSize()
        wide = {key: chip.width() + gap for key, chip in self._lenses.items()}
        room = width - self._reader.width() - gap
        self._is_tight = room < wide[self._lens] + self._more.width()
        if self._is_reader:
            shown: set[str] = set()
        elif sum(wide.values()) <= room:
            shown = set(wide)
        else:
            room = width if self._is_tight else room
            shown = self._fitting(wide, room - self._more.width() - gap)
        for key, chip in self._lenses.items():
            chip.setVisible(key in shown)
        self._more.setVisible(len(shown) < len(wide) and not self._is_reader)
        self._reader.setVisible(self._is_reader or not self._is_tight)
        boxes = []
        here, end = left, left + width
        for chip in (*self._lenses.values(), self._more, self._reader):
            if chip.isVisibleTo(self._over):
                if here > left and here + chip.width() > end:
                    here, top = left, top + chip.height() + gap
                chip.move(here, top)
                boxes.append(QRectF(chip.geometry()))
                here += chip.width() + gap
        return tuple(boxes)
