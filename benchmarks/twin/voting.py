"""Organisations: members vote on what is due, and do what is carried."""

from math import ceil
from types import SimpleNamespace
from typing import TYPE_CHECKING

from benchmarks.twin import choosing

if TYPE_CHECKING:
    from benchmarks.twin.model import Twin

CALM, QUALIFIED, ROUNDING = 2.0, 0.55, 1e-6


def organisations(model: "Twin") -> None:
    """Puts every motion that is due to the vote."""
    for number, motion in enumerate(model.tables.agenda):
        if not _due(model, number, motion):
            continue
        votes = {
            member: model.by_logit(_support(model, motion, member, place))
            for place, member in enumerate(motion.members)
        }
        model.tabled[number] = model.turn
        if _passed(motion.rule, list(votes.values())):
            model.carried[number] += 1
            for member, vote in votes.items():
                if vote or motion.rule == "qualified-majority":
                    model.do_once(member, motion.action, motion.target)


def _due(model: "Twin", number: int, motion: SimpleNamespace) -> bool:
    given = motion.given
    since = (model.turn - model.tabled[number]) * model.tables.months
    waits = model.tabled[number] and since < given.again - ROUNDING
    if waits or model.carried[number] >= given.stages:
        return False
    return choosing.condition(model, given.when)


def _support(model: "Twin", motion: SimpleNamespace, member: int, place: int) -> float:
    given, country = model.tables.parameters, model.countries[member]
    hostile = -model.tables.catalogue.goldstein[motion.action] / 10.0
    temper = given.choice_heat * (country.heat[motion.target] - CALM) / 5.0
    temper -= given.choice_trust * (country.trust(motion.target) - 0.5)
    return motion.given.support.value + motion.profile[place][0] + hostile * temper


def _passed(rule: str, votes: list[bool]) -> bool:
    against = votes.count(False)
    if rule == "qualified-majority":
        return votes.count(True) >= ceil(QUALIFIED * len(votes))
    return against <= (rule == "unanimity-less-one")
