"""Whether files lie inside certain folders, by path or by file identity."""

from __future__ import annotations

import os
from collections.abc import Iterable

from core.files import spelling


def is_below(path: str, folder: str) -> bool:
    """Whether `path` is this folder or lies inside it; both absolute and normalised."""
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def rebased(path: str, folder: str, now: str) -> str:
    """Of a path that is `folder` or below it: where it is if the folder is at `now`."""
    return os.path.normpath(os.path.join(now, os.path.relpath(path, folder)))


def outermost(folders: Iterable[str]) -> list[str]:
    """The folders without duplicates and without those that lie inside another of them."""
    kept: list[str] = []
    for folder in sorted(folders, key=lambda folder: os.path.join(folder, "")):  # what is inside one comes right after
        if not kept or not is_below(folder, kept[-1]):
            kept.append(folder)
    return kept


def short_names(folders: Iterable[str]) -> dict[str, str]:
    """What to call each of these folders: its name or, where another one has the same, as much more of the end of its
    path as tells them apart. A relative path; empty for the root of everything."""
    parts = {folder: _parts(folder) for folder in folders}
    names = {}
    for folder, own in parts.items():
        others = [other for other in parts.values() if other != own]
        least = (count for count in range(1, len(own)) if all(own[-count:] != other[-count:] for other in others))
        names[folder] = os.path.join("", *own[-next(least, len(own)) :])
    return names


def _parts(folder: str) -> list[str]:
    """The names along a path; of a drive of Windows its letter, of one on the network its server and share."""
    drive, rest = os.path.splitdrive(folder)
    return [part for part in (drive.strip(":\\/"), *rest.split(os.sep)) if part]


class Inside:
    """Certain folders. A file inside may have a path that does not show it: through a link, a second mount of the same
    volume, or in other capitals on a volume that ignores case."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = tuple(folders)
        self._identities = {found for folder in self._folders if (found := _identity(folder)) is not None}

    def holds(self, path: str) -> bool:
        """Whether a file is in one of the folders. Nothing is cached, since the way there may change."""
        return any(is_below(path, folder) for folder in self._folders) or self._leads_inside(path)

    def _leads_inside(self, path: str) -> bool:
        if not self._folders:
            return False
        folder = os.path.realpath(os.path.dirname(path))
        while not self._is_one_of_them(folder):
            above = os.path.dirname(folder)
            if above == folder:
                return False
            folder = above
        return True

    def _is_one_of_them(self, folder: str) -> bool:
        return _identity(folder) in self._identities or any(spelling.is_one(folder, one) for one in self._folders)


def _identity(folder: str) -> tuple[int, int] | None:
    """Device and inode; None if the folder cannot be reached or its file system has no inode numbers."""
    try:
        found = os.stat(folder)
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None
