"""Aligns and measures pairs of photos, many at a time: miniatures and features are loaded once and shared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog, Fingerprints
from core.columns.arrays import Rows
from core.columns.runs import places_in
from core.groups.keeper import rank
from core.indexing.features import Features
from core.job import Job
from core.measuring import alignment, fine
from core.measuring import measure as measuring
from core.measuring.alignment import Support
from core.measuring.geometry import Maps, frames_of, inverse, out_of_mirror
from core.measuring.judgement import Judgement, judge
from core.measuring.measure import BLOCK
from core.measuring.measures import Measures
from core.measuring.miniatures import THREADS, Miniatures, in_threads, unpack
from core.measuring.origins import Origins, exposures, one_moment
from core.measuring.pairs import Pairs
from core.photo import Facts, Match

TONES = 48  # samples along each side of a picture's course of luma
CAPACITY = 8192  # miniatures in memory: 270 MB at most
_CHUNK = CAPACITY // 2  # pairs whose miniatures, or whose features, are in memory together
_LEAST = 16  # pairs measured together: fewer take nearly as long


class Appearances(Protocol):
    """The source of the large parts of fingerprints, by row."""

    def features(self, rows: NDArray[np.int64]) -> Sequence[bytes]: ...

    def miniatures(self, rows: NDArray[np.int64]) -> Sequence[bytes]: ...

    def fine(self, rows: NDArray[np.int64]) -> Sequence[bytes]: ...


class Stored:
    """The appearances of the catalog's photos with these ids."""

    def __init__(self, catalog: Catalog, ids: NDArray[np.int64]) -> None:
        self._catalog = catalog
        self._ids = ids

    def features(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return self._catalog.features(self._ids[rows].tolist())

    def miniatures(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return self._catalog.miniatures(self._ids[rows].tolist())

    def fine(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return self._catalog.fine(self._ids[rows].tolist())


class Measurer:
    """Photos by row: the data needed to measure pairs of them, and the measuring itself."""

    def __init__(self, facts: Sequence[Facts], appearances: Appearances, job: Job) -> None:
        self._appearances = appearances
        self.job = job
        self.sizes = np.array([(item.width, item.height) for item in facts], np.int64).reshape(-1, 2)
        self.frames = frames_of(self.sizes)
        self.seconds = np.array([_seconds(item.taken) for item in facts])
        self.exposures = exposures(facts)
        self.several = np.array([item.several for item in facts], np.bool_)
        self._miniatures = Miniatures(min(CAPACITY, max(2, len(facts))))
        self._slots = np.full(len(facts), -1, np.int64)

    def measure(
        self,
        first: NDArray[np.int64],
        second: NDArray[np.int64],
        maps: Maps,
        support: Support | None = None,
    ) -> Pairs:
        """Measure pairs of rows, in either order, along `maps` from the first to the second; `support` is the evidence
        for each map, None where the maps do not come from features."""
        if not len(first):
            return Pairs.none()
        turned = (first > second)[:, None, None]
        maps = np.where(turned, inverse(maps), maps)
        first, second = np.minimum(first, second), np.maximum(first, second)
        if support is None:
            support = Support.none(len(first))
        judgements: list[Judgement] = []
        for start in range(0, len(first), _CHUNK):
            part = slice(start, start + _CHUNK)
            origins = self.origins(first[part], second[part])
            measures = self._measures(first[part], second[part], maps[part], one_moment(origins))
            found = judge(measures, support.take(part), origins)
            self._look_closer(first[part], second[part], measures, found)
            judgements += found
        return Pairs.of(first, second, judgements)

    def origins(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> Origins:
        """What is known of pairs of rows besides their pixels."""
        return Origins(
            self.sizes[first],
            self.sizes[second],
            np.abs(self.seconds[first] - self.seconds[second]),
            self.exposures[first],
            self.exposures[second],
            self.several[first] | self.several[second],
        )

    def _look_closer(
        self, first: NDArray[np.int64], second: NDArray[np.int64], measures: Measures, judgements: list[Judgement]
    ) -> None:
        """Turn copies into other shots if both photos are pages with different words. Pairs with a bent map are left
        out, since words would not lie exactly on each other."""
        copies = np.array([judgement.relation.is_copy for judgement in judgements], np.bool_) & ~measures.bent
        rows = np.union1d(first[copies], second[copies])
        pages = {row: page for row, page in zip(rows.tolist(), self._appearances.fine(rows), strict=True) if page}
        pairs = zip(np.flatnonzero(copies).tolist(), first[copies].tolist(), second[copies].tolist(), strict=True)
        both = [(place, pages[one], pages[other]) for place, one, other in pairs if one in pages and other in pages]

        def look(number: int) -> None:
            self.job.checkpoint()
            place, one, other = both[number]
            if not fine.agrees(one, other, measures.maps[place]):
                judgements[place] = judgements[place].as_shot()

        in_threads(look, range(len(both)))

    def features(self, rows: NDArray[np.int64], *, mirrored: bool = True, letters: bool = True) -> Features:
        """The local features of these rows, followed by those of their mirror images in the same order, unless those
        are not wanted; without `letters`, not those of the letters on pages with pictures."""
        packed, frames = self._appearances.features(rows), self.frames[rows]
        upright = Features.unpack(packed, frames, letters=letters)
        return upright.and_also(Features.unpack(packed, frames, mirrored=True)) if mirrored else upright

    def tones(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """The luma of each picture, scaled down to TONES x TONES, without its mean and with length 1 (n, TONES *
        TONES)."""
        tones = np.zeros((len(rows), TONES * TONES), np.float32)
        for place, packed in enumerate(self._appearances.miniatures(rows)):
            luma = unpack(packed)[0][:, :, 0]
            tones[place] = cv2.resize(luma, (TONES, TONES), interpolation=cv2.INTER_AREA).astype(np.float32).ravel()
        tones -= tones.mean(axis=1, keepdims=True)
        tones /= np.maximum(np.linalg.norm(tones, axis=1, keepdims=True), 1e-3)
        return tones

    def align(self, pairs: NDArray[np.int64], in_mirror: NDArray[np.bool_]) -> tuple[Maps, Support]:
        """The maps of pairs (n, 2) of rows, by core.measuring.alignment in all threads, and their support. Where
        `in_mirror` (n,) is set, the mirrored second photo is aligned; the map is still one to the photo itself."""
        parts = [
            self._align(pairs[at : at + _CHUNK], in_mirror[at : at + _CHUNK]) for at in range(0, len(pairs), _CHUNK)
        ]
        maps = np.concatenate([np.zeros((0, 2, 3)), *(maps for maps, _ in parts)])
        maps[in_mirror] = out_of_mirror(maps[in_mirror], self.frames[pairs[in_mirror, 1]])
        return maps, Support.joined([Support.none(0), *(support for _, support in parts)])

    def _align(self, pairs: NDArray[np.int64], in_mirror: NDArray[np.bool_]) -> tuple[Maps, Support]:
        rows, table = np.unique(pairs, return_inverse=True)
        table = table.reshape(-1, 2)
        table[in_mirror, 1] += len(rows)
        features = self.features(rows, mirrored=bool(in_mirror.any()))

        def block(start: int) -> tuple[Maps, Support]:
            self.job.checkpoint()
            return alignment.align(table[start : start + alignment.BLOCK], features)

        parts = in_threads(block, range(0, len(pairs), alignment.BLOCK))
        return np.concatenate([maps for maps, _ in parts]), Support.joined([support for _, support in parts])

    def _measures(
        self, first: NDArray[np.int64], second: NDArray[np.int64], maps: Maps, closely: NDArray[np.bool_]
    ) -> Measures:
        self._load(np.union1d(first, second))
        a, b = self._slots[first], self._slots[second]
        size = min(BLOCK, max(_LEAST, -(-len(first) // THREADS)))  # of few pairs each thread has its share

        def block(start: int) -> Measures:
            self.job.checkpoint()
            part = slice(start, start + size)
            found = measuring.measure(a[part], b[part], maps[part], self._miniatures, closely=closely[part])
            self.job.advance(len(found.structure))
            return found

        return Measures.joined(in_threads(block, range(0, len(first), size)))

    def _load(self, rows: NDArray[np.int64]) -> None:
        """Load the miniatures of these rows. If there is no room, all others are discarded first."""
        missing = rows[self._slots[rows] < 0]
        if self._miniatures.count + len(missing) > self._miniatures.capacity:
            self._miniatures.clear()
            self._slots[:] = -1
            missing = rows
        self._slots[missing] = self._miniatures.add(self._appearances.miniatures(missing), self.frames[missing])


def _seconds(taken: str | None) -> float:
    """An exposure time in seconds, nan for none or an invalid one. Taken as UTC, since local time repeats hours in
    autumn and, on Windows, begins in 1970."""
    try:
        return datetime.fromisoformat(taken).replace(tzinfo=UTC).timestamp() if taken else float("nan")
    except ValueError:
        return float("nan")


class LibraryMeasurer(Measurer):
    """The photos of the catalog, in the rows of its fingerprints."""

    def __init__(self, catalog: Catalog, prints: Fingerprints, job: Job) -> None:
        self.prints = prints
        photos = catalog.photos_of(prints.ids.tolist())
        self.photos = [photos[id] for id in prints.ids.tolist()]
        super().__init__([photo.facts for photo in self.photos], Stored(catalog, prints.ids), job)
        rows = range(len(self.photos))
        self.ranks = places_in(np.array(sorted(rows, key=lambda row: rank(self.photos[row])), np.int64))
        # An order by what the photos show, whatever they are called and whenever they came.
        by_content = sorted(rows, key=lambda row: (self.photos[row].pixels, self.photos[row].path))
        self.places = places_in(np.array(by_content, np.int64))

    def by_features(self, upright: Rows, mirrored: Rows) -> Pairs:
        """Align pairs of rows (n, 2) by their local features, and measure those that have a map. Of the pairs in
        `mirrored` (m, 2) the second photo is mirrored first, and only copies are returned: a mirrored picture of
        another shot helps nobody."""
        # From which photo to which a map is sought has a small say in it, so it is not left to the order of the files.
        turned = self.places[upright[:, 0]] > self.places[upright[:, 1]]
        pairs = np.concatenate([np.where(turned[:, None], upright[:, ::-1], upright), mirrored])
        in_mirror = np.arange(len(pairs)) >= len(upright)
        maps, support = self.align(pairs, in_mirror)
        aligned = support.followers > 0
        found = self.measure(pairs[aligned, 0], pairs[aligned, 1], maps[aligned], support.take(aligned))
        return found.take(found.copy | ~in_mirror[aligned])


def match_of(measurer: LibraryMeasurer, first: int, second: int, judgement: Judgement) -> Match:
    """The match between the photos of two rows, with their ids in place of the rows."""
    a, b = int(measurer.prints.ids[first]), int(measurer.prints.ids[second])
    if a > b:
        a, b, judgement = b, a, judgement.turned_round()
    return Match(
        a=a,
        b=b,
        score=judgement.score,
        relation=judgement.relation,
        also=judgement.also,
        part=judgement.part,
        inner=None if judgement.a_is_inner is None else a if judgement.a_is_inner else b,
        transform=judgement.transform,
    )
