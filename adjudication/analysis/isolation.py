"""How far tracks were kept apart in model runs: 1 - |P(j fails | k fails) - P(j fails | k holds)|.

A common cause counts too: a crisis that breaks two tracks at once lowers their measured isolation
though neither touched the other. The same measure with full compartments shows how much that is.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.ensemble import Measure, Tally
from adjudication.models.tracks import Isolation, measured_isolation
from adjudication.state import FAILED, State
from adjudication.world import World


def failed_tracks(world: World, before: State, after: State) -> NDArray[np.int64]:
    """Returns which tracks stand failed, one bit a track: a whole number from which to tell."""
    del before
    bits = np.left_shift(1, np.arange(len(world.tracks)))[:, None]
    return np.asarray(((after.track_status == FAILED) * bits).sum(axis=0), dtype=np.int64)


FAILED_TRACKS = Measure("failed-tracks", failed_tracks)
"""To be put into a plan whose tally is asked for isolation."""


def isolation(
    tally: Tally, setting: str, turn: int, tracks: Sequence[str]
) -> dict[tuple[str, str], Isolation]:
    """Returns the measured isolation of each track from each other, by their ids.

    Args:
        tally: Counts of a plan with `FAILED_TRACKS`.
        setting: Name of the setting.
        turn: Turns played; what counts is whether a track stands failed at its end.
        tracks: Ids of the tracks, in the order of the scenario.
    """
    counted = tally.counts[setting, FAILED_TRACKS.name, turn]
    codes = np.repeat(list(counted), list(counted.values()))
    failed = {track: (codes >> place) & 1 > 0 for place, track in enumerate(tracks)}
    return {
        (one, other): measured_isolation(failed[one], failed[other])
        for one in tracks
        for other in tracks
        if one != other
    }
