"""The README's table of formats is made here: every line of it from files that are really decoded.

    SIMILE_WRITE_README=1 python -m pytest tests/core/test_format_table.py

writes it anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from core import decode
from core.files.endings import PICTURE_ENDINGS
from tests.core.small_files import small_files

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- the table of formats is made by tests/core/test_format_table.py -->\n", "<!-- end of the table -->\n"

Line = tuple[str, str, str, tuple[str, ...]]
"""Name, endings, what is read of it, and the small files that prove it."""

LINES: tuple[Line, ...] = (
    (
        "JPEG, MPO",
        "jpg jpeg jpe jfif mpo",
        "8 bits, grey, colour or CMYK, progressive or not; of several pictures, or a picture and a video, the first",
        ("JPEG", "JPEG, progressive", "JPEG, CMYK"),
    ),
    ("HEIC, HEIF", "heic heif hif", "8 to 12 bits; the main picture", ("HEIF",)),
    ("AVIF", "avif", "8 to 12 bits; the first picture", ("AVIF",)),
    ("JPEG XL", "jxl", "8 or 16 bits or floating point; the first picture", ("JPEG XL", "JPEG XL, 16 bit")),
    ("JPEG 2000", "jp2 j2k jpf jpx", "decoded at reduced size", ("JPEG 2000", "JPEG 2000, codestream")),
    (
        "PNG",
        "png apng",
        "8 or 16 bits, palette, transparency; the first picture",
        ("PNG", "PNG, palette", "PNG, 16 bit"),
    ),
    ("WebP", "webp", "lossy or lossless; the first picture", ("WebP", "WebP, lossless", "WebP, animated")),
    ("GIF", "gif", "the first picture", ("GIF",)),
    (
        "TIFF, BigTIFF",
        "tif tiff",
        "8 or 16 bits, floating point, CMYK; the first page",
        ("TIFF", "TIFF, LZW", "TIFF, JPEG", "TIFF, float", "BigTIFF"),
    ),
    (
        "Camera RAW",
        "dng cr2 cr3 crw nef arw raf rw2 orf pef kdc …",
        "the camera's preview if it shows the whole picture at full size, else developed at half size",
        ("RAW", "RAW, preview", "RAW, CRW", "RAW, KDC"),
    ),
    ("Photoshop", "psd psb", "8, 16 or 32 bits; the flattened picture", ("PSD", "PSB, 16 bit", "PSD, bare")),
    ("BMP", "bmp dib", "", ("BMP",)),
    ("Icons", "ico", "the largest picture", ("ICO", "ICO, bitmap")),
    (
        "TGA, PCX, SGI, PNM, QOI",
        "tga pcx sgi pnm pbm pgm ppm qoi",
        "",
        ("TGA", "PCX", "SGI", "PNM", "PNM, digits", "QOI"),
    ),
)


def table() -> str:
    rows = ["| Format | Endings | Read |", "| --- | --- | --- |"]
    rows += [f"| {name} | {endings} | {read} |" for name, endings, read, _ in LINES]
    return "\n".join(rows) + "\n"


def test_the_table_in_the_readme_is_the_one_made_here() -> None:
    text = README.read_text(encoding="utf-8")
    before, middle, after = re.split(f"{re.escape(BEGIN)}|{re.escape(END)}", text)
    if os.environ.get("SIMILE_WRITE_README"):
        README.write_text(before + BEGIN + "\n" + table() + "\n" + END + after, encoding="utf-8")
    else:
        assert middle.strip() == table().strip()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_every_line_of_the_table_is_true(line: Line) -> None:
    shared = Path(os.environ.get("SIMILE_SHARED", Path(__file__).parents[3] / "shared"))
    files = small_files(shared if shared.is_dir() else None)
    present = [name for name in line[3] if name in files]
    if not present:
        pytest.skip(f"needs a real {line[0]} file: set SIMILE_SHARED to where the shared files are")
    for name in present:
        assert decode.decode(files[name], long_side=20).pixels.ndim == 3, name


def test_every_ending_of_the_table_promises_a_picture_and_every_small_file_has_its_line() -> None:
    endings = {ending for _, several, _, _ in LINES for ending in several.replace("…", "").split()}
    assert endings <= PICTURE_ENDINGS
    assert set(small_files()) <= {name for *_, names in LINES for name in names}
