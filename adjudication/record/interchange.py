"""The whole record as JSON Lines, and back: the same chain, the same bytes.

The first line says what it is; each further line is one record with the texts and the states
that lie beside it. Nothing is left out: what was private in the session is so in its export.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from adjudication.record.entries import ENTRIES
from adjudication.record.log import Record, RecordError, broken_link, canonical, read_row
from adjudication.record.stored import FORMAT_VERSION
from adjudication.record.texts import StoredText

__all__ = ["exported", "imported_records", "record_schema"]

Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Header(_Line):
    """The first line."""

    whitecell: Literal["record"]
    format: Annotated[int, Field(ge=1)]
    """Format of the session file it was written from."""


class ExportedText(_Line):
    """A text that lies beside a record."""

    field: str
    """Where it stands in the body, as a JSON pointer."""
    digest: Hash
    """SHA-256 over salt and words; what the chain covers."""
    salt: Annotated[str, Field(pattern="^([0-9a-f]{2})+$")] | None
    """Hexadecimal; null once it was redacted."""
    words: str | None
    """Null once it was redacted."""


class ExportedRecord(_Line):
    """One record."""

    number: Annotated[int, Field(ge=1)]
    kind: str
    body: dict[str, Any]
    """Its content, with the digests of texts in their place."""
    previous: Hash
    hash: Hash
    texts: list[ExportedText]
    attached: dict[str, str]
    """What is large, by name: base64 of compressed canonical JSON."""


def exported(records: Sequence[Record]) -> Iterator[str]:
    """Yields the lines of an export, each with its line feed."""
    yield canonical({"whitecell": "record", "format": FORMAT_VERSION}) + "\n"
    for record in records:
        line = {
            "number": record.number,
            "kind": record.kind,
            "body": json.loads(record.text),
            "previous": record.previous,
            "hash": record.hash,
            "texts": [
                {
                    "field": text.field,
                    "digest": text.digest,
                    "salt": None if text.salt is None else text.salt.hex(),
                    "words": text.words,
                }
                for text in record.texts
            ],
            "attached": {
                name: base64.b64encode(blob).decode() for name, blob in record.attached.items()
            },
        }
        yield canonical(line) + "\n"


def imported_records(lines: Iterable[str]) -> list[Record]:
    """Returns the records of an export, its chain and digests checked.

    Raises:
        RecordError: It is no export, is from a newer version, or a line does not hold; says which.
    """
    records: list[Record] = []
    for place, line in enumerate(lines, start=1):
        try:
            if place == 1:
                _check_header(Header.model_validate_json(line))
                continue
            record = _record(ExportedRecord.model_validate_json(line))
        except ValidationError as fault:
            first = fault.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the line"
            raise RecordError(f"line {place}: {where}: {first['msg']}") from fault
        problem = broken_link(record, records[-1] if records else None)
        if problem:
            raise RecordError(f"line {place}: {problem}")
        records.append(record)
    if not records:
        raise RecordError("the export holds no records")
    return records


def _check_header(header: Header) -> None:
    if header.format != FORMAT_VERSION:
        raise RecordError(
            f"the export is of format {header.format}, this program reads {FORMAT_VERSION}; "
            "import it with the version that wrote it, and open its session file here"
        )


def _record(line: ExportedRecord) -> Record:
    texts = [
        StoredText(
            line.number,
            text.field,
            text.digest,
            None if text.salt is None else bytes.fromhex(text.salt),
            text.words,
        )
        for text in line.texts
    ]
    try:
        attached = {
            name: base64.b64decode(blob, validate=True) for name, blob in line.attached.items()
        }
    except binascii.Error as fault:
        raise RecordError(f"what is attached to record {line.number} is no base64") from fault
    text = canonical(line.body)
    return read_row(line.number, line.kind, text, line.previous, line.hash, texts, attached)


def record_schema() -> dict[str, Any]:
    """Returns the JSON Schema (draft 2020-12) of a line of an export, and of entries' bodies."""
    line = TypeAdapter(Header | ExportedRecord).json_schema()
    definitions = line.pop("$defs")
    for kind, entry in ENTRIES.items():
        body = entry.model_json_schema(ref_template="#/$defs/" + kind + "-{model}")
        definitions |= {f"{kind}-{name}": part for name, part in body.pop("$defs", {}).items()}
        definitions[f"entry-{kind}"] = body
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:whitecell:record",
        "title": "A line of a Whitecell record",
        **line,
        "$defs": definitions,
    }
