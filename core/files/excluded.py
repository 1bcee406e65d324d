"""Folders of the library that are excluded: no scan looks into them, and no photo in them is shown or acted on.

Their photos stay in the catalog as missing, so that they need not be decoded again when a folder is included.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from core.catalog import Catalog
from core.files import spelling
from core.files.inside import is_below, rebased
from core.refusal import Refused

_SETTING = "excluded"
"""A JSON list of paths, the bytes of the file system in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """The excluded folders and the folders of the library. If several contain a path, the innermost decides."""

    folders: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether a file or folder, given by its path as a walk meets it, is excluded."""
        return _length_around(self.folders, path) > _length_around(self.roots, path)

    def leaves_in(self, path: str) -> bool:
        """Whether a file or folder is in the library and not excluded."""
        return _length_around(self.roots, path) > _length_around(self.folders, path)

    def ids(self, catalog: Catalog) -> set[int]:
        """The ids of the excluded photos, missing or not."""
        inner = {root for root in self.roots if any(is_below(root, folder) for folder in self.folders)}
        ids: set[int] = set()
        for place in sorted(inner.union(self.folders)):  # what lies in a folder comes after it
            if place in inner:
                ids.difference_update(catalog.ids_below(place))
            else:
                ids.update(catalog.ids_below(place))
        return ids


NOTHING = Excluded()


def excluded(catalog: Catalog) -> Excluded:
    """The excluded folders of the library. Those that no longer lie in it stay stored, but are left out."""
    roots = tuple(folder.path for folder in catalog.folders())
    inside = (one for one in _kept(catalog) if one not in roots and any(is_below(one, root) for root in roots))
    return Excluded(tuple(inside), roots)


def exclude(catalog: Catalog, folder: str) -> str:
    """Exclude a folder; returns its path as a walk meets it. Raises Refused if it is not inside the library."""
    now = excluded(catalog)
    path = _as_walked(folder, now.roots)
    if path is None:
        raise Refused(f"{folder} is in no folder of the library. Only folders inside the library can be excluded.")
    if path in now.roots:
        raise Refused(f"{folder} is itself a folder of the library. Take it out of the library instead.")
    with catalog.writing():
        _keep(catalog, {*_kept(catalog), path})
        catalog.mark_missing(excluded(catalog).ids(catalog) - now.ids(catalog))
        catalog.forget_problems(problem for problem in catalog.refused() if is_below(problem, path))
    return path


def include(catalog: Catalog, folder: str) -> None:
    """Include a folder again; the next scan looks into it. Raises Refused if it is not excluded."""
    now = excluded(catalog)
    path = folder if folder in now.folders else _as_walked(folder, now.roots)
    if path not in now.folders:
        raise Refused(f"{folder} is not excluded.")
    _keep(catalog, {*_kept(catalog)} - {path})


def rebase(catalog: Catalog, folder: str, now: str) -> None:
    """Replace the beginning of all excluded paths below `folder`, which is at `now`."""
    _keep(catalog, {rebased(path, folder, now) if is_below(path, folder) else path for path in _kept(catalog)})


def _kept(catalog: Catalog) -> list[str]:
    return [os.fsdecode(bytes.fromhex(path)) for path in json.loads(catalog.setting(_SETTING, "[]"))]


def _keep(catalog: Catalog, folders: Iterable[str]) -> None:
    catalog.set_setting(_SETTING, json.dumps([os.fsencode(path).hex() for path in sorted(folders)]))


def _length_around(folders: Iterable[str], path: str) -> int:
    """The length of the innermost of the folders that contain a path; -1 if none does."""
    return max((len(folder) for folder in folders if is_below(path, folder)), default=-1)


def _as_walked(folder: str, roots: Iterable[str]) -> str | None:
    """The path by which a walk of the library meets a folder, whatever its spelling and the links in it: the real path
    if that is in the library, else the path through the link. None if no walk meets it."""
    for path in dict.fromkeys((os.path.realpath(folder), os.path.abspath(folder))):
        for root in sorted(roots, key=lambda root: not is_below(path, root)):  # no other disk is asked for nothing
            names = _names_below(path, root)
            if names is not None:
                return _spelled(root, names)
    return None


def _names_below(path: str, root: str) -> list[str] | None:
    """The path components from a root down to what lies below it."""
    names: list[str] = []
    while not _is_same(path, root):
        path, name = os.path.split(path)
        if not name:
            return None
        names.insert(0, name)
    return names


def _is_same(path: str, other: str) -> bool:
    with suppress(OSError):
        return path == other or os.path.samefile(path, other)
    return spelling.is_one(path, other)


def _spelled(here: str, names: Iterable[str]) -> str:
    """The path of nested names, each spelled as its folder lists it."""
    for name in names:
        with suppress(OSError):  # one that is not there is named as it was
            held = os.listdir(here)
            alike = (one for one in held if spelling.is_one(os.path.join(here, one), os.path.join(here, name)))
            name = name if name in held else next(alike, name)
        here = os.path.join(here, name)
    return here
