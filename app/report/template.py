"""Templates: which parts a report has, in which order, under which headings. Data, not code.

A template is a YAML file; those of the product lie beside this module and are read the same way
as one's own. docs/formats.md lists parts and variables.
"""

from collections.abc import Mapping
from pathlib import Path
from string import Template as Text

import yaml
from pydantic import ValidationError

from app.errors import UsageError
from app.files import read_text
from scenarios.part import Part, Words

TEMPLATES = Path(__file__).parent / "templates"
OWN = ("game", "exercise")
"""After-action reports to choose from by name."""


class TemplateSection(Part):
    """A section: a heading, words of one's own, and parts made from the record."""

    heading: Words
    text: str = ""
    """Paragraphs parted by an empty line; `$name` stands for a variable."""
    parts: tuple[Words, ...] = ()
    editions: tuple[Words, ...] = ()
    """The editions that have it; all if left out."""
    lists_subsections: bool = True
    opens_page: bool = False


class Template(Part):
    """A template."""

    subtitle: Words
    """Kind of report; the edition is named after it."""
    cover: bool = True
    sections: tuple[TemplateSection, ...]


def template_of(name: str) -> Template:
    """Returns a template by its name, or from the file at a path.

    Raises:
        UsageError: There is none, or it is faulty; says where.
    """
    own = TEMPLATES / f"{name}.yaml"
    path = own if own.exists() else Path(name)
    if not path.suffix:
        raise UsageError(f"no template '{name}': choose {' or '.join(OWN)}, or name a YAML file")
    try:
        return Template.model_validate(yaml.safe_load(read_text(path)))
    except yaml.YAMLError as fault:
        raise UsageError(f"{path} is not YAML: {fault}") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{path}: {where}: {first['msg']}") from fault


def filled(text: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Returns the paragraphs of a text with its variables filled in.

    Raises:
        UsageError: It names a variable that there is not.
    """
    try:
        whole = Text(text).substitute(variables)
    except KeyError as fault:
        known = ", ".join(f"${name}" for name in sorted(variables))
        raise UsageError(f"no variable ${fault.args[0]} in a template: it has {known}") from fault
    except ValueError as fault:
        raise UsageError(
            f"a template's text cannot be filled in: {fault}; write $$ for $"
        ) from fault
    return tuple(" ".join(part.split()) for part in whole.split("\n\n") if part.strip())
