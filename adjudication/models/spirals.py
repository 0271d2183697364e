"""Spirals: Richardson's arms race among any number, and hostility gated by trust."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import not_negative, numbers, positive

Array = NDArray[np.float64]


def richardson_rest(reaction: ArrayLike, fatigue: ArrayLike, grievance: ArrayLike) -> Array:
    """Returns the point of rest of dx/dt = K x - A x + g; paths end there if growth is below 0.

    For two: dx/dt = k y - alpha x + g, dy/dt = l x - beta y + h has reaction [[0, k], [l, 0]],
    fatigue [alpha, beta] and grievance [g, h].

    Args:
        reaction: K, (A, A, ...) how i answers the arms of j, at least 0; the diagonal is 0.
        fatigue: A, (A, ...) restraint of each by its own burden.
        grievance: g, (A, ...) what each would arm by alone.

    Raises:
        ModelInputError: Shapes do not fit, reaction is negative or on the diagonal, or there is
            no single point of rest.

    Returns:
        (A, ...), negative where hostility would have to be.

    Source: [S16].
    """
    matrix, burden, drive = _system(reaction, fatigue, grievance)
    return _solved(_diagonal(burden) - matrix, drive)


def richardson_growth(reaction: ArrayLike, fatigue: ArrayLike) -> Array:
    """Returns the largest real part of the eigenvalues of K - A: stable below 0, else a runaway.

    For two it is below 0 if alpha beta > k l and alpha + beta > 0.

    Args:
        reaction: K, (A, A, ...) how i answers the arms of j, at least 0; the diagonal is 0.
        fatigue: A, (A, ...) restraint of each by its own burden.

    Raises:
        ModelInputError: Shapes do not fit, or reaction is negative or on the diagonal.

    Source: [S16].
    """
    matrix, burden, _ = _system(reaction, fatigue, fatigue)
    return np.asarray(np.linalg.eigvals(matrix - _diagonal(burden)).real.max(axis=-1))


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


def gated_rest(persistence: ArrayLike, gates: ArrayLike, grievance: ArrayLike) -> Array:
    """Returns where hostility rests when each answers the other step by step: h = M h + g.

    M has the persistence on its diagonal and the gates beside it.

    Args:
        persistence: rho, (A, ...) or one for all, share carried over, at least 0.
        gates: (A, A, ...) 2 k (1 - T) of i toward j, at least 0; the diagonal is 0.
        grievance: g, (A, ...) hostility that arises anew each step.

    Raises:
        ModelInputError: Shapes do not fit, a gate is negative or on the diagonal, or there is no
            single point of rest.

    Source: [S16], [S12]; gated by trust is judgement.
    """
    matrix, kept, drive = _system(gates, _each(persistence, gates), grievance)
    return _solved(np.eye(matrix.shape[-1]) - matrix - _diagonal(kept), drive)


def gated_radius(persistence: ArrayLike, gates: ArrayLike) -> Array:
    """Returns the spectral radius of M: hostility comes to rest below 1, and runs away above.

    Args:
        persistence: rho, (A, ...) or one for all, share carried over, at least 0.
        gates: (A, A, ...) 2 k (1 - T) of i toward j, at least 0; the diagonal is 0.

    Raises:
        ModelInputError: Shapes do not fit, or a gate is negative or on the diagonal.

    Source: [S16], [S12]; gated by trust is judgement.
    """
    each = _each(persistence, gates)
    matrix, kept, _ = _system(gates, each, each)
    return np.asarray(np.abs(np.linalg.eigvals(matrix + _diagonal(kept))).max(axis=-1))


def _each(persistence: ArrayLike, gates: ArrayLike) -> Array:
    kept = not_negative("persistence", persistence)
    return np.full(np.shape(gates)[:1], kept) if kept.ndim == 0 else kept


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


def _solved(matrix: Array, drive: Array) -> Array:
    try:
        rest: Array = np.asarray(
            np.linalg.solve(matrix, drive[..., None])[..., 0], dtype=np.float64
        )
    except np.linalg.LinAlgError as fault:
        raise ModelInputError("there is no single point of rest") from fault
    return np.moveaxis(rest, -1, 0)
