"""A short report as slides that can be edited: native text, tables and charts.

A drawing with numbers behind it becomes a chart of the program's own; a map stays a drawing.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any, assert_never

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from app.report.content import (
    Block,
    Bullets,
    Document,
    Figure,
    Number,
    Pair,
    Paragraph,
    Section,
    Table,
    texts_of,
)
from app.report.markings import Marking, level_of
from app.report.widths import widths
from app.report.zips import with_fixed_moments

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _TOP, _ROOM, _DEEP = (Emu(Inches(size)) for size in (0.6, 1.35, 12.13, 5.5))
_INK, _MUTED, _ACCENT, *_COLOURS = (
    RGBColor.from_string(given)  # type: ignore[no-untyped-call]
    for given in ("1C2228", "5A646E", "9C5D00", "1F66B0", "BF3A30", "2B7A4D", "6B4FA0")
)
_UNDER = Inches(6.5)
"""Where a caption stands."""
_PLAIN_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""The programs' own style of a table: thin lines, no colours."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINES, _LINE_LENGTH = 15, 100
"""Lines of text on a slide, and characters of one."""
_LEAD = 2
"""Lines that go with the table or drawing after them."""
_ROWS = 13
"""Rows of a table on a slide."""
_SVG_BLIP = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)


def to_pptx(document: Document, pictures: Sequence[bytes]) -> bytes:
    """Returns the document as slides.

    Args:
        document: A short document, such as a quick look.
        pictures: Its drawings as PNG, for programs that draw no SVG.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    drawn = {id(f): picture for f, picture in zip(document.figures(), pictures, strict=True)}
    slides = _Slides(deck, document.marking, drawn)
    slides.first(document)
    for section in document.sections:
        slides.section(section, section.title)
    _set_properties(deck, document)
    written = io.BytesIO()
    deck.save(written)
    return with_fixed_moments(written.getvalue(), f"{document.date.isoformat()}T00:00:00Z")


Drawn = Table | Figure | Pair


