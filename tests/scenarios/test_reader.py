"""Faults of a scenario: each with its place, all at once, in words, and never a traceback."""

import gc
from pathlib import Path
from typing import get_args

import pytest
import yaml

from scenarios.faults import Code, Fault, ScenarioFaults
from scenarios.reader import parse_scenario, read_scenario
from scenarios.scenario import Scenario

SMALL = Path(__file__).parent / "small.yaml"
TEXT = SMALL.read_text(encoding="utf-8")
MARK = "§"
"""In a planted text: where the fault is to be found."""

TEN = (
    # a line of the small scenario, the same with a fault, the fault's code, path and hint
    (
        "    cell: blue\n    played: true",
        "    §cel: blue\n    played: true\n    cell: blue",
        "unknown-key",
        "actors.lithuania.cel",
        "did you mean 'cell'?",
    ),
    ("start: 2030-03-01", "§start: 2030-13-01", "date", "start", ""),
    (
        "    force: {value: 40, source: judgement, status: JUDGEMENT}",
        "    §force: 40",
        "bare-number",
        "actors.poland.force",
        "write {value: 40, source: …, status: JUDGEMENT}",
    ),
    (
        "    posture: {value: 0.5, source: judgement, status: JUDGEMENT}",
        "    posture: {§value: 1.5, source: judgement, status: JUDGEMENT}",
        "range",
        "actors.belarus.posture.value",
        "",
    ),
    (
        "        by: [belarus]",
        "        by: [§belarrus]",
        "reference",
        "actors.lithuania.red_lines.border.by[0]",
        "did you mean 'belarus'?",
    ),
    (
        "    rule: consensus\n    capital: Brussels",
        "    rule: consensus\n    §rule: consensus\n    capital: Brussels",
        "repeated-key",
        "organisations.council.rule",
        "first in line 9",
    ),
    (
        "  cautious:\n    name: Cautious\n",
        "  §cautious:\n",
        "missing-key",
        "doctrines.cautious.name",
        "add it under 'cautious'",
    ),
    (
        "      - {kind: concentration, notified: false}",
        "      - {§kind: concentraton, notified: false}",
        "kind",
        "actions.exercise.effects[0].kind",
        "did you mean 'concentration'?",
    ),
    ("    unplayed: false", "    §unplayed: seldom", "value", "actions.strike.unplayed", ""),
    (
        "    objective: warning\n    expected: Blue",
        "    §objective: waning\n    expected: Blue",
        "reference",
        "injects.rumour.objective",
        "did you mean 'warning'?",
    ),
)


def found_in(text: str, zone_keys: frozenset[str] | None = None) -> tuple[Fault, ...]:
    """The faults of a text; none may be in pydantic's or Python's words."""
    with pytest.raises(ScenarioFaults) as caught:
        parse_scenario(text, "small.yaml", zone_keys)
    faults = caught.value.faults
    assert faults
    for fault in faults:
        assert fault.message
        assert "Input should" not in fault.message
        assert str(fault).isprintable()
    return faults


