"""A light that was laid over a picture leaves it a copy, and makes none of another shot or of equal words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from core.measuring.cells import CELLS, Cells
from core.measuring.lighting import agrees_without_light
from core.measuring.measure import measure
from core.measuring.measures import Measures
from core.measuring.relation import is_copy
from tests.core.scenes import SIZE, pixels, place, sheet_of

IDENTITY = np.eye(2, 3)[None]
ACROSS, DOWN = np.meshgrid(np.linspace(-1, 1, SIZE[0]), np.linspace(-1, 1, SIZE[1]))


def _fading(far: NDArray[np.float64], from_: float) -> NDArray[np.float64]:
    """1 where something is near, 0 where it is far, (height, width, 1)."""
    return (1 / (1 + np.exp(8 * (far - from_))))[:, :, None]


def _lit(picture: Image.Image, share: NDArray[np.float64], tone: float) -> Image.Image:
    return Image.fromarray((pixels(picture) * share + tone * (1 - share)).astype(np.uint8))


MIDDLE = np.hypot(ACROSS, DOWN)
LIGHTS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "dark vignette": lambda picture: _lit(picture, _fading(MIDDLE, 0.9), 3),
    "white vignette": lambda picture: _lit(picture, _fading(MIDDLE, 0.95), 250),
    "flare": lambda picture: _lit(picture, 1 - _fading(np.hypot(ACROSS - 0.5, DOWN + 0.6), 0.6), 255),
}


def _measured(a: Image.Image, b: Image.Image) -> Measures:
    return measure(np.array([0]), np.array([1]), IDENTITY, sheet_of(a, b))


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("number", range(4))
def test_a_picture_under_a_light_is_a_copy_whichever_comes_first(number: int, light: str) -> None:
    lit = LIGHTS[light](place(number))
    assert is_copy(_measured(place(number), lit))[0]
    assert is_copy(_measured(lit, place(number)))[0]


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("number", range(4))
def test_another_shot_under_a_light_is_none(number: int, light: str) -> None:
    lit = LIGHTS[light](place(number, shift=0.03, moved=True))
    assert not is_copy(_measured(place(number), lit))[0]


@pytest.mark.parametrize("number", [0, 1, 7])
def test_equal_dark_words_over_two_pale_pictures_make_no_copies(number: int) -> None:
    pages = [_lit(place(number + other), np.full((*SIZE[::-1], 1), 0.3), 200) for other in (0, 1)]
    for page in pages:
        for line, words in enumerate(("NOT ALL THOSE", "WHO WANDER", "ARE LOST")):
            at = (SIZE[0] / 2, SIZE[1] * (0.25 + 0.25 * line))
            ImageDraw.Draw(page).text(at, words, "black", ImageFont.load_default(SIZE[1] // 5), "mm")
    assert not is_copy(_measured(*pages))[0]


def _cells(**values: float) -> Cells:
    names = ("structure", "falling", "middle", "agree", "differ", "texture", "grain", "filled")
    columns = {name: np.array([values.get(name, 0.0)], np.float32) for name in names}
    return Cells(**columns, differing=np.zeros((1, CELLS * CELLS), np.bool_))


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        ({"structure": 0.77}, {"structure": 0.74}),
        ({"agree": 0.67}, {"agree": 0.62}),
        ({"middle": 0.72}, {"middle": 0.67}),
        ({"before": 0.75}, {"before": 0.78}),
        ({"differ": 0.19}, {"differ": 0.21}),
    ],
)
def test_where_two_pictures_no_longer_agree_without_light(within: dict[str, float], beyond: dict[str, float]) -> None:
    for values, expected in ((within, True), (beyond, False)):
        then = _cells(**{"structure": 0.8, "agree": 0.8, "middle": 0.8, **values})
        before = _cells(structure=values.get("before", 0.6), differ=0.2)
        assert bool(agrees_without_light(then, before)[0]) is expected
