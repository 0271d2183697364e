"""Who plays: cells, states with their interests, red lines and ambitions, organisations."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.injects import AtDate, WhenInvoked, WhenRung
from scenarios.parameters import Amount, Heat, Parameter, Rung, Share, Signed
from scenarios.part import Identifier, Part, Words


class Cell(Part):
    """A player cell at the table."""

    name: Words
    """What the cell is called."""
    shape: Literal["rectangle", "diamond", "hexagon", "circle"]
    """Its mark on maps and lists; shape tells cells apart where colour cannot."""
    brief: Words
    """Path, beside the scenario, of what the cell alone is told at the start."""


class Interest(Part):
    """Something an actor wants."""

    text: Words
    """The interest, in a sentence."""
    source: Words
    """A key of `sources`."""


class RedLine(Part):
    """A line whose crossing calls for an answer."""

    text: Words
    """The line, in a sentence."""
    by: tuple[Identifier, ...] = Field(min_length=1)
    """Actors whose act would cross it."""
    actions: tuple[Identifier, ...] = Field(min_length=1)
    """Actions that cross it."""
    toward: tuple[Identifier, ...] = Field(min_length=1)
    """Targets of those actions."""
    stake: Share
    """What the owner has at stake."""
    cost: Share
    """What answering would cost the owner."""
    lift: int = Field(ge=1, le=3)
    """Rungs by which an answer lifts the dyad."""


class Doctrine(Part):
    """A behaviour profile: how an unplayed actor chooses."""

    name: Words
    """Its name."""
    text: Words
    """What it stands for, for the people at the table."""
    appeal: dict[Identifier, Parameter] = Field(default_factory=dict)
    """Added to an action's appeal, in utility units."""
    salience: dict[Identifier, Parameter] = Field(default_factory=dict)
    """How much attention an actor draws, in utility units; the default is -1.5."""
    initiative: Identifier | None = None
    """The adversary toward which it carries on a graduated initiative (GRIT)."""
    reciprocates: bool = False
    """Whether it answers in kind and sometimes forgives (generous tit-for-tat)."""
    even_handed: Share | None = None
    """How far it attends to all sides alike (a multi-vector policy), 0 to 1."""


class Actor(Part):
    """A state."""

    name: Words
    """Name shown to people."""
    cell: Identifier
    """The cell that plays it."""
    played: bool
    """Whether a cell plays it in a new session; otherwise its behaviour profile does."""
    country: str = Field(pattern=r"^[A-Z]{2}$")
    """ISO 3166 code; its zones on the map are the actor's."""
    capital: Words
    """Name of the capital, where arrows start and end."""
    longitude: float = Field(ge=-180, le=180)
    """Longitude of the capital, degrees."""
    latitude: float = Field(ge=-90, le=90)
    """Latitude of the capital, degrees."""
    bloc: Identifier
    """Actors of one bloc start with a higher base rate of trust in each other."""
    force: Amount
    """Deliverable capability, index."""
    posture: Share
    """Readiness."""
    domestic: Signed
    """Domestic support of firmness."""
    kind: Literal["seeker", "greedy", "unknown"]
    """Security seeker or greedy; unknown is drawn at the start by `greedy_share`."""
    greedy_share: Share
    """Odds that an unknown type is greedy."""
    doctrine: Identifier
    """Behaviour profile when nobody plays it."""
    interests: tuple[Interest, ...] = Field(min_length=1)
    """What it wants."""
    red_lines: dict[Identifier, RedLine] = Field(default_factory=dict)
    """Its red lines."""


class Motion(Part):
    """Something that an organisation decides: a package of sanctions, a stage, a mission."""

    title: Words
    """What is decided, in a few words."""
    when: Annotated[AtDate | WhenRung | WhenInvoked, Field(discriminator="kind")]
    """From when on it stands on the agenda."""
    action: Identifier
    """What each member does once it is carried, a row of the catalogue."""
    toward: Identifier
    """Toward whom; a member that it is about does not vote."""
    support: Parameter
    """Log-odds that a member agrees which is neither hostile nor friendly to that actor."""
    stages: int = Field(default=1, ge=1)
    """How often it can be carried: packages, or stages on a way."""
    again: float = Field(default=3.0, gt=0.0)
    """Months from one vote to the next."""


class Organisation(Part):
    """A body of members: it speaks and decides; it holds no rung, no forces, no dyad."""

    name: Words
    """Name shown to people."""
    cell: Identifier
    """The cell that plays it."""
    played: bool
    """Whether a cell plays it in a new session."""
    members: tuple[Identifier, ...] = Field(min_length=1)
    """Members among the scenario's actors."""
    rule: Literal["consensus", "qualified-majority", "unanimity-less-one"]
    """How it decides: nobody objects, 55 % of the members agree, or one at most objects."""
    agenda: dict[Identifier, Motion] = Field(default_factory=dict)
    """What it decides in play."""
    capital: Words
    """Name of its seat."""
    longitude: float = Field(ge=-180, le=180)
    """Longitude of the seat, degrees."""
    latitude: float = Field(ge=-90, le=90)
    """Latitude of the seat, degrees."""


class Ambition(Part):
    """What an actor might gain by attacking another: the aggressor's calculation."""

    actor: Identifier
    """Who might attack."""
    target: Identifier
    """Whom."""
    gain: Parameter
    """Value of winning, utility units."""
    loss: Amount
    """Value lost by losing, utility units."""
    win_alone: Share
    """Odds of winning when too few guarantors use force."""
    win_opposed: Share
    """Odds of winning when enough guarantors use force."""
    cost_alone: Amount
    """Cost of a war in which too few guarantors use force."""
    cost_opposed: Amount
    """Cost of a war in which enough guarantors use force."""
    status_quo: Parameter
    """Value of leaving things as they are, before what commitments add."""


class Relation(Part):
    """The opening state between two groups of actors; later entries override earlier ones."""

    between: tuple[Identifier, ...] = Field(min_length=1)
    """The first group."""
    and_: tuple[Identifier, ...] = Field(min_length=1, alias="and")
    """The second group."""
    rung: Rung | None = None
    """Rung of each dyad."""
    heat: Heat | None = None
    """Hostility of the first group toward the second."""
    heat_back: Heat | None = None
    """Hostility of the second group toward the first; without it, as `heat`."""
    grievance: Amount | None = None
    """Standing grievance of the first group against the second."""
    grievance_back: Amount | None = None
    """Standing grievance of the second group against the first; without it, as `grievance`."""
    base_rate: Share | None = None
    """Base rate of trust, both ways."""
    channel: Share | None = None
    """How open the channel of communication is."""
    war_begun_by: Identifier | None = None
    """Who began the war that is on at the opening."""
    ceasefire: Literal["none", "agreed", "monitored"] | None = None
    """Whether a ceasefire holds at the opening, and whether it is monitored."""
