"""Which photo stays, and the words for it."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from typing import Any

import pytest

from core.keeper import Standing, rank, reason, standings
from core.photo import Facts, Match, Photo, Relation

UPRIGHT = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
STRETCHED = (1.0, 0.0, 0.0, 0.0, 1.2, 0.0)
TURNED = (0.0, -1.0, 0.75, 1.0, 0.0, 0.0)


def _photo(id: int = 1, **changed: Any) -> Photo:
    facts = {name: changed.pop(name) for name in list(changed) if name in Facts.__slots__}
    base = Photo(id, "/photos/one.jpg", 1000, 0, 1, id, bytes([id]) * 32, bytes(32), Facts("JPEG", 4000, 3000), 30.0)
    return replace(base, facts=replace(base.facts, **facts), **changed)


def _match(a: int, b: int, relation: Relation, *also: Relation, inner: int | None = None, **changed: Any) -> Match:
    return replace(Match(a, b, 95.0, relation, also, None, inner, UPRIGHT), **changed)


def _best(*photos: Photo, matches: tuple[Match, ...] = ()) -> tuple[int, str]:
    """Which of them is kept, and why."""
    standing = standings(matches)
    order = sorted(photos, key=lambda photo: rank(photo, standing.get(photo.id, Standing())))
    return order[0].id, reason(order[0], order[1:], standing)


@pytest.mark.parametrize(
    ("better", "words"),
    [
        ({"width": 4001}, "most pixels"),
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
    assert _best(_photo(1, **better), _photo(2)) == (1, words)
    assert _best(_photo(1), _photo(2, **better)) == (2, words)


def test_the_earlier_date_stays() -> None:
    early, late = {"taken": "2019-01-01 10:00:00"}, {"taken": "2021-01-01 10:00:00"}
    assert _best(_photo(1, **late), _photo(2, **early)) == (2, "earliest date")


def test_an_earlier_rule_outweighs_all_later_ones() -> None:
    """Each of these is worse by one rule and better by every rule that comes after it."""
    rules: list[dict[str, Any]] = [
        {"width": 4001},
        {"caption": "At the table", "taken": "2022-01-01 00:00:00"},
        {"size": 2000},
        {"path": "/a.jpg"},
    ]
    for place, rule in enumerate(rules):
        later: dict[str, Any] = {}
        for other in rules[place + 1 :]:
            later |= other
        assert _best(_photo(1, **rule), _photo(2, **later))[0] == 1, rule


def test_a_part_never_stays_instead_of_the_whole() -> None:
    """Though it has more pixels, as a crop that was enlarged has."""
    crop = _photo(1, width=8000, height=6000, caption="Large", size=9000)
    whole = _photo(2)
    match = _match(1, 2, Relation.CROPPED, inner=1)
    assert _best(crop, whole, matches=(match,)) == (2, "the whole picture")


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
    others = [_photo(id) for id in (2, 3, 4)]
    matches = [_match(1, id, Relation.RESIZED, transform=STRETCHED) for id in (2, 3, 4)]
    matches += [_match(a, b, Relation.RESAVED) for a, b in itertools.combinations((2, 3, 4), 2)]
    kept, why = _best(wide, *others, matches=tuple(matches))
    assert kept != 1
    standing = standings(matches)
    assert standing[1].stretched
    assert not any(standing.get(id, Standing()).stretched for id in (2, 3, 4))
    assert reason(_photo(2), [wide], standing) == "true proportions"
    assert why == "identical; the first by path"


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
    assert standing[1].crop < 0
    assert standing[2].crop == standing[3].crop == 1
    assert _best(_photo(1), _photo(2, width=8000), _photo(3, width=8000), matches=matches)[0] == 1


def test_a_whole_in_a_frame_stays_rather_than_the_frame_or_its_own_part() -> None:
    matches = (
        _match(1, 2, Relation.FRAMED, inner=1),
        _match(1, 3, Relation.CROPPED, inner=3),
        _match(2, 3, Relation.FRAMED, inner=3),
    )
    large = {"width": 9000}
    assert _best(_photo(1), _photo(2, **large), _photo(3, **large), matches=matches)[0] == 1


@pytest.mark.xfail(strict=True, reason="in the balance the part that it is and the part that it has cancel out")
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


def test_photos_alike_in_everything_are_ordered_by_content_and_then_by_path() -> None:
    one = _photo(1, digest=b"a" * 32, path="/photos/b.jpg")
    two = _photo(2, digest=b"b" * 32, path="/photos/a.jpg")
    three = _photo(3, digest=b"b" * 32, path="/photos/c.jpg")
    for order in itertools.permutations([one, two, three]):
        assert [photo.id for photo in sorted(order, key=rank)] == [1, 2, 3]
    assert _best(two, three) == (2, "identical; the first by path")


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


def test_a_photo_alone_is_the_only_one() -> None:
    assert reason(_photo(1), [], {}) == "the only one"


def test_the_reason_is_told_against_the_next_best_of_the_others() -> None:
    assert _best(_photo(1, size=1002), _photo(2, width=300), _photo(3)) == (1, "largest file")
