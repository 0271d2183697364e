"""State: named arrays with the futures axis last, frozen, and their units and ranges.

`FIELDS` is the one table of what each array means. A, P, M, K, I, L, D, O are the numbers of
actors, dyads, commitments, tracks, injects, kinds of claim, deployments and motions, N the number
of moves made this turn, B the number of futures.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from adjudication.errors import AdjudicationError

Floats = NDArray[np.float64]
Codes = NDArray[np.int16]

INTENT, RELIABILITY = 0, 1
"""The two contexts of trust."""
CONTEXTS = np.uint64(2)
"""How many they are, to reckon places in a flat array with."""
NOT_ASKED, IGNORED, SUPPORT, FORCE = -1, 0, 1, 2
"""Degrees of honour of a commitment."""
DENIED, UNCLEAR, ARISEN = 0, 1, 2
"""Whether a guarantor holds that the case has arisen."""
UNDECIDED, ACTS, LAPSED = 0, 1, 2
"""Whether a collective guarantee has been decided on: it acts, or nobody is bound."""
NOBODY, FIRST, SECOND, BOTH = 0, 1, 2, 3
"""Who began the war of a dyad."""
DECLINED, WITH_RESERVATION, SIGNED = 0, 1, 2
"""What a guarantor did when a commitment lay open for signature."""
REFUSED, RATIFIED = 0, 1
"""What became of a signature at home."""
HOLDS = 3
"""A ceasefire that both sides have offered or agreed to."""
DORMANT, OPEN, FAILED, AGREED, IN_FORCE = 0, 1, 2, 3, 4
"""Where a track stands."""
NONE = -1
SCALARS = ("turn", "closes", "months")
"""What is the same in all futures: the number of the turn and the clock of the game."""


@dataclass(frozen=True, slots=True)
class Field:
    """What one array holds.

    Attributes:
        axes: Names of the axes.
        unit: Unit and meaning.
        low: Smallest value.
        high: Largest value.
    """

    axes: str
    unit: str
    low: float
    high: float


INFINITE = float("inf")
_ROUNDING = 1e-6
WORDS, WORD_AXES = ("kept_word", "broken_word"), 3
FIELDS: Mapping[str, Field] = {
    "evidence_for": Field("A A C B", "pseudo-observations that j is well-meaning", 0, INFINITE),
    "evidence_against": Field("A A C B", "pseudo-observations against it", 0, INFINITE),
    "kept_word": Field("M A B", "observations that j kept its word under m", 0, INFINITE),
    "broken_word": Field("M A B", "observations that j broke it", 0, INFINITE),
    "heat": Field("A A B", "hostility of i toward j, negated Goldstein units", 0, 10),
    "grievance": Field("A A B", "standing grievance of i against j", 0, INFINITE),
    "worst_received": Field("A A 2 B", "worst score from j, last turn and before", 0, 10),
    "suspicion": Field("A A B", "i's belief that j prepares an attack on it or its protege", 0, 1),
    "alarm": Field("A A B", "whether i was alarmed at j this turn", 0, 1),
    "intention": Field("A A B", "0 none, 1 i means to attack j, 2 i has prepared", 0, 2),
    "conciliation": Field("A A B", "hostility that j's acts take off i this turn", 0, INFINITE),
    "rung": Field("P B", "rung on the reference ladder", 0, 44),
    "began": Field("P B", "who began the war: 0 nobody, 1 first, 2 second, 3 both", 0, 3),
    "ceasefire": Field("P B", "who offers one: 1 first, 2 second; 3 it holds", 0, 3),
    "monitored": Field("P B", "whether the ceasefire is monitored", 0, 1),
    "held": Field("Z B", "actor in control of a zone of the scenario", 0, 99),
    "war_months": Field("P B", "months of war so far", 0, INFINITE),
    "gained_months": Field("P B", "months of no war under a ceasefire or in talks", 0, INFINITE),
    "corridor_months": Field("P B", "months of war with a corridor open", 0, INFINITE),
    "channel": Field("P B", "how open the channel is", 0, 1),
    "hostile": Field("P B", "whether a hostile move was made this turn", 0, 1),
    "offer": Field("P B", "whether an offer is on the table this turn", 0, 1),
    "brink": Field("P B", "whether drift stopped short of war this turn", 0, 1),
    "force": Field("A B", "deliverable capability, index", 0, INFINITE),
    "posture": Field("A B", "readiness", 0, 1),
    "domestic": Field("A B", "domestic support of firmness", -1, 1),
    "audience": Field("A B", "audience cost at stake", 0, 1),
    "greedy": Field("A B", "drawn type: 0 security seeker, 1 greedy", 0, 1),
    "attention": Field(
        "A B", "actor that an unplayed actor turns to this turn, -1 nobody", -1, 99
    ),
    "appealed": Field("M B", "whether the beneficiary has appealed", 0, 1),
    "invoked": Field("M B", "turn of invocation, 0 not invoked", 0, 999),
    "invoked_at": Field("M B", "what the clock read at invocation, months", 0, INFINITE),
    "against": Field("M B", "actor against whom it was invoked, -1 nobody", -1, 99),
    "binding": Field("M B", "whether the commitment is in force", 0, 1),
    "signed": Field("M A B", "-1 not asked, 0 declined, 1 with a reservation, 2 signed", -1, 2),
    "confirmed": Field("M A B", "-1 not asked, 0 refused at home, 1 ratified", -1, 1),
    "casus": Field("M A B", "-1 not asked, 0 denied, 1 wants more facts, 2 arisen", -1, 2),
    "mechanism": Field("M B", "0 no common decision yet, 1 it acts, 2 nobody is bound", 0, 2),
    "honour": Field("M A B", "-1 not asked, 0 ignored, 1 support, 2 force", -1, 2),
    "asked_turn": Field("M A B", "turn in which the guarantor was last asked, 0 never", 0, 999),
    "asked_at": Field("M A B", "what the clock read at the end of that turn", 0, INFINITE),
    "track_status": Field("K B", "0 dormant, 1 open, 2 failed, 3 agreed, 4 in force", 0, 4),
    "track_progress": Field("K B", "how far the track is", 0, 1),
    "track_morale": Field("K B", "what other tracks lend it, log-odds", -INFINITE, INFINITE),
    "reserved": Field("K A B", "whether the party has reserved its position", 0, 1),
    "ratified": Field("K A B", "-1 not asked, 0 refused, 1 ratified", -1, 1),
    "set_aside": Field("K B", "whether its intractable issues are left for later", 0, 1),
    "mediation": Field("K B", "how well a mediator bridges its parties this turn", 0, 1),
    "dialogue": Field("P B", "how alive the dialogue of experts is", 0, 1),
    "standing": Field("A B", "standing granted by others, utility units", 0, INFINITE),
    "precedent": Field("L B", "claims upheld less claims dismissed", -INFINITE, INFINITE),
    "placed": Field("D B", "whether the deployment is in place", 0, 1),
    "exposed": Field("D B", "whether it was found to violate a limit", 0, 1),
    "initiative": Field("A B", "size of the next step of a graduated initiative", 0, 1),
    "unanswered": Field("A B", "its steps in a row that met no answer", 0, 999),
    "retaliates": Field("A B", "whether it matches an exploitation next turn", 0, 1),
    "ventured": Field("A B", "share of capability lost to exploitation", 0, 1),
    "tabled": Field("O B", "what the clock read after the last vote, -1 none", -1, INFINITE),
    "carried": Field("O B", "how often the motion was carried", 0, 999),
    "released": Field("I B", "turn in which the inject was released, 0 not yet", 0, 999),
    "act_actor": Field("N B", "who made the move, -1 no move", -1, 99),
    "act_action": Field("N B", "row of the catalogue, -1 no move", -1, 999),
    "act_target": Field("N B", "toward whom, -1 nobody", -1, 99),
    "act_known": Field("N B", "whether the others know who did it", 0, 1),
}
"""Axes, unit and range of each array; C is the context of trust (intent, reliability)."""


@dataclass(frozen=True, slots=True)
class State:
    """The state of play in B futures at one point of a turn.

    `turn` is the number of the turn in play (0 before the first), `closes` what the clock of the
    game reads as it closes (see scenarios.calendar) and `months` how long it is; the arrays are
    described in `FIELDS` and are read-only.
    """

    turn: int
    evidence_for: Floats
    evidence_against: Floats
    kept_word: Floats
    broken_word: Floats
    heat: Floats
    grievance: Floats
    worst_received: Floats
    suspicion: Floats
    alarm: Codes
    intention: Codes
    conciliation: Floats
    rung: Codes
    began: Codes
    ceasefire: Codes
    monitored: Codes
    held: Codes
    war_months: Floats
    gained_months: Floats
    corridor_months: Floats
    channel: Floats
    hostile: Codes
    offer: Codes
    brink: Codes
    force: Floats
    posture: Floats
    domestic: Floats
    audience: Floats
    greedy: Codes
    attention: Codes
    appealed: Codes
    invoked: Codes
    invoked_at: Floats
    against: Codes
    binding: Codes
    signed: Codes
    confirmed: Codes
    casus: Codes
    mechanism: Codes
    honour: Codes
    asked_turn: Codes
    asked_at: Floats
    track_status: Codes
    track_progress: Floats
    track_morale: Floats
    reserved: Codes
    ratified: Codes
    set_aside: Codes
    mediation: Floats
    dialogue: Floats
    standing: Floats
    precedent: Floats
    placed: Codes
    exposed: Codes
    initiative: Floats
    unanswered: Codes
    retaliates: Codes
    ventured: Floats
    tabled: Floats
    carried: Codes
    released: Codes
    act_actor: Codes
    act_action: Codes
    act_target: Codes
    act_known: Codes
    closes: float = 0.0
    months: float = 1.0

    def __post_init__(self) -> None:
        for name in FIELDS:
            getattr(self, name).flags.writeable = False

    @property
    def opened(self) -> float:
        """What the clock read as the turn in play opened, in months since the start."""
        return self.closes - self.months

    @property
    def ends_month(self) -> bool:
        """Whether a month of game time ends in the turn in play: then monthly steps fall due."""
        return floor(self.closes + _ROUNDING) > floor(self.opened + _ROUNDING)

    @property
    def begins_month(self) -> bool:
        """Whether a month of game time begins in the turn in play."""
        return ceil(self.opened - _ROUNDING) < self.closes - _ROUNDING

    @property
    def futures(self) -> int:
        """Number of futures B."""
        return int(self.rung.shape[-1])

    @property
    def number(self) -> np.dtype[np.float64]:
        """Type of its fractions: double at the table, single in a model run."""
        return self.heat.dtype

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Returns every array by name."""
        return {name: getattr(self, name) for name in FIELDS}

    def with_changes(self, **changes: NDArray[Any]) -> "State":
        """Returns a copy with some arrays replaced, cast to the type of their field."""
        cast = {
            name: np.ascontiguousarray(value, dtype=getattr(self, name).dtype)
            for name, value in changes.items()
        }
        for array in cast.values():
            array.flags.writeable = False
        # As dataclasses.replace, which takes longer over fifty fields than many a phase.
        changed = State.__new__(State)
        for name in SCALARS:
            object.__setattr__(changed, name, getattr(self, name))
        for name in FIELDS:
            object.__setattr__(changed, name, cast[name] if name in cast else getattr(self, name))
        return changed

    def part(self, name: str, index: Any) -> NDArray[Any]:  # noqa: ANN401 - whatever numpy takes
        """Returns some rows of an array, every future; of it no more is gathered than these."""
        rows: NDArray[Any] = getattr(self, name)[index]
        return rows

    def of(self, futures: NDArray[np.intp]) -> "State":
        """Returns the state of some futures only, by their place on the last axis."""
        return _Some(self, futures)

    def broadcast(self, futures: int) -> "State":
        """Returns this state (of one future) repeated for a number of futures."""
        return State(
            turn=self.turn,
            closes=self.closes,
            months=self.months,
            **{
                name: np.broadcast_to(array, (*array.shape[:-1], futures))
                for name, array in self.arrays().items()
            },
        )


