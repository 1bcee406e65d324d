"""Pictures of which a part is set into another one: turned by some degrees, or in a collage."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageOps

from core.measuring.comparing import compare
from core.photo import Relation
from tests.core.scenes import SIZE, bordered, jpeg, place, printed

NUMBERS = range(6)


@pytest.mark.parametrize("ground", ["black", "white"])
@pytest.mark.parametrize("degrees", [5, -8])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_turned_by_some_degrees_in_its_own_frame_is_a_copy(number: int, degrees: int, ground: str) -> None:
    """Its corners are cut off, and what stands in their place is of one tone."""
    turned = place(number).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=ground)
    found = compare(jpeg(place(number)), jpeg(turned))
    assert found.relation is Relation.ROTATED
    assert found.same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_a_shot_that_goes_on_where_the_other_ends_is_none(number: int) -> None:
    seen = place(number).crop((0, 60, SIZE[0], SIZE[1] - 60))
    assert not compare(jpeg(seen), jpeg(place(number, shift=0.1).crop((0, 60, SIZE[0], SIZE[1] - 60)))).same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_two_shots_from_a_hand_below_a_sky_of_one_tone_are_no_copies(number: int) -> None:
    """The upper one shows more of the sky, which is as light within the other one as above it."""
    scene = Image.new("RGB", (SIZE[0], SIZE[1] * 3 // 2), (235, 240, 245))
    scene.paste(place(number), (0, SIZE[1] // 2))
    upper, lower = (scene.crop((0, top, SIZE[0], top + SIZE[1])) for top in (160, 210))
    assert not compare(jpeg(upper), jpeg(lower)).same_picture


@pytest.mark.parametrize("number", [0, 1, 3, 4, 5])  # the other two are alike where one ends
def test_a_part_of_a_picture_beside_another_one_is_a_copy(number: int) -> None:
    height = SIZE[1]
    page = Image.new("RGB", (height * 3 // 2 + 10, height), "white")
    for left, shown in ((0, number), (height * 3 // 4 + 10, number + 6)):
        page.paste(ImageOps.fit(place(shown), (height * 3 // 4, height)), (left, 0))
    found = compare(jpeg(place(number)), jpeg(page))
    assert found.relation is Relation.FRAMED
    assert found.same_picture


def _with_strip(number: int, strip: Image.Image, top: float) -> Image.Image:
    """A picture, every other one a negative, with a strip from side to side across it."""
    page = ImageOps.invert(place(number)) if number % 2 else place(number).copy()
    page.paste(strip, (0, round(top * SIZE[1])))
    return page


@pytest.mark.parametrize(("number", "height"), [(3, 0.35), (6, 0.35), (3, 0.4), (9, 0.45)])
def test_two_pictures_that_share_a_strip_are_no_copies(number: int, height: float) -> None:
    """It ends at edges in both, as a box with words does; in the first of them alone it would be a part of the
    other."""
    strip = ImageOps.fit(place(number + 6), (SIZE[0], round(height * SIZE[1])))
    one, other = _with_strip(number, strip, 0.05), _with_strip(number + 1, strip, 0.95 - height)
    assert not compare(jpeg(one), jpeg(other)).same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_before_and_after_side_by_side_is_a_page_and_most_of_a_picture_is_a_part(number: int) -> None:
    """No gap is between them, and no border around."""
    page = Image.new("RGB", (2 * SIZE[0], SIZE[1]))
    page.paste(place(number), (0, 0))
    page.paste(ImageOps.grayscale(place(number)), (SIZE[0], 0))
    found = compare(jpeg(place(number)), jpeg(page))
    assert found.relation is Relation.FRAMED
    assert Relation.EDITED in found.also
    part = place(number).crop((0, 0, 3 * SIZE[0] // 5, SIZE[1]))
    assert compare(jpeg(part), jpeg(place(number))).relation is Relation.CROPPED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_is_around_a_picture_though_the_picture_shows_more(number: int) -> None:
    """More of the page is in the picture than of the picture on the page."""
    height = SIZE[1]
    page = Image.new("RGB", (height + 10, height), "white")
    page.paste(ImageOps.fit(place(number), (height * 2 // 3, height)), (0, 0))
    page.paste(ImageOps.fit(place(number + 6), (height // 3, height)), (height * 2 // 3 + 10, 0))
    found = compare(jpeg(page), jpeg(place(number)))
    assert found.relation is Relation.FRAMED
    assert Relation.EDITED in found.also  # by the other picture on the page
    assert found.part is not None  # of the page


@pytest.mark.parametrize("number", [1, 3, 4])  # of the others so little is left that no map is found, or a poor one
def test_a_post_as_wide_as_the_page_is_around_a_picture_that_is_cut_by_it(number: int) -> None:
    """Above and below it the page has words, up to the picture."""
    side = SIZE[1]
    page = Image.new("RGB", (side, side * 2), "white")
    page.paste(ImageOps.fit(place(number), (side, side)), (0, side // 3))
    pen = ImageDraw.Draw(page)
    pen.ellipse((20, side // 12, 20 + side // 5, side // 12 + side // 5), fill=(190, 90, 150))
    for line in range(5):
        pen.text((10, side * 4 // 3 + 8 + 40 * line), "sunday vibes wait for it miss you all", "black", font_size=30)
    found = compare(jpeg(place(number)), jpeg(page))
    assert found.relation is Relation.FRAMED
    assert found.same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_a_picture_in_a_collage_of_four_is_a_copy_though_it_was_cut_a_little(number: int) -> None:
    page = Image.new("RGB", (2 * 400 + 12, 2 * 280 + 12), (240, 240, 240))
    for at, shown in enumerate(range(number, number + 24, 6)):
        page.paste(ImageOps.fit(place(shown), (400, 280)), (at % 2 * 412, at // 2 * 292))
    assert compare(jpeg(place(number)), jpeg(page)).relation is Relation.FRAMED


@pytest.mark.parametrize("number", NUMBERS)
def test_another_shot_in_a_frame_is_beside_its_window(number: int) -> None:
    """The hand has moved by 2 % of the width, and so has a thing on the table; the frame hides where it goes on."""
    shot = place(number, shift=0.02, moved=True)
    assert not compare(jpeg(place(number)), jpeg(bordered(shot))).same_picture
    assert compare(jpeg(shot), jpeg(bordered(shot))).same_picture


@pytest.mark.parametrize("number", [1, 3, 5])
def test_another_shot_on_a_print_that_lies_aslant_is_beside_its_window(number: int) -> None:
    """By a perspective map it is as much like the first shot as a copy is."""
    shot = place(number, shift=0.05)
    assert not compare(jpeg(place(number)), jpeg(printed(shot))).same_picture
    assert compare(jpeg(shot), jpeg(printed(shot))).same_picture


@pytest.mark.parametrize("degrees", [40, 60])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_shot_askew_of_one_between_black_bars_is_none(number: int, degrees: int) -> None:
    """The bars are edges above and below; to the left and to the right both go on."""
    ground = place(number).resize((2 * SIZE[0], 2 * SIZE[1]), Image.Resampling.BICUBIC)
    left, top, right, bottom = SIZE[0] // 2, SIZE[1] // 2, SIZE[0] * 3 // 2, SIZE[1] * 3 // 2
    barred = ground.crop((left, top, right, bottom))
    for bar in ((0, 0, SIZE[0], 43), (0, SIZE[1] - 43, *SIZE)):
        ImageDraw.Draw(barred).rectangle(bar, fill="black")
    turned = ground.rotate(degrees, Image.Resampling.BICUBIC).crop((left + 100, top, right + 100, bottom))
    assert not compare(jpeg(turned), jpeg(barred)).same_picture


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])  # of the first so little is left that no map is found
def test_the_middle_of_a_picture_between_two_others_is_a_copy(number: int) -> None:
    """They are as detailed as what the picture shows there, and cover nearly half of it."""
    page = Image.new("RGB", (SIZE[0] + 24, 3 * 276 + 24), "white")
    for row, shown in enumerate((number + 6, number, number + 12)):
        page.paste(ImageOps.fit(place(shown), (SIZE[0], 264)), (12, 18 + row * 276))
    found = compare(jpeg(place(number)), jpeg(page))
    assert found.relation is Relation.FRAMED
    assert found.same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_two_shots_askew_of_what_lies_in_a_box_are_no_copies(number: int) -> None:
    """The edge of the box is a line in one of them, and beyond it something else lies in the other."""
    width, height = SIZE
    shots = []
    for below, degrees in ((number + 6, 0), (number + 7, 9)):
        seen = place(number).copy()
        seen.paste(place(below).crop((0, 0, width, height // 4)), (0, height - height // 4))
        ImageDraw.Draw(seen).rectangle((0, height * 3 // 4 - 4, width, height * 3 // 4 + 4), fill="black")
        turned = seen.rotate(degrees, Image.Resampling.BICUBIC)
        shots.append(turned.crop((60, 80, width - 60, height - 50)))
    assert not compare(jpeg(shots[0]), jpeg(shots[1])).same_picture
