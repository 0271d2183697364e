"""How the style draws: faces of buttons, fields, bars, heads of columns, progress, scroll bars.

Each `draw_…` is given the look, what Qt wants drawn and where; colours are the look's tokens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QWidget,
)

from app.desktop.look import SEMIBOLD, Look

__all__ = ["CONTROLS", "PRIMITIVES", "draw_scroll_bar", "draw_tool_button", "scroll_bar_part"]

Draw = Callable[[Look, QStyleOption, QPainter, QWidget | None], None]
State = QStyle.StateFlag
RADIUS = 4.0
LEAST_HANDLE = 24
CLEAR = "#00000000"


@dataclass(frozen=True, slots=True)
class Face:
    """How a button or field stands out from its ground.

    Attributes:
        ground: Fill, as QColor takes it.
        edge: Colour of the line around it.
        ink: Colour of the words on it.
        width: Of the line, pixels.
        is_dashed: Whether the line is broken, as around what is switched off.
    """

    ground: str = CLEAR
    edge: str = CLEAR
    ink: str = CLEAR
    width: float = 1.0
    is_dashed: bool = False


def draw_face(painter: QPainter, box: QRect, face: Face, radius: float = RADIUS) -> None:
    """Draws a rounded box, its line inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(face.edge), face.width)
    if face.is_dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen if face.edge != CLEAR else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(face.ground))
    inset = face.width / 2.0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def kind_of(widget: QWidget | None) -> str:
    """Kind of a button; empty for none, and where Qt draws for no widget."""
    return str(widget.property("kind") or "") if widget is not None else ""


# -- buttons ------------------------------------------------------------------------------------


def _button_face(look: Look, state: QStyle.StateFlag, kind: str) -> Face:
    t = look.tokens
    has_focus = bool(state & State.State_HasFocus)
    if kind == "link":
        is_near = has_focus or bool(state & State.State_MouseOver)
        return Face(ink=t.accent if is_near and state & State.State_Enabled else t.ink)
    if not state & State.State_Enabled:
        return Face(t.panel, t.border, t.muted, is_dashed=True)
    edge, width = (t.accent, 2.0) if has_focus else (t.border, 1.0)
    if kind == "main" or (kind == "chip" and state & State.State_On):
        return Face(t.main_button, edge if has_focus else t.main_button, t.main_button_ink, width)
    ink = t.muted if kind == "search" else t.ink
    if state & State.State_Sunken:
        return Face(t.selection, edge, ink, width)
    return Face(t.hover if state & State.State_MouseOver else t.field, edge, ink, width)


def draw_push_button(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """A push button: face, icon and words."""
    assert isinstance(option, QStyleOptionButton)  # noqa: S101 - Qt's own promise
    kind = kind_of(widget)
    face = _button_face(look, option.state, kind)
    if kind != "link":
        draw_face(painter, option.rect, face)
    font = QFont(painter.font())
    if kind == "chip" and option.state & State.State_On:
        font.setWeight(SEMIBOLD)
    is_left = kind in ("link", "search")
    is_near = bool(option.state & (State.State_HasFocus | State.State_MouseOver))
    font.setUnderline(kind == "link" and is_near)
    aside = look.px(2 if kind == "link" else 9) if is_left else 0
    box = option.rect.adjusted(aside, 0, -aside, 0)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(face.ink))
    if not option.icon.isNull():
        box = _draw_icon(painter, option, box, is_left=is_left)
        is_left = True
    across = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignHCenter
    flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(box, int(flags), option.text)
    painter.restore()


