"""The threads of a scan: results in order, never too many at once, and an end to all of them."""

from __future__ import annotations

import threading
import time
from queue import Empty, SimpleQueue

import pytest

from core.indexing.pool import in_order
from core.job import Cancelled, Job


@pytest.mark.parametrize("workers", [0, 1, 2, 5, None])
def test_results_come_in_the_order_of_the_items(workers: int | None) -> None:
    def work(number: int) -> int:
        time.sleep(0.02 if number % 7 == 0 else 0)
        return number * number

    assert list(in_order(work, range(50), workers=workers, job=Job())) == [number * number for number in range(50)]


def test_no_more_than_two_a_thread_are_under_way() -> None:
    started = ended = 0

    def items() -> object:
        nonlocal started
        for number in range(40):
            started += 1
            assert started - ended <= 2 * 2 + 1  # the one that is asked for is under way only after this
            yield number

    def work(number: int) -> None:
        nonlocal ended
        time.sleep(0.002)
        with lock:
            ended += 1

    lock = threading.Lock()
    list(in_order(work, items(), workers=2, job=Job()))  # type: ignore[arg-type]
    assert ended == 40


def test_a_slow_item_does_not_stop_the_other_threads() -> None:
    begun = threading.Event()
    done: list[int] = []

    def work(number: int) -> int:
        if number == 0:
            begun.wait(10)
        done.append(number)
        if len(done) == 20:
            begun.set()
        return number

    assert list(in_order(work, range(30), workers=2, job=Job())) == list(range(30))
    assert done[:20] == list(range(1, 21))


def test_nothing_to_do_starts_nothing() -> None:
    assert list(in_order(str, [], workers=2, job=Job())) == []


def test_cancelling_does_not_wait_for_what_has_not_begun() -> None:
    asked = threading.Event()
    begun: list[int] = []

    class Asked(Job):
        def checkpoint(self) -> None:
            asked.set()
            super().checkpoint()

    job = Asked()

    def work(number: int) -> int:
        begun.append(number)
        job.cancel()
        assert asked.wait(10), "nobody looks at the job while the threads are at work"
        return number

    with pytest.raises(Cancelled):
        list(in_order(work, range(100), workers=2, job=job))
    assert len(begun) <= 4
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]


def test_a_mistake_ends_it_and_its_threads() -> None:
    def work(number: int) -> int:
        if number == 5:
            raise KeyError(number)
        return number

    results = in_order(work, range(100), workers=2, job=Job())
    with pytest.raises(KeyError):
        list(results)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]


class _Late(SimpleQueue[None]):
    """Gives what is in it every second time only, and when all that is under way has ended."""

    asked = 0

    def get(self, block: bool = True, timeout: float | None = None) -> None:
        time.sleep(0.03)
        self.asked += 1
        if self.asked % 2:
            raise Empty
        super().get(block, timeout)


def test_nothing_is_left_out_where_all_ends_while_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one who takes the results looked in vain for a new one, and finds all of them: there are more to come."""
    monkeypatch.setattr("core.indexing.pool.SimpleQueue", _Late)
    assert list(in_order(str, range(40), workers=2, job=Job())) == list(map(str, range(40)))
