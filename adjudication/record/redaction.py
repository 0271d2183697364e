"""Redaction: words that should never have been typed are taken out, and the chain still holds.

Two people decide: the exercise director and a second name. What stays is a tombstone: which
record, which field, when, by whom, and why - never the words, nor anything they could be guessed
from, for the salt goes with them. See `texts`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from adjudication.record.backups import backup_paths
from adjudication.record.log import Record, RecordError
from adjudication.record.session_file import SessionFile
from adjudication.record.stored import FORMAT_VERSION, read_version

__all__ = ["Code", "Redacted", "redact", "redacted_texts", "taken_out_unsaid"]

Code = Literal["classified", "personal-data", "source-at-risk", "entered-by-mistake"]
"""Why words were taken out."""
_KEPT = frozenset({"scenario", "scenario_name"})
"""Texts of the first record without which nothing can be opened."""
_LONG = 8
"""Letters from which words are looked for inside longer texts."""
_LARGEST = 64 << 20
"""Files beside the session that are searched for the words, bytes at most."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """What a redaction did.

    Attributes:
        record: Number of the record that says so.
        texts: (record, field) of each text taken out.
        also_in: Records in which the same words still stand, inside other words.
        reached: Copies of the session beside it from which the words were taken out as well.
        copies: Files beside the session that still hold the words.
        backup_problem: Why the backups could not be made anew; empty if they were.
    """

    record: int
    texts: tuple[tuple[int, str], ...]
    also_in: tuple[int, ...]
    reached: tuple[Path, ...]
    copies: tuple[Path, ...]
    backup_problem: str


def redact(
    file: SessionFile,
    record: int,
    field: str | None,
    *,
    director: str,
    second: str,
    code: str,
    at: str,
) -> Redacted:
    """Takes the words of a record out of the file, its backups, and copies of it beside it.

    Wherever else the same words stand as a text, or in one and are eight letters or more, they are
    taken out too. A copy that is open elsewhere, of an older format, or no session is left as it
    is and named.

    Args:
        file: The session file, open for writing.
        record: Number of the record.
        field: Which of its texts, such as `words`; without it all of them.
        director: Seat code of the exercise director.
        second: Seat code of the second person.
        code: Why; one of `Code`.
        at: Room time as ISO 8601 text.

    Raises:
        RecordError: One name is missing or both are one, the code is unknown, there is no such
            text or it was taken out already, or the file cannot be written.
    """
    if not director.strip() or not second.strip() or director.strip() == second.strip():
        raise RecordError("a redaction needs the director and a second name, not the same twice")
    if code not in get_args(Code):
        raise RecordError(f"'{code}' is no reason code: choose {', '.join(get_args(Code))}")
    words = _to_take_out(file.records(), record, field)
    body = {"director": director.strip(), "second": second.strip(), "code": code, "at": at}
    places = _places_of(file.records(), words)
    made = file.redact(places, body)
    reached = tuple(
        path for path in _copies_with(file.path, words) if _taken_out_of(path, file, words, body)
    )
    return Redacted(
        record=made.number,
        texts=tuple(places),
        also_in=_records_with(file.records(), words),
        reached=reached,
        copies=_copies_with(file.path, words),
        backup_problem=file.backup_problem,
    )


def _places_of(records: Sequence[Record], words: set[str]) -> list[tuple[int, str]]:
    """(record, field) of every text that is one of the words, or holds one that is long."""
    long = [each for each in words if len(each) >= _LONG]
    return [
        (record.number, text.field)
        for record in records
        for text in record.texts
        if text.words
        and (text.words in words or any(each in text.words for each in long))
        and (record.number != 1 or text.field not in _KEPT)
    ]


def _taken_out_of(
    path: Path, original: SessionFile, words: set[str], body: Mapping[str, Any]
) -> bool:
    """Whether a file was a copy of the session, from which the words were taken out."""
    try:
        if read_version(path) != FORMAT_VERSION:
            return False
        with SessionFile.open_file(path) as copy:
            records = copy.records()
            if not copy.writable or records[0].hash != original.records()[0].hash:
                return False
            places = _places_of(records, words)
            if places:
                copy.redact(places, body)
            return bool(places)
    except RecordError:
        return False


def _to_take_out(records: Sequence[Record], number: int, field: str | None) -> set[str]:
    """The words of each text meant."""
    if not 1 <= number <= len(records):
        raise RecordError(f"there is no record {number}; the last is {len(records)}")
    own = [text for text in records[number - 1].texts if field in (None, text.field)]
    if not own:
        known = ", ".join(text.field for text in records[number - 1].texts) or "none"
        raise RecordError(f"record {number} has no text '{field or ''}': it has {known}")
    if number == 1 and any(text.field in _KEPT for text in own):
        raise RecordError(
            "without its scenario a session cannot be opened; name another field of record 1, or "
            "take the words out of the scenario and play anew"
        )
    left = {text.words for text in own if text.words is not None}
    if not left:
        raise RecordError(f"the texts of record {number} were taken out already")
    return left


def _records_with(records: Sequence[Record], words: set[str]) -> tuple[int, ...]:
    """Numbers of the records in which some of the words still stand, whole."""
    return tuple(
        record.number
        for record in records
        if any(text.words and any(w in text.words for w in words) for text in record.texts)
    )


def _copies_with(path: Path, words: set[str]) -> tuple[Path, ...]:
    """Files beside the session that hold the words as they were typed."""
    ours = {path, *backup_paths(path)}
    sought = [w.encode() for w in words if w]
    found = []
    for other in sorted(path.parent.iterdir()):
        if other in ours or not other.is_file() or other.stat().st_size > _LARGEST:
            continue
        content = other.read_bytes()
        if any(each in content for each in sought):
            found.append(other)
    return tuple(found)


def redacted_texts(records: Sequence[Record]) -> int:
    """Returns how many texts were taken out."""
    return sum(text.redacted for record in records for text in record.texts)


def taken_out_unsaid(records: Sequence[Record]) -> str:
    """Returns which text is gone though no redaction says so, or an empty string."""
    said = {
        (int(place[0]), str(place[1]))
        for record in records
        if record.kind == "redaction"
        for place in record.body["texts"]
    }
    for record in records:
        for text in record.texts:
            if text.redacted and (text.record, text.field) not in said:
                return (
                    f"record {record.number}: its {text.field} is gone, and no redaction says so"
                )
    return ""
