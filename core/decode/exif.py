"""Reads EXIF tag by tag, only what is needed, in microseconds. Broken tags are ignored.

The form is that of TIFF 6.0 and Exif 2.32: a header, then directories of twelve-byte entries.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from core.decode.metadata import Metadata, camera, editor, moment, stars, text

_LENGTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of one value, by type."""

_WHOLE = {1: "B", 3: "H", 4: "I", 13: "I"}
"""How a whole number is written, by type."""

_NUMBERS = {**_WHOLE, 6: "b", 8: "h", 9: "i", 11: "f", 12: "d"}
"""How any number but a fraction is written."""

_MAX_ENTRIES = 500
_MAX_BYTES = 65_536

_EXIF, _GPS, _INNER, _XMP, _INTEROPERABILITY = 0x8769, 0x8825, 0x014A, 0x02BC, 0xA005
_ADOBE_RGB = "R03"  # the rules of the camera's files that it keeps to: those of DCF's optional colours
_MAX_INNER = 8
_MAX_DIRECTORIES = 20
_PARTS = ((0x0111, 0x0117), (0x0144, 0x0145))  # where strips begin and how many bytes they have, and the same of tiles
_STARTS = {
    b"II*\0": "<",
    b"MM\0*": ">",
    b"IIRO": "<",  # Olympus and Panasonic write TIFF with numbers of their own
    b"IIRS": "<",
    b"MMOR": ">",
    b"IIU\0": "<",
}
"""The byte order, by how a file starts."""

_LEAST, _MOST = 1e-6, 1e5  # seconds of an exposure; zero stands for what a camera does not know
_MOST_BIAS = 20.0  # EV

_FILLERS = {"OLYMPUS DIGITAL CAMERA", "MINOLTA DIGITAL CAMERA", "SONY DSC", "DIGITAL CAMERA", "DCIM", "DSC", "default"}
"""Captions that cameras write into every photo."""

Tags = dict[int, tuple[int, bytes]]
"""Type and raw bytes by tag."""


def read(data: bytes) -> Metadata:
    """The metadata of an EXIF block, with or without its `Exif` mark; empty if it is broken."""
    if data[:6] == b"Exif\0\0":
        data = data[6:]
    try:
        return _Block(data).metadata()
    except (ValueError, struct.error):
        return Metadata()


def read_parts(main: bytes, inner: bytes, gps: bytes) -> Metadata:
    """The metadata of three blocks with one directory each, as in Canon's CR3."""
    try:
        block = _Block(main)
        return block.said(*(_Block(part).entries() if part else {} for part in (main, inner, gps)))
    except (ValueError, struct.error):
        return Metadata()


def packet(data: bytes) -> bytes:
    """The XMP packet in the first directory of a TIFF; empty if there is none."""
    try:
        return _Block(data).entries().get(_XMP, (0, b""))[1]
    except (ValueError, struct.error):
        return b""


def directories(data: bytes) -> list[Mapping[int, int]]:
    """The integers, by tag, in the first directory of a TIFF and in those inside it, where cameras keep data that
    should not be shown as the picture; empty if they cannot be read."""
    try:
        block = _Block(data)
        first = block.entries()
        inner = [block.directory(at) for at in block.numbers(first, _INNER)[:_MAX_INNER]]
    except (ValueError, struct.error):
        return []
    return [
        {tag: number for tag in tags if (number := block.number(tags, tag)) is not None} for tags in (first, *inner)
    ]


def end_of_parts(data: bytes) -> int:
    """The end of a TIFF according to the strips and tiles in its directories; 0 if unknown."""
    end = 0
    try:
        block = _Block(data)
        waiting = [block.first]
        for _ in range(_MAX_DIRECTORIES):
            if waiting and (tags := block.directory(at := waiting.pop())):
                waiting += [*block.numbers(tags, _INNER)[:_MAX_INNER], block.next(at)]
                for first, length in _PARTS:
                    parts = zip(block.numbers(tags, first), block.numbers(tags, length), strict=False)
                    end = max(end, *map(sum, parts), 0)
    except (ValueError, struct.error):
        return 0
    return end


def _is_filler(caption: str) -> bool:
    """Whether no person wrote it: a camera did, or a program that notes the shape of an array there, as JSON."""
    return caption in _FILLERS or caption.startswith('{"')


