"""Matches -> groups: what holds for any matches, the verdicts, the series, and the time it takes."""

from __future__ import annotations

import itertools
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.catalog import Catalog, Verdict
from core.columns.groups import Groups
from core.grouping import DEFAULT_SIMILARITY, Grouping, counts, load, regroup
from core.groups.keeper import rank
from core.groups.material import Material
from core.groups.standing import Standing, standings
from core.job import Job
from core.photo import Companion, Facts, Group, Match, Photo, Relation, VerdictKind
from core.rules import Doubt
from tests.core.catalogued import photos_in
from tests.core.scenes import Album, edited, jpeg, place

UPRIGHT = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
COPIES = [relation for relation in Relation if relation.is_copy]
Library = tuple[dict[int, Photo], list[Match]]


def _photo(id: int, *, width: int = 4000, size: int = 1000) -> Photo:
    facts = Facts("JPEG", width, 3000)
    return Photo(id, f"/photos/{id}.jpg", size, 0, 1, id, id.to_bytes(8, "big") * 4, bytes(32), facts, 30.0)


def _photos(count: int) -> dict[int, Photo]:
    """Photos of which the first is the best, and so on."""
    return {id: _photo(id, width=9000 - id) for id in range(1, count + 1)}


def _match(
    a: int, b: int, score: float = 95.0, relation: Relation = Relation.RESAVED, inner: int | None = None
) -> Match:
    return Match(min(a, b), max(a, b), score, relation, (), None, inner, UPRIGHT)


def group(
    photos: dict[int, Photo],
    matches: Iterable[Match],
    *,
    similarity: float = DEFAULT_SIMILARITY,
    verdicts: Iterable[Verdict] = (),
) -> Grouping:
    return regroup(Material(photos, matches, verdicts=verdicts), similarity=similarity)


def _sets(groups: Iterable[Group]) -> set[frozenset[int]]:
    return {frozenset(member.photo for member in found.members) for found in groups}


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """Photos and any matches at all between them."""
    count = draw(st.integers(2, 14))
    photos = {
        id: _photo(id, width=draw(st.integers(3998, 4002)), size=draw(st.integers(999, 1001)))
        for id in range(1, count + 1)
    }
    pairs = draw(st.lists(st.sampled_from(list(itertools.combinations(photos, 2))), unique=True, max_size=40))
    relations = st.sampled_from([*COPIES, *COPIES, Relation.SIMILAR_SHOT, Relation.NONE])
    matches = []
    for a, b in pairs:
        relation = draw(relations)
        inner = draw(st.sampled_from([a, b])) if relation in (Relation.CROPPED, Relation.FRAMED) else None
        matches.append(_match(a, b, draw(st.integers(70, 100)), relation, inner))
    return photos, matches


TWO_DOUBTS: Library = (
    {id: _photo(id) for id in range(1, 5)},
    [
        _match(2, 3, 72, Relation.RECOLOURED),
        _match(1, 2, 71, Relation.FRAMED, inner=1),
        _match(3, 4, 71, Relation.CROPPED, inner=3),
    ],
)
"""The keeper is an edit of a photo that has words around it, and the photo that the rules prefer matches not all."""

TWO_PREFERRED: Library = (
    {id: _photo(id, width=3999 if id < 3 else 3998) for id in range(1, 5)},
    [
        _match(3, 4, 71, Relation.IDENTICAL_FILE),
        _match(1, 3, 70, Relation.IDENTICAL_FILE),
        _match(2, 3, 70, Relation.IDENTICAL_FILE),
    ],
)
"""The rules hold two photos equal, and neither matches the other."""


