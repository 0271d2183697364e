"""The scenarios that come with the program, and where sessions are saved."""

from pathlib import Path

from platformdirs import user_documents_path

from app.errors import UsageError

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
