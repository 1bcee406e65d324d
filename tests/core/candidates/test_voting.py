"""Local features -> candidates: planted pairs are found, fashions and chance are left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.candidates.voting import BITS, CROWD, LEAST, NEAR, candidates
from core.indexing.features import Features, extract
from core.samples.copies import cropped
from tests.core.drawn_features import Bits, drawn, packed, worn
from tests.core.scenes import PART, place


def _features(photos: list[Bits]) -> Features:
    return Features.unpack([packed(bits) for bits in photos], np.ones((len(photos), 2)))


def _found(photos: list[Bits], new: NDArray[np.bool_] | None = None) -> dict[tuple[int, int], int]:
    wanted = np.ones(len(photos), np.bool_) if new is None else new
    pairs, votes = candidates(_features(photos), wanted)
    assert len(pairs) == len(votes)
    return {(int(a), int(b)): int(number) for (a, b), number in zip(pairs, votes, strict=True)}


def test_planted_pairs_are_found_and_no_others() -> None:
    photos = drawn(40)
    photos[30] = worn(photos[5], 6)
    photos[7] = worn(photos[22], 10)
    photos[33] = np.concatenate([photos[33][20:], worn(photos[12][:20], 3)])  # a part of it only
    assert set(_found(photos)) == {(5, 30), (7, 22), (12, 33)}


def test_the_pairs_are_sorted_and_more_in_common_is_more_votes() -> None:
    photos = drawn(10)
    photos[9] = photos[0].copy()
    photos[4] = np.concatenate([photos[4][:45], photos[0][:15]])
    found = _found(photos)
    assert list(found) == [(0, 4), (0, 9), (4, 9)]
    assert found[0, 9] > found[0, 4] >= LEAST


def test_votes_of_nearer_features_weigh_more() -> None:
    photos = drawn(3)
    photos[1] = np.concatenate([photos[1][:40], worn(photos[0][:20], 2)])
    photos[2] = np.concatenate([photos[2][:40], worn(photos[0][40:], 20)])
    found = _found(photos)
    assert found[0, 1] > 2 * found[0, 2]


def test_votes_of_what_stands_in_many_photos_weigh_less() -> None:
    common, rare = drawn(1, seed=5)[0][:20], drawn(1, seed=6)[0][:20]
    photos = [np.concatenate([bits[:40], common]) for bits in drawn(9)]
    photos[7][20:40] = photos[8][20:40] = rare
    found = _found(photos)
    assert found[7, 8] > 2.5 * found[0, 1]


def test_features_of_one_photo_are_no_votes_for_itself() -> None:
    photos = drawn(4)
    photos[2][1:] = photos[2][0]
    assert _found(photos) == {}


def test_a_key_with_a_crowd_behind_it_says_nothing() -> None:
    """The clock of the phone is in every screenshot."""
    clock = drawn(1, seed=9)[0][:12]
    few = [np.concatenate([bits, clock]) for bits in drawn(4)]
    assert len(_found(few)) == 6
    many = [np.concatenate([bits, clock]) for bits in drawn(CROWD + 6)]
    many[3] = np.concatenate([many[3][12:], many[1][:30]])
    assert set(_found(many)) == {(1, 3)}


def test_old_photos_are_not_proposed_to_each_other_again() -> None:
    photos = drawn(12)
    for copy in (4, 7, 10):
        photos[copy] = worn(photos[1], 4, seed=copy)
    new = np.zeros(12, np.bool_)
    assert _found(photos, new) == {}
    new[7] = True
    assert set(_found(photos, new)) == {(1, 7), (4, 7), (7, 10)}
    new[:] = True
    assert len(_found(photos, new)) == 6


def test_equal_keys_of_features_that_differ_in_the_rest_are_no_votes() -> None:
    key = np.arange(BITS)  # of the first table
    rest = np.setdiff1d(np.arange(256), key)
    for flips, found in ((NEAR - 10, {(0, 1)}), (NEAR + 10, set())):
        photos = drawn(2)
        loose = np.unpackbits(photos[0], axis=1)
        loose[:, rest[:flips]] ^= 1
        photos[1] = np.packbits(loose, axis=1)
        assert set(_found(photos)) == found


def test_photos_without_features_are_no_candidates() -> None:
    none = np.zeros((0, 32), np.uint8)
    photos = drawn(3)
    assert _found([none, none]) == {}
    assert set(_found([none, photos[0], none, photos[0].copy()])) == {(1, 3)}


def test_the_result_is_the_same_each_time() -> None:
    photos = drawn(20)
    photos[11] = worn(photos[3], 12)
    assert _found(photos) == _found(photos)


def test_a_crop_has_most_votes_for_the_place_it_shows() -> None:
    shots = [place(number) for number in range(10)]
    parts = [cropped(*PART)(shot) for shot in shots[:5]]
    packed = [extract(np.asarray(image.convert("L"), np.uint8)) for image in (*shots, *parts)]
    pairs, votes = candidates(Features.unpack(packed, np.ones((15, 2))), np.arange(15) >= 10)
    for part in range(10, 15):
        mine = (pairs[:, 1] == part) & (pairs[:, 0] < 10)
        best, second = np.sort(votes[mine])[::-1][:2]
        assert pairs[mine][votes[mine].argmax(), 0] == part - 10
        assert best > 2 * second
