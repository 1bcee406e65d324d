"""Compares one picture with others: every way to align them is measured, and the best one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.decode import decode
from core.indexing.fingerprint import WORKING_SIDE, Fingerprint, fingerprint
from core.job import Job
from core.measuring.geometry import form_maps, sides_of
from core.measuring.judgement import Judgement
from core.measuring.measurer import Measurer
from core.measuring.pairs import Pairs
from core.photo import Facts, Part, Relation

FORM_DISTANCE = 20  # bits of 64: farther forms are not tried


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
class _Given:
    pictures: Sequence[Fingerprint]

    def features(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].features for row in rows]

    def miniatures(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].miniature for row in rows]

    def fine(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [self.pictures[row].fine for row in rows]


def compare(a: bytes, b: bytes) -> Comparison:
    """Compare two image files, given as their bytes. Raises decode.Unreadable."""
    one, other = picture_of(a), picture_of(b)
    if a == b:
        return Comparison(100.0, Relation.IDENTICAL_FILE, (), True, None)
    if one.content == other.content:
        return Comparison(100.0, Relation.IDENTICAL_PIXELS, (), True, None)
    measurer = Measurer([one.facts, other.facts], _Given([one.fingerprint, other.fingerprint]), Job())
    forms = np.stack([np.frombuffer(item.fingerprint.forms, "<u8") for item in (one, other)])
    judgement = best_judgements(measurer, forms, np.array([1]))[0]
    part = judgement.part if judgement.a_is_inner is False else None
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
    none = np.zeros(len(others), np.int64)
    apart = np.bitwise_count(forms[0][None] ^ forms[others, :1])
    sides = sides_of(measurer.frames)
    product = sides[0] * sides[others]
    stretched = np.stack([product < 0, product > 0], axis=1)[:, [0, 0, 0, 0, 1, 1, 1, 1]]
    kind = (2 * apart + stretched).argmin(axis=1)
    close = np.flatnonzero(apart[np.arange(len(others)), kind] <= FORM_DISTANCE)
    maps = form_maps(kind[close], measurer.frames[none[close]], measurer.frames[others[close]])
    wholes = measurer.measure(none[close], others[close], maps)
    best = [Judgement(0.0, Relation.NONE, (), None, None, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))] * len(others)
    _keep_better(best, close, wholes)
    open_questions = np.array([not (found.relation.is_copy and found.score >= enough) for found in best], np.bool_)
    rest = np.flatnonzero(open_questions if by_features is None else open_questions & by_features)
    if len(rest):
        # As it is, with the mirror images of the others, and its own mirror image with the others.
        there, zero = others[rest], none[rest]
        first, second = np.concatenate([zero, zero, there]), np.concatenate([there, there, zero])
        maps, support = measurer.align(np.stack([first, second], axis=1), np.arange(len(first)) >= len(rest))
        found = support.followers > 0
        pairs = measurer.measure(first[found], second[found], maps[found], support.take(found))
        _keep_better(best, np.tile(rest, 3)[found], pairs)
    return best


def _keep_better(best: list[Judgement], places: NDArray[np.intp], pairs: Pairs) -> None:
    for place, judgement in zip(places.tolist(), pairs.judgements, strict=True):
        if _order(judgement) > _order(best[place]):
            best[place] = judgement


def _order(judgement: Judgement) -> tuple[bool, bool, float]:
    return judgement.relation.is_copy, judgement.relation is not Relation.NONE, judgement.score
