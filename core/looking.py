"""What the looks at files after a scan have in common: which photos they are at, in how many threads, what is in a
file, and what becomes of what they find.

A file may be missing or out of reach just then, or its drive may not answer. What was not seen is not taken for seen:
the photo is remembered, and the next scan looks at it again. A photo that was seen, went, and came back is not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Integers
from core.files.drives import Drives
from core.indexing.pool import in_order
from core.job import Job, Stage
from core.measuring.closer import grey_in
from core.measuring.planes import Grey
from core.photo import FoundFile, Match, Photo, Relation, edited

_THREADS = 4  # each holds a whole picture
_HELD = 32  # pictures of a set in memory, 2 MB each

Set = TypeVar("Set")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at a set of photos has found."""

    matches: Sequence[Match] = ()  # that say something else than they did
    unseen: Sequence[int] = ()  # ids of photos whose files did not give their picture


class Kinds(Generic[Told]):
    """Photos of a set that are of one kind, and what tells two kinds from each other: it holds for all photos of them,
    so that each photo is compared with about one other."""

    def __init__(self, photos: Mapping[int, Photo], drives: Drives, side: int) -> None:
        """Each photo, by its id, is of its own kind as long as nothing is known. Pictures are read at most `side`
        pixels long."""
        self.unseen: set[int] = set()  # ids of photos whose files did not give their picture
        self._kind = {id: id for id in photos}
        self._told: dict[frozenset[int], Told] = {}

        @lru_cache(_HELD)
        def seen(id: int) -> Grey | None:
            grey = grey_of(photos[id], drives, side)
            if grey is None:
                self.unseen.add(id)
            return grey

        self._seen = seen

    def join(self, a: int, b: int) -> None:
        kept, gone = self._kind[a], self._kind[b]
        for id, number in self._kind.items():
            if number == gone:
                self._kind[id] = kept
        for pair in [pair for pair in self._told if gone in pair]:
            self._told[pair - {gone} | {kept}] = self._told.pop(pair)

    def told_apart(
        self, matches: Iterable[Match], tell: Callable[[Grey, Grey, Match], Told | None], *, same: Told
    ) -> Iterator[tuple[Match, Told]]:
        """The matches of two kinds, and what `tell` says of the pictures of their photos: `same` joins their kinds, and
        None, that nothing can be told, does not: others to which a photo is like may well be two."""
        for match in matches:
            pair = frozenset((self._kind[match.a], self._kind[match.b]))
            if len(pair) == 1:
                continue
            told = self._told.get(pair)
            if told is None:
                first, second = self._seen(match.a), self._seen(match.b)
                told = None if first is None or second is None else tell(first, second, match)
                if told is None:
                    continue
                if told == same:
                    self.join(match.a, match.b)
                    continue
                self._told[pair] = told
            yield match, told


def look_at_sets(
    catalog: Catalog,
    name: str,
    sets: Callable[[Integers], Sequence[Set]],
    look: Callable[[Set, Drives], Found],
    *,
    job: Job,
    workers: int | None,
) -> int:
    """Look at the sets that `sets` makes of the photos whose content or matches changed since the look of this name;
    how many matches say something else now. Stopped, it looks at them again."""
    turn = catalog.moment()[1]
    ids = _since_the_look(catalog, name, catalog.content_changed_since)
    some = sets(ids) if len(ids) else []
    count = 0
    unseen = set(catalog.missing_among(ids).tolist())
    if some:
        job.enter(Stage.RESOLVING, total=len(some))
        drives = Drives()
        for found in in_order(lambda one: look(one, drives), some, workers=threads(workers), job=job):
            if found.matches:
                catalog.save_matches(found.matches)
                count += len(found.matches)
            unseen.update(found.unseen)
            job.advance(1)
            job.checkpoint()
        turn = catalog.moment()[1]
    note_the_look(catalog, name, turn, unseen=sorted(unseen))
    return count


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


def note_the_look(catalog: Catalog, name: str, turn: int, *, unseen: Sequence[int]) -> None:
    """Say that the look of this name has seen all that was changed up to a turn, but for the photos `unseen`."""
    catalog.set_setting(name, " ".join([catalog.moment()[0].hex(), str(turn), *map(str, unseen)]))


def threads(workers: int | None) -> int:
    """The number of threads of a look; `workers` as in core.scan."""
    return min(_THREADS, (os.cpu_count() or 1) if workers is None else workers)


def content_of(photo: Photo, drives: Drives) -> bytes:
    """The bytes of a photo's file. Raises OSError if it cannot be read, Silent, or Unreadable."""
    return drives.read(FoundFile(photo.path, photo.size, photo.mtime_ns, photo.device, photo.inode))


def grey_of(photo: Photo, drives: Drives, side: int) -> Grey | None:
    """The picture of a photo upright and in grey (height, width), at most `side` pixels long; None where its file does
    not give it now."""
    with suppress(Exception):  # a mistake of ours, too: it must not end the scan, and neither pass for a look
        return grey_in(content_of(photo, drives), side)
    return None


def as_shot(match: Match) -> Match:
    """The match of what is no copy, but another shot."""
    return replace(match, relation=Relation.SIMILAR_SHOT, also=(), part=None, inner=None)


def as_edit(match: Match) -> Match:
    """The match of a copy, saying that one of the two was edited."""
    relation, also = edited(match.relation, match.also)
    return replace(match, relation=relation, also=also)
