"""The thumbnail file: small JPEGs by content, in a file that may go at any time."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.indexing.thumbnail import drawn
from core.storage.database import CatalogError
from core.storage.thumbnails import LONG_SIDE, Thumbnails
from tests.core.pictures import difference, scene

KEY = bytes(range(32))


def test_what_was_put_is_got(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    with Thumbnails.open(path) as thumbnails:
        assert thumbnails.get(KEY) is None
        thumbnails.put_many([(KEY, b"one"), (b"other", b"two")])
        thumbnails.put_many([(KEY, b"again")])
    with Thumbnails.open(path, read_only=True) as thumbnails:
        assert (thumbnails.get(KEY), thumbnails.get(b"other")) == (b"again", b"two")


def test_it_is_read_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    with Thumbnails.open(path) as writer, Thumbnails.open(path, read_only=True) as reader:
        with writer.writing():
            writer.put_many([(KEY, b"one")])
            assert reader.get(KEY) is None
        assert reader.get(KEY) == b"one"


def test_a_damaged_file_makes_room_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with Thumbnails.open(path) as thumbnails:
        thumbnails.put_many([(KEY, b"one")])
        assert thumbnails.get(KEY) == b"one"
    assert (tmp_path / "thumbnails.sqlite.damaged").read_bytes().startswith(b"no database")


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (value)")
    before = path.read_bytes()
    with pytest.raises(CatalogError, match="another program"):
        Thumbnails.open(path)
    assert path.read_bytes() == before


def test_reading_needs_a_file(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="cannot be opened"):
        Thumbnails.open(tmp_path / "none.sqlite", read_only=True)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((640, 480), (256, 192)),
        ((480, 640), (192, 256)),
        ((1200, 900), (256, 192)),
        ((3000, 10), (256, 1)),
        ((100, 60), (100, 60)),
    ],
)
def test_drawn_is_the_picture_made_small(size: tuple[int, int], expected: tuple[int, int]) -> None:
    image = scene(1, *size)
    with Image.open(io.BytesIO(drawn(np.asarray(image)))) as small:
        assert (small.format, small.size) == ("JPEG", expected)
        assert max(small.size) <= LONG_SIDE
        wanted = image.resize(expected, Image.Resampling.BOX)
        assert difference(np.asarray(small), np.asarray(wanted)) < 6
