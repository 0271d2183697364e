"""The demonstration: the bundled Istanbul script through both futures, compared and reported."""

from pathlib import Path

from adjudication.record.log import RecordError
from app.commands.compare import as_json, comparison_of
from app.errors import UsageError
from app.files import write_text
from app.library import ISTANBUL, SESSION_SUFFIX, scenario_file
from app.play import Progress, play, read_script
from app.report.render import write_report
from app.session import Session
from scenarios.reader import read_text

SESSION_NAME = f"demo{SESSION_SUFFIX}"
COMPARISON_NAME = "comparison.json"
DEMO = "istanbul-2022 demo"
"""Scenario name of demo sessions; only those are replaced by another demo."""


def run_demo(folder: Path, seed: int, progress: Progress) -> tuple[Path, ...]:
    """Plays the demonstration and returns the files written.

    Args:
        folder: Where to write; made if it is not there.
        seed: Seed of all chance.
        progress: Called as each turn opens.

    Raises:
        UsageError: The folder holds a session that is not a demonstration.
    """
    path = folder / SESSION_NAME
    _clear(path)
    file = scenario_file(ISTANBUL)
    script = read_script(file.parent / "demo.yaml")
    names = next(entry.fork.names for entry in script if entry.fork)
    session = Session.create(path, read_text(file), DEMO, seed=seed)
    try:
        play(session, script, session.scenario.turns, progress)
        comparison = comparison_of(session, names[0], names[1])
        write_text(folder / COMPARISON_NAME, as_json(comparison))
        reports = write_report(session, folder, ("html", "pdf", "md"))
    finally:
        session.close()
    return (path, folder / COMPARISON_NAME, *reports)


def _clear(path: Path) -> None:
    """Removes an earlier demonstration; refuses to touch anything else."""
    if not path.exists():
        return
    try:
        session = Session.open_file(path)
    except RecordError as fault:
        raise UsageError(f"{path} is in the way: {fault}") from fault
    is_demo = session.records[0].body["scenario_name"] == DEMO
    writable = session.writable
    session.close()
    if not (is_demo and writable):
        raise UsageError(f"{path} is not a demonstration, or is open elsewhere; choose a folder")
    path.unlink()
