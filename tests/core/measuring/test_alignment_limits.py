"""How far features may be off, worn or misleading before a map is lost or a wrong one believed: on drawn features.

The numbers stand here once more, so that a limit of core.measuring.alignment that is moved far fails a test.
"""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.indexing.features import Features
from core.measuring.alignment import Support, align
from core.measuring.geometry import Maps, apply

FRAME = np.array([1.0, 0.75])
Places = NDArray[np.float64]
IDENTITY = np.eye(2, 3)


def _aligned(
    source: Places, target: Places, *, turned: complex = 1.0, worn: NDArray[np.uint64] | None = None
) -> tuple[Maps, Support]:
    """Align features at these places (m, 2), which differ in the bits `worn` (m, 4) and are turned all alike."""
    count = len(source)
    bits = np.random.default_rng(3).integers(0, 2**64, (count, 4), np.uint64)
    other = bits if worn is None else bits ^ worn
    features = Features(
        np.stack([FRAME, FRAME]),
        np.array([0, count, 2 * count]),
        np.concatenate([source, target]).astype(np.float32),
        np.concatenate([np.ones(count), np.full(count, turned)]).astype(np.complex64),
        np.concatenate([bits, other]),
        np.zeros(2, np.bool_),
    )
    return align(np.array([[0, 1]]), features)


def _scattered(count: int, *, seed: int = 1, share: float = 1.0) -> Places:
    """Places all over this share of the sides of the frame, around its middle."""
    return FRAME * (0.5 + share * (np.random.default_rng(seed).random((count, 2)) - 0.5))


def _directions(count: int) -> Places:
    angle = np.random.default_rng(2).uniform(0, 2 * np.pi, count)
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


@pytest.mark.parametrize(("bits", "aligned"), [(16, True), (24, True), (32, False)])
def test_features_of_one_place_differ_in_up_to_a_fifth_of_their_bits(bits: int, aligned: bool) -> None:
    """In so many of each of the last two words: in all they differ by 32, 48 and 64 + 8 bits."""
    one = np.uint64((1 << bits) - 1)
    worn = np.zeros((40, 4), np.uint64)
    worn[:, 2:] = one
    worn[:, 0] = np.uint64(0xFF) if bits == 32 else np.uint64(0)
    support = _aligned(_scattered(40), _scattered(40), worn=worn)[1]
    assert (support.followers[0] >= 38) == aligned
    assert aligned or support.followers[0] == 0


def test_features_worn_evenly_are_not_given_up_after_half_of_their_bits() -> None:
    worn = np.full((40, 4), (1 << 12) - 1, np.uint64)
    assert _aligned(_scattered(40), _scattered(40), worn=worn)[1].followers[0] >= 38


@pytest.mark.parametrize(("off", "least", "most"), [(0.008, 38, 40), (0.022, 30, 31)])
def test_a_feature_may_be_a_little_beside_where_its_map_takes_it(off: float, least: int, most: int) -> None:
    """In parts of the long side, to the right and down; ten of forty are, as things that stand nearer."""
    target = _scattered(40)
    target[:10] += off
    maps, support = _aligned(_scattered(40), target)
    assert least <= support.followers[0] <= most
    assert np.abs(apply(maps, _scattered(40))[0] - _scattered(40)).max() < 0.005


def test_features_that_are_all_a_little_off_still_give_the_map() -> None:
    """As on a page that is not quite flat: by 0.7 % of the long side, each in a direction of its own."""
    source = _scattered(60)
    maps, support = _aligned(source, source + 0.007 * _directions(60))
    assert support.followers[0] >= 58
    assert np.abs(apply(maps, source)[0] - source).max() < 0.005


@pytest.mark.parametrize(("count", "followers"), [(3, 0), (6, 6)])
def test_three_features_are_no_evidence_and_six_are(count: int, followers: int) -> None:
    assert _aligned(_scattered(count), _scattered(count))[1].followers[0] == followers


@pytest.mark.parametrize(("times", "aligned"), [(5, True), (10, False)])
def test_a_picture_is_found_in_another_at_a_fifth_of_its_length_and_not_at_a_tenth(times: int, aligned: bool) -> None:
    whole, small = _scattered(80), _scattered(80) / times + 0.2
    for source, target, turned in ((whole, small, 1 / times), (small, whole, times)):
        followers = _aligned(source, target, turned=turned)[1].followers[0]
        assert followers == (80 if aligned else 0)


@pytest.mark.parametrize(("times", "aligned"), [(1.7, True), (2.5, False)])
def test_a_picture_may_be_stretched_to_a_square_but_not_by_much_more(times: float, aligned: bool) -> None:
    flat = _scattered(80) / [1, times]
    assert (_aligned(_scattered(80), flat)[1].followers[0] >= 75) == aligned


@pytest.mark.parametrize(("share", "aligned"), [(0.15, True), (0.07, False)])
def test_features_on_a_seventh_of_the_sides_give_a_map_and_those_on_one_spot_none(share: float, aligned: bool) -> None:
    spot = _scattered(80, share=share)
    assert _aligned(spot, spot)[1].followers[0] == (80 if aligned else 0)


def test_the_middle_is_that_of_what_both_photos_show() -> None:
    """36 % of features spread evenly lie within 60 % of the sides."""
    source = _scattered(150)
    whole = _aligned(source, source)[1]
    assert 0.26 < whole.central[0] / whole.followers[0] < 0.46
    crop = source[(source < 0.5 * FRAME).all(axis=1)]
    part = _aligned(crop, 2 * crop, turned=2)[1]
    assert part.followers[0] == len(crop)
    assert 0.2 < part.central[0] / part.followers[0] < 0.55


def test_a_map_is_found_though_four_fifths_of_the_features_found_another() -> None:
    """Of a hundred pairs of photos at least 95, and it is the right map."""
    found = []
    for seed in range(100):
        draw = np.random.default_rng(seed)
        source = FRAME * draw.random((150, 2))
        target = np.where(draw.random((150, 1)) < 0.2, source, FRAME * draw.random((150, 2)))
        maps, support = _aligned(source, target)
        found.append(support.followers[0] > 0 and np.abs(maps[0] - IDENTITY).max() < 0.02)
    assert sum(found) >= 95
