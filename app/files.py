"""Result files, whole or not at all, and input files: each with one clear error."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from app.errors import UsageError

T = TypeVar("T")


def write_text(path: Path, text: str) -> None:
    """Writes a text file, UTF-8, with the same bytes on every platform.

    Raises:
        UsageError: The file cannot be written.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file, whole or not at all.

    Raises:
        UsageError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as fault:
        raise UsageError(f"{path} cannot be written: {fault.strerror}") from fault


def read_text(path: Path) -> str:
    """Returns the text of an input file.

    Raises:
        UsageError: It is not there, cannot be read, or is not UTF-8 text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise UsageError(f"{path} cannot be read: {fault.strerror}") from fault
    except ValueError as fault:
        raise UsageError(f"{path} is not UTF-8 text") from fault


def read_entries(path: Path, kind: TypeAdapter[list[T]]) -> tuple[T, ...]:
    """Returns the entries of a YAML list.

    Raises:
        UsageError: It cannot be read, or an entry is faulty; says which and why.
    """
    try:
        return tuple(kind.validate_python(yaml.safe_load(read_text(path))))
    except yaml.YAMLError as fault:
        raise UsageError(f"{path} is not YAML: {fault}") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{path.name}: entry {where}: {first['msg']}") from fault
