"""The menu bar, made of the commands."""

from __future__ import annotations

from PySide6.QtWidgets import QMenuBar

from desktop.commands.command import Section, section_title
from desktop.commands.commands import Commands


def fill(bar: QMenuBar, commands: Commands) -> None:
    """A menu for each section, in the order of the commands."""
    marks = set(map(id, commands.marks))
    for section in Section:
        menu = bar.addMenu(f"&{section_title(section)}")
        menu.setToolTipsVisible(True)
        for command in commands.all:
            if command.section is section and id(command.action) not in marks:
                menu.addAction(command.action)
