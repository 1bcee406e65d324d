"""Damaged, hostile and enormous files: a picture or a reason, in bounded time and memory, without a word printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core import decode
from core.decode import Unreadable
from core.decode.jpeg_header import read_header
from tests.core.child import NEEDS_LINUX
from tests.core.pictures import encoded, scene
from tests.core.small_files import psd

ROOT = Path(__file__).parents[3]
DRAW = int(os.environ.get("SIMILE_MUTATIONS", "25"))
"""Mutations of each small file; the long draw is 20,000."""


def test_mutations_of_every_format_are_pictures_or_refused(tmp_path: Path) -> None:
    """In a process of its own: a library that crashes would end the tests."""
    last = tmp_path / "last.txt"
    command = [sys.executable, "-m", "tests.benchmarks.mutations", "--count", str(DRAW), "--last", str(last)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{last.read_text()}\n{done.stdout}\n{done.stderr}"
    assert done.stdout.count("pictures") >= 32


# A JPEG that ends before its picture


def without_the_end(data: bytes, part: float) -> bytes:
    """The same file with the last part of its coded data gone, and its end marker in place."""
    start = read_header(data).scan + 20
    return data[: start + int((len(data) - start) * part)].rstrip(b"\xff") + b"\xff\xd9"


@pytest.mark.parametrize("long_side", [None, 480, 100])
@pytest.mark.parametrize("options", [{}, {"subsampling": 0}, {"optimize": True}, {"quality": 30}])
@pytest.mark.parametrize("part", [0.2, 0.6, 0.9])
def test_a_jpeg_whose_lower_part_is_missing_is_said_to_be(
    part: float, options: dict[str, Any], long_side: int | None
) -> None:
    noise = np.random.default_rng(3).normal(0, 6, (900, 1200, 3))
    image = Image.fromarray(np.clip(np.asarray(scene(1, 1200, 900)) + noise, 0, 255).astype(np.uint8))
    data = encoded(image, **options)
    assert decode.decode(data, long_side=long_side).facts.width == 1200
    with pytest.raises(Unreadable, match="lower part"):
        decode.decode(without_the_end(data, part), long_side=long_side)


@pytest.mark.parametrize("optimize", [False, True])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
@pytest.mark.parametrize("colour", [(120, 120, 120), (200, 30, 90), (0, 0, 0), (255, 255, 255), (1, 2, 3)])
@pytest.mark.parametrize("size", [(651, 433), (64, 600)])
def test_a_photo_with_a_plain_lower_part_is_whole(
    size: tuple[int, int], colour: tuple[int, int, int], subsampling: int, optimize: bool
) -> None:
    image = scene(1, *size)
    image.paste(colour, (0, size[1] // 2, *size))
    data = encoded(image, quality=88, subsampling=subsampling, optimize=optimize)
    for long_side in (None, 100):
        assert decode.decode(data, long_side=long_side).facts.height == size[1]


@pytest.mark.parametrize("rows", range(6, 60, 6))
def test_a_small_picture_with_a_plain_end_is_whole(rows: int) -> None:
    """Its plain rows are coded in few bytes, before which there is something else."""
    image = scene(2, 307, 172)
    image.paste((251, 251, 251), (0, 172 - rows, 307, 172))
    for quality in (60, 80, 95):
        assert decode.decode(encoded(image, quality=quality), long_side=480).facts.height == 172


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_jpeg_whose_end_is_missing_below_a_plain_part_is_said_to_be(level: int) -> None:
    """What is made up goes on in the colour of what is there."""
    image = scene(1, 1200, 900)
    image.paste((level, level, level), (0, 400, 1200, 700))
    data, above = encoded(image), encoded(image.crop((0, 0, 1200, 640)))
    decode.decode(data, long_side=480)
    with pytest.raises(Unreadable, match="lower part"):
        decode.decode(data[: len(above) - 200] + b"\xff\xd9", long_side=480)


def test_a_plain_picture_is_whole() -> None:
    for colour in ("#787878", "white", "#010203"):
        decode.decode(encoded(Image.new("RGB", (4000, 3000), colour)), long_side=480)


@pytest.mark.parametrize("part", [0.5, 0.9, 0.999])
@pytest.mark.parametrize("filled", [False, True])
def test_a_heic_whose_end_is_missing_is_said_to_be(shared: Path, part: float, filled: bool) -> None:
    data = (shared / "formats/heif_03_IMG_8564.HEIC").read_bytes()
    assert decode.decode(data, long_side=100).facts.width == 3024
    kept = data[: int(len(data) * part)]
    cut = kept + bytes(max(5000, len(data) - len(kept))) if filled else kept
    with pytest.raises(Unreadable, match="cut short"):
        decode.decode(cut, long_side=100)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_zeros_in_the_place_of_the_end_are_no_picture_and_behind_it_are_nothing(form: str) -> None:
    """As a copy that broke off leaves them, and as some cameras fill up their files."""
    noise = np.random.default_rng(3).integers(0, 256, (200, 300, 3), np.uint8)
    data = encoded(Image.fromarray(noise), form)
    content = decode.decode(data, long_side=100).content
    assert decode.decode(data + bytes(10_000), long_side=100).content == content
    kept = len(data) // 2
    with pytest.raises(Unreadable, match=r"cut short|damaged"):
        decode.decode(data[:kept] + bytes(len(data) - kept), long_side=100)


def test_a_black_end_of_a_picture_that_is_not_compressed_is_a_part_of_it() -> None:
    image = Image.new("RGB", (200, 200))
    image.paste("white", (0, 0, 200, 50))
    for form in ("BMP", "TIFF", "PPM"):
        assert decode.decode(encoded(image, form), long_side=100).facts.height == 200


# What libraries say


def test_damaged_tiffs_are_silent() -> None:
    script = (
        "import sys\n"
        "from core import decode\n"
        "from tests.benchmarks.mutations import mutation\n"
        "from tests.core.small_files import small_files\n"
        "for name, data in small_files().items():\n"
        "    for number in range(60 if name.startswith('TIFF') else 0):\n"
        "        try: decode.decode(mutation(data, number), long_side=20)\n"
        "        except decode.Unreadable: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_of_a_raw_file_that_is_cut_short_one_line_without_a_name_is_printed_at_most() -> None:
    """It is LibRaw's, and rawpy gives no way to turn it off: see core.decode.quiet."""
    script = (
        "from core import decode\n"
        "from tests.core.pictures import scene\n"
        "from tests.core.small_files import dng\n"
        "data = dng(scene(9, 60, 40))\n"
        "for part in (0.2, 0.5, 0.9, 0.99):\n"
        "    try:\n"
        "        decode.decode(data[:int(part * len(data))])\n"
        "    except decode.Unreadable:\n"
        "        continue\n"
        "    raise SystemExit('it was read')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b""
    assert set(done.stderr.splitlines()) <= {b"unknown file: Unexpected end of file"}


def test_a_raw_file_turned_as_nothing_can_be_turned_does_not_crash() -> None:
    """LibRaw looks the turn up in a table of eight, wherever that leads."""
    script = (
        "import struct\n"
        "from core import decode\n"
        "from tests.core.pictures import encoded, scene\n"
        "from tests.core.small_files import crw\n"
        "image = scene(9, 40, 30)\n"
        "data, size = crw(image.size, encoded(image)), struct.pack('<IIf', 40, 30, 1.0)\n"
        "at = data.index(size) + len(size)\n"
        "for flip in (0xF4000000, 0x7FFFFFFF, 8, 0xFFFFFFFF):\n"
        "    try:\n"
        "        decode.decode(data[:at] + struct.pack('<I', flip) + data[at + 4:])\n"
        "    except decode.Unreadable:\n"
        "        print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, capture_output=True)
    assert (done.returncode, done.stdout.split()) == (0, [b"refused"] * 3)  # minus one is a turn that LibRaw puts right


def test_a_heif_whose_items_are_not_named_in_text_does_not_crash(shared: Path, tmp_path: Path) -> None:
    data = bytearray(decode.read(str(shared / "formats/heif_10_Stonehenge.heic")))
    data[data.index(b"mime\0application/rdf+xml")] = 0xFE
    path = tmp_path / "damaged.heic"
    path.write_bytes(data)
    script = (
        "import sys\n"
        "from core import decode\n"
        "try: decode.decode(decode.read(sys.argv[1]))\n"
        "except decode.Unreadable as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, b"damaged" in done.stdout) == (0, True)


# Size and memory


def claiming(width: int, height: int) -> dict[str, bytes]:
    """Small files that say they are large."""
    side = width.to_bytes(4, "big"), height.to_bytes(4, "big")
    png = bytearray(encoded(scene(1, 32, 32), "PNG"))
    png[16:24] = side[0] + side[1]
    png[29:33] = zlib.crc32(png[12:29]).to_bytes(4, "big")
    photoshop = bytearray(psd(scene(1, 32, 32)))
    photoshop[14:22] = side[1] + side[0]
    bmp = bytearray(encoded(scene(1, 32, 32), "BMP"))
    bmp[18:26] = width.to_bytes(4, "little") + height.to_bytes(4, "little")
    jp2 = bytearray(encoded(scene(1, 32, 32), "JPEG2000", no_jp2=True))
    jp2[8:16] = side[0] + side[1]
    qoi = b"qoif" + side[0] + side[1] + b"\3\0" + bytes(60)
    return {"PNG": bytes(png), "PSD": bytes(photoshop), "BMP": bytes(bmp), "JPEG 2000": bytes(jp2), "QOI": qoi}


@pytest.mark.parametrize("size", [(60_000, 60_000), (199_999, 2), (300_000, 1)])
@pytest.mark.parametrize("form", ["PNG", "PSD", "BMP", "JPEG 2000", "QOI"])
def test_claims_are_judged_by_the_header(form: str, size: tuple[int, int]) -> None:
    data = claiming(*size)[form]
    large = size[0] * size[1] > 1e9 or max(size) > 200_000
    with suppress(Unreadable) if not large else pytest.raises(Unreadable, match=r"too large|damaged"):
        decode.decode(data)


def test_a_photoshop_file_in_colours_of_a_palette_that_it_lacks_is_refused() -> None:
    """A single wrong byte makes one of a grey picture."""
    data = bytearray(psd(scene(1, 32, 32).convert("L")))
    data[24:26] = (2).to_bytes(2, "big")
    with pytest.raises(Unreadable, match="colour mode"):
        decode.decode(bytes(data))


PEAK = (
    "import re\n"
    "from pathlib import Path\n"
    # Not getrusage: its figure begins with that of the process that started this one.
    "peak = int(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1])\n"
)
"""Lines of a script after which `peak` is the most memory that it has taken, in kB."""


@NEEDS_LINUX
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_panorama_of_a_hundred_megapixels_fits(form: str, tmp_path: Path) -> None:
    """All of it in less than 1.5 GB, measured in a process of its own."""
    options = {"PNG": {"compress_level": 1}, "WEBP": {"method": 0}}.get(form, {})
    path = tmp_path / "panorama"
    path.write_bytes(encoded(Image.new("RGB", (16_000, 6_250), (30, 90, 160)), form, **options))
    script = (
        "import sys\n"
        "from core import decode\n"
        "picture = decode.decode(decode.read(sys.argv[1]), long_side=480)\n"
        f"{PEAK}"
        "print(picture.facts.width * picture.facts.height, peak)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, check=True)
    pixels, peak = map(int, done.stdout.split())
    assert pixels == 100_000_000
    assert peak < 1_500_000


# Everything hostile


@NEEDS_LINUX
def test_hostile_files_are_indexed_or_listed(shared: Path, tmp_path: Path) -> None:
    """The whole scan in a process of its own, whose memory and children are looked at."""
    made = tmp_path / "made"
    generator = [sys.executable, str(shared / "hostile/make_hostile.py"), str(made), "--devices", "--sparse", "--deep"]
    subprocess.run(generator, check=True, capture_output=True)
    good = tmp_path / "good"
    good.mkdir()
    for number in range(3):
        (good / f"{number}.jpg").write_bytes(encoded(scene(number, 300, 200)))
    script = (
        "import json, resource, sys\n"
        "from core.catalog import Catalog\n"
        "from core.job import Job\n"
        "from core.scan import scan\n"
        "from tests.core.catalogued import photos_in\n"
        "with Catalog.open(sys.argv[1]) as catalog:\n"
        "    for folder in sys.argv[2:]: catalog.add_folder(folder)\n"
        "    report = scan(catalog, job=Job(), workers=2)\n"
        "    reasons = [problem.reason for problem in catalog.problems()]\n"
        "    silent = [path for path, refused in catalog.refused().items() if not refused.reason]\n"
        "    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "    photos = [photo.path for photo in photos_in(catalog)]\n"
        f"{PEAK}"
        "print(json.dumps([report.found, photos, reasons, silent, peak, children]))\n"
    )
    folders = [str(made), str(shared / "hostile/files"), str(good)]
    command = [sys.executable, "-c", script, str(tmp_path / "catalog.sqlite"), *folders]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
    found, photos, reasons, silent, peak, children = json.loads(done.stdout)
    subprocess.run(["chmod", "-R", "u+rwX", str(made)], check=True)
    assert found > 380
    assert len(photos) + len(reasons) + len(silent) >= found
    assert [path for path in silent if not path.endswith(".poc")] == []  # such a name promises no picture
    assert [reason for reason in reasons if "Simile failed" in reason] == []
    assert {str(good / f"{number}.jpg") for number in range(3)} <= set(photos)
    assert (peak < 1_500_000, children) == (True, 0)