class _Some(State):
    """The state of some futures: each array is gathered when it is first read."""

    __slots__ = ("_futures", "_whole")
    _futures: NDArray[np.intp]
    _whole: State

    def __init__(self, whole: State, futures: NDArray[np.intp]) -> None:
        for name in SCALARS:
            object.__setattr__(self, name, getattr(whole, name))
        object.__setattr__(self, "_whole", whole)
        object.__setattr__(self, "_futures", futures)

    @property
    @override
    def number(self) -> np.dtype[np.float64]:
        return self._whole.number

    @override
    def part(self, name: str, index: Any) -> NDArray[Any]:
        rows: NDArray[Any] = self._whole.part(name, index).take(self._futures, axis=-1)
        return rows

    def __getattr__(self, name: str) -> NDArray[Any]:
        if name not in FIELDS:
            raise AttributeError(name)
        array: NDArray[Any] = getattr(self._whole, name).take(self._futures, axis=-1)
        array.flags.writeable = False
        object.__setattr__(self, name, array)
        return array


def side_of(actor: int, other: int) -> int:
    """Returns which of a dyad an actor is, in the numbers of `State.began`: FIRST or SECOND."""
    return FIRST if actor < other else SECOND


def digest(state: State) -> str:
    """Returns the SHA-256 of a state: turn, then name, type, shape and bytes of each array."""
    result = sha256(f"turn {state.turn} {state.closes!r} {state.months!r}".encode())
    for name in sorted(FIELDS):
        array = getattr(state, name)
        plain = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
        result.update(f"|{name} {plain.dtype.str} {plain.shape}|".encode())
        result.update(plain.tobytes())
    return result.hexdigest()


