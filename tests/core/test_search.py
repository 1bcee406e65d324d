"""Photos like this one: the right one first, with its relation, also while the library grows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from core.catalog import Catalog
from core.decode import Unreadable
from core.job import Cancelled, Job
from core.lookalikes import descriptors
from core.lookalikes.learned import Model, shipped_model
from core.measuring.judgement import LOWEST_COPY
from core.photo import Hit, Relation
from core.ranking import By, Unavailable
from core.samples.copies import cropped, mirrored
from core.scan import scan
from core.search import Searcher
from core.searching import overall
from core.searching.forest import folder_of, grow
from tests.core.measuring.test_relation import EXPECTED
from tests.core.pictures import commented, encoded
from tests.core.scenes import EDITS, SIZE, Album, edited, jpeg, place

COUNT = 12


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Album]:
    """Twelve places, a copy of one, another shot of another, and a plain picture; for tests that only look."""
    with Album(tmp_path_factory.mktemp("library")) as album:
        for number in range(COUNT):
            album.add(f"{number}.jpg", jpeg(place(number), 95))
        album.add("1 smaller.jpg", edited(1, "smaller"))
        album.add("2 near.jpg", jpeg(place(2, shift=0.02, moved=True)))
        album.add("plain.jpg", jpeg(Image.new("RGB", SIZE, (40, 90, 120))))
        scan(album.catalog, job=Job(), workers=2)
        yield album


@pytest.fixture(scope="module")
def searcher(library: Album) -> Searcher:
    return Searcher(library.catalog)


def _names(hits: list[Hit]) -> list[str]:
    return [os.path.basename(hit.path) for hit in hits]


def test_the_very_file_comes_first_by_its_data_and_by_its_path(searcher: Searcher, library: Album) -> None:
    for number in range(4):
        by_data = searcher.find(jpeg(place(number), 95))
        assert _names(by_data)[0] == f"{number}.jpg"
        assert (by_data[0].score, by_data[0].relation) == (100, Relation.IDENTICAL_FILE)
        assert searcher.find(str(library.root / f"{number}.jpg")) == by_data


def test_a_hit_names_its_photo(searcher: Searcher, library: Album) -> None:
    (hit,) = searcher.find(jpeg(place(3), 95), limit=1)
    photo = library.catalog.photo(hit.photo)
    assert photo.path == hit.path == str(library.root / "3.jpg")


def test_the_same_picture_with_other_metadata_has_identical_pixels(searcher: Searcher) -> None:
    hits = searcher.find(commented(jpeg(place(1), 95), "at the table"))
    assert _names(hits)[:2] == ["1.jpg", "1 smaller.jpg"]
    assert (hits[0].score, hits[0].relation) == (100, Relation.IDENTICAL_PIXELS)
    assert hits[1].relation is Relation.RESIZED


def test_the_file_itself_comes_before_others_with_its_pixels(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.add("b.jpg", jpeg(place(1)))
        album.add("a.jpg", commented(jpeg(place(1)), "at the table"))
        scan(album.catalog, job=Job(), workers=1)
        hits = Searcher(album.catalog).find(str(album.root / "b.jpg"))
    assert _names(hits) == ["b.jpg", "a.jpg"]
    assert [hit.relation for hit in hits] == [Relation.IDENTICAL_FILE, Relation.IDENTICAL_PIXELS]


@pytest.mark.parametrize("number", [3, 5])
@pytest.mark.parametrize("edit", EDITS)
def test_each_edit_finds_its_original_and_says_what_it_is(searcher: Searcher, edit: str, number: int) -> None:
    hits = searcher.find(edited(number, edit))
    assert _names(hits)[0] == f"{number}.jpg"
    assert hits[0].relation is EXPECTED[edit]
    assert hits[0].score >= LOWEST_COPY
    assert all(not hit.relation.is_copy for hit in hits[1:])


def test_a_negative_finds_its_picture_by_its_hash(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_PERHAPS", "_NEIGHBOURS"):
        monkeypatch.setattr(overall, name, 0)
    hits = searcher.find(jpeg(ImageOps.invert(place(4))))
    assert _names(hits)[0] == "4.jpg"
    assert [hit.relation for hit in hits if hit.relation.is_copy] == [Relation.RECOLOURED]


@pytest.mark.parametrize("part", [(0.3, 0.1, 1, 0.8), (0, 0, 0.65, 0.7), (0.25, 0.25, 0.8, 0.8)])
def test_a_part_of_a_photo_finds_it_as_cropped(searcher: Searcher, part: tuple[float, float, float, float]) -> None:
    for number in (4, 6, 8):
        (hit,) = searcher.find(jpeg(cropped(*part)(place(number))), limit=1)
        assert os.path.basename(hit.path) == f"{number}.jpg"
        assert hit.relation is Relation.CROPPED
        assert hit.score >= LOWEST_COPY


def test_copies_come_first_then_other_shots_then_what_looks_alike(searcher: Searcher) -> None:
    hits = searcher.find(edited(2, "grey"))
    assert _names(hits)[:2] == ["2.jpg", "2 near.jpg"]
    assert [hit.relation for hit in hits[:2]] == [Relation.RECOLOURED, Relation.SIMILAR_SHOT]
    assert {hit.relation for hit in hits[2:]} == {Relation.NONE}
    scores = [hit.score for hit in hits[2:]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("number", [40, 41, 42])
def test_an_unknown_picture_has_only_look_alikes_with_low_scores(searcher: Searcher, number: int) -> None:
    hits = searcher.find(jpeg(place(number)))
    assert hits
    assert all(hit.relation is Relation.NONE for hit in hits)
    assert max(hit.score for hit in hits) <= 60
    assert searcher.find(jpeg(place(number)), minimum=LOWEST_COPY) == []


def test_a_plain_picture_finds_its_copy_and_no_photo(searcher: Searcher) -> None:
    hits = searcher.find(encoded(Image.new("RGB", SIZE, (40, 90, 120)), "PNG"), minimum=LOWEST_COPY)
    assert _names(hits) == ["plain.jpg"]


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (30, 20)])
def test_a_tiny_query_is_answered(searcher: Searcher, size: tuple[int, int]) -> None:
    assert len(searcher.find(encoded(place(1).resize(size), "PNG"))) > 0


def test_no_more_hits_than_asked_for_and_none_below_the_minimum(searcher: Searcher) -> None:
    query = jpeg(place(2), 95)
    everything = searcher.find(query)
    assert len(everything) == COUNT + 3
    assert searcher.find(query, limit=4) == everything[:4]
    assert searcher.find(query, limit=0) == []
    least = everything[1].score
    assert searcher.find(query, minimum=least) == [hit for hit in everything if hit.score >= least]


def test_no_photo_comes_twice(searcher: Searcher) -> None:
    ids = [hit.photo for hit in searcher.find(jpeg(mirrored(place(7))))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("query", [b"", b"no picture at all", jpeg(place(1))[:900]])
def test_what_is_no_image_is_said_to_be_none(searcher: Searcher, query: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"\w"):
        searcher.find(query)
    (tmp_path / "query.jpg").write_bytes(query)
    with pytest.raises(Unreadable):
        searcher.find(str(tmp_path / "query.jpg"))


def test_a_path_where_nothing_is_raises_what_reading_it_raises(searcher: Searcher, tmp_path: Path) -> None:
    with pytest.raises((Unreadable, OSError)):
        searcher.find(str(tmp_path / "nothing.jpg"))


def test_an_empty_library_has_nothing_like_it(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert Searcher(catalog).find(jpeg(place(1))) == []


def test_photos_saved_after_the_searcher_was_made_are_found(tmp_path: Path) -> None:
    """By the connection that saved them, and by another one, which is how the window searches during a scan."""
    with Album(tmp_path) as album, Catalog.open(album.catalog.path, read_only=True) as reader:
        searchers = [Searcher(album.catalog), Searcher(reader)]
        query = edited(1, "cropped")
        assert [searcher.find(query) for searcher in searchers] == [[], []]
        album.add("other.jpg", jpeg(place(2)))
        scan(album.catalog, job=Job())
        assert [_names(searcher.find(query)) for searcher in searchers] == [["other.jpg"]] * 2
        album.add("original.jpg", jpeg(place(1)))
        scan(album.catalog, job=Job())
        for searcher in searchers:
            hits = searcher.find(query)
            assert _names(hits) == ["original.jpg", "other.jpg"]
            assert hits[0].relation is Relation.CROPPED


def test_a_copy_comes_before_another_shot_that_is_more_alike(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.add("copy.jpg", edited(2, "watermarked"))
        album.add("shot.jpg", jpeg(place(2, shift=0.02)))
        album.add("other.jpg", jpeg(place(3)))
        scan(album.catalog, job=Job())
        hits = Searcher(album.catalog).find(jpeg(place(2), 95))
        assert _names(hits) == ["copy.jpg", "shot.jpg", "other.jpg"]
        assert hits[0].score < hits[1].score
        assert hits[1].relation is Relation.SIMILAR_SHOT


def test_a_part_is_found_by_its_features_where_many_look_more_like_it(
    library: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library so large that only a few of the nearest by hash and colours can be measured."""
    monkeypatch.setattr("core.searching.overall.CLOSE", 1)
    searcher = Searcher(library.catalog)
    for number in range(3, COUNT):
        query = jpeg(cropped(0.5, 0.45, 1, 0.95)(place(number)))
        assert _names(searcher.find(query))[0] == f"{number}.jpg"