@given(libraries(), st.integers(60, 100))
@example(TWO_DOUBTS, 60)
@example(TWO_PREFERRED, 60)
def test_every_member_matches_its_keeper_itself_and_closely_enough(library: Library, similarity: int) -> None:
    photos, matches = library
    by_pair = {(match.a, match.b): match for match in matches}
    for found in group(photos, matches, similarity=similarity).groups:
        assert found.members[0].photo == found.keeper
        assert found.members[0].match is None
        assert len(found.members) > 1
        for member in found.members[1:]:
            pair = (min(found.keeper, member.photo), max(found.keeper, member.photo))
            assert member.match == by_pair[pair]
            assert member.match.score >= similarity
            assert member.match.relation.is_copy
        scores = [member.match.score for member in found.members if member.match]
        rises = sum(before < score for before, score in itertools.pairwise(scores))
        # Those that the rules prefer come first, all best first.
        assert rises <= (Doubt.UNMATCHED in (found.doubt, found.beside))
        assert found.weakest == min(scores)
        assert found.relation == max((m.match.relation for m in found.members if m.match), key=list(Relation).index)


@given(libraries(), st.integers(60, 100))
def test_what_is_kept_for_a_photo_stays_and_is_no_edit_of_it(library: Library, similarity: int) -> None:
    photos, matches = library
    by_pair = {(match.a, match.b): match for match in matches}
    edited = Relation.EDITED, Relation.RECOLOURED, Relation.MIRRORED
    for found in group(photos, matches, similarity=similarity).groups:
        stay = {member.photo for member in found.members if member.kept is None}
        assert found.doubt or (found.keeper in stay and len(stay) < len(found.members))
        for member in found.members:
            if member.kept is not None:
                assert member.kept_id in stay
                assert member.kept == by_pair[min(member.photo, member.kept_id), max(member.photo, member.kept_id)]
                assert not {member.kept.relation, *member.kept.also} & {*edited}


BOXES = (0.0, 1.0), (0.1, 0.9), (0.2, 0.7), (0.3, 0.6)
"""What photos of one scene show of it, along either side: each of these lies within the one before."""


@st.composite
def scenes(draw: st.DrawFn) -> tuple[Library, dict[int, tuple[int, int]]]:
    """Parts, edits, re-saved and identical copies of one photo with the matches of all pairs; of each the colours that
    it has and the place of what it shows in BOXES."""
    shown = {id: draw(st.tuples(st.integers(0, 1), st.integers(0, 3))) for id in range(1, draw(st.integers(3, 8)) + 1)}
    photos: dict[int, Photo] = {}
    matches = []
    for id in shown:
        twin = draw(st.integers(1, id + 6))
        if twin < id:
            photos[id], shown[id] = replace(photos[twin], id=id, inode=id, path=f"/photos/{id}.jpg"), shown[twin]
        else:
            low, high = BOXES[shown[id][1]]
            side = round((high - low) * draw(st.sampled_from([800, 1600, 4000, 8000])))
            facts = Facts("JPEG", side, side, draw(st.sampled_from([None, "2021-07-30 18:05:59"])))
            photos[id] = replace(_photo(id, size=side * side), facts=facts)
        beside = draw(st.sampled_from([(), (), (), ("cr2",), ("mov",), ("xmp",)]))
        photos[id] = replace(photos[id], companions=tuple(Companion(f"/photos/{id}.{kind}", 9) for kind in beside))
    for a, b in itertools.combinations(shown, 2):
        (colours, box), (others, around) = shown[a], shown[b]
        said = [Relation.RECOLOURED] * (colours != others) + [Relation.CROPPED] * (box != around)
        relation, *also = said or [Relation.RESIZED]
        if photos[a].digest == photos[b].digest:
            relation = Relation.IDENTICAL_FILE
        (low, high), (start, end) = BOXES[box], BOXES[around]
        share, shift = (high - low) / (end - start), (low - start) / (end - start)
        inner = None if box == around else a if box > around else b
        matches.append(Match(a, b, 90.0, relation, tuple(also), None, inner, (share, 0, shift, 0, share, shift)))
    return (photos, matches), shown


