"""Base rates of militarised interstate disputes, as anchors for what the ladder may say.

They hold given a dispute: what never became one is not in them. Computed from the data of 2,174
disputes from 1816 to 2010.
"""

from dataclasses import dataclass

from adjudication.models.inputs import ModelInputError

SOURCE = "S13"
DISPUTES = 2174


@dataclass(frozen=True, slots=True)
class BaseRates:
    """How far disputes of a period went.

    Attributes:
        period: Years.
        threat: Share whose highest act was a threat, 0..1.
        display: Share whose highest act was a display of force, 0..1.
        use: Share whose highest act was a use of force, 0..1.
        war: Share that became war, 0..1.
        display_given_threat: Share of all with a threat or more that went to display or more.
        use_given_display: Share of those with a display or more that went to use or more.
        war_given_use: Share of those with a use of force or more that became war.
    """

    period: str
    threat: float
    display: float
    use: float
    war: float
    display_given_threat: float
    use_given_display: float
    war_given_use: float


BASE_RATES = (
    BaseRates("1816-2010", 0.029, 0.249, 0.678, 0.044, 0.971, 0.743, 0.0605),
    BaseRates("1816-1945", 0.054, 0.260, 0.602, 0.085, 0.946, 0.725, 0.123),
    BaseRates("1946-2010", 0.018, 0.245, 0.711, 0.026, 0.982, 0.751, 0.0356),
    BaseRates("1990-2010", 0.018, 0.366, 0.602, 0.014, 0.982, 0.628, 0.0233),
)
"""Source: [S13], computed."""
WAR_SHARE_STANDARD_ERROR = 0.0044
"""Of the share of war among all disputes. Source: [S13], computed."""
RECIPROCATED_WAR, UNRECIPROCATED_WAR = 0.085, 0.0
"""Share that became war of those answered in kind, and of those not. Source: [S13], computed."""
MEDIAN_DAYS = {"threat": 1, "display": 7, "use": 38, "war": 466}
"""Median length by the highest act, days. Source: [S13], computed."""
STALEMATE, NEGOTIATED_SETTLEMENT = 0.63, 0.22
"""Share of outcomes. Source: [S13], computed."""
RUNGS = {"threat": (2, 4), "display": (5, 6), "use": (7, 11), "war": (12, 44)}
"""Rungs of Kahn's ladder that each act stands for: judgement."""


def base_rates(period: str = "1816-2010") -> tuple[float, float, float, float]:
    """Returns shares of threat, display, use of force and war as the highest act.

    Args:
        period: One of the periods of `BASE_RATES`.

    Raises:
        ModelInputError: There is no such period.

    Source: [S13], computed.
    """
    for found in BASE_RATES:
        if found.period == period:
            return found.threat, found.display, found.use, found.war
    known = ", ".join(given.period for given in BASE_RATES)
    raise ModelInputError(f"period must be one of {known}")
