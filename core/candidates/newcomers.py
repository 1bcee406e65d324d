"""Few new photos in a large library -> the part of it that they have to be compared with.

The search index gives, for each new photo, those that share most local features with it and the nearest by hash and
colours; core.candidates.hash_tables finds those whose hashes are close. Together with their known copies they form a
small library, in which matching proceeds as in any other; nothing else of the large one is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates.band import HASH_BITS
from core.candidates.close import HASH_DISTANCE
from core.candidates.hash_tables import near_any
from core.candidates.index import EXACT_BELOW, points
from core.candidates.proposing import Proposals
from core.catalog import Catalog, Fingerprints
from core.columns import loading
from core.columns.arrays import Integers, Rows
from core.columns.match_columns import ARE_COPIES, MatchColumns
from core.columns.ragged import ranges
from core.indexing.features import LIMIT, number_of
from core.indexing.fingerprint import with_negative
from core.job import Job
from core.measuring.geometry import mirrored
from core.measuring.measurer import LibraryMeasurer
from core.searching.inverted import Voted
from core.searching.search_index import SearchIndex

FEW = 20  # new photos are few where the library has this many times as many
_VOTED = 8  # photos with most local features in common that each new one is compared with
# Photos that have as many keys in common with a new one as _SURE_VOTES seldom have them by chance, and they may all be
# copies of one picture: it is compared with up to _SURE of them.
_SURE_VOTES, _SURE = 4, 100
_MOST = 1 << 20  # more than the votes for any photo are worth
_PROPOSED = 8  # of the photos voted for, so many are laid on each new one
_TURNED_DISTANCE = 8  # bits of a hash, turned or mirrored: seven times as many are so near by chance as upright ones
_NEAREST, _NODES = 3, 200  # photos nearest by hash and colours, and nodes of the forest looked at: a miss costs little
_NEAREST_OF_BARE, _NODES_OF_BARE = 60, 800  # the same of a photo with few features, which is found by nothing else
_PICTURES = 256  # at a time: what they share keys with takes some 50 MB


def library_for(new: int) -> int:
    """The smallest library, including the new photos, in which so many of them are few."""
    return max(EXACT_BELOW, new * FEW)


def are_few(new: int, library: int) -> bool:
    """Whether so many new photos are few for a library of this size, including them, and are compared this way."""
    return library >= library_for(new)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """New photos and what has to be examined because of them, all by photo ids."""

    prints: Fingerprints  # of all of them, as the search index has them
    voted: Voted  # `picture` and `rows` are ids: of new photos, and of those with features in common
    copies: MatchColumns  # the known ones among them; some stand there twice
    counted: Integers  # (m,), ascending: the photos whose local features were counted
    features: NDArray[np.int64]  # (m,): how many they have

    @classmethod
    def of(cls, catalog: Catalog, new: Integers, *, bare: int, job: Job) -> Self:
        """The surroundings of new photos; those with fewer than `bare` local features have next to nothing in them."""
        index = SearchIndex(catalog)
        index.refresh(job, keep=True)
        new = new[index.rows_of(new) >= 0]  # without what was lost a moment ago
        rows = index.rows_of(new)
        with ThreadPoolExecutor(4, "aside") as aside:
            aside.submit(index.read_ahead, len(rows), job)
            closing = aside.submit(_close, index, rows, job)
            packed = index.features(rows)
            features = _counts(packed)
            voted = _voted(index, rows, packed, job)
            aside.submit(catalog.read_ahead, index.ids[voted.rows], job)
            index.close_features()  # of a million photos more than half a gigabyte
            near, near_to_bare = _near(index, catalog, new, features < bare, job)
            close = closing.result()
            aside.submit(catalog.read_ahead, np.union1d(near, close), job)
            index.nearby.close_forest()  # more than a gigabyte
        ids, copies = _with_copies(catalog, np.unique(np.concatenate([new, index.ids[voted.rows], near, close])))
        # Of the library's photos it matters only for those near to a bare one how many features they have.
        beside = np.setdiff1d(near_to_bare, new)
        counted = np.concatenate([new, beside])
        features = np.concatenate([features, _counts(catalog.features(beside.tolist()))])
        order = np.argsort(counted)
        voted = replace(voted, picture=new[voted.picture], rows=index.ids[voted.rows])
        return cls(_prints(index, ids, new), voted, copies, counted[order], features[order])

    def proposed(
        self, measurer: LibraryMeasurer, rows: Rows, new: NDArray[np.bool_]
    ) -> tuple[Proposals, NDArray[np.int64]]:
        """What core.candidates.proposing.proposed says of a library, of these photos, rows of the measurer.

        A photo that another one stands for is not among the `rows`; its copies are proposed in its place.
        """
        fresh, other = _rows(measurer, self.voted.picture), _rows(measurer, self.voted.rows)
        is_open = np.zeros(len(new) + 1, np.bool_)  # the last is for what is not there any more
        is_open[rows] = True
        # Two rare keys may be there by chance; before them come those with many, however many copies have the same.
        worth = self.voted.worth + np.where(self.voted.votes >= _SURE_VOTES, _MOST, 0)
        voted = replace(self.voted, picture=fresh, rows=other, worth=worth).take(is_open[fresh])
        voted = Voted.joined(
            [voted.take(is_open[voted.rows]), self._in_place_of(voted.take(~is_open[voted.rows]), measurer)]
        )
        voted = voted.take(is_open[voted.rows] & (voted.rows != voted.picture)).once().of_most(_PROPOSED)
        pairs = np.stack([voted.rows, voted.picture], axis=1)  # of the new photo it is the mirror image
        pairs[~voted.mirrored] = np.sort(pairs[~voted.mirrored], axis=1)
        order = np.lexsort((pairs[:, 1], pairs[:, 0], voted.mirrored))
        features = np.full(len(new) + 1, LIMIT)
        features[_rows(measurer, self.counted)] = self.features
        return Proposals(pairs[order], voted.mirrored[order], pairs[:0]), features[rows]

    def _in_place_of(self, voted: Voted, measurer: LibraryMeasurer) -> Voted:
        """The copies of the photos that were voted for, with the same votes. For a vote for a mirror image, a mirrored
        copy is proposed as it is."""
        copies = self.copies
        one, other = np.concatenate([copies.a, copies.b]), np.concatenate([copies.b, copies.a])
        turned = np.tile(mirrored(copies.transform.reshape(-1, 2, 3)), 2)
        order = np.argsort(one, kind="stable")
        one, other, turned = one[order], other[order], turned[order]
        ids = np.append(measurer.prints.ids, -1)[voted.rows]
        first = np.searchsorted(one, ids)
        count = np.searchsorted(one, ids, side="right") - first
        which = np.repeat(np.arange(len(ids)), count)
        place = ranges(first, count)
        rows, in_mirror = _rows(measurer, other[place]), voted.mirrored[which] ^ turned[place]
        return replace(voted.take(which), rows=rows, mirrored=in_mirror)


def _rows(measurer: LibraryMeasurer, ids: Integers) -> Rows:
    """The measurer's rows of photos; one more than the last row for photos that are not there."""
    known = measurer.prints.ids
    rows = np.searchsorted(known, ids)
    return np.where(np.append(known, -1)[rows] == ids, rows, len(known))


