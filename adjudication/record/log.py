"""Records: what happened, in order, each chained to the one before by its hash.

A record is never changed; a correction is a new record. Bodies are canonical JSON (sorted keys,
no spaces), so that the bytes, and with them the hash, follow from the content. Where people typed
words, the JSON holds their salted digest and the words lie beside it (see `texts`).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from adjudication.record.texts import RecordError, StoredText, put_back, set_aside

__all__ = ["Kind", "Record", "RecordError", "append_to", "broken_link", "chained", "read_row"]

Kind = Literal[
    "session",
    "order",
    "withdraw",
    "ruling",
    "step",
    "fork",
    "cursor",
    "rename",
    "note",
    "redaction",
]
"""session: what play started from; order and withdraw: a move given, taken back; ruling: a
question answered by people; step: a phase carried out; fork: a branch opened; cursor: going to
a node; rename: a branch's name; note: words tied to a moment; redaction: texts taken out."""

START = "0" * 64
"""What the first record chains to."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the record.

    Attributes:
        number: Printed number, from 1, without gaps.
        kind: What it is.
        body: Its content, with its texts.
        text: The content as canonical JSON, with digests in place of texts: the bytes that are
            hashed and stored.
        previous: Hash of the record before.
        hash: SHA-256 over previous, number, kind and text.
        texts: The texts that lie beside it.
    """

    number: int
    kind: str
    body: Mapping[str, Any]
    text: str
    previous: str
    hash: str
    texts: tuple[StoredText, ...] = ()


def canonical(body: Mapping[str, Any]) -> str:
    """Returns a body as canonical JSON."""
    return json.dumps(
        body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def chained(number: int, kind: str, text: str, previous: str) -> str:
    """Returns the hash of a record."""
    return sha256(f"{previous}\n{number}\n{kind}\n{text}".encode()).hexdigest()


def append_to(last: Record | None, kind: Kind, body: Mapping[str, Any]) -> Record:
    """Returns the record that follows `last` (None: the first); each `Text` is set aside."""
    number = 1 if last is None else last.number + 1
    previous = START if last is None else last.hash
    bare, texts = set_aside(number, body)
    text = canonical(bare)
    return Record(
        number, kind, body, text, previous, chained(number, kind, text, previous), texts
    )


def read_row(
    number: int,
    kind: str,
    text: str,
    previous: str,
    digest: str,
    texts: Sequence[StoredText] = (),
) -> Record:
    """Returns a stored row as a record, its hash unchecked.

    Raises:
        RecordError: The text is not a JSON object, or a text beside it is missing.
    """
    body = put_back(number, text, texts)
    return Record(number, kind, body, text, previous, digest, tuple(texts))


def broken_link(record: Record, before: Record | None) -> str:
    """Returns what is wrong with a record's place in the chain, or an empty string."""
    expected = 1 if before is None else before.number + 1
    if record.number != expected:
        return f"record {expected} is missing"
    if record.previous != (START if before is None else before.hash):
        return f"record {record.number} does not follow the one before it"
    if record.hash != chained(record.number, record.kind, record.text, record.previous):
        return f"record {record.number} was changed after it was written"
    return next((text.problem for text in record.texts if text.problem), "")
