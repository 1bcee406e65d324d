"""Rows are added behind those that were handed out: without copying these where there is room, and without touching
them ever."""

from __future__ import annotations

import numpy as np

from core.columns.room import Room, capacity

FIRST = np.arange(10)


def test_rows_come_behind_the_others_without_a_copy_of_these() -> None:
    room = Room()
    before = room.after(FIRST, np.arange(5))
    after = room.after(before, np.array([7]))
    assert after.tolist() == [*range(10), *range(5), 7]
    assert np.shares_memory(before, after)
    assert before.tolist() == [*range(10), *range(5)]
    assert np.shares_memory(room.array, after)
    assert len(room.array) == 16


def test_where_others_were_added_behind_the_same_rows_these_stay() -> None:
    room = Room()
    before = room.after(FIRST, np.arange(5))
    one = room.after(before, np.array([1, 2]))
    other = room.after(before, np.array([3]))
    assert one.tolist() == [*before.tolist(), 1, 2]
    assert other.tolist() == [*before.tolist(), 3]


def test_rows_of_another_array_are_copied_also_where_there_are_as_many() -> None:
    room = Room()
    before = room.after(FIRST, np.arange(5))
    other = room.after(np.full(15, 9), np.array([1]))
    assert other.tolist() == [*[9] * 15, 1]
    assert before.tolist() == [*range(10), *range(5)]


def test_a_full_room_is_left_for_a_larger_one() -> None:
    room = Room()
    before = room.after(FIRST, np.arange(5))
    many = np.arange(capacity(15))
    assert room.after(before, many).tolist() == [*before.tolist(), *many.tolist()]


def test_wider_values_are_not_cut() -> None:
    room = Room()
    before = room.after(np.array(["a"]), np.array(["b"]))
    assert room.after(before, np.array(["longer"])).tolist() == ["a", "b", "longer"]
    bytes_ = Room().after(np.array([1], np.uint8), np.array([2], np.uint8))
    assert Room(bytes_, 2).after(bytes_, np.array([300], np.int64)).tolist() == [1, 2, 300]


def test_rows_may_have_several_columns() -> None:
    room = Room()
    before = room.after(np.ones((2, 3)), np.zeros((1, 3)))
    assert room.after(before, np.full((1, 3), 2.0)).tolist() == [[1] * 3, [1] * 3, [0] * 3, [2] * 3]