@given(scenes())
def test_what_is_accepted_again_and_again_takes_no_look_of_a_scene_and_nothing_that_it_shows(
    drawn: tuple[Library, dict[int, tuple[int, int]]],
) -> None:
    """What matches say of a photo on balance is another thing once its parts have gone."""
    (photos, matches), shown = drawn
    left = dict(photos)
    while True:
        known = [match for match in matches if match.a in left and match.b in left]
        groups = group(left, known).groups
        going = {m.photo: m.kept_id for found in groups if found.doubt is None for m in found.members if m.kept}
        for photo, kept in going.items():
            (colours, box), (others, around) = shown[photo], shown[kept]
            assert kept not in going
            assert (colours, around) == (others, min(around, box))
            beside = [{one.path[-3:] for one in left[id].companions} - {"xmp"} for id in (photo, kept)]
            assert beside[0] <= beside[1], "a RAW file or a film"
        if not going:
            break
        left = {id: photo for id, photo in left.items() if id not in going}


@given(libraries())
def test_groups_are_the_same_in_columns_and_as_objects(library: Library) -> None:
    groups = group(*library).groups
    assert Groups.of(list(groups)) == groups.compact() == groups
    part = groups.take(np.arange(len(groups))[::-1])
    assert part.and_also(Groups.of(list(groups))) == [*reversed(list(groups)), *groups]


def test_an_undated_picture_is_a_copy_of_one_shot_of_a_burst() -> None:
    """A square cut out of one shot, sent without its date, is too much like the other shots: they are not its copies,
    or all would go for its sake."""
    burst = {
        id: replace(_photo(id), facts=Facts("JPEG", 4000, 3000, taken=f"2024-06-15 14:00:0{id}")) for id in (1, 2, 3)
    }
    copy = replace(_photo(4, width=3999), facts=replace(burst[2].facts, width=3999))
    elsewhere = replace(copy, id=5, digest=bytes([5]) * 32, facts=replace(copy.facts, taken="2024-06-15 16:00:02"))
    undated = _photo(6, width=9000)
    next_day = replace(copy, id=7, digest=bytes([7]) * 32, facts=replace(copy.facts, taken="2024-06-16 14:00:02"))
    photos = {photo.id: photo for photo in (*burst.values(), copy, elsewhere, undated, next_day)}
    shots = [_match(a, b, relation=Relation.SIMILAR_SHOT) for a, b in itertools.combinations(burst, 2)]
    copies = [_match(id, 6, score) for id, score in ((1, 96.0), (2, 97.0), (3, 96.5), (4, 95.0), (5, 94.0), (7, 96.0))]
    for order in itertools.permutations(copies):
        assert _sets(group(photos, [*shots, *order]).groups) == {frozenset({2, 4, 5, 6})}


@pytest.mark.parametrize(("score", "together"), [(92.0, False), (98.5, True)])
def test_edits_of_two_shots_of_a_burst_are_no_copies(score: float, together: bool) -> None:
    """Neither has a date, but each has a shot that it is most like. If they are more like each other, both are of a
    third shot, which is not there."""
    burst = {id: replace(_photo(id), facts=Facts("JPEG", 4000, 3000, taken=f"2024-06-15 14:00:0{id}")) for id in (1, 2)}
    photos = {**burst, 3: _photo(3), 4: _photo(4)}
    copies = [_match(1, 3, 98.0), _match(2, 4, 97.0), _match(2, 3, 91.0), _match(3, 4, score)]
    apart = {frozenset({1, 3}), frozenset({2, 4})}
    for order in itertools.permutations(copies):
        assert (_sets(group(photos, order).groups) != apart) is together


def test_a_photo_of_a_print_takes_no_undated_copy_from_the_picture() -> None:
    """The photo taken of a print on a wall, years later, is more like the scan of the print than the picture is."""
    picture = replace(_photo(1), facts=Facts("JPEG", 4000, 3000, taken="2011-06-15 14:00:01"))
    wall = replace(_photo(2), facts=Facts("JPEG", 4000, 3000, taken="2024-02-03 09:31:40"))
    scan = _photo(3)
    photos = {photo.id: photo for photo in (picture, wall, scan)}
    matches = [_match(1, 3, 95.0), *(_match(id, 2, 97.0, Relation.FRAMED, inner=id) for id in (1, 3))]
    assert _sets(group(photos, matches).groups) == {frozenset({1, 2, 3})}
    around_it = [replace(match, inner=2) if 3 in (match.a, match.b) else match for match in matches]
    assert _sets(group(photos, around_it).groups) != {frozenset({1, 2, 3})}


