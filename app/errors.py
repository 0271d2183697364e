"""Errors of the program's own surface, written for the person who meets them."""


class UsageError(Exception):
    """What was asked cannot be done as asked: bad input, a name that is not there."""


class MissingError(Exception):
    """The machine lacks something that is needed."""
