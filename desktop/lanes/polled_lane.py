"""A lane with visible progress, which is polled while there is work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.tasks import Lane, Owned

_POLL_MS = 100


class PolledLane(Lane[Owned]):
    """Signals when it begins to work, its progress, and when it rests."""

    progressed = Signal(object)  # Progress
    working = Signal(bool)

    def __init__(self, name: str, make: Callable[[], Owned], parent: QObject | None = None) -> None:
        super().__init__(name, make, parent)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)
        self.began.connect(self._begin_to_work)
        self.rested.connect(self._rest)

    @Slot()
    def _begin_to_work(self) -> None:
        self._poll.start()
        self.working.emit(True)

    @Slot()
    def _look(self) -> None:
        if self.job is not None:
            self.progressed.emit(self.job.progress)

    @Slot()
    def _rest(self) -> None:
        self._poll.stop()
        self.working.emit(False)
