"""What binds actors: commitments to come to somebody's aid, and transparency regimes."""

from typing import Literal

from pydantic import Field

from scenarios.parameters import Amount, Parameter, Share, Signed
from scenarios.part import Identifier, Part, Words

Rule = Literal["each", "supermajority", "unanimity", "unsc", "collective"]


class Clause(Part):
    """One clause of a treaty."""

    text: Words
    """What it obliges to, in our own words."""
    source: Words
    """A key of `sources`."""
    precise: bool = True
    """Whether the parties read it alike."""
    readings: dict[Identifier, Literal["wide", "narrow"]] = Field(default_factory=dict)
    """A guarantor's private reading of it: narrow readings leave more cases outside."""


class Guarantor(Part):
    """What the promise means to one guarantor."""

    stake: Share
    """What it has at stake in the beneficiary."""
    cost: Share
    """Expected cost of honouring by force, nuclear risk included."""
    tripwire: Share
    """Own forces already in harm's way."""
    alignment: Share
    """Alignment with the likely aggressor."""
    local_force: Amount
    """Capability it can bring to bear there, index."""
    domestic: Signed
    """Domestic support for honouring."""


class Area(Part):
    """The area of application."""

    countries: tuple[str, ...] = Field(min_length=1)
    """ISO codes of the countries covered."""
    excluded: tuple[str, ...] = ()
    """Zone keys left out."""


class Entry(Part):
    """How a commitment comes into force: opened for signature, signed, ratified."""

    turn: int = Field(default=1, ge=1)
    """First turn in which it lies open for signature."""
    track: Identifier | None = None
    """The track whose agreement must be in force first."""
    needs: tuple[Identifier, ...] = Field(min_length=1)
    """Guarantors without whom it does not enter into force."""
    ratification: dict[Identifier, Literal["government", "majority", "two-thirds"]] = Field(
        default_factory=dict
    )
    """By whose consent a guarantor ratifies: of the government that signed, or of a majority or
    two thirds of its parliament; the default is a majority."""


class Commitment(Part):
    """A promise to come to the aid of a beneficiary."""

    name: Words
    """Name shown to people."""
    kind: Literal["alliance", "multilateral-guarantee", "assurance"]
    """Alliance, guarantee with a rival among the guarantors, or assurance."""
    in_force: bool
    """Whether it binds at the start."""
    entry: Entry | None = None
    """How it comes into force in play; without it, it stays as `in_force` says."""
    region: Identifier
    """Region, for what a kept or broken promise says about others."""
    beneficiaries: tuple[Identifier, ...] = Field(min_length=1)
    """Whom it protects."""
    guarantors: dict[Identifier, Guarantor] = Field(min_length=1)
    """Who promises."""
    rule: Rule
    """Who decides that the promise is due."""
    legalisation: Share
    """How binding the text is."""
    names_force: bool
    """Whether the text names the use of force; if not, support keeps it."""
    needs_appeal: bool
    """Whether the beneficiary must appeal."""
    unconditional: bool = False
    """Whether it holds even if the beneficiary struck first: then a sure beneficiary demands more
    (moral hazard)."""
    case_decided_by: Literal["each", "majority"] = "each"
    """Whether each guarantor judges for itself if the case has arisen, or most of them for all."""
    consultation: Amount
    """Days of consultation before anyone acts."""
    area: Area
    """Where it applies."""
    status_quo_value: dict[Identifier, Parameter] = Field(default_factory=dict)
    """What the commitment adds to an actor's value of the status quo (negative: a grievance)."""
    clauses: dict[Identifier, Clause] = Field(min_length=1)
    """The clauses."""


class Regime(Part):
    """A transparency regime over military activities."""

    name: Words
    """Name shown to people."""
    in_force: bool
    """Whether it binds at the start."""
    members: tuple[Identifier, ...] = Field(min_length=2)
    """Who is bound."""
    compliance: Share
    """Odds that a routine exercise is notified."""
    deceptive: Share
    """Odds that a preparation is notified as an exercise."""
    sensitivity: Share
    """Odds that an inspection finds a preparation."""
    false_positive: Share
    """Odds that an inspection takes routine for preparation."""
    sensor: Amount
    """Sensor quality d'."""
    lead_days: Amount
    """Days of notice."""
    overflight: bool = False
    """Whether members may fly over each other's forces (Open Skies); what they see is as good as
    the sensor."""
