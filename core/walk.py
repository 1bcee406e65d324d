"""Folders -> the files in them that may be photos."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from core import shots
from core.job import Job
from core.names import HOLDING_FOLDER
from core.photo import FoundFile, Problem

_PICTURES = """
jpg jpeg jpe jfif jif mpo png apng webp gif bmp dib tif tiff avif heic heif hif heics heifs jxl jp2 j2k jpf jpx jpm psd
psb ico tga pcx sgi pnm pbm pgm ppm qoi
"""

_OTHERS = """
mov mp4 m4v avi mkv webm mts m2ts mpg mpeg 3gp wmv flv vob lrv insv ts mp3 m4a aac flac ogg opus wav wma aiff
txt md log csv json xml html htm css js py c h cpp java rs go sh bat ini cfg conf toml yaml yml url lnk
pdf doc docx xls xlsx ppt pptx odt ods odp rtf epub zip tar gz bz2 xz zst 7z rar iso dmg img exe dll so msi deb
rpm apk jar xmp aae pp3 dop cos lrcat lrprev lrdata sqlite sqlite-wal sqlite-shm sqlite-journal db db-wal db-shm
ttf otf woff woff2 svg eps ps ai torrent part crdownload tmp bak
"""

PICTURE_ENDINGS = shots.RAW_ENDINGS | frozenset(_PICTURES.split())
"""Endings that promise a picture: where the content does not keep the promise, the person is told."""

_OTHER_ENDINGS = frozenset(_OTHERS.split())
"""Endings of what is surely no photo: films, music, documents, archives, sidecars."""

_LARGEST = 2**63 - 1

# Beside the hidden ones, which hold the trash of other systems: what NAS and Windows put into every volume, and what
# waits where there is no trash.
_SYSTEM_FOLDERS = frozenset(
    {"lost+found", "@eadir", "#recycle", "$recycle.bin", "system volume information", HOLDING_FOLDER.lower()}
)
_HIDDEN_ON_WINDOWS = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)


def named_like_picture(path: str) -> bool:
    """Whether the file's name promises a picture."""
    return _ending(path) in PICTURE_ENDINGS


def storable(found: FoundFile) -> FoundFile:
    """The same with numbers that a catalog can hold, 63 bits and a sign: some systems number files with 128 bits, and
    a broken clock dates them after the year 2262."""
    if max(found.mtime_ns, found.device, found.inode) <= _LARGEST and found.mtime_ns >= -_LARGEST:
        return found
    moment = max(-_LARGEST, min(found.mtime_ns, _LARGEST))
    return replace(found, mtime_ns=moment, device=found.device & _LARGEST, inode=found.inode & _LARGEST)


def walk(
    folders: Sequence[str], *, exclude: Sequence[str] = (), problems: list[Problem], job: Job
) -> Iterator[FoundFile]:
    """The files below the folders that may be photos, each once, in the order of their names.

    Hidden files, trashes and `exclude`d folders are left out. A folder that cannot be read is added to `problems`
    and the rest goes on. A link to a folder is followed once at most; a link to a file gives the link's own path,
    unless the file itself is part of the walk. Two hard links are two files with one (device, inode). Each file comes
    with those beside it that are one shot with it.
    """
    state = _Walk(problems, job, {os.path.abspath(path) for path in exclude})
    for folder in dict.fromkeys(os.path.abspath(folder) for folder in folders):
        yield from state.below(folder)
    yield from state.linked()


