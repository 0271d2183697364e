"""Checks of public input: what is out of range is refused with one clear error."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


class ModelInputError(ValueError):
    """A number given to a formula lies outside the range in which the formula means anything."""


def within(name: str, value: ArrayLike, low: float, high: float) -> NDArray[np.float64]:
    """Returns the value as an array.

    Args:
        name: Name of the argument, for the message.
        value: The argument.
        low: Smallest value allowed.
        high: Largest value allowed.

    Raises:
        ModelInputError: A value is outside, or not a number.
    """
    array = np.asarray(value, dtype=np.float64)
    if not bool(np.all((array >= low) & (array <= high))):
        raise ModelInputError(f"{name} must lie between {low:g} and {high:g}")
    return array
