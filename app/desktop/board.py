"""The submission board: whose sheets are in, in the typing, waited for, late; and until when."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.desktop.look import MEDIUM
from app.desktop.marks import paint_symbol, text
from app.desktop.parts import Painted, button, label
from app.desktop.readings.board import BoardPicture, BoardRow
from app.desktop.sheet_fields import line_edit
from app.desktop.style import restyle
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["Board"]

tr = Translator(__name__)

ROW = 24
USUAL = 35
"""Minutes that a turn's sheets are due in, unless somebody says otherwise."""


class _Rows(Painted):
    """The cells, one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: tuple[BoardRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.look.px(ROW) * len(self.rows))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens, px = self.look, self.look.tokens, self.look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, row in enumerate(self.rows):
                box = QRectF(0, place * px(ROW), self.width(), px(ROW))
                centre = box.topLeft() + QRectF(0, 0, px(14), px(ROW)).center()
                paint_symbol(painter, centre, px(12), row.shape, look)
                state = QRectF(box.right() - px(150), box.top(), px(150), box.height())
                icon, colour = {
                    "in": ("circle-check", tokens.good),
                    "draft": ("pencil", tokens.muted),
                    "late": ("clock", tokens.accent),
                }.get(row.state, ("circle-dashed", tokens.muted))
                side = px(13)
                look.paint_icon(
                    painter,
                    QRectF(state.left(), box.center().y() - side / 2, side, side),
                    icon,
                    colour,
                )
                ink = tokens.accent if row.state == "late" else tokens.ink
                words = state.adjusted(px(19), 0, 0, 0)
                text(painter, words, row.note, look.font(12, MEDIUM), ink)
                name = QRectF(px(24), box.top(), state.left() - px(30), box.height())
                text(painter, name, row.title, look.font(12), tokens.ink)


class Board(QWidget):
    """The board.

    Attributes:
        due_set: The turn's sheets are due in so many minutes.
        briefs_asked: The briefs of the turn before are wanted.
    """

    due_set = Signal(int)
    briefs_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head = label(tr("Move sheets"), "head")
        self._due = label("", "note")
        self.minutes = line_edit(
            tr("Sheets are due in minutes"), "due-minutes", tr("{minutes} min", minutes=USUAL)
        )
        self.minutes.setValidator(QIntValidator(0, 10_000, self))
        self.minutes.returnPressed.connect(self._on_set)
        self._set = button(tr("Due in"), "chip", "due-set")
        self._set.setAccessibleName(tr("Set when the sheets are due"))
        self._set.clicked.connect(self._on_set)
        head = QHBoxLayout()
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._due)
        self._line = QHBoxLayout()
        self._line.addStretch(1)
        self._line.addWidget(self._set)
        self._line.addWidget(self.minutes)
        self._rows = _Rows(theme)
        self._briefs = button("", "link", "to-briefs")
        self._briefs.setToolTip("Ctrl+Shift+B")
        self._briefs.clicked.connect(self.briefs_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._rows)
        column.addLayout(self._line)
        column.addWidget(self._briefs)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_picture(self, picture: BoardPicture) -> None:
        """Show who is in, and how long there is."""
        self._due.setText(picture.due)
        restyle(self._due, role="warning" if picture.is_late else "note")
        self._briefs.setText(picture.briefs)
        self._briefs.setAccessibleName(picture.briefs or tr("Turn briefs"))
        self._briefs.setVisible(bool(picture.briefs))
        for part in (self._set, self.minutes):
            part.setVisible(picture.can_set)
        self._rows.rows = picture.rows
        spoken = "; ".join(f"{row.title}: {row.note}" for row in picture.rows)
        self._rows.setAccessibleName(
            tr("Move sheets, {due}: {spoken}", due=picture.due, spoken=spoken)
        )
        self._rows.setToolTip("\n".join(f"{row.title}: {row.detail}" for row in picture.rows))
        self._rows.updateGeometry()
        self._rows.update()

    def said(self) -> str:
        """The board as a screen reader says it."""
        return self._rows.accessibleName()

    def _on_set(self) -> None:
        self.due_set.emit(int(self.minutes.text() or USUAL))
        self.minutes.clear()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.minutes.setFixedWidth(px(72))
        self._line.setSpacing(px(8))
