"""The Annoy index of a large library, for the photos nearest to a query by hash and colours.

It is a file beside the catalog and is mapped into memory, so that a library of a million photos opens quickly. It may
be deleted at any time: it is built again as a whole, in a background thread. Until then, and for photos that came
later, the search is exact. Annoy misses some neighbours, so the number of nodes that a query visits is chosen by the
recall on a sample of this library; both numbers are stored with the index.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from annoy import AnnoyIndex
from numpy.typing import NDArray

from core.candidates.index import DIMENSIONS, annoy_works, points
from core.catalog import Catalog
from core.files import ondisk
from core.files.page_digest import page_digest
from core.indexing.version import VERSION
from core.job import Job

_TREES = 20
ENOUGH = 0.993  # recall wanted on the sample, whose error is about 0.003, so that all queries reach 0.99
_SAMPLE = 100  # queries of the sample
_NEAREST = 10  # photos that each should find
_FEWEST, _MOST = 1000, 256_000  # nodes visited; doubled until the recall is enough
_LIKENESS = np.float32(0.2)  # sample queries lie this far on the way from one photo to another: photos are found easily
_AT_ONCE = 1024  # photos read at a time: no other thread runs while their numbers are given to Annoy
# The layout of an item in Annoy's file. Reading points through Annoy, one list at a time, takes 15 times as long.
_NODE = np.dtype([("descendants", "<i4"), ("offset", "<f4"), ("children", "<i4", 2), ("point", "<f4", DIMENSIONS)])
_CARD = "forest.json"
_BYTES = 4 * DIMENSIONS * 3  # of disk for each photo while the index is built; a third of it stays
_ROOM = 1 << 30  # bytes that must stay free
_LEFT = 3600.0  # seconds after which nobody builds any more what was not written to meanwhile

Points = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Card:
    """The description of an index."""

    name: str  # of its two files, without their endings
    photos: int
    nodes: int  # that a query visits: Annoy's search_k
    recall: float  # share of the exact answer that is found this way, 0 to 1
    digest: str  # of its two files
    version: int = VERSION  # of the fingerprints
    trees: int = _TREES


class Forest:
    """An open index. Items are numbered; `ids` and `digests` (n,) are those of their photos, see Catalog.digests."""

    def __init__(self, folder: Path, card: Card) -> None:
        """Raises OSError, ValueError or EOFError if its files are missing or damaged: Annoy would crash at a wrong
        byte, so all of them is read first."""
        if card.digest != _digest(folder, card.name):
            raise ValueError(f"{card.name} is not as it was written")
        self.card = card
        self.ids: NDArray[np.int64]
        self.digests: NDArray[np.uint64]
        self.ids, self.digests = np.load(folder / f"{card.name}.npy", mmap_mode="r").view(np.uint64)
        self.ids = self.ids.view(np.int64)
        self._annoy = AnnoyIndex(DIMENSIONS, "euclidean")
        file = folder / f"{card.name}.annoy"
        self._annoy.load(str(file))  # mapped, not read
        if not self._annoy.get_n_items() == len(self.ids) == card.photos:
            raise ValueError(f"{card.name} is not whole")
        self._points: Points = np.asarray(np.memmap(file, _NODE, "r", shape=(card.photos,)))["point"]
        if card.photos and self._annoy.get_item_vector(card.photos - 1) != self._points[-1].tolist():
            raise ValueError(f"{card.name} is not laid out as this Annoy does it")

    def nearest(self, point: Points, count: int, *, nodes: int | None = None) -> tuple[NDArray[np.int64], Points]:
        """The items nearest to a point (d,), nearest first, and their distances: at most `count` of each. `nodes` are
        those that Annoy visits, its search_k."""
        found, apart = self._annoy.get_nns_by_vector(
            point.tolist(), count, self.card.nodes if nodes is None else nodes, include_distances=True
        )
        return np.array(found, np.int64), np.array(apart, np.float32)

    def close(self) -> None:
        """Unmap the trees; `points` still works, since these are mapped a second time."""
        self._annoy.unload()

    def points(self, items: NDArray[np.int64]) -> Points:
        """The points (n, 64 + d) of items."""
        return self._points[items]


def folder_of(catalog: str) -> Path:
    """The folder beside a catalog for files that may be deleted at any time."""
    return Path(f"{catalog}.search")


def card_of(folder: Path) -> Card | None:
    """The folder's newest index; None if there is none of today's fingerprints."""
    try:
        card = Card(**json.loads((folder / _CARD).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return card if card.version == VERSION else None


def opened(folder: Path, card: Card) -> Forest | None:
    """The index that a card describes; None if its files are damaged or have just been replaced."""
    try:
        return Forest(folder, card) if annoy_works() else None
    except (OSError, ValueError, EOFError):
        return None


def grow(catalog: Catalog, folder: Path, *, job: Job) -> Card:
    """Build an index of all photos of the catalog, replacing the earlier one. Annoy cannot be stopped while it builds,
    which takes a minute for every few hundred thousand photos."""
    folder.mkdir(exist_ok=True)
    _clear_parts(folder)
    part = Path(ondisk.new_beside(str(folder / "forest")))
    name = part.name.removesuffix(".part")
    try:
        _look_for_room(folder, catalog.count())
        nodes, recall, ids, digests = _grown(catalog, part, job)
        np.save(folder / f"{name}.npy", np.stack([ids.view(np.uint64), digests]))
        part.rename(folder / f"{name}.annoy")
        _flush(folder, name)
        card = Card(name, len(ids), nodes, recall, _digest(folder, name))
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    with ondisk.taking_place(str(folder / _CARD)) as unfinished:
        Path(unfinished).write_text(json.dumps(asdict(card)), "utf-8")
    _clear(folder, card)
    return card


def _grown(catalog: Catalog, part: Path, job: Job) -> tuple[int, float, NDArray[np.int64], NDArray[np.uint64]]:
    """Build an index in the file `part`; the nodes to visit, the recall with them, and the ids and digests of the
    photos that it holds."""
    index = AnnoyIndex(DIMENSIONS, "euclidean")
    index.set_seed(1)
    try:
        index.on_disk_build(str(part))
        ids, digests, sample = _add_all(catalog, index, job)
        index.build(_TREES, 1)
        nodes, recall = _nodes_for(index, sample, job)
    except Exception as error:
        if type(error) is Exception:  # Annoy's own word for what a disk says
            raise OSError(str(error)) from error
        raise
    finally:
        index.unload()  # Windows renames and removes no file that is mapped
    return nodes, round(float(recall), 4), ids, digests


def _files(folder: Path, name: str) -> list[Path]:
    return [folder / f"{name}{ending}" for ending in (".annoy", ".npy")]


def _flush(folder: Path, name: str) -> None:
    """Write an index to the disk before the card names it: the power may fail."""
    for path in _files(folder, name):
        with path.open("r+b") as file:
            os.fsync(file.fileno())


def _digest(folder: Path, name: str) -> str:
    return "".join(page_digest(np.memmap(path, np.uint8, "r")).hex() for path in _files(folder, name))


def _look_for_room(folder: Path, photos: int) -> None:
    """Raise OSError if the disk is too full. Annoy writes through a memory map, which would crash the program."""
    if shutil.disk_usage(folder).free < _ROOM + photos * _BYTES:
        raise OSError(errno.ENOSPC, "too little room for the index", str(folder))


def _add_all(catalog: Catalog, index: AnnoyIndex, job: Job) -> tuple[NDArray[np.int64], NDArray[np.uint64], _Sample]:
    """Add every photo as an item; returns the ids and digests in the order of the items, and a sample with its exact
    answer."""
    ids, digests = catalog.digests()
    chosen = np.random.default_rng(len(ids)).choice(len(ids), min(_SAMPLE, len(ids)), replace=False)
    prints = catalog.fingerprints(ids[np.sort(chosen)].tolist())
    sample = _Sample(points(prints.forms[:, 0], prints.vectors))
    kept = np.zeros(len(ids), np.bool_)
    item = 0
    for start, some in _portions(catalog, ids):
        job.checkpoint()
        here, data = some
        rows = start + np.searchsorted(ids[start : start + _AT_ONCE], here)
        kept[rows] = True
        for point in data.tolist():
            index.add_item(item, point)
            item += 1
        sample.see(data, item - len(data))
    return ids[kept], digests[kept], sample


def _portions(catalog: Catalog, ids: NDArray[np.int64]) -> Iterator[tuple[int, tuple[NDArray[np.int64], Points]]]:
    """Portions of the photos: the place in `ids` where each begins, the ids that still exist, and their points."""
    for start in range(0, len(ids), _AT_ONCE):
        prints = catalog.fingerprints(ids[start : start + _AT_ONCE].tolist())
        yield start, (prints.ids, points(prints.forms[:, 0], prints.vectors))


class _Sample:
    """Queries near to some photos, and the exact answer for each: the nearest of all items seen so far."""

    def __init__(self, several: Points) -> None:
        self.queries = several + _LIKENESS * (np.roll(several, 1, axis=0) - several)
        self._apart = np.full((len(several), _NEAREST), np.inf, np.float32)
        self.nearest = np.full((len(several), _NEAREST), -1)

    def see(self, data: Points, first: int) -> None:
        """Compare with further items, numbered from `first` on."""
        apart = np.square(data).sum(axis=1) - 2 * (self.queries @ data.T)
        apart = np.concatenate([self._apart, apart], axis=1)
        items = np.concatenate([self.nearest, np.tile(np.arange(first, first + len(data)), (len(apart), 1))], axis=1)
        best = np.argpartition(apart, _NEAREST - 1, axis=1)[:, :_NEAREST]
        self._apart, self.nearest = np.take_along_axis(apart, best, axis=1), np.take_along_axis(items, best, axis=1)


def _nodes_for(index: AnnoyIndex, sample: _Sample, job: Job) -> tuple[int, float]:
    """The number of nodes to visit, and the recall with it, 0 to 1."""
    nodes, recall = _FEWEST, 0.0
    while True:
        job.checkpoint()
        hits = sum(
            len(set(index.get_nns_by_vector(query, _NEAREST, nodes)) & set(exact))
            for query, exact in zip(sample.queries.tolist(), sample.nearest.tolist(), strict=True)
        )
        recall = hits / max(1, int(np.count_nonzero(sample.nearest >= 0)))
        if recall >= ENOUGH or nodes >= _MOST:
            return nodes, recall
        nodes *= 2


def _clear_parts(folder: Path) -> None:
    """Remove what programs left behind that were closed before their index was whole: gigabytes after some short
    sessions with a large library."""
    for path in folder.glob("forest.*.part"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _LEFT:
                path.unlink()


def _clear(folder: Path, card: Card) -> None:
    """Remove earlier indexes. On some systems one that is open stays until it is closed."""
    for path in folder.glob("forest.*"):
        if path.stem != card.name and path.name != _CARD:
            try:
                path.unlink()
            except OSError:
                continue
