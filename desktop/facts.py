"""What is known of the photos of a group, fact by fact, with what differs and which value is the better one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.photo import Photo
from desktop import words
from desktop.words import tr


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table: a value for each photo, in their order."""

    name: str
    values: tuple[str, ...]
    better: frozenset[int]  # columns with the best value, empty where none is better or all are alike

    @property
    def differs(self) -> bool:
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    value: Callable[[Photo], str]
    worth: Callable[[Photo], float] | None = None  # more is better


def facts(photos: Sequence[Photo]) -> list[Fact]:
    """All facts that at least one of the photos has."""
    lines = []
    for kind in _kinds():
        values = tuple(kind.value(photo) for photo in photos)
        if any(values):
            lines.append(Fact(kind.name, values, _better(kind, photos)))
    return lines


def _better(kind: _Kind, photos: Sequence[Photo]) -> frozenset[int]:
    if kind.worth is None:
        return frozenset()
    worths = [kind.worth(photo) for photo in photos]
    if len(set(worths)) < 2:
        return frozenset()
    return frozenset(column for column, worth in enumerate(worths) if worth == max(worths))


def _kinds() -> tuple[_Kind, ...]:
    return (
        _Kind(tr("Name"), lambda photo: words.name(photo.path)),
        _Kind(tr("Folder"), lambda photo: words.folder(photo.path)),
        _Kind(
            tr("Pixels"),
            lambda photo: f"{photo.facts.width} × {photo.facts.height}",
            lambda photo: photo.facts.width * photo.facts.height,
        ),
        _Kind(tr("File size"), lambda photo: words.size(photo.size), lambda photo: photo.size),
        _Kind(tr("Format"), lambda photo: photo.facts.format),
        _Kind(
            tr("Quality"),
            lambda photo: "" if photo.facts.quality is None else tr("about {}").format(photo.facts.quality),
        ),
        _Kind(tr("Taken"), lambda photo: photo.facts.taken or ""),
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


def _place(photo: Photo) -> str:
    facts = photo.facts
    if facts.latitude is None or facts.longitude is None:
        return ""
    north = "N" if facts.latitude >= 0 else "S"
    east = "E" if facts.longitude >= 0 else "W"
    return f"{abs(facts.latitude):.4f}° {north}, {abs(facts.longitude):.4f}° {east}"


def _rating(photo: Photo) -> str:
    return "" if photo.facts.rating is None else "★" * photo.facts.rating + "☆" * (5 - photo.facts.rating)