def changed(before: State, after: State) -> tuple[str, ...]:
    """Returns the names of the arrays that differ, in the order of the table."""
    return tuple(
        name for name in FIELDS if not np.array_equal(getattr(before, name), getattr(after, name))
    )


def to_plain(state: State, names: tuple[str, ...]) -> dict[str, Any]:
    """Returns turn and arrays as plain numbers, exact on the way back through JSON."""
    plain: dict[str, Any] = {
        name: {"shape": list(array.shape), "values": array.ravel().tolist()}
        for name in names
        for array in (getattr(state, name),)
    }
    return {**{name: getattr(state, name) for name in SCALARS}, "arrays": plain}


def from_plain(plain: Mapping[str, Any], before: State | None = None) -> State:
    """Returns the state that `to_plain` wrote, over an earlier one if it was partial.

    Raises:
        AdjudicationError: An array is missing, unknown or has the wrong number of values.
    """
    types = {field.name: field.type for field in fields(State) if field.name in FIELDS}
    arrays = dict(before.arrays()) if before is not None else {}
    try:
        for name, stored in plain["arrays"].items():
            dtype = np.float64 if types[name] == Floats else np.int16
            array = np.array(stored["values"], dtype=dtype).reshape(stored["shape"])
            if name in WORDS and array.ndim > WORD_AXES:  # rules before 4: as each observer counts
                array = array.max(axis=1)  # a beneficiary counts in full
            arrays[name] = array
        return State(
            turn=int(plain["turn"]),
            closes=float(plain.get("closes", plain["turn"])),
            months=float(plain.get("months", 1.0)),
            **arrays,
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise AdjudicationError(f"a stored state cannot be read: {fault}") from fault


def out_of_range(state: State) -> tuple[str, ...]:
    """Returns the names of arrays with a value outside its range; empty in a sound state."""
    return tuple(
        name
        for name, field in FIELDS.items()
        for array in (getattr(state, name),)
        if array.size and not (np.all(array >= field.low) and np.all(array <= field.high))
    )
