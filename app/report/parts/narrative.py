"""Parts that tell what happened: the timeline, turn by turn, and what turned it."""

from collections.abc import Iterator, Sequence

from adjudication.record.history import Cursor, Node, orders_of_turn
from app.report.content import Block, Bullets, Cell, Paragraph, Section, Table
from app.report.whole import METHODS, ROUTINE, Ruled, Whole, grouped

WEIGHTY = ("war-", "invoked", "case-", "honour-", "track-", "inject")
"""Codes of findings that the timeline carries; steps on the ladder are left to the narrative."""
TURNING_POINTS = 8
SHORT = 4
STILL = (
    "No ruling beyond the routine moved an indicator; steps on the ladder are told turn by turn."
)


def timeline(whole: Whole) -> Iterator[Block]:
    """Yields a table of what happened when, line by line; what lines share stands once."""
    told: set[int] = set()
    for branch in whole.branches:
        rows = []
        for before, nodes in whole.turns(branch):
            last = nodes[-1]
            if last.number in told:
                continue
            told.add(last.number)
            weighty = [f.words for f in whole.findings(before, last) if f.code.startswith(WEIGHTY)]
            rows.append(
                (
                    whole.wording.label(last.turn),
                    whole.date_of(last),
                    "\n".join(weighty) or "nothing that crossed a mark",
                    whole.wording.label(last.number),
                )
            )
        first = rows[0][0] if rows else ""
        columns = ("Turn", "Opens", "What happened", "Record")
        yield Table(f"{branch.name}, from turn {first}", columns, tuple(rows))


def narrative(whole: Whole) -> Iterator[Section]:
    """Yields a section a line, with a subsection a turn; what lines share is told once."""
    told: dict[int, str] = {}
    for branch in whole.branches:
        turns = []
        shared = ""
        for before, nodes in whole.turns(branch):
            last = nodes[-1]
            if last.number in told:
                shared = f"Up to turn {last.turn} as in '{told[last.number]}'."
                continue
            told[last.number] = branch.name
            title = f"Turn {last.turn}, from {whole.date_of(last)}"
            turns.append(Section(title, tuple(told_turn(whole, before, nodes))))
        blocks = (Paragraph(shared),) if shared else ()
        yield Section(branch.name, blocks, tuple(turns))


def turn_told(whole: Whole) -> Iterator[Block]:
    """Yields the turn that a turn brief is about."""
    for before, nodes in whole.turns(whole.branch):
        if nodes[-1].turn == whole.turn:
            yield from told_turn(whole, before, nodes)


def turn_indicators(whole: Whole) -> Iterator[Block]:
    """Yields the indicators at the end of a turn brief's turn, beside those before it."""
    for before, nodes in whole.turns(whole.branch):
        if nodes[-1].turn != whole.turn:
            continue
        was = {i.name: i.value for i in whole.indicators_at(before.number)}
        rows: list[tuple[Cell, ...]] = [
            (
                i.label,
                whole.wording.number(was.get(i.name, 0.0)),
                whole.wording.number(i.value),
                i.unit,
            )
            for i in whole.indicators_at(nodes[-1].number)
        ]
        yield Table("Indicators", ("Indicator", "Before", "Now", "Unit"), tuple(rows))


def told_turn(whole: Whole, before: Node, nodes: Sequence[Node]) -> Iterator[Block]:
    """Yields what happened in a turn: moves, what people ruled, what followed."""
    last = nodes[-1]
    first = next((node for node in nodes if node.phase == "orders"), nodes[0])
    orders = orders_of_turn(whole.history, Cursor(first.number, first.branch))
    if orders:
        yield Bullets(
            tuple(
                f"Move {record}, {whole.name(order.actor)}: {order.words or order.action}"
                for record, order in orders
            )
        )
    ruled = [
        each
        for node in nodes
        for each in whole.ruled(node)
        if each.ruling.question.kind not in ROUTINE and each.ruling.method != "rigid"
    ]
    if ruled:
        rows = tuple(_ruling_row(whole, each, count) for each, count in grouped(ruled))
        columns = ("Record", "Question", "Answer", "Engine's odds", "How", "Reason")
        yield Table(f"Turn {last.turn}: rulings made by people", columns, rows)
    happened = whole.findings(before, last)
    if happened:
        yield Bullets(tuple(finding.words for finding in happened))
    if not (orders or ruled or happened):
        yield Paragraph("A quiet turn: no moves by played cells, and nothing crossed a mark.")
    for note in whole.notes_of(nodes):
        yield Paragraph(note, note=True)


