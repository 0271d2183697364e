"""Stability by matrices and sets, slowly and independently: what the product is held against.

Source: H. Xu, K. Hipel, D. M. Kilgour, matrix representation of solution concepts; the reachable
sets by walking every sequence of the others, state and last mover (or movers so far) at a time.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.bool_]


def reachable(
    own: Sequence[Matrix], movers: Sequence[int], states: int, *, once_each: bool
) -> Matrix:
    """M[s, q]: whether the movers can bring s to q by a sequence of one move or more."""
    found = np.zeros((states, states), dtype=bool)
    for start in range(states):
        todo: list[tuple[int, tuple[int, ...]]] = [(start, ())]
        seen = set(todo)
        while todo:
            state, barred = todo.pop()
            for mover in movers:
                if mover in barred:
                    continue
                then = tuple(sorted({*barred, mover})) if once_each else (mover,)
                for target in range(states):
                    if own[mover][state, target]:
                        found[start, target] = True
                        if (target, then) not in seen:
                            seen.add((target, then))
                            todo.append((target, then))
    return found


def stable_by_matrices(
    moves: Sequence[Sequence[tuple[int, int]]], payoffs: NDArray[np.int_], *, once_each: bool
) -> dict[str, Matrix]:
    """(N, S) for whom each state is stable, by definition."""
    makers, states = payoffs.shape
    can = []
    for own in moves:
        matrix = np.zeros((states, states), dtype=bool)
        for source, target in own:
            matrix[source, target] = source != target
        can.append(matrix)
    better = [payoffs[i][None, :] > payoffs[i][:, None] for i in range(makers)]
    gains = [can[i] & better[i] for i in range(makers)]
    result = {name: np.zeros((makers, states), dtype=bool) for name in ("R", "GMR", "SMR", "SEQ")}
    for i in range(makers):
        others = [k for k in range(makers) if k != i]
        ever = reachable(can, others, states, once_each=once_each)
        gladly = reachable(gains, others, states, once_each=once_each)
        no_better = ~better[i]
        no_way_out = no_better & ~product(better[i], can[i].T)
        result["R"][i] = ~gains[i].any(axis=1)
        for name, sanctions in (
            ("GMR", product(ever, no_better.T)),
            ("SMR", product(ever, no_way_out.T)),
            ("SEQ", product(gladly, no_better.T)),
        ):
            result[name][i] = ~np.diag(product(gains[i], ~sanctions))
    return result


def product(one: Matrix, other: Matrix) -> Matrix:
    """The Boolean product."""
    return np.asarray((one.astype(int) @ other.astype(int)) > 0)


def improvements_by_walking(
    moves: Sequence[Sequence[tuple[int, int]]],
    payoffs: NDArray[np.int_],
    members: Sequence[int],
    *,
    once_each: bool,
) -> Matrix:
    """(S, S) where a coalition can go that all its members prefer."""
    states = payoffs.shape[1]
    can = []
    for own in moves:
        matrix = np.zeros((states, states), dtype=bool)
        for source, target in own:
            matrix[source, target] = source != target
        can.append(matrix)
    found = reachable(can, members, states, once_each=once_each)
    for i in members:
        found &= payoffs[i][None, :] > payoffs[i][:, None]
    return found
