"""Thumbnails and previews as Qt paints them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.storage.thumbnails import Thumbnails
from desktop.imaging import images
from desktop.imaging.images import PreviewKey, ThumbnailKey, ThumbnailSource
from tests.desktop import drawing

pytestmark = pytest.mark.usefixtures("qt")


def red(width: int, height: int) -> Image.Image:
    return Image.new("RGB", (width, height), (255, 0, 0))


def test_an_image_has_memory_of_its_own() -> None:
    pixels = np.zeros((5, 7, 3), np.uint8)
    pixels[2, 3] = (10, 20, 30)
    image = images.image_of(pixels)
    pixels[:] = 99
    assert (image.width(), image.height()) == (7, 5)
    colour = image.pixelColor(3, 2)
    assert (colour.red(), colour.green(), colour.blue()) == (10, 20, 30)


def test_a_stored_thumbnail_is_used_and_fitted(tmp_path: Path) -> None:
    stored = drawing.save(red(200, 100), tmp_path / "stored.jpg")
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as thumbnails:
        thumbnails.put_many([(b"k" * 32, stored.read_bytes())])
    source = ThumbnailSource(tmp_path / "thumbnails.sqlite")
    loaded = source.load(ThumbnailKey(b"k" * 32, str(tmp_path / "not there.jpg"), 60))
    source.close()
    assert loaded.image is not None
    assert (loaded.image.width(), loaded.image.height()) == (60, 30)
    assert loaded.image.pixelColor(30, 15).red() > 240


def test_without_a_stored_thumbnail_the_photo_is_read(tmp_path: Path) -> None:
    path = drawing.save(red(800, 400), tmp_path / "photo.jpg")
    source = ThumbnailSource(tmp_path / "thumbnails.sqlite")
    loaded = source.load(ThumbnailKey(b"k" * 32, str(path), 60))
    assert loaded.image is not None
    assert loaded.image.width() == 60
    assert not (tmp_path / "thumbnails.sqlite").exists()


def test_a_file_of_thumbnails_that_is_broken_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "thumbnails.sqlite").write_bytes(b"rubbish" * 1000)
    path = drawing.save(red(80, 40), tmp_path / "photo.jpg")
    source = ThumbnailSource(tmp_path / "thumbnails.sqlite")
    assert source.load(ThumbnailKey(b"k" * 32, str(path), 60)).image is not None
    source.close()


def test_what_cannot_be_shown_has_a_reason(tmp_path: Path) -> None:
    source = ThumbnailSource(tmp_path / "thumbnails.sqlite")
    gone = source.load(ThumbnailKey(b"k" * 32, str(tmp_path / "gone.jpg"), 60))
    assert gone.image is None
    assert gone.reason == "The file is not there."
    (tmp_path / "text.jpg").write_text("no picture")
    broken = images.load_preview(PreviewKey(str(tmp_path / "text.jpg"), 0, 640))
    assert broken.image is None
    assert broken.reason


def test_a_preview_is_as_large_as_was_asked_for_or_as_the_photo_is(tmp_path: Path) -> None:
    path = drawing.save(red(1600, 1200), tmp_path / "photo.jpg")
    small = images.load_preview(PreviewKey(str(path), 0, 640)).image
    full = images.load_preview(PreviewKey(str(path), 0, 2560)).image
    assert small is not None
    assert full is not None
    assert (small.width(), full.width()) == (640, 1600)
