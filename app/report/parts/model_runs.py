"""Parts on model runs that were kept in the record: shares of runs, with their errors."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.outlook_words import range_in_words
from app.report.content import Block, Cell, Paragraph, Section, Table
from app.report.whole import Whole

NO_RUNS = (
    "No model runs were kept in this session. `whitecell ensemble --keep` runs some from a node, "
    "or from two lines compared, and keeps what they came to."
)


def model_runs(whole: Whole) -> Iterator[Block | Section]:
    """Yields what was kept of model runs: two lines compared first, then outlooks."""
    if not whole.model_runs:
        yield Paragraph(NO_RUNS)
        return
    yield Paragraph(
        "Shares of model runs, not probabilities: behaviour profiles played everybody, every "
        "question was drawn, and coefficients of judgement were drawn from their priors. Errors "
        "are of computing alone.",
        note=True,
    )
    kept = [(r.number, r.body["what"], r.attachment("runs")) for r in whole.model_runs]
    for number, what, runs in sorted(kept, key=lambda each: (each[1] != "contrast", each[0])):
        make = _contrast if what == "contrast" else _outlook
        yield from make(whole, number, runs)


def _run(whole: Whole, runs: Mapping[str, Any]) -> str:
    played, asked = (whole.wording.number(runs[name]).shown for name in ("futures", "asked"))
    ended = "" if runs["ending"] == "whole" else f" of {asked} asked"
    return f"{played} futures{ended}, {runs['turns']} turns, seed {runs['seed']}"


def _contrast(whole: Whole, number: int, runs: Mapping[str, Any]) -> Iterator[Section]:
    a, b = (whole.history.nodes[runs[which]] for which in ("a", "b"))
    names = [whole.history.branches[node.branch].name for node in (a, b)]
    if runs.get("variant"):
        names[1] = runs["variant"]
    rows = tuple(
        (
            line["label"],
            *(_said(whole, line, line[name]) for name in ("no_deal", "a", "b")),
            f"{_said(whole, line, line['difference'])} ± {_said(whole, line, line['error'])}",
            line["words"],
        )
        for line in runs["lines"]
        if line["difference"]
    )
    columns = ("Outcome", "No deal", "A", "B", "B less A", "What may be concluded")
    same = sum(not line["difference"] for line in runs["lines"])
    blocks: list[Block] = [
        Paragraph(f"A is '{names[0]}', B is '{names[1]}': {_run(whole, runs)} (record {number}).")
    ]
    if rows:
        blocks.append(
            Table("Two lines carried on by model runs that share their luck", columns, rows)
        )
    blocks.append(
        Paragraph(
            f"{same} outcomes do not differ. Parameter sets are draws of our own coefficients, "
            "variants are structural switches; where fewer than 80 % agree in either, the model "
            "does not tell the two apart.",
            note=True,
        )
    )
    yield Section(f"{names[0]} against {names[1]}", tuple(blocks))


def _outlook(whole: Whole, number: int, runs: Mapping[str, Any]) -> Iterator[Section]:
    shares: list[tuple[Cell, ...]] = []
    levels: list[tuple[Cell, ...]] = []
    for outcome in runs["outcomes"]:
        if not outcome["turns"]:
            continue
        last = outcome["turns"][-1]
        if outcome["kind"] == "share":
            share, error = (
                whole.wording.number(100 * (last[n] or 0), 1) for n in ("share", "error")
            )
            said = f"{share} % ± {error}"
            if "range" in last:  # of the nuclear threshold, never one number
                said = range_in_words(*last["range"])
            shares.append((outcome["label"], said))
        elif outcome["kind"] == "level":
            three = (last["quantiles"][q] for q in ("0.05", "0.5", "0.95"))
            unit = f" ({outcome['unit']})" if outcome["unit"] else ""
            levels.append((outcome["label"] + unit, *(whole.wording.number(v) for v in three)))
    blocks: list[Block] = [Paragraph(f"{_run(whole, runs)} (record {number}).")]
    if shares:
        blocks.append(
            Table("Share of model runs in which it happened", ("Event", "Share"), tuple(shares))
        )
    if levels:
        columns = ("At the end", "5 %", "Median", "95 %")
        blocks.append(Table("Where model runs end", columns, tuple(levels)))
    yield Section(f"Model runs from node {runs['node']}, turn {runs['turn']}", tuple(blocks))


def _said(whole: Whole, line: Mapping[str, Any], value: float | None) -> str:
    if value is None:
        return "–"
    if line["kind"] == "share":
        return f"{whole.wording.number(100 * value, 1)} %"
    return whole.wording.number(value, 1).shown
