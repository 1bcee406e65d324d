"""Adds, protects and removes folders of the library, in every way the window offers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, QStandardPaths, Signal, Slot

from core.catalog import Folder
from core.files.inside import is_below
from desktop import words
from desktop.controller import Controller, Shared
from desktop.library.side_panel import SidePanel
from desktop.widgets.file_dialogs import ask_folder
from desktop.widgets.message_bar import Kind
from desktop.words import tr

_LAST_PLACE = "library/folder"


class Folders(Controller):
    """Connects the list of folders, the folder dialog, and the lanes that scan and store."""

    changed = Signal()  # the groups want to be seen

    def __init__(self, shared: Shared, side: SidePanel, *, samples: Path) -> None:
        super().__init__(shared)
        self._side = side
        self._samples = samples
        self._commands.add_folder.triggered.connect(self._choose)
        self._commands.try_samples.triggered.connect(self._add_samples)
        self._commands.remove_folder.triggered.connect(self._remove)
        self._commands.protect_folder.triggered.connect(self._protect)
        self._commands.exclude.triggered.connect(self._choose_excluded)
        self._commands.include.triggered.connect(self._include_selected)
        self._writing.excluded.connect(self._tell_excluded)

    def add(self, folders: Sequence[str]) -> None:
        """Add folders to the library and scan it."""
        self._writing.add_folders(folders)
        self.changed.emit()

    @Slot(object, bool)
    def take(self, folders: Sequence[str], on_search: bool) -> None:
        """Handle dropped folders; what is dropped on the search box may have been meant otherwise."""
        if not on_search:
            self._add_new(folders)
            return
        if len(folders) == 1:
            text = tr("{} is a folder. Add it to the library to look through its photos?")
            text = text.format(words.name(folders[0]))
        else:
            text = tr("These are {} folders. Add them to the library to look through their photos?")
            text = text.format(words.number(len(folders)))
        self._messages.say(
            text,
            button=tr("Add folder") if len(folders) == 1 else tr("Add folders"),
            answer=partial(self._add_new, folders),
        )

    @Slot()
    def _choose(self) -> None:
        ask_folder(self._window, tr("Add a folder of photos"), _last_place(), self._chosen)

    @Slot(str)
    def _chosen(self, folder: str) -> None:
        QSettings().setValue(_LAST_PLACE, str(Path(folder).parent))
        self._add_new([folder])

    def _add_new(self, folders: Sequence[str]) -> None:
        """Add folders, and say of one that it adds no photo."""
        told = _told_of_known(folders[0], self._side.folders.items) if len(folders) == 1 else ""
        self.add(folders)
        if told:
            self._messages.say(told)

    @Slot()
    def _add_samples(self) -> None:
        self._writing.add_samples(self._samples)
        self.changed.emit()

    @Slot(bool)
    def _protect(self, protected: bool) -> None:
        folder = self._selected()
        if folder is None:
            return
        self._deciding.protect(folder.path, protected)
        if protected:
            text = tr("{} is protected now: no rule and no key marks its photos, and no action takes them.")
        else:
            text = tr("{} is no longer protected: its photos can be marked again.")
        self._messages.say(text.format(words.name(folder.path)))

    @Slot()
    def _choose_excluded(self) -> None:
        folder = self._side.selected_folder
        start = folder.path if folder is not None else _last_place()
        ask_folder(self._window, tr("Exclude a folder"), start, self._writing.exclude)

    @Slot(object)
    def _tell_excluded(self, folder: str) -> None:
        text = tr("{} is excluded now: its photos are not scanned, shown or removed. Its files are as they were.")
        self._messages.say(
            text.format(words.name(folder)),
            button=tr("Include it again"),
            answer=partial(self._include, folder),
        )

    @Slot()
    def _include_selected(self) -> None:
        folder = self._side.selected_excluded
        if folder is None:
            self._messages.say(tr("First choose an excluded folder in the list on the left."))
        else:
            self._include(folder)

    def _include(self, folder: str) -> None:
        self._writing.include(folder)
        self._messages.say(tr("{} is included again.").format(words.name(folder)))

    def _selected(self) -> Folder | None:
        """The folder chosen in the list; where there is none, that is said."""
        folder = self._side.selected_folder
        if folder is None:
            self._messages.say(tr("Choose a folder in the list at the left first."))
            self._side.follow_folder()  # a command that can be ticked is not ticked for nothing
        return folder

    @Slot()
    def _remove(self) -> None:
        folder = self._selected()
        if folder is None:
            return
        marked = self._marked_in(folder.path)
        if not marked:
            self._take_out(folder.path)
            return
        text = words.counted(
            marked,
            "%n photo is marked in {}. Its mark ends with this, also if you add the folder again.",
            "%n photos are marked in {}. Their marks end with this, also if you add the folder again.",
        ).format(words.name(folder.path))
        answer = partial(self._take_out, folder.path)
        self._messages.say(text, kind=Kind.WARNING, button=tr("Take it out"), answer=answer)

    def _marked_in(self, folder: str) -> int:
        """How many marked photos the library has only by this folder."""
        overview = self._review.overview
        columns, others = overview.photos.columns, [root for root in overview.roots if root != folder]
        near = [root for root in others if is_below(root, folder) or is_below(folder, root)]
        going = [is_below(path, folder) and not any(is_below(path, root) for root in near) for path in columns.folders]
        rows = overview.photos.rows_of(self._review.marks.ids)
        return sum(going[number] for number in columns.folder[rows[rows >= 0]].tolist())

    def _take_out(self, folder: str) -> None:
        self._writing.remove_folder(folder)
        self._messages.say(
            tr("{} is no longer part of the library. Its files are as they were.").format(words.name(folder)),
            button=tr("Add it again"),
            answer=partial(self.add, [folder]),
        )


def _told_of_known(folder: str, known: Sequence[Folder | str]) -> str:
    """What is to be said of a folder whose photos the library has already; "" where it has not."""
    path = os.path.join(os.path.abspath(folder), "")
    if any(path.startswith(os.path.join(its, "")) for its in known if isinstance(its, str)):
        return ""  # it was excluded
    for root in (its.path for its in known if isinstance(its, Folder)):
        if path == os.path.join(root, ""):
            return tr("{} is in the library already. It is looked through again.").format(words.name(root))
        if path.startswith(os.path.join(root, "")):
            text = tr("{inner} lies in {outer}, whose photos the library has already. You can protect it on its own.")
            return text.format(inner=words.name(os.path.abspath(folder)), outer=words.name(root))
    return ""


def _last_place() -> str:
    """Where the last folder was; at first where most people's photos are, the home folder where that is nowhere."""
    last = str(QSettings().value(_LAST_PLACE, ""))
    place = last or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return place if last or os.path.isdir(place) else QDir.homePath()
