"""Colour profiles: a photo of a wider range of colours and its copy in sRGB are read as the same colours."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core import decode
from core.decode.adobe_rgb import ADOBE_RGB
from core.decode.colours import from_inks, in_srgb
from tests.core.pictures import difference, encoded, scene

P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
"""Red, green and blue of Display P3 in CIE XYZ under D50."""


def numbers(*values: float) -> bytes:
    """Fixed-point numbers of 16 bits before and after the point (ICC.1:2010, 4.6)."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def profile(
    colours: bytes, tags: Sequence[tuple[bytes, bytes]], *, kind: bytes = b"mntr", middle: bytes = b"XYZ "
) -> bytes:
    """An ICC profile, version 2.1, of these tags."""
    name = b"for a test\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78)
    white = b"XYZ \0\0\0\0" + numbers(0.9642, 1.0, 0.8249)
    table, body, start = b"", b"", 132 + 12 * (len(tags) + 2)
    for tag, data in [(b"desc", described), (b"wtpt", white), *tags]:
        table += tag + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = b"lcms" + struct.pack(">I", 0x02100000) + kind + colours + middle + struct.pack(">6H", 2024, 1, 1, 0, 0, 0)
    head = (head + b"acsp" + bytes(28) + numbers(0.9642, 1.0, 0.8249)).ljust(124, b"\0")
    return struct.pack(">I", start + len(body)) + head + struct.pack(">I", len(tags) + 2) + table + body


def curve(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def display_p3() -> bytes:
    places = [
        (tag, b"XYZ \0\0\0\0" + numbers(*place)) for tag, place in zip((b"rXYZ", b"gXYZ", b"bXYZ"), P3, strict=True)
    ]
    return profile(b"RGB ", [*places, *((tag, curve(2.2)) for tag in (b"rTRC", b"gTRC", b"bTRC"))])


def inks() -> bytes:
    """A profile of a printer: without black ink all is white, cyan, magenta and yellow say nothing."""
    straight = bytes(range(256))
    corners = b"".join(bytes((0 if corner & 1 else 255, 128, 128)) for corner in range(16))  # black changes fastest
    matrix = numbers(1, 0, 0, 0, 1, 0, 0, 0, 1)
    table = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + matrix + straight * 4 + corners + straight * 3
    return profile(b"CMYK", [(b"A2B0", table)], kind=b"prtr", middle=b"Lab ")


def copy_in_srgb(image: Image.Image) -> Image.Image:
    """What an export makes of a picture in Display P3."""
    wide = ImageCms.ImageCmsProfile(io.BytesIO(display_p3()))
    converted = ImageCms.profileToProfile(image, wide, ImageCms.createProfile("sRGB"))
    assert converted is not None
    return converted


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("long_side", [None, 160])
def test_a_photo_and_its_export_have_the_same_colours(form: str, long_side: int | None) -> None:
    options = {"quality": 95} if form in ("JPEG", "WEBP", "AVIF") else {}
    photo = decode.decode(encoded(scene(), form, icc_profile=display_p3(), **options), long_side=long_side).pixels
    untouched = decode.decode(encoded(scene(), form, **options), long_side=long_side).pixels
    export = decode.decode(encoded(copy_in_srgb(scene()), form, **options), long_side=long_side).pixels
    assert difference(photo, export) < 1.5
    assert difference(photo, untouched) > 4


def named(space: int, rules: str) -> Image.Exif:
    """EXIF as of a camera: its colour space and the rules that the file keeps to."""
    exif = Image.Exif()
    exif[0x8769] = {0xA001: space, 0xA005: {0x0001: rules}}
    return exif


def test_a_camera_says_in_exif_that_its_colours_are_those_of_adobe_rgb() -> None:
    wide = decode.decode(encoded(scene(), exif=named(0xFFFF, "R03")))
    plain = decode.decode(encoded(scene()))
    assert difference(wide.pixels, decode.decode(encoded(scene(), icc_profile=ADOBE_RGB)).pixels) == 0
    assert difference(wide.pixels, plain.pixels) > 4
    assert wide.content != plain.content, "they are seen in other colours"


@pytest.mark.parametrize(("space", "rules"), [(1, "R98"), (0xFFFF, "R98"), (1, "R03")])
def test_other_photos_of_cameras_keep_their_colours(space: int, rules: str) -> None:
    plain = decode.decode(encoded(scene()))
    photo = decode.decode(encoded(scene(), exif=named(space, rules)))
    assert np.array_equal(photo.pixels, plain.pixels)
    assert photo.content == plain.content


def test_a_profile_counts_more_than_what_exif_says() -> None:
    photo = decode.decode(encoded(scene(), exif=named(0xFFFF, "R03"), icc_profile=display_p3())).pixels
    assert np.array_equal(photo, decode.decode(encoded(scene(), icc_profile=display_p3())).pixels)


def test_white_and_grey_are_the_same_in_adobe_rgb() -> None:
    """Its green lies further out than any of sRGB, its red beyond where both are full."""
    row = np.array([[[255, 255, 255], [128, 128, 128], [0, 0, 0], [0, 255, 0], [200, 100, 50]]], np.uint8)
    assert in_srgb(row, ADOBE_RGB).tolist() == [
        [[255, 255, 255], [129, 129, 129], [0, 0, 0], [0, 255, 0], [227, 100, 42]]
    ]


def test_a_long_profile_lies_in_several_parts_of_a_jpeg() -> None:
    padded = display_p3() + bytes(150_000)  # more than one segment holds
    photo = decode.decode(encoded(scene(), icc_profile=padded)).pixels
    assert difference(photo, in_srgb(np.asarray(scene()), display_p3())) < 3


def test_a_grey_picture_has_the_tones_of_its_profile() -> None:
    grey = scene().convert("L")
    dark = decode.decode(encoded(grey, "PNG", icc_profile=profile(b"GRAY", [(b"kTRC", curve(3.0))]))).pixels
    assert dark.mean() < decode.decode(encoded(grey, "PNG")).pixels.mean() - 15
    assert np.ptp(dark, axis=2).max() == 0


def test_inks_become_colours_by_their_profile() -> None:
    picture = Image.new("CMYK", (64, 48), (255, 255, 255, 0))  # much ink, of which this printer shows nothing
    assert np.asarray(from_inks(picture)).max() < 5
    for form in ("JPEG", "TIFF"):
        white = decode.decode(encoded(picture, form, icc_profile=inks())).pixels
        assert white.min() > 245, form


@pytest.mark.parametrize("damaged", [b"no profile", display_p3()[:150], inks(), profile(b"Lab ", [])])
def test_a_profile_that_is_damaged_or_for_other_pictures_changes_nothing(damaged: bytes) -> None:
    plain = decode.decode(encoded(scene())).pixels
    assert np.array_equal(decode.decode(encoded(scene(), icc_profile=damaged)).pixels, plain)


def test_bands_leave_no_seams(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels: NDArray[np.uint8] = np.asarray(scene())
    whole = in_srgb(pixels, display_p3())
    monkeypatch.setattr("core.decode.colours._BAND", 5000)
    assert np.array_equal(in_srgb(pixels, display_p3()), whole)
