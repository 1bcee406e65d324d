"""The commands of the menus Photo and View."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from desktop import language
from desktop.commands.command import CommandSet, Section
from desktop.words import tr


class ViewCommands(CommandSet):
    """The menus Photo and View."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = partial(self._make, Section.PHOTO)
        local = partial(make, in_review=True)
        self.next_photo = local(tr("Next photo"), "Right", tr("Go to the next photo of the group"))
        self.previous_photo = local(tr("Previous photo"), "Left", tr("Go to the previous photo of the group"))
        self.open_photo = local(tr("Open"), "Ctrl+Return", tr("Open the current photo in its default program"), "open")
        self.copy_photo = local(
            tr("Copy"), "Ctrl+C", tr("Copy the file of the current photo, and its path as text"), "copy"
        )
        self.show_in_folder = local(
            tr("Show in file manager"), "Ctrl+E", tr("Open the folder of the current photo"), "folder-open"
        )

        make = partial(self._make, Section.VIEW)
        local = partial(make, in_review=True)
        self.themes = make(tr("Themes"), "F3", tr("Divide the library by what its photos show"), "themes")
        self.map = make(tr("Map"), "F4", tr("See the whole library; similar photos lie near each other"), "map")
        self.themes.setCheckable(True)
        self.map.setCheckable(True)
        self.lasso = make(tr("Lasso"), "Ctrl+Shift+K", tr("On the map: draw around photos to select them"), "lasso")
        self.lasso.setCheckable(True)
        self.draw_map_anew = make(
            tr("Redraw the map"), "", tr("Work out the place of every photo on the map again"), "scan"
        )
        self.side_panel = make(
            tr("Side panel"), "F9", tr("Show the folders and the kinds of copies beside the groups"), "side-panel"
        )
        self.side_panel.setCheckable(True)
        self.side_panel.setChecked(True)
        self.next_group = make(tr("Next group"), "Ctrl+Down", tr("Go to the next group of the list"))
        self.previous_group = make(tr("Previous group"), "Ctrl+Up", tr("Go to the previous group of the list"))
        self.next_unmarked = make(
            tr("Next group without a mark"),
            "Ctrl+Shift+Down",
            tr("Go to the next group of the list in which no photo is marked yet"),
        )
        self.next_queue = make(tr("Next list"), "Alt+Down", tr("Go to the next kind of copies"))
        self.previous_queue = make(tr("Previous list"), "Alt+Up", tr("Go to the previous kind of copies"))
        self.filters = make(
            tr("Filters"), "Ctrl+G", tr("List only groups of a folder, format, camera, date or size"), "filter"
        )
        self.filters.setCheckable(True)
        self.reset_filters = make(
            tr("Reset filters"), "Ctrl+Shift+G", tr("Clear every filter and list all groups again"), "close"
        )
        self.zoom_in = local(tr("Zoom in"), "+", tr("Look closer, at the same place in all photos"), "zoom-in")
        self.zoom_out = local(tr("Zoom out"), "-", tr("See more, at the same place in all photos"), "zoom-out")
        self.fit = local(tr("Fit"), "0", tr("Show the whole photos"), "fit")
        self.hundred = local(
            tr("100 %"), "Ctrl+1", tr("Every photo at its own size: one of its pixels on one pixel of the screen")
        )
        self.actual = local(
            tr("1:1 of the larger"),
            "Ctrl+2",
            tr("All photos equally large: one pixel of the largest on one pixel of the screen"),
        )
        self.actual.setIconText(tr("1:1"))
        self.side_by_side = local(tr("Side by side"), "C", tr("Show the photos beside each other"), "side-by-side")
        self.flicker = local(
            tr("Flicker"),
            "F",
            tr("Alternate the photo with the suggested one in the same place; press again for the other one"),
            "flicker",
        )
        self.split = local(
            tr("Split"), "S", tr("Show the suggested photo left of a line and the other one right of it"), "split"
        )
        self.difference = local(
            tr("Difference"), "D", tr("Show where the photo differs from the suggested one, by colour"), "difference"
        )
        self.take_turns = local(
            tr("Alternate"),
            "Shift+F",
            tr("Alternate the two photos automatically, or stop"),
            "resume",
        )
        self.take_turns.setCheckable(True)
        self.line_left = local(tr("Line to the left"), "Shift+Left", tr("Move the line of the split to the left"))
        self.line_right = local(tr("Line to the right"), "Shift+Right", tr("Move the line of the split to the right"))
        self.modes = (self.side_by_side, self.flicker, self.split, self.difference)
        one_of = QActionGroup(self)
        for mode in self.modes:
            mode.setCheckable(True)
            mode.setAutoRepeat(False)
            one_of.addAction(mode)
        self.side_by_side.setChecked(True)
        self.full_screen = make(
            tr("Full screen"), "F11", tr("Show nothing but the comparison; Esc leads back"), "full-screen"
        )
        self.full_screen.setCheckable(True)
        self.languages = [self._make_language("", tr("The system's language"), one_of := QActionGroup(self))]
        self.languages += [self._make_language(code, language.NAMES[code], one_of) for code in language.LANGUAGES]

    def _make_language(self, code: str, name: str, one_of: QActionGroup) -> QAction:
        """The action that chooses a language, which is its data."""
        tip = tr("Use it from the next start on: {}").format(name)
        action = self._make(Section.VIEW, name, "", tip)
        action.setData(code)
        action.setCheckable(True)
        action.setChecked(code == language.chosen())
        one_of.addAction(action)
        return action
