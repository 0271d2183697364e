"""Every colour of the desktop, twice: once for light, once for dark.

Dark is a second table, not an inversion. Painters read tokens and never write a literal colour,
so that a theme is one frozen value and a test can measure every pair that carries words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

__all__ = ["DARK", "LIGHT", "CellColours", "Tokens", "colours_of", "contrast_ratio", "themes"]


@dataclass(frozen=True, slots=True)
class CellColours:
    """The colours of one kind of cell; its shape differs too, so colour never stands alone.

    Attributes:
        line: Outline, bar and arc colour, ``#rrggbb``.
        ground: Fill of the symbol, ``#rrggbb``.
    """

    line: str
    ground: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every value is ``#rrggbb``; words are only ever set in ink, muted or accent."""

    name: str
    strip: str
    strip_ink: str
    chrome: str
    panel: str
    field: str
    selection: str
    hover: str
    hairline: str
    border: str
    faint: str
    ink: str
    muted: str
    main_button: str
    main_button_ink: str
    accent: str
    accent_ground: str
    chip: str
    track: str
    good: str
    bad: str
    rectangle: CellColours
    diamond: CellColours
    hexagon: CellColours
    circle: CellColours
    lens_ramp: tuple[str, str, str, str, str]
    futures: tuple[str, str, str, str]
    subject: str
    other_land: str
    sea: str
    sea_shallow: str
    sea_deep: str
    sea_ink: str
    graticule: str
    border_line: str
    region_line: str
    hatch: str
    halo: str

    def cell(self, shape: str) -> CellColours:
        """The colours of the cells drawn with a shape.

        Args:
            shape: ``rectangle``, ``diamond``, ``hexagon`` or ``circle``.

        Returns:
            That shape's outline and ground.
        """
        match shape:
            case "rectangle":
                return self.rectangle
            case "diamond":
                return self.diamond
            case "hexagon":
                return self.hexagon
            case _:
                return self.circle


LIGHT = Tokens(
    name="light",
    strip="#22282f",
    strip_ink="#f4f6f7",
    chrome="#e9ebed",
    panel="#f8f9f9",
    field="#ffffff",
    selection="#dfe3e7",
    hover="#edeff1",
    hairline="#e1e4e7",
    border="#c9ced3",
    faint="#a9b1b8",
    ink="#1c2228",
    muted="#5a646e",
    main_button="#22282f",
    main_button_ink="#ffffff",
    accent="#9c5d00",
    accent_ground="#fbf1df",
    chip="#e6e9ec",
    track="#dcdfe3",
    good="#2b7a4d",
    bad="#bf3a30",
    rectangle=CellColours("#1f66b0", "#c5d8ee"),
    diamond=CellColours("#bf3a30", "#f6cfcb"),
    hexagon=CellColours("#2b7a4d", "#c5e0cf"),
    circle=CellColours("#4f3285", "#d9cfec"),
    lens_ramp=("#d99f8c", "#e9c6b4", "#e2dcc4", "#b9d0dd", "#84aecb"),
    futures=("#1c2228", "#2f7dbd", "#a3581c", "#7a4f96"),
    subject="#f0d791",
    other_land="#f1f0ec",
    sea="#dfe7ea",
    sea_shallow="#e7eef0",
    sea_deep="#d6e0e4",
    sea_ink="#506a7b",
    graticule="#d0dade",
    border_line="#ffffff",
    region_line="#f8f9f9",
    hatch="#b0652f",
    halo="#f8f9f9",
)

DARK = Tokens(
    name="dark",
    strip="#353b44",
    strip_ink="#f4f6f7",
    chrome="#15181b",
    panel="#1d2124",
    field="#14171a",
    selection="#30363c",
    hover="#262b2f",
    hairline="#2b3035",
    border="#3f464d",
    faint="#626c75",
    ink="#e3e6e9",
    muted="#9aa4ad",
    main_button="#e3e6e9",
    main_button_ink="#15181b",
    accent="#f0a93b",
    accent_ground="#352b1a",
    chip="#2f353b",
    track="#383f45",
    good="#63b98a",
    bad="#ee7468",
    rectangle=CellColours("#63a4e8", "#25466b"),
    diamond=CellColours("#ee7468", "#632c28"),
    hexagon=CellColours("#63b98a", "#234f39"),
    circle=CellColours("#cdb8f2", "#45366a"),
    lens_ramp=("#6e3f36", "#4c3733", "#3a3d3d", "#2b475a", "#2d5f86"),
    futures=("#e3e6e9", "#5aa7e6", "#d9a066", "#d3b8ee"),
    subject="#65562a",
    other_land="#2b2f2f",
    sea="#141f27",
    sea_shallow="#18252e",
    sea_deep="#101a21",
    sea_ink="#86a3b5",
    graticule="#1f2c35",
    border_line="#14181b",
    region_line="#1d2124",
    hatch="#d08a58",
    halo="#15181b",
)


def themes() -> tuple[Tokens, Tokens]:
    """Both themes, light first."""
    return LIGHT, DARK


def colours_of(tokens: Tokens) -> tuple[str, ...]:
    """Every colour of a theme, ``#rrggbb``."""
    return tuple(dict.fromkeys(_colours(astuple(tokens))))


def _colours(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, tuple):
            yield from _colours(value)
        elif isinstance(value, str) and value.startswith("#"):
            yield value


def contrast_ratio(first: str, second: str) -> float:
    """How far two colours stand apart for the eye, from 1 (same) to 21 (black on white).

    Args:
        first: A colour, ``#rrggbb``.
        second: Another, ``#rrggbb``.

    Returns:
        The contrast ratio of their relative luminances.

    Source: W3C, Web Content Accessibility Guidelines 2.2, definitions 'contrast ratio' and
    'relative luminance'.
    """
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
