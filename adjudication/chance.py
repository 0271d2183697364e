"""Keyed chance: a draw is a pure function of seed, turn, question key and future.

Nothing is counted, so adding a question never disturbs another draw, any chunking or order gives
the same bits, and sibling futures share their luck wherever they are asked the same question.
The mixing function is the finaliser of splitmix64 (Steele, Lea and Flood 2014), vectorised.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_TURN = np.uint64(0xD1B54A32D192ED03)
_FUTURE = np.uint64(0x8CB92BA72F3D8DD7)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_UNIT = 1.0 / (1 << 53)
TABLE = np.zeros(1, dtype=np.uint64)
"""The table is future 0."""


@lru_cache(maxsize=65536)
def key_number(key: str) -> int:
    """Returns the 64-bit number of a question key: BLAKE2b over its UTF-8 bytes."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


def _mix(number: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = number + _GOLDEN
    mixed ^= mixed >> np.uint64(30)
    mixed *= _FIRST
    mixed ^= mixed >> np.uint64(27)
    mixed *= _SECOND
    mixed ^= mixed >> np.uint64(31)
    return mixed


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
    mixed = _of_keys(seed, turn, keys)[:, None] ^ _of_futures(futures)[None, :]
    return _unit(mixed)


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
    rows, columns = np.divmod(np.flatnonzero(asked), max(asked.shape[1], 1))
    return _unit(_of_keys(seed, turn, keys)[rows] ^ _of_futures(futures)[columns])


def _of_keys(seed: int, turn: int, keys: tuple[str, ...]) -> NDArray[np.uint64]:
    names = _numbers(keys)
    with np.errstate(over="ignore"):
        base = _mix(np.array([seed & 0xFFFFFFFFFFFFFFFF], dtype=np.uint64))
        base = _mix(base ^ (np.uint64(turn) * _TURN))
        return _mix(base ^ names)


@lru_cache(maxsize=1024)
def _numbers(keys: tuple[str, ...]) -> NDArray[np.uint64]:
    numbers = np.array([key_number(key) for key in keys], dtype=np.uint64)
    numbers.flags.writeable = False
    return numbers


def _of_futures(futures: NDArray[np.uint64]) -> NDArray[np.uint64]:
    with np.errstate(over="ignore"):
        return futures * _FUTURE


def _unit(number: NDArray[np.uint64]) -> NDArray[np.float64]:
    """Mixes once more and keeps the leading 53 bits."""
    with np.errstate(over="ignore"):
        return (_mix(number) >> np.uint64(11)).astype(np.float64) * _UNIT


def uniform(seed: int, turn: int, key: str) -> float:
    """Returns the uniform number that the table (future 0) draws for a key."""
    return float(uniforms(seed, turn, (key,), TABLE)[0, 0])
