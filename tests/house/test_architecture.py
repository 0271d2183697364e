"""The rules of the house are tests."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = ("maps", "scenarios", "adjudication", "app")
MODULES = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
LONGEST = 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert not {"manager", "helper", "helpers", "util", "utils"} & set(path.stem.split("_"))


def test_only_the_desktop_imports_qt() -> None:
    for path in MODULES:
        if ROOT / "app" / "desktop" in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.startswith(("PySide6", "pyqtgraph")) for name in names), path


def test_painters_end_with_the_block_that_opened_them() -> None:
    """One that a traceback keeps alive would paint into what is gone, and end the program."""
    opened = [
        f"{path.name}: {line.strip()}"
        for path in MODULES
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\bQPainter\([^)]", line)
    ]
    assert opened
    assert [line for line in opened if ": with " not in line] == []


@pytest.mark.parametrize("command", [["demo", "-h"], ["verify", "-h"], ["check", "-h"]])
def test_headless_commands_load_no_qt(command: list[str]) -> None:
    script = (
        "import sys\nfrom app.cli import main\n"
        f"try:\n    main({command})\nexcept SystemExit:\n    pass\n"
        "sys.exit('PySide6' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


@pytest.mark.deep
@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("maps/atlas.py", "import scenarios.scenario"),
        ("scenarios/reader.py", "import adjudication.turn"),
        ("adjudication/turn.py", "import app.session"),
        ("adjudication/models/trust.py", "import scenarios.parameters"),
        ("adjudication/phases/trust.py", "import time"),
        ("app/session.py", "import PySide6.QtCore"),
    ],
)
def test_a_planted_import_breaks_a_contract(tmp_path: Path, module: str, line: str) -> None:
    for name in (*FLOORS, "pyproject.toml"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("data"))
        else:
            shutil.copy(source, tmp_path / name)
    planted = tmp_path / module
    planted.write_text(f"{planted.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    linter = Path(sys.executable).parent / "lint-imports"
    found = subprocess.run(
        [str(linter), "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert found.returncode == 1, found.stdout
    assert "BROKEN" in found.stdout
