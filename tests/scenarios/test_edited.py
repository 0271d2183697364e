"""One place changes; every other byte stays, comments included."""

import pytest
import yaml

from app.library import ISTANBUL, scenario_file
from scenarios.edited import (
    EditError,
    with_contents,
    with_entries,
    with_items,
    with_value,
    with_values,
    without,
)
from scenarios.reader import parse_scenario, read_text
from tests.scenarios.test_reader import TEXT

WHOLE = read_text(scenario_file(ISTANBUL))
NUMBER = {"value": 0.5, "source": "judgement", "status": "JUDGEMENT"}


def changed_lines(before: str, after: str) -> set[str]:
    return set(after.split("\n")) ^ set(before.split("\n"))


def test_a_number_is_changed_in_its_place() -> None:
    edited = with_value(TEXT, ("actors", "poland", "force", "value"), 45)
    assert edited.replace("force: {value: 45,", "force: {value: 40,") == TEXT
    assert parse_scenario(edited, "x").actors["poland"].force.value == 45


def test_many_numbers_change_at_once() -> None:
    values: dict[tuple[str | int, ...], object] = {
        ("actors", actor, "force", "value"): 7 for actor in ("belarus", "lithuania", "poland")
    }
    scenario = parse_scenario(with_values(TEXT, values), "x")
    assert [actor.force.value for actor in scenario.actors.values()] == [7, 7, 7]


def test_folded_text_is_replaced_and_its_neighbours_stay() -> None:
    edited = with_value(WHOLE, ("injects", "line-report", "text"), "Shells: fall at 'dawn'.")
    assert parse_scenario(edited, "x").injects["line-report"].text == "Shells: fall at 'dawn'."
    assert len(changed_lines(WHOLE, edited)) == 2


def test_a_mapping_is_written_in_lines_of_its_own() -> None:
    issue = {"text": "A new issue.", "weights": {"lithuania": NUMBER}}
    edited = with_entries(TEXT, ("tracks", "border", "issues"), {"visas": issue})
    assert parse_scenario(edited, "x").tracks["border"].issues["visas"].text == "A new issue."
    assert not [line for line in changed_lines(TEXT, edited) if line in TEXT.split("\n")]


def test_an_entry_goes_to_the_end_of_its_section_and_comments_stay() -> None:
    whole = WHOLE.replace("injects:\n", "injects:  # the list of 3 May\n", 1)
    inject = yaml.safe_load(WHOLE)["injects"]["line-report"] | {"title": "A second report"}
    edited = with_entries(whole, ("injects",), {"second-report": inject})
    scenario = parse_scenario(edited, "x")
    assert list(scenario.injects)[-1] == "second-report"
    assert scenario.injects["second-report"].text == scenario.injects["line-report"].text
    assert "injects:  # the list of 3 May\n" in edited
    assert without(edited, ("injects", "second-report")) == whole


def test_a_section_is_made_if_it_is_not_there() -> None:
    shorter = TEXT[: TEXT.index("parameters:")]
    edited = with_entries(shorter, ("parameters",), {"attribution": NUMBER})
    assert parse_scenario(edited, "x").parameters["attribution"].value == 0.5


def test_flow_mappings_and_lists_grow_in_place() -> None:
    edited = with_items(TEXT, ("injects", "rumour", "to"), ["red"])
    assert "to: [blue, red]" in edited
    source = {"citation": "A book.", "read": False}
    edited = with_entries(TEXT, ("sources", "judgement"), {"note": "x"})
    assert "read: true, note: x}" in edited
    assert without(edited, ("sources", "judgement", "note")) == TEXT
    edited = with_entries(TEXT, ("sources",), {"book": source})
    assert "  book: {citation: A book., read: false}\n" in edited


def test_items_of_lists_come_and_go() -> None:
    item = {"text": "A new interest.", "source": "judgement"}
    edited = with_items(TEXT, ("actors", "poland", "interests"), [item])
    assert parse_scenario(edited, "x").actors["poland"].interests[1].text == "A new interest."
    assert without(edited, ("actors", "poland", "interests", 1)) == TEXT
    empty = without(TEXT, ("actors", "poland", "interests", 0))
    assert yaml.safe_load(empty)["actors"]["poland"]["interests"] == []


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda: with_value(TEXT, ("actors", "nobody"), 1), "nothing at actors.nobody"),
        (
            lambda: with_entries(TEXT, ("actors",), {"poland": {}}),
            "actors.poland is there already",
        ),
        (lambda: with_entries(TEXT, ("title",), {"x": {}}), "title is a single value"),
        (lambda: with_items(TEXT, ("actors",), []), "actors is no list"),
        (lambda: without(TEXT, ("past", 7)), r"nothing at past\[7\]"),
    ],
)
def test_what_does_not_fit_is_said(edit: object, words: str) -> None:
    with pytest.raises(EditError, match=words):
        edit()  # type: ignore[operator]


def test_a_mapping_is_made_what_it_is_to_be_where_it_differs() -> None:
    commented = TEXT.replace("    country: PL\n", "    country: PL  # as on the map\n")
    poland = yaml.safe_load(commented)["actors"]["poland"]
    assert with_contents(commented, {("actors", "poland"): poland}) == commented
    more = {"text": "Another.", "source": "judgement"}
    changed = poland | {"capital": "Krakow", "interests": [*poland["interests"], more]}
    changed["force"] = {key: value for key, value in poland["force"].items() if key != "status"}
    changed["force"] |= {"value": 41, "unit": "index"}
    del changed["bloc"]
    edited = with_contents(commented, {("actors", "poland"): changed})
    assert yaml.safe_load(edited)["actors"]["poland"] == changed
    assert "# as on the map" in edited
    with pytest.raises(EditError, match=r"nothing at actors\.nobody"):
        with_contents(TEXT, {("actors", "nobody"): {}})


def test_a_number_set_to_itself_changes_nothing() -> None:
    """Each edit leaves a text that reads the same, down to the last byte outside of it."""
    plain = yaml.safe_load(WHOLE)
    for actor in list(plain["actors"])[::6]:
        path = ("actors", actor, "force", "value")
        edited = with_value(WHOLE, path, plain["actors"][actor]["force"]["value"])
        assert yaml.safe_load(edited) == plain
        assert len(edited) == len(WHOLE)


@pytest.mark.parametrize("new", [["z"], [], "one", {"a": 1}, ["x", "y", "w"]])
@pytest.mark.parametrize("indent", ["", "  "])
def test_lists_as_other_programs_write_them_are_edited(new: object, indent: str) -> None:
    """PyYAML, for one, sets the dashes of a list right below its key."""
    text = f"cell:\n  plays:\n  {indent}- x\n  {indent}- y\n  next: 1\nlast: 2\n"
    assert yaml.safe_load(with_value(text, ("cell", "plays"), new)) == {
        "cell": {"plays": new, "next": 1},
        "last": 2,
    }
    for added in (["w"], ["w", {"k": [1]}]):
        grown = yaml.safe_load(with_items(text, ("cell", "plays"), added))
        assert grown["cell"]["plays"] == ["x", "y", *added]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("words", ["{}", "one{}two", " {} "])
def test_line_ends_of_another_version_of_yaml_are_kept(end: str, words: str) -> None:
    title = words.format(end)
    edited = with_value(TEXT, ("title",), title)
    assert yaml.safe_load(edited)["title"] == title
