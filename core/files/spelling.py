"""Recognises two spellings of one path, in other capitals or Unicode forms, on a volume that ignores the difference.

Usually equal inode numbers show it. But some drivers number files by name (exFAT in user space, some network shares),
so that a file has as many numbers as spellings.
"""

from __future__ import annotations

import os
import unicodedata


def is_one(path: str, other: str) -> bool:
    """Whether two absolute paths may be spellings of one: they differ only in case or Unicode form, and no folder on
    the way lists both names."""
    if _folded(os.path.basename(path)) != _folded(os.path.basename(other)):
        return False
    path, other = real(path), real(other)
    if _folded(path) != _folded(other):
        return False
    here = ""
    for name, its in zip(path.split(os.sep), other.split(os.sep), strict=True):
        if name != its and _holds_both(here, name, its):
            return False
        here += name + os.sep
    return True


def real(path: str) -> str:
    """The path with links in its folders resolved, but not the file itself."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def _holds_both(folder: str, name: str, other: str) -> bool:
    try:
        return {name, other}.issubset(os.listdir(folder))
    except OSError:
        return False


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
