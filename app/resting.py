"""Whether the present state of a session is one to rest in: plain values and words."""

from collections.abc import Iterator

import numpy as np

from adjudication.analysis.conflict import CONCEPTS
from adjudication.analysis.resting import TESTS, Resting, resting
from adjudication.analysis.stability import reasons
from adjudication.analysis.stability_words import NAMES, in_words, reason_in_words
from adjudication.record.history import Node
from app.errors import UsageError
from app.futures import setting_at
from app.reading import SessionReading

FUTURES = 4096
"""A standard error of less than a point, within a few seconds."""
DIGITS = 4
BESIDES = NAMES | {"coalition": "besides, no coalition can better all its members"}
CAPTION = (
    "A reduced game; payoffs are the model's own utilities, shares those of model runs in which\n"
    "coefficients and unknown types are drawn: what the model hangs on, not a forecast."
)


def rest_at(
    session: SessionReading, node: int, futures: int = FUTURES, *, once_each: bool = False
) -> tuple[Resting, ...]:
    """Returns how the state at a node stands in the reduced game of each who might attack.

    Args:
        session: The session.
        node: Number of the node.
        futures: How many sets of coefficients and types are drawn.
        once_each: Whether in one answer each of the others moves at most once.

    Raises:
        UsageError: Nobody might attack anybody in this scenario.
        AdjudicationError: There is no such node, or the session was played by other rules.
    """
    setting = setting_at(session, node)
    if not setting.world.calculations:
        raise UsageError("nobody in this scenario has an ambition to attack: there is no game")
    state = session.state_at(node)
    return resting(setting, state, session.seed, futures, once_each=once_each)


def resting_as_dict(found: Resting, node: Node, seed: int) -> dict[str, object]:
    """Returns one game as plain values: as of a conflict in a file, and how it stands."""
    game, conflict, futures = found.game, found.analysis.conflict, len(found.greedy)
    here = found.present - 1
    return {
        **found.analysis.as_dict(),
        "node": node.number,
        "turn": node.turn,
        "states": list(conflict.states),
        "payoffs": {
            maker: [round(value, DIGITS) for value in row.tolist()]
            for maker, row in zip(conflict.decision_makers, conflict.payoffs, strict=True)
        },
        "commitment": None if game.promise is None else game.promise.key,
        "track": None if game.track is None else game.track.key,
        "present": found.present,
        "present_stable": {
            maker: [c for c in CONCEPTS if found.analysis.stable(c)[row, here]]
            for row, maker in enumerate(conflict.decision_makers)
        },
        "because": because(found),
        "futures": futures,
        "seed": seed,
        "shares": {
            test: {"share": _rounded(found.share(test)), "error": _rounded(_error(found, test))}
            for test in TESTS
        },
        "shares_by_maker": {
            maker: {concept: _rounded(share) for concept, share in shares.items()}
            for maker, shares in found.by_maker.items()
        },
        "shares_by_type": {
            kind: {
                "futures": int(among.sum()),
                "shares": {test: _rounded(found.share(test, among)) for test in TESTS},
            }
            for kind, among in (("seeker", ~found.greedy), ("greedy", found.greedy))
            if among.any()
        },
    }


def because(found: Resting) -> list[str]:
    """Returns why each decision maker stays in the present state at the table, or does not."""
    told = reasons(found.analysis, found.present)
    return [reason_in_words(found.analysis, reason) for reason in told]


def resting_in_words(found: Resting) -> str:
    """Returns one game as text."""
    return "\n".join([*in_words(found.analysis, found.present), *_shares(found)])


def _shares(found: Resting) -> Iterator[str]:
    futures, name = len(found.greedy), found.analysis.conflict.decision_makers[0]
    yield f"  state {found.present} is the present one; share of {futures:,} model runs in which"
    for test in TESTS:
        yield f"    {test:<10}{_share(found, test):<16}{BESIDES[test]}"
        if found.greedy.any() and not found.greedy.all():
            seeker, greedy = (found.share(test, each) for each in (~found.greedy, found.greedy))
            if seeker != greedy:
                yield (
                    f"{'':14}where {name} seeks security {100 * seeker:.1f} %, "
                    f"where it is greedy {100 * greedy:.1f} %"
                )
    moved = {maker: shares["R"] for maker, shares in found.by_maker.items() if shares["R"] < 1.0}
    if moved:
        listed = ", ".join(f"{who} {100 * share:.1f} %" for who, share in moved.items())
        yield f"    has nothing better to move to: {listed}; all others always"


def _share(found: Resting, test: str) -> str:
    share, least = found.share(test), 3.0 / len(found.greedy)  # 95 % where it never occurred
    if share in {0.0, 1.0}:
        return f"above {100 - 100 * least:.2f} %" if share else f"below {100 * least:.2f} %"
    return f"{100 * share:.1f} % +- {100 * _error(found, test):.1f}"


def _error(found: Resting, test: str) -> float:
    share = found.share(test)
    return float(np.sqrt(share * (1.0 - share) / len(found.greedy)))


def _rounded(value: float) -> float:
    return round(value, DIGITS)
