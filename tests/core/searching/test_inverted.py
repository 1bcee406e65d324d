"""The inverted index of local features: which photos share most with one picture, however they were added."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageOps

from core.indexing.features import extract
from core.indexing.fingerprint import WORKING_SIDE, shrink
from core.samples.copies import cropped
from core.searching import inverted
from core.searching.inverted import Inverted
from core.searching.segment import TABLES
from tests.core.drawn_features import drawn, packed, worn
from tests.core.scenes import PART, in_a_long_chat, pixels, place


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
    monkeypatch.setattr("core.searching.inverted.SEGMENT", segment)
    photos = drawn(50)
    photos[31] = np.concatenate([photos[31][:30], photos[17][:30]])
    index = _index([packed(bits) for bits in photos])
    query = [packed(worn(photos[17], flips))]
    found = index.voted(query, 10)
    assert found.rows[:2].tolist() == [17, 31]
    assert found.votes[0] > found.votes[1] >= inverted.VOTES
    assert len(index.voted(query, 1).rows) == 1


def test_with_nothing_in_common_there_is_no_answer() -> None:
    index = _index([packed(bits) for bits in drawn(50)])
    assert not len(index.voted([packed(drawn(1, seed=8)[0])], 10).rows)
    assert not len(index.voted([b""], 10).rows)
    assert not len(Inverted().voted([packed(drawn(1)[0])], 10).rows)
    assert not len(_index([b"", b""]).voted([packed(drawn(1)[0])], 10).rows)


def test_photos_added_one_by_one_are_found_as_if_added_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.SEGMENT", 8)
    photos = [packed(bits) for bits in drawn(30)]
    grown = Inverted()
    for count in range(1, len(photos) + 1):
        first = grown.next_rows
        grown.extend(photos[first:count], library=len(photos))
        assert len(grown) == count
    whole = _index(photos)
    for row, record in enumerate(photos):
        assert grown.voted([record], 5).rows.tolist() == whole.voted([record], 5).rows.tolist() == [row]


def test_many_segments_become_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.SEGMENT", 4)
    photos = [packed(bits) for bits in drawn(4 * 7 + 1)]
    index = _index(photos)
    assert [segment.photos for segment in index.segments] == [16, 8, 4, 1]
    assert [segment.first for segment in index.segments] == [0, 16, 24, 28]
    for segment in index.segments:
        rows = segment.rows(np.arange(len(segment.entries)))
        assert set(rows.tolist()) == set(range(segment.first, segment.first + segment.photos))


def test_a_feature_that_is_in_very_many_photos_is_no_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.SEGMENT", 8)
    monkeypatch.setattr("core.searching.inverted.CROWD", 10)
    photos = drawn(30)
    fashion = drawn(1, seed=5)[0][:20]
    dressed = [np.concatenate([fashion, bits]) for bits in photos]
    index = _index([packed(bits) for bits in dressed])
    assert not len(index.voted([packed(fashion)], 10).rows)
    assert index.voted([packed(dressed[4])], 10).rows.tolist() == [4]


def test_the_letters_of_a_page_are_no_votes() -> None:
    pages = [pixels(in_a_long_chat(place(number)).convert("L"))[:, :, 0] for number in (1, 2)]
    chat, other = (extract(shrink(page, WORKING_SIDE)) for page in pages)
    index = _index([other, chat])
    assert 0 not in index.voted([chat], 2).rows
    assert sum(len(segment.entries) for segment in index.segments) < 2 * TABLES * 130


def test_memory_is_bounded_by_looking_at_fewer_features_of_each_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.ENTRIES", 4 * 20 * 40)
    monkeypatch.setattr("core.searching.inverted.FEWEST", 5)
    photos = drawn(40)
    index = _index([packed(bits) for bits in photos])
    assert sum(len(segment.entries) for segment in index.segments) == 4 * 20 * 40
    assert index.voted([packed(photos[9])], 5).rows.tolist() == [9]


def test_a_crop_and_a_mirror_image_find_the_place_they_show() -> None:
    shots = [place(number) for number in range(10)]
    index = _index([extract(np.asarray(shot.convert("L"), np.uint8)) for shot in shots])
    for number, shot in enumerate(shots[:5]):
        for query in (cropped(*PART)(shot), ImageOps.mirror(shot)):
            grey = np.ascontiguousarray(pixels(query.convert("L"))[:, :, 0])
            assert int(index.voted([extract(grey)], 3).rows[0]) == number
