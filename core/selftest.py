"""`simile --self-test`: takes photos through the whole program once, in a temporary folder, to verify a build."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import pi_heif
import rawpy
from PIL import features

from core import actions, grouping, library
from core.candidates.index import annoy_works
from core.catalog import Catalog
from core.indexing.apart import read_apart
from core.indexing.reading import Fresh
from core.job import Job
from core.lookalikes import descriptors, mapping, themes
from core.lookalikes.learned import Model, shipped_model
from core.photo import FoundFile, Group, Photo, Relation
from core.samples import draw_library
from core.search import Searcher
from core.storage.thumbnails import Thumbnails

SCENES = 3
"""Enough for copies, near shots, a plain photo and a broken one, and drawn in two seconds."""


class SelfTestError(Exception):
    """A step did not do what it should; str() says which."""


def self_test(report: Callable[[str], None]) -> None:
    """Draw photos, index, group, search, remove and restore them. Each step is reported.

    Raises SelfTestError with what was wrong, or whatever error a step ends with. Touches nothing outside a temporary
    folder: on Linux the trash is one of its own; elsewhere the trash cannot be set aside, and moving is tried instead.
    """
    with tempfile.TemporaryDirectory(prefix="simile-self-test-", ignore_cleanup_errors=True) as name:
        place = Path(name).resolve()
        with _own_trash(place / "data"):
            _go_through(place, report)


@contextmanager
def _own_trash(data: Path) -> Iterator[None]:
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = str(data)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = before


def _go_through(place: Path, report: Callable[[str], None]) -> None:
    _check_readers()
    report("readers: JPEG, PNG, WebP, AVIF, TIFF, HEIF, JPEG XL, JPEG 2000, RAW")
    _expect(annoy_works(), "Annoy was built so that it does not answer as the exact search does")
    report("index: Annoy answers as the exact search does")
    photos = place / "photos"
    draw_library(photos, scenes=SCENES)
    report(f"drawn: {_files(photos)} files")
    _read_apart(photos, report)
    with Catalog.open(place / "catalog.sqlite") as catalog, Thumbnails.open(place / "thumbnails.sqlite") as thumbnails:
        _index(catalog, thumbnails, photos, report)
        group, known = _find_groups(catalog, report)
        best = Searcher(catalog).find(known[group.keeper].path, limit=5)
        _expect(bool(best) and best[0].score > 99, "a photo should be found when it is searched for")
        report(f"search: {len(best)} answers")
        _see_themes(catalog, place, report)
        _remove_and_restore(catalog, group, place, report)


def _files(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def _index(catalog: Catalog, thumbnails: Thumbnails, photos: Path, report: Callable[[str], None]) -> None:
    catalog.add_folder(str(photos))
    done = library.refresh(catalog, job=Job(), thumbnails=thumbnails).scan
    wanted = _files(photos) - 1
    _expect(done.added == wanted, f"{wanted} photos should be indexed, {done.added} are")
    _expect(len(done.problems) == 1, "the file that was cut short should be the only one not readable")
    report(f"indexed: {done.added} photos, 1 not readable")


def _find_groups(catalog: Catalog, report: Callable[[str], None]) -> tuple[Group, Mapping[int, Photo]]:
    """The first group, and the photos by id."""
    found, known = grouping.load(catalog)
    _expect(len(found.groups) >= SCENES, f"{SCENES} groups of copies should be found, not {len(found.groups)}")
    relations = {member.match.relation for group in found.groups for member in group.members if member.match}
    _expect(Relation.IDENTICAL_FILE in relations, "the identical file should be recognised")
    report(f"groups: {len(found.groups)}, similar shots: {len(found.series)}")
    return found.groups[0], known


def _remove_and_restore(catalog: Catalog, group: Group, place: Path, report: Callable[[str], None]) -> None:
    removals = [actions.Removal(member.photo, group.keeper) for member in group.members[1:]]
    paths = catalog.paths_of(removal.photo for removal in removals).values()
    if sys.platform.startswith("linux"):
        gone = actions.trash(catalog, removals, job=Job())
    else:
        gone = actions.move(catalog, removals, to=str(place / "aside"), job=Job())
    _expect(not gone.refused, f"removing was refused: {gone.refused[0].reason if gone.refused else ''}")
    _expect(not any(map(os.path.lexists, paths)), "removed photos should be gone from their places")
    _expect(os.path.lexists(catalog.photo(group.keeper).path), "the photo to keep should still be there")
    back = actions.undo(catalog, job=Job())
    _expect(all(map(os.path.isfile, paths)), "taken-back photos should be in their places again")
    report(f"removed and restored: {len(back.restored)} photos")


def _read_apart(photos: Path, report: Callable[[str], None]) -> None:
    """Check that photos are read in another process, as at a start after a crash."""
    paths = sorted(photos.rglob("*.jpg"))[:3]
    files = [FoundFile(str(path), path.stat().st_size, path.stat().st_mtime_ns, 0, 0) for path in paths]
    read = [isinstance(outcome, Fresh) for outcome in read_apart(files, thumbnail=False, job=Job())]
    _expect(len(read) == 3 and all(read), "three photos should be read in another process")
    report("apart: 3 photos read in another process")


def _see_themes(catalog: Catalog, place: Path, report: Callable[[str], None]) -> None:
    """Check that the image model is there, passes its trial in another process, and finds each photo again."""
    shipped = shipped_model()
    if shipped is None:
        raise SelfTestError("the image model that comes with the program is missing")
    for ending in (".onnx", ".json"):  # the shipped one itself is not tried
        place.joinpath("model").with_suffix(ending).write_bytes(shipped.with_suffix(ending).read_bytes())
    model = Model.open(place / "model.onnx")
    described = descriptors.compute(catalog, model, job=Job())
    space = descriptors.load(catalog, model)
    _expect(described == len(space.ids) == catalog.count(), "the image model should describe every photo")
    _expect(bool(np.isfinite(space.vectors).all()), "the image model should answer with numbers")
    report(f"image model: {described} photos described")
    divided = themes.divide(space, job=Job())
    drawn = mapping.draw(catalog, space, job=Job())
    _expect(sum(len(theme.photos) for theme in divided) == len(drawn.ids) == described, "no photo should be left out")
    report(f"themes: {len(divided)}, and a map")


def _check_readers() -> None:
    """Check that the libraries that read pictures are there, and were built with the codecs needed."""
    for feature in ("jpg", "zlib", "libtiff", "avif", "jpg_2000"):
        _expect(bool(features.check(feature)), f"Pillow was built without {feature}")
    for codec in (imagecodecs.JPEGXL, imagecodecs.WEBP, imagecodecs.QOI):
        _expect(bool(codec.available), "a reader of imagecodecs is not there")
    _expect(rawpy.libraw_version >= (0, 22), "the RAW reader is too old")
    _expect(bool(pi_heif.libheif_version()), "the HEIF reader has no version")
    _expect(bool(cv2.ORB.create()), "OpenCV has no ORB features")


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise SelfTestError(otherwise)
