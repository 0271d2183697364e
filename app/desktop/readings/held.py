"""Who holds each contested zone in model runs, read for the page of futures: free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.desktop.chart_data import Bar, Stacked
from app.desktop.map.picture import Legend, MapPicture
from app.desktop.readings.model_runs import Reading
from app.desktop.tokens import Tokens
from app.desktop.translation import Translator
from maps.atlas import Atlas

__all__ = ["Held", "held", "picture"]

tr = Translator(__name__)

STEPS = 5
"""Of the ramp of colours."""


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds each contested zone at the end.

    Attributes:
        shares: Share of model runs by zone and actor, 0 to 1.
        holders: Actors that hold any, by id and name.
        bars: The same as bars.
        caption: Of how many runs, with what error.
    """

    shares: Mapping[str, Mapping[str, float]]
    holders: tuple[tuple[str, str], ...]
    bars: Stacked
    caption: str


def held(reading: Reading, atlas: Atlas) -> Held | None:
    """Who holds each contested zone at the end; None for two lines, or where none is contested.

    Args:
        reading: The result.
        atlas: The map.
    """
    if reading.is_contrast or not reading.plain["futures"]:
        return None
    shares = {
        outcome["part"]: outcome["turns"][-1]["shares"]
        for outcome in reading.outcomes
        if outcome["kind"] == "holder"
    }
    if not shares:
        return None
    found = tuple(dict.fromkeys(actor for each in shares.values() for actor in each))
    holders = tuple((actor, reading.actors[actor]) for actor in found)
    futures = reading.plain["futures"]
    error = max(
        (share * (1.0 - share) / futures) ** 0.5
        for each in shares.values()
        for share in each.values()
    )
    caption = tr(
        "{caption} Monte Carlo standard error at most {error:.1f} points.",
        caption=reading.caption,
        error=100 * error,
    )
    bars = tuple(
        Bar(atlas.zones[zone].name, tuple(float(each.get(actor, 0.0)) for actor in found))
        for zone, each in shares.items()
    )
    title = tr("Who holds each contested zone at the end, share of model runs")
    return Held(
        shares, holders, Stacked(title, tuple(n for _, n in holders), bars, caption), caption
    )


def picture(found: Held, holder: str, atlas: Atlas, tokens: Tokens) -> MapPicture:
    """A map of the share of model runs in which an actor holds each contested zone.

    Args:
        found: Who holds what.
        holder: Id of the actor.
        atlas: The map.
        tokens: The colours.
    """
    name, ramp = dict(found.holders)[holder], tokens.lens_ramp
    shares = {zone: float(each.get(holder, 0.0)) for zone, each in found.shares.items()}
    said = {
        zone: tr(
            "{zone}: {holder} in {share:.0f} % of model runs",
            zone=atlas.zones[zone].name,
            holder=name,
            share=100 * share,
        )
        for zone, share in shares.items()
    }
    return MapPicture(
        title=tr("Held by {name} at the end", name=name),
        fills={zone: ramp[min(int(share * STEPS), STEPS - 1)] for zone, share in shares.items()},
        hatches={},
        outlines=(),
        links=(),
        badges=(),
        legend=(
            Legend("ramp", tr("held by {name} in none to all model runs", name=name), ramp),
            Legend("fill", found.caption, (tokens.other_land,)),
        ),
        notes=said,
        summary=". ".join(said.values()),
        changed=frozenset(shares),
    )
