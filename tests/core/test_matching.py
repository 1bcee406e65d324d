"""Fingerprints -> matches: whole families are found in whatever order they come, and are kept up to date."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from core import matching
from core.candidates.close import close_pairs
from core.candidates.moments import worth_measuring
from core.candidates.proposing import Proposals
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Flags, Rows
from core.grouping import load
from core.groups.keeper import save_rules
from core.indexing.features import LIMIT
from core.indexing.reading import Fresh, read_photo
from core.indexing.version import VERSION
from core.job import Cancelled, Job, Stage
from core.matching import match_new
from core.measuring.alignment import Support
from core.measuring.geometry import Maps
from core.measuring.measurer import LibraryMeasurer
from core.photo import FoundFile, Relation, VerdictKind
from core.reports.findings import gather
from core.rules import DEFAULT_RULES, Criterion, Rule
from core.samples.copies import cropped
from core.scan import scan
from core.storage.rows import Reading
from tests.core.catalogued import photos_in
from tests.core.pictures import commented, encoded, exif
from tests.core.scenes import EDITS, PART, SIZE, Album, edited, exposed, in_a_chat, jpeg, place, with_stickers

FAMILIES = range(4)
SINGLES = (20, 21, 22)
FEW = ("smaller", "mirrored", "cropped", "bordered", "grey")


def _fill(album: Album, families: Sequence[int] = FAMILIES, edits: Sequence[str] = tuple(EDITS)) -> set[frozenset[str]]:
    """Families of an original and its copies, and photos without any; the groups that there should be."""
    for number in families:
        album.add(f"{number}/original.jpg", jpeg(place(number), 95))
        for edit in edits:
            album.add(f"{number}/{edit}.jpg", edited(number, edit))
    for number in SINGLES:
        album.add(f"single {number}.jpg", jpeg(place(number)))
    return {frozenset(f"{number}/{name}.jpg" for name in ("original", *edits)) for number in families}


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with Album(tmp_path) as album:
        yield album


@pytest.fixture(scope="module")
def families(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Album]:
    """All the edits of four places, three places more, and another shot of one; for tests that only look."""
    with Album(tmp_path_factory.mktemp("families")) as album:
        _fill(album)
        album.add("near.jpg", jpeg(place(1, shift=0.02, moved=True)))
        album.refresh()
        yield album


class _StopAt(Job):
    """A job that the person stops at its checkpoint of that number while photos are compared."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._left = number

    def checkpoint(self) -> None:
        if self.progress.stage is Stage.MATCHING:
            self._left -= 1
            if self._left < 0:
                self.cancel()
        super().checkpoint()


def _said(album: Album) -> dict[str, tuple[float, Relation]]:
    """Of the only group: the score and the relation of each member but the keeper."""
    grouping, photos = load(album.catalog)
    (group,) = grouping.groups
    return {album.name(photos[m.photo]): (m.match.score, m.match.relation) for m in group.members if m.match}


def _content(catalog: Catalog) -> set[tuple[bytes, frozenset[bytes]]]:
    """The groups by the digests of their keeper and of their members."""
    grouping, photos = load(catalog)
    return {
        (photos[group.keeper].digest, frozenset(photos[member.photo].digest for member in group.members))
        for group in (*grouping.groups, *grouping.series)
    }


# What is found


def test_each_family_is_a_group_and_the_original_is_kept(families: Album) -> None:
    expected = {frozenset(f"{number}/{name}.jpg" for name in ("original", *EDITS)) for number in FAMILIES}
    assert families.groups() == expected
    assert families.keepers() == {f"{number}/original.jpg" for number in FAMILIES}


def test_another_shot_is_a_series_with_the_keeper_and_in_no_group(families: Album) -> None:
    assert families.series() == {frozenset(["near.jpg", "1/original.jpg"])}


def test_every_member_was_measured_with_its_keeper(families: Album) -> None:
    groups = load(families.catalog)[0].groups
    assert len(groups) == len(FAMILIES)
    for group in groups:
        for member in group.members[1:]:
            assert member.match is not None
            assert {member.match.a, member.match.b} == {group.keeper, member.photo}
            assert member.match.relation.is_copy
        assert group.weakest == min(member.match.score for member in group.members if member.match)


