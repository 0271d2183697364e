"""Parts on war and peace in months of the game's clock, line by line."""

from collections.abc import Iterator

import numpy as np

from adjudication.record.history import Branch
from app.report.content import Block, Cell, Paragraph, Table
from app.report.whole import Whole


def war_and_peace(whole: Whole) -> Iterator[Block]:
    """Yields months of war and of peace on each line, and who was at war for how long."""
    months = {branch.number: _months(whole, branch) for branch in whole.branches}
    number = whole.wording.number
    rows: list[tuple[Cell, ...]] = []
    for branch in whole.branches:
        played, at_war, before = months[branch.number]
        longest = max(at_war.values(), default=0.0)
        first = "no war" if before is None else number(before, 1)
        rows.append((branch.name, number(played, 1), number(longest, 1), first))
    columns = (
        "Line",
        "Months played",
        "Longest war, months",
        "Peace before the first war, months",
    )
    yield Table("War and peace by line, months of the game's clock", columns, tuple(rows))
    pairs = sorted({pair for _, at_war, _ in months.values() for pair in at_war})
    if pairs:
        by_pair: tuple[tuple[Cell, ...], ...] = tuple(
            (pair, *(number(months[b.number][1].get(pair, 0.0), 1) for b in whole.branches))
            for pair in pairs
        )
        names = (branch.name for branch in whole.branches)
        yield Table("Months at war, by pair", ("Pair", *names), by_pair)
    yield Paragraph(
        "A month in which a turn closed at war counts whole. What a line gained in time is read "
        "against the others as played, each one playing; time and lives are never added to a "
        "score.",
        note=True,
    )


def _months(whole: Whole, branch: Branch) -> tuple[float, dict[str, float], float | None]:
    """Months played, months at war by pair, and months of peace before the first war."""
    war = whole.scenario.ladder.marks.war
    played, at_war, before = 0.0, dict[str, float](), None
    for _, nodes in whole.turns(branch):
        state = whole.session.state_at(nodes[-1].number)
        fighting = np.flatnonzero(state.rung[:, 0] >= war)
        if len(fighting) and before is None:
            before = played
        for dyad in fighting:
            one, other = whole.world.dyads[dyad]
            pair = f"{whole.world.name(int(one))} – {whole.world.name(int(other))}"
            at_war[pair] = at_war.get(pair, 0.0) + state.months
        played += state.months
    return played, at_war, before
