"""What is said of the photos that are to go: which kinds of copies they are, and that other shots are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.actions import Removal
from core.photo import Photo, Relation
from desktop.lanes import overview
from desktop.removal import confirm_words
from desktop.removal.weighing import counts, riskiest_first
from desktop.review import Review
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import QUEUES
from tests.desktop.drawing import group, photo

pytestmark = pytest.mark.usefixtures("qt")


@pytest.fixture
def review() -> Review:
    """Copies 1 2 3 and 4 5, a crop 7 of 6, and shots 1 5 8 9 of one scene."""
    result = Review()
    result.replace(
        overview.build(
            folders=(),
            photos={number: photo(number) for number in range(1, 10)},
            groups=[
                group(1, 2, 3, relation=Relation.IDENTICAL_FILE),
                group(4, 5),
                group(6, 7, relation=Relation.CROPPED),
                group(1, 5, 8, 9, relation=Relation.SIMILAR_SHOT, score=60),
            ],
            problems=(),
        )
    )
    return result


def test_each_is_counted_by_what_it_is_to_the_photo_that_stays(review: Review) -> None:
    for number in (2, 3, 5, 6, 8):  # of the crop and its original the original
        assert review.toggle(number) == ""
    found = counts(riskiest_first(review.removals(), review.overview)[1])
    assert found == {Queue.IDENTICAL_FILE: 2, Queue.RESAVED: 1, Queue.CROPPED: 1, Queue.SIMILAR: 1}
    assert [*found] == [Queue.IDENTICAL_FILE, Queue.RESAVED, Queue.CROPPED, Queue.SIMILAR]


def test_those_that_need_most_thought_come_first(review: Review) -> None:
    for number in (2, 5, 6, 8):
        assert review.toggle(number) == ""
    removals, kinds, last, larger = riskiest_first(review.removals(), review.overview)
    assert not last.any()
    assert not larger.any()
    assert [QUEUES[kind] for kind in kinds] == [Queue.SIMILAR, Queue.CROPPED, Queue.RESAVED, Queue.IDENTICAL_FILE]
    assert list(removals) == [Removal(8, 1), Removal(6, 7), Removal(5, 4), Removal(2, 1)]


def of_facts(number: int, *, taken: str | None = None, camera: str = "") -> Photo:
    found = photo(number)
    return replace(found, facts=replace(found.facts, taken=taken, camera=camera))


@pytest.mark.parametrize("original", [of_facts(3, taken="2021-07-30 18:05:59"), of_facts(3, camera="Canon EOS 5D")])
def test_what_may_be_an_original_comes_before_other_shots(review: Review, original: Photo) -> None:
    """A photo with its camera's date went for a copy without one, below hundreds of harmless frames."""
    photos = {number: of_facts(number) for number in range(1, 5)} | {3: original, 5: photo(5), 6: photo(6)}
    groups = [group(1, 2, 3), group(6, 5), group(1, 4, relation=Relation.SIMILAR_SHOT)]
    review.replace(overview.build(folders=(), photos=photos, groups=groups, problems=()))
    for number in (2, 3, 4, 5):
        assert review.toggle(number) == ""
    assert list(riskiest_first(review.removals(), review.overview).removals)[:2] == [Removal(3, 1), Removal(4, 1)]


def test_a_copy_of_an_edit_that_stays_for_it_is_no_edit_of_that(review: Review) -> None:
    photos = {number: photo(number) for number in range(1, 5)}
    groups = [group(1, 2, 3, 4, relation=Relation.IDENTICAL_FILE, edits={3: 3, 4: 3})]
    review.replace(overview.build(folders=(), photos=photos, groups=groups, problems=()))
    review.accept(review.overview.rows)
    assert counts(riskiest_first(review.removals(), review.overview)[1]) == {Queue.IDENTICAL_FILE: 1, Queue.RESAVED: 1}


def test_what_stays_only_in_a_series_is_no_copy(review: Review) -> None:
    review.note_gone(frozenset({4}), frozenset({4}))
    assert review.toggle(5) == ""
    assert counts(riskiest_first(review.removals(), review.overview)[1]) == {Queue.SIMILAR: 1}


def test_other_shots_are_said_to_be_no_copies() -> None:
    assert confirm_words.kinds({Queue.IDENTICAL_FILE: 1200}).split() == ["Identical", "files:", "1,200"]
    kinds_told = confirm_words.kinds({Queue.CROPPED: 3, Queue.SIMILAR: 2})
    assert [" ".join(one.split()) for one in kinds_told.split(" · ")] == ["Cropped or framed: 3", "Similar shots: 2"]
    assert confirm_words.doubts(shots=2).startswith("2 are not copies")
