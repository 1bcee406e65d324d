"""Candidate pairs -> measured matches. Every match in the catalog was measured here, on the pixels of both photos.

1. Files with the same bytes, and pictures with the same pixels, match at once; one of each goes on.
2. Close perceptual hashes, in any of the eight forms, are candidates; a whole copy of a better photo is represented by
   it from here on.
3. Local features of the rest, and of their mirror images, propose crops, frames and tilts, and the maps to measure them
   with.
4. In each connected set of copies the keeper is measured against all the others, along known maps, and again against
   those that do not match it, so that groups need no chains.

Photos are rows in `Fingerprints`; nothing but names depends on the order of rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.candidates.close import HASH_DISTANCE, close_pairs
from core.candidates.completing import SMALL, complete, representatives, sets
from core.candidates.index import EXACT_BELOW, Neighbours
from core.candidates.moments import worth_measuring
from core.candidates.newcomers import Surroundings, are_few, library_for
from core.candidates.proposing import Proposals, proposed
from core.candidates.tones import similar_tones
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Rows
from core.columns.match_columns import MatchColumns
from core.columns.runs import distinct_pairs
from core.indexing.fingerprint import with_negative
from core.job import Job, Stage
from core.measuring.geometry import form_maps, sides_of
from core.measuring.judgement import Judgement
from core.measuring.measurer import LibraryMeasurer, match_of
from core.measuring.origins import of_other_moments
from core.measuring.pairs import Pairs
from core.photo import Match, Relation

NEIGHBOURS = 6  # photos nearest in layout and colours that are looked at for each: other shots of the same thing
_FEW_FEATURES = 40  # of a photo whose tones are compared as well
_KIN = 8  # of the files with the same pixels, so many are matched with as many of another picture, others with its best
_CROWD = 50_000  # matches of the others with copies of that best: where there would be more, the others have none
_ROUNDS = 4  # of comparing photos by their features, each leaving out what the one before has joined
_COVERING = 88.0  # score of a whole copy that is represented by the better photo

Proposer = Callable[[LibraryMeasurer, Rows, NDArray[np.bool_]], tuple[Proposals, NDArray[np.int64]]]


def match_new(catalog: Catalog, *, job: Job, more_to_come: bool = False) -> int:
    """Measure every photo that is new to the catalog against all others; returns the number of matches saved.

    With `more_to_come`, small sets of copies are not yet measured pair by pair, since many of them will grow. One photo
    of each stays new, so that the next comparison returns to its set.
    """
    turn = catalog.moment()[1]
    arrived = catalog.unmatched()
    if not len(arrived):
        return 0
    job.enter(Stage.MATCHING)
    if are_few(len(arrived), catalog.fingerprinted(library_for(len(arrived)))):
        around = Surroundings.of(catalog, arrived, bare=_FEW_FEATURES, job=job)
        prints, propose = around.prints, around.proposed
        matches = loading.matches(catalog, prints.ids.tolist())
    else:
        prints, propose = catalog.fingerprints(), proposed
        matches = loading.matches(catalog)
    measurer = LibraryMeasurer(catalog, prints, job)
    new = ~prints.matched
    same = _same_content(measurer)
    front = same.front == np.arange(len(new))
    known = _known(measurer, matches, front)
    open_rows = front & ~_covered(measurer, known)
    wholes, left_over = _match_wholes(measurer, open_rows, new & front)
    found = _match_locals(measurer, open_rows & ~_covered(measurer, wholes), new, left_over, known, propose)
    fresh = wholes.and_also(found).best()
    found = known.and_also(fresh)
    fresh = fresh.and_also(complete(measurer, found, new, wholly=not more_to_come)).best()
    measured = same.matches(measurer, new) + same.spread(measurer, fresh, known, new)
    done = new.copy()
    if more_to_come:
        done[representatives(measurer, found, new)] = False
    with catalog.writing():
        # What another program read anew meanwhile was compared as it was, and stays new.
        others = set(catalog.content_changed_since(turn).tolist())
        measured = [match for match in measured if match.a not in others and match.b not in others]
        catalog.save_matches(measured)
        catalog.mark_matched(id for id in prints.ids[done].tolist() if id not in others)
    return len(measured)


@dataclass(frozen=True, slots=True)
class _SameContent:
    """Which photos have the same pixels; `front` (n,) is the row that represents each, the best of its kind."""

    front: Rows

    def followers(self) -> dict[int, list[int]]:
        """The rows that each front row represents, if any."""
        behind: dict[int, list[int]] = {}
        for row in np.flatnonzero(self.front != np.arange(len(self.front))).tolist():
            behind.setdefault(int(self.front[row]), []).append(row)
        return behind

    def matches(self, measurer: LibraryMeasurer, new: NDArray[np.bool_]) -> list[Match]:
        """The match of each photo with its representative and, if there are not too many, of every two of them, since
        the rules may prefer another one, and the first may be removed one day."""
        found = []
        for front, rows in self.followers().items():
            pairs = [*itertools.combinations([front, *rows[:SMALL]], 2), *((front, row) for row in rows[SMALL:])]
            found += [_same(measurer, one, other) for one, other in pairs if new[one] or new[other]]
        return found

    def spread(self, measurer: LibraryMeasurer, fresh: Pairs, known: Pairs, new: NDArray[np.bool_]) -> list[Match]:
        """The `fresh` matches, and the same for all photos with the same pixels."""
        behind = self.followers()
        ends = np.concatenate([fresh.first, fresh.second, known.first, known.second])
        partners = np.bincount(ends, minlength=len(self.front))
        rest = {row: after[_KIN:] for row, after in behind.items() if len(after) * partners[row] <= _CROWD}
        matches = []
        for pairs, is_fresh in ((fresh, True), (known, False)):
            for first, second, judgement in zip(
                pairs.first.tolist(), pairs.second.tolist(), pairs.judgements, strict=True
            ):
                if judgement.relation is Relation.NONE:
                    continue
                # Of many files with the same pixels, some are matched with the others' best only, of very many not at
                # all: there would be millions of matches.
                ones = [first, *behind.get(first, ())[:_KIN]]
                others = [second, *behind.get(second, ())[:_KIN]]
                more = [(row, second) for row in rest.get(first, ())]
                more += [(first, row) for row in rest.get(second, ())]
                for one, other in [*itertools.product(ones, others), *more]:
                    if is_fresh or new[one] or new[other]:
                        matches.append(match_of(measurer, one, other, judgement))
        return matches


_IDENTITY = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def _same(measurer: LibraryMeasurer, one: int, other: int) -> Match:
    equal = measurer.photos[one].digest == measurer.photos[other].digest
    relation = Relation.IDENTICAL_FILE if equal else Relation.IDENTICAL_PIXELS
    return match_of(measurer, one, other, Judgement(100.0, relation, (), None, None, _IDENTITY))


def _same_content(measurer: LibraryMeasurer) -> _SameContent:
    best: dict[bytes, int] = {}
    for row in np.argsort(measurer.ranks).tolist():
        best.setdefault(measurer.photos[row].pixels, row)
    return _SameContent(np.array([best[photo.pixels] for photo in measurer.photos], np.int64))


def _known(measurer: LibraryMeasurer, matches: MatchColumns, front: NDArray[np.bool_]) -> Pairs:
    """The catalog's matches of copies among front rows."""
    ids = measurer.prints.ids
    first, second = (np.minimum(np.searchsorted(ids, side), len(ids) - 1) for side in (matches.a, matches.b))
    there = (ids[first] == matches.a) & (ids[second] == matches.b) & ~np.isnan(matches.transform[:, 0])
    there &= front[first] & front[second]
    judgements = []
    for match in matches.take(there):
        assert match.transform is not None
        inner = None if match.inner is None else match.inner == match.a
        judgements.append(Judgement(match.score, match.relation, match.also, match.part, inner, match.transform))
    return Pairs.of(first[there], second[there], judgements)


