"""How wide edges are: copies that were made larger or softer are told from sharp ones."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from core.measuring.sharpness import edge_width


def shapes(size: tuple[int, int] = (1200, 900)) -> Image.Image:
    """Discs on a ground of soft light, with smooth rims."""
    random = np.random.default_rng(5)
    picture = Image.new("RGB", (2 * size[0], 2 * size[1]), (60, 80, 90))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, radius = random.integers((0, 0, 30), (2 * size[0], 2 * size[1], 160)).tolist()
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), tuple(random.integers(0, 255, 3).tolist()))
    return picture.resize(size, Image.Resampling.LANCZOS)


def width(picture: Image.Image) -> float:
    found = edge_width(np.asarray(picture, np.uint8))
    assert found is not None
    return found


@pytest.mark.parametrize("radius", [1.0, 2.0, 3.0])
def test_the_width_is_that_of_the_blur(radius: float) -> None:
    soft = shapes().filter(ImageFilter.GaussianBlur(radius))
    blur = math.hypot(radius, 0.6)  # what was drawn has some too
    assert width(soft) == pytest.approx(2.563 * blur, rel=0.15)  # from 10 to 90 percent of a Gaussian's edge


def test_a_picture_made_larger_has_wider_edges() -> None:
    sharp = shapes()
    small = sharp.resize((300, 225), Image.Resampling.LANCZOS)
    large = small.resize(sharp.size, Image.Resampling.BICUBIC)
    assert width(sharp) < 2
    assert width(small) < 2
    assert width(large) > 2 * width(sharp)


def test_what_is_out_of_focus_on_purpose_does_not_count() -> None:
    picture = shapes()
    half = picture.filter(ImageFilter.GaussianBlur(6))
    half.paste(picture.crop((0, 0, 600, 900)), (0, 0))
    assert width(half) < 1.3 * width(picture)


def test_of_a_plain_picture_nothing_is_said() -> None:
    assert edge_width(np.full((400, 600, 3), 90, np.uint8)) is None
    assert edge_width(np.zeros((1, 1, 3), np.uint8)) is None
