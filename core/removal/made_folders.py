"""The folders that moves made. They are removed again if an undo leaves them empty, as they were before the move.

Of nested folders the outermost is stored, with its device: a redo makes it again there, and not at the mount point of a
disk that is away. Folders that no move made are never removed, nor any that are not empty.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable

from core.catalog import Catalog
from core.files.inside import is_below
from core.storage.journal import Action, Entry

_SETTING = "made folders"


class MadeFolders:
    """The folders made by the moves of a catalog, including those of earlier runs."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._disks: dict[str, int] = json.loads(catalog.setting(_SETTING, "{}"))  # device of the folder around each

    def note(self, target: str) -> None:
        """Store which folders on the way do not exist yet; to be called before a file goes there."""
        folder, outermost = os.path.dirname(target), ""
        while not os.path.lexists(folder) and folder != os.path.dirname(folder):
            folder, outermost = os.path.dirname(folder), folder
        if outermost and not self._holds(outermost):
            self._disks[outermost] = os.stat(folder).st_dev
            self._catalog.set_setting(_SETTING, json.dumps(self._disks))

    def may_be_made_again(self, folder: str) -> bool:
        """Whether an undo removed this folder and its volume is still there."""
        return any(
            is_below(folder, made) and os.path.isdir(above := os.path.dirname(made)) and os.stat(above).st_dev == disk
            for made, disk in self._disks.items()
        )

    def tidy(self, entries: Iterable[Entry]) -> None:
        """Remove the folders made for files that went back or never came, if they are empty."""
        moved = {os.path.dirname(entry.target) for entry in entries if entry.action is Action.MOVE and entry.target}
        for folder in sorted(moved, reverse=True):  # inner ones first
            while self._holds(folder):
                try:
                    os.rmdir(folder)
                except OSError:  # it is not empty, or gone
                    break
                folder = os.path.dirname(folder)

    def _holds(self, folder: str) -> bool:
        return any(is_below(folder, made) for made in self._disks)
