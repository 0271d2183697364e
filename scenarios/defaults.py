"""The engine's coefficients as shipped: value, unit, source, status and prior of each.

Sources are keys of docs/bibliography.md; `judgement` means that the number is ours.
"""

from typing import Literal

from scenarios.parameters import ModelParameters, Parameter, Prior, Status

_Family = Literal["normal", "lognormal", "beta", "uniform"]


def _given(value: float, source: str, status: Status, unit: str = "") -> Parameter:
    return Parameter(value=value, source=source, status=status, unit=unit)


def _judged(
    value: float,
    family: _Family | None = None,
    first: float = 0.0,
    second: float = 0.0,
    unit: str = "",
) -> Parameter:
    prior = None if family is None else Prior(family=family, first=first, second=second)
    return Parameter(
        value=value, source="judgement", status=Status.JUDGEMENT, unit=unit, prior=prior
    )


def _fitted(value: float, source: str, spread: float, low: float | None = None) -> Parameter:
    return Parameter(
        value=value,
        source=source,
        status=Status.COMPUTED,
        prior=Prior(family="normal", first=value, second=spread, low=low),
    )


DEFAULTS: ModelParameters[Parameter] = ModelParameters(
    prior_weight=_given(2.0, "S1", Status.VERIFIED, "observations"),
    half_life_positive=_judged(48.0, "lognormal", 48.0, 0.4, "months"),
    half_life_negative=_judged(48.0, "lognormal", 48.0, 0.4, "months"),
    negativity=Parameter(
        value=2.25,
        source="S20",
        status=Status.UNVERIFIED,
        prior=Prior(family="lognormal", first=2.0, second=0.3),
        note="The sign is verified; the size is the loss aversion of prospect theory.",
    ),
    bystander_weight=_judged(0.3, "beta", 3.0, 7.0),
    trustworthy_willingness=_judged(0.8, "normal", 0.8, 0.1),
    untrustworthy_willingness=_judged(0.3, "normal", 0.3, 0.1),
    signal_noise=_judged(0.15),
    answered_in_kind=_judged(0.5),
    attack_baseline=_judged(0.02),
    suspicion_memory=_judged(0.6),
    concentration_ratio=_judged(4.0, "lognormal", 4.0, 0.7),
    alarm_threshold=_judged(0.10, "uniform", 0.05, 0.3),
    alarm_posture=_judged(0.15),
    mobilisation_posture=_judged(0.5),
    posture_persistence=_judged(0.8),
    attribution=_judged(0.7, "beta", 7.0, 3.0),
    unregulated_compliance=_judged(0.20),
    unregulated_deceptive=_judged(0.05),
    unregulated_sensitivity=_judged(0.40),
    unregulated_false_positive=_judged(0.10),
    heat_persistence=_fitted(0.30, "S12", 0.10, low=0.0),
    heat_reactivity=_fitted(0.15, "S12", 0.06, low=0.0),
    grievance_half_life=_judged(12.0, unit="months"),
    up_constant=_fitted(-0.08, "S13", 0.15),
    down_constant=_fitted(0.38, "S13", 0.15),
    heat_slope=_judged(0.4, "lognormal", 0.4, 0.3),
    suspicion_slope=_judged(1.5, "lognormal", 1.5, 0.3),
    mobilisation_slope=_judged(0.6, "lognormal", 0.6, 0.3),
    trust_slope=_judged(0.3, "lognormal", 0.3, 0.3),
    trust_reference=_judged(0.25),
    channel_slope=_judged(0.4, "lognormal", 0.4, 0.3),
    offer_slope=_judged(0.6, "lognormal", 0.6, 0.3),
    audience_slope=_judged(0.5, "lognormal", 0.5, 0.3),
    war_stickiness=_judged(1.5),
    floor_lift=_judged(3.0, unit="rungs"),
    channel_persistence=_judged(0.97),
    audience_persistence=_judged(0.8),
    honour_constant=Parameter(
        value=0.665,
        source="S14",
        status=Status.COMPUTED,
        prior=Prior(family="normal", first=0.665, second=0.8),
        note="Log-odds of the typical invoked defence pact, whose published rate is .66.",
    ),
    stake_slope=_judged(3.0, "normal", 3.0, 0.7),
    capability_slope=_judged(0.5, "normal", 0.5, 0.2),
    cost_slope=_judged(-3.0, "normal", -3.0, 0.7),
    legalisation_slope=_fitted(1.9, "S13", 0.4),
    tripwire_slope=_judged(1.0, "normal", 1.0, 0.4),
    reliability_slope=_judged(0.8, "normal", 0.8, 0.3),
    alignment_slope=_judged(-2.0, "normal", -2.0, 0.5),
    domestic_slope=_judged(1.0, "normal", 1.0, 0.4),
    co_guarantor_slope=_judged(1.5, "normal", 1.5, 0.5),
    enough_without_slope=_judged(0.0),
    support_shift=_judged(1.0, "uniform", 0.5, 2.0),
    typical_stake=_judged(0.5),
    typical_capability=_judged(0.0),
    typical_cost=_judged(0.5),
    typical_legalisation=_judged(0.85),
    typical_tripwire=_judged(0.1),
    typical_co_guarantors=_judged(0.3),
    asked_again_penalty=_judged(1.0),
    other_promise_same_kind=_judged(1.0),
    other_promise_same_region=_judged(0.5),
    other_promise_else=_judged(0.3),
    appeal_odds=_judged(0.9),
    case_denied=_judged(-4.0, "normal", -4.0, 0.7),
    case_unclear=_judged(-3.5, "normal", -3.5, 0.7),
    case_ambiguity=_judged(1.5, "lognormal", 1.5, 0.4),
    case_provoked=_judged(1.0, "lognormal", 1.0, 0.4),
    case_alignment=_judged(2.0, "lognormal", 2.0, 0.4),
    attack_noise=_judged(2.0, "lognormal", 2.0, 0.3, "utility units"),
    need=_judged(3.0, unit="guarantors"),
    episode_rate_low=_judged(1 / 120, "lognormal", 1 / 120, 0.35, "per month"),
    episode_rate_dispute=_judged(1 / 24, "lognormal", 1 / 24, 0.35, "per month"),
    episode_rate_confrontation=_judged(1 / 3, "lognormal", 1 / 3, 0.35, "per month"),
    drop_if_detected=_judged(0.3),
    seeker_gain=_judged(0.7),
    greedy_gain=_judged(1.2),
    track_rate=_judged(0.25, "beta", 2.5, 7.5, unit="per month"),
    track_noise=_judged(1.0, unit="utility units"),
    track_failure=_judged(0.01, "lognormal", 0.01, 0.5, unit="per month"),
    track_crisis_failure=_judged(0.06, "lognormal", 0.06, 0.5, unit="per month"),
    morale_persistence=_judged(0.9),
    failure_spill=_judged(1.0, "lognormal", 1.0, 0.3),
    success_spill=_judged(0.5, "lognormal", 0.5, 0.3),
    agreement_progress=_judged(0.8),
    agreement_evidence=_judged(1.0, unit="observations"),
    ratification_spread=_judged(0.5, unit="utility units"),
    reservation_relief=_judged(0.6, "beta", 6.0, 4.0),
    issue_complexity=_judged(0.05, unit="utility units"),
    actor_complexity=_judged(0.05, unit="utility units"),
    ratification_audience=_judged(0.5, unit="utility units"),
    set_aside_grievance=_judged(0.75),
    mediation_relief=_judged(1.0, "lognormal", 1.0, 0.3),
    dialogue_persistence=_judged(0.97),
    dialogue_weight=_judged(0.5, "beta", 5.0, 5.0),
    standing_persistence=_judged(0.9),
    recognition_cost=_judged(0.2, unit="audience cost per utility unit"),
    reward_standing=_judged(0.2, unit="utility units"),
    reward_cost=_judged(0.1),
    consent_constant=_judged(1.0),
    consent_trust=_judged(6.0, "lognormal", 6.0, 0.3),
    refusal_grievance=_judged(0.5, unit="Goldstein units"),
    precedent_slope=_judged(0.5, "lognormal", 0.5, 0.4),
    finding_evidence=_judged(1.0, unit="observations"),
    violation_evidence=_judged(1.0, unit="observations"),
    reciprocity=_judged(2.0, "lognormal", 2.0, 0.3, "utility units"),
    forgiveness=_given(1 / 3, "S8", Status.VERIFIED),
    initiative_drive=_judged(4.0, "lognormal", 4.0, 0.3, "utility units"),
    initiative_attention=_judged(1.0, unit="utility units"),
    initiative_growth=_judged(0.5),
    initiative_caution=_judged(1.0),
    initiative_smallest=_judged(0.01, unit="share of capability"),
    initiative_largest=_judged(0.1, unit="share of capability"),
    initiative_patience=_judged(3.0, unit="steps"),
    exploited_from=_judged(5.0, unit="Goldstein units"),
    attention_heat=_judged(0.15),
    attention_rung=_judged(0.12),
    choice_heat=_judged(1.2),
    choice_trust=_judged(2.4),
    choice_suspicion=_judged(1.5),
    choice_domestic=_judged(0.5),
    choice_jump=_judged(0.6),
    choice_deterrence=_judged(1.5),
)
"""Defaults, before a scenario's own `parameters:`."""
