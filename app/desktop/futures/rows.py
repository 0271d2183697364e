"""A table of words: heads, rows of cells, what is told of a row. For results of model runs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from app.desktop.readings.rows import Row
from app.desktop.theme import Theme

__all__ = ["RowsModel", "RowsTable"]

NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Role = Qt.ItemDataRole


class RowsModel(QAbstractTableModel):
    """The rows; the first column are names, the others numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, heads: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.heads)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self.heads[section]
        return (RIGHT if section else LEFT) if role == Role.TextAlignmentRole else None

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return row.cells[column]
            case Role.ToolTipRole:
                return row.detail or row.cells[0]
            case Role.AccessibleTextRole:
                cell = row.cells[column]
                return cell if column == 0 else f"{row.cells[0]}, {self.heads[column]}: {cell}"
            case Role.TextAlignmentRole:
                return RIGHT if column else LEFT
            case _:
                return None


class RowsTable(QTableView):
    """The table; the first column takes the room that the others leave.

    Attributes:
        chosen: A row is current (its name in code).
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows = RowsModel()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setWordWrap(False)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_rows(self, heads: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these; the row that was current stays so where it is still there."""
        before = self.current_name()
        self.rows.show_rows(heads, rows)
        header = self.horizontalHeader()
        for column in range(len(heads)):
            mode = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if column == 0 else mode
            )
        if rows:
            self.choose(before if before in {row.name for row in rows} else rows[0].name)

    def fit(self, most: int) -> None:
        """Be as high as the rows, or as so many of them."""
        head = self.horizontalHeader().sizeHint().height()
        rows = min(len(self.rows.rows), most)
        self.setFixedHeight(head + rows * self.verticalHeader().defaultSectionSize() + 4)

    def choose(self, name: str) -> None:
        """Make a row current, by its name in code."""
        self.selectRow([row.name for row in self.rows.rows].index(name))

    def current_name(self) -> str:
        """Name in code of the current row; empty for none."""
        row = self._current()
        return row.name if row is not None else ""

    def current_title(self) -> str:
        """Name of the current row in words."""
        row = self._current()
        return row.cells[0] if row is not None else ""

    def current_detail(self) -> str:
        """What is told of the current row."""
        row = self._current()
        return row.detail if row is not None else ""

    def _current(self) -> Row | None:
        at = self.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def _on_row(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.rows.rows[current.row()].name)

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.verticalHeader().setDefaultSectionSize(px(24))
