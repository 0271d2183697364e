"""What can be agreed, read for the page of futures: a row a format, its words, its Pareto plot."""

from __future__ import annotations

from adjudication.analysis.packages import PAIR, Prospect
from app.agreeing import SOLUTIONS, Agreeing, aperture_in_words, prospect_in_words
from app.desktop.chart_data import Point, Scatter
from app.desktop.readings.rows import Row, Rows
from app.desktop.translation import Translator, numeral

__all__ = ["agreed"]

tr = Translator(__name__)

CAPTION = tr.later(
    "Utility units of the scenario’s own weights, many of them judgement; worked out exactly, "
    "without model runs. No package is better for both than a filled point or the line; the open "
    "point is what they have without agreement."
)
NOBODY = tr.later("Nothing is negotiated in this scenario: it has no tracks.")
ROUND = 6


def agreed(found: Agreeing) -> Rows:
    """What the tracks of a scenario can come to, a row a format.

    Args:
        found: What they can come to.
    """
    rows = tuple(_row(name, prospect) for name, prospect in found.prospects.items())
    plots = {
        name: _plot(name, prospect)
        for name, prospect in found.prospects.items()
        if len(prospect.actors) == PAIR
    }
    heads = (tr("Format"), tr("All can gain"), tr("Blocked by"), tr("Worth adding"))
    words = aperture_in_words(found.aperture) if rows else str(NOBODY)
    return Rows(heads, rows, words, plots)


def _row(name: str, prospect: Prospect) -> Row:
    adding = "–"
    if prospect.addition:
        issue, value = prospect.addition
        adding = f"{issue}: {numeral(value, '.3g')}"
    gain = numeral(prospect.value, ".3g") if not prospect.blocking else tr("no zone")
    cells = (name, gain, ", ".join(prospect.blocking) or "–", adding)
    told = [line.strip() for line in prospect_in_words(name, prospect)[1:]]
    who = f"{', '.join(prospect.issues)} ({', '.join(prospect.actors)})"
    return Row(name, cells, "\n".join(f"{line[:1].upper()}{line[1:]}." for line in (who, *told)))


def _plot(name: str, prospect: Prospect) -> Scatter:
    one, other = prospect.actors
    named: dict[tuple[float, float], list[str]] = {
        (corner[one], corner[other]): [] for corner in prospect.frontier
    }
    for key, title in SOLUTIONS.items():
        solution = prospect.solutions[key]
        if solution is not None:
            at = solution["utilities"]
            place = round(at[one], ROUND), round(at[other], ROUND)
            named.setdefault(place, []).append(title)
    points = [Point(", ".join(titles), *at, on_front=True) for at, titles in named.items()]
    fair = prospect.solutions["egalitarian"]
    if fair is not None:
        reserve = {who: fair["utilities"][who] - prospect.gains[who] for who in prospect.actors}
        points.append(Point(tr("Without agreement"), reserve[one], reserve[other]))
    return Scatter(
        tr("{name}: packages by what they are worth", name=name),
        tuple(points),
        one,
        other,
        str(CAPTION),
    )
