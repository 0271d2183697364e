"""Questions: what is undecided, its odds, and the terms that add up to them.

A `Block` holds the questions of one kind for every future at once: one row a subject, futures
last. At the table the asked rows of future 0 are read out as `Question`s. Log-odds are taken
against a named reference option; the terms of an option sum to them, and where a rule turns one
probability into another a last term `conversion` makes up the difference.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from adjudication.errors import AdjudicationError
from adjudication.models.choice import inverse_cdf, to_odds
from adjudication.places import Places

Array = NDArray[np.float64]
Answers = NDArray[np.int8]

NATURE = "nature"
WHITE_CELL = "white-cell"
DIRECTOR = "director"
NOT_ASKED = -1
DENSE = 0.25
"""Share of open questions from which on terms are summed for all, and picked out as a sum."""


@dataclass(frozen=True, slots=True)
class Term:
    """A summand of an option's log-odds against the reference option.

    Attributes:
        name: What it is, in words.
        option: Index of the option it speaks for.
        value: Log-odds, broadcasting to (Q, B).
        parameter: Coefficient it rests on, a field of ModelParameters; empty for a conversion
            or a number of the scenario.
    """

    name: str
    option: int
    value: Array
    parameter: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """The questions of one kind, for every future.

    Attributes:
        kind: Name of the kind; the first part of each key.
        keys: Q stable keys, built from content.
        titles: Q titles in words.
        options: O option names, in draw order: conciliatory to hostile.
        reference: Q indices of the option that log-odds are taken against.
        deciders: Q deciders: `nature`, `white-cell`, `director` or an actor's id.
        asked: (Q, B) whether the question is open in that future.
        given_odds: Probabilities, each question's summing to one: (O, n) of the n open questions
            row by row, or (O, Q, B) where nearly all are open.
        terms: Terms of the options other than the reference.
        late_terms: Makes the terms where they are many and only the table reads them.
    """

    kind: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    options: tuple[str, ...]
    reference: tuple[int, ...]
    deciders: tuple[str, ...]
    asked: NDArray[np.bool_]
    given_odds: Array
    terms: tuple[Term, ...]
    late_terms: Callable[[], tuple[Term, ...]] | None = None

    @property
    def open_odds(self) -> Array:
        """(O, n) probabilities of the n open questions, row by row."""
        if self.given_odds.shape[1:] != self.asked.shape:
            return self.given_odds
        flat = self.given_odds.reshape(len(self.options), -1)
        return flat.take(np.flatnonzero(self.asked), axis=1)

    @property
    def odds(self) -> Array:
        """(O, Q, B) probabilities; zero where a question is not open."""
        full = np.zeros((len(self.options), *self.asked.shape), dtype=self.given_odds.dtype)
        full[:, self.asked] = self.open_odds
        return full

    @property
    def is_directors(self) -> bool:
        """Whether its questions are the exercise director's alone, and never drawn."""
        return DIRECTOR in self.deciders

    def explained(self) -> tuple[Term, ...]:
        """Returns the terms, made now if they were not yet."""
        return self.terms if self.late_terms is None else self.late_terms()


@dataclass(frozen=True, slots=True)
class Question:
    """One open question at the table.

    Attributes:
        key: Stable key.
        kind: Its kind.
        title: In words.
        decider: `nature`, `white-cell`, `director` or an actor's id.
        options: Names of the options with odds above zero, in draw order.
        odds: Their probabilities.
        reference: The option that log-odds are taken against.
        terms: (option, term name, log-odds, parameter), zero terms left out.
    """

    key: str
    kind: str
    title: str
    decider: str
    options: tuple[str, ...]
    odds: tuple[float, ...]
    reference: str
    terms: tuple[tuple[str, str, float, str], ...]

    def draw(self, number: float) -> str:
        """Returns the option that a uniform number in [0, 1) picks."""
        odds = np.array(self.odds)[:, None, None]
        index = inverse_cdf(odds, np.array([[number]]), axis=0)
        return self.options[int(index[0, 0])]

    def check_answer(self, answer: str) -> None:
        """Raises AdjudicationError if the answer is not one of the options."""
        if answer not in self.options:
            raise AdjudicationError(
                f"'{answer}' is no answer to {self.key}: choose {' or '.join(self.options)}"
            )


def read_out(blocks: Iterable[Block], future: int = 0) -> tuple[Question, ...]:
    """Returns the open questions of one future, in the order of the blocks and rows."""
    return tuple(question for block in blocks for question in _questions(block, future))


