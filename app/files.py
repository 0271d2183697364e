"""Writing result files: whole or not at all, with one clear error."""

from pathlib import Path

from app.errors import UsageError


def write_text(path: Path, text: str) -> None:
    """Writes a text file, UTF-8, with the same bytes on every platform.

    Raises:
        UsageError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as fault:
        raise UsageError(f"{path} cannot be written: {fault.strerror}") from fault
