"""A command and how it is made: text, key, tooltip and icon, defined once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop.widgets import icons
from desktop.words import tr

_ON_MACOS = {"Ctrl+H": "Ctrl+Y", "Del": "Backspace", "F11": "Ctrl+Meta+F"}
"""What the system has for itself there, and the key that says delete; Ctrl is the command key, Meta the control key."""


class Section(Enum):
    """The menus, which are also the parts of the help sheet."""

    LIBRARY = "library"
    EDIT = "edit"
    SEARCH = "search"
    REVIEW = "review"
    PHOTO = "photo"
    VIEW = "view"
    HELP = "help"


def section_title(section: Section) -> str:
    return {
        Section.LIBRARY: tr("Library"),
        Section.EDIT: tr("Edit"),
        Section.SEARCH: tr("Search"),
        Section.REVIEW: tr("Review"),
        Section.PHOTO: tr("Photo"),
        Section.VIEW: tr("View"),
        Section.HELP: tr("Help"),
    }[section]


@dataclass(frozen=True, slots=True)
class Command:
    """One action and where it belongs."""

    action: QAction
    section: Section
    in_review: bool  # its key works in the groups and the comparison only, so that text can be typed elsewhere


class CommandSet(QObject):
    """Creates commands and lists them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all: list[Command] = []

    def _make(
        self, section: Section, text: str, key: str, tip: str, icon: str = "", *, in_review: bool = False
    ) -> QAction:
        """A command of a menu; `key` and `icon` may be empty, `tip` is a sentence without its full stop."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(_ON_MACOS.get(key, key) if sys.platform == "darwin" else key))
        explain(action, tip)
        if icon:
            action.setIcon(icons.icon(icon))
        action.setIconVisibleInMenu(False)
        action.setMenuRole(QAction.MenuRole.NoRole)  # macOS would guess by the text, and take two for “About”
        if in_review:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.all.append(Command(action, section, in_review))
        return action


def explain(action: QAction, tip: str) -> None:
    """Set the tooltip: what the action does, and its key."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{tip} ({shown})" if shown else tip)
    action.setStatusTip(tip)
