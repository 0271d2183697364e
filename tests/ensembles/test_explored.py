"""A future put on the timeline is the one that was run, and can be verified and read."""

from pathlib import Path

import numpy as np
import pytest

from adjudication.analysis.ensemble import Plan, played
from adjudication.analysis.explored import distances, explored_turns
from adjudication.errors import AdjudicationError
from adjudication.record.played_by import MODEL_RUN
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.exploring import NOT, explore, pick_with
from app.library import scenario_text
from app.outlook import Outlook, look_ahead
from app.pinned import world_of
from app.report.whole import played_branches
from app.session import Session


@pytest.fixture(scope="module")
def explored(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outlook, dict[str, int]]:
    """Istanbul with war at hand, left in the middle of turn 1, three of its futures explored."""
    path = tmp_path_factory.mktemp("explored") / "s.whitecell"
    session = Session.create(path, *scenario_text("istanbul-2022"), seed=3, played=())
    for _ in range(12):
        session.step()
    node = session.history.cursor.node
    found = look_ahead(session, node, 256, 4)
    made = explore(session, found, node)
    session.close()
    return path, found, made


def test_the_nodes_carry_what_was_counted(explored: tuple[Path, Outlook, dict[str, int]]) -> None:
    path, found, made = explored
    assert [name.split()[0] for name in made] == ["Typical", "Gravest", "Calmest"]
    session = Session.open_file(path, read_only=True)
    for branch in made.values():
        nodes = [n for n in session.history.nodes.values() if n.branch == branch]
        assert [node.turn for node in nodes] == [1, 2, 3, 4]
        assert {node.played_by for node in nodes} == {MODEL_RUN}
        future = int(session.history.branches[branch].name.rsplit(" ", 1)[1])
        numbers = np.array([future], dtype=np.uint64)
        rungs = {
            turn: int(values[0])
            for (name, turn), values in played(found.plan, found.plan.settings[0], numbers)
            if name == "highest-rung"
        }
        for place, node in enumerate(nodes, 1):
            assert int(session.state_at(node.number).rung.max()) == rungs[place]
            assert all(ruling.number is not None for ruling in session.rulings_of(node.number))
    session.close()


def test_the_gravest_is_no_calmer_than_the_calmest(
    explored: tuple[Path, Outlook, dict[str, int]],
) -> None:
    path, _, made = explored
    session = Session.open_file(path, read_only=True)
    _, gravest, calmest = (session.history.tip(branch).number for branch in made.values())
    months = [float(session.state_at(tip).war_months.sum()) for tip in (gravest, calmest)]
    assert months[0] > months[1]
    session.close()


def test_a_future_with_a_given_outcome_has_it(
    explored: tuple[Path, Outlook, dict[str, int]],
) -> None:
    _, found, _ = explored
    for name, wanted in (("war", 1), (f"{NOT}war", 0)):
        pick = pick_with(found, name)
        assert pick is not None
        assert pick.what == f"typical with{'' if wanted else 'out'} 'War in any dyad'"
        numbers = np.array([pick.future], dtype=np.uint64)
        read = dict(played(found.plan, found.plan.settings[0], numbers))
        assert int(read["war", found.plan.turns][0]) == wanted
    never = next(
        each.name
        for each in found.counted
        if each.kind == "share" and found.tally.share("A", each.name, found.plan.turns) == 0.0
    )
    assert pick_with(found, never) is None


def test_it_verifies_and_a_changed_future_does_not(
    explored: tuple[Path, Outlook, dict[str, int]], tmp_path: Path
) -> None:
    path, found, made = explored
    with SessionFile.open_file(path, read_only=True) as file:
        verdict = verify(file, world_of)
        assert verdict.holds, verdict.problem
    copy = tmp_path / "copy.whitecell"
    copy.write_bytes(path.read_bytes())
    session = Session.open_file(copy)
    node = session.history.branches[next(iter(made.values()))].from_node or 0
    session.add_explored(node, "Another", tuple(explored_turns(found.plan, 37)), 38, 128)
    session.close()
    with SessionFile.open_file(copy, read_only=True) as file:
        assert "does not follow from its draw" in verify(file, world_of).problem


def test_play_goes_on_by_hand_from_a_turn_of_a_model_run(
    explored: tuple[Path, Outlook, dict[str, int]],
) -> None:
    path, _, made = explored
    session = Session.open_file(path)
    cursor = session.history.cursor
    node = next(n for n in session.history.nodes.values() if n.branch in made.values())
    with pytest.raises(AdjudicationError, match="a turn of a model run"):
        session.explain_ruled(node.number, session.rulings_of(node.number)[0].question.key)
    session.go_to(node.number)
    stepped = session.step()
    assert stepped.parent == node.number
    assert stepped.played_by != MODEL_RUN
    session.go_to(cursor.node, cursor.branch)
    session.close()
    with SessionFile.open_file(path, read_only=True) as file:
        assert verify(file, world_of).holds


def test_a_name_is_taken_once(explored: tuple[Path, Outlook, dict[str, int]]) -> None:
    path, found, made = explored
    session = Session.open_file(path)
    node = session.history.branches[next(iter(made.values()))].from_node or 0
    assert explore(session, found, node) == {}
    turns = tuple(explored_turns(found.plan, 7))
    with pytest.raises(AdjudicationError, match="a name of its own"):
        session.add_explored(node, next(iter(made)), turns, 7, 128)
    session.close()


def test_the_medoid_has_the_least_summed_distance() -> None:
    values = np.random.default_rng(1).normal(size=50)
    plain = np.abs(values[:, None] - values).sum(axis=1) / values.std()
    assert distances(values) == pytest.approx(plain)
    assert not distances(np.ones(3)).any()


def test_a_future_alone_has_the_bits_it_has_among_many(
    explored: tuple[Path, Outlook, dict[str, int]],
) -> None:
    _, found, _ = explored
    setting, plan = found.plan.settings[0], found.plan
    assert isinstance(plan, Plan)
    many = dict(played(plan, setting, np.arange(64, dtype=np.uint64)))
    alone = dict(played(plan, setting, np.array([37], dtype=np.uint64)))
    for key, values in alone.items():
        assert values[0] == many[key][37], key


def test_a_report_is_of_lines_that_were_played(
    explored: tuple[Path, Outlook, dict[str, int]],
) -> None:
    path, _, made = explored
    session = Session.open_file(path, read_only=True)
    played_ = {branch.number for branch in played_branches(session)}
    assert 0 in played_
    assert not played_ & set(list(made.values())[1:])
    session.close()
