"""The move sheet read off the session, and a filled-in sheet as the record takes it."""

from __future__ import annotations

from adjudication.orders import Order
from adjudication.readings import trust
from adjudication.record.entries import MoveSheet, View, entry_of
from app.desktop.draft import OwnView, Part, SheetDraft
from app.desktop.effects_picture import EffectsPicture
from app.desktop.pictures import Move, MovesPicture, Offer, Waiting
from app.desktop.readings.board import sheets_of_turn
from app.desktop.translation import Translator
from app.improvising import effects_offered, start_of
from app.session import Session
from scenarios.actions import Action

__all__ = ["draft_of", "moves_picture", "sheet_of"]

tr = Translator(__name__)

FORMS = {
    "joint": tr.later("Joint"),
    "standing": tr.later("Standing"),
    "conditional": tr.later("Conditional"),
}


def moves_picture(session: Session, selected: str, late: str = "") -> MovesPicture:
    """The move sheet of the selected actor, and what every actor has given this turn.

    Args:
        session: The session.
        selected: Id of the actor; unknown or empty for none.
        late: Why a reason for lateness is needed; empty where none is.

    Returns:
        The picture.
    """
    scenario, position = session.scenario, session.position
    closed = ""
    if not session.writable:
        closed = tr("This session is open elsewhere and can only be read here.")
    elif not position.takes_orders:
        closed = tr(
            "Moves of turn {turn} are closed. Undo to the start of the turn, or enter"
            " them next turn.",
            turn=position.turn,
        )
    listed = MovesPicture(
        tr("Select an actor to enter its move"),
        moves=_moves(session),
        closed=closed,
        waiting=_waiting(session),
    )
    known = scenario.actors.get(selected) or scenario.organisations.get(selected)
    if known is None:
        return listed
    return MovesPicture(
        tr("Move of {name}, turn {turn}", name=known.name, turn=position.turn),
        selected,
        _actions(session, selected),
        _targets(session, selected),
        listed.moves,
        closed,
        listed.waiting,
        _others(session, selected),
        tuple(Offer(k, c.name) for k, c in scenario.cells.items() if k != known.cell),
        late,
        _can_do(session),
    )


def _can_do(session: Session) -> EffectsPicture:
    scenario = session.scenario
    return EffectsPicture(
        tuple((key, words) for key, (words, _) in effects_offered(scenario).items()),
        tuple((step.first_rung, step.name) for step in scenario.ladder.steps),
        {key: start_of(action) for key, action in scenario.actions.items()},
    )


def sheet_of(session: Session, draft: SheetDraft) -> tuple[MoveSheet, list[Order]]:
    """A filled-in sheet as the record takes it, and the moves on it.

    Args:
        session: The session.
        draft: The sheet; parts on which nothing stands are left out.
    """
    scenario = session.scenario
    actor = scenario.actors.get(draft.actor) or scenario.organisations[draft.actor]
    views = {
        view.actor: View.model_validate(
            {"trust": view.trust, "expects_attack": view.expects_attack}
        )
        for view in draft.views
    }
    fields = {
        "cell": actor.cell,
        "printed": draft.printed,
        "visibility": draft.visibility,
        "form": draft.form,
        "condition": draft.condition,
        "to": (draft.to,) if draft.to else (),
        "intent": draft.intent,
        "means": draft.means,
        "expected": draft.expected,
        "red_lines": draft.red_lines,
        "confidence": draft.confidence,
        "views": views,
        "late": draft.late,
        "infeasible": draft.infeasible,
        "corrects": draft.corrects or None,
    }
    moves = [
        Order(draft.actor, part.action, part.target, part.words or _made_up(session, part.action))
        for part in draft.parts
        if part.words or part.action
    ]
    return MoveSheet.model_validate(fields), moves


def _made_up(session: Session, action: str) -> str:
    """The name of an action made up in play, which no other place knows by its id."""
    known = session.scenario.actions.get(action)
    return known.name if known and known.is_improvised else ""


def draft_of(session: Session, record: int) -> SheetDraft:
    """A sheet of the record as it was filled in, to be revised.

    Args:
        session: The session.
        record: Number of the sheet.
    """
    entry = entry_of("sheet", session.records[record - 1].body)
    assert isinstance(entry, MoveSheet)  # noqa: S101 - by its kind
    moves = [session.records[number - 1].body for number in entry.moves]
    parts = tuple(Part(str(m["words"]), str(m["action"]), str(m["target"])) for m in moves)
    return SheetDraft(
        actor=str(moves[0]["actor"]) if moves else "",
        parts=parts or (Part(),),
        printed=entry.printed,
        means=entry.means,
        visibility=entry.visibility,
        form=entry.form,
        condition=entry.condition,
        to=entry.to[0] if entry.to else "",
        intent=entry.intent,
        expected=entry.expected,
        red_lines=entry.red_lines,
        views=tuple(OwnView(who, v.trust, v.expects_attack) for who, v in entry.views.items()),
        confidence=entry.confidence,
        late=entry.late,
        infeasible=entry.infeasible,
        corrects=record,
    )


