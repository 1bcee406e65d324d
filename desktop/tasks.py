"""Lanes: worker threads that do one operation after the other. The only file that knows operations run elsewhere.

An operation is a plain function `operation(owned, job) -> report`. What a lane owns (a catalog with its connection) is
made, used and closed in the lane's own thread. The report comes back to the GUI thread through one queued signal.

A thread that waits for a disk cannot be stopped. The program would not end before it, so the threads are daemons, and
a lane that only reads is waited for no longer than its `patience` when it is closed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from itertools import count
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.job import Cancelled, Job
from core.system.priority import lower


class Closable(Protocol):
    def close(self) -> None: ...


PATIENCE = 10.0
"""How many seconds the end of the program waits for a thread that only reads, perhaps from a disk that is silent."""

_NICE = 5
"""Niceness of the worker threads, 0 to 19: the window comes first."""

Owned = TypeVar("Owned", bound=Closable)
Report = TypeVar("Report")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How one operation ended: with a report or with an error."""

    ticket: int
    report: object
    error: Exception | None


@dataclass(frozen=True, slots=True)
class _Caller:
    """What to call in the GUI thread when an operation has ended."""

    job: Job
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    kind: Hashable


class Lane(QObject, Generic[Owned]):
    """One worker thread that owns one thing and does one operation at a time, in the order asked."""

    patience: float | None = PATIENCE  # of `close`; None for a lane that writes, which is waited for

    began = Signal()  # an operation was submitted while the lane was idle
    rested = Signal()  # all operations have ended
    failed = Signal(object)  # Exception of an operation that was submitted without a `failed`, but never Cancelled
    _settled = Signal(object)

    def __init__(self, name: str, make: Callable[[], Owned], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._owned: Owned | None = None
        self._tickets = count()
        self._callers: dict[int, _Caller] = {}
        self._newest: dict[Hashable, Job] = {}
        self._closed = False
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=f"simile-{name}", daemon=True)
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        operation: Callable[[Owned, Job], Report],
        *,
        done: Callable[[Report], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        kind: Hashable = None,
    ) -> Job:
        """Put an operation at the end of the lane; `done` or `failed` is called later in the GUI thread.

        Of a `kind` only the newest is wanted: the one before is told to stop, and if it had ended already, its report
        is dropped as if it had stopped. A closed lane does nothing, since a timer of the window may still submit.
        """
        job = Job()
        if self._closed:
            job.cancel()
            return job
        if kind is not None:
            self.forget(kind)
            self._newest[kind] = job
        resting = self.idle
        ticket = next(self._tickets)
        self._callers[ticket] = _Caller(job, done, failed, kind)
        self._work.put(partial(self._carry_out, ticket, operation, job))
        if self._thread.ident is None:
            self._thread.start()
        if resting:
            self.began.emit()
        return job

    @property
    def job(self) -> Job | None:
        """The job of the operation that is running or next; None if the lane is idle."""
        return next((caller.job for caller in self._callers.values()), None)

    @property
    def idle(self) -> bool:
        """Whether no operation is running or waiting."""
        return not self._callers

    def forget(self, kind: Hashable) -> None:
        """Cancel the newest operation of this kind: its report is not wanted any more."""
        if kind in self._newest:
            self._newest.pop(kind).cancel()

    def cancel(self) -> None:
        """Ask the running and every waiting operation to stop; each still ends with `failed(Cancelled)`."""
        for caller in list(self._callers.values()):
            caller.job.cancel()

    def close(self, *, finish: bool = False) -> None:
        """Stop everything, close what the lane owns in its own thread, and wait until that thread has ended, unless it
        takes longer than the lane's patience.

        With `finish` all submitted operations are carried out first; their reports are dropped.
        """
        if not finish:
            self.cancel()
        self._closed = True
        self._callers.clear()
        self._work.put(None)
        if self._thread.ident is not None:
            self._thread.join(self.patience)

    # --- in the worker thread -----------------------------------------------------------------------------------

    def _run(self) -> None:
        lower(_NICE)
        while (operation := self._work.get()) is not None:
            operation()
        if self._owned is not None:
            self._owned.close()
            self._owned = None

    def _carry_out(self, ticket: int, operation: Callable[[Owned, Job], object], job: Job) -> None:
        report: object = None
        error: Exception | None = None
        try:
            if job.cancelled:
                raise Cancelled
            if self._owned is None:
                self._owned = self._make()
            report = operation(self._owned, job)
        except Exception as trouble:  # every error goes to the GUI thread, which has words for it
            error = trouble
        if not self._closed:
            self._settled.emit(_Outcome(ticket, report, error))

    # --- in the GUI thread --------------------------------------------------------------------------------------

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        caller = self._callers.pop(outcome.ticket, None)
        if caller is None:  # closed meanwhile
            return
        error = outcome.error
        if caller.kind is not None:
            if self._newest.get(caller.kind) is caller.job:
                del self._newest[caller.kind]
            else:
                error = Cancelled()  # nobody waits for it any more
        if error is None:
            if caller.done is not None:
                caller.done(outcome.report)
        elif caller.failed is not None:
            caller.failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
        if not self._callers:
            self.rested.emit()
