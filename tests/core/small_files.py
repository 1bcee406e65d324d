"""A small picture file of every format that can be made here, drawn by code."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.core.pictures import encoded, scene

Tag = tuple[int, str, Sequence[int] | bytes]
"""Number, type as struct writes it (B, H, I; s for text), values."""

_TYPES = {"B": 1, "s": 2, "H": 3, "I": 4, "r": 5}


def directory(tags: Iterable[Tag], start: int) -> bytes:
    """A TIFF directory, little-endian, that lies at `start`, with its values behind it."""
    tags = sorted(tags)
    after = start + 2 + 12 * len(tags) + 4
    entries, extra = b"", b""
    for number, form, values in tags:
        raw = (
            values
            if isinstance(values, bytes)
            else struct.pack(f"<{len(values)}{'I' if form == 'r' else form}", *values)
        )
        count = len(values) // 2 if form == "r" else len(values)
        place = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack("<I", after + len(extra))
        extra += raw + b"\0" * (len(raw) % 2) if len(raw) > 4 else b""
        entries += struct.pack("<HHI", number, _TYPES[form], count) + place
    return struct.pack("<H", len(tags)) + entries + bytes(4) + extra


def dng(
    image: Image.Image, *, preview: bytes = b"", preview_size: tuple[int, int] = (0, 0), orientation: int = 1
) -> bytes:
    """A camera's RAW file as simple as can be: one colour a pixel, 16 bits; with a preview, where one is given."""
    pixels = np.asarray(image).astype(np.float32) / 255
    linear = (pixels**2.2 * 65535).astype(np.uint16)
    height, width = linear.shape[:2]
    mosaic = linear[:, :, 1].copy()
    mosaic[::2, ::2], mosaic[1::2, 1::2] = linear[::2, ::2, 0], linear[1::2, 1::2, 2]
    samples = mosaic.astype("<u2").tobytes()
    model = b"Test Camera\0"
    common: list[Tag] = [
        (0x0110, "s", model),
        (0x0112, "H", [orientation]),
        (0xC612, "B", [1, 4, 0, 0]),
        (0xC614, "s", model),
        (0xC621, "r", [1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1]),
        (0xC628, "r", [1, 1, 1, 1, 1, 1]),
        (0xC65A, "H", [21]),
    ]

    def sensor(at: int) -> list[Tag]:
        return [
            (0x00FE, "I", [0]),
            (0x0100, "I", [width]),
            (0x0101, "I", [height]),
            (0x0102, "H", [16]),
            (0x0103, "H", [1]),
            (0x0106, "H", [32803]),
            (0x0111, "I", [at]),
            (0x0115, "H", [1]),
            (0x0116, "I", [height]),
            (0x0117, "I", [len(samples)]),
            (0x828D, "H", [2, 2]),
            (0x828E, "B", [0, 1, 1, 2]),
            (0xC61D, "I", [65535]),
        ]

    def shown(at: int, inner: int) -> list[Tag]:
        return [
            (0x00FE, "I", [1]),
            (0x0100, "I", [preview_size[0]]),
            (0x0101, "I", [preview_size[1]]),
            (0x0102, "H", [8, 8, 8]),
            (0x0103, "H", [7]),
            (0x0106, "H", [6]),
            (0x0111, "I", [at]),
            (0x0115, "H", [3]),
            (0x0116, "I", [preview_size[1]]),
            (0x0117, "I", [len(preview)]),
            (0x014A, "I", [inner]),
        ]

    if not preview:
        length = len(directory(common + sensor(0), 8))
        return b"II*\0\x08\0\0\0" + directory(common + sensor(8 + length), 8) + samples
    inner = 8 + len(directory(common + shown(0, 0), 8))
    at = inner + len(directory(sensor(0), inner))
    head = directory(common + shown(at, inner), 8) + directory(sensor(at + len(preview)), inner)
    return b"II*\0\x08\0\0\0" + head + preview + samples


def crw(size: tuple[int, int], preview: bytes) -> bytes:
    """A Canon RAW file of the years before CR2: a heap of records, with their directory at its end. Its samples are
    zeros, and it says no date."""
    width, height = size
    records = (
        (0x2005, bytes(2 * width * height)),
        (0x2007, preview),
        (0x080A, b"Canon\0Canon EOS D30\0".ljust(32, b"\0")),
        (0x1031, struct.pack("<8H", 16, width, height, 0, 0, 0, width - 1, height - 1)),
        (0x1810, struct.pack("<IIfI", width, height, 1.0, 0)),
        (0x1835, bytes(16)),
    )
    heap, listed = b"", struct.pack("<H", len(records))
    for kind, data in records:
        listed += struct.pack("<HII", kind, len(data), len(heap))
        heap += data
    head = b"II\x1a\0\0\0HEAPCCDR" + struct.pack("<IQ", 0x10002, 0)
    return head + heap + listed + struct.pack("<I", len(heap))


