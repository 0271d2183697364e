"""Another room's session as sibling branches of this one: the same opening, played twice."""

from collections.abc import Mapping, Sequence
from typing import Any

from adjudication.record.entered import names_records
from adjudication.record.entries import ENTRIES
from adjudication.record.fold import PLACED
from adjudication.record.log import ATTACHED, Record, RecordError
from adjudication.record.session_file import Entry
from adjudication.record.texts import Text

_SAME = (
    ("scenario", "another scenario"),
    ("digest", "another opening"),
    ("seed", "another seed of chance"),
    ("played", "other actors played by cells"),
    ("rules", "other rules of play"),
)
_NAMING = frozenset({"node", "parent", "record", "held"})
"""Where bodies of play name a record."""
_CARRIED = frozenset({"step", "explored", "fork", "rename", "bookmark", "prune", *PLACED})
_CARRIED -= {"model-runs"}  # they name nodes by the numbers of their own file


def imported(ours: Sequence[Record], theirs: Sequence[Record], room: str) -> list[Entry]:
    """Returns another room's records as entries that follow ours.

    Its opening is ours; its trunk becomes a branch that forks there. Every entry says which
    record of which room it was. Where its cursor went is left out.

    Args:
        ours: Our records.
        theirs: The other room's.
        room: What the other room is called.

    Raises:
        RecordError: The rooms did not begin alike, or this room was imported before.
    """
    _check_same_opening(ours, theirs, room)
    first = ours[-1].number + 1
    numbers, branches = {theirs[0].number: ours[0].number}, {0: first}
    trunk = {
        "node": ours[0].number,
        "name": Text(f"{room}: {theirs[0].body['branch']}"),
        "room": Text(room),
        "from": _source(theirs[0], room),
        "at": theirs[0].body["at"],
    }
    entries: list[Entry] = [("fork", trunk, {})]
    for record in theirs[1:]:
        if record.kind in _CARRIED:
            numbers[record.number] = first + len(entries)
            if record.kind == "fork":
                branches[record.number] = first + len(entries)
            try:
                entries.append(_entry(record, room, numbers, branches))
            except (KeyError, TypeError) as fault:
                raise RecordError(
                    f"record {record.number} of '{room}' names what is not there: {fault}"
                ) from fault
    return entries


def _check_same_opening(ours: Sequence[Record], theirs: Sequence[Record], room: str) -> None:
    for name, words in _SAME:
        if ours[0].body.get(name) != theirs[0].body.get(name):
            raise RecordError(f"'{room}' cannot stand beside this session: it has {words}")
    if all(any(each.kind == "improvised" for each in records) for records in (ours, theirs)):
        raise RecordError(
            f"'{room}' cannot stand beside this session: both saved actions of their own in play"
        )
    if theirs[0].hash == ours[0].hash or any(
        record.body.get("from", {}).get("hash") == theirs[0].hash for record in ours
    ):
        raise RecordError(f"'{room}' is in this session already")


def _entry(
    record: Record, room: str, numbers: Mapping[int, int], branches: Mapping[int, int]
) -> Entry:
    body = {name: value for name, value in record.body.items() if name != ATTACHED}
    fields = ENTRIES[record.kind].model_fields if record.kind in ENTRIES else {}
    named = {name for name, field in fields.items() if names_records(field)}
    for name in (_NAMING | named) & body.keys():
        body[name] = _renumbered(body[name], numbers)
    if record.kind == "ruling" and "basis" in body["ruling"]:
        body["ruling"] = _ruling(body["ruling"], numbers)
    for name in {"branch", "waiting_of"} & body.keys():
        body[name] = branches[body[name]]
    if record.kind in {"fork", "rename"}:
        body["name"] = Text(f"{room}: {body['name']}")
    if record.kind == "fork":
        body["room"] = Text(room)
    attached: dict[str, Any] = {name: record.attachment(name) for name in record.attached}
    if "rulings" in attached:
        attached["rulings"] = [
            numbers[made] if isinstance(made, int) else made for made in attached["rulings"]
        ]
    return record.kind, {**body, "from": _source(record, room)}, attached  # type: ignore[return-value]  # stored under a known kind


def _renumbered(named: object, numbers: Mapping[int, int]) -> object:
    """A record's number here, or several; one that was left out there is named no more."""
    if isinstance(named, list):
        return [numbers[each] for each in named if each in numbers]
    return numbers[named] if isinstance(named, int) else None


def _ruling(plain: Mapping[str, Any], numbers: Mapping[int, int]) -> dict[str, Any]:
    """A ruling whose arguments have the numbers they have here."""
    basis = plain["basis"]
    arguments = [[numbers[record], *rest] for record, *rest in basis["arguments"]]
    return {**plain, "basis": {**basis, "arguments": arguments}}


def _source(record: Record, room: str) -> dict[str, Any]:
    return {"room": Text(room), "record": record.number, "hash": record.hash}