def test_an_undated_picture_is_a_copy_of_one_frame_of_a_bracket() -> None:
    """All frames are of one second, and told apart by their exposure alone."""
    taken = "2024-06-15 14:00:00"
    bracket = {
        id: replace(_photo(id), facts=Facts("JPEG", 4000, 3000, taken=taken, exposure=exposure))
        for id, exposure in ((1, 0.01), (2, 0.005), (3, 0.02))
    }
    photos = {**bracket, 4: _photo(4, width=9000), 5: replace(_photo(5), facts=Facts("JPEG", 4000, 3000, taken=taken))}
    copies = [*(_match(id, 4, score) for id, score in ((1, 96.0), (2, 97.0), (3, 97.0))), _match(4, 5, 95.0)]
    for order in itertools.permutations(copies):
        assert _sets(group(photos, order).groups) == {frozenset({2, 4, 5})}


@pytest.mark.parametrize("taken", ["2024-06-15 14:00:01", None])
def test_a_photo_of_which_a_panorama_was_made_is_no_part_cut_out_of_it(taken: str | None) -> None:
    """Its first photo is of the same time, or the panorama has none. The others are known by the clock."""
    parts = {
        id: replace(_photo(id, width=2000), facts=Facts("JPEG", 2000, 3000, taken=f"2024-06-15 14:00:0{id}"))
        for id in (1, 2)
    }
    whole = replace(_photo(3, width=6000), facts=Facts("JPEG", 6000, 3000, taken=taken))
    photos = {**parts, 3: whole}
    first = replace(_match(1, 3, 97.0, Relation.CROPPED, inner=1), transform=(0.5, 0.0, 0.0, 0.0, 0.5, 0.0))
    second = replace(_match(2, 3, 95.0, Relation.SIMILAR_SHOT), transform=(0.5, 0.0, 0.3, 0.0, 0.5, 0.0))
    (found,) = group(photos, [first, second]).groups
    assert {member.photo for member in found.members} == {1, 3}
    assert found.doubt is Doubt.VERSIONS
    assert all(member.kept is None for member in found.members)
    same_time = replace(photos[2], facts=replace(photos[2].facts, taken=taken))
    for other in (
        replace(second, transform=(0.5, 0.0, 0.7, 0.0, 0.5, 0.0)),  # reaches out of it
        replace(second, transform=(1.47, 0.0, 0.0, 0.0, 0.49, 0.0)),  # all of it
        replace(second, score=70.0),
    ):
        (found,) = group(photos, [first, other]).groups
        assert found.doubt is None
        assert found.members[1].kept_id == 3
    (found,) = group({**photos, 2: same_time}, [first, second]).groups
    assert found.doubt is None


@given(libraries(), st.integers(60, 100))
def test_no_photo_is_in_two_groups_or_in_two_series(library: Library, similarity: int) -> None:
    grouping = group(*library, similarity=similarity)
    for groups in (grouping.groups, grouping.series):
        seen = [member.photo for found in groups for member in found.members]
        assert len(seen) == len(set(seen))


@given(libraries(), st.integers(60, 100))
def test_of_two_copies_one_at_least_is_in_a_group(library: Library, similarity: int) -> None:
    photos, matches = library
    grouped = frozenset().union(*_sets(group(photos, matches, similarity=similarity).groups))
    for match in matches:
        if match.relation.is_copy and match.score >= similarity:
            assert match.a in grouped or match.b in grouped


