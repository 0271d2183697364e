"""What model runs came to, read for the page of futures: a table, charts, and what may be said.

Made from the plain values that `whitecell ensemble --json` prints and the record keeps, so that
a run of now, one kept last week and the command show the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.desktop.chart_data import Band, Bar, Lines, Series, Stacked
from app.desktop.readings.figures import (
    ERROR_BAND,
    PERCENT,
    around,
    figure,
    label,
    number,
    percent,
    points,
    scale,
    titled,
)
from app.desktop.readings.rows import Row
from app.desktop.translation import Translator
from app.outlook_words import range_in_words, share_in_words

__all__ = ["Reading"]

tr = Translator(__name__)

Plain = Mapping[str, Any]
FAN = ((tr.later("5–95 % of runs"), "0.05", "0.95"), (tr.later("25–75 % of runs"), "0.25", "0.75"))
SAME = tr.later("The same in every model run.")


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
        if plain["ending"] == "whole":
            return tr("{futures:,} model runs, {turns} turns, seed {seed}.", **plain)
        return tr(
            "{futures:,} model runs of {asked:,} asked ({ending}), {turns} turns, seed {seed}.",
            **plain,
        )

    @property
    def head(self) -> str:
        """From where, and how much of what was asked."""
        if self.is_contrast:
            where = f"A: {self.sides[0]}. B: {self.sides[1]}."
        else:
            where = tr("From node {node}, turn {turn}.", **self.plain)
        return f"{where} {self.caption}"

    @property
    def heads(self) -> tuple[str, ...]:
        """Heads of the table."""
        if self.is_contrast:
            return (tr("Outcome"), tr("No deal"), "A", "B", tr("B less A"), "±")
        return (tr("Outcome"), tr("Share, median"), "5 %", "95 %", "±")

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
                held = f"{self.actors[most]} {percent(last['shares'][most])}"
                cells = (held, "", "", "")
            case "share":
                cells = (*self._share(last), "", "", points(last["error"]))
            case _:
                three = (f"{last['quantiles'][q]:,}" for q in ("0.5", "0.05", "0.95"))
                cells = (*three, number(last["error"]))
        return Row(outcome["name"], (titled(outcome), *cells), " ".join(self._told(outcome, last)))

    def _share(self, last: Plain) -> tuple[str]:
        if "range" in last:
            return (range_in_words(*last["range"]),)
        return (
            share_in_words(last["share"], self.plain["futures"], last["error"]).split(" +-")[0],
        )

    def _told(self, outcome: Plain, last: Plain) -> Iterator[str]:
        if outcome["kind"] == "holder":
            yield "; ".join(
                tr(
                    "{actor} in {share} of model runs",
                    actor=self.actors[actor],
                    share=percent(share),
                )
                for actor, share in last["shares"].items()
            )
            return
        if "range" in last:
            yield tr("Model runs stop there: who answers is the exercise director.")
        for actor, kinds in outcome["by_type"].items():
            seeker, greedy = kinds["seeker"]["share"], kinds["greedy"]["share"]
            if seeker != greedy and seeker is not None and greedy is not None:
                yield tr(
                    "Where {actor} seeks security {seeker}, where it is greedy {greedy}.",
                    actor=self.actors[actor],
                    seeker=percent(seeker),
                    greedy=percent(greedy),
                )
        if last["epistemic"] is not None:
            yield tr(
                "{share} of the variance between runs follows from judged coefficients, the rest"
                " is chance.",
                share=percent(last["epistemic"]),
            )
        if last["error"] == 0.0 and "range" not in last:
            yield str(SAME)
        elif "mean" in last:
            yield tr("Mean {mean:,.2f}.", mean=last["mean"])

    def _line(self, line: Plain) -> Row:
        keys = ("no_deal", "a", "b", "difference")
        cells = (*(figure(line, line[key]) for key in keys), figure(line, line["error"]))
        return Row(line["name"], (titled(line), *cells), line["words"])

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
            Bar(tr("Turn {turn}", turn=at), tuple(turn["by_mark"].values()))
            for at, turn in self._places(rung["turns"])
        )
        error = max(
            (share * (1.0 - share) / self.plain["futures"]) ** 0.5
            for bar in bars
            for share in bar.shares
        )
        return Stacked(
            tr("Where the worst dyad stands on the ladder, share of model runs"),
            marks,
            bars,
            tr(
                "{caption} Monte Carlo standard error at most {points} points.",
                caption=self.caption,
                points=points(error),
            ),
        )

    def _places(self, turns: list[Plain]) -> Iterator[tuple[int, Plain]]:
        return ((self.first + turn["turn"] - 1, turn) for turn in turns)

    def _at(self, outcome: Plain) -> tuple[float, ...]:
        return tuple(float(at) for at, _ in self._places(outcome["turns"]))

    def _happened(self, outcome: Plain) -> Lines:
        values = tuple(PERCENT * turn["share"] for turn in outcome["turns"])
        errors = tuple(PERCENT * (turn["error"] or 0.0) for turn in outcome["turns"])
        series = Series(
            tr("Share"), self._at(outcome), values, (around(values, errors, (0.0, PERCENT)),)
        )
        return Lines(
            tr("{label}, share of model runs", label=label(outcome)),
            (series,),
            tr(
                "{caption} It happened by then. Monte Carlo standard error at the end {error:.2f}"
                " points; band: {band}.",
                caption=self.caption,
                error=errors[-1],
                band=ERROR_BAND,
            ),
            up=tr("% of model runs"),
        )

    def _threshold(self, outcome: Plain) -> Lines:
        ends = tuple(
            tuple(PERCENT * turn["range"][end] for turn in outcome["turns"]) for end in (0, 1)
        )
        at = self._at(outcome)
        return Lines(
            tr("{label}, share of model runs", label=label(outcome)),
            (Series(tr("At least"), at, ends[0]), Series(tr("At most"), at, ends[1])),
            tr(
                "{caption} A range of 95 % by computing error (Wilson), never one number.",
                caption=self.caption,
            ),
            up=tr("% of model runs"),
        )

    def _fan(self, outcome: Plain) -> Lines:
        turns = outcome["turns"]
        bands = tuple(
            Band(
                str(name),
                tuple(float(turn["quantiles"][low]) for turn in turns),
                tuple(float(turn["quantiles"][high]) for turn in turns),
            )
            for name, low, high in FAN
        )
        median = tuple(float(turn["quantiles"]["0.5"]) for turn in turns)
        last = turns[-1]
        return Lines(
            label(outcome),
            (Series(tr("Median"), self._at(outcome), median, bands),),
            tr(
                "{caption} Line: median; bands: middle half and 90 % of runs. Mean at the end"
                " {mean:,.2f}, Monte Carlo standard error {error}.",
                caption=self.caption,
                mean=last["mean"],
                error=number(last["error"]),
            ),
            up=outcome["unit"],
        )

    def _holders(self, outcome: Plain) -> Stacked:
        turns = outcome["turns"]
        found = tuple(dict.fromkeys(actor for turn in turns for actor in turn["shares"]))
        bars = tuple(
            Bar(
                tr("Turn {turn}", turn=at),
                tuple(float(turn["shares"].get(actor, 0.0)) for actor in found),
            )
            for at, turn in self._places(turns)
        )
        error = 0.5 / self.plain["futures"] ** 0.5
        return Stacked(
            tr("{label}, share of model runs", label=label(outcome)),
            tuple(self.actors[actor] for actor in found),
            bars,
            tr(
                "{caption} Monte Carlo standard error at most {points} points.",
                caption=self.caption,
                points=points(error),
            ),
        )

    def _two_lines(self, line: Plain) -> Lines:
        times, at = scale(line), self._at(line)
        return Lines(
            titled(line),
            tuple(
                Series(side.upper(), at, tuple(times * turn[side] for turn in line["turns"]))
                for side in ("a", "b")
            ),
            tr("{caption} Both lines share their luck, run by run.", caption=self.caption),
            up=tr("% of model runs") if line["kind"] == "share" else line["unit"],
        )

    def _apart(self, line: Plain) -> Lines:
        times = scale(line)
        values = tuple(times * turn["difference"] for turn in line["turns"])
        errors = tuple(times * (turn["error"] or 0.0) for turn in line["turns"])
        band = around(values, errors, (-float("inf"), float("inf")))
        return Lines(
            tr("B less A: {label}", label=line["label"]),
            (Series(tr("B less A"), self._at(line), values, (band,)),),
            tr(
                "{caption} Monte Carlo standard error at the end {error:.2g}; band: {band}.",
                caption=self.caption,
                error=errors[-1],
                band=ERROR_BAND,
            ),
            up=tr("points") if line["kind"] == "share" else line["unit"],
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
        judged = tr("No difference in any set of coefficients.")
        if sets["low"] is not None and line["difference"]:
            judged = tr(
                "Parameter sets from {low} to {high}; same direction in {share} of those that"
                " differ.",
                low=figure(line, sets["low"]),
                high=figure(line, sets["high"]),
                share=percent(sets["same_direction"]),
            )
            if sets["epistemic"] is not None:
                share = percent(sets["epistemic"])
                judged += " " + tr("{share} of the variance is judgement.", share=share)
        structure = tr(
            "Same direction in {same_direction} of {of} variants.",
            same_direction=variants["same_direction"],
            of=variants["of"],
        )
        if not variants["of"]:
            structure = tr("No structural switch was turned.")
        return (
            (
                tr("Computing"),
                tr(
                    "B less A is {apart}, standard error {error}.",
                    apart=figure(line, line["difference"]),
                    error=figure(line, line["error"]),
                ),
            ),
            (tr("Judgement"), judged),
            (tr("Structure"), structure),
            (tr("So"), f"{line['words'][:1].upper()}{line['words'][1:]}."),
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
        left = (Row(each, (each, tr("not tried from here"), ""), "") for each in self._left_out)
        return (*turned, *left)

    @property
    def _left_out(self) -> tuple[str, ...]:
        return tuple(self.plain["left_out"])
