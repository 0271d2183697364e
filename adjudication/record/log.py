"""Records: what happened, in order, each chained to the one before by its hash.

A record is never changed; a correction is a new record. Bodies are canonical JSON (sorted keys,
no spaces), so that the bytes, and with them the hash, follow from the content.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from adjudication.errors import AdjudicationError

Kind = Literal[
    "session", "order", "withdraw", "ruling", "step", "fork", "cursor", "rename", "note"
]
"""session: what play started from; order and withdraw: a move given, taken back; ruling: a
question answered by people; step: a phase carried out; fork: a branch opened; cursor: going to
a node; rename: a branch's name; note: words tied to a moment."""

START = "0" * 64
"""What the first record chains to."""


class RecordError(AdjudicationError):
    """A session file cannot be read or written as asked; says which and what to do."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the record.

    Attributes:
        number: Printed number, from 1, without gaps.
        kind: What it is.
        body: Its content.
        text: The content as canonical JSON: the bytes that are hashed and stored.
        previous: Hash of the record before.
        hash: SHA-256 over previous, number, kind and text.
    """

    number: int
    kind: str
    body: Mapping[str, Any]
    text: str
    previous: str
    hash: str


def canonical(body: Mapping[str, Any]) -> str:
    """Returns a body as canonical JSON."""
    return json.dumps(
        body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def chained(number: int, kind: str, text: str, previous: str) -> str:
    """Returns the hash of a record."""
    return sha256(f"{previous}\n{number}\n{kind}\n{text}".encode()).hexdigest()


def append_to(last: Record | None, kind: Kind, body: Mapping[str, Any]) -> Record:
    """Returns the record that follows `last` (None: the first)."""
    number = 1 if last is None else last.number + 1
    previous = START if last is None else last.hash
    text = canonical(body)
    return Record(number, kind, body, text, previous, chained(number, kind, text, previous))


def read_row(number: int, kind: str, text: str, previous: str, digest: str) -> Record:
    """Returns a stored row as a record, unchecked.

    Raises:
        RecordError: The text is not a JSON object.
    """
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise RecordError(f"record {number} is damaged: {fault}") from fault
    if not isinstance(body, dict):
        raise RecordError(f"record {number} is damaged: not a JSON object")
    return Record(number, kind, body, text, previous, digest)


def broken_link(record: Record, before: Record | None) -> str:
    """Returns what is wrong with a record's place in the chain, or an empty string."""
    expected = 1 if before is None else before.number + 1
    if record.number != expected:
        return f"record {expected} is missing"
    if record.previous != (START if before is None else before.hash):
        return f"record {record.number} does not follow the one before it"
    if record.hash != chained(record.number, record.kind, record.text, record.previous):
        return f"record {record.number} was changed after it was written"
    return ""
