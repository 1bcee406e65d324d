"""Photos of which no other one with the same look would stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.photo import Group, Relation
from desktop.lanes import overview
from desktop.lanes.overview import Overview
from desktop.removal import confirm_words
from desktop.removal.looks import larger_than_what_stays, last_of_their_look
from desktop.removal.weighing import riskiest_first
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import QUEUES
from tests.desktop.drawing import group, photo, removals

pytestmark = pytest.mark.usefixtures("qt")


def made(keeper: int, *others: tuple[int, Relation, int | None]) -> Group:
    """A group of a keeper and others, each with its relation and which photo of the two lies inside the other."""
    plain = group(keeper, *(other for other, _, _ in others), relation=Relation.EDITED)
    members = [plain.members[0]]
    for member, (_, relation, inner) in zip(plain.members[1:], others, strict=True):
        assert member.match is not None
        match = replace(member.match, relation=relation, inner=inner)
        members.append(replace(member, match=match, kept=match))
    return replace(plain, members=tuple(members))


def of(*groups: Group) -> Overview:
    return overview.build(folders=(), photos={id: photo(id) for id in range(1, 12)}, groups=groups, problems=())


WHOLE = of(
    made(1, (2, Relation.RESIZED, None), (3, Relation.EDITED, None), (4, Relation.MIRRORED, None)),
    made(5, (6, Relation.CROPPED, 6), (7, Relation.CROPPED, 5), (8, Relation.FRAMED, 5)),
    group(1, 9, 10, relation=Relation.SIMILAR_SHOT, score=60),
)


@pytest.mark.parametrize(
    ("pairs", "last"),
    [
        ([(2, 1)], [False]),
        ([(1, 2)], [False]),  # its smaller copy stays
        ([(1, 3), (2, 3)], [True, True]),  # only edits stay
        ([(3, 1)], [False]),  # the other edit may be the same one
        ([(3, 1), (4, 1)], [True, True]),
        ([(6, 5)], [False]),  # the whole stays
        ([(5, 7)], [False]),  # one that shows more stays
        ([(5, 6), (7, 6)], [False, True]),  # the one in a frame still shows all of it
        ([(5, 6), (7, 6), (8, 6)], [True, True, True]),  # only a part stays
        ([(8, 5)], [False]),  # a frame is none of the picture
        ([(9, 1), (10, 1)], [False, False]),  # other shots are told apart by their kind
    ],
)
def test_a_photo_is_the_last_where_only_edits_or_parts_of_it_stay(
    pairs: list[tuple[int, int]], last: list[bool]
) -> None:
    assert last_of_their_look(removals(*pairs), WHOLE).tolist() == last


def test_an_edit_is_not_lost_with_its_smaller_copy() -> None:
    """Of the edits 2, 3 and 4 of photo 1, photo 4 is 3 made smaller."""
    library = of(group(1, 2, 3, 4, relation=Relation.EDITED, edits={2: 2, 3: 3, 4: 3}))
    assert last_of_their_look(removals((4, 3)), library).tolist() == [False]
    assert last_of_their_look(removals((3, 4)), library).tolist() == [False]
    assert last_of_their_look(removals((2, 1)), library).tolist() == [True], "another edit is no such photo"
    assert last_of_their_look(removals((3, 1), (4, 1)), library).tolist() == [True, True]


def test_what_stays_for_an_identical_file_looks_like_it() -> None:
    """The rules keep both copies of this edit: one of them was called the last of its look beside the other."""
    photos = {id: photo(id) for id in (1, 2, 3)}
    photos[3] = replace(photos[3], digest=photos[2].digest)
    groups = [group(1, 2, 3, relation=Relation.RECOLOURED, edits={2: 2, 3: 3})]
    weighed = riskiest_first(removals((3, 2)), overview.build(folders=(), photos=photos, groups=groups, problems=()))
    assert [QUEUES[kind] for kind in weighed.kinds] == [Queue.IDENTICAL_FILE]
    assert weighed.last.tolist() == [False]


def test_the_last_of_their_look_come_before_other_copies_and_are_counted() -> None:
    """An edit of which nothing stays stood somewhere among a thousand re-saved copies."""
    library = of(
        made(1, (2, Relation.CROPPED, 2), (3, Relation.RECOLOURED, None), (4, Relation.RECOLOURED, None)),
        made(5, (6, Relation.MIRRORED, None), (7, Relation.RESIZED, None)),
    )
    weighed = riskiest_first(removals((2, 1), (3, 1), (6, 5), (7, 5)), library)
    assert weighed.removals.photos.tolist() == [6, 3, 2, 7]
    assert weighed.last.tolist() == [True, False, False, False]
    assert confirm_words.doubts(last=1).startswith("1 is the last that looks")
    assert not confirm_words.doubts()


SIZES = {1: (4000, 3000), 2: (1600, 1200), 3: (640, 480), 4: (4032, 3024), 5: (750, 1334), 6: (3900, 2925)}


@pytest.mark.parametrize(
    ("pairs", "larger"),
    [
        ([(2, 1), (3, 1)], [False, False]),
        ([(1, 3), (2, 6)], [False, False]),  # 4, or 6, is as large as 1, and stays
        ([(1, 2), (6, 2), (4, 2)], [True, True, True]),
        ([(5, 3), (1, 3), (2, 3), (4, 3), (6, 3)], [False, True, True, True, True]),  # 5 has the pixels of its frame
    ],
)
def test_a_photo_is_larger_where_only_smaller_copies_of_it_stay(
    pairs: list[tuple[int, int]], larger: list[bool]
) -> None:
    """A photo went for its copy in a mail, of a quarter of its pixels, and nothing was said of it."""
    photos = {id: photo(id, width=width, height=height) for id, (width, height) in SIZES.items()}
    groups = [made(1, *((id, Relation.RESIZED, None) for id in (2, 3, 4, 6)), (5, Relation.FRAMED, 1))]
    library = overview.build(folders=(), photos=photos, groups=groups, problems=())
    assert larger_than_what_stays(removals(*pairs), library).tolist() == larger


def test_an_enlargement_is_no_larger_than_what_it_was_made_from() -> None:
    photos = {1: photo(1, width=4000, height=3000), 2: photo(2, width=2000, height=1500)}
    for resolved, larger in ((None, True), (0.5, False)):
        seen = photos | {1: replace(photos[1], resolved=resolved)}
        library = overview.build(folders=(), photos=seen, groups=[group(1, 2)], problems=())
        assert larger_than_what_stays(removals((1, 2)), library).tolist() == [larger]
    same = {1: replace(photos[1], resolved=0.5), 2: replace(photos[1], id=2)}  # of which nobody has looked at the other
    library = overview.build(folders=(), photos=same, groups=[group(1, 2)], problems=())
    assert larger_than_what_stays(removals((2, 1)), library).tolist() == [False]


def test_what_is_larger_than_what_stays_comes_first_and_is_counted() -> None:
    photos = {id: photo(id) for id in range(1, 9)} | {2: photo(2, width=800, height=600)}
    groups = [group(1, 2), made(3, (4, Relation.RECOLOURED, None))]
    library = overview.build(folders=(), photos=photos, groups=groups, problems=())
    weighed = riskiest_first(removals((4, 3), (2, 1)), library)
    assert weighed.removals.photos.tolist() == [2, 4]
    assert weighed.larger.tolist() == [True, False]
    assert confirm_words.doubts(larger=1).startswith("1 is larger than")
