"""Whether photos are still where the catalog has them: other programs delete, and disks are unplugged."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.catalog import Folder
from core.files.inside import is_below
from core.photo import Photo


@dataclass(frozen=True, slots=True)
class Presence:
    """What became of some photos since they were scanned."""

    looked_at: frozenset[int]  # ids
    gone: frozenset[int]  # no file has their name any more
    away: tuple[str, ...]  # folders of the library that cannot be reached: their photos may well be there


def look(photos: Iterable[Photo], folders: Sequence[Folder]) -> Presence:
    """Look for photos on disk. May block for as long as a disk does not answer."""
    several = tuple(photos)
    roots = {photo.id: [folder.path for folder in folders if is_below(photo.path, folder.path)] for photo in several}
    used = {root for found in roots.values() for root in found}
    away = {root for root in used if not _has_something(root)}
    gone = {photo.id for photo in several if not away.intersection(roots[photo.id]) and not os.path.lexists(photo.path)}
    return Presence(frozenset(photo.id for photo in several), frozenset(gone), tuple(sorted(away)))


def _has_something(folder: str) -> bool:
    """Whether a folder exists and is not empty: the mount point of a disk that is away may remain, empty."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is not None
    except OSError:
        return False
