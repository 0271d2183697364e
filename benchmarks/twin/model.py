"""The agents, and the turn as the list of phases that they live through."""

import math
from dataclasses import dataclass
from types import SimpleNamespace

import mesa

from benchmarks.twin import (
    choosing,
    climbing,
    judging,
    moving,
    promising,
    signing,
    talking,
    voting,
)
from benchmarks.twin.tables import Tables

INTENT, RELIABILITY = 0, 1
NOBODY, FIRST, SECOND, BOTH = 0, 1, 2, 3


@dataclass
class Move:
    """A move of this turn; target -1 is nobody."""

    actor: int
    action: int
    target: int
    known: bool = True

    @property
    def aimed(self) -> bool:
        """Whether it is aimed at somebody else."""
        return self.target not in {-1, self.actor}


@dataclass
class Dyad:
    """Two countries, the first with the lower number."""

    first: int
    second: int
    rung: int
    channel: float
    began: int = NOBODY
    hostile: bool = False
    offer: bool = False
    brink: bool = False
    dialogue: float = 0.0

    def side(self, country: int) -> int:
        """Returns FIRST or SECOND."""
        return FIRST if country == self.first else SECOND

    def begun_by(self, country: int) -> bool:
        """Whether a country began the war of the dyad, alone or as the other did."""
        return self.began in {BOTH, self.side(country)}


class Country(mesa.Agent):
    """A state: what it believes of the others, and what it has."""

    def __init__(self, model: "Twin", number: int) -> None:
        super().__init__(model)
        start, count = model.tables.opening, model.tables.count
        self.number = number
        self.good = [list(pair) for pair in start["evidence_for"][number]]
        self.bad = [list(pair) for pair in start["evidence_against"][number]]
        self.kept = [[0.0] * count for _ in model.tables.promises]
        self.broken = [[0.0] * count for _ in model.tables.promises]
        self.heat = list(start["heat"][number])
        self.grievance = list(start["grievance"][number])
        self.received = [[0.0, 0.0] for _ in range(count)]
        self.suspicion = list(start["suspicion"][number])
        self.alarm = [False] * count
        self.intention = list(start["intention"][number])
        self.conciliation = [0.0] * count
        self.force = start["force"][number]
        self.posture = start["posture"][number]
        self.domestic = start["domestic"][number]
        self.audience = 0.0
        self.standing = 0.0
        self.attention = -1
        self.initiative = start["initiative"][number]
        self.unanswered = 0
        self.retaliates = False
        self.ventured = 0.0
        kind = model.tables.kinds[number]
        share = {"greedy": 1.0, "unknown": model.tables.greedy_shares[number]}.get(kind, 0.0)
        self.greedy = model.happens(share)

    def trust(self, other: int) -> float:
        """Returns its trust in the intent of another."""
        tables, weight = self.model.tables, self.model.tables.parameters.prior_weight
        good, bad = self.good[other][INTENT], self.bad[other][INTENT]
        return (good + tables.base_rate[self.number][other] * weight) / (good + bad + weight)

    def word(self, other: int, promise: int) -> float:
        """Returns its trust in the word of another under a commitment."""
        tables, weight = self.model.tables, self.model.tables.parameters.prior_weight
        good, bad = self.good[other][RELIABILITY], self.bad[other][RELIABILITY]
        for number in range(len(tables.promises)):
            likeness = tables.similarity[promise][number]
            good += likeness * self.kept[number][other]
            bad += likeness * self.broken[number][other]
        return (good + tables.base_rate[self.number][other] * weight) / (good + bad + weight)

    def credited(self, other: int, weight: float) -> float:
        """Returns its trust in another, moved by a weight toward what it hears of it.

        Opinions are averaged as evidence, each by its confidence; a tale counts as far as
        whoever tells it is trusted.
        """
        if not weight:
            return self.trust(other)
        tables, prior = self.model.tables, self.model.tables.parameters.prior_weight
        views = [(self.good[other][INTENT], self.bad[other][INTENT], self.number)]
        for teller in self.model.countries:
            if teller.number in {self.number, other}:
                continue
            good, bad = teller.good[other][INTENT], teller.bad[other][INTENT]
            total, believed = good + bad + prior, self.trust(teller.number)
            belief, disbelief = believed * good / total, believed * bad / total
            doubt = 1.0 - belief - disbelief
            views.append((prior * belief / doubt, prior * disbelief / doubt, teller.number))
        confidence = [(good + bad) / (good + bad + prior) for good, bad, _ in views]
        total = sum(confidence)
        if total <= 0.0:
            rates = [tables.base_rate[who][other] for _, _, who in views]
            heard = (sum(rates) + 2.0 * rates[0]) / (len(rates) + 2.0)
        else:
            share = [each / total for each in confidence]
            good = sum(s * view[0] for s, view in zip(share, views, strict=True))
            bad = sum(s * view[1] for s, view in zip(share, views, strict=True))
            rate = sum(
                s * tables.base_rate[view[2]][other] for s, view in zip(share, views, strict=True)
            )
            heard = (good + rate * prior) / (good + bad + prior)
        return self.trust(other) + weight * (heard - self.trust(other))


