"""Parts that panels are built from: heads, labels, buttons, hairlines, drop-down lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.look import Look
from app.desktop.marks import text
from app.desktop.theme import Theme

__all__ = [
    "ChoiceBox",
    "Elided",
    "Hairline",
    "IconButton",
    "Painted",
    "Panel",
    "ScrollColumn",
    "TickBox",
    "button",
    "clear",
    "label",
    "tab_in_order",
]


def label(words: str, role: str = "body", *, wrap: bool = False) -> QLabel:
    """A label in one of the roles of the style.

    Args:
        words: What it says; plain text.
        role: question, title, name, head, body, note, small, strong or warning.
        wrap: Whether it may take several lines.

    Returns:
        The label.
    """
    made = QLabel(words)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def button(words: str, kind: str, name: str) -> QPushButton:
    """A push button in one of the kinds of the style.

    Args:
        words: What it says.
        kind: plain, main, chip or link.
        name: Object name, for tests and layouts.

    Returns:
        The button.
    """
    made = QPushButton(words)
    made.setProperty("kind", kind)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setAutoDefault(True)  # Return presses it while it has the focus, as Space does
    return made


def clear(layout: QLayout) -> None:
    """Take every item out of a layout and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()  # else what a layout has still to show flashes up as a window
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def tab_in_order(*widgets: QWidget) -> None:
    """Let Tab go through widgets as they stand; Qt goes by when each was made."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


class Elided(QLabel):
    """A label of one line that is cut with an ellipsis where room is short."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
            )
            self.setToolTip(self.text() if words != self.text() else "")
            flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
            painter.setFont(self.font())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(QRectF(self.contentsRect()), flags, words)


class Hairline(QFrame):
    """A one-pixel line between groups."""

    def __init__(self, theme: Theme, *, upright: bool = False) -> None:
        super().__init__()
        self._theme = theme
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.look.tokens.hairline))


class Painted(QWidget):
    """A widget that paints itself from a picture and the theme's look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_look)

    @property
    def look(self) -> Look:
        """The look to paint with."""
        return self._theme.look

    def _on_look(self) -> None:
        self.updateGeometry()
        self.update()


class IconButton(QToolButton):
    """A flat button with an icon that follows the theme."""

    def __init__(self, theme: Theme, icon: str, name: str, *, size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._on_look)
        self._on_look()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._on_look()

    def _on_look(self) -> None:
        look = self._theme.look
        self.setIcon(look.icon(self._icon, None, self._size))
        self.setIconSize(look.icon_size(self._size))


class Panel(QWidget):
    """A panel with its own head: a title, and room for flat icons at the right."""

    def __init__(self, theme: Theme, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(title)
        self._theme = theme
        self._name = name
        self._inset = 15
        self.head = QHBoxLayout()
        self._title = label(title, "title")
        self._head_box = QWidget()
        self._head_box.setLayout(self.head)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self._head_box)
        self.column.addWidget(Hairline(theme))
        theme.changed.connect(self._on_look)
        Panel._on_look(self)

    @property
    def look(self) -> Look:
        """The look to draw with."""
        return self._theme.look

    def add_summary(self) -> Elided:
        """A line of words beside the title, cut where room is short.

        Returns:
            The label.
        """
        made = Elided("", "note")
        self.head.insertWidget(1, made, 1)
        return made

    def replace_title(self, widgets: Sequence[QWidget]) -> None:
        """Put widgets in the place of the title, such as the tabs of a stack of panels."""
        self._title.hide()
        self._inset = 7
        for place, widget in enumerate(widgets):
            self.head.insertWidget(place, widget)

    def _on_look(self) -> None:
        look = self._theme.look
        self._head_box.setFixedHeight(look.px(38))
        self.head.setSpacing(look.px(6))
        self.head.setContentsMargins(look.px(self._inset), 0, look.px(8), 0)


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down and never sideways.

    What has the keys is kept in sight, whatever is shown or hidden beside it, until somebody
    scrolls away from it by hand.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._follows = True
        self._inner = QWidget()
        self._inner.setObjectName("panel")
        self.column = QVBoxLayout(self._inner)
        self.setWidget(self._inner)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - no widget can be without it
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self) -> None:
        self._follows = True
        self._follow()

    def _on_scrolled(self) -> None:
        self._follows = False

    def _follow(self) -> None:
        # Once what was just shown beside it has its place.
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if self._follows and focus is not None and self._inner.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks a scroll area about the events of what it scrolls."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._follow()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._inner.setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)


class TickBox(QCheckBox):
    """A check box with our own box and tick, the same in light and dark."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        look = self._theme.look
        words = QFontMetricsF(look.font(12)).horizontalAdvance(self.text())
        return QSize(round(words) + look.px(26), look.px(22))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.look.px(26), self._theme.look.px(22))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens = self._theme.look, self._theme.look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = look.px(15)
            box = QRectF(0.5, (self.height() - side) / 2 + 0.5, side, side)
            painter.setPen(QColor(tokens.accent if self.hasFocus() else tokens.border))
            painter.setBrush(QColor(tokens.main_button if self.isChecked() else tokens.field))
            painter.drawRoundedRect(box, 3, 3)
            if self.isChecked():
                look.paint_icon(
                    painter, box.adjusted(1, 1, -1, -1), "check", tokens.main_button_ink
                )
            words = QRectF(self.rect()).adjusted(side + look.px(8), 0, 0, 0)
            text(painter, words, self.text(), look.font(12), tokens.ink)


class ChoiceBox(QComboBox):
    """A drop-down list with a flat face and a chevron from our icons."""

    opened = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.view().setObjectName("popup")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _on_look(self) -> None:
        self.setMinimumHeight(self._theme.look.px(30))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._theme.look
        metrics = QFontMetricsF(look.font(12))
        widest = max(
            (metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0
        )
        return QSize(round(widest) + look.px(40), look.px(30))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._theme.look.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, tokens = self._theme.look, self._theme.look.tokens
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.accent if self.hasFocus() else tokens.border))
            painter.setBrush(QColor(tokens.field if self.isEnabled() else tokens.panel))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, 4, 4)
            inner = box.adjusted(look.px(9), 0, -look.px(26), 0)
            words = option.currentText or self.placeholderText()
            colour = tokens.ink if self.isEnabled() and option.currentText else tokens.muted
            text(painter, inner, words, look.font(12), colour)
            side = look.px(14)
            corner = QPointF(box.right() - side - look.px(7), box.center().y() - side / 2)
            look.paint_icon(
                painter, QRectF(corner, corner + QPointF(side, side)), "chevron-down", tokens.muted
            )
