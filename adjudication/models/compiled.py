"""Loops over futures that are compiled for model runs.

numpy works a formula off one operation at a time, and each is a pass through memory; in a model
run that is most of the time. There the same formula is compiled and taken from number to number:
strictly, without fast mathematics or fused multiply-add, so that both give the same bits.

A `formula` is written once, in + - * / and `where`, of arrays and single numbers alike. numpy
runs it over arrays; a `kernel`, a loop that numba compiles, calls it number by number. Only
single precision is compiled: the table, in double, does not even import numba. Where numba is
not installed numpy does everything, in several times the time.
"""

import inspect
import sys
from collections.abc import Callable
from functools import cache, cached_property
from hashlib import sha256
from importlib.util import find_spec
from types import FunctionType
from typing import Any, ParamSpec, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

P = ParamSpec("P")
R = TypeVar("R")
FEWEST = 64
"""Elements from which on a compiled loop is worth its call."""
_formulas: set[FunctionType] = set()


def formula(function: Callable[P, R]) -> Callable[P, R]:
    """Marks a formula, or a part of a loop, that kernels may call; they import it by its name.

    Its numbers are to be numpy's, such as `np.float32(0.5)`: a bare 0.5 would be in double
    precision once compiled.
    """
    _formulas.add(cast("FunctionType", function))
    return function


@formula
def where(chosen: Any, one: Any, other: Any) -> Any:  # noqa: ANN401 - numbers or arrays
    """Returns one where something holds, the other elsewhere."""
    return np.where(chosen, one, other)


def _where_number(chosen: Any, one: Any, other: Any) -> Any:  # noqa: ANN401 - see `where`
    return one if chosen else other


def worth(*arrays: NDArray[Any]) -> bool:
    """Returns whether a loop over some arrays, the first the largest, is to be compiled.

    They are all in single precision, many numbers, and numba is there.
    """
    if not all(array.dtype == np.float32 for array in arrays):
        return False
    return worth_of(arrays[0].size)


def worth_of(size: int) -> bool:
    """Returns whether a loop over so many elements is to be compiled; see `worth`."""
    return size >= FEWEST and _is_installed()


@cache
def _is_installed() -> bool:
    return find_spec("numba") is not None


class Kernel:
    """A loop that is compiled when it is first called, and kept on disk for the next time."""

    def __init__(self, function: FunctionType, reads: str, writes: str) -> None:
        self._function = function
        self._reads, self._writes = reads.split(), writes.split()

    def __call__(self, *arguments: NDArray[Any] | np.generic | int) -> None:
        """Runs the loop, which changes its last arguments in place."""
        self._loop(*(np.ascontiguousarray(a) if np.ndim(a) else a for a in arguments))

    @cached_property
    def _loop(self) -> Callable[..., None]:
        from numba import njit, types  # noqa: PLC0415 - takes longer than the desktop's start
        from numba.np.numpy_support import from_dtype  # noqa: PLC0415

        def kind(word: str, *, changed: bool) -> Any:  # noqa: ANN401 - numba has no types
            name, _, axes = word.partition("[")
            number = from_dtype(np.dtype(name))
            if not axes:
                return number
            return types.Array(number, len(axes.split(",")), "C", readonly=not changed)

        reads = [kind(word, changed=False) for word in self._reads]
        signature = types.void(*reads, *(kind(word, changed=True) for word in self._writes))
        twin = _with_compiled_formulas(self._function)
        # By its name numba finds what it has kept; that a formula elsewhere has changed it
        # would not see.
        twin.__qualname__ = f"{self._function.__qualname__}_{_digest(self._function)}"
        try:
            return njit([signature], error_model="numpy", cache=True)(twin)
        except RuntimeError:  # neither our folder nor the user's can be written to
            return njit([signature], error_model="numpy")(twin)


def kernel(reads: str, writes: str) -> Callable[[Callable[..., None]], Kernel]:
    """Makes a loop a kernel.

    Args:
        reads: Types of its first arguments: `f4` a number, `f4[]` an array of one axis in single
            precision, `i8[,]` two axes of integers.
        writes: Types of its last arguments, which it changes.
    """
    return lambda function: Kernel(cast("FunctionType", function), reads, writes)


def compile_all() -> int:
    """Compiles every kernel that has been imported, so that no model run waits for it."""
    kernels = {
        id(value): value
        for module in tuple(sys.modules.values())
        if getattr(module, "__name__", "").startswith("adjudication.")
        for value in vars(module).values()
        if isinstance(value, Kernel)
    }
    return sum(each._loop is not None for each in kernels.values())  # noqa: SLF001


def _called(function: FunctionType) -> dict[str, FunctionType]:
    """The formulas that a function calls, by the names it knows them by."""
    known = function.__globals__
    return {
        name: known[name]
        for name in function.__code__.co_names
        if isinstance(known.get(name), FunctionType) and known[name] in _formulas
    }


def _with_compiled_formulas(function: FunctionType) -> FunctionType:
    """The function over the same names, but for formulas, which are compiled ones."""
    names = {name: _compiled(called) for name, called in _called(function).items()}
    return FunctionType(function.__code__, function.__globals__ | names, function.__name__)


@cache
def _compiled(function: FunctionType) -> Any:  # noqa: ANN401 - numba has no types
    from numba import njit  # noqa: PLC0415 - see Kernel

    if function is where:
        return njit(_where_number)
    return njit(error_model="numpy")(_with_compiled_formulas(function))


def _digest(function: FunctionType) -> str:
    """Short digest of the sources of everything that goes into a kernel."""
    reached, waiting = {function}, [function]
    while waiting:
        new = set(_called(waiting.pop()).values()) - reached
        reached |= new
        waiting += new
    modules = {each.__module__ for each in reached}
    sources = (inspect.getsource(sys.modules[name]) for name in sorted(modules))
    return sha256("".join(sources).encode()).hexdigest()[:12]
