"""What war cost people on each line, and what negotiating gained: the one place that tells it.

Months are of the game's clock, people are ranges, and none of it is folded into a score.
"""

from collections.abc import Iterator

from adjudication.analysis.human_cost import human_cost, zone_accounts
from adjudication.record.history import Branch
from app.report.content import Block, Cell, Paragraph, Table
from app.report.whole import Whole
from maps.atlas import load_atlas


def human_cost_told(whole: Whole) -> Iterator[Block]:
    """Yields, line by line, time until war, months of war and peace, people, and zones."""
    number = whole.wording.number
    lines: list[tuple[Cell, ...]] = []
    rows: list[tuple[Cell, ...]] = []
    zones: list[tuple[Cell, ...]] = []
    for branch in whole.branches:
        state = whole.session.state_at(whole.path(branch)[-1].number)
        before = _months_before_war(whole, branch)
        first = "no war" if before is None else number(before, 1)
        lines.append((branch.name, number(state.closes, 1), first))
        for cost in human_cost(whole.world, state):
            people = (
                f"{number(ends[0])} to {number(ends[1])}" if ends else "no range in the scenario"
                for ends in (cost.killed, cost.displaced)
            )
            months = (number(each, 1) for each in (cost.war, cost.peace, cost.gained))
            rows.append((branch.name, cost.name, *months, *people))
        for zone in zone_accounts(whole.world, state):
            owed = f"to {zone.owner}: {zone.status or 'not asked for'}" if zone.owner else "-"
            name = load_atlas().zones[zone.key].name
            zones.append((branch.name, name, zone.holder, owed, number(zone.war, 1)))
    heads: tuple[str, ...] = ("Line", "Months played", "Months before the first war")
    yield Table("Time on each line", heads, tuple(lines))
    if rows:
        heads = ("Line", "Between", "War", "Peace", "Gained", "Killed", "Displaced")
        yield Table("Months of war, of peace and gained, and people", heads, tuple(rows))
    else:
        yield Paragraph("No war was fought, and the scenario has no ranges of its cost.")
    yield Paragraph(
        "Gained: months without war under a ceasefire or in talks. People: months of war times "
        "the range of the scenario, whose sources stand there, and never more than lived there "
        "where it says how many did; the ranges are wide because nobody knows better. A line's "
        "time is read against the others as played, each one playing; months and people are "
        "weighed against each other nowhere in this report.",
        note=True,
    )
    if zones:
        heads = ("Line", "Zone", "In control", "Withdrawal", "Months of war")
        yield Table("The line, zone by zone", heads, tuple(zones))


def _months_before_war(whole: Whole, branch: Branch) -> float | None:
    """Months up to the turn in which a war was first on; None where none was."""
    for before, nodes in whole.turns(branch):
        if whole.session.state_at(nodes[-1].number).war_months.any():
            return whole.session.state_at(before.number).closes
    return None
