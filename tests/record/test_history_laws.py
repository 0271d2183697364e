"""Laws of the tree: branching and going about never change what was played."""

import pytest

from adjudication.errors import AdjudicationError
from adjudication.orders import Order
from app.session import Session


def play_turn(session: Session) -> None:
    while not session.step().closes_turn:
        pass


def test_a_fork_without_a_new_move_equals_the_trunk(session: Session) -> None:
    play_turn(session)
    here = session.history.cursor
    play_turn(session)
    trunk = session.state_at()
    session.go_to(here.node, here.branch)
    session.fork(["Same again"])
    play_turn(session)
    path = session.history.path(session.history.cursor.node)
    assert path[-1].digest == session.history.nodes[session.history.tip(0).number].digest
    assert session.history.cursor.branch != 0
    for name, array in trunk.arrays().items():
        assert (array == getattr(session.state_at(), name)).all()


def test_a_step_already_made_is_not_made_again(session: Session) -> None:
    play_turn(session)
    made = len(session.history.nodes)
    end = session.history.cursor
    while session.undo():
        pass
    play_turn(session)
    assert len(session.history.nodes) == made
    assert session.history.cursor == end


def test_going_somewhere_and_back_changes_nothing(session: Session) -> None:
    play_turn(session)
    end = session.history.cursor
    digest = session.history.nodes[end.node].digest
    assert session.undo()
    assert session.redo()
    assert session.history.cursor == end
    assert session.history.nodes[end.node].digest == digest


def test_another_move_at_an_old_node_opens_a_branch(session: Session) -> None:
    play_turn(session)
    trunk = session.history.cursor
    while session.history.cursor.node != 1:
        session.undo()
    session.give_order(Order("russia", "mobilise", "ukraine", "call up"))
    play_turn(session)
    assert session.history.cursor.branch != trunk.branch
    assert trunk.node in session.history.nodes


def test_orders_belong_to_their_turn_and_branch(session: Session) -> None:
    given = session.give_order(Order("poland", "consult", "germany", "talk"))
    assert [g.order.words for g in session.orders()] == ["talk"]
    session.withdraw_order(given.record)
    assert session.orders() == ()
    session.give_order(Order("poland", "", "", "own words that match nothing"))
    play_turn(session)
    assert session.orders() == ()
    with pytest.raises(AdjudicationError, match="not among the moves"):
        session.withdraw_order(given.record)


def test_orders_after_the_moves_are_refused_with_what_to_do(session: Session) -> None:
    while session.position.phase.name != "moves":
        session.step()
    with pytest.raises(AdjudicationError, match="next turn"):
        session.give_order(Order("poland", "consult", "germany", "too late"))


def test_with_every_actor_played_no_question_of_an_actor_is_drawn(
    session: Session, tmp_path_factory: pytest.TempPathFactory, scenario_text: str
) -> None:
    path = tmp_path_factory.mktemp("played") / "all.whitecell"
    everyone = Session.create(
        path, scenario_text, "istanbul", seed=3, played=session.scenario.actors
    )
    try:
        everyone.give_order(Order("russia", "invasion", "ukraine", "attack"))
        everyone.give_order(Order("russia", "mobilise", "ukraine", "call up"))
        everyone.give_order(Order("ukraine", "appeal-istanbul", "poland", "appeal"))
        put = set()
        for _ in range(45):
            for question in everyone.to_rule():
                put.add(question.kind)
                with pytest.raises(AdjudicationError, match="cell decides"):
                    everyone.draw(question.key)
                everyone.rule(question.key, "cell", question.options[-1], "the cell's answer")
            everyone.step()
        for node in everyone.history.nodes.values():
            for ruling in everyone.rulings_of(node.number):
                if ruling.question.decider in everyone.played:
                    assert ruling.number is None
        assert {"honour-istanbul", "alarm", "aggression"} <= put
    finally:
        everyone.close()
