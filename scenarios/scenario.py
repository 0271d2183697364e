"""A whole scenario."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from scenarios.actions import Action
from scenarios.actors import Actor, Ambition, Cell, Doctrine, Organisation, Relation
from scenarios.arrangements import Deployment, Limit, Tribunal
from scenarios.data_plan import Element
from scenarios.injects import Inject
from scenarios.instruments import Commitment, Regime
from scenarios.ladders import Ladder
from scenarios.parameters import Parameter
from scenarios.part import Identifier, Part, Words
from scenarios.past import PastAct
from scenarios.schedule import Stretch, TurnMonths
from scenarios.tracks import Track
from scenarios.wars import Toll, WarAim


class Source(Part):
    """Where a number or a fact comes from."""

    citation: Words
    """Author, title, place, date: enough to find it again."""
    read: bool
    """Whether it was read for this scenario, or is known only at second hand."""


class Objective(Part):
    """What the exercise is to find out or train."""

    text: Words
    """The objective, in a sentence."""
    question: Words
    """The research question behind it."""


class Variant(Part):
    """A named set of changes to the scenario: another opening, claim or policy.

    Paths are keys and list indices with dots, such as `actors.russia.kind` or `relations.3.rung`.
    """

    name: Words
    """What it is called."""
    kind: Literal["vignette", "counter-hypothesis", "alternative", "no-deal"]
    """Another opening; the opposite of a claim; another policy or instrument; the world without
    what the scenario proposes, which comparisons put first."""
    text: Words
    """What it changes and why, in a sentence or two."""
    set: dict[str, Any] = Field(default_factory=dict)
    """New values by path; a bare number is set as the value of the number there."""
    add: dict[str, dict[str, Any] | tuple[Any, ...]] = Field(default_factory=dict)
    """Entries or items added, by path of the mapping or list."""
    remove: tuple[str, ...] = ()
    """Paths of what is left out."""


class Zone(Part):
    """A zone of the map whose control differs from the atlas."""

    control: Identifier
    """The actor in control."""
    status: Literal["occupied", "annexed", "breakaway", "disputed"]
    """What kind of control."""
    source: Words
    """A key of `sources`."""
    returns_to: Identifier | None = None
    """To whom whoever controls it owes withdrawal while a ceasefire between the two holds."""


class Scenario(Part):
    """Everything an exercise starts from."""

    title: Words
    """Title of the exercise."""
    summary: Words
    """What it is about, in two or three sentences."""
    hypothetical: Words
    """What is invented, said plainly."""
    classification: Words
    """Marking printed beside EXERCISE EXERCISE EXERCISE."""
    start: date
    """Game date at which turn 1 opens."""
    turns: int = Field(ge=1, le=120)
    """Planned number of turns."""
    months_per_turn: TurnMonths
    """Length of a turn, an hour to a month."""
    schedule: tuple[Stretch, ...] = ()
    """Turns of another length."""
    sources: dict[str, Source] = Field(min_length=1)
    """The bibliography; every number names one of its keys."""
    objectives: dict[Identifier, Objective] = Field(min_length=1)
    """Objectives."""
    data_plan: dict[Identifier, Element] = Field(default_factory=dict)
    """What the record must hold to answer their questions."""
    cells: dict[Identifier, Cell] = Field(min_length=1)
    """Player cells."""
    actors: dict[Identifier, Actor] = Field(min_length=2)
    """States; their order is the order of the engine's arrays."""
    organisations: dict[Identifier, Organisation] = Field(default_factory=dict)
    """Organisations."""
    doctrines: dict[Identifier, Doctrine] = Field(min_length=1)
    """Behaviour profiles."""
    ladder: Ladder
    """The escalation ladder."""
    relations: tuple[Relation, ...]
    """Opening state of the dyads."""
    past: tuple[PastAct, ...]
    """Kept and broken agreements, from which opening trust is earned."""
    commitments: dict[Identifier, Commitment] = Field(default_factory=dict)
    """Promises of aid."""
    regimes: dict[Identifier, Regime] = Field(default_factory=dict)
    """Transparency regimes."""
    ambitions: tuple[Ambition, ...] = ()
    """Who might attack whom."""
    war_aims: tuple[WarAim, ...] = ()
    """What belligerents expect of fighting on."""
    tolls: tuple[Toll, ...] = ()
    """What a month of war costs people."""
    tracks: dict[Identifier, Track] = Field(default_factory=dict)
    """Negotiations."""
    tribunals: dict[Identifier, Tribunal] = Field(default_factory=dict)
    """Bodies that find on claims."""
    deployments: dict[Identifier, Deployment] = Field(default_factory=dict)
    """Weapons at a place, and how far they reach."""
    limits: dict[Identifier, Limit] = Field(default_factory=dict)
    """Limits on what may reach which capital."""
    actions: dict[Identifier, Action] = Field(min_length=1)
    """The catalogue of moves."""
    injects: dict[Identifier, Inject] = Field(default_factory=dict)
    """The events list."""
    zones: dict[str, Zone] = Field(default_factory=dict)
    """Zones whose control differs from the atlas, by zone key."""
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    """Engine coefficients that differ from the defaults."""
    variants: dict[Identifier, Variant] = Field(default_factory=dict)
    """Named changes to all this: vignettes, counter-hypotheses, alternatives."""
