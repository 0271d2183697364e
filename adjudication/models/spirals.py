"""Spirals: Richardson's arms race among any number, and hostility gated by trust."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import not_negative, numbers, positive

Array = NDArray[np.float64]


class Spiral(NamedTuple):
    """Where a spiral rests, and whether it comes to rest there.

    Attributes:
        rest: (A, ...) the point at which nothing changes.
        growth: (...) the largest real part of the eigenvalues (Richardson), or the spectral
            radius (step by step).
        stable: (...) whether every path ends at the point of rest.
    """

    rest: Array
    growth: Array
    stable: NDArray[np.bool_]


def richardson(reaction: ArrayLike, fatigue: ArrayLike, grievance: ArrayLike) -> Spiral:
    """Returns the point of rest of dx/dt = K x - A x + g, and whether it is stable.

    For two: dx/dt = k y - alpha x + g, dy/dt = l x - beta y + h has reaction [[0, k], [l, 0]],
    fatigue [alpha, beta], grievance [g, h], and is stable if alpha beta > k l.

    Args:
        reaction: K, (A, A, ...) how i answers the arms of j, at least 0; the diagonal is 0.
        fatigue: A, (A, ...) restraint of each by its own burden.
        grievance: g, (A, ...) what each would arm by alone.

    Raises:
        ModelInputError: Shapes do not fit, reaction is negative or on the diagonal, or there is
            no single point of rest.

    Source: [S16].
    """
    matrix, burden, drive = _system(reaction, fatigue, grievance)
    change = matrix - _diagonal(burden)
    growth = np.asarray(np.linalg.eigvals(change).real.max(axis=-1))
    return Spiral(_solved(-change, drive), growth, np.asarray(growth < 0.0))


def richardson_path(
    reaction: ArrayLike,
    fatigue: ArrayLike,
    grievance: ArrayLike,
    start: ArrayLike,
    step: float,
    steps: int,
) -> Array:
    """Returns arms over time by Euler's method: x <- x + dt (K x - A x + g).

    Args:
        reaction: K, (A, A, ...) how i answers the arms of j, at least 0; the diagonal is 0.
        fatigue: A, (A, ...) restraint of each by its own burden.
        grievance: g, (A, ...) what each would arm by alone.
        start: (A, ...) arms at the start.
        step: dt, above 0.
        steps: How many steps, at least 0.

    Raises:
        ModelInputError: An argument is outside its range, or shapes do not fit.

    Returns:
        (steps + 1, A, ...), the start first.

    Source: [S16].
    """
    matrix, burden, drive = _system(reaction, fatigue, grievance)
    if steps < 0:
        raise ModelInputError("steps must be at least 0")
    length = float(positive("step", step))
    change = matrix - _diagonal(burden)
    now = np.moveaxis(numbers("start", start), 0, -1)
    try:
        now = np.array(np.broadcast_to(now, drive.shape))
    except ValueError as fault:
        raise ModelInputError("start must name the arms of each") from fault
    path: list[Array] = [now]
    for _ in range(steps):
        now = np.asarray(now + length * ((change @ now[..., None])[..., 0] + drive))
        path.append(now)
    return np.moveaxis(np.stack(path), -1, 1)


def gated(persistence: ArrayLike, gates: ArrayLike, grievance: ArrayLike) -> Spiral:
    """Returns where hostility rests when each answers the other, step by step.

    h <- M h + g with M = persistence on the diagonal and the gates beside it; stable if the
    spectral radius is below 1.

    Args:
        persistence: rho, (A, ...) or one for all, share carried over, at least 0.
        gates: (A, A, ...) 2 k (1 - T) of i toward j, at least 0; the diagonal is 0.
        grievance: g, (A, ...) hostility that arises anew each step.

    Raises:
        ModelInputError: Shapes do not fit, a gate is negative or on the diagonal, or there is no
            single point of rest.

    Source: [S16], [S12]; gated by trust is judgement.
    """
    kept = not_negative("persistence", persistence)
    drive = numbers("grievance", grievance)
    each = np.broadcast_to(kept, drive.shape) if kept.ndim == 0 else kept
    matrix, carried, driven = _system(gates, each, drive)
    map_ = matrix + _diagonal(carried)
    radius = np.asarray(np.abs(np.linalg.eigvals(map_)).max(axis=-1))
    return Spiral(_solved(_one(map_) - map_, driven), radius, np.asarray(radius < 1.0))


def _system(
    reaction: ArrayLike, fatigue: ArrayLike, grievance: ArrayLike
) -> tuple[Array, Array, Array]:
    """The three with futures first, as linear algebra wants them, of one batch shape."""
    matrix = not_negative("reaction", reaction)
    burden, drive = numbers("fatigue", fatigue), numbers("grievance", grievance)
    actors = matrix.shape[0] if matrix.ndim > 1 else 0
    if actors == 0 or matrix.shape[1] != actors:
        raise ModelInputError("reaction must be square: each by each")
    if any(given.ndim == 0 or given.shape[0] != actors for given in (burden, drive)):
        raise ModelInputError("fatigue and grievance must name each")
    if np.any(np.einsum("aa...->a...", matrix) != 0.0):
        raise ModelInputError("reaction of each to itself must be 0")
    turned = np.moveaxis(matrix, (0, 1), (-2, -1))
    burden, drive = np.moveaxis(burden, 0, -1), np.moveaxis(drive, 0, -1)
    try:
        batch = np.broadcast_shapes(turned.shape[:-2], burden.shape[:-1], drive.shape[:-1])
    except ValueError as fault:
        raise ModelInputError("reaction, fatigue and grievance differ in futures") from fault
    return (
        np.broadcast_to(turned, (*batch, actors, actors)),
        np.broadcast_to(burden, (*batch, actors)),
        np.broadcast_to(drive, (*batch, actors)),
    )


def _diagonal(values: Array) -> Array:
    return np.asarray(values[..., None] * np.eye(values.shape[-1]))


def _one(matrix: Array) -> Array:
    return np.eye(matrix.shape[-1])


def _solved(matrix: Array, drive: Array) -> Array:
    try:
        rest: Array = np.asarray(
            np.linalg.solve(matrix, drive[..., None])[..., 0], dtype=np.float64
        )
    except np.linalg.LinAlgError as fault:
        raise ModelInputError("there is no single point of rest") from fault
    return np.moveaxis(rest, -1, 0)
