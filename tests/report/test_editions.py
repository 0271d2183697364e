"""Editions: nothing of the others in any format, a refusal where people quoted, sealed words."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from adjudication.orders import Order
from adjudication.record import entries as kinds
from app.errors import UsageError
from app.report.asked import CONTROL, FULL, KINDS, Asked
from app.report.edition import document_of
from app.report.html import to_html
from app.report.markings import level_of, marking_of
from app.report.render import FORMATS, write_report
from app.session import Session
from tests.record.test_seen_by import CELLS, MAKERS, begun


@pytest.fixture(scope="module")
def planted(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Session, Mapping[str, frozenset[str]]]]:
    """A session with a secret in every private field of every cell, and who may read each."""
    session = begun(tmp_path_factory.mktemp("planted"))
    allowed: dict[str, frozenset[str]] = {}
    for cell in CELLS:
        actor = next(key for key, a in session.scenario.actors.items() if a.cell == cell)
        secret = f"secret9{cell}9order"
        session.give_order(Order(actor, "", "", secret))
        allowed[secret] = frozenset({cell})
        other = CELLS[(CELLS.index(cell) + 1) % len(CELLS)]
        for place, maker in enumerate(MAKERS):
            name = f"secret9{cell}9{place}9"
            entry, readers = maker(name.__add__, cell, other)
            session.enter(entry)
            allowed |= readers
    asked = session.enter(kinds.Query(cell="russia", words="secret9query"))
    session.enter(
        kinds.Reply(query=asked, cell="russia", words="secret9reply", remark="secret9remark")
    )
    session.note("secret9note")
    here = session.history.cursor
    session.fork(["secret9branch"])
    session.go_to(here.node, here.branch)
    allowed |= {f"secret9{word}": frozenset({"russia"}) for word in ("query", "reply")}
    allowed |= {f"secret9{word}": frozenset() for word in ("remark", "note", "branch")}
    yield session, allowed
    session.close()


def everything(path: Path) -> str:
    """All that a file holds, its metadata included, as text without blanks."""
    content = path.read_bytes()
    if path.suffix in {".docx", ".pptx"}:
        return _zipped(content)
    if path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(content))
        text = "".join(page.extract_text() for page in reader.pages) + repr(reader.metadata)
        streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
        for stream in streams:
            try:
                text += zlib.decompress(stream).decode("latin-1")
            except zlib.error:
                text += stream.decode("latin-1")
        return re.sub(r"\s+|\\x00|\x00", "", text)
    return content.decode()


def _zipped(content: bytes) -> str:
    text = ""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            text += name + (_zipped(part) if name.endswith(".xlsx") else part.decode("latin-1"))
    return text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cell", CELLS)
def test_no_edition_holds_another_s_secret_in_any_format(
    planted: tuple[Session, Mapping[str, frozenset[str]]], cell: str, kind: str, tmp_path: Path
) -> None:
    session, allowed = planted
    asked = Asked(kind=kind, edition=cell)  # type: ignore[arg-type]  # one of KINDS
    for path in write_report(session, tmp_path, FORMATS, asked):
        held = set(re.findall(r"secret9[a-z0-9]+", everything(path) + str(path)))
        strange = {
            word
            for word in held
            for secret, readers in allowed.items()
            if cell not in readers and secret in word
        }
        assert not strange, path.name
        if kind == "aar" and path.suffix in {".html", ".pdf", ".docx", ".md", ".json"}:
            assert f"secret9{cell}9order" in held, path.name  # what is there is found


def test_a_cell_s_report_holds_its_own_words(
    planted: tuple[Session, Mapping[str, frozenset[str]]],
) -> None:
    session, allowed = planted
    page = to_html(document_of(session, Asked(edition="ukraine")))
    own = {word for word, readers in allowed.items() if "ukraine" in readers}
    assert len(own) > 20
    assert not {word for word in own if word not in page}


@pytest.fixture
def session(tmp_path: Path, scenario_text: str) -> Iterator[Session]:
    opened = Session.create(tmp_path / "s.whitecell", scenario_text, "s", seed=1)
    yield opened
    opened.close()


PRIVATE = "We shall cross the river on the third night. Nobody else may know of it."


def test_a_brief_that_quotes_another_cell_s_sheet_is_refused_until_corrected(
    session: Session,
) -> None:
    sheet = session.enter(kinds.MoveSheet(cell="russia", intent=PRIVATE))
    quoting = "They say: we shall  CROSS the river, on the third night. Take care."
    told = session.enter(kinds.Brief(cell="ukraine", turn=1, stage="released", words=quoting))
    with pytest.raises(
        UsageError, match=rf"Turn 1: words of record {sheet}, a sheet, field intent"
    ):
        document_of(session, Asked(edition="ukraine"))
    document_of(session, Asked(edition="russia"))
    document_of(session, Asked(edition=FULL))
    session.enter(
        kinds.Brief(cell="ukraine", turn=1, stage="released", words="Take care.", corrects=told)
    )
    assert "Take care." in to_html(document_of(session, Asked(edition="ukraine")))


def test_the_same_words_told_to_two_cells_are_no_leak(session: Session) -> None:
    for cell in ("ukraine", "russia"):
        words = "The Council meets tonight on the ceasefire and its breaches."
        session.enter(kinds.Brief(cell=cell, turn=1, stage="released", words=words))
        session.enter(kinds.Message(cells=(cell,), as_told=words))
    document_of(session, Asked(edition="ukraine"))


def test_a_sheet_typed_after_the_brief_that_quotes_it_is_refused(session: Session) -> None:
    quoting = f"They say: {PRIVATE} The word is kestrel7."
    session.enter(kinds.Brief(cell="ukraine", turn=1, stage="released", words=quoting))
    document_of(session, Asked(edition="ukraine"))
    sheet = session.enter(kinds.MoveSheet(cell="russia", intent=PRIVATE))
    with pytest.raises(UsageError, match=f"words of record {sheet}, a sheet, field intent"):
        document_of(session, Asked(edition="ukraine"))
    with pytest.raises(UsageError, match=f"words of record {sheet}, a sheet, field intent"):
        document_of(session, Asked(kind="turn-brief", edition="ukraine", turn=1))
    document_of(session, Asked(edition="russia"))


@pytest.mark.parametrize("words", ["kestrel7", "Our bridges across the river are ready."])
def test_a_cell_s_later_word_is_refused_in_whatever_field(session: Session, words: str) -> None:
    told = f"We hear: {words}"
    session.enter(kinds.Brief(cell="ukraine", turn=1, stage="released", words=told))
    order = session.give_order(Order("russia", "", "", words)).record
    with pytest.raises(UsageError, match=f"words of record {order}, an order, field words"):
        document_of(session, Asked(edition="ukraine"))


def test_what_others_were_told_too_they_may_repeat(session: Session) -> None:
    told = "The Council meets tonight on the ceasefire and its breaches."
    for cell in ("ukraine", "russia"):
        session.enter(kinds.Brief(cell=cell, turn=1, stage="released", words=told))
    session.enter(kinds.MoveSheet(cell="russia", intent=f"Speak first. {told}"))
    session.note(told)
    document_of(session, Asked(edition="ukraine"))


def test_an_inject_delivered_to_a_cell_beyond_the_plan_is_its_own(session: Session) -> None:
    key, inject = next(
        (key, each) for key, each in session.scenario.injects.items() if "russia" not in each.to
    )
    session.enter(kinds.Delivery(inject=key, cells=("russia",), words=inject.text))
    document_of(session, Asked(edition="russia"))


def test_an_inject_of_others_pasted_into_a_brief_is_refused(session: Session) -> None:
    key, inject = next(
        (key, each) for key, each in session.scenario.injects.items() if "russia" not in each.to
    )
    session.enter(kinds.Brief(cell="russia", turn=1, stage="released", words=inject.text))
    with pytest.raises(UsageError, match=f"inject {key}"):
        document_of(session, Asked(edition="russia"))


def test_reflections_are_sealed_until_every_cell_that_plays_has_written(session: Session) -> None:
    for cell in ("ukraine", "russia"):
        session.enter(kinds.Reflection(cell=cell, what="improve", words=f"what {cell} wrote"))
    sealed = to_html(document_of(session, Asked(edition=CONTROL)))
    assert "what ukraine wrote" not in sealed
    assert "2 reflections are written, and sealed" in sealed
    assert "Waiting for: Guarantors" in sealed
    session.enter(kinds.Reflection(cell="guarantors", what="sustain", words="what they wrote"))
    opened = to_html(document_of(session, Asked(edition=CONTROL)))
    assert "what ukraine wrote" in opened
    assert "what they wrote" in opened


def test_the_page_on_adjudicators_is_in_the_control_edition_alone(session: Session) -> None:
    words = "How rulings departed from the aid"
    for template in ("game", "exercise"):
        held = {
            edition: words
            in to_html(document_of(session, Asked(edition=edition, template=template)))
            for edition in (FULL, CONTROL)
        }
        assert held == {FULL: False, CONTROL: True}


def test_a_text_above_the_ceiling_is_refused_with_its_place(session: Session) -> None:
    session.note("(S) The source is a person in the room.")
    with pytest.raises(UsageError, match=r"Hot wash: \(S\) The source"):
        document_of(session, Asked())
    document = document_of(session, Asked(ceiling="SECRET"))
    assert "EXERCISE EXERCISE EXERCISE – SECRET" in to_html(document)


@pytest.mark.parametrize(
    ("text", "level"),
    [("(U) x", 0), ("Move 3: (NC) x", 2), ("(TS) x", 4), ("(Sx) y", 0), ("f(S) y", 0), ("(S)", 0)],
)
def test_portion_markings(text: str, level: int) -> None:
    assert level_of(text) == level


def test_the_exercise_s_own_words_stand_at_its_level() -> None:
    marking = marking_of("NATO RESTRICTED")
    assert marking.at(0).endswith("NATO RESTRICTED")
    assert marking.at(3).endswith("– SECRET")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(edition="atlantis"), "no edition 'atlantis': choose one of full, control, ukraine"),
        (Asked(locale="klingon"), "no locale 'klingon'"),
        (Asked(template="saga"), "no template 'saga': choose game or exercise"),
        (Asked(kind="turn-brief", turn=9), "no turn 9 on 'Main line'"),
    ],
)
def test_what_cannot_be_made_is_said(session: Session, asked: Asked, words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        document_of(session, asked)


def test_dates_and_numbers_follow_the_locale(session: Session) -> None:
    page = to_html(document_of(session, Asked(locale="uk-UA")))
    assert "1 травня 2022" in page
    german = to_html(document_of(session, Asked(locale="de")))
    assert re.search(r">0,\d+<", german)
    assert '<html lang="en">' in german
    assert '<html lang="en-US">' in to_html(document_of(session, Asked(locale="en-US")))


def test_a_template_of_one_s_own(session: Session, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "subtitle: Note of $date\ncover: false\nsections:\n"
        "  - {heading: For $cells, text: 'From $start on. It cost $$ 5.', parts: [objectives]}\n",
        encoding="utf-8",
    )
    document = document_of(session, Asked(template=str(mine)))
    assert document.sections[0].title == "For Ukraine, Russia, Guarantors, Organisations"
    assert "From 1 May 2022 on. It cost $ 5." in to_html(document)
    mine.write_text("subtitle: x\nsections:\n  - {heading: a, parts: [nonsense]}\n", "utf-8")
    with pytest.raises(UsageError, match="no part 'nonsense'"):
        document_of(session, Asked(template=str(mine)))
    mine.write_text("subtitle: $x\nsections: []\n", "utf-8")
    with pytest.raises(UsageError, match=r"no variable \$x in a template: it has \$cells"):
        document_of(session, Asked(template=str(mine)))
    mine.write_text("subtitle: x\nsection: []\n", "utf-8")
    with pytest.raises(UsageError, match="section"):
        document_of(session, Asked(template=str(mine)))