def _moves(session: Session) -> tuple[Move, ...]:
    sheets, unsigned = sheets_of_turn(session), session.unsigned()
    on = {move: record for record, sheet in sheets.items() for move in sheet.moves}
    made = []
    for given in session.orders():
        held = session.records[given.record - 1].body.get("held")
        record = on.get(given.record) or on.get(int(held or 0), 0)
        sheet = sheets.get(record)
        missing = unsigned.get(record, ())
        names = tuple(Offer(cell, session.scenario.cells[cell].name) for cell in missing)
        made.append(
            Move(
                given.record,
                _name(session, given.order.actor),
                _shape(session, given.order.actor),
                _move_title(session, given.order.action, given.order.target),
                given.order.words,
                record,
                _note(sheet) if sheet else "",
                _flag(sheet, names) if sheet else "",
                names,
            )
        )
    return tuple(made)


def _note(sheet: MoveSheet) -> str:
    said = [
        tr("Sheet {printed}", printed=sheet.printed) if sheet.printed else "",
        str(FORMS.get(sheet.form, "")),
    ]
    said += [tr("Covert") if sheet.visibility == "covert" else ""]
    said += [tr("Late: {late}", late=sheet.late) if sheet.late else ""]
    return "  ·  ".join(words for words in said if words)


def _flag(sheet: MoveSheet, unsigned: tuple[Offer, ...]) -> str:
    said = [
        tr("Infeasible: {infeasible}", infeasible=sheet.infeasible) if sheet.infeasible else ""
    ]
    who = ", ".join(cell.title for cell in unsigned)
    said += [tr("Not signed by {who}", who=who) if who else ""]
    return ". ".join(words for words in said if words)


def _waiting(session: Session) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(
            held.record,
            f"{_name(session, held.move.actor)} – {FORMS[held.move.form]}",
            held.move.words,
            held.move.condition,
            held.is_due and session.position.takes_orders,
            held.move.form == "conditional",
        )
        for held in session.held()
        if held.is_due or held.move.form == "standing"
    )


def _others(session: Session, actor: str) -> tuple[Offer, ...]:
    """Whom a cell can have a view of; beside each, how the actor looks to the aid."""
    world = session.world
    others = [key for key in session.scenario.actors if key != actor]
    if actor not in world.actors:
        return tuple(Offer(key, _name(session, key)) for key in others)
    row = trust(world, session.state_at())[world.actor_index(actor), :, 0]
    return tuple(
        Offer(
            key,
            _name(session, key),
            tr(
                "The aid’s estimate of how it looks: trust {trust} of 100.",
                trust=round(100 * row[world.actor_index(key)]),
            ),
        )
        for key in others
    )


def _name(session: Session, key: str) -> str:
    scenario = session.scenario
    return (scenario.actors.get(key) or scenario.organisations[key]).name


def _shape(session: Session, key: str) -> str:
    scenario = session.scenario
    known = scenario.actors.get(key) or scenario.organisations[key]
    return scenario.cells[known.cell].shape


def _move_title(session: Session, action: str, target: str) -> str:
    title = session.scenario.actions[action].name if action else tr("Own words")
    return (
        tr("{title}, toward {name}", title=title, name=_name(session, target)) if target else title
    )


def _actions(session: Session, actor: str) -> tuple[Offer, ...]:
    offers = [
        Offer(key, action.name, _hint(session, actor, action), action.text)
        for key, action in session.scenario.actions.items()
    ]
    offers.sort(key=lambda offer: (bool(offer.hint), offer.title))
    return (Offer("", tr("Own words only")), *offers)


def _hint(session: Session, actor: str, action: Action) -> str:
    """Why an action may not work for an actor; it is never refused for that."""
    hints = [tr("IMPROVISED: made up in play by the white cell.")] if action.is_improvised else []
    if action.only and actor not in action.only:
        who = ", ".join(_name(session, key) for key in action.only)
        hints.append(tr("Written for {who}.", who=who))
    if action.toward:
        whom = ", ".join(_name(session, key) for key in action.toward)
        hints.append(tr("Meant toward {whom}.", whom=whom))
    if action.minimum_rung:
        step = session.scenario.ladder.step_of(action.minimum_rung)
        hints.append(tr("Usual from ‘{step}’ upward.", step=step))
    return " ".join(hints)


def _targets(session: Session, actor: str) -> tuple[Offer, ...]:
    others = [Offer(key, who.name) for key, who in session.scenario.actors.items() if key != actor]
    return (Offer("", tr("Nobody in particular")), *others)
