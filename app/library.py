"""The scenarios that come with the program, and where sessions are saved."""

import argparse
import shutil
from pathlib import Path

from platformdirs import user_documents_path

from app.errors import UsageError
from scenarios.reader import read_text
from scenarios.variants import resolved

LIBRARY = Path(__file__).resolve().parent.parent / "scenarios" / "library"
TEMPLATE = LIBRARY.parent / "template"
ISTANBUL = "istanbul-2022"
SESSION_SUFFIX = ".whitecell"


def library_scenarios() -> tuple[str, ...]:
    """Returns the names of the bundled scenarios."""
    return tuple(sorted(path.parent.name for path in LIBRARY.glob("*/scenario.yaml")))


def scenario_file(given: str) -> Path:
    """Returns the scenario file that a name or a path stands for.

    Raises:
        UsageError: There is none.
    """
    if given in library_scenarios():
        return LIBRARY / given / "scenario.yaml"
    path = Path(given)
    file = path / "scenario.yaml" if path.is_dir() else path
    if not file.is_file():
        known = ", ".join(library_scenarios())
        raise UsageError(f"there is no scenario '{given}'; bundled: {known}")
    return file


def scenario_text(given: str, variant: str = "") -> tuple[str, str]:
    """Returns a scenario's text as a variant leaves it, and what to call it in messages.

    Args:
        given: A bundled name, a file or a folder.
        variant: Key of one of its variants; without one the scenario as it is.

    Raises:
        ScenarioFaults: It cannot be read, or has no such variant.
        UsageError: There is no such scenario.
    """
    file = scenario_file(given)
    name = file.parent.name + (f" ({variant})" if variant else "")
    return resolved(read_text(file), str(file), variant), name


def add_variant(parser: argparse.ArgumentParser) -> None:
    """Adds the argument that names a variant of a scenario to a command."""
    parser.add_argument(
        "--variant",
        default="",
        metavar="KEY",
        help="the scenario as one of its variants leaves it; `whitecell check` lists them",
    )


def begin_scenario(folder: Path, like: str | None = None) -> None:
    """Makes a folder to start a scenario from.

    Args:
        folder: The folder; nothing may be there.
        like: A bundled scenario to copy; without one the template.

    Raises:
        UsageError: The folder is there already, cannot be written, or there is no such scenario.
    """
    if folder.exists():
        raise UsageError(f"{folder} is there already, and stays as it is: name another folder")
    if like is not None and like not in library_scenarios():
        known = ", ".join(library_scenarios())
        raise UsageError(f"there is no bundled scenario '{like}'; bundled: {known}")
    try:
        shutil.copytree(TEMPLATE if like is None else LIBRARY / like, folder)
    except OSError as fault:
        raise UsageError(f"{folder} cannot be written: {fault.strerror or fault}") from fault


def sessions_folder() -> Path:
    """Returns the folder for sessions in the user's documents."""
    return user_documents_path() / "Whitecell"


def fresh_session_path(stem: str, folder: Path | None = None) -> Path:
    """Returns a path for a new session that no file has yet."""
    folder = sessions_folder() if folder is None else folder
    path, number = folder / f"{stem}{SESSION_SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{SESSION_SUFFIX}"
    return path
