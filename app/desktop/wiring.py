"""What every command does: one table from command keys to what the window's parts can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from adjudication.record.entries import Conduct
from app.desktop.desk import ADJUDICATION, MOVES
from app.desktop.pages import EDITOR, EVENTS, EXERCISE, FUTURES, SCENARIO, TRIAGE, TURN_BRIEFS
from app.desktop.section import Section
from app.desktop.table import Table
from app.desktop.translation import Translator
from app.library import ISTANBUL
from app.session import Session

if TYPE_CHECKING:
    from app.desktop.window import MainWindow

__all__ = ["acts_of"]

tr = Translator(__name__)

ABOUT = tr.later(
    "Whitecell plans, plays, branches and adjudicates tabletop exercises, offline."
    " Ctrl+K finds every command, F1 shows their keys."
)


def stop_for_real(session: Session) -> None:
    """Stop play for a real event: red on every screen, and the clocks stand still."""
    session.enter(Conduct(what="no-duff"))


def acts_of(window: MainWindow) -> Mapping[str, Callable[[], object]]:
    """What the commands do in one window, by their keys.

    Args:
        window: The window, built whole.
    """
    view, panel = window.desk, window.desk.adjudication

    def fork() -> None:
        window.show_desk()
        window.with_table(Table.ask_fork)

    def on_editor() -> bool:
        return window.pages.currentIndex() == EDITOR

    def press(pressed: QPushButton, side: int) -> None:
        """Press what is in sight, or bring it into sight: no key decides what nobody sees."""
        if pressed.isVisible():
            pressed.click()
        else:
            window.show_side(side)

    def enter() -> None:
        """Press the main button of the page in front."""
        if window.pages.currentIndex() == TURN_BRIEFS:
            view.turn_briefs.release.click()
        else:
            press(view.moves.enter, MOVES)

    def to_section(section: Section | None) -> None:
        """Open a part of the conference, or the ruling itself."""
        window.show_side(ADJUDICATION)
        if section is None:
            panel.open_ruling()
        else:
            panel.open_section(section)

    return {
        "new": lambda: window.new_session(ISTANBUL),
        "rehearse": lambda: window.opening.rehearse(ISTANBUL),
        "open": window.ask_open,
        "demo": window.opening.run_demo,
        "report": lambda: window.with_session(window.report.ask),
        "hot-wash": lambda: window.with_session(window.hot_wash.ask),
        "start": window.show_start,
        "quit": window.close,
        "undo": lambda: window.editor.undo() if on_editor() else window.with_table(Table.undo),
        "redo": lambda: window.editor.redo() if on_editor() else window.with_table(Table.redo),
        "edit-scenario": window.editing.ask_edit,
        "new-scenario": window.editing.ask_new,
        "find": window.finder.open,
        "moves": lambda: window.show_side(MOVES),
        "adjudication": lambda: window.show_side(ADJUDICATION),
        "enter-move": enter,
        "next-sheet": lambda: window.with_table(lambda table: table.go_to_sheet(1)),
        "previous-sheet": lambda: window.with_table(lambda table: table.go_to_sheet(-1)),
        "draw": lambda: press(panel.draw, ADJUDICATION),
        "draw-routine": lambda: press(panel.routine, ADJUDICATION),
        "rule": lambda: press(panel.rule, ADJUDICATION),
        "accept": lambda: press(panel.accept, ADJUDICATION),
        "seal": panel.seal.toggle,
        "estimates": lambda: to_section(panel.estimates),
        "arguments": lambda: to_section(panel.arguments),
        "to-ruling": lambda: to_section(None),
        "ways": lambda: to_section(panel.ways),
        "told": lambda: to_section(panel.told),
        "challenge": lambda: to_section(panel.challenge),
        **view.timeline.acts(),
        "give-up": lambda: window.with_table(Table.give_up),
        "previous-question": panel.previous.click,
        "next-question": panel.next.click,
        "turn-length": lambda: window.with_session(window.game_time.ask_length),
        "jump": lambda: window.with_session(window.game_time.ask_jump),
        "fork": fork,
        "compare": window.comparing.show,
        "desk": window.show_desk,
        "injects": lambda: window.show_page(EVENTS),
        "exercise": lambda: window.show_page(EXERCISE),
        "futures": lambda: window.show_page(FUTURES),
        "triage": lambda: window.show_page(TRIAGE),
        "scenario": lambda: window.show_page(SCENARIO),
        "turn-briefs": lambda: window.show_page(TURN_BRIEFS),
        "no-duff": lambda: window.with_session(stop_for_real),
        **window.centre.acts(),
        **window.theme.acts(),
        "language": window.language_menu.ask,
        **window.outputs.acts(),
        "show-actors": view.fold_actors,
        "show-timeline": view.fold_timeline,
        "to-actors": view.to_actors,
        "to-map": window.centre.take_focus,
        "to-adjudication": lambda: window.show_side(ADJUDICATION),
        "shortcuts": window.cheat_sheet.open_over,
        "about": lambda: window.notice.say(str(ABOUT)),
    }
