"""What the person says of pairs of photos. It is kept by content, so it holds over moves, renames and rescans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog, Verdict
from core.columns.arrays import Integers
from core.columns.photos import Photos
from core.photo import VerdictKind

Pair = tuple[bytes, bytes]
"""The digests of two files, the smaller one first. One content with itself is a pair too: two equal files."""


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """Sets of files that something is said of, in columns: a person may say it of 100,000 groups at once."""

    digests: NDArray[np.uint8]  # (n, 32), set by set
    ends: Integers  # (s,): where each set ends among them

    @classmethod
    def of(cls, photos: Photos, ids: Integers, ends: Integers) -> Self:
        """Of photos that are there."""
        return cls(photos.columns.digest[photos.rows_of(ids)], ends)

    def equal(self) -> tuple[int, int] | None:
        """The places of two files of one set that are equal byte for byte, where there are such."""
        head = np.ascontiguousarray(self.digests[:, :8]).view(np.uint64).reshape(-1)
        order = np.argsort(head, kind="stable")  # equal files of one set stand beside each other then
        number = np.repeat(np.arange(len(self.ends)), np.diff(self.ends, prepend=0))
        one, other = order[:-1], order[1:]
        near = (head[one] == head[other]) & (number[one] == number[other])
        one, other = one[near], other[near]
        same = np.flatnonzero((self.digests[one] == self.digests[other]).all(axis=1))
        return (int(one[same[0]]), int(other[same[0]])) if len(same) else None

    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of files of one set, each once."""
        files = [digest.tobytes() for digest in self.digests]
        ends = self.ends.tolist()
        sets = (files[start:end] for start, end in zip([0, *ends], ends, strict=False))
        return tuple(dict.fromkeys(pair for several in sets for pair in pairs_among(several)))


@dataclass(frozen=True, slots=True)
class Change:
    """What was said of some pairs, or withdrawn, so that it can be taken back and done again."""

    pairs: tuple[Pair, ...]
    kind: VerdictKind | None  # None: withdrawn
    before: tuple[Verdict, ...]  # what stood there of these pairs


def pairs_among(contents: Sequence[bytes]) -> tuple[Pair, ...]:
    """Every pair of several files, given by their digests; equal files make a pair of one content."""
    return tuple(dict.fromkeys((min(a, b), max(a, b)) for a, b in combinations(contents, 2)))


def say(catalog: Catalog, pairs: Iterable[Pair], kind: VerdictKind) -> Change:
    """Remember one verdict of all these pairs, in the place of what was said of them before; all or nothing."""
    return _change(catalog, tuple(pairs), kind)


def withdraw(catalog: Catalog, pairs: Iterable[Pair]) -> Change:
    """Forget what was said of these pairs: they are asked again."""
    return _change(catalog, tuple(pairs), None)


def take_back(catalog: Catalog, change: Change) -> None:
    """Make the pairs of a change as they were before it."""
    with catalog.writing():
        for a, b in change.pairs:
            catalog.withdraw_verdict(a, b)
        for verdict in change.before:
            catalog.add_verdict(verdict.a, verdict.b, verdict.kind, at=verdict.at)


def do_again(catalog: Catalog, change: Change) -> None:
    """Do once more a change that was taken back."""
    _change(catalog, change.pairs, change.kind)


def _change(catalog: Catalog, pairs: tuple[Pair, ...], kind: VerdictKind | None) -> Change:
    wanted = set(pairs)
    with catalog.writing():
        before = tuple(verdict for verdict in catalog.verdicts() if (verdict.a, verdict.b) in wanted)
        for a, b in pairs:
            if kind is None:
                catalog.withdraw_verdict(a, b)
            else:
                catalog.add_verdict(a, b, kind)
    return Change(pairs, kind, before)
