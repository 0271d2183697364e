"""Who sits where: the names behind seat codes, in a file of its own beside the session.

The record knows seat codes alone (`A1`, `D`, `blue-2`). Whoever may know the people holds this
file; a session given away without it names nobody.
"""

from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from adjudication.record.durable import replace_durably
from adjudication.record.entered import Seat
from app.errors import UsageError
from scenarios.written import yaml_text

_NAMES: TypeAdapter[dict[str, str]] = TypeAdapter(dict[Seat, str])


def seats_path(session: Path) -> Path:
    """Returns where the names of a session lie, there or not."""
    return session.with_name(f"{session.stem}.seats.yaml")


def read_seats(session: Path) -> dict[str, str]:
    """Returns the names by seat code; empty where there is no such file.

    Args:
        session: The session file.

    Raises:
        UsageError: The file cannot be read; says why.
    """
    path = seats_path(session)
    try:
        plain = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _NAMES.validate_python({} if plain is None else plain, strict=True)
    except FileNotFoundError:
        return {}
    except OSError as fault:
        raise UsageError(f"{path} cannot be read: {fault.strerror}") from fault
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as fault:
        raise UsageError(f"{path.name} is not YAML: {fault}") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{path.name}: seat {where}: {first['msg']}") from fault


def write_seats(session: Path, names: Mapping[str, str]) -> Path:
    """Writes the names of a session whole; returns the file.

    Args:
        session: The session file.
        names: Names by seat code; one without a name is left out.

    Raises:
        UsageError: It cannot be written.
    """
    path = seats_path(session)
    kept = {seat: name.strip() for seat, name in sorted(names.items()) if name.strip()}
    text = yaml_text(kept)
    try:
        replace_durably(path, text.encode())
    except OSError as fault:
        raise UsageError(f"{path} cannot be written: {fault.strerror}") from fault
    return path
