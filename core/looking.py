"""What the looks at files after a scan have in common: which photos they are at, in how many threads, what is in a
file, and what becomes of what they find.

Copies hang together in sets, and what is told of two photos of a set holds for others of it. A look is made at one set
after the other, several at a time. What it finds is saved as it is found, and which photos are left is noted now and
then, so that little is looked at twice after a stop, or after the end of the program.

A file may be missing or out of reach just then, or its drive may not answer. What was not seen is not taken for seen:
the photo is remembered, and the next scan looks at it again. A photo that was seen, went, and came back is not.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Generic, TypeVar

import numpy as np

from core.candidates.components import components
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Flags, Integers
from core.columns.match_columns import MatchColumns
from core.columns.photos import Photos
from core.files.drives import Drives, room_for
from core.indexing.pool import in_order
from core.job import Job, Stage
from core.measuring.closer import grey_in
from core.measuring.planes import Grey
from core.photo import FoundFile, Match, Photo, Relation, edited

_THREADS = 4  # each holds a whole picture
_HELD = 32  # pictures of a set in memory, 2 MB each
_NOTED = 10.0  # seconds after which it is noted again which photos are left

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True, eq=False)
class Copies:
    """Photos that hang together as copies by their matches, some of which are in question."""

    photos: Photos
    matches: MatchColumns
    doubtful: Flags  # (m,): the matches to tell something of

    def sets(self) -> Iterator[Copies]:
        """Those that hang together, if a match of them is in question."""
        ends = [self.photos.rows_of(ids) for ids in (self.matches.a, self.matches.b)]
        number = components(ends[0], ends[1], len(self.photos.columns))[ends[0]]
        edges = np.flatnonzero(np.isin(number, number[self.doubtful]))
        edges = edges[np.argsort(number[edges], kind="stable")]
        for some in np.split(edges, np.flatnonzero(np.diff(number[edges])) + 1) if len(edges) else []:
            yield Copies(self.photos, self.matches.take(some), self.doubtful[some])


class Pictures:
    """The pictures of a set's photos in grey, at most `side` pixels long; those seen last are in memory."""

    def __init__(self, photos: Photos, drives: Drives, side: int) -> None:
        self.unseen: set[int] = set()  # ids of photos whose files did not give their picture

        @lru_cache(_HELD)
        def seen(id: int) -> Grey | None:
            photo = photos[id]
            # A mistake of ours, too: it must not end the scan, and neither pass for a look.
            with suppress(Exception), room_for(photo.size):
                return grey_in(content_of(photo, drives), side)
            self.unseen.add(id)
            return None

        self.of = seen


Look = Callable[[Copies, Pictures], Iterator[Sequence[Match]]]
"""A look at one set, in a thread: after each step the matches that say something else than they did. It may be stopped
between steps, of which there is about one for each match in doubt."""


class Kinds(Generic[Told]):
    """Photos of a set that are of one kind, and what tells two kinds from each other: it holds for all photos of them,
    so that each photo is compared with about one other."""

    def __init__(self, copies: Copies, pictures: Pictures) -> None:
        """Each photo is of its own kind as long as nothing is known."""
        self._pictures = pictures
        self._kind = {id: id for id in copies.matches.ends.tolist()}
        self._told: dict[frozenset[int], Told] = {}

    def join(self, a: int, b: int) -> None:
        kept, gone = self._kind[a], self._kind[b]
        for id, number in self._kind.items():
            if number == gone:
                self._kind[id] = kept
        for pair in [pair for pair in self._told if gone in pair]:
            self._told[pair - {gone} | {kept}] = self._told.pop(pair)

    def told_apart(
        self, matches: Iterable[Match], tell: Callable[[Grey, Grey, Match], Told | None], *, same: Told
    ) -> Iterator[tuple[Match, Told | None]]:
        """Each match with what `tell` says of the pictures of its photos if they are of two kinds, else None. `same`
        joins their kinds; None, that nothing can be told, does not: others to which a photo is like may well be two."""
        for match in matches:
            pair = frozenset((self._kind[match.a], self._kind[match.b]))
            told = self._told.get(pair)
            if told is None and len(pair) == 2:
                first, second = self._pictures.of(match.a), self._pictures.of(match.b)
                told = None if first is None or second is None else tell(first, second, match)
                if told == same:
                    self.join(match.a, match.b)
                    told = None
                elif told is not None:
                    self._told[pair] = told
            yield match, told


