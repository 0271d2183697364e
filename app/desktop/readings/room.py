"""The adjudication panel's picture: the phase's questions, the one on the table, its effects."""

from __future__ import annotations

import math
from collections.abc import Sequence

from adjudication.question import DIRECTOR, NATURE, WHITE_CELL, Question
from adjudication.ruling import Ruling
from adjudication.turn import PHASES
from adjudication.world import parameters_of
from app.desktop.pictures import (
    Change,
    OptionOdds,
    QuestionPicture,
    QuestionRow,
    RoomPicture,
    Term,
)
from app.desktop.readings.conference import conference_picture
from app.desktop.readings.effects import changes
from app.desktop.readings.words import PHASE_TITLES, band, phrase, said
from app.desktop.translation import Translator
from app.session import Session

__all__ = ["decider_words", "option_title", "question_on_table", "room_picture"]

tr = Translator(__name__)

PHASE_NAMES = [phase.name for phase in PHASES]
METHODS = {
    "rigid": tr.later("drawn"),
    "semi-rigid": tr.later("drawn by the odds and the arguments"),
    "matrix-2d6": tr.later("two dice and the arguments"),
    "matrix-percent": tr.later("drawn by an agreed chance"),
    "cell": tr.later("the cell’s answer"),
    "consensual": tr.later("agreed in the room"),
    "free": tr.later("the white cell rules"),
    "split": tr.later("ruled in part"),
    "skip": tr.later("left out"),
}


def question_on_table(session: Session, wished: str) -> str:
    """The key of the question to show.

    Args:
        session: The session.
        wished: The one that was selected.

    Returns:
        That one if it is asked, else the first that waits for people, the first open one, the
        first; empty where nothing is asked.
    """
    questions = _in_order(session)
    keys = [question.key for question in questions]
    if wished in keys:
        return wished
    ruled = session.rulings()
    waiting = [question.key for question in session.to_rule()]
    still_open = [key for key in keys if key not in ruled]
    return next(iter((*waiting, *still_open, *keys)), "")


def _in_order(session: Session) -> tuple[Question, ...]:
    """What is for the room first, then what is routine; each in the engine's order."""
    return tuple(sorted(session.questions(), key=lambda q: not session.why_not_drawn(q)))


def room_picture(
    session: Session, wished: str, supposed: str = "", sheets_missing: int = 0
) -> RoomPicture:
    """The phase that comes next and its questions.

    Args:
        session: The session.
        wished: Key of the question that was selected.
        supposed: Answer chosen but not ruled, for the preview of what changes.
        sheets_missing: Of how many played actors nothing is in.

    Returns:
        The picture.
    """
    position = session.position
    questions, ruled = _in_order(session), session.rulings()
    waiting = session.to_rule()
    place = PHASE_NAMES.index(position.phase.name)
    on_table = question_on_table(session, wished)
    question = next((each for each in questions if each.key == on_table), None)
    routine_open = sum(1 for each in questions if each.key not in ruled) - len(waiting)
    changed, head = _changes(session, question, ruled, supposed) if question else ((), "")
    return RoomPicture(
        phase=str(PHASE_TITLES[position.phase.name]),
        progress=tr(
            "Turn {turn}, step {step} of {steps}",
            turn=position.turn,
            step=place + 1,
            steps=len(PHASES),
        ),
        rows=tuple(_row(session, each, ruled.get(each.key)) for each in questions),
        question=_picture(session, question, questions, ruled) if question else None,
        changes=changed,
        changes_head=head,
        idle=_idle(session),
        step_title=_step_title(session),
        step_off=_step_off(session, len(waiting)),
        fork_off="" if session.writable else tr("this session is read-only here"),
        routine_open=routine_open,
        sheets_missing=sheets_missing if position.opens_turn else 0,
    )


def _idle(session: Session) -> str:
    if session.why_not_played:
        return session.why_not_played[:1].upper() + session.why_not_played[1:] + "."
    if session.position.opens_turn:
        turn = session.position.turn
        return tr("Turn {turn} is about to open. Enter the moves, then begin the turn.", turn=turn)
    return tr("This step asks nothing: go on.")