class _Slides:
    """A deck in the making."""

    def __init__(self, deck: Deck, marking: Marking, drawn: dict[int, bytes]) -> None:
        self._deck = deck
        self._marking = marking
        self._drawn = drawn
        self._drawings = 0

    def first(self, document: Document) -> None:
        """Adds the first slide: title, kind and facts."""
        slide = self._slide(document.title, max(level_of(t) for _, t in texts_of(document.facts)))
        facts = [f"{label}: {value}" for label, value in document.facts]
        self._write(slide, [document.subtitle, *facts, document.dated], bulleted=False)

    def section(self, section: Section, title: str) -> None:
        """Adds the slides of a section and of its subsections."""
        for lines, drawn in _by_slides(section.blocks):
            if drawn is None:
                self._write(self._slide(title, max(map(level_of, lines))), lines, bulleted=True)
            else:
                self._draw(drawn, title, " ".join(lines))
        for inner in section.sections:
            self.section(inner, f"{title}: {inner.title}")

    def _slide(self, title: str, level: int) -> Slide:
        slide: Slide = self._deck.slides.add_slide(self._deck.slide_layouts[5])
        head = slide.shapes.title
        assert head is not None  # noqa: S101 - the layout has one
        head.left, head.top, head.width, head.height = _LEFT, Inches(0.5), _ROOM, Inches(0.8)
        head.text_frame.text = title
        head.text_frame.word_wrap = True
        paragraph = head.text_frame.paragraphs[0]
        paragraph.alignment = None
        paragraph._p.get_or_add_pPr().set("algn", "l")  # noqa: SLF001 - the layout centres it
        font = paragraph.runs[0].font if paragraph.runs else paragraph.font
        font.size, font.bold, font.name, font.color.rgb = Pt(26), True, "Arial", _INK
        for top in (Inches(0.12), Inches(7.08)):
            box = slide.shapes.add_textbox(_LEFT, top, _ROOM, Inches(0.3))
            run = box.text_frame.paragraphs[0].add_run()
            run.text = self._marking.at(level)
            run.font.size, run.font.bold, run.font.color.rgb = Pt(11), True, _ACCENT
            run.font.name = "Arial"
        return slide

    def _write(self, slide: Slide, lines: Sequence[str], *, bulleted: bool) -> None:
        frame = slide.shapes.add_textbox(_LEFT, _TOP, _ROOM, _DEEP).text_frame
        frame.word_wrap = True
        for place, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = f"• {line}" if bulleted and len(lines) > 1 else line
            run.font.size, run.font.name, run.font.color.rgb = Pt(16), "Arial", _INK
            paragraph.space_after = Pt(6)

    def _draw(self, block: Drawn, title: str, lead: str) -> None:
        """Adds the slides of a table or drawing; a lead stands before its caption."""
        match block:
            case Table():
                for first in range(0, max(1, len(block.rows)), _ROWS):
                    self._table(block, block.rows[first : first + _ROWS], title, lead)
            case Pair(left=left, right=right):
                slide = self._slide(title, level_of(lead))
                half = Emu(int(_ROOM * 0.49))
                self._figure(slide, left, _LEFT, half)
                self._figure(slide, right, Emu(_LEFT + _ROOM - half), half)
            case Figure():
                slide = self._slide(title, level_of(f"{lead} {block.caption}"))
                self._figure(slide, block, _LEFT, _ROOM)
                if lead:
                    self._say(slide, lead, top=Inches(1.05))
            case _:
                assert_never(block)

    def _table(
        self, table: Table, rows: Sequence[Sequence[str | Number]], title: str, lead: str
    ) -> None:
        level = max(
            level_of(str(cell)) for cell in (lead, *(cell for row in rows for cell in row))
        )
        slide = self._slide(title, level)
        words = [[str(cell) for cell in row] for row in rows]
        height = Emu(Inches(0.36) * (len(rows) + 1))
        frame = slide.shapes.add_table(
            len(rows) + 1, len(table.columns), _LEFT, _TOP, _ROOM, height
        )
        shares = widths(table.columns, words, 110)
        grid = frame.table
        (style,) = grid._tbl.iter(f"{{{_DRAWING}}}tableStyleId")  # noqa: SLF001
        style.text = _PLAIN_GRID
        for place, share in enumerate(shares):
            grid.columns[place].width = Emu(int(_ROOM * share / sum(shares)))
        for row, cells in enumerate((table.columns, *words)):
            for column, cell in enumerate(cells):
                text = grid.cell(row, column).text_frame
                text.text = cell
                for paragraph in text.paragraphs:
                    paragraph.font.size, paragraph.font.name = Pt(12), "Arial"
                    paragraph.font.bold = row == 0
        self._say(slide, f"{lead} {table.caption}" if lead else table.caption)

    def _figure(self, slide: Slide, figure: Figure, left: Length, room: Length) -> None:
        if figure.data is not None and figure.data.rows:
            self._chart(slide, figure.data, figure.alternative, left, room)
        else:
            self._picture(slide, figure, left, room)
        self._say(slide, figure.caption, left, room)

    def _chart(
        self, slide: Slide, data: Table, alternative: str, left: Length, room: Length
    ) -> None:
        chart = CategoryChartData()  # type: ignore[no-untyped-call]
        chart.categories = [str(row[0]) for row in data.rows]
        for column, name in enumerate(data.columns[1:], start=1):
            cells = [row[column] for row in data.rows]
            values = [c.value if isinstance(c, Number) else None for c in cells]
            chart.add_series(name, values)  # type: ignore[no-untyped-call]
        # The library declares a chart where it returns the frame that holds one.
        frame: Any = slide.shapes.add_chart(
            XL_CHART_TYPE.LINE_MARKERS,
            left,
            _TOP,
            room,
            Inches(5.1),
            chart,  # type: ignore[arg-type]
        )
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alternative)  # noqa: SLF001
        made = frame.chart
        made.has_legend = True
        made.legend.position = XL_LEGEND_POSITION.BOTTOM
        made.legend.include_in_layout = False
        made.font.size, made.font.name = Pt(12), "Arial"
        for place, series in enumerate(made.plots[0].series):
            series.format.line.color.rgb = _COLOURS[place % len(_COLOURS)]
            series.smooth = False

    def _picture(self, slide: Slide, figure: Figure, left: Length, room: Length) -> None:
        self._drawings += 1
        shape = slide.shapes.add_picture(io.BytesIO(self._drawn[id(figure)]), left, _TOP)
        scale = min(room / shape.width, Inches(5.1) / shape.height)
        shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
        drawn: Any = shape._element  # noqa: SLF001 - it has no door for alternative texts
        drawn.nvPicPr.cNvPr.set("descr", figure.alternative)
        name = PackURI(f"/ppt/media/drawing{self._drawings}.svg")
        part = Part(name, "image/svg+xml", slide.part.package, figure.svg.encode())
        related = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        drawn.blipFill.blip.append(parse_xml(_SVG_BLIP.format(related)))

    def _say(
        self,
        slide: Slide,
        words: str,
        left: Length = _LEFT,
        room: Length = _ROOM,
        top: Length = _UNDER,
    ) -> None:
        frame = slide.shapes.add_textbox(left, top, room, Inches(0.55)).text_frame
        frame.word_wrap = True
        run = frame.paragraphs[0].add_run()
        run.text = words
        run.font.size, run.font.name, run.font.color.rgb = Pt(11), "Arial", _MUTED


def _by_slides(blocks: Sequence[Block]) -> Iterator[tuple[list[str], Drawn | None]]:
    """Yields what fills a slide each: lines of text that fit, or one table or drawing.

    A line or two before a table or drawing go with it.
    """
    lines: list[str] = []
    filled = 0
    for block in blocks:
        for text in _lines_of(block):
            needs = 1 + len(text) // _LINE_LENGTH
            if lines and filled + needs > _LINES:
                yield lines, None
                lines, filled = [], 0
            lines.append(text)
            filled += needs
        if isinstance(block, Table | Figure | Pair):
            if filled > _LEAD:
                yield lines, None
                lines = []
            yield lines, block
            lines, filled = [], 0
    if lines:
        yield lines, None


def _lines_of(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph(text=text):
            return (text,)
        case Bullets(items=items):
            return items
        case _:
            return ()


def _set_properties(deck: Deck, document: Document) -> None:
    moment = datetime.combine(document.date, time())
    known = deck.core_properties
    known.title, known.subject = document.title, document.subtitle
    known.author = known.last_modified_by = "Whitecell"
    known.comments = known.keywords = known.category = ""
    known.language = document.language
    known.created = known.modified = known.last_printed = moment
    known.revision = 1
