"""How long the Istanbul demo's after-action report takes in all its formats together.

Plays the demo, then runs `whitecell report` as a user would, in a process of its own, so that
starting Python and reading the session count. The bound is 10 s; it exits 1 where that is missed.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BOUND, TIMES = 10.0, 3
FORMATS = "html,pdf,docx,md,json"


def run(*words: str | Path) -> None:
    """Runs a command of whitecell; raises if it fails."""
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "app.cli", *map(str, words)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def processor_seconds() -> float:
    """Returns the processor time of the processes run so far, whatever else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Measures in a folder of its own, and prints the machine; returns 1 beyond the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--formats", default=FORMATS, metavar="F,F")
    formats = parser.parse_args().formats
    print(
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("demo", "-o", folder)
        took, used = [], []
        for _ in range(TIMES):
            start, before = time.perf_counter(), processor_seconds()
            run("report", folder / "demo.whitecell", "--format", formats, "-o", folder / "report")
            took.append(time.perf_counter() - start)
            used.append(processor_seconds() - before)
        sizes = sum(path.stat().st_size for path in (folder / "report").rglob("*.*"))
    median = statistics.median(took)
    print(f"{formats}: {sizes / 1e6:.1f} MB, median of {TIMES} {median:.1f} s (bound {BOUND:g} s)")
    print(f"least processor time {min(used):.1f} s")
    return median > BOUND


if __name__ == "__main__":
    sys.exit(main())