def _step_title(session: Session) -> str:
    if session.position.opens_turn:
        return tr("Begin turn {turn}", turn=session.position.turn)
    if session.position.phase is PHASES[-1]:
        return tr("Commit turn {turn}", turn=session.position.turn)
    return tr("Go on")


def _step_off(session: Session, waiting: int) -> str:
    if not session.writable:
        return tr("this session is open elsewhere and can only be read here")
    if session.why_not_played:
        return tr("it was played by rules {rules}", rules=session.rules)
    if waiting:
        return tr.count(
            waiting, "%n question waits for a ruling", "%n questions wait for a ruling"
        )
    return ""


def _row(session: Session, question: Question, ruling: Ruling | None) -> QuestionRow:
    if ruling is not None:
        note = f"{decider_words(session, question)} – {METHODS[ruling.method]}"
        return QuestionRow(
            question.key, question.title, note, option_title(session, question, ruling.answer)
        )
    routine = not session.why_not_drawn(question)
    return QuestionRow(
        question.key, question.title, decider_words(session, question), routine=routine
    )


def decider_words(session: Session, question: Question) -> str:
    """Who decides a question, in words.

    Args:
        session: The session.
        question: The question.
    """
    match question.decider:
        case "nature":
            return tr("Chance")
        case "white-cell":
            return tr("White cell")
        case "director":
            return tr("Exercise director")
        case actor:
            who = tr("played") if actor in session.played else tr("behaviour profile")
            return f"{_name(session, actor)} ({who})"


def _name(session: Session, actor: str) -> str:
    known = session.scenario.actors.get(actor) or session.scenario.organisations.get(actor)
    return known.name if known else said(actor)


def option_title(session: Session, question: Question, option: str) -> str:
    """An answer in words: an actor's name, an action's, or the engine's word.

    Args:
        session: The session.
        question: The question it answers.
        option: The answer as the engine names it.

    Returns:
        Words for the screen.
    """
    if question.kind == "order" and option in session.scenario.actions:
        return session.scenario.actions[option].name
    if option in session.scenario.actors:
        return session.scenario.actors[option].name
    return said(option)


def _picture(
    session: Session,
    question: Question,
    questions: Sequence[Question],
    ruled: dict[str, Ruling],
) -> QuestionPicture:
    ruling = ruled.get(question.key)
    number = [each.key for each in questions].index(question.key) + 1
    titles = {option: option_title(session, question, option) for option in question.options}
    conference = conference_picture(
        session, question, titles, answer=ruling.answer if ruling else ""
    )
    may_see = not conference.advice_hidden
    options = _options(session, question, may_see=may_see)
    advised = may_see and max(
        range(len(options)), key=lambda i: question.odds[_at(question, options[i])]
    )
    about = _spoken_of(question, options[advised].key)
    draw_off = session.why_not_drawn(question)
    if not session.writable:
        draw_off = tr("this session is read-only here")
    same_kind = sum(
        1 for each in questions if each.kind == question.kind and each.key not in ruled
    )
    return QuestionPicture(
        key=question.key,
        place=f"{session.path} {session.position.node.number}",
        title=question.title,
        number=tr("{number} of {count}", number=number, count=len(questions)),
        decider=decider_words(session, question),
        request=_request(session, question),
        shape=_shape(session, question.decider),
        chip=_chip(ruling, draw_off),
        options=options,
        advised=int(advised),
        terms=_terms(session, question, about) if may_see else (),
        terms_about=titles[about],
        answer=option_title(session, question, ruling.answer) if ruling else "",
        method=_method(ruling) if ruling else "",
        reason=ruling.reason if ruling and ruling.method != "rigid" else "",
        conference=conference,
        draw_off=draw_off or (tr("it is answered") if ruling else ""),
        takes_cell_answer=question.decider in session.played,
        needs_second=question.decider == DIRECTOR,
        rule_off="" if session.writable else tr("this session is read-only here"),
        same_kind=same_kind,
    )


