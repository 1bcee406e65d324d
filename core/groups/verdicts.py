"""Verdicts on pairs of photos. They are stored by content, so they hold across moves, renames and rescans."""

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
    """Sets of files by digest, in columns: a verdict may be given on 100,000 groups at once."""

    digests: NDArray[np.uint8]  # (n, 32), set by set
    ends: Integers  # (s,): where each set ends among them

    @classmethod
    def of(cls, photos: Photos, ids: Integers, ends: Integers) -> Self:
        """The contents of these photos."""
        return cls(photos.columns.digest[photos.rows_of(ids)], ends)

    def equal(self) -> tuple[int, int] | None:
        """The indices of two files of one set that are equal byte for byte; None if there are none."""
        head = np.ascontiguousarray(self.digests[:, :8]).view(np.uint64).reshape(-1)
        order = np.argsort(head, kind="stable")  # equal files of one set stand beside each other then
        number = np.repeat(np.arange(len(self.ends)), np.diff(self.ends, prepend=0))
        one, other = order[:-1], order[1:]
        near = (head[one] == head[other]) & (number[one] == number[other])
        one, other = one[near], other[near]
        same = np.flatnonzero((self.digests[one] == self.digests[other]).all(axis=1))
        return (int(one[same[0]]), int(other[same[0]])) if len(same) else None

    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of files within a set, without duplicates."""
        files = [digest.tobytes() for digest in self.digests]
        ends = self.ends.tolist()
        sets = (files[start:end] for start, end in zip([0, *ends], ends, strict=False))
        return tuple(dict.fromkeys(pair for several in sets for pair in pairs_among(several)))


@dataclass(frozen=True, slots=True)
class Change:
    """Verdicts that were given or withdrawn, so that this can be undone and redone."""

    pairs: tuple[Pair, ...]
    kind: VerdictKind | None  # None: withdrawn
    before: tuple[Verdict, ...]  # what stood there of these pairs


def pairs_among(contents: Sequence[bytes]) -> tuple[Pair, ...]:
    """Every pair of these digests; equal files make a pair of one digest with itself."""
    return tuple(dict.fromkeys((min(a, b), max(a, b)) for a, b in combinations(contents, 2)))


def say(catalog: Catalog, pairs: Iterable[Pair], kind: VerdictKind) -> Change:
    """Store a verdict on all these pairs, replacing earlier ones; all or nothing."""
    return _change(catalog, tuple(pairs), kind)


def withdraw(catalog: Catalog, pairs: Iterable[Pair]) -> Change:
    """Delete the verdicts on these pairs."""
    return _change(catalog, tuple(pairs), None)


def take_back(catalog: Catalog, change: Change) -> None:
    """Restore the verdicts that the pairs of a change had before it."""
    with catalog.writing():
        for a, b in change.pairs:
            catalog.withdraw_verdict(a, b)
        for verdict in change.before:
            catalog.add_verdict(verdict.a, verdict.b, verdict.kind, at=verdict.at)


def do_again(catalog: Catalog, change: Change) -> None:
    """Redo a change that was undone."""
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
