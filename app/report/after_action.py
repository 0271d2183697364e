"""The after-action report of a session, built whole from its record: purpose to appendix."""

from collections.abc import Iterator, Sequence

from adjudication.analysis.compare import Comparison, compare
from adjudication.analysis.findings import findings
from adjudication.record.history import Branch, Node, orders_of_turn
from adjudication.record.history import Cursor as At
from adjudication.ruling import Ruling
from adjudication.world import parameters_of
from app.report.charts import Line, line_chart
from app.report.content import Block, Bullets, Document, Figure, Paragraph, Section, Table
from app.report.picture import honour_map
from app.session import Session
from scenarios.parameters import Status

METHODS = {
    "rigid": "chance result",
    "cell": "answered by the cell",
    "consensual": "agreed in the room",
    "free": "ruled outright",
}
ROUTINE = frozenset({"ladder", "quiet", "attention", "order", "inject", "attribution"})
"""Kinds of questions that the narrative leaves to the appendix."""


def after_action(session: Session) -> Document:
    """Returns the after-action report of a session."""
    scenario = session.scenario
    branches = _played(session)
    sections = [_purpose(session), _design(session), _who(session, branches)]
    sections += [_narrative(session, branch) for branch in branches]
    if len(branches) > 1:
        sections.append(_compared(session, branches))
    sections += [
        _limits(),
        _adjudication(session),
        _assumptions(session),
        _sources(session),
    ]
    return Document(
        title=scenario.title,
        subtitle="After-action report, full edition",
        marking=f"EXERCISE  EXERCISE  EXERCISE  -  {scenario.classification}",
        facts=(
            ("Game dates", f"{scenario.start:%d %B %Y}, {scenario.turns} turns planned"),
            ("Lines played", ", ".join(branch.name for branch in branches)),
            ("Records", f"{len(session.records)}, each chained to the one before"),
            ("Seed of chance", str(session.seed)),
            ("Rules version", str(session.records[0].body["engine"])),
        ),
        sections=tuple(sections),
    )


def _played(session: Session) -> tuple[Branch, ...]:
    """Branches on which something was played; the trunk only if it goes on past every fork."""
    own = {node.branch for node in session.history.nodes.values() if node.parent is not None}
    forked = {b.from_node for b in session.history.branches.values() if b.from_node is not None}
    branches = [b for b in session.history.branches.values() if b.number in own]
    ends = [b for b in branches if session.history.tip(b.number).number not in forked]
    return tuple(ends or branches)


def _purpose(session: Session) -> Section:
    scenario = session.scenario
    rows = tuple((o.text, o.question) for o in scenario.objectives.values())
    return Section(
        "Purpose and questions",
        (
            Paragraph(scenario.summary),
            Table("Objectives, and the question behind each", ("Objective", "Question"), rows),
        ),
    )


def _design(session: Session) -> Section:
    return Section(
        "Design and limits",
        (
            Paragraph(session.scenario.hypothetical),
            Paragraph(
                "An engine proposed odds with every term and its source; people had the last "
                "word. Most coefficients are judgement and are marked so. A chance result is "
                "drawn by a key, so anyone can repeat it; two lines that fork share their luck "
                "wherever both are asked the same question. That is the same luck, not an "
                "experiment.",
            ),
        ),
    )


def _who(session: Session, branches: Sequence[Branch]) -> Section:
    scenario = session.scenario
    rows = tuple(
        (
            actor.name,
            scenario.cells[actor.cell].name,
            "played" if key in session.played else "behaviour profile",
        )
        for key, actor in scenario.actors.items()
    )
    played_by = sorted({session.history.tip(branch.number).played_by for branch in branches})
    return Section(
        "Who played",
        (
            Table("Actors", ("Actor", "Cell", "In this session"), rows),
            Paragraph(
                f"Moves and answers were entered by: {', '.join(played_by)} (the white cell "
                "stands in for the cells in a scripted session). A played line is one playing.",
            ),
        ),
    )


