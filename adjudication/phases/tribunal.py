"""Phase tribunal: findings without force that become precedent.

A finding obliges nobody to anything. It is believed by those who recognise the tribunal, as far
as such claims are believed, and each claim upheld makes later ones of its kind likelier to be
upheld and better believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import Acts, known_acts
from adjudication.models import portable
from adjudication.models.precedent import with_precedent
from adjudication.orders import Orders
from adjudication.question import NATURE, Answers, Block, Term, two_way
from adjudication.readings import act_keys
from adjudication.state import RELIABILITY, State
from adjudication.world import World


@dataclass(frozen=True, slots=True)
class Tribunal:
    """What tribunals find on the claims brought this turn."""

    name: str = "tribunal"

    def questions(self, world: World, state: State, orders: Orders) -> tuple[Block, ...]:
        """Returns a question per claim brought between members of the tribunal."""
        del orders
        blocks = []
        for number, claim in enumerate(world.claims):
            acts = _brought(world, state, number)
            if not len(acts.row):
                continue
            asked = np.zeros(state.act_action.shape, dtype=bool)
            asked[acts.row, acts.future] = True
            merit = np.array(portable.log(claim.merit / (1.0 - claim.merit)))
            before = world.parameters.precedent_slope * state.precedent[number]
            kind = f"finding/{claim.key}"
            rows = [
                (key, f"{claim.tribunal}: is the claim upheld? {claim.text}", NATURE)
                for key in act_keys(world, state, kind)
            ]
            terms = [
                Term("merit of such claims", 1, merit),
                Term("precedent", 1, before[None], "precedent_slope"),
            ]
            blocks.append(two_way(kind, rows, ("dismissed", "upheld"), asked, terms))
        return tuple(blocks)

    def apply(
        self, world: World, state: State, orders: Orders, answers: Mapping[str, Answers]
    ) -> State:
        """Returns the state after the findings: precedent, and what members make of them."""
        del orders
        found = [number for number, c in enumerate(world.claims) if f"finding/{c.key}" in answers]
        if not found:
            return state
        precedent, against = state.precedent.copy(), state.evidence_against.copy()
        for number in found:
            claim, answer = world.claims[number], answers[f"finding/{world.claims[number].key}"]
            precedent[number] += (answer == 1).sum(axis=0) - (answer == 0).sum(axis=0)
            acts = _brought(world, state, number)
            upheld = acts.only(answer[acts.row, acts.future] == 1)
            believed = with_precedent(
                claim.credence, precedent[number], world.parameters.precedent_slope
            )[upheld.future]
            weight = upheld.sampled(world.parameters.finding_evidence) * believed
            member, place = np.nonzero(claim.member[:, None] & _others(world, upheld))
            reliability = against[:, :, RELIABILITY]
            here = (member, upheld.target[place], upheld.future[place])
            np.add.at(reliability, here, weight[place])
        return state.with_changes(precedent=precedent, evidence_against=against)


def _brought(world: World, state: State, number: int) -> Acts:
    """The claims of a kind brought by a member against a member."""
    acts = known_acts(state)
    acts = acts.only(world.catalogue.claims[acts.action, number])
    member = world.claims[number].member
    return acts.only(member[acts.actor] & member[acts.target])


def _others(world: World, acts: Acts) -> NDArray[np.bool_]:
    """(A, n): everybody but the respondent, who knows what it did."""
    return np.asarray(np.arange(len(world.actors))[:, None] != acts.target)
