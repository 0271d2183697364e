"""The scenario inspector: every number with its source, status and prior; seats; the marking.

What stands here is what the session's file carries, not what a library may hold today.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.parts import Hairline, ScrollColumn, button, label
from app.desktop.readings.inspected import Inspected, InspectedRow, inspected
from app.desktop.session_page import SessionPage, text_field
from app.desktop.sheet_fields import line_edit
from app.desktop.theme import Theme
from app.desktop.translation import Translator
from app.errors import UsageError
from app.seats import read_seats, write_seats
from app.session import Session

__all__ = ["InspectedModel", "ScenarioPage"]

tr = Translator(__name__)

HEADS = (
    tr.later("Number"),
    tr.later("Value"),
    tr.later("Unit"),
    tr.later("Status"),
    tr.later("Prior"),
    tr.later("Source"),
)
NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class InspectedModel(QAbstractTableModel):
    """The numbers, those that a search leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[InspectedRow, ...] = ()
        self.rows: tuple[InspectedRow, ...] = ()

    def show_rows(self, rows: tuple[InspectedRow, ...], words: str) -> None:
        """Show the rows that hold every one of some words."""
        sought = words.casefold().split()
        self.beginResetModel()
        self._all = rows
        self.rows = tuple(
            row for row in rows if all(each in row.searched.casefold() for each in sought)
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return str(HEADS[section])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.detail
        return None


class ScenarioPage(SessionPage):
    """The page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Scenario"), "scenario")
        self._picture: Inspected | None = None
        self._count = self.add_summary()
        self.search = line_edit(tr("Search numbers, sources and statuses"), "scenario-search")
        self.search.setPlaceholderText(tr("Search, such as trust JUDGEMENT"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.model = InspectedModel()
        self.table = QTableView()
        self.table.setObjectName("scenario-numbers")
        self.table.setAccessibleName(tr("Numbers of the scenario"))
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.detail = label("", "note", wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.table, 1)
        left.addWidget(self.detail)
        right = self._side()
        self._body = QHBoxLayout()
        self._body.addLayout(left, 3)
        self._body.addWidget(Hairline(theme, upright=True))
        self._body.addWidget(right, 1)
        self.column.addWidget(self.said)
        self.column.addLayout(self._body, 1)
        self._on_look()

    def _side(self) -> ScrollColumn:
        scroll = ScrollColumn()
        side = scroll.column
        self.about = label("", "body", wrap=True)
        self.cells = label("", "body", wrap=True)
        self.seats: QPlainTextEdit = text_field(tr("A seat a line, such as A1: Jane Doe"), "seats")
        self.save = button(tr("Save the names"), "chip", "save-seats")
        self.save.clicked.connect(self._on_save)
        self._kept = label("", "small", wrap=True)
        for words, part in (
            (tr("Exercise"), self.about),
            (tr("Cells and who plays what"), self.cells),
            (tr("Seats"), self.seats),
        ):
            side.addWidget(label(words, "head"))
            side.addWidget(part)
        side.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        side.addWidget(self._kept)
        side.addStretch(1)
        return scroll

    @override
    def first_field(self) -> QWidget:
        return self.search

    @override
    def draw(self, session: Session) -> None:
        self._picture = inspected(session)
        self._on_search()
        self.about.setText(self._picture.about)
        self.cells.setText(self._picture.cells)
        self._kept.setText(self._picture.kept)
        if not self.seats.document().isModified():
            try:
                names = read_seats(session.path)
            except UsageError as fault:
                self.said.setText(str(fault))
                return
            self.seats.setPlainText("\n".join(f"{seat}: {name}" for seat, name in names.items()))

    def _on_search(self) -> None:
        if self._picture is None:
            return
        self.model.show_rows(self._picture.rows, self.search.text())
        self._count.setText(
            tr(
                "{shown} of {all} numbers",
                shown=len(self.model.rows),
                all=len(self._picture.rows),
            )
        )

    def _on_row(self, current: QModelIndex) -> None:
        self.detail.setText(self.model.rows[current.row()].detail if current.isValid() else "")

    def _on_save(self) -> None:
        if self.session is None:
            return
        names = {}
        for line in filter(str.strip, self.seats.toPlainText().splitlines()):
            seat, colon, name = line.partition(":")
            if not colon or not seat.strip():
                self.said.setText(
                    tr("‘{line}’ is no seat: write its code, a colon and the name.", line=line)
                )
                return
            names[seat.strip()] = name
        try:
            path = write_seats(self.session.path, names)
        except UsageError as fault:
            self.said.setText(str(fault))
            return
        self.seats.document().setModified(False)
        self.said.setText(
            tr("The names are in {name}, beside the session and not in it.", name=path.name)
        )

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        self._body.setContentsMargins(px(15), px(10), px(15), px(10))
        self._body.setSpacing(px(12))
        self.seats.setFixedHeight(px(110))
        self.table.verticalHeader().setDefaultSectionSize(px(26))
        for column, width in enumerate((250, 60, 100, 104, 120)):
            self.table.setColumnWidth(column, px(width))
