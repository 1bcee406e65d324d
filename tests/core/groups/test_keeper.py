"""Which photo stays, by the program's own order and by the person's rules, and the words for it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.catalog import Catalog
from core.columns.arrays import Rows
from core.columns.photos import Photos
from core.grouping import regroup
from core.groups.keeper import load_rules, places, rank, save_rules
from core.groups.material import Material
from core.groups.merits import moments
from core.groups.standing import Standing, standings
from core.photo import Companion, Facts, Group, Match, Photo, Relation
from core.rules import DEFAULT_RULES, Criterion, Doubt, Rule

UPRIGHT = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
STRETCHED = (1.0, 0.0, 0.0, 0.0, 1.2, 0.0)
TURNED = (0.0, -1.0, 0.75, 1.0, 0.0, 0.0)


def _photo(id: int = 1, **changed: Any) -> Photo:
    facts = {name: changed.pop(name) for name in list(changed) if name in Facts.__slots__}
    base = Photo(id, "/photos/one.jpg", 1000, 0, 1, id, bytes([id]) * 32, bytes(32), Facts("JPEG", 4000, 3000), 30.0)
    return replace(base, facts=replace(base.facts, **facts), **changed)


def _match(a: int, b: int, relation: Relation, *also: Relation, inner: int | None = None, **changed: Any) -> Match:
    return replace(Match(a, b, 95.0, relation, also, None, inner, UPRIGHT), **changed)


def _places(photos: Photos) -> Rows:
    rows = np.arange(len(photos))
    return places(photos, rows, moments(photos.columns.taken[rows]))


def _decide(
    *photos: Photo,
    matches: Sequence[Match] = (),
    rules: Sequence[Rule] = DEFAULT_RULES,
    protected: Sequence[str] = (),
) -> Group:
    """The one group of these photos; those pairs of which no match is given are re-saved."""
    known = {(match.a, match.b) for match in matches}
    pairs = itertools.combinations(sorted(photo.id for photo in photos), 2)
    others = [_match(a, b, Relation.RESAVED) for a, b in pairs if (a, b) not in known]
    material = Material({photo.id: photo for photo in photos}, [*matches, *others], protected=protected)
    (found,) = regroup(material, rules=rules).groups
    assert len(found.members) == len(photos)
    return found


def _best(*photos: Photo, matches: Sequence[Match] = (), rules: Sequence[Rule] = DEFAULT_RULES) -> tuple[int, str]:
    """Which of them is kept, and why."""
    found = _decide(*photos, matches=matches, rules=rules)
    return found.keeper, found.reason


@pytest.mark.parametrize(
    ("better", "words"),
    [
        ({"width": 4001}, "most pixels"),
        ({"path": "/photos/one.nef"}, "has a RAW file"),
        ({"taken": "2021-07-30 18:05:59"}, "most facts about the photo"),
        ({"latitude": 0.0, "longitude": 0.0}, "most facts about the photo"),
        ({"rating": 3}, "most facts about the photo"),
        ({"keywords": ("table",)}, "most facts about the photo"),
        ({"caption": "At the table"}, "most facts about the photo"),
        ({"size": 1001}, "largest file"),
        ({"path": "/photos/1.jpg"}, "shortest path"),
    ],
)
def test_the_better_of_two_stays_and_the_reason_says_what_is_better(better: dict[str, Any], words: str) -> None:
    assert _best(_photo(1, **better), _photo(2, mtime_ns=0)) == (1, words)
    assert _best(_photo(1), _photo(2, **better)) == (2, words)


@pytest.mark.parametrize(
    ("criterion", "text", "better", "worse", "words"),
    [
        (Criterion.GPS, "", {"latitude": 1.0}, {}, "says where it was taken"),
        (Criterion.RATING, "", {"rating": 4}, {"rating": 3}, "highest rating"),
        (Criterion.KEYWORDS, "", {"keywords": ("a", "b")}, {"keywords": ("a",)}, "most keywords"),
        (Criterion.CAMERA, "", {"camera": "Canon"}, {"camera": "Canon", "program": "GIMP"}, "as the camera wrote it"),
        (Criterion.CAMERA, "", {"camera": "Canon"}, {}, "as the camera wrote it"),
        (Criterion.COMPRESSION, "", {"quality": 93}, {"quality": 80}, "least compressed"),
        (Criterion.COMPRESSION, "", {"format": "PNG"}, {"quality": 100, "size": 9}, "least compressed"),
        (Criterion.LARGER_FILE, "", {"size": 2}, {"size": 1}, "largest file"),
        (Criterion.SMALLER_FILE, "", {"size": 1}, {"size": 2}, "smallest file"),
        (Criterion.OLDER, "", {"taken": "2019-01-01 10:00:00"}, {"taken": "2019-01-01 10:00:01"}, "earliest date"),
        (Criterion.OLDER, "", {"taken": "2019-01-01 10:00:00"}, {}, "earliest date"),
        (Criterion.NEWER, "", {"taken": "2019-01-01 10:00:01"}, {"taken": "2019-01-01 10:00:00"}, "latest date"),
        (Criterion.NEWER, "", {"taken": "2019-01-01 10:00:00"}, {}, "latest date"),
        (Criterion.UNCOPIED, "", {"path": "/2011 Sommer/a.jpg"}, {"path": "/Backup/a.jpg"}, "not named a copy"),
        (Criterion.UNCOPIED, "", {"path": "/2011/IMG_1.jpg"}, {"path": "/b/1 (1).jpg"}, "not named a copy"),
        (Criterion.OWN_FOLDER, "", {"path": "/Rome/a.jpg"}, {"path": "/DCIM/a.jpg"}, "in a folder of your own"),
        (Criterion.SHORTER_PATH, "", {"path": "/a.jpg"}, {"path": "/aa.jpg"}, "shortest path"),
        (Criterion.LONGER_PATH, "", {"path": "/aa.jpg"}, {"path": "/a.jpg"}, "longest path"),
        (Criterion.OLDER_FILE, "", {"mtime_ns": 10**9}, {"mtime_ns": 2 * 10**9}, "oldest file"),
        (Criterion.NEWER_FILE, "", {"mtime_ns": 2 * 10**9}, {"mtime_ns": 10**9}, "newest file"),
        (Criterion.FOLDER, "/best/", {"path": "/best/a.jpg"}, {"path": "/bestest/a.jpg"}, "in /best/"),
        (Criterion.PATH, "camera", {"path": "/My Camera/a"}, {"path": "/b"}, "its path contains “camera”"),
        (Criterion.PATH, "IMG_*.jpg", {"path": "/img_9.JPG"}, {"path": "/img.jpg"}, "its path contains “IMG_*.jpg”"),
        (Criterion.PATH, "[1]", {"path": "/a [1].jpg"}, {"path": "/a 1.jpg"}, "its path contains “[1]”"),
        (Criterion.OTHER_PATH, "copy", {"path": "/a"}, {"path": "/a Copy"}, "its path does not contain “copy”"),
    ],
)
def test_each_rule_alone(
    criterion: Criterion, text: str, better: dict[str, Any], worse: dict[str, Any], words: str
) -> None:
    rules = (Rule(criterion, text=text),)
    assert _best(_photo(1, **better), _photo(2, **worse), rules=rules) == (1, words)
    assert _best(_photo(1, **worse), _photo(2, **better), rules=rules) == (2, words)
    for off in (Rule(criterion, on=False, text=text), Rule(criterion, text=" ")):
        if off.speaks:
            continue
        found = _decide(_photo(1, **better), _photo(2, **worse), rules=(off,))
        assert found.doubt is Doubt.TIE


def test_of_identical_files_the_one_that_was_sorted_stays_though_its_path_is_longer() -> None:
    sorted_one = _photo(1, path="/home/me/Photos/2019/2019-07 Brittany with Anna/IMG_1.JPG", mtime_ns=10**10)
    for unsorted in ("/usb/DCIM/100CANON/IMG_1.JPG", "/phone/Camera/IMG_1.JPG", "/home/me/Downloads/IMG_1.JPG"):
        assert _best(sorted_one, _photo(2, path=unsorted, mtime_ns=0)) == (1, "in a folder of your own")


@pytest.mark.parametrize("altered", [Relation.EDITED, Relation.RECOLOURED, Relation.MIRRORED])
def test_how_a_file_was_stored_decides_nothing_between_a_picture_and_its_edit(altered: Relation) -> None:
    """An editor saves better than a camera, and anywhere, under any name: no rule tells which of the two is wanted."""
    photo = _photo(1, quality=86)
    edit = _photo(2, quality=97, size=3000, path="/a.jpg", mtime_ns=10**10)
    for match in (_match(1, 2, altered), _match(1, 2, Relation.ROTATED, altered)):
        found = _decide(photo, edit, matches=[match])
        assert found.doubt is Doubt.VERSIONS
        assert found.reason == "undecided: one is an edit of another, and each of them is there once"
        assert _decide(photo, edit, matches=[match], rules=[Rule(Criterion.NEWER_FILE)]).doubt is Doubt.VERSIONS
        larger = replace(edit, facts=replace(edit.facts, width=4001))  # of a colour photo, a grey one may be
        assert _decide(photo, larger, matches=[match]).doubt is Doubt.VERSIONS
        told = replace(photo, facts=replace(photo.facts, taken="2021-07-30 18:05:59"))
        assert _decide(told, larger, matches=[match]).doubt is Doubt.VERSIONS
        assert _decide(told, larger, matches=[match], rules=[Rule(Criterion.PATH, text="a.jpg")]).doubt is None
    assert _best(photo, edit) == (2, "least compressed")


def test_the_photo_of_the_camera_stays_and_not_an_export_that_was_saved_better() -> None:
    """Where the export has other tones both stay, and the photo is the keeper."""
    photo = _photo(1, camera="Canon EOS 70D", quality=86)
    export = _photo(2, camera="Canon EOS 70D", program="GIMP 2.10.32", quality=97, size=3000, path="/a.jpg")
    assert _best(photo, export) == (1, "as the camera wrote it")
    sent = _photo(3, width=1000, quality=70)
    toned = [_match(1, 2, Relation.RECOLOURED), _match(2, 3, Relation.RECOLOURED)]
    found = _decide(photo, export, sent, matches=toned)
    assert (found.keeper, _kept(found)) == (1, {1: 1, 2: 2, 3: 1})
    rated = replace(export, facts=replace(export.facts, rating=4))
    assert _decide(photo, rated).doubt is Doubt.ORIGIN
    assert _best(replace(photo, facts=replace(photo.facts, rating=4)), rated) == (1, "as the camera wrote it")


def _kept(group: Group) -> dict[int, int]:
    """Of each photo the one that is kept for it."""
    return {member.photo: member.kept_id for member in group.members}


def test_of_a_picture_and_of_each_edit_of_it_the_best_photo_stays() -> None:
    """However many files there are of one: the last one that shows an edit never goes, nor the last of the picture."""
    files = [_photo(id, quality=90 - id) for id in range(1, 6)]
    edits = [_photo(6, quality=70), _photo(7, quality=97), _photo(8, width=2000)]
    grey = _photo(9, quality=99)
    several = [_match(file.id, edit.id, Relation.EDITED) for file in files for edit in edits]
    matches = [*several, *(_match(photo.id, 9, Relation.RECOLOURED) for photo in (*files, *edits))]
    found = _decide(*files, *edits, grey, matches=matches)
    assert found.doubt is None
    assert found.deciding[-1] == Rule(Criterion.COMPRESSION)
    assert _kept(found) == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 7, 7: 7, 8: 7, 9: 9}
    for member in found.members:
        assert member.kept is None or member.kept.relation is Relation.RESAVED


def test_of_an_edit_all_that_no_rule_tells_apart_stays() -> None:
    """Of the keeper's own version one must be chosen by the person; of another one several may stay for the time."""
    files = [_photo(1, width=5000), _photo(2), _photo(3)]
    edits = [_photo(id, path=f"/photos/{id}.jpg") for id in (4, 5, 6)]
    edits[2] = replace(edits[2], digest=edits[0].digest)
    matches = [_match(file.id, edit.id, Relation.EDITED) for file in files for edit in edits]
    found = _decide(*files, *edits, matches=matches)
    assert found.doubt is None
    assert _kept(found) == {1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 6: 4}


