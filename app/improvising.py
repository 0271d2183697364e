"""Actions made up in play: the effects the white cell can choose, and the numbers it starts from.

The effects are the closed set of `scenarios.actions`; how large one is follows what the
scenario's own catalogue has. What the white cell does not set is taken from the planned action
that it names, else from the one nearest in score.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from pydantic import TypeAdapter

from adjudication.record.improvised import Improvised, improvised
from scenarios.actions import Action, Domestic, Effect
from scenarios.scenario import Scenario

__all__ = ["ImprovisedDraft", "Start", "effects_offered", "improvised_of", "start_of"]

_PLAIN: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("Is an armed attack", {"kind": "armed-attack"}),
    ("Raises readiness", {"kind": "mobilise"}),
    ("Masses forces in sight, notified", {"kind": "concentration", "notified": True}),
    ("Masses forces in sight, not notified", {"kind": "concentration", "notified": False}),
    ("Brings forces onto the target’s soil", {"kind": "hosted"}),
    ("Lets the target inspect", {"kind": "inspection"}),
    ("Opens the channel between them", {"kind": "channel", "open": True}),
    ("Breaks the channel between them", {"kind": "channel", "open": False}),
    ("Puts an offer on the table", {"kind": "offer"}),
    ("Keeps a duty", {"kind": "duty", "kept": True}),
    ("Breaks a duty", {"kind": "duty", "kept": False}),
    ("Opens talks", {"kind": "talks", "does": "open"}),
    ("Breaks off talks", {"kind": "talks", "does": "halt"}),
    ("Reserves a position in talks", {"kind": "talks", "does": "reserve"}),
    ("Leaves hard issues for later", {"kind": "talks", "does": "set-aside"}),
    ("Mediates between others", {"kind": "mediation"}),
    ("Opens a dialogue of experts", {"kind": "dialogue"}),
    ("Offers a ceasefire", {"kind": "ceasefire", "does": "offer"}),
    ("Accepts a ceasefire", {"kind": "ceasefire", "does": "accept"}),
    ("Ends a ceasefire", {"kind": "ceasefire", "does": "end"}),
    ("Has a ceasefire monitored", {"kind": "monitoring"}),
    ("Withdraws from zones it owes", {"kind": "withdrawal"}),
    ("Reports force used against it", {"kind": "violation-report"}),
    ("Opens a corridor for people", {"kind": "corridor"}),
)
_SIZED = {
    "audience": "Ties its hands in public",
    "domestic": "Raises support of firmness at home",
    "domestic-": "Lowers support of firmness at home",
    "force": "Supplies the target with arms",
    "conciliation": "Takes hostility off the target’s view",
    "recognition": "Grants the target standing",
    "face-saving": "Spares the target’s face",
    "demand": "Makes a demand that runs out",
}
_EFFECT: TypeAdapter[Effect] = TypeAdapter(Effect)


@dataclass(frozen=True, slots=True)
class Start:
    """What a planned action gives an improvised one to start from.

    Attributes:
        score: Goldstein score.
        rung: Floor on the ladder.
        effects: Keys of its effects.
    """

    score: float
    rung: int
    effects: frozenset[str]


@dataclass(frozen=True, slots=True)
class ImprovisedDraft:
    """An action as the white cell sets it.

    Attributes:
        name: What it is called.
        base: Id of the planned action it comes nearest to; empty for none.
        score: Goldstein score toward the target.
        rung: Floor on the ladder.
        effects: Keys of its effects, of `effects_offered`.
    """

    name: str
    base: str
    score: float
    rung: int
    effects: frozenset[str]


def start_of(action: Action) -> Start:
    """Returns what an improvised action starts from.

    Args:
        action: The planned action it comes nearest to.
    """
    effects = frozenset(_key(effect) for effect in action.effects)
    return Start(action.goldstein.value, action.rung, effects)


def effects_offered(scenario: Scenario) -> dict[str, tuple[str, Effect]]:
    """Returns the effects to choose from in this scenario: words and effect, by key."""
    return {_key(effect): (words, effect) for words, effect in _offered(scenario)}


def _offered(scenario: Scenario) -> Iterator[tuple[str, Effect]]:
    for words, plain in _PLAIN:
        yield words, _EFFECT.validate_python(plain)
    for key, words in _SIZED.items():
        if size := _usual(scenario, key):
            plain = {"kind": key.rstrip("-"), "amount": improvised(size)}
            yield words, _EFFECT.validate_python(plain)
    for key, commitment in scenario.commitments.items():
        plain = {"kind": "appeal", "commitment": key}
        yield f"Appeals under {commitment.name}", _EFFECT.validate_python(plain)
    for key in scenario.deployments:
        for placed, words in ((True, "Puts in place"), (False, "Takes away")):
            plain = {"kind": "deployment", "deployment": key, "placed": placed}
            yield f"{words}: {key.replace('-', ' ')}", _EFFECT.validate_python(plain)


def _usual(scenario: Scenario, key: str) -> float:
    """How large an effect of a kind is in the catalogue, with its sign; 0 where it has none."""
    sizes = [
        effect.amount.value
        for action in scenario.actions.values()
        for effect in action.effects
        if hasattr(effect, "amount") and _key(effect) == key
    ]
    return median(sizes) if sizes else 0.0


def _key(effect: Effect) -> str:
    """What tells an effect from the others, whatever its size."""
    told = effect.model_dump(exclude={"amount", "kind", "consent_of", "insists", "zones"})
    sign = "-" if isinstance(effect, Domestic) and effect.amount.value < 0 else ""
    return ":".join((effect.kind + sign, *(str(value) for value in told.values())))


def improvised_of(scenario: Scenario, draft: ImprovisedDraft, key: str) -> Improvised:
    """Returns an action as it is to be entered.

    Args:
        scenario: The scenario.
        draft: What the white cell set.
        key: Its id in the catalogue.
    """
    base = scenario.actions.get(draft.base) or min(
        (action for action in scenario.actions.values() if not action.is_improvised),
        key=lambda action: abs(action.goldstein.value - draft.score),
    )
    offered = effects_offered(scenario)
    own = {_key(effect): effect for effect in base.effects} if draft.base else {}
    return Improvised(
        key=key,
        name=draft.name,
        goldstein=draft.score,
        rung=draft.rung,
        severity=base.severity.value,
        cost=base.cost.value,
        verifiability=base.verifiability.value,
        covert=base.covert and bool(draft.base),
        effects=tuple(
            own[each] if each in own else offered[each][1] for each in sorted(draft.effects)
        ),
    )
