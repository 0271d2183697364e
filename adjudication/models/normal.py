"""The standard normal distribution, from scipy, which is loaded when it is first asked for.

Loading takes a tenth of a second that no window waits for.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["cdf", "quantile"]


def cdf(value: ArrayLike) -> NDArray[np.float64]:
    """Returns the probability of a number of at most each value, of the same shape."""
    from scipy.special import ndtr  # noqa: PLC0415 - see above

    return np.asarray(ndtr(np.asarray(value)))


def quantile(share: ArrayLike) -> NDArray[np.float64]:
    """Returns the values below which given shares lie, 0..1, of the same shape."""
    from scipy.special import ndtri  # noqa: PLC0415 - see above

    return np.asarray(ndtri(np.asarray(share)))
