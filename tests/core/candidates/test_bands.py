"""Near hashes by bands: every pair that a plain loop finds, whatever the bands, the order and the tiles."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from core.candidates import bands, hash_tables
from core.candidates.band import Band, bands_of
from core.candidates.bands import bands_for, near
from core.job import Cancelled, Job

DISTANCE = 10
COUNTS = (1, 4, 5, 6, 7)


def _forms(count: int, seed: int) -> NDArray[np.uint64]:
    """Eight hashes each; most of the first ones are some bits from a hash of an earlier photo."""
    draw = np.random.default_rng(seed)
    forms = draw.integers(0, 2**64, (count, 8), np.uint64)
    for number in range(1, count):
        if draw.random() < 0.8:
            parent = forms[draw.integers(number), draw.integers(4)]
            flipped = draw.choice(64, int(draw.integers(14)), replace=False)
            forms[number, 0] = parent ^ np.uint64(sum(1 << int(bit) for bit in flipped))
    forms[:, 4:] = _on_their_side(forms[:, :4])
    return forms[draw.permutation(count)]


def _on_their_side(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each hash, eight rows of eight bits, with rows and columns exchanged."""
    bits = np.unpackbits(hashes.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little").reshape(-1, 8, 8)
    turned = np.packbits(bits.transpose(0, 2, 1).reshape(-1, 64), axis=1, bitorder="little")
    result: NDArray[np.uint64] = turned.view(np.uint64).reshape(hashes.shape)
    return result


def _by_loop(
    forms: NDArray[np.uint64], turned: NDArray[np.int64], upright: NDArray[np.int64], distance: int = DISTANCE
) -> list[tuple[int, int]]:
    return sorted(
        (first, second)
        for first in turned.tolist()
        for second in upright.tolist()
        if first < second and min(int(form ^ forms[second, 0]).bit_count() for form in forms[first]) <= distance
    )


def _pairs(found: NDArray[np.int64]) -> list[tuple[int, int]]:
    return [(int(first), int(second)) for first, second in found]


@pytest.fixture(params=COUNTS)
def several(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """So many bands in tiles, whatever is fastest."""
    count = int(request.param)
    monkeypatch.setattr(hash_tables, "seconds", lambda *_: math.inf)
    monkeypatch.setattr(bands, "_BANDS", (count,))
    assert len(bands_for(100, 100, DISTANCE)) == count
    return count


def test_all_pairs_are_those_of_a_plain_loop(several: int) -> None:
    forms = _forms(200, several)
    rows = np.arange(200)
    expected = _by_loop(forms, rows, rows)
    assert len(expected) > 60
    assert _pairs(near(forms, rows, rows, distance=DISTANCE)) == expected


@pytest.mark.parametrize("count", [1, 3, 40])
def test_some_against_all_and_all_against_some(several: int, count: int) -> None:
    """Few uprights against many turned ones are gone through from the other side."""
    forms = _forms(300, several + 10)
    some, rows = np.sort(np.random.default_rng(several).choice(300, count, replace=False)), np.arange(300)
    for turned, upright in ((some, rows), (rows, some)):
        assert _pairs(near(forms, turned, upright, distance=DISTANCE)) == _by_loop(forms, turned, upright)


@pytest.mark.parametrize("distance", [0, 2, 3, 10, 13])
def test_few_and_many_find_each_other_by_tables(distance: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bands, "_seconds", lambda *_: 1.0)  # all else takes for ever
    monkeypatch.setattr(hash_tables, "seconds", lambda *_: 0.0)
    monkeypatch.setattr(hash_tables, "PORTION", 300)  # of a thread
    monkeypatch.setattr(hash_tables, "_AT_ONCE", 64)
    forms = _forms(300, distance)
    some, rows = np.sort(np.random.default_rng(1).choice(300, 40, replace=False)), np.arange(300)
    found = 0
    for turned, upright in ((some, rows), (rows, some), (some, some)):
        expected = _by_loop(forms, turned, upright, distance)
        found += len(expected)
        assert _pairs(near(forms, turned, upright, distance=distance)) == expected
    assert found > distance


@pytest.mark.parametrize("size", [100_000, 1_000_000])
def test_a_few_that_come_to_very_many_are_looked_up_in_tables(size: int) -> None:
    def quicker(few: int, many: int) -> bool:
        return hash_tables.seconds(few, many, DISTANCE) < bands._seconds(bands_for(many, few, DISTANCE), many, few)

    assert quicker(1000, 8 * size)
    assert quicker(8 * 1000, size)
    assert not quicker(size, 8 * size)


def test_small_tiles_lose_nothing(several: int, monkeypatch: pytest.MonkeyPatch) -> None:
    forms = _forms(150, several + 20)
    rows = np.arange(150)
    monkeypatch.setattr(bands, "TILE", 11)
    monkeypatch.setattr(bands, "_KEYS_AT_ONCE", 3)
    monkeypatch.setattr(bands, "_COLUMNS_AT_ONCE", 5)
    assert _pairs(near(forms, rows, rows, distance=DISTANCE)) == _by_loop(forms, rows, rows)


@pytest.mark.parametrize("distance", [0, 3, 10, 17])
@pytest.mark.parametrize("size", [100, 10_000, 100_000, 1_000_000])
def test_bands_leave_no_way_to_differ_unseen(distance: int, size: int) -> None:
    """The most bits in which two hashes can differ and be far in all bands are fewer than would tell them apart."""
    chosen = bands_for(8 * size, size, distance)
    covered = [bit for band in chosen for bit in range(band.shift, band.shift + band.width)]
    assert len(covered) == len(set(covered))
    assert set(covered) <= set(range(64))
    if len(chosen) > 1:
        assert sum(band.radius + 1 for band in chosen) == distance + 1


def test_the_bit_that_is_set_in_all_pictures_makes_no_band_of_a_large_radius_shorter() -> None:
    bands_there = bands_of(4, DISTANCE)
    (with_mean,) = (band for band in bands_there if band.shift == 0)
    assert with_mean.radius < max(band.radius for band in bands_there)


def test_more_hashes_are_cut_into_fewer_and_longer_bands() -> None:
    counts = [len(bands_for(8 * size, size, DISTANCE)) for size in (1000, 100_000, 1_000_000)]
    assert counts[0] == 1
    assert counts[1] > counts[2] > 1


def test_a_ball_holds_every_mask_of_few_bits_once() -> None:
    ball = Band(3, 9, 2).ball()
    assert sorted(ball.tolist()) == [mask for mask in range(512) if mask.bit_count() <= 2]
    assert Band(3, 9, 2).share == len(ball) / 512


def test_nothing_has_no_pairs() -> None:
    forms = np.zeros((0, 8), np.uint64)
    nothing = np.zeros(0, np.int64)
    assert near(forms, nothing, nothing, distance=DISTANCE).shape == (0, 2)


def test_a_stopped_search_is_cancelled() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        near(_forms(50, 1), np.arange(50), np.arange(50), distance=DISTANCE, job=job)
