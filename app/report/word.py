"""A report as a Word document: real styles, numbered headings, captions, a contents field."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import zip_longest
from typing import assert_never

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from app.report import word_parts as xml
from app.report.content import (
    Block,
    Bullets,
    Document,
    Figure,
    Pair,
    Paragraph,
    Room,
    Section,
    Table,
    texts_of,
)
from app.report.markings import level_of
from app.report.zips import with_fixed_moments

FONT = "Arial"
"""On every machine, with Cyrillic; programs take Georgian letters from a font of the system."""
_INK, _MUTED, _ACCENT = RGBColor(0x1C, 0x22, 0x28), RGBColor(0x5A, 0x64, 0x6E), "9C5D00"
_LISTED_LEVELS = 2
UNLISTED = "Unlisted"
"""Of a heading that is numbered, and left out of the contents."""


def to_docx(document: Document, pictures: Sequence[bytes]) -> bytes:
    """Returns the document as a Word file.

    Args:
        document: The document.
        pictures: Its drawings as PNG, for programs that draw no SVG.
    """
    word = docx.Document()
    _set_styles(word)
    _set_page(word, document)
    _set_properties(word, document)
    body = "".join(_Body(word, document, pictures).parts())
    held = parse_xml(f"<w:body {xml.NAMESPACES}>{body}</w:body>")
    last = word.element.body.sectPr
    for each in list(held):
        last.addprevious(each)
    written = io.BytesIO()
    word.save(written)
    return with_fixed_moments(written.getvalue(), f"{document.date.isoformat()}T00:00:00Z")


class _Body:
    """The body in the making: counts captions and gives drawings their relationships."""

    def __init__(self, word: WordDocument, document: Document, pictures: Sequence[bytes]) -> None:
        self._word = word
        self._document = document
        self._pictures = iter(pictures)
        self._tables = 0
        self._figures = 0

    def parts(self) -> Iterator[str]:
        """Yields the body as XML, piece by piece."""
        document = self._document
        marking = document.marking.at(document.marking.base)
        yield xml.paragraph(xml.run(marking), "Marking")
        yield xml.paragraph(xml.run(document.title), "Title")
        yield xml.paragraph(xml.run(document.subtitle), "Subtitle")
        for label, value in (*document.facts, ("Date", document.dated)):
            yield xml.paragraph(xml.run(f"{label}: ", "<w:b/>") + xml.run(value), "Normal")
        if document.has_cover:
            yield xml.paragraph(xml.run("Contents"), "ContentsTitle", "<w:pageBreakBefore/>")
            yield xml.contents(_entries(document.sections))
        for place, section in enumerate(document.sections):
            opens = section.opens_page or (document.has_cover and place == 0)
            yield from self._section(section, 1, opens=opens, listed=True)

    def _section(
        self, section: Section, level: int, *, opens: bool, listed: bool
    ) -> Iterator[str]:
        style = f"Heading{min(level, 3)}" + ("" if listed or level > _LISTED_LEVELS else UNLISTED)
        page = "<w:pageBreakBefore/>" if opens else ""
        yield xml.paragraph(xml.run(section.title), style, page)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            leads_in = isinstance(following, Table | Figure | Pair)
            yield self._block(block, xml.KEEP_NEXT if leads_in else "")
        listed = listed and section.lists_subsections
        for inner in section.sections:
            yield from self._section(inner, level + 1, opens=inner.opens_page, listed=listed)

    def _block(self, block: Block, keep: str) -> str:
        match block:
            case Paragraph(text=text, note=note):
                return xml.paragraph(xml.run(text), "Note" if note else "Normal", keep)
            case Bullets(items=items):
                return "".join(xml.paragraph(xml.run(item), "ListBullet") for item in items)
            case Table():
                self._tables += 1
                words = xml.caption("Table", self._tables, block.caption, keeps_next=True)
                return words + xml.table(block)
            case Figure():
                return self._figure(block, 1.0)
            case Pair(left=left, right=right):
                return xml.pair(self._figure(left, 0.48), self._figure(right, 0.48))
            case Room(words=words, millimetres=height):
                return xml.room(words, height)
            case _:
                assert_never(block)

    def _figure(self, figure: Figure, share: float) -> str:
        self._figures += 1
        part = self._word.part
        png, image = part.get_or_add_image(io.BytesIO(next(self._pictures)))
        name = PackURI(f"/word/media/drawing{self._figures}.svg")
        drawing = Part(name, "image/svg+xml", figure.svg.encode(), part.package)
        svg = part.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE)
        drawn = xml.picture(
            self._figures,
            (image.px_width, image.px_height),
            png,
            svg,
            figure.alternative,
            share,
        )
        words = xml.caption("Figure", self._figures, figure.caption, keeps_next=False)
        return xml.paragraph(drawn, "Normal", xml.KEEP_NEXT) + words


def _entries(sections: Sequence[Section], level: int = 1) -> Iterator[tuple[int, str]]:
    for section in sections:
        yield level, section.title
        if section.lists_subsections and level < _LISTED_LEVELS:
            yield from _entries(section.sections, level + 1)


def _set_styles(word: WordDocument) -> None:
    sizes = {"Normal": 10, "Title": 26, "Subtitle": 13, "Caption": 8, "List Bullet": 10}
    sizes |= {"Heading 1": 16, "Heading 2": 12, "Heading 3": 10}
    added = {"Note": 10, "Marking": 9, "Table Text": 8, "Contents Title": 16}
    added |= {"TOC 1": 10, "TOC 2": 10}
    for name in added:
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
    for name, points in (sizes | added).items():
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - as they are in the template
        _set_style(style, points)
    note, marking = word.styles["Note"], word.styles["Marking"]
    note.font.color.rgb = _MUTED
    marking.font.color.rgb = RGBColor.from_string(_ACCENT)
    word.styles["TOC 2"].paragraph_format.left_indent = Mm(6)
    for name in ("TOC 1", "TOC 2"):
        word.styles[name].paragraph_format.space_after = Pt(2)
    word.styles["Table Text"].paragraph_format.space_after = Pt(1)
    word.styles.element.append(parse_xml(_TABLE_STYLE))
    _number_headings(word)
    unlisted = word.styles.add_style(f"Heading 2 {UNLISTED}", WD_STYLE_TYPE.PARAGRAPH)
    unlisted.base_style = word.styles["Heading 2"]
    unlisted.element.get_or_add_pPr().append(
        parse_xml(f'<w:outlineLvl {xml.NAMESPACES} w:val="{_LISTED_LEVELS}"/>')
    )


def _set_style(style: ParagraphStyle, points: int) -> None:
    is_head = style.name is not None and style.name.startswith(("Heading", "Title", "Contents"))
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(points), is_head, False
    font.color.rgb = _MUTED if style.name in {"Subtitle", "Caption"} else _INK
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(faces.attrib):
        if "heme" in str(attribute):  # a face of the theme would go before the one named
            del faces.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(f"{{{xml_namespace()}}}{script}", FONT)
    borders = style.element.get_or_add_pPr().find(f"{{{xml_namespace()}}}pBdr")
    if borders is not None:
        style.element.pPr.remove(borders)
    if style.name in {"Heading 1", "Heading 2", "Heading 3"}:
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(5)


def xml_namespace() -> str:
    """Returns the namespace of Word's main parts."""
    return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


