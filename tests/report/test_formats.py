"""Every format holds the whole report: read back with other libraries than those that wrote it."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from pptx import Presentation
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from app.report.asked import Asked
from app.report.content import Document, Paragraph, Section, Table
from app.report.edition import document_of
from app.report.render import FORMATS, rendered, write_report
from app.report.typeset import to_pictures
from app.session import Session
from tests.report.conftest import WORDS


@pytest.fixture(scope="module")
def document(played_file: Path) -> Document:
    opened = Session.open_file(played_file, read_only=True)
    made = document_of(opened, Asked(edition="control"))
    opened.close()
    kept = (replace(section, sections=section.sections[:12]) for section in made.sections)
    return replace(made, sections=tuple(kept))  # the long appendix, shortened


@pytest.fixture(scope="module")
def files(document: Document) -> Mapping[str, bytes]:
    pictures = to_pictures(document)
    formats = [name for name in FORMATS if name not in {"csv", "pptx"}]
    made: dict[str, bytes] = {}
    for name in formats:
        made |= rendered(document, name, "report", lambda: pictures)
    return made


@pytest.fixture(scope="module")
def pdf(files: Mapping[str, bytes]) -> PdfReader:
    return PdfReader(io.BytesIO(files["report.pdf"]))


@pytest.fixture(scope="module")
def pages(pdf: PdfReader) -> tuple[str, ...]:
    """What a reader of the PDF gets of each page, letters alone."""
    return tuple(squeezed(page.extract_text()) for page in pdf.pages)


def squeezed(text: str) -> str:
    """Letters alone: a reader of a page may part words and lines as it likes."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def test_the_pdf_is_tagged_with_language_and_title(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert str(root["/Lang"]).startswith("en")
    assert pdf.metadata is not None
    assert "Istanbul 2022" in str(pdf.metadata.title)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.outline, "bookmarks"


def test_every_font_of_the_pdf_is_embedded(pdf: PdfReader) -> None:
    seen: dict[str, bool] = {}
    for page in pdf.pages:
        resources: Any = page["/Resources"]
        fonts = resources.get("/Font", {})
        for font in fonts.values():
            held = font.get_object()
            below = held.get("/DescendantFonts", ArrayObject([held]))[0].get_object()
            descriptor = below["/FontDescriptor"]
            seen[str(held["/BaseFont"])] = any(
                name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")
            )
    assert seen
    assert all(seen.values()), seen
    assert any("Inter" in name for name in seen)
    assert any("Georgian" in name for name in seen)


def test_the_text_of_the_pdf_is_in_order(pages: Sequence[str], document: Document) -> None:
    text = "".join(pages[2:])
    places = [text.find(squeezed(f"{n}{s.title}")) for n, s in enumerate(document.sections, 1)]
    assert -1 not in places, [document.sections[i].title for i, p in enumerate(places) if p < 0]
    assert places == sorted(places)
    for words in WORDS.values():
        assert squeezed(words) in text


def test_what_leads_in_stands_on_the_page_of_its_table(
    pages: Sequence[str], document: Document
) -> None:
    led = [
        (squeezed(one.text)[-60:], squeezed(other.caption))
        for section in all_sections(document.sections)
        for one, other in pairwise(section.blocks)
        if isinstance(one, Paragraph) and isinstance(other, Table)
    ]
    assert len(led) > 20
    assert not [words for words in led if not any(all(w in page for w in words) for page in pages)]


def all_sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from all_sections(section.sections)


def test_figures_and_tables_of_the_pdf_are_tagged_as_such(pdf: PdfReader) -> None:
    roles: dict[str, int] = {}
    without: list[DictionaryObject] = []

    def walk(node: object) -> None:
        if isinstance(node, IndirectObject):
            node = node.get_object()
        if isinstance(node, ArrayObject):
            for each in node:
                walk(each)
        elif isinstance(node, DictionaryObject):
            role = str(node.get("/S", ""))
            roles[role] = roles.get(role, 0) + 1
            if role == "/Figure" and "/Alt" not in node:
                without.append(node)
            walk(node.get("/K"))

    root: Any = pdf.trailer["/Root"]
    walk(root["/StructTreeRoot"]["/K"])
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/Caption", "/L"} <= set(roles), roles
    assert not without


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json"])
def test_text_formats_hold_names_of_every_script(files: Mapping[str, bytes], name: str) -> None:
    text = files[name].decode()
    assert all(words in text for words in WORDS.values())


def test_html_loads_nothing_and_runs_nothing(files: Mapping[str, bytes]) -> None:
    page = files["report.html"].decode()
    assert not re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", page)
    assert "<script" not in page
    assert "@import" not in page
    assert "url(http" not in page


