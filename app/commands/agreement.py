"""`whitecell agreement`: what can be agreed in which format, who blocks, what to add."""

import argparse
import json
from pathlib import Path

from adjudication.analysis.negotiable import talks_of
from adjudication.analysis.packages import AgreementError, Prospect, Talks, aperture, prospects
from app.errors import UsageError
from app.files import read_text
from scenarios.document import Document
from scenarios.faults import ScenarioFaults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="YAML file of a negotiation")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.epilog = (
        "examples:\n  whitecell agreement talks.yaml\n  whitecell agreement talks.yaml --json"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what each format can come to, and what a wide one is worth.

    Raises:
        UsageError: The file is not there, or does not fit together.
    """
    talks = _read(arguments.file)
    found, wide = prospects(talks), aperture(talks)
    if arguments.json:
        listed = {name: prospect.as_dict() for name, prospect in found.items()}
        print(json.dumps({**listed, "aperture": wide}, indent=2, ensure_ascii=False))
        return 0
    for name, prospect in found.items():
        print("\n".join(in_words(name, prospect)))
    print(f"One format with everything is worth {wide:+.3g} beyond the best separate one.")
    return 0


def _read(path: Path) -> Talks:
    text = read_text(path)
    try:
        document = Document(text, str(path))
        faults = tuple(document.faults)
    except ScenarioFaults as unreadable:
        faults = unreadable.faults
    if faults:
        raise UsageError(f"{path}:{faults[0].line}:{faults[0].column}: {faults[0].message}")
    try:
        return talks_of(document.plain)
    except AgreementError as fault:
        raise UsageError(f"{path}: {fault}") from fault


def in_words(name: str, prospect: Prospect) -> list[str]:
    """Returns what a format can come to as lines."""
    lines = [f"{name}: {', '.join(prospect.issues)} ({', '.join(prospect.actors)})"]
    settled = ", ".join(f"{issue} {share:.0%}" for issue, share in prospect.package.items())
    gains = ", ".join(f"{actor} {gain:+.3g}" for actor, gain in prospect.gains.items())
    if prospect.blocking:
        lines.append(
            f"  no zone of possible agreement (v* = {prospect.value:.3g}); "
            f"it is blocked by {', '.join(prospect.blocking)}"
        )
    else:
        lines.append(f"  zone of possible agreement: all can gain {prospect.value:.3g} at once")
        lines.append(f"  package: {settled}; gains: {gains}")
    for title, solution in prospect.solutions.items():
        if solution and not prospect.blocking:
            utilities = solution["utilities"].items()
            lines.append(f"  {title}: " + ", ".join(f"{who} {u:.4g}" for who, u in utilities))
    if prospect.addition:
        issue, value = prospect.addition
        lines.append(f"  adding {issue} would bring it to {value:.3g}")
    lines += [
        f"  a statement by {letter.by} on {letter.issue} (it costs it {letter.contested:.3g}): "
        f"odds of ratification {letter.ratification:.0%}, with it {letter.with_letter:.0%}"
        for letter in prospect.letters
    ]
    return lines
