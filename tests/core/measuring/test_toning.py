"""Pictures in other tones: copies if one curve explains all of them, and strangers as before."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.measuring.cells import CELLS, Cells
from core.measuring.comparing import compare
from core.measuring.judgement import IN_OTHER_TONES, LOWEST_COPY
from core.measuring.measure import measure
from core.measuring.measures import Measures
from core.measuring.relation import is_copy
from core.measuring.tone_curves import AS_IT_IS, curves, in_tones
from core.measuring.toning import agrees_in_tones
from core.photo import Relation
from tests.benchmarks.templates import page
from tests.core.scenes import SIZE, captioned, jpeg, pixels, place, sheet_of

IDENTITY = np.eye(2, 3)[None]


def _film(picture: Image.Image) -> Image.Image:
    """A colour negative: faint, and orange where nothing was exposed."""
    return Image.fromarray((255 * (1 - pixels(picture) / 255) ** 1.6 * (0.9, 0.55, 0.35)).astype(np.uint8))


IN_OTHER: dict[str, Callable[[Image.Image], Image.Image]] = {
    "negative": ImageOps.invert,
    "grey negative": lambda picture: ImageOps.invert(picture.convert("L")).convert("RGB"),
    "film": _film,
    "solarised": lambda picture: ImageOps.solarize(picture.convert("L"), 128).convert("RGB"),
}


def _measured(a: Image.Image, b: Image.Image) -> Measures:
    return measure(np.array([0]), np.array([1]), IDENTITY, sheet_of(a, b))


@pytest.mark.parametrize("other", IN_OTHER)
@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_picture_in_other_tones_is_a_copy_whichever_comes_first(number: int, other: str) -> None:
    one, two = place(number), IN_OTHER[other](place(number))
    for found in (_measured(one, two), _measured(two, one)):
        assert is_copy(found)[0]
        assert found.structure[0] > 0.7
        assert found.toned[0]


@pytest.mark.parametrize("other", IN_OTHER)
@pytest.mark.parametrize("number", range(6))
def test_a_stranger_in_other_tones_stays_one(number: int, other: str) -> None:
    found = _measured(place(number), IN_OTHER[other](place(number + 1)))
    assert not is_copy(found)[0]
    assert not found.toned[0]


@pytest.mark.parametrize("other", ["negative", "grey negative", "film"])
@pytest.mark.parametrize("number", range(3))
def test_a_negative_is_called_recoloured_and_stands_for_no_other_copy(number: int, other: str) -> None:
    """By its score: features of the picture are not found in it."""
    found = compare(jpeg(place(number)), jpeg(IN_OTHER[other](place(number))))
    assert found.relation is Relation.RECOLOURED
    assert LOWEST_COPY <= found.score <= IN_OTHER_TONES


def test_another_moment_as_a_negative_is_no_copy() -> None:
    found = _measured(place(1), ImageOps.invert(place(1, shift=0.03, moved=True)))
    assert not is_copy(found)[0]


def test_a_picture_that_agrees_as_it_is_is_not_compared_in_other_tones() -> None:
    assert not _measured(place(1), captioned(place(1)).resize(SIZE)).toned[0]
    assert not _measured(place(1), place(1)).toned[0]


def test_pages_in_light_on_dark_are_copies_if_they_say_the_same() -> None:
    dark = ImageOps.invert(page(0))
    assert compare(jpeg(page(0)), jpeg(dark)).same_picture
    assert not compare(jpeg(page(1)), jpeg(dark)).same_picture


def _striped(*colours: str) -> Image.Image:
    flag = Image.new("RGB", (300, 200))
    for number, colour in enumerate(colours):
        flag.paste(colour, (0, number * 67, 300, number * 67 + 67))
    return flag


def test_flags_of_other_colours_are_no_copies() -> None:
    flag = jpeg(_striped("navy", "white", "navy"))
    assert not compare(flag, jpeg(_striped("white", "navy", "crimson"))).same_picture
    assert compare(flag, jpeg(ImageOps.invert(_striped("navy", "white", "navy")))).same_picture


def _cells(**values: float) -> Cells:
    names = ("structure", "falling", "middle", "agree", "differ", "texture", "grain", "filled")
    usual = {"structure": 0.8, "middle": 0.8, "agree": 0.9, "filled": 0.9, "grain": 10.0}
    columns = {name: np.array([values.get(name, usual.get(name, 0.0))], np.float32) for name in names}
    return Cells(**columns, differing=np.zeros((1, CELLS * CELLS), np.bool_))


BEFORE = {"structure": 0.05, "middle": 0.05}


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        ({"structure": 0.74}, {"structure": 0.7}),
        ({"middle": 0.63}, {"middle": 0.57}),
        ({"agree": 0.78}, {"agree": 0.72}),
        ({"differ": 0.1}, {"differ": 0.14}),
        ({"filled": 0.35}, {"filled": 0.27}),
        ({"filled": 0.1, "correlation": -0.98}, {"filled": 0.1, "correlation": -0.96}),
        ({"grain": 1.8}, {"grain": 1.2}),
        ({"structure_before": 0.62}, {"structure_before": 0.68}),
        ({"middle_before": 0.67}, {"middle_before": 0.73}),
        ({"ground": 0.25}, {"ground": 0.35}),
        ({"ground": 0.5, "structure": 0.87}, {"ground": 0.5, "structure": 0.83}),
        ({"ground": 0.5, "structure": 0.9}, {"ground": 0.5, "structure": 0.9, "structure_before": 0.15}),
    ],
)
def test_where_two_pictures_no_longer_agree_in_other_tones(within: dict[str, float], beyond: dict[str, float]) -> None:
    for values, expected in ((within, True), (beyond, False)):
        before = {name: values.get(f"{name}_before", value) for name, value in BEFORE.items()}
        ground = np.array([values.get("ground", 0.1)], np.float32)
        correlation = np.array([values.get("correlation", -0.5)], np.float32)
        assert bool(agrees_in_tones(_cells(**values), _cells(**before), ground, correlation)[0]) is expected


def test_a_curve_leads_from_the_tones_of_one_picture_to_those_of_the_other() -> None:
    levels = np.linspace(0, 255, 4096, dtype=np.float32)[None]
    everywhere = np.ones(levels.shape, np.bool_)
    tent = np.minimum(levels, 255 - levels)
    curve = curves(levels, tent, everywhere)
    assert in_tones(levels, curve) == pytest.approx(tent, abs=8)
    half = everywhere & (levels < 128)  # what lies elsewhere has no say in it
    assert curves(levels, tent, half)[:, :12] == pytest.approx(curve[:, :12], abs=1)


def test_the_curve_that_changes_nothing_changes_nothing() -> None:
    levels = np.arange(4, 252, dtype=np.float32)[None]
    assert in_tones(levels, AS_IT_IS[None]) == pytest.approx(levels, abs=0.01)
