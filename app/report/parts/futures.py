"""Parts that set futures beside each other, with charts and maps."""

from collections.abc import Iterator, Sequence

from adjudication.analysis.compare import Comparison
from adjudication.record.history import Branch
from app.report.charts import Line, line_chart
from app.report.content import Block, Bullets, Cell, Figure, Pair, Paragraph, Table
from app.report.picture import Answers, answers_on, honour_map
from app.report.whole import Whole

DRAWN = ("rung/", "hostility/", "word-of-guarantors/")
"""Indicators that a chart is drawn of, where the lines part far enough to see."""
SHORT = 6


def futures_compared(whole: Whole) -> Iterator[Block]:
    """Yields the first two lines compared: since when they differ, charts, and a table."""
    compared = whole.compared
    if compared is None:
        return
    yield Paragraph(
        f"The two lines are the same up to turn {compared.fork_turn} and differ since "
        f"{_decision(whole, compared)}."
    )
    yield Paragraph(
        "Each line is one playing. What differs between them follows from the answers given and "
        "from the engine's judgement coefficients; it is no forecast.",
        note=True,
    )
    names = [n for n in compared.turns[-1].labels if _is_drawn(compared, n)]
    if len(names) == 1:
        yield _chart(whole, compared, names[0])
    for two in zip(names[::2], names[1::2], strict=False):
        yield Pair(*(_chart(whole, compared, name, is_half=True) for name in two))
    yield _differences(whole, compared)
    others = [branch.name for branch in whole.branches[2:]]
    if others:
        yield Paragraph(f"Played as well, and told in the narrative: {', '.join(others)}.")


def differences_short(whole: Whole) -> Iterator[Block]:
    """Yields the widest differences between the first two lines, and one chart."""
    compared = whole.compared
    if compared is None:
        yield Paragraph("One line was played.")
        return
    last = compared.turns[-1]
    apart = sorted(
        (
            (abs(a - b) / (abs(a) + abs(b)), last.labels[name], a, b)
            for name, (a, b) in last.indicators.items()
            if a is not None and b is not None and round(a) != round(b)
        ),
        key=lambda each: (-each[0], each[1]),
    )
    yield Paragraph(f"The lines differ since {_decision(whole, compared)}. Each is one playing.")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (label, whole.wording.number(a), whole.wording.number(b))
        for _, label, a, b in apart[:SHORT]
    )
    columns = ("Indicator", compared.a, compared.b)
    yield Table(f"Widest differences at the end of turn {last.turn}", columns, rows)
    drawn = [name for name in last.labels if _is_drawn(compared, name)]
    if drawn:
        yield _chart(whole, compared, drawn[0])


def honoured_or_ignored(whole: Whole) -> Iterator[Block]:
    """Yields a spread: the same guarantee honoured on one line and ignored on another."""
    held = [(branch, answers_on(whole, branch)) for branch in whole.branches]
    called = [(branch, answers) for branch, answers in held if answers is not None]
    parted = _parted(called)
    if parted is None:
        for branch, answers in called:
            yield honour_map(whole, branch, answers)
        return
    (one, kept), (other, ignored) = parted
    yield Paragraph(
        f"{kept.promise.given.name} was invoked on both lines. On '{one.name}' "
        f"{kept.answered} of {kept.asked} guarantors answered with force or support; on "
        f"'{other.name}' {ignored.answered} of {ignored.asked}. Who denied that the case arose "
        "did not ignore the call, and is counted apart."
    )
    yield honour_map(whole, one, kept)
    columns = ("Guarantor", one.name, other.name)
    rows = tuple(
        (
            whole.name(actor),
            kept.words.get(actor, "not asked"),
            ignored.words.get(actor, "not asked"),
        )
        for actor in dict.fromkeys([*kept.words, *ignored.words])
    )
    yield Table(f"Answers under {kept.promise.given.name}", columns, rows)
    yield honour_map(whole, other, ignored)
    compared = whole.compared
    if compared is not None and {compared.a, compared.b} == {one.name, other.name}:
        last = compared.turns[-1]
        told = [
            f"{last.labels[name]}: "
            f"{compared.a} {_shown(whole, a)}, {compared.b} {_shown(whole, b)}"
            for name, (a, b) in last.indicators.items()
            if name.startswith(("word-of", "intent-of")) and _number(a) != _number(b)
        ]
        if told:
            yield Paragraph(f"What it did to other promises, at the end of turn {last.turn}:")
            yield Bullets(tuple(told))


Called = tuple[Branch, Answers]


def _parted(called: Sequence[Called]) -> tuple[Called, Called] | None:
    """The lines on which most and fewest answered the same guarantee, if they differ."""
    if len(called) < 2:
        return None
    ranked = sorted(called, key=lambda each: -each[1].answered)
    most, least = ranked[0], ranked[-1]
    same = most[1].promise.key == least[1].promise.key
    return (most, least) if same and most[1].answered > least[1].answered else None


def _decision(whole: Whole, compared: Comparison) -> str:
    """The decision since which lines differ, in words where it has some."""
    if not compared.question:
        return "nothing"
    for turn in compared.turns:
        for answered in turn.answers:
            if answered.key == compared.question:
                return f"'{answered.title}' (turn {turn.turn})"
    kind, _, rest = compared.question.partition("/")
    subject = rest.removesuffix("/*")
    promises = whole.scenario.commitments
    if kind == "honour" and subject in promises:
        return f"who answered under {promises[subject].name}"
    return compared.question


def _is_drawn(compared: Comparison, name: str) -> bool:
    widest = max(
        (
            abs(a - b)
            for t in compared.turns
            for a, b in (t.indicators.get(name, (0, 0)),)
            if a is not None and b is not None
        ),
        default=0.0,
    )
    return name.startswith(DRAWN) and widest >= 1.0


def _chart(whole: Whole, compared: Comparison, name: str, *, is_half: bool = False) -> Figure:
    label = compared.turns[-1].labels[name]
    values = [turn.indicators.get(name, (None, None)) for turn in compared.turns]
    lines = [
        Line(line, [pair[place] for pair in values])
        for place, line in enumerate((compared.a, compared.b))
    ]
    last = [line.values[-1] for line in lines]
    wording = whole.wording
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            wording.label(turn.turn),
            *("" if value is None else wording.number(value, 1) for value in pair),
        )
        for turn, pair in zip(compared.turns, values, strict=True)
    )
    return Figure(
        caption=f"{label}, by turn",
        alternative=f"{label} at the end: {compared.a} {_shown(whole, last[0])}, "
        f"{compared.b} {_shown(whole, last[1])}.",
        svg=line_chart(
            label,
            lines,
            first_turn=1,
            marked_turn=compared.fork_turn,
            marked="fork",
            is_half=is_half,
        ),
        data=Table(label, ("Turn", compared.a, compared.b), rows),
    )


def _shown(whole: Whole, value: float | None) -> str:
    return "none" if value is None else whole.wording.number(value).shown


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.0f}"


def _differences(whole: Whole, compared: Comparison) -> Table:
    last = compared.turns[-1]
    rows = tuple(
        (
            last.labels[name],
            *("none" if value is None else whole.wording.number(value) for value in pair),
        )
        for name, pair in last.indicators.items()
        if _number(pair[0]) != _number(pair[1])
    )
    return Table(
        f"Indicators that differ at the end of turn {last.turn}",
        ("Indicator", compared.a, compared.b),
        rows,
    )
