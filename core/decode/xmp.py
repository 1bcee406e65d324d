"""XMP: rating, keywords, caption and date, as photo programs write them beside or instead of EXIF."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from core.decode.metadata import Metadata, moment, stars, text

_MAX_BYTES = 1_000_000
_WANTED = re.compile(rb"xmp:Rating|dc:subject|dc:description|photoshop:DateCreated|exif:DateTimeOriginal")

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_RATING = "{http://ns.adobe.com/xap/1.0/}Rating"
_MOMENTS = (
    "{http://ns.adobe.com/exif/1.0/}DateTimeOriginal",
    "{http://ns.adobe.com/photoshop/1.0/}DateCreated",
)


def read(data: bytes) -> Metadata:
    """What the XMP packet says; a packet that is broken, or says nothing of use, says nothing."""
    # Most packets only say which program was used: they are not worth a parser's time. Entities are how XML bites.
    if len(data) > _MAX_BYTES or not _WANTED.search(data) or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return Metadata()
    try:
        root = ElementTree.fromstring(data.strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return Metadata()
    return Metadata(
        taken=next(filter(None, (moment(_value(root, name)) for name in _MOMENTS)), None),
        rating=_rating(_value(root, _RATING)),
        keywords=tuple(dict.fromkeys(_items(root, f"{_DC}subject"))),
        caption=next(iter(_items(root, f"{_DC}description")), ""),
    )


def _value(root: ElementTree.Element, name: str) -> str:
    """A simple property, which may be written as an attribute or as an element."""
    for about in root.iter(f"{_RDF}Description"):
        found = about.get(name) or about.findtext(name)
        if found:
            return found
    return ""


def _items(root: ElementTree.Element, name: str) -> list[str]:
    """The members of a list property."""
    listed = root.iter(name)
    return [line for part in listed for item in part.iter(f"{_RDF}li") if (line := text(item.text or ""))]


def _rating(raw: str) -> int | None:
    try:
        return stars(float(raw))
    except ValueError:
        return None
