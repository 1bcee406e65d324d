"""A part of a picture as a query: cut from enough pixels, and refused where there are too few."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from core.decode import Unreadable
from core.indexing.fingerprint import WORKING_SIDE
from core.measuring.comparing import compare
from core.photo import Part, Relation
from core.searching.part import cut
from tests.core.pictures import encoded
from tests.core.scenes import jpeg, pixels, place


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_the_part_shows_what_is_there() -> None:
    whole = place(1)
    found = _opened(cut(encoded(whole, "PNG"), (0.25, 0.5, 0.75, 1)))
    expected = whole.crop((160, 240, 480, 480))
    assert found.size == expected.size
    assert np.abs(pixels(found).astype(int) - pixels(expected)).max() == 0


def test_a_small_part_of_a_large_photo_has_as_many_pixels_as_a_query_needs() -> None:
    large = place(1).resize((6000, 4500))
    found = _opened(cut(jpeg(large), (0.4, 0.4, 0.5, 0.5)))
    assert max(found.size) >= WORKING_SIDE


def test_the_part_is_known_to_be_cut_from_the_photo() -> None:
    whole = jpeg(place(2), 95)
    found = compare(whole, cut(whole, (0.2, 0.2, 0.8, 0.8)))
    assert found.relation is Relation.CROPPED
    assert found.part == pytest.approx((0.2, 0.2, 0.8, 0.8), abs=0.02)


def test_what_reaches_out_of_the_picture_is_left_out() -> None:
    assert _opened(cut(jpeg(place(1)), (-0.5, 0.5, 0.5, 1.5))).size == (320, 240)


@pytest.mark.parametrize("part", [(0.5, 0.5, 0.5, 0.5), (0.1, 0.1, 0.11, 0.9), (1.2, 0, 1.5, 1), (0.6, 0.6, 0.4, 0.4)])
def test_a_part_with_next_to_no_pixels_is_refused_in_words(part: Part) -> None:
    with pytest.raises(Unreadable, match="too small"):
        cut(jpeg(place(1)), part)


def test_what_is_no_picture_has_no_part() -> None:
    with pytest.raises(Unreadable):
        cut(b"no picture", (0, 0, 1, 1))
