"""What the conference said of a ruling: arguments, dissent, outcome, effects, challenges."""

from collections.abc import Iterator

from adjudication.record.entries import (
    Argument,
    Challenge,
    Dissent,
    Effect,
    Outcome,
    Response,
)
from app.report.whole import Ruled, Whole


def said_of(whole: Whole, each: Ruled) -> Iterator[str]:
    """Yields a line for everything that was said of a ruling, each with its record."""
    key, asked_at = each.ruling.question.key, each.node.parent
    for entry, argument in whole.entries(Argument):
        if argument.question == key and entry.node == asked_at:
            weight = "" if argument.accepted else ", not accepted"
            yield (
                f"Argument {argument.side} '{argument.option}', {argument.strength}{weight}: "
                f"{argument.words} (record {entry.record})"
            )
    for entry, dissent in whole.entries(Dissent):
        if dissent.ruling == each.record and each.ruling.number is None:
            yield f"Dissent: {dissent.words} (record {entry.record})"
    for entry, outcome in whole.entries(Outcome):
        if _is_of(outcome, each):
            yield f"Outcome, {outcome.degree}: {outcome.words} (record {entry.record})"
    for entry, effect in whole.entries(Effect):
        if _is_of(effect, each):
            change = f", {effect.before} to {effect.after}" if effect.after else ""
            yield (
                f"Effect on {effect.what} of {whole.name(effect.about)}{change}: "
                f"{effect.because} (record {entry.record})"
            )
    yield from _challenges(whole, each)


def _challenges(whole: Whole, each: Ruled) -> Iterator[str]:
    answers = {answer.challenge: (entry, answer) for entry, answer in whole.entries(Response)}
    for entry, challenge in whole.entries(Challenge):
        if not _is_of(challenge, each):
            continue
        who = whole.name(challenge.cell) if challenge.cell else "the white cell"
        yield f"Challenged by {who}: {challenge.words} (record {entry.record})"
        if entry.record in answers:
            given, answer = answers[entry.record]
            yield f"The challenge, {answer.verdict}: {answer.words} (record {given.record})"


def _is_of(said: Outcome | Effect | Challenge, each: Ruled) -> bool:
    """Whether it names this ruling: its record, or the step it was drawn in and its question."""
    key = each.ruling.question.key
    return said.ruling == each.record and said.question in {None, key}
