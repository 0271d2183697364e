"""What futures start from: the scenario as it is, and a variant in which every rule has work."""

from adjudication.opening import opening
from adjudication.state import State
from adjudication.world import World, compile_world
from scenarios.actors import Organisation
from scenarios.defaults import DEFAULTS
from scenarios.injects import AtDate
from scenarios.instruments import Commitment, Entry
from scenarios.parameters import Parameter, Status
from scenarios.scenario import Scenario

Settings = dict[str, tuple[World, State]]
RARE_APPEAL = 0.8
"""Appeal of actions that unplayed actors leave alone as the scenario is, utility units."""


def settings(scenario: Scenario) -> Settings:
    """Returns a world and one future to start from, by name."""
    world, open_world, vote_world = (
        compile_world(each, played=())
        for each in (scenario, everything_open(scenario), two_thirds_decide(scenario))
    )
    return {
        "opening": (world, opening(world, 0)),
        "attack prepared": (world, attack_prepared(world)),
        "everything open": (open_world, attack_prepared(open_world)),
        "two thirds decide": (vote_world, attack_prepared(vote_world)),
    }


def attack_prepared(world: World) -> State:
    """Returns the opening with the first plan of attack ready to be carried out."""
    first = opening(world, 0)
    intention = first.intention.copy()
    plan = world.calculations[0]
    intention[plan.actor, plan.target] = 2
    return first.with_changes(intention=intention)


def everything_open(scenario: Scenario) -> Scenario:
    """Returns the scenario with every action, limit, regime and kind of profile in use."""
    actions = {
        key: action
        if action.unplayed
        else action.model_copy(update={"unplayed": True, "appeal": _number(RARE_APPEAL)})
        for key, action in scenario.actions.items()
    }
    profiles = list(scenario.doctrines)
    adversaries = tuple(scenario.actors)[-1], next(iter(scenario.actors))
    doctrines = dict(scenario.doctrines)
    for profile, adversary in zip(profiles[:2], adversaries, strict=True):
        doctrines[profile] = doctrines[profile].model_copy(update={"initiative": adversary})
    for profile in profiles[2:4]:
        doctrines[profile] = doctrines[profile].model_copy(update={"reciprocates": True})
    doctrines[profiles[-1]] = doctrines[profiles[-1]].model_copy(
        update={"even_handed": _number(0.5)}
    )
    return scenario.model_copy(
        update={
            "actions": actions,
            "doctrines": doctrines,
            "commitments": _lying_open(scenario),
            "organisations": _deciding(scenario),
            "limits": _in_force(scenario.limits),
            "regimes": _in_force(scenario.regimes),
            "parameters": {
                **scenario.parameters,
                "choice_referral": DEFAULTS.choice_referral.model_copy(update={"value": 0.3}),
            },
        }
    )


def _in_force(instruments: dict) -> dict:  # type: ignore[type-arg]  # limits or regimes
    return {key: each.model_copy(update={"in_force": True}) for key, each in instruments.items()}


def two_thirds_decide(scenario: Scenario) -> Scenario:
    """Returns the scenario with its first commitment under a supermajority."""
    key, treaty = next(iter(scenario.commitments.items()))
    decided = treaty.model_copy(update={"rule": "supermajority"})
    return scenario.model_copy(update={"commitments": {**scenario.commitments, key: decided}})


def _lying_open(scenario: Scenario) -> dict[str, Commitment]:
    """The first commitment is to be signed anew, under each of the rules of ratification."""
    key, treaty = next(iter(scenario.commitments.items()))
    first, second, third, *_ = treaty.guarantors
    entry = Entry(needs=(first, second), ratification={second: "government", third: "two-thirds"})
    opened = treaty.model_copy(update={"in_force": False, "entry": entry})
    return {**scenario.commitments, key: opened}


def _deciding(scenario: Scenario) -> dict[str, Organisation]:
    """Every organisation decides on all its motions from the first turn, each by another rule."""
    rules = ("qualified-majority", "unanimity-less-one", "consensus")
    first = AtDate(kind="date", date=scenario.start)
    return {
        key: body.model_copy(
            update={
                "rule": rules[number % len(rules)],
                "agenda": {
                    name: motion.model_copy(update={"when": first, "again": 1, "stages": 2})
                    for name, motion in body.agenda.items()
                },
            }
        )
        for number, (key, body) in enumerate(scenario.organisations.items())
    }


def _number(value: float) -> Parameter:
    return Parameter(value=value, source="judgement", status=Status.JUDGEMENT)