def planted(*changes: tuple[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The small scenario with changes, and line and column of each mark in them."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    places = [
        (number, line.index(MARK) + 1)
        for number, line in enumerate(text.splitlines(), start=1)
        if MARK in line
    ]
    return text.replace(MARK, ""), places


def one_fault(old: str, new: str) -> Fault:
    """The only fault of the small scenario with one change, found at the mark."""
    text, places = planted((old, new))
    (fault,) = found_in(text)
    assert [(fault.line, fault.column)] == places, str(fault)
    return fault


def test_the_small_scenario_is_sound() -> None:
    scenario = read_scenario(SMALL, {"LT-VL"})
    assert isinstance(scenario, Scenario)
    assert list(scenario.actors) == ["lithuania", "poland", "belarus"]
    assert read_scenario(SMALL) == scenario


def test_ten_planted_faults_are_ten_messages_at_their_places() -> None:
    text, places = planted(*((old, new) for old, new, *_ in TEN))
    faults = found_in(text)
    assert len(places) == 10
    assert [(fault.line, fault.column) for fault in faults] == places
    expected = {path: (code, hint) for _, _, code, path, hint in TEN}
    assert {fault.path: fault.code for fault in faults} == {p: e[0] for p, e in expected.items()}
    assert all(expected[fault.path][1] in fault.hint for fault in faults)
    assert all(fault.file == "small.yaml" for fault in faults)


@pytest.mark.parametrize("number", range(10))
def test_each_planted_fault_is_found_alone(number: int) -> None:
    old, new, code, path, hint = TEN[number]
    fault = one_fault(old, new)
    assert (fault.code, fault.path) == (code, path)
    assert hint in fault.hint


OTHERS: tuple[tuple[str, str, Code], ...] = (
    # what the ten leave out; those of whole files are below
    ("turns: 4", "turns: 4\n§[a]: 4", "key"),
    ("text: Waits, and asks first.", "§text: !secret x", "tag"),
    ("text: Waits, and asks first.", '§text: "\\ud800"', "text"),
    ("  council:", "  §Council:", "name"),
    ("kind: unknown", "§kind: unknwn", "choice"),
    ("toward: [lithuania]\n    text", "§toward: []\n    text", "length"),
    ("    area: {countries: [LT]}", "    §area: LT", "shape"),
)
WHOLE: dict[Code, str | bytes] = {
    "unreadable": "",
    "encoding": b"title: K\xf6ln\n",
    "size": "title: " + "x" * 4_000_001,
    "yaml": "title: [x\n",
    "empty": "# only a comment\n",
}


@pytest.mark.parametrize(("old", "new", "code"), OTHERS)
def test_other_kinds_of_fault_are_found_alone(old: str, new: str, code: Code) -> None:
    assert one_fault(old, new).code == code


@pytest.mark.parametrize("code", WHOLE)
def test_a_fault_of_the_whole_file_is_found(code: Code, tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    given = WHOLE[code]
    if given:
        file.write_bytes(given if isinstance(given, bytes) else given.encode())
    assert found_at(file).code == code


def test_every_kind_of_fault_is_planted_somewhere() -> None:
    planted_ = {code for _, _, code, *_ in TEN} | {code for *_, code in OTHERS} | set(WHOLE)
    assert planted_ == set(get_args(Code)) - {"doubt"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "    force: {value: 40, source: judgement, status: JUDGEMENT}",
            "    §force: {value: 40, status: JUDGEMENT}",
            "'source' is missing",
        ),
        (
            "    force: {value: 40, source: judgement, status: JUDGEMENT}",
            "    force: {value: 40, §source: nobody, status: JUDGEMENT}",
            "no source 'nobody'",
        ),
    ],
)
def test_a_number_without_a_source_is_a_fault(old: str, new: str, said: str) -> None:
    assert said in str(one_fault(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("turns: 4", "§turns: '4'", "must be a whole number, not '4'"),
        ("turns: 4", "§turns: 0", "must be at least 1, not '0'"),
        ("turns: 4", "§turns: yes", "must be a whole number, not 'yes'"),
        ("turns: 4", "§turns:", "has no value"),
        ("turns: 4", "§turns: .inf", "must be a whole number"),
        ("country: LT", "§country: NO", 'put it in quotes: "NO"'),
        ("country: LT", "§country: Lithuania", "two capital letters"),
        ("name: Poland", "§name: ''", "must not be empty"),
        ("title: A disputed exercise", "§title: [a, b]", "must be text"),
        ("    longitude: 25.28", "    §longitude: 25,28", "write the decimals after a point"),
        ("{value: 8, ", "{§value: '8', ", "must be a number, not '8'"),
        ("{value: 8, ", "{§value: .nan, ", "must be a finite number"),
        ("kind: unknown", "§kind: unknwn", "did you mean 'unknown'?"),
        ("when: 2021-06-15", "§when: summer 2021", "a date such as 2022-05-01"),
        ("when: 2021-06-15", "§when: 2021-06-15T12:00:00", "a date such as 2022-05-01"),
        ("  - when: 2021", "  - §mood: calm\n    when: 2021", "unknown key 'mood'"),
        ("names_force: true", "§names_force: 1", "must be true or false, not '1'"),
        ("toward: [lithuania]\n    text", "§toward: lithuania\n    text", "must be a list"),
        ("toward: [lithuania]\n    text", "§toward: []\n    text", "needs at least 1 entries"),
        (
            "between: [lithuania, belarus], at",
            "§between: [lithuania], at",
            "needs at least 2 entries",
        ),
        ("  council:", "  §Council:", "write 'council'"),
        (
            "  rumour:\n    title: A rumour\n",
            "  rumour:\n    §title: 3\n",
            "must be text, not '3'",
        ),
        ("{kind: turn, turn: 1}", "{kind: turn, §turn: 0}", "injects.convoy.when.turn: must"),
        (
            "when: {kind: turn, turn: 1}",
            "§when: {turn: 1}",
            "'kind' is missing (one of turn, date, rung",
        ),
        ("    area: {countries: [LT]}", "    §area: LT", "must be a mapping of keys"),
        ("    rule: each", "    rule: each\n    §members: [poland]", "unknown key 'members'"),
        ("    rule: each", "    rule: each\n    §excluded: []", "it belongs under 'area'"),
        ("    rule: each", "    rule: each\n    §sources: {}", "it belongs at the top level"),
        ("    rule: each", "    rule: each\n    §<<: {}", "merge keys are not read"),
        ("status: disputed", "§status: at war", "must be 'occupied', 'annexed', 'breakaway' or"),
        ("commitment: pact", "§commitment: pakt", "did you mean 'pact'?"),
        ("effect: {kind: statement}", "effect: {kind: appeal, §commitment: x}", "known: pact"),
        ("by: lithuania, issue", "§by: latvia, issue", "no actor 'latvia'"),
        ("issue: crossings", "§issue: crossing", "did you mean 'crossings'?"),
        ("  attribution:", "  §atribution:", "did you mean 'attribution'?"),
        ("text: Waits, and asks first.", "§text: !secret x", "tag '!secret' is not read"),
        ("text: Waits, and asks first.", '§text: "\\ud800"', "holds half a character"),
        ("turns: 4", "turns: 4\n§[a]: 4", "a key must be a single word"),
    ],
)
def test_a_fault_is_said_in_words(old: str, new: str, said: str) -> None:
    assert said in str(one_fault(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("war: 12", "war: 44", "rung 44 is used, but the ladder ends at rung 15"),
        ("{name: Peace, first_rung: 0}", "{name: Peace, first_rung: 1}", "steps must begin"),
        ("{name: Dispute, first_rung: 4}", "{name: Dispute, first_rung: 1}", "steps must begin"),
    ],
)
def test_a_ladder_fits_its_rungs(old: str, new: str, said: str) -> None:
    text, _ = planted((old, new), ("\nladder:", "\n§ladder:"))
    (fault,) = found_in(text)
    assert (fault.path, fault.column) == ("ladder", 1)
    assert said in fault.message


