"""Which folders hold the same photos, against counting by hand."""

from __future__ import annotations

import os
import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.catalog import Verdict
from core.columns.photo_set import PhotoSet
from core.files.inside import is_below
from core.groups import overlap
from core.groups.overlap import Overlap, Sides, Spare
from core.photo import Companion, Facts, Group, Match, Member, Photo, Relation, VerdictKind


def photo(id: int, path: str, *, digest: int = 0, size: int = 100) -> Photo:
    content = (digest or id).to_bytes(32, "big")
    return Photo(id, path, size, 0, 1, id, content, content, Facts("JPEG", 400, 300), 1.0)


def library(*paths: str) -> dict[int, Photo]:
    return {id: photo(id, path) for id, path in enumerate(paths, start=1)}


def group(*ids: int, relation: Relation = Relation.RESIZED) -> Group:
    matches = {id: Match(min(ids[0], id), max(ids[0], id), 99.0, relation) for id in ids[1:]}
    members = (Member(id, matches.get(id), matches.get(id)) for id in ids)
    return Group(ids[0], "most pixels", tuple(members), 99.0, relation)


def told(found: tuple[Overlap, ...]) -> set[tuple[str, str, int, int]]:
    return {(one.folder, one.other, one.shared, one.photos) for one in found}


def test_each_direction_has_its_own_share() -> None:
    photos = library("/p/a/1.jpg", "/p/a/2.jpg", "/p/b/1.jpg", "/p/b/3.jpg", "/p/b/4.jpg", "/p/b/5.jpg")
    found = overlap.overlaps(photos, [group(1, 3), group(2, 4)], roots=["/p"])
    assert told(found) == {("/p/a", "/p/b", 2, 2), ("/p/b", "/p/a", 2, 4)}
    there, back = found
    assert (there.share, there.alone, there.bytes) == (100.0, 0, 200)
    assert (back.share, back.alone) == (50.0, 2)


def test_a_photo_with_several_copies_there_counts_once() -> None:
    photos = library("/p/a/1.jpg", "/p/a/2.jpg", "/p/b/1.jpg", "/p/b/1 again.jpg", "/p/b/2.jpg")
    found = overlap.overlaps(photos, [group(1, 3, 4), group(2, 5)], roots=["/p"])
    assert told(found) == {("/p/a", "/p/b", 2, 2), ("/p/b", "/p/a", 3, 3)}


def test_the_folder_that_holds_them_is_named_and_not_the_one_around_it() -> None:
    photos = library("/p/a/1.jpg", "/q/deep/er/1.jpg", "/q/2.jpg")
    found = overlap.overlaps(photos, [group(1, 2)], roots=["/p", "/q"])
    assert told(found) == {("/p/a", "/q/deep/er", 1, 1), ("/q/deep/er", "/p/a", 1, 1)}


def test_a_tree_and_its_backup_are_one_line_each_way() -> None:
    paths = [f"/{root}/{year}/{n}.jpg" for root in ("photos", "backup") for year in (2019, 2020) for n in (1, 2)]
    photos = library(*paths)
    groups = [group(n, n + 4) for n in range(1, 5)]
    found = overlap.overlaps(photos, groups, roots=["/photos", "/backup"])
    assert told(found) == {("/photos", "/backup", 4, 4), ("/backup", "/photos", 4, 4)}


def test_a_folder_that_is_wholly_there_has_its_line_where_the_one_around_it_is_not() -> None:
    photos = library(
        "/p/2019/1.jpg", "/p/2019/2.jpg", "/p/2020/3.jpg", "/p/2020/4.jpg", "/b/1.jpg", "/b/2.jpg", "/b/3.jpg"
    )
    found = overlap.overlaps(photos, [group(1, 5), group(2, 6), group(3, 7)], roots=["/p", "/b"])
    assert told(found) == {("/p", "/b", 3, 4), ("/p/2019", "/b", 2, 2), ("/b", "/p", 3, 3)}


def test_folders_inside_each_other_are_not_compared() -> None:
    photos = library("/p/1.jpg", "/p/a/1.jpg")
    assert overlap.overlaps(photos, [group(1, 2)], roots=["/p"]) == ()


def test_similar_shots_are_no_copies() -> None:
    photos = library("/p/a/1.jpg", "/p/b/1.jpg")
    assert overlap.overlaps(photos, [group(1, 2, relation=Relation.SIMILAR_SHOT)], roots=["/p"]) == ()


def test_equal_files_and_copies_that_stay_by_verdict_are_there_too() -> None:
    photos = {1: photo(1, "/p/a/1.jpg", digest=7), 2: photo(2, "/p/b/1.jpg", digest=7), 3: photo(3, "/p/c/1.jpg")}
    a, b = sorted((photos[1].digest, photos[3].digest))
    kept = Verdict(a, b, VerdictKind.KEEP_BOTH, "")
    parted = Verdict(a, b, VerdictKind.NOT_A_DUPLICATE, "")
    assert overlap.compare(photos, [], "/p/a", "/p/b") == Sides(alone=(), shared=(1,))
    assert overlap.compare(photos, [], "/p/a", "/p/c") == Sides(alone=(1,), shared=())
    assert overlap.compare(photos, [], "/p/a", "/p/c", verdicts=[parted]) == Sides(alone=(1,), shared=())
    assert overlap.compare(photos, [], "/p/a", "/p/c", verdicts=[kept]) == Sides(alone=(), shared=(1,))
    assert ("/p/a", "/p/c", 1, 1) in told(overlap.overlaps(photos, [], roots=["/p"], verdicts=[kept]))


