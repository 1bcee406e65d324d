"""Which folders share photos: how much of one is in the other, and what is in only one of them.

A photo is in another folder if a photo of that folder is in its group, has the same bytes, or is a copy that a verdict
keeps as well. A folder includes all folders inside it, so that a backup is compared with its source however deep the
photos lie. Nested folders are not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.catalog import Verdict
from core.columns import runs
from core.columns.arrays import Flags, Integers, Rows
from core.columns.groups import Groups
from core.columns.match_columns import ARE_COPIES, CODES
from core.columns.photo_set import PhotoSet
from core.columns.photos import Photos
from core.columns.ragged import ranges
from core.groups.folder_tree import FolderTree
from core.groups.merits import fact_counts
from core.photo import Group, Photo, Relation, VerdictKind

_EQUAL = np.array([CODES[Relation.IDENTICAL_FILE], CODES[Relation.IDENTICAL_PIXELS]], np.uint8)


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
        """The number of photos that are not in the other folder."""
        return self.photos - self.shared

    @property
    def share(self) -> float:
        """The percentage of the folder's photos that is in the other one."""
        return 100 * self.shared / self.photos


@dataclass(frozen=True, slots=True)
class Sides:
    """The photos of a folder compared with another one, as ids sorted by folder and name."""

    alone: tuple[int, ...]  # not in the other folder
    shared: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Spare:
    """The photos of a folder that can go because another folder has them, as ids sorted by folder and name."""

    going: PhotoSet
    staying: PhotoSet  # a photo of the other folder for each that goes
    better: tuple[int, ...]  # of the folder, and what the other one has of them is not as good: they are to stay


def overlaps(
    photos: Mapping[int, Photo], groups: Iterable[Group], *, roots: Sequence[str], verdicts: Iterable[Verdict] = ()
) -> tuple[Overlap, ...]:
    """Every pair of folders that share photos, in both directions, those with most shared bytes first.

    Redundant pairs are left out: a folder that shares no more with the other one than a folder inside it does, and one
    that is contained no further than the folder around it.
    """
    photos = Photos.of(photos)
    tree = FolderTree(photos, roots)
    pairs = _pairs(*_sets(photos, Groups.of(groups), verdicts), tree)
    if not len(pairs):
        return ()
    found = list(_counted(pairs, photos, tree))
    kept = _informative(found, tree)
    return tuple(sorted(kept, key=lambda overlap: (-overlap.bytes, -overlap.share, overlap.folder, overlap.other)))


def compare(
    photos: Mapping[int, Photo],
    groups: Iterable[Group],
    folder: str,
    other: str,
    *,
    verdicts: Iterable[Verdict] = (),
) -> Sides:
    """Which photos of a folder are in another one, and which are not."""
    photos = Photos.of(photos)
    here, there = _inside(photos, folder), _inside(photos, other)
    rows, sets = _sets(photos, Groups.of(groups), verdicts)
    is_there = np.zeros(int(sets.max(initial=-1)) + 1, np.bool_)
    is_there[sets[there[rows]]] = True
    shared = np.zeros(len(here), np.bool_)
    shared[rows[is_there[sets]]] = True
    return Sides(_by_path(photos, here & ~shared), _by_path(photos, here & shared))


def spare(photos: Mapping[int, Photo], groups: Iterable[Group], folder: str, other: str) -> Spare:
    """The photos of a folder that have a copy in the other one; a group's keeper only if an equal picture there has as
    many facts and companions."""
    photos, groups = Photos.of(photos), Groups.of(groups)
    rows = photos.rows_of(groups.members)
    mine, theirs = _inside(photos, folder)[rows], _inside(photos, other)[rows]
    edges = groups.edges
    equal = theirs & (edges >= 0)
    equal[equal] = np.isin(groups.matches.relation[edges[equal]], _EQUAL)
    equal[equal] = _is_as_good(photos, rows[equal], than=rows[groups.starts[groups.numbers[equal]]])
    concerned = ARE_COPIES[groups.relation] & groups.with_any(mine) & groups.with_any(theirs)
    of_keepers = concerned & mine[groups.starts]
    better = groups.starts[of_keepers & ~groups.with_any(equal)]
    stays = np.where(of_keepers & groups.with_any(equal), groups.first_of(equal), groups.first_of(theirs))[concerned]
    mine &= concerned[groups.numbers]
    mine[better] = False
    going, staying = (PhotoSet.of(groups.members[places]) for places in (np.flatnonzero(mine), stays))
    return Spare(going, staying, tuple(groups.members[better].tolist()))


def _is_as_good(photos: Photos, rows: Rows, *, than: Rows) -> Flags:
    """Whether these photos, equal pictures of the others, have no fewer facts, and no smaller videos, RAW files or
    sidecars."""
    columns = photos.columns
    beside, its = (photos.shot_sizes(some) - columns.size[some] for some in (rows, than))
    found: Flags = (beside >= its) & (fact_counts(columns, rows) >= fact_counts(columns, than))
    return found


