"""The words of the desktop in the user's language, by Qt's own translation.

A module that shows words begins with `tr = Translator(__name__)`; its name is their context.
English stands in the code and needs no file: what a language does not have is said in English.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from typing_extensions import override

__all__ = ["Later", "Translator", "dated", "in_words", "numeral"]

Key = TypeVar("Key")

translate = QCoreApplication.translate


class _Words(string.Formatter):
    """Texts with values in them, numbers as the language writes them."""

    @override
    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int | float) and format_spec:
            return numeral(value, format_spec)
        return str(format(value, format_spec))


WORDS = _Words()


@dataclass(frozen=True, slots=True)
class Later:
    """Words of a table that is made before a language is chosen; `str` says them."""

    context: str
    text: str

    @override
    def __str__(self) -> str:
        return translate(self.context, self.text)


@dataclass(frozen=True, slots=True)
class Translator:
    """What one module says.

    Attributes:
        context: Name of the module.
    """

    context: str

    def __call__(self, text: str, /, **values: object) -> str:
        """A text in the user's language.

        Args:
            text: In English, written out; `{name}` where a value goes, so that a language can
                put it elsewhere.
            **values: What goes there.

        Returns:
            The text, with the values in it.
        """
        said = translate(self.context, text)
        return WORDS.format(said, **values) if values else said

    def count(self, number: int, one: str, many: str, /, **values: object) -> str:
        """A text about a number, in the form that the language has for it.

        Args:
            number: How many.
            one: What English says of one; `%n` for the number.
            many: What English says of any other number; languages know the text by this.
            **values: As for any text.

        Returns:
            The text, with number and values in it.
        """
        said = translate(self.context, many, None, number)
        if number == 1 and said == many.replace("%n", "1"):
            said = one.replace("%n", "1")
        return WORDS.format(said, **values) if values else said

    def later(self, text: str) -> Later:
        """A text of a table; it is translated where it is shown."""
        return Later(self.context, text)


def in_words(table: Iterable[tuple[Key, Later]]) -> list[tuple[Key, str]]:
    """A table of keys and words, in the user's language."""
    return [(key, str(words)) for key, words in table]


tr = Translator(__name__)


def dated(day: date, form: str) -> str:
    """A date with the names of months that the user's language has.

    Args:
        day: The day, or a time of it.
        form: How Qt writes dates, such as `d MMMM yyyy`, in the user's language.
    """
    code_of_the_language = tr("en")
    return QLocale(code_of_the_language).toString(QDate(day.year, day.month, day.day), form)


def numeral(value: float, form: str) -> str:
    """A number with the decimal mark and the mark of thousands that the user's language has.

    Args:
        value: The number.
        form: How `format` writes it in English, such as `,.2f`.
    """
    written = format(value, form)
    locale = QLocale(tr("en"))
    return written.translate(str.maketrans(".,", locale.decimalPoint() + locale.groupSeparator()))
