"""The program on a real X display, from its command line to its window and out by a key."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen import LONGEST_S, MISSING, screen

REPOSITORY = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of a screen of its own."""
    with screen() as environment:
        yield environment


def test_the_program_opens_saves_and_quits_by_key(display: dict[str, str], tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    environment = display | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DOCUMENTS_DIR": str(documents),
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "app.cli"],
        cwd=REPOSITORY,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Istanbul 2022"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=True,
        )
        window = found.stdout.split()[0]
        sessions = list(tmp_path.rglob("*.whitecell"))
        assert len(sessions) == 1, "the new session is on disk before the window is seen"
        for keys in ("windowfocus", "key"):
            rest = ["--sync", window] if keys == "windowfocus" else ["ctrl+q"]
            subprocess.run(
                ["xdotool", keys, *rest], env=environment, check=True, timeout=LONGEST_S
            )
        _, said = program.communicate(timeout=LONGEST_S)
        assert program.returncode == 0, said
        assert not said
    finally:
        if program.poll() is None:
            program.kill()
            program.communicate()
