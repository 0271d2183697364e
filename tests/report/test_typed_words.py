"""Words that somebody typed stand in a report as they were typed, and do nothing there."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from adjudication.record import entries as kinds
from app.errors import UsageError
from app.report.asked import Asked
from app.report.clean import cleaned
from app.report.content import Bullets, Document, Section, Table
from app.report.edition import document_of
from app.report.markings import marking_of
from app.report.render import FORMATS, rendered
from app.report.typeset import LOOKS, to_pdf, to_pictures
from app.report.widths import widths
from app.session import Session

NASTY = '#panic(1) $x$ *b* _i_ `c` <script>alert(1)</script> & "q" \\ [l](u) | =SUM(A1) @ref'
HIDDEN = "be\x00fo\x0bre\u202eafter\ufeff"


@pytest.fixture
def document(tmp_path: Path, scenario_text: str) -> Iterator[Document]:
    session = Session.create(tmp_path / "s.whitecell", scenario_text, "s", seed=1)
    session.enter(kinds.Insight(what="insight", words=NASTY, action="=1+1", owner="-2", due="+3"))
    session.note(f"{HIDDEN}\nsecond line")
    template = tmp_path / "t.yaml"
    template.write_text(
        "subtitle: x\ncover: false\nsections:\n"
        "  - {heading: A, parts: [insights, improvement-plan, hot-wash]}\n",
        encoding="utf-8",
    )
    yield document_of(session, Asked(template=str(template)))
    session.close()


def letters(text: str) -> str:
    return re.sub(r"[\s\u200b\"“”]", "", text)


def test_every_format_holds_the_words_as_typed(document: Document) -> None:
    pictures = to_pictures(document)
    files: dict[str, bytes] = {}
    for name in FORMATS:
        files |= rendered(document, name, "r", lambda: pictures)
    assert "<script>" not in files["r.html"].decode()
    assert "&lt;script&gt;alert(1)" in files["r.html"].decode()
    pages = PdfReader(io.BytesIO(files["r.pdf"])).pages
    assert letters(NASTY) in letters("".join(page.extract_text() for page in pages))
    body = docx.Document(io.BytesIO(files["r.docx"])).element.xml
    assert "#panic(1) $x$ *b*" in body
    for name in ("r.md", "r.html", "r.json"):
        assert "beforeafter" in files[name].decode(), name
    plain = files["r.md"].decode()
    assert "\\*b\\* \\_i\\_ \\`c\\` \\<script\\>" in plain


def test_a_spreadsheet_runs_nothing(document: Document) -> None:
    made = rendered(document, "csv", "r", lambda: ())
    plan = next(text for name, text in made.items() if "improvement-plan" in name)
    (_, row) = list(csv.reader(io.StringIO(plan.decode())))
    assert row[2:] == ["'=1+1", "'-2", "'+3"]


def test_what_xml_forbids_and_what_disguises_is_taken_out() -> None:
    given = Bullets((HIDDEN, "a\r\nb", "მარაგი ў"))
    assert cleaned(given) == Bullets(("beforeafter", "a\nb", "მარაგი ў"))


def test_a_look_of_one_s_own(document: Document, tmp_path: Path) -> None:
    look = tmp_path / "mine.typ"
    look.write_text(
        "#let given = json(bytes(sys.inputs.document))\n"
        '#set document(title: given.title)\n#set text(font: "Inter")\nMINE #given.sections.len()',
        encoding="utf-8",
    )
    (page,) = PdfReader(io.BytesIO(to_pdf(document, look))).pages
    assert page.extract_text().strip() == "MINE 1"
    look.write_text("#given", encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.typ cannot be set: .*given"):
        to_pdf(document, look)
    look.write_text('#read("/etc/passwd")', encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be set"):
        to_pdf(document, look)
    with pytest.raises(UsageError, match="cannot be set"):
        to_pdf(document, tmp_path / "none.typ")


def test_the_product_s_look_loads_nothing() -> None:
    for look in LOOKS.glob("*.typ"):
        assert "@preview" not in look.read_text(encoding="utf-8")


def test_no_column_is_narrower_than_its_longest_word() -> None:
    table = Table("t", ("No", "Words"), (("1", "word " * 60), ("1000000", "x")))
    rows = [[str(cell) for cell in row] for row in table.rows]
    first, second = widths(table.columns, rows, 100)
    assert first * 100 >= len("1000000")
    assert first + second == pytest.approx(1)
    narrow = widths(("A", "B"), [["1", "2"]], 100)
    assert sum(narrow) < 1 or sum(narrow) == pytest.approx(1)


def test_a_page_bears_the_highest_marking_of_its_texts() -> None:
    plain = Section("Plain", (Bullets(("nothing",)),))
    high = Section("High", (Bullets(("(C) a source",)),), opens_page=True)
    made = Document(
        "T", "s", marking_of("UNCLASSIFIED"), (), (plain, high, plain), date(2026, 1, 1), "d"
    )
    pages = [p.extract_text() for p in PdfReader(io.BytesIO(to_pdf(made))).pages]
    bears = ["CONFIDENTIAL" in page for page in pages]
    assert bears.count(True) == 1
    assert "a source" in pages[bears.index(True)]
