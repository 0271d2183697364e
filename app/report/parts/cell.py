"""Parts of a cell's edition: its own moves and answers, what it was told, what it agreed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from app.report.content import Block, Bullets, Paragraph, Section, Table
from app.report.parts.short import shortened
from app.report.shown import Shown

CONDUCT = {
    "startex": "the exercise begins",
    "pause": "pause",
    "resume": "play goes on",
    "no-duff": "NO DUFF: stopped for the real world",
    "end-of-day": "end of the day",
    "endex": "the exercise ends",
}
SHEET = {
    "intent": "What for",
    "means": "Means",
    "condition": "Condition",
    "expected": "What we expect",
    "red_lines": "Red lines",
    "late": "Why late",
}
MOST = 20
"""Rows of each table of a cell's quick look: two pages with the rest."""
REFLECTED = {"sustain": "Sustain", "improve": "Improve", "insight": "Insight"}


def summary(shown: Shown) -> Iterator[Block]:
    """Yields what the exercise is about."""
    yield Paragraph(shown.summary)


def hypothetical(shown: Shown) -> Iterator[Block]:
    """Yields what is invented in it."""
    yield Paragraph(shown.hypothetical)


def conduct(shown: Shown) -> Iterator[Block]:
    """Yields how the exercise was run."""
    rows = tuple(
        (shown.wording.label(seen.number), shown.wording.label(seen.turn), CONDUCT[said["what"]])
        for seen, said in shown.of("conduct")
    )
    if rows:
        yield Table("Conduct of the exercise", ("Record", "Turn", "What"), rows)


def turns(shown: Shown) -> Iterator[Section]:
    """Yields a section a turn: what was told, moved and answered."""
    for turn in shown.turns:
        blocks = (*_told(shown, turn), *_own(shown, turn))
        if blocks:
            yield Section(f"Turn {turn}", blocks)


def told(shown: Shown) -> Iterator[Block]:
    """Yields what the cell is told in a turn brief's turn."""
    yield from tuple(_told(shown, shown.turn)) or (
        Paragraph("Nothing was released to you this turn."),
    )


def own(shown: Shown) -> Iterator[Block]:
    """Yields the cell's own moves and answers in a turn brief's turn."""
    yield from tuple(_own(shown, shown.turn)) or (
        Paragraph("You gave no move and no answer this turn."),
    )


def _told(shown: Shown, turn: int) -> Iterator[Block]:
    """The brief first, then injects and messages: what is to be read before anything else."""
    briefs = [(seen, str(said["words"])) for seen, said in shown.briefs(turn)]
    for seen, words in briefs:
        for paragraph in words.split("\n\n"):
            yield Paragraph(paragraph)
        yield Paragraph(f"Turn brief, record {seen.number}.", note=True)
    news = [
        f"{words} (record {number})"
        for number, words in shown.news(turn)
        if not any(words in brief for _, brief in briefs)
    ]
    if news:
        yield Bullets(tuple(news))


def _own(shown: Shown, turn: int) -> Iterator[Block]:
    moves = [
        f"Move {seen.number}, {shown.name(said['actor'])}: {_moved(said)}"
        for seen, said in shown.of("order", "held-move", turn=turn)
    ]
    moves += [
        f"We {'signed' if said['signed'] else 'declined to sign'} the joint move of sheet "
        f"{said['sheet']} (record {seen.number}). {said['words']}".rstrip()
        for seen, said in shown.of("signature", turn=turn)
    ]
    if moves:
        yield Bullets(tuple(moves))
    for seen, said in shown.of("sheet", turn=turn):
        rows = tuple((title, str(said[name])) for name, title in SHEET.items() if said.get(name))
        if rows:
            yield Table(f"Move sheet, record {seen.number}", ("What", "As we wrote it"), rows)
    answers = tuple(
        (shown.wording.label(seen.number), str(said["question"]), str(said["answer"]))
        for seen, said in shown.of("ruling", turn=turn)
    )
    if answers:
        columns = ("Record", "What we were asked", "Our answer")
        yield Table(f"Turn {turn}: what we were asked, and answered", columns, answers)
    challenges = _challenges(shown, turn)
    if challenges:
        yield Bullets(challenges)


def _moved(said: Mapping[str, Any]) -> str:
    """What a move says; of one that waits, for how long or for what."""
    words = str(said["words"] or said["action"])
    if "form" not in said:
        return words
    waits = f"once {said['condition']}" if said["condition"] else str(said["form"])
    return f"{words} ({'ended' if said['ended'] else waits})"


