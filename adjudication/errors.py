"""The one error base of the adjudication floor, written for the person who meets it."""


class AdjudicationError(Exception):
    """Something asked of the engine, the turn or the record cannot be done as asked."""
