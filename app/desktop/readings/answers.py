"""Answers to a guarantee that stand on the table, as arrows on the map.

The map's own arrows show what is committed. While the guarantors are being asked, what has been
ruled and what is being weighed is drawn too; the one being weighed in amber, to be ruled.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.desktop.map.picture import Legend, Link, LinkKind, Point
from app.desktop.tokens import Tokens
from app.desktop.translation import Translator
from app.session import Session
from maps.atlas import project
from scenarios.actors import Actor

__all__ = ["answer_legend", "answer_links"]

tr = Translator(__name__)

KINDS: dict[str, LinkKind] = {"force": "force", "support": "support", "ignored": "no"}
WORDS = {
    "force": tr.later("force"),
    "support": tr.later("support"),
    "ignored": tr.later("no"),
}


def answer_links(
    session: Session, tokens: Tokens, on_table: str, supposed: str
) -> tuple[Link, ...]:
    """Arrows of the answers that the next phase has so far.

    Args:
        session: The session.
        tokens: The colours.
        on_table: Key of the question on the table.
        supposed: The answer weighed for it; empty for none.

    Returns:
        One arrow for each guarantor that has answered, and one for the answer weighed.
    """
    return tuple(_links(session, tokens, on_table, supposed))


def answer_legend(links: tuple[Link, ...], tokens: Tokens) -> tuple[Legend, ...]:
    """What the arrows mean, for those kinds that are there.

    Args:
        links: The arrows.
        tokens: The colours.

    Returns:
        Entries for the strip under the map.
    """
    words: tuple[tuple[LinkKind, str, str], ...] = (
        ("force", tr("Force"), tokens.hexagon.line),
        ("support", tr("Support"), tokens.hexagon.line),
        ("no", tr("No"), tokens.muted),
        ("pending", tr("Answer weighed, to rule"), tokens.accent),
    )
    kinds = {link.kind for link in links}
    return tuple(
        Legend("link", title, (colour,), kind) for kind, title, colour in words if kind in kinds
    )


def _links(session: Session, tokens: Tokens, on_table: str, supposed: str) -> Iterator[Link]:
    scenario, ruled = session.scenario, session.rulings()
    for question in session.questions():
        head, _, rest = question.key.partition("/")
        commitment, _, actor = rest.partition("/")
        if head != "honour" or scenario.commitments[commitment].kind == "assurance":
            continue
        ruling = ruled.get(question.key)
        is_weighed = question.key == on_table and supposed and ruling is None
        answer = ruling.answer if ruling else supposed if is_weighed else ""
        if answer not in KINDS:
            continue
        start = _capital(scenario.actors[actor])
        end = _capital(scenario.actors[scenario.commitments[commitment].beneficiaries[0]])
        if is_weighed:
            yield Link(
                start, end, "pending", tokens.accent, tr("{answer}, to rule", answer=WORDS[answer])
            )
            continue
        shape = scenario.cells[scenario.actors[actor].cell].shape
        colour = tokens.muted if KINDS[answer] == "no" else tokens.cell(shape).line
        yield Link(start, end, KINDS[answer], colour, str(WORDS[answer]))


def _capital(actor: Actor) -> Point:
    x, y = project(actor.longitude, actor.latitude)
    return float(x), float(y)
