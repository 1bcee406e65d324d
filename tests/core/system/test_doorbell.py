"""Asking the program that is running to show its window: who rings is heard, or knows soon that nobody is there."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Client

import pytest

from core.system import doorbell
from core.system.doorbell import Call, Doorbell, ring

CALL = Call(("/photos/one", "/photos/\udcff\n"), "token")


@pytest.fixture
def heard() -> list[Call]:
    return []


@pytest.fixture
def bell(heard: list[Call]) -> Iterator[Doorbell]:
    def hear(call: Call) -> bool:
        heard.append(call)
        return True

    made = Doorbell(hear)
    yield made
    made.close()
    assert "simile-doorbell" not in {thread.name for thread in threading.enumerate()}


def test_a_call_is_heard_with_all_that_it_says(bell: Doorbell, heard: list[Call]) -> None:
    assert ring(bell.address, CALL)
    assert ring(bell.address, Call())
    assert heard == [CALL, Call()]


@pytest.mark.skipif(os.name == "nt", reason="there the pipe's rights do it")
def test_only_the_same_user_can_ring(bell: Doorbell) -> None:
    assert os.stat(os.path.dirname(bell.address)).st_mode & 0o077 == 0


def test_who_does_not_answer_is_not_there() -> None:
    bell = Doorbell(lambda _: False)
    began = time.monotonic()
    assert not ring(bell.address, CALL)
    bell.close()
    assert not ring(bell.address, CALL)
    assert not ring("/nowhere", CALL)
    assert time.monotonic() - began < doorbell.PATIENCE


def test_who_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorbell, "PATIENCE", 0.2)
    awake = threading.Event()
    bell = Doorbell(lambda _: awake.wait(10))
    began = time.monotonic()
    assert not ring(bell.address, CALL)
    assert time.monotonic() - began < 5
    awake.set()
    assert ring(bell.address, CALL)
    bell.close()


@pytest.mark.parametrize("data", [b"", b"no call", b'{"folders": 3}', b"[]", b"[" * (1 << 20), b"\xff" * (2 << 20)])
def test_nonsense_is_not_heard_and_does_no_harm(
    bell: Doorbell, heard: list[Call], data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorbell, "PATIENCE", 0.2)
    try:
        with Client(bell.address) as caller:
            if data:
                caller.send_bytes(data)
            assert not caller.poll(0.5) or not caller.recv_bytes()
    except (EOFError, OSError):
        pass
    assert ring(bell.address, CALL)
    assert heard == [CALL]


@pytest.mark.skipif(os.name == "nt", reason="a pipe has no place on a disk")
def test_a_socket_that_was_swept_away_keeps_nobody_from_ending() -> None:
    bell = Doorbell(lambda _: True)
    os.rename(bell.address, f"{bell.address}-away")
    began = time.monotonic()
    bell.close()
    assert time.monotonic() - began < 1
    with suppress(OSError):  # unless the thread has ended by now
        Client(f"{bell.address}-away").close()  # it would end with the program: it hears this as its last
    bell._thread.join(5)
    assert not bell._thread.is_alive()