@given(libraries(), st.integers(60, 100))
def test_the_groups_are_those_that_the_best_photos_take_one_after_the_other(library: Library, similarity: int) -> None:
    """The same, told as slowly as it can be."""
    photos, matches = library
    copies = [match for match in matches if match.relation.is_copy and match.score >= similarity]
    standing = standings(copies)
    near = {id: [match.a + match.b - id for match in copies if id in (match.a, match.b)] for id in photos}
    material = Material(photos, matches)
    pictures = material.standings(material.copies_from(similarity)).pictures.tolist()
    picture = dict(zip(material.ids.tolist(), pictures, strict=True))
    copies_of = Counter(picture[id] for match in copies for id in (match.a, match.b))

    def order(id: int) -> tuple[object, ...]:
        its = standing.get(id, Standing())
        _, *rest = rank(photos[id], its)
        return 3 * its.frame > copies_of[picture.get(id, -1)], -len(near[id]), *rest

    left = sorted(photos, key=order)
    expected = set()
    while left:
        centre = left.pop(0)
        partners = {match.a + match.b - centre for match in copies if centre in (match.a, match.b)} & set(left)
        left = [id for id in left if id not in partners]
        expected |= {frozenset([centre, *partners])} if partners else set()
    assert _sets(group(photos, matches, similarity=similarity).groups) == expected


@settings(max_examples=40)  # 101 groupings each
@given(libraries())
def test_the_number_of_groups_is_known_for_every_similarity(library: Library) -> None:
    material = Material(*library)
    expected = tuple(len(regroup(material, similarity=similarity).groups) for similarity in range(101))
    assert counts(material, Job()) == expected


@given(libraries(), st.integers(60, 100), st.randoms(use_true_random=False))
def test_the_order_of_photos_and_matches_has_no_say(library: Library, similarity: int, draw: random.Random) -> None:
    photos, matches = library
    expected = group(photos, matches, similarity=similarity)
    order = draw.sample(sorted(photos), len(photos))
    shuffled = draw.sample(matches, len(matches))
    assert group({id: photos[id] for id in order}, shuffled, similarity=similarity) == expected


@given(libraries(), st.integers(60, 100), st.randoms(use_true_random=False))
def test_the_ids_of_the_photos_have_no_say(library: Library, similarity: int, draw: random.Random) -> None:
    photos, matches = library
    ids = draw.sample(range(100, 200), len(photos))
    new = dict(zip(photos, ids, strict=True))

    others = [
        _match(new[m.a], new[m.b], m.score, m.relation, None if m.inner is None else new[m.inner]) for m in matches
    ]
    grouping = group(
        {new[id]: replace(photo, id=new[id]) for id, photo in photos.items()}, others, similarity=similarity
    )
    expected = group(photos, matches, similarity=similarity)
    assert _sets(grouping.groups) == {frozenset(new[id] for id in ids) for ids in _sets(expected.groups)}
    assert _sets(grouping.series) == {frozenset(new[id] for id in ids) for ids in _sets(expected.series)}


@given(libraries(), st.integers(60, 101))
def test_copies_below_the_similarity_are_as_if_they_were_not_there(library: Library, similarity: int) -> None:
    photos, matches = library
    others = [match for match in matches if match.score >= similarity or not match.relation.is_copy]
    assert group(photos, matches, similarity=similarity) == group(photos, others, similarity=0)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=12))
def test_where_all_pairs_are_known_a_higher_similarity_groups_no_more_photos(
    places: list[tuple[int, int, int]],
) -> None:
    """Families in families: the score of a pair is by how many steps of the way they have in common."""
    photos = _photos(len(places))
    matches = []
    for (a, mine), (b, theirs) in itertools.combinations(enumerate(places, start=1), 2):
        common = next((step for step in range(3) if mine[step] != theirs[step]), 3)
        matches.append(_match(a, b, 70 + 9 * common))
    material = Material(photos, matches)
    steps = (60, 70, 71, 79, 80, 88, 89, 97, 98)
    grouped = [len(frozenset().union(*_sets(regroup(material, similarity=step).groups))) for step in steps]
    assert grouped == sorted(grouped, reverse=True)
    together = regroup(material, similarity=70).groups
    assert _sets(together) == {frozenset(photos)}


def test_a_higher_similarity_may_free_the_copies_of_a_photo_that_a_better_one_held() -> None:
    """No chains: 3 matches 2 only, which is taken by 1 as long as those two are alike enough."""
    photos = _photos(4)
    matches = [_match(1, 2, 80), _match(1, 4, 80), _match(2, 3, 95)]
    assert _sets(group(photos, matches, similarity=75).groups) == {frozenset([1, 2, 4])}
    assert _sets(group(photos, matches, similarity=90).groups) == {frozenset([2, 3])}


