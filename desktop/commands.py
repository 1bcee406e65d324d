"""Everything a person can do, once: text, key, tooltip and icon. Menus, buttons and the help sheet are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette

from desktop import icons
from desktop.words import tr


class Section(Enum):
    """The menus, and the parts of the help sheet."""

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
        self.try_again = make(
            here, tr("Try again"), "Shift+F5", tr("Read the selected files of “Not readable” once more"), "scan"
        )
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
        self.protect_folder = make(
            here,
            tr("Protect the folder"),
            "Ctrl+Shift+P",
            tr("Never mark photos of the selected folder, neither by rule nor by hand"),
            "lock",
        )
        self.protect_folder.setCheckable(True)
        self.compare_folders = make(
            here,
            tr("Compare folders"),
            "Ctrl+Shift+O",
            tr("See which folders hold the same photos, and what is in one of them only"),
            "folders",
        )
        self.save_report = make(
            here,
            tr("Save report…"),
            "Ctrl+S",
            tr("Write the groups of this list to a page with pictures, a table or a document"),
            "report",
        )
        self.quit = make(here, tr("Quit"), "Ctrl+Q", tr("Close Simile; a scan goes on at the next start"), "")

        here = Section.EDIT
        self.undo = make(here, tr("Undo"), "Ctrl+Z", tr("Take back what was done last: a removal or a verdict"), "undo")
        self.redo = make(here, tr("Redo"), "Ctrl+Shift+Z", tr("Do again what was taken back last"), "redo")
        self.history = make(
            here, tr("History…"), "Ctrl+H", tr("Everything that was removed, and what can be taken back"), "history"
        )

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
        self.search_part = make(
            here,
            tr("Search for a part…"),
            "Ctrl+Shift+S",
            tr("Draw a rectangle on any photo in the window and find look-alikes of what is in it"),
            "part",
        )
        self.search_part.setIconText(tr("Part…"))
        self.go_to_group = make(
            here, tr("Go to its group"), "Ctrl+Shift+E", tr("Compare the chosen photo with its copies"), "open"
        )
        self.save_results = make(
            here,
            tr("Save the results…"),
            "Ctrl+Shift+R",
            tr("Write rank, path, score and measure of what was found to a table (CSV) or a document (JSON)"),
            "save",
        )
        self.save_results.setIconText(tr("Save…"))
        self.copy_results = make(
            here,
            tr("Copy the results as text"),
            "Ctrl+Shift+C",
            tr("Put rank, score and path of the photos that were found on the clipboard"),
            "copy",
        )
        self.copy_results.setIconText(tr("Copy"))
        self.focus_search = make(
            here, tr("Go to the search field"), "Ctrl+L", tr("Type a file or web address to search for"), ""
        )
        self.choose_model = make(
            here,
            tr("Choose an image model…"),
            "",
            tr("Compare photos by what a model in ONNX sees in them, for the themes, the map and the search"),
            "file",
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
        self.not_duplicate = make(
            here,
            tr("Not a duplicate"),
            "N",
            tr("Never show the current photo with the suggested one again; with that one current, none of the group"),
            "not-duplicate",
            in_review=True,
        )
        self.keep_both = make(
            here,
            tr("Keep both"),
            "B",
            tr("They are copies, and both stay; with the suggested photo current, the whole group stays"),
            "keep-both",
            in_review=True,
        )
        self.mark_copies = make(
            here,
            tr("Mark the copies in the folder"),
            "Ctrl+Shift+M",
            tr("In the folder view: mark the photos of the first folder that are in the second too"),
            "accept",
        )
        self.mark_chosen = make(
            here,
            tr("Mark the copies"),
            "Ctrl+Shift+X",
            tr("In a theme or on the map: mark the copies among the selected photos, or among all that are listed"),
            "accept",
        )
        self.withdraw_verdict = make(
            here,
            tr("Withdraw the verdict"),
            "W",
            tr("Forget what you said of the selected pairs of the list “Decided”"),
            "undo",
            in_review=True,
        )
        self.accept_all = make(
            here,
            tr("Accept all in this list"),
            "Ctrl+Shift+A",
            tr("Mark what the rules leave out in every group of the list; undecided ones are left alone"),
            "accept",
        )
        self.select_all = make(
            here,
            tr("Select all groups"),
            "Ctrl+A",
            tr("Select every group of the list; Shift selects from one to another"),
            "",
            in_review=True,
        )
        self.rules = make(
            here,
            tr("Keeper rules…"),
            "Ctrl+R",
            tr("Say which photo of a group is to be kept, in which order the rules are asked"),
            "rules",
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
        self.link = make(
            here,
            tr("Replace by links…"),
            "Ctrl+Shift+L",
            tr("Put a link to the photo that stays in the place of each marked photo, after asking"),
            "link",
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
        self.themes = make(here, tr("Themes"), "F3", tr("Divide the library by what its photos show"), "themes")
        self.map = make(here, tr("Map"), "F4", tr("See the whole library; alike photos lie near each other"), "map")
        self.lasso = make(
            here, tr("Lasso"), "Ctrl+Shift+K", tr("On the map: draw around photos to select them"), "lasso"
        )
        self.lasso.setCheckable(True)
        self.draw_map_anew = make(
            here, tr("Draw the map anew"), "", tr("Work out the place of every photo on the map again"), "scan"
        )
        self.next_group = make(here, tr("Next group"), "Ctrl+Down", tr("Go to the next group of the list"), "")
        self.previous_group = make(
            here, tr("Previous group"), "Ctrl+Up", tr("Go to the previous group of the list"), ""
        )
        self.next_queue = make(here, tr("Next list"), "Alt+Down", tr("Go to the next kind of copies"), "")
        self.previous_queue = make(here, tr("Previous list"), "Alt+Up", tr("Go to the previous kind of copies"), "")
        self.filters = make(
            here, tr("Filters"), "Ctrl+G", tr("List only groups of a folder, format, camera, date or size"), "filter"
        )
        self.filters.setCheckable(True)
        self.reset_filters = make(
            here, tr("Reset filters"), "Ctrl+Shift+G", tr("Empty every filter: list all groups again"), "close"
        )
        self.zoom_in = make(
            here, tr("Zoom in"), "+", tr("Look closer, at the same place in all photos"), "zoom-in", in_review=True
        )
        self.zoom_out = make(
            here, tr("Zoom out"), "-", tr("See more, at the same place in all photos"), "zoom-out", in_review=True
        )
        self.fit = make(here, tr("Fit"), "0", tr("Show the whole photos"), "fit", in_review=True)
        self.hundred = make(
            here,
            tr("100 %"),
            "Ctrl+1",
            tr("Every photo at its own size: one of its pixels on one pixel of the screen"),
            "",
            in_review=True,
        )
        self.actual = make(
            here,
            tr("1:1 of the larger"),
            "Ctrl+2",
            tr("All photos equally large: one pixel of the largest on one pixel of the screen"),
            "",
            in_review=True,
        )
        self.actual.setIconText(tr("1:1"))
        self.side_by_side = make(
            here, tr("Side by side"), "C", tr("Show the photos beside each other"), "side-by-side", in_review=True
        )
        self.flicker = make(
            here,
            tr("Flicker"),
            "F",
            tr("Let the photo take turns with the suggested one on the same spot; again: show the other one"),
            "flicker",
            in_review=True,
        )
        self.split = make(
            here,
            tr("Split"),
            "S",
            tr("Show the suggested photo left of a line and the other one right of it"),
            "split",
            in_review=True,
        )
        self.difference = make(
            here,
            tr("Difference"),
            "D",
            tr("Show where the photo differs from the suggested one, by colour"),
            "difference",
            in_review=True,
        )
        self.take_turns = make(
            here,
            tr("Take turns"),
            "Shift+F",
            tr("Let the two photos of the flicker take turns by themselves, or rest"),
            "resume",
            in_review=True,
        )
        self.take_turns.setCheckable(True)
        self.line_left = make(
            here, tr("Line to the left"), "Shift+Left", tr("Move the line of the split to the left"), "", in_review=True
        )
        self.line_right = make(
            here,
            tr("Line to the right"),
            "Shift+Right",
            tr("Move the line of the split to the right"),
            "",
            in_review=True,
        )
        self.modes = (self.side_by_side, self.flicker, self.split, self.difference)
        one_of = QActionGroup(self)
        for mode in self.modes:
            mode.setCheckable(True)
            mode.setAutoRepeat(False)
            one_of.addAction(mode)
        self.side_by_side.setChecked(True)
        self.full_screen = make(
            here, tr("Full screen"), "F11", tr("Show nothing but the comparison; Esc leads back"), "full-screen"
        )
        self.full_screen.setCheckable(True)

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
