"""What an image model said of the library's photos, kept in the catalog."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import fsdecode

import cv2
import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.decode import Unreadable, decode, read
from core.indexing.fingerprint import WORKING_SIDE
from core.indexing.reading import in_order
from core.job import Job, Stage
from core.lookalikes.compression import Compression, fitted
from core.lookalikes.learned import Model
from core.lookalikes.space import Space
from core.measuring.comparing import Picture
from core.measuring.miniatures import SIDE as MINIATURE_SIDE
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
    photos: tuple[int, ...]


def compute(catalog: Catalog, model: Model, *, job: Job, thumbnails: Thumbnails | None = None) -> int:
    """Describe every photo present that the model has not described; how many were. May be stopped, nothing is lost.

    A model of small pictures is given the catalog's miniatures, a larger one the thumbnails or, where there is none,
    the file; and the miniature where that cannot be read. Raises BadModel where the model fails on a picture.
    """
    waiting = _waiting(catalog, model)
    count = sum(len(item.photos) for item in waiting)
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
    """How many photos present the model has not described."""
    return int(catalog.rows(f"SELECT count(*) {_UNDESCRIBED}", (model.digest,))[0][0])


def of_query(catalog: Catalog, picture: Picture, model: Model) -> NDArray[np.float32]:
    """The vector (1, d) of a picture; of one in the library the one that is kept, so that it is wholly like itself.

    Raises BadModel.
    """
    sql = (
        "SELECT vector FROM photos JOIN descriptors ON photo = id "
        "WHERE digest = ? AND model = ? AND descriptors.pixels = photos.pixels LIMIT 1"
    )
    known = catalog.rows(sql, (picture.digest, model.digest))
    return np.frombuffer(known[0][0], "<f2").astype(np.float32)[None] if known else model.describe([picture.pixels])


def load(catalog: Catalog, model: Model, before: Space | None = None, *, dimensions: int | None = None) -> Space:
    """All photos present that the model has described, as points: compressed where there are enough of them.

    The components are those of the space `before`, while that was of more than half as many photos: working them out
    takes a second. `dimensions` are as `compression.fitted` takes them.
    """
    sql = (
        "SELECT id, vector FROM descriptors JOIN photos ON photo = id "
        "WHERE missing = 0 AND model = ? AND descriptors.pixels = photos.pixels ORDER BY id"
    )
    found = catalog.rows(sql, (model.digest,))
    length = len(found[0][1]) // 2 if found else 0
    ids = np.array([id for id, _ in found], np.int64)
    raw = np.frombuffer(b"".join(vector for _, vector in found), "<f2").reshape(len(found), length)
    vectors = raw.astype(np.float32)
    if before is not None and before.compression is not None and len(ids) < 2 * len(before.ids):
        compression: Compression | None = before.compression
    else:
        compression = fitted(vectors, dimensions=dimensions)
    return Space(ids, compression(vectors) if compression else vectors, model.digest, compression)


def _waiting(catalog: Catalog, model: Model) -> list[Waiting]:
    sql = f"SELECT id, path, photos.pixels {_UNDESCRIBED} ORDER BY id"
    alike: defaultdict[bytes, list[tuple[int, str]]] = defaultdict(list)
    for id, path, pixels in catalog.rows(sql, (model.digest,)):
        alike[pixels].append((id, fsdecode(path)))
    return [Waiting(pixels, photos[0][1], tuple(id for id, _ in photos)) for pixels, photos in alike.items()]


def _pictures(
    catalog: Catalog, waiting: list[Waiting], size: int, thumbnails: Thumbnails | None, job: Job
) -> Iterator[tuple[Waiting, NDArray[np.uint8]]]:
    """Each with pixels that suffice for a model of `size`; decoded in threads, looked up in this one."""

    def sources() -> Iterator[tuple[Waiting, bytes, bytes | None]]:
        for start in range(0, len(waiting), _AT_ONCE):
            items = waiting[start : start + _AT_ONCE]
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
    """The RGB picture of a small JPEG that this program made; black where there is none."""
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
