"""Recognises by name which files of a folder are one shot: a photo and the files made or written along with it.

A camera that writes RAW and JPEG (or HEIC) gives both one stem. Sidecars have the photo's stem or its whole name. A
file whose name fits several photos that are not one shot belongs to none of them, and stays when one of them goes.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from core.shots.takeout import json_names

_RAWS = "dng cr2 cr3 crw nef nrw arw sr2 srf raf rw2 rwl orf pef kdc dcr mrw erf 3fr fff iiq mos mef x3f srw"
RAW_ENDINGS = frozenset(_RAWS.split())
"""Endings of what a camera's sensor saw."""

FILM_BYTES = 20_000_000
"""The film of a Live Photo lasts three seconds, a few megabytes: a larger one is a film of its own."""

DEVELOPED = ("jpg", "jpeg", "jpe", "heic", "heif", "hif")
"""Endings of what a camera writes beside the RAW; of several the first leads."""

_PICTURES = RAW_ENDINGS | {*DEVELOPED, "png", "tif", "tiff", "webp", "avif", "jxl", "psd", "psb", "gif", "bmp"}
_FILMS = frozenset({"mov", "mp4"})
_PIXEL_FILM = "mp"  # PXL_1.MP.jpg has its film in PXL_1.MP
FILM_ENDINGS = _FILMS | {_PIXEL_FILM}
"""Endings of the films that may belong to a photo."""

_BY_WHOLE_NAME = frozenset({"xmp", "pp3", "dop"})  # as darktable, digiKam, RawTherapee and DxO write them
_BESIDE = FILM_ENDINGS | _BY_WHOLE_NAME | {"aae", "thm", "vrd", "json"}

SHOT_ENDINGS = RAW_ENDINGS | _BESIDE
"""A folder without a file of these holds no shots of several files."""

_OF_RAW = frozenset({"xmp", "thm", "vrd"})
# By the stem these are of the RAW where there is one: other pictures hold their own metadata and preview.

_APPLE_ORIGINAL = "IMG_O"  # IMG_O1234.AAE is of IMG_1234, beside IMG_1234.AAE


def belongings(names: Collection[str], *, size_of: Callable[[str], int]) -> dict[str, tuple[str, ...]]:
    """Which of a folder's files belongs to which, by name; `size_of` gives the size of a file in bytes.

    A RAW belongs to the JPEG or HEIC of its shot and a sidecar to its picture, so chains have up to two steps. Owners
    are pictures, except for a lone video and its THM.
    """
    endings = {name: ending(name) for name in names}
    beside = [name for name, kind in endings.items() if kind in _BESIDE]
    if not beside and RAW_ENDINGS.isdisjoint(endings.values()):
        return {}
    pictures: defaultdict[str, list[str]] = defaultdict(list)
    for name, kind in endings.items():
        if kind in _PICTURES:
            pictures[_stem(name)].append(name)
    leads = _leads(pictures.values())
    owner = leads | _takeout_owners(endings)
    candidates = _Candidates(endings, pictures, leads)
    for name in beside:
        if name not in owner:
            found = candidates.of(name)
            if found and (endings[name] not in FILM_ENDINGS or size_of(name) <= FILM_BYTES):
                owner[name] = found
    owned: defaultdict[str, list[str]] = defaultdict(list)
    for name, its in owner.items():
        # What belongs to the film of a Live Photo belongs to the photo.
        owned[owner.get(its, its) if endings[its] not in _PICTURES else its].append(name)
    return {name: tuple(sorted(others)) for name, others in owned.items()}


def ending(name: str) -> str:
    """The extension of a name or path, in lower case, without the dot."""
    return os.path.splitext(name)[1][1:].lower()


def _stem(name: str) -> str:
    return os.path.splitext(name)[0]


def _leads(stems: Iterable[list[str]]) -> dict[str, str]:
    """The RAW files that have a developed picture beside them, and the picture that represents both. Two developed
    pictures without a RAW may be a photo and its copy, so they are left apart."""
    leads: dict[str, str] = {}
    for names in stems:
        kinds = {name: ending(name) for name in names}
        developed = [name for name in names if kinds[name] in DEVELOPED]
        raws = [name for name in names if kinds[name] in RAW_ENDINGS]
        if raws and developed:
            lead = min(developed, key=lambda name: (DEVELOPED.index(kinds[name]), name))
            leads.update((name, lead) for name in (*developed, *raws) if name != lead)
    return leads


def _takeout_owners(endings: dict[str, str]) -> dict[str, str]:
    """The JSON files of a Takeout and their photos. A name that was cut off and fits two photos belongs to neither."""
    waiting = {name for name, kind in endings.items() if kind == "json"}
    if not waiting:
        return {}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name, kind in endings.items():
        if kind not in _BESIDE or kind in _FILMS:
            for json_name in waiting.intersection(json_names(name)):
                owners[json_name].add(name)
    return {json_name: found.pop() for json_name, found in owners.items() if len(found) == 1}


class _Candidates:
    """The photos that a file may belong to, by its kind."""

    def __init__(self, endings: dict[str, str], pictures: dict[str, list[str]], leads: dict[str, str]) -> None:
        self._endings = endings
        self._pictures = pictures
        self._leads = leads
        self._films: defaultdict[str, list[str]] = defaultdict(list)
        for name, kind in endings.items():
            if kind in _FILMS or kind in ("avi", "mpg"):
                self._films[_stem(name)].append(name)

    def of(self, name: str) -> str | None:
        """The owner of this file; None if there is none, or if several fit that are not one shot."""
        kind, stem = self._endings[name], _stem(name)
        if kind in _BY_WHOLE_NAME and self._endings.get(stem, "") in _PICTURES | _FILMS:
            return stem
        found = self._by_stem(kind, name, stem)
        shots = {self._leads.get(one, one) for one in found}
        if len(shots) != 1:
            return None
        return min(found) if kind in _OF_RAW else shots.pop()

    def _by_stem(self, kind: str, name: str, stem: str) -> list[str]:
        if kind == _PIXEL_FILM:
            return self._developed(name)
        here = self._pictures.get(stem, [])
        raws = [one for one in here if self._endings[one] in RAW_ENDINGS]
        if kind == "thm":
            return raws or self._films.get(stem, [])
        if kind in _OF_RAW:
            return raws or here
        if kind == "aae" and stem.startswith(_APPLE_ORIGINAL):
            stem = stem.replace(_APPLE_ORIGINAL, "IMG_", 1)
        return self._developed(stem) if kind == "aae" or kind in _FILMS else []

    def _developed(self, stem: str) -> list[str]:
        """The pictures of a stem in formats that phones produce; the RAW of an iPhone is a DNG."""
        return [one for one in self._pictures.get(stem, []) if self._endings[one] in (*DEVELOPED, "dng")]
