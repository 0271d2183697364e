"""The catalogue: what a move can be, and the closed set of effects it can have."""

from typing import Annotated, Literal

from pydantic import Field

from scenarios.parameters import Amount, Goldstein, Parameter, Share, Status
from scenarios.part import Identifier, Part, Words


class Channel(Part):
    """Opens or breaks the channel of communication of the dyad."""

    kind: Literal["channel"]
    open: bool
    """Whether it opens the channel; false breaks it."""


class Concentration(Part):
    """Masses forces where the target sees them: an exercise, or what looks like one."""

    kind: Literal["concentration"]
    notified: bool
    """Whether the order is to notify it."""


class Mobilise(Part):
    """Raises the actor's readiness."""

    kind: Literal["mobilise"]


class Inspection(Part):
    """Lets the target inspect at short notice."""

    kind: Literal["inspection"]


class ArmedAttack(Part):
    """An armed attack on the target: guarantees may fall due."""

    kind: Literal["armed-attack"]


class Appeal(Part):
    """The official appeal of a beneficiary under a commitment."""

    kind: Literal["appeal"]
    commitment: Identifier
    """The commitment appealed to."""


class Audience(Part):
    """Ties the actor's hands in public."""

    kind: Literal["audience"]
    amount: Share
    """How firmly, from 0 to 1."""


class Domestic(Part):
    """Moves domestic support of firmness of the actor."""

    kind: Literal["domestic"]
    amount: Parameter
    """How far support of firmness moves; negative lowers it."""


class Force(Part):
    """Adds to the target's capability (arms supplied), index points."""

    kind: Literal["force"]
    amount: Amount
    """Index points added."""


class Offer(Part):
    """Puts an offer on the table; it helps the dyad down the ladder this turn."""

    kind: Literal["offer"]


class Conciliation(Part):
    """Takes hostility off the target's view of the actor."""

    kind: Literal["conciliation"]
    amount: Amount
    """Hostility taken off."""


class Kept(Part):
    """Counts as keeping (or breaking) a duty, as evidence of reliability."""

    kind: Literal["duty"]
    kept: bool
    """Whether the duty is kept; false breaks it."""


class Talks(Part):
    """Acts on the tracks at which actor and target both sit."""

    kind: Literal["talks"]
    does: Literal["open", "halt", "reserve", "set-aside"]
    """Opens what is dormant or has failed, breaks off what is open, reserves a position, or leaves
    the intractable issues for later."""


class Mediation(Part):
    """Mediates at the tracks at which the target sits and the actor does not."""

    kind: Literal["mediation"]


class Dialogue(Part):
    """Opens a dialogue of experts (Track 2), which goes on when official talks fail."""

    kind: Literal["dialogue"]


class Recognition(Part):
    """Grants the target standing: cheap abroad, with a cost at home."""

    kind: Literal["recognition"]
    amount: Amount
    """What the standing is worth to the target while it keeps the peace, utility units."""


class FaceSaving(Part):
    """Lets the target give way in public without losing face."""

    kind: Literal["face-saving"]
    amount: Share
    """Audience cost taken off the target."""


class Hosted(Part):
    """Brings forces onto the target's soil, which needs its consent."""

    kind: Literal["hosted"]
    consent_of: tuple[Identifier, ...] = ()
    """Others whose consent is needed besides."""
    insists: bool = False
    """Whether it goes ahead when refused, which breaks a duty."""


class Complaint(Part):
    """Brings a claim against the target before a tribunal."""

    kind: Literal["claim"]
    claim: Identifier
    """Kind of claim, of one of the scenario's tribunals."""


class Deploy(Part):
    """Puts a deployment of the actor in place, or takes it away."""

    kind: Literal["deployment"]
    deployment: Identifier
    """Which of the scenario's deployments."""
    placed: bool
    """Whether it is put in place; false takes it away."""


class Ceasefire(Part):
    """Offers a ceasefire to the target, accepts the one it has offered, or ends one."""

    kind: Literal["ceasefire"]
    does: Literal["offer", "accept", "end"]
    """An offer stands until either side attacks; offers of both sides are a ceasefire."""


class Monitoring(Part):
    """Has a ceasefire with the target monitored: reports of violations are then believed."""

    kind: Literal["monitoring"]


class Withdrawal(Part):
    """Withdraws from zones that are to return to the target."""

    kind: Literal["withdrawal"]
    zones: tuple[str, ...] = ()
    """Zone keys; empty: all that are owed to it."""


class ViolationReport(Part):
    """Reports force used by the target against the actor, this month or the last."""

    kind: Literal["violation-report"]


class Corridor(Part):
    """Opens a corridor for people to leave the fighting, this turn."""

    kind: Literal["corridor"]


class Demand(Part):
    """Makes a demand that runs out: a deadline of the game's clock."""

    kind: Literal["demand"]
    amount: Amount
    """Days of game time until it runs out."""


class Statement(Part):
    """Recorded and told; the engine draws nothing from it."""

    kind: Literal["statement"]


Effect = Annotated[
    Channel
    | Concentration
    | Mobilise
    | Inspection
    | ArmedAttack
    | Appeal
    | Audience
    | Domestic
    | Force
    | Offer
    | Conciliation
    | Kept
    | Talks
    | Mediation
    | Dialogue
    | Recognition
    | FaceSaving
    | Hosted
    | Complaint
    | Deploy
    | Ceasefire
    | Monitoring
    | Withdrawal
    | ViolationReport
    | Corridor
    | Demand
    | Statement,
    Field(discriminator="kind"),
]


class Action(Part):
    """A row of the catalogue."""

    name: Words
    """What the move is called."""
    text: Words
    """What it means, in a sentence."""
    goldstein: Goldstein
    """Goldstein score toward the target."""
    rival_goldstein: Goldstein | None = None
    """How the target's rivals read it, where that differs."""
    rung: int = Field(ge=0, le=44)
    """Floor it sets on the ladder."""
    severity: Parameter
    """Severity weight."""
    cost: Share
    """Sunk cost: how convincing it is as a signal."""
    appeal: Parameter
    """Appeal to an unplayed actor, utility units."""
    verifiability: Share
    """How well others can check that it was done."""
    covert: bool = False
    """Whether it must first be attributed."""
    only: tuple[Identifier, ...] = ()
    """Actors that can do it; empty: all."""
    toward: tuple[Identifier, ...] = ()
    """Targets it can be aimed at; empty: all others."""
    unplayed: bool = True
    """Whether an unplayed actor may choose it by itself."""
    minimum_rung: int = Field(default=0, ge=0, le=44)
    """Rung the dyad must have reached."""
    effects: tuple[Effect, ...] = ()
    """What it does besides."""

    @property
    def is_improvised(self) -> bool:
        """Whether the white cell made it up in play."""
        return self.severity.status is Status.IMPROVISED
