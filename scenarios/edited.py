"""Edits of a scenario's text: one place changes, and every other byte stays as it was.

A planner's comments, order and line breaks are theirs. So an edit is cut into the text at the
place where the YAML stands, and what is written anew is written in the style of the library.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from scenarios.document import Document, KeyPath, composed, dotted
from scenarios.written import yaml_text

WIDTH = 110
"""Columns after which a line that is written anew is broken."""


class EditError(Exception):
    """An edit does not fit the text: there is no such place, or there is one already."""


def with_value(text: str, path: KeyPath, value: object) -> str:
    """Returns the text with the value at a path replaced; see `with_values`."""
    return with_values(text, {path: value})


def with_values(text: str, values: Mapping[KeyPath, object]) -> str:
    """Returns the text with the values at some paths replaced.

    Args:
        text: YAML.
        values: Plain values by path: keys and indices from the top. No path lies within another.

    Raises:
        EditError: There is nothing at a path.
    """
    whole = composed(text)
    cuts = sorted((_cut(text, whole, path, value) for path, value in values.items()), reverse=True)
    for start, end, written in cuts:
        text = text[:start] + written + text[end:]
    return text


def _cut(text: str, whole: yaml.Node | None, path: KeyPath, value: object) -> tuple[int, int, str]:
    """From where to where a value stands, and what is to stand there."""
    *above, last = path
    parent = _below(whole, tuple(above))
    key, node = _child(parent, last, path)
    end = _end(text, node)
    if not parent.flow_style and key is not None:
        if isinstance(value, dict | list) and value:
            return key.end_mark.index, end, ":" + _block(value, key.start_mark.column + 2)
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            # Up to its key: the dashes of a list may stand right below that.
            return key.end_mark.index, end, ": " + _flow(value)
    return node.start_mark.index, end, _flow(value)


def with_contents(text: str, contents: Mapping[KeyPath, Mapping[str, object]]) -> str:
    """Returns the text with mappings at some paths made what they are to be.

    Only what differs is cut: a comment beside a number that stays, stays.

    Args:
        text: YAML.
        contents: What each mapping is to hold, by its path; none lies within another.

    Raises:
        EditError: There is nothing at a path.
    """
    plain = Document(text, "").plain
    changes = _Changes()
    for path, content in contents.items():
        here: Any = plain
        for number, step in enumerate(path):
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError) as fault:
                raise EditError(f"there is nothing at {dotted(path[: number + 1])}") from fault
        changes.note(path, here, content)
    text = with_values(text, changes.values)
    for path, entries in changes.entries.items():
        text = with_entries(text, path, entries)
    for path, items in changes.items.items():
        text = with_items(text, path, items)
    for path in changes.gone:
        text = without(text, path)
    return text


class _Changes:
    """What differs between what stands in a text and what is to stand there."""

    def __init__(self) -> None:
        self.values: dict[KeyPath, object] = {}
        self.entries: dict[KeyPath, dict[str, object]] = {}
        self.items: dict[KeyPath, list[object]] = {}
        self.gone: list[KeyPath] = []

    def note(self, path: KeyPath, old: object, new: object) -> None:
        """Notes how a value is to be changed."""
        if old == new and isinstance(old, bool) == isinstance(new, bool):
            return
        if isinstance(old, dict) and old and isinstance(new, Mapping) and new:
            for key in old.keys() & new.keys():
                self.note((*path, key), old[key], new[key])
            added = {key: value for key, value in new.items() if key not in old}
            if added:
                self.entries[path] = added
            self.gone += [(*path, key) for key in old if key not in new]
        elif isinstance(old, list) and old and isinstance(new, list) and len(new) >= len(old):
            for index, (before, after) in enumerate(zip(old, new, strict=False)):
                self.note((*path, index), before, after)
            if len(new) > len(old):
                self.items[path] = new[len(old) :]
        else:
            self.values[path] = new


def with_entries(text: str, path: KeyPath, entries: Mapping[str, object]) -> str:
    """Returns the text with entries added at the end of the mapping at a path.

    Args:
        text: YAML.
        path: The mapping; one at the top of the file is made if it is not there.
        entries: Plain values by their new keys.

    Raises:
        EditError: There is no such mapping, or it has one of the keys already.
    """
    if len(path) == 1 and path[0] not in dict(_pairs(_at(text, ()))):
        return f"{text.rstrip()}\n\n{path[0]}:{_block(entries, 2)}\n"
    node = _at(text, path)
    if not isinstance(node, yaml.MappingNode):
        raise EditError(f"{dotted(path)} holds no entries by key")
    pairs = dict(_pairs(node))
    for key in entries:
        if key in pairs:
            raise EditError(f"{dotted((*path, key))} is there already")
    if not pairs:
        return with_value(text, path, dict(entries))
    if node.flow_style:
        brace = node.end_mark.index - 1
        return f"{text[:brace].rstrip()}, {_flow(entries)[1:-1]}{text[brace:]}"
    end = _end(text, node)
    column = next(iter(node.value))[0].start_mark.column
    return text[:end] + _block(entries, column) + text[end:]


def with_items(text: str, path: KeyPath, items: Sequence[object]) -> str:
    """Returns the text with items added at the end of the list at a path.

    Args:
        text: YAML.
        path: The list; one at the top of the file is made if it is not there.
        items: Plain values.

    Raises:
        EditError: There is no such list.
    """
    if len(path) == 1 and path[0] not in dict(_pairs(_at(text, ()))):
        return f"{text.rstrip()}\n\n{path[0]}:{_block(list(items), 2)}\n"
    node = _at(text, path)
    if not isinstance(node, yaml.SequenceNode):
        raise EditError(f"{dotted(path)} is no list")
    if not node.value:
        return with_value(text, path, list(items))
    end = _end(text, node)
    if node.flow_style:
        bracket = node.end_mark.index - 1
        return f"{text[:bracket].rstrip()}, {_flow(list(items))[1:-1]}{text[bracket:]}"
    column = node.start_mark.column
    added = "".join(
        _block([item], column)
        if isinstance(item, Mapping | Sequence) and not isinstance(item, str)
        else f"\n{' ' * column}- {_flow(item)}"
        for item in items
    )
    return text[:end] + added + text[end:]


def without(text: str, path: KeyPath) -> str:
    """Returns the text without what stands at a path, its own comments of the same lines included.

    Raises:
        EditError: There is nothing at the path.
    """
    *above, last = path
    parent = _at(text, tuple(above))
    key, node = _child(parent, last, path)
    start = (key or node).start_mark.index
    end = _end(text, node)
    siblings = parent.value
    if parent.flow_style:
        after = text[end:].lstrip()
        if after.startswith(","):
            return text[:start] + after[1:].lstrip()
        return text[:start].rstrip().removesuffix(",") + text[end:]
    if len(siblings) == 1 and above:
        return with_value(text, tuple(above), {} if isinstance(parent, yaml.MappingNode) else [])
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    return text[:line_start] + (text[line_end + 1 :] if line_end >= 0 else "")


def _at(text: str, path: KeyPath) -> yaml.CollectionNode:
    """The mapping or list at a path."""
    return _below(composed(text), path)


def _below(whole: yaml.Node | None, path: KeyPath) -> yaml.CollectionNode:
    node = whole
    for number, step in enumerate(path):
        _, node = _child(node, step, path[: number + 1])
    if not isinstance(node, yaml.CollectionNode):
        raise EditError(f"{dotted(path) or 'the file'} is a single value")
    return node


def _child(
    node: yaml.Node | None, step: str | int, path: KeyPath
) -> tuple[yaml.Node | None, yaml.Node]:
    """The key, None in a list, and the node one step below."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        if 0 <= step < len(node.value):
            return None, node.value[step]
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    raise EditError(f"there is nothing at {dotted(path)}")


def _pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in node.value:
        yield key.value, value


def _end(text: str, node: yaml.Node) -> int:
    """Where a node's own text ends; blank lines and comments after it are nobody's."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(text[start:end].rstrip())


def _flow(value: object) -> str:
    value = dict(value) if isinstance(value, Mapping) else value
    written = yaml_text(value, flow=True, width=10**9)
    return written.removesuffix("\n").removesuffix("\n...")


def _block(value: object, indent: int) -> str:
    """A mapping or list in lines of its own, each with an indent, after a line break."""
    value = dict(value) if isinstance(value, Mapping) else value
    written = yaml_text(value, flow=None, width=WIDTH - indent)
    lines = written.rstrip("\n").split("\n")
    return "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines)
