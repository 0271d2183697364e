"""Words and names, kept beside the records under random salts, so that they can be taken out.

Somebody will type a secret. A record is chained over the salted digests of its words, never over
the words: with word and salt gone, the chain still verifies, and nobody can try guesses against
the digest that is left.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from adjudication.errors import AdjudicationError

REDACTED = "[redacted]"
"""What stands where words were taken out."""
SALT_BYTES = 16
_MARK = "$text"
_MARKS = f'"{_MARK}":'


class RecordError(AdjudicationError):
    """A session file cannot be read or written as asked; says which and what to do."""


class Text(str):
    """Words that people typed, or a name: what the record keeps beside itself."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text of a record.

    Attributes:
        record: Number of the record.
        field: Where it stands in the body, as a JSON pointer such as `parts/0/words`.
        digest: SHA-256 over salt and words; what the chain covers.
        salt: Random bytes; None once it was redacted.
        words: The text; None once it was redacted.
    """

    record: int
    field: str
    digest: str
    salt: bytes | None
    words: str | None

    @property
    def redacted(self) -> bool:
        """Whether words and salt were taken out."""
        return self.words is None

    @property
    def problem(self) -> str:
        """What is wrong with it, or an empty string."""
        if self.salt is None and self.words is None:
            return ""
        if self.salt is None or self.words is None or self.digest != salted(self.salt, self.words):
            return f"a text of record {self.record} was changed after it was written"
        return ""


def stored_text(row: Sequence[Any]) -> StoredText:
    """Returns a row of the texts' table.

    Raises:
        RecordError: A column is of the wrong type.
    """
    record, field, digest, salt, words = row
    sound = isinstance(record, int) and isinstance(field, str) and isinstance(digest, str)
    if not (sound and isinstance(salt, bytes | None) and isinstance(words, str | None)):
        raise RecordError(f"a text of record {record!r} is damaged")
    return StoredText(record, field, digest, salt, words)


def salted(salt: bytes, words: str) -> str:
    """Returns the digest of a text under its salt."""
    return sha256(salt + words.encode()).hexdigest()


def set_aside(record: int, body: Mapping[str, Any]) -> tuple[Any, tuple[StoredText, ...]]:
    """Returns a body with its texts replaced by their digests, and the texts.

    Args:
        record: Number that the record will have.
        body: The body; every `Text` in it is set aside.
    """
    texts: list[StoredText] = []
    return _without(record, body, (), texts), tuple(texts)


def _without(record: int, value: object, path: tuple[str, ...], texts: list[StoredText]) -> object:
    match value:
        case Text():
            salt = secrets.token_bytes(SALT_BYTES)
            words = str(value)
            text = StoredText(record, "/".join(path), salted(salt, words), salt, words)
            texts.append(text)
            return {_MARK: text.digest}
        case Mapping():
            return {k: _without(record, v, (*path, str(k)), texts) for k, v in value.items()}
        case list() | tuple():
            return [_without(record, v, (*path, str(i)), texts) for i, v in enumerate(value)]
        case _:
            return value


def put_back(number: int, stored: str, texts: Sequence[StoredText]) -> dict[str, Any]:
    """Returns the body of a stored record with its texts in place.

    Args:
        number: Number of the record.
        stored: The body as canonical JSON with digests.
        texts: All texts of the record.

    Raises:
        RecordError: The body is no JSON object, or a text is missing or is not its own.
    """
    try:
        body = json.loads(stored)
    except (ValueError, RecursionError) as fault:
        raise RecordError(f"record {number} is damaged: {fault}") from fault
    if not isinstance(body, dict):
        raise RecordError(f"record {number} is damaged: not a JSON object")
    if stored.count(_MARKS) != len(texts):
        raise RecordError(f"record {number} is damaged: a text of it is missing")
    for text in texts:
        holder, key = _place(body, text)
        if holder[key] != {_MARK: text.digest}:
            raise RecordError(f"record {number} is damaged: a text is not its own")
        holder[key] = REDACTED if text.words is None else Text(text.words)
    return body


def _place(body: dict[str, Any], text: StoredText) -> tuple[Any, Any]:
    """The list or mapping that holds a text, and its key there."""
    holder: Any = body
    *path, last = text.field.split("/")
    try:
        for part in path:
            holder = holder[int(part)] if isinstance(holder, list) else holder[part]
        key = int(last) if isinstance(holder, list) else last
        _ = holder[key]
    except (KeyError, IndexError, TypeError, ValueError) as fault:
        raise RecordError(f"record {text.record} is damaged: no place for a text") from fault
    return holder, key
