"""Writes a report in the formats asked for: whole files, the same bytes for the same record."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.errors import UsageError
from app.files import write_bytes
from app.report.asked import Asked
from app.report.content import Document
from app.report.data import to_csv, to_json
from app.report.edition import document_of, whole_of
from app.report.html import to_html
from app.report.markdown import to_markdown
from app.session import Session

FORMATS = ("html", "pdf", "docx", "md", "json", "csv", "pptx")
NAMES = {"aar": "after-action", "quick-look": "quick-look", "turn-brief": "turn-brief"}
Progress = Callable[[int, int, str], None]
"""Told how many of how many files are written, and which comes next; it may raise to stop."""


def write_report(
    session: Session,
    folder: Path,
    formats: tuple[str, ...] = FORMATS,
    asked: Asked | None = None,
    look: Path | None = None,
    progress: Progress = lambda _done, _total, _what: None,
) -> tuple[Path, ...]:
    """Writes a report and returns the files.

    Args:
        session: The session.
        folder: Where to write.
        formats: Some of `FORMATS`. Slides are made of the short kinds alone; of an after-action
            report those of its quick look are written.
        asked: What is asked for; without it the full after-action report.
        look: A Typst look of one's own for the PDF.
        progress: Told how far the work is.

    Raises:
        UsageError: The report cannot be made as asked, or a file cannot be written.
    """
    asked = asked or Asked()
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(f"no format '{unknown[0]}': choose some of {', '.join(FORMATS)}")
    progress(0, len(formats), "contents")
    read = whole_of(session, asked) if asked.sees_all else None
    document = document_of(session, asked, read)
    pictures = cache(lambda: _pictures(document))
    written: list[Path] = []
    with ThreadPoolExecutor(max_workers=1) as beside:
        # The typesetter works outside Python's lock: the PDF is set while the others are written.
        if "pdf" in formats:
            pdf = beside.submit(rendered, document, "pdf", stem(asked), pictures, look)
        for done, format_ in enumerate(sorted(formats, key="pdf".__eq__)):
            progress(done, len(formats), format_)
            if format_ == "pdf":
                files = pdf.result()
            elif format_ == "pptx" and asked.kind == "aar":
                short = replace(asked, kind="quick-look")
                files = _slides(document_of(session, short, read), stem(short))
            else:
                files = rendered(document, format_, stem(asked), pictures, look)
            for name, content in files.items():
                path = folder / name
                write_bytes(path, content)
                written.append(path)
    progress(len(formats), len(formats), "done")
    return tuple(written)


def stem(asked: Asked) -> str:
    """Returns the name of a report's files, without what says their format."""
    edition = "" if asked.edition == "full" else f"-{asked.edition}"
    turn = f"-{asked.turn}" if asked.kind == "turn-brief" and asked.turn else ""
    return f"{NAMES[asked.kind]}{turn}{edition}"


def rendered(
    document: Document,
    format_: str,
    name: str,
    pictures: Callable[[], tuple[bytes, ...]],
    look: Path | None = None,
) -> Mapping[str, bytes]:
    """Returns a document in a format: contents by file name.

    Args:
        document: The document.
        format_: One of `FORMATS`.
        name: Name of the files, without what says their format.
        pictures: Its drawings as PNG, made when first asked for.
        look: A Typst look of one's own.
    """
    if format_ == "csv":
        return {f"{name}-tables/{file}": text.encode() for file, text in to_csv(document).items()}
    return {f"{name}.{format_}": _one(document, format_, pictures, look)}


def _one(
    document: Document, format_: str, pictures: Callable[[], tuple[bytes, ...]], look: Path | None
) -> bytes:
    # The libraries of the heavy formats are imported when one of them is written: a desk opens
    # in a second, and a server without them still writes the light ones.
    match format_:
        case "html":
            return to_html(document).encode()
        case "md":
            return to_markdown(document).encode()
        case "json":
            return to_json(document).encode()
        case "pdf":
            from app.report.typeset import to_pdf  # noqa: PLC0415

            return to_pdf(document, look)
        case "docx":
            from app.report.word import to_docx  # noqa: PLC0415

            return to_docx(document, pictures())
        case _:
            from app.report.slides import to_pptx  # noqa: PLC0415

            return to_pptx(document, pictures())


def _pictures(document: Document) -> tuple[bytes, ...]:
    from app.report.typeset import to_pictures  # noqa: PLC0415 - as above

    return to_pictures(document)


def _slides(document: Document, name: str) -> Mapping[str, bytes]:
    return rendered(document, "pptx", name, lambda: _pictures(document))
