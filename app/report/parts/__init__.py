"""What a report that sees everything can hold: each part by the name in templates."""

from collections.abc import Callable, Iterable, Mapping

from app.report.content import Block, Section
from app.report.parts import (
    adjudication,
    claims,
    data_plan,
    design,
    events,
    futures,
    human_cost,
    learned,
    model_runs,
    narrative,
)
from app.report.parts.short import shortened
from app.report.whole import Whole

FEW = 4
"""Rows of a table of the quick look."""
Part = Callable[[Whole], Iterable[Block | Section]]

PARTS: Mapping[str, Part] = {
    "summary": design.summary,
    "hypothetical": design.hypothetical,
    "objectives": design.objectives,
    "overview": design.overview,
    "lines": design.lines,
    "method": design.method,
    "participants": design.participants,
    "who-played-what": design.who_played_what,
    "timeline": narrative.timeline,
    "narrative": narrative.narrative,
    "turn-told": narrative.turn_told,
    "turn-indicators": narrative.turn_indicators,
    "turning-points": narrative.turning_points,
    "turning-points-short": narrative.turning_points_short,
    "insights": learned.insights,
    "insights-short": shortened(learned.insights, FEW),
    "coverage": data_plan.coverage,
    "evidence": learned.evidence,
    "ratings": learned.ratings,
    "objective-analysis": learned.objective_analysis,
    "options-not-taken": learned.options_not_taken,
    "hot-wash": learned.hot_wash,
    "improvement-plan": learned.improvement_plan,
    "improvement-plan-short": shortened(learned.improvement_plan, FEW),
    "futures-compared": futures.futures_compared,
    "model-runs": model_runs.model_runs,
    "human-cost": human_cost.human_cost_told,
    "differences-short": futures.differences_short,
    "honoured-or-ignored": futures.honoured_or_ignored,
    "claims": claims.claims,
    "reversals": claims.reversals,
    "injects": events.injects,
    "contacts": events.contacts,
    "departures": adjudication.departures,
    "rulings": adjudication.rulings,
    "limits": design.limits,
    "assumptions": design.assumptions,
    "sources": design.sources,
}
