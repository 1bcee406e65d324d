"""XMP: rating, keywords, caption and date, as photo programs write them beside or instead of EXIF."""

from __future__ import annotations

import re

from core.decode.metadata import Metadata, moment, stars, text
from core.decode.xmp_packet import Broken, Packet

DATES = ("exif:DateTimeOriginal", "photoshop:DateCreated")
"""Of these the first that has one says when a photo was taken."""

RATING, KEYWORDS, CAPTION = "xmp:Rating", "dc:subject", "dc:description"

_MAX_BYTES = 1_000_000
_WANTED = re.compile("|".join((*DATES, RATING, KEYWORDS, CAPTION)).encode())


def read(data: bytes) -> Metadata:
    """The metadata of an XMP packet; empty if it is broken or has nothing of use."""
    # Most packets only say which program was used: they are not worth a parser's time.
    if len(data) > _MAX_BYTES or not _WANTED.search(data):
        return Metadata()
    try:
        return said_in(Packet.parsed(data.strip(b"\0 \r\n\t")))
    except Broken:
        return Metadata()


def said_in(packet: Packet) -> Metadata:
    """The date, rating, keywords and caption of a packet."""
    return Metadata(
        taken=next(filter(None, (moment(packet.value(name)) for name in DATES)), None),
        rating=_rating(packet.value(RATING)),
        keywords=tuple(dict.fromkeys(filter(None, map(text, packet.told.get(KEYWORDS, ()))))),
        caption=text(packet.value(CAPTION)),
    )


def _rating(raw: str) -> int | None:
    try:
        return stars(float(raw))
    except ValueError:
        return None
