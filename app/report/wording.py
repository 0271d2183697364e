"""Dates and numbers as a reader's country writes them."""

from dataclasses import dataclass
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from app.errors import UsageError
from app.report.asked import DEFAULT_LOCALE
from app.report.content import Number


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes dates and numbers in one locale."""

    locale: Locale

    @property
    def language(self) -> str:
        """Language of a report's words: English, in the variety chosen if it is one."""
        tag = str(self.locale).replace("_", "-")
        return tag if self.locale.language == "en" else "en"

    def date(self, day: date) -> str:
        """Returns a day in words, such as `1 May 2022`."""
        return format_date(day, "long", locale=self.locale)

    def number(self, value: float, places: int = 0, *, signed: bool = False) -> Number:
        """Returns a number with a fixed count of decimals, with its sign if asked."""
        rounded = round(float(value), places) + 0.0  # no minus before a zero
        decimals = f".{'0' * places}" if places else ""
        shown = format_decimal(rounded, format=f"#,##0{decimals}", locale=self.locale)
        return Number(value, f"+{shown}" if signed and rounded >= 0 else shown)

    def significant(self, value: float) -> Number:
        """Returns a number with four significant digits at most."""
        shown = format_decimal(value, format="@###", locale=self.locale) if value else "0"
        return Number(value, shown)

    def label(self, number: int) -> Number:
        """Returns a number that names something, such as a record: never grouped."""
        return Number(number, str(number))

    def share(self, odds: float) -> Number:
        """Returns odds as whole numbers in 100, never as certainty."""
        if odds < 0.01:
            return Number(odds, "under 1")
        return Number(odds, "over 99" if odds > 0.99 else f"{odds * 100:.0f}")


def wording_of(tag: str = DEFAULT_LOCALE) -> Wording:
    """Returns the wording of a locale.

    Args:
        tag: A BCP 47 tag such as `pl-PL` or `uk`.

    Raises:
        UsageError: No such locale.
    """
    try:
        return Wording(Locale.parse(tag.replace("_", "-"), sep="-"))
    except (ValueError, UnknownLocaleError) as fault:
        raise UsageError(
            f"no locale '{tag}': name language and country, such as en-GB, pl-PL or uk-UA"
        ) from fault
