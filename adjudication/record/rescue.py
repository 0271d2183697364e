"""Rescue: the good records of a damaged session, in a new file that anyone can play on."""

from dataclasses import dataclass
from pathlib import Path

from adjudication.record.backups import backup_paths
from adjudication.record.log import Record, RecordError
from adjudication.record.session_file import SessionFile


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was rescued.

    Attributes:
        records: Records in the new file, unchanged, with their numbers and hashes.
        taken_from: The file that held most of them: the damaged one, or a backup beside it.
        damage: What was wrong with the damaged file; empty if nothing was.
    """

    records: int
    taken_from: Path
    damage: str


def rescue(path: Path, new: Path) -> Rescued:
    """Writes the good records of a session file, or of a backup that holds more, to a new file.

    The damaged file is not changed.

    Args:
        path: The session file.
        new: Where to write; nothing may be there.

    Raises:
        RecordError: Neither the file nor a backup of the same session holds a good record.
    """
    found: list[tuple[tuple[Record, ...], Path]] = []
    damage = ""
    for candidate in (path, *backup_paths(path)):
        try:
            with SessionFile.open_file(candidate, read_only=True) as file:
                found.append((file.records(), candidate))
                damage = file.damage if candidate == path else damage
        except RecordError as fault:
            damage = str(fault) if candidate == path else damage
    if not found:
        raise RecordError(f"nothing can be rescued: {damage}")
    ours = found[0][0][0].hash
    same = [(records, candidate) for records, candidate in found if records[0].hash == ours]
    records, taken_from = max(same, key=lambda one: len(one[0]))
    SessionFile.create_from(new, records).close()
    return Rescued(len(records), taken_from, damage)
