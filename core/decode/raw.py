"""Camera RAW: the preview that the camera put into the file, or half-size development by LibRaw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

import numpy as np
import rawpy
from blake3 import blake3
from numpy.typing import NDArray
from PIL import Image

from core.decode import exif, jpeg, xmp
from core.decode.boxes import XMP_UUID, boxes, by_uuid
from core.decode.jpeg_header import Header, read_header
from core.decode.metadata import Metadata
from core.decode.picture import NO_MEMORY, Picture, Unreadable, memory_for
from core.decode.pixels import array, flat, turned

_DNG_VERSION, _SUBFILE, _PHOTOMETRIC = 0xC612, 0x00FE, 0x0106
_FILTERED, _LINEAR = 32803, 34892  # photometric interpretations: a colour filter array, all colours in each pixel
_FOVEON = b"FOVb"
_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}
"""EXIF's orientation, by the turn that LibRaw says the picture needs."""

_FLIPS = range(8)
"""The turns that there are."""

_DAMAGED = "The RAW file is damaged: its beginning cannot be read."
_CUT = "The RAW file is cut short: the end of its picture is missing."
_ASPECT = 0.02  # by how much the shape of a preview may differ from that of the picture: a few border pixels
_LEAST_CROP = 0.5  # of the sensor's area: a smaller frame is not the picture
_DEVELOPED = 8  # bytes a pixel of the sensor, for LibRaw's samples and a quarter of the colours
_DEVELOPED_WHOLE = 24  # where each pixel of the file has all colours
_FIRST = "1971"
"""A preview without facts is given some by LibRaw, of its own making: a file without a date is then of 1970."""

_CANON_META = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CANON_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")


class NotRaw(Exception):
    """LibRaw does not know the file."""


def is_raw(data: bytes) -> bool:
    """Whether a TIFF is a camera's RAW file, whose first picture may be just a small preview."""
    if data[8:10] == b"CR":
        return True
    found = exif.directories(data)
    if not found:
        return False
    first = found[0]
    sensor = any(tags.get(_PHOTOMETRIC) in (_FILTERED, _LINEAR) for tags in found)
    return sensor or _DNG_VERSION in first or bool(first.get(_SUBFILE, 0) & 1)


def _says_its_length(data: bytes) -> bool:
    """Whether the offsets of samples in the file can be trusted: those of Adobe and Canon can, some others cannot."""
    return data[8:10] == b"CR" or any(_DNG_VERSION in tags for tags in exif.directories(data)[:1])


def decode(data: bytes, long_side: int | None) -> Picture:
    """The upright picture and its facts. Raises NotRaw."""
    if _says_its_length(data) and exif.end_of_parts(data) > len(data):
        raise Unreadable(_CUT)  # the preview, which comes first, may be whole
    raw = rawpy.RawPy()
    try:
        raw.open_buffer(BytesIO(data))
    except rawpy.LibRawFileUnsupportedError:
        raise NotRaw from None
    except Exception as error:  # LibRaw's own kinds
        raise Unreadable(_DAMAGED) from error
    try:
        if raw.sizes.flip not in _FLIPS:  # LibRaw looks it up in a table without asking, and crashes
            raise Unreadable(_DAMAGED)
        frame = _Frame.of(raw)
        preview = _best_preview(raw, data, frame)
        said = _said(data, preview)
        image = _picture(raw, data, frame, preview, long_side)
    finally:
        raw.close()
    facts = said.facts("RAW", frame.upright)
    return Picture(array(image, long_side), facts, blake3(b"RAW" + data).digest())


@dataclass(frozen=True, slots=True)
class _Frame:
    """The part of the sensor that the camera uses for the picture, as stored."""

    width: int
    height: int
    orientation: int
    part: tuple[float, float, float, float]  # of what LibRaw develops: left, top, right, bottom in fractions

    @classmethod
    def of(cls, raw: rawpy.RawPy) -> _Frame:
        sizes = raw.sizes
        width, height = sizes.width, sizes.height
        left, top = sizes.crop_left_margin - sizes.left_margin, sizes.crop_top_margin - sizes.top_margin
        right, bottom = left + sizes.crop_width, top + sizes.crop_height
        inside = 0 <= left < right <= width and 0 <= top < bottom <= height
        if not inside or (right - left) * (bottom - top) < _LEAST_CROP * width * height:
            left, top, right, bottom = 0, 0, width, height
        part = (left / max(1, width), top / max(1, height), right / max(1, width), bottom / max(1, height))
        # Some old sensors have pixels that are not square; LibRaw makes the shorter side longer.
        stretch = sizes.pixel_aspect
        across, down = (stretch, 1.0) if stretch > 1 else (1.0, 1 / stretch if stretch > 0 else 1.0)
        size = (round((right - left) * across), round((bottom - top) * down))
        return cls(*size, _ORIENTATIONS.get(sizes.flip, 1), part)

    @property
    def upright(self) -> tuple[int, int]:
        return (self.width, self.height) if self.orientation < 5 else (self.height, self.width)

    def holds(self, width: int, height: int) -> bool:
        """Whether a picture of this size has the frame's shape."""
        return abs(width * self.height / max(1, height * self.width) - 1) <= _ASPECT