# --- photos ---------------------------------------------------------------------------------------------------------


def _inside(photos: Photos, folder: str) -> Flags:
    """Flags by row: photos inside a folder, at any depth."""
    return photos.present & photos.below([folder])[photos.columns.folder]


def _by_path(photos: Photos, chosen: Flags) -> tuple[int, ...]:
    """The ids of some rows, sorted by folder and name."""
    columns, rows = photos.columns, np.flatnonzero(chosen)
    rows = rows[np.lexsort((columns.names.take(rows).padded(), columns.folder_places[columns.folder[rows]]))]
    return tuple(columns.ids[rows].tolist())


def _sets(photos: Photos, groups: Groups, verdicts: Iterable[Verdict]) -> tuple[Rows, Integers]:
    """Sets of photos that are copies of each other: the rows of the photos, and the set number of each. Sets may
    repeat."""
    copies = ARE_COPIES[groups.relation][groups.numbers]
    alike, starts = _of_equal_bytes(photos)
    parts = [(photos.rows_of(groups.members[copies]), groups.numbers[copies]), (alike, len(groups) + np.cumsum(starts))]
    number = len(groups) + len(alike)
    for ids in _both_kept(photos, verdicts):
        number += 1
        parts.append((photos.rows_of(np.array(ids, np.int64)), np.full(len(ids), number)))
    return np.concatenate([rows for rows, _ in parts]), np.concatenate([sets for _, sets in parts])


def _of_equal_bytes(photos: Photos) -> tuple[Rows, Flags]:
    """The rows of photos whose files are equal, equal ones adjacent, and flags of the first of each."""
    digests = photos.columns.digest.view(np.uint64)  # (n, 4)
    rows = np.flatnonzero(photos.present)
    rows = rows[np.argsort(digests[rows, 0])]
    same = np.zeros(len(rows) + 1, np.bool_)  # as the one before it
    same[1:-1] = digests[rows[1:], 0] == digests[rows[:-1], 0]
    rows = rows[same[:-1] | same[1:]]  # few, of which the whole digests are compared
    rows = rows[np.lexsort(digests[rows].T)]
    first = np.ones(len(rows), np.bool_)
    first[1:] = (digests[rows[1:]] != digests[rows[:-1]]).any(axis=1)
    several = ~(first & np.append(first[1:], True))
    return rows[several], first[several]


def _both_kept(photos: Photos, verdicts: Iterable[Verdict]) -> Iterator[list[int]]:
    """The ids of photos that the person wants to keep although they are copies."""
    said = [one for one in verdicts if one.kind == VerdictKind.KEEP_BOTH and one.a != one.b]
    having = photos.ids_having({content for one in said for content in (one.a, one.b)})
    for one in said:
        yield [*having.get(one.a, ()), *having.get(one.b, ())]


def _pairs(rows: Rows, sets: Integers, tree: FolderTree) -> Integers:
    """Pairs (n, 2) of a photo's row and a folder that directly contains a copy of it; pairs may repeat."""
    count = len(tree.paths)
    each = runs.distinct(sets * count + tree.home[rows])
    of, folder = np.divmod(each, max(1, count))
    many = np.bincount(of)  # folders of each set
    times = many[sets]
    photo, other = np.repeat(rows, times), folder[ranges((np.cumsum(many) - many)[sets], times)]
    apart = other != tree.home[photo]
    return np.stack([photo[apart], other[apart]], axis=1)


def _counted(pairs: Integers, photos: Photos, tree: FolderTree) -> Iterator[Overlap]:
    """Overlaps from pairs of photo and folder, each photo counted once."""
    home, place, sizes = tree.home, pairs[:, 0], photos.columns.size
    count, many = len(tree.paths), len(home)
    keys = []
    for mine in tree.above[home[place]].T:
        for theirs in tree.above[pairs[:, 1]].T:
            real = (mine >= 0) & (theirs >= 0)
            one, other, photo = mine[real], theirs[real], place[real]
            apart = ~tree.nested(one, other)
            keys.append((one[apart] * count + other[apart]) * many + photo[apart])
    each = runs.distinct(np.concatenate(keys))
    folders = each // many
    first = runs.begins(folders)
    if not len(first):
        return
    shared = np.diff(first, append=len(each))
    won = np.add.reduceat(sizes[each % many], first)
    around = tree.above >= 0
    direct = np.bincount(home[photos.present], minlength=count)
    totals = np.bincount(tree.above[around], np.broadcast_to(direct[:, None], around.shape)[around], count)
    for pair, number, size in zip(folders[first].tolist(), shared.tolist(), won.tolist(), strict=True):
        one, other = divmod(pair, count)
        yield Overlap(tree.paths[one], tree.paths[other], int(totals[one]), number, size)


def _informative(found: Sequence[Overlap], tree: FolderTree) -> Iterator[Overlap]:
    """Without those that others imply."""
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
