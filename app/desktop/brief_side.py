"""Beside a turn brief: what it would show that its cell may not see, and what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from app.desktop.parts import Hairline, ScrollColumn, TickBox, button, clear, label
from app.desktop.readings.briefs import BriefsPicture, Found
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["BriefSide"]

tr = Translator(__name__)


class BriefSide(QWidget):
    """The column.

    Attributes:
        told: Of these records, and no others, words are told on purpose.
        taken_up: A sentence goes into the brief.
    """

    told = Signal(object)
    taken_up = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head = label(tr("Leak check"), "head")
        self._head.setObjectName("brief-leaks")
        self._found = ScrollColumn()
        self._happened_head = label("", "head", wrap=True)
        self.happened = QListWidget()
        self.happened.setObjectName("brief-happened")
        self.happened.setAccessibleName(tr("What happened; Return takes a line up into the brief"))
        self.happened.setToolTip(tr("Return or a double click takes a line up into the brief"))
        self.happened.setWordWrap(True)
        self.happened.setSpacing(2)
        self.happened.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.happened.itemActivated.connect(lambda item: self.taken_up.emit(item.text()))
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._head)
        self.column.addWidget(self._found, 2)
        self.column.addWidget(Hairline(theme))
        self.column.addWidget(self._happened_head)
        self.column.addWidget(self.happened, 3)

    def show_happened(self, picture: BriefsPicture) -> None:
        """Show what happened in the turn."""
        self._happened_head.setText(
            tr("Turn {turn}, for you alone: Return takes a line up", turn=picture.turn)
        )
        held = [self.happened.item(row).text() for row in range(self.happened.count())]
        if held != list(picture.happened):
            self.happened.clear()
            self.happened.addItems(list(picture.happened))

    def show_found(self, found: Sequence[Found], tells: frozenset[int]) -> list[QWidget]:
        """Show what the check found.

        Args:
            found: The private words.
            tells: Records whose words are told on purpose.

        Returns:
            What takes the keys, from top to bottom.
        """
        self._head.setText(
            tr("Leak check: {count} found", count=len(found))
            if found
            else tr("Leak check: nothing found")
        )
        clear(self._found.column)
        self._found.column.setContentsMargins(0, 0, 0, 0)
        if not found and not tells:
            self._add(tr("No private text of the record or the scenario is in it."), "note")
        made: list[QWidget] = []
        for each in found:
            self._add(f"‘{each.words}’", "warning")
            self._add(each.whose, "small")
            if each.records:
                tick = TickBox(self._theme, f"brief-tell-{each.records[0]}")
                tick.setText(tr("Tell it on purpose"))
                tick.setAccessibleName(tr("Tell on purpose: {words}", words=each.words))
                more = tells | set(each.records)
                tick.clicked.connect(lambda _=False, to=more: self.told.emit(to))
                self._found.column.addWidget(tick)
                made.append(tick)
        if tells:
            told = ", ".join(map(str, sorted(tells)))
            self._add(tr("Told on purpose: words of record {told}", told=told), "small")
            nothing = button(tr("Tell nothing on purpose"), "link", "brief-tell-nothing")
            nothing.clicked.connect(lambda: self.told.emit(frozenset()))
            self._found.column.addWidget(nothing)
            made.append(nothing)
        self._found.column.addStretch(1)
        return made

    def _add(self, words: str, role: str) -> None:
        self._found.column.addWidget(label(words, role, wrap=True))
