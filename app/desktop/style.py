"""The style: Fusion with our own buttons, fields, scroll bars and type, at any text size.

A style sheet could say the same, but Qt parses and matches it for every widget again whenever it
changes, which holds a full window up for seconds. A style is asked as things are drawn.

Widgets ask for what they need by properties: `role` and `type-size` (labels), `kind` and `padding`
(buttons), `row` (height of the items of a list), all in design pixels; see `restyle`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from app.desktop.look import MEDIUM, REGULAR, SEMIBOLD, Look
from app.desktop.style_drawing import (
    CONTROLS,
    PRIMITIVES,
    draw_scroll_bar,
    draw_tool_button,
    scroll_bar_part,
)

__all__ = ["Style", "restyle"]

CHROME = QPalette.ColorRole.Light
"""Role of the palette that stands for the ground of bars around the panels."""
MUTED = QPalette.ColorRole.PlaceholderText
ACCENT = QPalette.ColorRole.Accent
ROLES = {
    "display": (26, SEMIBOLD, QPalette.ColorRole.WindowText),
    "banner": (24, SEMIBOLD, QPalette.ColorRole.WindowText),
    "question": (16, SEMIBOLD, QPalette.ColorRole.WindowText),
    "title": (14, SEMIBOLD, QPalette.ColorRole.WindowText),
    "name": (13, MEDIUM, QPalette.ColorRole.WindowText),
    "head": (12, SEMIBOLD, QPalette.ColorRole.WindowText),
    "body": (12, REGULAR, QPalette.ColorRole.WindowText),
    "note": (12, REGULAR, MUTED),
    "small": (11, REGULAR, MUTED),
    "strong": (12, SEMIBOLD, QPalette.ColorRole.WindowText),
    "warning": (12, MEDIUM, ACCENT),
}
"""Size in design pixels, weight and colour of each role of a label."""
KINDS = {
    "main": (13, SEMIBOLD),
    "plain": (13, MEDIUM),
    "chip": (12, MEDIUM),
    "link": (12, MEDIUM),
    "search": (13, REGULAR),
    "tab": (13, MEDIUM),
}
"""Size and weight of each kind of button."""
PADDING = {"chip": 10, "link": 2, "search": 9}
"""At the left and right of the words of a push button; 14 for the others."""
TOOL_PADDING = {"chip": 10, "tab": 2}
"""The same of a tool button; 6 for the others."""
LENGTHS = {
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_MenuHMargin: 4,
    QStyle.PixelMetric.PM_MenuVMargin: 4,
    QStyle.PixelMetric.PM_MenuBarHMargin: 10,
    QStyle.PixelMetric.PM_MenuBarVMargin: 2,
    QStyle.PixelMetric.PM_MenuBarItemSpacing: 0,
    QStyle.PixelMetric.PM_LineEditIconSize: 16,
}
"""Design pixels of what is the same for every widget."""
SCROLL_BAR = 10
"""Pixels, at any text size."""


def restyle(widget: QWidget, **properties: object) -> None:
    """Gives a widget properties that the style goes by, and dresses it anew.

    Args:
        widget: The widget.
        properties: Their new values; see the head of this module.
    """
    changed = {name: to for name, to in properties.items() if widget.property(name) != to}
    for name, to in changed.items():
        widget.setProperty(name, to)
    if changed:
        widget.style().polish(widget)
        widget.updateGeometry()
        widget.update()


def _of(widget: QWidget | None, name: str) -> Any:  # noqa: ANN401 - Qt keeps anything there
    """A property of a widget; Qt asks of no widget too, whatever its types say."""
    return None if widget is None else widget.property(name)


class Style(QProxyStyle):
    """The style of the application.

    Attributes:
        look: What is drawn with; who sets it sets the application's palette and font too.
    """

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self.look = look

    def dress_all(self, app: QApplication) -> None:
        """Sets the type of every widget anew, after the text size has changed."""
        for widget in app.allWidgets():
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self._dress(widget)

    @override
    def polish(self, thing: QWidget | QApplication | QPalette) -> None:  # type: ignore[override]
        super().polish(thing)
        if isinstance(thing, QWidget):
            self._ground(thing)
            self._dress(thing)

    def _ground(self, widget: QWidget) -> None:
        """Frames and grounds, which do not change with the look."""
        name = widget.objectName()
        if name in ("panel", "chrome") or isinstance(widget, QMenuBar):
            widget.setAutoFillBackground(True)
            if name != "panel":
                widget.setBackgroundRole(CHROME)
        if isinstance(widget, QAbstractItemView) and name != "popup":
            above = widget.parentWidget()
            if above is not None and above.objectName() != "finder":
                widget.viewport().setBackgroundRole(QPalette.ColorRole.Window)
            widget.setFrameShape(QFrame.Shape.NoFrame)
        elif isinstance(widget, QScrollArea):
            widget.setFrameShape(QFrame.Shape.NoFrame)

    def _dress(self, widget: QWidget) -> None:
        font = self._font(widget)
        if font is not None and font != widget.font():
            widget.setFont(font)
        if isinstance(widget, QLabel) and (role := ROLES.get(widget.property("role"))):
            widget.setForegroundRole(role[2])

    def _font(self, widget: QWidget) -> QFont | None:
        """The type of a widget that has another than the application's."""
        if isinstance(widget, QLabel):
            role = ROLES.get(widget.property("role"))
            if role is None:
                return None
            return self.look.font(widget.property("type-size") or role[0], role[1])
        if isinstance(widget, QPushButton | QToolButton):
            plain = (13, MEDIUM if isinstance(widget, QPushButton) else REGULAR)
            return self.look.font(*KINDS.get(widget.property("kind"), plain))
        if isinstance(widget, QMenuBar):
            return self.look.font(13)
        if isinstance(widget, QHeaderView | QLineEdit | QPlainTextEdit):
            return self.look.font(12)
        return None

    # -- lengths --------------------------------------------------------------------------------

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        of, px = QStyle.PixelMetric, self.look.px
        if metric is of.PM_DefaultFrameWidth and isinstance(widget, QPlainTextEdit):
            return px(4) + 1
        if metric is of.PM_FocusFrameHMargin and isinstance(widget, QAbstractItemView):
            return px(6)
        if metric is of.PM_ScrollBarExtent:
            return SCROLL_BAR
        if metric in LENGTHS:
            length = LENGTHS[metric]
            return px(length) if length else 0
        return super().pixelMetric(metric, option, widget)

    @override
    def sizeFromContents(
        self,
        type: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        px, of = self.look.px, QStyle.ContentsType
        kind = _of(widget, "kind")
        made = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]
        match type:
            case of.CT_PushButton:
                high = {"chip": px(25) + 2, "link": px(20)}.get(kind, px(30) + 2)
                edge = 0 if kind == "link" else 2
                aside = 2 * self._padding(widget, PADDING.get(kind, 14)) + edge
                return QSize(size.width() + aside, max(size.height() + edge, high))
            case of.CT_ToolButton:
                aside = self._padding(widget, TOOL_PADDING.get(kind, 6))
                beside = px(10) if kind == "tab" else 0
                above = min(aside, px(4)) if kind != "tab" else px(4)
                return size + QSize(2 * aside + 2 + beside, 2 * above + 2)
            case of.CT_LineEdit:
                high = max(size.height(), px(20)) + 2 * (px(4) + 1)
                return QSize(size.width() + 2 * (px(8) + 1), high)
            case of.CT_MenuBarItem:
                return size + QSize(2 * px(10), 2 * px(5))
            case of.CT_MenuItem:
                return made + QSize(px(16), px(4) if size.height() > px(6) else 0)
            case of.CT_HeaderSection:
                return QSize(made.width() + 2 * px(8), option.fontMetrics.height() + 2 * px(4) + 1)
            case of.CT_ItemViewItem:
                row = _of(widget, "row")
                return QSize(made.width(), px(row)) if row else made
            case _:
                return made

    def _padding(self, widget: QWidget | None, usual: int) -> int:
        """Pixels at the left and right of a button's words."""
        own = _of(widget, "padding")
        padding = usual if own is None else int(own)
        return self.look.px(padding) if padding else 0

    @override
    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if element is QStyle.SubElement.SE_LineEditContents:
            aside = self.look.px(8) + 1
            return option.rect.adjusted(aside, 1, -aside, -1)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control is QStyle.ComplexControl.CC_ScrollBar:
            return scroll_bar_part(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    # -- drawing --------------------------------------------------------------------------------

    @override
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = CONTROLS.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
        else:
            draw(self.look, option, painter, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(self.look, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is QStyle.ComplexControl.CC_ScrollBar:
            draw_scroll_bar(self.look, option, painter)
        elif control is QStyle.ComplexControl.CC_ToolButton:
            label = draw_tool_button(self.look, option, painter, widget)
            super().drawControl(QStyle.ControlElement.CE_ToolButtonLabel, label, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)
