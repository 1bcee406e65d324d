"""Of a photo that goes, an identical file stays where there is one, and not only what it was made into."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from blake3 import blake3

from core.actions import Removal
from core.photo import Photo, Relation
from desktop.lanes import overview
from desktop.removal.weighing import counts, riskiest_first
from desktop.review import Review
from desktop.reviewing.queues import Queue
from desktop.reviewing.twins import twins
from tests.desktop.drawing import group, photo

pytestmark = pytest.mark.usefixtures("qt")


def file(id: int, content: int) -> Photo:
    return replace(photo(id), digest=blake3(str(content).encode()).digest())


@pytest.fixture
def review() -> Review:
    """A group of 1, of which 2 and 3 are one crop, and 4 another one; 5 and 6 are one file, and so is 7 elsewhere."""
    result = Review()
    contents = {1: 1, 2: 2, 3: 2, 4: 4, 5: 5, 6: 5, 7: 5, 8: 8}
    result.replace(
        overview.build(
            folders=(),
            photos={id: file(id, content) for id, content in contents.items()},
            groups=[group(1, 2, 3, 4, relation=Relation.CROPPED), group(5, 6), group(8, 7)],
            problems=(),
        )
    )
    return result


def test_an_identical_file_of_the_group_stays_for_it(review: Review) -> None:
    """The question named the whole picture, and called a file cropped of which the same one stayed."""
    for number in (2, 4, 6, 7):
        assert review.toggle(number) == ""
    assert list(review.removals()) == [Removal(2, 3), Removal(4, 1), Removal(6, 5), Removal(7, 8)]
    found = counts(riskiest_first(review.removals(), review.overview)[1])
    assert found == {Queue.IDENTICAL_FILE: 2, Queue.RESAVED: 1, Queue.CROPPED: 1}


def test_one_that_goes_too_or_is_gone_does_not_stay_for_it(review: Review) -> None:
    assert [review.toggle(number) for number in (2, 3)] == ["", ""]
    assert list(review.removals()) == [Removal(2, 1), Removal(3, 1)]
    review.toggle(3)
    review.note_gone(frozenset({3}), frozenset({3}))
    assert list(review.removals()) == [Removal(2, 1)]


def test_the_keeper_stays_where_it_is_the_same_file_too(review: Review) -> None:
    photos = {id: file(id, 1) for id in (3, 2, 1)}
    review.replace(overview.build(folders=(), photos=photos, groups=[group(3, 1, 2)], problems=()))
    review.toggle(1)
    assert list(review.removals()) == [Removal(1, 3)]


def test_nothing_goes_or_nothing_stays(review: Review) -> None:
    table = review.overview.rows.table
    nobody = np.zeros(len(table.groups.members), np.bool_)
    assert twins(table, np.array([2, 3]), nobody).tolist() == [-1, -1]
    assert twins(table, np.array([], np.int64), ~nobody).tolist() == []


def test_the_same_files_of_a_group_are_found_among_any_number() -> None:
    """Two photos share a content in each group of six; the same contents come again in other groups."""
    random = np.random.default_rng(5)
    sets = [[int(number) for number in random.permutation(range(first, first + 6))] for first in range(0, 3000, 6)]
    photos = {number: file(number, number % 5) for members in sets for number in members}
    table = overview.build(
        folders=(), photos=photos, groups=[group(*members) for members in sets], problems=()
    ).rows.table
    first: dict[tuple[int, bytes], int] = {}
    members, groups = table.groups.members.tolist(), table.groups.numbers.tolist()
    expected = [
        first.setdefault((number, photos[member].digest), place)
        for place, (number, member) in enumerate(zip(groups, members, strict=True))
    ]
    assert table.files.tolist() == expected
    assert len(set(expected)) == 2500