def _turn_ends(session: Session, branch: Branch) -> Iterator[tuple[Node | None, Node]]:
    """Yields (last node of the turn before, last node of the turn) along a branch."""
    path = session.history.path(session.history.tip(branch.number).number)
    before = path[0]
    for turn in range(1, path[-1].turn + 1):
        last = [node for node in path if node.turn == turn][-1]
        yield before, last
        before = last


def _narrative(session: Session, branch: Branch) -> Section:
    turns = []
    for before, last in _turn_ends(session, branch):
        path = [n for n in session.history.path(last.number) if n.turn == last.turn]
        turns.append(
            Section(f"Turn {last.turn}", tuple(_told(session, before or path[0], last, path)))
        )
    return Section(f"Narrative: {branch.name}", (), tuple(turns))


def _told(session: Session, before: Node, last: Node, path: Sequence[Node]) -> Iterator[Block]:
    happened = findings(
        session.world, session.state_at(before.number), session.state_at(last.number)
    )
    first = next((node for node in path if node.phase == "orders"), path[0])
    orders = orders_of_turn(session.history, At(first.number, first.branch))
    if orders:
        yield Bullets(
            tuple(
                f"Move {record}, {_name(session, order.actor)}: {order.words or order.action}"
                for record, order in orders
            )
        )
    ruled = [
        (node.number, ruling)
        for node in path
        for ruling in session.rulings_of(node.number)
        if ruling.question.kind not in ROUTINE and ruling.method != "rigid"
    ]
    if ruled:
        yield Table(
            "Rulings made by people",
            ("Record", "Question", "Answer", "Engine's odds", "How", "Reason"),
            tuple(
                (
                    str(number),
                    ruling.question.title,
                    ruling.answer,
                    percent(ruling.engine_odds),
                    METHODS[ruling.method],
                    ruling.reason,
                )
                for number, ruling in ruled
            ),
            frozenset({0, 3}),
        )
    if happened:
        yield Bullets(tuple(finding.words for finding in happened))
    if not (orders or ruled or happened):
        yield Paragraph("A quiet turn: no moves by played cells, and nothing crossed a mark.")


def _name(session: Session, key: str) -> str:
    scenario = session.scenario
    actor = scenario.actors.get(key) or scenario.organisations.get(key)
    return actor.name if actor else key


def percent(odds: float) -> str:
    """Returns odds as whole numbers in 100, never as certainty."""
    return "under 1" if odds < 0.01 else "over 99" if odds > 0.99 else f"{odds * 100:.0f}"


def _compared(session: Session, branches: Sequence[Branch]) -> Section:
    pair = (branches[0].number, branches[1].number)
    compared = compare(session.world, session.history, pair, session.state_at, session.rulings_of)
    blocks: list[Block] = [
        Paragraph(
            f"The two lines are the same up to turn {compared.fork_turn} and differ since "
            f"{compared.question or 'nothing'}."
        ),
        Paragraph(
            "Each line is one playing. What differs between them follows from the answers given "
            "and from the engine's judgement coefficients; it is no forecast.",
            note=True,
        ),
    ]
    blocks += [
        _chart(compared, name)
        for name in compared.turns[-1].labels
        if _worth_drawing(compared, name)
    ]
    for branch in branches[:2]:
        figure = honour_map(session, branch)
        if figure is not None:
            blocks.append(figure)
    blocks.append(_differences(compared))
    return Section("Futures compared", tuple(blocks))


def _worth_drawing(compared: Comparison, name: str) -> bool:
    widest = max(
        (
            abs(a - b)
            for t in compared.turns
            for a, b in (t.indicators.get(name, (0, 0)),)
            if a is not None and b is not None
        ),
        default=0.0,
    )
    return name.startswith(("rung/", "hostility/", "word-of-guarantors/")) and widest >= 1.0


def _chart(compared: Comparison, name: str) -> Figure:
    label = compared.turns[-1].labels[name]
    lines = [
        Line(line, [turn.indicators.get(name, (None, None))[place] for turn in compared.turns])
        for place, line in enumerate((compared.a, compared.b))
    ]
    last = [line.values[-1] for line in lines]
    return Figure(
        caption=f"{label}, by turn.",
        alternative=f"{label} at the end: {compared.a} {_number(last[0])}, "
        f"{compared.b} {_number(last[1])}.",
        svg=line_chart(
            label,
            lines,
            first_turn=1,
            marked_turn=compared.fork_turn,
            marked="fork",
        ),
    )


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.0f}"


