"""XMP sidecars: what is written comes back, and what others wrote stays."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decode import xmp
from core.metadata.said import Said, in_words
from core.metadata.sidecar import extended, read, written
from core.refusal import Refused

FULL = Said("2021-07-30 18:05:59", 48.8583701, -2.2944813, 4, ("Tour & <Eiffel>", "été"), 'He said "hello" & left')

# As Lightroom writes them: attributes, lists, and what Simile knows nothing of.
LIGHTROOM = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 5.6-c140">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="uuid:12" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" crs:Exposure2012="+0.35">
   <!-- kept -->
   <dc:subject>
    <rdf:Bag>
     <rdf:li>Paris</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <crs:ToneCurve><rdf:Seq><rdf:li>0, 0</rdf:li></rdf:Seq></crs:ToneCurve>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""

EMPTY_PLACE = b'<e:GPSLatitude xmlns:e="http://ns.adobe.com/exif/1.0/"/>'
EMPTY_RATING = b'<x:Rating xmlns:x="http://ns.adobe.com/xap/1.0/"/>'

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).map(
    lambda word: " ".join(word.split())
)


@given(
    st.builds(
        Said,
        taken=st.none() | st.just("2021-07-30 18:05:59"),
        rating=st.none() | st.integers(0, 5),
        keywords=st.lists(words.filter(bool), max_size=4, unique=True).map(tuple),
        caption=words,
    ),
    st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
)
def test_what_is_written_is_read_again(said: Said, place: tuple[float, float] | None) -> None:
    if place is not None:
        said = Said(said.taken, *place, said.rating, said.keywords, said.caption)
    found = read(written(said))
    assert (found.taken, found.rating, found.keywords, found.caption) == (
        said.taken,
        said.rating,
        said.keywords,
        said.caption,
    )
    if place is None:
        assert found.latitude is None
    else:
        assert found.latitude == pytest.approx(place[0], abs=2e-7)
        assert found.longitude == pytest.approx(place[1], abs=2e-7)


def test_a_new_sidecar_is_what_the_decoder_reads_in_photos_too() -> None:
    found = xmp.read(written(FULL))
    assert (found.taken, found.rating, found.keywords, found.caption) == (
        FULL.taken,
        FULL.rating,
        FULL.keywords,
        FULL.caption,
    )


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_another_program_reads_it(tmp_path: Path) -> None:
    (tmp_path / "a.xmp").write_bytes(written(FULL))
    told = subprocess.run(
        ["exiftool", "-n", "-s3", "-DateTimeOriginal", "-GPSLatitude", "-Rating", str(tmp_path / "a.xmp")],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\n")
    assert told[:3] == ["2021:07:30 18:05:59", "48.8583701", "4"]


def test_a_sidecar_of_another_program_keeps_every_byte() -> None:
    said = Said("2021-07-30 18:05:59Z", 1.5, 2.25, 5, ("Louvre", "a<b"), "By the river")
    longer = extended(LIGHTROOM, said)
    found = read(longer)
    assert found == Said("2021-07-30 18:05:59", 1.5, 2.25, 5, ("Paris", "Louvre", "a<b"), "By the river")
    kept = iter(longer)
    assert all(byte in kept for byte in LIGHTROOM), "the old bytes, in their order"
    assert b"<!-- kept -->" in longer
    assert longer.count(b"subject>") == 2, "one list of keywords, not two"
    root = ElementTree.fromstring(longer)
    abouts = {about.get(f"{{{RDF}}}about") for about in root.iter(f"{{{RDF}}}Description")}
    assert abouts == {"uuid:12"}, "another subject would be another thing that is spoken of"


RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def test_a_list_without_a_prefix_of_its_own_is_added_to() -> None:
    bare = LIGHTROOM.replace(b"<rdf:RDF xmlns:rdf", b"<RDF xmlns:rdf").replace(b"</rdf:RDF", b"</RDF")
    bare = bare.replace(b"<RDF ", b'<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ')
    bare = bare.replace(b"rdf:Bag", b"Bag").replace(b"rdf:li", b"li")
    assert read(extended(bare, Said(keywords=("Louvre",)))).keywords == ("Paris", "Louvre")


def test_it_can_be_extended_again_and_again() -> None:
    data = written(Said(keywords=("a",)))
    for said in (Said(rating=3), Said(keywords=("b",)), Said(caption="c"), Said("2020-01-01 00:00:00")):
        data = extended(data, said)
    assert read(data) == Said("2020-01-01 00:00:00", rating=3, keywords=("a", "b"), caption="c")


def test_a_date_of_which_only_one_name_is_free_is_written_under_that() -> None:
    partly = written(Said(rating=1)).replace(b'xmp:Rating="1"', b'exif:DateTimeOriginal="2021-07"')
    assert read(extended(partly, Said("2021-07-30 18:05:59"))).taken == "2021-07-30 18:05:59"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", Said(rating=1)),
        (b"not XML", Said(rating=1)),
        (LIGHTROOM[:-20], Said(rating=1)),
        (b"<a/>", Said(rating=1)),
        (LIGHTROOM.decode().encode("utf-16"), Said(rating=1)),
        (b'<!DOCTYPE x [<!ENTITY e "e">]>' + LIGHTROOM, Said(rating=1)),
        (LIGHTROOM + b" " * 1_000_000, Said(rating=1)),
        (LIGHTROOM.replace(b"rdf:Bag>", b"rdf:None>"), Said(keywords=("x",))),
        (LIGHTROOM, Said(keywords=("would come back otherwise ",))),
        (b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', Said(rating=1)),
        (written(Said(rating=1)).replace(b'Rating="1"', b'Rating="x"'), Said(rating=1)),
        (written(Said(latitude=1.0, longitude=1.0)).replace(b"N", b"Q"), Said(latitude=1.0, longitude=1.0)),
        # What is there and empty would be there twice.
        (LIGHTROOM.replace(b"<!-- kept -->", b"<dc:description/>"), Said(caption="x")),
        (LIGHTROOM.replace(b"<!-- kept -->", EMPTY_PLACE), Said(latitude=1.0, longitude=1.0)),
        (LIGHTROOM.replace(b"<!-- kept -->", EMPTY_RATING), Said(rating=1)),
    ],
)
def test_what_cannot_be_extended_safely_is_refused(data: bytes, said: Said) -> None:
    with pytest.raises(Refused, match="XMP file"):
        extended(data, said)


def test_what_is_broken_says_nothing() -> None:
    for data in (b"", b"<", b"\xff\xfe", LIGHTROOM[:300]):
        assert read(data) == Said()
    assert read(written(Said(rating=1)).replace(b'Rating="1"', b'Rating="-1"')).rating == 0


def test_what_only_one_of_two_says() -> None:
    mine = Said("2021-07-30 18:05:59", 1.0, 2.0, 3, ("a", "B"), "c")
    assert mine.beyond(Said()) == mine
    assert mine.beyond(mine) == Said()
    assert not mine.beyond(mine)
    assert mine.beyond(Said("2000-01-01 00:00:00", keywords=("b",))) == Said(None, 1.0, 2.0, 3, ("a",), "c")
    assert Said(rating=0).beyond(Said()) == Said()
    assert mine.beyond(Said(rating=0)).rating is None, "a sidecar may say that there is no rating"
    assert Said(caption="x").and_also(mine) == Said("2021-07-30 18:05:59", 1.0, 2.0, 3, ("a", "B"), "x")


def test_facts_on_one_line() -> None:
    assert in_words(Said("2021-07-30 18:05:59", 48.8583701, -2.2944813, 4, ("a", "b"), "c")) == (
        "taken 2021-07-30 18:05:59; at 48.85837, -2.29448; rating 4; keywords a, b; caption “c”"
    )
    assert in_words(Said(caption="c")) == "caption “c”"
    assert in_words(Said(rating=0)) == ""