def test_a_missing_way_to_wait_is_a_fault() -> None:
    cost = "    cost: {value: 0, source: judgement, status: JUDGEMENT}"
    text = TEXT.replace(cost, cost.replace("0", "0.2"), 1)
    (fault,) = found_in(text)
    assert fault.message == "no action that does nothing"


def test_zones_are_checked_only_against_an_atlas() -> None:
    (fault,) = found_in(TEXT, frozenset({"LT-KU"}))
    assert (fault.path, fault.code) == ("zones.LT-VL", "reference")
    assert found_in(TEXT, frozenset())
    parse_scenario(TEXT, "small.yaml", None)


def test_references_are_followed_inside_a_faulty_entry() -> None:
    text, _ = planted(
        ("    unplayed: false", "    unplayed: seldom\n    only: [nobody]"),
        ("effect: {kind: statement}", "effect: {kind: statemnt}"),
        ("{actor: belarus, target: lithuania,", "{actor: nobody, target: lithuania,"),
    )
    assert [fault.path for fault in found_in(text)] == [
        "actions.strike.unplayed",
        "actions.strike.only[0]",
        "injects.rumour.effects[0].actor",
        "injects.rumour.effects[0].effect.kind",
    ]


def test_what_is_not_a_scenario_at_all_is_one_fault() -> None:
    for text, code in (
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("- a\n- b\n", "shape"),
        ("just words", "shape"),
        ("title: x\n\tturns: 2\n", "yaml"),
        ("title: [x\n", "yaml"),
        ("title: *nothing\n", "yaml"),
        ("title: a\n---\ntitle: b\n", "yaml"),
        ("title: a\0b\n", "yaml"),
        ("a: &a [*a]\n", "size"),
        ("[" * 3000, "size"),
        ("title: " + "x" * 4_000_001, "size"),
    ):
        (fault,) = found_in(text)
        assert fault.code == code, str(fault)


