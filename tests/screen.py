"""A real X display with nobody before it: for a test, or for a whole run of tests.

`python -m tests.screen COMMAND ...` runs a command on a screen of its own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from app.preflight import missing_libraries

__all__ = ["MISSING", "screen"]

MISSING = (
    *(tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None),
    *(library.debian for library in missing_libraries(window=True)),
)
"""What a machine lacks for it."""
SIZE = "1920x1080x24"
LONGEST_S = 60


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Start a screen, and take it away again.

    Yields:
        The environment in which a program shows its window there.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()  # Xvfb names it once it is ready
        assert number, "Xvfb did not start"
        yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait(LONGEST_S)


def main(command: list[str]) -> int:
    """Run a command on a screen of its own; its exit code."""
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}")
    with screen() as environment:
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