def test_names_that_begin_alike_are_other_folders() -> None:
    photos = library("/p/a/1.jpg", "/p/a b/1.jpg", "/p/a-b/1.jpg")
    found = overlap.overlaps(photos, [group(1, 2, 3)], roots=["/p"])
    assert len(found) == 6
    assert overlap.compare(photos, [group(1, 2, 3)], "/p/a", "/p/a b").shared == (1,)


def test_a_photo_outside_of_every_folder_of_the_library_is_in_its_own() -> None:
    photos = library("/old/1.jpg", "/p/1.jpg")
    assert told(overlap.overlaps(photos, [group(1, 2)], roots=["/p"])) == {("/old", "/p", 1, 1), ("/p", "/old", 1, 1)}


def test_what_a_folder_can_spare_leaves_what_is_better_than_the_copy_there() -> None:
    photos = library(
        "/p/a/large.jpg", "/p/b/small.jpg", "/p/a/same.jpg", "/p/b/same.jpg", "/p/b/best.jpg", "/p/a/less.jpg"
    )
    groups = [group(1, 2), group(3, 4, relation=Relation.IDENTICAL_PIXELS), group(5, 6)]
    found = overlap.spare(photos, groups, "/p/a", "/p/b")
    assert found == Spare(going=PhotoSet.of({3, 6}), staying=PhotoSet.of({2, 4, 5}), better=(1,))


def test_other_copies_beside_the_better_one_can_go() -> None:
    photos = library("/p/a/large.jpg", "/p/b/small.jpg", "/p/a/smaller.jpg")
    found = overlap.spare(photos, [group(1, 2, 3)], "/p/a", "/p/b")
    assert found == Spare(going=PhotoSet.of({3}), staying=PhotoSet.of({2}), better=(1,))


def test_an_equal_picture_that_has_less_beside_it_or_says_less_is_not_as_good() -> None:
    photos = library("/p/a/live.jpg", "/p/b/live.jpg", "/p/a/dated.jpg", "/p/b/dated.jpg", "/p/a/x.jpg", "/p/b/x.jpg")
    film = Companion("/p/a/live.mov", 3_000_000)
    photos[1] = replace(photos[1], companions=(film,))
    photos[3] = replace(photos[3], facts=replace(photos[3].facts, taken="2021-07-30 18:05:59"))
    groups = [group(*pair, relation=Relation.IDENTICAL_PIXELS) for pair in ((1, 2), (3, 4), (5, 6))]
    found = overlap.spare(photos, groups, "/p/a", "/p/b")
    assert found == Spare(going=PhotoSet.of({5}), staying=PhotoSet.of({2, 4, 6}), better=(1, 3))


def test_similar_shots_are_not_spared() -> None:
    photos = library("/p/a/1.jpg", "/p/b/1.jpg")
    series = [group(2, 1, relation=Relation.SIMILAR_SHOT)]
    assert overlap.spare(photos, series, "/p/a", "/p/b").going == PhotoSet()


FOLDERS = ["/p", "/p/a", "/p/a/x", "/p/b", "/q", "/q/a", "/q/a/x/y"]


@given(st.lists(st.tuples(st.sampled_from(FOLDERS), st.integers(1, 6)), max_size=25))
def test_every_line_is_what_counting_gives(choices: list[tuple[str, int]]) -> None:
    photos = {id: photo(id, f"{folder}/{id}.jpg", digest=copy) for id, (folder, copy) in enumerate(choices, start=1)}
    for found in overlap.overlaps(photos, [], roots=["/p", "/q"]):
        here = [photo for photo in photos.values() if is_below(photo.path, found.folder)]
        there = {photo.digest for photo in photos.values() if is_below(photo.path, found.other)}
        shared = [photo for photo in here if photo.digest in there]
        assert (found.photos, found.shared, found.bytes) == (len(here), len(shared), sum(p.size for p in shared))
        sides = overlap.compare(photos, [], found.folder, found.other)
        assert sorted(sides.shared) == sorted(photo.id for photo in shared)
        assert sorted(sides.alone + sides.shared) == sorted(photo.id for photo in here)


@given(st.lists(st.tuples(st.sampled_from(FOLDERS), st.integers(1, 6)), max_size=25))
def test_no_photo_that_is_in_two_places_is_passed_over(choices: list[tuple[str, int]]) -> None:
    photos = {id: photo(id, f"{folder}/{id}.jpg", digest=copy) for id, (folder, copy) in enumerate(choices, start=1)}
    lines = overlap.overlaps(photos, [], roots=["/p", "/q"])
    for one in photos.values():
        for other in photos.values():
            here, there = os.path.dirname(one.path), os.path.dirname(other.path)
            if one.digest == other.digest and not is_below(here, there) and not is_below(there, here):
                mine = [line for line in lines if is_below(one.path, line.folder)]
                copies = [photo.path for photo in photos.values() if photo.digest == one.digest]
                assert any(is_below(copy, line.other) for copy in copies for line in mine), one.path


def test_a_hundred_thousand_photos_in_two_trees_take_seconds_not_minutes() -> None:
    photos = {}
    for number in range(50_000):
        folder = f"{number // 500 % 10}/{number // 50}"
        photos[2 * number + 1] = photo(2 * number + 1, f"/photos/{folder}/{number}.jpg", digest=number + 1)
        photos[2 * number + 2] = photo(2 * number + 2, f"/backup/{folder}/{number}.jpg", digest=number + 1)
    groups = [group(2 * n + 1, 2 * n + 2, relation=Relation.IDENTICAL_FILE) for n in range(50_000)]
    began = time.process_time()
    found = overlap.overlaps(photos, groups, roots=["/photos", "/backup"])
    assert time.process_time() - began < 30
    assert [(one.folder, one.shared) for one in found] == [("/backup", 50_000), ("/photos", 50_000)]
