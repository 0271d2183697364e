"""exp, log and what is made of them, with the same bits on every processor.

numpy's own differ in the last digits between instruction sets. These are polynomials of
+ - * / alone, element by element, so that a model run gives the same bits wherever it is run.
Single precision, the kind of model runs, is in `single`, and compiled where there is much of it.
In single precision they are correct to two units in the last place, in double to four.
Source: Moshier, Cephes mathematical library 2.8 (exp, log), public coefficients.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models import single
from adjudication.models.compiled import Kernel, worth

Array = NDArray[Any]
LN2 = 0.6931471805599453
"""Natural logarithm of 2."""
_BLOCK = 16384
"""Elements worked on at a time: what is in between stays in the processor's cache."""
_LN2_HIGH, _LN2_LOW = 0.693359375, -2.121944400546905827679e-4
_LOWEST, _HIGHEST = -707.7, 709.7
"""Exponents taken, almost all that give normal numbers; below, exp is 0, above, infinite."""
_EXP_ABOVE = (1.26177193074810590878e-4, 3.02994407707441961300e-2, 9.99999999999999999910e-1)
_EXP_BELOW = (
    3.00198505138664455042e-6,
    2.52448340349684104192e-3,
    2.27265548208155028766e-1,
    2.00000000000000000005e0,
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


def exp(exponent: ArrayLike) -> Array:
    """Returns e to the power of each number; 0 where that is below the normal numbers.

    Args:
        exponent: Any shape, single or double precision.

    Source: [Moshier], Cephes.
    """
    return _each(exponent, _exp, single.exp, single.exp_each)


def log(number: ArrayLike) -> Array:
    """Returns the natural logarithm; minus infinity at 0, not a number below.

    Args:
        number: Any shape, single or double precision.

    Source: [Moshier], Cephes.
    """
    return _each(number, _log, single.log, single.log_each)


def log1p(number: ArrayLike) -> Array:
    """Returns log(1 + x), exact for small x too; x above -1.

    Source: Kahan's correction of the rounding of 1 + x.
    """
    return _each(number, _log1p, single.log1p, single.log1p_each)


def expm1(exponent: ArrayLike) -> Array:
    """Returns exp(x) - 1, exact for small x too.

    Source: Kahan's correction of the rounding of exp(x).
    """
    return _each(exponent, _expm1, single.expm1, single.expm1_each)


def softplus(number: ArrayLike) -> Array:
    """Returns log(1 + exp(x)) without overflow.

    Source: computed.
    """
    return _each(number, _softplus, single.softplus, single.softplus_each)


def logistic(number: ArrayLike) -> Array:
    """Returns 1 / (1 + exp(-x)).

    Source: computed.
    """
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + exp(-np.asarray(number))))


Formula = Callable[[Array], Array]


def _each(given: ArrayLike, double: Formula, narrow: Formula, compiled: Kernel) -> Array:
    """A formula of every number: compiled, or by numpy a cacheful at a time."""
    numbers = np.asarray(given)
    if worth(numbers):
        result = np.empty(numbers.shape, dtype=np.float32)
        compiled(numbers.ravel(), result.reshape(-1))
        return result
    formula = narrow
    if numbers.dtype != np.float32:
        formula, numbers = double, numbers.astype(np.float64, copy=False)
    source = numbers.ravel()
    # What is not in range is worked off as well, and its place filled with what it should be.
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        if source.size <= _BLOCK:
            return formula(source).reshape(numbers.shape)
        target = np.empty_like(source)
        for start in range(0, source.size, _BLOCK):
            target[start : start + _BLOCK] = formula(source[start : start + _BLOCK])
    return target.reshape(numbers.shape)


def _polynomial(coefficients: tuple[float, ...], x: Array) -> Array:
    """The value at x, from the highest coefficient down."""
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value *= x
        value += coefficient
    return value


def _exp(given: Array) -> Array:
    x = np.clip(given, _LOWEST, _HIGHEST)
    twos = np.rint(x * 1.44269504088896340736)
    x -= twos * 6.93145751953125e-1
    x -= twos * 1.42860682030941723212e-6
    square = x * x
    odd = _polynomial(_EXP_ABOVE, square)
    odd *= x
    value = odd / (_polynomial(_EXP_BELOW, square) - odd)
    value *= 2.0
    value += 1.0
    value += value
    # Two to the power of whole numbers less one, written into the bits of the exponent.
    value *= ((twos.astype(np.int64) + 1022) << 52).view(np.float64)
    return np.where(given < _LOWEST, 0.0, np.where(given > _HIGHEST, np.inf, value))


def _log(given: Array) -> Array:
    fraction, power = np.frexp(given)
    small = fraction < 0.70710678118654752440
    twos = (power - small).astype(np.float64)
    x = np.where(small, fraction + fraction, fraction) - 1.0
    square = x * x
    value = square * _polynomial(_LOG_ABOVE, x)
    value /= _polynomial(_LOG_BELOW, x)
    value *= x
    value += twos * _LN2_LOW
    value -= square * 0.5
    value += x
    value += twos * _LN2_HIGH
    ends = np.where(given == 0.0, -np.inf, np.where(given > 0.0, given, np.nan))
    return np.where((given > 0.0) & (given < np.inf), value, ends)


def _log1p(given: Array) -> Array:
    whole = 1.0 + given
    off = whole - 1.0
    corrected = _log(whole) * (given / off)
    return np.where(off == 0.0, given, np.where(np.isinf(whole), whole, corrected))


def _expm1(given: Array) -> Array:
    power = _exp(given)
    corrected = (power - 1.0) * (given / _log(power))
    far = (power == 0.0) | np.isinf(power)
    return np.where(power == 1.0, given, np.where(far, power - 1.0, corrected))


def _softplus(given: Array) -> Array:
    return np.maximum(given, 0.0) + _log1p(_exp(-np.abs(given)))
