"""The job lane as the window uses it: one operation at a time, and a scan gives way to what is more urgent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core import actions
from core.actions import Removal, UndoReport
from core.files.excluded import exclude, include
from core.indexing import suspects
from core.job import Cancelled, Job, Progress, Stage
from desktop.lanes import operations
from desktop.lanes.operations import Writer
from desktop.lanes.overview import Overview
from desktop.lanes.polled_lane import PolledLane
from desktop.removal.act import Choice
from desktop.removal.operations import remove
from desktop.reviewing.rows import Rows
from desktop.tasks import Report

if TYPE_CHECKING:
    from core.library import RefreshReport

_WAY_SECONDS = 0.12  # for some repaints of the whole window


class Writing(PolledLane[Writer]):
    """Everything that changes the catalog or moves files. Signals are emitted in the GUI thread."""

    patience = None
    prepared = Signal(object)  # Prepared
    unprepared = Signal(object)  # Exception: why there is no catalog to work with
    begun = Signal()  # a scan of the whole library
    scanned = Signal(object)  # RefreshReport
    stopped = Signal(bool)  # the person stopped a scan before its end; whether photos may be left to compare
    compared = Signal()  # the photos that a stopped scan had read
    broken_off = Signal()  # a scan failed before its end
    excluded = Signal(object)  # path of the folder
    relocated = Signal(object, object)  # the path of a folder before, and now
    removed = Signal(object)  # Removed
    reported = Signal(object)  # Path of the report that was written
    undone = Signal(object)  # UndoReport
    redone = Signal(object)  # ActionReport
    unreversed = Signal()  # an undo or redo failed before it could report anything
    changed = Signal()  # an operation has ended: the catalog may have changed
    revised = Signal()  # the operation at work has new results to show

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__("job", partial(Writer.open, catalog), parent)
        self.progressed.connect(self._tell_revised)
        self.working.connect(self._begin_anew)
        self._scan: Job | None = None
        self._scan_again = False
        self._gently = False
        self._revision = 0

    @property
    def scanning(self) -> bool:
        """Whether a scan is at work or about to begin."""
        return self._scan is not None or self._scan_again

    # --- what can be asked for ----------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Open the catalog; may be called again if that failed."""
        self._submit(operations.prepare, self.prepared.emit, self.unprepared.emit)

    def scan(self) -> None:
        if self._scan is None:
            self._scan_again = False
            self._begin_scan(operations.scan, self._scan_done)
            self.begun.emit()

    def look_into(self, folders: Sequence[str]) -> None:
        """Scan folders of the library in which something has changed; only the result is shown."""
        if self._scan is None:
            self._begin_scan(partial(operations.scan, only=tuple(folders)), self._look_done)

    def compare(self) -> None:
        """Compare what was read before the person stopped a scan, and read no more."""
        if self._scan is None:
            self._begin_scan(operations.compare, self._compare_done)

    def go_gently(self, gently: bool) -> None:
        """Set whether scans spare the machine, also the one at work."""
        self._gently = gently
        if self._scan is not None:
            self._scan.gently = gently

    def add_folders(self, folders: Sequence[str]) -> None:
        """Add folders to the library and scan it."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(partial(operations.add_folders, folders=tuple(folders)))

    def add_samples(self, folder: Path) -> None:
        """Draw the sample photos into a folder, add it to the library and scan it."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(partial(operations.add_samples, folder=folder))

    def remove_folder(self, folder: str) -> None:
        self._interrupt_scan()
        self._submit(lambda writer, _job: writer.catalog.remove_folder(folder))

    def relocate(self, folder: str, now: str) -> None:
        """Look for the photos of a folder of the library, which was renamed or moved, in another one from now on."""
        self._interrupt_scan()
        self._submit(partial(operations.relocate, folder=folder, now=now), partial(self._relocated, folder))

    def exclude(self, folder: str) -> None:
        """Exclude a folder inside the library from scans, and hide its photos."""
        self._interrupt_scan()
        self._scan_again = True  # other photos may have been compared only with its photos
        self._submit(lambda writer, _job: exclude(writer.catalog, folder), self.excluded.emit)

    def include(self, folder: str) -> None:
        """Include an excluded folder again."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(lambda writer, _job: include(writer.catalog, folder))

    def remove(self, removals: Sequence[Removal], choice: Choice) -> None:
        """Trash, move or link photos, as chosen."""
        self._interrupt_scan()
        self._submit(partial(remove, removals=removals, choice=choice), self.removed.emit)

    def save_report(self, path: Path, whole: Overview, rows: Rows) -> None:
        """Write the groups of these rows to a file."""
        self._interrupt_scan()
        self._submit(partial(operations.save_report, path=path, whole=whole, rows=rows), self.reported.emit)

    def undo(self, entries: Sequence[int]) -> None:
        """Undo these entries of the journal."""
        self._undo(lambda writer, job: actions.undo(writer.catalog, entries=entries, job=job))

    def undo_last(self, batch: int | None, *, besides: Collection[int]) -> None:
        """Undo this batch of the journal or, where it is None, the latest besides some."""
        self._undo(lambda writer, job: actions.undo(writer.catalog, batch=batch, besides=besides, job=job))

    def _undo(self, operation: Callable[[Writer, Job], UndoReport]) -> None:
        self._interrupt_scan()
        self._submit(operation, self.undone.emit, self._not_reversed)

    def redo(self, entries: Sequence[int] | None = None) -> None:
        """Redo these entries of the journal, or else the latest undo."""
        self._interrupt_scan()
        self._submit(
            lambda writer, job: actions.redo(writer.catalog, entries=entries, job=job),
            self.redone.emit,
            self._not_reversed,
        )

    def try_again(self, paths: Sequence[str]) -> None:
        """Read files again that could not be read."""
        self._interrupt_scan()
        self._scan_again = True
        self._submit(lambda writer, _job: suspects.try_again(writer.catalog, paths))

    def pause(self, paused: bool) -> None:
        job = self.job
        if job is not None:
            if paused:
                job.pause()
            else:
                job.resume()

    @Slot()
    def give_way(self) -> None:
        """Pause the work for a moment, so that the window can paint what it was just given."""
        if self.job is not None:
            self.job.give_way(_WAY_SECONDS)

    def stop(self) -> None:
        """Stop the operation at work; what it did is kept."""
        self._scan_again = False
        if self.job is not None:
            self.job.cancel()

    # --- how it is done -----------------------------------------------------------------------------------------

    def _interrupt_scan(self) -> None:
        """Interrupt a scan for what the person wants now; it resumes afterwards."""
        if self._scan is not None:
            self._scan_again = True
            self._scan.cancel()

    def _submit(
        self,
        operation: Callable[[Writer, Job], Report],
        done: Callable[[Report], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        failed = failed or self.failed.emit
        return self.submit(operation, done=partial(self._end, done), failed=partial(self._end, failed))

    def _end(self, tell: Callable[[Report], None] | None, outcome: Report) -> None:
        if tell is not None:
            tell(outcome)
        self.changed.emit()
        if self._scan_again and self._scan is None:
            self.scan()

    def _begin_scan(self, operation: Callable[[Writer, Job], Report], done: Callable[[Report], None]) -> None:
        self._scan = self._submit(operation, done, self._scan_failed)
        self._scan.gently = self._gently

    def _not_reversed(self, error: Exception) -> None:
        self.unreversed.emit()
        self.failed.emit(error)

    def _look_done(self, _report: RefreshReport) -> None:
        self._scan = None

    def _relocated(self, folder: str, now: str) -> None:
        self._scan_again = True  # not after a refusal: that its folder is offline would be said over the reason
        self.relocated.emit(folder, now)

    def _compare_done(self, _nothing: None) -> None:
        self._scan = None
        self.compared.emit()

    def _scan_done(self, report: RefreshReport) -> None:
        self._scan = None
        self.scanned.emit(report)

    def _scan_failed(self, error: Exception) -> None:
        comparable = self._scan is not None and self._scan.progress.stage in (Stage.DECODING, Stage.MATCHING)
        self._scan = None
        if not isinstance(error, Cancelled):
            self.broken_off.emit()
            self.failed.emit(error)
        elif not self._scan_again:  # else it is only making room
            self.stopped.emit(comparable)

    @Slot()
    def _begin_anew(self) -> None:
        self._revision = 0

    @Slot(object)
    def _tell_revised(self, progress: Progress) -> None:
        if progress.revision != self._revision:
            self._revision = progress.revision
            self.revised.emit()
