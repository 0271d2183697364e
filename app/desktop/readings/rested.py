"""Whether the present state is one to rest in, read for the page of futures."""

from __future__ import annotations

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.resting import TESTS, Resting
from app.desktop.chart_data import Bar, Stacked
from app.desktop.readings.rows import Row, Rows
from app.resting import BESIDES, CAPTION, because

__all__ = ["rested"]

NAMES = {
    "R": "Nash",
    "SEQ": "Sequential",
    "GMR": "General",
    "SMR": "Symmetric",
    "coalition": "Coalition",
}
"""Of the tests, short: the definitions of the graph model."""
HEADS = ("Who might attack", *NAMES.values())


def rested(found: tuple[Resting, ...], node: int, seed: int) -> Rows:
    """How the present state stands in each reduced game, a row a game.

    Args:
        found: The games.
        node: Number of the node.
        seed: Session seed.
    """
    charts = {each.analysis.conflict.id: _chart(each, node, seed) for each in found}
    words = f"From node {node}, seed {seed}. " + CAPTION.replace("\n", " ")
    return Rows(HEADS, tuple(map(_row, found)), words, charts)


def _row(found: Resting) -> Row:
    conflict, here = found.analysis.conflict, found.present - 1
    holds = [concept for concept in CONCEPTS if found.analysis.stable(concept)[:, here].all()]
    lines = [
        f"At the table: state {found.present} of {len(conflict.states)}, "
        f"{conflict.states[here]}. Stable for everybody by: {_listed(holds)}.",
        *because(found),
        *(f"{NAMES[test]}: {BESIDES[test]}." for test in TESTS),
    ]
    shares = (f"{100.0 * found.share(test):.1f} %" for test in TESTS)
    return Row(conflict.id, (conflict.title, *shares), "\n".join(lines))


def _listed(holds: list[str]) -> str:
    return ", ".join(NAMES[concept].lower() for concept in holds) or "no definition"


def _chart(found: Resting, node: int, seed: int) -> Stacked:
    """Bars of the tests, by what type the aggressor is, and of each decision maker alone."""
    conflict, futures = found.analysis.conflict, len(found.greedy)
    aggressor = conflict.decision_makers[0]
    bars = {NAMES[test]: found.share(test) for test in TESTS}
    if found.greedy.any() and not found.greedy.all():
        bars[f"Nash, {aggressor} seeks security"] = found.share("R", ~found.greedy)
        bars[f"Nash, {aggressor} is greedy"] = found.share("R", found.greedy)
    for maker, shares in found.by_maker.items():
        bars[f"Nash, for {maker} alone"] = shares["R"]
    error = max((share * (1.0 - share) / futures) ** 0.5 for share in bars.values())
    return Stacked(
        f"{conflict.title}: the present state is stable, share of model runs",
        ("Stable", "Not stable"),
        tuple(Bar(name, (share, 1.0 - share)) for name, share in bars.items()),
        f"{futures:,} model runs from node {node}, seed {seed}. Monte Carlo standard error at "
        f"most {100.0 * error:.1f} points among all of them.",
    )
