"""exp, log and what is made of them, with the same bits on every processor.

numpy's own differ in the last digits between instruction sets. These are polynomials of
+ - * / alone, element by element, so that a model run gives the same bits wherever it is run.
In single precision they are correct to two units in the last place, in double to four.
Source: Moshier, Cephes mathematical library 2.8 (expf, logf, exp, log), public coefficients.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]
LN2 = 0.6931471805599453
"""Natural logarithm of 2."""
_BLOCK = 16384
"""Elements worked on at a time: what is in between stays in the processor's cache."""
_LN2_HIGH, _LN2_LOW = 0.693359375, -2.12194440e-4
_LN2_LOW_DOUBLE = -2.121944400546905827679e-4
_SINGLE = np.dtype(np.float32)
_RANGE = {_SINGLE: (-86.6, 88.7), np.dtype(np.float64): (-707.7, 709.7)}
"""Exponents taken, almost all that give normal numbers; below, exp is 0, above, infinite."""
_EXP_SINGLE = (
    1.9875691500e-4,
    1.3981999507e-3,
    8.3334519073e-3,
    4.1665795894e-2,
    1.6666665459e-1,
    5.0000001201e-1,
)
_EXP_ABOVE = (1.26177193074810590878e-4, 3.02994407707441961300e-2, 9.99999999999999999910e-1)
_EXP_BELOW = (
    3.00198505138664455042e-6,
    2.52448340349684104192e-3,
    2.27265548208155028766e-1,
    2.00000000000000000005e0,
)
_LOG_SINGLE = (
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
_LOG_ABOVE = (
    1.01875663804580931796e-4,
    4.97494994976747001425e-1,
    4.70579119878881725854e0,
    1.44989225341610930846e1,
    1.79368678507819816313e1,
    7.70838733755885391666e0,
)
_LOG_BELOW = (
    1.0,
    1.12873587189167450590e1,
    4.52279145837532221105e1,
    8.29875266912776603211e1,
    7.11544750618563894466e1,
    2.31251620126765340583e1,
)


def exp(exponent: ArrayLike, out: Array | None = None) -> Array:
    """Returns e to the power of each number; 0 where that is below the normal numbers.

    Args:
        exponent: Any shape, single or double precision.
        out: Where the result goes; may be the exponents themselves.

    Source: [Moshier], Cephes.
    """
    return _in_blocks(_exp, np.asarray(exponent), out)


def log(number: ArrayLike) -> Array:
    """Returns the natural logarithm; minus infinity at 0, not a number below.

    Args:
        number: Any shape, single or double precision.

    Source: [Moshier], Cephes.
    """
    return _in_blocks(_log, np.asarray(number))


def log1p(number: ArrayLike) -> Array:
    """Returns log(1 + x), exact for small x too; x above -1.

    Source: Kahan's correction of the rounding of 1 + x.
    """
    given = np.asarray(number)
    whole = 1.0 + given
    off = whole - 1.0
    with np.errstate(divide="ignore", invalid="ignore"):
        corrected = log(whole) * (given / off)
    return np.asarray(np.where(off == 0.0, given, np.where(np.isinf(whole), whole, corrected)))


def expm1(exponent: ArrayLike) -> Array:
    """Returns exp(x) - 1, exact for small x too.

    Source: Kahan's correction of the rounding of exp(x).
    """
    given = np.asarray(exponent)
    power = exp(given)
    with np.errstate(divide="ignore", invalid="ignore"):
        corrected = (power - 1.0) * (given / log(power))
    far = (power == 0.0) | np.isinf(power)
    return np.asarray(np.where(power == 1.0, given, np.where(far, power - 1.0, corrected)))


def softplus(number: ArrayLike) -> Array:
    """Returns log(1 + exp(x)) without overflow.

    Source: computed.
    """
    given = np.asarray(number)
    return np.asarray(np.maximum(given, 0.0) + log1p(exp(-np.abs(given))))


def logistic(number: ArrayLike) -> Array:
    """Returns 1 / (1 + exp(-x)).

    Source: computed.
    """
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + exp(-np.asarray(number))))


def _in_blocks(formula: Callable[[Array], Array], given: Array, out: Array | None = None) -> Array:
    """The formula of every number, a cacheful at a time."""
    given = given if given.dtype == _SINGLE else given.astype(np.float64, copy=False)
    source = given.ravel()
    if source.size <= _BLOCK and out is None:
        return formula(source).reshape(given.shape)
    target = np.empty_like(source)
    for start in range(0, source.size, _BLOCK):
        target[start : start + _BLOCK] = formula(source[start : start + _BLOCK])
    result = target.reshape(given.shape)
    if out is None:
        return result
    out[...] = result
    return out


def _polynomial(coefficients: tuple[float, ...], x: Array) -> Array:
    """The value at x, from the highest coefficient down."""
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value *= x
        value += x.dtype.type(coefficient)
    return value


def _exp(given: Array) -> Array:
    lowest, highest = _RANGE[given.dtype]
    kind = given.dtype.type
    x = np.maximum(given, kind(lowest))
    np.minimum(x, kind(highest), out=x)
    twos = x * kind(1.44269504088896340736)
    np.rint(twos, out=twos)
    if given.dtype == _SINGLE:
        x -= twos * kind(_LN2_HIGH)
        x -= twos * kind(_LN2_LOW)
        value = _polynomial(_EXP_SINGLE, x)
        value *= x
        value *= x
        value += x
        value += kind(1.0)
    else:
        x -= twos * 6.93145751953125e-1
        x -= twos * 1.42860682030941723212e-6
        square = x * x
        odd = _polynomial(_EXP_ABOVE, square)
        odd *= x
        value = odd / (_polynomial(_EXP_BELOW, square) - odd)
        value *= 2.0
        value += 1.0
    value += value
    value *= _half_power_of_two(twos)
    np.copyto(value, kind(0.0), where=given < lowest)
    most = given.max(initial=lowest)
    if not most <= highest:
        value[given > highest] = np.inf
        value[np.isnan(given)] = np.nan
    return value


def _half_power_of_two(twos: Array) -> Array:
    """2 to the power of whole numbers less one, written into the bits of the exponent."""
    # Not a number has no whole one; its place is filled afterwards.
    with np.errstate(invalid="ignore"):
        if twos.dtype == _SINGLE:
            return ((twos.astype(np.int32) + np.int32(126)) << np.int32(23)).view(np.float32)
        return ((twos.astype(np.int64) + 1022) << 52).view(np.float64)


def _log(given: Array) -> Array:
    kind = given.dtype.type
    fraction, power = np.frexp(given)
    small = fraction < kind(0.70710678118654752440)
    twos = (power - small).astype(given.dtype)
    x = np.where(small, fraction + fraction, fraction) - kind(1.0)
    square = x * x
    if given.dtype == _SINGLE:
        value = _polynomial(_LOG_SINGLE, x)
        value *= square
        value *= x
        value += twos * kind(_LN2_LOW)
    else:
        value = square * _polynomial(_LOG_ABOVE, x)
        value /= _polynomial(_LOG_BELOW, x)
        value *= x
        value += twos * _LN2_LOW_DOUBLE
    value -= square * kind(0.5)
    value += x
    value += twos * kind(_LN2_HIGH)
    beyond = ~((given > 0.0) & (given < np.inf))
    if beyond.any():
        ends = np.where(given == 0.0, -np.inf, np.where(given > 0.0, given, np.nan))
        value[beyond] = ends[beyond]
    return value
