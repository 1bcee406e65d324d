"""Going gently: the lowest priority for a thread, and whether the machine runs on its battery."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from core.indexing.pool import in_order
from core.job import Job
from core.system import priority


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads have a priority of their own")
def test_only_the_threads_that_read_stand_last() -> None:
    job = Job()
    job.gently = True
    before = os.getpriority(os.PRIO_PROCESS, 0)

    def own(_item: int) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert set(in_order(own, range(4), workers=2, job=job)) == {19}
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads have a priority of their own")
@pytest.mark.parametrize(("started", "after"), [(0, 5), (15, 15)])
def test_a_priority_is_lowered_and_never_raised(started: int, after: int) -> None:
    """A program that was started with a low one may not raise it again: only the administrator's may."""
    own: list[int] = []

    def work() -> None:
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(started, os.getpriority(os.PRIO_PROCESS, thread)))
        priority.lower(5)
        own.append(os.getpriority(os.PRIO_PROCESS, thread))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert own == [max(after, os.getpriority(os.PRIO_PROCESS, 0))]


def test_gently_means_one_at_a_time_and_may_change_on_the_way() -> None:
    job = Job()
    job.gently = True
    lock, at_work, most = threading.Lock(), 0, {True: 0, False: 0}

    def work(number: int) -> None:
        nonlocal at_work
        with lock:
            at_work += 1
            most[job.gently] = max(most[job.gently], at_work)
        time.sleep(0.01)
        with lock:
            at_work -= 1
        if number == 20:
            job.gently = False

    list(in_order(work, range(60), workers=3, job=job))
    assert most == {True: 1, False: 3}


def supply(folder: Path, name: str, **says: str) -> None:
    (folder / name).mkdir()
    for what, word in says.items():
        (folder / name / what).write_text(f"{word}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ({}, False),
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, False),
        ({"AC": {"type": "Mains", "online": "0"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, True),
        ({"BAT0": {"type": "Battery", "status": "Full"}}, False),
        ({"mouse": {"type": "Battery", "status": "Discharging", "scope": "Device"}}, False),
    ],
)
def test_the_battery_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, supplies: dict[str, dict[str, str]], expected: bool
) -> None:
    for name, says in supplies.items():
        supply(tmp_path, name, **says)
    monkeypatch.setattr(priority, "_SUPPLIES", str(tmp_path))
    assert priority.on_battery() is expected
