"""What goes where nothing of its kind stays: a RAW file, a film beside a photo or in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import actions
from core.actions import Removal
from core.photo import Problem
from tests.core.pictures import encoded, scene, with_segment
from tests.core.small_library import FREEDESKTOP, Library

PHOTO = encoded(scene(1, 64, 48))
PIXEL = with_segment(PHOTO, 0xE1, b'http://ns.adobe.com/xap/1.0/\0<rdf:Description GCamera:MotionPhoto="1"/>')
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0" + bytes(1000)
HEIC = b"\0\0\0\x18ftypheic" + bytes(100)

pytestmark = FREEDESKTOP


@pytest.mark.parametrize(
    ("going", "staying", "only"),
    [
        ({"a.jpg": PHOTO, "a.mov": b"film"}, {"b.jpg": b"b"}, ["a.mov"]),
        ({"a.jpg": PHOTO, "a.mov": b"film"}, {"b.jpg": b"b", "b.mov": b"film"}, []),
        ({"a.jpg": PHOTO, "a.mov": b"film"}, {"b.jpg": b"b", "b.mov": b""}, ["a.mov"]),
        ({"a.jpg": PHOTO, "a.mov": b"film"}, {"b.jpg": PHOTO + b"MotionPhoto_Data" + FILM + b"SEFT"}, []),
        ({"a.jpg": PHOTO, "a.dng": b"raw", "a.xmp": b"<x/>"}, {"b.jpg": b"b"}, ["a.dng"]),
        ({"a.jpg": PHOTO, "a.dng": b"raw"}, {"b.jpg": b"b", "b.cr2": b"raw"}, []),
        ({"a.cr2": b"raw"}, {"b.jpg": b"b"}, ["a.cr2"]),
        ({"a.jpg": PIXEL + FILM}, {"b.jpg": PHOTO}, ["a.jpg"]),
        ({"a.jpg": PIXEL}, {"b.jpg": PHOTO}, []),
        ({"a.heic": HEIC + FILM}, {"b.jpg": PHOTO}, ["a.heic"]),
        ({"a.heic": HEIC}, {"b.jpg": PHOTO}, []),
        ({"a.jpg": PIXEL + FILM}, {"b.jpg": PIXEL + FILM}, []),
        ({"a.jpg": PHOTO}, {"b.jpg": b"b"}, []),
    ],
)
def test_it_is_said_before_and_after(
    library: Library, going: dict[str, bytes], staying: dict[str, bytes], only: list[str]
) -> None:
    [a, *_], [b, *_] = ([library.add(name, data) for name, data in list(its.items())[:1]] for its in (going, staying))
    for name, data in [*list(going.items())[1:], *list(staying.items())[1:]]:
        Path(library.path(name)).write_bytes(data)
    library.group(a, b)
    before = library.tree()
    [foreseen] = library.foresee([Removal(a, b)])
    assert (foreseen.refusal, [os.path.basename(path) for path in foreseen.only]) == ("", only)
    report = library.remove([Removal(a, b)])
    assert (report.refused, report.only) == ((), foreseen.only)
    library.undo()
    assert library.tree() == before


def test_a_raw_file_that_is_damaged_stands_for_none(library: Library) -> None:
    a, b = library.grouped("a.jpg", "b.jpg")
    for name in ("a.dng", "b.dng"):
        Path(library.path(name)).write_bytes(b"raw")
    library.catalog.save_unlisted([Problem(library.path("b.dng"), "The RAW file is cut short.")])
    assert library.remove([Removal(a, b)]).only == (library.path("a.dng"),)


def test_a_link_leaves_what_is_beside_the_photo(library: Library) -> None:
    a, b = library.grouped("a.jpg", "b.jpg")
    Path(library.path("a.mov")).write_bytes(b"film")
    [foreseen] = library.foresee([Removal(a, b)], link=actions.Action.HARD_LINK)
    assert (foreseen.refusal, foreseen.only) == ("", ())
