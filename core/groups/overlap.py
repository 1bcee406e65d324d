"""Which folders hold the same photos: how much of one is in the other, and what is in one of them only.

A photo is in another folder where a photo of that folder is in its group, has its bytes, or is a copy that the person
said is to stay too. A folder counts with all folders inside it, so that a backup is compared with what it is a backup
of however deep the photos lie; of two folders one inside the other nothing is said.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.catalog import Verdict, is_below
from core.groups.verdicts import Saying
from core.photo import Group, Photo, Relation

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of a folder is in another one."""

    folder: str
    other: str
    photos: int  # in the folder
    shared: int  # how many of them are in the other one too
    bytes: int  # of those

    @property
    def alone(self) -> int:
        """How many photos are not in the other folder."""
        return self.photos - self.shared

    @property
    def share(self) -> float:
        """Which part of the folder's photos is in the other one, 0 to 100."""
        return 100 * self.shared / self.photos


@dataclass(frozen=True, slots=True)
class Sides:
    """The photos of a folder, beside another one. All are ids, by path."""

    alone: tuple[int, ...]  # not in the other folder
    shared: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Spare:
    """What of a folder may go because another one has it. All are ids."""

    going: frozenset[int]
    staying: frozenset[int]  # a photo of the other folder for each that goes
    better: tuple[int, ...]  # of the folder, and what the other one has of them is not as good: they are to stay


def overlaps(
    photos: Mapping[int, Photo], groups: Iterable[Group], *, roots: Sequence[str], verdicts: Iterable[Verdict] = ()
) -> tuple[Overlap, ...]:
    """Every two folders that share photos, in both directions, those with the most bytes shared first.

    Left out is what another line says as well or better: a folder that shares no more with the other one than a folder
    inside it does, and one that is no more contained than the folder around it.
    """
    tree = _Tree(photos, roots)
    pairs = _pairs(photos, groups, verdicts, tree)
    if not len(pairs):
        return ()
    found = list(_counted(pairs, photos, tree))
    telling = _telling(found, tree)
    return tuple(sorted(telling, key=lambda overlap: (-overlap.bytes, -overlap.share, overlap.folder, overlap.other)))


def compare(
    photos: Mapping[int, Photo],
    groups: Iterable[Group],
    folder: str,
    other: str,
    *,
    verdicts: Iterable[Verdict] = (),
) -> Sides:
    """Which photos of a folder are in another one, and which are not."""
    here = {id for id, photo in photos.items() if is_below(photo.path, folder)}
    there = {id for id, photo in photos.items() if is_below(photo.path, other)}
    shared: set[int] = set()
    for several in _sets(photos, groups, verdicts):
        if not there.isdisjoint(several):
            shared.update(here.intersection(several))

    def by_path(ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(ids, key=lambda id: photos[id].path))

    return Sides(by_path(here - shared), by_path(shared))


def spare(photos: Mapping[int, Photo], groups: Iterable[Group], folder: str, other: str) -> Spare:
    """The photos of a folder that have a copy in the other one; a group's keeper only for an equal picture there."""
    going: set[int] = set()
    staying: set[int] = set()
    better: list[int] = []
    for group in groups:
        mine = [member for member in group.members if is_below(photos[member.photo].path, folder)]
        theirs = [member for member in group.members if is_below(photos[member.photo].path, other)]
        if not mine or not theirs or not group.relation.is_copy:
            continue
        stays = theirs[0]
        if mine[0].match is None:  # the keeper, the first of its group
            equal = [member for member in theirs if member.match is not None and member.match.relation in _EQUAL]
            if equal:
                stays = equal[0]
            else:
                better.append(mine.pop(0).photo)
        going.update(member.photo for member in mine)
        staying.add(stays.photo)
    return Spare(frozenset(going), frozenset(staying), tuple(better))


_EQUAL = (Relation.IDENTICAL_FILE, Relation.IDENTICAL_PIXELS)


# --- folders --------------------------------------------------------------------------------------------------------


class _Tree:
    """The folders with photos and those around them, up to the folders of the library, numbered in one order.

    In that order a folder stands before all that lies inside it, and nothing else stands between.
    """

    def __init__(self, photos: Mapping[int, Photo], roots: Sequence[str]) -> None:
        direct = {os.path.dirname(photo.path) for photo in photos.values()}
        chains = {folder: _chain(folder, roots) for folder in direct}
        self.paths = sorted({path for chain in chains.values() for path in chain}, key=lambda path: path.split(os.sep))
        self._number = {path: number for number, path in enumerate(self.paths)}
        self.home = {id: self._number[os.path.dirname(photo.path)] for id, photo in photos.items()}
        """By photo id: the number of the folder that it is in."""
        self.parent = [self._number.get(os.path.dirname(path), -1) for path in self.paths]
        depth = max((len(chain) for chain in chains.values()), default=1)
        self.above = np.full((len(self.paths), depth), -1, np.int64)
        """The folder itself and those around it, -1 where there are no more; (folders, depth)."""
        for folder, chain in chains.items():
            self.above[self._number[folder], : len(chain)] = [self._number[path] for path in chain]
        self.end = np.arange(1, len(self.paths) + 1, dtype=np.int64)
        """The number after the last folder inside each."""
        for number in range(len(self.paths) - 1, 0, -1):
            around = self.parent[number]
            if around >= 0:
                self.end[around] = max(self.end[around], self.end[number])

    def nested(self, one: Integers, other: Integers) -> NDArray[np.bool_]:
        """Where one of two folders is the other or lies inside it."""
        inside = (one <= other) & (other < self.end[one])
        around = (other <= one) & (one < self.end[other])
        return np.asarray(inside | around)

    def ancestors(self, number: int) -> Iterator[int]:
        """The folder itself, then those around it."""
        while number >= 0:
            yield number
            number = self.parent[number]


