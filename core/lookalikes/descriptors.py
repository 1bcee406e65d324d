"""The vectors of the library's photos by an image model, stored in the catalog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import fsdecode
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.columns import runs
from core.decode import Unreadable, decode, read
from core.indexing.fingerprint import WORKING_SIDE
from core.indexing.pool import in_order
from core.job import Job, Stage
from core.lookalikes.compression import Compression, fitted
from core.lookalikes.learned import Model
from core.lookalikes.space import Space
from core.measuring.comparing import Picture
from core.measuring.miniatures import SIDE as MINIATURE_SIDE
from core.storage.rows import listed, numbers_of
from core.storage.thumbnails import Thumbnails

_AT_ONCE = 64  # photos saved in one transaction
_UNDESCRIBED = (
    "FROM photos LEFT JOIN descriptors ON photo = id AND model = ? AND descriptors.pixels = photos.pixels "
    "WHERE missing = 0 AND photo IS NULL"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A picture that the model has not described yet, and the photos that show it."""

    pixels: bytes
    path: str
    photos: list[int]


@dataclass(frozen=True, slots=True)
class _Undescribed:
    """The present photos that the model has not described, in columns, since there may be a million."""

    photos: NDArray[np.int64]  # (n,) ids, those that show one picture side by side
    first: NDArray[np.int64]  # where those of each picture begin, the pictures in the order of their first photos

    @classmethod
    def of(cls, catalog: Catalog, model: Model, job: Job) -> Self:
        sql = f"SELECT id, substr(photos.pixels, 1, 8) {_UNDESCRIBED} ORDER BY id"
        ids, numbers = numbers_of(catalog.batches(sql, (model.digest,), job=job))
        pixels = (numbers >> np.uint64(1)).astype(np.int64)
        order = np.argsort(pixels, kind="stable")
        first = runs.begins(pixels[order])
        picture = np.repeat(order[first], np.diff(first, append=len(order)))
        by_picture = np.argsort(picture, kind="stable")
        return cls(ids[order[by_picture]], runs.begins(picture[by_picture]))

    def portions(self, catalog: Catalog) -> Iterator[list[Waiting]]:
        """The pictures, some at a time; without those that have left the catalog meanwhile."""
        ends = np.append(self.first[1:], len(self.photos))
        for start in range(0, len(self.first), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            ranges = zip(self.first[part].tolist(), ends[part].tolist(), strict=True)
            several = [self.photos[begin:end].tolist() for begin, end in ranges]
            sql = "SELECT id, path, pixels FROM photos WHERE id IN (SELECT value FROM json_each(?))"
            rows = catalog.rows(sql, (listed(photos[0] for photos in several),))
            known = {id: (pixels, fsdecode(path)) for id, path, pixels in rows}
            yield [Waiting(*known[photos[0]], photos) for photos in several if photos[0] in known]


def compute(catalog: Catalog, model: Model, *, job: Job, thumbnails: Thumbnails | None = None) -> int:
    """Describe every present photo that the model has not described; returns their number. May be stopped; nothing is
    lost.

    Models of small pictures get the catalog's miniatures, larger ones the thumbnails or, if there is none, the file,
    and the miniature if that cannot be read. Raises BadModel if the model fails on a picture.
    """
    waiting = _Undescribed.of(catalog, model, job)
    count = len(waiting.photos)
    total = catalog.count()
    job.enter(Stage.DESCRIBING, total=total, done=total - count)
    done: list[tuple[Waiting, NDArray[np.float32]]] = []
    try:
        for item, picture in _pictures(catalog, waiting, model.card.size, thumbnails, job):
            job.checkpoint()
            done.append((item, model.describe([picture])[0]))
            job.advance(len(item.photos), current=item.path)
            if len(done) >= _AT_ONCE:
                _save(catalog, model, done)
                done.clear()
    finally:
        _save(catalog, model, done)
    return count


def missing(catalog: Catalog, model: Model) -> int:
    """The number of present photos that the model has not described."""
    return int(catalog.rows(f"SELECT count(*) {_UNDESCRIBED}", (model.digest,))[0][0])


def of_query(catalog: Catalog, picture: Picture, model: Model) -> NDArray[np.float32]:
    """The vector (1, d) of a picture. A picture of the library gets its stored vector, so that its likeness to itself
    is exactly 1. Raises BadModel."""
    sql = (
        "SELECT vector FROM photos JOIN descriptors ON photo = id "
        "WHERE digest = ? AND model = ? AND descriptors.pixels = photos.pixels LIMIT 1"
    )
    known = catalog.rows(sql, (picture.digest, model.digest))
    return np.frombuffer(known[0][0], "<f2").astype(np.float32)[None] if known else model.describe([picture.pixels])


def load(
    catalog: Catalog,
    model: Model,
    before: Space | None = None,
    *,
    dimensions: int | None = None,
    job: Job | None = None,
) -> Space:
    """All present photos that the model has described, as points, compressed if there are enough of them.

    The projection is that of the space `before`, if that had more than half as many photos, since fitting one takes a
    second. `dimensions` as in `compression.fitted`.
    """
    sql = (
        "SELECT id, vector FROM descriptors JOIN photos ON photo = id "
        "WHERE missing = 0 AND model = ? AND descriptors.pixels = photos.pixels ORDER BY id"
    )
    numbers, parts = [np.zeros(0, np.int64)], []
    for batch in catalog.batches(sql, (model.digest,), job=job):
        some, data = zip(*batch, strict=True)
        numbers.append(np.array(some, np.int64))
        parts.append(np.frombuffer(b"".join(data), "<f2").reshape(len(some), -1).astype(np.float32))
    ids = np.concatenate(numbers)
    vectors = np.concatenate(parts) if parts else np.zeros((0, 0), np.float32)
    if before is not None and before.compression is not None and len(ids) < 2 * len(before.ids):
        compression: Compression | None = before.compression
    else:
        compression = fitted(vectors, dimensions=dimensions)
    return Space(ids, compression(vectors) if compression else vectors, model.digest, compression)


def _pictures(
    catalog: Catalog, waiting: _Undescribed, size: int, thumbnails: Thumbnails | None, job: Job
) -> Iterator[tuple[Waiting, NDArray[np.uint8]]]:
    """Each picture with enough pixels for a model of `size`. Files are decoded in threads; the catalog is read in this
    one."""

    def sources() -> Iterator[tuple[Waiting, bytes, bytes | None]]:
        for items in waiting.portions(catalog):
            miniatures = catalog.miniatures([item.photos[0] for item in items])
            for item, miniature in zip(items, miniatures, strict=True):
                larger = thumbnails.get(item.pixels) if thumbnails and size > MINIATURE_SIDE else None
                yield item, miniature, larger

    def seen(source: tuple[Waiting, bytes, bytes | None]) -> tuple[Waiting, NDArray[np.uint8]]:
        item, miniature, larger = source
        if larger is not None:
            return item, _unpacked(larger)
        if size > MINIATURE_SIDE:
            try:
                return item, decode(read(item.path), long_side=WORKING_SIDE).pixels
            except (Unreadable, OSError):
                pass  # the miniature is better than nothing
        return item, _unpacked(miniature)

    return in_order(seen, sources(), job=job)


def _unpacked(jpeg: bytes) -> NDArray[np.uint8]:
    """The RGB picture of a small JPEG made by this program; black if there is none."""
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR) if jpeg else None
    if image is None:
        return np.zeros((MINIATURE_SIDE, MINIATURE_SIDE, 3), np.uint8)
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2RGB), np.uint8)


def _save(catalog: Catalog, model: Model, done: Iterable[tuple[Waiting, NDArray[np.float32]]]) -> None:
    catalog.write_all(
        "INSERT OR REPLACE INTO descriptors (photo, model, pixels, vector) "
        "SELECT id, ?2, ?3, ?4 FROM photos WHERE id = ?1 AND pixels = ?3",
        (
            (id, model.digest, item.pixels, vector.astype("<f2").tobytes())
            for item, vector in done
            for id in item.photos
        ),
    )
