"""Which photo of a group stays: the rules in their order, each leaving those that are best by it.

Two orders must not be mixed up. `rank` and `places` are the program's own and never change with what a person likes:
by them sets of copies are measured and parted into groups. `choose` then asks the person's rules, in each group.
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
    """The order of rules that the person wants for this catalog."""
    return keeper_rules.from_text(catalog.setting(_SETTING))


def save_rules(catalog: Catalog, rules: Sequence[Rule]) -> None:
    catalog.set_setting(_SETTING, keeper_rules.to_text(rules))


# --- the program's own order ----------------------------------------------------------------------------------------


def rank(photo: Photo, standing: Standing = UNTOLD) -> Rank:
    """The order in which photos become centres of sets, the smallest first; digest and path last, for no chance."""
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
    """The place of each of these photos (k,) in the order of `rank`, without what matches say of it.

    In columns, and paths only where all else is alike: sorting 100,000 ranks would keep every other thread waiting.
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
    """From where to where items are alike, each flag being for an item and the one before it."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], alike, [False]]).astype(np.int8)))
    return [(int(start), int(end) + 1) for start, end in edges.reshape(-1, 2)]


# --- the person's rules ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """Of each of g groups who stays; where there is a doubt, who would stay if that counted for nothing."""

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
    """Choose in groups of photos: `rows` (k,) group by group, each beginning at one of `start` (g,); of
    `without_raw`, `enlarged` and `coarse` nothing is known here.

    Only a photo that is `fit` (k,) may stay; one of each group is. `columns` are the rules' numbers by row, and whether
    a rule is asked only between photos of one `version` (k,): a number that no two groups share, and those of a group
    that have the same one stand together. `place` (k,) is the program's own order: it names who is shown in front of a
    group in which the rules leave a doubt.
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
    """Who is left when each rule in turn has sent away all but the best by it, and which rules sent anyone away in each
    group. `asked` are the numbers of a rule (k,), and where the sets begin in which it is asked."""
    deciding = np.zeros(int(group[-1]) + 1, np.int64)
    for number, (column, start) in enumerate(asked):
        value = np.where(alive, column, np.inf)
        best = np.repeat(np.minimum.reduceat(value, start), np.diff(start, append=len(value)))
        worse = alive & (value > best)  # never beside a nan
        deciding[group[worse]] |= 1 << number
        alive = alive & ~worse
    return alive, deciding
