"""The check of an edition for words that its reader may not see, whoever copied them where.

An edition is made only of what its cell may see; but people quote: a released brief can hold
words of another cell's sheet. Each private text of the record and of the scenario is sought in
all that the edition says, whole and sentence by sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from typing_extensions import override

from adjudication.record.log import Record
from adjudication.record.seen_by import Seen
from app.report.content import Document, texts_of
from scenarios.scenario import Scenario

_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORDS = re.compile(r"[^\W_]+")
_LEAST_WORDS = 5
"""Words of a sentence that make it tell-tale; shorter ones anybody may write."""
_NEVER_SOUGHT = frozenset({"scenario", "scenario_name", "title", "branch"})
"""Texts of the session's own record, which every edition may name."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A private text that an edition would show.

    Attributes:
        place: Where in the edition.
        owner: Whose text it is: the record, or the entry of the scenario.
        words: Its beginning.
    """

    place: str
    owner: str
    words: str

    @override
    def __str__(self) -> str:
        return f"{self.place}: words of {self.owner} ('{self.words}')"


def leaks(
    document: Document,
    records: Sequence[Record],
    seen: Sequence[Seen],
    scenario: Scenario,
    cell: str,
) -> tuple[Leak, ...]:
    """Returns every private text that an edition would show.

    Args:
        document: The edition.
        records: Every record.
        seen: What the cell may see of them.
        scenario: The scenario.
        cell: Id of the cell.
    """
    known = [(s.number, _plain("\n".join(_strings(dict(s.shown))))) for s in seen]
    return shown_of(document, (*_of_records(records, seen), *of_scenario(scenario, cell)), known)


def shown_of(
    document: Document,
    privates: Iterable["Private"],
    known: Sequence[tuple[int, str]] = (),
    least_words: int = 0,
) -> tuple[Leak, ...]:
    """Returns those of some private texts that a document shows.

    Args:
        document: The document.
        privates: The texts.
        known: What its reader was shown by which record; a text that is younger quotes it.
        least_words: Shorter texts and sentences are passed over, for anybody may write them.
    """
    said = [(place, _plain(text)) for place, text in texts_of(document)]
    everything = "\n".join(text for _, text in said)
    found = []
    for since, owner, private in privates:
        for needle in _needles(private):
            if needle not in everything or len(needle.split()) < least_words:
                continue
            if any(number < since and needle in text for number, text in known):
                continue  # it quotes what the cell had before
            where = next(place for place, text in said if needle in text)
            found.append(Leak(where, owner, needle.strip()[:60]))
            break
    return tuple(found)


Private = tuple[int, str, str]
"""Number of the record since which it is there, whose it is, and the text."""


def _of_records(records: Sequence[Record], seen: Sequence[Seen]) -> Iterator[Private]:
    """Texts of records, but those that the cell is shown in their place."""
    shown = {each.number: frozenset(_strings(dict(each.shown))) for each in seen}
    kinds = {each.number: each.kind for each in seen}
    alike = {(kinds[number], text) for number, texts in shown.items() for text in texts}
    for record in records:
        for text in record.texts:
            words = text.words
            if words is None or (record.kind == "session" and text.field in _NEVER_SOUGHT):
                continue
            if words in shown.get(record.number, ()) or (record.kind, words) in alike:
                continue
            owner = f"record {record.number}, a {record.kind}, field {text.field}"
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
    whole = _plain(private)
    words = whole.split()
    if len(words) > 1 or (words and (len(whole.strip()) >= 12 or any(c.isdigit() for c in whole))):
        yield whole
    for sentence in _SENTENCES.split(private):
        if len(sentence.split()) >= _LEAST_WORDS:
            yield _plain(sentence)


def _plain(text: str) -> str:
    """Words alone, lower case, with a blank on either side, so that only whole words match."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "
