"""A value that is worked out when it is first asked for."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """A value that is worked out when it is first asked for, and kept."""

    def __init__(self, make: Callable[[], T]) -> None:
        """Makes it.

        Args:
            make: Works the value out; a function that can be given to another process.
        """
        self._make = make

    @cached_property
    def value(self) -> T:
        """The value."""
        return self._make()

    def then(self, change: Callable[[T], T]) -> "Later[T]":
        """Returns the changed value, later too."""
        return Later(partial(_changed, self, change))


def _changed(later: Later[T], change: Callable[[T], T]) -> T:
    return change(later.value)
