"""Parts on claims and counter-claims: what the scenario's variants would have it otherwise."""

from collections.abc import Iterator

from app.report.content import Block, Paragraph, Section, Table
from app.report.whole import Whole

KINDS = {
    "vignette": "another opening",
    "counter-hypothesis": "the opposite of a claim",
    "alternative": "another policy",
}


def claims(whole: Whole) -> Iterator[Block | Section]:
    """Yields the scenario's variants: what each sets otherwise than this session had it."""
    variants = whole.scenario.variants
    if not variants:
        return
    yield Paragraph(
        "Each variant was made with the same care as the scenario that was played. What either "
        "shows follows from the inputs beside it; neither is a finding. Play the variant, or run "
        "both, before a claim is held."
    )
    plain = whole.scenario.model_dump(mode="json", by_alias=True)
    for variant in variants.values():
        rows = [
            (path, _said(_at(plain, path)), _said(value)) for path, value in variant.set.items()
        ]
        rows += [(path, "", _keys(added)) for path, added in variant.add.items()]
        rows += [(path, _said(_at(plain, path)), "left out") for path in variant.remove]
        blocks: list[Block] = [Paragraph(variant.text)]
        if rows:
            columns = ("Where", "As played", "In the variant")
            caption = f"What '{variant.name}' sets otherwise; not a finding"
            blocks.append(Table(caption, columns, tuple(rows)))
        yield Section(f"{variant.name}, {KINDS[variant.kind]}", tuple(blocks))


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


def _said(value: object) -> str:
    """A value in few words: of a number with its source the number, of a part that it is one."""
    match value:
        case {"value": number, **__}:
            return f"{number:g}" if isinstance(number, int | float) else str(number)
        case None:
            return "nothing"
        case dict() | list() | tuple():
            return _keys(value)
        case float() | int():
            return f"{value:g}"
        case _:
            return " ".join(str(value).split())


def _keys(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(map(str, value))
    count = len(value) if isinstance(value, list | tuple) else 1
    return f"{count} more" if count != 1 else "one more"
