"""Progress, pause and cancellation of long operations."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from enum import StrEnum


class Cancelled(Exception):
    """The person stopped the operation; work done before is kept."""


class Stage(StrEnum):
    """The phases of an operation, in the order in which a scan goes through them."""

    WAITING = "waiting"
    OPENING = "opening the library"
    DRAWING = "drawing photos"
    WALKING = "looking for photos"
    DECODING = "reading photos"
    MATCHING = "comparing"
    RESOLVING = "looking closely at copies"
    DESCRIBING = "describing photos"
    ARRANGING = "arranging"
    TRAINING = "training"
    COLLECTING = "collecting what only copies say"
    CHECKING = "checking files"
    ACTING = "moving files"
    REPORTING = "writing the report"
    DONE = "done"


FINDING = Stage.DECODING, Stage.MATCHING, Stage.RESOLVING
"""The stages of a scan in which groups come or change."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A snapshot of an operation, polled by whoever shows it."""

    stage: Stage = Stage.WAITING
    done: int = 0
    total: int | None = None  # None while it is not known
    problems: int = 0
    current: str = ""  # the file or folder at work
    rate: float = 0.0  # items a second in this stage, without pauses
    revision: int = 0  # grows whenever there are new results to show
    seconds: float = 0.0  # spent in this stage, without pauses; 0 where it has just begun

    @property
    def seconds_left(self) -> float | None:
        """Estimated time to the end of this stage, None while it cannot be said."""
        if self.total is None or self.rate <= 0:
            return None
        return max(0, self.total - self.done) / self.rate


class Job:
    """Connects an operation with its watcher. All methods are thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running = threading.Event()
        self._running.set()
        self._cancelled = threading.Event()
        self._progress = Progress()
        self._began = time.monotonic()
        self._done_before = 0
        self._paused_at: float | None = None
        self._others_until = 0.0  # on the monotonic clock
        self.gently = False  # whether the work is to spare the machine: one thread, behind all others; may change

    @property
    def progress(self) -> Progress:
        """The latest snapshot, with its rate computed now."""
        with self._lock:
            now = self._paused_at if self._paused_at is not None else time.monotonic()
            elapsed = now - self._began
            if elapsed <= 0.5:
                return self._progress
            return replace(self._progress, rate=(self._progress.done - self._done_before) / elapsed, seconds=elapsed)

    def enter(self, stage: Stage, *, total: int | None = None, done: int = 0) -> None:
        """Begin a stage, or resume one of which `done` items are done."""
        with self._lock:
            self._began = time.monotonic()
            self._done_before = done
            if self._paused_at is not None:
                self._paused_at = self._began
            self._progress = replace(self._progress, stage=stage, done=done, total=total, current="")

    def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
        """Add `count` to the items done, and `problems` to those that failed."""
        with self._lock:
            before = self._progress
            self._progress = replace(
                before, done=before.done + count, current=current or before.current, problems=before.problems + problems
            )

    def publish(self) -> None:
        """Announce that there are new results to show."""
        with self._lock:
            self._progress = replace(self._progress, revision=self._progress.revision + 1)

    def checkpoint(self) -> None:
        """Wait while paused, and raise Cancelled once stopped; to be called between items."""
        self._running.wait()
        self.stand_back()
        if self._cancelled.is_set():
            raise Cancelled

    def give_way(self, seconds: float) -> None:
        """Leave the processor to other threads for so many seconds, for what the person is looking at."""
        self._others_until = time.monotonic() + seconds

    def stand_back(self) -> None:
        """Wait while `give_way` lasts; to be called between items by threads that `checkpoint` does not stop."""
        rest = self._others_until - time.monotonic()
        if rest > 0:
            self._cancelled.wait(rest)

    @property
    def cancelled(self) -> bool:
        """Whether the operation was told to stop."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        return not self._running.is_set()

    def pause(self) -> None:
        """Wait at the next checkpoint, until `resume`; the time until then does not count."""
        with self._lock:
            if self._paused_at is None and not self._cancelled.is_set():
                self._paused_at = time.monotonic()
                self._running.clear()

    def resume(self) -> None:
        with self._lock:
            if self._paused_at is not None:
                self._began += time.monotonic() - self._paused_at
                self._paused_at = None
            self._running.set()

    def cancel(self) -> None:
        """Stop at the next checkpoint, even while paused."""
        self._cancelled.set()
        self.resume()
