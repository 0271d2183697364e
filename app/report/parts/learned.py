"""Parts on what was learned: insights with their evidence, the hot wash, the plan to improve."""

from collections.abc import Iterator

from adjudication.record.entries import Insight, Link, Observation, Reflection
from adjudication.record.hot_wash import unheard
from app.report.content import Block, Bullets, Cell, Paragraph, Section, Table
from app.report.parts.data_plan import NO_EVIDENCE, answers
from app.report.whole import Entry, Whole
from scenarios.scenario import Objective

KINDS = {"insight": "Insight", "strength": "Strength", "improve": "Area for improvement"}
OBSERVED = {
    "option-considered": "option considered",
    "rejected-because": "rejected because",
    "assumption": "assumption",
    "disagreement": "disagreement",
    "quote": "quote",
}


def insights(whole: Whole) -> Iterator[Block]:
    """Yields insights with evidence, confidence, and what would overturn each."""
    held = whole.entries(Insight)
    if not held:
        yield Paragraph(
            "No insight has been entered. Enter them at the hot wash: each rests on records by "
            "number, says how sure it is, and what would overturn it."
        )
        return
    rows = tuple(
        (
            KINDS[insight.what],
            insight.words,
            _evidence(entry, insight),
            insight.confidence,
            insight.overturned_by or "not said",
        )
        for entry, insight in held
    )
    columns = ("Kind", "Insight", "Evidence", "Confidence", "What would overturn it")
    yield Table("Insights", columns, rows)


def _evidence(entry: Entry, insight: Insight) -> str:
    cited = ", ".join(str(number) for number in insight.evidence)
    if not cited:
        return f"record {entry.record} alone"
    return f"record{'s' if insight.evidence[1:] else ''} {cited}"


def evidence(whole: Whole) -> Iterator[Block | Section]:
    """Yields, for each question, what the record holds on it; says so where that is nothing."""
    for key, objective in whole.scenario.objectives.items():
        blocks, asked = tuple(_on(whole, key)), tuple(answers(whole, key))
        none = () if blocks or asked else (Paragraph(NO_EVIDENCE, note=True),)
        yield Section(objective.text, (Paragraph(objective.question), *blocks, *none), asked)


def objective_analysis(whole: Whole) -> Iterator[Section]:
    """Yields, for each objective, strengths, areas for improvement and their evidence."""
    for key, objective in whole.scenario.objectives.items():
        parts = []
        for what, title in (("strength", "Strengths"), ("improve", "Areas for improvement")):
            told = _told(whole, key, what)
            if told:
                parts.append(Section(title, (Bullets(told),)))
        held, asked = tuple(_on(whole, key)), tuple(answers(whole, key))
        if held:
            parts.append(Section("Evidence", held))
        parts += asked
        none = () if parts else (Paragraph(NO_EVIDENCE, note=True),)
        yield Section(objective.text, (Paragraph(objective.question), *none), tuple(parts))


def ratings(whole: Whole) -> Iterator[Block]:
    """Yields the HSEEP ratings, as far as the strengths and areas entered carry them.

    The skeleton's four ratings are judgement of the evaluators; the record says only what was
    entered on each objective, and this table no more.
    """
    rows: list[tuple[Cell, ...]] = []
    for key, objective in whole.scenario.objectives.items():
        counts = [len(_told(whole, key, what)) for what in ("strength", "improve")]
        rows.append((objective.text, *(whole.wording.number(count) for count in counts), ""))
    columns = (
        "Objective",
        "Strengths",
        "Areas for improvement",
        "Rating (P, S, M or U; for the evaluators)",
    )
    yield Table("Objectives and their ratings", columns, tuple(rows))
    yield Paragraph(
        "P performed without challenges, S with some, M with major challenges, U unable to be "
        "performed. A rating is the evaluators' to give.",
        note=True,
    )


def _told(whole: Whole, objective: str, what: str) -> tuple[str, ...]:
    return tuple(
        f"{insight.words} ({_evidence(entry, insight)})"
        for entry, insight in whole.entries(Insight)
        if insight.objective == objective and insight.what == what
    )


def _on(whole: Whole, objective: str) -> Iterator[Block]:
    """What the record holds on an objective: injects that served it, and insights."""
    told = _told(whole, objective, "insight")
    if told:
        yield Bullets(told)
    rows = tuple(
        (
            whole.wording.label(record),
            line,
            whole.wording.label(turn),
            inject.title,
            inject.expected,
        )
        for key, inject in whole.scenario.injects.items()
        if inject.objective == objective
        for line, turn, record in whole.released(key)
    )
    if rows:
        columns = ("Record", "Line", "Turn", "Inject", "Expected response")
        yield Table("Injects that served it", columns, rows)
    linked = tuple(
        f"Record {link.record}: {link.words or 'tied to this objective'} (record {entry.record})"
        for entry, link in whole.entries(Link)
        if link.objective == objective
    )
    if linked:
        yield Bullets(linked)


def hot_wash(whole: Whole) -> Iterator[Block]:
    """Yields reflections once all are in, and the notes tied to moments."""
    scenario = whole.scenario
    reflections = whole.entries(Reflection)
    missing = unheard((r for _, r in reflections), whole.playing)
    if missing:
        names = ", ".join(scenario.cells[cell].name for cell in missing)
        yield Paragraph(
            f"{len(reflections)} reflections are written, and sealed until every cell that plays "
            f"has written one. Waiting for: {names}."
        )
    for what, title in (("sustain", "Sustain"), ("improve", "Improve"), ("insight", "Insight")):
        rows = tuple(
            (whole.wording.label(entry.record), scenario.cells[r.cell].name, r.words)
            for entry, r in reflections
            if r.what == what
        )
        if rows and not missing:
            yield Table(f"{title}: as the seats wrote before anyone spoke", _REFLECTED, rows)
    notes = tuple(
        (whole.wording.label(record), whole.wording.label(turn), line, words)
        for record, turn, line, words in whole.notes
    )
    if notes:
        yield Table("Notes tied to moments", ("Record", "Turn", "Line", "Note"), notes)


_REFLECTED = ("Record", "Cell", "Reflection")


def improvement_plan(whole: Whole) -> Iterator[Block]:
    """Yields the insights that something is to be done about: action, owner, due."""
    rows = tuple(
        (
            _short(whole.scenario.objectives.get(insight.objective or "")),
            insight.words,
            insight.action,
            insight.owner or "not named",
            insight.due or "not set",
        )
        for _, insight in whole.entries(Insight)
        if insight.action
    )
    if rows:
        columns = ("Objective", "What was seen", "Action", "Owner", "Due")
        yield Table("Improvement plan", columns, rows)
    else:
        yield Paragraph("No insight names an action yet, so there is nothing to follow up.")


def _short(objective: Objective | None) -> str:
    return objective.text if objective else "none named"


def options_not_taken(whole: Whole) -> Iterator[Block]:
    """Yields the options that cells considered and let go, as facilitators noted them."""
    rows = tuple(
        (
            whole.wording.label(entry.record),
            whole.wording.label(entry.turn),
            whole.name(seen.about),
            OBSERVED[seen.what],
            seen.words,
        )
        for entry, seen in whole.entries(Observation)
    )
    if rows:
        columns = ("Record", "Turn", "Who", "What", "Words")
        yield Table("Facilitators' notes", columns, rows)
    else:
        yield Paragraph("No facilitator noted an option that was considered and not taken.")
