"""What a settlement may set up: tribunals, deployments with their reach, and limits on them."""

from pydantic import Field

from scenarios.parameters import Amount, Share
from scenarios.part import Identifier, Part, Words


class Claim(Part):
    """A kind of claim that a tribunal hears."""

    text: Words
    """What is claimed, in a sentence."""
    merit: Share
    """Odds that such a claim is upheld before there is any precedent."""
    credence: Share
    """How far members believe such a claim before there is any precedent."""


class Tribunal(Part):
    """A body that finds on claims without force: its findings become precedent."""

    name: Words
    """Name shown to people."""
    members: tuple[Identifier, ...] = Field(min_length=2)
    """Who recognises it."""
    claims: dict[Identifier, Claim] = Field(min_length=1)
    """Kinds of claim it hears, by key; no two tribunals share one."""


class Deployment(Part):
    """Weapons at a place, and how far they reach."""

    name: Words
    """Name shown to people."""
    owner: Identifier
    """Whose they are."""
    longitude: float = Field(ge=-180, le=180)
    """Longitude, degrees."""
    latitude: float = Field(ge=-90, le=90)
    """Latitude, degrees."""
    reach: Amount
    """Range, km."""
    placed: bool
    """Whether they are in place at the start."""


class Limit(Part):
    """No deployment of a party may reach the capital of another."""

    name: Words
    """Name shown to people."""
    in_force: bool
    """Whether it binds at the start."""
    track: Identifier | None = None
    """The track whose agreement brings it into force."""
    parties: tuple[Identifier, ...] = Field(min_length=2)
    """Who is bound, and whose capitals are out of bounds."""
