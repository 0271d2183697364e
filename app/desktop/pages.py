"""The pages of the window, in the order in which its stack holds them."""

__all__ = [
    "COMPARE",
    "DESK",
    "EDITOR",
    "EVENTS",
    "EXERCISE",
    "FUTURES",
    "HAND_OVER",
    "SCENARIO",
    "START",
    "TRIAGE",
]

START, DESK, COMPARE, EVENTS, EDITOR, EXERCISE, TRIAGE, SCENARIO, FUTURES, HAND_OVER = range(10)
