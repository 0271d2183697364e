"""The check of an edition for words that its reader may not see, whoever copied them where.

An edition is made only of what its cell may see; but people quote: a released brief can hold
words of another cell's sheet. Each private text of the record and of the scenario is sought in
all that the edition says, whole and sentence by sentence, whenever it was entered: a sheet given
on paper is often typed after the brief that quotes it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from typing_extensions import override

from adjudication.record.entries import ENTRIES, entry_of
from adjudication.record.log import Record
from adjudication.record.seen_by import Seen
from app.report.content import texts_of
from scenarios.scenario import Scenario

_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORDS = re.compile(r"[^\W_]+")
_LEAST_WORDS = 5
"""Words of a sentence that make it tell-tale; shorter ones anybody may write."""
_QUOTED = 60
"""Letters of a private text that are told with it."""
_NEVER_SOUGHT = frozenset({"scenario", "scenario_name", "title", "branch"})
"""Texts of the session's own record, which every edition may name."""
_TOLD = frozenset({"brief", "delivery", "message", "reply", "response"})
"""Kinds of records in which the white cell tells cells something, in its own words."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A private text that an edition would show.

    Attributes:
        place: Where in the edition.
        owner: Whose text it is: the record, or the entry of the scenario.
        words: The words shown, lower case and without marks between them.
        record: Number of the record; 0 for an entry of the scenario.
    """

    place: str
    owner: str
    words: str
    record: int = 0

    @override
    def __str__(self) -> str:
        return f"{self.place}: words of {self.owner} ('{self.words[:_QUOTED]}')"


def leaks(
    document: object,
    records: Sequence[Record],
    seen_of: Callable[[str], Sequence[Seen]],
    scenario: Scenario,
    cell: str,
    tells: Iterable[int] = (),
) -> tuple[Leak, ...]:
    """Returns every private text that an edition would show.

    Words that the cell was shown before somebody entered them as private are a quotation and no
    leak, if the white cell entered them, or a cell that had been shown them too. Words that the
    cell wrote before anybody showed them to it are its own. Nor is a leak what a turn brief says
    it tells on purpose, or a few words that the briefs of two cells may well share.

    Args:
        document: The edition, or a part of it.
        records: Every record.
        seen_of: What a cell may see of them, by its id.
        scenario: The scenario.
        cell: Id of the cell.
        tells: Records whose private words the document itself tells on purpose.
    """
    seen = seen_of(cell)
    told = _told_on_purpose(records, seen)
    told.append((_held(records, tells), plain("\n".join(text for _, text in texts_of(document)))))

    @cache
    def said_to(reader: str) -> tuple[tuple[int, str], ...]:
        held = seen if reader == cell else seen_of(reader)
        return tuple((s.number, plain("\n".join(_strings(dict(s.shown))))) for s in held)

    def quotes(since: int, needle: str) -> bool:
        if any(needle in held and needle in words for held, words in told):
            return True
        if since and records[since - 1].kind == "brief" and not _tells(needle):
            return True
        first = next((number for number, text in said_to(cell) if needle in text), 0)
        if first and _writers(records[first - 1], scenario) == {cell}:
            return True
        writers = _writers(records[since - 1], scenario) if since and _tells(needle) else ()
        return all(
            any(number < since and needle in text for number, text in said_to(reader))
            for reader in (cell, *writers)
        )

    delivered = {text for s in seen if s.kind == "delivery" for text in _strings(dict(s.shown))}
    not_delivered = (each for each in of_scenario(scenario, cell) if each[2] not in delivered)
    privates = (*_of_records(records, seen, cell), *not_delivered)
    return shown_of(document, privates, quotes)


