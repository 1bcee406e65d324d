"""Rows, sums of queues, order and filter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.photo import Problem, Relation
from core.rules import Doubt
from desktop.lanes import overview
from desktop.lanes.overview import Order, Overview, Tally, Wish, arrange
from desktop.reviewing.filters import Filter
from desktop.reviewing.queues import Queue
from tests.desktop.drawing import group, photo


@pytest.fixture
def sample() -> Overview:
    photos = {number: photo(number, size=100 * number) for number in range(1, 9)}
    photos[7] = photo(7, path="/photos/Holiday/beach.jpg", size=5)
    return overview.build(
        folders=(),
        photos=photos,
        groups=[
            group(1, 2, score=99, relation=Relation.ROTATED),
            group(3, 4, 7, score=90, relation=Relation.RESIZED),
            group(5, 6, score=95, relation=Relation.IDENTICAL_FILE),
            group(1, 8, score=50, relation=Relation.SIMILAR_SHOT),
        ],
        problems=[Problem("/photos/broken.jpg", "cut short")],
    )


def test_queues_hold_their_groups_and_what_they_win(sample: Overview) -> None:
    assert sample.tallies[Queue.TURNED] == Tally(1, 200)
    assert sample.tallies[Queue.RESAVED] == Tally(1, 405)
    assert sample.tallies[Queue.IDENTICAL_FILE] == Tally(1, 600)
    assert sample.tallies[Queue.SIMILAR] == Tally(1, 0)
    assert sample.tallies[Queue.ALL] == Tally(3, 1205)
    assert sample.tallies[Queue.UNREADABLE] == Tally(1, 0)


def test_a_photo_knows_all_its_rows(sample: Overview) -> None:
    assert sample.rows_of[1] == (0, 3)
    assert sample.rows_of[7] == (1,)


@pytest.mark.parametrize(
    ("order", "keepers"),
    [
        (Order.BYTES, [5, 3, 1]),
        (Order.SCORE, [1, 5, 3]),
        (Order.DATE, [5, 3, 1]),
        (Order.COUNT, [3, 1, 5]),
        (Order.PATH, [1, 3, 5]),
    ],
)
def test_orders(sample: Overview, order: Order, keepers: list[int]) -> None:
    assert [row.group.keeper for row in arrange(sample, Wish(Queue.ALL, order)).rows] == keepers


def test_a_queue_shows_its_own_groups_only(sample: Overview) -> None:
    rows = arrange(sample, Wish(Queue.SIMILAR)).rows
    assert [row.ids for row in rows] == [(1, 8)]


def test_the_filter_looks_at_every_photo_of_a_group(sample: Overview) -> None:
    rows = arrange(sample, Wish(only=Filter(text="holiday"))).rows
    assert [row.group.keeper for row in rows] == [3]


@pytest.fixture
def undecided() -> Overview:
    photos = {number: photo(number, size=100 * number) for number in range(1, 5)}
    tie = replace(group(3, 4, relation=Relation.IDENTICAL_FILE), doubt=Doubt.TIE, reason=Doubt.TIE.value)
    return overview.build(folders=(), photos=photos, groups=[group(1, 2), tie], problems=())


def test_undecided_groups_have_a_queue_of_their_own_and_are_left_alone(undecided: Overview) -> None:
    assert undecided.tallies[Queue.UNDECIDED] == Tally(1, 400)
    assert undecided.tallies[Queue.IDENTICAL_FILE] == Tally(1, 400)
    assert undecided.tallies[Queue.ALL] == Tally(2, 200), "in which nothing is suggested for the others"
    assert [row.ids for row in arrange(undecided, Wish(Queue.UNDECIDED)).rows] == [(3, 4)]
    everything = arrange(undecided, Wish())
    assert len(everything.rows) == 2
    assert [set(photos) for photos in everything.rows.suggested()] == [{2}, {1}]
    row = arrange(undecided, Wish(Queue.UNDECIDED)).rows[0]
    said = overview.describe(row, undecided.photos)
    assert "Undecided: no rule decides" in said
    assert "Keep" not in said


def test_a_similar_shot_is_never_undecided() -> None:
    shots = replace(group(1, 2, relation=Relation.SIMILAR_SHOT), doubt=Doubt.TIE)
    whole = overview.build(folders=(), photos={1: photo(1), 2: photo(2)}, groups=[shots], problems=())
    assert whole.tallies[Queue.UNDECIDED] == Tally()
    assert not arrange(whole, Wish(Queue.UNDECIDED)).rows
    assert "Not copies" in overview.describe(whole.rows[0], whole.photos)


def test_filters_change_the_counts_of_all_queues(sample: Overview) -> None:
    arranged = arrange(sample, Wish(Queue.ALL, only=Filter(text="holiday")))
    assert arranged.tallies[Queue.ALL] == Tally(1, 405)
    assert arranged.tallies[Queue.TURNED] == Tally()
    assert arranged.tallies[Queue.UNREADABLE] == Tally(1)
    assert arrange(sample, Wish()).tallies == sample.tallies


def test_every_relation_has_its_queue() -> None:
    for relation in Relation:
        row = overview.build(
            folders=(), photos={1: photo(1), 2: photo(2)}, groups=[group(1, 2, relation=relation)], problems=()
        ).rows[0]
        assert row.queue.has_copies is relation.is_copy
