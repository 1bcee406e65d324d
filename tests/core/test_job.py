"""Watching, pausing and stopping a long operation."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from core.job import Cancelled, Job, Progress, Stage


def test_progress_is_what_was_said() -> None:
    job = Job()
    assert job.progress == Progress()
    job.enter(Stage.DECODING, total=10)
    job.advance(3, current="a.jpg", problems=1)
    job.advance(problems=1)
    job.publish()
    progress = job.progress
    assert (progress.stage, progress.done, progress.total) == (Stage.DECODING, 4, 10)
    assert (progress.current, progress.problems, progress.revision) == ("a.jpg", 2, 1)


def test_a_new_stage_counts_from_nothing_but_keeps_problems_and_results() -> None:
    job = Job()
    job.enter(Stage.WALKING)
    job.advance(5, current="folder", problems=2)
    job.publish()
    job.enter(Stage.DECODING, total=3)
    progress = job.progress
    assert (progress.done, progress.total, progress.current, progress.problems, progress.revision) == (0, 3, "", 2, 1)


class Clock:
    """Goes on when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr("core.job.time", self)

    def monotonic(self) -> float:
        return self.now


def test_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    job = Job()
    job.enter(Stage.DECODING, total=30)
    assert job.progress.seconds_left is None
    job.advance(10)
    clock.now += 2
    progress = job.progress
    assert (progress.rate, progress.seconds_left) == (5, 4)


def test_a_pause_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    job = Job()
    job.enter(Stage.DECODING, total=30)
    job.advance(10)
    clock.now += 2
    job.pause()
    clock.now += 3
    assert job.progress.rate == 5
    job.resume()
    assert job.progress.rate == 5
    clock.now += 2
    assert job.progress.rate == 2.5


def test_a_stage_that_is_entered_in_a_pause_begins_when_that_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    job = Job()
    job.pause()
    clock.now += 3
    job.enter(Stage.DECODING, total=30)
    clock.now += 3
    job.resume()
    clock.now += 2
    job.advance(10)
    assert (job.progress.rate, job.progress.seconds) == (5, 2)


def test_what_was_done_of_a_stage_before_it_is_resumed_says_nothing_of_its_rate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch)
    job = Job()
    job.enter(Stage.DECODING, total=30, done=20)
    job.advance(4)
    clock.now += 2
    assert (job.progress.rate, job.progress.seconds_left) == (2, 3)


@pytest.mark.parametrize("wait", [Job.checkpoint, Job.stand_back])
def test_it_gives_way_for_as_long_as_it_was_told_to(wait: Callable[[Job], None]) -> None:
    job = Job()
    began = time.monotonic()
    job.give_way(0.3)
    wait(job)
    assert time.monotonic() - began >= 0.29
    wait(job)
    assert time.monotonic() - began < 5, "and no longer"


def test_who_gives_way_can_be_stopped() -> None:
    job = Job()
    job.give_way(600)
    job.cancel()
    with pytest.raises(Cancelled):
        job.checkpoint()


def test_checkpoint_waits_while_paused() -> None:
    job = Job()
    passed = threading.Event()
    job.pause()
    assert job.paused

    def work() -> None:
        job.checkpoint()
        passed.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not passed.wait(0.2)
    job.resume()
    assert passed.wait(5)
    thread.join()
    assert not job.paused


def test_cancel_reaches_a_paused_operation() -> None:
    job = Job()
    job.pause()
    ended: list[str] = []

    def work() -> None:
        try:
            job.checkpoint()
        except Cancelled:
            ended.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    job.cancel()
    thread.join(5)
    assert ended == ["cancelled"]
    assert job.cancelled
    job.pause()
    assert not job.paused
