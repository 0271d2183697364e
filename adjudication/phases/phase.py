"""What a phase is: it asks questions with odds, and applies the answers."""

from collections.abc import Mapping
from typing import Protocol

from adjudication.orders import Orders
from adjudication.question import Answers, Block
from adjudication.state import State
from adjudication.world import World


class Phase(Protocol):
    """One step of a turn. Neither method changes what it is given."""

    @property
    def name(self) -> str:
        """Name of the phase, as records carry it."""
        ...

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns what is undecided, with odds and terms."""
        ...

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after the answers.

        Args:
            world: The compiled scenario.
            state: The state before.
            orders: The orders typed in for this turn.
            answers: Option index (Q, B) by kind of question, -1 where it was not asked.
        """
        ...
