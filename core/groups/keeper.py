"""Which photo of a group stays: the rules in order, each keeping those that are best by it.

Two orders must not be confused. `rank` and `places` are the program's own and do not depend on the person's rules: sets
of copies are measured and split into groups by them. `choose` then applies the person's rules within each group.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core import rules as keeper_rules
from core.catalog import Catalog
from core.columns.arrays import Flags, Rows
from core.columns.photos import Photos
from core.columns.runs import places_in
from core.groups.merits import Column, fact_count, fact_counts, path_lengths
from core.groups.standing import UNTOLD, Standing
from core.photo import Photo
from core.rules import Criterion, Rule, Rules

Rank = tuple[float | str | bytes, ...]

_SETTING = "keeper rules"


def load_rules(catalog: Catalog) -> Rules:
    """The rules that the person set for this catalog."""
    return keeper_rules.from_text(catalog.setting(_SETTING))


def save_rules(catalog: Catalog, rules: Sequence[Rule]) -> None:
    catalog.set_setting(_SETTING, keeper_rules.to_text(rules))


# --- the program's own order ----------------------------------------------------------------------------------------


def rank(photo: Photo, standing: Standing = UNTOLD) -> Rank:
    """Sort key of photos: smallest first become centres of sets. Digest, folder and name come last, so that no two are
    equal."""
    facts = photo.facts
    name = os.path.basename(photo.path)
    return (
        standing.frame > 0,
        standing.crop > 0,
        standing.stretched,
        -facts.width * facts.height,
        -fact_count(photo),
        -photo.size,
        facts.taken or "9999",
        len(photo.path),
        photo.digest,
        os.fsencode(photo.path.removesuffix(name)),
        os.fsencode(name),
    )


def places(photos: Photos, rows: Rows, taken: Column) -> Rows:
    """The position of each of these photos (k,) in the order of `rank`, ignoring matches. `taken` (k,) are
    their moments, from core.groups.merits.

    Computed in columns, with names only where all else is equal: sorting 100,000 keys would block every other thread.
    """
    columns = photos.columns
    keys = [
        -columns.width[rows].astype(np.int64) * columns.height[rows],
        -fact_counts(columns, rows),
        -columns.size[rows],
        taken,
        path_lengths(columns, rows),
        np.ascontiguousarray(columns.digest[rows, :8]).view(">u8").reshape(-1).astype(np.uint64),
        columns.folder_places[columns.folder[rows]],
    ]
    order = np.lexsort(keys[::-1])
    alike = np.all([key[order[1:]] == key[order[:-1]] for key in keys], axis=0)
    for start, end in _runs(alike):
        order[start:end] = sorted(order[start:end].tolist(), key=lambda row: rank(columns.photo(int(rows[row]))))
    return places_in(order)


def _runs(alike: Flags) -> list[tuple[int, int]]:
    """Start and end of each run of equal items; each flag says whether an item equals the one before."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], alike, [False]]).astype(np.int8)))
    return [(int(start), int(end) + 1) for start, end in edges.reshape(-1, 2)]


