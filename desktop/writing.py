"""The job lane as the window uses it: one operation at a time, a scan that makes room for what is more urgent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.actions import Removal
from core.job import Cancelled, Job
from core.library import RefreshReport
from desktop import operations
from desktop.operations import Writer
from desktop.tasks import Lane

POLL_MS = 100

Report = TypeVar("Report")


class Writing(QObject):
    """Everything that changes the catalog or moves files. Signals are emitted in the GUI thread."""

    prepared = Signal(object)  # Prepared
    scanned = Signal(object)  # RefreshReport
    trashed = Signal(object)  # ActionReport
    moved = Signal(object)  # ActionReport
    undone = Signal(object)  # UndoReport
    changed = Signal()  # an operation has ended: the catalog may hold something else than before
    revised = Signal()  # the operation at work has new results to show
    progressed = Signal(object)  # Progress, polled while an operation is at work
    working = Signal(bool)  # an operation is at work, or none is
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Writer] = Lane("job", partial(Writer.open, catalog), self)
        self._scan: Job | None = None
        self._scan_again = False
        self._revision = 0
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def job(self) -> Job | None:
        """The operation at work."""
        return self._lane.current

    @property
    def scanning(self) -> bool:
        """Whether a scan is at work or about to begin."""
        return self._scan is not None or self._scan_again

    # --- what can be asked for ----------------------------------------------------------------------------------

    def prepare(self) -> None:
        self._submit(operations.prepare, self.prepared.emit)

    def scan(self) -> None:
        if self._scan is None:
            self._scan_again = False
            self._scan = self._submit(operations.scan, self._scan_done, self._scan_failed)

    def add_folders(self, folders: Sequence[str]) -> None:
        """Add folders to the library and scan it."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(partial(operations.add_folders, folders=tuple(folders)), _nothing)

    def add_samples(self, folder: Path) -> None:
        """Draw the sample photos into a folder, add it to the library and scan it."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(partial(operations.add_samples, folder=folder), _nothing)

    def remove_folder(self, folder: str) -> None:
        self._interrupt_scan()
        self._submit(partial(operations.remove_folder, folder=folder), _nothing)

    def trash(self, removals: Sequence[Removal]) -> None:
        self._interrupt_scan()
        self._submit(partial(operations.trash, removals=tuple(removals)), self.trashed.emit)

    def move(self, removals: Sequence[Removal], *, to: str, keep_folders: bool) -> None:
        self._interrupt_scan()
        operation = partial(operations.move, removals=tuple(removals), to=to, keep_folders=keep_folders)
        self._submit(operation, self.moved.emit)

    def undo(self) -> None:
        self._interrupt_scan()
        self._submit(operations.undo, self.undone.emit)

    def pause(self, paused: bool) -> None:
        job = self.job
        if job is not None:
            if paused:
                job.pause()
            else:
                job.resume()

    def stop(self) -> None:
        """Stop the operation at work; what it did is kept."""
        self._scan_again = False
        if self.job is not None:
            self.job.cancel()

    def cancel(self) -> None:
        """Ask everything to stop, without waiting for it."""
        self._poll.stop()
        self._lane.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread."""
        self._poll.stop()
        self._lane.close()

    # --- how it is done -----------------------------------------------------------------------------------------

    def _interrupt_scan(self) -> None:
        """A scan makes room for what the person wants now, and goes on afterwards from where it was."""
        if self._scan is not None:
            self._scan_again = True
            self._scan.cancel()

    def _submit(
        self,
        operation: Callable[[Writer, Job], Report],
        done: Callable[[Report], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        resting = self._lane.current is None
        job = self._lane.submit(
            operation,
            done=partial(self._end, done),
            failed=partial(self._end, failed or self.failed.emit),
        )
        if resting:
            self._revision = 0
            self._poll.start()
            self.working.emit(True)
        return job

    def _end(self, tell: Callable[[Report], None], outcome: Report) -> None:
        tell(outcome)
        self.changed.emit()
        if self._scan_again and self._scan is None:
            self.scan()
        elif self._lane.current is None:
            self._poll.stop()
            self.working.emit(False)

    def _scan_done(self, report: RefreshReport) -> None:
        self._scan = None
        self.scanned.emit(report)

    def _scan_failed(self, error: Exception) -> None:
        self._scan = None
        if not (isinstance(error, Cancelled) and self._scan_again):  # it is only making room
            self.failed.emit(error)

    @Slot()
    def _look(self) -> None:
        if self.job is None:
            return
        progress = self.job.progress
        self.progressed.emit(progress)
        if progress.revision != self._revision:
            self._revision = progress.revision
            self.revised.emit()


def _nothing(_report: None) -> None:
    """For operations whose effect is seen in the catalog."""
