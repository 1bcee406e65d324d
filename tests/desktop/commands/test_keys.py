"""The keys that the README names."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop.commands.commands import Commands

README = Path(__file__).parents[3] / "README.md"


def test_every_key_of_the_readme_is_a_key_of_a_command(qt: QApplication) -> None:
    section = README.read_text(encoding="utf-8").split("## In the window\n")[1].split("\nOn macOS")[0]
    table = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", section.partition("| --- | --- |\n")[2], re.MULTILINE)
    named = {key for keys in table for key in re.split(r", |; | to ", keys)}
    named |= set(re.findall(r"(?:Ctrl|Shift|Alt)\+[\w+]+", section))
    assert len(named) > 40
    known = {key.toString() for action in Commands(qt).findChildren(QAction) for key in action.shortcuts()}
    assert named <= known