def look_at_copies(
    catalog: Catalog,
    name: str,
    doubted: Callable[[Integers], Copies],
    look: Look,
    *,
    side: int,
    job: Job,
    workers: int | None,
) -> int:
    """Look at the copies that are `doubted` among the photos whose content or matches changed since the look of this
    name, in pictures at most `side` pixels long; how many matches say something else now."""
    turn = catalog.moment()[1]
    ids = _since_the_look(catalog, name, catalog.content_changed_since)
    missing = catalog.missing_among(ids).tolist()
    copies = doubted(ids) if len(ids) else None
    if copies is None or not copies.doubtful.any():
        note_the_look(catalog, name, turn, unseen=missing)
        return 0
    job.enter(Stage.RESOLVING, total=int(np.count_nonzero(copies.doubtful)))
    record = _Record(catalog, name, left=np.intersect1d(ids, copies.matches.ends).tolist(), unseen=missing)
    looked_at = partial(_looked_at, look=look, drives=Drives(), side=side, found=record.found.append, job=job)
    looks = in_order(looked_at, copies.sets(), workers=threads(workers), job=job, meanwhile=record.save)
    try:
        with closing(looks):
            for one, unseen in looks:
                record.take(one.matches.ends.tolist(), unseen)
        record.left.clear()
    finally:
        record.save()
        record.note()
    return record.count


def _looked_at(
    one: Copies, *, look: Look, drives: Drives, side: int, found: Callable[[Sequence[Match]], None], job: Job
) -> tuple[Copies, set[int]]:
    """The set, once it was looked at, and its photos that were not seen. To be called in a thread."""
    pictures = Pictures(one.photos, drives, side)
    to_do = int(np.count_nonzero(one.doubtful))
    for matches in look(one, pictures):
        if matches:
            found(matches)
        if to_do:
            to_do -= 1
            job.advance()
        job.checkpoint()
    job.advance(to_do)
    return one, pictures.unseen


class _Record:
    """What a look has found, and what it has seen, on its way into the catalog."""

    def __init__(self, catalog: Catalog, name: str, *, left: Iterable[int], unseen: Iterable[int]) -> None:
        """`left` are the ids of the photos that it is still to see."""
        self.found: deque[Sequence[Match]] = deque()  # not saved yet; threads add to it
        self.count = 0  # of the matches that were
        self.left = set(left)
        self._unseen = set(unseen)
        self._catalog = catalog
        self._name = name
        self._noted = time.monotonic()

    def take(self, ids: Iterable[int], unseen: Iterable[int]) -> None:
        """Record that these photos were looked at, but for those `unseen`."""
        self.left.difference_update(ids)
        self._unseen.update(unseen)
        self.save()
        if time.monotonic() >= self._noted + _NOTED:
            self.note()

    def save(self) -> None:
        some = [match for _ in range(len(self.found)) for match in self.found.popleft()]
        if some:
            self._catalog.save_matches(some)
            self.count += len(some)

    def note(self) -> None:
        note_the_look(self._catalog, self._name, self._catalog.moment()[1], unseen=self._unseen | self.left)
        self._noted = time.monotonic()


def copies_around(catalog: Catalog, ids: Integers) -> tuple[Photos, MatchColumns]:
    """The photos that these match and those that match the same ones, with all matches between them."""
    near = loading.matches(catalog, ids.tolist())
    matches = loading.matches(catalog, near.ends.tolist())
    photos = loading.photos(catalog, matches.ends.tolist())
    return photos, matches.take((photos.rows_of(matches.a) >= 0) & (photos.rows_of(matches.b) >= 0))


def changed_since_the_look(catalog: Catalog, name: str) -> Integers:
    """The photos that were changed since the look of this name ended, or that it did not see; all where that was at
    another catalog, of which this is a backup."""
    return _since_the_look(catalog, name, catalog.changed_since)


def _since_the_look(catalog: Catalog, name: str, changed_since: Callable[[int], Integers]) -> Integers:
    [of, *numbers] = catalog.setting(name).split() or [""]
    if of != catalog.moment()[0].hex():
        return changed_since(0)
    turn, *unseen = map(int, numbers)
    return np.union1d(changed_since(turn), np.array(unseen, np.int64))


def note_the_look(catalog: Catalog, name: str, turn: int, *, unseen: Iterable[int]) -> None:
    """Say that the look of this name has seen all that was changed up to a turn, but for the photos `unseen`."""
    catalog.set_setting(name, " ".join([catalog.moment()[0].hex(), str(turn), *map(str, sorted(unseen))]))


def threads(workers: int | None) -> int:
    """The number of threads of a look; `workers` as in core.scan."""
    return min(_THREADS, (os.cpu_count() or 1) if workers is None else workers)


def content_of(photo: Photo, drives: Drives) -> bytes:
    """The bytes of a photo's file. Raises OSError if it cannot be read, Silent, or Unreadable."""
    return drives.read(FoundFile(photo.path, photo.size, photo.mtime_ns, photo.device, photo.inode))


def as_shot(match: Match) -> Match:
    """The match of what is no copy, but another shot."""
    return replace(match, relation=Relation.SIMILAR_SHOT, also=(), part=None, inner=None)


def as_edit(match: Match) -> Match:
    """The match of a copy, saying that one of the two was edited."""
    relation, also = edited(match.relation, match.also)
    return replace(match, relation=relation, also=also)
