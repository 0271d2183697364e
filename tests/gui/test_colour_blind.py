"""Colours that must be told apart can be, by eyes without red or green cones.

Vision is simulated after Machado, Oliveira and Fernandes (2009), 'A Physiologically-based Model
for Simulation of Color Vision Deficiency', IEEE TVCG 15(6), table 1, severity 1.0, in linear
light; what is left of a difference is the distance in CIELAB (CIE 1976, D65). A distance of 2.3
is just noticed side by side (Mahy, Van Eycken and Oosterlinck 1994); over a legend ten is asked.
"""

from itertools import combinations, pairwise

import numpy as np
import pytest

from app.desktop.tokens import DARK, LIGHT, Tokens

VISION = {
    "whole": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = TO_XYZ @ np.ones(3)
LEGEND = 10.0
"""Between two things that a legend names by colour, though form differs too."""
STEP = 4.0
"""Between neighbouring steps of a ramp, whose order says as much as their colour."""


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(colour: str, vision: str) -> np.ndarray:
    seen = np.clip(VISION[vision] @ linear(colour), 0.0, 1.0)
    share = (TO_XYZ @ seen) / WHITE
    root = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def apart(one: str, other: str, vision: str) -> float:
    return float(np.linalg.norm(lab(one, vision) - lab(other, vision)))


THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
EYES = pytest.mark.parametrize("vision", VISION)


@THEMES
@EYES
def test_lines_of_futures_can_be_told_apart(tokens: Tokens, vision: str) -> None:
    for one, other in combinations(tokens.futures, 2):
        assert apart(one, other, vision) >= LEGEND, (one, other)


@THEMES
@EYES
def test_cells_can_be_told_apart(tokens: Tokens, vision: str) -> None:
    lines = [tokens.rectangle, tokens.diamond, tokens.hexagon, tokens.circle]
    for one, other in combinations([each.line for each in lines], 2):
        assert apart(one, other, vision) >= LEGEND, (one, other)


@THEMES
@EYES
def test_the_ramp_keeps_its_steps_and_its_ends(tokens: Tokens, vision: str) -> None:
    for one, other in pairwise(tokens.lens_ramp):
        assert apart(one, other, vision) >= STEP, (one, other)
    assert apart(tokens.lens_ramp[0], tokens.lens_ramp[-1], vision) >= 2 * LEGEND
    for step in tokens.lens_ramp:
        assert apart(step, tokens.subject, vision) >= LEGEND, step


@THEMES
@EYES
def test_good_bad_and_now_can_be_told_apart(tokens: Tokens, vision: str) -> None:
    for one, other in combinations((tokens.good, tokens.bad, tokens.accent), 2):
        assert apart(one, other, vision) >= LEGEND, (one, other)


def test_the_simulation_is_the_published_one() -> None:
    """White stays white for every eye, and red and green of one lightness all but meet."""
    for vision in VISION:
        assert apart("#ffffff", "#ffffff", vision) == 0.0
        assert lab("#ffffff", vision)[0] == pytest.approx(100.0, abs=0.1)
    red, green = "#b35a00", "#6b7a00"
    for vision in ("protanopia", "deuteranopia"):
        assert apart(red, green, vision) < apart(red, green, "whole") / 2
