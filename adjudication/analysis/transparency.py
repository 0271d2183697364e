"""Both sides of a regime: what it calms, what it makes loud, and what hides behind it.

Every exercise or preparation is of one of four kinds: routine and notified, routine and silent,
preparation under the cover of a notified exercise, preparation in the open. Of each kind it is
counted how many there were and at how many the target took alarm.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adjudication.acts import known_acts
from adjudication.analysis.ensemble import Measure, Tally
from adjudication.state import State
from adjudication.world import World

Kind = Literal["routine", "silent", "covered", "open"]
KINDS: tuple[Kind, ...] = ("routine", "silent", "covered", "open")


@dataclass(frozen=True, slots=True)
class Massed:
    """Counts this turn's acts of a kind, or the alarms at them.

    Attributes:
        kind: routine (notified), silent (routine, not notified), covered (preparation notified as
            an exercise), open (preparation that is not).
        alarmed: Whether alarms are counted in place of acts.
    """

    kind: Kind
    alarmed: bool

    def __call__(self, world: World, before: State, after: State) -> NDArray[np.int64]:
        """Returns (B,) the number."""
        catalogue = world.catalogue
        acts = known_acts(after)
        prepares = before.intention[acts.actor, :, acts.future].max(axis=1, initial=0) > 0
        massed = catalogue.concentrates | (catalogue.mobilises & (self.kind == "open"))
        told = catalogue.notified[acts.action]
        wanted = prepares == (self.kind in {"covered", "open"})
        wanted &= massed[acts.action]
        wanted &= told == (self.kind in {"routine", "covered"})
        if self.alarmed:
            wanted &= after.alarm[acts.target, acts.actor, acts.future] > 0
        return np.bincount(acts.future[wanted], minlength=after.futures)


MEASURES = tuple(
    Measure(f"{kind}-{'alarms' if alarmed else 'acts'}", Massed(kind, alarmed), "sum")
    for kind in KINDS
    for alarmed in (False, True)
)
"""To be put into a plan whose tally is asked for both sides."""


@dataclass(frozen=True, slots=True)
class BothSides:
    """Share of acts of each kind at which the target took alarm; NaN where there were none.

    Attributes:
        routine: False alarms at notified exercises.
        silent: False alarms at exercises without notice.
        exercises: False alarms at all exercises, whatever was notified.
        covered: Detection of preparations under cover.
        open: Detection of preparations in the open.
        preparations: Detection of all preparations.
    """

    routine: float
    silent: float
    exercises: float
    covered: float
    open: float
    preparations: float


def both_sides(tally: Tally, setting: str, turn: int) -> BothSides:
    """Returns both sides of the regime of a setting.

    Args:
        tally: Counts of a plan with `MEASURES`.
        setting: Name of the setting.
        turn: Turns played.
    """

    def share(*kinds: Kind) -> float:
        acts = sum(tally.mean(setting, f"{kind}-acts", turn) for kind in kinds)
        alarms = sum(tally.mean(setting, f"{kind}-alarms", turn) for kind in kinds)
        return alarms / acts if acts else float("nan")

    return BothSides(
        routine=share("routine"),
        silent=share("silent"),
        exercises=share("routine", "silent"),
        covered=share("covered"),
        open=share("open"),
        preparations=share("covered", "open"),
    )
