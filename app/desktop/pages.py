"""The pages of the window, in the order in which its stack holds them."""

__all__ = [
    "COMPARE",
    "DESK",
    "EDITOR",
    "EVENTS",
    "EXERCISE",
    "SCENARIO",
    "START",
    "TRIAGE",
]

START, DESK, COMPARE, EVENTS, EDITOR, EXERCISE, TRIAGE, SCENARIO = range(8)
