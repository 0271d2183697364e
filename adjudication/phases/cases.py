"""Which attacks are a case of a promise: against whom, and for whom."""

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, known_acts
from adjudication.instruments import Promise
from adjudication.state import NOBODY, NONE, State, side_of
from adjudication.world import World

Flags = NDArray[np.bool_]
Codes = NDArray[np.int16]


def attacks_of(world: World, state: State) -> Acts:
    """Returns the armed attacks of the turn of which it is known who made them."""
    acts = known_acts(state)
    return acts.doing(world.catalogue.attack)


def case(
    world: World, state: State, promise: Promise, attacks: Acts
) -> tuple[Flags, Codes, Codes]:
    """Returns whether the case of a promise has arisen, against whom, and for whom, (B,) each.

    The lowest-numbered pair counts where there is more than one; a guarantor cannot be called
    against an attack that the beneficiary itself began.
    """
    arisen = np.zeros(state.futures, dtype=bool)
    against = np.full(state.futures, NONE, dtype=np.int16)
    for_whom = np.full(state.futures, NONE, dtype=np.int16)
    binding = state.binding[promise.number] > 0
    if not binding.any():
        return arisen, against, for_whom
    marks = world.scenario.ladder.marks
    count = len(world.actors)
    fought = np.count_nonzero(state.began, axis=1)
    struck_pairs = np.bincount(attacks.actor * count + attacks.target, minlength=count * count)
    for target in np.flatnonzero(promise.beneficiary).tolist():
        for actor in range(count):
            dyad = world.dyad[actor, target]
            if actor == target or not (struck_pairs[actor * count + target] or fought[dyad]):
                continue
            began = state.began[dyad]
            these = attacks.future[(attacks.actor == actor) & (attacks.target == target)]
            struck = np.zeros(state.futures, dtype=bool)
            struck[these] = True
            ours = began == side_of(target, actor)
            at_war = (state.rung[dyad] >= marks.war) & (began != NOBODY)
            here = (struck | at_war) & ~ours & ~arisen & binding
            against[here], for_whom[here] = actor, target
            arisen |= here
    return arisen, against, for_whom
