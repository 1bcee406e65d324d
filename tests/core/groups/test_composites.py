"""Collages and pages of before and after whose pictures touch: what lies in them is no part cut out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.grouping import regroup
from core.groups.material import Material
from core.groups.standing import Standing, standings
from core.photo import Facts, Group, Match, Part, Photo, Relation

LEFT, RIGHT, MIDDLE = (0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 1.0, 1.0), (0.3, 0.0, 0.8, 1.0)
PAGE = 9


def _photo(id: int, width: int = 2000) -> Photo:
    facts = Facts("JPEG", width, 3000)
    return Photo(id, f"/photos/{id}.jpg", 1000 - id, 0, 1, id, bytes([id]) * 32, bytes([id]) * 32, facts, 30.0)


def _in(id: int, part: Part, relation: Relation = Relation.CROPPED, page: int = PAGE, score: float = 95.0) -> Match:
    transform = (0.5, 0.0, part[0], 0.0, 0.5, 0.0)
    if not relation.is_copy:
        return Match(id, page, score, relation, (), None, None, transform)
    return Match(id, page, score, relation, (), part, id, transform)


def _same(a: int, b: int, score: float = 98.0, relation: Relation = Relation.RESAVED) -> Match:
    return Match(a, b, score, relation, (), None, None, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))


def _groups(matches: Sequence[Match], sizes: dict[int, int] | None = None) -> dict[int, Group]:
    """The groups by their keepers; the page is the largest photo."""
    widths = {PAGE: 4000, **(sizes or {})}
    ids = {id for match in matches for id in (match.a, match.b)}
    found = regroup(Material({id: _photo(id, widths.get(id, 2000)) for id in ids}, matches)).groups
    return {group.keeper: group for group in found}


def _members(group: Group) -> set[int]:
    return {member.photo for member in group.members}


def test_a_collage_without_gaps_takes_no_photos_from_their_groups() -> None:
    first = [_same(1, 2), *(_in(id, LEFT, Relation.FRAMED) for id in (1, 2))]
    second = [_same(3, 4), *(_in(id, RIGHT) for id in (3, 4))]
    groups = _groups([*first, *second])
    assert sorted(groups) == [1, 3]
    assert [_members(groups[id]) - {PAGE} for id in (1, 3)] == [{1, 2}, {3, 4}]
    (page,) = (member for group in groups.values() for member in group.members if member.photo == PAGE)
    assert page.kept is None
    assert page.match is not None
    assert page.match.relation is Relation.FRAMED
    assert Relation.EDITED in page.match.also


def test_a_page_of_before_and_after_is_not_kept_in_place_of_the_photo() -> None:
    """Both halves are the same picture, and no picture is cut out of another one at two places."""
    edit = replace(_same(1, 3), relation=Relation.RECOLOURED)
    halves = [_in(1, LEFT), _in(2, LEFT), _in(3, RIGHT)]
    groups = _groups([_same(1, 2), edit, _same(2, 3, relation=Relation.RECOLOURED), *halves])
    assert list(groups) == [1]
    assert {member.photo: member.kept_id for member in groups[1].members} == {1: 1, 2: 1, 3: 3, PAGE: PAGE}


@pytest.mark.parametrize(
    "matches",
    [
        [_in(1, LEFT), _in(2, RIGHT)],  # two parts that were cut out
        [_in(1, LEFT, Relation.FRAMED), _in(2, MIDDLE)],  # one picture lies where the other does
        [_in(1, LEFT, Relation.FRAMED), _in(2, RIGHT, score=80.0)],  # the other one may be no copy
        [_in(1, LEFT, Relation.FRAMED), _in(2, RIGHT, Relation.SIMILAR_SHOT)],
    ],
)
def test_a_photo_of_which_parts_were_cut_out_is_no_collage(matches: list[Match]) -> None:
    photos = {id: _photo(id) for id in (1, 2, PAGE)}
    assert list(Material(photos, matches).matches) == matches
    last = [_in(1, LEFT, Relation.FRAMED), _in(2, RIGHT)]
    assert list(Material(photos, last).matches) != last


def test_a_collage_stands_with_its_own_copies_of_which_the_best_one_stays() -> None:
    """The poor copy shows fewer photos clearly enough, and is no better for that."""
    poor = 8
    shown = [_same(1, 2), *(_in(id, LEFT, Relation.FRAMED) for id in (1, 2)), _in(3, RIGHT, Relation.FRAMED)]
    groups = _groups([*shown, replace(_same(poor, PAGE, 99.5), relation=Relation.RESIZED)], {poor: 1000})
    assert {keeper: _members(group) for keeper, group in groups.items()} == {PAGE: {poor, PAGE}, 1: {1, 2}}
    assert groups[PAGE].doubt is None


def test_copies_of_a_framed_photo_have_one_frame() -> None:
    """A poor copy of a page matches fewer of the photos on it, and would stay for that."""
    poor = 8
    around = [_in(id, MIDDLE, Relation.FRAMED) for id in (1, 2)]
    said = standings([*around, _same(poor, PAGE)])
    assert said[PAGE] == said[poor] == Standing(frame=2)
    for other in (_same(poor, PAGE, 90.0), _same(poor, PAGE, relation=Relation.EDITED)):
        said = standings([*around, other])
        assert (said[PAGE], said.get(poor, Standing())) == (Standing(frame=2), Standing())


def test_what_is_said_of_a_photo_is_not_said_of_its_part_that_passes_for_the_whole() -> None:
    part, between = 8, 7
    alike = [_same(between, part), _same(between, PAGE)]
    cut = [_in(1, LEFT), _in(part, (0.0, 0.0, 0.9, 0.9))]
    said = standings([*cut, *alike])
    assert (said[PAGE], said[part]) == (Standing(crop=-2), Standing(crop=1))
    assert standings([*cut[:1], *alike])[part] == Standing(crop=-1)