def _method(ruling: Ruling) -> str:
    """How a question was answered; a draw with its number and key, so that it can be repeated."""
    if ruling.number is None:
        return str(METHODS[ruling.method])
    number, key = int(ruling.number * 100), ruling.question.key
    basis = ruling.basis
    if basis is not None and basis.dice:
        dice = " + ".join(map(str, basis.dice))
        return tr(
            "two dice, {dice} = {total}, keys {key}/die-1 and die-2",
            dice=dice,
            total=sum(basis.dice),
            key=key,
        )
    how = METHODS["rigid" if basis is None else ruling.method]
    return tr("{how}, {number} of 100, key {key}", how=how, number=number, key=key)


def _at(question: Question, option: OptionOdds) -> int:
    return question.options.index(option.key)


def _options(session: Session, question: Question, *, may_see: bool) -> tuple[OptionOdds, ...]:
    """Every option in the engine's order; without its odds while the room may not see them."""
    if not may_see:
        return tuple(
            OptionOdds(option, option_title(session, question, option), 0, 0, "")
            for option in question.options
        )
    made = []
    spread = session.spread()
    for option, odds in zip(question.options, question.odds, strict=True):
        over = spread[question.key, option]
        low, high = band(over.low, over.high)
        title = option_title(session, question, option)
        likely = min(max(round(over.likely * 100), low), high)
        made.append(OptionOdds(option, title, low, high, phrase(odds), likely))
    return tuple(made)


def _request(session: Session, question: Question) -> str:
    match question.decider:
        case "nature":
            return tr("Chance decides, by the aid’s odds")
        case "white-cell":
            return tr("The white cell decides, or draws")
        case "director":
            return tr("Only the exercise director answers this")
        case actor if actor in session.played:
            return tr("Put to the cell without the odds")
        case _:
            return tr("Decided by its behaviour profile")


def _shape(session: Session, decider: str) -> str:
    if decider in {NATURE, WHITE_CELL, DIRECTOR}:
        return ""
    actor = session.scenario.actors.get(decider) or session.scenario.organisations.get(decider)
    return session.scenario.cells[actor.cell].shape if actor else ""


def _chip(ruling: Ruling | None, draw_off: str) -> str:
    if ruling is not None:
        return tr("Drawn") if ruling.number is not None else tr("Ruled")
    return tr("To rule") if draw_off else tr("To draw")


def _spoken_of(question: Question, advised: str) -> str:
    """The option whose terms are shown: the advised, the next likely if it is the reference."""
    others = [option for option in question.options if option != question.reference]
    if advised != question.reference or not others:
        return advised
    return max(others, key=lambda option: question.odds[question.options.index(option)])


def _terms(session: Session, question: Question, about: str) -> tuple[Term, ...]:
    """The strongest terms of an option."""
    mine = [term for term in question.terms if term[0] == about]
    mine.sort(key=lambda term: -abs(term[2]))
    strongest = max((abs(term[2]) for term in mine), default=1.0)
    return tuple(_term(session, question, term, strongest) for term in mine)


def _term(
    session: Session,
    question: Question,
    term: tuple[str, str, float, str],
    strongest: float,
) -> Term:
    option, name, value, parameter = term
    runs = _runs_moved(question, option, value)
    status, source = "COMPUTED", tr("from the state of play and the scenario’s numbers")
    if parameter:
        coefficient = getattr(parameters_of(session.scenario), parameter)
        status = coefficient.status.value
        known = session.scenario.sources.get(coefficient.source)
        source = known.citation if known else coefficient.source
    sign = "+" if runs > 0 else "−" if runs < 0 else ""
    return Term(said(name), f"{sign}{abs(runs)}", value / strongest, status, source)


def _runs_moved(question: Question, option: str, value: float) -> int:
    """By how many model runs of a hundred the option's share falls without this term."""
    share = question.odds[question.options.index(option)]
    without = share * math.exp(-value)
    return round(100 * (share - without / (1 - share + without)))


def _changes(
    session: Session, question: Question, ruled: dict[str, Ruling], supposed: str
) -> tuple[tuple[Change, ...], str]:
    ruling = ruled.get(question.key)
    answer = supposed or (ruling.answer if ruling else "")
    if not answer or answer not in question.options:
        return (), ""
    found = changes(session, question, answer)
    title = option_title(session, question, answer)
    return found, tr("What changes, if ‘{title}’", title=title) if found else tr(
        "‘{title}’ changes nothing here", title=title
    )
