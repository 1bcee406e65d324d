"""Runs work in a process of its own: if it crashes or takes too much, as on hostile input, only that process ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any

from core.job import Job

_LOOK_UP_SECONDS = 0.1
_END_SECONDS = 5.0
"""How long a process may take to be gone once it was ended. One that waits for a dead drive takes for ever."""


@contextmanager
def apart(work: Callable[..., None], *arguments: object) -> Iterator[Connection]:
    """Context manager that runs `work(their end of a pipe, *arguments)` in a new process and yields our end of the
    pipe. The process ends with the block, and with the program. Raises OSError if the system has no room for it."""
    # Not forked: the threads of this program hold locks that no one would open in the copy.
    context = multiprocessing.get_context("spawn")
    pipe: tuple[Any, Any] = context.Pipe(duplex=False)  # Windows has a class of its own for its ends
    ours, theirs = pipe
    with ours:
        with theirs:
            process = context.Process(target=_undisturbed, args=(work, theirs, *arguments), daemon=True)
            with _without_interrupts():
                process.start()
        try:
            yield ours
        finally:
            process.kill()
            process.join(_END_SECONDS)


def received(ours: Connection, *, within: float, job: Job) -> Any:
    """The next object that the process of `apart` sends. Raises TimeoutError if none comes within so many seconds,
    EOFError if the process is dead, Cancelled if the person stops."""
    until = time.monotonic() + within
    try:
        while not ours.poll(_LOOK_UP_SECONDS):  # which itself fails on Windows, where the process is dead
            job.checkpoint()
            if time.monotonic() > until:
                raise TimeoutError
        return ours.recv()
    except TimeoutError:
        raise
    except (EOFError, OSError) as error:
        job.checkpoint()  # whoever has stopped the program may have ended that one first
        raise EOFError from error


def limit(*, memory: int, seconds: float | None = None) -> None:
    """Limit this process to so many bytes of address space and so many seconds of processor time.

    Windows has neither limit, and macOS none of memory: there, whoever waits for the process has to end it.
    """
    if sys.platform == "win32":
        return
    import resource

    limits = [(resource.RLIMIT_AS, memory)]
    if seconds is not None:
        limits.append((resource.RLIMIT_CPU, round(seconds)))
    for kind, wanted in limits:
        _, most = resource.getrlimit(kind)
        allowed = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (allowed, most))


def _undisturbed(work: Callable[..., None], *arguments: object) -> None:
    # Windows has no signals to hold back before the process is there.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_program, name="simile-parent", daemon=True).start()
    work(*arguments)


def _end_with_the_program() -> None:
    """Also where the program is killed, and ends nothing itself."""
    program = multiprocessing.parent_process()
    if program is not None:
        program.join()
        os._exit(1)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Context manager that shields processes started in it from Ctrl-C, which a terminal sends to every process of the
    program: the program itself decides what ends."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # which would be started with the first process, and let the signal through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
