"""Injects, attention, and what countries that nobody plays do."""

import math
from typing import TYPE_CHECKING

from benchmarks.twin import deterring
from scenarios.calendar import elapsed_at
from scenarios.injects import AtDate, AtTurn, ByHand, WhenInvoked, WhenRung

if TYPE_CHECKING:
    from adjudication.instruments import Calculation
    from benchmarks.twin.model import Country, Twin
    from scenarios.injects import Inject, When

MEANS, PREPARED = 1, 2


def injects(model: "Twin") -> None:
    """Releases what is due, or what the white cell releases by hand."""
    for number, inject in enumerate(model.tables.injects):
        if not model.released[number] and _due(model, inject):
            model.released[number] = model.turn


def _due(model: "Twin", inject: "Inject") -> bool:
    return condition(model, inject.when)


def condition(model: "Twin", when: "When") -> bool:
    """Returns whether the condition of an inject or a motion holds."""
    if isinstance(when, AtTurn):
        return model.turn >= when.turn
    if isinstance(when, AtDate):
        return model.turn * model.tables.months > elapsed_at(model.tables.start, when.date)
    if isinstance(when, WhenRung):
        one, other = (model.tables.actors.index(name) for name in when.between)
        return model.between(one, other).rung >= when.at_least
    if isinstance(when, WhenInvoked):
        return model.commitments[model.tables.commitments.index(when.commitment)].invoked > 0
    if isinstance(when, ByHand):
        return model.happens(min(max(when.likelihood.value, 1e-6), 1.0 - 1e-6))
    raise TypeError(f"no such condition: {when}")


def _free(country: "Country") -> bool:
    return not any(country.intention)


def attention(model: "Twin") -> None:
    """Each free country turns to another."""
    given, tables = model.tables.parameters, model.tables
    for country in model.countries:
        country.attention = -1
        if not _free(country):
            continue
        i = country.number
        utilities = []
        for j in range(tables.count):
            if j == i:
                utilities.append(-math.inf)
                continue
            utility = tables.salience[i][j] + given.attention_heat * country.heat[j]
            utility += given.attention_rung * model.between(i, j).rung
            if tables.profiles.initiator[i] and tables.profiles.adversary[i] == j:
                under_way = country.initiative > 0.0 or country.retaliates
                utility += given.initiative_attention * under_way
            utilities.append(utility * (1.0 - tables.profiles.even_handed[i]))
        country.attention = model.one_of(utilities)


def orders(model: "Twin") -> None:
    """Makes the list of moves of the turn."""
    from benchmarks.twin.model import Move  # noqa: PLC0415 - the model imports this phase

    tables = model.tables
    made = []
    for inject, actor, action, target in tables.inject_acts:
        if model.released[inject] == model.turn:
            made.append(Move(actor, action, target))
    for country in model.countries:
        if country.attention >= 0:
            action = _choice(model, country, country.attention)
            made.append(Move(country.number, action, country.attention))
    for plan in tables.plans:
        country = model.countries[plan.actor]
        stage = country.intention[plan.target]
        if stage == MEANS:
            covered = model.happens(tables.deceptive[plan.actor][plan.target])
            row = tables.covered_preparation if covered else tables.open_preparation
            if row >= 0:
                made.append(Move(plan.actor, row, plan.target))
        idle = all(move.actor != plan.actor for move in made)
        if stage == PREPARED and tables.attack >= 0 and _launches(model, plan) and idle:
            made.append(Move(plan.actor, tables.attack, plan.target))
    model.moves = made


def _launches(model: "Twin", plan: "Calculation") -> bool:
    detected = any(
        model.countries[watcher].alarm[plan.actor]
        for watcher in range(model.tables.count)
        if model.tables.watchers[watcher][plan.target]
    )
    return not detected or model.happens(1.0 - model.tables.parameters.drop_if_detected)


def _choice(model: "Twin", country: "Country", target: int) -> int:
    """The action that a country picks toward whom it turned to."""
    given, menu, i = model.tables.parameters, model.tables.menu, country.number
    temper = given.choice_heat * (country.heat[target] - 2.0) / 5.0
    temper -= given.choice_trust * (country.credited(target, given.choice_referral) - 0.5)
    temper += given.choice_suspicion * country.suspicion[target]
    temper += given.choice_domestic * country.domestic
    temper += _policy(model, country, target)
    margin = 0.0
    for plan in model.tables.plans:
        if (plan.actor, plan.target) == (i, target):
            offers = deterring.prospects(model, plan)
            margin = offers.opposition - offers.threshold
    rung = model.between(i, target).rung
    utilities = []
    for action in range(len(menu.ids)):
        utility = menu.standing[action][i][target]
        utility += menu.hostility[action] * temper
        utility -= given.choice_jump * menu.leap[action][rung]
        if menu.violent[action]:
            utility -= given.choice_deterrence * margin
        utilities.append(utility)
    return menu.actions[model.one_of(utilities)]


def _policy(model: "Twin", country: "Country", target: int) -> float:
    """The drive toward hostile acts of what a behaviour profile follows."""
    given, profiles, i = model.tables.parameters, model.tables.profiles, country.number
    drive = 0.0
    if profiles.reciprocates[i]:
        struck = country.received[target][0] > 0.0
        drive += given.reciprocity * (1.0 - 2.0 * given.forgiveness if struck else -1.0)
    if profiles.initiator[i] and profiles.adversary[i] == target:
        step = math.sqrt(country.initiative / given.initiative_largest)
        drive -= given.initiative_drive * (-1.0 if country.retaliates else step)
    return drive
