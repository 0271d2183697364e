"""The ranges that recur among arguments, each refused by name with one clear error."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError

Array = NDArray[np.float64]
P = ParamSpec("P")
R = TypeVar("R")


def numbers(name: str, value: ArrayLike) -> Array:
    """Returns the value as an array of finite numbers.

    Args:
        name: Name of the argument, for the message.
        value: The argument; a number, or lists of numbers of equal length.

    Raises:
        ModelInputError: Something in it is no finite number, or lists differ in length.
    """
    array = _array(name, value)
    if array.size and not (array.min() > -np.inf and array.max() < np.inf):
        raise _refusal(f"{name} must be finite numbers", array, np.isfinite(array))
    return array


def not_negative(name: str, value: ArrayLike) -> Array:
    """Returns the value as an array of finite numbers of at least 0.

    Args:
        name: Name of the argument, for the message.
        value: The argument.

    Raises:
        ModelInputError: A value is negative or no finite number.
    """
    array = _array(name, value)
    if array.size and not (array.min() >= 0.0 and array.max() < np.inf):
        good = (array >= 0.0) & (array < np.inf)
        raise _refusal(f"{name} must be finite and at least 0", array, good)
    return array


def positive(name: str, value: ArrayLike) -> Array:
    """Returns the value as an array of finite numbers above 0.

    Args:
        name: Name of the argument, for the message.
        value: The argument.

    Raises:
        ModelInputError: A value is 0, negative or no finite number.
    """
    array = _array(name, value)
    if array.size and not (array.min() > 0.0 and array.max() < np.inf):
        good = (array > 0.0) & (array < np.inf)
        raise _refusal(f"{name} must be finite and above 0", array, good)
    return array


def probability(name: str, value: ArrayLike) -> Array:
    """Returns the value as an array of numbers from 0 to 1.

    Args:
        name: Name of the argument, for the message.
        value: The argument.

    Raises:
        ModelInputError: A value lies outside 0..1, or is no number.
    """
    return between(name, value, 0.0, 1.0)


def between(name: str, value: ArrayLike, low: float, high: float) -> Array:
    """Returns the value as an array of numbers from `low` to `high`, both included.

    Args:
        name: Name of the argument, for the message.
        value: The argument.
        low: Smallest value allowed.
        high: Largest value allowed.

    Raises:
        ModelInputError: A value lies outside, or is no number.
    """
    array = _array(name, value)
    if array.size and not (array.min() >= low and array.max() <= high):
        good = (array >= low) & (array <= high)
        raise _refusal(f"{name} must lie between {low:g} and {high:g}", array, good)
    return array


def doubtful(name: str, value: ArrayLike) -> Array:
    """Returns the value as an array of probabilities that are neither 0 nor 1.

    Args:
        name: Name of the argument, for the message.
        value: The argument.

    Raises:
        ModelInputError: A value is 0, 1 or outside; Bayes could never leave it.
    """
    array = _array(name, value)
    if array.size and not (array.min() > 0.0 and array.max() < 1.0):
        good = (array > 0.0) & (array < 1.0)
        raise _refusal(f"{name} must lie strictly between 0 and 1", array, good)
    return array


def alike(**arguments: Array) -> tuple[Array, ...]:
    """Returns the arguments broadcast to one shape.

    Args:
        arguments: Arrays by name; the batch of futures is their last axis.

    Raises:
        ModelInputError: The shapes do not fit each other.
    """
    try:
        return tuple(np.broadcast_arrays(*arguments.values()))
    except ValueError as fault:
        shapes = ", ".join(f"{name} {given.shape}" for name, given in arguments.items())
        raise ModelInputError(f"shapes do not fit each other: {shapes}") from fault


def alike_after_first(**arguments: Array) -> tuple[Array, ...]:
    """Returns arguments that share their first axis, their futures broadcast to one shape.

    Args:
        arguments: Arrays by name, of one length along the first axis.

    Raises:
        ModelInputError: The shapes do not fit each other.
    """
    width = max(given.ndim for given in arguments.values())
    padded = {
        name: given.reshape(given.shape[:1] + (1,) * (width - given.ndim) + given.shape[1:])
        for name, given in arguments.items()
    }
    return alike(**padded)


def fitting(formula: Callable[P, R]) -> Callable[P, R]:
    """Returns a formula that says by name which of its arguments do not fit each other.

    Args:
        formula: A function of arrays whose shapes broadcast.
    """

    @wraps(formula)
    def checked(*arguments: P.args, **named: P.kwargs) -> R:
        try:
            return formula(*arguments, **named)
        except ModelInputError:
            raise
        except ValueError as fault:
            given = signature(formula).bind(*arguments, **named).arguments
            shapes = ", ".join(f"{name} {_shape(value)}" for name, value in given.items())
            raise ModelInputError(f"shapes do not fit each other: {shapes}") from fault

    return checked


def _refusal(rule: str, array: Array, good: NDArray[np.bool_]) -> ModelInputError:
    """The error that says which rule the first bad value breaks, and where it stands."""
    place = tuple(int(index) for index in np.argwhere(~good)[0])
    where = f" at {list(place)}" if place else ""
    return ModelInputError(f"{rule}, but is {array[place]:g}{where}")


def _shape(value: object) -> str:
    """Shape of an argument; of each where there are several under one name."""
    if isinstance(value, tuple):
        return " and ".join(_shape(each) for each in value)
    return str(np.asarray(value).shape)


def _array(name: str, value: ArrayLike) -> Array:
    """An array of numbers; single precision stays what it is, all else becomes double."""
    try:
        array = np.asarray(value)
        return array if array.dtype.kind == "f" else array.astype(np.float64, casting="same_kind")
    except (TypeError, ValueError) as fault:
        raise ModelInputError(f"{name} must be numbers, in lists of equal length") from fault
