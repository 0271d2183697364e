"""Parts on claims and counter-claims: what the scenario's variants would have it otherwise."""

from collections.abc import Iterator, Mapping
from functools import partial

from app.report.content import Block, Cell, Paragraph, Section, Table
from app.report.whole import Ruled, Whole
from app.report.wording import Wording

CLOSEST = 2
"""Calls looked into: each costs as much as a page."""
FLIPS = 3
"""Coefficients told of each."""
KINDS = {
    "counter-hypothesis": "the opposite of a claim",
    "alternative": "another policy",
    "no-deal": "without what is proposed",
}


def claims(whole: Whole) -> Iterator[Block | Section]:
    """Yields the opposites and alternatives: what each sets otherwise than as it was played."""
    variants = [each for each in whole.scenario.variants.values() if each.kind in KINDS]
    if not variants:
        return
    yield Paragraph(
        "Each variant was made with the same care as the scenario that was played. What either "
        "shows follows from the inputs beside it; neither is a finding. Play the variant, or run "
        "both, before a claim is held."
    )
    plain = whole.scenario.model_dump(mode="json", by_alias=True)
    for variant in variants:
        said = partial(_said, whole.wording)
        rows = [(path, said(_at(plain, path)), said(value)) for path, value in variant.set.items()]
        rows += [(path, "", _keys(added)) for path, added in variant.add.items()]
        rows += [(path, said(_at(plain, path)), "left out") for path in variant.remove]
        named = tuple((_where(whole, path), *values) for path, *values in rows)
        blocks: list[Block] = [Paragraph(variant.text)]
        if rows:
            columns = ("Where", "As played", "In the variant")
            caption = f"What '{variant.name}' sets otherwise; not a finding"
            blocks.append(Table(caption, columns, named))
        yield Section(f"{variant.name}, {KINDS[variant.kind]}", tuple(blocks))


def reversals(whole: Whole) -> Iterator[Block]:
    """Yields at what values, and in what share of its prior, a coefficient reverses the aid.

    Looked into are the closest calls of the guarantees: those where the engine's likeliest answer
    was least sure.
    """
    if whole.session.why_not_played:
        return
    calls = {r.ruling.question.key: r for r in reversed(tuple(whole.all_ruled())) if _is_call(r)}
    closest = sorted(calls.values(), key=lambda r: (max(r.ruling.question.odds), r.record))
    rows: list[tuple[Cell, ...]] = []
    number = whole.wording.significant
    for call in closest[:CLOSEST]:
        found = whole.session.explain_ruled(call.node.number, call.ruling.question.key)
        rows += [
            (
                whole.wording.label(call.record),
                f"{found.question.title} {found.likeliest}",
                flip.parameter.replace("_", " "),
                number(flip.value),
                number(flip.flips_at),
                flip.to,
                whole.wording.share(flip.share),
            )
            for flip in found.flips[:FLIPS]
            if flip.has_prior
        ]
    if rows:
        yield Paragraph(
            "The closest calls of a guarantee, and the judgement that each hangs on: at which "
            "value another answer becomes the likeliest, and in what share of the coefficient's "
            "own prior it is. It follows from the inputs shown; it is not a finding."
        )
        columns = (
            "Record",
            "The aid's likeliest",
            "Coefficient",
            "Is",
            "Reverses at",
            "To",
            "Share",
        )
        yield Table("Where the aid's answer reverses", columns, tuple(rows))


def _is_call(ruled: Ruled) -> bool:
    return ruled.ruling.question.kind.startswith("honour")


def _at(plain: object, path: str) -> object:
    """The value at a path of keys and indices with dots; None where there is none."""
    here = plain
    for key in path.split("."):
        if isinstance(here, dict):
            here = here.get(key)
        elif isinstance(here, list) and key.isdigit() and int(key) < len(here):
            here = here[int(key)]
        else:
            return None
    return here


def _where(whole: Whole, path: str) -> str:
    """A path in the words of the scenario: what is named by its name, places of lists from 1."""
    group, *rest = path.split(".")
    parts = getattr(whole.scenario, group, None)
    if rest and isinstance(parts, Mapping) and hasattr(parts.get(rest[0]), "name"):
        group, rest = parts[rest[0]].name, rest[1:]
    said = [group, *(f"no. {int(each) + 1}" if each.isdigit() else each for each in rest)]
    actors = whole.scenario.actors
    return ", ".join(
        actors[each].name if each in actors else each.replace("_", " ") for each in said
    )


def _said(wording: Wording, value: object) -> str:
    """A value in few words: of a number with its source the number, of a part that it is one."""
    match value:
        case {"value": given, **__}:
            return _said(wording, given)
        case None:
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case dict() | list() | tuple():
            return _keys(value)
        case float() | int():
            return wording.significant(value).shown
        case _:
            return " ".join(str(value).split())


def _keys(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(map(str, value))
    count = len(value) if isinstance(value, list | tuple) else 1
    return f"{count} more" if count != 1 else "one more"
