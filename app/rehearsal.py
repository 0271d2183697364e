"""A rehearsal: fake moves before the day, in a session that cannot be mistaken for the record.

The scenario that travels inside the session says so in its title and its classification, and
these stand on every screen, in every report and on every sheet of paper.
"""

from scenarios.document import Document
from scenarios.edited import with_values

__all__ = ["FOLDER", "PREFIX", "as_rehearsal"]

FOLDER = "rehearsals"
"""Where they are kept, beside the sessions."""
PREFIX = "REHEARSAL – "
"""Before the classification."""


def as_rehearsal(text: str, file_name: str) -> str:
    """Returns the text of a scenario as it is rehearsed.

    Args:
        text: The scenario as YAML, without a fault.
        file_name: Name for messages.

    Raises:
        ScenarioFaults: It is no YAML.
    """
    plain = Document(text, file_name).plain
    return with_values(
        text,
        {
            ("title",): f"Rehearsal: {plain['title']}",
            ("classification",): f"{PREFIX}{plain['classification']}",
        },
    )
