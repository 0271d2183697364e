"""Explanation of a question: its terms with their sources, its spread, and what would flip it.

Everything is computed from the state at which the question was asked. Reasons carry a stable code
and numbers; `in_words` makes sentences of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from adjudication.analysis.spread import Spread, spread
from adjudication.errors import AdjudicationError
from adjudication.orders import Orders
from adjudication.phases.phase import Phase
from adjudication.question import Block, Question, read_out
from adjudication.sampling import quantile
from adjudication.state import State
from adjudication.world import World, parameters_of
from scenarios.parameters import ModelParameters, Parameter, Status

Array = NDArray[np.float64]
STEPS = 33
"""Values tried of each coefficient, evenly over its prior."""
EDGE = 0.01
"""Share of a prior left out at either end."""
REFERENCE_POINT = "typical_"
"""Begins the names of coefficients that only say where terms are zero."""
SETTLED = frozenset({Status.VERIFIED, Status.COMPUTED})
"""What is read in a source or computed from data is not asked whether it would flip a ruling."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A term of the odds of one option.

    Attributes:
        code: Stable code, such as `term/stake`.
        name: What it is, in words.
        option: The option it speaks for, or against.
        value: Log-odds against the reference option.
        parameter: Coefficient it rests on; empty where it rests on the state alone.
        status: How far to trust the coefficient.
        source: Where it comes from, a key of the bibliography.
    """

    code: str
    name: str
    option: str
    value: float
    parameter: str
    status: str
    source: str


@dataclass(frozen=True, slots=True)
class Flip:
    """A coefficient of ours that would turn the likeliest answer if it were otherwise.

    Attributes:
        parameter: Its name.
        value: What it is now.
        flips_at: The nearest value at which another answer is likelier.
        to: That answer.
        share: Share of the coefficient's prior, by itself, in which another answer is likelier.
        has_prior: Whether there is a prior; if not, half to twice the value was tried.
    """

    parameter: str
    value: float
    flips_at: float
    to: str
    share: float
    has_prior: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the engine gives the odds it gives.

    Attributes:
        question: The question.
        likeliest: Its likeliest option.
        reasons: The terms, strongest first.
        spread: Best, likely and worst of every option over drawn coefficients.
        flips: What would turn the likeliest option, the likeliest to do so first.
    """

    question: Question
    likeliest: str
    reasons: tuple[Reason, ...]
    spread: dict[str, Spread]
    flips: tuple[Flip, ...]


def explain(
    world: World, state: State, orders: Orders, phase: Phase, key: str, seed: int
) -> Explanation:
    """Returns the explanation of one question.

    Args:
        world: The compiled scenario.
        state: The state at the table at which the phase asks (one future).
        orders: Orders of the turn.
        phase: The phase that asks.
        key: Key of the question.
        seed: Session seed, for the spread.

    Raises:
        AdjudicationError: The phase does not ask that question here.
    """
    questions = {q.key: q for q in read_out(phase.questions(world, state, orders))}
    if key not in questions:
        asked = ", ".join(questions) or "nothing"
        raise AdjudicationError(f"'{key}' is not asked here; {phase.name} asks {asked}")
    question = questions[key]
    likeliest = question.options[int(np.argmax(question.odds))]
    whole = spread(world, state, orders, phase, seed)

    def ask(sampled: World, futures: int) -> tuple[Block, ...]:
        return phase.questions(sampled, state.broadcast(futures), orders)

    return Explanation(
        question=question,
        likeliest=likeliest,
        reasons=tuple(sorted(_reasons(world, question), key=lambda r: -abs(r.value))),
        spread={o: whole[key, o] for o in question.options if (key, o) in whole},
        flips=tuple(
            sorted(_flips(world, ask, key, likeliest), key=lambda f: (-f.has_prior, -f.share))
        ),
    )


def _reasons(world: World, question: Question) -> Iterator[Reason]:
    known = parameters_of(world.scenario)
    for option, name, value, parameter in question.terms:
        status, source = "COMPUTED", "state of play"
        if parameter:
            coefficient: Parameter = getattr(known, parameter)
            status, source = coefficient.status.value, coefficient.source
        code = "term/" + name.lower().replace(",", "").replace(" ", "-")
        yield Reason(code, name, option, value, parameter, status, source)


Ask = Callable[[World, int], tuple[Block, ...]]


