"""The base of everything a planner writes.

Each part is frozen, refuses keys it does not know (a typing error must never pass as a default)
and has under every field the words that an editor shows. Those are read off the source when they
are asked for: the desktop would start a twentieth later if each part read its own at once.
"""

import ast
import inspect
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints


def _describe(schema: dict[str, Any], kind: type[BaseModel]) -> None:
    """Puts the words under the fields into a part's JSON Schema."""
    for name, words in descriptions(kind).items():
        field = kind.model_fields[name]
        schema["properties"][field.alias or name]["description"] = words


class Part(BaseModel):
    """A frozen piece of a scenario; unknown keys are faults."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, json_schema_extra=_describe
    )


@cache
def descriptions(kind: type[BaseModel]) -> dict[str, str]:
    """Returns the words under the fields of a part, by their names; those of its bases too.

    Args:
        kind: The part.
    """
    words: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        if issubclass(each, Part) and each is not Part:
            written = ast.parse(dedent(inspect.getsource(each))).body[0]
            assert isinstance(written, ast.ClassDef)  # noqa: S101 - the source of a class
            for field, under in pairwise(written.body):
                if isinstance(field, ast.AnnAssign) and isinstance(under, ast.Expr):
                    name, text = field.target, under.value
                    if isinstance(name, ast.Name) and isinstance(text, ast.Constant):
                        words[name.id] = inspect.cleandoc(str(text.value))
    return words


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
"""Lower-case words joined by hyphens, such as `united-kingdom`; stable, never shown as prose."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Text for people; never empty."""
