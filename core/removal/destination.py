"""Where removed photos go: the trash, the holding folder of a volume without one, or a folder of the person's
choice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.catalog import Catalog
from core.files.inside import is_below, outermost, short_names
from core.files.names import FreeNames
from core.files.ondisk import OnDisk
from core.files.volume import nearest
from core.refusal import NoTrash, Refused, in_words
from core.removal import holding, linking, trash
from core.removal.made_folders import MadeFolders
from core.removal.room import Room
from core.storage.journal import Action, Entry


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file will go, and how."""

    action: Action
    path: str | None  # free when it was asked for; None where only the system decides

    def make_room(self) -> None:
        """Make the folder that the file will go to; a trash makes its own. Raises Refused."""
        if self.path is None or not (self.action is Action.MOVE or holding.is_inside(self.path)):
            return
        folder = os.path.dirname(self.path)
        try:
            os.makedirs(folder, exist_ok=True)
        except FileExistsError as error:
            raise Refused(
                f"The folder {folder} cannot be made: a file of that name is in the way. Rename it."
            ) from error
        except OSError as error:
            raise Refused(f"The folder {folder} cannot be made. {in_words(error)}") from error


class Destination(Protocol):
    """A way for files to go that can be undone."""

    def place(self, seen: OnDisk, staying: OnDisk) -> Place:
        """Where a file that was just read will go. Raises Refused; changes nothing on disk."""

    def places(self, files: Sequence[OnDisk], staying: OnDisk) -> tuple[Place, ...]:
        """Where a photo and its companions will go."""
        return tuple(self.place(seen, staying) for seen in files)


class Trash(Destination):
    """The trash of the file's volume; with `hold`, the holding folder if the volume has no trash."""

    def __init__(self, *, hold: bool) -> None:
        self._hold = hold
        self._names = FreeNames()

    def place(self, seen: OnDisk, staying: OnDisk) -> Place:  # noqa: ARG002 - does not depend on what stays
        try:
            return Place(Action.TRASH, trash.place(seen.path, self._names))
        except NoTrash:
            if not self._hold:
                raise
            return Place(Action.HOLD, holding.place(seen.path, self._names))


class Folder(Destination):
    """A folder of the person's choice; the files keep the subfolders of the library, or lie side by side. Where the
    library has several folders, the subfolders begin with their names: two phones have a folder DCIM each."""

    def __init__(self, path: str, *, library: Sequence[str], keep_folders: bool) -> None:
        self._path = os.path.abspath(path)
        roots = outermost(library) if keep_folders else []
        self._names_of = short_names(roots) if len(roots) > 1 else dict.fromkeys(roots, "")
        self._names = FreeNames()
        self._room = Room()

    def place(self, seen: OnDisk, staying: OnDisk) -> Place:
        return self.places([seen], staying)[0]

    def places(self, files: Sequence[OnDisk], staying: OnDisk) -> tuple[Place, ...]:  # noqa: ARG002 - as above
        """The places keep the files' names alike, since by these they belong together."""
        seen = files[0]
        folder = self._folder_for(seen.path)
        near = nearest(folder)
        if not os.path.isdir(near):
            raise Refused(f"{near} is a file. Choose another folder.")
        if not os.access(near, os.W_OK | os.X_OK):
            raise Refused(f"{near} cannot be written. Choose another folder.")
        if near == folder and os.path.samefile(folder, os.path.dirname(seen.path)):
            raise Refused("It is in that folder already. Choose another folder.")
        self._room.take(files, near)
        names = [os.path.basename(one.path) for one in files]
        return tuple(Place(Action.MOVE, path) for path in self._names.take_together(folder, names))

    def _folder_for(self, source: str) -> str:
        parent = os.path.dirname(source)
        root, name = next((one for one in self._names_of.items() if is_below(parent, one[0])), (parent, ""))
        return os.path.normpath(os.path.join(self._path, name, os.path.relpath(parent, root)))


class Linked(Destination):
    """A link to the keeper takes the file's place; the file goes to the trash or the holding folder."""

    def __init__(self, action: Action, catalog: Catalog) -> None:
        self._action = action
        self._catalog = catalog
        self._names = FreeNames()

    def place(self, seen: OnDisk, staying: OnDisk) -> Place:
        if self._action is Action.HARD_LINK and seen.device != staying.device:
            raise Refused(linking.OTHER_VOLUME)
        going, keeper = self._format(seen.path), self._format(staying.path)
        if going != keeper:
            raise Refused(
                f"The file is {going} and the photo to keep {keeper}: the link would have the wrong ending. "
                "Trash it instead."
            )
        return Place(self._action, _put_away(seen.path, self._names))

    def _format(self, path: str) -> str:
        photo = self._catalog.photo_at(path)
        return photo.facts.format if photo is not None else ""


class Again(Destination):
    """Where the files of undone entries had gone, in the same way."""

    def __init__(self, entries: Iterable[Entry], catalog: Catalog) -> None:
        self._entries = {entry.source: entry for entry in entries}
        self._linked = {action: Linked(action, catalog) for action in Action if action.leaves_link}
        self._made = MadeFolders(catalog)
        self._names = FreeNames()

    def place(self, seen: OnDisk, staying: OnDisk) -> Place:
        entry = self._entries[seen.path]
        if seen.digest != entry.digest:
            raise Refused("It has changed since it came back. Scan, then decide again.")
        if entry.action.leaves_link:
            return self._linked[entry.action].place(seen, staying)
        if entry.action is Action.TRASH:
            return Place(Action.TRASH, trash.place(seen.path, self._names))
        if entry.action is Action.MOVE and entry.target is not None:
            folder, name = os.path.split(entry.target)
            if not os.path.isdir(folder) and not self._made.may_be_made_again(folder):
                raise Refused(f"The folder {folder} is not there. Connect its disk, or move it to another folder.")
            return Place(Action.MOVE, self._names.take(folder, name))
        return Place(Action.HOLD, holding.place(seen.path, self._names))


def _put_away(path: str, names: FreeNames) -> str:
    """Where a file that a link replaces goes. The place must be known, since the link alone could not bring it back."""
    try:
        known = trash.place(path, names)
    except NoTrash:
        known = None
    return known if known is not None else holding.place(path, names)
