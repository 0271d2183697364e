"""Records: what happened, in order, each chained to the one before by its hash.

A record is never changed; a correction is a new record. Bodies are canonical JSON (sorted keys,
no spaces), so that the bytes, and with them the hash, follow from the content. Where people typed
words, the JSON holds their salted digest and the words lie beside it (see `texts`). What is large
and computed (states, a step's rulings) lies beside it too, compressed, and the JSON holds the
digest of its bytes: a session of ten thousand records opens without reading it all.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    "explored",
    "model-runs",
    "fork",
    "cursor",
    "rename",
    "note",
    "bookmark",
    "prune",
    "length",
    "redaction",
    "sheet",
    "held-move",
    "improvised",
    "signature",
    "triage",
    "odds-shown",
    "poll",
    "estimate",
    "argument",
    "dissent",
    "outcome",
    "effect",
    "challenge",
    "response",
    "link",
    "proposal",
    "delivery",
    "reschedule",
    "brief",
    "observation",
    "contact",
    "query",
    "reply",
    "message",
    "reflection",
    "insight",
    "direction",
    "conduct",
    "moves-due",
]
"""session: what play started from; order and withdraw: a move given, taken back; ruling: a
question answered by people; step: a phase carried out; fork: a branch opened; cursor: going to
a node; rename: a branch's name; note: words tied to a moment; bookmark: a node to come back to, by
name; prune: a branch marked as given up, or taken up again; length: how long the coming turn is;
redaction: texts taken out.
The others are what people enter: see `entries`."""

START = "0" * 64
"""What the first record chains to."""
ATTACHED = "attached"
"""Where a body holds the digests of what is attached."""


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
        attached: What is large, by name, as stored: compressed canonical JSON.
    """

    number: int
    kind: str
    body: Mapping[str, Any]
    text: str
    previous: str
    hash: str
    texts: tuple[StoredText, ...] = ()
    attached: Mapping[str, bytes] = field(default_factory=dict)

    def attachment(self, name: str) -> Any:  # noqa: ANN401 - plain values of any shape
        """Returns what is attached under a name, as plain values.

        Raises:
            RecordError: Nothing is, or it is damaged.
        """
        if name not in self.attached:
            raise RecordError(f"the {name} of record {self.number} is missing")
        try:
            return json.loads(zlib.decompress(self.attached[name]))
        except (zlib.error, ValueError, RecursionError) as fault:
            raise RecordError(f"the {name} of record {self.number} is damaged: {fault}") from fault


def canonical(body: Mapping[str, Any]) -> str:
    """Returns a body as canonical JSON."""
    return json.dumps(
        body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def chained(number: int, kind: str, text: str, previous: str) -> str:
    """Returns the hash of a record."""
    return sha256(f"{previous}\n{number}\n{kind}\n{text}".encode()).hexdigest()


def packed(value: object) -> bytes:
    """Returns plain values as they are attached to a record."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return zlib.compress(text.encode(), 6)


def append_to(
    last: Record | None,
    kind: Kind,
    body: Mapping[str, Any],
    attached: Mapping[str, object] | None = None,
) -> Record:
    """Returns the record that follows another.

    Args:
        last: The record before; None for the first.
        kind: What it is.
        body: Its content; each `Text` in it is set aside.
        attached: What is large, by name; the body gains the digests.
    """
    number = 1 if last is None else last.number + 1
    previous = START if last is None else last.hash
    blobs = {name: packed(value) for name, value in (attached or {}).items()}
    if blobs:
        body = {**body, ATTACHED: {name: sha256(blob).hexdigest() for name, blob in blobs.items()}}
    bare, texts = set_aside(number, body)
    text = canonical(bare)
    digest = chained(number, kind, text, previous)
    return Record(number, kind, body, text, previous, digest, texts, blobs)


def read_row(
    number: int,
    kind: str,
    text: str,
    previous: str,
    digest: str,
    texts: Sequence[StoredText] = (),
    attached: Mapping[str, bytes] | None = None,
) -> Record:
    """Returns a stored row as a record, its hash unchecked.

    Raises:
        RecordError: The text is not a JSON object, or a text beside it is missing.
    """
    body = put_back(number, text, texts)
    return Record(number, kind, body, text, previous, digest, tuple(texts), attached or {})


def broken_link(record: Record, before: Record | None) -> str:
    """Returns what is wrong with a record's place in the chain, or an empty string."""
    expected = 1 if before is None else before.number + 1
    if record.number != expected:
        return f"record {expected} is missing"
    if record.previous != (START if before is None else before.hash):
        return f"record {record.number} does not follow the one before it"
    if record.hash != chained(record.number, record.kind, record.text, record.previous):
        return f"record {record.number} was changed after it was written"
    return next((text.problem for text in record.texts if text.problem), _attached(record))


def _attached(record: Record) -> str:
    expected = record.body.get(ATTACHED, {})
    if not isinstance(expected, dict):
        return f"record {record.number} is damaged: what is attached has no digests"
    for name in sorted({*expected, *record.attached}):
        if name not in record.attached:
            return f"the {name} of record {record.number} is missing"
        if sha256(record.attached[name]).hexdigest() != expected.get(name):
            return f"the {name} of record {record.number} was changed after it was written"
    return ""
