"""What every entry has: who entered it, what it corrects, and who may see it.

Words that people type are `Typed`: they lie beside the record under a salt and can be taken out.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Entered",
    "Identifier",
    "Number",
    "Seat",
    "Strength",
    "Typed",
    "Words",
    "is_typed",
    "names_records",
]

Typed = Annotated[str, Field(max_length=20_000)]
"""Words that people typed."""
Words = Annotated[str, Field(min_length=1, max_length=20_000, pattern=r"\S")]
"""Words that people typed, at least one."""
Seat = Annotated[str, Field(min_length=1, max_length=80)]
"""A seat code, such as `A2` or `white-cell`; never a person's name."""
Identifier = Annotated[str, Field(min_length=1, max_length=200)]
"""An id of the scenario, or a question's key."""
_OF_A_RECORD = "the number of a record"
Number = Annotated[int, Field(ge=1), _OF_A_RECORD]
"""The printed number of a record."""
Strength = Literal["weak", "fair", "strong"]


class Entered(BaseModel):
    """What every entry has.

    Attributes:
        author: Seat code of who entered it.
        corrects: Number of the record that this one corrects; the older one stays.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    kind: ClassVar[str]
    author: Seat = "white-cell"
    corrects: Number | None = None

    def readers(self) -> frozenset[str]:
        """Ids of the cells that may see it; control sees everything."""
        return frozenset()

    @property
    def is_public(self) -> bool:
        """Whether everybody may see it."""
        return False

    def shown_to(self, cell: str) -> Mapping[str, Any]:
        """Returns the fields that a reader other than control is shown.

        Args:
            cell: Id of a cell that may see it; empty for the public.
        """
        del cell
        return self.model_dump(exclude={"author"})


def is_typed(field: Any) -> bool:  # noqa: ANN401 - pydantic's own
    """Returns whether a field holds words that people typed."""
    lengths = [getattr(each, "max_length", None) for each in field.metadata]
    if 20_000 in lengths:
        return True
    return get_origin(field.annotation) is dict and Typed in get_args(field.annotation)


def names_records(field: Any) -> bool:  # noqa: ANN401 - pydantic's own
    """Returns whether a field holds a number of a record, or several."""
    return _OF_A_RECORD in field.metadata or any(
        _OF_A_RECORD in getattr(part, "__metadata__", ()) for part in get_args(field.annotation)
    )
