"""Twelve turns of a graduated initiative against none, with the formulas alone."""

import numpy as np
import pytest

from adjudication.models import escalation, strategies, trust

TURNS = 12
RULES = {"growth": 0.5, "caution": 1.0, "smallest": 0.01, "largest": 0.1}
TOP = 11
"""Rung that drift cannot pass."""


def campaign(*, tried: bool, other_answers: float, other_exploits: float) -> dict[str, float]:
    """Trust, mean rung and capability lost after twelve turns from a crisis."""
    flags = np.array([tried])
    now = strategies.Initiative(
        np.array([0.01 if tried else 0.0]), np.zeros(1, dtype=np.int64), flags, ~flags
    )
    positive, negative, heat, lost = 2.0, 4.0, 5.0, 0.0
    rungs = np.zeros(TOP + 1)
    rungs[6] = 1.0
    for _ in range(TURNS):
        positive, negative = float(trust.age(positive, 48)), float(trust.age(negative, 48))
        relief, hurt = 0.0, 2.0
        if now.retaliates[0]:
            # It answers the exploitation once, and offers nothing that turn.
            now = now._replace(retaliates=np.array([False]))
        elif now.active[0]:
            step = float(now.size[0]) / 0.1
            evidence = strategies.grit_evidence(9.0 * step * other_answers, 0.8)
            positive += float(evidence)
            negative += float(trust.act_evidence(-8.0 * other_exploits).negative)
            lost += float(now.size[0]) * other_exploits
            relief, hurt = step * other_answers, 2.0 + 5.0 * other_exploits
            now = strategies.grit(now, other_answers, other_exploits, **RULES)
        held = trust.projected_trust(positive, negative, 0.5)
        heat = float(escalation.heat_step(heat, held, hurt, 1.0, relief, 0.3, 0.15))
        down, stay, up = escalation.ladder_odds(heat, held)
        moved = stay * rungs
        moved[:-1] += down * rungs[1:]
        moved[1:] += up * rungs[:-1]
        moved[0] += down * rungs[0]
        moved[-1] += up * rungs[-1]
        rungs = moved
    assert np.isclose(rungs.sum(), 1.0)
    mean = float(rungs @ np.arange(TOP + 1))
    return {"trust": float(held), "rung": mean, "lost": lost}


def test_between_trustworthy_types_grit_gains_trust_and_comes_down() -> None:
    with_it = campaign(tried=True, other_answers=1.0, other_exploits=0.0)
    without = campaign(tried=False, other_answers=1.0, other_exploits=0.0)
    assert with_it["trust"] > without["trust"] + 0.1
    assert with_it["rung"] < without["rung"] - 0.1
    assert with_it["lost"] == 0.0


@pytest.mark.parametrize("abuse", [0.2, 0.6, 1.0])
def test_against_the_greedy_all_that_is_lost_is_less_than_one_largest_step(abuse: float) -> None:
    tried = campaign(tried=True, other_answers=0.0, other_exploits=abuse)
    without = campaign(tried=False, other_answers=0.0, other_exploits=abuse)
    assert 0.0 < tried["lost"] <= RULES["largest"]
    assert tried["trust"] < without["trust"]


def test_an_unanswered_initiative_ends_and_loses_nothing() -> None:
    alone = campaign(tried=True, other_answers=0.0, other_exploits=0.0)
    without = campaign(tried=False, other_answers=0.0, other_exploits=0.0)
    assert alone == without
