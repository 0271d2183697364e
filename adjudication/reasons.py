"""Reason codes: why a question was ruled as it was, in a word that can be counted.

Accepting the aid unchanged needs one as much as an override does: agreeing is a judgement too.
"""

from collections.abc import Mapping

from adjudication.errors import AdjudicationError

REASONS: Mapping[str, str] = {
    "accepts-aid": "the aid's odds are taken as they are",
    "routine": "routine, on the consent list",
    "as-planned": "as the events list or the script has it",
    "cell-answered": "the cell's own answer",
    "arguments": "the arguments in the room weigh more",
    "aid-lacks": "the aid leaves out what matters here",
    "aid-errs": "something that the aid rests on is wrong",
    "not-feasible": "it cannot be done",
    "consistency": "in line with an earlier ruling",
    "purpose": "what the exercise is for asks for it",
    "overtaken": "overtaken by events",
    "no-time": "no time is left for it",
    "other": "as the words say",
}
"""Each code, and what it says."""


def check_reason(code: str, *, needed: bool) -> None:
    """Raises AdjudicationError if a code is unknown, or missing where one is needed."""
    if (code or needed) and code not in REASONS:
        raise AdjudicationError(
            f"'{code}' is no reason code: choose {', '.join(REASONS)}"
            if code
            else f"this ruling needs a reason code: {', '.join(REASONS)}"
        )
