"""`python -m benchmarks.twin`: does the twin agree with the engine, and how much slower is it?"""

import argparse

from app.library import ISTANBUL, scenario_file
from benchmarks.twin.check import FAR, compared
from benchmarks.twin.settings import Settings, settings
from benchmarks.twin.speed import print_speed
from scenarios.reader import read_scenario

TURNS = (1, 3, 12)


def main() -> None:
    """Prints the comparison in distribution, then the ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.twin", description=__doc__)
    parser.add_argument("--futures", type=int, default=2000, help="futures compared")
    parser.add_argument("--rounds", type=int, default=9, help="rounds timed; 0 for none")
    parser.add_argument("--all", action="store_true", help="print also what agrees")
    given = parser.parse_args()
    tried = settings(read_scenario(scenario_file(ISTANBUL)))
    print_check(tried, given.futures, everything=given.all)
    if given.rounds:
        print_speed(tried["opening"][0], given.rounds)


def print_check(tried: Settings, futures: int, *, everything: bool) -> None:
    """Prints where engine and twin differ in distribution."""
    for name, (world, start) in tried.items():
        rows = compared(world, start, futures, TURNS)
        apart = [row for row in rows if abs(row.apart) > FAR]
        print(f"\n{futures:,} futures from: {name}; after turns {', '.join(map(str, TURNS))}")
        shown = rows if everything else [r for r in rows if r.turn == TURNS[-1] or r in apart]
        for row in shown:
            mark = "DIFFERS" if row in apart else ""
            print(
                f"  turn {row.turn:>2}  {row.name:<24}engine {row.engine:9.4f}  "
                f"twin {row.twin:9.4f}  error {row.error:.4f}  {row.apart:+5.1f} {mark}"
            )
        print(
            f"  {len(rows) - len(apart)} of {len(rows)} agree within {FAR} standard errors"
            + (f"; {len(apart)} DO NOT" if apart else "")
        )


if __name__ == "__main__":
    main()
