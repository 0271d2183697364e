"""A conflict as written in a file: states or options, who moves where, who prefers what.

The text is checked once, here; what is wrong is said in one sentence with the place of it.
`docs/formats.md` describes the format.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from adjudication.errors import AdjudicationError
from adjudication.models.graph_model import option_moves

CONCEPTS = ("R", "SEQ", "GMR", "SMR")
MOST_OPTIONS = 16
MOST_MOVES = 4_000_000
_OPTION = re.compile(
    r"(?P<owner>[^:]+?)\s*:(?P<name>.+?)\s*(?:\(\s*(?P<once>irreversible(?P<drop>[\s-]+drop)?)\s*\))?",
    re.IGNORECASE,
)
_MISPLACED_MARK = re.compile(r"\birreversible([\s-]+drop)?\W*$", re.IGNORECASE)
SYNONYMS = {"NASH": "R"}
"""Other names of the definitions of stability, in capitals."""

Pairs = NDArray[np.intp]


class ConflictError(AdjudicationError):
    """A conflict cannot be read as one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict.

    Attributes:
        id: Its key.
        title: Its name.
        decision_makers: (N,) their names.
        states: (S,) what each state is.
        moves: For each decision maker (E, 2) moves from and to, numbered from 0.
        payoffs: (N, S) more is better; equal is indifferent.
        expected: The equilibria that the file itself names, numbered from 1, by definition.
    """

    id: str
    title: str
    decision_makers: tuple[str, ...]
    states: tuple[str, ...]
    moves: tuple[Pairs, ...]
    payoffs: NDArray[np.float64]
    expected: dict[str, tuple[int, ...]]


def conflicts_in(text: str) -> tuple[Conflict, ...]:
    """Returns the conflicts of a JSON text: a list of them, or a single one.

    Raises:
        ConflictError: It is not JSON, or a conflict does not fit together; says what and where.
    """
    try:
        plain = json.loads(text, object_pairs_hook=_without_repeats)
    except RecursionError as fault:
        raise ConflictError("nested too deeply to be a list of conflicts") from fault
    except ValueError as fault:
        raise ConflictError(f"not JSON: {fault}") from fault
    cases = plain if isinstance(plain, list) else [plain]
    if not cases:
        raise ConflictError("the list of conflicts is empty")
    found = tuple(_Case(case, number).conflict() for number, case in enumerate(cases, start=1))
    names = [conflict.id for conflict in found]
    for name in names:
        if names.count(name) > 1:
            raise ConflictError(f"two conflicts have the id '{name}'")
    return found


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise ConflictError(f"key '{key}' stands twice in one object")
        result[key] = value
    return result


class _Case:
    """One conflict on its way in."""

    def __init__(self, plain: object, number: int) -> None:
        self.name = f"conflict {number}"
        if not isinstance(plain, dict):
            self.refuse("must be an object with the keys id, dms, states, moves, rank")
        self.plain: dict[str, Any] = plain
        self.id = self.text("id", f"case-{number}")
        self.name = f"conflict '{self.id}'"
        self.dms = self.names("dms")
        self.labels: tuple[str, ...] = ()

    def refuse(self, what: str) -> NoReturn:
        raise ConflictError(f"{self.name}: {what}")

    def conflict(self) -> Conflict:
        moves = self.listed() if "moves" in self.plain else self.derived()
        return Conflict(
            id=self.id,
            title=self.text("title", self.id),
            decision_makers=self.dms,
            states=self.labels,
            moves=moves,
            payoffs=np.array([self.payoff(dm) for dm in self.dms]),
            expected=self.expected(),
        )

    def text(self, key: str, otherwise: str) -> str:
        value = self.plain.get(key, otherwise)
        if not isinstance(value, str) or not value:
            self.refuse(f"{key} must be text")
        return value

    def names(self, key: str) -> tuple[str, ...]:
        value = self.plain.get(key)
        if not (isinstance(value, list) and value and all(isinstance(n, str) for n in value)):
            self.refuse(f"{key} must be a list of names")
        for name in value:
            if value.count(name) > 1:
                self.refuse(f"{key} names '{name}' twice")
        return tuple(value)

    def by_maker(self, key: str) -> dict[str, Any]:
        value = self.plain.get(key)
        if not isinstance(value, dict):
            self.refuse(f"{key} must be an object with a key for each decision maker")
        for name in value:
            if name not in self.dms:
                self.refuse(f"{key} names '{name}', who is none of {', '.join(self.dms)}")
        return value

    def state(self, value: object, where: str) -> int:
        """Number from 0 of a state given by number from 1, or by what it is."""
        if isinstance(value, str) and self.labels.count(value) == 1:
            return self.labels.index(value)
        written = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 9
        number = int(value) if written and isinstance(value, str) else value
        if isinstance(number, bool) or not isinstance(number, int):
            self.refuse(f"{where}: {_shown(value)} is no state; states are numbers from 1")
        if not 1 <= number <= len(self.labels):
            self.refuse(f"{where}: there is no state {number}, only 1 to {len(self.labels)}")
        return number - 1

    def listed(self) -> tuple[Pairs, ...]:
        """Moves written out state by state."""
        states = self.plain.get("states")
        if isinstance(states, int) and not isinstance(states, bool) and 0 < states <= MOST_MOVES:
            states = [str(number) for number in range(1, states + 1)]
        if not (isinstance(states, list) and states):
            self.refuse("states must be a list, or their number")
        self.labels = tuple(str(state) for state in states)
        by_maker = self.by_maker("moves")
        return tuple(self.moves_of(dm, by_maker.get(dm, {})) for dm in self.dms)

    def moves_of(self, dm: str, given: object) -> Pairs:
        if not isinstance(given, dict):
            self.refuse(f"moves of {dm} must be an object: from each state a list of states")
        pairs = []
        for source, targets in given.items():
            where = f"moves of {dm} from {source}"
            if not isinstance(targets, list):
                self.refuse(f"{where} must be a list of states")
            start = self.state(source, where)
            pairs += [(start, self.state(target, where)) for target in targets]
        return np.array(pairs, dtype=np.intp).reshape(-1, 2)

    def derived(self) -> tuple[Pairs, ...]:
        """Moves that follow from who holds which option."""
        if "options" not in self.plain:
            self.refuse("needs moves, or options from which they follow")
        found = [self.option(option) for option in self.names("options")]
        owners = [owner for owner, _ in found]
        if len(owners) > MOST_OPTIONS:
            self.refuse(f"has {len(owners)} options; {MOST_OPTIONS} is the most that is read")
        count = sum(((1 << owners.count(i)) - 1) << len(owners) for i in range(len(self.dms)))
        if count > MOST_MOVES:
            self.refuse(f"has {count:,} moves; {MOST_MOVES:,} is the most that is read")
        numbers = self.numbered(len(owners))
        kept = np.array([mark == "irreversible" for _, mark in found])
        dropped = np.array([mark == "irreversible drop" for _, mark in found])
        moves = [numbers[pairs] for pairs in option_moves(owners, kept, dropped)]
        moves += [np.zeros((0, 2), dtype=np.intp)] * (len(self.dms) - len(moves))
        return tuple(own[(own >= 0).all(axis=1) & (own[:, 0] != own[:, 1])] for own in moves)

    def option(self, written: str) -> tuple[int, str | None]:
        match = _OPTION.fullmatch(written)
        if (
            match is None
            or match["owner"] not in self.dms
            or _MISPLACED_MARK.search(match["name"]) is not None
        ):
            self.refuse(
                f"option '{written}' must be written 'WHO:WHAT', and WHO must be one of "
                f"{', '.join(self.dms)}; '(irreversible)' may follow, or '(irreversible drop)'"
            )
        mark = None
        if match["once"]:
            mark = "irreversible drop" if match["drop"] else "irreversible"
        return self.dms.index(match["owner"]), mark

    def numbered(self, options: int) -> Pairs:
        """(2^O,) number of the state that each combination belongs to; -1 where it is none."""
        numbers = np.full(1 << options, -1, dtype=np.intp)
        if "states" in self.plain:
            patterns = self.patterns("states", options)
            for number, (pattern, matching) in enumerate(patterns):
                if (numbers[matching] >= 0).any():
                    self.refuse(f"state '{pattern}' overlaps another")
                numbers[matching] = number
            self.labels = tuple(pattern for pattern, _ in patterns)
            return numbers
        feasible = np.ones(1 << options, dtype=bool)
        for _, matching in self.patterns("infeasible", options):
            feasible[matching] = False
        if not feasible.any():
            self.refuse("no state is left that is not infeasible")
        numbers[feasible] = np.arange(feasible.sum())
        self.labels = tuple(
            "".join("NY"[code >> option & 1] for option in range(options))
            for code in np.flatnonzero(feasible).tolist()
        )
        return numbers

    def patterns(self, key: str, options: int) -> list[tuple[str, NDArray[np.bool_]]]:
        """Which combinations each pattern of Y, N and - stands for."""
        given = self.plain.get(key, [])
        codes = np.arange(1 << options)
        result = []
        for pattern in given if isinstance(given, list) else [given]:
            letters = pattern.split("(")[0].replace(" ", "") if isinstance(pattern, str) else ""
            if len(letters) != options or set(letters) - set("YN-"):
                self.refuse(
                    f"{key}: {_shown(pattern)} must be {options} letters Y, N or -, "
                    "one for each option"
                )
            matching = np.ones(1 << options, dtype=bool)
            for option, letter in enumerate(letters):
                if letter != "-":
                    matching &= (codes >> option & 1) == (letter == "Y")
            result.append((pattern, matching))
        return result

    def payoff(self, dm: str) -> list[float]:
        if "payoff" in self.plain:
            return self.payoff_given(dm, self.by_maker("payoff").get(dm))
        rank = self.by_maker("rank").get(dm)
        if not isinstance(rank, list):
            self.refuse(f"rank of {dm} must be a list of states from best to worst")
        payoff: dict[int, float] = {}
        for place, tied in enumerate(rank):
            for value in tied if isinstance(tied, list) else [tied]:
                state = self.state(value, f"rank of {dm}")
                if state in payoff:
                    self.refuse(f"rank of {dm} names state {state + 1} twice")
                payoff[state] = float(-place)
        left_out = [state + 1 for state in range(len(self.labels)) if state not in payoff]
        if left_out:
            self.refuse(f"rank of {dm} leaves out state {_listed(left_out)}")
        return [payoff[state] for state in range(len(self.labels))]

    def payoff_given(self, dm: str, given: object) -> list[float]:
        if not (isinstance(given, list) and len(given) == len(self.labels)):
            self.refuse(f"payoff of {dm} must be {len(self.labels)} numbers, one for each state")
        if not all(_is_finite(value) for value in given):
            self.refuse(f"payoff of {dm} must be finite numbers")
        return [float(value) for value in given]

    def expected(self) -> dict[str, tuple[int, ...]]:
        given = self.plain.get("eq", {})
        if not isinstance(given, dict):
            self.refuse("eq must be an object: for R, SEQ, GMR and SMR lists of states")
        result = {}
        for name, states in given.items():
            concept = SYNONYMS.get(name.upper(), name.upper())
            if concept not in CONCEPTS:
                continue
            if concept in result:
                self.refuse(f"eq gives {concept} twice")
            if not isinstance(states, list):
                self.refuse(f"eq of {name} must be a list of states")
            found = sorted(self.state(state, f"eq of {name}") + 1 for state in states)
            result[concept] = tuple(found)
        return result


def _is_finite(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) < 1e300 and not isinstance(value, bool)


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 40 else f"{text[:40]}..."


def _listed(numbers: Iterable[int]) -> str:
    listed = [str(number) for number in numbers]
    return ", ".join(listed[:10]) + (" and more" if len(listed) > 10 else "")