class _Block:
    """The bytes of an EXIF block, with its byte order."""

    def __init__(self, data: bytes) -> None:
        order = _STARTS.get(data[:4])
        if order is None:
            raise ValueError("no TIFF header")
        self.data = data
        self.order = order
        self.first: int = struct.unpack_from(f"{order}I", data, 4)[0]

    def directory(self, at: int) -> Tags:
        """The readable entries of the directory at this offset."""
        if not 8 <= at <= len(self.data) - 2:
            return {}
        count = min(struct.unpack_from(f"{self.order}H", self.data, at)[0], _MAX_ENTRIES)
        count = min(count, (len(self.data) - at - 2) // 12)
        tags: Tags = {}
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, number = struct.unpack_from(f"{self.order}HHI", self.data, entry)
            length = _LENGTHS.get(kind, 0) * number
            if not 0 < length <= _MAX_BYTES:
                continue
            place = entry + 8 if length <= 4 else struct.unpack_from(f"{self.order}I", self.data, entry + 8)[0]
            if place + length <= len(self.data):
                tags[tag] = (kind, self.data[place : place + length])
        return tags

    def next(self, at: int) -> int:
        """The offset of the directory after the one at this offset; 0 for none."""
        count = struct.unpack_from(f"{self.order}H", self.data, at)[0]
        following: int = struct.unpack_from(f"{self.order}I", self.data, at + 2 + 12 * count)[0]
        return following

    def entries(self) -> Tags:
        """The entries of the first directory."""
        return self.directory(self.first)

    def number(self, tags: Tags, tag: int) -> int | None:
        """The first integer of a tag."""
        kind, raw = tags.get(tag, (0, b""))
        form = _WHOLE.get(kind)
        return struct.unpack_from(self.order + form, raw)[0] if form else None

    def numbers(self, tags: Tags, tag: int) -> list[int]:
        """All integers of a tag."""
        kind, raw = tags.get(tag, (0, b""))
        form = _WHOLE.get(kind)
        return list(struct.unpack(f"{self.order}{len(raw) // _LENGTHS[kind]}{form}", raw)) if form else []

    def fractions(self, tags: Tags, tag: int) -> list[float]:
        """The fractions of a tag; empty if one of them is undefined."""
        kind, raw = tags.get(tag, (0, b""))
        if kind not in (5, 10):
            return []
        parts = struct.unpack(f"{self.order}{len(raw) // 4}{'I' if kind == 5 else 'i'}", raw)
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        return [] if any(below == 0 for _, below in pairs) else [above / below for above, below in pairs]

    def text(self, tags: Tags, tag: int) -> str:
        raw = tags.get(tag, (0, b""))[1].split(b"\0", 1)[0]
        try:
            return text(raw.decode("utf-8"))
        except UnicodeDecodeError:
            return text(raw.decode("latin-1"))

    def wide_text(self, tags: Tags, tag: int) -> str:
        """Text stored by Windows, as UTF-16 in bytes."""
        return text(tags.get(tag, (0, b""))[1].decode("utf-16-le", "ignore").rstrip("\0"))

    def metadata(self) -> Metadata:
        main = self.entries()
        inner = self.directory(self.number(main, _EXIF) or 0)
        return self.said(main, inner, self.directory(self.number(main, _GPS) or 0))

    def said(self, main: Tags, inner: Tags, gps: Tags) -> Metadata:
        """The metadata in the directories of the picture, the exposure and the place."""
        latitude, longitude = self._place(gps)
        orientation = self.number(main, 0x0112) or 1
        rating = self.number(main, 0x4746)
        caption = self.text(main, 0x010E)
        moments = (self.text(inner, 0x9003), self.text(inner, 0x9004), self.text(main, 0x0132))
        return Metadata(
            orientation=orientation if 1 <= orientation <= 8 else 1,
            taken=next(filter(None, map(moment, moments)), None),
            camera=camera(self.text(main, 0x010F), self.text(main, 0x0110)),
            lens=self.text(inner, 0xA434),
            latitude=latitude,
            longitude=longitude,
            rating=None if rating is None else stars(rating),
            keywords=tuple(filter(None, map(str.strip, self.wide_text(main, 0x9C9E).split(";")))),
            caption="" if _is_filler(caption) else caption or self.wide_text(main, 0x9C9B),
            exposure=self._between(inner, 0x829A, _LEAST, _MOST),
            bias=self._between(inner, 0x9204, -_MOST_BIAS, _MOST_BIAS),
            program=editor(self.text(main, 0x0131)),
            adobe_rgb=self._is_adobe_rgb(inner),
        )

    def _is_adobe_rgb(self, inner: Tags) -> bool:
        if self.number(inner, 0xA001) == 1:
            return False  # it says sRGB
        rules = self.directory(self.number(inner, _INTEROPERABILITY) or 0)
        return self.text(rules, 0x0001) == _ADOBE_RGB

    def _between(self, tags: Tags, tag: int, least: float, most: float) -> float | None:
        """The first number of a tag, of whatever type a program gave it; None if it is not within these."""
        kind, raw = tags.get(tag, (0, b""))
        form = _NUMBERS.get(kind)
        values = struct.unpack_from(self.order + form, raw) if form else self.fractions(tags, tag)[:1]
        return next((float(value) for value in values if least <= value <= most), None)

    def _place(self, gps: Tags) -> tuple[float, float] | tuple[None, None]:
        latitude, longitude = self._degrees(gps, 2, 1, "S"), self._degrees(gps, 4, 3, "W")
        if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
            return None, None
        # Zero and zero is what a camera without reception writes: a place in the open sea.
        return (latitude, longitude) if latitude or longitude else (None, None)

    def _degrees(self, gps: Tags, tag: int, side_tag: int, negative: str) -> float | None:
        parts = self.fractions(gps, tag)
        if not parts:
            return None
        degrees: float = sum(part / 60.0**power for power, part in enumerate(parts[:3]))
        return round(-degrees if self.text(gps, side_tag).upper() == negative else degrees, 7)