def test_no_chains() -> None:
    photos = _photos(4)
    grouping = group(photos, [_match(1, 2), _match(2, 3), _match(3, 4)])
    assert _sets(grouping.groups) == {frozenset([1, 2, 3])}


def test_of_photos_with_as_many_pixels_the_one_that_matches_most_holds_the_group_together() -> None:
    """The first is the largest file, a copy that something was painted on: it matches one of the others only."""
    photos = {1: _photo(1, size=9000), **{id: _photo(id) for id in (2, 3, 4)}}
    matches = [_match(1, 2, 80), _match(2, 3), _match(2, 4), _match(3, 4)]
    assert _sets(group(photos, matches).groups) == {frozenset([1, 2, 3, 4])}


@pytest.mark.parametrize("matched", [1, 5, 6])
def test_a_set_does_not_stand_around_a_larger_photo_that_matches_fewer(matched: int) -> None:
    """The first is larger by the bars that were added to it, or a page with the picture on it."""
    photos = {1: _photo(1, width=9000), **{id: _photo(id) for id in range(2, 9)}}
    others = [_match(a, b) for a, b in itertools.combinations(range(2, 9), 2)]
    its = [_match(1, id) for id in range(2, 2 + matched)]
    assert _sets(group(photos, [*its, *others]).groups) == {frozenset(range(1, 9))}


def test_a_set_does_not_stand_around_a_larger_photo_that_its_own_best_one_does_not_match() -> None:
    """A large set is measured with its best one only: the first is a copy of three others, the second of all these."""
    photos = {1: _photo(1, width=9000), **{id: _photo(id) for id in range(2, 12)}}
    matches = [*(_match(2, id) for id in range(3, 12)), *(_match(1, id) for id in range(3, 6))]
    assert _sets(group(photos, matches).groups) == {frozenset(range(2, 12))}


def test_a_collage_holds_no_two_sets_together() -> None:
    photos = {1: _photo(1, width=9000), **{id: _photo(id) for id in range(2, 8)}}
    matches = [_match(1, id, relation=Relation.FRAMED, inner=id) for id in range(2, 8)]
    halves = [_match(a, b) for half in ((2, 3, 4), (5, 6, 7)) for a, b in itertools.combinations(half, 2)]
    groups = _sets(group(photos, [*matches, *halves]).groups)
    assert sorted(sorted(found - {1}) for found in groups) == [[2, 3, 4], [5, 6, 7]]


def test_a_part_is_a_member_and_the_whole_is_kept_though_it_is_smaller() -> None:
    photos = {1: _photo(1, width=9000), 2: _photo(2), 3: _photo(3, width=100)}
    matches = [_match(1, 2, relation=Relation.CROPPED, inner=1), _match(2, 3), _match(1, 3, inner=1)]
    (found,) = group(photos, matches).groups
    assert found.keeper == 2
    assert found.reason == "the whole picture, most pixels"
    assert found.relation is Relation.CROPPED


def test_the_threshold_is_inclusive_and_by_default_that_of_a_copy() -> None:
    photos = _photos(2)
    assert _sets(group(photos, [_match(1, 2, 80)], similarity=80).groups) == {frozenset([1, 2])}
    assert not group(photos, [_match(1, 2, 79.9)], similarity=80).groups
    assert group(photos, [_match(1, 2, DEFAULT_SIMILARITY)]).groups
    assert not group(photos, [_match(1, 2, DEFAULT_SIMILARITY - 0.1)]).groups


def test_the_groups_with_most_to_win_come_first() -> None:
    photos = {id: _photo(id, width=9000 - id, size=size) for id, size in enumerate([10, 10, 10, 500, 10, 30], start=1)}
    matches = [_match(1, 2), _match(3, 4), _match(5, 6)]
    assert [found.keeper for found in group(photos, matches).groups] == [3, 5, 1]


