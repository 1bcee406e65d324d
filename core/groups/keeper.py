"""Which photo of a group stays: the rules in order, each keeping those that are best by it.

Two orders must not be confused. `rank` and `places` are the program's own and do not depend on the person's rules: sets
of copies are measured and split into groups by them. `choose` then applies the person's rules within each group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core import rules as keeper_rules
from core.catalog import Catalog
from core.columns.arrays import Flags, Rows
from core.columns.photos import Photos
from core.columns.runs import places_in
from core.groups.merits import Column, fact_count, fact_counts, moments, path_lengths
from core.groups.standing import UNTOLD, Standing
from core.photo import Photo
from core.rules import Rule, Rules

Rank = tuple[float | str | bytes, ...]

_SETTING = "keeper rules"


def load_rules(catalog: Catalog) -> Rules:
    """The rules that the person set for this catalog."""
    return keeper_rules.from_text(catalog.setting(_SETTING))


def save_rules(catalog: Catalog, rules: Sequence[Rule]) -> None:
    catalog.set_setting(_SETTING, keeper_rules.to_text(rules))


# --- the program's own order ----------------------------------------------------------------------------------------


def rank(photo: Photo, standing: Standing = UNTOLD) -> Rank:
    """Sort key of photos: smallest first become centres of sets. Digest and path come last, so that no two are
    equal."""
    facts = photo.facts
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
        photo.path.encode("utf-8", "surrogateescape"),
    )


def places(photos: Photos, rows: Rows) -> Rows:
    """The position of each of these photos (k,) in the order of `rank`, ignoring matches.

    Computed in columns, with paths only where all else is equal: sorting 100,000 keys would block every other thread.
    """
    columns = photos.columns
    digests = np.ascontiguousarray(columns.digest[rows]).view(">u8")
    keys = [
        -columns.width[rows].astype(np.int64) * columns.height[rows],
        -fact_counts(columns, rows),
        -columns.size[rows],
        moments(columns.taken[rows]),
        path_lengths(columns, rows),
        *(digests[:, part].astype(np.uint64) for part in range(4)),
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
    """The keeper of each of g groups, and why a group is undecided. In an undecided group `keeper` is the photo that is
    shown first."""

    keeper: Rows  # (g,) as rows of photos
    tie: Flags  # (g,): the rules hold several for the best
    versions: Flags  # (g,): they are versions of one picture, one the edit of the other; or the keeper is one, and
    # another has what it has not
    unmatched: Flags  # (g,): the rules' best does not match all the others
    preferred: Flags  # (k,): and is this one
    deciding: Rows  # (g,): the rules that told photos apart, bit by bit in their order
    without_raw: Flags  # (g,): another photo has a RAW file or a film, and the keeper has none
    enlarged: Flags  # (g,): the keeper has most pixels, and shows no more than a smaller photo
    coarse: Flags  # (g,): the keeper shows more than another photo, which shows its part in finer detail

    @property
    def doubtful(self) -> Flags:
        return self.tie | self.versions | self.unmatched | self.without_raw | self.enlarged | self.coarse


def choose(
    rows: Rows, start: Rows, columns: Sequence[tuple[Column, bool]], *, version: Rows, fit: Flags, place: Rows
) -> Choice:
    """Choose the keepers of groups of photos: `rows` (k,) group by group, each beginning at one of `start` (g,).

    Only a photo that is `fit` (k,) may be the keeper; each group has one. `columns` are the values of each rule by row,
    and whether the rule compares only photos of one `version` (k,): numbers that groups do not share, equal ones
    adjacent. `place` (k,) is the program's own order, which decides where the rules do not. `without_raw`, `enlarged`
    and `coarse` are left False; core.grouping sets them.
    """
    if not len(rows):
        none, never = np.zeros(0, np.int64), np.zeros(0, np.bool_)
        return Choice(none, never, never, never, never, none, never, never, never)
    group = np.repeat(np.arange(len(start)), np.diff(start, append=len(rows)))
    version_start = np.flatnonzero(np.diff(version, prepend=-1))
    asked = [(column[rows], version_start if within else start) for column, within in columns]
    best, deciding = _left(np.ones(len(rows), np.bool_), group, asked)
    able = _left(fit, group, asked)[0]
    first = np.minimum.reduceat(np.where(able, place, np.iinfo(np.int64).max), start)
    tie = np.add.reduceat(best, start, dtype=np.int64) > 1
    left = np.logical_or.reduceat(best, version_start)
    versions = np.bincount(group[version_start[left]], minlength=len(start)) > 1
    unmatched = ~tie & ~np.logical_or.reduceat(best & fit, start)
    never = np.zeros(len(start), np.bool_)
    preferred = best & unmatched[group]
    return Choice(rows[place == first[group]], tie, versions, unmatched, preferred, deciding, never, never, never)


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