def test_a_syntax_fault_is_where_it_is() -> None:
    (fault,) = found_in("title: x\nsummary: y\n\tturns: 2\n")
    assert (fault.line, fault.column) == (3, 1)
    assert fault.hint == "indent with spaces, not tabs"
    (fault,) = found_in("title: x\nsummary: a\x07b\n")
    assert (fault.line, fault.column) == (2, 11)


def test_aliases_cannot_blow_up() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 6)]
    (fault,) = found_in("\n".join(rows))
    assert fault.code == "size"


def test_an_alias_is_read_like_what_it_stands_for() -> None:
    text = TEXT.replace("posture: {value: 0.4,", "posture: &p {value: 0.4,", 1)
    text = text.replace(
        "posture: {value: 0.4, source: judgement, status: JUDGEMENT}", "posture: *p", 1
    )
    assert "posture: *p" in text
    assert parse_scenario(text, "x") == parse_scenario(TEXT, "x")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("title: x\nsummary: Köln\n".encode("latin-1"))
    for path, code, line in (
        (tmp_path / "nothing.yaml", "unreadable", 1),
        (tmp_path, "unreadable", 1),
        (tmp_path / "a\0b", "unreadable", 1),
        (tmp_path / "latin.yaml", "encoding", 2),
    ):
        with pytest.raises(ScenarioFaults) as caught:
            read_scenario(path)
        (fault,) = caught.value.faults
        assert (fault.code, fault.line) == (code, line)
    assert "folder" in str(found_at(tmp_path).hint)


def found_at(path: Path) -> Fault:
    with pytest.raises(ScenarioFaults) as caught:
        read_scenario(path)
    return caught.value.faults[0]


def test_a_folder_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    (tmp_path / "scenario.yaml").write_bytes(data)
    assert read_scenario(tmp_path) == read_scenario(SMALL)


def test_a_file_that_was_read_leaves_nothing_behind() -> None:
    """Found by a hundred thousand flips: they ended in two gigabytes of nodes."""

    def nodes() -> int:
        gc.collect()
        return sum(isinstance(each, yaml.Node) for each in gc.get_objects())

    before = nodes()
    parse_scenario(SMALL.read_text(encoding="utf-8"), "small.yaml")
    assert nodes() == before


def test_text_of_a_class_of_its_own_is_read_like_any_text() -> None:
    """A record hands its words out as a class of their own."""
    assert parse_scenario(Words(TEXT), "small.yaml") == parse_scenario(TEXT, "small.yaml")


class Words(str):
    """A text as a record holds it."""

    __slots__ = ()