def test_the_word_document_has_styles_captions_and_contents(
    files: Mapping[str, bytes], document: Document
) -> None:
    word = docx.Document(io.BytesIO(files["report.docx"]))
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles.count("Heading 1") == len(document.sections)
    assert len(word.tables) <= len(document.tables()) + len(document.figures())
    body = word.element.xml
    assert "TOC \\o" in body
    assert body.count("SEQ Table") > 10
    assert body.count("SEQ Figure") == len(document.figures())
    assert body.count("svgBlip") == len(document.figures())
    assert body.count("<w:tblHeader/>") > 10
    assert all(words in body for words in WORDS.values())
    assert word.core_properties.author == "Whitecell"
    assert word.core_properties.title == document.title


def test_what_leads_in_is_kept_with_its_table_in_word(files: Mapping[str, bytes]) -> None:
    word = docx.Document(io.BytesIO(files["report.docx"]))
    led = [
        one
        for one, other in pairwise(word.paragraphs)
        if one.style and one.style.name in {"Normal", "Note"} and other.text.startswith("Table ")
    ]
    assert len(led) > 20
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in led)
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles.count("Heading 2 Unlisted") > 10, "numbered as in the PDF, not in the contents"


def test_a_long_table_leaves_no_row_alone_on_a_page(files: Mapping[str, bytes]) -> None:
    word = docx.Document(io.BytesIO(files["report.docx"]))
    long = [table for table in word.tables if len(table.rows) > 40]
    assert long
    for table in long:
        keeps = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert keeps[:3] == [True, True, None], "the heading, and the first row, keep the next"
        assert keeps[-3:] == [None, True, None]


def test_a_long_table_of_the_pdf_leaves_no_row_alone_on_a_page(document: Document) -> None:
    lengths = range(44, 62)
    sections = (Section(f"Rows {count}", (table_of(count),), opens_page=True) for count in lengths)
    made = rendered(replace(document, sections=tuple(sections)), "pdf", "report", lambda: ())
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made["report.pdf"])).pages]
    counts = [len(re.findall(r"\bof the table\b", page)) for page in pages]
    assert min(count for count in counts if count) < 4, "one of them all but fits on a page"
    assert 1 not in counts


def table_of(count: int) -> Table:
    rows = tuple((f"row {place} of the table", "x") for place in range(count))
    return Table(f"{count} rows", ("What", "Mark"), rows)


def test_json_and_csv_hold_numbers_as_numbers(
    files: Mapping[str, bytes], document: Document
) -> None:
    plain = json.loads(files["report.json"])
    assert plain["title"] == document.title
    assert len(plain["sections"]) == len(document.sections)
    made = rendered(document, "csv", "report", lambda: ())
    assert len(made) == len(document.tables())
    first = next(name for name in made if "engine-coefficients" in name)
    rows = list(csv.reader(io.StringIO(made[first].decode())))
    assert rows[0] == ["Coefficient", "Value", "Unit", "Status", "Source"]
    assert all(float(row[1]) is not None for row in rows[1:])


def test_slides_can_be_edited(session: Session, tmp_path: Path) -> None:
    (path,) = write_report(session, tmp_path, ("pptx",), Asked(kind="quick-look"))
    deck = Presentation(str(path))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    assert any(shape.has_table for shape in shapes)
    assert any(shape.has_chart for shape in shapes)
    texts = " ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    assert "EXERCISE EXERCISE EXERCISE" in texts


def test_two_exports_have_the_same_bytes(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(kind="quick-look")
    one = write_report(session, tmp_path / "one", FORMATS, asked)
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    other = write_report(session, tmp_path / "other", FORMATS, asked)
    assert [path.name for path in one] == [path.name for path in other]
    for a, b in zip(one, other, strict=True):
        assert a.read_bytes() == b.read_bytes(), a.name


def test_two_processes_write_the_same_bytes(played_file: Path, tmp_path: Path) -> None:
    """Neither the order of sets nor the time zone of the machine gets into a report."""
    running = []
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        file = shutil.copy(played_file, tmp_path / f"{seed}.whitecell")
        command = [sys.executable, "-m", "app.cli", "report", file, "-o", str(tmp_path / seed)]
        there = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        running.append(subprocess.Popen(command, env=there, stdout=subprocess.DEVNULL))
    assert [process.wait(timeout=300) for process in running] == [0, 0]
    one, other = (contents(tmp_path / seed) for seed in ("1", "2"))
    assert {Path(name).suffix for name in one} == {f".{name}" for name in FORMATS}
    assert list(filter(lambda name: one[name] != other.get(name), one)) == []
    assert len(one) == len(other)


def contents(folder: Path) -> Mapping[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_office_files_bear_no_moment_but_the_record_s(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["report.docx"])) as package:
        assert {held.date_time for held in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert set(re.findall(r">(\d{4}-\d\d-\d\d)", core)) == {"2026-11-24"}
