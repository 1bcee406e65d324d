"""How much of its size a picture needs for what it shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from core.measuring.resolving import resolved
from tests.core.pictures import encoded
from tests.core.scenes import place


def _grey(image: Image.Image, quality: int = 90) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The picture as it was saved, in grey."""
    from io import BytesIO

    return np.asarray(Image.open(BytesIO(encoded(image, quality=quality))).convert("L"), np.uint8)


def _times(image: Image.Image, times: float, way: Image.Resampling = Image.Resampling.BICUBIC) -> Image.Image:
    return image.resize((round(times * image.width), round(times * image.height)), way)


@pytest.mark.parametrize("number", range(4))
def test_a_picture_needs_all_of_its_size_and_an_enlargement_does_not(number: int) -> None:
    picture = place(number)
    for quality in (95, 60):
        assert resolved(_grey(picture, quality)) == 1
        assert resolved(_grey(_times(picture, 0.6, Image.Resampling.LANCZOS), quality)) == 1
    for way in (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR):
        assert 0.3 <= resolved(_grey(_times(picture, 2, way), 95)) <= 0.65


@pytest.mark.parametrize("number", range(4))
def test_words_written_on_an_enlargement_do_not_make_it_finer(number: int) -> None:
    """Its finest structure is in them, and a picture that was not enlarged does not become one by them."""
    for picture, enlarged in ((place(number), False), (_times(place(number), 2), True)):
        drawing = ImageDraw.Draw(picture := picture.copy())
        at = picture.width * 0.6, picture.height * 0.9
        drawing.text(at, "© Anna 2021", font_size=picture.height / 30, fill="white")
        assert (resolved(_grey(picture)) < 1) is enlarged


def test_of_next_to_nothing_nothing_can_be_said() -> None:
    assert resolved(np.full((600, 800), 90, np.uint8)) == 1
    assert resolved(_grey(_times(place(1), 0.1))) == 1
    assert resolved(np.zeros((1, 5000), np.uint8)) == 1


def _noise(side: int) -> Image.Image:
    levels = 128 + 40 * np.random.default_rng(1).standard_normal((side, side))
    return Image.fromarray(levels.clip(0, 255).astype(np.uint8))


@pytest.mark.parametrize(("height", "is_told"), [(96, True), (95, False)])
def test_a_picture_of_fewer_than_16_cells_of_24_pixels_is_too_small_to_tell(height: int, is_told: bool) -> None:
    enlarged = np.asarray(_times(_noise(48), 2))[:height]
    assert (resolved(enlarged) < 1) is is_told


@pytest.mark.parametrize(("fine", "is_enlarged"), [(20, True), (26, False)])
def test_most_of_the_finest_twentieth_decides(fine: int, is_enlarged: bool) -> None:
    """Of 1,024 cells 51 are looked at; `fine` ones were not enlarged."""
    picture = np.array(_times(_noise(384), 2))
    sharp = np.asarray(_noise(24))
    for cell in range(fine):
        row, column = 24 * (6 * (cell // 6) + 1), 24 * (5 * (cell % 6) + 1)
        picture[row : row + 24, column : column + 24] = sharp
    assert (resolved(picture) < 1) is is_enlarged


def test_real_photos_are_told_from_their_enlargements(shared: Path) -> None:
    scenes = [Image.open(path).convert("RGB") for path in sorted((shared / "photos/scenes").glob("*.jpg"))[::40]]
    assert len(scenes) >= 5
    assert sum(resolved(_grey(scene, 90)) == 1 for scene in scenes) >= len(scenes) - 1
    larger = [resolved(_grey(_times(scene, 2), 88)) for scene in scenes]
    assert sum(part <= 0.65 for part in larger) >= len(scenes) - 1