def _counts(packed: Iterable[bytes]) -> NDArray[np.int64]:
    return np.array([number_of(some) for some in packed], np.int64)


def _voted(index: SearchIndex, rows: Rows, packed: Sequence[bytes], job: Job) -> Voted:
    """The photos that share most local features with each new one: `picture` is its index."""

    def voted(start: int) -> Voted:
        job.checkpoint()
        part = index.voted(packed[start : start + _PICTURES], _SURE)
        part = replace(part, picture=part.picture + start)
        part = part.take(part.rows != rows[part.picture])
        return Voted.joined([part.of_most(_VOTED), part.take(part.votes >= _SURE_VOTES)]).once()

    with ThreadPoolExecutor(os.cpu_count(), "votes") as threads:
        return Voted.joined(list(threads.map(voted, range(0, max(1, len(rows)), _PICTURES))))


def _near(
    index: SearchIndex, catalog: Catalog, new: Integers, bare: NDArray[np.bool_], job: Job
) -> tuple[Integers, Integers]:
    """The photos nearest by hash and colours to any new photo, and those nearest to a `bare` one."""
    prints = catalog.fingerprints(new.tolist())
    data = points(prints.forms[:, 0], prints.vectors)
    is_bare = bare[np.searchsorted(new, prints.ids)]
    near = []
    asked = (data[~is_bare], _NEAREST, _NODES), (data[is_bare], _NEAREST_OF_BARE, _NODES_OF_BARE)
    for some, count, nodes in asked:
        job.checkpoint()
        found = index.nearby.nearest_each(some, count + 1, index.alive, nodes=nodes)[1] if len(some) else new[:0]
        near.append(index.ids[np.unique(found)])
    return np.union1d(*near), near[1]


def _close(index: SearchIndex, rows: Rows, job: Job) -> Integers:
    """The photos whose upright hashes are close to some form of a new photo, or to its negative."""
    forms = with_negative(index.forms(rows))
    upright = near_any(forms[:, [0, -1]].ravel(), index.upright, distance=HASH_DISTANCE, job=job)
    turned = near_any(forms[:, 1:-1].ravel(), index.upright, distance=_TURNED_DISTANCE, job=job)
    found = np.union1d(upright, turned)
    return index.ids[found[index.alive[found]]]


def _with_copies(catalog: Catalog, ids: Integers) -> tuple[Integers, MatchColumns]:
    """These photos and all that known copies connect them with, ascending; and those copies."""
    looked_at, fresh, copies = ids[:0], ids, MatchColumns.of(())
    while len(fresh):
        matches = loading.matches(catalog, fresh.tolist())
        copies = MatchColumns.joined([copies, matches.take(ARE_COPIES[matches.relation])])
        looked_at = np.union1d(looked_at, fresh)
        fresh = np.setdiff1d(np.concatenate([copies.a, copies.b]), looked_at)
    return looked_at, copies


def _prints(index: SearchIndex, ids: Integers, new: Integers) -> Fingerprints:
    """The fingerprints of those photos that are there. Most come from the search index, which has just loaded them:
    reading them from the catalog would take longer."""
    rows = index.rows_of(ids)
    ids, rows = ids[rows >= 0], rows[rows >= 0]
    vectors = np.square(index.nearby.points(rows)[:, HASH_BITS:])
    return Fingerprints(ids, index.forms(rows), vectors, ~np.isin(ids, new))