def test_of_identical_files_one_stays_however_often_there_is_no_better_one() -> None:
    files = [_photo(1, width=5000), _photo(2), _photo(3)]
    edits = [_photo(id, path=f"/photos/{id}.jpg") for id in (4, 5, 6, 7)]
    edits[2:] = [replace(edit, digest=edits[1].digest) for edit in edits[2:]]
    matches = [_match(file.id, edit.id, Relation.EDITED) for file in files for edit in edits]
    matches += [_match(a, b, Relation.IDENTICAL_FILE) for a, b in ((5, 6), (5, 7), (6, 7))]
    assert _kept(_decide(*files, *edits, matches=matches)) == {1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 6: 5, 7: 5}
    filmed = replace(edits[3], companions=(Companion("/photos/seven.mov", 10**7),))
    found = _decide(*files, *edits[:3], filmed, matches=matches)
    assert _kept(found) == {1: 1, 2: 1, 3: 1, 4: 7, 5: 7, 6: 7, 7: 7}
    developed = replace(edits[2], companions=(Companion("/photos/six.dng", 10**7),))
    found = _decide(*files, *edits[:2], developed, filmed, matches=matches)
    assert {id: kept for id, kept in _kept(found).items() if id > 5} == {6: 6, 7: 7}


def test_what_was_kept_for_an_identical_file_follows_it_to_the_one_that_stays() -> None:
    """Of an edit the file with most beside it is the best, and goes for its twin with the film; so nothing is kept for
    it any more."""
    notes, film = Companion("/photos/two.xmp", 500), Companion("/photos/three.mov", 9)
    photo, best = _photo(1, width=8000), _photo(2, companions=(notes,))
    others = _photo(3, companions=(film,), digest=best.digest), _photo(4, digest=best.digest), _photo(5, width=3000)
    edits = [_match(1, id, Relation.RECOLOURED) for id in range(2, 6)]
    same = [_match(*pair, Relation.IDENTICAL_FILE) for pair in ((2, 3), (2, 4), (3, 4))]
    found = _decide(photo, best, *others, matches=[*edits, *same])
    assert {member.photo: member.kept_id for member in found.members} == {1: 1, 2: 3, 3: 3, 4: 3, 5: 3}


