"""Two miniatures laid on each other: what is measured of them, and that a rough map is made sharp."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from core.indexing.fingerprint import fingerprint
from core.measuring.geometry import Maps, apply, form_maps, inverse
from core.measuring.measure import measure
from core.measuring.measures import Measures
from core.measuring.miniatures import unpack
from core.samples.copies import brighter, cropped, grey
from tests.core.pictures import scene
from tests.core.scenes import PART, SIZE, bordered, letterboxed, pixels, place, retouched, sheet_of

WIDTH, HEIGHT = SIZE
IDENTITY = np.eye(2, 3)[None]
TURNED = [
    *(Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.ROTATE_180),
    *(Image.Transpose.TRANSPOSE, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.TRANSVERSE),
]  # from the second form on
CORNERS = np.array([[0, 0], [1, 0], [0, HEIGHT / WIDTH], [1, HEIGHT / WIDTH]])


def _measured(a: Image.Image, b: Image.Image, maps: Maps = IDENTITY, *, closely: bool = False) -> Measures:
    return measure(np.array([0]), np.array([1]), maps, sheet_of(a, b), closely=np.array([closely]))


def _crop_map(part: Sequence[float]) -> Maps:
    """From the whole picture to that part of it."""
    left, top, right, bottom = part
    kept = max((right - left) * WIDTH, (bottom - top) * HEIGHT)
    return np.array([[[WIDTH / kept, 0, -left * WIDTH / kept], [0, WIDTH / kept, -top * HEIGHT / kept]]])


@pytest.mark.parametrize("number", range(3))
def test_a_picture_is_in_every_measure_like_itself(number: int) -> None:
    found = _measured(place(number), place(number))
    assert found.structure[0] == pytest.approx(1, abs=0.05)
    assert found.agree[0] > 0.97
    assert found.differ[0] == 0
    assert max(found.luma[0], found.chroma[0], found.rest[0]) < 0.01
    assert found.cover_a[0] == found.cover_b[0] == 1
    assert found.escape[0] == found.shift[0] == 0
    assert np.array_equal(found.maps, IDENTITY)
    assert found.colour_a[0] == found.colour_b[0] > 2


@pytest.mark.parametrize("number", [5, 9, 11])
def test_a_map_that_a_frame_drew_aside_is_put_right_beside_it(number: int) -> None:
    """A rough map of a square part in the frame of an instant camera, whose white sides stand where the picture goes
    on: made to fit them as well, it would fit neither."""
    rim, lower = HEIGHT // 16, HEIGHT // 4
    page = Image.new("RGB", (HEIGHT + 2 * rim, HEIGHT + rim + lower), (246, 245, 240))
    page.paste(ImageOps.fit(place(number), (HEIGHT, HEIGHT)), (rim, rim))
    size, left, top = np.array([WIDTH, (HEIGHT - WIDTH) / 2 + rim, rim]) / max(page.size)
    found = _measured(place(number), page, np.array([[[1.01 * size, 0, left + 0.01], [0, 1.01 * size, top - 0.01]]]))
    assert found.painted[0] > 0.05
    assert found.structure[0] > 0.92


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("on_its_side", [False, True])
def test_a_band_across_a_picture_is_left_out_of_its_measures(number: int, on_its_side: bool) -> None:
    banded = place(number).copy()
    left, top, right, bottom = (WIDTH * 3 // 4, 0, WIDTH, HEIGHT) if on_its_side else (0, 0, WIDTH, HEIGHT // 4)
    banded.paste((250, 250, 250), (left, top, right, bottom))
    found = _measured(place(number), banded)
    assert found.painted[0] == pytest.approx(0.25, abs=0.04)
    assert found.differ[0] < 0.02
    assert found.structure[0] > 0.9
    assert found.rest[0] < 3


@pytest.mark.parametrize("ground", ["black", "white"])
@pytest.mark.parametrize("number", range(5))
def test_the_ground_around_a_round_portrait_is_left_out(number: int, ground: str) -> None:
    mask = Image.new("L", SIZE)
    ImageDraw.Draw(mask).ellipse((0, 0, *SIZE), fill=255)
    found = _measured(place(number), Image.composite(place(number), Image.new("RGB", SIZE, ground), mask))
    assert 0.2 < found.painted[0] < 0.5
    assert found.differ[0] < 0.02
    assert found.structure[0] > 0.9
    assert found.rest[0] < 3


@pytest.mark.parametrize("number", range(5))
def test_a_thing_that_is_gone_from_before_a_white_wall_was_not_painted_over(number: int) -> None:
    """The white goes on beside it."""
    wall = place(number).copy()
    wall.paste("white", (0, 0, WIDTH * 2 // 5, HEIGHT))
    thing = wall.copy()
    thing.paste(place(number + 6).crop((0, 0, WIDTH // 5, HEIGHT // 2)), (WIDTH // 10, HEIGHT // 4))
    assert _measured(wall, thing).painted[0] == 0


def test_a_thing_that_moved_is_no_band() -> None:
    """It differs from top to bottom, but not in whole columns, and not in one stretch."""
    before, after = place(1).copy(), place(1).copy()
    person = place(5).crop((0, 0, WIDTH // 5, HEIGHT * 2 // 3))
    before.paste(person, (WIDTH // 10, HEIGHT // 3))
    after.paste(person, (WIDTH // 2, HEIGHT // 3))
    found = _measured(before, after)
    assert found.painted[0] == 0
    assert found.differ[0] > 0.1


def test_another_place_agrees_nowhere() -> None:
    found = _measured(place(1), place(2))
    assert found.structure[0] < 0.3
    assert found.agree[0] < 0.2
    assert found.differ[0] > 0.5


@pytest.mark.parametrize("form", range(8))
def test_each_form_lies_on_the_picture_it_was_made_of(form: int) -> None:
    laid = place(1) if form == 0 else place(1).transpose(TURNED[form - 1])
    frames = [np.array([picture.size]) / WIDTH for picture in (place(1), laid)]
    found = _measured(place(1), laid, form_maps(np.array([form]), *frames))
    assert found.structure[0] > 0.95
    others = [other for other in range(8) if (other < 4) == (form < 4) and other != form]
    for other in others:
        assert _measured(place(1), laid, form_maps(np.array([other]), *frames)).structure[0] < 0.4


@pytest.mark.parametrize("number", range(3))
def test_a_map_that_is_a_little_off_is_drawn_to_where_it_belongs(number: int) -> None:
    crop = cropped(*PART)(place(number))
    right = _crop_map(PART)
    rough = right.copy()
    rough[0, :, :2] *= 1.02
    rough[0, 0, 2] += 0.015
    found = _measured(place(number), crop, rough)
    assert np.abs(apply(rough, CORNERS) - apply(right, CORNERS)).max() > 0.02
    assert np.abs(apply(found.maps, CORNERS) - apply(right, CORNERS)).max() < 0.005
    assert found.structure[0] > 0.9


def test_a_shift_below_a_pixel_is_seen_where_it_is_looked_for_closely() -> None:
    """As between two shots from a tripod: 0.33 % of the width, not half a pixel of a miniature."""
    wide = scene(1, 700, 520)
    first, second = (wide.crop((left, 20, left + 600, 470)) for left in (20, 22))
    assert _measured(first, second).shift[0] == 0
    found = _measured(first, second, closely=True)
    assert found.maps[0, 0, 2] == pytest.approx(-2 / 600, abs=0.001)
    assert found.shift[0] > 0.002
    same = _measured(place(1), brighter(place(1)), closely=True)
    assert same.shift[0] < 0.0006


def test_a_crop_is_inside_and_the_whole_is_covered_by_the_share_that_was_kept() -> None:
    crop = cropped(*PART)(place(1))
    there = _measured(place(1), crop, _crop_map(PART))
    kept = (PART[2] - PART[0]) * (PART[3] - PART[1])
    assert there.cover_a[0] == pytest.approx(kept, abs=0.04)
    assert there.cover_b[0] > 0.99
    assert there.escape[0] < 0.005
    back = _measured(crop, place(1), inverse(_crop_map(PART)))
    assert back.cover_b[0] == pytest.approx(there.cover_a[0], abs=0.02)
    assert back.structure[0] == pytest.approx(there.structure[0], abs=0.02)
    assert np.allclose(inverse(back.maps), there.maps, atol=0.01)


def test_two_parts_of_a_picture_reach_out_of_each_other() -> None:
    left, right = cropped(0, 0, 0.8, 1)(place(1)), cropped(0.2, 0, 1, 1)(place(1))
    moved = np.array([[[1.0, 0, -0.2 / 0.8], [0, 1, 0]]])
    found = _measured(left, right, moved)
    assert found.structure[0] > 0.95
    assert found.escape[0] == pytest.approx(0.25, abs=0.02)


def test_grey_and_light_change_tones_and_not_structure() -> None:
    plain, without_colour, lighter = place(1), grey(place(1)), brighter(place(1))
    colourless = _measured(plain, without_colour)
    assert colourless.structure[0] > 0.95
    assert colourless.chroma[0] > 5
    assert colourless.colour_b[0] < 2 < colourless.colour_a[0]
    assert _measured(without_colour, plain).colour_a[0] < 2
    light = _measured(plain, lighter)
    assert light.structure[0] > 0.9
    assert light.luma[0] > 6
    assert light.rest[0] < light.luma[0] / 3


def test_a_thing_painted_over_a_part_differs_there_only() -> None:
    found = _measured(place(1), retouched(place(1)))
    assert 0.01 < found.differ[0] < 0.15
    assert found.agree[0] > 0.8


def test_around_a_framed_picture_is_one_flat_colour_and_around_a_crop_the_picture_goes_on() -> None:
    size = WIDTH + 2 * (WIDTH // 16)
    edge = (WIDTH // 16) / size
    framed = _measured(place(1), bordered(place(1)), np.array([[[WIDTH / size, 0, edge], [0, WIDTH / size, edge]]]))
    assert framed.step[0] > 3 * framed.rim[0] + 10
    crop = _measured(place(1), cropped(*PART)(place(1)), _crop_map(PART))
    assert crop.step[0] < crop.rim[0]
    assert np.isnan(_measured(place(1), place(1)).rim[0])


def test_in_a_letterbox_the_bars_are_above_and_below_only() -> None:
    bar = (1 - HEIGHT / WIDTH) / 2
    found = _measured(place(1), letterboxed(place(1)), np.array([[[1.0, 0, 0], [0, 1, bar]]]))
    assert found.cover_a[0] > 0.99
    assert found.cover_b[0] == pytest.approx(HEIGHT / WIDTH, abs=0.04)
    assert found.rim[0] < 3


def test_a_plain_picture_and_a_slope_have_no_grain() -> None:
    plain = Image.new("RGB", SIZE, (90, 120, 60))
    slope = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    assert _measured(plain, plain).texture[0] < 0.1
    assert _measured(slope, slope).texture[0] > 2
    assert _measured(slope, slope).grain[0] < 0.5
    assert _measured(place(1), place(1)).grain[0] > 3


def test_a_blurred_copy_is_compared_at_the_sharpness_of_the_blurred_one() -> None:
    small = place(1).resize((20, 15), Image.Resampling.LANCZOS)
    assert _measured(place(1), small).structure[0] > 0.85
    assert _measured(small, place(1)).structure[0] > 0.85
    soft = place(1).filter(ImageFilter.GaussianBlur(2))
    assert _measured(place(1), soft).structure[0] > 0.9


def test_pairs_measured_together_are_as_each_alone_in_any_row_of_thesheet_of() -> None:
    """More miniatures than one row of the sheet holds, so that it has to grow."""
    count = 70
    images = [place(number % 5) if number % 2 else grey(place(number % 5)) for number in range(count)]
    sheet = sheet_of(*images)
    a, b = np.arange(count), (np.arange(count) + 5) % count
    together = measure(a, b, np.repeat(IDENTITY, count, axis=0), sheet)
    for row in (0, 3, 62, 64, 69):
        alone = _measured(images[a[row]], images[b[row]])
        assert together.structure[row] == pytest.approx(alone.structure[0], abs=1e-4)
        assert together.chroma[row] == pytest.approx(alone.chroma[0], abs=1e-3)
        assert np.allclose(together.maps[row], alone.maps[0], atol=1e-5)
    halves = [measure(a[part], b[part], np.repeat(IDENTITY, 35, axis=0), sheet) for part in (slice(35), slice(35, 70))]
    assert np.allclose(Measures.joined(halves).luma, together.luma, atol=1e-3)
    assert Measures.joined(halves).maps.shape == (count, 2, 3)


def test_cleared_miniatures_make_room_for_others() -> None:
    sheet = sheet_of(place(1), place(2))
    sheet.clear()
    packed = fingerprint(pixels(place(3))).miniature
    sheet.add([packed, packed], np.array([[1, HEIGHT / WIDTH]] * 2))
    assert measure(np.array([0]), np.array([1]), IDENTITY, sheet).luma[0] < 0.01


def test_a_damaged_miniature_is_said_to_be_one() -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(b"\xff\xd8 no picture")


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 2)])
def test_a_tiny_picture_is_measured_without_complaint(size: tuple[int, int]) -> None:
    tiny = place(1).resize(size)
    frames = [np.array([picture.size]) / max(picture.size) for picture in (tiny, place(2))]
    maps = form_maps(np.array([0]), *frames)
    for found in (_measured(tiny, tiny), _measured(tiny, place(2), maps), _measured(place(2), tiny, inverse(maps))):
        assert np.isfinite(found.structure).all()
        assert np.isfinite(found.luma).all()
    assert _measured(tiny, tiny).luma[0] < 0.1