@dataclass(slots=True)
class _Walk:
    problems: list[Problem]
    job: Job
    exclude: set[str]
    folders: set[tuple[int, int]] = field(default_factory=set)  # those that were entered, by device and inode
    files: set[tuple[int, int]] = field(default_factory=set)
    linked_folders: list[str] = field(default_factory=list)
    linked_files: list[str] = field(default_factory=list)

    def below(self, top: str) -> Iterator[FoundFile]:
        """Everything below one folder, without what is only linked."""
        waiting = [top]
        while waiting:
            self.job.checkpoint()
            folder = waiting.pop()
            files, inner = self._entries(folder, is_top=folder == top)
            self.job.advance(len(files), current=folder)
            yield from files
            waiting.extend(reversed(inner))

    def linked(self) -> Iterator[FoundFile]:
        """What links lead to, if it was not met under its own name: hence after everything else."""
        for folder in self.linked_folders:  # grows while it is gone through
            yield from self.below(folder)
        for path in self.linked_files:
            try:
                status = os.stat(path)
            except OSError:
                continue  # a link to nothing is nothing
            found = _found(path, status)
            if stat.S_ISREG(status.st_mode) and _ending(path) not in _OTHER_ENDINGS and self._is_new(found):
                yield found

    def _entries(self, folder: str, *, is_top: bool) -> tuple[list[FoundFile], list[str]]:
        """The files and the folders of one folder, in the order of their names."""
        files: list[FoundFile] = []
        inner: list[str] = []
        try:
            if not self._enter(os.stat(folder)):
                return files, inner
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            if is_top or not isinstance(error, FileNotFoundError):  # else it has just been removed
                self._complain(folder, error)
            return files, inner
        entries = [entry for entry in entries if not (entry.name.startswith(".") or entry.path in self.exclude)]
        for entry in entries:
            try:
                self._sort_out(entry, files, inner)
            except FileNotFoundError:
                continue  # it has just been removed
            except OSError as error:
                self._complain(entry.path, error)
        return _as_shots(files, entries), inner

    def _sort_out(self, entry: os.DirEntry[str], files: list[FoundFile], inner: list[str]) -> None:
        if _is_link(entry):
            (self.linked_folders if os.path.isdir(entry.path) else self.linked_files).append(entry.path)
        elif entry.is_dir(follow_symlinks=False):
            if entry.name.lower() not in _SYSTEM_FOLDERS:
                inner.append(entry.path)
        elif entry.is_file(follow_symlinks=False) and _ending(entry.name) not in _OTHER_ENDINGS:
            # Windows gives no device and inode with the listing: there the file itself is asked.
            status = os.stat(entry.path) if os.name == "nt" else entry.stat(follow_symlinks=False)
            if not getattr(status, "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS:
                found = _found(entry.path, status)
                self.files.add((found.device, found.inode))
                files.append(found)

    def _enter(self, status: os.stat_result) -> bool:
        """Whether this folder is met for the first time; some network drives number all their folders 0."""
        identity = (status.st_dev, status.st_ino)
        if identity in self.folders and status.st_ino:
            return False
        self.folders.add(identity)
        return True

    def _is_new(self, found: FoundFile) -> bool:
        identity = (found.device, found.inode)
        if identity in self.files and found.inode:
            return False
        self.files.add(identity)
        return True

    def _complain(self, path: str, error: OSError) -> None:
        if isinstance(error, FileNotFoundError):
            reason = "This folder is not there any more."
        elif isinstance(error, PermissionError):
            reason = "You may not read this folder. Change its permissions, or take it out of the library."
        else:
            reason = f"This folder cannot be read: {error.strerror or error}."
        self.problems.append(Problem(path, reason))
        self.job.advance(0, problems=1)


def _as_shots(files: list[FoundFile], entries: Sequence[os.DirEntry[str]]) -> list[FoundFile]:
    """The files of one folder with their companions, and without the previews that are no photos of their own."""
    companions = shots.companions_in(entry for entry in entries if entry.is_file(follow_symlinks=False))
    if not companions:
        return files
    owned = {companion.path for others in companions.values() for companion in others}
    return [
        replace(file, companions=companions.get(os.path.basename(file.path), ()))
        for file in files
        if file.path not in owned or named_like_picture(file.path)
    ]


def _is_link(entry: os.DirEntry[str]) -> bool:
    """A symbolic link, or a junction of Windows, which Python knows since 3.12."""
    return entry.is_symlink() or getattr(entry, "is_junction", bool)()


def _found(path: str, status: os.stat_result) -> FoundFile:
    return storable(FoundFile(path, status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino))


def _ending(name: str) -> str:
    return os.path.splitext(name)[1][1:].lower()
