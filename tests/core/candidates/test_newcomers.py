"""Few new photos in a large library: what is found is what comparing all with all finds, and little of it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageOps

from core import matching
from core.candidates import newcomers
from core.candidates.index import EXACT_BELOW
from core.candidates.newcomers import Surroundings, are_few, library_for
from core.catalog import Catalog
from core.columns import loading
from core.job import Cancelled, Job
from core.matching import match_new
from core.measuring.measurer import LibraryMeasurer
from core.photo import Photo
from core.scan import scan
from core.searching.forest import folder_of, grow
from core.searching.inverted import Voted
from core.searching.search_index import SearchIndex
from tests.core.catalogued import photos_in
from tests.core.pictures import encoded
from tests.core.scenes import EDITS, SIZE, Album, edited, jpeg, place

OLD = range(10)
FAMILIES = range(5)


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    """A library of places that were compared with each other."""
    with Album(tmp_path) as album:
        for number in OLD:
            album.add(f"{number}/original.jpg", jpeg(place(number), 95))
        album.refresh()
        yield album


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the library were large."""
    monkeypatch.setattr(matching, "are_few", lambda new, library: new < library)


def _add_copies(album: Album, edits: Sequence[str] = tuple(EDITS)) -> set[frozenset[str]]:
    """Every edit of some of the places, in a folder of each; the groups that there should be."""
    for number in FAMILIES:
        for edit in edits:
            album.add(f"{number}/{edit}.jpg", edited(number, edit))
    return {frozenset(f"{number}/{name}.jpg" for name in ("original", *edits)) for number in FAMILIES}


@pytest.mark.parametrize("grown", [False, True], ids=["no forest", "a forest"])
@pytest.mark.usefixtures("few")
def test_copies_of_every_kind_that_come_to_a_library_are_found(album: Album, grown: bool) -> None:
    if grown:
        grow(album.catalog, folder_of(album.catalog.path), job=Job())
    album.add("near.jpg", jpeg(place(7, shift=0.02, moved=True)))
    expected = _add_copies(album)
    album.refresh()
    assert album.groups() == expected
    assert album.keepers() == {f"{number}/original.jpg" for number in FAMILIES}
    assert album.series() == {frozenset(["near.jpg", "7/original.jpg"])}
    assert album.catalog.fingerprints().matched.all()