def test_the_persons_own_choice_of_a_folder_leaves_edits_out_that_lie_elsewhere() -> None:
    rules = Rule(Criterion.FOLDER, text="/best"), *DEFAULT_RULES
    here, there = _photo(1, path="/best/one.jpg"), _photo(2, quality=99)
    edit = _photo(3, path="/best/two.jpg")
    matches = [_match(1, 2, Relation.EDITED), _match(1, 3, Relation.EDITED), _match(2, 3, Relation.RECOLOURED)]
    assert _kept(_decide(here, there, matches=matches, rules=rules)) == {1: 1, 2: 1}
    found = _decide(here, there, edit, matches=matches, rules=rules)
    assert found.doubt is None
    assert _kept(found) == {1: 1, 2: found.keeper, 3: 3}


def test_an_edit_stays_though_a_part_that_shows_nothing_of_it_matches_both() -> None:
    photo, edit, part = _photo(1, quality=95), _photo(2), _photo(3, width=1000, height=1000)
    cut = [_match(whole, 3, Relation.CROPPED, inner=3) for whole in (1, 2)]
    assert _kept(_decide(photo, edit, part, matches=[_match(1, 2, Relation.EDITED), *cut])) == {1: 1, 2: 2, 3: 1}


@pytest.mark.parametrize("ending", ["dng", "mov"])
def test_of_an_edit_too_a_raw_file_or_a_film_stays(ending: str) -> None:
    photos = [_photo(1, width=6000, height=4000), _photo(2, width=5000), _photo(3)]
    edits = [_photo(4, width=5000), _photo(5, companions=(Companion(f"/photos/one.{ending}", 10**7),)), _photo(6)]
    matches = [_match(photo.id, edit.id, Relation.EDITED) for photo in photos for edit in edits]
    assert _kept(_decide(*photos, *edits, matches=matches)) == {1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 6: 4}


