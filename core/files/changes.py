"""Compares the files that a walk found with the photos that the catalog knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core import decode
from core.photo import FoundFile, Problem
from core.storage.rows import Known, KnownFailure


@dataclass(slots=True)
class Changes:
    """What a scan has to do, and what it can skip."""

    to_read: list[FoundFile] = field(default_factory=list)  # new or changed, in the order of the walk
    moved: list[tuple[int, FoundFile]] = field(default_factory=list)  # the same file under another name
    remounted: list[tuple[int, FoundFile]] = field(default_factory=list)  # the same, its volume numbered anew
    back: list[int] = field(default_factory=list)  # photos that were missing and are where they were
    unchanged: int = 0
    unseen: list[Known] = field(default_factory=list)  # photos whose file was not found, the missing ones too
    problems: list[Problem] = field(default_factory=list)  # files that could not be used before and are as they were
    settled: list[str] = field(default_factory=list)  # files that could not be used, and are photos (again)
    vanished: list[str] = field(default_factory=list)  # files that could not be used, and were not found


def compare(found: Sequence[FoundFile], known: Sequence[Known], refused: Mapping[str, KnownFailure]) -> Changes:
    """Classify the files that were found, without opening any of them."""
    changes = Changes()
    by_path = {photo.path: photo for photo in known}
    other: list[FoundFile] = []
    kept: set[int] = set()
    for file in found:
        photo = by_path.get(file.path)
        if photo is None or not _is_same(file, photo):
            other.append(file)
            continue
        kept.add(photo.id)
        if not photo.current:
            changes.to_read.append(file)
            continue
        changes.unchanged += 1
        if photo.missing:
            changes.back.append(photo.id)
        if (file.device, file.inode) != (photo.device, photo.inode):
            changes.remounted.append((photo.id, file))
    free = {_identity(photo): photo for photo in known if photo.current and photo.id not in kept and photo.inode}
    for file in other:
        photo = free.pop(_identity(file), None)
        if photo is not None:
            kept.add(photo.id)
            changes.moved.append((photo.id, file))
        elif (before := refused.get(file.path)) and _is_as_refused(file, before):
            changes.problems += [Problem(file.path, before.reason)] if before.reason else []
        else:
            changes.to_read.append(file)
    paths = {file.path for file in found}
    changes.unseen = [photo for photo in known if photo.path not in paths and photo.id not in kept]
    photos = paths - {file.path for file in other}
    changes.settled = [path for path in refused if path in photos]
    changes.vanished = [path for path in refused if path not in paths]
    return changes


def by_digest(photos: Sequence[Known]) -> dict[bytes, list[Known]]:
    """Photos whose place a file of the same bytes may take, lowest id first."""
    waiting: defaultdict[bytes, list[Known]] = defaultdict(list)
    for photo in photos:
        if photo.current:
            waiting[photo.digest].append(photo)
    return dict(waiting)


def _is_same(file: FoundFile, photo: Known) -> bool:
    """Whether the file at a photo's path is still the one that was read.

    A volume that is mounted again may get another device number, and some file systems then number all their files
    anew: where the device differs, size and time decide. Another inode on the same device is another file that has
    taken over the old one's times.
    """
    if (file.size, file.mtime_ns) != (photo.size, photo.mtime_ns):
        return False
    return file.inode == photo.inode or file.device != photo.device


def _is_as_refused(file: FoundFile, before: KnownFailure) -> bool:
    return (file.size, file.mtime_ns, decode.VERSION) == (before.size, before.mtime_ns, before.reader)


def _identity(file: FoundFile | Known) -> tuple[int, int, int, int]:
    return (file.device, file.inode, file.size, file.mtime_ns)
