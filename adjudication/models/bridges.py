"""Bridge states: how far an actor is trusted on every side."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import probability

Array = NDArray[np.float64]


def bridging(trust: ArrayLike, blocs: ArrayLike) -> Array:
    """Returns (A, ...) how well each actor bridges blocs: the least that any bloc trusts it.

    Args:
        trust: (A, A, ...) trust of i in j, 0..1; the diagonal is not read; futures last.
        blocs: (A,) number of each actor's bloc. A bloc of which an actor is the only member does
            not count for that actor.

    Raises:
        ModelInputError: Out of range, or shapes that do not fit.

    Source: judgement: a chain of go-betweens is as strong as its weakest link.
    """
    believed, bloc = probability("trust", trust), np.asarray(blocs)
    count = len(bloc)
    if believed.shape[:2] != (count, count):
        raise ModelInputError("trust must begin with two axes of all actors, blocs with one")
    result = np.ones(believed.shape[1:])
    for actor in range(count):
        for each in np.unique(bloc):
            asked = np.flatnonzero((bloc == each) & (np.arange(count) != actor))
            if len(asked):
                held = believed[asked, actor].mean(axis=0)
                result[actor] = np.minimum(result[actor], held)
    return result