def test_the_matches_say_what_each_copy_is_to_its_original(families: Album) -> None:
    ids = {families.name(photo): photo.id for photo in photos_in(families.catalog)}
    found = {(match.a, match.b): match for match in loading.matches(families.catalog)}
    for number in FAMILIES:
        original = ids[f"{number}/original.jpg"]
        expected = {"smaller": Relation.RESIZED, "turned": Relation.ROTATED, "mirrored": Relation.MIRRORED}
        expected |= {"cropped": Relation.CROPPED, "captioned": Relation.FRAMED, "grey": Relation.RECOLOURED}
        for edit, relation in expected.items():
            copy = ids[f"{number}/{edit}.jpg"]
            match = found[min(original, copy), max(original, copy)]
            assert match.relation is relation, edit
            if edit == "cropped":
                assert match.inner == copy
                assert match.part == pytest.approx(PART, abs=0.02)
            elif edit == "captioned":
                assert match.inner == original
            else:
                assert match.inner is None


def test_the_matches_are_in_order_and_come_once(families: Album) -> None:
    matches = [*loading.matches(families.catalog)]
    assert all(match.a < match.b for match in matches)
    assert len({(match.a, match.b) for match in matches}) == len(matches)
    assert all(0 <= match.score <= 100 for match in matches)


def test_a_library_of_strangers_has_no_matches(album: Album) -> None:
    for number in range(30, 45):
        album.add(f"{number}.jpg", jpeg(place(number)))
    album.refresh()
    assert not [match for match in loading.matches(album.catalog) if match.relation is not Relation.NONE]


@pytest.mark.parametrize("count", [0, 1])
def test_a_library_with_nothing_to_compare_is_no_trouble(album: Album, count: int) -> None:
    for number in range(count):
        album.add(f"{number}.jpg", jpeg(place(number)))
    album.refresh()
    assert [*loading.matches(album.catalog)] == []
    assert album.catalog.fingerprints().matched.all()


# Same content


def test_a_file_in_three_folders_is_one_group_with_its_copies(album: Album) -> None:
    data = jpeg(place(1), 95)
    for folder in ("a", "b/deeper", "c"):
        album.add(f"{folder}/photo.jpg", data)
    album.add("small.jpg", edited(1, "smaller"))
    album.add("cut.jpg", edited(1, "cropped"))
    album.add("other.jpg", jpeg(place(2)))
    album.refresh()
    assert _said(album) == {
        "b/deeper/photo.jpg": (100, Relation.IDENTICAL_FILE),
        "c/photo.jpg": (100, Relation.IDENTICAL_FILE),
        "small.jpg": (pytest.approx(98, abs=1.5), Relation.RESIZED),
        "cut.jpg": (pytest.approx(98, abs=1.5), Relation.CROPPED),
    }
    assert album.keepers() == {"a/photo.jpg"}


def test_a_file_with_other_metadata_is_the_same_picture(album: Album) -> None:
    data = jpeg(place(1), 95)
    album.add("photo.jpg", data)
    album.add("described.jpg", commented(data, "at the table"))
    album.add("small.jpg", edited(1, "smaller"))
    album.refresh()
    assert album.keepers() == {"described.jpg"}
    assert _said(album)["photo.jpg"] == (100, Relation.IDENTICAL_PIXELS)
    assert _said(album)["small.jpg"][1] is Relation.RESIZED


def test_identical_files_that_come_later_join_with_all_that_is_known_of_the_first(album: Album) -> None:
    album.add("a long name in a folder/photo.jpg", jpeg(place(1), 95))
    album.add("cut.jpg", edited(1, "cropped"))
    album.refresh()
    album.add("photo.jpg", jpeg(place(1), 95))
    album.add("cut again.jpg", edited(1, "cropped"))
    album.refresh()
    names = ["a long name in a folder/photo.jpg", "cut.jpg", "photo.jpg", "cut again.jpg"]
    assert album.groups() == {frozenset(names)}
    cut = {photo.id for photo in photos_in(album.catalog) if "cut" in album.name(photo)}
    crops = [match for match in loading.matches(album.catalog) if match.relation is Relation.CROPPED]
    assert len(crops) >= 3
    for match in crops:
        assert match.inner in cut
        assert match.transform is not None
        larger = match.transform[0] > 1.05  # what is left is longer in parts of the crop's own side
        assert larger == (match.b == match.inner)


