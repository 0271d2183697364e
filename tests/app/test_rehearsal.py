"""A rehearsal says what it is, on every page and screen."""

import pytest

from app.library import library_scenarios, scenario_file
from app.rehearsal import PREFIX, as_rehearsal
from app.report.markings import LEVELS, marking_of
from scenarios.reader import parse_scenario, read_text


@pytest.mark.parametrize("name", library_scenarios())
def test_only_title_and_classification_differ(name: str) -> None:
    text = read_text(scenario_file(name))
    real = parse_scenario(text, name)
    rehearsed = parse_scenario(as_rehearsal(text, name), name)
    assert rehearsed.title == f"Rehearsal: {real.title}"
    assert rehearsed.classification == f"{PREFIX}{real.classification}"
    changed = {"title": real.title, "classification": real.classification}
    assert rehearsed.model_copy(update=changed) == real


@pytest.mark.parametrize("classification", ["UNCLASSIFIED", "NATO RESTRICTED", "our eyes only"])
def test_a_page_of_any_level_says_rehearsal(classification: str) -> None:
    real, rehearsed = marking_of(classification), marking_of(f"{PREFIX}{classification}")
    assert rehearsed.base == real.base
    for level in range(len(LEVELS)):
        assert PREFIX.strip(" –") in rehearsed.at(level)
        assert PREFIX.strip(" –") not in real.at(level)
