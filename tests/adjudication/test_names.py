"""Names as they stand in the sentences of the engine."""

import pytest

from adjudication.opening import opening
from adjudication.turn import PHASES
from adjudication.world import World


@pytest.mark.parametrize(
    ("key", "called"),
    [
        ("united-states", "the United States"),
        ("united-kingdom", "the United Kingdom"),
        ("ukraine", "Ukraine"),
    ],
)
def test_english_puts_the_before_some_names(world: World, key: str, called: str) -> None:
    assert world.called(world.actors.index(key)) == called


def test_a_dyad_is_named_by_both_with_a_dash(world: World) -> None:
    one, other = world.actors.index("russia"), world.actors.index("ukraine")
    assert world.pair(one, other) == "Russia – Ukraine"


def test_questions_are_asked_in_whole_sentences(world: World) -> None:
    state = opening(world, 1)
    titles = [
        title
        for phase in PHASES
        for block in phase.questions(world, state, ())
        for title in block.titles
    ]
    assert any("does the United States" in title for title in titles)
    assert not [title for title in titles if "oes United" in title or " - " in title]
