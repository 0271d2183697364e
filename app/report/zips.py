"""Office files with the same bytes whenever and wherever they are written."""

import io
import re
import zipfile

_MOMENT = (1980, 1, 1, 0, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def with_fixed_moments(package: bytes, stamp: str) -> bytes:
    """Returns an Office package with one fixed moment on every part, books inside it too.

    Args:
        package: The package as a library wrote it.
        stamp: ISO 8601 moment to put where the library put the time of its writing.
    """
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(".xlsx"):
                part = with_fixed_moments(part, stamp)
            if name.endswith("docProps/core.xml"):
                part = _STAMPS.sub(rb"\g<1>" + stamp.encode(), part)
            held = zipfile.ZipInfo(name, _MOMENT)
            held.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(held, part)
    return written.getvalue()
