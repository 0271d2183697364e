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
    "TURN_BRIEFS",
]

START, DESK, COMPARE, EVENTS, EDITOR, EXERCISE, TRIAGE, SCENARIO = range(8)
FUTURES, TURN_BRIEFS, HAND_OVER = range(8, 11)
