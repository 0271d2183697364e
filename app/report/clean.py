"""Texts as every format can hold them."""

import re
import unicodedata

from app.report.content import Part, reworded

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks that turn the direction of text round: typed by nobody, good for disguise alone."""
_KEPT = frozenset("\n\t")
_PLAIN = re.compile(r"[\x20-\x7e\n]*")


def cleaned(document: Part) -> Part:
    """Returns a document, or a part of one, without what XML forbids or what disguises text."""
    return reworded(document, _clean)


def _clean(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    kept = "".join(
        c
        for c in unified
        if c in _KEPT or (c not in _TURNING and unicodedata.category(c) not in {"Cc", "Cs", "Cn"})
    )
    return kept if kept != text else text
