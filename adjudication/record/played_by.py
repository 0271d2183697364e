"""Who played a step: a label that a node carries for ever."""

from collections.abc import Sequence, Set
from typing import Final

from adjudication.record.history import Node
from adjudication.ruling import Ruling

CELLS: Final = "cells"
SOME_CELLS: Final = "some-cells"
WHITE_CELL: Final = "white-cell"
PROFILE: Final = "behaviour-profile"
MODEL_RUN: Final = "model-run"


def played_by(rulings: Sequence[Ruling], played: Set[str], before: Node) -> str:
    """Returns who decided for the actors that cells play.

    Args:
        rulings: The rulings of the step.
        played: Actors that cells play.
        before: The node before; where nothing was put to a cell, its label stands.

    Returns:
        `cells` where every such decision was the cell's own, `some-cells` where some were,
        `white-cell` where the white cell ruled them all, `behaviour-profile` where no actor is
        played.
    """
    if not played:
        return PROFILE
    own = [ruling.method == "cell" for ruling in rulings if ruling.question.decider in played]
    if not own:
        return before.played_by if before.parent is not None else CELLS
    if all(own):
        return CELLS
    return SOME_CELLS if any(own) else WHITE_CELL
