"""exp and log in single precision, and what is made of them, as formulas for model runs.

Each is right to two units in the last place.
Source: Moshier, Cephes mathematical library 2.8 (expf, logf), public coefficients; Kahan's
correction of rounding for log1p and expm1.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from adjudication.models.compiled import formula, kernel, where

Numbers = Any
"""A number in single precision, or an array of them: what a formula takes."""
Array = NDArray[np.float32]
F = np.float32
LOWEST, HIGHEST = F(-86.6), F(88.7)
"""Exponents taken, almost all that give normal numbers; below, exp is 0, above, infinite."""
ZERO, HALF, ONE, TWO = F(0.0), F(0.5), F(1.0), F(2.0)
INFINITE, NOT_A_NUMBER = F(np.inf), F(np.nan)
SMALLEST, SHIFT = F(np.finfo(F).tiny), F(2.0**25)
"""Smallest normal number, and what makes the others normal."""
WHOLE = F(1.5 * 2.0**23)
"""Added and taken off again it leaves the nearest whole number."""
LOG2_E, ROOT_HALF = F(1.44269504088896340736), F(0.70710678118654752440)
LN2_HIGH, LN2_LOW = F(0.693359375), F(-2.12194440e-4)
E0, E1, E2, E3, E4, E5 = (
    F(each)
    for each in (
        1.9875691500e-4,
        1.3981999507e-3,
        8.3334519073e-3,
        4.1665795894e-2,
        1.6666665459e-1,
        5.0000001201e-1,
    )
)
L0, L1, L2, L3, L4, L5, L6, L7, L8 = (
    F(each)
    for each in (
        7.0376836292e-2,
        -1.1514610310e-1,
        1.1676998740e-1,
        -1.2420140846e-1,
        1.4249322787e-1,
        -1.6668057665e-1,
        2.0000714765e-1,
        -2.4999993993e-1,
        3.3333331174e-1,
    )
)


@formula
def exp(given: Numbers) -> Numbers:
    """Returns e to the power of a number; see portable.exp."""
    x = np.minimum(np.maximum(given, LOWEST), HIGHEST)
    twos = (x * LOG2_E + WHOLE) - WHOLE
    x = x - twos * LN2_HIGH
    x = x - twos * LN2_LOW
    value = ((((E0 * x + E1) * x + E2) * x + E3) * x + E4) * x + E5
    value = value * x * x + x + ONE
    # Two to the power of whole numbers less one, written into the bits of the exponent.
    value = (value + value) * np.int32((np.int32(twos) + 126) << 23).view(F)
    return where(given < LOWEST, ZERO, where(given > HIGHEST, INFINITE, value))


@formula
def log(given: Numbers) -> Numbers:
    """Returns the natural logarithm of a number; see portable.log."""
    denormal = given < SMALLEST
    bits = np.float32(where(denormal, given * SHIFT, given)).view(np.int32)
    # The number is a fraction, from a half to one, times a power of two.
    fraction = np.int32((bits & 0x7FFFFF) | 0x3F000000).view(F)
    small = fraction < ROOT_HALF
    twos = F((bits >> 23) - where(denormal, 151, 126) - small)
    x = where(small, fraction + fraction, fraction) - ONE
    square = x * x
    value = (((((((L0 * x + L1) * x + L2) * x + L3) * x + L4) * x + L5) * x + L6) * x + L7) * x
    value = (value + L8) * square * x
    value = value + twos * LN2_LOW
    value = value - square * HALF
    value = value + x + twos * LN2_HIGH
    ends = where(given == ZERO, -INFINITE, where(given > ZERO, given, NOT_A_NUMBER))
    return where((given > ZERO) & (given < INFINITE), value, ends)


@formula
def log1p(given: Numbers) -> Numbers:
    """Returns log(1 + x); see portable.log1p."""
    whole = ONE + given
    off = whole - ONE
    corrected = log(whole) * (given / off)
    return where(off == ZERO, given, where(whole == INFINITE, whole, corrected))


@formula
def expm1(given: Numbers) -> Numbers:
    """Returns exp(x) - 1; see portable.expm1."""
    power = exp(given)
    corrected = (power - ONE) * (given / log(power))
    far = (power == ZERO) | (power == INFINITE)
    return where(power == ONE, given, where(far, power - ONE, corrected))


@formula
def softplus(given: Numbers) -> Numbers:
    """Returns log(1 + exp(x)) without overflow."""
    return np.maximum(given, ZERO) + log1p(exp(-np.abs(given)))


@formula
def logistic(given: Numbers) -> Numbers:
    """Returns 1 / (1 + exp(-x))."""
    return ONE / (ONE + exp(-given))


@kernel("f4[]", "f4[]")
def exp_each(given: Array, result: Array) -> None:
    """The exponential of each number."""
    for place in range(given.size):
        result[place] = exp(given[place])


@kernel("f4[]", "f4[]")
def log_each(given: Array, result: Array) -> None:
    """The logarithm of each number."""
    for place in range(given.size):
        result[place] = log(given[place])


@kernel("f4[]", "f4[]")
def log1p_each(given: Array, result: Array) -> None:
    """The logarithm of one and each number."""
    for place in range(given.size):
        result[place] = log1p(given[place])


@kernel("f4[]", "f4[]")
def expm1_each(given: Array, result: Array) -> None:
    """The exponential of each number less one."""
    for place in range(given.size):
        result[place] = expm1(given[place])


@kernel("f4[]", "f4[]")
def softplus_each(given: Array, result: Array) -> None:
    """The logarithm of one and the exponential of each number."""
    for place in range(given.size):
        result[place] = softplus(given[place])
