"""Measures -> score and relation: what was done to a drawn place is said, and another shot of it is no copy."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from core.measuring.alignment import Support
from core.measuring.comparing import Comparison, compare
from core.measuring.geometry import Maps, inverse
from core.measuring.judgement import BEST, LOWEST_COPY, Judgement, judge, scores
from core.measuring.measure import measure
from core.measuring.measures import Measures
from core.measuring.origins import Origins, exposures
from core.measuring.relation import is_another_shot
from core.photo import Facts, Relation
from core.samples.copies import Edit, brighter, captioned, cropped, mirrored, on_a_phone, resized, turned
from tests.core.pictures import encoded, exif
from tests.core.scenes import (
    EDITS,
    PART,
    SIZE,
    bordered,
    edited,
    in_a_chat,
    jpeg,
    letterboxed,
    on_a_slide,
    pixels,
    place,
    printed,
    sheet_of,
    upright,
)
from tests.core.scenes import captioned as captioned_above

EXPECTED: Mapping[str, Relation] = {
    "saved poorly": Relation.RESAVED,
    "smaller": Relation.RESIZED,
    "turned": Relation.ROTATED,
    "mirrored": Relation.MIRRORED,
    "cropped": Relation.CROPPED,
    "bordered": Relation.FRAMED,
    "letterboxed": Relation.FRAMED,
    "captioned": Relation.FRAMED,
    "grey": Relation.RECOLOURED,
    "brighter": Relation.RECOLOURED,
    "watermarked": Relation.EDITED,
    "retouched": Relation.EDITED,
}
NUMBERS = range(3)


def _close(part: tuple[float, ...] | None, expected: tuple[float, ...]) -> bool:
    return part is not None and max(abs(a - b) for a, b in zip(part, expected, strict=True)) < 0.02


def _said(comparison: Comparison | Judgement) -> set[Relation]:
    return {comparison.relation, *comparison.also}


def _measured(a: Image.Image, b: Image.Image, maps: Maps) -> Measures:
    return measure(np.array([0]), np.array([1]), maps, sheet_of(a, b))


def _origins(a: Image.Image, b: Image.Image, apart: float = float("nan"), noted: Sequence[Facts] = ()) -> Origins:
    one, other = exposures(noted or [Facts("JPEG", 4, 3)] * 2)
    sizes = np.array([a.size]), np.array([b.size])
    return Origins(*sizes, np.array([apart]), one[None], other[None], np.array([False]))


IDENTITY = np.eye(2, 3)[None]
NO_FOLLOWERS = Support.none(1)


def test_every_edit_has_its_relation() -> None:
    assert EXPECTED.keys() == EDITS.keys()


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("edit", EDITS)
def test_what_was_done_is_said_and_a_copy_scores_high(edit: str, number: int) -> None:
    found = compare(jpeg(place(number)), edited(number, edit))
    assert found.relation is EXPECTED[edit]
    assert found.same_picture
    assert LOWEST_COPY <= found.score <= BEST
    if edit == "cropped":
        assert _close(found.part, PART)
    else:
        assert found.part is None


@pytest.mark.parametrize("number", range(6))
def test_another_shot_is_similar_and_no_copy(number: int) -> None:
    """The hand has moved by 2 % of the width, and so has a thing on the table."""
    found = compare(jpeg(place(number)), jpeg(place(number, shift=0.02, moved=True)))
    assert found.relation is Relation.SIMILAR_SHOT
    assert not found.same_picture
    assert found.part is None


@pytest.mark.parametrize("number", range(6))
def test_another_place_is_nothing(number: int) -> None:
    found = compare(jpeg(place(number)), jpeg(place(number + 1)))
    assert found.relation is Relation.NONE
    assert not found.same_picture
    assert found.score < 50


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "enhanced",
    [
        lambda picture: ImageEnhance.Color(picture).enhance(1.2),
        lambda picture: ImageEnhance.Contrast(picture).enhance(1.15),
        lambda picture: picture.point([min(255, round(value * 1.08)) for value in range(256)] * 3),
        lambda picture: picture.point([round(value * gain) for gain in (0.95, 1.0, 1.0) for value in range(256)]),
    ],
    ids=["more colour", "more contrast", "lighter", "cooler"],
)
def test_slightly_other_tones_are_told_from_saving(enhanced: Edit, number: int) -> None:
    picture = place(number)
    assert compare(jpeg(picture), jpeg(enhanced(picture))).relation is Relation.RECOLOURED
    poorly = compare(jpeg(picture), jpeg(picture, 20))
    assert Relation.RECOLOURED not in _said(poorly)


def test_more_than_one_thing_may_have_been_done() -> None:
    cut_and_lighter = compare(jpeg(place(1)), jpeg(brighter(cropped(*PART)(place(1)))))
    assert cut_and_lighter.relation is Relation.CROPPED
    assert Relation.RECOLOURED in cut_and_lighter.also
    cut_and_turned = compare(jpeg(place(1)), jpeg(turned(cropped(*PART)(place(1)))))
    assert (cut_and_turned.relation, cut_and_turned.also) == (Relation.CROPPED, (Relation.ROTATED,))
    assert _close(cut_and_turned.part, PART)
    framed_and_smaller = compare(jpeg(place(1)), jpeg(resized(400)(bordered(place(1)))))
    assert framed_and_smaller.relation is Relation.FRAMED
    assert Relation.RESIZED in framed_and_smaller.also


@pytest.mark.parametrize("light", [0.5, 2.0])
@pytest.mark.parametrize("number", range(6))
def test_a_part_in_another_light_is_in_no_frame(number: int, light: float) -> None:
    part = cropped(*PART)(place(number)).point([round(255 * (tone / 255) ** light) for tone in range(256)] * 3)
    assert compare(jpeg(place(number)), jpeg(part)).relation is Relation.CROPPED


@pytest.mark.parametrize("number", range(6))
def test_beside_another_picture_a_picture_is_on_a_page_and_is_no_part_of_it(number: int) -> None:
    both = Image.new("RGB", (SIZE[0] * 2, SIZE[1]))
    both.paste(place(number), (0, 0))
    both.paste(place(number + 1), (SIZE[0], 0))
    assert compare(jpeg(place(number)), jpeg(both)).relation is Relation.FRAMED
    half = place(number).crop((0, 0, SIZE[0] // 2, SIZE[1]))
    assert compare(jpeg(place(number)), jpeg(half)).relation is Relation.CROPPED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_blurred_but_for_a_strip_was_edited_and_one_that_is_softer_all_over_was_saved_again(
    number: int,
) -> None:
    soft = place(number).filter(ImageFilter.GaussianBlur(SIZE[0] / 90))
    tilt_shift = soft.copy()
    strip = 0, SIZE[1] * 2 // 5, SIZE[0], SIZE[1] * 3 // 5
    tilt_shift.paste(place(number).crop(strip), strip)
    assert compare(jpeg(place(number)), jpeg(tilt_shift)).relation is Relation.EDITED
    slightly = place(number).filter(ImageFilter.GaussianBlur(SIZE[0] / 300))
    assert compare(jpeg(place(number)), jpeg(slightly)).relation is Relation.RESAVED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_smeared_in_one_direction_was_edited(number: int) -> None:
    pixels = np.asarray(place(number), np.float32)
    smeared = np.mean([np.roll(pixels, step, axis=1) for step in range(-5, 6)], axis=0)
    found = compare(jpeg(place(number)), jpeg(Image.fromarray(np.rint(smeared).astype(np.uint8))))
    assert found.relation is Relation.EDITED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_around_which_the_ground_was_softened_a_little_was_edited(number: int) -> None:
    portrait = place(number).filter(ImageFilter.GaussianBlur(SIZE[0] / 150))
    middle = SIZE[0] // 4, SIZE[1] // 4, SIZE[0] * 3 // 4, SIZE[1] * 3 // 4
    portrait.paste(place(number).crop(middle), middle)
    assert compare(jpeg(place(number)), jpeg(portrait)).relation is Relation.EDITED


@pytest.mark.parametrize("number", range(6))
def test_a_faint_mark_is_an_edit_and_saving_poorly_is_none(number: int) -> None:
    """It shifts the tone of some cells by a few levels, and leaves what is in them as it was."""
    photo = place(number)
    layer = Image.new("RGBA", photo.size, (255, 255, 255, 0))
    at = (photo.width / 2, photo.height * 0.6)
    ImageDraw.Draw(layer).text(at, "© Anna", font_size=photo.width / 8, fill=(255, 255, 255, 60), anchor="mm")
    marked = Image.alpha_composite(photo.convert("RGBA"), layer).convert("RGB")
    assert Relation.EDITED in _said(compare(jpeg(photo), jpeg(marked)))
    assert Relation.EDITED not in _said(compare(jpeg(photo), jpeg(photo, 15)))


@pytest.mark.parametrize("number", range(6))
def test_a_thing_in_another_colour_is_an_edit_and_saving_poorly_is_none(number: int) -> None:
    """Of the same light, so that neither the tones nor the mean of the colours tell: as of two sorts of one product."""
    label = Image.new("L", SIZE, 0)
    ImageDraw.Draw(label).rectangle((SIZE[0] * 0.42, SIZE[1] * 0.4, SIZE[0] * 0.7, SIZE[1] * 0.8), fill=200)
    red, blue = (Image.composite(Image.new("RGB", SIZE, of), place(number), label) for of in ("#aa6964", "#8c6e96"))
    assert Relation.EDITED in _said(compare(jpeg(red), jpeg(blue)))
    assert Relation.EDITED not in _said(compare(jpeg(red), jpeg(red, 15)))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_of_little_colour_that_lost_it_was_recoloured(number: int) -> None:
    grey = place(number).convert("L").convert("RGB")
    faint = Image.blend(grey, place(number), 0.07)
    assert compare(jpeg(faint), jpeg(grey)).relation is Relation.RECOLOURED
    assert compare(jpeg(faint), jpeg(faint, 50)).relation is Relation.RESAVED


def test_a_tilt_that_was_cut_out_of_the_picture_is_first_of_all_a_turn() -> None:
    tilted = place(1).rotate(20, Image.Resampling.BICUBIC).crop((110, 100, 530, 380))
    found = compare(jpeg(place(1)), jpeg(tilted))
    assert found.relation is Relation.ROTATED
    assert Relation.CROPPED in found.also


def test_a_mirrored_picture_is_not_said_to_be_turned_besides() -> None:
    assert Relation.ROTATED not in _said(compare(jpeg(place(1)), jpeg(mirrored(place(1)))))


def test_a_mirrored_crop_is_found_too() -> None:
    found = compare(jpeg(place(1)), jpeg(mirrored(cropped(*PART)(place(1)))))
    assert found.same_picture
    assert {Relation.CROPPED, Relation.MIRRORED} <= _said(found)


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("light", ["graduated", "vignette"])
def test_a_light_laid_over_a_picture_leaves_it_the_same_picture(light: str, number: int) -> None:
    across, down = np.meshgrid(np.linspace(-1, 1, SIZE[0]), np.linspace(-1, 1, SIZE[1]))
    strength = 0.6 + 0.35 * across if light == "graduated" else 1 - 0.3 * (across**2 + down**2)
    lit = Image.fromarray((pixels(place(number)) * strength[:, :, None]).astype(np.uint8))
    found = compare(jpeg(place(number)), jpeg(lit))
    assert found.relation is Relation.RECOLOURED
    assert found.same_picture


@pytest.mark.parametrize("number", [1, 2, 4])  # the others are too dark in their corners by then
def test_a_vignette_that_leaves_the_corners_black_is_one_too(number: int) -> None:
    across, down = np.meshgrid(np.linspace(-1, 1, SIZE[0]), np.linspace(-1, 1, SIZE[1]))
    strength = 1 - 0.5 * (across**2 + down**2)
    lit = Image.fromarray((pixels(place(number)) * strength[:, :, None]).astype(np.uint8))
    assert compare(jpeg(place(number)), jpeg(lit, 75)).same_picture


@pytest.mark.parametrize("number", [0, 2, 3])  # the others are as white at their sides as the frame
def test_a_square_part_in_the_frame_of_an_instant_camera_is_a_copy(number: int) -> None:
    """It reaches out of the picture, and the picture out of it."""
    width, height = SIZE
    square = place(number).crop(((width - height) // 2, 0, (width + height) // 2, height))
    print_ = Image.new("RGB", (height * 11 // 10, height * 13 // 10), (248, 246, 240))
    print_.paste(square, (height // 20, height // 20))
    found = compare(jpeg(place(number)), jpeg(print_))
    assert found.relation is Relation.FRAMED
    assert found.same_picture


def test_a_band_of_words_above_the_lower_edge_is_left_out() -> None:
    worded = place(1).copy()
    worded.paste((0, 0, 0), (0, SIZE[1] * 3 // 4, SIZE[0], SIZE[1] * 9 // 10))
    measures = _measured(place(1), worded, np.eye(2, 3)[None])
    assert measures.painted[0] > 0.1
    assert measures.differ[0] < 0.02


def test_words_on_a_band_inside_the_picture_make_no_other_shot_of_it() -> None:
    assert compare(jpeg(place(1)), jpeg(captioned("Happy New Year!")(place(1)))).same_picture


@pytest.mark.parametrize("number", range(4))
def test_a_square_part_made_darker_for_words_over_it_is_a_copy(number: int) -> None:
    width, height = SIZE
    left = (width - height) // 2
    found = compare(jpeg(place(number)), jpeg(_quoted(place(number).crop((left, 0, left + height, height)))))
    assert found.same_picture
    assert not compare(jpeg(_quoted(place(number))), jpeg(_quoted(place(number + 5)))).same_picture


def _quoted(picture: Image.Image) -> Image.Image:
    """A quotation in four lines over it, darker."""
    dark = picture.point(lambda level: level // 2)
    lines = "the best things\nin life are the people\nyou love, the places\nyou have seen"
    middle = dark.width / 2, dark.height / 2
    size = dark.height // 16
    ImageDraw.Draw(dark).multiline_text(middle, lines, fill="white", font_size=size, anchor="mm", align="center")
    return dark


@pytest.mark.parametrize("surrounded", [on_a_phone, captioned_above, captioned("Happy New Year!")])
def test_two_places_with_the_same_surroundings_are_no_shots_of_one(surrounded: Edit) -> None:
    for number in NUMBERS:
        found = compare(jpeg(surrounded(place(number))), jpeg(surrounded(place(number + 5))))
        assert found.relation is Relation.NONE


@pytest.mark.parametrize("surrounded", [in_a_chat, printed, on_a_slide])
@pytest.mark.parametrize("number", range(6))
def test_two_places_in_chats_prints_or_slides_that_look_alike_are_no_copies(surrounded: Edit, number: int) -> None:
    one, other = surrounded(place(number)), surrounded(place(number + 6))
    assert not compare(jpeg(one), jpeg(other)).same_picture


@pytest.mark.parametrize("number", range(1, 6))  # the first is as light at its edges as the border
def test_a_print_that_lies_aslant_on_a_table_is_a_copy_in_a_frame(number: int) -> None:
    found = compare(jpeg(printed(place(number))), jpeg(place(number)))
    assert found.relation is Relation.FRAMED
    assert found.part == pytest.approx((0.12, 0.11, 0.88, 0.84), abs=0.04)


@pytest.mark.parametrize("share", [0.07, 0.1])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_whose_falling_lines_were_made_upright_is_a_part_of_it(number: int, share: float) -> None:
    found = compare(jpeg(place(number)), jpeg(upright(place(number), share)))
    assert found.relation is Relation.CROPPED
    assert found.same_picture


@pytest.mark.parametrize("edit", [cropped(*PART), bordered, letterboxed, turned, mirrored, brighter, resized(300)])
@pytest.mark.parametrize("number", NUMBERS)
def test_the_same_is_said_whichever_comes_first(edit: Edit, number: int) -> None:
    one, other = jpeg(place(number)), jpeg(edit(place(number)))
    there, back = compare(one, other), compare(other, one)
    assert there.relation is back.relation
    assert there.score == pytest.approx(back.score, abs=1.5)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_judgement_turned_round_is_that_of_the_exchanged_pair(number: int) -> None:
    whole, crop = place(number), cropped(*PART)(place(number))
    kept = PART[2] - PART[0]
    to_crop = np.array([[[1 / kept, 0, -PART[0] / kept], [0, 1 / kept, -PART[1] * SIZE[1] / SIZE[0] / kept]]])
    there = judge(_measured(whole, crop, to_crop), NO_FOLLOWERS, _origins(whole, crop))[0]
    back = judge(_measured(crop, whole, inverse(to_crop)), NO_FOLLOWERS, _origins(crop, whole))[0]
    round_ = there.turned_round()
    assert there.a_is_inner is False
    assert round_.a_is_inner is back.a_is_inner is True
    assert round_.relation is there.relation is back.relation is Relation.CROPPED
    assert _close(round_.part, PART)
    assert _close(back.part, PART)
    assert round_.score == there.score == pytest.approx(back.score, abs=1)
    assert round_.transform == pytest.approx(back.transform, abs=0.01)
    again = round_.turned_round()
    assert again.transform == pytest.approx(there.transform)
    assert replace(again, transform=there.transform) == there


def test_a_whole_copy_is_no_part_also_when_turned_round() -> None:
    lighter = brighter(place(1))
    judgement = judge(_measured(place(1), lighter, IDENTITY), NO_FOLLOWERS, _origins(place(1), lighter))[0]
    assert judgement.a_is_inner is None
    assert judgement.part is None
    assert judgement.turned_round().a_is_inner is None


def test_the_score_falls_with_what_differs_and_stays_in_its_range() -> None:
    base = _measured(place(1), place(1), IDENTITY)

    def score(**changed: float) -> float:
        values = {name: np.array([value], np.float32) for name, value in changed.items()}
        return float(scores(replace(base, **values))[0])  # type: ignore[arg-type]

    assert score(structure=1, agree=1) == BEST
    assert score(structure=0, agree=0, differ=1, luma=255, chroma=255) == 0
    for changed in ({"structure": 0.7}, {"agree": 0.7}, {"differ": 0.2}, {"luma": 30}, {"chroma": 15}):
        assert score(**changed) < score()


def test_a_copy_that_was_much_changed_stays_above_the_lowest_score_of_a_copy() -> None:
    base = _measured(place(1), brighter(place(1)), IDENTITY)
    poor = {"structure": 0.72, "agree": 0.68, "differ": 0.19, "luma": 60.0, "chroma": 25.0}
    values = {name: np.array([value], np.float32) for name, value in poor.items()}
    changed = replace(base, **values)  # type: ignore[arg-type]
    judgement = judge(changed, NO_FOLLOWERS, _origins(place(1), place(1)))[0]
    assert scores(changed)[0] < LOWEST_COPY
    assert judgement.relation is Relation.RECOLOURED
    assert judgement.score == LOWEST_COPY


def test_one_cell_that_differs_says_edited_of_a_whole_picture_and_two_of_a_crop() -> None:
    """The map of a crop is less exact: a plain crop may differ in a cell where the picture has one fine thing."""
    base = _measured(place(1), place(1), IDENTITY)

    def edited(cells: int, cover: float) -> bool:
        values = {"differ": cells / 64, "cover_a": cover}
        measures = replace(base, **{name: np.array([value], np.float32) for name, value in values.items()})  # type: ignore[arg-type]
        return Relation.EDITED in _said(judge(measures, NO_FOLLOWERS, _origins(place(1), place(1)))[0])

    assert [edited(cells, 1.0) for cells in range(3)] == [False, True, True]
    assert [edited(cells, 0.6) for cells in range(3)] == [False, False, True]


@pytest.mark.parametrize(
    ("seconds", "another"),
    [
        (0, False),
        (1, True),
        (2, True),
        (90, True),
        (3600, False),  # a clock an hour ahead: another time zone
        (7200, False),
        (3605, True),
        (900, True),  # a quarter of an hour, as from one picture of a timer to the next
        (5400, True),
        (5 * 3600 + 1800, False),  # India, where the other clock kept Greenwich's time
        (5 * 3600 + 2700, False),  # Nepal
        (5 * 3600 + 600, True),
        (14 * 3600, False),
        (15 * 3600, True),
        (24 * 3600, True),  # the same hour of the next day, and of a day of another year
        (365 * 24 * 3600, True),
        (float("nan"), False),
    ],
)
def test_shots_are_told_apart_by_the_clock(seconds: float, another: bool) -> None:
    pair = place(1), place(1)
    measures, origins = _measured(*pair, IDENTITY), _origins(*pair, seconds)
    assert is_another_shot(measures, origins)[0] == another
    relation = judge(measures, NO_FOLLOWERS, origins)[0].relation
    assert relation is (Relation.SIMILAR_SHOT if another else Relation.RESAVED)


@pytest.mark.parametrize(
    ("a", "b", "another"),
    [
        ((1 / 100, 0.0), (1 / 200, 0.0), True),
        ((1 / 60, 0.0), (1 / 64, 0.0), False),  # as a camera says it, and as a program works it out
        ((0.01, 0.0), (0.01, -2 / 3), True),  # the aperture was closed instead
        ((0.01, 1 / 3), (0.01, 0.33), False),
        ((1 / 100, -1.0), (None, None), False),  # a copy without facts
    ],
)
def test_what_the_cameras_noted_of_one_second_tells_two_exposures(
    a: tuple[float | None, ...], b: tuple[float | None, ...], another: bool
) -> None:
    noted = [Facts("JPEG", 4, 3, exposure=exposure, bias=bias) for exposure, bias in (a, b)]
    pair = place(1), place(1)
    relation = judge(_measured(*pair, IDENTITY), NO_FOLLOWERS, _origins(*pair, 0, noted))[0].relation
    assert relation is (Relation.SIMILAR_SHOT if another else Relation.RESAVED)


@pytest.mark.parametrize("number", range(1, 4))
def test_a_photo_taken_of_a_print_on_another_day_is_a_copy_of_it(number: int) -> None:
    """On the same day it may be another shot of a burst with a border around it, and without an edge a later shot."""
    picture = _taken(place(number), "2011:06:15 14:00:01")
    later = "2024:02:03 09:31:40"
    assert compare(picture, _taken(printed(place(number)), later)).relation is Relation.FRAMED
    assert not compare(picture, _taken(printed(place(number)), "2011:06:15 17:31:40")).same_picture
    assert not compare(picture, _taken(brighter(place(number)), later)).same_picture
    assert not compare(picture, _taken(cropped(*PART)(place(number)), later)).same_picture


def test_a_photo_taken_of_another_one_is_no_mere_frame_around_it() -> None:
    """Else it would be removed as one, with all that a person took it for."""
    picture, framed = place(1), bordered(place(1))
    taken = "2011:06:15 14:00:01"
    assert _said(compare(_taken(picture, taken), _taken(framed, taken))) == {Relation.FRAMED}
    later = compare(_taken(picture, taken), _taken(framed, "2024:02:03 09:31:40"))
    assert _said(later) == {Relation.FRAMED, Relation.EDITED}


def _taken(picture: Image.Image, when: str) -> bytes:
    return encoded(picture, quality=90, exif=exif({}, {0x9003: when}))


def test_two_dates_do_not_make_different_pictures_shots_of_one_thing() -> None:
    measures, origins = _measured(place(1), place(2), IDENTITY), _origins(place(1), place(2), 90)
    assert judge(measures, NO_FOLLOWERS, origins)[0].relation is Relation.NONE


@pytest.mark.parametrize(
    ("shift", "apart", "other_size", "another"),
    [
        (0.003, 0, False, True),
        (0.003, float("nan"), False, False),
        (0.003, 0, True, False),
        (0.0, 0, False, False),
        (0.05, 0, False, False),
    ],
)
def test_shots_of_one_second_from_a_tripod_are_told_by_a_small_shift(
    shift: float, apart: float, other_size: bool, another: bool
) -> None:
    base = _measured(place(1), place(1), IDENTITY)
    measures = replace(base, shift=np.array([shift], np.float32))
    origins = _origins(place(1), resized(600)(place(1)) if other_size else place(1), apart)
    assert is_another_shot(measures, origins)[0] == another


@pytest.mark.parametrize(
    ("degrees", "cover", "another"),
    [(2, 1, True), (88, 1, True), (-2, 1, True), (0.5, 1, False), (90, 1, False), (2, 0.9, False)],
)
def test_whole_frames_that_lie_askew_are_shots_from_a_hand(degrees: float, cover: float, another: bool) -> None:
    angle = np.radians(degrees)
    turned_by = np.array([[[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0]]])
    base = _measured(place(1), place(1), IDENTITY)
    measures = replace(base, maps=turned_by, cover_a=np.array([cover], np.float32))
    assert is_another_shot(measures, _origins(place(1), place(1)))[0] == another


@pytest.mark.parametrize(
    ("shear", "cover", "agree", "another"),
    [
        (0.03, 0.95, 0.7, True),
        (0.008, 0.95, 0.7, False),  # as exact as a map through features is
        (0.03, 0.95, 1.0, False),  # a print in perspective
        (0.03, 0.6, 0.7, False),  # a part, on which a map is less exact
        (0.03, 1.0, 0.7, False),
    ],
)
def test_nearly_whole_frames_that_only_a_sheared_map_lays_on_each_other_are_two_shots(
    shear: float, cover: float, agree: float, another: bool
) -> None:
    pair = place(1), place(1)
    found = _measured(*pair, IDENTITY)
    sheared = np.array([[[1.05, shear, 0.0], [0.0, 1.0, 0.0]]])
    measures = replace(found, maps=sheared, cover_b=np.array([cover]), agree=np.array([agree]))
    assert is_another_shot(measures, _origins(*pair))[0] == another
    framed = replace(measures, rim=np.array([0.0]), step=np.array([90.0]))
    assert not is_another_shot(framed, _origins(*pair))[0] or cover == 1.0


def test_features_that_follow_make_a_shot_of_what_is_no_copy() -> None:
    measures, origins = _measured(place(1), place(2), IDENTITY), _origins(place(1), place(2))

    def relation(followers: int, central: int, breadth: float = 0.1) -> Relation:
        support = Support(np.array([followers]), np.array([central]), np.array([breadth]))
        return judge(measures, support, origins)[0].relation

    assert relation(5, 5) is Relation.NONE
    assert relation(8, 1) is Relation.SIMILAR_SHOT
    assert relation(40, 4) is Relation.SIMILAR_SHOT
    # What is around two pictures is not in their middle.
    assert relation(8, 0) is Relation.NONE
    assert relation(40, 3) is Relation.NONE
    # A caption or a horizon is one line.
    assert relation(40, 40, breadth=0.01) is Relation.NONE


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((90, 90, 90), (90, 90, 90), Relation.RESAVED),
        ((90, 90, 90), (91, 91, 91), Relation.RESAVED),
        ((90, 90, 90), (96, 96, 96), Relation.NONE),
        ((200, 40, 40), (190, 50, 60), Relation.NONE),
        ((0, 0, 0), (255, 255, 255), Relation.NONE),
    ],
)
def test_plain_pictures_are_compared_by_their_colour(
    one: tuple[int, int, int], other: tuple[int, int, int], relation: Relation
) -> None:
    a, b = (Image.new("RGB", SIZE, colour) for colour in (one, other))
    judgement = judge(_measured(a, b, IDENTITY), NO_FOLLOWERS, _origins(a, b))[0]
    assert judgement.relation is relation
    if relation is not Relation.NONE:
        assert judgement.score > 90


def test_a_slope_of_light_is_no_copy_of_a_lighter_one() -> None:
    """Every cell of the two agrees, as a slope is all that there is in it."""
    slope = np.asarray(Image.linear_gradient("L").resize(SIZE).convert("RGB"), np.uint16) // 2
    dark, light = (Image.fromarray((slope + base).astype(np.uint8)) for base in (20, 60))
    measures = _measured(dark, light, IDENTITY)
    assert measures.agree[0] > 0.9
    assert not judge(measures, NO_FOLLOWERS, _origins(dark, light))[0].relation.is_copy
    same = judge(_measured(dark, dark, IDENTITY), NO_FOLLOWERS, _origins(dark, dark))[0]
    assert same.relation is Relation.RESAVED


def test_plain_pictures_of_other_proportions_are_no_parts_of_each_other() -> None:
    wide, high = Image.new("RGB", (640, 360)), Image.new("RGB", (640, 480))
    judgement = judge(_measured(wide, high, IDENTITY), NO_FOLLOWERS, _origins(wide, high))[0]
    assert judgement.relation is Relation.NONE


def test_pairs_judged_together_are_as_each_alone() -> None:
    pairs = [(place(1), brighter(place(1))), (place(1), place(2)), (place(2), place(2))]
    alone = [judge(_measured(*pair, IDENTITY), NO_FOLLOWERS, _origins(*pair))[0] for pair in pairs]
    sheet = sheet_of(*itertools.chain(*pairs))
    measures = measure(np.array([0, 2, 4]), np.array([1, 3, 5]), np.repeat(IDENTITY, 3, axis=0), sheet)
    sizes = np.array([SIZE] * 3)
    unknown = np.full((3, 2), np.nan)
    origins = Origins(sizes, sizes, unknown[:, 0], unknown, unknown, np.zeros(3, np.bool_))
    together = judge(measures, Support.none(3), origins)
    for one, other in zip(alone, together, strict=True):
        assert one.relation is other.relation
        assert one.score == pytest.approx(other.score, abs=0.05)
