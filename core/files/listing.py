"""Lists one folder: files that may be photos, subfolders, links, and which files belong together.

A rescan does little else, so a file is not an object here but a plain tuple, as in the catalog's rows.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from core.files.endings import OTHER_ENDINGS, PICTURE_ENDINGS, named_like_picture
from core.files.inside import is_below
from core.files.names import HOLDING_FOLDER, is_package
from core.photo import Companion, FoundFile, Problem
from core.shots import naming as shots

Stamp = tuple[bytes, int, int, int, int]
"""Path as the file system's bytes, size, mtime_ns, device and inode: by these a file is known without opening it."""

_LARGEST = 2**63 - 1
_AT_ONCE = 1024  # entries between two signs of life

# Passed by like hidden folders, in which Linux and macOS keep their trash: what NAS and Windows put on every volume,
# and our own holding folder.
_SYSTEM_FOLDERS = frozenset(
    {"lost+found", "@eadir", "#recycle", "$recycle.bin", "system volume information", HOLDING_FOLDER.lower()}
)
_PLAIN_ENDINGS = frozenset(
    form for kind in PICTURE_ENDINGS - shots.SHOT_ENDINGS for form in (kind, kind.upper(), kind.capitalize())
)
"""Of photos that never belong to another file, as nearly all are. In each usual spelling, so one look-up is enough."""

_ON_WINDOWS = os.name == "nt"
_CAN_HIDE = sys.platform in ("win32", "darwin")  # whatever its name
_LONGEST_FOLDER = 248  # letters, as Windows has it: so that a short name is still possible in it
_ENCODING, _ERRORS = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()

# Asked for through its folder's descriptor, a file is found without resolving its whole path.
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_BY_DESCRIPTOR = os.scandir in os.supports_fd


@dataclass(frozen=True, slots=True)
class Listing:
    """The content of one folder, without hidden files."""

    folder: str
    files: list[Stamp]  # those that may be photos, in the order of the disk
    inner: list[str]  # paths, in the order of their names
    links: list[str]  # paths of links to files and folders
    beside: Mapping[str, tuple[Companion, ...]]  # by the path of the file that they belong to
    problems: tuple[Problem, ...]
    empty: bool  # there is nothing in it at all


def list_folder(folder: str, *, beat: Callable[[], None] = lambda: None) -> Listing:
    """List one folder; raises OSError. `beat` is called regularly to show that the disk answers."""
    return _Lister(folder).listing(beat)


def comes_to(folder: str, root: str) -> bool:
    """Whether a walk of `root` reaches this folder: it lies below `root`, and in no folder that walks skip."""
    if not is_below(folder, root):
        return False
    names = filter(None, folder[len(root) :].split(os.sep))
    return not any(name[0] == "." or _is_passed_by(name) for name in names) and not _lies_hidden(folder, root)


def found(stamp: Stamp) -> FoundFile:
    """The file of a stamp, with numbers that fit into a catalog."""
    return storable(FoundFile(os.fsdecode(stamp[0]), *stamp[1:]))


def stamp_hashes(stamps: Iterable[Stamp]) -> NDArray[np.int64]:
    """A 64-bit hash of each stamp (n,), distinct in practice, and the same in every process of one version of
    Python."""
    # Python hashes bytes in another way in each process, numbers always alike. Of files that differ only in their path,
    # as one before and after its renaming, the 32 bits of its checksum mistake one in four billion.
    hashes = [hash((crc32(path), size, moment, device, inode)) for path, size, moment, device, inode in stamps]
    return np.array(hashes, np.int64)


def storable(found: FoundFile) -> FoundFile:
    """The stamp with numbers that fit into a catalog, 63 bits and a sign: some systems number files with 128 bits, and
    a broken clock dates them after the year 2262."""
    if max(found.mtime_ns, found.device, found.inode) <= _LARGEST and found.mtime_ns >= -_LARGEST:
        return found
    moment = max(-_LARGEST, min(found.mtime_ns, _LARGEST))
    return replace(found, mtime_ns=moment, device=found.device & _LARGEST, inode=found.inode & _LARGEST)


