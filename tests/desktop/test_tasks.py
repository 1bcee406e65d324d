"""Lanes: order, threads, errors, cancelling, closing."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from core.job import Cancelled, Job, Progress, Stage
from desktop.lanes.polled_lane import PolledLane
from desktop.tasks import Lane
from desktop.waiting import wait_until

pytestmark = pytest.mark.usefixtures("qt")


class Owned:
    """Something that belongs to the thread that made it."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.closed_in: int | None = None

    def close(self) -> None:
        self.closed_in = threading.get_ident()


@pytest.fixture
def lane() -> Iterator[Lane[Owned]]:
    made: Lane[Owned] = Lane("test", Owned)
    yield made
    made.close()


def fail_test(outcome: object) -> None:
    """For the outcome that must not be."""
    raise AssertionError(outcome)


def nothing(_outcome: object) -> None:
    """For an outcome that does not matter."""


def test_operations_run_in_order_in_one_thread_and_report_to_the_gui_thread(lane: Lane[Owned]) -> None:
    reports: list[tuple[int, int, int]] = []

    def operation(owned: Owned, _job: Job, *, number: int) -> tuple[int, int]:
        time.sleep(0.01 if number % 2 else 0)
        assert owned.thread == threading.get_ident()
        return number, threading.get_ident()

    for number in range(6):
        lane.submit(
            partial(operation, number=number),
            done=lambda report: reports.append((*report, threading.get_ident())),
            failed=fail_test,
        )
    wait_until(lambda: len(reports) == 6, seconds=5, what="six reports")
    assert [number for number, _, _ in reports] == list(range(6))
    assert {worker for _, worker, _ in reports} != {threading.get_ident()}
    assert {delivered for _, _, delivered in reports} == {threading.get_ident()}


def test_what_a_lane_owns_is_closed_in_its_own_thread() -> None:
    made: list[Owned] = []

    def make() -> Owned:
        made.append(Owned())
        return made[0]

    lane: Lane[Owned] = Lane("test", make)
    done: list[None] = []
    lane.submit(lambda _owned, _job: None, done=done.append, failed=fail_test)
    wait_until(lambda: bool(done), seconds=5, what="the report")
    lane.close()
    assert made[0].closed_in == made[0].thread != threading.get_ident()


def test_an_error_comes_back_and_the_lane_goes_on(lane: Lane[Owned]) -> None:
    errors: list[Exception] = []
    reports: list[int] = []

    def broken(_owned: Owned, _job: Job) -> int:
        raise OSError("no such disk")

    lane.submit(broken, done=reports.append, failed=errors.append)
    lane.submit(lambda _owned, _job: 5, done=reports.append, failed=fail_test)
    wait_until(lambda: bool(reports), seconds=5, what="the report")
    assert [str(error) for error in errors] == ["no such disk"]
    assert reports == [5]


def test_what_could_not_be_opened_is_tried_again_by_the_next_operation() -> None:
    attempts: list[int] = []

    def make() -> Owned:
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError("locked")
        return Owned()

    lane: Lane[Owned] = Lane("test", make)
    outcomes: list[object] = []
    for _ in range(2):
        lane.submit(lambda _owned, _job: "opened", done=outcomes.append, failed=outcomes.append)
    wait_until(lambda: len(outcomes) == 2, seconds=5, what="both outcomes")
    lane.close()
    assert str(outcomes[0]) == "locked"
    assert outcomes[1] == "opened"


def test_cancelling_ends_the_running_and_the_waiting_operations(lane: Lane[Owned]) -> None:
    errors: list[Exception] = []
    started = threading.Event()

    def endless(_owned: Owned, job: Job) -> None:
        started.set()
        while True:
            job.checkpoint()
            time.sleep(0.005)

    for _ in range(3):
        lane.submit(endless, done=fail_test, failed=errors.append)
    assert started.wait(5)
    lane.cancel()
    wait_until(lambda: len(errors) == 3, seconds=5, what="three ends")
    assert all(isinstance(error, Cancelled) for error in errors)


def test_of_one_kind_only_the_newest_is_done(lane: Lane[Owned]) -> None:
    reports: list[str] = []
    errors: list[Exception] = []
    goes_on = threading.Event()

    def wait(_owned: Owned, job: Job, *, name: str) -> str:
        assert goes_on.wait(5)
        job.checkpoint()
        return name

    for name, kind in (("old", "a"), ("other", "b"), ("new", "a"), ("unasked", "c"), ("kindless", None)):
        lane.submit(partial(wait, name=name), done=reports.append, failed=errors.append, kind=kind)
    lane.forget("c")
    goes_on.set()
    wait_until(lambda: len(reports) + len(errors) == 5, seconds=5, what="five ends")
    assert reports == ["other", "new", "kindless"]
    assert len(errors) == 2
    assert all(isinstance(error, Cancelled) for error in errors)