_TABLE_STYLE = (
    f'<w:style {xml.NAMESPACES} w:type="table" w:customStyle="1" w:styleId="WhitecellTable">'
    '<w:name w:val="Whitecell Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    '<w:bottom w:val="single" w:sz="4" w:color="D5D9DD"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="D5D9DD"/></w:tblBorders>'
    '<w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
    '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
    '<w:bottom w:val="single" w:sz="8" w:color="1C2228"/></w:tcBorders></w:tcPr></w:tblStylePr>'
    "</w:style>"
)
_NUMBERING = 90
"""Id of the list that numbers headings; the template's own stay below it."""


def _number_headings(word: WordDocument) -> None:
    """Ties a list of levels to the heading styles, so that Word numbers them itself."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:lvlText w:val="{".".join(f"%{each + 1}" for each in range(level + 1))}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for level in range(3)
    )
    abstract = parse_xml(
        f'<w:abstractNum {xml.NAMESPACES} w:abstractNumId="{_NUMBERING}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering = word.part.numbering_part.element
    first = numbering.find(f"{{{xml_namespace()}}}num")
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    numbering.append(
        parse_xml(
            f'<w:num {xml.NAMESPACES} w:numId="{_NUMBERING}">'
            f'<w:abstractNumId w:val="{_NUMBERING}"/></w:num>'
        )
    )
    for level in range(3):
        properties = word.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        properties._insert_numPr(  # noqa: SLF001 - the library knows the place in the order
            parse_xml(
                f'<w:numPr {xml.NAMESPACES}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{_NUMBERING}"/></w:numPr>'
            )
        )


def _set_page(word: WordDocument, document: Document) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(22)
    highest = max(level_of(text) for _, text in texts_of(document))
    marking = document.marking.at(highest)
    for place, words in ((page.header, document.title), (page.footer, document.dated)):
        line = place.paragraphs[0]
        line.style = word.styles["Table Text"]
        number = (
            "" if place is page.header else xml.run(" · Page ") + xml.field("PAGE", xml.run("1"))
        )
        made = xml.run(f"{words} · ") + xml.run(marking, f'<w:b/><w:color w:val="{_ACCENT}"/>')
        held = parse_xml(f"<w:p {xml.NAMESPACES}>{made}{number}</w:p>")
        for each in list(held):
            line._p.append(each)  # noqa: SLF001 - runs made as XML have no other door


def _set_properties(word: WordDocument, document: Document) -> None:
    moment = datetime.combine(document.date, time())
    known = word.core_properties
    known.title = document.title
    known.subject = document.subtitle
    known.author = known.last_modified_by = "Whitecell"
    known.comments = known.keywords = known.category = ""
    known.language = document.language
    known.created = known.modified = moment
    known.last_printed = moment
    known.revision = 1
