"""How reliable promises have been: published rates and effects, to be quoted with their source.

Levels depend on era and on selection - aggressors test the guarantees they think hollow - so they
bound what a scenario may assume rather than tell it.
"""

from dataclasses import dataclass

from adjudication.models.inputs import ModelInputError


@dataclass(frozen=True, slots=True)
class PublishedRate:
    """A published share of promises honoured.

    Attributes:
        key: What `published_rate` asks for.
        title: Of what, and when.
        rate: 0..1.
        source: Key in the bibliography.
    """

    key: str
    title: str
    rate: float
    source: str


PUBLISHED_RATES = (
    PublishedRate("reliable", "Alliances reliable in war", 0.745, "S17"),
    PublishedRate("all", "Commitments fulfilled in war, 1816-2003", 0.50, "S14"),
    PublishedRate("before-1945", "The same before 1945", 0.66, "S14"),
    PublishedRate("since-1945", "The same, 1945-2003", 0.22, "S14"),
    PublishedRate("defence", "Defence pacts, 1816-2003", 0.41, "S14"),
    PublishedRate("nonaggression", "Nonaggression pacts, 1816-2003", 0.37, "S14"),
    PublishedRate("offensive", "Offensive pacts, 1816-2003", 0.74, "S14"),
    PublishedRate("neutrality", "Neutrality pacts, 1816-2003", 0.78, "S14"),
)
"""From abstracts."""


@dataclass(frozen=True, slots=True)
class Effect:
    """An estimated effect.

    Attributes:
        key: Of what.
        log_odds: Coefficient.
        standard_error: Clustered by dispute.
    """

    key: str
    log_odds: float
    standard_error: float


JOINING = (
    Effect("defence pact with the target", 1.90, 0.24),
    Effect("consultation pact only", 1.13, 0.45),
    Effect("defence pact with the aggressor", -0.79, 0.29),
    Effect("neutrality or nonaggression pact with the aggressor", -0.99, 0.39),
    Effect("major power", 1.83, 0.23),
    Effect("contiguous", 1.44, 0.18),
    Effect("rival of the aggressor", 1.74, 0.21),
    Effect("log capability ratio", 0.21, 0.06),
)
"""Logit of third states joining the target's side in 1,481 disputes with use of force or war
(178,626 cases). It ignores whether the case for help had arisen: levels understate reliability,
ratios are the useful part. Source: [S13], computed."""
CONDITIONAL_DETERRENT, UNCONDITIONAL_COMPELLENT = -0.18, 2.49
"""Change in the odds that a dispute is begun: under a deterrent alliance contingent on attack, and
under an unconditional compellent one with the initiator as a member. Source: [S21]."""


def published_rate(key: str) -> float:
    """Returns a published share of promises honoured, 0..1.

    Args:
        key: One of the keys of `PUBLISHED_RATES`.

    Raises:
        ModelInputError: There is no such key.

    Source: [S14], [S17].
    """
    for given in PUBLISHED_RATES:
        if given.key == key:
            return given.rate
    known = ", ".join(given.key for given in PUBLISHED_RATES)
    raise ModelInputError(f"key must be one of {known}")
