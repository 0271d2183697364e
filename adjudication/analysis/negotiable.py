"""A negotiation as written in a file, checked once; docs/formats.md describes it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import numpy as np

from adjudication.analysis.packages import PAIR, AgreementError, Format, Talks

KEYS = ("issues", "actors", "formats", "complexity")
RESERVED = "aperture"


def talks_of(plain: Mapping[str, object]) -> Talks:
    """Returns the negotiation of plain values.

    Raises:
        AgreementError: It does not fit together; says what and where, in one sentence.
    """
    _only(plain, KEYS, "")
    issues = _names(plain.get("issues"), "issues")
    actors = _mapping(plain.get("actors"), "actors")
    if len(actors) < PAIR:
        raise AgreementError("actors: two at least are needed to agree on something")
    rows = [_weights(given, f"actors.{name}", issues) for name, given in actors.items()]
    formats = _formats(plain.get("formats"), issues, tuple(actors))
    costs = _mapping(plain.get("complexity", {}), "complexity")
    _only(costs, ("issue", "actor"), "complexity")
    return Talks(
        issues=issues,
        actors=tuple(actors),
        weights=np.array([weights for weights, _ in rows]),
        reserves=np.array([reserve for _, reserve in rows]),
        formats=formats,
        issue_cost=_cost(costs.get("issue", 0.0), "complexity.issue"),
        actor_cost=_cost(costs.get("actor", 0.0), "complexity.actor"),
    )


def _weights(given: object, where: str, issues: Sequence[str]) -> tuple[list[float], float]:
    actor = _mapping(given, where)
    _only(actor, ("weights", "reservation"), where)
    weights = actor.get("weights")
    if isinstance(weights, list):
        if len(weights) != len(issues):
            raise AgreementError(f"{where}.weights: must be {len(issues)}, one for each issue")
        named: Mapping[str, object] = dict(zip(issues, weights, strict=True))
    else:
        named = _mapping(weights, f"{where}.weights")
    for issue in named:
        _one_of(issue, issues, f"{where}.weights", "issue")
    reserve = _number(actor.get("reservation", 0.0), f"{where}.reservation")
    row = [_number(named.get(issue, 0.0), f"{where}.weights.{issue}") for issue in issues]
    return row, reserve


def _formats(given: object, issues: Sequence[str], actors: Sequence[str]) -> dict[str, Format]:
    everything = Format(tuple(range(len(issues))), tuple(range(len(actors))))
    if given is None:
        return {"all": everything}
    formats = {}
    for name, value in _mapping(given, "formats").items():
        where = f"formats.{name}"
        if name == RESERVED:
            raise AgreementError(f"{where}: the name is taken by the result; choose another")
        parts = {"issues": value} if isinstance(value, list) else _mapping(value, where)
        _only(parts, ("issues", "actors"), where)
        about = _chosen(parts.get("issues"), issues, f"{where}.issues", "issue")
        who = _chosen(parts.get("actors"), actors, f"{where}.actors", "actor")
        if len(who) < PAIR:
            raise AgreementError(f"{where}.actors: two at least are needed")
        formats[name] = Format(about, who)
    if not formats:
        raise AgreementError("formats: one at least is needed, or leave the key out")
    return formats


def _chosen(given: object, known: Sequence[str], where: str, what: str) -> tuple[int, ...]:
    """Numbers of those named, in the order of the file; all where none are named."""
    if given is None:
        return tuple(range(len(known)))
    names = _names(given, where)
    return tuple(sorted(_one_of(name, known, where, what) for name in names))


def _names(given: object, where: str) -> tuple[str, ...]:
    names = list(given) if isinstance(given, Mapping) else given
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise AgreementError(f"{where}: must be a list of names")
    for name in names:
        if names.count(name) > 1:
            raise AgreementError(f"{where}: names '{name}' twice")
    return tuple(names)


def _mapping(given: object, where: str) -> Mapping[str, object]:
    if not isinstance(given, Mapping):
        raise AgreementError(f"{where}: must be a mapping with a key for each")
    return given


def _only(given: Mapping[str, object], known: Sequence[str], where: str) -> None:
    for key in given:
        if key not in known:
            place = f"{where}.{key}" if where else key
            raise AgreementError(f"{place}: unknown key{_meant(key, known)}")


def _one_of(name: str, known: Sequence[str], where: str, what: str) -> int:
    if name not in known:
        raise AgreementError(f"{where}: no {what} '{name}'{_meant(name, known)}")
    return known.index(name)


def _meant(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f" (did you mean '{near[0]}'?)" if near else f" (there are {', '.join(known)})"


def _number(given: object, where: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not abs(given) < 1e12:
        raise AgreementError(f"{where}: must be a number of less than a trillion")
    return float(given)


def _cost(given: object, where: str) -> float:
    cost = _number(given, where)
    if cost < 0.0:
        raise AgreementError(f"{where}: must be 0 or more")
    return cost
