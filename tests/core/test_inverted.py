"""The inverted index of local features: which photos share most with one picture, however they were added."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import ImageOps

from core import inverted
from core.features import extract
from core.inverted import Inverted
from core.samples.copies import cropped
from tests.core.scenes import PART, pixels, place

FEATURES = 60
Bits = NDArray[np.uint8]


def _photos(count: int, seed: int = 1) -> list[Bits]:
    """The bits (60, 32) of the features of each photo, all by chance."""
    draw = np.random.default_rng(seed)
    return [draw.integers(0, 256, (FEATURES, 32)).astype(np.uint8) for _ in range(count)]


def _worn(bits: Bits, flips: int) -> Bits:
    """The same features with `flips` bits of each turned, as another size or saving does."""
    draw = np.random.default_rng(0)
    loose = np.unpackbits(bits, axis=1)
    for row in loose:
        row[draw.choice(256, flips, replace=False)] ^= 1
    return np.packbits(loose, axis=1)


def _packed(bits: Bits) -> bytes:
    records = np.zeros(len(bits), [("place", "<u2", 2), ("bits", "u1", 32)])
    records["bits"] = bits
    return records.tobytes()


def _index(photos: list[bytes]) -> Inverted:
    index = Inverted()
    while len(index) < len(photos):
        first = index.next_rows
        index.extend(photos[first : first + inverted.SEGMENT], library=len(photos))
    return index


@pytest.mark.parametrize("segment", [8, 1000])
@pytest.mark.parametrize("flips", [0, 8])
def test_a_query_is_answered_with_the_photo_that_has_most_in_common(
    flips: int, segment: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.inverted.SEGMENT", segment)
    photos = _photos(50)
    photos[31] = np.concatenate([photos[31][:30], photos[17][:30]])
    index = _index([_packed(bits) for bits in photos])
    rows, votes = index.most_voted(_packed(_worn(photos[17], flips)), 10)
    assert rows[:2].tolist() == [17, 31]
    assert votes[0] > votes[1] >= inverted.VOTES
    assert len(index.most_voted(_packed(_worn(photos[17], flips)), 1)[0]) == 1


def test_with_nothing_in_common_there_is_no_answer() -> None:
    index = _index([_packed(bits) for bits in _photos(50)])
    assert not len(index.most_voted(_packed(_photos(1, seed=8)[0]), 10)[0])
    assert not len(index.most_voted(b"", 10)[0])
    assert not len(Inverted().most_voted(_packed(_photos(1)[0]), 10)[0])
    assert not len(_index([b"", b""]).most_voted(_packed(_photos(1)[0]), 10)[0])


def test_photos_added_one_by_one_are_found_as_if_added_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.inverted.SEGMENT", 8)
    photos = [_packed(bits) for bits in _photos(30)]
    grown = Inverted()
    for count in range(1, len(photos) + 1):
        first = grown.next_rows
        grown.extend(photos[first:count], library=len(photos))
        assert len(grown) == count
    whole = _index(photos)
    for row, packed in enumerate(photos):
        assert grown.most_voted(packed, 5)[0].tolist() == whole.most_voted(packed, 5)[0].tolist() == [row]


def test_many_segments_become_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.inverted.SEGMENT", 4)
    photos = [_packed(bits) for bits in _photos(4 * 7 + 1)]
    index = _index(photos)
    assert [segment.photos for segment in index.segments] == [16, 8, 4, 1]
    assert [segment.first for segment in index.segments] == [0, 16, 24, 28]
    for segment in index.segments:
        assert (np.diff(segment.array[:, 0].astype(np.int64)) >= 0).all()
        assert {int(row) for row in segment.rows(0)} == set(range(segment.first, segment.first + segment.photos))


def test_a_feature_that_is_in_very_many_photos_is_no_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.inverted.SEGMENT", 8)
    monkeypatch.setattr("core.inverted.CROWD", 10)
    photos = _photos(30)
    fashion = _photos(1, seed=5)[0][:20]
    dressed = [np.concatenate([fashion, bits]) for bits in photos]
    index = _index([_packed(bits) for bits in dressed])
    assert not len(index.most_voted(_packed(fashion), 10)[0])
    assert index.most_voted(_packed(dressed[4]), 10)[0].tolist() == [4]


def test_memory_is_bounded_by_looking_at_fewer_features_of_each_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.inverted.ENTRIES", 4 * 20 * 40)
    photos = _photos(40)
    index = _index([_packed(bits) for bits in photos])
    assert sum(segment.array[:, 0].size for segment in index.segments) == 4 * 20 * 40
    assert index.most_voted(_packed(photos[9]), 5)[0].tolist() == [9]


def test_a_crop_and_a_mirror_image_find_the_place_they_show() -> None:
    shots = [place(number) for number in range(10)]
    index = _index([extract(np.asarray(shot.convert("L"), np.uint8)) for shot in shots])
    for number, shot in enumerate(shots[:5]):
        for query in (cropped(*PART)(shot), ImageOps.mirror(shot)):
            grey = np.ascontiguousarray(pixels(query.convert("L"))[:, :, 0])
            assert int(index.most_voted(extract(grey), 3)[0][0]) == number
