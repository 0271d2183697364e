"""Futures of a session: what a model run starts from, at any node of its timeline.

In a model run nobody is played: behaviour profiles choose for every actor, and every question is
drawn. What was ordered up to the node counts, so that a run from the table goes on from what lies
on it.
"""

from dataclasses import dataclass, replace

from adjudication.analysis.ensemble import Setting
from adjudication.analysis.switches import NO_DEAL, Switch, switches, turned
from adjudication.errors import AdjudicationError
from adjudication.record.explored import setting_of
from adjudication.record.history import Cursor, Node
from adjudication.world import World, compile_world
from app.reading import SessionReading
from scenarios.reader import parse_scenario
from scenarios.scenario import Scenario
from scenarios.variants import resolved

LINE, AGAINST = "A", "B"
"""Names of the two settings of a comparison."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes to be compared by model runs.

    Attributes:
        one: Where the first begins.
        other: Where the second begins.
        fork: The last node they share.
        variant: Name of the scenario's variant that the second goes on in; empty for the
            scenario as it is.
    """

    one: Node
    other: Node
    fork: Node
    variant: str = ""


def nobody_played(session: SessionReading) -> World:
    """Returns the world of a session as a model run plays it."""
    return compile_world(session.scenario, played=())


def setting_at(session: SessionReading, node: int, name: str = LINE) -> Setting:
    """Returns the setting of a run that goes on from a node.

    Args:
        session: The session.
        node: Number of the node.
        name: Name of the setting.

    Raises:
        RecordError: There is no such node.
        AdjudicationError: The session was played by other rules.
    """
    if session.why_not_played:
        raise AdjudicationError(session.why_not_played)
    return _setting(session, session.history.node(node), name, nobody_played(session))


def _setting(session: SessionReading, at: Node, name: str, world: World) -> Setting:
    here, state = Cursor(at.number, at.branch), session.state_at(at.number)
    return replace(setting_of(world, session.history, here, state), name=name)


def node_named(session: SessionReading, name: str) -> Node:
    """Returns the node of a number, or the last one of the branch with a name.

    Raises:
        RecordError: There is none.
    """
    if name.isdigit() and int(name) in session.history.nodes:
        return session.history.nodes[int(name)]
    return session.history.tip(session.history.branch_named(name).number)


def pair_named(session: SessionReading, a: str, b: str) -> Pair:
    """Returns where two lines of play are compared from.

    Nodes are taken as they are. Two branches are compared from their first step each after the
    last that they share, which is where the decision between them fell. Against a variant both
    begin at the same node.

    Args:
        session: The session.
        a: Number of a node, or name of a branch.
        b: Another, or the key or name of a variant.

    Raises:
        RecordError: There is no such node, branch or variant.
        AdjudicationError: The two do not stand in the same turn.
    """
    for key, variant in session.scenario.variants.items():
        if b in {key, variant.name}:
            both = node_named(session, a)
            return Pair(both, both, both, variant.name)
    tips = node_named(session, a), node_named(session, b)
    fork = session.history.common_ancestor(tips[0].number, tips[1].number)
    one, other = (
        tip if name.isdigit() else _after(session, fork, tip)
        for name, tip in zip((a, b), tips, strict=True)
    )
    turns = [node.turn + node.closes_turn for node in (one, other)]
    if turns[0] != turns[1]:
        raise AdjudicationError(
            f"node {one.number} stands in turn {turns[0]} and node {other.number} in turn "
            f"{turns[1]}: compare two nodes of the same turn"
        )
    return Pair(one, other, fork)


def _after(session: SessionReading, fork: Node, tip: Node) -> Node:
    path = session.history.path(tip.number)
    place = path.index(fork)
    return path[min(place + 1, len(path) - 1)]


def settings_of(session: SessionReading, pair: Pair) -> tuple[Setting, Setting]:
    """Returns the settings of a comparison.

    Raises:
        AdjudicationError: The session was played by other rules, or play cannot go on from there
            in the variant.
    """
    one = setting_at(session, pair.one.number, LINE)
    if pair.variant:
        scenario = next(
            _resolved(session, key)
            for key, variant in session.scenario.variants.items()
            if variant.name == pair.variant
        )
        other = turned(one, one.world, scenario, AGAINST)
        if other is None:
            raise AdjudicationError(
                f"play cannot go on from node {pair.one.number} in '{pair.variant}', which has "
                "other actors, commitments or tracks: begin a session of that variant"
            )
        return one, other
    return one, replace(setting_at(session, pair.other.number, AGAINST), world=one.world)


def no_deal(session: SessionReading, pair: Pair, base: World) -> Setting | None:
    """Returns the fork of a pair as it would be without the deal; None if no variant says how.

    Args:
        session: The session.
        pair: The pair.
        base: World of the scenario that was played, with nobody played.
    """
    for scenario in variants_of(session, "no-deal").values():
        return turned(_setting(session, pair.fork, NO_DEAL, base), base, scenario)
    return None


def variants_of(session: SessionReading, kind: str) -> dict[str, Scenario]:
    """Returns the variants of one kind that a session's own scenario has, resolved, by name.

    Coefficients are those that the session was begun with, but where a variant sets another.
    """
    return {
        variant.name: _resolved(session, key)
        for key, variant in session.scenario.variants.items()
        if variant.kind == kind
    }


def _resolved(session: SessionReading, key: str) -> Scenario:
    body = session.records[0].body
    text, name, scenario = body["scenario"], body["scenario_name"], session.scenario
    plain = parse_scenario(text, name).parameters
    other = parse_scenario(resolved(text, name, key), name)
    own = {k: p for k, p in other.parameters.items() if p != plain.get(k)}
    return other.model_copy(update={"parameters": {**scenario.parameters, **own}})


def switches_of(session: SessionReading) -> tuple[Switch, ...]:
    """Returns the structural switches of a session's scenario."""
    return switches(session.scenario, variants_of(session, "counter-hypothesis"))
