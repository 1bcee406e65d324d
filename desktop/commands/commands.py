"""All commands of the program, each created once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop.commands.command import Section
from desktop.commands.library_commands import LibraryCommands
from desktop.commands.review_commands import ReviewCommands
from desktop.commands.search_commands import SearchCommands
from desktop.commands.view_commands import ViewCommands
from desktop.words import tr


class Commands(LibraryCommands, SearchCommands, ReviewCommands, ViewCommands):
    """The actions of the window: those of its menus, and help."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = partial(self._make, Section.HELP)
        self.help = make(tr("Keys and help"), "F1", tr("All actions, with their keys"), "help")
        self.help.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self.about_library = make(
            tr("About this library…"), "", tr("How many photos there are, and how they are searched"), "info"
        )
        self.about = make(tr("About Simile"), "", tr("Version and licence"), "info")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
