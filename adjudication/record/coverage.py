"""Coverage of the data plan: what the record holds on each of its questions so far."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from adjudication.record.entries import ENTRIES, Observation, entry_of
from adjudication.record.history import History
from adjudication.record.log import Record
from adjudication.record.replay import rulings_cited
from adjudication.ruling import Ruling
from scenarios.data_plan import Element
from scenarios.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Cited:
    """One piece of evidence.

    Attributes:
        record: Number of the record to cite.
        node: Node at which it stands.
        turn: Turn in which it came.
        ruling: The ruling; None for what was entered.
        kind: Kind of the record.
    """

    record: int
    node: int
    turn: int
    ruling: Ruling | None
    kind: str


@dataclass(frozen=True, slots=True)
class Covered:
    """An element of the data plan and its evidence.

    Attributes:
        key: Its key.
        element: The element.
        evidence: In the order of the record.
    """

    key: str
    element: Element
    evidence: tuple[Cited, ...]


Read = Callable[[int], Sequence[tuple[int, Ruling]]]
"""Reads the rulings of the step that led to a node, each with the record it is cited by."""


def coverage(
    scenario: Scenario, history: History, records: Sequence[Record], read: Read | None = None
) -> tuple[Covered, ...]:
    """Returns each element of the data plan with its evidence, in the order of the plan.

    Args:
        scenario: The scenario.
        history: The history that the records describe.
        records: All records, in order.
        read: Reads rulings; from the records, unless somebody has read them already.
    """
    if not scenario.data_plan:
        return ()
    read = read or partial(rulings_cited, records)
    given = (*_rulings(history, records, read), *_entries(history, records))
    found: Mapping[str, list[Cited]] = {key: [] for key in scenario.data_plan}
    for cited, element_named in sorted(given, key=lambda pair: pair[0].record):
        for key, element in scenario.data_plan.items():
            if _serves(key, element, cited, element_named):
                found[key].append(cited)
    return tuple(
        Covered(key, element, tuple(found[key])) for key, element in scenario.data_plan.items()
    )


def _rulings(
    history: History, records: Sequence[Record], read: Read
) -> Iterator[tuple[Cited, str]]:
    for node in history.nodes.values():
        if node.parent is None or records[node.number - 1].kind != "step":
            continue
        for number, ruling in read(node.number):
            yield Cited(number, node.number, node.turn, ruling, "ruling"), ""


def _entries(history: History, records: Sequence[Record]) -> Iterator[tuple[Cited, str]]:
    made = [
        (record, entry_of(record.kind, record.body))
        for record in records
        if record.kind in ENTRIES
    ]
    corrected = {entry.corrects for _, entry in made}
    for record, entry in made:
        if record.number in corrected:
            continue
        node = history.nodes[int(record.body["node"])]
        element = (entry.element or "") if isinstance(entry, Observation) else ""
        turn = node.turn + node.closes_turn
        yield Cited(record.number, node.number, turn, None, record.kind), element


def _serves(key: str, element: Element, cited: Cited, named: str) -> bool:
    if named:
        return named == key
    if element.turns and cited.turn not in element.turns:
        return False
    if cited.ruling is None:
        return cited.kind in element.entries and cited.kind != Observation.kind
    kind, *parts = cited.ruling.question.key.replace("~", "/").split("/")
    return any(
        rulings.of == kind and (not rulings.about or bool(set(rulings.about) & set(parts)))
        for rulings in element.rulings
    )
