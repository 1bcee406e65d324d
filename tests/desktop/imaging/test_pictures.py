"""The lane of pictures: newest first, bounded, kept while there is room."""

from __future__ import annotations

import sys
import threading
import time

import pytest
from PySide6.QtGui import QImage

from desktop.imaging import pictures
from desktop.imaging.pictures import Loaded, PictureLane
from desktop.waiting import wait_until

pytestmark = pytest.mark.usefixtures("qt")

SIDE = 8
COST = SIDE * SIDE * 4  # bytes of one picture


class Loader:
    """Loads squares, remembers in which order, and waits until it may."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.gate = threading.Event()
        self.first = threading.Event()

    def __call__(self, key: int) -> Loaded:
        self.first.set()
        self.gate.wait(5)
        self.order.append(key)
        if key < 0:
            return Loaded(reason="not there")
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(key)
        return Loaded(image)


def ask_for_ten(loader: Loader, *, waiting: int) -> PictureLane[int]:
    """0 is being loaded while 1 to 9 are asked for."""
    lane: PictureLane[int] = PictureLane("test", loader, waiting=waiting, room=100 * COST)
    assert lane.get(0) is None
    assert loader.first.wait(5)
    for key in range(1, 10):
        assert lane.get(key) is None
    loader.gate.set()
    wait_until(lambda: lane.idle, seconds=5, what="all pictures")
    return lane


def test_the_newest_request_is_loaded_first() -> None:
    loader = Loader()
    ask_for_ten(loader, waiting=100).close()
    assert loader.order == [0, 9, 8, 7, 6, 5, 4, 3, 2, 1]


def test_old_requests_are_dropped_when_there_are_too_many() -> None:
    loader = Loader()
    lane = ask_for_ten(loader, waiting=3)
    assert loader.order == [0, 9, 8, 7]
    assert lane.get(9) is not None
    assert lane.get(1) is None  # asked for again
    lane.close()


def test_asking_again_moves_a_request_to_the_front_and_loads_it_once() -> None:
    loader = Loader()
    lane: PictureLane[int] = PictureLane("test", loader, waiting=10, room=100 * COST)
    lane.get(0)
    assert loader.first.wait(5)
    for key in (1, 2, 3, 1):
        lane.get(key)
    loader.gate.set()
    wait_until(lambda: lane.idle, seconds=5, what="all pictures")
    lane.close()
    assert loader.order == [0, 1, 3, 2]


def test_what_is_at_work_or_ready_is_not_loaded_again_when_a_view_paints_meanwhile() -> None:
    loader = Loader()
    lane: PictureLane[int] = PictureLane("test", loader, waiting=10, room=100 * COST)
    lane.get(0)
    assert loader.first.wait(5)
    lane.get(0)  # at work
    loader.gate.set()
    time.sleep(0.05)
    lane.get(0)  # ready, and not yet taken over by this thread
    wait_until(lambda: lane.idle, seconds=5, what="the picture")
    lane.close()
    assert loader.order == [0]


def test_the_cache_keeps_within_its_room_and_forgets_the_least_used() -> None:
    loader = Loader()
    loader.gate.set()
    lane: PictureLane[int] = PictureLane("test", loader, waiting=10, room=3 * COST)
    for key in (1, 2, 3):
        lane.get(key)
        wait_until(lambda: lane.idle, seconds=5, what="the picture")
    assert lane.get(1) is not None  # used again: 2 is now the oldest
    lane.get(4)
    wait_until(lambda: lane.idle, seconds=5, what="the picture")
    assert lane.peek(2) is None
    assert [key for key in (1, 3, 4) if lane.peek(key) is not None] == [1, 3, 4]
    lane.close()


def test_a_failure_is_remembered_with_its_reason() -> None:
    loader = Loader()
    loader.gate.set()
    lane: PictureLane[int] = PictureLane("test", loader, waiting=10, room=COST)
    lane.get(-1)
    wait_until(lambda: lane.idle, seconds=5, what="the picture")
    shown = lane.get(-1)
    assert shown is not None
    assert shown.pixmap is None
    assert shown.reason == "not there"
    assert loader.order == [-1]
    lane.close()


def test_a_picture_that_failed_is_tried_again_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its disk may be plugged in again. Until that is known the reason stands there."""
    monkeypatch.setattr(pictures, "FAILED_SECONDS", 0.05)
    loads = iter((Loaded(reason="not there"), Loaded(QImage(SIDE, SIDE, QImage.Format.Format_RGB32))))
    lane: PictureLane[int] = PictureLane("test", lambda _key: next(loads), waiting=10, room=10 * COST)
    lane.get(1)
    wait_until(lambda: lane.idle, seconds=5, what="the failure")
    time.sleep(0.06)
    failed = lane.get(1)
    assert failed is not None
    assert failed.reason == "not there"
    wait_until(lambda: lane.idle, seconds=5, what="the picture")
    shown = lane.get(1)
    assert shown is not None
    assert shown.pixmap is not None
    lane.close()


def test_a_mistake_with_one_picture_is_reported_and_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    mistakes: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: mistakes.append(error))

    def load(key: int) -> Loaded:
        return Loaded(QImage(SIDE, SIDE // key, QImage.Format.Format_RGB32))

    lane: PictureLane[int] = PictureLane("test", load, waiting=10, room=10 * COST)
    for key in (0, 1):
        lane.get(key)
        wait_until(lambda: lane.idle, seconds=5, what="the picture")
    assert [type(mistake) for mistake in mistakes] == [ZeroDivisionError]
    shown = lane.peek(1)
    assert shown is not None
    assert shown.pixmap is not None
    lane.close()


def test_closing_ends_the_thread_and_lets_go_of_what_it_used() -> None:
    finished: list[int] = []
    lane: PictureLane[int] = PictureLane(
        "test", Loader(), waiting=10, room=COST, finish=lambda: finished.append(threading.get_ident())
    )
    lane.close()
    assert len(finished) == 1
    assert finished[0] != threading.get_ident()


def test_a_lane_that_nobody_asks_lets_go_of_what_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_REST_SECONDS", 0.05)
    rested, asked = threading.Event(), threading.Event()
    in_time: list[bool] = []

    def rest() -> None:
        rested.set()
        in_time.append(asked.wait(2))

    loader = Loader()
    loader.gate.set()
    lane: PictureLane[int] = PictureLane("test", loader, waiting=10, room=10 * COST, rest=rest)
    lane.get(1)
    assert rested.wait(5)
    lane.get(2)  # does not wait for that, and is loaded afterwards
    asked.set()
    wait_until(lambda: lane.idle, seconds=5, what="the picture")
    assert lane.peek(2) is not None
    assert all(in_time)
    lane.close()