def _questions(block: Block, future: int) -> Iterator[Question]:
    rows = np.flatnonzero(block.asked[:, future])
    if not len(rows):
        return
    place = block.asked.cumsum()[rows * block.asked.shape[1] + future] - 1
    every_odds = block.open_odds[:, place].T.tolist()
    every_term = [
        (term, np.broadcast_to(term.value, block.asked.shape)[rows, future].tolist())
        for term in block.explained()
    ]
    for number, (row, odds) in enumerate(zip(rows.tolist(), every_odds, strict=True)):
        yield Question(
            key=block.keys[row],
            kind=block.kind,
            title=block.titles[row],
            decider=block.deciders[row],
            options=tuple(name for name, p in zip(block.options, odds, strict=True) if p > 0.0),
            odds=tuple(p for p in odds if p > 0.0),
            reference=block.options[block.reference[row]],
            terms=tuple(
                (block.options[term.option], term.name, values[number], term.parameter)
                for term, values in every_term
                if values[number] != 0.0 and odds[term.option] > 0.0
            ),
        )


def answers_from(blocks: Sequence[Block], given: dict[str, str]) -> dict[str, Answers]:
    """Returns what a phase's `apply` takes, from answers in words at the table (B = 1).

    Args:
        blocks: The questions that the phase asked.
        given: Answer by question key; every open question must be there.

    Raises:
        AdjudicationError: An open question has no answer, or one that is not an option.
    """
    return {block.kind: _block_answers(block, given) for block in blocks}


def _block_answers(block: Block, given: dict[str, str]) -> Answers:
    result = np.full(block.asked.shape, NOT_ASKED, dtype=np.int8)
    for row, key in enumerate(block.keys):
        if not block.asked[row, 0]:
            continue
        if key not in given:
            raise AdjudicationError(f"question {key} is still open")
        if given[key] not in block.options:
            raise AdjudicationError(f"'{given[key]}' is no answer to {key}")
        result[row, 0] = block.options.index(given[key])
    return result


def weighted(
    kind: str,
    rows: Sequence[tuple[str, str, str]],
    options: tuple[str, ...],
    reference: int,
    asked: NDArray[np.bool_],
    terms: Sequence[Term] | Callable[[], Sequence[Term]],
    log_odds: Mapping[int, Array] | None = None,
) -> Block:
    """Returns a block whose options' log-odds against the reference are sums of terms.

    Args:
        kind: Kind of question.
        rows: (key, title, decider) of each row.
        options: O options in draw order.
        reference: Index of the option with log-odds zero.
        asked: (Q, B) whether open.
        terms: Terms of the other options; where log-odds are given, it may be what makes them.
        log_odds: (Q, B) log-odds of every other option where a rule of conversion follows the
            terms, which then becomes the last term.
    """
    stated = tuple(terms() if callable(terms) else terms) if log_odds is None else ()
    summed = stated if log_odds is None else _whole(log_odds)
    opened = np.flatnonzero(asked)
    number = np.result_type(np.float32, *(term.value.dtype for term in summed))
    total = np.zeros((len(options), len(opened)), dtype=number)
    if len(opened) < DENSE * asked.size:
        for term in summed:
            total[term.option] += _at(term.value, asked.shape, opened)
    else:
        for option in {term.option for term in summed}:
            everywhere = np.zeros(asked.shape, dtype=number)
            for term in summed:
                if term.option == option:
                    everywhere += term.value
            everywhere.reshape(-1).take(opened, out=total[option], mode="clip")
    late = None if log_odds is None else partial(with_conversion, terms, log_odds)
    odds = to_odds(total)
    keys, titles, deciders = _columns(rows)
    references = (reference,) * len(rows)
    return Block(kind, keys, titles, options, references, deciders, asked, odds, stated, late)


def weighted_at(
    kind: str,
    rows: Sequence[tuple[str, str, str]],
    options: tuple[str, ...],
    reference: int,
    places: Places,
    terms: Sequence[Term],
    log_odds: Mapping[int, Array] | None = None,
) -> Block:
    """Returns a block as `weighted`, of terms that were made at its open questions alone.

    Args:
        kind: Kind of question.
        rows: (key, title, decider) of each row.
        options: O options in draw order.
        reference: Index of the option with log-odds zero.
        places: Where the n questions are open.
        terms: Terms of the other options, with values (n,).
        log_odds: (n,) log-odds of every other option where a rule of conversion follows the terms.
    """
    summed = tuple(terms) if log_odds is None else _whole(log_odds)
    number = np.result_type(np.float32, *(term.value.dtype for term in summed))
    total = np.zeros((len(options), len(places.row)), dtype=number)
    for term in summed:
        total[term.option] += term.value

    def spread() -> tuple[Term, ...]:
        stated = terms if log_odds is None else with_conversion(terms, log_odds)
        return tuple(replace(term, value=places.spread(term.value)) for term in stated)

    return added_up(kind, rows, options, reference, places.asked, total, spread)


