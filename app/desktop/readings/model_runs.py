"""What model runs came to, read for the page of futures: a table, charts, and what may be said.

Made from the plain values that `whitecell ensemble --json` prints and the record keeps, so that
a run of now, one kept last week and the command show the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor, log10
from typing import Any

from app.desktop.chart_data import Band, Bar, Lines, Series, Stacked
from app.desktop.readings.rows import Row
from app.outlook_words import range_in_words, share_in_words
from maps.atlas import load_atlas

__all__ = ["Reading", "figure"]

Plain = Mapping[str, Any]
NORMAL = 1.96
"""Standard errors to either side that hold 95 %."""
FAN = (("5–95 % of runs", "0.05", "0.95"), ("25–75 % of runs", "0.25", "0.75"))
ERROR_BAND = "95 % computing error"
PERCENT = 100.0
LARGE = 1000.0
"""From which a number is written whole."""
SAME = "The same in every model run."


@dataclass(frozen=True, slots=True)
class Reading:
    """A result of model runs, ready to be shown.

    Attributes:
        plain: The plain values.
        first: The turn in play that is played first.
        actors: Names of actors by id.
        sides: What A and B are, in words; empty for one line alone.
    """

    plain: Plain
    first: int
    actors: Mapping[str, str]
    sides: tuple[str, ...] = ()

    @property
    def is_contrast(self) -> bool:
        """Whether two lines are compared."""
        return "lines" in self.plain

    @property
    def outcomes(self) -> tuple[Plain, ...]:
        """What was counted."""
        return tuple(self.plain["lines" if self.is_contrast else "outcomes"])

    @property
    def caption(self) -> str:
        """How many runs, of how many turns, with which seed: what stands under every chart."""
        plain = self.plain
        ended = (
            ""
            if plain["ending"] == "whole"
            else f" of {plain['asked']:,} asked ({plain['ending']})"
        )
        return (
            f"{plain['futures']:,} model runs{ended}, {plain['turns']} turns, "
            f"seed {plain['seed']}."
        )

    @property
    def head(self) -> str:
        """From where, and how much of what was asked."""
        if self.is_contrast:
            where = f"A: {self.sides[0]}. B: {self.sides[1]}."
        else:
            where = f"From node {self.plain['node']}, turn {self.plain['turn']}."
        return f"{where} {self.caption}"

    @property
    def heads(self) -> tuple[str, ...]:
        """Heads of the table."""
        if self.is_contrast:
            return ("Outcome", "No deal", "A", "B", "B less A", "±")
        return ("Outcome", "Share, median", "5 %", "95 %", "±")

    def rows(self) -> tuple[Row, ...]:
        """The table: every outcome at the end."""
        make = self._line if self.is_contrast else self._outcome
        return tuple(make(each) for each in self.outcomes if each["turns"])

    def _outcome(self, outcome: Plain) -> Row:
        last = outcome["turns"][-1]
        cells: tuple[str, ...]
        match outcome["kind"]:
            case "holder":
                most = max(last["shares"], key=lambda actor: float(last["shares"][actor]))
                held = f"{self.actors[most]} {_percent(last['shares'][most])}"
                cells = (held, "", "", "")
            case "share":
                cells = (*self._share(last), "", "", _points(last["error"]))
            case _:
                three = (f"{last['quantiles'][q]:,}" for q in ("0.5", "0.05", "0.95"))
                cells = (*three, _number(last["error"]))
        return Row(
            outcome["name"], (_titled(outcome), *cells), " ".join(self._told(outcome, last))
        )

    def _share(self, last: Plain) -> tuple[str]:
        if "range" in last:
            return (range_in_words(*last["range"]),)
        return (
            share_in_words(last["share"], self.plain["futures"], last["error"]).split(" +-")[0],
        )

    def _told(self, outcome: Plain, last: Plain) -> Iterator[str]:
        if outcome["kind"] == "holder":
            yield "; ".join(
                f"{self.actors[actor]} in {_percent(share)} of model runs"
                for actor, share in last["shares"].items()
            )
            return
        if "range" in last:
            yield "Model runs stop there: who answers is the exercise director."
        for actor, kinds in outcome["by_type"].items():
            seeker, greedy = kinds["seeker"]["share"], kinds["greedy"]["share"]
            if seeker != greedy and seeker is not None and greedy is not None:
                yield (
                    f"Where {self.actors[actor]} seeks security {_percent(seeker)}, where it is "
                    f"greedy {_percent(greedy)}."
                )
        if last["epistemic"] is not None:
            yield (
                f"{_percent(last['epistemic'])} of the variance between runs follows from judged "
                "coefficients, the rest is chance."
            )
        if last["error"] == 0.0 and "range" not in last:
            yield SAME
        elif "mean" in last:
            yield f"Mean {last['mean']:,.2f}."

    def _line(self, line: Plain) -> Row:
        keys = ("no_deal", "a", "b", "difference")
        cells = (*(figure(line, line[key]) for key in keys), figure(line, line["error"]))
        return Row(line["name"], (_titled(line), *cells), line["words"])

    # -- charts ---------------------------------------------------------------------------------

    def charts(self, name: str) -> tuple[Lines | Stacked, ...]:
        """One outcome turn by turn.

        Args:
            name: Name of the outcome.
        """
        outcome = next(each for each in self.outcomes if each["name"] == name)
        if self.is_contrast:
            return self._two_lines(outcome), self._apart(outcome)
        if outcome["kind"] == "holder":
            return (self._holders(outcome),)
        if "range" in outcome["turns"][-1]:
            return (self._threshold(outcome),)
        return (self._happened(outcome) if outcome["kind"] == "share" else self._fan(outcome),)

    def ladder(self) -> Stacked | None:
        """How far up the ladder the worst dyad stands, turn by turn; None for two lines."""
        if self.is_contrast or not self.plain["futures"]:
            return None
        rung = next(each for each in self.outcomes if each["name"] == "highest-rung")
        marks = tuple(rung["turns"][-1]["by_mark"])
        bars = tuple(
            Bar(f"Turn {at}", tuple(turn["by_mark"].values()))
            for at, turn in self._places(rung["turns"])
        )
        error = max(
            (share * (1.0 - share) / self.plain["futures"]) ** 0.5
            for bar in bars
            for share in bar.shares
        )
        return Stacked(
            "Where the worst dyad stands on the ladder, share of model runs",
            marks,
            bars,
            f"{self.caption} Monte Carlo standard error at most {_points(error)} points.",
        )

    def _places(self, turns: list[Plain]) -> Iterator[tuple[int, Plain]]:
        return ((self.first + turn["turn"] - 1, turn) for turn in turns)

    def _at(self, outcome: Plain) -> tuple[float, ...]:
        return tuple(float(at) for at, _ in self._places(outcome["turns"]))

    def _happened(self, outcome: Plain) -> Lines:
        values = tuple(PERCENT * turn["share"] for turn in outcome["turns"])
        errors = tuple(PERCENT * (turn["error"] or 0.0) for turn in outcome["turns"])
        series = Series(
            "Share", self._at(outcome), values, (_around(values, errors, (0.0, PERCENT)),)
        )
        said = f"It happened by then. Monte Carlo standard error at the end {errors[-1]:.2f}"
        return Lines(
            f"{_label(outcome)}, share of model runs",
            (series,),
            f"{self.caption} {said} points; band: {ERROR_BAND}.",
            up="% of model runs",
        )

    def _threshold(self, outcome: Plain) -> Lines:
        ends = tuple(
            tuple(PERCENT * turn["range"][end] for turn in outcome["turns"]) for end in (0, 1)
        )
        at = self._at(outcome)
        return Lines(
            f"{_label(outcome)}, share of model runs",
            (Series("At least", at, ends[0]), Series("At most", at, ends[1])),
            f"{self.caption} A range of 95 % by computing error (Wilson), never one number.",
            up="% of model runs",
        )

    def _fan(self, outcome: Plain) -> Lines:
        turns = outcome["turns"]
        bands = tuple(
            Band(
                name,
                tuple(float(turn["quantiles"][low]) for turn in turns),
                tuple(float(turn["quantiles"][high]) for turn in turns),
            )
            for name, low, high in FAN
        )
        median = tuple(float(turn["quantiles"]["0.5"]) for turn in turns)
        last = turns[-1]
        return Lines(
            _label(outcome),
            (Series("Median", self._at(outcome), median, bands),),
            f"{self.caption} Line: median; bands: middle half and 90 % of runs. Mean at the end "
            f"{last['mean']:,.2f}, Monte Carlo standard error {_number(last['error'])}.",
            up=outcome["unit"],
        )

    def _holders(self, outcome: Plain) -> Stacked:
        turns = outcome["turns"]
        found = tuple(dict.fromkeys(actor for turn in turns for actor in turn["shares"]))
        bars = tuple(
            Bar(f"Turn {at}", tuple(float(turn["shares"].get(actor, 0.0)) for actor in found))
            for at, turn in self._places(turns)
        )
        error = 0.5 / self.plain["futures"] ** 0.5
        return Stacked(
            f"{_label(outcome)}, share of model runs",
            tuple(self.actors[actor] for actor in found),
            bars,
            f"{self.caption} Monte Carlo standard error at most {_points(error)} points.",
        )

    def _two_lines(self, line: Plain) -> Lines:
        scale, at = _scale(line), self._at(line)
        return Lines(
            _titled(line),
            tuple(
                Series(side.upper(), at, tuple(scale * turn[side] for turn in line["turns"]))
                for side in ("a", "b")
            ),
            f"{self.caption} Both lines share their luck, run by run.",
            up="% of model runs" if line["kind"] == "share" else line["unit"],
        )

    def _apart(self, line: Plain) -> Lines:
        scale = _scale(line)
        values = tuple(scale * turn["difference"] for turn in line["turns"])
        errors = tuple(scale * (turn["error"] or 0.0) for turn in line["turns"])
        band = _around(values, errors, (-float("inf"), float("inf")))
        return Lines(
            f"B less A: {line['label']}",
            (Series("B less A", self._at(line), values, (band,)),),
            f"{self.caption} Monte Carlo standard error at the end {errors[-1]:.2g}; band: "
            f"{ERROR_BAND}.",
            up="points" if line["kind"] == "share" else line["unit"],
        )

    # -- what may be said -----------------------------------------------------------------------

    def errors(self, name: str) -> tuple[tuple[str, str], ...]:
        """The three lines of error of a comparison, and what follows; empty for one line alone.

        Args:
            name: Name of the outcome.
        """
        if not self.is_contrast:
            return ()
        line = next(each for each in self.outcomes if each["name"] == name)
        sets, variants = line["parameter_sets"], line["variants"]
        apart = figure(line, line["difference"])
        judged = "No difference in any set of coefficients."
        if sets["low"] is not None and line["difference"]:
            judged = (
                f"Parameter sets from {figure(line, sets['low'])} to {figure(line, sets['high'])}"
                f"; same direction in {_percent(sets['same_direction'])} of those that differ"
            )
            if sets["epistemic"] is not None:
                judged += f"; {_percent(sets['epistemic'])} of the variance is judgement"
            judged += "."
        structure = f"Same direction in {variants['same_direction']} of {variants['of']} variants."
        if not variants["of"]:
            structure = "No structural switch was turned."
        return (
            ("Computing", f"B less A is {apart}, standard error {figure(line, line['error'])}."),
            ("Judgement", judged),
            ("Structure", structure),
            ("So", f"{line['words'][:1].upper()}{line['words'][1:]}."),
        )

    def switches(self, name: str) -> tuple[Row, ...]:
        """The difference under each structural switch, as rows.

        Args:
            name: Name of the outcome.
        """
        line = next(each for each in self.outcomes if each["name"] == name)
        turned = (
            Row(
                each["label"],
                (
                    each["label"],
                    figure(line, each["difference"]),
                    figure(line, each["error"]),
                ),
                "",
            )
            for each in line["variants"]["differences"]
        )
        left = (Row(each, (each, "not tried from here", ""), "") for each in self._left_out)
        return (*turned, *left)

    @property
    def _left_out(self) -> tuple[str, ...]:
        return tuple(self.plain["left_out"])


def figure(outcome: Plain, value: float | None) -> str:
    """A value of an outcome as it is written in a table; a dash where there is none."""
    if value is None:
        return "–"
    if outcome["kind"] == "share":
        return f"{PERCENT * value:.1f} %"
    return f"{value:,.0f}" if abs(value) >= LARGE else f"{value:,.2f}"


def _titled(outcome: Plain) -> str:
    unit = outcome["unit"]
    return f"{_label(outcome)} ({unit})" if unit else _label(outcome)


def _label(outcome: Plain) -> str:
    """The outcome in words; a zone, which the engine knows by its key, by its name."""
    if outcome["kind"] == "holder":
        return f"Control of {load_atlas().zones[outcome['part']].name}"
    return str(outcome["label"])


def _scale(outcome: Plain) -> float:
    return PERCENT if outcome["kind"] == "share" else 1.0


def _percent(share: float) -> str:
    return f"{PERCENT * share:.0f} %"


def _points(error: float | None) -> str:
    return "–" if error is None else f"{PERCENT * error:.1f}"


def _number(value: float | None) -> str:
    """To two figures, never as a power of ten."""
    if not value:
        return "–" if value is None else "0"
    digits = 1 - floor(log10(abs(value)))
    return f"{round(value, digits):,.{max(digits, 0)}f}"


def _around(
    values: tuple[float, ...], errors: tuple[float, ...], within: tuple[float, float]
) -> Band:
    low = tuple(
        max(value - NORMAL * error, within[0]) for value, error in zip(values, errors, strict=True)
    )
    high = tuple(
        min(value + NORMAL * error, within[1]) for value, error in zip(values, errors, strict=True)
    )
    return Band(ERROR_BAND, low, high)