def test_they_are_the_same_whichever_way_they_are_compared(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    _add_copies(album)
    scan(album.catalog, job=Job(), workers=2)
    new = set(album.catalog.unmatched().tolist())
    found = []
    for is_few in (False, True):
        monkeypatch.setattr(matching, "are_few", lambda *_, is_few=is_few: is_few)
        match_new(album.catalog, job=Job())
        found.append({(match.a, match.b): match.relation for match in loading.matches(album.catalog)})
        with album.catalog.writing() as connection:
            connection.execute("DELETE FROM matches")
            connection.executemany("UPDATE fingerprints SET matched = 0 WHERE photo = ?", [(id,) for id in new])
    assert len(found[0]) > len(new)
    assert found[0] == found[1]


def _nothing_is_close(_index: SearchIndex, rows: NDArray[np.int64], _job: Job) -> NDArray[np.int64]:
    return rows[:0]


# By what alone something is found: how the other ways are closed, and what this one finds.
NO_HASHES = {"_close": _nothing_is_close}
NO_NEIGHBOURS = {"_NEAREST": 0}
NO_FEATURES = {"_VOTED": 0, "_SURE_VOTES": 1000}
ALONE: dict[str, tuple[dict[str, object], tuple[str, ...]]] = {
    "local features": ({**NO_HASHES, **NO_NEIGHBOURS}, ("cropped", "bordered", "captioned")),
    "hashes": ({**NO_NEIGHBOURS, **NO_FEATURES}, ("smaller", "turned", "mirrored")),
    "hash and colours": ({**NO_HASHES, **NO_FEATURES}, ("watermarked", "smaller")),
}


@pytest.mark.parametrize("way", ALONE)
@pytest.mark.usefixtures("few")
def test_each_way_to_be_named_is_enough(album: Album, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    limits, edits = ALONE[way]
    for name, value in limits.items():
        monkeypatch.setattr(newcomers, name, value)
    expected = _add_copies(album, edits)
    album.refresh()
    assert album.groups() == expected


@pytest.mark.usefixtures("few")
def test_the_negative_of_a_photo_is_found_by_its_hash(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**NO_NEIGHBOURS, **NO_FEATURES}.items():
        monkeypatch.setattr(newcomers, name, value)
    album.add("0/negative.jpg", jpeg(ImageOps.invert(place(0))))
    album.refresh()
    assert album.groups() == {frozenset(["0/original.jpg", "0/negative.jpg"])}


@pytest.mark.usefixtures("few")
def test_a_new_copy_is_measured_with_the_keeper_of_a_set_that_hides_it(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that votes for it are copies that the keeper stands for."""
    for quality in range(40, 90):
        album.add(f"0/{quality}.jpg", jpeg(place(0), quality))
    album.refresh()
    for name, value in {**NO_HASHES, **NO_NEIGHBOURS, "_SURE": 6}.items():
        monkeypatch.setattr(newcomers, name, value)
    album.add("0/cropped.jpg", jpeg(EDITS["cropped"][0](place(0)), 40))
    album.refresh()
    (group,) = album.groups()
    assert len(group) == 52
    assert album.keepers() == {"0/original.jpg"}


def _crop_arrives(album: Album) -> tuple[Surroundings, dict[str, int], int]:
    """What is around a crop that comes, the ids of all photos by name, and its own."""
    album.add("0/cropped.jpg", edited(0, "cropped"))
    scan(album.catalog, job=Job())
    (new,) = album.catalog.unmatched().tolist()
    around = Surroundings.of(album.catalog, np.array([new]), bare=40, job=Job())
    return around, {album.name(photo): photo.id for photo in photos_in(album.catalog)}, new


@pytest.mark.parametrize("copy", ["0/60.jpg", "0/mirrored.jpg"])
def test_in_the_place_of_a_copy_the_photo_that_stands_for_it_is_proposed(album: Album, copy: str) -> None:
    album.add(copy, jpeg(place(0), 60) if copy == "0/60.jpg" else edited(0, "mirrored"))
    album.refresh()
    around, ids, new = _crop_arrives(album)
    around = replace(around, voted=around.voted.take(around.voted.rows == ids[copy]))
    assert around.voted.picture.tolist() == [new]
    assert around.voted.mirrored.tolist() == [copy == "0/mirrored.jpg"]
    measurer = LibraryMeasurer(album.catalog, around.prints, Job())
    original, crop = np.searchsorted(measurer.prints.ids, [ids["0/original.jpg"], new]).tolist()
    proposals, _ = around.proposed(measurer, np.sort([original, crop]), ~measurer.prints.matched)
    assert proposals.pairs.tolist() == [sorted([original, crop])]
    assert not proposals.in_mirror.any()


def test_many_keys_that_many_photos_have_come_before_two_rare_ones(album: Album) -> None:
    around, ids, new = _crop_arrives(album)
    others = [id for id in ids.values() if id != new]
    is_original = np.array(others) == ids["0/original.jpg"]
    votes, worth = np.where(is_original, 10, 2), np.where(is_original, 20, 100)
    voted = Voted(np.full(len(others), new), np.array(others), votes, worth, np.zeros(len(others), np.bool_))
    prints = album.catalog.fingerprints()
    measurer = LibraryMeasurer(album.catalog, prints, Job())
    proposals, _ = replace(around, voted=voted).proposed(measurer, np.arange(len(prints.ids)), ~prints.matched)
    assert len(proposals.pairs) < len(others)
    assert ids["0/original.jpg"] in prints.ids[proposals.pairs]


@pytest.mark.usefixtures("few")
def test_the_same_bytes_and_the_same_pixels_are_found(album: Album) -> None:
    data = jpeg(place(3), 95)
    album.add("again.jpg", data)
    album.add("commented.jpg", data[:2] + b"\xff\xfe\x00\x07hello" + data[2:])
    album.refresh()
    assert album.groups() == {frozenset(["3/original.jpg", "again.jpg", "commented.jpg"])}
    assert {match.relation.value for match in loading.matches(album.catalog)} <= {
        "identical file",
        "identical pixels",
    }


def _fog(seed: int) -> Image.Image:
    """Next to nothing: light that rises and falls slowly over the frame."""
    coarse = np.random.default_rng(seed).integers(110, 150, (3, 4), dtype=np.uint8)
    return Image.fromarray(coarse).resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")


@pytest.mark.usefixtures("few")
def test_pictures_with_next_to_nothing_in_them_are_found(album: Album) -> None:
    fogs = [_fog(seed) for seed in range(6)]
    for number, fog in enumerate(fogs):
        album.add(f"fog {number}.png", encoded(fog, "PNG"))
    album.refresh()
    spotted = fogs[2].copy()
    ImageDraw.Draw(spotted).ellipse((30, 30, 36, 36), fill=(90, 90, 90))
    album.add("fog again.jpg", jpeg(fogs[4].resize((500, 375)), 92))
    album.add("fog spotted.jpg", jpeg(spotted, 92))
    album.refresh()
    assert album.groups() == {
        frozenset(["fog 4.png", "fog again.jpg"]),
        frozenset(["fog 2.png", "fog spotted.jpg"]),
    }


@pytest.mark.usefixtures("few")
def test_what_has_nothing_to_do_with_the_new_photos_is_not_read(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newcomers, "_NEAREST", 2)
    monkeypatch.setattr(newcomers, "_VOTED", 2)
    SearchIndex(album.catalog).refresh(Job(), keep=True)
    album.add("mirrored.jpg", edited(4, "mirrored"))
    scan(album.catalog, job=Job())
    read, told = set[int](), set(album.catalog.unmatched().tolist())
    photos_of, read_ahead = Catalog.photos_of, Catalog.read_ahead

    def watched(catalog: Catalog, ids: Iterable[int]) -> dict[int, Photo]:
        found = photos_of(catalog, ids)
        read.update(found)
        return found

    def telling(catalog: Catalog, ids: NDArray[np.int64], job: Job) -> None:
        told.update(ids.tolist())
        read_ahead(catalog, ids, job)

    monkeypatch.setattr(Catalog, "photos_of", watched)
    monkeypatch.setattr(Catalog, "read_ahead", telling)
    assert match_new(album.catalog, job=Job()) == 1
    assert 2 <= len(read) < len(OLD)
    assert read <= told


@pytest.mark.parametrize("grown", [False, True], ids=["no forest", "a forest"])
def test_the_fingerprints_around_new_photos_are_those_of_the_catalog(album: Album, grown: bool) -> None:
    if grown:
        grow(album.catalog, folder_of(album.catalog.path), job=Job())
    album.add("0/mirrored.jpg", edited(0, "mirrored"))
    album.add("gone.jpg", jpeg(place(0), 50))
    album.refresh()
    (gone,) = (photo.id for photo in photos_in(album.catalog) if album.name(photo) == "gone.jpg")
    album.catalog.mark_missing([gone])
    album.add("0/cropped.jpg", edited(0, "cropped"))
    scan(album.catalog, job=Job())
    around = Surroundings.of(album.catalog, album.catalog.unmatched(), bare=40, job=Job())
    expected = album.catalog.fingerprints(around.prints.ids.tolist())
    assert len(around.prints.ids) > 2
    for name in ("ids", "forms", "matched"):
        assert getattr(around.prints, name).tolist() == getattr(expected, name).tolist()
    assert np.allclose(around.prints.vectors, expected.vectors, atol=1e-4)


@pytest.mark.usefixtures("few")
def test_a_comparison_that_is_stopped_is_done_the_next_time(album: Album) -> None:
    expected = _add_copies(album, ["smaller", "cropped"])
    scan(album.catalog, job=Job(), workers=2)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        match_new(album.catalog, job=job)
    assert [*loading.matches(album.catalog)] == []
    match_new(album.catalog, job=Job())
    assert album.groups() == expected


def test_photos_are_counted_as_far_as_it_matters(album: Album) -> None:
    assert [album.catalog.fingerprinted(most) for most in (3, len(OLD), 1000)] == [3, len(OLD), len(OLD)]
    assert library_for(1) == EXACT_BELOW
    assert library_for(5000) == 100_000


def test_few_are_few_beside_a_large_library_only() -> None:
    assert are_few(1000, 1_000_000)
    assert are_few(1, EXACT_BELOW)
    assert not are_few(1, EXACT_BELOW - 1)
    assert not are_few(50_000, 100_000)