def _challenges(shown: Shown, turn: int) -> tuple[str, ...]:
    answers = {said["challenge"]: said for _, said in shown.of("response")}
    return tuple(
        f"We challenged ruling {said['ruling']}: {said['words']} (record {seen.number}). "
        + (
            f"{answers[seen.number]['verdict'].capitalize()}: {answers[seen.number]['words']}"
            if seen.number in answers
            else "No answer yet."
        )
        for seen, said in shown.of("challenge", turn=turn)
    )


def moves_and_answers(shown: Shown) -> Iterator[Block]:
    """Yields the moves and answers of the cell, in two tables."""
    label = shown.wording.label
    moves = tuple(
        (
            label(seen.number),
            label(seen.turn),
            shown.name(said["actor"]),
            _moved(said),
        )
        for seen, said in shown.of("order", "held-move")
    )
    answers = tuple(
        (label(seen.number), label(seen.turn), str(said["question"]), str(said["answer"]))
        for seen, said in shown.of("ruling")
    )
    if moves:
        yield Table("Our moves", ("Record", "Turn", "Who", "Move"), moves)
    if answers:
        yield Table("Our answers", ("Record", "Turn", "What we were asked", "Answer"), answers)
    if not (moves or answers):
        yield Paragraph("We gave no move, and were asked nothing.")


def talks(shown: Shown) -> Iterator[Block]:
    """Yields contacts and proposals of the whole exercise."""
    yield from tuple(_talks(shown, None)) or (Paragraph("No talks that concern us were logged."),)


def turn_talks(shown: Shown) -> Iterator[Block]:
    """Yields contacts, proposals and questions of a turn brief's turn."""
    held = (*_talks(shown, shown.turn), *_questions(shown, shown.turn))
    yield from held or (Paragraph("None that concern you."),)


def _talks(shown: Shown, turn: int | None) -> Iterator[Block]:
    contacts = tuple(
        (
            shown.wording.label(seen.number),
            shown.wording.label(seen.turn),
            ", ".join(map(shown.name, said["cells"])),
            str(said["stage"]),
            str(said.get("agreed", "")),
            str(said.get("understood", "")),
        )
        for seen, said in shown.of("contact", turn=turn)
    )
    if contacts:
        columns = ("Record", "Turn", "Who", "How", "Text agreed", "What we think was agreed")
        yield Table("Contacts", columns, contacts)
    proposals = tuple(
        (
            shown.wording.label(seen.number),
            shown.wording.label(seen.turn),
            shown.name(said["cell"]),
            str(said["stage"]),
            _with(said["words"], "our note", said.get("secret_note")),
        )
        for seen, said in shown.of("proposal", turn=turn)
    )
    if proposals:
        yield Table("Proposals", ("Record", "Turn", "By", "Stage", "Text"), proposals)


def questions(shown: Shown) -> Iterator[Block]:
    """Yields the questions to the white cell, and its answers."""
    yield from _questions(shown, None)


def _questions(shown: Shown, turn: int | None) -> Iterator[Block]:
    replies = {said["query"]: str(said["words"]) for _, said in shown.of("reply")}
    asked = {seen.number for seen, _ in shown.of("query")}
    rows = [
        (
            shown.wording.label(seen.number),
            shown.wording.label(seen.turn),
            _with(said["words"], "due", said["due"]),
            replies.get(seen.number, "no answer yet"),
        )
        for seen, said in shown.of("query", turn=turn)
    ]
    rows += [
        (
            shown.wording.label(seen.number),
            shown.wording.label(seen.turn),
            "asked by another cell",
            str(said["words"]),
        )
        for seen, said in shown.of("reply", turn=turn)
        if said["query"] not in asked
    ]
    if rows:
        columns = ("Record", "Turn", "Question", "Answer")
        yield Table("Questions to the white cell", columns, tuple(rows))


def _with(words: str, what: str, more: str | None) -> str:
    """Words, and what else was written beside them."""
    return f"{words}\n{what}: {more}" if more else words


def reflections(shown: Shown) -> Iterator[Block]:
    """Yields what the cell wrote at the hot wash."""
    rows = tuple(
        (shown.wording.label(seen.number), REFLECTED[said["what"]], str(said["words"]))
        for seen, said in shown.of("reflection")
    )
    if rows:
        yield Table("As we wrote before anyone spoke", ("Record", "What", "Words"), rows)
    else:
        yield Paragraph("We wrote no reflection.")


CELL_PARTS: Mapping[str, Callable[[Shown], Iterable[Block | Section]]] = {
    "summary": summary,
    "hypothetical": hypothetical,
    "conduct": conduct,
    "turns": turns,
    "told": told,
    "own": own,
    "moves-and-answers": shortened(moves_and_answers, MOST),
    "talks": talks,
    "turn-talks": turn_talks,
    "questions": questions,
    "reflections": reflections,
}
"""Parts by the names that templates of cells use."""
