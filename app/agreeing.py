"""What the tracks of a session can come to, each by itself and all as one; plain values and words.

Weights and reserves are the scenario's, so this is of the scenario and not of a moment in play.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from adjudication.analysis.packages import Format, Prospect, Talks, prospects
from adjudication.world import parameters_of
from scenarios.parameters import Parameter
from scenarios.scenario import Scenario
from scenarios.tracks import Track

TOGETHER = "All tracks as one"
SOLUTIONS = {"nash": "Nash", "ks": "Kalai-Smorodinsky", "egalitarian": "Egalitarian"}
"""Which package of those that none betters: names of the solutions."""


@dataclass(frozen=True, slots=True)
class Agreeing:
    """What the tracks of a scenario can come to.

    Attributes:
        prospects: By the name of the track; with several tracks, of all as one too.
        aperture: What all as one is worth beyond the best track by itself, complexity charged
            against each, utility units; 0 with one track.
    """

    prospects: Mapping[str, Prospect]
    aperture: float


def agreeing(scenario: Scenario) -> Agreeing:
    """Returns what the tracks of a scenario can come to."""
    costs = parameters_of(scenario)
    tracks = tuple(scenario.tracks.values())
    found = {
        name: prospect
        for track in tracks
        for name, prospect in prospects(_talks(scenario, tracks, (track,))).items()
    }
    if len(tracks) <= 1:
        return Agreeing(found, 0.0)

    def worth(prospect: Prospect) -> float:
        issues, actors = len(prospect.issues) - 1, len(prospect.actors) - 1
        return (
            prospect.value
            - costs.issue_complexity.value * issues
            - costs.actor_complexity.value * actors
        )

    together = prospects(_talks(scenario, tracks, tracks))
    best = max(0.0, *map(worth, found.values()))
    return Agreeing({**found, **together}, worth(together[TOGETHER]) - best)


def _talks(scenario: Scenario, tracks: tuple[Track, ...], held: tuple[Track, ...]) -> Talks:
    """The talks of one track, which could take up the issues of the others, or of all as one."""
    issues = [(track, key, issue) for track in tracks for key, issue in track.issues.items()]
    names = [key.replace("-", " ") for _, key, _ in issues]
    names = [
        name if names.count(name) == 1 else f"{name} ({track.name})"
        for name, (track, _, _) in zip(names, issues, strict=True)
    ]
    parties = tuple(dict.fromkeys(party for track in held for party in track.parties))
    talked_of = tuple(at for at, (track, *_) in enumerate(issues) if track in held)
    return Talks(
        issues=tuple(names),
        actors=tuple(scenario.actors[party].name for party in parties),
        weights=np.array(
            [[_amount(issue.weights, party) for *_, issue in issues] for party in parties]
        ),
        reserves=np.array(
            [sum(_amount(track.reservation, party) for track in held) for party in parties]
        ),
        formats={
            held[0].name if len(held) == 1 else TOGETHER: Format(
                talked_of, tuple(range(len(parties)))
            )
        },
    )


def _amount(given: Mapping[str, Parameter], party: str) -> float:
    return given[party].value if party in given else 0.0


def prospect_in_words(name: str, prospect: Prospect) -> list[str]:
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
    for key, title in SOLUTIONS.items():
        solution = prospect.solutions[key]
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


def aperture_in_words(worth: float) -> str:
    """Returns what one wide format is worth as a sentence."""
    return f"One format with everything is worth {worth:+.3g} beyond the best separate one."