def _ruling_row(whole: Whole, each: Ruled, count: int) -> tuple[Cell, ...]:
    ruling = each.ruling
    more = f" (and {count - 1} more alike)" if count > 1 else ""
    return (
        whole.wording.label(each.record),
        f"{ruling.question.title}{more}",
        ruling.answer,
        whole.wording.share(ruling.engine_odds),
        METHODS[ruling.method],
        ruling.reason,
    )


def turning_points(whole: Whole) -> Iterator[Block]:
    """Yields the rulings after which the indicators moved most."""
    yield Paragraph(
        "Rulings after which the indicators moved most, each indicator measured against the "
        "range it covered in this session. What moved follows from the answer and from the "
        "engine's rules together."
    )
    rows = tuple(_turning_row(whole, *each) for each in _moved(whole)[:TURNING_POINTS])
    columns = ("Record", "Line", "Turn", "What was decided", "What moved")
    if rows:
        yield Table("Turning points, weightiest first", columns, rows)
    else:
        yield Paragraph(STILL)


def turning_points_short(whole: Whole) -> Iterator[Block]:
    """Yields the weightiest turning points, a line each."""
    found = _moved(whole)[:SHORT]
    yield Bullets(
        tuple(
            f"Turn {node.turn}, {whole.line_of(node)}: {_decided(whole, node)} "
            f"(record {node.number}). {_changes(whole, changes)}."
            for _, node, changes in found
        )
        or (STILL,)
    )


Change = tuple[float, str, float, float]
"""Share of its range by which an indicator moved, its label, from, to."""


def _moved(whole: Whole) -> list[tuple[float, Node, list[Change]]]:
    """Steps that something was decided in, by how far the indicators moved, most first."""
    on_lines = {node for branch in whole.branches for node in whole.path(branch)}
    steps = [n for n in on_lines if n.parent is not None and _weighty(whole, n)]
    steps.sort(key=lambda node: node.number)
    around = {number for node in steps for number in (node.number, node.parent or 0)}
    held = {number: whole.indicators_at(number) for number in sorted(around)}
    spans: dict[str, list[float]] = {}
    for listed in held.values():
        for each in listed:
            spans.setdefault(each.name, []).append(each.value)
    widths = {name: max(values) - min(values) for name, values in spans.items()}
    found = []
    for node in steps:
        was = {each.name: each.value for each in held[node.parent or 0]}
        changes: list[Change] = [
            (
                abs(each.value - was[each.name]) / widths[each.name],
                each.label,
                was[each.name],
                each.value,
            )
            for each in held[node.number]
            if widths[each.name] > 0 and was.get(each.name, each.value) != each.value
        ]
        if changes:
            changes.sort(key=lambda change: (-change[0], change[1]))
            found.append((sum(change[0] for change in changes), node, changes))
    found.sort(key=lambda each: (-each[0], each[1].number))
    return found


def _weighty(whole: Whole, node: Node) -> list[Ruled]:
    return [r for r in whole.ruled(node) if r.ruling.question.kind not in ROUTINE]


def _decided(whole: Whole, node: Node) -> str:
    """The weightiest answers of a step: people's first, then the unlikeliest chance results."""
    ranked = sorted(
        _weighty(whole, node), key=lambda r: (r.ruling.method == "rigid", r.ruling.engine_odds)
    )
    said = [
        f"{each.ruling.question.title} {each.ruling.answer}"
        + (f" ({count} alike)" if count > 1 else "")
        for each, count in list(grouped(ranked))[:3]
    ]
    return "; ".join(said)


def _changes(whole: Whole, changes: Sequence[Change]) -> str:
    number = whole.wording.number
    return "; ".join(
        f"{label} {number(was)} to {number(now)}" for _, label, was, now in changes[:3]
    )


def _turning_row(
    whole: Whole, _: float, node: Node, changes: Sequence[Change]
) -> tuple[Cell, ...]:
    return (
        whole.wording.label(node.number),
        whole.line_of(node),
        whole.wording.label(node.turn),
        _decided(whole, node),
        _changes(whole, changes),
    )
