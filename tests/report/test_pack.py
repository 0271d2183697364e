"""Packs: a cell's own brief and sheets, another's secret in no byte, the same bytes again."""

import re
import shutil
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main
from app.library import LIBRARY, TEMPLATE
from app.report.briefs import section_of
from app.report.content import Bullets, Paragraph
from tests.report.test_editions import everything

FORMATS = ("pdf", "docx")
CELLS = ("north", "south")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The template with a secret in every text that is one cell's or the white cell's."""
    folder = tmp_path / "mine"
    shutil.copytree(TEMPLATE, folder)
    for cell in CELLS:
        brief = folder / "briefs" / f"{cell}.md"
        brief.write_text(f"{brief.read_text('utf-8')}\n- secret9{cell}9brief\n", "utf-8")
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8")
    for old, new in (
        ("{text: Borders kept., source", "{text: secret9north9interest, source"),
        ("text: A strike across the border.", "text: secret9north9line"),
        ("{text: No forces of others at the border., source", "{text: secret9south9want, source"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    head, injects = text.split("\ninjects:", 1)
    injects = re.sub(r"(?m)^(    (?:text|expected): ).+$", r"\1secret9inject9words", injects)
    file.write_text(f"{head}\ninjects:{injects}", "utf-8")
    return folder


@pytest.mark.parametrize("cell", CELLS)
def test_another_s_secret_is_in_no_byte(cell: str, mine: Path, tmp_path: Path) -> None:
    assert main(["pack", str(mine), "--cell", cell, "-o", str(tmp_path)]) == FINE
    for format_ in FORMATS:
        path = tmp_path / f"pack-{cell}.{format_}"
        held = re.findall(r"secret9[a-z]+9[a-z]+", everything(path))
        assert {word.split("9")[1] for word in held} == {cell}, format_
        assert any(word.startswith(f"secret9{cell}9brief") for word in held)


def test_a_pack_is_the_same_to_the_byte(mine: Path, tmp_path: Path) -> None:
    for again in ("one", "two"):
        assert main(["pack", str(mine), "-o", str(tmp_path / again)]) == FINE
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == [f"pack-{cell}.{format_}" for cell in CELLS for format_ in sorted(FORMATS)]
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_every_page_bears_the_marking_and_every_sheet_its_number(
    mine: Path, tmp_path: Path
) -> None:
    pypdf = pytest.importorskip("pypdf")
    said = ["--cell", "north", "--sheets", "2", "--turn", "3", "--format", "pdf"]
    assert main(["pack", str(mine), *said, "-o", str(tmp_path)]) == FINE
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "pack-north.pdf").pages]
    assert all("EXERCISE EXERCISE EXERCISE" in page for page in pages)
    sheets = [page for page in pages if "Move sheet T3-north-" in page]
    assert len(sheets) == 2
    assert all("What we do, in our own words" in page for page in sheets)


@pytest.mark.parametrize(
    ("place", "words", "told"),
    [
        ("brief", "The inject says: A column of vehicles was seen on Tuesday.", "inject "),
        ("brief", "They will want no forces of any others near the old border.", "actor belarus"),
        ("brief", "South alone knows that the exercise is not a real one.", "brief of south"),
        ("summary", "South alone knows that the exercise is not a real one.", "brief of south"),
    ],
)
def test_words_copied_from_another_are_refused(
    place: str, words: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(TEMPLATE, folder)
    file, own = folder / "scenario.yaml", folder / "briefs" / "north.md"
    text = file.read_text("utf-8")
    head, injects = text.split("\ninjects:", 1)
    injects = re.sub(
        r"(?m)^    text: .+$", "    text: A column of vehicles was seen on Tuesday.", injects
    )
    wants = "No forces of others at the border."
    head = head.replace(wants, "They will want no forces of any others near the old border.")
    if place == "summary":
        head = re.sub(r"(?m)^summary: .+$", f"summary: {words}", head)
    file.write_text(f"{head}\ninjects:{injects}", "utf-8")
    other = folder / "briefs" / "south.md"
    other.write_text(
        f"{other.read_text('utf-8')}\n\nSouth alone knows that the exercise is not a real one.\n",
        "utf-8",
    )
    if place == "brief":
        own.write_text(f"{own.read_text('utf-8')}\n\n{words}\n", "utf-8")
    assert main(["pack", str(folder), "--cell", "north", "-o", str(tmp_path / "out")]) == BAD_INPUT
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_two_briefs_say_the_same_in_their_first_paragraph_or_if_they_are_meant_to(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["pack", str(mine), "--format", "docx", "-o", str(tmp_path / "out")]
    both = "Both cells know that the harvest was poor on either side."
    for cell in CELLS:
        (mine / "briefs" / f"{cell}.md").write_text(f"# Brief\n\n{both}\n", "utf-8")
    assert main(command) == FINE
    for cell in CELLS:
        text = f"# Brief\n\nThe same here.\n\n## Known\n{both}\n"
        (mine / "briefs" / f"{cell}.md").write_text(text, "utf-8")
    assert main(command) == BAD_INPUT
    assert "Your brief, Known: words of the brief of south" in capsys.readouterr().err
    assert main([*command, "--shared"]) == FINE


@pytest.mark.parametrize("name", sorted(path.parent.name for path in LIBRARY.glob("*/briefs")))
def test_every_bundled_scenario_has_packs(name: str, tmp_path: Path) -> None:
    assert main(["pack", name, "--format", "docx", "--sheets", "1", "-o", str(tmp_path)]) == FINE
    assert list(tmp_path.glob("pack-*.docx"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--cell", "nobody"], "no cell 'nobody'"),
        (["--format", "odt"], "no format 'odt'"),
        (["--turn", "99"], "turns are 1 to 8"),
        (["--sheets", "51"], "0 to 50 sheets"),
    ],
)
def test_what_cannot_be_written_is_said(
    typed: list[str], told: str, mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pack", str(mine), *typed]) == BAD_INPUT
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("where", ["../secret.md", "/etc/hostname", "briefs/none.md"])
def test_a_brief_lies_in_the_scenario_s_folder(
    where: str, mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.md").write_text("Not for anybody.", "utf-8")
    file = mine / "scenario.yaml"
    text = file.read_text("utf-8").replace("briefs/north.md", where)
    file.write_text(text, "utf-8")
    assert main(["pack", str(mine), "-o", str(tmp_path / "out")]) == BAD_INPUT
    assert "brief of north" in capsys.readouterr().err or "none.md" in where


def test_a_brief_keeps_its_headings_lists_and_numbers() -> None:
    section = section_of(
        "Your brief",
        "# Brief\n\n**Bold** words\nin two lines.\n\n## Known\n- One\n  - nested\n- Two\n\n"
        "## Wanted\n1. First\n2. Second\n",
    )
    assert section.blocks == (Paragraph("Bold words in two lines."),)
    known, wanted = section.sections
    assert (known.title, known.blocks) == ("Known", (Bullets(("One\n– nested", "Two")),))
    assert wanted.blocks == (Paragraph("1. First\n2. Second"),)
