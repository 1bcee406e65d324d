"""Where the keys of local features lie: each is found with the photos that have it, however segments were joined."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.indexing.features import Features
from core.searching import segment as segments
from core.searching.segment import Segment, keys_in_tables, pieces, size_of, to_join
from tests.core.drawn_features import drawn, packed


def _having(segment: Segment, keys: NDArray[np.uint32]) -> list[set[int]]:
    start, length = segment.runs(keys)
    places = [np.arange(first, first + count) for first, count in zip(start, length, strict=True)]
    return [set(segment.rows(some).tolist()) for some in places]


def _expected(photos: list[bytes], first: int, keys: NDArray[np.uint32]) -> list[set[int]]:
    has = [set(keys_in_tables(Features.unpack([item], np.ones((1, 2))).bits).tolist()) for item in photos]
    return [{first + row for row, several in enumerate(has) if key in several} for key in keys.tolist()]


@pytest.fixture
def photos() -> list[bytes]:
    several = drawn(30)
    for number in range(0, 30, 3):  # keys that several have
        several[number] = np.concatenate([several[number][:20], several[1][:30]])
    return [packed(bits) for bits in several]


@pytest.fixture
def keys(photos: list[bytes]) -> NDArray[np.uint32]:
    """Keys that some photos have and others that none has, the first and the last one of all too."""
    there = keys_in_tables(Features.unpack(photos[:5], np.ones((5, 2))).bits)
    return np.unique(np.concatenate([there, there ^ np.uint32(1), np.array([0, (1 << 26) - 1], np.uint32)]))


def test_every_key_is_found_with_the_photos_that_have_it(photos: list[bytes], keys: NDArray[np.uint32]) -> None:
    segment = Segment.of(100, photos, room=164)
    assert _having(segment, keys) == _expected(photos, 100, keys)
    assert not segment.runs(keys[:0])[0].size


def test_an_empty_segment_has_no_key(keys: NDArray[np.uint32]) -> None:
    assert _having(Segment.of(0, [b"", b""], room=164), keys) == [set()] * len(keys)


@pytest.mark.parametrize(("full", "bits"), [(16, [8, 8, 8, 8]), (0.005, [7, 7, 7, 5])], ids=["few", "many"])
def test_segments_joined_are_the_segment_of_all_their_photos(
    photos: list[bytes], keys: NDArray[np.uint32], full: float, bits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "_FULL", full)
    whole = Segment.of(7, photos, room=164)
    parts = [Segment.of(7 + first, photos[first : first + 10], room=164) for first in (0, 10, 20)]
    assert [segment.bits for segment in (*parts, whole)] == bits
    assert _having(whole, keys) == _expected(photos, 7, keys)
    joined = Segment.joined(parts)
    assert (joined.first, joined.photos) == (whole.first, whole.photos)
    assert np.array_equal(joined.array, whole.array)
    assert sum(len(piece) for piece in pieces(parts)) == size_of(parts) == len(whole.array)


@pytest.mark.parametrize(
    ("photos", "first"), [([8], 0), ([8, 8], 0), ([64, 8], 1), ([64, 8, 8], 0), ([512, 64, 8, 8], 1), ([9, 1, 9], 0)]
)
def test_what_is_much_larger_than_all_behind_it_is_not_moved_again(photos: list[int], first: int) -> None:
    assert to_join([Segment(0, count, np.zeros(0, np.uint32), 8) for count in photos]) == first


def test_no_segment_has_more_photos_than_have_numbers() -> None:
    assert to_join([Segment(0, count, np.zeros(0, np.uint32), 8) for count in (16_000_000, 8_000_000)]) == 1
