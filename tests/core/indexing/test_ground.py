"""Which parts of a page are pictures, and which plain ground with letters on it."""

from __future__ import annotations

import numpy as np
from PIL import Image

from core.indexing.ground import beside_ground
from tests.core.scenes import in_a_long_chat, place

SIZE = (195, 432)


def test_of_a_chat_only_the_picture_is_beside_the_ground() -> None:
    page = in_a_long_chat(place(2))
    mask = beside_ground(np.asarray(page.resize(SIZE, Image.Resampling.BOX).convert("L"), np.uint8))
    assert mask is not None
    assert (mask[135:232, 11:140] == 255).all()
    mask[132:235, :143] = 0  # the margin beside it is too narrow to be told from it
    assert not mask.any()


def test_a_photo_has_no_such_ground() -> None:
    assert beside_ground(np.asarray(place(2).convert("L"), np.uint8)) is None


def test_what_is_lower_than_a_picture_is_no_picture() -> None:
    """A head in a circle beside a name, and a line of letters."""
    page = np.full((432, 300), 240, np.uint8)
    page[100:120, 50:70] = np.random.default_rng(1).integers(0, 256, (20, 20))
    page[200:210, 20:280] = np.random.default_rng(2).integers(0, 256, (10, 260))
    assert not np.any(beside_ground(page))
    page[260:320, 50:150] = np.random.default_rng(1).integers(0, 256, (60, 100))
    mask = beside_ground(page)
    assert mask is not None
    assert np.count_nonzero(mask) > 5000
