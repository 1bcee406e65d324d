"""desktop -> core -> libraries, never back; SQL in its own modules; the window takes only what core offers."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = sorted((ROOT / "core").rglob("*.py"))
DESKTOP = sorted((ROOT / "desktop").rglob("*.py"))


@cache
def _imports(file: Path) -> list[tuple[str, str]]:
    """Every import of a file: the module, and the name taken from it or nothing."""
    found: list[tuple[str, str]] = []
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            found += [(alias.name, "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports by relative path"
            found += [(node.module or "", alias.name) for alias in node.names]
    return found


def _top(module: str) -> str:
    return module.partition(".")[0]


def test_core_knows_neither_qt_nor_the_window() -> None:
    for file in CORE:
        assert not {_top(module) for module, _ in _imports(file)} & {"PySide6", "shiboken6", "desktop"}, file


def test_only_the_command_line_knows_its_commands() -> None:
    for file in CORE:
        if file.parent.name != "command" and file.name != "__main__.py":
            assert not [module for module, _ in _imports(file) if module.startswith("core.command")], file


def test_sql_stays_in_its_modules() -> None:
    for file in [*CORE, *DESKTOP]:
        if "sqlite3" in {_top(module) for module, _ in _imports(file)}:
            assert file.parent == ROOT / "core" / "storage", file


def test_the_window_takes_only_public_names_of_core() -> None:
    for file in DESKTOP:
        for module, name in _imports(file):
            if _top(module) == "core":
                assert not name.startswith("_"), (file, module, name)
                assert not any(part.startswith("_") for part in module.split(".")), (file, module)


def test_core_in_a_fresh_interpreter_loads_no_qt() -> None:
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in CORE
        if file.name != "__main__.py" and (file.parent.name != "training" or find_spec("torch"))
    ]
    program = f"""
import importlib, sys
for module in {modules!r}:
    importlib.import_module(module)
print([name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6", "desktop")])
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("line", ["import PySide6.QtCore", "from desktop import app", "import sqlite3"])
def test_the_linter_keeps_the_fence(line: str) -> None:
    # Ruff reads the rules of the repository for a file that is said to be in core.
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--stdin-filename", "core/files/walk.py", "-"],
        input=f'"""A module."""\n\n{line}\n',
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "TID251" in done.stdout
