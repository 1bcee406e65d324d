"""Pictures and files for the tests of reading: drawn by code, with whatever metadata a test wants to say."""

from __future__ import annotations

import functools
import io
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Value = int | str | bytes | tuple[tuple[int, int], ...]


def scene(seed: int = 1, width: int = 640, height: int = 480) -> Image.Image:
    """A picture with structure and no symmetry: every turn of it looks different."""
    return Image.fromarray(_scene(seed, width, height))


@functools.lru_cache(maxsize=64)  # drawing takes far longer than what most tests do with it
def _scene(seed: int, width: int, height: int) -> NDArray[np.uint8]:
    random = np.random.default_rng(seed)
    down, along = np.mgrid[0:height, 0:width].astype(np.float32) / max(width, height)
    parts = []
    for _ in range(3):
        x, y, shift = random.uniform(4, 18, 3)
        parts.append(127 + 80 * np.sin(x * along + shift) * np.cos(y * down) + 40 * along - 40 * down)
    return np.asarray(np.clip(np.stack(parts, -1), 0, 255), np.uint8)


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def write(path: Path, data: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


def difference(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    """The mean difference of two pictures of one size, in grey levels."""
    assert a.shape == b.shape
    return float(np.abs(a.astype(np.int16) - b.astype(np.int16)).mean())


def with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    """The same JPEG with one more segment right after its beginning."""
    return jpeg[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def commented(jpeg: bytes, words: str) -> bytes:
    """The same picture in another file: a comment is all that differs."""
    return with_segment(jpeg, 0xFE, words.encode())


def exif(
    main: Mapping[int, Value], inner: Mapping[int, Value] | None = None, gps: Mapping[int, Value] | None = None
) -> bytes:
    """An EXIF block, little-endian, written by hand so that it may also say what no library would write."""
    main = dict(main)
    start = 8
    if inner is not None:
        main[0x8769] = 0
    if gps is not None:
        main[0x8825] = 0
    length = len(_directory(main, start))
    if inner is not None:
        main[0x8769] = start + length
        length += len(_directory(inner, start + length))
    if gps is not None:
        main[0x8825] = start + length
    blocks = _directory(main, start)
    for part in (inner, gps):
        if part is not None:
            blocks += _directory(part, start + len(blocks))
    return b"Exif\0\0" + b"II*\0" + struct.pack("<I", start) + blocks


def _directory(tags: Mapping[int, Value], start: int) -> bytes:
    entries, extra = b"", b""
    after = start + 2 + 12 * len(tags) + 4
    for tag, value in sorted(tags.items()):
        kind, count, raw = _coded(value)
        place = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack("<I", after + len(extra))
        extra += raw if len(raw) > 4 else b""
        entries += struct.pack("<HHI", tag, kind, count) + place
    return struct.pack("<H", len(tags)) + entries + bytes(4) + extra


def _coded(value: Value) -> tuple[int, int, bytes]:
    if isinstance(value, int):
        return 4, 1, struct.pack("<I", value)
    if isinstance(value, str):
        raw = value.encode() + b"\0"
        return 2, len(raw), raw
    if isinstance(value, bytes):
        return 1, len(value), value
    kind = 10 if min(min(value)) < 0 else 5
    return kind, len(value), b"".join(struct.pack("<ii" if kind == 10 else "<II", *pair) for pair in value)