class _Lister:
    """One folder while it is listed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._prefix = os.path.join(folder, "")
        self._files: list[Stamp] = []
        self._others: list[str] = []  # names of files that are no photos
        self._kinds: set[str] = set()  # the endings that were met, without the plain ones
        self._inner: list[str] = []
        self._links: list[str] = []
        self._problems: list[Problem] = []

    def listing(self, beat: Callable[[], None]) -> Listing:
        empty = True
        descriptor = os.open(self._folder, _FOLDER) if _BY_DESCRIPTOR else None
        try:
            with os.scandir(self._folder if descriptor is None else descriptor) as entries:
                while some := list(islice(entries, _AT_ONCE)):
                    empty = False
                    beat()
                    self._take(some)
        finally:
            if descriptor is not None:
                os.close(descriptor)
        beside = {} if self._kinds.isdisjoint(shots.SHOT_ENDINGS) else self._companions()
        inner, links = sorted(self._inner), sorted(self._links)
        return Listing(self._folder, self._files, inner, links, beside, tuple(self._problems), empty)

    def _take(self, entries: list[os.DirEntry[str]]) -> None:
        """One long loop without avoidable calls: nothing in a rescan runs more often."""
        prefix, kinds, files = self._prefix, self._kinds, self._files
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            try:
                if not entry.is_file(follow_symlinks=False):
                    self._take_other(entry, prefix + name)
                    continue
                if name[name.rfind(".") + 1 :] not in _PLAIN_ENDINGS:
                    kind = shots.ending(name)
                    kinds.add(kind)
                    if kind in OTHER_ENDINGS:
                        self._others.append(name)
                        continue
                # Windows gives no device and inode with the listing: there the file itself is asked.
                status = os.stat(entry.path) if _ON_WINDOWS else entry.stat(follow_symlinks=False)
                if _CAN_HIDE and _is_hidden(status):
                    continue
                path = (prefix + name).encode(_ENCODING, _ERRORS)
                files.append((path, status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino))
            except OSError as error:
                if isinstance(error, FileNotFoundError) and not _is_too_long(prefix + name):
                    continue  # it has just been removed
                self._problems.append(complaint(prefix + name, error))

    def _take_other(self, entry: os.DirEntry[str], path: str) -> None:
        if _is_link(entry):
            self._links.append(path)
        elif entry.is_dir(follow_symlinks=False) and not _is_passed_by(entry.name):
            hidden = _CAN_HIDE and _is_hidden(entry.stat(follow_symlinks=False))
            if not hidden:
                self._inner.append(path)

    def _companions(self) -> dict[str, tuple[Companion, ...]]:
        """Which files belong to which; previews that are no photos of their own are removed from the files."""
        prefix = self._prefix
        sizes = {os.path.basename(os.fsdecode(path)): size for path, size, *_ in self._files}
        names = [*sizes, *self._others]

        def size(name: str) -> int:
            if name not in sizes:
                try:
                    sizes[name] = os.lstat(prefix + name).st_size
                except OSError:  # it has just been removed, or its folder does not answer any more
                    sizes[name] = -1
            return sizes[name]

        beside = {
            prefix + owner: tuple(Companion(prefix + name, size(name)) for name in its if size(name) >= 0)
            for owner, its in shots.belongings(names, size_of=size).items()
        }
        owned = {os.fsencode(its.path) for others in beside.values() for its in others}
        self._files = [file for file in self._files if file[0] not in owned or named_like_picture(os.fsdecode(file[0]))]
        photos = {file[0] for file in self._files}
        return {owner: its for owner, its in beside.items() if its and os.fsencode(owner) in photos}


def complaint(path: str, error: OSError) -> Problem:
    """Why a folder cannot be listed, or a file in it not be examined."""
    if isinstance(error, FileNotFoundError) and _is_too_long(path):
        reason = "Its path is longer than Windows allows by itself. Shorten the names of its folders."
    elif isinstance(error, FileNotFoundError):
        reason = "This folder is not there any more."
    elif isinstance(error, PermissionError):
        reason = "You are not allowed to read this folder. Change its permissions, or take it out of the library."
    else:
        reason = f"This folder cannot be read: {error.strerror or error}."
    return Problem(path, reason)


def _is_too_long(path: str) -> bool:
    """Whether Windows reports a path as missing only because it is too long, which it does unless set up otherwise."""
    return _ON_WINDOWS and len(path) >= _LONGEST_FOLDER and not path.startswith("\\\\?\\")


def _is_passed_by(name: str) -> bool:
    return name.lower() in _SYSTEM_FOLDERS or is_package(name)


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether this is a symbolic link or, which Python knows since 3.12, a junction of Windows."""
    return entry.is_symlink() or getattr(entry, "is_junction", bool)()


def _is_hidden(status: os.stat_result) -> bool:
    """Whether Windows or macOS hides it from people, as AppData and ~/Library."""
    attributes, flags = getattr(status, "st_file_attributes", 0), getattr(status, "st_flags", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN or flags & stat.UF_HIDDEN)


def _lies_hidden(folder: str, root: str) -> bool:
    """Whether a folder below `root`, or one on the way to it, is hidden."""
    while _CAN_HIDE and folder != root:
        with suppress(OSError):  # it has just been removed
            if _is_hidden(os.lstat(folder)):
                return True
        folder = os.path.dirname(folder)
    return False
