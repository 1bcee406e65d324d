"""The table of facts of a group's photos: values, which of them differ, and which one is better."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from core.photo import Photo
from desktop import words
from desktop.words import tr

Widths = Mapping[bytes, float | None]
"""By the digest of a photo's pixels: how wide its sharpest edges are, in pixels; None where it has none."""

_ALIKE = 0.25  # JPEG's traces change the measured sharpness by as much
_SHARP = 1.7  # pixels: the width of an edge that is as sharp as pixels can be


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table, with a value for each photo in their order."""

    name: str
    values: tuple[str, ...]
    better: frozenset[int]  # columns with the best value, empty where none is better or all are alike
    meaning: str  # where the name does not say enough
    brief: tuple[str, ...]  # the values without what is the same in all of them

    @property
    def differs(self) -> bool:
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    value: Callable[[Photo], str]
    worth: Callable[[Photo], float | None] | None = None  # more is better; None: it cannot be compared
    slack: float = 0.0  # a value that is less than the best by no more than this share is as good
    meaning: str = ""
    brief: Callable[[tuple[str, ...]], tuple[str, ...]] = tuple


def facts(photos: Sequence[Photo], widths: Widths = MappingProxyType({}), *, roots: Sequence[str] = ()) -> list[Fact]:
    """All facts that at least one photo has.

    `widths` are the widths of edges measured so far, `roots` the folders of the library.
    """
    lines = []
    one_format = len({photo.facts.format for photo in photos}) == 1
    for kind in _kinds(widths, roots, one_format):
        values = tuple(kind.value(photo) for photo in photos)
        if any(values):
            lines.append(Fact(kind.name, values, _better(kind, photos), kind.meaning, kind.brief(values)))
    return lines


def _better(kind: _Kind, photos: Sequence[Photo]) -> frozenset[int]:
    if kind.worth is None:
        return frozenset()
    worths = [worth for photo in photos if (worth := kind.worth(photo)) is not None]
    if len(worths) < len(photos) or not worths:
        return frozenset()
    least = max(worths) - kind.slack * abs(max(worths))
    best = frozenset(column for column, worth in enumerate(worths) if worth >= least)
    return best if len(best) < len(photos) else frozenset()


def _kinds(widths: Widths, roots: Sequence[str], one_format: bool) -> tuple[_Kind, ...]:
    """The facts about the file. File sizes are compared only between files of one format: any TIFF is larger than the
    JPEG it was made from."""
    return (
        _Kind(tr("Name"), lambda photo: words.name(photo.path)),
        _Kind(tr("Folder"), lambda photo: words.folder(photo.path, roots), brief=_apart),
        _Kind(
            tr("Pixels"),
            lambda photo: f"{photo.facts.width} × {photo.facts.height}",
            lambda photo: photo.facts.width * photo.facts.height,
        ),
        _Kind(
            tr("File size"), lambda photo: words.size(photo.size), (lambda photo: photo.size) if one_format else None
        ),
        _Kind(tr("Format"), lambda photo: photo.facts.format),
        _Kind(tr("Belongs with"), lambda photo: ", ".join(words.name(its.path) for its in photo.companions)),
        _Kind(
            tr("Quality"),
            lambda photo: "" if photo.facts.quality is None else tr("about {}").format(photo.facts.quality),
            lambda photo: photo.facts.quality,
            meaning=tr("The JPEG quality, estimated from how coarsely the file is coded: 1 to 100"),
        ),
        _Kind(
            tr("Sharpness"),
            lambda photo: _sharpness(photo, widths),
            lambda photo: _detail(photo, widths),
            slack=_ALIKE,
            meaning=tr("How many megapixels are enough for the detail in the photo, estimated from its sharpest edges"),
        ),
        _Kind(tr("Taken"), lambda photo: photo.facts.taken or "", lambda photo: bool(photo.facts.taken)),
        _Kind(tr("Changed"), lambda photo: words.moment(photo.mtime_ns)),
        _Kind(tr("Camera"), lambda photo: photo.facts.camera, lambda photo: bool(photo.facts.camera)),
        _Kind(tr("Lens"), lambda photo: photo.facts.lens, lambda photo: bool(photo.facts.lens)),
        _Kind(tr("Place"), _place, lambda photo: bool(_place(photo))),
        _Kind(tr("Rating"), _rating, lambda photo: photo.facts.rating or 0),
        _Kind(
            tr("Keywords"),
            lambda photo: ", ".join(photo.facts.keywords),
            lambda photo: len(photo.facts.keywords),
        ),
        _Kind(tr("Caption"), lambda photo: photo.facts.caption, lambda photo: bool(photo.facts.caption)),
    )


def _apart(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Folders from where they part: there is little room, and what is cut must not be what tells them apart."""
    parts = [folder.split(os.sep) for folder in folders]
    last = min(map(len, parts)) - 1
    shared = next((level for level in range(last) if len({part[level] for part in parts}) > 1), last)
    if len(set(folders)) < 2 or not any(parts[0][:shared]):
        return folders
    return tuple(os.sep.join(["…", *part[shared:]]) for part in parts)


def _sharpness(photo: Photo, widths: Widths) -> str:
    if photo.pixels not in widths:
        return tr("…")
    detail = _detail(photo, widths)
    return "" if detail is None else tr("enough for {} MP").format(words.decimal(detail, 1 if detail >= 1 else 2))


def _detail(photo: Photo, widths: Widths) -> float | None:
    """The megapixels that would hold the detail a photo has, so that copies of different sizes can be compared."""
    width = widths.get(photo.pixels)
    if width is None:
        return None
    return photo.facts.width * photo.facts.height * min(1.0, _SHARP / width) ** 2 / 1e6


def _place(photo: Photo) -> str:
    facts = photo.facts
    if facts.latitude is None or facts.longitude is None:
        return ""
    return words.place(facts.latitude, facts.longitude)


def _rating(photo: Photo) -> str:
    return "" if photo.facts.rating is None else words.stars(photo.facts.rating)
