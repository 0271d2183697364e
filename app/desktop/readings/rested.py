"""Whether the present state is one to rest in, read for the page of futures."""

from __future__ import annotations

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.resting import TESTS, Resting
from app.desktop.chart_data import Bar, Stacked
from app.desktop.readings.rows import Row, Rows
from app.desktop.translation import Translator, numeral
from app.resting import BESIDES, CAPTION, because

__all__ = ["rested"]

tr = Translator(__name__)

NAMES = {
    "R": tr.later("Nash"),
    "SEQ": tr.later("Sequential"),
    "GMR": tr.later("General"),
    "SMR": tr.later("Symmetric"),
    "coalition": tr.later("Coalition"),
}
"""Of the tests, short: the definitions of the graph model."""


def rested(found: tuple[Resting, ...], node: int, seed: int) -> Rows:
    """How the present state stands in each reduced game, a row a game.

    Args:
        found: The games.
        node: Number of the node.
        seed: Session seed.
    """
    charts = {each.analysis.conflict.id: _chart(each, node, seed) for each in found}
    words = tr(
        "From node {node}, seed {seed}. {caption}",
        node=node,
        seed=seed,
        caption=CAPTION.replace("\n", " "),
    )
    heads = (tr("Who might attack"), *map(str, NAMES.values()))
    return Rows(heads, tuple(map(_row, found)), words, charts)


def _row(found: Resting) -> Row:
    conflict, here = found.analysis.conflict, found.present - 1
    holds = [concept for concept in CONCEPTS if found.analysis.stable(concept)[:, here].all()]
    lines = [
        tr(
            "At the table: state {present} of {states}, {state}. Stable for everybody by:"
            " {listed}.",
            present=found.present,
            states=len(conflict.states),
            state=conflict.states[here],
            listed=_listed(holds),
        ),
        *because(found),
        *(f"{NAMES[test]}: {BESIDES[test]}." for test in TESTS),
    ]
    shares = (f"{numeral(100.0 * found.share(test), '.1f')} %" for test in TESTS)
    return Row(conflict.id, (conflict.title, *shares), "\n".join(lines))


def _listed(holds: list[str]) -> str:
    return ", ".join(str(NAMES[concept]) for concept in holds) or tr("no definition")


def _chart(found: Resting, node: int, seed: int) -> Stacked:
    """Bars of the tests, by what type the aggressor is, and of each decision maker alone."""
    conflict, futures = found.analysis.conflict, len(found.greedy)
    aggressor = conflict.decision_makers[0]
    bars = {str(NAMES[test]): found.share(test) for test in TESTS}
    if found.greedy.any() and not found.greedy.all():
        bars[tr("Nash, {who} seeks security", who=aggressor)] = found.share("R", ~found.greedy)
        bars[tr("Nash, {who} is greedy", who=aggressor)] = found.share("R", found.greedy)
    for maker, shares in found.by_maker.items():
        bars[tr("Nash, for {who} alone", who=maker)] = shares["R"]
    error = max((share * (1.0 - share) / futures) ** 0.5 for share in bars.values())
    return Stacked(
        tr("{title}: the present state is stable, share of model runs", title=conflict.title),
        (tr("Stable"), tr("Not stable")),
        tuple(Bar(name, (share, 1.0 - share)) for name, share in bars.items()),
        tr(
            "{futures:,} model runs from node {node}, seed {seed}. Monte Carlo standard error at "
            "most {points:.1f} points among all of them.",
            futures=futures,
            node=node,
            seed=seed,
            points=100.0 * error,
        ),
    )
