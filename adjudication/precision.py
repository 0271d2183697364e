"""Single precision for model runs: the same code over arrays half the size.

The table and everything that is recorded use double precision; a model run of many futures need
not, for what is uncertain about it is not in the seventh digit.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np

from adjudication.state import State
from adjudication.world import World


def single_world(world: World) -> World:
    """Returns the compiled scenario with every double-precision array in single precision."""
    result: World = _single(world)
    return result


def single_state(state: State) -> State:
    """Returns the state with every double-precision array in single precision."""
    result: State = _single(state)
    return result


def _single(value: Any) -> Any:  # noqa: ANN401 - walks whatever a world is made of
    if isinstance(value, np.ndarray):
        return value.astype(np.float32) if value.dtype == np.float64 else value
    if isinstance(value, tuple):
        return tuple(_single(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _single(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **parts)
    return value
