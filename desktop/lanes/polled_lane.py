"""A lane whose work is watched: its progress is polled while there is something to do."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.job import Job
from desktop.tasks import Lane, Owned, Report

_POLL_MS = 100


class PolledLane(Lane[Owned]):
    """Says when it begins to work, how far it is, and when it rests."""

    progressed = Signal(object)  # Progress
    working = Signal(bool)

    def __init__(self, name: str, make: Callable[[], Owned], parent: QObject | None = None) -> None:
        super().__init__(name, make, parent)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)
        self.rested.connect(self._rest)

    def submit(
        self,
        operation: Callable[[Owned, Job], Report],
        *,
        done: Callable[[Report], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        kind: Hashable = None,
    ) -> Job:
        resting = self.idle
        job = super().submit(operation, done=done, failed=failed, kind=kind)
        self._poll.start()
        if resting:
            self.working.emit(True)
        return job

    def cancel(self) -> None:
        self._poll.stop()
        super().cancel()

    @Slot()
    def _look(self) -> None:
        if self.job is not None:
            self.progressed.emit(self.job.progress)

    @Slot()
    def _rest(self) -> None:
        self._poll.stop()
        self.working.emit(False)
