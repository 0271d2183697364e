"""The base of everything a planner writes.

Each part is frozen, refuses keys it does not know (a typing error must never pass as a default)
and turns the words under a field into the description an editor shows.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Part(BaseModel):
    """A frozen piece of a scenario; unknown keys are faults."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, allow_inf_nan=False
    )


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
"""Lower-case words joined by hyphens, such as `united-kingdom`; stable, never shown as prose."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Text for people; never empty."""
