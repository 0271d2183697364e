"""The honour of guarantors and the calculation of a would-be aggressor."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from adjudication.instruments import Calculation
    from benchmarks.twin.model import Commitment, Twin

IN_FORCE = 4
SHARE_OF_OTHERS = 0.3
DAYS_PER_MONTH = 30.436875
NO_PARTY = -40.0
STEEPEST = 3.5
ROUNDS = 12


@dataclass
class Prospects:
    """What an attack offers, utility units, and the perceived odds of opposition."""

    alone: float
    opposed: float
    status_quo: float
    benefits: float
    opposition: float
    noise: float

    @property
    def threshold(self) -> float:
        """Odds of opposition from which on an attack does not pay."""
        surplus = self.alone - self.status_quo - self.benefits
        feared = self.alone - self.opposed
        if feared <= 0.0:
            return math.inf if surplus > 0.0 else -math.inf
        return surplus / feared

    @property
    def expected(self) -> float:
        """Expected utility of attacking."""
        return self.alone + self.opposition * (self.opposed - self.alone)

    @property
    def log_odds(self) -> float:
        """Log-odds of attack in one episode."""
        return (self.expected - self.status_quo - self.benefits) / self.noise


def prospects(model: "Twin", plan: "Calculation") -> Prospects:
    """Returns what an attack offers, by the attacker's type."""
    given, country = model.tables.parameters, model.countries[plan.actor]
    gain = plan.gain * (given.greedy_gain if country.greedy else given.seeker_gain)
    feels = 0.0 if country.greedy else 1.0
    begun = model.between(plan.actor, plan.target).begun_by(plan.actor)
    kept = 0.0 if begun else feels
    benefits = country.standing * kept
    for commitment in model.commitments:
        promise = commitment.given
        if commitment.binding:
            here = kept if promise.beneficiary[plan.target] else feels
            benefits += promise.status_quo[plan.actor] * here
    for talks in model.talks:
        both = talks.given.party[plan.actor] and talks.given.party[plan.target]
        if both and talks.status == IN_FORCE:
            benefits += talks.package.gain[plan.actor] * kept
    win, lose = plan.win_alone, plan.win_opposed
    return Prospects(
        alone=win * gain - (1.0 - win) * plan.loss - plan.cost_alone,
        opposed=lose * gain - (1.0 - lose) * plan.loss - plan.cost_opposed,
        status_quo=plan.status_quo * feels,
        benefits=benefits,
        opposition=_opposition(model, plan.actor, plan.target),
        noise=given.attack_noise,
    )


def _opposition(model: "Twin", aggressor: int, target: int) -> float:
    """Perceived odds that enough guarantors use force, under the strongest commitment."""
    best = 0.0
    for commitment in model.commitments:
        promise = commitment.given
        if not (commitment.binding and promise.beneficiary[target]):
            continue
        bound = honour(model, commitment, aggressor, target, judge=aggressor)
        need = round(model.tables.parameters.need)
        if not 0 < need <= len(bound):
            continue
        enough = _at_least(_chances(bound), need)
        if promise.given.rule != "each" and not commitment.blocked_by(aggressor):
            ad_hoc = honour(model, commitment, aggressor, target, judge=aggressor, bound=0.0)
            carried, enough = _by_vote(model, commitment, (aggressor, target), bound)
            enough = carried * enough + (1.0 - carried) * _at_least(_chances(ad_hoc), need)
        best = max(best, enough)
    return best


def _by_vote(
    model: "Twin", commitment: "Commitment", pair: tuple[int, int], bound: dict[int, float]
) -> tuple[float, float]:
    """Odds that a common decision carries, and of enough force once it has."""
    given, rule = model.tables.parameters, commitment.given.given.rule
    need = round(given.need)
    helps = {g: 1.0 / (1.0 + math.exp(-z - given.support_shift)) for g, z in bound.items()}
    if rule == "unsc":
        carried = 1.0
        for member in council(model):
            aside = 1.0 / (1.0 + math.exp(-temper(model, member, pair[0])))
            carried *= helps.get(member, aside)
    else:
        own = bool(commitment.given.guarantor[pair[1]])
        carried = _at_least(list(helps.values()), votes_needed(model, commitment) - own)
    if rule == "collective":
        forces = [p / h for p, h in zip(_chances(bound), helps.values(), strict=True)]
        return carried, math.prod(helps.values()) * _at_least(forces, need)
    return carried, _at_least(_chances(bound), need)


