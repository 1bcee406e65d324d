"""The commands of the menus Library and Edit: folders, undo, redo and history."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop.commands.command import CommandSet, Section
from desktop.words import tr


class LibraryCommands(CommandSet):
    """The menus Library and Edit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = partial(self._make, Section.LIBRARY)
        self.add_folder = make(
            tr("Add folder…"), "Ctrl+O", tr("Choose a folder of photos to look through"), "folder-add"
        )
        self.try_samples = make(
            tr("Try it with sample photos"),
            "",
            tr("Draw a small library of sample photos and look through it"),
            "samples",
        )
        self.scan = make(tr("Scan again"), "F5", tr("Look for new, changed and missing photos"), "scan")
        self.try_again = make(
            tr("Try again"), "Shift+F5", tr("Read the selected files of “Not readable” again"), "scan"
        )
        self.pause = make(tr("Pause"), "F8", tr("Pause the work and continue later"), "pause")
        self.pause.setCheckable(True)
        self.stop = make(tr("Stop"), "Shift+F8", tr("Stop the work; what was done is kept"), "stop")
        self.remove_folder = make(
            tr("Take folder out of the library"),
            "",
            tr("Forget the selected folder's photos; no file is touched"),
            "close",
        )
        self.relocate_folder = make(
            tr("Choose where the folder is now…"),
            "",
            tr("Of a folder that was renamed or moved: what is known of its photos is kept"),
            "folder",
        )
        self.protect_folder = make(
            tr("Protect the folder"),
            "Ctrl+Shift+P",
            tr("Never mark photos of the selected folder, neither by rule nor by hand"),
            "lock",
        )
        self.protect_folder.setCheckable(True)
        self.exclude = make(
            tr("Exclude a folder…"),
            "",
            tr("Choose a folder inside the library that is not to be looked into, such as thumbnails or exports"),
        )
        self.include = make(
            tr("Include the folder again"), "", tr("Look into the excluded folder again that is selected in the list")
        )
        self.compare_folders = make(
            tr("Compare folders"),
            "Ctrl+Shift+O",
            tr("See which folders hold the same photos, and what is in one of them only"),
            "folders",
        )
        self.watch_folders = make(
            tr("Watch the folders"),
            "",
            tr("Notice automatically what is added, changed or removed in the folders of the library"),
        )
        self.scan_gently = make(
            tr("Scan gently"), "", tr("Read photos one at a time, at the lowest priority; on battery this is automatic")
        )
        for command in (self.watch_folders, self.scan_gently):
            command.setCheckable(True)
        self.save_report = make(
            tr("Save report…"),
            "Ctrl+S",
            tr("Write the groups of this list to a page with pictures, a table or a document"),
            "report",
        )
        self.quit = make(tr("Quit"), "Ctrl+Q", tr("Close Simile; a scan continues at the next start"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

        make = partial(self._make, Section.EDIT)
        self.undo = make(tr("Undo"), "Ctrl+Z", tr("Undo the last step: marks, a verdict or a removal"), "undo")
        self.redo = make(tr("Redo"), "Ctrl+Shift+Z", tr("Redo what was undone last"), "redo")
        self.history = make(
            tr("History…"), "Ctrl+H", tr("Everything that was removed, and what can be undone"), "history"
        )
