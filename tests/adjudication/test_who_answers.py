"""Practice P1: with every actor played, no question of an actor is ever drawn, in any phase."""

from collections.abc import Mapping

import numpy as np
import pytest

from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.orders import Order, Orders
from adjudication.phases.phase import Phase
from adjudication.question import (
    DIRECTOR,
    NATURE,
    WHITE_CELL,
    Answers,
    Block,
    answers_from,
    read_out,
)
from adjudication.ruling import draw
from adjudication.turn import PHASES, play_turn
from adjudication.world import compile_world
from app.library import ISTANBUL, scenario_text
from scenarios.reader import parse_scenario

ATTACK: Orders = (
    Order("russia", "invasion", "ukraine", "attack"),
    Order("ukraine", "appeal-istanbul", "united-states", "appeal"),
)
TURNS = 3


@pytest.mark.parametrize("variant", ["", "two-thirds-decide", "to-be-signed"])
def test_a_played_actor_is_asked_and_never_drawn(variant: str) -> None:
    scenario = parse_scenario(*scenario_text(ISTANBUL, variant))
    everybody = frozenset(scenario.actors)
    world = compile_world(scenario, played=everybody)
    state = opening(world, 1)
    put: set[str] = set()

    def answer(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        del phase
        given = {}
        for question in read_out(blocks):
            if question.decider in {NATURE, WHITE_CELL}:
                ruling = draw(question, 1, state.turn, everybody, "white-cell")
                given[question.key] = ruling.answer
                continue
            assert question.decider in {*everybody, DIRECTOR}, question.key
            with pytest.raises(AdjudicationError, match="cannot be drawn"):
                draw(question, 1, state.turn, everybody, "white-cell")
            put.add(question.kind)
            given[question.key] = question.options[-1]
        return answers_from(blocks, given)

    for turn in range(1, TURNS + 1):
        state = play_turn(world, state, ATTACK if turn == 2 else (), answer)
    assert not {"attention", "order"} & put  # moves of a played actor are its cell's own
    expected = {
        "": {"case-istanbul", "honour-istanbul", "vote"},
        "two-thirds-decide": {"decision-istanbul", "honour-istanbul"},
        "to-be-signed": {"signature", "treaty-ratification"},
    }
    assert expected[variant] <= put
    assert len(PHASES) > len(put) > 0
    assert np.isfinite(state.heat).all()
