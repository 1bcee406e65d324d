"""The colour profile of Adobe RGB (1998), for photos that name it without bringing it.

Cameras write no profile: those set to Adobe RGB keep to DCF's rules for optional colours, and say so in EXIF. The
values are those of the Adobe RGB (1998) Color Image Encoding, annex C; the form is ICC.1:2001-04, a matrix and curves.
"""

from __future__ import annotations

import struct

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {b"r": (0.60974, 0.31111, 0.01947), b"g": (0.20528, 0.62567, 0.06087), b"b": (0.14919, 0.06322, 0.74457)}
"""Each colour's place in CIE XYZ under D50."""
_GAMMA = 563 / 256
_NAME = b"Adobe RGB (1998)\0"
_HEAD = 128  # bytes before the table of tags


def _place(xyz: tuple[float, ...]) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in xyz))


def _profile() -> bytes:
    tags = {
        b"desc": struct.pack(">4sII", b"desc", 0, len(_NAME)) + _NAME + bytes(78),
        b"cprt": struct.pack(">4sI", b"text", 0) + b"None\0",
        b"wtpt": struct.pack(">4sI", b"XYZ ", 0) + _place(_D50),
    }
    for colour, place in _PRIMARIES.items():
        tags[colour + b"XYZ"] = struct.pack(">4sI", b"XYZ ", 0) + _place(place)
        tags[colour + b"TRC"] = struct.pack(">4sIIH", b"curv", 0, 1, round(_GAMMA * 256))
    table, body = struct.pack(">I", len(tags)), b""
    start = _HEAD + len(table) + 12 * len(tags)
    for tag, data in tags.items():
        table += struct.pack(">4sII", tag, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    kind = struct.pack(">4sI4s4s4s6H4s", b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ", 1998, 1, 1, 0, 0, 0, b"acsp")
    head = (struct.pack(">I", start + len(body)) + kind).ljust(68, b"\0") + _place(_D50)
    return head.ljust(_HEAD, b"\0") + table + body


ADOBE_RGB = _profile()
