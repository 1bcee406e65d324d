"""Reads, writes and extends XMP sidecars.

A sidecar of another program is never rewritten: additions are inserted between its bytes, as a description of their own
or into the existing list of keywords.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.decode.metadata import text
from core.decode.xmp import CAPTION, DATES, KEYWORDS, RATING, said_in
from core.decode.xmp_packet import RDF, SPACES, Broken, Packet
from core.metadata.said import Said
from core.refusal import Refused

MOST_BYTES = 1_000_000
"""Of a sidecar that is read or extended."""

_LATITUDE, _LONGITUDE = "exif:GPSLatitude", "exif:GPSLongitude"
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])")

_IN_ANOTHER_FORM = "The XMP file beside it is written in a form that Simile cannot add to."


def read(data: bytes) -> Said:
    """The facts in a sidecar; none if it is broken or too large."""
    try:
        return _said(_parsed(data))
    except Refused:
        return Said()


def written(said: Said) -> bytes:
    """A new sidecar with these facts."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Simile">\n'
        f' <rdf:RDF xmlns:rdf="{RDF}">\n'
        f"{_description(said, '')}"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        '<?xpacket end="w"?>\n'
    ).encode()


def extended(data: bytes, said: Said) -> bytes:
    """The sidecar with these facts added and every existing byte kept. Raises Refused if that cannot be done safely."""
    packet = _parsed(data)
    insertions: list[tuple[int, str]] = []
    rest = said
    if said.keywords and KEYWORDS in packet.told:
        if KEYWORDS not in packet.lists:
            raise Refused(_IN_ANOTHER_FORM)
        place, prefix = packet.lists[KEYWORDS]
        insertions.append((place, "".join(_item(word, prefix) for word in said.keywords)))
        rest = replace(said, keywords=())
    if rest:
        free = frozenset(name for name in DATES if name not in packet.told)
        taken = any(name in packet.told for name in _names(rest))
        if taken or (rest.taken is not None and not free):
            raise Refused(_IN_ANOTHER_FORM)
        insertions.append((packet.end, _description(rest, packet.about, dates=free)))
    for place, addition in sorted(insertions, reverse=True):
        data = data[:place] + addition.encode() + data[place:]
    if read(data) != _as_read(_said(packet).and_also(said)):
        raise Refused(_IN_ANOTHER_FORM)
    return data


def _as_read(said: Said) -> Said:
    """The facts as they are read back: a date without its zone, a place rounded as it is written."""
    places = [None if value is None else _place(_degrees(value, "NS")) for value in (said.latitude, said.longitude)]
    taken = None if said.taken is None else said.taken.rstrip("Z")
    return replace(said, taken=taken, latitude=places[0], longitude=places[1])


# --- writing --------------------------------------------------------------------------------------------------------


def _names(said: Said) -> Iterator[str]:
    """The properties that these facts need, except dates."""
    if said.latitude is not None:
        yield from (_LATITUDE, _LONGITUDE)
    if said.rating is not None:
        yield RATING
    if said.keywords:
        yield KEYWORDS
    if said.caption:
        yield CAPTION


def _description(said: Said, about: str, *, dates: frozenset[str] = frozenset(DATES)) -> str:
    from xml.sax.saxutils import quoteattr  # brings all that speaks to web servers with it

    spaces = {"rdf": RDF, **SPACES}
    lines = [f"  <rdf:Description rdf:about={quoteattr(about)}"]
    lines += [f"    xmlns:{prefix}={quoteattr(space)}" for prefix, space in spaces.items()]
    lines += [f"    {name}={quoteattr(value)}" for name, value in _simple(said, dates)]
    lines[-1] += ">"
    if said.keywords:
        items = "".join(_item(word, "rdf:") for word in said.keywords)
        lines.append(f"   <{KEYWORDS}><rdf:Bag>{items}</rdf:Bag></{KEYWORDS}>")
    if said.caption:
        item = f'<rdf:li xml:lang="x-default">{_clean(said.caption)}</rdf:li>'
        lines.append(f"   <{CAPTION}><rdf:Alt>{item}</rdf:Alt></{CAPTION}>")
    return "\n".join([*lines, "  </rdf:Description>\n"])


def _simple(said: Said, dates: frozenset[str]) -> Iterator[tuple[str, str]]:
    if said.taken is not None:
        yield from ((name, said.taken.replace(" ", "T")) for name in DATES if name in dates)
    if said.latitude is not None and said.longitude is not None:
        yield _LATITUDE, _degrees(said.latitude, "NS")
        yield _LONGITUDE, _degrees(said.longitude, "EW")
    if said.rating is not None:
        yield RATING, str(said.rating)


def _degrees(value: float, sides: str) -> str:
    """A coordinate in XMP's form: degrees, minutes with a fraction, and the hemisphere."""
    minutes = round(abs(value) * 60, 7)
    return f"{int(minutes // 60)},{minutes % 60:.7f}{sides[value < 0]}"


def _item(word: str, prefix: str) -> str:
    return f"<{prefix}li>{_clean(word)}</{prefix}li>"


def _clean(words: str) -> str:
    from xml.sax.saxutils import escape

    return escape(text(words))


# --- reading --------------------------------------------------------------------------------------------------------


def _parsed(data: bytes) -> Packet:
    """The parsed packet. Raises Refused if it is not well-formed XMP."""
    if len(data) > MOST_BYTES:
        raise Refused("The XMP file beside it is too large to be read safely.")
    try:
        return Packet.parsed(data)
    except Broken as error:
        raise Refused("The XMP file beside it is damaged. Repair or remove it, or do without the facts.") from error


def _said(packet: Packet) -> Said:
    latitude, longitude = (_place(packet.value(name)) for name in (_LATITUDE, _LONGITUDE))
    known = latitude is not None and longitude is not None
    found = said_in(packet)
    return Said(
        taken=found.taken,
        latitude=latitude if known else None,
        longitude=longitude if known else None,
        rating=(found.rating or 0) if RATING in packet.told else None,  # also where it is "rejected", as -1
        keywords=found.keywords,
        caption=found.caption,
    )


def _place(raw: str) -> float | None:
    found = _DEGREES.fullmatch(raw.strip())
    if found is None:
        return None
    degrees, minutes, seconds, side = found.groups()
    value = int(degrees) + float(minutes) / 60 + float(seconds or 0) / 3600
    return round(-value if side in "SW" else value, 7)
