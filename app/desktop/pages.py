"""The pages of the window, in the order in which its stack holds them."""

__all__ = ["COMPARE", "DESK", "EDITOR", "EVENTS", "START"]

START, DESK, COMPARE, EVENTS, EDITOR = range(5)