class Commitment(mesa.Agent):
    """A promise of guarantors to beneficiaries."""

    def __init__(self, model: "Twin", number: int) -> None:
        super().__init__(model)
        self.number = number
        self.given = model.tables.promises[number]
        self.appealed = False
        self.invoked = 0
        self.against = -1
        self.settled: dict[int, bool] = {}  # whether each guarantor holds that the case has arisen
        self.binding = self.given.given.in_force
        self.signed = [-1] * model.tables.count
        self.confirmed = [-1] * model.tables.count
        self.mechanism = 0  # 1 once a common decision lets it act, 2 once it does not
        self.honour = [-1] * model.tables.count
        self.asked = [0] * model.tables.count

    def binds(self, guarantor: int) -> bool:
        """Whether it is a party: named, and ratified where it lies open for signature."""
        opened = self.given.given.entry is not None
        return self.given.guarantor[guarantor] and (not opened or self.confirmed[guarantor] == 1)

    @property
    def is_bound(self) -> bool:
        """Whether it binds its guarantors: always, or by a common decision."""
        return self.given.given.rule == "each" or self.mechanism == 1

    def blocked_by(self, aggressor: int) -> bool:
        """Whether the aggressor can veto it."""
        rule = self.given.given.rule
        if rule == "unsc":
            return self.model.tables.countries[aggressor] in {"CN", "FR", "GB", "RU", "US"}
        return rule in {"unanimity", "collective"} and self.given.guarantor[aggressor]


class Talks(mesa.Agent):
    """A track of negotiation."""

    def __init__(self, model: "Twin", number: int) -> None:
        super().__init__(model)
        start = model.tables.opening
        self.number = number
        self.given = model.tables.tracks[number]
        self.status = start["track_status"][number]
        self.progress = 0.0
        self.morale = 0.0
        self.reserved = [bool(flag) for flag in start["reserved"][number]]
        self.ratified = [-1] * model.tables.count
        self.set_aside = False
        self.mediation = 0.0

    @property
    def package(self) -> SimpleNamespace:
        """What settling gives, by what was set aside."""
        return self.given.partly if self.set_aside and self.given.partly else self.given.whole


@dataclass
class Seen:
    """What is counted on the way.

    Attributes:
        highest: Highest rung of any dyad at the end of a turn.
        invoked: Commitments invoked.
        force, support, ignored: Answers of guarantors.
        denied: Guarantors who denied that the case had arisen.
        alarms: Countries alarmed at another.
        friendly, hostile: Moves made with a score above and below 0.
    """

    highest: int = 0
    invoked: int = 0
    force: int = 0
    support: int = 0
    ignored: int = 0
    denied: int = 0
    alarms: int = 0
    friendly: int = 0
    hostile: int = 0


class Twin(mesa.Model):
    """One future."""

    def __init__(self, tables: Tables, seed: int) -> None:
        super().__init__(seed=seed)
        self.tables = tables
        self.turn = 0
        self.moves: list[Move] = []
        self.countries = [Country(self, number) for number in range(tables.count)]
        start = tables.opening
        self.dyads = [
            Dyad(first, second, start["rung"][number], start["channel"][number])
            for number, (first, second) in enumerate(tables.dyads)
        ]
        self._between = {(d.first, d.second): d for d in self.dyads}
        self.commitments = [Commitment(self, n) for n in range(len(tables.promises))]
        self.talks = [Talks(self, number) for number in range(len(tables.tracks))]
        self.precedent = [0.0] * len(tables.claims)
        self.placed = [bool(flag) for flag in start["placed"]]
        self.exposed = [False] * len(tables.owners)
        self.tabled = [0] * len(tables.agenda)
        self.carried = [0] * len(tables.agenda)
        self.released = [0] * len(tables.injects)
        self.seen = Seen()

    def happens(self, odds: float) -> bool:
        """Returns whether something of these odds happens."""
        return self.random.random() < odds

    def by_logit(self, log_odds: float) -> bool:
        """Returns whether something of these log-odds happens."""
        return self.happens(1.0 / (1.0 + math.exp(-log_odds)))

    def one_of(self, utilities: list[float]) -> int:
        """Returns a choice by the logit."""
        top = max(utilities)
        weights = [math.exp(utility - top) for utility in utilities]
        return self.random.choices(range(len(weights)), weights)[0]

    def between(self, one: int, other: int) -> Dyad:
        """Returns the dyad of two countries."""
        return self._between[min(one, other), max(one, other)]

    def known(self) -> list[Move]:
        """Returns moves aimed at somebody of which it is known who made them."""
        return [move for move in self.moves if move.aimed and move.known]

    def do_once(self, actor: int, action: int, target: int) -> None:
        """Adds a move unless the actor makes it already."""
        if not any((m.actor, m.action, m.target) == (actor, action, target) for m in self.moves):
            self.moves.append(Move(actor, action, target))

    def step(self) -> None:
        """Plays a turn."""
        self.turn += 1
        choosing.injects(self)
        choosing.attention(self)
        choosing.orders(self)
        voting.organisations(self)
        moving.consent(self)
        moving.moves(self)
        moving.diplomacy(self)
        judging.perception(self)
        judging.alarm(self)
        judging.trust(self)
        judging.limits(self)
        judging.tribunal(self)
        judging.initiatives(self)
        judging.heat(self)
        climbing.red_lines(self)
        climbing.ladder(self)
        climbing.accident(self)
        climbing.strike(self)
        climbing.war(self)
        climbing.aggression(self)
        promising.appeal(self)
        promising.casus(self)
        promising.mechanism(self)
        promising.guarantees(self)
        signing.signature(self)
        talking.tracks(self)
        self._count()

    def _count(self) -> None:
        seen, score = self.seen, self.tables.catalogue.goldstein
        seen.highest = max(seen.highest, *(dyad.rung for dyad in self.dyads))
        seen.alarms += sum(sum(country.alarm) for country in self.countries)
        seen.friendly += sum(score[move.action] > 0.0 for move in self.moves)
        seen.hostile += sum(score[move.action] < 0.0 for move in self.moves)
