"""The fields that planners edit most, each with how people say it in a cell or on a form.

The workbook and the editor of the desktop show the same fields in the same words.
"""

from dataclasses import dataclass
from typing import Any

from scenarios.actors import Actor, Relation
from scenarios.injects import Inject
from scenarios.part import Part, descriptions
from scenarios.scenario import Scenario
from scenarios.workbook import words_of

Plain = dict[str, Any]
JUDGED = {"source": "judgement", "status": "JUDGEMENT"}
"""What a number says of itself that somebody chose here."""
_YES = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class Field:
    """A column and the field that it shows.

    Attributes:
        head: Head of the column.
        name: Name of the field in the text.
        form: How a cell says it: words, long words, yes or no, a choice, a number with its source,
            a bare number, a whole one, a list with commas, lines, or when something is due.
        width: In characters.
    """

    head: str
    name: str
    form: str = "words"
    width: int = 14


ACTOR = (
    Field("Name", "name", width=20),
    Field("Cell", "cell"),
    Field("Played", "played", "yes"),
    Field("Country", "country"),
    Field("Capital", "capital"),
    Field("Longitude", "longitude", "bare"),
    Field("Latitude", "latitude", "bare"),
    Field("Bloc", "bloc"),
    Field("Force", "force", "number"),
    Field("Posture", "posture", "number"),
    Field("Domestic", "domestic", "number"),
    Field("Kind", "kind"),
    Field("Greedy share", "greedy_share", "number"),
    Field("Profile", "doctrine"),
    Field("Interests", "interests", "lines", 60),
)
RELATION = (
    Field("Between", "between", "list", 40),
    Field("And", "and", "list", 40),
    Field("Rung", "rung", "number"),
    Field("Hostility", "heat", "number"),
    Field("Hostility back", "heat_back", "number"),
    Field("Grievance", "grievance", "number"),
    Field("Grievance back", "grievance_back", "number"),
    Field("Base rate of trust", "base_rate", "number", 18),
    Field("Channel", "channel", "number"),
    Field("War begun by", "war_begun_by"),
    Field("Ceasefire", "ceasefire"),
)
INJECT = (
    Field("Title", "title"),
    Field("Text", "text", "long"),
    Field("When", "when", "when"),
    Field("To", "to", "list"),
    Field("From", "sender"),
    Field("Storyline", "storyline"),
    Field("Objective", "objective"),
    Field("Expected", "expected", "long"),
    Field("Source", "source"),
)
EXERCISE = (
    Field("Title", "title"),
    Field("Summary", "summary", "long"),
    Field("What is invented", "hypothetical", "long"),
    Field("Classification", "classification"),
    Field("Start", "start"),
    Field("Turns", "turns", "bare"),
    Field("Months per turn", "months_per_turn", "number"),
)
KINDS: dict[str, type[Part]] = {
    "actors": Actor,
    "relations": Relation,
    "injects": Inject,
    "": Scenario,
}
"""What an entry of a section is; the whole file stands under no name."""


def described(section: str, field: Field) -> str:
    """Returns what a field means, as the JSON Schema says it too."""
    kind = KINDS[section]
    name = next(n for n, f in kind.model_fields.items() if field.name in {n, f.alias})
    return descriptions(kind).get(name, "")


def shown(field: Field, value: Any) -> object:  # noqa: ANN401 - a plain value of the text
    """Returns what a cell says of a plain value; None for nothing."""
    if value is None:
        return None
    match field.form:
        case "number":
            return value["value"]
        case "yes":
            return "yes" if value else "no"
        case "list":
            return ", ".join(value)
        case "lines":
            return "\n".join(each["text"] for each in value)
        case _:
            return value


def typed(field: Field, value: object, old: Any) -> object:  # noqa: ANN401 - a plain value
    """Returns the plain value that a cell says; what is none stays words for the reader.

    Args:
        field: The field.
        value: What stands in the cell.
        old: The plain value before; a number keeps its unit, and an interest its source.
    """
    words = words_of(value)
    match field.form:
        case "number":
            return {**(old or {}), "value": number(value), **JUDGED}
        case "bare":
            return number(value)
        case "yes":
            is_so = _YES.get(words.lower())
            return words if is_so is None else is_so
        case "list":
            return [each.strip() for each in words.split(",") if each.strip()]
        case "lines":
            known = {each["text"]: each for each in old or ()}
            lines = [line.strip() for line in words.splitlines() if line.strip()]
            return [known.get(each, {"text": each, "source": "judgement"}) for each in lines]
        case _:
            return words


def number(value: object) -> object:
    """Returns a number where there is one; words stay."""
    words = words_of(value).replace(",", ".")
    try:
        found = float(words)
    except ValueError:
        return words
    return int(found) if found.is_integer() else found