def psd(
    image: Image.Image,
    *,
    depth: int = 8,
    packed: bool = False,
    large: bool = False,
    flattened: bool = True,
    layers: Sequence[tuple[tuple[int, int, int, int], bytes]] = (),
) -> bytes:
    """A Photoshop file in RGB or grey. Of its layers it has the records: top, left, bottom, right, and what follows."""
    pixels: NDArray[np.generic] = np.atleast_3d(np.asarray(image))
    height, width, colours = pixels.shape
    planes = np.moveaxis(pixels, 2, 0)
    stored = (planes.astype(">u2") * 257).tobytes() if depth == 16 else planes.tobytes()
    head = struct.pack(
        ">4sH6xHIIHH", b"8BPS", 2 if large else 1, colours, height, width, depth, 3 if colours == 3 else 1
    )
    version = b"8BIM" + struct.pack(">HHI", 1057, 0, 6) + struct.pack(">IBx", 1, flattened)
    parts = (
        head
        + struct.pack(">I", 0)
        + struct.pack(">I", len(version))
        + version
        + _layer_records(layers, ">Q" if large else ">I")
    )
    if not packed:
        return parts + struct.pack(">H", 0) + stored
    row = width * depth // 8
    rows = [_literal(stored[at : at + row]) for at in range(0, len(stored), row)]
    lengths = struct.pack(f">{len(rows)}{'I' if large else 'H'}", *map(len, rows))
    return parts + struct.pack(">H", 1) + lengths + b"".join(rows)


def _layer_records(layers: Sequence[tuple[tuple[int, int, int, int], bytes]], length: str) -> bytes:
    if not layers:
        return struct.pack(length, 0)
    records = struct.pack(">h", len(layers))
    for sides, more in layers:
        records += struct.pack(">4iH", *sides, 1) + struct.pack(f">h{length[1]}", 0, 2) + b"8BIMnorm\xff\0\x08\0"
        records += struct.pack(">I", len(more)) + more
    inner = struct.pack(length, len(records)) + records
    return struct.pack(length, len(inner)) + inner


def _literal(row: bytes) -> bytes:
    """PackBits without a run: that is allowed."""
    pieces = (row[at : at + 128] for at in range(0, len(row), 128))
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces)


def small_files(shared: Path | None = None) -> dict[str, bytes]:
    """One or more files of each format, by name; with those of `shared` that nothing here can write."""
    image = scene(9, 40, 30)
    pixels = np.asarray(image)
    deep = pixels.astype(np.uint16) * 257
    files = {
        "JPEG": encoded(image),
        "JPEG, progressive": encoded(image, progressive=True),
        "JPEG, CMYK": encoded(image.convert("CMYK")),
        "PNG": encoded(image, "PNG"),
        "PNG, palette": encoded(image.quantize(16), "PNG", transparency=2),
        "PNG, 16 bit": encoded(Image.fromarray(deep[:, :, 0]), "PNG"),
        "GIF": encoded(image.quantize(64), "GIF", save_all=True, append_images=[image.quantize(8)]),
        "BMP": encoded(image, "BMP"),
        "TIFF": encoded(image, "TIFF"),
        "TIFF, LZW": encoded(image, "TIFF", compression="tiff_lzw"),
        "TIFF, JPEG": encoded(image, "TIFF", compression="jpeg"),
        "TIFF, float": encoded(Image.fromarray(pixels[:, :, 0].astype(np.float32) / 255), "TIFF"),
        "WebP": encoded(image, "WEBP"),
        "WebP, lossless": encoded(image.convert("RGBA"), "WEBP", lossless=True),
        "WebP, animated": encoded(image, "WEBP", save_all=True, append_images=[scene(3, 40, 30)]),
        "AVIF": encoded(image, "AVIF"),
        "JPEG XL": bytes(imagecodecs.jpegxl_encode(pixels, level=90)),
        "JPEG XL, 16 bit": bytes(imagecodecs.jpegxl_encode(deep, lossless=True)),
        "JPEG 2000": encoded(image, "JPEG2000"),
        "JPEG 2000, codestream": encoded(image, "JPEG2000", no_jp2=True, irreversible=True),
        "PSD": psd(image, packed=True),
        "PSB, 16 bit": psd(image, depth=16, large=True),
        "PSD, bare": psd(Image.new("L", (9, 9), "white"), flattened=False, layers=[((0, 0, 0, 0), bytes(40))] * 3),
        "RAW": dng(image),
        "RAW, preview": dng(image, preview=encoded(image), preview_size=image.size),
        "RAW, CRW": crw(image.size, encoded(image)),
        "ICO": encoded(image.resize((32, 32)), "ICO"),
        "ICO, bitmap": encoded(image.resize((32, 32)), "ICO", bitmap_format="bmp"),
        "TGA": encoded(image, "TGA", compression="tga_rle"),
        "PCX": encoded(image, "PCX"),
        "SGI": encoded(image, "SGI"),
        "PNM": encoded(image, "PPM"),
        "PNM, digits": b"P3 2 2 255 1 2 3 4 5 6 7 8 9 10 11 12\n",
        "QOI": bytes(imagecodecs.qoi_encode(pixels)),
    }
    for name, place in _SHARED.items():
        if shared is not None and (shared / place).exists():
            files[name] = (shared / place).read_bytes()
    return files


_SHARED = {
    "HEIF": "formats/heif_10_Stonehenge.heic",
    "RAW, KDC": "formats/tiff_01_DC0010S.KDC",
    "BigTIFF": "formats/bigtiff_00_BigTIFF.tif",
}
