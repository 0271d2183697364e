"""Single precision for model runs: the same code over arrays half the size.

The table and everything that is recorded use double precision; a model run of many futures need
not, for what is uncertain about it is not in the seventh digit.
"""

from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from adjudication.later import Later
from adjudication.state import State
from adjudication.world import World


def single_world(world: World) -> World:
    """Returns the compiled scenario with every double-precision array in single precision."""
    result: World = _cast(world, np.float64, np.float32)
    return result


def single_state(state: State) -> State:
    """Returns the state with every double-precision array in single precision."""
    result: State = _cast(state, np.float64, np.float32)
    return result


def double_state(state: State) -> State:
    """Returns the state with every single-precision array in double precision, as it is stored."""
    result: State = _cast(state, np.float32, np.float64)
    return result


def _cast(value: Any, old: type, new: type) -> Any:  # noqa: ANN401 - walks whatever a world holds
    if isinstance(value, np.ndarray):
        return value.astype(new) if value.dtype == old else value
    if isinstance(value, tuple):
        return tuple(_cast(each, old, new) for each in value)
    if isinstance(value, Later):
        return value.then(partial(_cast, old=old, new=new))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _cast(getattr(value, f.name), old, new) for f in fields(value)}
        return replace(value, **parts)
    return value
