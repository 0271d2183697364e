"""The master scenario events list: what the white cell feeds into play."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from scenarios.actions import Effect
from scenarios.parameters import Share
from scenarios.part import Identifier, Part, Words


class AtTurn(Part):
    """Due in a given turn."""

    kind: Literal["turn"]
    turn: int = Field(ge=1)
    """The turn, from 1."""


class AtDate(Part):
    """Due in the turn in which a date falls."""

    kind: Literal["date"]
    date: datetime.date
    """The game date."""


class WhenRung(Part):
    """Due once a dyad has reached a rung."""

    kind: Literal["rung"]
    between: tuple[Identifier, Identifier]
    """The two actors of the dyad."""
    at_least: int = Field(ge=1, le=44)
    """The rung reached."""


class WhenInvoked(Part):
    """Due once a commitment has been invoked."""

    kind: Literal["invoked"]
    commitment: Identifier
    """The commitment invoked."""


class ByHand(Part):
    """Released when the white cell says so."""

    kind: Literal["hand"]
    likelihood: Share
    """Odds per month in a model run."""


When = Annotated[AtTurn | AtDate | WhenRung | WhenInvoked | ByHand, Field(discriminator="kind")]


class InjectEffect(Part):
    """An effect an inject has, as if `actor` had done it toward `target`."""

    actor: Identifier
    """Who is taken to have done it."""
    target: Identifier
    """Toward whom."""
    effect: Effect
    """What it does."""


class Inject(Part):
    """One entry of the list."""

    title: Words
    """Short title."""
    text: Words
    """What the cells are told."""
    when: When
    """When it is due."""
    to: tuple[Identifier, ...] = Field(min_length=1)
    """Cells that receive it."""
    sender: Words
    """Who it appears to come from."""
    storyline: Words
    """Storyline it belongs to."""
    objective: Identifier
    """Objective it serves."""
    expected: Words
    """Response that is expected."""
    source: Words
    """A key of `sources`."""
    effects: tuple[InjectEffect, ...] = ()
    """What it does in the model, if anything."""
