"""Drawing the answers to a block: the numbers by key, the options by inverse CDF, in one pass."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from adjudication.chance import of_futures, of_keys, uniforms_where, unit
from adjudication.models.choice import LANES, inverse_cdf
from adjudication.models.compiled import kernel, worth_of
from adjudication.models.single import ZERO
from adjudication.question import NOT_ASKED, Answers, Block

Array = NDArray[Any]


def draw_lots(block: Block, seed: int, turn: int, futures: NDArray[np.uint64]) -> Answers:
    """Returns (Q, B) option indices by inverse CDF; -1 where the question is not open.

    Numbers by key and options are found one after the other, or in one compiled loop in a model
    run; the answers are the same.

    Args:
        block: The questions.
        seed: Session seed.
        turn: Turn number.
        futures: (B,) numbers of the futures.
    """
    odds = block.given_odds
    if len(futures) > 1 and odds.dtype == np.float32 and worth_of(block.asked.size):
        drawn = np.empty(block.asked.shape, dtype=np.int8)
        everywhere = odds.shape[1:] == drawn.shape
        flat = odds.reshape(len(odds), -1)
        keys = of_keys(seed, turn, block.keys)
        _draw_each(keys, of_futures(futures), block.asked, flat, everywhere, drawn)
        return drawn
    return _drawn(block, uniforms_where(seed, turn, block.keys, futures, block.asked))


def _drawn(block: Block, numbers: Array) -> Answers:
    """The same from the numbers (n,) of the n open questions, row by row."""
    opened = np.flatnonzero(block.asked)
    drawn = np.full(block.asked.shape, NOT_ASKED, dtype=np.int8)
    if not len(opened):
        return drawn
    if block.given_odds.shape[1:] == block.asked.shape:
        everywhere = np.zeros(block.asked.size, dtype=numbers.dtype)
        everywhere[opened] = numbers
        odds = block.given_odds.reshape(len(block.options), -1)
        drawn.reshape(-1)[opened] = inverse_cdf(odds, everywhere).take(opened)
    else:
        drawn.reshape(-1)[opened] = inverse_cdf(block.given_odds, numbers)
    return drawn


@kernel(reads="u8[] u8[] b1[,] f4[,] b1", writes="i1[,]")
def _draw_each(
    keys: NDArray[np.uint64],
    futures: NDArray[np.uint64],
    asked: NDArray[np.bool_],
    odds: Array,
    everywhere: np.bool_,
    drawn: Answers,
) -> None:
    """Takes some futures of a row at a time: those that ask, their numbers, then their options.

    The odds are those of the open questions, row by row, or of every question `everywhere`; then
    all are worked off and those that are not open are left out at the end.
    """
    options, last = len(odds), len(futures)
    lanes, index = np.empty(LANES, dtype=np.uint64), np.empty(LANES, dtype=np.int32)
    numbers, cumulative = np.empty(LANES), np.empty(LANES, dtype=np.float32)
    first = np.uint64(0)
    for row in range(len(keys)):
        for start in range(0, last, LANES):
            here = asked[row, start : start + LANES]
            count = np.uint64(0)
            for lane in range(here.size):
                lanes[count] = np.uint64(lane)
                count += np.uint64(here[lane] or everywhere)
            numbered = futures[start : start + LANES]
            for lane in range(count):
                numbers[lane] = unit(keys[row] ^ numbered[lanes[lane]])
                cumulative[lane] = ZERO
                index[lane] = 0
            for option in range(options - 1):
                shares = odds[option, first : first + count]
                for lane in range(count):
                    cumulative[lane] += shares[lane]
                    index[lane] += np.int32(cumulative[lane] <= numbers[lane])
            into = drawn[row, start : start + LANES]
            into[:] = NOT_ASKED
            for lane in range(count):
                # Rounding must never pick an option of odds zero at the end of the list.
                while odds[index[lane], first + lane] <= ZERO and index[lane] > 0:
                    index[lane] -= 1
                if here[lanes[lane]]:
                    into[lanes[lane]] = index[lane]
            first += count
