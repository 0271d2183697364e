"""Vertical, horizontal and compound escalation are told apart."""

import numpy as np

from adjudication.analysis import measures
from adjudication.opening import opening
from adjudication.world import World


def test_compound_escalation_needs_both(world: World) -> None:
    """Four futures: nothing, higher alone, wider alone, higher and wider."""
    before = opening(world, 1).broadcast(4)
    low = np.zeros_like(before.rung)
    low[0] = 5
    before = before.with_changes(rung=low)
    rung = low.copy()
    rung[0] += [0, 2, 0, 2]
    rung[1] += [0, 0, 4, 4]
    after = before.with_changes(rung=rung)
    assert measures.highest_rung(world, before, after).tolist() == [5, 7, 5, 7]
    assert measures.dyads_in_dispute(world, before, after).tolist() == [1, 1, 2, 2]
    assert measures.compound_escalation(world, before, after).tolist() == [0, 0, 0, 1]
