"""What property tests draw from: opinions, probabilities, futures."""

import numpy as np
from hypothesis import strategies as st

from adjudication.models.opinions import Opinion

UNIT = st.floats(0.0, 1.0)
DOUBT = st.floats(0.01, 0.99)
EVIDENCE = st.floats(0.0, 50.0)


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Finite numbers of a range."""
    return st.floats(low, high, allow_nan=False)


@st.composite
def opinions(
    draw: st.DrawFn, least_uncertainty: float = 0.01, greatest_uncertainty: float = 1.0
) -> Opinion:
    """Opinions that are uncertain by at least, and at most, so much."""
    u = draw(st.floats(least_uncertainty, greatest_uncertainty))
    b = draw(UNIT) * (1.0 - u)
    a = draw(UNIT)
    return Opinion(*(np.asarray(part) for part in (b, 1.0 - u - b, u, a)))