def _match_wholes(measurer: LibraryMeasurer, front: NDArray[np.bool_], new: NDArray[np.bool_]) -> tuple[Pairs, Rows]:
    """Copies by their whole pictures, and the close pairs (n, 2) that proved to be none.

    In each round the best photo of each neighbourhood is measured against all of it; its copies are represented by it
    and drop out together with it.
    """
    rows = np.flatnonzero(front)
    sides = sides_of(measurer.frames[rows])
    table, forms = close_pairs(
        with_negative(measurer.prints.forms[rows]), new[rows], distance=HASH_DISTANCE, sides=sides, job=measurer.job
    )
    table = rows[table]
    origins = measurer.origins(table[:, 0], table[:, 1])
    worth = worth_measuring(table, of_other_moments(origins), origins.apart, measurer.ranks)
    table, forms = table[worth], forms[worth]
    measured, left_over = Pairs.none(), [np.zeros((0, 2), np.int64)]
    while len(table):
        centre = _is_best(measurer, table)
        now = centre[table].any(axis=1)
        first, second = table[now, 0], table[now, 1]
        maps = form_maps(forms[now], measurer.frames[first], measurer.frames[second])
        pairs = measurer.measure(first, second, maps)
        measured = measured.and_also(pairs)
        covered = centre.copy()
        sure = pairs.whole & (pairs.score >= _COVERING)
        covered[pairs.first[sure]] = covered[pairs.second[sure]] = True
        left_over.append(table[now][~pairs.copy])
        keep = ~covered[table].any(axis=1)
        table, forms = table[keep], forms[keep]
    return measured, np.concatenate(left_over)


