"""Typesetting: a report as tagged PDF, and its drawings as pictures, by a fixed look.

The document goes to the look as data, never as markup, so nothing that people typed can change
what is done. Fonts are the bundled ones alone, so that every machine sets the same pages.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst

from app.errors import UsageError
from app.report.content import Document
from app.report.data import as_plain
from app.report.widths import is_short, widths

FONTS = Path(__file__).parents[1] / "desktop" / "assets" / "fonts"
LOOKS = Path(__file__).parent / "looks"
DOTS_PER_INCH = 200


def to_pdf(document: Document, look: Path | None = None) -> bytes:
    """Returns the document as PDF/UA-1: tagged, with bookmarks, contents and embedded fonts.

    Args:
        document: The document.
        look: A look of one's own; without it the product's.

    Raises:
        UsageError: The look cannot be set.
    """
    plain = as_plain(document)
    _measure_tables(plain["sections"])
    moment = datetime.combine(document.date, time(), UTC)
    inputs = {
        "document": json.dumps(plain, ensure_ascii=False),
        "drawings": _drawings(document),
    }
    path = look or LOOKS / "report.typ"
    try:
        compiler = _compiler(path, inputs)
        return _bytes(
            compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=int(moment.timestamp()))
        )[0]
    except (RuntimeError, OSError) as fault:
        raise UsageError(f"{path} cannot be set: {fault}") from fault


def to_pages(document: Document, dots_per_inch: float = 72) -> tuple[bytes, ...]:
    """Returns the pages of the document as PNG, as they will be set; to look at before writing.

    Args:
        document: The document.
        dots_per_inch: How fine.
    """
    plain = as_plain(document)
    _measure_tables(plain["sections"])
    inputs = {"document": json.dumps(plain, ensure_ascii=False), "drawings": _drawings(document)}
    made = _compiler(LOOKS / "report.typ", inputs).compile(format="png", ppi=dots_per_inch)
    return _bytes(made)


def to_pictures(document: Document) -> tuple[bytes, ...]:
    """Returns every drawing of the document as PNG, in reading order."""
    if not document.figures():
        return ()
    compiler = _compiler(LOOKS / "drawings.typ", {"drawings": _drawings(document)})
    return _bytes(compiler.compile(format="png", ppi=DOTS_PER_INCH))


def _compiler(path: Path, inputs: dict[str, str]) -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(path, root=path.parent, font_paths=fonts, sys_inputs=inputs)


def _drawings(document: Document) -> str:
    return json.dumps([figure.svg for figure in document.figures()], ensure_ascii=False)


def _bytes(made: bytes | Sequence[bytes] | None) -> tuple[bytes, ...]:
    return (made,) if isinstance(made, bytes) else tuple(made or ())


def _measure_tables(sections: list[dict[str, Any]]) -> None:
    """Adds to each table the widths of its columns, and whether it is kept on one page."""
    for section in sections:
        for block in section["blocks"]:
            if block["kind"] == "table":
                rows = [
                    [cell["shown"] if isinstance(cell, dict) else cell for cell in row]
                    for row in block["rows"]
                ]
                block["widths"] = widths(block["columns"], rows)
                block["whole"] = is_short(rows, block["widths"])
        _measure_tables(section["sections"])
