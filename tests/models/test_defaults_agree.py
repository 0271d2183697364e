"""The formulas' own defaults are the engine's, so that a number by hand is the number in play."""

from inspect import signature

import pytest

from adjudication.models import audience, escalation, honour, trust
from adjudication.models.guarantees import REFERENCE_SHARE
from scenarios.defaults import DEFAULTS

LADDER = {
    "up_constant": "up_constant",
    "down_constant": "down_constant",
    "heat_slope": "heat_slope",
    "trust_slope": "trust_slope",
    "trust_reference": "trust_reference",
    "suspicion_slope": "suspicion_slope",
    "suspicion_reference": "attack_baseline",
    "readiness_slope": "mobilisation_slope",
    "channel_slope": "channel_slope",
    "offer_slope": "offer_slope",
    "audience_slope": "audience_slope",
    "war_stickiness": "war_stickiness",
}
HONOUR = {
    "constant": "honour_constant",
    "balance_slope": "capability_slope",
    "typical_balance": "typical_capability",
} | {
    name: name
    for name in (
        "stake_slope",
        "cost_slope",
        "legalisation_slope",
        "tripwire_slope",
        "reliability_slope",
        "alignment_slope",
        "domestic_slope",
        "co_guarantor_slope",
        "typical_stake",
        "typical_cost",
        "typical_legalisation",
        "typical_tripwire",
        "typical_co_guarantors",
    )
}
SIGNAL = {
    "trustworthy_willingness": "trustworthy_willingness",
    "untrustworthy_willingness": "untrustworthy_willingness",
    "noise": "signal_noise",
}


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        (escalation.ladder_odds, LADDER),
        (honour.honour_log_odds, HONOUR),
        (honour.degrees_of_honour, {"support_shift": "support_shift"}),
        (trust.signal_update, SIGNAL),
        (trust.act_evidence, {"negativity": "negativity"}),
        (trust.opinion, {"prior_weight": "prior_weight"}),
        (audience.audience_step, {"persistence": "audience_persistence"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_default_of_a_formula_is_the_engines(formula: object, names: dict[str, str]) -> None:
    given = signature(formula).parameters  # type: ignore[arg-type]  # each is a function
    for argument, parameter in names.items():
        assert given[argument].default == getattr(DEFAULTS, parameter).value, argument


def test_every_coefficient_of_ladder_and_honour_is_compared() -> None:
    for formula, names in ((escalation.ladder_odds, LADDER), (honour.honour_log_odds, HONOUR)):
        coefficients = {
            name
            for name, given in signature(formula).parameters.items()
            if given.kind is given.KEYWORD_ONLY
        }
        assert coefficients == set(names)


def test_the_reference_share_is_the_typical_pacts() -> None:
    assert DEFAULTS.typical_co_guarantors.value == REFERENCE_SHARE
