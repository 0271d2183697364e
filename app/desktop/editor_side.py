"""The entries of a section, with what is wrong counted in words; adding and removing them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.desktop.parts import button, label
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.scenario_sections import SECTIONS, SectionShown

__all__ = ["EntrySide"]

tr = Translator(__name__)

WIDTH = 284


class EntrySide(QWidget):
    """The list.

    Attributes:
        chosen: Another entry was chosen (its row).
        add_asked: Add an entry by the name that was typed.
        remove_asked: Take the chosen entry out.
    """

    chosen = Signal(int)
    add_asked = Signal(str)
    remove_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_filling = False
        self._column = QVBoxLayout(self)
        self.model = QStringListModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setObjectName("editor-entries")
        self.view.setProperty("row", 26)
        self.view.setAccessibleName(tr("Entries of this section"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._column.addWidget(self.view, 1)
        self.name = QLineEdit()
        self.name.setObjectName("editor-name")
        self.name.setAccessibleName(tr("Name of a new entry"))
        self.name.returnPressed.connect(self._on_add)
        self._column.addWidget(self.name)
        self._words = label("", "warning", wrap=True)
        self._words.setObjectName("editor-side-words")
        self._column.addWidget(self._words)
        line = QHBoxLayout()
        self._add = button(tr("Add"), "plain", "editor-add")
        self._add.clicked.connect(self._on_add)
        self._remove = button(tr("Remove"), "plain", "editor-remove")
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.row()))
        line.addWidget(self._add)
        line.addWidget(self._remove)
        line.addStretch(1)
        self._column.addLayout(line)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_section(self, section: SectionShown) -> None:
        """Offer what can be done in a section."""
        takes = section is not SECTIONS[0]
        words = tr("Name of a new entry of {title}", title=section.title.lower())
        self.name.clear()
        self.name.setVisible(takes and section.named)
        self.name.setPlaceholderText(words)
        self.name.setAccessibleName(words)
        self._add.setVisible(takes)
        self._remove.setVisible(takes)
        self.say("")

    def show_entries(self, titles: Sequence[str], row: int) -> None:
        """Show entries, and choose one of them."""
        self._is_filling = True
        self.model.setStringList(list(titles))
        self.view.setCurrentIndex(self.model.index(row))
        self._is_filling = False
        self._remove.setEnabled(bool(titles))

    def rename(self, titles: Sequence[str]) -> None:
        """Call the entries otherwise."""
        for place, title in enumerate(titles):
            if self.model.data(self.model.index(place)) != title:
                self.model.setData(self.model.index(place), title)

    def row(self) -> int:
        """The row of the chosen entry; -1 for none."""
        return self.view.currentIndex().row()

    def say(self, words: str) -> None:
        """Say why an entry was not added; nothing for nothing."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def said(self) -> str:
        """What is said to be in the way."""
        return self._words.text()

    def _on_current(self, now: QModelIndex) -> None:
        if now.isValid() and not self._is_filling:
            self.chosen.emit(now.row())

    def _on_add(self) -> None:
        self.add_asked.emit(self.name.text())

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.setFixedWidth(min(px(WIDTH), 420))
        self._column.setContentsMargins(px(10), px(10), px(10), px(10))
        self._column.setSpacing(px(6))