def _flips(world: World, ask: Ask, key: str, likeliest: str) -> Iterator[Flip]:
    """Tries every coefficient of ours by itself, all of them in one pass, then closes in."""
    known = parameters_of(world.scenario)
    tried = {
        field.name: _values(getattr(known, field.name))
        for field in fields(ModelParameters)
        if getattr(known, field.name).status not in SETTLED
        and getattr(known, field.name).value != 0.0
        and not field.name.startswith(REFERENCE_POINT)
    }
    found = _likeliest(world, ask, key, tried)
    brackets = {}
    for name, answers in found.items():
        bracket = _bracket(tried[name], answers, likeliest, getattr(known, name).value)
        if bracket is not None:
            brackets[name] = np.linspace(*bracket, STEPS)
    for name, answers in _likeliest(world, ask, key, brackets).items():
        there = next(place for place, answer in enumerate(answers) if answer != likeliest)
        yield Flip(
            parameter=name,
            value=getattr(known, name).value,
            flips_at=float(brackets[name][there]),
            to=answers[there],
            share=sum(answer != likeliest for answer in found[name]) / STEPS,
            has_prior=getattr(known, name).prior is not None,
        )


def _values(parameter: Parameter) -> Array:
    if parameter.prior is None:
        return np.linspace(0.5, 2.0, STEPS) * parameter.value
    return quantile(parameter.prior, np.linspace(EDGE, 1.0 - EDGE, STEPS))


def _likeliest(world: World, ask: Ask, key: str, tried: dict[str, Array]) -> dict[str, list[str]]:
    """The likeliest answer at each value of each coefficient, the others as they are."""
    if not tried:
        return {}
    futures = STEPS * len(tried)
    sampled = {}
    for place, (name, values) in enumerate(tried.items()):
        array = np.full(futures, float(getattr(world.parameters, name)))
        array[place * STEPS : (place + 1) * STEPS] = values
        sampled[name] = array
    varied = replace(world, parameters=replace(world.parameters, **sampled))
    block = next(block for block in ask(varied, futures) if key in block.keys)
    odds = block.odds[:, block.keys.index(key)]
    answers = [block.options[index] for index in odds.argmax(axis=0)]
    return {name: answers[place * STEPS : (place + 1) * STEPS] for place, name in enumerate(tried)}


def _bracket(
    values: Array, answers: list[str], likeliest: str, now: float
) -> tuple[float, float] | None:
    """From the value now to the nearest tried value with another answer, closest first."""
    flipped = [float(v) for v, a in zip(values, answers, strict=True) if a != likeliest]
    if not flipped:
        return None
    nearest = min(flipped, key=lambda value: abs(value - now))
    return now, nearest


def in_words(explanation: Explanation) -> tuple[str, ...]:
    """Returns the explanation in sentences, from its reasons and numbers alone."""
    question, likeliest = explanation.question, explanation.likeliest
    whole = explanation.spread.get(likeliest)
    odds = question.odds[question.options.index(likeliest)]
    sentences = [f"{question.title} '{likeliest}' in {100 * odds:.0f} of 100 model runs."]
    if whole is not None:
        sentences.append(
            f"With other values of our own coefficients, {100 * whole.low:.0f} to "
            f"{100 * whole.high:.0f} of 100 (nine in ten of the draws)."
        )
    about = likeliest if likeliest != question.reference else _next_likely(explanation)
    ours = [
        reason
        for reason in explanation.reasons
        if reason.option == about and reason.name != "conversion"
    ]
    for is_for, said in ((True, "For"), (False, "Against")):
        names = [reason.name for reason in ours if (reason.value > 0.0) is is_for][:3]
        if names:
            sentences.append(f"{said} '{about}': {', '.join(names)}.")
    if explanation.flips:
        for flip in explanation.flips[:3]:
            name = flip.parameter.replace("_", " ")
            way = "above" if flip.flips_at > flip.value else "below"
            prior = f", {100 * flip.share:.0f} % of its prior" if flip.has_prior else ""
            sentences.append(
                f"It would turn to '{flip.to}' with {name} {way} {flip.flips_at:.3g} "
                f"(now {flip.value:.3g}{prior})."
            )
    else:
        sentences.append("No coefficient of ours, by itself, would turn it.")
    return tuple(sentences)


def _next_likely(explanation: Explanation) -> str:
    question = explanation.question
    others = [option for option in question.options if option != question.reference]
    return max(others, key=lambda option: question.odds[question.options.index(option)])
