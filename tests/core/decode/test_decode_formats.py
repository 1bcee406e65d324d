"""Every format has a reader that gives the picture, upright and as small as asked, and what the file says of it."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core import decode
from core.catalog import Catalog
from core.decode import Unreadable, kinds, pixels, raw
from core.decode import jpeg_xl as reader
from core.job import Job
from core.library import refresh
from core.measuring.comparing import compare
from core.photo import SEVERAL, Relation
from core.reports.findings import gather
from tests.core.pictures import difference, encoded, exif, scene
from tests.core.small_files import crw, dng, psd, small_files

SMALL = small_files()
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)
BLOCK = exif({0x010F: "Canon", 0x0110: "Canon EOS 5D"}, {0x9003: "2021:07:30 18:05:59"})


def pixels_of(image: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("name", sorted(SMALL))
def test_every_small_file_is_read(name: str) -> None:
    found = decode.decode(SMALL[name], long_side=20)
    assert found.facts.format.removesuffix(SEVERAL) == name.partition(",")[0].replace("PSB", "PSD")
    assert max(found.pixels.shape) == min(20, max(found.facts.width, found.facts.height, 3))
    assert len(found.content) == 32


def frames(form: str, *numbers: int) -> bytes:
    """A file of that kind with these pictures in it, one after the other."""
    first, *others = (scene(number, 120, 90).quantize(32).convert("RGB") for number in numbers)
    if form == "JPEG XL":
        several = np.stack([np.asarray(image) for image in (first, *others)])
        return jpeg_xl(several if others else several[0], lossless=True)
    return encoded(
        first, form, save_all=bool(others), append_images=others, **({"lossless": True} if form == "WEBP" else {})
    )


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP", "AVIF", "TIFF", "JPEG XL"])
def test_a_file_of_several_pictures_is_no_copy_of_what_only_begins_like_it(form: str) -> None:
    whole, other, still = frames(form, 1, 2, 3), frames(form, 1, 4, 5), frames(form, 1)
    assert decode.decode(whole).facts.several
    assert not decode.decode(still).facts.several
    for one in (other, still, encoded(Image.fromarray(decode.decode(whole).pixels), "PNG")):
        found = compare(whole, one)
        assert (found.relation, found.same_picture) == (Relation.SIMILAR_SHOT, False)
    assert compare(whole, bytes(whole)).relation is Relation.IDENTICAL_FILE


@pytest.mark.parametrize(("kind", "several"), [(0, True), (1, False), (2, True), (4, False)])
def test_a_smaller_form_of_a_page_is_no_other_page(kind: int, several: bool) -> None:
    page, preview = scene(1, 120, 90), scene(1, 40, 30)
    preview.encoderinfo = {"tiffinfo": {254: kind}}
    assert decode.decode(encoded(page, "TIFF", save_all=True, append_images=[preview])).facts.several is several


def test_a_heic_of_several_pictures_or_with_a_track_of_them(shared: Path) -> None:
    one, two = (decode.read(str(shared / "formats" / name)) for name in ("heif_03_IMG_8564.HEIC", "heif_13_heic.heic"))
    assert [decode.decode(data).facts.several for data in (one, two, one + box(b"moov", b""))] == [False, True, True]


def jpeg_xl(pixels: NDArray[np.generic], **options: Any) -> bytes:
    return bytes(imagecodecs.jpegxl_encode(pixels, **options))


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body


# JPEG XL


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("colours", [1, 3, 4])
def test_jpeg_xl_of_every_kind_of_pixel(colours: int, deep: bool) -> None:
    image = scene(4, 50, 40)
    full = np.dstack([np.asarray(image), np.full((40, 50), 255, np.uint8)])
    samples = {1: full[:, :, 0], 3: full[:, :, :3], 4: full}[colours]
    stored = samples.astype(np.uint16) * 257 if deep else samples
    data = jpeg_xl(np.ascontiguousarray(stored), lossless=True, photometric="GRAY" if colours < 3 else "RGB")
    expected = full[:, :, :3] if colours > 2 else np.dstack([full[:, :, 0]] * 3)
    assert np.array_equal(decode.decode(data).pixels, expected)


def test_jpeg_xl_lays_transparency_on_white() -> None:
    clear = np.zeros((40, 50, 4), np.uint8)
    data = jpeg_xl(clear, lossless=True)
    assert decode.decode(data).pixels.min() >= 254


def test_jpeg_xl_says_its_metadata() -> None:
    bare = SMALL["JPEG XL"]
    start = box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    data = start + box(b"Exif", bytes(4) + BLOCK[6:]) + box(b"xml ", XMP) + box(b"jxlc", bare)
    facts = decode.decode(data).facts
    assert (facts.camera, facts.taken, facts.rating) == ("Canon EOS 5D", "2021-07-30 18:05:59", 4)
    assert decode.decode(data).content == decode.decode(bare).content


@pytest.mark.parametrize("size", [(1, 1), (64, 48), (300, 300), (400, 300), (1600, 900), (513, 700), (4000, 8)])
def test_jpeg_xl_headers_are_read_as_libjxl_does(size: tuple[int, int]) -> None:
    data = jpeg_xl(np.zeros((size[1], size[0], 3), np.uint8), effort=1)
    facts = decode.decode(data).facts
    header = reader._header(reader._codestream(data))
    assert (facts.width, facts.height) == (header.width, header.height) == size


def test_huge_claims_of_a_jpeg_xl_are_refused() -> None:
    ones = (1 << 400) - 1  # every size as large as it can be said
    with pytest.raises(Unreadable, match="too large"):
        decode.decode(b"\xff\x0a" + (ones - 1).to_bytes(50, "little"))


# JPEG 2000


@pytest.mark.parametrize("long_side", [None, 300, 100, 40, 24])
@pytest.mark.parametrize("size", [(640, 480), (333, 517), (801, 45)])
def test_jpeg_2000_is_decoded_at_a_part_of_its_size(size: tuple[int, int], long_side: int | None) -> None:
    image = scene(3, *size)
    found = decode.decode(encoded(image, "JPEG2000"), long_side=long_side)
    assert (found.facts.width, found.facts.height) == size
    height, width = found.pixels.shape[:2]
    assert max(height, width) == min(max(size), long_side or max(size))
    assert difference(found.pixels, pixels_of(image.resize((width, height), Image.Resampling.BOX))) < 6


def test_what_a_jpeg_2000_says_of_its_colours_is_part_of_the_picture() -> None:
    data = SMALL["JPEG 2000"]
    other = data.replace(b"colr\1\0\0\0\0\0\x10", b"colr\1\0\0\0\0\0\x12")  # sYCC in the place of sRGB
    assert not np.array_equal(decode.decode(data).pixels, decode.decode(other).pixels)
    assert decode.decode(data).content != decode.decode(other).content
    assert decode.decode(data + box(b"uuid", bytes(40))).content == decode.decode(data).content


def test_jpeg_2000_says_its_metadata() -> None:
    data = SMALL["JPEG 2000"]
    found = box(b"uuid", b"JpgTiffExif->JP2" + BLOCK[6:]) + box(b"uuid", decode.boxes.XMP_UUID + XMP)
    at = data.index(b"jp2c") - 4
    facts = decode.decode(data[:at] + found + data[at:]).facts
    assert (facts.camera, facts.rating) == ("Canon EOS 5D", 4)


# Photoshop


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_photoshop_files_give_their_flattened_picture(mode: str, large: bool, depth: int, packed: bool) -> None:
    image = scene(6, 300, 200).convert(mode)
    found = decode.decode(psd(image, depth=depth, packed=packed, large=large))
    assert np.array_equal(found.pixels, pixels_of(image))


def test_a_raw_file_that_says_no_date_has_none() -> None:
    """LibRaw would have it of 1970, and all such files of one moment."""
    image = scene(7, 40, 30)
    found = decode.decode(crw(image.size, encoded(image)))
    assert (found.facts.width, found.facts.height, found.facts.camera) == (40, 30, "Canon EOS D30")
    assert found.facts.taken is None


def test_photoshop_files_as_pillow_reads_them(shared: Path) -> None:
    for name in ("psd_00_20110626_213900.psd", "psd_02_exiv2-bug800-AgHg.psd"):
        with Image.open(shared / "formats" / name) as image:
            assert np.array_equal(decode.decode(decode.read(str(shared / "formats" / name))).pixels, pixels_of(image))


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_photoshop_file_without_its_flattened_picture_is_refused(mode: str) -> None:
    """Two such files would have identical pixels, whatever is in their layers."""
    with pytest.raises(Unreadable, match="without its flattened picture"):
        decode.decode(psd(Image.new(mode, (30, 20), "white"), flattened=False))
    assert decode.decode(psd(Image.new(mode, (30, 20), "white"))).pixels.min() == 255


@pytest.mark.parametrize("large", [False, True])
def test_a_photoshop_file_with_nothing_on_its_layers_is_a_plain_sheet(large: bool) -> None:
    sheet, nothing = Image.new("L", (30, 20), "white"), (0, 0, 0, 0)
    bare = psd(sheet, flattened=False, large=large, layers=[(nothing, b""), (nothing, b"8BIMluni\0\0\0\0")])
    assert decode.decode(bare).pixels.min() == 255
    for layer in ((0, 0, 20, 30), b""), (nothing, b"8BIMSoCo\0\0\0\0"):
        with pytest.raises(Unreadable, match="without its flattened picture"):
            decode.decode(psd(sheet, flattened=False, large=large, layers=[(nothing, b""), layer]))
    for end in range(60, len(bare), 7):  # cut short
        with suppress(Unreadable):
            decode.decode(bare[:end])


def test_a_photoshop_file_that_has_a_picture_and_denies_it_is_read() -> None:
    """As programs write that do not know of the note."""
    image = scene(6, 30, 20)
    assert np.array_equal(decode.decode(psd(image, flattened=False)).pixels, np.asarray(image))


# RAW


def test_raw_is_developed_at_half_size() -> None:
    image = scene(8, 640, 480)
    found = decode.decode(dng(image))
    assert (found.facts.format, found.facts.width, found.facts.height) == ("RAW", 640, 480)
    assert found.pixels.shape == (240, 320, 3)
    small = pixels_of(image.resize((320, 240), Image.Resampling.BOX)).astype(float)
    # Brighter or darker, for a development is a matter of taste, but the same picture.
    assert np.corrcoef(found.pixels.ravel(), small.ravel())[0, 1] > 0.8


def preview_of(image: Image.Image, size: tuple[int, int]) -> tuple[bytes, tuple[int, int]]:
    """A preview of another picture, by which it can be told whether it was used."""
    return encoded(Image.new("RGB", size, (10, 200, 10))), size


@pytest.mark.parametrize(
    ("size", "long_side", "used"),
    [
        ((640, 480), None, True),
        ((320, 240), None, True),  # as good as half the size
        ((160, 120), None, False),  # too small
        ((160, 120), 160, True),
        ((160, 120), 200, False),
        ((640, 360), 100, False),  # of another shape: not the picture
        ((160, 120), 100, True),
    ],
)
def test_a_preview_is_used_where_it_is_the_picture(size: tuple[int, int], long_side: int | None, used: bool) -> None:
    preview, shown = preview_of(scene(8, 640, 480), size)
    found = decode.decode(dng(scene(8, 640, 480), preview=preview, preview_size=shown), long_side=long_side)
    green = difference(found.pixels, np.full_like(found.pixels, (10, 200, 10))) < 4
    assert green == used
    assert (found.facts.width, found.facts.height) == (640, 480)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_previews_and_developments_are_upright(orientation: int) -> None:
    upright = scene(8, 640, 480)
    lay = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}[
        orientation
    ]
    stored = upright if lay is None else upright.transpose(lay)
    developed = decode.decode(dng(stored, orientation=orientation))
    assert (developed.facts.width, developed.facts.height) == (640, 480)
    preview = dng(stored, orientation=orientation, preview=encoded(stored), preview_size=stored.size)
    assert difference(decode.decode(preview).pixels, pixels_of(upright)) < 4
    small = pixels_of(upright.resize((320, 240), Image.Resampling.BOX)).astype(float)
    assert np.corrcoef(developed.pixels.ravel(), small.ravel())[0, 1] > 0.8


def test_a_damaged_preview_gives_way_to_a_development() -> None:
    image = scene(8, 640, 480)
    preview = encoded(image)
    broken = preview[: len(preview) // 2] + bytes(len(preview) - len(preview) // 2)
    found = decode.decode(dng(image, preview=broken, preview_size=image.size))
    assert found.pixels.shape == (240, 320, 3)


@pytest.mark.parametrize("part", [0.1, 0.6, 0.999])
def test_a_raw_file_that_is_cut_short_behind_its_preview_is_said_to_be(part: float) -> None:
    image = scene(8, 640, 480)
    data = dng(image, preview=encoded(image), preview_size=image.size)
    assert decode.decode(data, long_side=100).facts.width == 640
    with pytest.raises(Unreadable, match="cut short"):
        decode.decode(data[: int(len(data) * part)], long_side=100)


def test_canons_preview_is_found(shared: Path) -> None:
    """LibRaw passes over it; the samples of this file were cut away, so that it is all there is."""
    found = decode.decode(decode.read(str(shared / "formats/cr3_00_Canon-R6-pruned.CR3")), long_side=480)
    assert (found.facts.camera, found.facts.taken) == ("Canon EOS R6", "2021-05-12 12:21:21")
    assert found.pixels.shape == (320, 480, 3)


def test_a_tiff_is_raw_only_where_a_sensor_spoke() -> None:
    assert not raw.is_raw(SMALL["TIFF"])
    assert raw.is_raw(SMALL["RAW"])
    assert raw.is_raw(SMALL["RAW, preview"])


# What is marked badly or not at all


@pytest.mark.parametrize(
    "head",
    [
        b"P6 is a road in France. It has 3 lanes.".ljust(64),
        b"\x0a\x05\x01\x09" + bytes(60),
        b"\x01\xda\x02\x01" + bytes(60),
        bytes(64),
        b"\0\0\x02\0\0\0\0\0" + bytes(56),
        b"\0\0\x02\0\0\0\0\0\0\0\0\0\x40\0\x40\0\x21\0".ljust(64),
        b"8BPS\0\x09".ljust(64),
    ],
)
def test_what_only_begins_like_a_picture(head: bytes) -> None:
    assert kinds.kind(head) is None


def test_an_icon_gives_its_largest_picture() -> None:
    image = scene(2, 256, 256)
    for options in ({}, {"bitmap_format": "bmp"}):
        data = encoded(image, "ICO", sizes=[(16, 16), (128, 128), (48, 48)], **options)
        facts = decode.decode(data).facts
        assert (facts.format, facts.width, facts.height) == ("ICO", 128, 128)


def test_a_bomb_hidden_in_an_icon_is_refused() -> None:
    bomb = bytearray(encoded(scene(2, 32, 32), "PNG"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    entry = struct.pack("<HHHBBBxHHII", 0, 1, 1, 32, 32, 0, 1, 32, len(bomb), 22)
    with pytest.raises(Unreadable, match=r"too large|damaged"):
        decode.decode(entry + bytes(bomb))


# Size and memory


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("long_side", [None, 100])
def test_a_picture_taken_band_by_band_is_the_picture(
    orientation: int, long_side: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = scene(3, 640, 470)
    whole = pixels.finished(image, long_side, orientation=orientation)
    monkeypatch.setattr(pixels, "_BAND", 10_000)
    bands = pixels.finished(image, long_side, orientation=orientation)
    assert np.array_equal(bands[0], whole[0])
    assert bands[1] == whole[1]
    upright = pixels.turned(image, orientation)
    assert np.array_equal(bands[0], pixels.array(upright, long_side))


def test_grey_bands_share_one_range(monkeypatch: pytest.MonkeyPatch) -> None:
    ramp = Image.fromarray(np.tile(np.linspace(0, 200, 400, dtype=np.float32), (300, 1)).T.copy())
    whole = pixels.finished(ramp, None)
    monkeypatch.setattr(pixels, "_BAND", 10_000)
    assert np.array_equal(pixels.finished(ramp, None)[0], whole[0])


# All of the shared files


UNKNOWN = {".411", ".iagd", ".irgd", ".jxr"}
WITHOUT_PICTURE = {
    "tiff_07_IMG_1361.dng",  # all behind its header was cut away: LibRaw develops a black sheet, Pillow fails
    "other_02_top_right.tga",  # Pillow fails at its runs that go on in the next row; OpenCV and LibRaw know no TGA
    "other_00_Book_04.ICO",  # these three are of OS/2
    "other_08_Calvin&Hobbes.ICO",
    "other_11_ConfigSys.ICO",
}


def test_every_shared_file_that_can_be_opened_is_read(shared: Path) -> None:
    refused = set()
    files = [file for file in (shared / "formats").iterdir() if file.is_file() and file.suffix != ".csv"]
    for file in files:
        try:
            decode.decode(decode.read(str(file)), long_side=100)
        except Unreadable:
            if file.suffix not in UNKNOWN:
                refused.add(file.name)
    assert len(files) > 100
    assert refused == WITHOUT_PICTURE


@pytest.mark.parametrize(("folder", "count"), [("same", 26), ("orientation", 36)])
def test_the_shared_formats_of_one_photo_are_one_group(shared: Path, tmp_path: Path, folder: str, count: int) -> None:
    place = str(shared / "formats/generated" / folder)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        catalog.add_folder(place)
        refresh(catalog, job=Job())
        found = gather(catalog, [place])
    assert [len(group.members) for group in found.groups] == [count]
    if folder == "orientation":
        relations = {member.match.relation for member in found.groups[0].members if member.match}
        assert relations == {Relation.RESAVED, Relation.IDENTICAL_PIXELS}
