"""A scenario while it is edited: steps back and forth, a draft on disk, comments kept."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from app.errors import UsageError
from app.library import ISTANBUL, TEMPLATE, scenario_file
from app.scenario_draft import Draft, checked
from app.scenario_sections import SECTIONS, choices_of, entries_of, fresh, meaning, meant, said
from scenarios.faults import ScenarioFaults
from scenarios.reader import parse_scenario

TEXT = (TEMPLATE / "scenario.yaml").read_text("utf-8")
FORCE = ("actors", "lithuania", "force", "value")


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    shutil.copytree(TEMPLATE, tmp_path / "mine")
    return Draft(tmp_path / "mine")


def test_every_edit_is_on_disk_and_none_is_in_the_file(draft: Draft) -> None:
    draft.set_value(FORCE, 12)
    assert draft.file.read_text("utf-8") == TEXT
    assert draft.beside.read_text("utf-8") == draft.text != TEXT
    again = Draft(draft.file)  # as after a crash
    assert again.was_taken_up
    assert again.text == draft.text
    again.undo()
    assert again.text == TEXT
    assert not draft.beside.exists()


def test_saving_keeps_comments_and_lets_the_draft_go(draft: Draft) -> None:
    draft.set_value(FORCE, 12)
    assert [line for line in draft.difference().splitlines() if line[:2] in ("+ ", "- ")] == [
        "-    force: {value: 10, source: judgement, status: JUDGEMENT}      # deliverable capabi"
        "lity, index",
        "+    force: {value: 12, source: judgement, status: JUDGEMENT}      # deliverable capabi"
        "lity, index",
    ]
    draft.save()
    assert draft.file.read_text("utf-8") == TEXT.replace("{value: 10,", "{value: 12,")
    assert not draft.beside.exists()
    assert not draft.is_changed
    draft.undo()
    assert draft.is_changed
    assert draft.text == TEXT


def test_what_is_typed_into_one_field_is_one_step(draft: Draft) -> None:
    for value in (1, 12, 120):
        draft.set_value(FORCE, value)
    draft.undo()
    assert draft.text == TEXT
    draft.redo()
    assert draft.value(FORCE) == 120
    draft.settle()
    draft.set_value(FORCE, 5)
    draft.undo()
    assert draft.value(FORCE) == 120
    assert draft.can_redo


def test_what_another_program_wrote_is_not_overwritten(draft: Draft, tmp_path: Path) -> None:
    draft.set_value(FORCE, 12)
    draft.file.write_text(TEXT + "# mine\n", "utf-8")
    with pytest.raises(UsageError, match="changed by another program"):
        draft.save()
    assert draft.file.read_text("utf-8").endswith("# mine\n")
    draft.save_as(tmp_path / "other.yaml")
    assert (tmp_path / "other.yaml").read_text("utf-8") == draft.text
    assert [path.name for path in tmp_path.rglob("*.draft")] == []


def test_what_cannot_be_edited_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bundled"):
        Draft(scenario_file(ISTANBUL))
    (tmp_path / "bad.yaml").write_text("a: [", "utf-8")
    with pytest.raises(ScenarioFaults, match="not YAML"):
        Draft(tmp_path / "bad.yaml")


def test_a_draft_that_cannot_be_kept_is_told(draft: Draft) -> None:
    draft.beside.mkdir()
    draft.set_value(FORCE, 12)
    assert "kept in memory alone" in draft.trouble
    assert draft.value(FORCE) == 12


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_a_new_entry_is_sound_or_says_what_it_lacks(section: object, draft: Draft) -> None:
    assert section in SECTIONS
    chosen = next(each for each in SECTIONS if each is section)
    if chosen is SECTIONS[0]:
        return
    name = "half_life_negative" if chosen.key == "parameters" else "Estonia: new"
    key, entry = fresh(chosen, name, draft.plain)
    assert key, entry
    draft.add(chosen.key, key, entry)
    assert checked(draft.text).faults == ()
    assert len(entries_of(chosen, draft.plain)) >= 1
    if chosen.named:
        assert "is there already" in str(fresh(chosen, name, draft.plain)[1])
        assert fresh(chosen, "", draft.plain)[0] == ""
    draft.undo()
    assert draft.text == TEXT


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_what_a_form_shows_means_the_same(section: object, scenario_text: str) -> None:
    """Every field of every entry of Istanbul, shown and read back, changes nothing."""
    chosen = next(each for each in SECTIONS if each is section)
    scenario = parse_scenario(scenario_text, "x")
    told: list[str] = []
    from scenarios.document import Document  # noqa: PLC0415

    plain = Document(scenario_text, "x").plain
    for path, title in entries_of(chosen, plain):
        assert title
        entry = plain
        for step in path:
            entry = entry[step]  # type: ignore[index]  # a path of the text
        for field in chosen.fields:
            assert meaning(chosen, field, path) or not field.name
            choices_of(field, plain)
            old = entry.get(field.name) if field.name else entry
            if old is None:
                continue
            words = str(said(field, old))
            new = meant(field, words, old, scenario, lambda what, do: told.append(what + do))
            if field.form == "number":
                assert new["value"] == old["value"]  # type: ignore[index]  # a number
            elif field.form != "when":
                assert new == old
            else:
                assert new == old or old["kind"] == "hand"  # odds are then judgement
    assert told == []


class Editing(RuleBasedStateMachine):
    """Edits, steps and saves in any order: what is on disk is what is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        from tempfile import mkdtemp  # noqa: PLC0415

        self.folder = Path(mkdtemp())
        shutil.copytree(TEMPLATE, self.folder / "mine")
        self.draft = Draft(self.folder / "mine")

    @rule(value=st.integers(0, 99), key=st.sampled_from(["lithuania", "poland", "belarus"]))
    def set_force(self, value: int, key: str) -> None:
        self.draft.set_value(("actors", key, "force", "value"), value)
        assert self.draft.value(("actors", key, "force", "value")) == value

    @rule(words=st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
    def set_title(self, words: str) -> None:
        self.draft.set_value(("title",), words)
        assert self.draft.value(("title",)) == words

    @rule()
    def settle(self) -> None:
        self.draft.settle()

    @rule()
    def undo(self) -> None:
        before, could = self.draft.text, self.draft.can_undo
        self.draft.undo()
        if could:
            self.draft.redo()
            assert self.draft.text == before
            self.draft.undo()

    @rule()
    def redo(self) -> None:
        self.draft.redo()

    @rule()
    def save(self) -> None:
        self.draft.save()

    @rule()
    def crash(self) -> None:
        text = self.draft.text
        self.draft = Draft(self.draft.file)
        assert self.draft.text == text

    @invariant()
    def nothing_is_lost(self) -> None:
        draft = self.draft
        kept = draft.beside if draft.is_changed else draft.file
        assert kept.read_text("utf-8") == draft.text
        assert draft.beside.exists() == draft.is_changed
        assert draft.text.count("# ") >= TEXT.count("# ") - 1

    @override
    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestEditing = Editing.TestCase
TestEditing.settings = settings(deadline=None, stateful_step_count=12, max_examples=15)
