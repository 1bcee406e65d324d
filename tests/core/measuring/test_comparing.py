"""Two image files against each other, given as bytes."""

from __future__ import annotations

import numpy as np
import pytest
from blake3 import blake3
from PIL import Image

from core.decode import Unreadable
from core.job import Job
from core.measuring.comparing import Comparison, Given, best_judgements, compare, picture_of
from core.measuring.judgement import BEST
from core.measuring.measurer import Measurer
from core.photo import Relation
from core.samples.copies import cropped, resized, turned
from tests.core.letters import letter, with_a_pen
from tests.core.pictures import commented, encoded, exif, with_segment
from tests.core.scenes import EDITS, PART, SIZE, bordered, edited, exposed, jpeg, letterboxed, place

WHOLE = jpeg(place(1), 95)


def test_a_file_is_identical_to_itself() -> None:
    assert compare(WHOLE, bytes(WHOLE)) == Comparison(100.0, Relation.IDENTICAL_FILE, (), True, None)


def test_other_metadata_is_the_same_picture_in_another_file() -> None:
    expected = Comparison(100.0, Relation.IDENTICAL_PIXELS, (), True, None)
    assert compare(WHOLE, commented(WHOLE, "at the table")) == expected
    assert compare(commented(WHOLE, "at the table"), WHOLE) == expected


def test_two_formats_without_loss_have_identical_pixels() -> None:
    found = compare(encoded(place(1), "PNG"), encoded(place(1), "BMP"))
    assert (found.relation, found.score) == (Relation.IDENTICAL_PIXELS, 100)


@pytest.mark.parametrize(("form", "options"), [("PNG", {}), ("WEBP", {"quality": 80}), ("AVIF", {"quality": 70})])
def test_another_format_is_saved_again(form: str, options: dict[str, int]) -> None:
    found = compare(WHOLE, encoded(place(1), form, **options))
    assert found.relation is Relation.RESAVED
    assert 95 < found.score <= BEST
    assert found.same_picture


def test_a_picture_that_its_metadata_turns_is_seen_as_it_is_shown() -> None:
    on_its_side = jpeg(place(1).transpose(Image.Transpose.ROTATE_90), 95)
    shown_upright = with_segment(on_its_side, 0xE1, exif({0x0112: 6}))
    assert compare(WHOLE, shown_upright).relation is Relation.RESAVED
    assert compare(WHOLE, on_its_side).relation is Relation.ROTATED


@pytest.mark.parametrize("number", range(3))
def test_the_part_is_where_the_second_lies_in_the_first(number: int) -> None:
    whole, crop = jpeg(place(number), 95), edited(number, "cropped")
    there, back = compare(whole, crop), compare(crop, whole)
    assert there.part == pytest.approx(PART, abs=0.02)
    assert back.part is None
    assert there.same_picture
    assert back.same_picture
    assert there.relation is back.relation is Relation.CROPPED


def test_the_part_of_a_turned_and_smaller_crop_is_told_in_the_frame_of_the_first() -> None:
    crop = resized(300)(turned(cropped(*PART)(place(1))))
    found = compare(WHOLE, jpeg(crop))
    assert found.part == pytest.approx(PART, abs=0.02)
    assert {Relation.ROTATED, Relation.RESIZED} <= set(found.also)


def test_a_picture_is_a_part_of_its_frame() -> None:
    width, height = SIZE
    edge = width // 16
    there = compare(jpeg(bordered(place(1))), WHOLE)
    left, top = edge / (width + 2 * edge), edge / (height + 2 * edge)
    assert there.part == pytest.approx((left, top, 1 - left, 1 - top), abs=0.02)
    assert there.relation is Relation.FRAMED
    bar = (1 - height / width) / 2
    assert compare(jpeg(letterboxed(place(1))), WHOLE).part == pytest.approx((0, bar, 1, 1 - bar), abs=0.02)
    assert compare(WHOLE, jpeg(letterboxed(place(1)))).part is None


@pytest.mark.parametrize("edit", sorted(EDITS.keys() - {"cropped", "bordered", "letterboxed", "captioned"}))
def test_what_keeps_the_frame_is_no_part_either_way(edit: str) -> None:
    for found in (compare(WHOLE, edited(1, edit)), compare(edited(1, edit), WHOLE)):
        assert found.part is None
        assert found.same_picture