def test_a_polled_lane_says_when_it_works_how_far_it_is_and_when_it_rests() -> None:
    lane: PolledLane[Owned] = PolledLane("test", Owned)
    told: list[object] = []
    lane.working.connect(told.append)
    lane.progressed.connect(told.append)
    goes_on = threading.Event()

    def half(_owned: Owned, job: Job) -> None:
        job.enter(Stage.DECODING, total=2, done=1)
        assert goes_on.wait(5)

    lane.submit(half, done=nothing, failed=fail_test)
    lane.submit(half, done=nothing, failed=fail_test)
    wait_until(lambda: len(told) > 2, seconds=5, what="progress")
    goes_on.set()
    wait_until(lambda: told[-1] is False, seconds=5, what="rest")
    lane.close()
    assert told.count(True) == told.count(False) == 1
    assert told[0] is True
    progress = next(heard for heard in told if isinstance(heard, Progress))
    assert (progress.done, progress.total) == (1, 2)


def test_a_disk_that_is_silent_holds_up_the_end_only_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Lane, "patience", 0.05)
    lane: Lane[Owned] = Lane("silent", Owned)
    answer = threading.Event()
    lane.submit(lambda _owned, _job: answer.wait(10), done=fail_test)
    lane.close()
    left = [thread for thread in threading.enumerate() if thread.name == "simile-silent"]
    assert [thread.daemon for thread in left] == [True], "the interpreter waits for any other thread"
    answer.set()
    left[0].join()


def test_nothing_is_delivered_after_closing(qt: QApplication) -> None:
    lane: Lane[Owned] = Lane("test", Owned)
    reports: list[int] = []
    lane.submit(lambda _owned, _job: 1, done=reports.append, failed=fail_test)
    lane.close()
    qt.processEvents()
    assert lane.submit(lambda _owned, _job: 2, done=reports.append, failed=fail_test).cancelled
    qt.processEvents()
    assert reports == []
    assert lane.idle


class Emitter(QObject):
    said = Signal(object)


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.threads: set[int] = set()

    @Slot(object)
    def hear(self, number: int) -> None:
        self.heard.append(number)
        self.threads.add(threading.get_ident())


def test_five_thousand_signals_from_a_worker_thread_arrive_in_order() -> None:
    """PySide6 6.12.0 on Python 3.10 and 3.11 crashes after some hundred of them."""
    emitter, listener = Emitter(), Listener()
    emitter.said.connect(listener.hear, Qt.ConnectionType.QueuedConnection)

    def emit_all() -> None:
        for number in range(5000):
            emitter.said.emit(number)

    worker = threading.Thread(target=emit_all)
    worker.start()
    wait_until(lambda: len(listener.heard) == 5000, seconds=20, what="5,000 signals")
    worker.join()
    assert listener.heard == list(range(5000))
    assert listener.threads == {threading.get_ident()}


def test_a_report_that_was_on_its_way_when_a_newer_one_was_asked_for_is_dropped(lane: Lane[Owned]) -> None:
    """A check of files was over just as another folder was chosen, and was shown as the answer for that one."""
    reports: list[int] = []
    errors: list[Exception] = []
    ended = threading.Event()

    def answer(_owned: Owned, _job: Job, *, number: int) -> int:
        ended.set()
        return number

    def ask(number: int) -> None:
        lane.submit(partial(answer, number=number), done=reports.append, failed=errors.append, kind="answers")

    ask(1)
    assert ended.wait(5)  # and no event loop has run: the report is not delivered yet
    ask(2)
    wait_until(lambda: bool(reports), seconds=5, what="the newer report")
    assert reports == [2]
    assert [type(error) for error in errors] == [Cancelled]
    ended.clear()
    ask(3)
    assert ended.wait(5)
    lane.forget("answers")
    wait_until(lambda: lane.idle, seconds=5, what="the end")
    assert reports == [2]


def test_an_error_that_nobody_asked_about_is_told_by_the_lane_unless_it_was_stopped(lane: Lane[Owned]) -> None:
    errors: list[Exception] = []
    lane.failed.connect(errors.append)

    def broken(_owned: Owned, _job: Job) -> None:
        raise OSError("no such disk")

    def stopped(_owned: Owned, _job: Job) -> None:
        raise Cancelled

    for operation in (stopped, broken):
        lane.submit(operation)
    wait_until(lambda: lane.idle, seconds=5, what="the end")
    assert [str(error) for error in errors] == ["no such disk"]
