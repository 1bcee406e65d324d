"""Files -> upright pixels, facts and content: every format, every orientation, and what is broken."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms, ImageDraw

from core import decode
from core.decode import NotAPicture, Unreadable, jpeg, kinds, pixels
from core.decode.metadata import camera, moment
from core.indexing.reading import Fresh, read_photo
from core.measuring.comparing import compare
from core.photo import FoundFile, Relation
from core.storage.rows import Failure
from tests.core.pictures import commented, difference, encoded, exif, scene, with_segment, write

FORMATS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 95},
    "PNG": {},
    "WEBP": {"lossless": True},
    "BMP": {},
    "TIFF": {},
    "AVIF": {"quality": 95},
}
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # how the upright picture is laid in the file, by orientation
SMALL_JPEG = encoded(scene(5, 64, 48))
SMALL_PROGRESSIVE = encoded(scene(5, 64, 48), progressive=True)

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Rating="4">
<dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>evening</rdf:li></rdf:Bag></dc:subject>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats &amp; nets</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_the_picture(form: str) -> None:
    picture = decode.decode(encoded(scene(), form, **FORMATS[form]))
    assert picture.pixels.dtype == np.uint8
    assert difference(picture.pixels, np.asarray(scene())) < 3
    assert (picture.facts.format.upper(), picture.facts.width, picture.facts.height) == (form, 640, 480)


def test_gif_gives_its_first_frame() -> None:
    frames = [scene(1, 64, 48).quantize(64), scene(2, 64, 48).quantize(64)]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert difference(decode.decode(data).pixels, np.asarray(frames[0].convert("RGB"))) < 3


def test_heif(shared: Path) -> None:
    data = decode.read(str(shared / "formats/generated/same/photo.heic"))
    same = decode.read(str(shared / "formats/generated/same/photo.png"))
    picture = decode.decode(data, long_side=480)
    assert (picture.facts.format, picture.facts.width, picture.facts.height) == ("HEIF", 2400, 1350)
    assert picture.facts.taken == "2016-12-22 11:06:21"
    assert difference(picture.pixels, decode.decode(same, long_side=480).pixels) < 6


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(form: str, orientation: int) -> None:
    upright = scene()
    stored = upright.transpose(TURNS[orientation]) if orientation > 1 else upright
    tags = Image.Exif()
    tags[0x0112] = orientation
    picture = decode.decode(encoded(stored, form, **FORMATS[form], exif=tags))
    assert (picture.facts.width, picture.facts.height) == (640, 480)
    assert difference(picture.pixels, np.asarray(upright)) < 3


def test_shared_orientations_are_one_picture(shared: Path) -> None:
    files = sorted((shared / "formats/generated/orientation").iterdir())
    pictures = [decode.decode(decode.read(str(file)), long_side=480).pixels for file in files]
    assert len(pictures) > 30
    assert max(difference(pictures[0], other) for other in pictures) < 8


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("width", "long_side"), [(2000, 250), (1752, 240), (1000, 480), (961, 480), (500, 480), (300, 480)]
)
def test_pictures_are_made_as_small_as_asked(form: str, width: int, long_side: int) -> None:
    image = scene(3, width, width * 3 // 4)
    picture = decode.decode(encoded(image, form, **FORMATS[form]), long_side=long_side)
    assert max(picture.pixels.shape) == min(width, long_side)
    assert (picture.facts.width, picture.facts.height) == image.size
    size = (picture.pixels.shape[1], picture.pixels.shape[0])
    assert difference(picture.pixels, np.asarray(image.resize(size, Image.Resampling.BOX))) < 2


@pytest.mark.parametrize(
    ("side", "long_side", "scale"),
    [
        (4000, 480, 8),
        (3833, 480, 8),
        (3832, 480, 4),
        (1600, 480, 3),
        (1920, 480, 4),
        (1000, 480, 2),
        (958, 480, 1),
        (90, 480, 1),
        (90, None, 1),
    ],
)
def test_jpeg_is_decoded_at_the_least_scale_that_is_enough(side: int, long_side: int | None, scale: int) -> None:
    assert jpeg._scale(side, long_side) == scale


def test_very_long_pictures_are_reduced_below_an_eighth() -> None:
    assert decode.decode(encoded(scene(1, 12000, 100)), long_side=480).pixels.shape == (4, 480, 3)


def test_jpeg_colours_are_those_of_pillow() -> None:
    for subsampling in (0, 1, 2):
        data = encoded(scene(), quality=80, subsampling=subsampling)
        with Image.open(BytesIO(data)) as image:
            assert np.array_equal(decode.decode(data).pixels, np.asarray(image))


@pytest.mark.parametrize("orientation", [1, 3, 6])
@pytest.mark.parametrize(("form", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB")])
def test_a_picture_in_grey_is_the_brightness_of_the_one_in_colour(form: str, mode: str, orientation: int) -> None:
    tags = exif({0x0112: orientation})
    data = encoded(scene().convert(mode), form, **FORMATS[form], exif=tags)
    grey = Image.fromarray(decode.decode(data).pixels).convert("L")
    assert decode.grey(data).shape == grey.size[::-1]
    assert difference(decode.grey(data), np.asarray(grey)) < 1


@pytest.mark.parametrize(
    ("image", "form", "expected"),
    [
        (Image.new("RGBA", (8, 8), (255, 0, 0, 0)), "PNG", (255, 255, 255)),
        (Image.new("RGBA", (8, 8), (255, 0, 0, 128)), "PNG", (255, 127, 127)),
        (Image.new("LA", (8, 8), (0, 0)), "PNG", (255, 255, 255)),
        (Image.new("L", (8, 8), 70), "PNG", (70, 70, 70)),
        (Image.new("1", (8, 8), 1), "PNG", (255, 255, 255)),
        (Image.fromarray(np.full((8, 8), 0x8040, np.uint16)), "PNG", (128, 128, 128)),
        (Image.fromarray(np.full((8, 8), 0x8040, np.uint16)), "TIFF", (128, 128, 128)),
        (Image.fromarray(np.full((8, 8), 0.5, np.float32)), "TIFF", (127, 127, 127)),
        (Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", (254, 0, 0)),
        (Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "TIFF", (255, 0, 0)),
    ],
)
def test_every_kind_of_pixel_becomes_rgb(image: Image.Image, form: str, expected: tuple[int, int, int]) -> None:
    pixel = decode.decode(encoded(image, form)).pixels[4, 4]
    assert np.abs(pixel.astype(int) - expected).max() <= 2


def test_transparent_palette_and_colour_key_are_laid_on_white() -> None:
    palette = Image.new("P", (8, 8), 0)
    palette.putpalette([10, 20, 30, 200, 100, 50])
    assert decode.decode(encoded(palette, "PNG", transparency=0)).pixels[0, 0].tolist() == [255, 255, 255]
    assert decode.decode(encoded(palette, "PNG", transparency=b"\x80")).pixels[0, 0].tolist() == [132, 137, 142]
    assert decode.decode(encoded(palette, "PNG", transparency=1)).pixels[0, 0].tolist() == [10, 20, 30]
    grey = Image.new("L", (8, 8), 90)
    assert decode.decode(encoded(grey, "PNG", transparency=90)).pixels[0, 0].tolist() == [255, 255, 255]
    deep = Image.fromarray(np.full((8, 8), 90 * 256, np.uint16))
    assert decode.decode(encoded(deep, "PNG", transparency=90)).pixels[0, 0].tolist() == [90, 90, 90]


# Content: what makes two files the same picture


def test_content_ignores_metadata_only() -> None:
    data = encoded(scene())
    content = decode.decode(data).content
    assert len(content) == 32
    assert decode.decode(commented(data, "another file")).content == content
    assert decode.decode(data, long_side=100).content == content
    assert decode.decode(with_segment(data, 0xE1, exif({0x0110: "Camera"}))).content == content
    assert decode.decode(with_segment(data, 0xE1, exif({0x0112: 6}))).content != content
    assert decode.decode(encoded(scene(), quality=74)).content != content


def test_other_colours_than_the_usual_ones_are_part_of_the_picture() -> None:
    """Without its profile a picture of a wider range of colours is shown in dull ones."""
    data, usual = encoded(scene()), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    wide = usual.replace(b"sRGB", b"wide").replace("sRGB".encode("utf-16-be"), "wide".encode("utf-16-be"))
    content = decode.decode(data).content
    assert decode.decode(with_segment(data, 0xE2, b"ICC_PROFILE\0\1\1" + usual)).content == content
    assert decode.decode(with_segment(data, 0xE2, b"ICC_PROFILE\0\1\1" + wide)).content != content
    for form in ("PNG", "TIFF", "WEBP", "AVIF"):
        content = decode.decode(encoded(scene(), form)).content
        assert decode.decode(encoded(scene(), form, icc_profile=usual)).content == content
        assert decode.decode(encoded(scene(), form, icc_profile=wide)).content != content


def test_what_is_appended_is_no_part_of_the_picture() -> None:
    data = encoded(scene(), progressive=True)
    assert decode.decode(data + b"a film of three seconds").content == decode.decode(data).content
    second = encoded(scene(2))
    several = with_segment(data + second, 0xE2, b"MPF\0II*\0")
    assert decode.decode(several).content == decode.decode(data).content


def test_content_of_other_formats_is_their_pixels() -> None:
    content = decode.decode(encoded(scene(), "PNG")).content
    assert decode.decode(encoded(scene(), "BMP")).content == content
    assert decode.decode(encoded(scene(), "TIFF", compression="tiff_lzw")).content == content
    assert decode.decode(encoded(scene(), "PNG"), long_side=100).content == content
    tags = Image.Exif()
    tags[0x0112] = 8
    assert decode.decode(encoded(scene().transpose(TURNS[8]), "PNG", exif=tags)).content == content
    changed = np.array(scene())
    changed[479, 639, 2] ^= 1
    assert decode.decode(encoded(Image.fromarray(changed), "PNG")).content != content
    tall, wide = Image.new("RGB", (40, 90)), Image.new("RGB", (90, 40))
    assert decode.decode(encoded(tall, "PNG")).content != decode.decode(encoded(wide, "PNG")).content


def test_more_than_8_bits_a_colour_are_more_than_the_8_bits_that_are_seen() -> None:
    grey = scene().convert("L")
    deep = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)
    same = {decode.decode(encoded(deep, form)).content for form in ("PNG", "TIFF")}
    assert len(same) == 1
    assert decode.decode(encoded(grey, "PNG")).content not in same
    assert np.array_equal(decode.decode(encoded(deep, "PNG")).pixels, decode.decode(encoded(grey, "PNG")).pixels)


# Transparency


def drawing(seed: int, colour: str, ground: str = "#0000") -> Image.Image:
    """A few shapes of one colour."""
    image = Image.new("RGBA", (300, 200), ground)
    pen, chance = ImageDraw.Draw(image), random.Random(seed)
    for _ in range(6):
        left, top = chance.randrange(220), chance.randrange(140)
        pen.ellipse((left, top, left + 60, top + chance.randrange(20, 60)), fill=colour)
    return image


@pytest.mark.parametrize("colour", ["white", "#fafae8", "black", "#c02020"])
def test_drawings_without_a_ground_are_told_apart_whatever_their_colour(colour: str) -> None:
    found = compare(encoded(drawing(1, colour), "PNG"), encoded(drawing(2, colour), "PNG"))
    assert not found.same_picture
    smaller = drawing(1, colour).resize((200, 133))
    assert compare(encoded(drawing(1, colour), "PNG"), encoded(smaller, "WEBP", lossless=True)).same_picture


def test_what_is_transparent_is_not_what_is_white() -> None:
    clear, filled = (encoded(drawing(1, "#c02020", ground), "PNG") for ground in ("#0000", "white"))
    assert np.array_equal(decode.decode(clear).pixels, decode.decode(filled).pixels)
    assert compare(clear, filled).relation is Relation.RESAVED


def test_where_all_is_transparent_the_colours_are_seen() -> None:
    one, other = scene(1).convert("RGBA"), scene(2).convert("RGBA")
    one.putalpha(0)
    other.putalpha(0)
    assert np.array_equal(decode.decode(encoded(one, "PNG")).pixels, np.asarray(scene(1)))
    assert not compare(encoded(one, "PNG"), encoded(other, "PNG")).same_picture
    one.putpixel((7, 3), (0, 0, 0, 255))
    assert decode.decode(encoded(one, "PNG")).pixels[100, 100].tolist() == [255, 255, 255]


def test_transparency_counts_for_the_content_as_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    image = drawing(1, "#c02020")
    content = decode.decode(encoded(image, "PNG")).content
    assert decode.decode(encoded(image, "WEBP", lossless=True)).content == content
    assert decode.decode(encoded(image, "PNG"), long_side=100).content == content
    tags = Image.Exif()
    tags[0x0112] = 6
    assert decode.decode(encoded(image.transpose(TURNS[6]), "PNG", exif=tags)).content == content
    monkeypatch.setattr(pixels, "_BAND", 1000)
    assert decode.decode(encoded(image, "PNG")).content == content
    opaque = drawing(1, "#c02020", "white")
    assert decode.decode(encoded(opaque, "PNG")).content == decode.decode(encoded(opaque.convert("RGB"), "PNG")).content


# Facts


def test_facts_of_a_camera() -> None:
    degrees = ((51, 1), (30, 1), (1800, 100))
    block = exif(
        {
            0x010F: "NIKON CORPORATION",
            0x0110: "NIKON D90",
            0x0132: "2022:01:01 00:00:00",
            0x4746: 3,
            0x010E: "A harbour",
        },
        {0x9003: "2021:07:30 18:05:59", 0xA434: "18-105mm f/3.5"},
        {1: "N", 2: degrees, 3: "W", 4: ((0, 1), (7, 1), (30, 1))},
    )
    facts = decode.decode(with_segment(SMALL_JPEG, 0xE1, block)).facts
    assert (facts.taken, facts.camera, facts.lens) == ("2021-07-30 18:05:59", "NIKON D90", "18-105mm f/3.5")
    assert (facts.latitude, facts.longitude) == (51.505, -0.125)
    assert (facts.rating, facts.caption) == (3, "A harbour")


@pytest.mark.parametrize(
    ("written", "caption"),
    [('{"shape": [881, 1688, 3]}', ""), ("SONY DSC", ""), ("{A harbour}", "{A harbour}")],
)
def test_what_programs_and_cameras_write_into_every_photo_is_no_caption(written: str, caption: str) -> None:
    """It was offered to be saved, as what only the removed photo told."""
    block = exif({0x010E: written}, {0x9003: "2021:07:30 18:05:59"})
    assert decode.decode(with_segment(SMALL_JPEG, 0xE1, block)).facts.caption == caption


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({0x829A: ((10, 2000),), 0x9204: ((-2, 3),)}, (0.005, -2 / 3)),
        ({0x829A: ((0, 1),), 0x9204: ((0, 10),)}, (None, 0.0)),
        ({0x829A: ((1, 0),), 0x9204: ((-77, 1),)}, (None, None)),
        ({0x829A: 2, 0x9204: 1}, (2.0, 1.0)),  # as whole numbers, which is not as it should be
    ],
)
def test_what_a_camera_notes_of_an_exposure(tags: dict[int, Any], expected: tuple[float | None, float | None]) -> None:
    block = exif({}, {0x9003: "2021:07:30 18:05:59", **tags})
    facts = decode.decode(with_segment(SMALL_JPEG, 0xE1, block)).facts
    assert (facts.exposure, facts.bias) == expected


@pytest.mark.parametrize("software", ["Adobe Photoshop Lightroom", "GIMP 2.10.32", "Snapseed 2.19", "paint.net 5.0.11"])
def test_the_editor_that_wrote_a_photo(software: str) -> None:
    assert decode.decode(with_segment(SMALL_JPEG, 0xE1, exif({0x0131: software}))).facts.program == software


@pytest.mark.parametrize("software", ["", "14.8", "HDR+ 1.0.345618096zd", "Ver.5.01 ", "Adobe Photoshop Album 2.0"])
def test_neither_a_camera_nor_what_only_rates_photos_is_an_editor(software: str) -> None:
    assert decode.decode(with_segment(SMALL_JPEG, 0xE1, exif({0x0131: software}))).facts.program == ""


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_facts_in_every_format(form: str) -> None:
    tags = Image.Exif()
    tags[0x010F], tags[0x0110] = "Canon", "Canon EOS 70D"
    tags[0x0132] = "2015:10:11 14:41:44"
    facts = decode.decode(encoded(scene(1, 64, 48), form, exif=tags)).facts
    assert (facts.camera, facts.taken) == ("Canon EOS 70D", "2015-10-11 14:41:44")


@pytest.mark.parametrize(
    ("make", "model", "name"),
    [
        ("Canon", "Canon EOS 5D", "Canon EOS 5D"),
        ("NIKON CORPORATION", "E3200", "NIKON E3200"),
        ("OLYMPUS IMAGING CORP.", "E-M10", "OLYMPUS E-M10"),
        ("EASTMAN KODAK COMPANY", "KODAK DX3600", "KODAK DX3600"),
        ("Apple", "iPhone 8", "Apple iPhone 8"),
        ("", "X100", "X100"),
        ("Sony", "", "Sony"),
    ],
)
def test_camera_says_its_maker_once(make: str, model: str, name: str) -> None:
    assert camera(make, model) == name


@pytest.mark.parametrize(
    ("raw", "taken"),
    [
        ("2021:07:30 18:05:59", "2021-07-30 18:05:59"),
        ("2021-07-30T18:05:59.25+02:00", "2021-07-30 18:05:59"),
        ("٢٠٢١:٠٧:٣٠ ١٨:٠٥:٥٩", "2021-07-30 18:05:59"),
        ("1400:05:08 18:05:59", None),  # by the Persian calendar
        ("2021:13:30 18:05:59", None),
        ("2021:07:32 18:05:59", None),
        ("2021:07:30 24:05:59", None),
        ("2021:07:30 18:60:59", None),
    ],
)
def test_a_date_in_whatever_digits_is_one(raw: str, taken: str | None) -> None:
    """In digits of their own it was the oldest of all, where it was compared as a number."""
    assert moment(raw) == taken


def test_xmp_says_what_exif_does_not() -> None:
    packet = b"http://ns.adobe.com/xap/1.0/\0" + XMP.encode()
    facts = decode.decode(with_segment(SMALL_JPEG, 0xE1, packet)).facts
    assert (facts.rating, facts.keywords, facts.caption) == (4, ("harbour", "evening"), "Boats & nets")
    both = with_segment(with_segment(SMALL_JPEG, 0xE1, packet), 0xE1, exif({0x4746: 2}))
    assert decode.decode(both).facts.rating == 2
    unrated = with_segment(with_segment(SMALL_JPEG, 0xE1, packet), 0xE1, exif({0x4746: 0}))
    assert decode.decode(unrated).facts.rating == 4, "cameras write 0 into every photo, and programs rate beside it"
    assert decode.decode(with_segment(SMALL_JPEG, 0xE1, exif({0x4746: 0}))).facts.rating == 0


def test_dangerous_xmp_is_left_alone() -> None:
    bomb = b'http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a "aaaa">]><x xmp:Rating="5">&a;</x>'
    assert decode.decode(with_segment(SMALL_JPEG, 0xE1, bomb)).facts.rating is None


@pytest.mark.parametrize(
    "block",
    [
        b"Exif\0\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\x01\x10\0\x02\xff\xff\xff\xff\0\0\0\0" * 3,
        exif({0x0112: 99, 0x0132: "0000:00:00 00:00:00"}, {0x9003: "    :  :     :  :  "}),
        exif({}, None, {1: "N", 2: ((51, 0), (30, 0), (0, 0)), 3: "E", 4: ((7, 1),)}),
        exif({}, None, {1: "N", 2: ((0, 1),), 3: "E", 4: ((0, 1),)}),
        exif({}, None, {1: "N", 2: ((99, 1),), 3: "E", 4: ((200, 1),)}),
        exif({0x8769: 8}),
        exif({0x4746: 77}),
    ],
)
def test_broken_exif_says_nothing(block: bytes) -> None:
    picture = decode.decode(with_segment(SMALL_JPEG, 0xE1, block))
    facts = picture.facts
    assert (facts.taken, facts.camera, facts.latitude, facts.longitude, facts.rating) == (None, "", None, None, None)
    assert (facts.width, facts.height) == (64, 48)


@pytest.mark.parametrize("quality", [5, 25, 50, 75, 88, 92, 100])
def test_quality_is_estimated(quality: int) -> None:
    found = decode.decode(encoded(scene(1, 64, 48), quality=quality)).facts.quality
    assert found is not None
    assert abs(found - quality) <= 1


def test_facts_take_less_than_a_millisecond() -> None:
    block = exif({0x010F: "Canon", 0x0110: "EOS"}, {0x9003: "2021:07:30 18:05:59", 0x927C: bytes(30_000)})
    data = with_segment(with_segment(SMALL_JPEG, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.encode()), 0xE1, block)
    times = []
    for _ in range(20):
        began = time.perf_counter()
        decode.decode(data)
        with_facts = time.perf_counter()
        decode.decode(SMALL_JPEG)
        times.append((with_facts - began) - (time.perf_counter() - with_facts))
    assert sorted(times)[10] < 0.001


# What is no picture, or a broken one


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    path = write(tmp_path / "holiday.png", SMALL_JPEG)
    assert decode.decode(decode.read(path)).facts.format == "JPEG"


@pytest.mark.parametrize(
    "data", [b"%!PS-Adobe-3.0\nshowpage\n", b"<svg></svg>", b"GIF", bytes(100), b"BM hello, world"]
)
def test_what_is_no_picture(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotAPicture, match="not a picture"):
        decode.read(write(tmp_path / "a.jpg", data))
    with pytest.raises(NotAPicture):
        decode.decode(data)


@pytest.mark.parametrize("long_side", [None, 480, 100])
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 0}])
def test_truncated_jpeg_is_said_to_be(options: dict[str, Any], long_side: int | None) -> None:
    data = encoded(scene(1, 1200, 900), quality=92, **options)
    for part in (0.02, 0.3, 0.6, 0.9):
        with pytest.raises(Unreadable, match="cut short"):
            decode.decode(data[: int(len(data) * part)], long_side=long_side)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
def test_other_truncated_files_are_unreadable(form: str) -> None:
    data = encoded(scene().quantize() if form == "GIF" else scene(), form)
    with pytest.raises(Unreadable, match=r"cut short|damaged"):
        decode.decode(data[: len(data) // 2])


def test_twelve_bits_are_refused_in_words() -> None:
    frame = SMALL_JPEG.index(b"\xff\xc0")
    twelve = SMALL_JPEG[: frame + 4] + b"\x0c" + SMALL_JPEG[frame + 5 :]
    with pytest.raises(Unreadable, match="12-bit"):
        decode.decode(twelve)


def test_huge_claims_are_refused_before_they_take_memory() -> None:
    png = bytearray(encoded(scene(1, 64, 48), "PNG"))
    png[16:24] = (60_000).to_bytes(4, "big") * 2
    jpeg = bytearray(SMALL_JPEG)
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    for data in (bytes(png), bytes(jpeg)):
        with pytest.raises(Unreadable, match=r"too large|damaged"):
            decode.decode(data)


def test_a_plain_jpeg_may_be_larger_than_one_that_is_held_whole() -> None:
    plain = encoded(Image.new("L", (60_000, 4_000)))
    picture = decode.decode(plain, long_side=480)
    assert (picture.facts.width, picture.facts.height, picture.pixels.shape) == (60_000, 4_000, (32, 480, 3))
    frame = SMALL_PROGRESSIVE.index(b"\xff\xc2") + 5
    claim = (4_000).to_bytes(2, "big") + (60_000).to_bytes(2, "big")
    with pytest.raises(Unreadable, match="too large"):
        decode.decode(SMALL_PROGRESSIVE[:frame] + claim + SMALL_PROGRESSIVE[frame + 4 :], long_side=480)


def test_a_jpeg_too_short_for_its_size_is_refused_by_its_header() -> None:
    frame = SMALL_JPEG.index(b"\xff\xc0") + 5
    claim = (20_000).to_bytes(2, "big") + (20_000).to_bytes(2, "big")
    began = time.thread_time()
    with pytest.raises(Unreadable, match="cut short"):
        decode.decode(SMALL_JPEG[:frame] + claim + SMALL_JPEG[frame + 4 :])
    assert time.thread_time() - began < 0.2


def test_two_frame_headers_are_refused() -> None:
    frame = SMALL_JPEG.index(b"\xff\xc0")
    header = SMALL_JPEG[frame : frame + 19]
    with pytest.raises(Unreadable, match="twice"):
        decode.decode(SMALL_JPEG[:frame] + header + SMALL_JPEG[frame:])


def test_read_refuses_what_is_no_regular_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="empty"):
        decode.read(write(tmp_path / "empty.jpg", b""))
    with pytest.raises(OSError, match="gone"):
        decode.read(str(tmp_path / "gone.jpg"))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        with pytest.raises(Unreadable, match="regular file"):
            decode.read(str(tmp_path / "pipe.jpg"))


@pytest.mark.parametrize("said", [{"st_file_attributes": 0x00400000}, {"st_flags": 0x40000000}])
def test_what_is_in_the_cloud_is_not_downloaded(
    said: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To open it is what would do that. It is asked for again at the next scan: its size and time will be the same."""
    path = write(tmp_path / "a.jpg", SMALL_JPEG)
    found = FoundFile(path, len(SMALL_JPEG), os.stat(path).st_mtime_ns, 1, 1)
    status = SimpleNamespace(st_size=found.size, st_mtime_ns=found.mtime_ns, **said)
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", lambda _: status)
        patch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
        failure = read_photo(found)
    assert isinstance(failure, Failure)
    assert (failure.reason.partition(",")[0], failure.reader) == ("It is in the cloud only", 0)
    assert isinstance(read_photo(found), Fresh)