def test_a_part_in_one_folder_is_found_though_others_have_more_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.searching.overall.CLOSE", 3)
    monkeypatch.setattr("core.searching.overall._NEIGHBOURS", 1)
    with Album(tmp_path) as album:
        for number in range(4):
            album.add(f"there/{number}.jpg", jpeg(place(3), 95 - number))
        for number in range(20):
            album.add(f"here/{number}.jpg", jpeg(place(50 + number)))
        album.add("here/part.jpg", jpeg(cropped(0.3, 0.3, 0.8, 0.8)(place(3))))
        scan(album.catalog, job=Job(), workers=2)
        best = Searcher(album.catalog).find(jpeg(place(3), 90), inside=[str(album.root / "here")])[0]
        assert (os.path.basename(best.path), best.relation) == ("part.jpg", Relation.CROPPED)


def test_a_mirrored_photo_is_found_by_its_hash_where_many_look_more_like_it(
    library: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.searching.overall.CLOSE", 1)
    searcher = Searcher(library.catalog)
    for number in range(3, COUNT):
        (hit, *_) = searcher.find(jpeg(mirrored(place(number))))
        assert os.path.basename(hit.path) == f"{number}.jpg"
        assert hit.relation is Relation.MIRRORED


def test_photos_that_are_gone_are_not_found_and_changed_ones_as_they_are_now(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.add("1.jpg", jpeg(place(1)))
        album.add("2.jpg", jpeg(place(2)))
        scan(album.catalog, job=Job())
        searcher = Searcher(album.catalog)
        assert _names(searcher.find(edited(2, "grey"), minimum=LOWEST_COPY)) == ["2.jpg"]
        os.utime(album.add("2.jpg", jpeg(place(3))), ns=(1, 1))
        os.remove(album.root / "1.jpg")
        scan(album.catalog, job=Job())
        assert searcher.find(edited(2, "grey"), minimum=LOWEST_COPY) == []
        assert _names(searcher.find(edited(1, "grey"))) == ["2.jpg"]
        assert _names(searcher.find(edited(3, "grey"), minimum=LOWEST_COPY)) == ["2.jpg"]


MEASURES = [by for by in By if by is not By.LEARNED]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_library_of_next_to_no_photos_is_ranked_by_every_measure(tmp_path: Path, count: int) -> None:
    with Album(tmp_path) as album:
        for number in range(count):
            album.add(f"{number}.jpg", jpeg(place(number), 95))
        scan(album.catalog, job=Job())
        searcher = Searcher(album.catalog)
        for by in MEASURES:
            names = _names(searcher.find(jpeg(place(0)), by=by))
            assert names == [f"{number}.jpg" for number in range(count)]


@pytest.mark.parametrize("by", MEASURES)
def test_a_picture_without_any_detail_is_answered_by_every_measure(searcher: Searcher, by: By) -> None:
    hits = searcher.find(jpeg(Image.new("RGB", SIZE, (40, 90, 120))), by=by)
    assert len(hits) == COUNT + 3
    assert _names(hits)[0] == "plain.jpg"
    assert all(0 <= hit.score <= 100 for hit in hits)
    white = searcher.find(encoded(Image.new("L", (50, 50), 255), "PNG"), by=by)
    assert len(white) == COUNT + 3
    assert all(0 <= hit.score <= 100 for hit in white)


def test_what_is_learned_needs_a_model(searcher: Searcher) -> None:
    with pytest.raises(Unavailable, match="No image model"):
        searcher.find(jpeg(place(1)), by=By.LEARNED)


def test_by_what_is_learned_every_photo_of_a_large_library_is_looked_at(
    library: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not only those nearest by hash and colours: a photo that is far by these may be near by the model."""
    path = shipped_model()
    assert path is not None
    model = Model.open(path)
    descriptors.compute(library.catalog, model, job=Job())
    small = Searcher(library.catalog, model=model).find(jpeg(place(3)), by=By.LEARNED, limit=15)
    monkeypatch.setattr("core.candidates.index.EXACT_BELOW", 5)
    monkeypatch.setattr("core.search.EXACT_BELOW", 5)
    monkeypatch.setattr("core.search._RERANKED", 2)
    large = Searcher(library.catalog, model=model)
    assert large.find(jpeg(place(3)), by=By.LEARNED, limit=15) == small
    assert len(small) == 15
    assert large.find(jpeg(place(3)), by=By.LEARNED, limit=2) == small[:2]


@pytest.mark.parametrize("grown", [False, True], ids=["no forest", "a forest"])
def test_photos_look_as_alike_in_a_large_library_as_in_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grown: bool
) -> None:
    for name in ("_NEIGHBOURS", "_PERHAPS", "_PERHAPS_OF_MANY"):
        monkeypatch.setattr(f"core.searching.overall.{name}", 1)  # hardly any is measured, the others look alike
    with Album(tmp_path) as album:
        for number in range(COUNT):
            album.add(f"{number}.jpg", jpeg(place(number), 95))
        scan(album.catalog, job=Job(), workers=2)
        queries = [jpeg(place(number)) for number in (3, 40, 41)]
        small = [Searcher(album.catalog).find(query) for query in queries]
        if grown:
            grow(album.catalog, folder_of(album.catalog.path), job=Job())
        monkeypatch.setattr("core.search.EXACT_BELOW", 5)
        large = [Searcher(album.catalog).find(query) for query in queries]
    for one, other in zip(small, large, strict=True):
        scores = {hit.path: hit.score for hit in one}
        assert {hit.path: hit.score for hit in other} == pytest.approx(scores, abs=0.11)
        assert [hit.relation for hit in other] == [hit.relation for hit in one]


def test_no_more_paths_are_read_than_are_shown(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    paths_of = Catalog.paths_of

    def watched(catalog: Catalog, ids: Iterable[int]) -> dict[int, str]:
        several = list(ids)
        asked.append(len(several))
        return paths_of(catalog, several)

    monkeypatch.setattr(Catalog, "paths_of", watched)
    assert len(searcher.find(jpeg(place(40)), limit=2)) == 2
    assert asked == [2]


def test_as_many_shots_as_are_asked_for(tmp_path: Path) -> None:
    """A RAW file and its JPEG are one hit, and the place that the second one leaves is taken by the next photo."""
    with Album(tmp_path / "shots") as album:
        for number in range(4):
            album.add(f"{number}.jpg", jpeg(place(number), 90))
            album.add(f"{number}.dng", jpeg(place(number), 80))
        scan(album.catalog, job=Job(), workers=2)
        for by in (By.OVERALL, By.COLOUR):
            hits = Searcher(album.catalog).find(jpeg(place(0)), by=by, limit=2)
            assert len(hits) == 2
            assert _names(hits)[0] == "0.jpg"


def test_a_large_library_is_ranked_from_its_nearest_photos(library: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.candidates.index.EXACT_BELOW", 5)
    monkeypatch.setattr("core.search.EXACT_BELOW", 5)
    monkeypatch.setattr("core.search._RERANKED", 6)
    searcher = Searcher(library.catalog)
    for by in MEASURES:
        hits = searcher.find(jpeg(place(3), 95), by=by, limit=4)
        assert _names(hits)[0] == "3.jpg"
        assert len(hits) == 4


def test_a_stopped_search_is_cancelled(searcher: Searcher) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        searcher.find(jpeg(place(1)), job=job)
