"""Progress of long work on the command line."""

import sys


def to_stderr(done: int, total: int, what: str) -> None:
    """Says on standard error how far the work is."""
    print(f"turn {done} of {total} - {what}", file=sys.stderr)
