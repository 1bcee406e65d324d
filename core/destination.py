"""Where photos that do not stay go: the trash, or a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Protocol

from core import moving, trash
from core.catalog import is_below
from core.journal import Action
from core.names import FreeNames
from core.ondisk import OnDisk
from core.refusal import Refused, in_words


class Destination(Protocol):
    """One way for a file to go, that can be taken back."""

    action: Action

    def check(self, source: str) -> None:
        """Refused where the file cannot go; nothing is changed on the disk."""

    def place(self, source: str) -> str | None:
        """Where the file will lie, a free place; None where only the system decides. Refused where it cannot go."""

    def carry(self, seen: OnDisk, target: str | None, *, part: str) -> None:
        """Bring a file that was just read there. FileExistsError where the place was taken meanwhile."""


class Trash:
    """The trash of the disk that the file is on."""

    action = Action.TRASH

    def __init__(self) -> None:
        self._names = FreeNames()

    def check(self, source: str) -> None:
        trash.check(source)

    def place(self, source: str) -> str | None:
        return trash.place(source, self._names)

    def carry(self, seen: OnDisk, target: str | None, *, part: str) -> None:  # noqa: ARG002 - the trash is on the same disk
        trash.put(seen, target)


class Folder:
    """A folder of the user's choice; below it the same sub-folders as in the library, or all files side by side."""

    action = Action.MOVE

    def __init__(self, path: str, *, library: Sequence[str], keep_folders: bool) -> None:
        self._path = os.path.abspath(path)
        self._library = sorted(library, key=len, reverse=True) if keep_folders else []
        self._names = FreeNames()

    def check(self, source: str) -> None:
        folder = self._folder_for(source)
        near = folder
        while not os.path.lexists(near):
            near = os.path.dirname(near)
        if not os.path.isdir(near):
            raise Refused(f"{near} is a file. Choose another folder.")
        if not os.access(near, os.W_OK | os.X_OK):
            raise Refused(f"{near} may not be written. Choose another folder.")
        if near == folder and os.path.samefile(folder, os.path.dirname(source)):
            raise Refused("It is in that folder already. Choose another folder.")

    def place(self, source: str) -> str | None:
        self.check(source)
        folder = self._folder_for(source)
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise Refused(f"The folder {folder} cannot be made. {in_words(error)}") from error
        return self._names.take(folder, os.path.basename(source))

    def carry(self, seen: OnDisk, target: str | None, *, part: str) -> None:
        if target is None:
            raise AssertionError("a folder always says where")
        moving.move_file(seen, target, part=part)

    def _folder_for(self, source: str) -> str:
        parent = os.path.dirname(source)
        root = next((root for root in self._library if is_below(parent, root)), parent)
        return os.path.normpath(os.path.join(self._path, os.path.relpath(parent, root)))
