"""Explored branches: a future of a model run as nodes of the timeline, one a turn.

A node says which future it was and how its coefficients were drawn; its state is that of the run,
and the run can be played again from the state before it. Going on by hand from such a node is
play at the table, in its own arithmetic and with its own coefficients.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from adjudication.analysis.ensemble import Plan, Setting
from adjudication.analysis.explored import Explored, explored_turn
from adjudication.orders import canonical
from adjudication.record.history import Cursor, History, Node, orders_of_turn
from adjudication.record.past_states import to_store
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.session_file import Entry
from adjudication.record.texts import Text
from adjudication.ruling import to_plain
from adjudication.state import State, digest
from adjudication.turn import PHASES
from adjudication.world import World, compile_world


def setting_of(
    world: World, history: History, cursor: Cursor, state: State, before: int | None = None
) -> Setting:
    """Returns the setting of a model run that goes on from a place on the timeline.

    Args:
        world: The compiled scenario, with nobody played.
        history: The history.
        cursor: The place.
        state: The state there.
        before: Number of a record; orders given later are left out.
    """
    node = history.node(cursor.node)
    names = [phase.name for phase in PHASES]
    first = 0 if node.closes_turn else names.index(node.phase) + 1
    orders = canonical(order for _, order in orders_of_turn(history, cursor, before))
    return Setting("A", world, state, first, orders)


def explored_branch(
    node: Node,
    before: State,
    turns: Sequence[Explored],
    first: int,
    name: str,
    stamp: Mapping[str, Any],
) -> list[Entry]:
    """Returns the entries of an explored branch: a fork, and a node for each turn.

    Args:
        node: Where it forks.
        before: The state there.
        turns: Its turns.
        first: Number that the fork's record will have.
        name: Name of the branch.
        stamp: What each node says of the run: `future`, `futures_a_set` and `at`.
    """
    fork = {"node": node.number, "name": Text(name), "at": stamp["at"]}
    entries: list[Entry] = [("fork", fork, {})]
    parent, depth = node.number, node.depth + 1
    number = node.turn + 1 if node.closes_turn else node.turn
    for place, turn in enumerate(turns):
        body = {
            "parent": parent,
            "branch": first,
            "turn": number + place,
            "phase": PHASES[-1].name,
            "closes_turn": True,
            "played_by": MODEL_RUN,
            "seen_sibling": True,
            "digest": digest(turn.state),
            **stamp,
        }
        attached = {
            "state": to_store(before, turn.state, depth),
            "rulings": [to_plain(ruling) for ruling in turn.rulings],
        }
        entries.append(("explored", body, attached))
        parent, before, depth = first + 1 + place, turn.state, depth + 1
    return entries


def played_again(
    world: World,
    seed: int,
    history: History,
    node: Node,
    state_at: Callable[[int], State],
    body: Mapping[str, Any],
) -> Explored | None:
    """Returns the turn of a model run that led to a node, played again.

    Args:
        world: The compiled scenario.
        seed: Session seed.
        history: The history.
        node: The node.
        state_at: Gives the stored state at a node.
        body: What its record says.
    """
    parent = history.nodes[node.parent or 0]
    nobody = compile_world(world.scenario, played=())
    here = Cursor(parent.number, parent.branch)
    setting = setting_of(nobody, history, here, state_at(parent.number), node.number)
    plan = Plan((setting,), (), seed, 1, futures_a_set=int(body["futures_a_set"]))
    return explored_turn(plan, setting, int(body["future"]))
