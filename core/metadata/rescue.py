"""The metadata that would be lost with removed photos because the photos that stay do not have it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.catalog import Catalog
from core.job import Job, Stage
from core.metadata import sidecar
from core.metadata.said import Said, said_by
from core.photo import Companion, Photo
from core.removal.removals import Removal
from core.shots import takeout
from core.shots.naming import RAW_ENDINGS, ending
from core.shots.together import Beside


@dataclass(frozen=True, slots=True)
class Rescue:
    """The metadata that can be written into the XMP file of a photo that stays."""

    keeper: int  # photo id
    path: str  # of the XMP file, which may be there already
    said: Said


def foreseen(catalog: Catalog, removals: Iterable[Removal], *, job: Job) -> tuple[Rescue, ...]:
    """The possible rescues, one per photo that stays, as the files are now; photos whose copies add nothing are left
    out. Changes nothing on disk."""
    going: dict[int, list[int]] = {}
    for removal in removals:
        going.setdefault(removal.keeper, []).append(removal.photo)
    around = Beside(catalog)
    rescues = []
    job.enter(Stage.COLLECTING, total=len(going))
    for id, copies in going.items():
        job.checkpoint()
        job.advance()
        photos = catalog.photos_of([id, *copies])
        if id not in photos:
            continue
        keeper = photos[id]
        beside = around.of(keeper)
        known = _told(catalog, keeper, beside)
        said = Said()
        for copy in (photos[copy] for copy in copies if copy in photos):
            said = said.and_also(_told(catalog, copy, around.of(copy)).beyond(known))
        if said:
            rescues.append(Rescue(keeper.id, _place(keeper, beside), said))
    return tuple(rescues)


def _told(catalog: Catalog, photo: Photo, beside: Sequence[Companion]) -> Said:
    """All metadata of a shot's files. An XMP file takes precedence over the photo, since it was written last, and the
    photo over Takeout's JSON, which has only UTC."""
    photos = [photo, *filter(None, (catalog.photo_at(one.path) for one in beside))]
    told = [
        *(sidecar.read(_bytes(one)) for one in beside if ending(one.path) == "xmp"),
        *(said_by(one.facts) for one in photos),
        *(takeout.read(_bytes(one)) for one in beside if ending(one.path) == "json"),
    ]
    said = Said()
    for one in told:
        said = said.and_also(one)
    return said


def _bytes(companion: Companion) -> bytes:
    """A sidecar's bytes; empty if it is too large to be one or cannot be read."""
    if companion.size > sidecar.MOST_BYTES:
        return b""
    try:
        with open(companion.path, "rb") as file:
            return file.read(sidecar.MOST_BYTES + 1)
    except OSError:
        return b""


def _place(keeper: Photo, beside: Iterable[Companion]) -> str:
    """The keeper's XMP file: the existing one, else one with the name that programs look for."""
    there = [one.path for one in beside if ending(one.path) == "xmp"]
    whole, stem = f"{keeper.path}.xmp", f"{os.path.splitext(keeper.path)[0]}.xmp"
    if there:
        return whole if whole in there else there[0]
    # A RAW's has its stem, as Adobe's programs want it; of other pictures there may be several of one stem.
    return stem if ending(keeper.path) in RAW_ENDINGS and not os.path.lexists(stem) else whole