def test_read_refuses_a_file_too_large_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "sparse.jpg"
    with path.open("wb") as file:
        file.write(SMALL_JPEG)
        file.truncate(3 << 30)
    with pytest.raises(Unreadable, match="too large"):
        decode.read(str(path))


def test_brands_tell_pictures_from_films() -> None:
    def box(*brands: bytes) -> bytes:
        body = b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:])
        return (len(body) + 4).to_bytes(4, "big") + body

    assert kinds.kind(box(b"heic", b"mif1")) == "HEIF"
    assert kinds.kind(box(b"mif1", b"avif")) == "AVIF"
    assert kinds.kind(box(b"crx ", b"isom")) == "RAW"
    assert kinds.kind(box(b"isom", b"mp42")) is None


def test_broken_jpegs_are_silent() -> None:
    """Decoders written in C complain to standard error past Python: a process of its own shows it."""
    script = (
        "import sys, random\n"
        "from core import decode\n"
        "data = open(sys.argv[1], 'rb').read()\n"
        "random.seed(4)\n"
        "for _ in range(200):\n"
        "    broken = bytearray(data)\n"
        "    for _ in range(5): broken[random.randrange(len(data))] = random.randrange(256)\n"
        "    try: decode.decode(bytes(broken), long_side=100)\n"
        "    except decode.Unreadable: pass\n"
    )
    path = Path(os.environ["XDG_CACHE_HOME"]) / "broken.jpg"
    write(path, encoded(scene(2, 400, 300)))
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True, cwd=os.getcwd())
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize("size", [(1003, 757), (1001, 1331), (1733, 1299)])
def test_a_turned_copy_is_not_shifted(size: tuple[int, int]) -> None:
    """Where a block of pixels becomes one, the last column may hold less than a block: taken for whole, it moved
    everything by half a pixel, as between two shots of one scene."""
    upright = scene(3, *size)
    turned = encoded(upright.transpose(Image.Transpose.ROTATE_90), quality=95, exif=exif({0x0112: 6}))
    first, second = (
        decode.decode(data, long_side=432).pixels.astype(np.float32).mean(axis=2)
        for data in (encoded(upright, quality=95), turned)
    )
    (across, down), _ = cv2.phaseCorrelate(first, second, cv2.createHanningWindow(first.shape[::-1], cv2.CV_32F))
    assert max(abs(across), abs(down)) < 0.2