def _draw_icon(
    painter: QPainter, option: QStyleOptionButton, box: QRect, *, is_left: bool
) -> QRect:
    """Draws the icon of a button, centred together with its words; returns where these begin."""
    size, gap = option.iconSize, 4 if option.text else 0
    flag = Qt.TextFlag.TextShowMnemonic
    words = painter.fontMetrics().size(int(flag), option.text).width() if option.text else 0
    whole = size.width() + gap + words
    left = box.left() if is_left else box.left() + max(0, (box.width() - whole) // 2)
    at = QRect(left, box.center().y() - size.height() // 2, size.width(), size.height())
    is_enabled = bool(option.state & State.State_Enabled)
    mode = QIcon.Mode.Normal if is_enabled else QIcon.Mode.Disabled
    option.icon.paint(painter, at, Qt.AlignmentFlag.AlignCenter, mode)
    return QRect(left + size.width() + gap, box.top(), box.right() - left, box.height())


def draw_tool_button(
    look: Look, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
) -> QStyleOptionToolButton:
    """A tool button's face; returns what its label is to be drawn from."""
    assert isinstance(option, QStyleOptionToolButton)  # noqa: S101 - Qt's own promise
    t, state = look.tokens, option.state
    kind = kind_of(widget)
    is_on = bool(state & State.State_On)
    is_near = is_on or (bool(state & State.State_MouseOver) and bool(state & State.State_Enabled))
    edge = t.accent if state & State.State_HasFocus else CLEAR
    if kind == "tab":
        face = Face(CLEAR, edge, t.ink if is_near else t.muted)
    elif kind == "chip" and is_on:
        face = Face(t.main_button, t.main_button if edge == CLEAR else edge, t.main_button_ink)
    elif kind == "chip" and widget is not None and widget.property("now"):
        face = Face(t.accent_ground, t.accent, t.accent)
    elif kind == "chip":
        face = Face(t.hover if is_near else t.field, t.border if edge == CLEAR else edge, t.ink)
    else:
        face = Face(t.selection if is_near else CLEAR, edge, t.ink)
    label = QStyleOptionToolButton(option)
    if kind == "tab":
        label.rect = option.rect.adjusted(0, 0, -look.px(10), 0)
    draw_face(painter, label.rect, face)
    ink = QColor(face.ink if state & State.State_Enabled else t.muted)
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.ButtonText, ink)
    label.palette = palette
    label.features = QStyleOptionToolButton.ToolButtonFeature.None_
    if is_on and kind in ("tab", "chip"):
        font = QFont(option.font)
        font.setWeight(SEMIBOLD)
        label.font = font
    return label


# -- fields and frames --------------------------------------------------------------------------


def _field_face(look: Look, state: QStyle.StateFlag) -> Face:
    t = look.tokens
    edge = t.accent if state & State.State_HasFocus else t.border
    return Face(t.field if state & State.State_Enabled else t.panel, edge)


def draw_field(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """A line to type in."""
    del widget
    draw_face(painter, option.rect, _field_face(look, option.state))


def draw_frame(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """The frame of a text, of a list that pops up, of the finder."""
    assert isinstance(option, QStyleOptionFrame)  # noqa: S101 - Qt's own promise
    if option.frameShape is QFrame.Shape.NoFrame:
        return
    t = look.tokens
    if isinstance(widget, QPlainTextEdit):
        draw_face(painter, option.rect, _field_face(look, option.state))
    else:
        radius = 6.0 if widget is not None and widget.objectName() == "finder" else 0.0
        draw_face(painter, option.rect, Face(t.field, t.border), radius)


def draw_nothing(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """Nothing: what has the keys says so by its own line."""


# -- bars ---------------------------------------------------------------------------------------


def draw_menu_bar_ground(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """The menu bar where it has no menu."""
    del widget
    painter.fillRect(option.rect, QColor(look.tokens.chrome))


def draw_menu_bar_item(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """The name of a menu in the bar."""
    del widget
    assert isinstance(option, QStyleOptionMenuItem)  # noqa: S101 - Qt's own promise
    t = look.tokens
    painter.fillRect(option.rect, QColor(t.chrome))
    if option.state & State.State_Selected:
        draw_face(painter, option.rect, Face(t.selection))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
    painter.setPen(QColor(t.ink if option.state & State.State_Enabled else t.muted))
    painter.drawText(option.rect, int(flags), option.text)


def draw_groove(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """A progress bar's way."""
    del widget
    draw_face(painter, option.rect, Face(look.tokens.hairline), look.px(3))


def draw_progress(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """How far a progress bar has come; all of it where nobody knows how far that is."""
    del widget
    assert isinstance(option, QStyleOptionProgressBar)  # noqa: S101 - Qt's own promise
    span = option.maximum - option.minimum
    share = (option.progress - option.minimum) / span if span > 0 else 1.0
    box = QRect(option.rect)
    box.setWidth(round(box.width() * min(max(share, 0.0), 1.0)))
    if box.width() > 0:
        ground = look.tokens.ink if span > 0 else look.tokens.faint
        draw_face(painter, box, Face(ground), look.px(3))


def draw_head(look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a column's head, with a line below it."""
    del widget
    painter.fillRect(option.rect, QColor(look.tokens.panel))
    line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
    painter.fillRect(line, QColor(look.tokens.hairline))


def draw_head_words(
    look: Look, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """The words of a column's head, cut where they are too long."""
    del widget
    assert isinstance(option, QStyleOptionHeader)  # noqa: S101 - Qt's own promise
    painter.setPen(QColor(look.tokens.muted))
    box = option.rect.adjusted(look.px(8), 0, -look.px(8), 0)
    words = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, box.width())
    flags = Qt.AlignmentFlag(option.textAlignment) | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags), words)


# -- scroll bars --------------------------------------------------------------------------------


def scroll_bar_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect:
    """Returns where a part of a scroll bar is; it has no buttons at its ends."""
    assert isinstance(option, QStyleOptionSlider)  # noqa: S101 - Qt's own promise
    is_level = option.orientation is Qt.Orientation.Horizontal
    box, of = QRect(option.rect), QStyle.SubControl
    length = box.width() if is_level else box.height()
    span = option.maximum - option.minimum
    handle = length
    if span > 0:
        handle = max(LEAST_HANDLE, length * option.pageStep // (span + option.pageStep))
    handle = min(handle, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )

    parts = {
        of.SC_ScrollBarGroove: (0, length),
        of.SC_ScrollBarSlider: (start, handle),
        of.SC_ScrollBarSubPage: (0, start),
        of.SC_ScrollBarAddPage: (start + handle, length - start - handle),
    }
    if part not in parts:
        return QRect()
    begin, size = parts[part]
    if is_level:
        return QRect(box.left() + begin, box.top(), size, box.height())
    return QRect(box.left(), box.top() + begin, box.width(), size)


def draw_scroll_bar(look: Look, option: QStyleOptionComplex, painter: QPainter) -> None:
    """A scroll bar: nothing but its handle."""
    if option.state & State.State_Enabled:
        handle = scroll_bar_part(option, QStyle.SubControl.SC_ScrollBarSlider)
        draw_face(painter, handle.adjusted(2, 2, -2, -2), Face(look.tokens.border), 3.0)


CONTROLS: dict[QStyle.ControlElement, Draw] = {
    QStyle.ControlElement.CE_PushButton: draw_push_button,
    QStyle.ControlElement.CE_MenuBarEmptyArea: draw_menu_bar_ground,
    QStyle.ControlElement.CE_MenuBarItem: draw_menu_bar_item,
    QStyle.ControlElement.CE_ProgressBarGroove: draw_groove,
    QStyle.ControlElement.CE_ProgressBarContents: draw_progress,
    QStyle.ControlElement.CE_HeaderSection: draw_head,
    QStyle.ControlElement.CE_HeaderEmptyArea: draw_head,
    QStyle.ControlElement.CE_HeaderLabel: draw_head_words,
    QStyle.ControlElement.CE_ShapedFrame: draw_frame,
}
PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    QStyle.PrimitiveElement.PE_PanelLineEdit: draw_field,
    QStyle.PrimitiveElement.PE_FrameFocusRect: draw_nothing,
    QStyle.PrimitiveElement.PE_PanelMenuBar: draw_nothing,
}
