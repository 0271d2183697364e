"""Belgium in 1870 and 1914: with the answers history gave, play takes the course it took.

The engine's own odds for each decision are printed beside it; they are no part of the test.
"""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from adjudication.analysis.findings import findings
from adjudication.readings import stance, word
from adjudication.ruling import Ruling
from app.library import LIBRARY, scenario_text
from app.play import play, read_script
from app.session import Session

NAME = "belgium-1839-1914"
EXPECTED = yaml.safe_load((LIBRARY / NAME / "expected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda given: str(given["script"]))
def test_the_course_is_the_one_that_was_taken(expected: dict[str, Any], tmp_path: Path) -> None:
    text, name = scenario_text(NAME, expected["variant"])
    session = Session.create(tmp_path / "b.whitecell", text, name, seed=1)
    play(session, read_script(LIBRARY / NAME / expected["script"]), 6, lambda *_: None)
    world, opened, ended = session.world, session.state_at(1), session.state_at()
    path = session.history.path(session.history.cursor.node)
    closed = [node.number for node in path if node.closes_turn]
    happened = {
        f"{found.code} {found.subject}"
        for before, after in pairwise(closed)
        for found in findings(world, session.state_at(before), session.state_at(after))
    }
    assert set(expected["finds"]) <= happened
    assert not set(expected["never"]) & happened
    for actor, said in expected.get("stances", {}).items():
        assert stance(ended, 0, world.actor_index(actor)) == said
    for actor, observers in expected.get("word_falls", {}).items():
        for observer in observers:
            pair = world.actor_index(observer), world.actor_index(actor)
            assert word(world, ended, 0)[pair][0] < word(world, opened, 0)[pair][0]
    made = [ruling for node in path for ruling in session.rulings_of(node.number)]
    decided = [ruling for ruling in made if ruling.question.key in expected["decisions"]]
    assert {ruling.question.key for ruling in decided} == set(expected["decisions"])
    print(f"\n{session.scenario.title}")
    for ruling in decided:
        print(f"  {_beside(ruling)}")
    session.close()


def _beside(ruling: Ruling) -> str:
    """What was decided, and how often model runs decide so."""
    odds = dict(zip(ruling.question.options, ruling.question.odds, strict=True))
    said = f"{ruling.question.key}: {ruling.answer}"
    return f"{said}; the engine's odds of it {odds[ruling.answer]:.2f}"
