"""Pieces of a Word document as XML: written as text, for a library builds a table cell by cell."""

from collections.abc import Iterable, Sequence
from html import escape

from app.report.content import Cell, Number, Table
from app.report.widths import is_short, widths

TEXT_WIDTH = 9638
"""Width of the text on a page, in twentieths of a point: A4 less two margins of 20 mm."""
EMU_PER_TWENTIETH = 635
KEEP_NEXT = "<w:keepNext/>"
"""Of a paragraph that stays on the page of the next."""
TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_SVG_BLIP = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)


def run(text: str, properties: str = "") -> str:
    """Returns words as runs, lines as they were typed."""
    given = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r>{given}{lines}</w:r>"


def paragraph(inner: str, style: str, properties: str = "") -> str:
    """Returns a paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def field(instruction: str, shown: str, *, dirty: bool = False) -> str:
    """Returns a field with the words it shows until it is worked out anew."""
    begin = '<w:fldChar w:fldCharType="begin"' + (' w:dirty="true"/>' if dirty else "/>")
    return (
        f"<w:r>{begin}</w:r>"
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def caption(label: str, number: int, words: str, *, keeps_next: bool) -> str:
    """Returns a caption that Word numbers itself."""
    counted = field(f"SEQ {label} \\* ARABIC", run(str(number)))
    keep = KEEP_NEXT if keeps_next else ""
    return paragraph(f"{run(f'{label} ')}{counted}{run(f'. {words}')}", "Caption", keep)


def contents(entries: Iterable[tuple[int, str]]) -> str:
    """Returns the contents as a field, filled in before Word works out the pages.

    Args:
        entries: (level, title) of each heading.
    """
    listed = list(entries)
    lines = [paragraph(run(title), f"TOC{level}") for level, title in listed]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    if not lines:
        return ""
    lines[0] = paragraph(begin + run(listed[0][1]), f"TOC{listed[0][0]}")
    return "".join(lines) + end


def table(given: Table) -> str:
    """Returns a table with a heading row that stands again on every page.

    A short one is kept whole; a long one leaves no row of it alone on a page.
    """
    rows = [[str(cell) for cell in row] for row in given.rows]
    shares = widths(given.columns, rows)
    twentieths = [int(TEXT_WIDTH * share) for share in shares]
    numeric = [given.is_numeric(column) for column in range(len(given.columns))]
    short, last = is_short(rows, shares), len(rows) - 1
    head = _row(given.columns, twentieths, numeric, is_head=True, keeps_next=True)
    body = "".join(
        _row(
            row,
            twentieths,
            numeric,
            is_head=False,
            keeps_next=place < last and (short or place in {0, last - 1}),
        )
        for place, row in enumerate(given.rows)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twentieths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="WhitecellTable"/>'
        f'<w:tblW w:w="{sum(twentieths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{escape(given.caption)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>" + paragraph("", "TableText")
    )


def room(words: str, millimetres: int) -> str:
    """Returns a box to write in by hand: a table of one cell with a height."""
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="5A646E"/>'
        for side in ("top", "left", "bottom", "right")
    )
    height = int(millimetres * TWENTIETHS_PER_MILLIMETRE)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:tblBorders>{border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{TEXT_WIDTH}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{TEXT_WIDTH}" w:type="dxa"/></w:tcPr>'
        + paragraph(run(words, "<w:b/>"), "TableText")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph("", "TableText")
    )


def _row(
    cells: Sequence[Cell],
    twentieths: Sequence[int],
    numeric: Sequence[bool],
    *,
    is_head: bool,
    keeps_next: bool,
) -> str:
    keep = KEEP_NEXT if keeps_next else ""
    kind = "<w:tblHeader/>" if is_head else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + paragraph(
            run(str(cell), "<w:b/>" if is_head else ""),
            "TableText",
            keep
            + ('<w:jc w:val="right"/>' if right and (is_head or isinstance(cell, Number)) else ""),
        )
        + "</w:tc>"
        for cell, width, right in zip(cells, twentieths, numeric, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{kind}</w:trPr>{made}</w:tr>"


def picture(
    number: int, size: tuple[int, int], png: str, svg: str, alternative: str, share: float
) -> str:
    """Returns a drawing: SVG for programs that draw it, PNG for the others.

    Args:
        number: Number of the drawing in the document.
        size: Width and height in any one unit.
        png: Relationship of the picture.
        svg: Relationship of the drawing.
        alternative: Alternative text.
        share: Share of the text's width that it fills.
    """
    width = int(TEXT_WIDTH * share) * EMU_PER_TWENTIETH
    height = width * size[1] // size[0]
    name = f'id="{number}" name="Figure {number}" descr="{escape(alternative)}"'
    return (
        f"<w:r><w:drawing><wp:inline distT="
        f'"0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {name}/><a:graphic><a:graphicData "
        f'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{png}">{_SVG_BLIP.format(svg)}</a:blip>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        f"</a:graphic></wp:inline></w:drawing></w:r>"
    )


def pair(left: str, right: str) -> str:
    """Returns two paragraphs' worth of content beside each other, without lines."""
    half = TEXT_WIDTH // 2
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'
        for inner in (left, right)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{half}"/>'
        f'<w:gridCol w:w="{half}"/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>'
        + paragraph("", "TableText")
    )