def _chances(odds: dict[int, float]) -> list[float]:
    return [1.0 / (1.0 + math.exp(-z)) for z in odds.values()]


def council(model: "Twin") -> list[int]:
    """Returns the permanent members of the Security Council."""
    five = {"CN", "FR", "GB", "RU", "US"}
    return [i for i, country in enumerate(model.tables.countries) if country in five]


def votes_needed(model: "Twin", commitment: "Commitment") -> int:
    """Returns how many must vote that a collective guarantee acts."""
    rule = commitment.given.given.rule
    if rule == "unsc":
        return len(council(model))
    count = sum(commitment.binds(g) for g in range(model.tables.count))
    return math.ceil(2 * count / 3 - 1e-9) if rule == "supermajority" else count


def temper(model: "Twin", member: int, aggressor: int) -> float:
    """Returns the log-odds that a member sides against an aggressor."""
    given, country = model.tables.parameters, model.countries[member]
    hostility = given.choice_heat * (country.heat[aggressor] - 2.0) / 5.0
    return hostility - given.choice_trust * (country.trust(aggressor) - 0.5)


def _at_least(chances: list[float], need: int) -> float:
    counts = [1.0]
    for p in chances:
        counts = [
            (counts[n] * (1.0 - p) if n < len(counts) else 0.0) + (counts[n - 1] * p if n else 0.0)
            for n in range(len(counts) + 1)
        ]
    return sum(counts[need:])


def honour(
    model: "Twin",
    commitment: "Commitment",
    aggressor: int,
    beneficiary: int,
    judge: int,
    bound: float | None = None,
) -> dict[int, float]:
    """Returns the log-odds that each guarantor called on uses force."""
    tables, promise = model.tables, commitment.given
    given = tables.parameters
    if given.enough_without_slope:
        raise NotImplementedError("the twin does not know free riding among guarantors")
    if bound is None:
        bound = 0.0 if commitment.blocked_by(aggressor) else 1.0
    waited = model.turn - commitment.invoked if commitment.invoked else 0
    days = max(promise.given.consultation.value, waited * tables.months * DAYS_PER_MONTH)
    lost = given.fait_accompli_loss * min(days / given.fait_accompli_days, 1.0)
    alone = {}
    for g in range(tables.count):
        if not promise.guarantor[g] or g in {aggressor, beneficiary}:
            continue
        local = promise.local_force[g] + model.countries[beneficiary].force
        against = model.countries[aggressor].force
        balance = min(max(math.log2(local / against), -2.0), 2.0) if local > 0.0 else -2.0
        moved = model.countries[g].domestic - tables.home_support[g]
        domestic = min(max(promise.domestic[g] + moved, -1.0), 1.0)
        legal = promise.given.legalisation.value
        z = given.honour_constant
        z += given.stake_slope * (promise.stake[g] - given.typical_stake)
        z += given.capability_slope * (balance - lost - given.typical_capability)
        z += given.cost_slope * (promise.cost[g] - given.typical_cost)
        z += given.legalisation_slope * (bound * legal - given.typical_legalisation)
        z += given.tripwire_slope * (bound * promise.tripwire[g] - given.typical_tripwire)
        word = model.countries[judge].word(g, commitment.number)
        z += given.reliability_slope * (2.0 * word - 1.0)
        z += given.alignment_slope * promise.alignment[g]
        z += given.domestic_slope * domestic
        z += 0.0 if commitment.binds(g) else NO_PARTY
        alone[g] = z
    return _heeding(alone, min(given.co_guarantor_slope, STEEPEST))


def _heeding(alone: dict[int, float], slope: float) -> dict[int, float]:
    """Each heeds what the others will do: rounds of answering, until they agree."""
    fixed = {g: z - slope * SHARE_OF_OTHERS for g, z in alone.items()}
    if len(alone) < 2:
        return fixed
    now = dict(alone)
    for _ in range(ROUNDS):
        odds = {g: 1.0 / (1.0 + math.exp(-z)) for g, z in now.items()}
        total = sum(odds.values())
        now = {g: fixed[g] + slope * (total - odds[g]) / (len(alone) - 1) for g in alone}
    return now