def test_a_page_with_something_of_its_own_does_not_go_for_the_photo_on_it() -> None:
    """A letter, a screen, a collage: unlike a border they say something."""
    photos = [_photo(id, quality=90 - id) for id in range(1, 6)]
    page = _photo(6, width=5000)
    border = _match(1, 6, Relation.FRAMED, inner=1)
    assert _best(photos[0], page, matches=[border]) == (1, "no frame around it")
    words = [_match(photo.id, 6, Relation.FRAMED, Relation.EDITED, inner=photo.id) for photo in photos]
    assert _decide(photos[0], page, matches=words[:1]).doubt is Doubt.VERSIONS
    assert _kept(_decide(*photos, page, matches=words)) == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 6}


def test_words_written_on_a_photo_do_not_go_for_it() -> None:
    """Nor does it for them, by whatever rule but the person's own."""
    photos = [_photo(id, quality=90 - id, taken="2021-07-30 18:05:59") for id in range(1, 6)]
    meme = _photo(6, path="/memes/a.jpg")
    words = [_match(photo.id, 6, Relation.EDITED, Relation.RESIZED) for photo in photos]
    assert _decide(photos[0], meme, matches=words[:1]).doubt is Doubt.VERSIONS
    assert _decide(photos[0], replace(meme, facts=replace(meme.facts, width=9000)), matches=words[:1]).doubt is not None
    assert _best(photos[0], meme, matches=words[:1], rules=[Rule(Criterion.FOLDER, text="/memes")])[0] == 6
    assert _kept(_decide(*photos, meme, matches=words)) == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 6}


@pytest.mark.parametrize("ending", ["dng", "mov"])
def test_a_raw_file_or_a_film_does_not_go_for_a_larger_photo_without_one(ending: str) -> None:
    """A camera that writes RAW beside small pictures, and what was developed in full size."""
    small = _photo(1, width=2000, height=1500, companions=(Companion(f"/photos/one.{ending}", 10**7),))
    large = _photo(2)
    found = _decide(small, large)
    assert (found.keeper, found.doubt) == (2, Doubt.ONLY_RAW)
    assert _best(replace(small, companions=()), large) == (2, "most pixels")
    both = replace(large, companions=(Companion(f"/photos/two.{ending}", 10**7),))
    assert _best(small, both) == (2, "most pixels")
    chosen = replace(large, path="/best/two.jpg")
    assert _best(small, chosen, rules=[Rule(Criterion.FOLDER, text="/best")]) == (2, "in /best")


def test_the_folder_of_a_rule_may_begin_with_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, "/home/me")
    chosen = _photo(2, path="/home/me/best/two.jpg")
    assert _best(_photo(1), chosen, rules=[Rule(Criterion.FOLDER, text="~/best")]) == (2, "in ~/best")


def test_what_the_camera_wrote_does_not_go_for_what_is_larger_or_shows_more() -> None:
    """It may be enlarged, extended beyond its frame, or a page made of the photo."""
    photo, page = _photo(1, camera="Canon EOS 70D"), _photo(2, width=9000)
    found = _decide(photo, page)
    assert (found.keeper, found.doubt) == (2, Doubt.ORIGIN)
    assert _decide(photo, replace(page, facts=replace(page.facts, camera="Canon EOS 70D"))).doubt is None
    assert _decide(photo, replace(page, path="/best/b.jpg"), rules=[Rule(Criterion.FOLDER, text="/best")]).doubt is None
    cut = [_match(1, 2, Relation.CROPPED, inner=1)]
    assert _decide(photo, _photo(2), matches=cut).doubt is Doubt.ORIGIN
    assert _best(photo, _photo(2, width=1000)) == (1, "most pixels")


