"""Verdicts as changes that can be taken back, kept by content."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog
from core.groups import verdicts
from core.photo import VerdictKind

A, B, C, D = (bytes([number]) * 32 for number in (1, 2, 3, 4))


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return Catalog.open(tmp_path / "catalog.sqlite")


def told(catalog: Catalog) -> list[tuple[bytes, bytes, str]]:
    return sorted((verdict.a, verdict.b, verdict.kind) for verdict in catalog.verdicts())


def test_every_pair_of_a_set_once_and_in_order() -> None:
    assert set(verdicts.pairs_among([C, A, B])) == {(A, B), (A, C), (B, C)}
    assert verdicts.pairs_among([A]) == ()


def test_two_equal_files_are_a_pair_of_one_content() -> None:
    assert verdicts.pairs_among([A, A]) == ((A, A),)


def test_of_sets_in_columns_only_files_of_one_set_make_pairs_and_may_be_equal() -> None:
    parted = _contents([C, A], [A, B], [D])
    assert parted.pairs() == ((A, C), (A, B))
    assert parted.equal() is None
    equal = _contents([B, A], [A], [C, D, A, D])
    assert equal.equal() == (4, 6)
    assert equal.pairs() == ((A, B), (C, D), (A, C), (A, D), (D, D))


def _contents(*sets: list[bytes]) -> verdicts.Contents:
    digests = np.frombuffer(b"".join(digest for some in sets for digest in some), np.uint8).reshape(-1, 32)
    return verdicts.Contents(digests, np.cumsum([len(some) for some in sets]))


def test_what_was_said_is_taken_back_and_said_again(catalog: Catalog) -> None:
    change = verdicts.say(catalog, [(A, B), (B, C)], VerdictKind.NOT_A_DUPLICATE)
    assert told(catalog) == [(A, B, "not a duplicate"), (B, C, "not a duplicate")]
    verdicts.take_back(catalog, change)
    assert told(catalog) == []
    verdicts.do_again(catalog, change)
    assert told(catalog) == [(A, B, "not a duplicate"), (B, C, "not a duplicate")]


def test_taking_back_brings_what_was_said_before(catalog: Catalog) -> None:
    verdicts.say(catalog, [(A, B)], VerdictKind.KEEP_BOTH)
    change = verdicts.say(catalog, [(A, B), (A, C)], VerdictKind.NOT_A_DUPLICATE)
    assert [verdict.kind for verdict in change.before] == ["keep both"]
    verdicts.take_back(catalog, change)
    assert told(catalog) == [(A, B, "keep both")]


def test_a_withdrawal_can_be_taken_back(catalog: Catalog) -> None:
    for other in (B, C):
        catalog.add_verdict(A, other, VerdictKind.KEEP_BOTH, at="2020-07-30T16:05:59+00:00")
    before = catalog.verdicts()
    change = verdicts.withdraw(catalog, [(A, B)])
    assert told(catalog) == [(A, C, "keep both")]
    verdicts.take_back(catalog, change)
    assert catalog.verdicts() == before
