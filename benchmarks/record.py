"""How fast the record is with many nodes: opening, appending, forking, and the size of the file.

Plays 15 actors for some turns, and repeats what was recorded until there are enough nodes: as many
records of the same kinds and sizes, on one long branch. Commits are durable, as in play; the disk
measured is that of the temporary folder, or of `--folder`.
"""

import argparse
import os
import platform
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from adjudication.record.log import ATTACHED, Record
from adjudication.record.session_file import Entry, SessionFile
from app.library import ISTANBUL, scenario_file
from app.session import Session
from scenarios.reader import read_text

NODES, ACTORS, PLAYED, APPENDED, FORKS = 10_000, 15, 960, 500, 50


def fifteen_actors() -> str:
    """Returns the Istanbul scenario with the last actor again under other names, up to 15."""
    plain = yaml.safe_load(read_text(scenario_file(ISTANBUL)))
    actors = plain["actors"]
    template = actors[list(actors)[-1]]
    while len(actors) < ACTORS:
        actors[f"another-{len(actors)}"] = {**template, "name": f"Another {len(actors)}"}
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)


def again(step: Record, parent: int) -> Entry:
    """Returns a step once more, after another parent."""
    body = {name: value for name, value in step.body.items() if name != ATTACHED}
    attached = {name: step.attachment(name) for name in step.attached}
    return "step", {**body, "parent": parent}, attached


def milliseconds(do: Callable[[], object]) -> float:
    """Returns how long something takes."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000.0


def processor_seconds(path: Path) -> float:
    """Returns the processor time of opening a file, whatever else the machine does."""
    start = time.process_time()
    SessionFile.open_file(path, read_only=True).close()
    return time.process_time() - start


def fork_milliseconds(path: Path) -> float:
    """Returns the median time of a fork in a session."""
    session = Session.open_file(path)
    times = [
        milliseconds(lambda: session.fork([f"Fork {len(session.records)}"])) for _ in range(FORKS)
    ]
    session.close()
    return statistics.median(times)


def grow(path: Path, nodes: int) -> None:
    """Plays a session and repeats its steps up to a number of nodes."""
    session = Session.create(path, fifteen_actors(), "benchmark", seed=1, played=())
    print(f"{len(session.scenario.actors)} actors")
    steps = [milliseconds(session.step) for _ in range(min(PLAYED, nodes - 1))]
    print(f"a step of play, with its commit: median {statistics.median(steps):.1f} ms")
    played = session.records[1:]
    session.close()
    with SessionFile.open_file(path) as file:
        while len(file.records()) < nodes:
            first = file.records()[-1].number
            more = played[: nodes - len(file.records())]
            file.append_attached([again(step, first + i) for i, step in enumerate(more)])


def append_milliseconds(path: Path) -> list[float]:
    """Returns the times of appends of real steps, each committed by itself, sorted."""
    with SessionFile.open_file(path) as file:
        steps = [record for record in file.records() if record.kind == "step"][-APPENDED:]
        entries = [again(step, step.number) for step in steps]
        return sorted(milliseconds(partial(file.append_attached, [entry])) for entry in entries)


def measure(folder: Path, nodes: int) -> None:
    """Measures and prints."""
    path, small = folder / "benchmark.whitecell", folder / "small.whitecell"
    grow(path, nodes)
    Session.create(small, fifteen_actors(), "benchmark", seed=1, played=()).close()
    print(f"{nodes:,} nodes, file of {path.stat().st_size / 1e6:.1f} MB")
    opens = [milliseconds(lambda: SessionFile.open_file(path).close()) for _ in range(5)]
    print(
        f"open, chain and digests checked: median {statistics.median(opens) / 1000:.2f} s", end=""
    )
    print(f", least processor time {min(processor_seconds(path) for _ in range(5)):.2f} s")
    times = append_milliseconds(path)
    print(f"append, durable: median {statistics.median(times):.2f} ms, ", end="")
    print(f"95th percentile {times[int(len(times) * 0.95)]:.2f} ms")
    few, many = fork_milliseconds(small), fork_milliseconds(path)
    print(f"fork: median {few:.2f} ms at 1 node, {many:.2f} ms at {nodes:,}")


def main() -> None:
    """Measures in a folder of its own, and prints the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=NODES)
    parser.add_argument("--folder", type=Path, help="a folder on the disk to be measured")
    given = parser.parse_args()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors{load}"
    )
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        measure(Path(folder), given.nodes)


if __name__ == "__main__":
    main()
