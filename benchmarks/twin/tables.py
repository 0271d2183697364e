"""What never changes in play, as plain numbers and lists."""

from dataclasses import fields
from types import SimpleNamespace
from typing import Any

import numpy as np

from adjudication.state import State
from adjudication.world import World

_MATRICES = (
    "dyads",
    "base_rate",
    "salience",
    "resistance",
    "similarity",
    "watchers",
    "compliance",
    "deceptive",
    "sensitivity",
    "false_positive",
    "overflight",
)


def plain(value: Any) -> Any:
    """Returns arrays as lists of plain numbers; anything else as it is."""
    return value.tolist() if isinstance(value, np.ndarray) else value


def attributes(thing: Any) -> SimpleNamespace:
    """Returns the fields of a dataclass with arrays as lists."""
    return SimpleNamespace(**{f.name: plain(getattr(thing, f.name)) for f in fields(thing)})


class Tables:
    """The compiled scenario in plain numbers; attributes as those of `World`.

    Attributes:
        opening: Arrays of the state that futures start from, by name.
    """

    def __init__(self, world: World, start: State) -> None:
        scenario = world.scenario
        self.actors = world.actors
        self.count = len(world.actors)
        self.parameters = SimpleNamespace(
            **{f.name: float(getattr(world.parameters, f.name)) for f in fields(world.parameters)}
        )
        self.months = world.planned_months(1, 0.0)
        if self.months != 1.0 or world.scenario.schedule:
            raise ValueError("the twin plays turns of a month alone")
        self.marks = scenario.ladder.marks
        self.catalogue = attributes(world.catalogue)
        self.menu = attributes(world.menu)
        self.profiles = attributes(world.profiles)
        self.promises = [attributes(promise) for promise in world.promises]
        self.plans = list(world.calculations)
        self.lines = [attributes(line) for line in world.lines]
        self.tracks = [_track(track) for track in world.tracks]
        self.start = scenario.start
        if self.parameters.misperception or any(p.given.unconditional for p in self.promises):
            raise NotImplementedError("the twin knows neither misperception nor moral hazard")
        self.track_keys = list(scenario.tracks)
        self.agenda = [attributes(motion) for motion in world.agenda]
        self.claims = [attributes(claim) for claim in world.claims]
        self.limits = [attributes(limit) for limit in world.limits]
        self.owners = [world.actors.index(d.owner) for d in world.deployments]
        self.injects = list(scenario.injects.values())
        self.commitments = list(scenario.commitments)
        self.kinds = [actor.kind for actor in scenario.actors.values()]
        self.greedy_shares = [actor.greedy_share.value for actor in scenario.actors.values()]
        self.home_support = [actor.domestic.value for actor in scenario.actors.values()]
        self.countries = [actor.country for actor in scenario.actors.values()]
        self.open_preparation = world.open_preparation
        self.covered_preparation = world.covered_preparation
        self.silent_exercise = world.silent_exercise
        self.attack = world.attack
        for name in _MATRICES:
            setattr(self, name, plain(getattr(world, name)))
        self.inject_acts = world.inject_acts
        self.opening = {name: plain(array[..., 0]) for name, array in start.arrays().items()}


def _track(track: Any) -> SimpleNamespace:
    found = attributes(track)
    found.whole = attributes(track.whole)
    found.partly = None if track.partly is None else attributes(track.partly)
    return found
