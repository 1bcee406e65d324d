"""Parses an XMP packet: its properties, and the offsets at which something can be inserted.

The form is that of ISO 16684-1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
"""The namespaces of the properties that Simile knows, by the prefix that everyone gives them."""

_LISTS = {f"{RDF} {kind}" for kind in ("Bag", "Seq", "Alt")}


class Broken(Exception):
    """This is no well-formed packet in UTF-8, or one that must not be parsed."""


class ListEnd(NamedTuple):
    """Where the end tag of a list begins, and the prefix of RDF names there, with its colon."""

    place: int
    prefix: str


@dataclass(slots=True)
class Packet:
    """A packet about one subject. Properties are named like "dc:subject" if their namespace is known, else as in
    XML."""

    told: dict[str, list[str]] = field(default_factory=dict)  # by property: its value, or the items of its list
    about: str = ""  # the subject, which is nearly always left empty
    end: int = 0  # where the end tag of the RDF begins
    lists: dict[str, ListEnd] = field(default_factory=dict)  # of the properties that have one

    @classmethod
    def parsed(cls, data: bytes) -> Packet:
        """Raises Broken."""
        reader = _Reader(data)
        try:
            data.decode("utf-8")
            reader.run()
        except (UnicodeDecodeError, expat.ExpatError) as error:
            raise Broken(str(error)) from error
        if not reader.packet.end:
            raise Broken("no RDF")
        return reader.packet

    def value(self, name: str) -> str:
        """The value of a property, the first item of a list; empty if it is missing."""
        return next(iter(self.told.get(name, ())), "")


class _Reader:
    """Goes through a packet once."""

    def __init__(self, data: bytes) -> None:
        self.packet = Packet()
        self._data = data
        self._open: list[str] = []  # the elements that are open, from RDF inwards: Description, property, list, item
        self._words: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._words.append
        self._parser.StartDoctypeDeclHandler = self._refuse  # in one, a few bytes of entities can become gigabytes

    def run(self) -> None:
        self._parser.Parse(self._data, True)

    def _refuse(self, *_: object) -> None:
        raise Broken("a document type")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if not self._open and name != f"{RDF} RDF":
            return  # x:xmpmeta around it, which may be missing
        self._open.append(_short(name))
        self._words.clear()
        if len(self._open) == 2:
            self.packet.about = attributes.pop(f"{RDF} about", "")
            for key, value in attributes.items():
                self.packet.told.setdefault(_short(key), []).append(value)
        elif len(self._open) == 3:
            self.packet.told.setdefault(_short(name), [])

    def _finish(self, name: str) -> None:
        if not self._open:
            return
        depth, words = len(self._open), "".join(self._words)
        property = self._open[2] if depth > 2 else ""
        is_value = depth == 3 and words.strip() and not self.packet.told[property]
        is_item = depth == 5 and self._open[3] in _LISTS and name == f"{RDF} li"
        if is_value or is_item:
            self.packet.told[property].append(words)
        elif depth == 4 and name in _LISTS and self._has_end_tag():
            self.packet.lists[property] = ListEnd(self._parser.CurrentByteIndex, self._prefix())
        elif depth == 1 and self._has_end_tag():
            self.packet.end = self._parser.CurrentByteIndex
        self._open.pop()
        self._words.clear()

    def _has_end_tag(self) -> bool:
        """Whether the element has an end tag, unlike <rdf:Bag/>."""
        place = self._parser.CurrentByteIndex
        return self._data[place : place + 2] == b"</"

    def _prefix(self) -> str:
        tag = self._data[self._parser.CurrentByteIndex + 2 :].split(b">", 1)[0].decode()
        return tag.split(":", 1)[0] + ":" if ":" in tag else ""


_PREFIXES = {space: prefix for prefix, space in SPACES.items()}


def _short(name: str) -> str:
    """A name from the parser, with the usual prefix of its namespace if that is known."""
    space, _, local = name.rpartition(" ")
    return f"{_PREFIXES[space]}:{local}" if space in _PREFIXES else name
