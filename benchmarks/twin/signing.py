"""Treaties that lie open: who signs, reserves or declines, and who ratifies at home."""

from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.twin.model import Commitment, Twin

IN_FORCE = 4
DECLINED, WITH_RESERVATION, SIGNED = 0, 1, 2


def signature(model: "Twin") -> None:
    """Carries treaties that lie open for signature one turn on."""
    for commitment in model.commitments:
        entry = commitment.given.given.entry
        if entry is None:
            continue
        seats = [g for g, named in enumerate(commitment.given.guarantor) if named]
        ratifies = [g for g in seats if commitment.signed[g] > 0 and commitment.confirmed[g] < 0]
        signs = [g for g in seats if commitment.signed[g] < 0 and _lies_open(model, entry)]
        for g in signs:
            commitment.signed[g] = model.one_of(_utilities(model, commitment, g))
            if entry.ratification.get(model.tables.actors[g]) == "government":
                commitment.confirmed[g] = 1 if commitment.signed[g] else -1
        for g in ratifies:
            commitment.confirmed[g] = int(model.happens(_at_home(model, commitment, g)))
        needs = [model.tables.actors.index(name) for name in entry.needs]
        commitment.binding |= all(commitment.confirmed[g] == 1 for g in needs)


def _lies_open(model: "Twin", entry: object) -> bool:
    track = entry.track
    if track is not None and model.talks[model.tables.track_keys.index(track)].status != IN_FORCE:
        return False
    return bool(model.turn >= entry.turn)


def _support(model: "Twin", commitment: "Commitment", g: int) -> float:
    moved = model.countries[g].domestic - model.tables.home_support[g]
    return min(max(commitment.given.domestic[g] + moved, -1.0), 1.0)


def _utilities(model: "Twin", commitment: "Commitment", g: int) -> list[float]:
    given, tables, promise = model.tables.parameters, model.tables, commitment.given
    for_it = given.signature_constant + given.signature_gain * promise.status_quo[g]
    for_it += given.signature_stake * (promise.stake[g] - given.typical_stake)
    for_it += given.signature_domestic * _support(model, commitment, g)
    others = [
        tables.similarity[other.number][commitment.number] * other.given.stake[g]
        for other in model.commitments
        if other is not commitment and other.binding and other.given.guarantor[g]
    ]
    against = given.signature_exposure * promise.cost[g] * (1.0 - promise.tripwire[g])
    legal = promise.given.legalisation.value
    against += given.signature_promises * legal * max(others, default=0.0)
    reserved = for_it - (1.0 - given.reservation_relief) * against + given.signature_reservation
    return [0.0, reserved, for_it - against]


def _at_home(model: "Twin", commitment: "Commitment", g: int) -> float:
    given, promise = model.tables.parameters, commitment.given
    exposed = promise.cost[g] * (1.0 - promise.tripwire[g])
    if commitment.signed[g] == WITH_RESERVATION:
        exposed *= 1.0 - given.reservation_relief
    rule = promise.given.entry.ratification.get(model.tables.actors[g], "majority")
    hurdle = given.two_thirds_hurdle if rule == "two-thirds" else given.majority_hurdle
    margin = _support(model, commitment, g) - exposed - hurdle
    return NormalDist().cdf(margin / given.ratification_spread)
