"""What `simile --self-test` does: a photo's whole way once, in a temporary folder, to see that a build is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

SCENES = 3
"""Enough for copies, near shots, a plain photo and a broken one, and drawn in two seconds."""


if TYPE_CHECKING:
    from core.catalog import Catalog


class SelfTestError(Exception):
    """Something did not do what it should: a sentence."""


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
    # Not before: what is loaded here looks for the trash.
    from core import actions, grouping, library
    from core.candidates.index import annoy_works
    from core.catalog import Catalog
    from core.job import Job
    from core.photo import Relation
    from core.samples import draw_library
    from core.search import Searcher
    from core.storage.thumbnails import Thumbnails

    _check_readers()
    report("readers: JPEG, PNG, WebP, AVIF, TIFF, HEIF, JPEG XL, JPEG 2000, RAW")
    _expect(annoy_works(), "Annoy was built so that it does not answer as the exact search does")
    report("index: Annoy answers as the exact search does")
    photos = place / "photos"
    draw_library(photos, scenes=SCENES)
    files = sum(path.is_file() for path in photos.rglob("*"))
    report(f"drawn: {files} files")
    _read_apart(photos, report)

    with Catalog.open(place / "catalog.sqlite") as catalog, Thumbnails.open(place / "thumbnails.sqlite") as thumbnails:
        catalog.add_folder(str(photos))
        done = library.refresh(catalog, job=Job(), thumbnails=thumbnails)
        _expect(done.scan.added == files - 1, f"{files - 1} photos should be indexed, {done.scan.added} are")
        _expect(len(done.scan.problems) == 1, "the file that was cut short should be the only one not readable")
        report(f"indexed: {done.scan.added} photos, 1 not readable")

        found, known = grouping.load(catalog)
        _expect(len(found.groups) >= SCENES, f"{SCENES} groups of copies should be found, not {len(found.groups)}")
        exact = [
            member
            for group in found.groups
            for member in group.members
            if member.match is not None and member.match.relation is Relation.IDENTICAL_FILE
        ]
        _expect(bool(exact), "the identical file should be recognised")
        report(f"groups: {len(found.groups)}, similar shots: {len(found.series)}")

        group = found.groups[0]
        keeper = known[group.keeper]
        best = Searcher(catalog).find(keeper.path, limit=5)
        _expect(bool(best) and best[0].score > 99, "a photo should be found when it is searched for")
        report(f"search: {len(best)} answers")
        _see_themes(catalog, place, report)

        removals = [actions.Removal(member.photo, group.keeper) for member in group.members[1:]]
        paths = [known[removal.photo].path for removal in removals]
        if sys.platform.startswith("linux"):
            gone = actions.trash(catalog, removals, job=Job())
        else:
            gone = actions.move(catalog, removals, to=str(place / "aside"), job=Job())
        _expect(not gone.refused, f"removing was refused: {gone.refused[0].reason if gone.refused else ''}")
        _expect(not any(os.path.lexists(path) for path in paths), "removed photos should be gone from their places")
        _expect(os.path.lexists(keeper.path), "the photo to keep should still be there")
        back = actions.undo(catalog, job=Job())
        _expect(all(os.path.isfile(path) for path in paths), "taken-back photos should be in their places again")
        report(f"removed and restored: {len(back.restored)} photos")


def _read_apart(photos: Path, report: Callable[[str], None]) -> None:
    """Photos are read in another process too, one after another, as after a start that follows a crash."""
    from core.indexing.apart import read_apart
    from core.indexing.reading import Fresh
    from core.job import Job
    from core.photo import FoundFile

    paths = sorted(photos.rglob("*.jpg"))[:3]
    files = [FoundFile(str(path), path.stat().st_size, path.stat().st_mtime_ns, 0, 0) for path in paths]
    read = [isinstance(outcome, Fresh) for outcome in read_apart(files, thumbnail=False, job=Job())]
    _expect(len(read) == 3 and all(read), "three photos should be read in another process")
    report("apart: 3 photos read in another process")


def _see_themes(catalog: Catalog, place: Path, report: Callable[[str], None]) -> None:
    """The image model is there, passes the trial in another process, and finds each photo again."""
    import numpy as np

    from core.job import Job
    from core.lookalikes import clusters, descriptors, mapping
    from core.lookalikes.learned import Model, shipped_model

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
    themes = clusters.divide(space, job=Job())
    drawn = mapping.draw(catalog, space, job=Job())
    _expect(sum(len(theme.photos) for theme in themes) == len(drawn.ids) == described, "no photo should be left out")
    report(f"themes: {len(themes)}, and a map")


def _check_readers() -> None:
    """The libraries that read pictures are there, and were built with what we use of them."""
    import cv2
    import imagecodecs
    import pi_heif
    import rawpy
    from PIL import features

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