def shown_of(
    document: object,
    privates: Iterable["Private"],
    quotes: Callable[[int, str], bool] = lambda _since, _needle: False,
    least_words: int = 0,
) -> tuple[Leak, ...]:
    """Returns those of some private texts that a document shows.

    Args:
        document: The document, or a part of it.
        privates: The texts.
        quotes: Whether words of a text, by number of its record, only repeat what its reader had.
        least_words: Shorter texts and sentences are passed over, for anybody may write them.
    """
    said = [(place, plain(text)) for place, text in texts_of(document)]
    everything = "\n".join(text for _, text in said)
    found = []
    for since, owner, private in privates:
        for needle in _needles(private):
            if needle not in everything or len(needle.split()) < least_words:
                continue
            if quotes(since, needle):
                continue
            where = next(place for place, text in said if needle in text)
            found.append(Leak(where, owner, needle.strip(), since))
            break
    return tuple(found)


def _writers(record: Record, scenario: Scenario) -> frozenset[str]:
    """The cells whose own words a record holds; none where they are the white cell's."""
    if record.kind == "order":
        given_by = str(record.body["actor"])
        who = scenario.actors.get(given_by) or scenario.organisations.get(given_by)
        return frozenset({who.cell} if who and who.cell else ())
    if record.kind in _TOLD or record.kind not in ENTRIES:
        return frozenset()
    return entry_of(record.kind, record.body).readers()


def _tells(needle: str) -> bool:
    """Whether two people would hardly write the same words by chance."""
    return len(needle.split()) >= _LEAST_WORDS or any(each.isdigit() for each in needle)


Private = tuple[int, str, str]
"""Number of the record since which it is there, whose it is, and the text."""


def _told_on_purpose(records: Sequence[Record], seen: Sequence[Seen]) -> list[tuple[str, str]]:
    """Of each brief that a cell was given: the words it may tell, and its own."""
    return [
        (_held(records, tells), plain(str(each.shown["words"])))
        for each in seen
        if each.kind == "brief" and (tells := records[each.number - 1].body.get("tells"))
    ]


def _held(records: Sequence[Record], numbers: Iterable[int]) -> str:
    """The words of some records; none of those that were taken out."""
    return "\n".join(
        plain(text.words)
        for number in numbers
        for text in records[number - 1].texts
        if text.words is not None
    )


def _of_records(records: Sequence[Record], seen: Sequence[Seen], cell: str) -> Iterator[Private]:
    """Texts of records, but those that the cell is shown in their place, and drafts for it."""
    shown = {each.number: frozenset(_strings(dict(each.shown))) for each in seen}
    kinds = {each.number: each.kind for each in seen}
    alike = {(kinds[number], text) for number, texts in shown.items() for text in texts}
    for record in records:
        if record.kind == "brief" and record.body["cell"] == cell:
            continue
        for text in record.texts:
            words = text.words
            if words is None or (record.kind == "session" and text.field in _NEVER_SOUGHT):
                continue
            if words in shown.get(record.number, ()) or (record.kind, words) in alike:
                continue
            article = "an" if record.kind[0] in "aeio" else "a"
            owner = f"record {record.number}, {article} {record.kind}, field {text.field}"
            yield record.number, owner, words


def of_scenario(scenario: Scenario, cell: str) -> Iterator[Private]:
    """Yields texts of the scenario that are the white cell's, or for other cells."""
    for key, inject in scenario.injects.items():
        yield 0, f"inject {key}, expected response", inject.expected
        if cell not in inject.to:
            yield 0, f"inject {key}", inject.text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _needles(private: str) -> Iterator[str]:
    """What to seek: the whole text, and each of its sentences that is long enough to tell."""
    whole = plain(private)
    words = whole.split()
    if len(words) > 1 or (words and (len(whole.strip()) >= 12 or any(c.isdigit() for c in whole))):
        yield whole
    for sentence in _SENTENCES.split(private):
        if len(sentence.split()) >= _LEAST_WORDS:
            yield plain(sentence)


def plain(text: str) -> str:
    """Returns words alone, lower case, with a blank on either side: only whole words match."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "
