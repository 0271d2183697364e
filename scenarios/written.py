"""Values as YAML text that every reader of YAML reads back the same."""

import yaml

__all__ = ["yaml_text"]

BREAKS = frozenset("\x85\u2028\u2029")
"""Line ends of one version of YAML and characters of the other; PyYAML loses the first."""


class _Dumper(yaml.SafeDumper):
    """Writes keys as they stand, and texts with such line ends between double quotes."""


def _string(dumper: _Dumper, words: str) -> yaml.ScalarNode:
    style = '"' if BREAKS & set(words) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style)


_Dumper.add_representer(str, _string)


def yaml_text(value: object, *, flow: bool | None = False, width: int = 80) -> str:
    """Returns a value as YAML, keys in their order.

    Args:
        value: Texts, numbers, truth values, nothing, and mappings and lists of these.
        flow: Whether mappings and lists stand in one line, between braces and brackets; None for
            those that hold no others.
        width: Columns after which a line is broken.
    """
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=flow,
        sort_keys=False,
        allow_unicode=True,
        width=width,
    )
    return text
