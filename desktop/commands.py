"""Everything a person can do, once: text, key, tooltip and icon. Menus, buttons and the help sheet are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette

from desktop import icons
from desktop.words import tr


class Section(Enum):
    """The menus, and the parts of the help sheet."""

    LIBRARY = "library"
    SEARCH = "search"
    REVIEW = "review"
    PHOTO = "photo"
    VIEW = "view"
    HELP = "help"


def section_title(section: Section) -> str:
    return {
        Section.LIBRARY: tr("Library"),
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
    icon: str
    in_review: bool  # its key works in the groups and the comparison only, so that text can be typed elsewhere


class Commands(QObject):
    """The actions of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all: list[Command] = []
        make = self._make

        here = Section.LIBRARY
        self.add_folder = make(
            here, tr("Add folder…"), "Ctrl+O", tr("Choose a folder of photos to look through"), "folder-add"
        )
        self.try_samples = make(
            here,
            tr("Try it with sample photos"),
            "",
            tr("Draw a small library of sample photos and look through it"),
            "samples",
        )
        self.scan = make(here, tr("Scan again"), "F5", tr("Look for new, changed and missing photos"), "scan")
        self.pause = make(here, tr("Pause"), "F8", tr("Let the work rest, and go on later"), "pause")
        self.pause.setCheckable(True)
        self.stop = make(here, tr("Stop"), "Shift+F8", tr("Stop the work; what was done is kept"), "stop")
        self.remove_folder = make(
            here,
            tr("Take folder out of the library"),
            "",
            tr("Forget the selected folder's photos; no file is touched"),
            "close",
        )
        self.quit = make(here, tr("Quit"), "Ctrl+Q", tr("Close Simile; a scan goes on at the next start"), "")

        here = Section.SEARCH
        self.open_query = make(
            here, tr("Search for a picture…"), "Ctrl+F", tr("Choose a picture file and find its look-alikes"), "search"
        )
        self.paste_query = make(
            here,
            tr("Search for the pasted picture"),
            "Ctrl+V",
            tr("Find look-alikes of the picture, file or address on the clipboard"),
            "paste",
        )
        self.open_query.setIconText(tr("Open…"))
        self.paste_query.setIconText(tr("Paste"))
        self.find_like_this = make(
            here,
            tr("Find look-alikes of this photo"),
            "Ctrl+Shift+F",
            tr("Search the library for the current photo"),
            "search",
            in_review=True,
        )
        self.focus_search = make(
            here, tr("Go to the search field"), "Ctrl+L", tr("Type a file or web address to search for"), ""
        )
        self.back = make(here, tr("Back to the groups"), "Esc", tr("Close the search results"), "back")

        here = Section.REVIEW
        self.accept = make(
            here,
            tr("Accept and go on"),
            "Return",
            tr("Mark every photo but the suggested one, and go to the next group"),
            "accept",
            in_review=True,
        )
        self.toggle = make(
            here,
            tr("Mark or unmark the photo"),
            "Space",
            tr("Mark the current photo to be removed, or take the mark back"),
            "",
            in_review=True,
        )
        self.keep_only = make(
            here,
            tr("Keep only this photo"),
            "K",
            tr("Mark every photo of the group but the current one"),
            "keep",
            in_review=True,
        )
        self.unmark_group = make(
            here, tr("Unmark the group"), "U", tr("Take back all marks of the selected groups"), "", in_review=True
        )
        self.accept_all = make(
            here,
            tr("Accept all in this list"),
            "Ctrl+Shift+A",
            tr("Mark what is suggested in every group of the list"),
            "accept",
        )
        self.unmark_all = make(here, tr("Unmark everything"), "Ctrl+Shift+U", tr("Take back all marks"), "")
        self.trash = make(
            here,
            tr("Move to trash…"),
            "Del",
            tr("Put the marked photos in the trash, after asking"),
            "trash",
            in_review=True,
        )
        self.move = make(
            here, tr("Move to folder…"), "Ctrl+M", tr("Move the marked photos to a folder, after asking"), "move"
        )
        self.undo = make(
            here, tr("Undo"), "Ctrl+Z", tr("Take back the last removal: its photos return to where they were"), "undo"
        )
        self.marks = [self._make_mark(number) for number in range(1, 10)]

        here = Section.PHOTO
        self.next_photo = make(
            here, tr("Next photo"), "Right", tr("Go to the next photo of the group"), "", in_review=True
        )
        self.previous_photo = make(
            here, tr("Previous photo"), "Left", tr("Go to the previous photo of the group"), "", in_review=True
        )
        self.open_photo = make(
            here, tr("Open"), "Ctrl+Return", tr("Open the current photo in its own program"), "open", in_review=True
        )
        self.show_in_folder = make(
            here,
            tr("Show in file manager"),
            "Ctrl+E",
            tr("Open the folder of the current photo"),
            "folder-open",
            in_review=True,
        )

        here = Section.VIEW
        self.next_group = make(here, tr("Next group"), "Ctrl+Down", tr("Go to the next group of the list"), "")
        self.previous_group = make(
            here, tr("Previous group"), "Ctrl+Up", tr("Go to the previous group of the list"), ""
        )
        self.next_queue = make(here, tr("Next list"), "Alt+Down", tr("Go to the next kind of copies"), "")
        self.previous_queue = make(here, tr("Previous list"), "Alt+Up", tr("Go to the previous kind of copies"), "")
        self.zoom_in = make(
            here, tr("Zoom in"), "+", tr("Look closer, at the same place in all photos"), "zoom-in", in_review=True
        )
        self.zoom_out = make(
            here, tr("Zoom out"), "-", tr("See more, at the same place in all photos"), "zoom-out", in_review=True
        )
        self.fit = make(here, tr("Fit"), "0", tr("Show the whole photos"), "fit", in_review=True)
        self.actual = make(
            here,
            tr("100 %"),
            "Ctrl+1",
            tr("One pixel of the largest photo on one pixel of the screen"),
            "",
            in_review=True,
        )

        here = Section.HELP
        self.help = make(here, tr("Keys and help"), "F1", tr("Everything that can be done, with its keys"), "help")
        self.help.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self.about = make(here, tr("About Simile"), "", tr("Version and licence"), "info")

    def paint_icons(self, palette: QPalette) -> None:
        """Draw the icons in the colours of this palette."""
        for command in self.all:
            if command.icon:
                command.action.setIcon(icons.icon(command.icon, palette))

    def _make(self, section: Section, text: str, key: str, tip: str, icon: str, *, in_review: bool = False) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        action.setStatusTip(tip)
        action.setIconVisibleInMenu(False)
        if in_review:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.all.append(Command(action, section, icon, in_review))
        return action

    def _make_mark(self, number: int) -> QAction:
        action = self._make(
            Section.REVIEW,
            tr("Mark or unmark photo {}").format(number),
            str(number),
            tr("Mark photo {} of the group to be removed, or take the mark back").format(number),
            "",
            in_review=True,
        )
        action.setData(number - 1)
        return action
