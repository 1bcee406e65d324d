"""Squares of large photos: what is asked for is no more than what is seen, and pixel on pixel it is the photo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from core.photo import Facts, Photo
from desktop.imaging import photo_painter, tiles
from desktop.imaging.gallery import LARGEST_PREVIEW, Gallery
from desktop.imaging.tiles import TILE, TileKey, TileSource, full_side, side_for
from desktop.waiting import wait_until
from tests.desktop import drawing

pytestmark = pytest.mark.usefixtures("qt")

LARGE = (3000, 1400)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo larger than the largest preview, each pixel of its own."""
    path = tmp_path_factory.mktemp("large") / "large.png"
    random = np.random.default_rng(1)
    Image.fromarray(random.integers(0, 255, (LARGE[1], LARGE[0], 3), dtype=np.uint8)).save(path, compress_level=1)
    return path


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    result = Gallery(tmp_path / "thumbnails.sqlite")
    yield result
    result.close()


def photo_of(path: Path, size: tuple[int, int]) -> Photo:
    return drawing.photo(1, path=str(path), width=size[0], height=size[1])


def drawn(gallery: Gallery, photo: Photo, place: QTransform) -> NDArray[np.uint8]:
    """What is seen of a photo through a window of 400 by 300 pixels, once everything is there."""
    shown = QImage(400, 300, QImage.Format.Format_RGB888)
    for _ in range(3):
        shown.fill(Qt.GlobalColor.black)
        painter = QPainter(shown)
        photo_painter.draw(painter, gallery, photo, place, QRectF(0, 0, 400, 300))
        painter.end()
        wait_until(lambda: gallery.idle, seconds=20, what="all squares")
    memory = np.frombuffer(shown.constBits(), np.uint8).reshape(300, shown.bytesPerLine())
    return memory[:, : 3 * 400].reshape(300, 400, 3).copy()  # the image takes its memory with it


def test_pixel_on_pixel_a_large_photo_is_drawn_as_it_is(gallery: Gallery, large: Path) -> None:
    place = QTransform(3000, 0, 0, 3000, -450, -470)  # across a corner of four squares
    seen = drawn(gallery, photo_of(large, LARGE), place)
    with Image.open(large) as picture:
        assert np.array_equal(seen, np.asarray(picture.crop((450, 470, 850, 770))))


def test_a_turned_photo_is_drawn_as_it_is(gallery: Gallery, large: Path) -> None:
    place = QTransform(0, 3000, -3000, 0, 900, -700)  # a quarter turn clockwise
    seen = drawn(gallery, photo_of(large, LARGE), place).astype(int)
    with Image.open(large) as picture:
        turned = np.asarray(picture.transpose(Image.Transpose.ROTATE_270)).astype(int)
    there = turned[700:1000, LARGE[1] - 900 : LARGE[1] - 500]
    assert np.abs(seen[2:-2, 2:-2] - there[2:-2, 2:-2]).mean() < 2


def test_only_what_is_seen_is_asked_for(gallery: Gallery, large: Path) -> None:
    drawn(gallery, photo_of(large, LARGE), QTransform(3000, 0, 0, 3000, -1100, -600))
    asked = [
        (column, row)
        for column in range(6)
        for row in range(3)
        if gallery.tiles.peek(TileKey(str(large), 10**9, 3000, column, row)) is not None
    ]
    assert asked == [(2, 1)]


def test_a_photo_that_is_no_larger_than_a_preview_needs_no_squares(gallery: Gallery, tmp_path: Path) -> None:
    path = drawing.save(drawing.scene(1, size=(800, 600)), tmp_path / "small.png")
    seen = drawn(gallery, photo_of(path, (800, 600)), QTransform(800, 0, 0, 800, -100, -50))
    with Image.open(path) as picture:
        assert np.array_equal(seen, np.asarray(picture.crop((100, 50, 500, 350))))
    assert gallery.tiles.idle


def test_the_level_is_the_smallest_that_is_fine_enough() -> None:
    facts = Facts("JPEG", 12000, 8000)
    assert [side_for(facts, wanted) for wanted in (50_000, 12_000, 6001, 6000, 3001, 2999)] == [
        12_000,
        12_000,
        12_000,
        6000,
        6000,
        3000,
    ]


@pytest.mark.parametrize(
    ("width", "height", "side"), [(4000, 3000, 4000), (12_000, 10_000, 12_000), (20_000, 15_000, 10_000)]
)
def test_of_a_huge_photo_no_more_is_opened_than_memory_should_hold(width: int, height: int, side: int) -> None:
    facts = Facts("JPEG", width, height)
    assert full_side(facts) == side
    assert side * (side * height / width) <= 120_000_000


def test_the_edge_squares_are_as_large_as_the_photo_leaves_them(large: Path) -> None:
    source = TileSource()
    last = source.load(TileKey(str(large), 0, 3000, 3000 // TILE, 1400 // TILE)).image
    assert last is not None
    assert (last.width(), last.height()) == (3000 % TILE, 1400 % TILE)
    outside = source.load(TileKey(str(large), 0, 3000, 6, 0))
    assert outside.image is None
    gone = source.load(TileKey(str(large.with_name("gone.png")), 0, 3000, 0, 0))
    assert gone.image is None
    assert gone.reason


def test_photos_stay_open_while_there_is_room_and_are_closed_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiles, "_ROOM", 2 * 300 * 200 * 3)
    source = TileSource()
    paths = [drawing.save(drawing.scene(number, size=(300, 200)), tmp_path / f"{number}.png") for number in range(3)]
    for path in paths:
        assert source.load(TileKey(str(path), 0, 300, 0, 0)).image is not None
    for path in paths:
        path.unlink()
    there = [source.load(TileKey(str(path), 0, 300, 0, 0)).image is not None for path in paths]
    assert there == [False, True, True]
    source.rest()
    assert source.load(TileKey(str(paths[2]), 0, 300, 0, 0)).image is None


def test_the_largest_preview_is_the_whole_photo_where_that_is_no_larger() -> None:
    assert full_side(Facts("JPEG", LARGEST_PREVIEW, 100)) == LARGEST_PREVIEW
