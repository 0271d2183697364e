#!/usr/bin/env python3
"""Sets Whitecell up in .venv and runs it. Standard library only; Python 3.11 or later.

python3 run.py              open the desktop (without a display: play the demonstration)
python3 run.py setup        set up and stop
python3 run.py test         run the quick tests; what follows goes to pytest
python3 run.py test --deep  run the long tests too
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this is the check itself
    sys.exit(f"Whitecell needs Python 3.11 or later; this is {sys.version.split()[0]}")

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from app.preflight import (  # noqa: E402 - only after the version is known to be enough
    has_display,
    missing_libraries,
    packages_message,
)

MACHINE_LACKS = 3
VENV = HERE / ".venv"
STAMP = VENV / "whitecell-setup"
WHEELS = HERE / "wheels"
ROOMS = ("maps", "scenarios", "adjudication", "app")


class SetupError(Exception):
    """The machine lacks something that setting up needs; says what and how to get it."""


def python_in(venv: Path, platform: str) -> Path:
    """Returns the Python of a virtual environment."""
    return venv / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def program_in(venv: Path, platform: str) -> Path:
    """Returns the program's own command in a virtual environment."""
    return venv / ("Scripts/whitecell.exe" if platform == "win32" else "bin/whitecell")


def ways_to_make_venv(
    python: str, *, has_ensurepip: bool, has_uv: bool, is_root: bool, has_apt: bool
) -> list[list[list[str]]]:
    """Returns the ways to make .venv on a machine, best first; each is a list of commands.

    Args:
        python: The Python to make it with.
        has_ensurepip: Whether Python can put pip into it.
        has_uv: Whether uv is installed.
        is_root: Whether packages may be installed.
        has_apt: Whether there is apt-get.
    """
    ways = []
    if has_ensurepip:
        ways.append([[python, "-m", "venv", str(VENV)]])
    if has_uv:
        ways.append([["uv", "venv", "--seed", "--python", python, str(VENV)]])
    if is_root and has_apt:
        ways.append([*apt_commands(["python3-venv"]), [python, "-m", "venv", str(VENV)]])
    return ways


def apt_commands(packages: list[str]) -> list[list[str]]:
    """Returns the commands that install Debian packages without asking."""
    return [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ]


def install_command(python: Path, wheels: Path | None) -> list[str]:
    """Returns the command that installs the program with its tests.

    Args:
        python: Python of the virtual environment.
        wheels: Folder of wheels to use without a network, if there is one.
    """
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    command += ["--no-warn-script-location"]
    if wheels is not None:
        command += ["--no-index", "--find-links", str(wheels)]
    return [*command, "-e", f"{HERE}[test]"]


def fingerprint(project: bytes, version: str) -> str:
    """Returns what the set-up was made from: the project file and the Python version."""
    return hashlib.sha256(project + version.encode()).hexdigest()


def what_to_run(arguments: list[str], *, display: bool) -> list[str]:
    """Returns the program's arguments for a plain start."""
    if arguments or display:
        return arguments
    return ["demo", "-o", "whitecell-demo"]


def pytest_arguments(arguments: list[str]) -> list[str]:
    """Returns pytest's arguments; `--deep` runs the long tests as well."""
    rest = [argument for argument in arguments if argument != "--deep"]
    return ["-m", "deep or not deep", *rest] if "--deep" in arguments else rest


def set_up() -> None:
    """Makes .venv and installs into it, unless that was done for this project file.

    Raises:
        SetupError: The machine lacks something.
    """
    mark = fingerprint((HERE / "pyproject.toml").read_bytes(), sys.version)
    python = python_in(VENV, sys.platform)
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == mark and python.exists():
        return
    STAMP.unlink(missing_ok=True)
    print("Setting up in .venv; this takes a minute the first time ...", flush=True)
    if not _has_pip(python):
        shutil.rmtree(VENV, ignore_errors=True)
        _make_venv()
    command = install_command(python, WHEELS if WHEELS.is_dir() else None)
    if subprocess.run(command, cwd=HERE, check=False).returncode:  # noqa: S603 - our own command
        raise SetupError(
            "pip could not install the libraries; is there a network? A folder `wheels` beside "
            "run.py, filled with `pip download -d wheels .[test]` elsewhere, works without one"
        )
    compiled = [str(python), "-m", "compileall", "-q", *ROOMS]  # the first start is as fast as all
    subprocess.run(compiled, cwd=HERE, check=False)  # noqa: S603 - our own command
    STAMP.write_text(mark, encoding="utf-8")


def _has_pip(python: Path) -> bool:
    if not python.exists():
        return False
    command = [str(python), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603


def _make_venv() -> None:
    ways = ways_to_make_venv(
        sys.executable,
        has_ensurepip=_has_ensurepip(),
        has_uv=shutil.which("uv") is not None,
        is_root=_is_root(),
        has_apt=shutil.which("apt-get") is not None,
    )
    for way in ways:
        if all(_succeeds(command) for command in way):
            return
        shutil.rmtree(VENV, ignore_errors=True)
    version = f"python3.{sys.version_info.minor}-venv"
    raise SetupError(
        f"Python cannot make a virtual environment here: sudo apt-get install {version} "
        "(Debian, Ubuntu), or install uv"
    )


def _succeeds(command: list[str]) -> bool:
    """Runs a command that asks nothing, shows only its faults, and tells whether it went well."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return (
        subprocess.run(  # noqa: S603 - our own commands
            command, env=quiet, stdout=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )


def _has_ensurepip() -> bool:
    command = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def need_libraries(*, window: bool) -> None:
    """Sees to it that Qt's system libraries are there.

    As root with apt-get (containers, CI) they are installed; a person is told the command.

    Raises:
        SetupError: They are missing.
    """
    missing = missing_libraries(window=window)
    if missing and _is_root() and shutil.which("apt-get"):
        packages = sorted({library.debian for library in missing})
        print(f"Installing {' '.join(packages)} ...", flush=True)
        for command in apt_commands(packages):
            _succeeds(command)
        missing = missing_libraries(window=window)
    if missing:
        raise SetupError(packages_message(missing))


def main(arguments: list[str]) -> int:
    """Sets up, runs what was asked for, and returns its exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0
    try:
        set_up()
        if arguments[:1] == ["setup"]:
            print(f"Ready: {program_in(VENV, sys.platform)}")
            return 0
        if arguments[:1] == ["test"]:
            need_libraries(window=False)
            command = [str(python_in(VENV, sys.platform)), "-m", "pytest"]
            return _run([*command, *pytest_arguments(arguments[1:])])
        return _start(arguments)
    except SetupError as fault:
        print(f"run.py: {fault}", file=sys.stderr)
        return MACHINE_LACKS


def _start(arguments: list[str]) -> int:
    display = has_display()
    if display:
        need_libraries(window=True)
    elif not arguments:
        print("There is no display, so the demonstration is played into ./whitecell-demo.")
    command = [str(program_in(VENV, sys.platform)), *what_to_run(arguments, display=display)]
    return _run(command)


def _run(command: list[str]) -> int:
    sys.stdout.flush()
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own command


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
