"""Goldstein's scale of conflict and cooperation, -10 to 10: the scores that anchor the catalogue.

Scores are of directed dyads, from experts asked in 1992: they know no cyber or hybrid acts, and no
notification of exercises. Military aid scores high toward its recipient, though it is hostile to
the recipient's rival: always score by directed dyad.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adjudication.models.inputs import ModelInputError
from adjudication.models.ranges import between

Array = NDArray[np.float64]
CAMEO = {
    "030": ("Express intent to cooperate", 4.0),
    "036": ("Express intent to meet or negotiate", 4.0),
    "040": ("Consult", 1.0),
    "046": ("Engage in negotiation", 7.0),
    "051": ("Praise or endorse", 3.4),
    "052": ("Defend verbally", 3.5),
    "057": ("Sign formal agreement", 8.0),
    "064": ("Share intelligence or information", 7.0),
    "072": ("Provide military aid", 8.3),
    "085": ("Ease economic sanctions, boycott, embargo", 7.0),
    "0862": ("Receive inspectors", 9.0),
    "0873": ("Demobilize armed forces", 9.0),
    "0874": ("Retreat or surrender militarily", 10.0),
    "110": ("Disapprove", -2.0),
    "112": ("Accuse", -2.0),
    "138": ("Threaten with military force", -7.0),
    "139": ("Give ultimatum", -7.0),
    "152": ("Increase military alert status", -7.2),
    "154": ("Mobilize or increase armed forces", -7.2),
    "161": ("Reduce or break diplomatic relations", -4.0),
    "163": ("Impose embargo, boycott, or sanctions", -8.0),
    "164": ("Halt negotiations", -7.0),
    "190": ("Use conventional military force", -10.0),
    "191": ("Impose blockade, restrict movement", -9.5),
    "192": ("Occupy territory", -9.5),
    "195": ("Employ aerial weapons", -10.0),
    "2042": ("Detonate nuclear weapons", -10.0),
}
"""CAMEO code: what is done, and its score. Source: [S11]."""
WEIS = {
    "054": ("Assure", 2.8),
    "064": ("Recognise de facto", 5.4),
    "065": ("Suspend sanctions", 2.9),
    "071": ("Extend economic aid", 7.4),
    "072": ("Extend military aid", 8.3),
    "081": ("Make substantive agreement", 6.5),
    "121": ("Criticise", -2.2),
    "150": ("Demand", -4.9),
    "160": ("Warn", -3.0),
    "174": ("Give ultimatum", -6.9),
    "182": ("Mobilise or exercise forces", -7.6),
    "193": ("Cut aid", -5.6),
    "195": ("Break diplomatic relations", -7.0),
    "211": ("Seize position or possessions", -9.2),
    "222": ("Destroy property, non-military", -8.7),
    "223": ("Attack with military force", -10.0),
}
"""WEIS code: what is done, and its score. Source: [S11]."""


def score(code: str, scheme: str = "cameo") -> float:
    """Returns the Goldstein score of an event code, -10..10.

    Args:
        code: Code as text, leading zeros included.
        scheme: `cameo` or `weis`.

    Raises:
        ModelInputError: The scheme is unknown, or the code is not among the anchors.

    Source: [S11].
    """
    tables = {"cameo": CAMEO, "weis": WEIS}
    if scheme not in tables:
        raise ModelInputError("scheme must be cameo or weis")
    if code not in tables[scheme]:
        raise ModelInputError(f"code {code} is not among the {scheme} anchors")
    return tables[scheme][code][1]


def hostility(scores: ArrayLike) -> Array:
    """Returns how hostile acts are, 0..10: the score with its sign turned, nil if friendly.

    Args:
        scores: Goldstein scores, -10..10, any shape.

    Raises:
        ModelInputError: A score lies outside -10..10.

    Source: [S11].
    """
    return np.asarray(np.maximum(-between("scores", scores, -10.0, 10.0), 0.0))
