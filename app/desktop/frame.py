"""What stands around the panels: the exercise strip, menus, tool bar and status bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.desktop.commands import Commands
from app.desktop.look import SEMIBOLD
from app.desktop.parts import Elided, Hairline, Painted, label
from app.desktop.pictures import FramePicture
from app.desktop.theme import Theme
from app.desktop.translation import Translator

__all__ = ["StatusLine", "Strip", "ToolLine", "TopFrame"]

tr = Translator(__name__)

FIND = tr.later("Search or run a command")


class Strip(Painted):
    """The exercise marking across the top of every screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._marking = "EXERCISE"
        self._alarm = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._marking)

    def show_marking(self, marking: str, *, alarm: bool = False) -> None:
        """Show this marking; red where play stopped for a real event."""
        self._marking = marking
        self._alarm = alarm
        self.setAccessibleName(marking)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self.look.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens.bad if self._alarm else tokens.strip))
            font = self.look.font(11, SEMIBOLD)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 118)
            painter.setFont(font)
            painter.setPen(QColor(tokens.field if self._alarm else tokens.strip_ink))
            painter.drawText(
                QRectF(self.rect()),
                int(Qt.AlignmentFlag.AlignCenter),
                "    ".join([self._marking] * 3),
            )


class _Clock(QWidget):
    """A clock: what it counts, and what it says."""

    def __init__(self, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(label(title, "small"))
        self._says = label("", "strong")
        column.addWidget(self._says)
        column.addStretch(1)
        self._title = title

    def say(self, words: str) -> None:
        """Show this time."""
        self._says.setText(words)
        self.setAccessibleName(f"{self._title} {words}")


class ToolLine(QWidget):
    """The tool bar: a few actions, where the table stands, the clocks, the command field.

    Attributes:
        palette_asked: The command field was clicked.
    """

    palette_asked = Signal()

    def __init__(self, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("chrome")
        self._line = QHBoxLayout(self)
        self._buttons: list[tuple[QToolButton, str]] = []
        for key, words in (
            ("open", ""),
            ("", ""),
            ("undo", ""),
            ("redo", ""),
            ("", ""),
            ("fork", tr("Fork")),
            ("compare", tr("Compare")),
            ("report", tr("Report")),
        ):
            if key:
                self._line.addWidget(self._button(commands.action(key), words))
            else:
                self._line.addSpacing(2)
                self._line.addWidget(Hairline(theme, upright=True))
                self._line.addSpacing(2)
        self._line.addStretch(1)
        self._title = Elided("", "title")
        self._turn = Elided("", "note")
        self._branch = Elided("", "note")
        for part in (self._title, self._turn, self._branch):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self._line.addWidget(part)
        self._line.addStretch(1)
        self._game = _Clock(tr("Game clock"))
        self._room = _Clock(tr("Room clock"))
        self._held = ""
        self._line.addWidget(self._game)
        self._line.addWidget(self._room)
        self._tick = QTimer(self)
        self._tick.setInterval(5_000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._show_time()
        self._find = QPushButton()
        self._find.setObjectName("find")
        self._find.setProperty("kind", "search")
        self._find.setAccessibleName(str(FIND))
        self._find.setToolTip(tr("Search or run a command (Ctrl+K)"))
        self._find.clicked.connect(self.palette_asked)
        self._line.addWidget(self._find)
        self._line.addWidget(self._button(commands.action("theme"), ""))
        theme.changed.connect(self._on_look)
        self._on_look()

    def _button(self, action: QAction, words: str) -> QToolButton:
        made = QToolButton()
        made.setDefaultAction(action)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(action.text())
        if words:
            action.setIconText(f" {words}")
        self._buttons.append((made, words))
        return made

    def _show_time(self) -> None:
        self._room.say(self._held or QTime.currentTime().toString("HH:mm"))

    def show_picture(self, picture: FramePicture) -> None:
        """Show where the table stands."""
        self._title.setText(picture.title)
        self._turn.setText(picture.turn)
        self._branch.setText(picture.branch)
        self._game.say(picture.game_clock)
        self._held = picture.conduct
        self._show_time()
        self._game.setVisible(bool(picture.game_clock))

    def _on_look(self) -> None:
        look, px = self._theme.look, self._theme.look.px
        self.setFixedHeight(px(44))
        self._line.setContentsMargins(px(10), 0, px(10), px(2))
        self._line.setSpacing(px(8))
        self._find.setIcon(look.icon("search", look.tokens.muted, 14))
        self._find.setIconSize(look.icon_size(14))
        for made, _ in self._buttons:
            made.setIconSize(look.icon_size())
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give up words for icons, then the branch and the room clock, where room is short."""
        px, width = self._theme.look.px, self.width()
        is_narrow, is_tight = width < px(1460), width < px(1120)
        self._find.setFixedWidth(px(34) if is_tight else px(170) if is_narrow else px(226))
        self._find.setText("" if is_tight else f"  {tr('Search') if is_narrow else FIND}")
        for made, words in self._buttons:
            icon_only = is_tight or not words
            style = Qt.ToolButtonStyle
            made.setToolButtonStyle(
                style.ToolButtonIconOnly if icon_only else style.ToolButtonTextBesideIcon
            )
        self._branch.setVisible(not is_tight)
        self._room.setVisible(not is_tight)


class TopFrame(QWidget):
    """Strip, menus and tool bar, one above the other."""

    def __init__(self, theme: Theme, commands: Commands, menus: QMenuBar) -> None:
        super().__init__()
        self.setObjectName("chrome")
        self.strip = Strip(theme)
        self.tools = ToolLine(theme, commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(menus)
        column.addWidget(self.tools)
        column.addWidget(Hairline(theme))

    def show_picture(self, picture: FramePicture) -> None:
        """Show where the table stands."""
        self.strip.show_marking(picture.marking, alarm=picture.alarm)
        self.tools.show_picture(picture)


class StatusLine(QWidget):
    """The status bar: what is on disk, whether the record is whole, where it is, whose map."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("chrome")
        self._line = QHBoxLayout(self)
        self._saved = label("", "note")
        self._path = Elided("", "note")
        self._map = Elided(
            tr(
                "Made with Natural Earth. Boundaries are for exercise use and express no position."
            ),
            "note",
        )
        self._map.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._saved)
        self._line.addWidget(self._path, 2)
        self._line.addWidget(self._map, 3)
        self._place = label("", "note")
        self._line.addWidget(self._place)
        theme.changed.connect(self._on_look)
        self._on_look()

    def show_picture(self, picture: FramePicture) -> None:
        """Show the state of the record."""
        said = [words for words in (picture.saved, picture.record) if words]
        self._saved.setText("  ·  ".join(said))
        self._saved.setVisible(bool(said))
        path = (
            f"·  {picture.path}" if said else tr("Sessions are saved in {path}", path=picture.path)
        )
        self._path.setText(path)

    def show_place(self, words: str) -> None:
        """Show where the pointer is on the map."""
        self._place.setText(words)

    def path_shown(self) -> str:
        """What is said of where the record is."""
        return self._path.text()

    def said(self) -> str:
        """What is said of the record."""
        return self._saved.text()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self.setFixedHeight(px(24))
        self._line.setContentsMargins(px(12), 0, px(12), 0)
        self._line.setSpacing(px(8))