@pytest.mark.parametrize(
    ("resolved", "smaller", "is_enlargement"),
    [(0.4, 1000, True), (0.4, 800, False), (0.65, 1700, True), (0.65, 1450, False), (1.0, 2600, False)],
)
def test_what_is_needed_of_an_enlargement_is_known_to_a_step(
    resolved: float, smaller: int, is_enlargement: bool
) -> None:
    """Three times as large and sharpened, it needs a third of its side: found are two fifths, and not the next step."""
    large, small = (
        _photo(1, width=3000, height=2000, resolved=resolved),
        _photo(2, width=smaller, height=smaller * 2 // 3),
    )
    found = _decide(large, small)
    assert (found.keeper, found.doubt) == (1, Doubt.ENLARGED if is_enlargement else None)


def test_a_clock_that_was_never_set_is_no_earliest_date() -> None:
    photos = _photo(1, taken="2000-01-01 00:00:00"), _photo(2, taken="2021-07-30 18:05:59")
    assert _best(*photos) == (2, "earliest date")
    assert _best(photos[1], _photo(1, taken="2000-01-01 00:00:01"))[0] == 1


def test_a_photo_in_a_protected_folder_stays() -> None:
    photos = _photo(1, path="/safe/a.jpg"), _photo(2, width=9000, path="/safer/a.jpg")
    found = _decide(*photos, protected=["/safe"])
    assert (found.keeper, found.reason) == (1, "in a protected folder")
    assert found.deciding == (Rule(Criterion.PROTECTED),)


def test_an_earlier_rule_outweighs_all_later_ones_whatever_the_order() -> None:
    """Each photo is the best by one rule; whichever rule stands first decides."""
    photos = [
        _photo(1, width=9000),
        _photo(2, size=9000),
        _photo(3, rating=5),
        _photo(4, path="/a.jpg"),
    ]
    rules = [Rule(Criterion.PIXELS), Rule(Criterion.LARGER_FILE), Rule(Criterion.RATING), Rule(Criterion.SHORTER_PATH)]
    for order in itertools.permutations(range(4)):
        found = _decide(*photos, rules=[rules[place] for place in order])
        assert found.keeper == order[0] + 1
        assert found.deciding == (rules[order[0]],)


def test_of_two_identical_files_the_one_with_its_film_stays() -> None:
    """A Live Photo beside a copy without its video, which has the shorter path. Neither is called the largest file, nor
    is it where others are worse for another reason."""
    film = Companion("/photos/2021/one.mov", 3_000_000)
    alone, whole = _photo(1), _photo(2, path="/photos/2021/one.jpg", digest=bytes([1]) * 32, companions=(film,))
    match = _match(1, 2, Relation.IDENTICAL_FILE)
    assert _best(alone, whole, matches=[match]) == (2, "has the most that belongs to it")
    assert _best(alone, whole, _photo(3, width=300)) == (2, "most pixels, has the most that belongs to it")
    larger = replace(alone, size=alone.size + 1, digest=bytes([3]) * 32)
    assert _best(larger, replace(whole, companions=(Companion("/photos/2021/one.xmp", 9000),))) == (1, "largest file")
    assert _best(alone, replace(whole, companions=()), matches=[match]) == (1, "shortest path")


def test_the_reason_names_every_rule_that_told_photos_apart() -> None:
    photos = _photo(1, size=1002), _photo(2, width=300), _photo(3)
    assert _best(*photos) == (1, "most pixels, largest file")


def test_of_photos_that_no_rule_tells_apart_none_is_chosen() -> None:
    """Neither content nor path nor id has a say; the rest of the group is decided all the same."""
    photos = [_photo(1, path="/photos/b.jpg"), _photo(2, path="/photos/a.jpg"), _photo(3, width=200)]
    found = _decide(*photos[:2])
    assert found.doubt is Doubt.TIE
    assert found.reason == "undecided: no rule decides between the best of them"
    found = _decide(*photos)
    assert (found.doubt, found.beside) == (None, Doubt.TIE)
    assert found.reason == "most pixels; undecided: no rule decides between the best of them"
    assert {member.photo for member in found.members if member.kept is None} == {1, 2}


def test_which_of_two_identical_files_stays_needs_no_rule() -> None:
    photos = _photo(1, path="/a/1.jpg"), _photo(2, path="/b/1.jpg", digest=bytes([1]) * 32)
    match = _match(1, 2, Relation.IDENTICAL_FILE)
    assert _best(*photos, matches=[match]) == (1, "they are the same file")
    assert _decide(*photos, matches=[match], rules=[Rule(Criterion.FOLDER, text="/b")]).keeper == 2
    found = _decide(*photos, _photo(3, path="/c/1.jpg"), matches=[match])
    assert (found.doubt, found.beside) == (None, Doubt.TIE)
    assert {member.photo: member.kept_id for member in found.members} == {1: 1, 2: 1, 3: 3}


def test_a_rule_is_silent_where_it_knows_nothing_of_one_of_the_photos() -> None:
    rules = Rule(Criterion.COMPRESSION), Rule(Criterion.LARGER_FILE)
    photos = _photo(1, quality=95), _photo(2, format="WebP", size=5000)
    assert _best(*photos, rules=rules) == (2, "largest file")


def test_a_preferred_photo_that_does_not_match_all_others_decides_nothing() -> None:
    """Every member has to match the keeper itself: then the person is asked."""
    photos = {id: _photo(id, width=5000 - id, path=f"/{'x' * id}.jpg") for id in (1, 2, 3)}
    matches = [_match(1, 2, Relation.RESAVED), _match(1, 3, Relation.RESAVED)]
    material = Material(photos, matches)
    for rules, keeper, doubt in (
        ([Rule(Criterion.LONGER_PATH)], 1, Doubt.UNMATCHED),
        ([Rule(Criterion.SHORTER_PATH)], 1, None),
    ):
        (found,) = regroup(material, rules=rules).groups
        assert (found.keeper, found.doubt) == (keeper, doubt)
        assert [member.photo for member in found.members] == ([1, 3, 2] if doubt else [1, 2, 3])  # what is preferred


def test_what_is_worse_than_the_keeper_goes_also_where_the_preferred_photo_does_not_match_all_others() -> None:
    """The keeper and all that the rules prefer to it stay; a photo that it beats goes for it, by their own match."""
    photos = {id: _photo(id, width=5000, path=f"/{'x' * length}.jpg") for id, length in enumerate((2, 9, 1, 3), 1)}
    matches = [_match(*pair, Relation.RESAVED) for pair in ((1, 2), (1, 3), (1, 4), (3, 4))]
    (found,) = regroup(Material(photos, matches), rules=[Rule(Criterion.SHORTER_PATH)]).groups
    assert (found.keeper, found.doubt, found.beside) == (1, None, Doubt.UNMATCHED)
    assert {member.photo: member.kept_id for member in found.members} == {1: 1, 2: 1, 3: 3, 4: 1}
    assert found.reason == f"shortest path; {Doubt.UNMATCHED}"


def test_what_may_not_be_replaced_stays_beside_the_keeper_and_the_others_go() -> None:
    """A larger picture that is nobody's own, the camera's own photo, and what a messenger made of it."""
    larger, poor = _photo(1, width=4000), _photo(3, width=800)
    own = replace(_photo(2, width=3000), facts=replace(_photo(2, width=3000).facts, camera="Canon EOS R6"))
    matches = [_match(*pair, Relation.RESIZED) for pair in ((1, 2), (1, 3), (2, 3))]
    rules = [Rule(Criterion.PIXELS), Rule(Criterion.CAMERA)]
    found = _decide(larger, own, poor, matches=matches, rules=rules)
    assert (found.keeper, found.doubt, found.beside) == (1, None, Doubt.ORIGIN)
    assert {member.photo: member.kept_id for member in found.members} == {1: 1, 2: 2, 3: 1}
    left = _decide(larger, own, matches=matches[:1], rules=rules)
    assert (left.doubt, left.beside) == (Doubt.ORIGIN, None), "then the person decides between the two"


@pytest.mark.parametrize("inner", [1, 2])
def test_a_coarse_whole_and_a_fine_part_of_it_are_for_the_person_to_choose_between(inner: int) -> None:
    """What a messenger sent of a photo, and a crop of the photo itself: each has something that the other has not."""
    part, whole = _photo(inner, width=2400, height=1800), _photo(3 - inner, width=1600, height=1200)
    share = 0.6  # of the whole's sides
    shown = (share, 0.0, 0.1, 0.0, share, 0.1) if inner == 1 else (1 / share, 0.0, -0.2, 0.0, 1 / share, -0.2)
    match = _match(1, 2, Relation.CROPPED, inner=inner, transform=shown)
    found = _decide(part, whole, matches=[match])
    assert (found.keeper, found.doubt) == (whole.id, None)  # 2.5 times as fine, just not
    told = replace(part, facts=replace(part.facts, taken="2021-07-30 18:05:59"))
    assert _decide(told, whole, matches=[match]).doubt is Doubt.COARSE
    finer = _photo(inner, width=2600, height=1950)
    found = _decide(finer, whole, matches=[match])
    assert (found.keeper, found.doubt, found.reason) == (whole.id, Doubt.COARSE, Doubt.COARSE.value)
    assert _decide(finer, whole, matches=[match], rules=[Rule(Criterion.PIXELS)]).doubt is None  # the part stays


def test_a_whole_does_not_go_for_a_larger_part_of_it_that_has_parts_of_its_own() -> None:
    """On balance neither is a part, and pixels decide between them; yet what lies around the part is on no other."""
    part, whole, *others = _photo(1), _photo(2, width=2000, height=1500), _photo(3, width=800), _photo(4, width=700)
    inside = [_match(*pair, Relation.CROPPED, inner=max(pair)) for pair in ((1, 3), (1, 4), (2, 3), (2, 4))]
    cut_out = _match(1, 2, Relation.CROPPED, inner=1)
    found = _decide(part, whole, *others, matches=[cut_out, *inside])
    assert (found.keeper, found.doubt, found.beside) == (part.id, None, Doubt.PART)
    assert {member.photo: member.kept_id for member in found.members} == {1: 1, 2: 2, 3: 1, 4: 1}
    by_pixels = _decide(part, whole, *others, matches=[cut_out, *inside], rules=[Rule(Criterion.PIXELS)])
    assert by_pixels.beside is None, "who does not ask for the whole does not mind"


def test_groups_with_one_reason_and_further_doubts_keep_it_beside_the_series() -> None:
    """Both are ties, and in one the keeper shows a part coarsely as well: what is told is the same. Counted twice, it
    made the reasons of other groups wrong, or there was none."""
    photos = {id: _photo(id) for id in range(1, 7)}
    photos[4] = _photo(4, width=6000, height=4500)
    fine = _match(3, 4, Relation.CROPPED, inner=4, transform=(2.0, 0.0, -0.2, 0.0, 2.0, -0.2))
    matches = [_match(1, 2, Relation.RESAVED), fine, _match(5, 6, Relation.SIMILAR_SHOT)]
    found = regroup(Material(photos, matches), rules=())
    assert [one.doubt for one in found.groups] == [Doubt.TIE, Doubt.TIE]
    together = found.groups.and_also(found.series)
    assert list(together) == [*found.groups, *found.series]


def test_the_rules_do_not_change_who_is_in_which_group() -> None:
    draw = random.Random(7)
    photos = {id: _photo(id, width=draw.randrange(9), size=draw.randrange(9)) for id in range(1, 60)}
    pairs = draw.sample(list(itertools.combinations(photos, 2)), 90)
    material = Material(photos, [_match(a, b, Relation.RESAVED) for a, b in pairs])
    orders = [DEFAULT_RULES, DEFAULT_RULES[::-1], (), (Rule(Criterion.SMALLER_FILE), Rule(Criterion.LONGER_PATH))]
    sets = [
        {frozenset(member.photo for member in found.members) for found in regroup(material, rules=rules).groups}
        for rules in orders
    ]
    assert sets[0]
    assert all(other == sets[0] for other in sets)


def test_a_part_never_stays_instead_of_the_whole() -> None:
    """Though it has more pixels, as a crop that was enlarged has."""
    crop = _photo(1, width=8000, height=6000, size=9000)
    match = _match(1, 2, Relation.CROPPED, inner=1)
    assert _best(crop, _photo(2), matches=(match,)) == (2, "the whole picture")


@pytest.mark.parametrize(
    "match",
    [
        _match(1, 2, Relation.FRAMED, inner=2),
        _match(1, 2, Relation.ROTATED, Relation.FRAMED, inner=2),
    ],
)
def test_a_frame_never_stays_instead_of_the_picture_in_it(match: Match) -> None:
    framed = _photo(1, width=8000, height=6000, caption="Large", size=9000)
    assert _best(framed, _photo(2), matches=(match,)) == (2, "no frame around it")


def test_a_stretched_copy_never_stays_instead_of_those_in_true_proportions() -> None:
    wide = _photo(1, width=8000)
    others = [_photo(2, path="/2.jpg"), _photo(3), _photo(4)]
    matches = [_match(1, id, Relation.RESIZED, transform=STRETCHED) for id in (2, 3, 4)]
    assert _best(wide, *others, matches=matches) == (2, "true proportions, shortest path")
    matches += [_match(a, b, Relation.RESAVED) for a, b in itertools.combinations((2, 3, 4), 2)]
    standing = standings(matches)
    assert standing[1].stretched
    assert not any(standing.get(id, Standing()).stretched for id in (2, 3, 4))


def test_of_two_photos_of_other_proportions_nobody_can_say_which_is_stretched() -> None:
    match = _match(1, 2, Relation.RESIZED, transform=STRETCHED)
    assert _best(_photo(1, width=8000), _photo(2), matches=(match,)) == (1, "most pixels")


def test_a_turned_copy_is_not_stretched() -> None:
    matches = [_match(1, id, Relation.ROTATED, transform=TURNED) for id in (2, 3, 4, 5)]
    assert standings(matches) == {}


def test_one_match_that_errs_does_not_make_a_part_of_the_whole() -> None:
    """The balance counts: two photos are parts of it, and it is said to be a part of one."""
    matches = (
        _match(1, 2, Relation.CROPPED, inner=2),
        _match(1, 3, Relation.CROPPED, inner=3),
        _match(1, 4, Relation.CROPPED, inner=1),
    )
    standing = standings(matches)
    assert standing[1] == Standing(crop=-1)
    assert standing[2] == standing[3] == Standing(crop=1)
    assert standing[4] == Standing(crop=-1)
    assert _best(_photo(1), _photo(2, width=8000), _photo(3, width=8000), matches=matches[:2])[0] == 1


def test_a_whole_in_a_frame_stays_rather_than_the_frame_or_its_own_part() -> None:
    matches = (
        _match(1, 2, Relation.FRAMED, inner=1),
        _match(1, 3, Relation.CROPPED, inner=3),
        _match(2, 3, Relation.FRAMED, inner=3),
    )
    large = {"width": 9000}
    assert _best(_photo(1), _photo(2, **large), _photo(3, **large), matches=matches)[0] == 1
    assert standings(matches) == {1: Standing(crop=-1), 2: Standing(frame=2), 3: Standing(crop=1)}


def test_a_frame_that_a_page_shows_never_stays_instead_of_the_picture_in_it() -> None:
    """The page holds the framed one as well: that says nothing of whether it has a frame."""
    picture, framed, page = _photo(1), _photo(2, width=8000), _photo(3, width=7000)
    matches = (
        _match(1, 2, Relation.FRAMED, inner=1),
        _match(1, 3, Relation.FRAMED, inner=1),
        _match(2, 3, Relation.FRAMED, inner=2),
    )
    assert _best(picture, framed, page, matches=matches) == (1, "no frame around it")


def test_one_part_that_is_taken_for_framed_does_not_make_a_frame_of_the_whole() -> None:
    matches = (
        _match(1, 2, Relation.CROPPED, inner=2),
        _match(1, 3, Relation.CROPPED, inner=3),
        _match(1, 4, Relation.FRAMED, inner=4),
    )
    assert _best(_photo(1, width=8000), _photo(2), _photo(3), _photo(4), matches=matches)[0] == 1


def test_a_part_that_has_a_part_of_its_own_never_stays_instead_of_the_whole() -> None:
    part, whole, part_of_it = _photo(1, width=8000), _photo(2), _photo(3)
    matches = (
        _match(1, 2, Relation.CROPPED, inner=1),
        _match(1, 3, Relation.CROPPED, inner=3),
        _match(2, 3, Relation.CROPPED, inner=3),
    )
    assert _best(part, whole, part_of_it, matches=matches)[0] == 2


def test_a_match_without_a_part_says_nothing_of_parts() -> None:
    assert standings([_match(1, 2, Relation.RECOLOURED), _match(1, 3, Relation.IDENTICAL_FILE, transform=None)]) == {}
    assert standings([]) == {}


# The program's own order


def test_photos_alike_in_everything_are_ordered_by_content_and_then_by_path() -> None:
    one = _photo(1, digest=b"a" * 32, path="/photos/b.jpg")
    two = _photo(2, digest=b"b" * 32, path="/photos/a.jpg")
    three = _photo(3, digest=b"b" * 32, path="/photos/c.jpg")
    for order in itertools.permutations([one, two, three]):
        assert [photo.id for photo in sorted(order, key=rank)] == [1, 2, 3]


def test_a_path_of_any_bytes_has_a_rank() -> None:
    strange = _photo(1, path="/photos/\udcff\udc80.jpg")
    assert rank(strange) != rank(replace(strange, path="/photos/\udcff\udc81.jpg"))


def test_ids_have_no_say() -> None:
    draw = random.Random(3)
    photos = [
        _photo(id, digest=bytes([id * 37 % 256]) * 32, size=1000 + id % 3, path=f"/photos/{id % 5}.jpg")
        for id in range(1, 30)
    ]
    expected = [photo.digest for photo in sorted(photos, key=rank)]
    for _ in range(5):
        renumbered = [replace(photo, id=id) for id, photo in enumerate(draw.sample(photos, len(photos)))]
        assert [photo.digest for photo in sorted(renumbered, key=rank)] == expected


def test_the_places_in_columns_are_those_of_the_ranks() -> None:
    draw = random.Random(4)
    photos = [
        _photo(
            id,
            width=draw.choice([1000, 1001]),
            size=draw.choice([5, 6]),
            taken=draw.choice([None, "2020-01-02 03:04:05", "2020-01-02 03:04:06"]),
            keywords=draw.choice([(), ("a",)]),
            path=draw.choice(["/", "/a/", "/a b/", "/a/b/", "/\udcff/"])
            + draw.choice(["a", "\udcff"])
            + draw.choice(["", "c"])
            + ("" if id % 3 else str(id % 7)),
            digest=bytes([255, draw.choice([1, 200])]) * 16,
        )
        for id in range(1, 200)
    ]
    place = _places(Photos.of(photos))
    assert sorted(place.tolist()) == list(range(len(photos)))
    ranks = [rank(photo) for photo in sorted(photos, key=lambda photo: int(place[photo.id - 1]))]
    assert ranks == sorted(ranks)
    assert _places(Photos.of(())).tolist() == []


def test_no_photo_is_looked_at_by_itself_where_two_folders_have_the_same_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 100,000 files and a backup of them that took two seconds, in which no other thread ran."""
    digests = [bytes([number]) * 32 for number in range(20)]
    photos = [
        _photo(id, path=f"{folder}{number}.jpg", digest=digest)
        for folder, first in (("/backup 2/", 1), ("/backup 1/", 21))
        for number, (id, digest) in enumerate(enumerate(digests, first))
    ]
    known = Photos.of(photos)
    with monkeypatch.context() as patch:
        patch.setattr(type(known.columns), "photo", None)
        place = _places(known)
    assert [photo.id for photo in sorted(photos, key=rank)] == (1 + np.argsort(place)).tolist()


# In the catalog


def test_the_order_of_the_rules_is_kept_in_the_catalog(tmp_path: Path) -> None:
    wanted = (Rule(Criterion.FOLDER, text="/photos/Ö"), *DEFAULT_RULES[::-1])
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert load_rules(catalog) == DEFAULT_RULES
        save_rules(catalog, wanted)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert load_rules(catalog) == wanted


def test_a_camera_puts_no_frame_around_its_pictures() -> None:
    """A thing on white paper, and a square cut out of it: the paper looks like a frame, but the RAW file tells."""
    whole = _photo(1, path="/photos/one.nef")
    square = _photo(2, width=1080, height=1080)
    framed = _match(1, 2, Relation.FRAMED, inner=2)
    assert _best(whole, square, matches=[framed]) == (1, "the whole picture")
    assert _best(replace(whole, path="/photos/one.jpg"), square, matches=[framed]) == (2, "no frame around it")
