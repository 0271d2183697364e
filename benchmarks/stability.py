"""How fast a conflict of 16,384 states and five decision makers is judged."""

import platform
import statistics
import time

import numpy as np

from adjudication.models.graph_model import Stability, option_moves, stability

OWNERS = (0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4)
"""Fourteen options of five decision makers."""
ROUNDS = 5


def game(seed: int) -> tuple[list[np.ndarray], np.ndarray]:
    """Returns the moves of all option combinations, some irreversible, and random payoffs."""
    chance = np.random.default_rng(seed)
    kept = chance.random(len(OWNERS)) < 0.2
    moves = option_moves(OWNERS, kept, np.zeros(len(OWNERS), dtype=bool))
    return list(moves), chance.random((max(OWNERS) + 1, 1 << len(OWNERS)))


def seconds(*, once_each: bool) -> tuple[float, Stability]:
    """Returns the median time of a whole judgement, and the last."""
    times = []
    for seed in range(ROUNDS):
        moves, payoffs = game(seed)
        start = time.process_time()
        result = stability(moves, payoffs, once_each=once_each)
        times.append(time.process_time() - start)
    return statistics.median(times), result


def main() -> None:
    """Prints the time by both rules, with the machine."""
    print(f"Python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}")
    for once_each, rule in ((False, "nobody twice in succession"), (True, "each once")):
        time_taken, result = seconds(once_each=once_each)
        found = ", ".join(
            f"{name} {int(part.all(axis=0).sum())}"
            for name, part in zip(("R", "GMR", "SMR", "SEQ"), result, strict=True)
        )
        print(
            f"16,384 states, 5 decision makers, {rule}: {time_taken:.2f} s  (equilibria {found})"
        )


if __name__ == "__main__":
    main()
