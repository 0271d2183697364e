"""Which actions of the catalogue a move in a cell's own words may come nearest to.

A plain reading of words: what is rare in the catalogue counts most. It proposes and never decides.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping

STEM = 5
"""Letters by which words are held to be the same: `sanction`, `sanctions`, `sanctioning`."""
LEAST = 0.3
"""Share of an action's name that the words must speak of, weighed by rarity."""


def proposed(words: str, catalogue: Mapping[str, tuple[str, str]], most: int = 3) -> list[str]:
    """Returns the actions that words come nearest to, the nearest first; none if none is near.

    Args:
        words: The move as the cell wrote it.
        catalogue: Name and description of every action, by its key.
        most: How many are returned at most.
    """
    names = {key: _stems(name) for key, (name, _) in catalogue.items()}
    texts = {key: names[key] | _stems(text) for key, (_, text) in catalogue.items()}
    held_by = Counter(stem for text in texts.values() for stem in text)
    rarity = {stem: math.log(1 + len(texts) / count) for stem, count in held_by.items()}
    said = _stems(words)
    scores = {}
    for key, name in names.items():
        of_name = sum(rarity[stem] for stem in name & said) / (sum(map(rarity.get, name)) or 1.0)  # type: ignore[arg-type]  # every stem has one
        of_text = sum(rarity[stem] for stem in (texts[key] - name) & said)
        if of_name >= LEAST or of_text >= 2 * math.log(1 + len(texts)) * LEAST * 2:
            scores[key] = of_name + 0.1 * of_text
    return sorted(scores, key=lambda key: (-scores[key], key))[:most]


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w{4,}", text.casefold())}
