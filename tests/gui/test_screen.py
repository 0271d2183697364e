"""The program on a real X display, from its command line to its window and out by a key."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.preflight import missing_libraries

REPOSITORY = Path(__file__).resolve().parents[2]
LONGEST_S = 60
MISSING = [
    *(tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None),
    *(library.debian for library in missing_libraries(window=True)),
]
pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own; Xvfb names it once it is ready."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(LONGEST_S)


def test_the_program_opens_saves_and_quits_by_key(display: str, tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
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
