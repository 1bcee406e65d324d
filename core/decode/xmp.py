"""XMP: rating, keywords, caption and date, as photo programs write them beside or instead of EXIF."""

from __future__ import annotations

import re

from core.decode.metadata import Metadata, moment, stars, text
from core.decode.xmp_packet import Broken, Packet

_MAX_BYTES = 1_000_000
_WANTED = re.compile(rb"xmp:Rating|dc:subject|dc:description|photoshop:DateCreated|exif:DateTimeOriginal")
_MOMENTS = ("exif:DateTimeOriginal", "photoshop:DateCreated")


def read(data: bytes) -> Metadata:
    """The metadata of an XMP packet; empty if it is broken or has nothing of use."""
    # Most packets only say which program was used: they are not worth a parser's time.
    if len(data) > _MAX_BYTES or not _WANTED.search(data):
        return Metadata()
    try:
        packet = Packet.parsed(data.strip(b"\0 \r\n\t"))
    except Broken:
        return Metadata()
    return Metadata(
        taken=next(filter(None, (moment(packet.value(name)) for name in _MOMENTS)), None),
        rating=_rating(packet.value("xmp:Rating")),
        keywords=tuple(dict.fromkeys(filter(None, map(text, packet.told.get("dc:subject", ()))))),
        caption=text(packet.value("dc:description")),
    )


def _rating(raw: str) -> int | None:
    try:
        return stars(float(raw))
    except ValueError:
        return None