# --- the person's rules ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """The keeper of each of g groups with k photos in all, and what is kept for each photo. In an undecided group
    `keeper` is the photo that is shown first."""

    keeper: Rows  # (g,) as rows of photos
    deciding: Rows  # (g,): the rules that told photos apart, bit by bit in their order
    tie: Flags  # (g,): the rules hold several photos of the keeper's version for the best
    unmatched: Flags  # (g,): the rules' best does not match all the others
    level: Flags  # (k,): in the keeper's version, another file, and not worse by the rules
    preferred: Flags  # (k,): and is this one
    kept: Rows  # (k,): the photo that is kept for each one by the rules
    equal: Flags  # (k,): in another version than the keeper's, and as good as what is kept
    telling: Rows  # (k,): the rules that told photos of its version apart


def choose(
    rows: Rows,
    start: Rows,
    columns: Sequence[tuple[Column, Criterion]],
    *,
    version: Rows,
    content: NDArray[np.uint64],
    fit: Flags,
    place: Rows,
) -> Choice:
    """Choose the keepers of groups of photos: `rows` (k,) group by group, each beginning at one of `start` (g,).

    Only a photo that is `fit` (k,) may be the keeper; each group has one. `columns` are the values of each rule by row,
    and its criterion. `version` (k,) are numbers that groups do not share, equal ones adjacent: of each version the
    best photo is kept, except of those that the person's own choice of a folder or name leaves out. `content` (k,) is
    equal for identical files: which one of those is kept does not matter. `place` (k,) is the program's own order,
    which decides where the rules do not.
    """
    if not len(rows):
        none, never = np.zeros(0, np.int64), np.zeros(0, np.bool_)
        return Choice(
            keeper=none,
            deciding=none,
            tie=never,
            unmatched=never,
            level=never,
            preferred=never,
            kept=none,
            equal=never,
            telling=none,
        )
    group = np.repeat(np.arange(len(start)), np.diff(start, append=len(rows)))
    begins = np.flatnonzero(np.diff(version, prepend=-1))
    number = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(rows)))  # of the version
    asked = [(column[rows], begins if criterion.is_within_version else start) for column, criterion in columns]
    best, deciding = _left(np.ones(len(rows), np.bool_), group, asked)
    unmatched = ~np.logical_or.reduceat(best & fit, start)
    able = np.where(unmatched[group], _left(fit, group, asked)[0], best & fit)
    keeper = _first(able, place, start)
    not_worse = _not_worse([column for column, _ in asked], keeper[group])
    asked = [(column[rows], start if criterion.is_personal else begins) for column, criterion in columns]
    left, telling = _left(np.ones(len(rows), np.bool_), number, asked)
    own = keeper[group]
    in_own = number == number[own]
    kept = np.where(in_own, own, _first(left, place, begins)[number])
    kept = np.where(kept < 0, own, kept)  # the person's own choice left the whole version out
    other = content != content[kept]
    level = not_worse & other & in_own
    return Choice(
        keeper=rows[keeper],
        deciding=deciding,
        tie=np.logical_or.reduceat(level, start) & ~unmatched,
        unmatched=unmatched,
        level=level,
        preferred=best & unmatched[group],
        kept=rows[kept],
        equal=left & other & ~in_own,
        telling=telling[number],
    )


def _not_worse(columns: Sequence[Column], others: Rows) -> Flags:
    """Flags of the photos that the rules prefer to the one at `others` (k,), or cannot tell from it."""
    before, even = np.zeros(len(others), np.bool_), np.ones(len(others), np.bool_)
    for column in columns:
        before |= even & (column < column[others])
        even &= ~(column > column[others])  # also where one of them is not known
    return before | even


def _first(flags: Flags, place: Rows, start: Rows) -> Rows:
    """The index of the flagged photo of each set that is first by `place` (k,), -1 where none is flagged."""
    none = np.iinfo(np.int64).max
    least = np.minimum.reduceat(np.where(flags, place, none), start)
    is_it = np.flatnonzero(flags & (place == np.repeat(least, np.diff(start, append=len(place)))))
    found = np.full(len(start), -1)
    found[least < none] = is_it
    return found


def first_of_each(kinds: Sequence[Rows | NDArray[np.uint64]], preference: Sequence[Rows | Flags]) -> Rows:
    """For each of k items the first one (k,) with the same `kinds`, in ascending order of `preference`, the last of
    which counts most."""
    order = np.lexsort((*preference, *kinds))
    begins = np.flatnonzero(np.append(True, np.any([kind[order[1:]] != kind[order[:-1]] for kind in kinds], axis=0)))
    begins = begins[: len(order)]
    found = np.empty(len(order), np.int64)
    found[order] = np.repeat(order[begins], np.diff(begins, append=len(order)))
    return found


def _left(alive: Flags, group: Rows, asked: Sequence[tuple[Column, Rows]]) -> tuple[Flags, NDArray[np.int64]]:
    """Flags of the photos that remain after each rule has removed all but its best, and a bit mask for each group of
    the rules that removed any. `asked` has a rule's values (k,) and the starts of the sets it compares within."""
    deciding = np.zeros(int(group[-1]) + 1, np.int64)
    for number, (column, start) in enumerate(asked):
        value = np.where(alive, column, np.inf)
        best = np.repeat(np.minimum.reduceat(value, start), np.diff(start, append=len(value)))
        worse = alive & (value > best)  # never beside a nan
        deciding[group[worse]] |= 1 << number
        alive = alive & ~worse
    return alive, deciding