def _chain(folder: str, roots: Sequence[str]) -> list[str]:
    """The folder and those around it, up to the outermost folder of the library."""
    around = min((root for root in roots if is_below(folder, root)), key=len, default=folder)
    chain = [folder]
    while chain[-1] != around:
        chain.append(os.path.dirname(chain[-1]))
    return chain


# --- photos ---------------------------------------------------------------------------------------------------------


def _sets(photos: Mapping[int, Photo], groups: Iterable[Group], verdicts: Iterable[Verdict]) -> Iterator[Sequence[int]]:
    """Sets of photos that are copies of each other; some of them say the same."""
    for group in groups:
        if group.relation.is_copy:
            yield [member.photo for member in group.members]
    having: dict[bytes, list[int]] = {}
    for photo in photos.values():
        having.setdefault(photo.digest, []).append(photo.id)
    for several in having.values():
        if len(several) > 1:
            yield several
    for verdict in verdicts:
        if verdict.verdict == Saying.KEEP_BOTH and verdict.a != verdict.b:
            yield [*having.get(verdict.a, ()), *having.get(verdict.b, ())]


def _pairs(photos: Mapping[int, Photo], groups: Iterable[Group], verdicts: Iterable[Verdict], tree: _Tree) -> Integers:
    """Each photo with each folder that holds a copy of it directly, (n, 2); some pairs may be there twice."""
    place = tree.home
    found: list[tuple[int, int]] = []
    for several in _sets(photos, groups, verdicts):
        folders = {place[photo] for photo in several}
        if len(folders) > 1:
            found += [(photo, folder) for photo in several for folder in folders if folder != place[photo]]
    return np.array(found, np.int64).reshape(-1, 2)


def _counted(pairs: Integers, photos: Mapping[int, Photo], tree: _Tree) -> Iterator[Overlap]:
    """The pairs of folders that follow from pairs of photo and folder, each photo counted once."""
    ids = np.fromiter(photos, np.int64, len(photos))
    order = np.argsort(ids)
    sizes = np.fromiter((photo.size for photo in photos.values()), np.int64, len(photos))
    home = np.fromiter((tree.home[id] for id in photos), np.int64, len(photos))
    place = order[np.searchsorted(ids, pairs[:, 0], sorter=order)]
    count, many = len(tree.paths), len(photos)
    keys = []
    for mine in tree.above[home[place]].T:
        for theirs in tree.above[pairs[:, 1]].T:
            real = (mine >= 0) & (theirs >= 0)
            one, other, photo = mine[real], theirs[real], place[real]
            apart = ~tree.nested(one, other)
            keys.append((one[apart] * count + other[apart]) * many + photo[apart])
    each, _ = _runs(np.sort(np.concatenate(keys)))
    folders, first = _runs(each // many)
    if not len(folders):
        return
    shared = np.diff(first, append=len(each))
    won = np.add.reduceat(sizes[each % many], first)
    inside = tree.above[home]
    totals = np.bincount(inside[inside >= 0], minlength=count)
    for pair, number, size in zip(folders.tolist(), shared.tolist(), won.tolist(), strict=True):
        one, other = divmod(pair, count)
        yield Overlap(tree.paths[one], tree.paths[other], int(totals[one]), number, size)


def _runs(numbers: Integers) -> tuple[Integers, Integers]:
    """The different ones of sorted numbers, and where each begins. np.unique takes six times as long here."""
    begins = np.flatnonzero(np.diff(numbers, prepend=-1))
    return numbers[begins], begins


def _telling(found: Sequence[Overlap], tree: _Tree) -> Iterator[Overlap]:
    """Those that say what no other one says better."""
    number = {path: place for place, path in enumerate(tree.paths)}
    known = {(number[overlap.folder], number[overlap.other]): overlap for overlap in found}
    diluted: set[tuple[int, int]] = set()  # all that they share is shared by a folder inside
    for (one, other), overlap in known.items():
        for wider in ((tree.parent[one], other), (one, tree.parent[other])):
            if wider in known and known[wider].shared == overlap.shared:
                diluted.add(wider)
    for (one, other), overlap in known.items():
        if (one, other) in diluted:
            continue
        around = {(a, b) for a in tree.ancestors(one) for b in tree.ancestors(other)} - diluted - {(one, other)}
        if not any(known[pair].share >= overlap.share for pair in around & known.keys()):
            yield overlap
