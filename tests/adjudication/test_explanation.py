"""Explanations: exact terms, known sources, and flips that do flip."""

from dataclasses import replace

import numpy as np
import pytest

from adjudication.analysis.explanation import Explanation, explain, in_words
from adjudication.errors import AdjudicationError
from adjudication.opening import opening
from adjudication.phases.aggression import Aggression
from adjudication.phases.guarantees import Guarantees
from adjudication.phases.phase import Phase
from adjudication.question import read_out
from adjudication.state import State
from adjudication.turn import open_turn
from adjudication.world import World
from tests.adjudication.test_guarantees_in_play import invoked

FRANCE = "honour/istanbul/france"


@pytest.fixture(scope="module")
def asked(world: World) -> tuple[Phase, State]:
    return Guarantees(), invoked(world)


@pytest.fixture(scope="module")
def explained(world: World, asked: tuple[Phase, State]) -> Explanation:
    phase, state = asked
    return explain(world, state, (), phase, FRANCE, seed=1)


def test_reasons_are_the_terms_with_their_sources(explained: Explanation) -> None:
    question = explained.question
    assert len(explained.reasons) == len(question.terms)
    for option in set(question.options) - {question.reference}:
        total = sum(reason.value for reason in explained.reasons if reason.option == option)
        odds = dict(zip(question.options, question.odds, strict=True))
        assert total == pytest.approx(np.log(odds[option] / odds[question.reference]), abs=1e-12)
    stake = next(reason for reason in explained.reasons if reason.code == "term/stake")
    assert (stake.parameter, stake.status, stake.source) == (
        "stake_slope",
        "JUDGEMENT",
        "judgement",
    )
    sizes = [abs(reason.value) for reason in explained.reasons]
    assert sizes == sorted(sizes, reverse=True)


def test_a_flip_flips_and_just_short_of_it_does_not(
    world: World, asked: tuple[Phase, State], explained: Explanation
) -> None:
    assert explained.flips
    for flip in explained.flips:
        assert (
            likeliest(world, asked, flip.parameter, flip.flips_at)
            == flip.to
            != explained.likeliest
        )
        short = flip.flips_at - (flip.flips_at - flip.value) / 16
        assert likeliest(world, asked, flip.parameter, short) == explained.likeliest, flip


def likeliest(world: World, asked: tuple[Phase, State], name: str, value: float) -> str:
    phase, state = asked
    varied = replace(world, parameters=replace(world.parameters, **{name: np.array(value)}))
    questions = read_out(phase.questions(varied, state, ()))
    question = next(question for question in questions if question.key == FRANCE)
    return question.options[int(np.argmax(question.odds))]


def test_only_what_is_ours_is_asked_whether_it_flips(explained: Explanation) -> None:
    names = {flip.parameter for flip in explained.flips}
    assert "honour_constant" not in names
    assert not any(name.startswith("typical_") for name in names)


def test_how_many_are_needed_is_tried_future_by_future(world: World) -> None:
    """The need is a whole number: each future's own counts, not the mean of all."""
    state = open_turn(opening(world, 1))
    needs = replace(world, parameters=replace(world.parameters, need=np.array([1.0, 3.0, 99.0])))
    phase = Aggression()
    many = phase.questions(needs, state.broadcast(3), ())[0].odds[1, 0]
    alone = [
        phase.questions(
            replace(world, parameters=replace(world.parameters, need=np.array(need))), state, ()
        )[0].odds[1, 0, 0]
        for need in (1.0, 3.0, 99.0)
    ]
    assert many == pytest.approx(alone)
    assert alone[0] < alone[1] < alone[2]


def test_words_come_from_the_reasons(explained: Explanation) -> None:
    sentences = in_words(explained)
    assert sentences[0].startswith("Does France honour")
    assert "of 100 model runs" in sentences[0]
    text = " ".join(sentences)
    assert "probability" not in text
    assert explained.flips[0].to in text


def test_a_question_that_is_not_asked_is_refused(world: World, asked: tuple[Phase, State]) -> None:
    phase, state = asked
    with pytest.raises(AdjudicationError, match="honour/istanbul/nobody"):
        explain(world, state, (), phase, "honour/istanbul/nobody", 1)


def test_sentences_name_what_counts_not_the_arithmetic(explained: Explanation) -> None:
    assert any(reason.name == "conversion" for reason in explained.reasons)
    assert not any("conversion" in sentence for sentence in in_words(explained))
