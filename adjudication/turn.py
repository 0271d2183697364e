"""The turn: a list of phases, each asking questions and applying the answers. One page.

At the table the white cell walks the list; in a model run every question is drawn. It is the
same list and the same code.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adjudication.lots import draw_lots
from adjudication.orders import Orders
from adjudication.phases.accident import Accident
from adjudication.phases.aggression import Aggression, War
from adjudication.phases.casus import Casus
from adjudication.phases.ceasefire import Ceasefire, Toll
from adjudication.phases.consent import Consent
from adjudication.phases.diplomacy import Diplomacy
from adjudication.phases.guarantees import AppealPhase, Guarantees
from adjudication.phases.heat import Heat
from adjudication.phases.initiatives import Initiatives
from adjudication.phases.injects import Injects
from adjudication.phases.ladder import Ladder, RedLines, Strike
from adjudication.phases.limits import Limits
from adjudication.phases.mechanism import Mechanism
from adjudication.phases.moves import Moves
from adjudication.phases.orders import Attention, Choose
from adjudication.phases.organisations import Organisations
from adjudication.phases.perception import Alarm, Perception
from adjudication.phases.phase import Phase
from adjudication.phases.signature import Signature
from adjudication.phases.tracks import Tracks
from adjudication.phases.tribunal import Tribunal
from adjudication.phases.trust import Trust
from adjudication.question import NOT_ASKED, Answers, Block
from adjudication.state import State
from adjudication.world import World

RULES = 4
"""Version of what is played: raised by a release whose phases, odds or states differ from the last
one's. A session goes on, and its rulings are recomputed, by the rules it was played by alone."""
PHASES: tuple[Phase, ...] = (
    Injects(),
    Attention(),
    Choose(),
    Organisations(),
    Consent(),
    Moves(),
    Diplomacy(),
    Perception(),
    Alarm(),
    Trust(),
    Limits(),
    Tribunal(),
    Initiatives(),
    Heat(),
    RedLines(),
    Ladder(),
    Accident(),
    Strike(),
    Ceasefire(),
    War(),
    Toll(),
    Aggression(),
    AppealPhase(),
    Casus(),
    Mechanism(),
    Guarantees(),
    Signature(),
    Tracks(),
)
"""The phases of a turn, in order."""

GRAIN = 9
"""Decimals of a month that the clock keeps."""
Answering = Callable[[Phase, tuple[Block, ...]], Mapping[str, Answers]]


def open_turn(state: State, months: float = 1.0) -> State:
    """Returns the state with the next turn opened.

    Args:
        state: The state at the end of the turn before.
        months: Length of the turn that opens, in months of the game's clock.
    """
    closes = round(state.closes + months, GRAIN)
    return replace(state, turn=state.turn + 1, closes=closes, months=months)


def open_planned_turn(world: World, state: State) -> State:
    """Returns the state with the next turn opened, as long as the scenario's schedule says."""
    return open_turn(state, world.planned_months(state.turn + 1, state.closes))


def play_turn(
    world: World, state: State, orders: Orders, answer: Answering, first: int = 0
) -> State:
    """Returns the state after a whole turn, or after what is left of one.

    Args:
        world: The compiled scenario.
        state: The state at the end of the turn before, or before the first phase of the rest.
        orders: Orders of the turn; their sequence does not matter.
        answer: Gives the answers to a phase's questions.
        first: Place in `PHASES` of the phase to begin with; the first of them opens the turn.
    """
    if first == 0:
        state = open_planned_turn(world, state)
    for phase in PHASES[first:]:
        blocks = phase.questions(world, state, orders)
        state = phase.apply(world, state, orders, answer(phase, blocks))
    return state


def drawn(seed: int, turn: int, futures: NDArray[np.uint64]) -> Answering:
    """Returns an answering that draws every question, by its key, in every future.

    A question of the exercise director is not drawn: it gets its first option, to hold.
    """

    def answer(phase: Phase, blocks: tuple[Block, ...]) -> Mapping[str, Answers]:
        del phase
        return {
            block.kind: np.where(block.asked, np.int8(0), np.int8(NOT_ASKED))
            if block.is_directors
            else draw_lots(block, seed, turn, futures)
            for block in blocks
        }

    return answer
