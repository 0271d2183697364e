"""The page of triage: what is taken in one stroke, what is talked about, and the minutes left.

Routine questions stand on the consent list and are accepted together; what the room talks about
is on the conference list. Any question is moved by a key: C consent, D conference (to discuss),
N note, X expired; A accepts the consent list, Return puts a question on the table.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from adjudication.record.entries import Triage
from app.desktop.look import SEMIBOLD
from app.desktop.parts import button, label
from app.desktop.readings.triage import LISTS, triage_picture
from app.desktop.session_page import SessionPage
from app.desktop.sheet_fields import line_edit
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["TriagePage"]

tr = Translator(__name__)

KEYS = {
    Qt.Key.Key_C: "consent",
    Qt.Key.Key_D: "conference",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_X: "expired",
}


class _Tree(QTreeWidget):
    """The questions.

    Attributes:
        moved: The selected question goes to a list.
        accepted: The consent list is accepted.
    """

    moved = Signal(str)
    accepted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        to = KEYS.get(Qt.Key(event.key()))
        if to and is_plain:
            self.moved.emit(to)
        elif event.key() == Qt.Key.Key_A and is_plain:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class TriagePage(SessionPage):
    """The page.

    Attributes:
        opened: A question is to be put on the table (its key).
    """

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Triage"), "triage")
        self._items: dict[str, QTreeWidgetItem] = {}
        self._summary = self.add_summary()
        self._bar = label("", "strong", wrap=True)
        self._bar.setObjectName("triage-bar")
        self.why = line_edit(tr("Why it is moved"), "triage-why", tr("Why, if it is moved"))
        self._over, self._line = QVBoxLayout(), QHBoxLayout()
        self._over.addWidget(self._bar)
        self._over.addLayout(self._line)
        self._line.addWidget(self.why, 1)
        for key, (title, letter) in LISTS.items():
            made = button(f"{title} ({letter})", "chip", f"to-{key}")
            made.clicked.connect(lambda _=False, to=key: self._on_moved(to))
            self._line.addWidget(made)
        self.accept = button(tr("Accept the consent list"), "main", "accept-consent")
        self.accept.clicked.connect(self._on_accept)
        self._line.addWidget(self.accept)
        self.column.addLayout(self._over)
        self.column.addWidget(self.said)
        self.tree = _Tree()
        self.tree.setObjectName("triage-list")
        self.tree.setProperty("row", 26)
        self.tree.setAccessibleName(tr("Questions of this step, by list"))
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels(
            [tr("Question"), tr("Who decides"), tr("Why it is here"), tr("Answer")]
        )
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.tree.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)
        self.tree.moved.connect(self._on_moved)
        self.tree.accepted.connect(self.accept.click)
        self.tree.itemActivated.connect(self._on_opened)
        self.column.addWidget(self.tree, 1)
        self._on_look()

    @override
    def first_field(self) -> QWidget:
        return self.tree

    @override
    def draw(self, session: Session) -> None:
        picture = triage_picture(session)
        selected = self.selected()
        self._summary.setText(picture.summary)
        self._bar.setText(picture.time)
        self.tree.clear()
        self._items.clear()
        for key, (title, _) in LISTS.items():
            rows = [row for row in picture.rows if row.list == key]
            group = QTreeWidgetItem(self.tree, [f"{title}  {len(rows)}"])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            group.setFont(0, self.look.font(12, SEMIBOLD))
            for row in rows:
                item = QTreeWidgetItem(group, [row.title, row.decider, row.why, row.answer])
                item.setData(0, Qt.ItemDataRole.UserRole, row.key)
                for column in range(4):
                    item.setToolTip(column, item.text(column))
                self._items[row.key] = item
            group.setExpanded(True)
        self.select(selected or next(iter(self._items), ""))
        self.accept.setEnabled(picture.to_accept > 0)
        self.accept.setText(tr("Accept {count} by consent (A)", count=picture.to_accept))
        self.accept.setToolTip(
            "" if picture.to_accept else tr("Nothing open is on the consent list")
        )

    def selected(self) -> str:
        """Key of the selected question, empty for none."""
        item = self.tree.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole) or "") if item else ""

    def select(self, key: str) -> None:
        """Select a question."""
        if key in self._items:
            self.tree.setCurrentItem(self._items[key])

    def _on_moved(self, to: str) -> None:
        key = self.selected()
        if not key:
            self.said.setText(tr("Select a question first."))
            return
        words = self.why.text().strip()
        if self.enter(Triage.model_validate({"lists": {key: to}, "words": words})):
            self.why.clear()

    def _on_accept(self) -> None:
        self.doing(lambda session: session.accept_consent())

    def _on_opened(self, item: QTreeWidgetItem) -> None:
        key = str(item.data(0, Qt.ItemDataRole.UserRole) or "")
        if key:
            self.opened.emit(key)

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._over.setContentsMargins(px(15), px(8), px(15), px(8))
        self._over.setSpacing(px(6))
        self._line.setSpacing(px(8))
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            if group is not None:
                group.setFont(0, self.look.font(12, SEMIBOLD))
