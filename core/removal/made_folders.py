"""The folders that moves made. They go again where an undo leaves them empty: it is then as it was before the move.

Of folders made inside each other the outermost is remembered, with the disk it is on: a redo makes it again there, and
not in the place of a disk that is away. What no move made is never removed, nor anything that is not empty.
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
    """Those that the moves of a catalog made, also before this run of the program."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._disks: dict[str, int] = json.loads(catalog.setting(_SETTING, "{}"))  # device of the folder around each

    def note(self, target: str) -> None:
        """To be called before a file goes there: remember what of its folder is not there yet."""
        folder, outermost = os.path.dirname(target), ""
        while not os.path.lexists(folder) and folder != os.path.dirname(folder):
            folder, outermost = os.path.dirname(folder), folder
        if outermost and not self._holds(outermost):
            self._disks[outermost] = os.stat(folder).st_dev
            self._catalog.set_setting(_SETTING, json.dumps(self._disks))

    def may_be_made_again(self, folder: str) -> bool:
        """Whether a folder went by an undo, and its disk is still there."""
        return any(
            is_below(folder, made) and os.path.isdir(above := os.path.dirname(made)) and os.stat(above).st_dev == disk
            for made, disk in self._disks.items()
        )

    def tidy(self, entries: Iterable[Entry]) -> None:
        """Remove those that were made for files that went back, or never came, and are empty now."""
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