def test_another_shot_and_another_place_are_not_the_same_picture() -> None:
    shot = compare(WHOLE, jpeg(place(1, shift=0.02, moved=True)))
    assert (shot.relation, shot.same_picture, shot.part) == (Relation.SIMILAR_SHOT, False, None)
    stranger = compare(WHOLE, jpeg(place(2)))
    assert (stranger.relation, stranger.same_picture, stranger.also) == (Relation.NONE, False, ())
    assert 0 <= stranger.score < shot.score


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (40, 30)])
def test_tiny_pictures_are_compared_without_complaint(size: tuple[int, int]) -> None:
    tiny = encoded(place(1).resize(size), "PNG")
    assert compare(tiny, WHOLE).score <= BEST
    assert compare(WHOLE, tiny).score <= BEST
    assert compare(tiny, encoded(place(1).resize(size), "BMP")).relation is Relation.IDENTICAL_PIXELS


def test_plain_and_transparent_pictures_are_compared_by_what_is_seen() -> None:
    clear = encoded(Image.new("RGBA", (300, 200), (250, 0, 0, 0)), "PNG")
    white = jpeg(Image.new("RGB", (300, 200), "white"))
    red = jpeg(Image.new("RGB", (300, 200), (250, 0, 0)))
    assert compare(clear, white).same_picture
    assert not compare(clear, red).same_picture


@pytest.mark.parametrize("data", [b"", b"no picture", WHOLE[:2000]])
def test_what_is_no_picture_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"\w"):
        compare(WHOLE, data)
    with pytest.raises(Unreadable):
        compare(data, WHOLE)


def test_a_picture_knows_its_file_its_pixels_and_its_size() -> None:
    large = place(1).resize((1600, 1200))
    picture = picture_of(jpeg(large))
    assert (picture.facts.width, picture.facts.height, picture.facts.format) == (1600, 1200, "JPEG")
    assert picture.digest == blake3(jpeg(large)).digest()
    assert picture_of(commented(jpeg(large), "x")).content == picture.content
    assert picture_of(WHOLE).content != picture.content
    assert len(np.frombuffer(picture.fingerprint.forms, "<u8")) == 8


def test_what_a_picture_is_to_another_does_not_depend_on_those_beside_it() -> None:
    """They are aligned and measured together: copies by their hash, parts by their features, and strangers."""
    part = cropped(*PART)(place(2)).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    others = [jpeg(place(2), 60), jpeg(place(5)), jpeg(part), edited(2, "cropped"), edited(2, "mirrored"), WHOLE]
    together = _judged(jpeg(place(2), 95), others)
    assert together == [_judged(jpeg(place(2), 95), [other])[0] for other in others]
    assert [judged[0].is_copy for judged in together] == [True, False, True, True, True, False]


@pytest.mark.parametrize("number", range(4))
def test_the_same_is_said_of_two_pictures_the_other_way_round(number: int) -> None:
    one, other = jpeg(place(number, moved=True), 60), jpeg(place(number).rotate(7).crop((90, 80, 560, 400)), 30)
    there, back = compare(one, other), compare(other, one)
    assert (there.score, there.relation, there.also) == (back.score, back.relation, back.also)


def _judged(query: bytes, others: list[bytes]) -> list[tuple[Relation, float]]:
    pictures = [picture_of(data) for data in (query, *others)]
    given = Given([picture.fingerprint for picture in pictures])
    measurer = Measurer([picture.facts for picture in pictures], given, Job())
    forms = np.stack([np.frombuffer(picture.fingerprint.forms, "<u8") for picture in pictures])
    found = best_judgements(measurer, forms, np.arange(1, len(pictures)), enough=90)
    return [(judgement.relation, round(judgement.score, 3)) for judgement in found]


def test_two_exposures_from_a_tripod_are_two_shots() -> None:
    found = compare(jpeg(exposed(place(1), 1), 92), jpeg(exposed(place(1), 2), 92))
    assert (found.relation, found.also, found.same_picture) == (Relation.SIMILAR_SHOT, (), False)
    assert compare(jpeg(exposed(place(1), 1), 92), jpeg(exposed(place(1), 1), 91)).relation is Relation.RESAVED


def test_a_healed_spot_is_an_edit() -> None:
    healed = place(1).copy()
    healed.paste(healed.crop((100, 100, 120, 120)), (320, 240))
    found = compare(jpeg(place(1), 85), jpeg(healed, 95))
    assert (found.relation, found.same_picture) == (Relation.EDITED, True)


def test_two_letters_with_another_number_are_two_pages() -> None:
    letters = [jpeg(letter(number=number), 90) for number in ("48 271", "36 908")]
    assert not compare(*letters).same_picture
    assert compare(letters[0], jpeg(letter(), 60)).same_picture
    assert Relation.EDITED in _relations(compare(letters[0], jpeg(with_a_pen(letter()), 88)))


def _relations(found: Comparison) -> tuple[Relation, ...]:
    return found.relation, *found.also