def test_of_identical_files_any_two_match_so_that_the_rules_may_prefer_any(album: Album) -> None:
    """Only those with the first of them did: "keep in folder b" left such a group undecided."""
    for name in ("a/photo.jpg", "bb/photo.jpg", "ccc/photo.jpg"):
        album.add(name, jpeg(place(1), 95))
    album.refresh()
    save_rules(album.catalog, [Rule(Criterion.PATH, text="/ccc/"), *DEFAULT_RULES])
    assert album.keepers() == {"ccc/photo.jpg"}
    assert [found.reason for found in load(album.catalog)[0].groups] == ["its path contains “/ccc/”"]
    album.add("dddd/photo.jpg", jpeg(place(1), 95))
    album.refresh()
    assert len(loading.matches(album.catalog)) == 6


def test_a_part_of_a_part_that_comes_later_joins_the_whole(album: Album) -> None:
    """It is measured against the whole along the way by the larger part, which the catalog knows already."""
    part = cropped(0.2, 0.2, 0.72, 0.72)(place(2))
    album.add("whole.jpg", jpeg(place(2), 95))
    album.add("part.jpg", jpeg(part.resize((800, 600))))
    album.refresh()
    album.add("part of it.jpg", jpeg(cropped(0.25, 0.25, 0.7, 0.7)(part).resize((480, 360))))
    album.refresh()
    assert album.groups() == {frozenset(["whole.jpg", "part.jpg", "part of it.jpg"])}
    ids = {album.name(photo): photo.id for photo in photos_in(album.catalog)}
    pair = {ids["whole.jpg"], ids["part of it.jpg"]}
    (match,) = (match for match in loading.matches(album.catalog) if {match.a, match.b} == pair)
    assert match.relation is Relation.CROPPED
    assert match.inner == ids["part of it.jpg"]
    assert match.part == pytest.approx((0.33, 0.33, 0.564, 0.564), abs=0.02)


def test_a_large_negative_joins_its_picture_and_does_not_stand_for_it(album: Album) -> None:
    """The crop has nothing in common with the negative by which it might be found."""
    album.add("negative.jpg", jpeg(ImageOps.invert(place(2)).resize((SIZE[0] * 2, SIZE[1] * 2)), 95))
    album.add("photo.jpg", jpeg(place(2)))
    album.add("part.jpg", edited(2, "cropped"))
    for number in SINGLES:
        album.add(f"{number}.jpg", jpeg(place(number)))
    album.refresh()
    assert album.groups() == {frozenset(["negative.jpg", "photo.jpg", "part.jpg"])}
    ids = {album.name(photo): photo.id for photo in photos_in(album.catalog)}
    pair = {ids["negative.jpg"], ids["photo.jpg"]}
    (match,) = (match for match in loading.matches(album.catalog) if {match.a, match.b} == pair)
    assert match.relation is Relation.RECOLOURED


def test_a_picture_of_two_pictures_does_not_join_their_families(album: Album) -> None:
    families = _fill(album, [1, 2], FEW)
    both = Image.new("RGB", (SIZE[0] * 2, SIZE[1]))
    both.paste(place(1), (0, 0))
    both.paste(place(2), (SIZE[0], 0))
    album.add("both.jpg", jpeg(both))
    album.refresh()
    assert {group - {"both.jpg"} for group in album.groups()} == families


def test_a_screenshot_of_a_chat_finds_the_photo_it_shows_among_many_of_the_same_chat(album: Album) -> None:
    """Each has more in common with the others than with its photo; of some too little is to be seen in the bubble."""
    numbers = range(28)
    for number in numbers:
        album.add(f"{number}/photo.jpg", jpeg(place(number), 95))
        album.add(f"{number}/chat.jpg", jpeg(in_a_chat(place(number))))
    album.refresh()
    expected = {frozenset({f"{number}/photo.jpg", f"{number}/chat.jpg"}) for number in numbers}
    assert album.groups() <= expected
    assert len(album.groups()) >= 23