def added_up(
    kind: str,
    rows: Sequence[tuple[str, str, str]],
    options: tuple[str, ...],
    reference: int,
    asked: NDArray[np.bool_],
    log_odds: Array,
    terms: Callable[[], tuple[Term, ...]],
) -> Block:
    """Returns a block as `weighted`, whose terms were added up.

    Args:
        kind: Kind of question.
        rows: (key, title, decider) of each row.
        options: O options in draw order.
        reference: Index of the option with log-odds zero.
        asked: (Q, B) whether open.
        log_odds: (O, n) log-odds at the n open questions, overwritten.
        terms: Makes the terms, for who reads them.
    """
    keys, titles, deciders = _columns(rows)
    odds, references = to_odds(log_odds), (reference,) * len(rows)
    return Block(kind, keys, titles, options, references, deciders, asked, odds, (), terms)


def _whole(log_odds: Mapping[int, Array]) -> tuple[Term, ...]:
    """Log-odds as they stand, each as one term."""
    return tuple(Term("log-odds", option, value) for option, value in log_odds.items())


def _at(value: Array, shape: tuple[int, ...], opened: NDArray[np.intp]) -> Array:
    """Returns the values (n,) of a term at the open questions, or one for all of them."""
    if value.size == 1:
        return value.ravel()
    if value.shape == shape:
        return value.ravel().take(opened)
    rows, futures = np.divmod(opened, shape[1])
    return np.broadcast_to(value, shape)[rows, futures]


def two_way(
    kind: str,
    rows: Sequence[tuple[str, str, str]],
    options: tuple[str, str],
    asked: NDArray[np.bool_],
    terms: Sequence[Term],
    log_odds: Array | None = None,
) -> Block:
    """Returns a block with two options; the first is the reference. See `weighted`."""
    converted = None if log_odds is None else {1: log_odds}
    return weighted(kind, rows, options, 0, asked, terms, converted)


def _columns(
    rows: Sequence[tuple[str, str, str]],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    keys, titles, deciders = zip(*rows, strict=True) if rows else ((), (), ())
    return keys, titles, deciders


def with_conversion(
    terms: Sequence[Term] | Callable[[], Sequence[Term]], totals: Mapping[int, Array]
) -> tuple[Term, ...]:
    """Returns the terms with a `conversion` per option that brings their sum to its log-odds.

    Args:
        terms: Terms so far, or what makes them.
        totals: (Q, B) log-odds against the reference, by option index.
    """
    given = terms() if callable(terms) else terms
    result = list(given)
    for option, total in totals.items():
        stated = sum((term.value for term in given if term.option == option), np.zeros(()))
        result.append(Term("conversion", option, np.asarray(total - stated)))
    return tuple(result)


def choice(
    kind: str,
    rows: Sequence[tuple[str, str, str]],
    options: tuple[str, ...],
    reference: tuple[int, ...],
    asked: NDArray[np.bool_],
    utility: Array,
    components: Callable[[], Sequence[tuple[str, str, Array]]],
) -> Block:
    """Returns a logit choice among options.

    Args:
        kind: Kind of question.
        rows: (key, title, decider) of each row.
        options: O options, conciliatory to hostile.
        reference: Q options that log-odds are taken against, feasible where the row is open.
        asked: (Q, B) whether open.
        utility: (O, Q, B), overwritten; minus infinity where an option is infeasible.
        components: Gives (name, parameter, utility broadcasting to (O, Q, B)), which sum to the
            utility where it is feasible; called when somebody wants an explanation.
    """
    shape = utility.shape
    odds = to_odds(utility)

    def terms() -> tuple[Term, ...]:
        here = np.arange(len(rows))
        full = [(name, key, np.broadcast_to(v, shape)) for name, key, v in components()]
        against = [(name, key, v - v[np.array(reference), here]) for name, key, v in full]
        return tuple(
            Term(name, option, value[option], key)
            for option in range(len(options))
            for name, key, value in against
        )

    keys, titles, deciders = _columns(rows)
    return Block(kind, keys, titles, options, reference, deciders, asked, odds, (), terms)