def test_nothing_makes_no_groups() -> None:
    assert group({}, []) == Grouping(Groups.none(), Groups.none())
    assert group(_photos(3), []) == Grouping(Groups.none(), Groups.none())
    assert group(_photos(3), [_match(1, 2, 99, Relation.NONE)]) == Grouping(Groups.none(), Groups.none())


# Verdicts


def _verdict(a: int, b: int, what: str = "not a duplicate") -> Verdict:
    first, second = sorted((a.to_bytes(8, "big") * 4, b.to_bytes(8, "big") * 4))
    return Verdict(first, second, VerdictKind(what), "2024-01-01T00:00:00")


@pytest.mark.parametrize("what", ["not a duplicate", "keep both"])
def test_a_verdict_parts_a_pair_whichever_of_them_was_named_first(what: str) -> None:
    photos = _photos(2)
    for pair in ((1, 2), (2, 1)):
        assert not group(photos, [_match(1, 2)], verdicts=[_verdict(*pair, what)]).groups


def test_a_verdict_parts_only_its_pair() -> None:
    photos = _photos(3)
    matches = [_match(a, b) for a, b in itertools.combinations(photos, 2)]
    assert _sets(group(photos, matches, verdicts=[_verdict(2, 3)]).groups) == {frozenset([1, 2, 3])}
    assert _sets(group(photos, matches, verdicts=[_verdict(1, 3)]).groups) == {frozenset([1, 2])}
    both = [_verdict(1, 2), _verdict(1, 3)]
    assert _sets(group(photos, matches, verdicts=both).groups) == {frozenset([2, 3])}


def test_a_verdict_holds_for_every_file_of_that_content() -> None:
    photos = _photos(3)
    photos[3] = replace(photos[3], digest=photos[2].digest)
    matches = [_match(1, 2), _match(1, 3), _match(2, 3, 100, Relation.IDENTICAL_FILE)]
    assert _sets(group(photos, matches, verdicts=[_verdict(1, 2)]).groups) == {frozenset([2, 3])}


@given(libraries(), st.data())
def test_no_verdict_is_forgotten(library: Library, data: st.DataObject) -> None:
    photos, matches = library
    pairs = data.draw(st.lists(st.sampled_from(list(itertools.combinations(photos, 2))), max_size=8))
    grouping = group(photos, matches, similarity=60, verdicts=[_verdict(*pair) for pair in pairs])
    for found in (*grouping.groups, *grouping.series):
        for member in found.members[1:]:
            assert (min(found.keeper, member.photo), max(found.keeper, member.photo)) not in pairs


# Series


def test_shots_make_a_series_of_their_own_and_copies_stay_in_their_group() -> None:
    photos = _photos(5)
    shots = [_match(1, 3, 60, Relation.SIMILAR_SHOT), _match(1, 5, 30, Relation.SIMILAR_SHOT)]
    copies = [_match(1, 2), _match(3, 4)]
    grouping = group(photos, [*shots, *copies])
    assert _sets(grouping.groups) == {frozenset([1, 2]), frozenset([3, 4])}
    assert _sets(grouping.series) == {frozenset([1, 3, 5])}
    assert grouping.series[0].relation is Relation.SIMILAR_SHOT
    assert grouping.series[0].keeper == 1


def test_a_series_does_not_depend_on_the_similarity() -> None:
    photos = _photos(2)
    shot = [_match(1, 2, 40, Relation.SIMILAR_SHOT)]
    for similarity in (0, 75, 100):
        assert _sets(group(photos, shot, similarity=similarity).series) == {frozenset([1, 2])}


def test_a_shot_that_is_like_a_member_only_is_not_put_into_a_series() -> None:
    grouping = group(_photos(3), [_match(1, 2), _match(2, 3, 60, Relation.SIMILAR_SHOT)])
    assert _sets(grouping.groups) == {frozenset([1, 2])}
    assert not grouping.series


def test_a_verdict_parts_two_shots_as_well() -> None:
    shot = [_match(1, 2, 90, Relation.SIMILAR_SHOT)]
    assert not group(_photos(2), shot, verdicts=[_verdict(2, 1)]).series


