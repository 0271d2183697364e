"""run.py's decisions, with the platform injected: Windows and macOS are decided, not tried."""

from pathlib import Path

import pytest

import run
from app.preflight import WINDOW, has_display, missing_libraries, packages_message

NOTHING: dict[str, str] = {}


def test_paths_of_each_platform() -> None:
    venv = Path("venv")
    assert run.python_in(venv, "linux") == venv / "bin" / "python"
    assert run.python_in(venv, "darwin") == venv / "bin" / "python"
    assert run.python_in(venv, "win32") == venv / "Scripts" / "python.exe"
    assert run.program_in(venv, "win32") == venv / "Scripts" / "whitecell.exe"


def test_a_display_is_a_matter_of_linux() -> None:
    assert has_display("win32", NOTHING)
    assert has_display("darwin", NOTHING)
    assert not has_display("linux", NOTHING)
    assert has_display("linux", {"DISPLAY": ":0"})
    assert has_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})


def test_without_a_display_the_demonstration_is_played() -> None:
    assert run.what_to_run([], display=False) == ["demo", "-o", "whitecell-demo"]
    assert run.what_to_run([], display=True) == []
    assert run.what_to_run(["verify", "x"], display=False) == ["verify", "x"]


@pytest.mark.parametrize(
    ("ensurepip", "uv", "root", "apt", "first"),
    [
        (True, True, True, True, "-m"),
        (False, True, False, False, "venv"),
        (False, False, True, True, "update"),
    ],
)
def test_ways_to_make_an_environment_best_first(
    ensurepip: bool,  # noqa: FBT001 - a row of the table
    uv: bool,  # noqa: FBT001
    root: bool,  # noqa: FBT001
    apt: bool,  # noqa: FBT001
    first: str,
) -> None:
    ways = run.ways_to_make_venv(
        "python3", has_ensurepip=ensurepip, has_uv=uv, is_root=root, has_apt=apt
    )
    assert ways[0][0][1] == first


def test_a_person_without_any_way_is_offered_none() -> None:
    ways = run.ways_to_make_venv(
        "python3", has_ensurepip=False, has_uv=False, is_root=False, has_apt=True
    )
    assert ways == []


def test_libraries_are_asked_for_on_linux_only() -> None:
    assert missing_libraries(window=True, platform="win32", finds=lambda _: False) == ()
    assert missing_libraries(window=True, platform="darwin", finds=lambda _: False) == ()
    missing = missing_libraries(window=True, platform="linux", finds=lambda _: False)
    assert set(WINDOW) <= set(missing)
    assert missing_libraries(window=True, platform="linux", finds=lambda _: True) == ()


def test_one_line_names_every_missing_package_of_three_families() -> None:
    missing = missing_libraries(
        window=True, platform="linux", finds=lambda name: "xcb" not in name
    )
    said = packages_message(missing)
    assert "\n" not in said
    for words in ("libxcb-cursor0", "libxcb-icccm4", "dnf install", "pacman -S"):
        assert words in said
    assert packages_message(()) == ""


def test_wheels_are_used_without_an_index() -> None:
    command = run.install_command(Path("python"), Path("wheels"))
    assert "--no-index" in command
    assert "--no-index" not in run.install_command(Path("python"), None)


def test_deep_adds_the_long_tests_and_keeps_what_else_was_typed() -> None:
    assert run.pytest_arguments(["-k", "map"]) == ["-k", "map"]
    assert run.pytest_arguments(["--deep", "-x"]) == ["-m", "deep or not deep", "-x"]


def test_the_stamp_follows_the_project_file_and_the_python() -> None:
    one = run.fingerprint(b"a", "3.11")
    assert one != run.fingerprint(b"b", "3.11")
    assert one != run.fingerprint(b"a", "3.12")