@dataclass(frozen=True, slots=True)
class _Preview:
    """A JPEG inside the file whose shape is that of the picture."""

    data: bytes
    header: Header
    orientation: int  # what makes it upright

    @property
    def side(self) -> int:
        return max(self.header.width, self.header.height)


def _best_preview(raw: rawpy.RawPy, data: bytes, frame: _Frame) -> _Preview | None:
    found = []
    for candidate in _previews(raw, data):
        try:
            header = read_header(candidate)
        except Unreadable:
            continue
        if frame.holds(header.width, header.height):
            found.append(_Preview(candidate, header, frame.orientation))
        elif frame.orientation >= 5 and frame.holds(header.height, header.width):  # some lie upright already
            found.append(_Preview(candidate, header, 1))
    return max(found, key=lambda preview: preview.side, default=None)


def _previews(raw: rawpy.RawPy, data: bytes) -> Iterator[bytes]:
    try:
        thumbnail = raw.extract_thumb()
        if thumbnail.format == rawpy.ThumbFormat.JPEG and isinstance(thumbnail.data, bytes):
            yield thumbnail.data
    except rawpy.LibRawError:
        pass
    # Canon's CR3 has one more, of 1620 pixels, which LibRaw passes over.
    for start, end in by_uuid(data, _CANON_PREVIEW):
        at = data.find(b"\xff\xd8\xff", start, min(end, start + 64))
        if at >= 0:
            yield data[at:end]


def _picture(
    raw: rawpy.RawPy, data: bytes, frame: _Frame, preview: _Preview | None, long_side: int | None
) -> Image.Image:
    """The upright picture: the preview if it is as large as a development would be or as requested, else developed."""
    half = max(frame.upright) // 2
    if preview is not None and preview.side >= min(half, long_side or half):
        try:
            return _opened(preview, long_side)
        except Unreadable:
            preview = None  # a damaged preview says nothing of the picture
    try:
        return turned(_developed(raw, data, frame), frame.orientation)
    except Unreadable:
        if preview is None:
            raise
    return _opened(preview, long_side)


def _opened(preview: _Preview, long_side: int | None) -> Image.Image:
    return turned(jpeg.scaled(preview.data, preview.header, long_side), preview.orientation)


def _developed(raw: rawpy.RawPy, data: bytes, frame: _Frame) -> Image.Image:
    """The picture developed by LibRaw with the camera's white balance, as stored, cut to the frame."""
    sizes = raw.sizes
    linear = any(tags.get(_PHOTOMETRIC) == _LINEAR for tags in exif.directories(data))
    per_pixel = _DEVELOPED_WHOLE if linear or data.startswith(_FOVEON) else _DEVELOPED
    with memory_for(sizes.raw_width, sizes.raw_height, per_pixel=per_pixel, besides=2 * len(data)):
        try:
            pixels: NDArray[np.uint8] = raw.postprocess(half_size=True, use_camera_wb=True, user_flip=0, output_bps=8)
        except (MemoryError, rawpy.LibRawUnsufficientMemoryError):
            raise Unreadable(NO_MEMORY) from None
        except Exception as error:  # LibRaw's own kinds
            raise Unreadable("The RAW file is damaged, or of a camera that Simile does not know.") from error
        if pixels.shape[2] == 1:  # of a sensor without colours
            pixels = np.repeat(pixels, 3, axis=2)
        if pixels.min() == pixels.max():
            raise Unreadable("The RAW file is damaged: there is no picture in it.")
        height, width = pixels.shape[:2]
        left, top, right, bottom = frame.part
        framed = pixels[round(top * height) : round(bottom * height), round(left * width) : round(right * width)]
        return flat(Image.fromarray(np.ascontiguousarray(framed)))


def _said(data: bytes, preview: _Preview | None) -> Metadata:
    """The file's metadata from its TIFF tags or Canon's boxes, else from its preview."""
    said = exif.read(data).or_else(_canon(data)).or_else(xmp.read(exif.packet(data)))
    for start, end in by_uuid(data, XMP_UUID):
        said = said.or_else(xmp.read(data[start:end]))
    if preview is not None:
        shown = exif.read(preview.header.exif)
        if (shown.taken or "") < _FIRST:
            shown = replace(shown, taken=None)
        said = said.or_else(shown)
    return said


def _canon(data: bytes) -> Metadata:
    """The three blocks of EXIF in a CR3."""
    for start, end in by_uuid(data, _CANON_META, b"moov"):
        found = {kind: data[at:stop] for kind, at, stop in boxes(data, start, end)}
        return exif.read_parts(*(found.get(kind, b"") for kind in (b"CMT1", b"CMT2", b"CMT4")))
    return Metadata()
