"""'As actor' and the public screen: secrets in every private field of random sessions."""

import ast
import contextlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from adjudication.record.entries import Conduct, Contact, Message
from adjudication.record.seen_by import PUBLIC
from app.desktop.map.panel import MapPanel
from app.desktop.public import PublicScreen
from app.desktop.readings.readers import seen_at_cursor, talks
from app.desktop.readings.seen import as_seen
from app.desktop.theme import Theme
from app.desktop.tokens import LIGHT
from app.desktop.window import MainWindow
from app.session import Session
from maps.atlas import load_atlas
from tests.record.test_seen_by import CELLS, MAKERS, begun

SECRET = re.compile(r"secret9[a-z0-9]+")
READERS = (*CELLS, "organisations", PUBLIC)
ENTERED = st.lists(
    st.tuples(st.sampled_from(range(len(MAKERS))), st.permutations(CELLS)), min_size=1, max_size=8
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session at the point where secrets of every kind can be entered."""
    made = begun(tmp_path_factory.mktemp("seen"))
    made.close()
    return made.path


def planted(
    session: Session, entered: list[tuple[int, list[str]]]
) -> Mapping[str, frozenset[str]]:
    """Enters secrets of every kind; returns who may read each."""
    allowed: dict[str, frozenset[str]] = {}
    for place, (maker, (one, other, _)) in enumerate(entered):
        entry, readers = MAKERS[maker](f"secret9{place}9".__add__, one, other)
        with contextlib.suppress(AdjudicationError):  # it names a record that is not there
            session.enter(entry)
            allowed |= readers
    for cell in CELLS:
        actor = next(key for key, a in session.scenario.actors.items() if a.cell == cell)
        session.give_order(Order(actor, "", "", f"secret9{cell}9order"))
        allowed[f"secret9{cell}9order"] = frozenset({cell})
    session.note("secret9note")
    session.bookmark(session.history.cursor.node, "secret9bookmark")
    here = session.history.cursor
    session.fork(["secret9branch"])
    session.go_to(here.node, here.branch)
    return allowed | {f"secret9{w}": frozenset() for w in ("note", "bookmark", "branch")}


def strange(held: str, allowed: Mapping[str, frozenset[str]], reader: str) -> set[str]:
    """The secrets in a text that its reader may not read."""
    return {
        secret
        for word in SECRET.findall(held)
        for secret, readers in allowed.items()
        if reader not in readers and secret in word
    }


def said(widget: QWidget) -> str:
    """Every word that a window holds, on screen and for a screen reader."""
    words = [widget.windowTitle()]
    for each in (widget, *widget.findChildren(QWidget)):
        words += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton):
            words.append(each.text())
    return "\n".join(words)


@given(entered=ENTERED)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_another_cell_reaches_a_map_or_page_as_actor(
    fresh: Path, tmp_path: Path, entered: list[tuple[int, list[str]]]
) -> None:
    path = tmp_path / "s.whitecell"
    shutil.copyfile(fresh, path)
    session = Session.open_file(path)
    allowed = planted(session, entered)
    for reader in READERS:
        seen, ground = seen_at_cursor(session, reader)
        made = as_seen(seen, ground, load_atlas(), LIGHT)
        held = repr((seen, ground, replace(made, fills={}, hatches={})))
        assert not strange(held, allowed, reader), reader
        if reader in CELLS:
            assert f"secret9{reader}9order" in held
    session.close()


@given(entered=ENTERED, steps=st.integers(0, 3))
def test_nothing_of_a_cell_reaches_the_public_screen_or_the_map_of_another(
    qtbot: QtBot,
    theme: Theme,
    fresh: Path,
    tmp_path: Path,
    entered: list[tuple[int, list[str]]],
    steps: int,
) -> None:
    path = tmp_path / "s.whitecell"
    shutil.copyfile(fresh, path)
    session = Session.open_file(path)
    allowed = planted(session, entered)
    for _ in range(steps):
        if not session.to_rule():
            session.step()
    screen, panel = PublicScreen(theme), MapPanel(theme, load_atlas())
    qtbot.addWidget(screen)
    qtbot.addWidget(panel)
    screen.show()
    panel.show()
    screen.show_seen(*seen_at_cursor(session, PUBLIC))
    held = f"{said(screen)} {screen.map.picture!r}"
    assert not strange(held, allowed, PUBLIC)
    public = {secret for secret, readers in allowed.items() if PUBLIC in readers}
    assert all(secret in held for secret in public)
    panel.show_session(session, session.history.cursor.node, "ukraine")
    for reader in READERS:
        panel.see_as(reader)
        assert not strange(f"{said(panel)} {panel.picture!r}", allowed, reader), reader
    screen.stop()
    panel.view.stop()
    session.close()


def test_the_public_screen_holds_no_secret_of_any_kind(
    qtbot: QtBot, theme: Theme, fresh: Path, tmp_path: Path
) -> None:
    path = tmp_path / "s.whitecell"
    shutil.copyfile(fresh, path)
    session = Session.open_file(path)
    everything = [(n, list(CELLS)) for n in range(len(MAKERS))]
    allowed = planted(session, everything)
    session.enter(Conduct(what="no-duff", words="secret9real"))
    screen = PublicScreen(theme)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_seen(*seen_at_cursor(session, PUBLIC))
    held = said(screen)
    assert not strange(held, {**allowed, "secret9real": frozenset()}, PUBLIC)
    assert "NO DUFF" in held
    assert "EXERCISE" in held
    screen.stop()
    session.close()


@pytest.mark.parametrize("name", ["public.py", "readings/seen.py"])
def test_the_public_screen_knows_no_session_state_or_history(name: str) -> None:
    source = Path(__file__).parents[2] / "app" / "desktop" / name
    banned = {"app.session", "app.reading", "adjudication.state", "adjudication.record.history"}
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.module not in banned, node.module


def test_keys_open_the_public_screen_and_it_follows_play(
    qtbot: QtBot, window: MainWindow, fresh: Path, tmp_path: Path
) -> None:
    path = tmp_path / "p.whitecell"
    shutil.copyfile(fresh, path)
    with qtbot.waitSignal(window.session_opened, timeout=60_000):
        window.open_path(path)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_P, keys)
    screen = window.outputs.public
    assert screen is not None
    assert screen.isVisible()
    assert window.session is not None
    with qtbot.waitSignal(window.refreshed):
        window.session.enter(Conduct(what="pause"))
    assert "paused" in said(screen)
    with qtbot.waitSignal(window.refreshed):
        window.session.enter(Message(cells=("ukraine",), as_told="secret9told"))
    assert "secret9told" not in said(screen)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_P, keys)
    assert not screen.isVisible()
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(screen), "it goes with its window"


def test_an_open_and_a_secret_talk_stand_in_the_white_cell_s_contacts(fresh: Path) -> None:
    with_talks = fresh.with_name("talks.whitecell")
    shutil.copyfile(fresh, with_talks)
    session = Session.open_file(with_talks)
    session.enter(Contact(cells=("ukraine", "russia"), stage="held", secret=True))
    session.enter(Contact(cells=("ukraine", "guarantors"), stage="refused", secret=False))
    found = talks(session.history)
    assert [(t.stage, t.secret) for t in found] == [("held", True), ("refused", False)]
    session.close()
