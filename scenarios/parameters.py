"""A number with its unit, source and status: nothing in a scenario is a bare number.

The engine's own coefficients are the fields of `ModelParameters`. The class is generic, so that
the same names hold `Parameter`s (what planners read and override) and, once compiled, plain
numbers or arrays over futures (what the phases compute with).
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from scenarios.part import Part, Words


class Status(StrEnum):
    """How well a number is founded."""

    VERIFIED = "VERIFIED"
    """Read in a source, or recomputed from public data."""
    COMPUTED = "COMPUTED"
    """Arithmetic from stated inputs."""
    JUDGEMENT = "JUDGEMENT"
    """A chosen default: sampled in model runs, never quoted as a finding."""
    UNVERIFIED = "UNVERIFIED"
    """Known only from general knowledge; its source has not been read."""
    IMPROVISED = "IMPROVISED"
    """Set by the white cell in play."""


Family = Literal["normal", "lognormal", "beta", "uniform"]
"""Distributions that a number may be drawn from."""


class Prior(Part):
    """What model runs draw the number from."""

    family: Family
    """lognormal: `first` is the median, `second` the spread of the logarithm."""
    first: float
    """Mean, median, first shape or lower end."""
    second: float
    """Standard deviation, spread of the logarithm, second shape or upper end."""
    low: float | None = None
    """Nothing below is drawn; the rest of the distribution is scaled up (normal only)."""


class Parameter(Part):
    """One number, where it comes from and how far to trust it."""

    value: float
    """The value used at the table."""
    source: Words
    """A key of the scenario's `sources`."""
    status: Status
    """VERIFIED, COMPUTED, JUDGEMENT or UNVERIFIED."""
    unit: str = ""
    """Unit, or empty for a pure number or probability."""
    prior: Prior | None = None
    """What model runs draw from; without it the value is fixed."""
    note: str = ""
    """Anything a reader should know."""


@dataclass(frozen=True, slots=True)
class _Within:
    """Bounds of a parameter's value, for the reader and, through the schema, for editors."""

    low: float
    high: float

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        bounds = {"minimum": self.low, "maximum": self.high}
        return {**handler(core), "properties": {"value": bounds}}

    def _checked(self, parameter: Parameter) -> Parameter:
        if not self.low <= parameter.value <= self.high:
            raise ValueError(
                f"value {parameter.value:g} must lie between {self.low:g} and {self.high:g}"
            )
        return parameter


Share = Annotated[Parameter, _Within(0.0, 1.0)]
"""A probability, or a quantity scaled to 0..1."""
Signed = Annotated[Parameter, _Within(-1.0, 1.0)]
"""A quantity scaled to -1..1."""
Goldstein = Annotated[Parameter, _Within(-10.0, 10.0)]
"""A Goldstein score, hostile to cooperative."""
Rung = Annotated[Parameter, _Within(0.0, 44.0)]
"""A rung of the reference ladder."""
Heat = Annotated[Parameter, _Within(0.0, 10.0)]
"""Hostility, 0 calm to 10."""
Amount = Annotated[Parameter, _Within(0.0, 1e9)]
"""A quantity that cannot be negative."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ModelParameters(Generic[T]):
    """The engine's coefficients by name; scenarios override them under `parameters:`."""

    # trust
    prior_weight: T
    half_life_positive: T
    half_life_negative: T
    negativity: T
    bystander_weight: T
    trustworthy_willingness: T
    untrustworthy_willingness: T
    signal_noise: T
    answered_in_kind: T
    # perception
    attack_baseline: T
    suspicion_memory: T
    concentration_ratio: T
    alarm_threshold: T
    alarm_posture: T
    mobilisation_posture: T
    posture_persistence: T
    attribution: T
    unregulated_compliance: T
    unregulated_deceptive: T
    unregulated_sensitivity: T
    unregulated_false_positive: T
    # hostility
    heat_persistence: T
    heat_reactivity: T
    grievance_half_life: T
    # ladder
    up_constant: T
    down_constant: T
    heat_slope: T
    suspicion_slope: T
    mobilisation_slope: T
    trust_slope: T
    trust_reference: T
    channel_slope: T
    offer_slope: T
    audience_slope: T
    war_stickiness: T
    floor_lift: T
    accident_base: T
    accident_readiness: T
    accident_suspicion: T
    channel_persistence: T
    audience_persistence: T
    # guarantees
    honour_constant: T
    stake_slope: T
    capability_slope: T
    cost_slope: T
    legalisation_slope: T
    tripwire_slope: T
    reliability_slope: T
    alignment_slope: T
    domestic_slope: T
    co_guarantor_slope: T
    enough_without_slope: T
    support_shift: T
    fait_accompli_days: T
    fait_accompli_loss: T
    misperception: T
    typical_stake: T
    typical_capability: T
    typical_cost: T
    typical_legalisation: T
    typical_tripwire: T
    typical_co_guarantors: T
    asked_again_penalty: T
    other_promise_same_kind: T
    other_promise_same_region: T
    other_promise_else: T
    appeal_odds: T
    case_denied: T
    case_unclear: T
    case_ambiguity: T
    case_provoked: T
    case_alignment: T
    case_reading: T
    case_attribution: T
    case_grey_zone: T
    case_area: T
    case_appeal: T
    # signature
    signature_constant: T
    signature_stake: T
    signature_gain: T
    signature_domestic: T
    signature_exposure: T
    signature_promises: T
    signature_reservation: T
    majority_hurdle: T
    two_thirds_hurdle: T
    # deterrence
    attack_noise: T
    need: T
    episode_rate_low: T
    episode_rate_dispute: T
    episode_rate_confrontation: T
    drop_if_detected: T
    seeker_gain: T
    greedy_gain: T
    # war and its end
    fighting_gain: T
    ceasefire_on_offer: T
    unmonitored_credence: T
    # tracks
    track_rate: T
    track_noise: T
    track_failure: T
    track_crisis_failure: T
    morale_persistence: T
    failure_spill: T
    success_spill: T
    agreement_progress: T
    agreement_evidence: T
    ratification_spread: T
    reservation_relief: T
    issue_complexity: T
    actor_complexity: T
    ratification_audience: T
    set_aside_grievance: T
    mediation_relief: T
    # diplomacy
    dialogue_persistence: T
    dialogue_weight: T
    standing_persistence: T
    recognition_cost: T
    reward_standing: T
    reward_cost: T
    referral_weight: T
    choice_referral: T
    consent_constant: T
    consent_trust: T
    refusal_grievance: T
    precedent_slope: T
    finding_evidence: T
    violation_evidence: T
    # behaviour profiles
    reciprocity: T
    forgiveness: T
    initiative_drive: T
    initiative_attention: T
    initiative_growth: T
    initiative_caution: T
    initiative_smallest: T
    initiative_largest: T
    initiative_patience: T
    exploited_from: T
    # choice of unplayed actors
    attention_heat: T
    attention_rung: T
    choice_heat: T
    choice_trust: T
    choice_suspicion: T
    choice_domestic: T
    choice_jump: T
    choice_deterrence: T
    moral_hazard: T
    # arguments in the room
    argument_weak: T
    argument_fair: T
    argument_strong: T


def parameter_names() -> tuple[str, ...]:
    """Returns the names a scenario may override, in the order of the class."""
    return tuple(field.name for field in fields(ModelParameters))
