"""Whatever the bytes, the reader returns a scenario or says what is wrong; it never falls over."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import scenarios
from scenarios.faults import Fault, ScenarioFaults
from scenarios.reader import parse_scenario, read_scenario

SMALL = (Path(__file__).parent / "small.yaml").read_bytes()
LIBRARY = Path(scenarios.__file__).parent / "library" / "istanbul-2022" / "scenario.yaml"
Place = tuple[str | int, ...]
PLAIN = yaml.safe_load(SMALL)

VALUES: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.text(max_size=8),
    st.just([]),
    st.just({}),
    st.just({"kind": "appeal"}),
    st.just({"kind": []}),
    st.just({"value": {}}),
    st.lists(st.one_of(st.none(), st.integers(), st.just({})), max_size=3),
)


def _is_answered(data: bytes, folder: Path) -> None:
    """A scenario, or faults with a place in the file and a message that can be printed."""
    file = folder / "scenario.yaml"
    file.write_bytes(data)
    lines = data.count(b"\n") + data.count(b"\r") + 4
    for fault in _faults(file):
        assert 1 <= fault.line <= lines
        assert fault.column >= 1
        assert str(fault).isprintable()
        assert "Input should" not in fault.message
        assert not fault.message.startswith("is not what belongs here"), fault


def _faults(file: Path) -> tuple[Fault, ...]:
    try:
        read_scenario(file, {"LT-VL"})
    except ScenarioFaults as found:
        return found.faults
    return ()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bytes")


@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes, folder: Path) -> None:
    _is_answered(data, folder)


@given(
    changes=st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=4)
)
def test_flipped_bytes(changes: list[tuple[int, int]], folder: Path) -> None:
    data = bytearray(SMALL)
    for place, byte in changes:
        data[place] = byte
    _is_answered(bytes(data), folder)


@given(cut=st.integers(0, len(SMALL)), length=st.integers(1, 200))
def test_missing_pieces(cut: int, length: int, folder: Path) -> None:
    _is_answered(SMALL[:cut] + SMALL[cut + length :], folder)


def _paths(node: object, path: Place = ()) -> list[Place]:
    return [path, *(p for key, below in _below(node) for p in _paths(below, (*path, key)))]


def _below(node: object) -> list[tuple[str | int, Any]]:
    if isinstance(node, dict):
        return list(node.items())
    return list(enumerate(node)) if isinstance(node, list) else []


def _put(plain: Any, place: Place, value: object) -> None:
    """Puts a value at a place, if earlier changes have left the place there."""
    node = plain
    for step in place[:-1]:
        node = dict(_below(node)).get(step)
    if isinstance(node, dict) or place[-1] in dict(_below(node)):
        node[place[-1]] = value


@given(
    changes=st.lists(
        st.tuples(st.sampled_from(_paths(PLAIN)[1:]), VALUES, st.text(max_size=5)), max_size=6
    )
)
def test_any_value_anywhere(changes: list[tuple[Place, Any, str]], folder: Path) -> None:
    plain = copy.deepcopy(PLAIN)
    for place, value, name in changes:
        _put(plain, (*place[:-1], name) if name else place, value)
    _is_answered(yaml.safe_dump(plain, allow_unicode=True).encode("utf-8", "replace"), folder)


@pytest.mark.parametrize("place", [7_000, 50_000, 100_000])
def test_the_library_scenario_with_a_broken_byte(place: int, folder: Path) -> None:
    data = bytearray(LIBRARY.read_bytes())
    data[place] = 0xFF
    _is_answered(bytes(data), folder)


@pytest.mark.parametrize(
    "text",
    ["!!timestamp x", "!!bool x", "!!int x", "!!float x", "!!binary x", "2022-99-99", "1:9e9"],
)
def test_values_that_yaml_cannot_make(text: str) -> None:
    with pytest.raises(ScenarioFaults):
        parse_scenario(f"title: {text}\nstart: {text}\nturns: {text}\n", "x")
