"""Compares one picture with others: every way to align them is measured, and the best one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.decode import decode
from core.indexing.fingerprint import WORKING_SIDE, Fingerprint, fingerprint, with_negative
from core.job import Job
from core.measuring.alignment import Support
from core.measuring.closer import looked_closer
from core.measuring.geometry import Maps, form_maps, sides_of
from core.measuring.judgement import Judgement
from core.measuring.measurer import Measurer
from core.measuring.pairs import Pairs
from core.photo import Facts, Part, Relation

FORM_DISTANCE = 20  # bits of 64: farther forms are not tried
_LIKELY = 6  # bits of 64: whose hash is so near is likely to be a copy as a whole, and then needs no features


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its fingerprint."""

    facts: Facts
    digest: bytes  # of the file
    content: bytes  # of its pixels
    pixels: NDArray[np.uint8]  # (height, width, 3) RGB, upright, at most WORKING_SIDE long
    fingerprint: Fingerprint


def picture_of(data: bytes) -> Picture:
    """Decode an image file's data. Raises decode.Unreadable."""
    decoded = decode(data, long_side=WORKING_SIDE)
    return Picture(decoded.facts, blake3(data).digest(), decoded.content, decoded.pixels, fingerprint(decoded.pixels))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The relation of two pictures."""

    score: float  # 0 to 100
    relation: Relation
    also: tuple[Relation, ...]
    same_picture: bool
    part: Part | None  # where the second lies in the first, in fractions of the first; None where it is no part of it


@dataclass(frozen=True, slots=True)
class Given:
    """Fingerprints that are in no catalog, for a Measurer."""

    pictures: Sequence[Fingerprint]

    def features(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].features for row in rows]

    def miniatures(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].miniature for row in rows]

    def fine(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].fine for row in rows]


def compare(a: bytes, b: bytes) -> Comparison:
    """Compare two image files, given as their bytes. Raises decode.Unreadable. The same is said of them the other way
    round."""
    one, other = picture_of(a), picture_of(b)
    if a == b:
        return Comparison(100.0, Relation.IDENTICAL_FILE, (), True, None)
    if one.content == other.content:
        return Comparison(100.0, Relation.IDENTICAL_PIXELS, (), True, None)
    # Which is aligned to which has a small say in it, so it is not left to the order in which they were given.
    turned = one.content > other.content
    pair = (other, one) if turned else (one, other)
    measurer = Measurer([item.facts for item in pair], Given([item.fingerprint for item in pair]), Job())
    forms = np.stack([item.fingerprint.hashes for item in pair])
    judgement = best_judgements(measurer, forms, np.array([1]))[0]
    if judgement.relation.is_copy:
        files = ((b, other), (a, one)) if turned else ((a, one), (b, other))
        judgement = looked_closer(judgement, *((data, item.facts, item.fingerprint) for data, item in files))
    part = judgement.part if judgement.a_is_inner is turned else None
    copy = judgement.relation.is_copy
    return Comparison(judgement.score, judgement.relation, judgement.also, copy, part)


def best_judgements(
    measurer: Measurer,
    forms: NDArray[np.uint64],
    others: NDArray[np.int64],
    *,
    by_features: NDArray[np.bool_] | None = None,
    enough: float = 101.0,
) -> list[Judgement]:
    """The relation of row 0 to each of the `others`, which are rows too; `forms` (n, 8) are the hashes of all rows.
    Local features, which cost most, are used for the others flagged in `by_features` (m,), or for all, but not for
    copies found as wholes with a score of at least `enough`."""
    zero = np.zeros(len(others), np.int64)
    apart = np.bitwise_count(with_negative(forms[:1]) ^ forms[others, :1])
    sides = sides_of(measurer.frames)
    product = sides[0] * sides[others]
    stretched = np.stack([product < 0, product > 0], axis=1)[:, [0, 0, 0, 0, 1, 1, 1, 1, 0]]
    kind = (2 * apart + stretched).argmin(axis=1)
    close = np.flatnonzero(apart[np.arange(len(others)), kind] <= FORM_DISTANCE)
    best = [Judgement(0.0, Relation.NONE, (), None, None, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))] * len(others)
    rest = np.arange(len(others)) if by_features is None else np.flatnonzero(by_features)
    likely = apart[rest].min(axis=1) <= _LIKELY
    # All that is measured at once takes little longer than the half of it.
    for wholes, local in ((close, rest[~likely]), (close[:0], rest[likely])):
        local = local[_still_open(best, local, enough)]
        maps = form_maps(kind[wholes], measurer.frames[zero[wholes]], measurer.frames[others[wholes]])
        places, pairs, turned, support = _aligned(measurer, others, local)
        measured = measurer.measure(
            np.concatenate([zero[wholes], pairs[:, 0]]),
            np.concatenate([others[wholes], pairs[:, 1]]),
            np.concatenate([maps, turned]),
            Support.joined([Support.none(len(wholes)), support]),
        )
        _keep_better(best, wholes, measured.take(slice(len(wholes))))
        still = _still_open(best, places, enough)
        _keep_better(best, places[still], measured.take(len(wholes) + np.flatnonzero(still)))
    return best


def _aligned(
    measurer: Measurer, others: NDArray[np.int64], places: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.int64], Maps, Support]:
    """Row 0 and the `others` at some places, aligned by their local features: as they are, with the mirror images of
    the others, and its own mirror image with the others. Of each pair that has a map its place, the pair (n, 2), the
    map and its support."""
    there = others[places]
    zero = np.zeros_like(there)
    pairs = np.stack([np.concatenate([zero, zero, there]), np.concatenate([there, there, zero])], axis=1)
    maps, support = measurer.align(pairs, np.arange(len(pairs)) >= len(there))
    found = support.followers > 0
    return np.tile(places, 3)[found], pairs[found], maps[found], support.take(found)


def _still_open(best: list[Judgement], places: NDArray[np.intp], enough: float) -> NDArray[np.bool_]:
    """Flags of the places without a copy that has a score of at least `enough`."""
    found = [best[place] for place in places.tolist()]
    return np.array([not (one.relation.is_copy and one.score >= enough) for one in found], np.bool_)


def _keep_better(best: list[Judgement], places: NDArray[np.intp], pairs: Pairs) -> None:
    for place, judgement in zip(places.tolist(), pairs.judgements, strict=True):
        if _order(judgement) > _order(best[place]):
            best[place] = judgement


def _order(judgement: Judgement) -> tuple[bool, bool, float]:
    return judgement.relation.is_copy, judgement.relation is not Relation.NONE, judgement.score