def test_what_found_a_part_of_itself_alone_is_looked_at_again(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among many chats the first candidates of each are other chats, and only what had no copy at all was looked at
    again."""
    pictures = {"photo": place(1), "part": cropped(0.1, 0.1, 0.8, 0.8)(place(1))}
    pages = {"chat": in_a_chat(place(1)), "upper": cropped(0, 0, 1, 0.62)(in_a_chat(place(1)))}
    for name, picture in (pictures | pages).items():
        album.add(f"{name}.jpg", jpeg(picture, 95))

    def proposed(measurer: LibraryMeasurer, rows: Rows, new: NDArray[np.bool_]) -> tuple[Proposals, NDArray[np.int64]]:
        row = {album.name(photo): number for number, photo in enumerate(measurer.photos)}
        photo, part, chat, upper = (row[f"{name}.jpg"] for name in ("photo", "part", "chat", "upper"))
        first = np.sort([[photo, part], [chat, upper]], axis=1)
        reserve = np.sort([[photo, chat]], axis=1)
        return Proposals(first, np.zeros(2, np.bool_), reserve), np.full(len(rows), LIMIT)

    monkeypatch.setattr(matching, "proposed", proposed)
    monkeypatch.setattr(matching, "NEIGHBOURS", 0)
    album.refresh()
    assert album.groups() == {frozenset({"photo.jpg", "part.jpg", "chat.jpg", "upper.jpg"})}


def test_what_holds_for_a_file_holds_for_its_backup(album: Album) -> None:
    for folder in ("photos", "backup"):
        album.add(f"{folder}/photo.jpg", jpeg(place(1), 95))
        album.add(f"{folder}/cut.jpg", edited(1, "cropped"))
    album.refresh()
    photos = {album.name(photo): photo.id for photo in photos_in(album.catalog)}
    pairs = {frozenset([match.a, match.b]) for match in loading.matches(album.catalog)}
    for folder in ("photos", "backup"):
        assert frozenset([photos[f"{folder}/photo.jpg"], photos[f"{folder}/cut.jpg"]]) in pairs


# In whatever order


def test_a_library_that_grows_has_the_groups_of_one_that_was_there_at_once(album: Album, tmp_path: Path) -> None:
    expected = _fill(album, FAMILIES[:3])
    # Of the first place a crop leaves out what has moved: it is as much a part of the other shot.
    album.add("2/near.jpg", jpeg(place(2, shift=0.02, moved=True)))
    album.refresh()
    assert album.groups() == expected
    files = sorted(path for path in album.root.rglob("*") if path.is_file())
    random.Random(4).shuffle(files)
    with Album(tmp_path / "grown") as grown:
        for start in range(0, len(files), 12):
            for path in files[start : start + 12]:
                target = grown.root / path.relative_to(album.root)
                target.parent.mkdir(exist_ok=True)
                shutil.copy2(path, target)
            grown.refresh()
        assert grown.groups() == expected
        assert grown.keepers() == album.keepers()
        assert grown.series() == album.series() == {frozenset(["2/near.jpg", "2/original.jpg"])}


def _readings(album: Album) -> list[Reading]:
    """What a scan reads of two of the families, of another shot and of strangers."""
    readings = []
    for path in sorted(album.root.rglob("*.jpg")):
        if path.parent.name not in ("2", "3"):
            status = os.stat(path)
            found = FoundFile(str(path), status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)
            outcome = read_photo(found)
            assert isinstance(outcome, Fresh)
            readings.append(outcome.reading)
    return readings


def _saved_as(catalog: Catalog, readings: Sequence[Reading], draw: random.Random) -> None:
    """Save what was read, in this order, under names of any kind, and compare it."""
    for number, reading in enumerate(readings):
        name = f"/photos/{draw.choice('abc')}/{draw.randrange(10 ** draw.randrange(1, 9))}-{number}.jpg"
        catalog.save([replace(reading, found=replace(reading.found, path=name, inode=number))])
    match_new(catalog, job=Job())


def test_the_groups_do_not_depend_on_the_order_or_the_names_of_the_files(families: Album, tmp_path: Path) -> None:
    readings = _readings(families)
    draw = random.Random(2)
    outcomes = []
    for turn in range(10):
        with Catalog.open(tmp_path / f"{turn}.sqlite") as catalog:
            _saved_as(catalog, draw.sample(readings, len(readings)), draw)
            outcomes.append(_content(catalog))
    assert len(outcomes[0]) == 3  # two families and a series
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_the_scores_do_not_depend_on_the_order_of_the_files(families: Album, tmp_path: Path) -> None:
    readings = _readings(families)
    scores: list[dict[frozenset[bytes], float]] = []
    for turn, order in enumerate((readings, readings[::-1])):
        with Catalog.open(tmp_path / f"{turn}.sqlite") as catalog:
            _saved_as(catalog, order, random.Random(1))
            digests = {photo.id: photo.digest for photo in photos_in(catalog)}
            scores.append({frozenset([digests[m.a], digests[m.b]]): m.score for m in loading.matches(catalog)})
    # Between photos that are equally good the name decides which is measured first, and along which maps the rest.
    assert scores[0] == pytest.approx(scores[1], abs=1.2)


def test_comparing_once_more_changes_nothing(families: Album) -> None:
    before = [*loading.matches(families.catalog)]
    families.refresh()
    assert match_new(families.catalog, job=Job()) == 0
    assert [*loading.matches(families.catalog)] == before


# What changes


def test_a_photo_that_changes_on_disk_loses_its_matches_and_finds_its_new_ones(album: Album) -> None:
    expected = _fill(album, FAMILIES[:2], FEW)
    album.refresh()
    assert album.groups() == expected
    changed = album.add("0/grey.jpg", edited(1, "retouched"))
    os.utime(changed, ns=(1, 1))
    album.refresh()
    first, second = (next(group for group in expected if f"{number}/grey.jpg" in group) for number in (0, 1))
    assert album.groups() == {first - {"0/grey.jpg"}, second | {"0/grey.jpg"}}


def test_copies_find_each_other_when_the_best_of_few_is_gone(album: Album) -> None:
    (expected,) = _fill(album, [1], FEW)
    album.refresh()
    os.remove(album.root / "1/original.jpg")
    album.refresh()
    assert album.groups() == {expected - {"1/original.jpg"}}


def test_copies_find_each_other_when_the_best_of_many_is_gone(album: Album) -> None:
    (expected,) = _fill(album, [1])
    album.refresh()
    os.remove(album.root / "1/original.jpg")
    album.refresh()
    assert album.groups() == {expected - {"1/original.jpg"}}


def _changed(album: Album) -> None:
    os.utime(album.add("best/original.jpg", jpeg(place(9))), ns=(1, 1))


def _overwritten(album: Album) -> None:
    os.replace(album.root / "other.jpg", album.root / "best/original.jpg")


def _taken_out(album: Album) -> None:
    album.catalog.remove_folder(str(album.root / "best"))


def _said_to_be_another(album: Album) -> None:
    digests = {album.name(photo): photo.digest for photo in photos_in(album.catalog)}
    original = digests.pop("best/original.jpg")
    for digest in digests.values():
        album.catalog.add_verdict(original, digest, VerdictKind.NOT_A_DUPLICATE)


@pytest.mark.parametrize("lose", [_changed, _overwritten, _taken_out])
@pytest.mark.parametrize("small", [24, 4])
def test_many_copies_stay_together_when_their_best_is_theirs_no_more(
    album: Album, lose: Callable[[Album], None], small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.candidates.completing.SMALL", small)
    monkeypatch.setattr("core.storage.photo_table._MANY_COPIES", 3)
    _lose(album, lose)


def test_many_copies_stay_together_when_their_best_is_said_to_be_another(album: Album) -> None:
    _lose(album, _said_to_be_another)


def _lose(album: Album, lose: Callable[[Album], None]) -> None:
    album.catalog.remove_folder(str(album.root))
    for folder in ("best", "1"):
        (album.root / folder).mkdir()
        album.catalog.add_folder(str(album.root / folder))
    album.add("best/original.jpg", jpeg(place(1), 95))
    album.add("other.jpg", jpeg(place(8)))
    for edit in EDITS:
        album.add(f"1/{edit}.jpg", edited(1, edit))
    album.refresh()
    assert [len(group) for group in album.groups()] == [13]
    lose(album)
    album.refresh()
    assert album.groups() == {frozenset(f"1/{edit}.jpg" for edit in EDITS)}


def test_many_copies_stay_together_beside_a_larger_one_with_bars_that_is_a_copy_of_fewer(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.candidates.completing.SMALL", 4)
    picture = place(1)
    strip, bar = round(0.04 * picture.height), round(0.064 * picture.height)
    wide = picture.crop((0, strip, picture.width, picture.height - strip))
    barred = ImageOps.expand(wide, (0, bar), "black")
    album.add("barred.jpg", jpeg(barred.resize((round(1.2 * barred.width), round(1.2 * barred.height)))))
    album.add("original.jpg", jpeg(picture, 95))
    for edit in EDITS:
        album.add(f"{edit}.jpg", edited(1, edit))
    album.add("stickers.jpg", jpeg(with_stickers(picture)))
    album.refresh()
    assert [len(group) for group in album.groups()] == [15]


def test_many_copies_are_a_group_where_only_their_folder_is_looked_at(album: Album) -> None:
    album.add("best/original.jpg", jpeg(place(1), 95))
    for edit in EDITS:
        album.add(f"copies/{edit}.jpg", edited(1, edit))
    album.refresh()
    (group,) = gather(album.catalog, [str(album.root / "copies")]).groups
    assert len(group.members) == len(EDITS)


@pytest.mark.parametrize("enough", [False, True])
def test_of_very_many_equal_files_only_some_are_matched_with_each_copy(
    album: Album, monkeypatch: pytest.MonkeyPatch, enough: bool
) -> None:
    monkeypatch.setattr("core.matching._KIN", 2)
    monkeypatch.setattr("core.matching._CROWD", 30 if enough else 29)
    for number in range(11):
        album.add(f"equal-{number}.jpg", jpeg(place(1), 95))
    for edit in ("smaller", "saved poorly", "cropped"):
        album.add(f"{edit}.jpg", edited(1, edit))
    album.refresh()
    others = [one for one in loading.matches(album.catalog) if one.relation is not Relation.IDENTICAL_FILE]
    assert (len(others) > 30) is enough
    assert [len(group) for group in album.groups()] == [14]


def test_photos_of_a_disk_that_is_back_are_compared_with_what_came_meanwhile(album: Album) -> None:
    album.add("disk/original.jpg", jpeg(place(1), 95))
    album.add("other.jpg", jpeg(place(2)))
    album.refresh()
    os.rename(album.root / "disk", album.root.parent / "disk")
    album.refresh()
    album.add("phone/copy.jpg", edited(1, "smaller"))
    album.refresh()
    assert album.groups() == set()
    os.rename(album.root.parent / "disk", album.root / "disk")
    album.refresh()
    assert album.groups() == {frozenset(["disk/original.jpg", "phone/copy.jpg"])}


def test_photos_of_a_disk_that_is_back_are_compared_with_nothing_if_nothing_came_meanwhile(album: Album) -> None:
    album.add("disk/original.jpg", jpeg(place(1), 95))
    album.add("copy.jpg", edited(1, "smaller"))
    album.refresh()
    os.rename(album.root / "disk", album.root.parent / "disk")
    album.refresh()
    assert album.groups() == set()
    os.rename(album.root.parent / "disk", album.root / "disk")
    scan(album.catalog, job=Job(), workers=0)
    assert not len(album.catalog.unmatched())
    assert album.groups() == {frozenset(["disk/original.jpg", "copy.jpg"])}


def test_a_photo_that_is_gone_is_in_no_group(album: Album) -> None:
    (expected,) = _fill(album, [1], FEW)
    album.refresh()
    os.remove(album.root / "1/mirrored.jpg")
    album.refresh()
    assert album.groups() == {expected - {"1/mirrored.jpg"}}


def test_fingerprints_of_another_version_are_not_compared_but_made_again(album: Album) -> None:
    expected = _fill(album, FAMILIES[:2], FEW)
    album.refresh()
    before = [*loading.matches(album.catalog)]
    with album.catalog.writing() as connection:
        connection.execute("UPDATE fingerprints SET version = ?, forms = zeroblob(64)", (VERSION - 1,))
    assert not len(album.catalog.fingerprints().ids)
    assert match_new(album.catalog, job=Job()) == 0
    report = scan(album.catalog, job=Job(), workers=2)
    assert report.updated == len(photos_in(album.catalog))
    assert [*loading.matches(album.catalog)] == []
    match_new(album.catalog, job=Job())
    assert album.groups() == expected
    assert [*loading.matches(album.catalog)] == before


def test_some_fingerprints_of_another_version_are_compared_with_all_the_others_again(album: Album) -> None:
    expected = _fill(album, FAMILIES[:2], FEW)
    album.refresh()
    with album.catalog.writing() as connection:
        connection.execute("UPDATE fingerprints SET version = ? WHERE photo % 3 = 0", (VERSION + 1,))
    album.refresh()
    assert album.groups() == expected


@pytest.mark.parametrize("at", [0, 1, 2, 4])
def test_a_comparison_that_is_stopped_leaves_all_as_it_was_and_the_next_completes_it(album: Album, at: int) -> None:
    expected = _fill(album, FAMILIES[:2], FEW)
    scan(album.catalog, job=Job(), workers=2)
    with pytest.raises(Cancelled):
        match_new(album.catalog, job=_StopAt(at))
    assert [*loading.matches(album.catalog)] == []
    assert not album.catalog.fingerprints().matched.any()
    match_new(album.catalog, job=Job())
    assert album.groups() == expected
    assert album.catalog.fingerprints().matched.all()


def test_small_sets_are_measured_pair_by_pair_once_no_more_is_to_come(album: Album) -> None:
    expected = _fill(album, FAMILIES[:2], FEW)
    album.refresh()
    wholly = {(match.a, match.b) for match in loading.matches(album.catalog)}
    with album.catalog.writing() as connection:
        connection.execute("DELETE FROM matches")
        connection.execute("UPDATE fingerprints SET matched = 0")
    for _ in range(2):
        match_new(album.catalog, job=Job(), more_to_come=True)
        assert album.groups() == expected
        assert {(match.a, match.b) for match in loading.matches(album.catalog)} < wholly
        assert len(album.catalog.unmatched()) == 2  # one of each set
    match_new(album.catalog, job=Job())
    assert {(match.a, match.b) for match in loading.matches(album.catalog)} == wholly
    assert not len(album.catalog.unmatched())


def test_a_comparison_of_later_photos_that_is_stopped_keeps_the_groups_of_the_earlier(album: Album) -> None:
    before = _fill(album, FAMILIES[:1], FEW)
    album.refresh()
    expected = _fill(album, FAMILIES[:2], FEW)
    scan(album.catalog, job=Job(), workers=2)
    with pytest.raises(Cancelled):
        match_new(album.catalog, job=_StopAt(1))
    assert album.groups() == before
    match_new(album.catalog, job=Job())
    assert album.groups() == expected


# Plain pictures


def _saved(album: Album, name: str, image: Image.Image) -> frozenset[str]:
    """A picture without loss and two re-saved copies of it; their names."""
    album.add(f"{name}.png", encoded(image, "PNG"))
    album.add(f"{name} 85.jpg", jpeg(image, 85))
    album.add(f"{name}.webp", encoded(image, "WEBP", quality=80))
    return frozenset([f"{name}.png", f"{name} 85.jpg", f"{name}.webp"])


def test_plain_pictures_join_their_copies_and_stay_apart_from_others(album: Album) -> None:
    colours = [(130, 20, 60), (20, 130, 60), (240, 240, 240), (225, 240, 240), (0, 0, 0), (12, 12, 12)]
    expected = {_saved(album, f"solid {colour}", Image.new("RGB", SIZE, colour)) for colour in colours}
    draw = np.random.default_rng(1)
    for number in range(4):
        coarse = Image.fromarray(draw.integers(120, 230, (4, 5)).astype(np.uint8))
        fog = coarse.resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")
        expected.add(_saved(album, f"fog {number}", fog))
    album.refresh()
    assert album.groups() == expected


def test_a_plain_picture_joins_its_copy_that_is_a_little_less_plain(album: Album) -> None:
    expected = _saved(album, "solid", Image.new("RGB", SIZE, (185, 130, 75)))
    album.refresh()
    assert album.groups() == {expected}


def test_frames_of_the_night_join_their_copies_by_the_course_of_their_noise(album: Album) -> None:
    draw = np.random.default_rng(5)
    for number in range(6):
        noise = np.clip(draw.normal(12, 6, (120, 160, 3)), 0, 255).astype(np.uint8)
        _saved(album, f"{number}", Image.fromarray(noise).resize(SIZE, Image.Resampling.BICUBIC))
    album.refresh()
    assert all(len({name[0] for name in group}) == 1 for group in album.groups())
    assert sum(len(group) for group in album.groups()) >= 17


def test_black_frames_of_other_proportions_stay_apart(album: Album) -> None:
    expected = {
        _saved(album, f"black {width} {height}", Image.new("RGB", (width, height)))
        for width, height in ((640, 480), (640, 360), (400, 400))
    }
    album.refresh()
    assert album.groups() == expected


def test_a_plain_picture_is_no_part_of_a_photo_that_has_much_of_its_colour(album: Album) -> None:
    wall = place(1).copy()
    wall.paste((200, 180, 160), (0, 0, SIZE[0], SIZE[1] * 3 // 4))
    album.add("wall.jpg", jpeg(wall))
    album.add("plain.jpg", jpeg(Image.new("RGB", SIZE, (200, 180, 160))))
    album.add("bare.jpg", jpeg(place(1)))
    album.refresh()
    assert all("plain.jpg" not in group for group in album.groups())


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (40, 30)])
def test_a_tiny_picture_joins_its_exact_copies_and_troubles_nobody(album: Album, size: tuple[int, int]) -> None:
    tiny = place(1).resize(size)
    album.add("tiny.png", encoded(tiny, "PNG"))
    album.add("again/tiny.png", encoded(tiny, "PNG"))
    album.add("tiny.bmp", encoded(tiny, "BMP"))
    album.add("other.jpg", jpeg(place(2)))
    album.refresh()
    assert album.groups() == {frozenset(["tiny.png", "again/tiny.png", "tiny.bmp"])}


# How it is watched


def test_what_is_compared_is_counted(album: Album) -> None:
    _fill(album, FAMILIES[:1], FEW)
    scan(album.catalog, job=Job())
    job = Job()
    saved = match_new(album.catalog, job=job)
    assert job.progress.stage is Stage.MATCHING
    assert job.progress.done >= saved > 0


def test_a_copy_that_its_original_stands_for_asks_nothing_of_the_rest(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large library that would be minutes for one photo."""
    _fill(album, families=(0, 1), edits=())
    album.refresh()
    asked: list[int] = []
    tones = LibraryMeasurer.tones

    def counted(measurer: LibraryMeasurer, rows: Rows) -> NDArray[np.float32]:
        asked.append(len(rows))
        return tones(measurer, rows)

    monkeypatch.setattr(LibraryMeasurer, "tones", counted)
    album.add("0/smaller.jpg", edited(0, "smaller"))
    album.refresh()
    assert album.groups() == {frozenset(["0/original.jpg", "0/smaller.jpg"])}
    assert sum(asked) == 0


def test_two_copies_of_one_photo_are_not_laid_on_each_other_by_their_features(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    aligned: list[set[str]] = []
    align = LibraryMeasurer.align

    def noted(measurer: LibraryMeasurer, pairs: Rows, in_mirror: NDArray[np.bool_]) -> tuple[Maps, Support]:
        aligned.extend({album.name(measurer.photos[row]) for row in pair} for pair in pairs[~in_mirror].tolist())
        return align(measurer, pairs, in_mirror)

    monkeypatch.setattr(LibraryMeasurer, "align", noted)
    parts = {f"{number}.jpg": jpeg(cropped(0, 0, 1 - 0.06 * number, 1 - 0.06 * number)(place(1))) for number in (2, 5)}
    album.add("original.jpg", jpeg(place(1), 95))
    for name, data in parts.items():
        album.add(name, data)
    album.refresh()
    assert aligned == [{"original.jpg", name} for name in parts]
    album.add("4.jpg", jpeg(cropped(0.2, 0.2, 1, 1)(place(1))))
    album.refresh()
    assert {"4.jpg", "original.jpg"} in aligned
    assert not any({"4.jpg", name} in aligned for name in parts)
    assert album.groups() == {frozenset(["original.jpg", "4.jpg", *parts])}


def test_a_long_burst_is_one_series_in_which_a_copy_is_found_without_measuring_all_pairs(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.candidates.moments._MANY", 8)
    for number in range(24):
        taken = exif({}, {0x9003: f"2021:05:01 10:00:{number:02}"})
        album.add(f"{number}.jpg", encoded(exposed(place(1), number), quality=92, exif=taken))
        if number == 17:
            album.add("copy.jpg", encoded(exposed(place(1), number).resize((320, 240)), quality=80, exif=taken))
    shares: list[float] = []

    def watched(*what: Any) -> Flags:
        worth = worth_measuring(*what)
        shares.append(float(worth.mean()))
        return worth

    monkeypatch.setattr(matching, "worth_measuring", watched)
    album.refresh()
    assert album.groups() == {frozenset({"17.jpg", "copy.jpg"})}
    assert [len(series) for series in album.series()] == [24]
    assert shares[0] < 0.5


def test_a_photo_that_another_program_read_anew_meanwhile_stays_new(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        album.add(f"{number}/original.jpg", jpeg(place(number), 95))
        album.add(f"{number}/smaller.jpg", edited(number, "smaller"))
    scan(album.catalog, job=Job(), workers=0)

    def meanwhile(*what: Any, **options: Any) -> Any:
        with Catalog.open(album.catalog.path) as other:
            os.utime(album.add("1/smaller.jpg", edited(2, "cropped")), ns=(1, 1))
            scan(other, job=Job(), workers=0)
        return close_pairs(*what, **options)

    with monkeypatch.context() as patch:
        patch.setattr("core.matching.close_pairs", meanwhile)
        match_new(album.catalog, job=Job())
    assert album.groups() == {frozenset({"2/original.jpg", "2/smaller.jpg"})}
    match_new(album.catalog, job=Job())
    assert album.groups() == {frozenset({"2/original.jpg", "2/smaller.jpg", "1/smaller.jpg"})}