def _differences(compared: Comparison) -> Table:
    last = compared.turns[-1]
    rows = tuple(
        (last.labels[name], _number(a), _number(b))
        for name, (a, b) in last.indicators.items()
        if _number(a) != _number(b)
    )
    return Table(
        f"Indicators that differ at the end of turn {last.turn}",
        ("Indicator", compared.a, compared.b),
        rows,
        frozenset({1, 2}),
    )


def _limits() -> Section:
    return Section(
        "What the game cannot say",
        (
            Bullets(
                (
                    "It is no forecast: odds are shares of model runs under stated judgement.",
                    "One playing of a line is no finding; two lines that fork differ by the "
                    "decision and by all that follows from it.",
                    "Coefficients of deterrence and of honour carry most of the weight and are "
                    "judgement; their values and priors stand in the appendix.",
                    "Goldstein scores are ratings of directed acts from 1992, blind to "
                    "notification and to cyber operations.",
                )
            ),
        ),
    )


def _adjudication(session: Session) -> Section:
    """Every ruling that people made, with its terms, and the chance results by number."""
    weighty: list[tuple[int, Ruling]] = []
    counts: dict[str, int] = {}
    for node in session.history.nodes.values():
        for ruling in session.rulings_of(node.number):
            if ruling.method == "rigid" and ruling.question.kind in ROUTINE:
                kind = ruling.question.kind
                counts[kind] = counts.get(kind, 0) + 1
            else:
                weighty.append((node.number, ruling))
    sections = tuple(
        Section(f"Record {number}: {ruling.question.title}", tuple(_explained(ruling)))
        for number, ruling in weighty
    )
    rows = tuple((kind, str(count)) for kind, count in sorted(counts.items()))
    routine = Table("Routine chance results", ("Kind", "Number"), rows, frozenset({1}))
    return Section("Adjudication, ruling by ruling", (routine,), sections)


def _explained(ruling: Ruling) -> Iterator[Block]:
    odds = ", ".join(
        f"{option} {percent(share)} in 100"
        for option, share in zip(ruling.question.options, ruling.question.odds, strict=True)
    )
    drawn = "" if ruling.number is None else f" Drawn number {ruling.number:.6f}."
    yield Paragraph(
        f"Engine: {odds}. Answer: {ruling.answer}, {METHODS[ruling.method]}. "
        f"{ruling.reason}.{drawn} Key {ruling.question.key}."
    )
    if ruling.question.terms:
        yield Table(
            f"What the odds hang on (log-odds against '{ruling.question.reference}')",
            ("Option", "Term", "Value"),
            tuple(
                (option, name, f"{value:+.2f}") for option, name, value, _ in ruling.question.terms
            ),
            frozenset({2}),
        )


def _assumptions(session: Session) -> Section:
    given = parameters_of(session.scenario)
    rows = tuple(
        (
            name.replace("_", " "),
            f"{parameter.value:.4g}",
            parameter.unit,
            parameter.status.value,
            parameter.source,
        )
        for name in given.__slots__
        for parameter in (getattr(given, name),)
    )
    judged = sum(1 for row in rows if row[3] == Status.JUDGEMENT)
    return Section(
        "Assumptions and their status",
        (
            Paragraph(f"{judged} of {len(rows)} engine coefficients are judgement."),
            Table(
                "Engine coefficients",
                ("Coefficient", "Value", "Unit", "Status", "Source"),
                rows,
                frozenset({1}),
            ),
        ),
    )


def _sources(session: Session) -> Section:
    rows = tuple(
        (key, source.citation, "read" if source.read else "not read")
        for key, source in session.scenario.sources.items()
    )
    return Section("Sources", (Table("Bibliography", ("Key", "Source", "Read"), rows),))
