"""Keyed chance: a draw is a pure function of seed, turn, question key and future.

Nothing is counted, so adding a question never disturbs another draw, any chunking or order gives
the same bits, and sibling futures share their luck wherever they are asked the same question.
The mixing function is the finaliser of splitmix64 (Steele, Lea and Flood 2014), vectorised.
"""

from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adjudication.models.compiled import formula

Flags = NDArray[np.bool_]
Numbers = Any
"""A 64-bit number, or an array of them."""
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_TURN = np.uint64(0xD1B54A32D192ED03)
_FUTURE = np.uint64(0x8CB92BA72F3D8DD7)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_SHIFTS = tuple(np.uint64(each) for each in (30, 27, 31, 11))
_UNIT = 1.0 / (1 << 53)
TABLE = np.zeros(1, dtype=np.uint64)
"""The table is future 0."""


@lru_cache(maxsize=65536)
def key_number(key: str) -> int:
    """Returns the 64-bit number of a question key: BLAKE2b over its UTF-8 bytes."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


@formula
def _mix(number: Numbers) -> Numbers:
    mixed = number + _GOLDEN
    mixed = (mixed ^ (mixed >> _SHIFTS[0])) * _FIRST
    mixed = (mixed ^ (mixed >> _SHIFTS[1])) * _SECOND
    return mixed ^ (mixed >> _SHIFTS[2])


@formula
def unit(number: Numbers) -> Numbers:
    """Returns the number of a key in a future, mixed of both: the leading 53 bits."""
    return np.float64(_mix(number) >> _SHIFTS[3]) * _UNIT


def uniforms(
    seed: int, turn: int, keys: tuple[str, ...], futures: NDArray[np.uint64]
) -> NDArray[np.float64]:
    """Returns one uniform number in [0, 1) for each key and future.

    Args:
        seed: Session seed, any integer; its low 64 bits count.
        turn: Turn number, 0 or more.
        keys: Q question keys.
        futures: (B,) numbers of the futures; the table is future 0.

    Returns:
        (Q, B) numbers with 53 random bits.
    """
    return np.asarray(unit(of_keys(seed, turn, keys)[:, None] ^ of_futures(futures)))


def uniforms_where(
    seed: int, turn: int, keys: tuple[str, ...], futures: NDArray[np.uint64], asked: Flags
) -> NDArray[np.float64]:
    """Returns the numbers of `uniforms` for open questions alone, in the order of `asked`.

    Args:
        seed: Session seed.
        turn: Turn number.
        keys: Q question keys.
        futures: (B,) numbers of the futures.
        asked: (Q, B) which questions are open.

    Returns:
        (n,) numbers, row by row, of the n open questions.
    """
    by_key, by_future = of_keys(seed, turn, keys), of_futures(futures)
    rows, columns = np.divmod(np.flatnonzero(asked), max(asked.shape[1], 1))
    return np.asarray(unit(by_key[rows] ^ by_future[columns]))


def of_keys(seed: int, turn: int, keys: tuple[str, ...]) -> NDArray[np.uint64]:
    """Returns what the keys give to the numbers of a turn; see `unit`."""
    names = _numbers(keys)
    with np.errstate(over="ignore"):
        base = _mix(np.array([seed & 0xFFFFFFFFFFFFFFFF], dtype=np.uint64))
        base = _mix(base ^ (np.uint64(turn) * _TURN))
        return np.asarray(_mix(base ^ names))


@lru_cache(maxsize=1024)
def _numbers(keys: tuple[str, ...]) -> NDArray[np.uint64]:
    numbers = np.array([key_number(key) for key in keys], dtype=np.uint64)
    numbers.flags.writeable = False
    return numbers


def of_futures(futures: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Returns what the futures give to the numbers; see `unit`."""
    with np.errstate(over="ignore"):
        return futures * _FUTURE


def uniform(seed: int, turn: int, key: str) -> float:
    """Returns the uniform number that the table (future 0) draws for a key."""
    return float(uniforms(seed, turn, (key,), TABLE)[0, 0])