def _covered(measurer: LibraryMeasurer, *found: Pairs) -> NDArray[np.bool_]:
    """Flags of rows that are whole copies of a better photo, which represents them."""
    covered = np.zeros(len(measurer.ranks), np.bool_)
    for pairs in found:
        sure = pairs.whole & (pairs.score >= _COVERING)
        worse = np.where(measurer.ranks[pairs.first] > measurer.ranks[pairs.second], pairs.first, pairs.second)
        covered[worse[sure]] = True
    return covered


def _match_locals(
    measurer: LibraryMeasurer,
    rows_left: NDArray[np.bool_],
    new: NDArray[np.bool_],
    also: Rows,
    known: Pairs,
    propose: Proposer,
) -> Pairs:
    """Measure pairs proposed by local features or colours, and those of `also`, along maps from their features. Photos
    with too few features are compared as wholes if their luma is similar."""
    rows = np.flatnonzero(rows_left)
    fresh = np.flatnonzero(new[rows])
    if not len(fresh):  # every new photo is a whole copy of a better one
        return Pairs.none()
    proposals, features = propose(measurer, rows, new)
    # Few are looked up sooner among all than an index of all is made.
    exact = len(fresh) * len(rows) <= EXACT_BELOW**2 or None
    neighbours = Neighbours(measurer.prints.forms[rows], measurer.prints.vectors[rows], exact=exact)
    alike = rows[neighbours.alike(fresh, NEIGHBOURS)]
    again = np.sort(also[rows_left[also].all(axis=1)], axis=1)
    upright = distinct_pairs(np.concatenate([proposals.pairs[~proposals.in_mirror], alike, again]))
    found = _in_rounds(measurer, upright, proposals.pairs[proposals.in_mirror], known)
    # What is held in reserve is looked at where copies do not connect the two photos already: a screenshot that has no
    # copy but a part of itself is as far from the photo it shows as one that has none.
    label, _ = sets(known.and_also(found), len(new))
    tried = upright[:, 0] * len(new) + upright[:, 1]
    reserve = proposals.reserve
    untried = ~np.isin(reserve[:, 0] * len(new) + reserve[:, 1], tried)
    apart = label[reserve[:, 0]] != label[reserve[:, 1]]
    found = found.and_also(measurer.by_features(reserve[untried & apart], reserve[:0]))
    few = np.zeros(len(new), np.bool_)
    few[rows[features < _FEW_FEATURES]] = True
    return found.and_also(_match_bare(measurer, np.flatnonzero(few), new, alike[few[alike].all(axis=1)]))


def _in_rounds(measurer: LibraryMeasurer, upright: Rows, mirrored: Rows, known: Pairs) -> Pairs:
    """Measure pairs of rows (n, 2) by their features, except pairs already connected by copies, `known` or found, which
    are left to `complete`.

    In each round the best photo of every connected set is compared with the best of the photos that it has not been
    compared with yet. The last round compares all remaining pairs.
    """
    found = Pairs.none()
    for number in range(_ROUNDS):
        label, _ = sets(known.and_also(found), len(measurer.ranks))
        upright = upright[label[upright[:, 0]] != label[upright[:, 1]]]
        now = _foremost(measurer, upright, label) if number + 1 < _ROUNDS else np.ones(len(upright), np.bool_)
        found = found.and_also(measurer.by_features(upright[now], mirrored if number == 0 else mirrored[:0]))
        upright = upright[~now]
    return found


def _foremost(measurer: LibraryMeasurer, table: Rows, label: Rows) -> NDArray[np.bool_]:
    """Flags of the pairs (n, 2) that join the best photo of a label with the best of all photos it is paired with."""
    first, partner = np.full((2, len(measurer.ranks)), len(measurer.ranks))
    np.minimum.at(first, label, measurer.ranks)
    ranks = measurer.ranks[table]
    np.minimum.at(partner, table, ranks[:, ::-1])
    return np.asarray(((ranks == first[label[table]]) & (ranks[:, ::-1] == partner[table])).any(axis=1))


def _is_best(measurer: LibraryMeasurer, table: Rows) -> NDArray[np.bool_]:
    """Flags of rows that are better than all their partners in these pairs (n, 2)."""
    ranks = measurer.ranks[table]
    best = np.full(len(measurer.ranks), len(measurer.ranks))
    np.minimum.at(best, table[:, 0], ranks[:, 1])
    np.minimum.at(best, table[:, 1], ranks[:, 0])
    return np.asarray(measurer.ranks < best)


def _match_bare(measurer: LibraryMeasurer, rows: Rows, new: NDArray[np.bool_], near: Rows) -> Pairs:
    """Compare nearly empty photos, such as fog or night, as wholes: those with the most similar luma, and the pairs in
    `near`, which have similar colours."""
    table = distinct_pairs(np.concatenate([rows[similar_tones(measurer.tones(rows), new[rows])], near]))
    first, second = table[:, 0], table[:, 1]
    maps = form_maps(np.zeros(len(first), np.intp), measurer.frames[first], measurer.frames[second])
    return measurer.measure(first, second, maps)