# From the catalog, and in time


def test_a_catalog_is_grouped_by_its_photos_matches_and_verdicts(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.add("original.jpg", jpeg(place(1), 95))
        album.add("small.jpg", edited(1, "smaller"))
        album.add("cut.jpg", edited(1, "cropped"))
        album.refresh()
        assert album.groups() == {frozenset(["original.jpg", "small.jpg", "cut.jpg"])}
        digest = {album.name(photo): photo.digest for photo in photos_in(album.catalog)}
        album.catalog.add_verdict(digest["small.jpg"], digest["original.jpg"], VerdictKind.NOT_A_DUPLICATE)
        assert album.groups() == {frozenset(["original.jpg", "cut.jpg"])}
        album.catalog.withdraw_verdict(digest["original.jpg"], digest["small.jpg"])
        ids = {album.name(photo): photo.id for photo in photos_in(album.catalog)}
        album.catalog.mark_missing([ids["original.jpg"]])
        assert album.groups() == {frozenset(["small.jpg", "cut.jpg"])}
        assert album.groups(similarity=99.9) == set()
        grouping, photos = load(album.catalog)
        assert set(photos) == set(ids.values()) - {ids["original.jpg"]}
        assert grouping.groups[0].keeper in photos


def test_an_empty_catalog_has_no_groups(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert load(catalog) == (Grouping(Groups.none(), Groups.none()), {})


def _large_library() -> Library:
    """2,000 families of four photos with five matches each."""
    draw = random.Random(5)
    photos, matches = {}, []
    for family in range(2000):
        ids = range(4 * family + 1, 4 * family + 5)
        photos.update({id: _photo(id, width=draw.randrange(500, 5000)) for id in ids})
        pairs = draw.sample(list(itertools.combinations(ids, 2)), 5)
        matches += [_match(a, b, draw.uniform(60, 100), draw.choice(COPIES)) for a, b in pairs]
    assert len(matches) == 10_000
    return photos, matches


def _least(operation: Callable[[], object]) -> float:
    """Seconds of the processor that an operation takes, the best of seven: others run beside it."""
    spent = []
    for _ in range(7):
        began = time.process_time()
        operation()
        spent.append(time.process_time() - began)
    return min(spent)


def _seconds(limit: float) -> float:
    """A limit on this machine: a plain loop takes 12 ms on one that is fast enough, and longer on a slower one, or on
    one whose speed others share."""
    return limit * max(1.0, _least(lambda: sum(number * number for number in range(200_000))) / 0.012)


def test_ten_thousand_matches_are_grouped_in_100_ms() -> None:
    photos, matches = _large_library()
    verdicts = [_verdict(match.a, match.b) for match in matches[::500]]
    grouping = group(photos, matches, similarity=60, verdicts=verdicts)
    assert sum(len(found.members) for found in grouping.groups) > 6900
    assert _least(lambda: group(photos, matches, similarity=60, verdicts=verdicts)) < _seconds(0.1)


def test_ten_thousand_matches_are_grouped_again_and_counted_while_a_slider_moves() -> None:
    """The groups of one position and the number of groups at all 101 of them, together in 100 ms."""
    material = Material(*_large_library())
    assert _least(lambda: regroup(material, similarity=80)) < _seconds(0.05)
    assert _least(lambda: (regroup(material, similarity=80), counts(material, Job()))) < _seconds(0.1)


def test_two_names_of_one_file_are_no_group() -> None:
    photos = _photos(5)
    photos[2] = replace(photos[2], inode=photos[1].inode)  # a hard link
    photos[4] = replace(photos[4], inode=photos[3].inode, device=2)  # a number that another disk has too
    matches = [_match(1, 2), _match(3, 4), _match(1, 5), _match(2, 5)]
    assert _sets(group(photos, matches).groups) == {frozenset({1, 5}), frozenset({3, 4})}
    nowhere = {id: replace(photo, inode=0) for id, photo in _photos(2).items()}  # a disk that numbers no files
    assert _sets(group(nowhere, [_match(1, 2)]).groups) == {frozenset({1, 2})}
