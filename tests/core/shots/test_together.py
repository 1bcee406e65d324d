"""Photos and what belongs to them: in groups, in the catalog, and on the disk at this moment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.columns.photos import Photos
from core.grouping import load, regroup
from core.groups.material import Material
from core.photo import Companion, Facts, Match, Photo, Relation
from core.search import Searcher
from core.shots import companions
from core.shots.together import Beside, Shots
from tests.core.pictures import commented, encoded, exif, scene, write
from tests.core.scenes import Album

P = os.path.join(os.sep, "p", "")


def photo(id: int, name: str, *, taken: str | None = None, width: int = 400) -> Photo:
    facts = Facts("JPEG", width, 300, taken=taken)
    return Photo(id, f"{P}{name}", 1000, 0, 1, id, id.to_bytes(32, "big"), id.to_bytes(32, "little"), facts, 30.0)


def beside(**names: list[str]) -> Mapping[str, list[Companion]]:
    return {f"{P}{name.replace('_', '.')}": [Companion(f"{P}{one}", 10) for one in its] for name, its in names.items()}


def match(a: int, b: int, score: float = 90, relation: Relation = Relation.RESAVED, inner: int | None = None) -> Match:
    return Match(a, b, score, relation, (), None, inner, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))


def names(photo: Photo) -> list[str]:
    return [os.path.basename(companion.path) for companion in photo.companions]


def test_a_photo_stands_for_its_raw_and_for_all_that_belongs_to_both() -> None:
    photos = [photo(1, "a.jpg"), photo(2, "a.nef"), photo(3, "b.jpg")]
    shots = Shots.of(photos, beside(a_jpg=["a.aae", "a.nef"], a_nef=["a.xmp"], gone_jpg=["gone.xmp"]))
    assert names(shots.photos[1]) == ["a.aae", "a.nef", "a.xmp"]
    assert shots.photos[1].shot_size == 1030
    assert shots.photos[3] == photos[2]
    assert 2 not in shots.photos, "it is shown with the photo that stands for it, and not again"
    assert shots.lead == {2: 1}


@pytest.mark.parametrize(
    ("one", "other", "is_shot"),
    [
        ("2020-05-01 10:00:00", "2020-05-01 10:00:01", True),
        ("2020-05-01 10:00:00", "2020-05-01 12:00:00", True),
        ("2020-05-01 10:00:00", "2020-05-01 10:00:09", False),
        ("2020-05-01 10:00:00", "2018-05-01 10:00:00", False),
        ("2020-05-01 10:00:00", None, True),
        (None, None, True),
        ("2020-05-01 10:00:00", "2020-02-31 10:00:00", True),
    ],
)
def test_the_times_in_two_photos_may_say_that_they_only_share_a_name(
    one: str | None, other: str | None, is_shot: bool
) -> None:
    photos = [photo(1, "a.jpg", taken=one), photo(2, "a.nef", taken=other)]
    shots = Shots.of(photos, beside(a_jpg=["a.nef", "a.aae"], a_nef=["a.xmp"]))
    assert names(shots.photos[1]) == (["a.nef", "a.xmp", "a.aae"] if is_shot else ["a.aae"])
    assert [names(one) for one in shots.photos.values() if one.id == 2] == ([] if is_shot else [["a.xmp"]])
    assert shots.lead == ({2: 1} if is_shot else {})


def test_a_shot_is_no_pair_and_is_grouped_as_one() -> None:
    photos = [photo(1, "a.jpg"), photo(2, "a.nef", width=500), photo(3, "b.jpg", width=300)]
    shots = Shots.of(photos, beside(a_jpg=["a.nef"]))
    found = regroup(Material(shots.photos, shots.fold([match(1, 2, 99), match(2, 3)]))).groups
    assert [[member.photo for member in one.members] for one in found] == [[1, 3]]
    assert not regroup(Material(shots.photos, shots.fold([match(1, 2, 99)]))).groups


def test_the_copy_with_the_raw_is_the_one_to_keep() -> None:
    photos = [photo(1, "a.jpg"), photo(2, "b.jpg"), photo(3, "b.nef")]
    shots = Shots.of(photos, beside(b_jpg=["b.nef"]))
    [found] = regroup(Material(shots.photos, shots.fold([match(1, 2)]))).groups
    assert (found.keeper, found.reason) == (2, "has a RAW file")


def test_what_two_photos_say_of_each_other_counts_before_what_their_raws_say() -> None:
    shots = Shots(Photos.of(()), {2: 1, 4: 3})
    mine = match(1, 3, 80)
    assert list(shots.fold([mine, match(2, 4, 99), match(1, 4, 98)])) == [mine]
    alike = match(1, 3, 80, Relation.SIMILAR_SHOT)
    [best] = shots.fold([match(2, 3, 85), alike, match(2, 4, 99)])
    assert (best.a, best.b, best.score, best.transform) == (1, 3, 99, None)


def test_a_folded_match_keeps_its_sides_and_claims_no_identical_file() -> None:
    shots = Shots(Photos.of(()), {1: 5})
    [cut] = shots.fold([match(1, 3, 90, Relation.CROPPED, inner=1)])
    assert (cut.a, cut.b, cut.inner) == (3, 5, 5)
    [same] = shots.fold([match(1, 3, 100, Relation.IDENTICAL_FILE)])
    assert same.relation is Relation.RESAVED


# In the catalog


def test_a_scan_remembers_what_is_beside_the_photos_and_forgets_what_is_gone(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        folder = tmp_path / "photos"
        folder.mkdir(exist_ok=True)
        picture = encoded(scene(1))
        one = Path(album.add("one.jpg", picture))
        Path(one).with_suffix(".xmp").write_bytes(b"x" * 7)
        album.refresh()
        [found] = load(album.catalog)[1].values()
        assert found.companions == (Companion(str(one.with_suffix(".xmp")), 7),)
        one.with_suffix(".xmp").unlink()
        one.with_suffix(".aae").write_bytes(b"y")
        album.refresh()
        [found] = load(album.catalog)[1].values()
        assert names(found) == ["one.aae"]


def test_a_file_that_changes_its_owner_is_written_down_anew(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        its = (Companion(f"{P}a.xmp", 3),)
        assert companions.remember(album.catalog, {f"{P}a.jpg": its})
        assert not companions.remember(album.catalog, {f"{P}a.jpg": its})
        assert companions.remember(album.catalog, {f"{P}a.nef": its})
        assert companions.seen(album.catalog) == {f"{P}a.nef": its}
        assert not companions.remember(album.catalog, {}, below=["/other"])
        assert companions.remember(album.catalog, {}, below=[P])
        assert companions.seen(album.catalog) == {}


def test_a_search_shows_a_shot_once_at_its_best(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        lead = album.add("one.jpg", encoded(scene(1), quality=60))
        album.add("one.nef", encoded(scene(1)))
        copy = album.add("copy.jpg", encoded(scene(1), quality=80))
        album.add("two.jpg", encoded(scene(2), exif=exif({}, {0x9003: "2020:05:01 10:00:00"})))
        album.add("two.nef", encoded(scene(2), exif=exif({}, {0x9003: "2011:05:01 10:00:00"})))
        album.refresh()
        found = Searcher(album.catalog).find(encoded(scene(1)))
        assert sorted(hit.path for hit in found if hit.relation.is_copy) == sorted([lead, copy])
        assert found[0].path == lead, "its RAW is the very picture that was asked for"
        assert found[0].score == 100
        assert len([hit for hit in found if "two" in hit.path]) == 2, "other times, so two photos"


# On the disk at this moment


def test_the_disk_is_asked_anew_and_from_either_side(tmp_path: Path) -> None:
    """A JPEG under a RAW's name is a photo as any other here: what counts are the names and the times."""
    with Album(tmp_path) as album:
        first = encoded(scene(1), exif=exif({}, {0x9003: "2020:05:01 10:00:00"}))
        lead = album.add("one.jpg", first)
        raw = album.add("one.nef", commented(first, "raw"))
        late = album.add("two.jpg", encoded(scene(2), exif=exif({}, {0x9003: "2020:05:01 10:00:00"})))
        other = album.add("two.nef", encoded(scene(2), exif=exif({}, {0x9003: "2011:05:01 10:00:00"})))
        album.refresh()
        for name in ("one.xmp", "two.xmp", "two.aae"):
            write(Path(lead).with_name(name), b"x")

        def of(path: str) -> list[str]:
            known = album.catalog.photo_at(path)
            assert known is not None
            return sorted(os.path.basename(one.path) for one in Beside(album.catalog).of(known))

        assert of(str(lead)) == ["one.nef", "one.xmp"]
        assert of(str(raw)) == ["one.jpg", "one.xmp"]
        assert of(str(late)) == ["two.aae"]
        assert of(str(other)) == ["two.xmp"]
        assert [[names(photo) for photo in load(album.catalog)[1].values()]] == [[["one.nef"], [], []]]


def test_a_folder_that_is_gone_has_nothing_beside(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        assert Beside(album.catalog).of(photo(1, "nowhere/a.jpg")) == ()
