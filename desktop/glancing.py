"""The lane that works out themes and the map. It has its own connection: minutes of arranging hold up nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.job import Cancelled, Job
from desktop import glance
from desktop.glance import Observatory
from desktop.tasks import Lane

_POLL_MS = 100


class Glancing(QObject):
    """The newest wish of each kind wins. Signals are emitted in the GUI thread."""

    divided = Signal(object)  # Themes
    charted = Signal(object)  # Chart
    model_chosen = Signal()
    progressed = Signal(object)  # Progress, polled while something is worked out
    working = Signal(bool)
    stopped = Signal()  # by the person
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Observatory] = Lane("glance", partial(Observatory, catalog), self)
        self._dividing: Job | None = None
        self._charting: Job | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._lane.current is not None

    def divide(self, *, count: int | None, folder: str = "", photos: Sequence[int] | None = None) -> None:
        """Divide the library, what lies in a folder, or these photos, into themes."""
        _forget(self._dividing)
        operation = partial(glance.themes, count=count, folder=folder, photos=photos)
        self._dividing = self._lane.submit(operation, done=self._divided, failed=self._end)
        self._begin()

    def chart(self, *, copies: Sequence[tuple[int, ...]], anew: bool = False) -> None:
        """Draw the map, from what is known of it or wholly anew."""
        _forget(self._charting)
        operation = partial(glance.chart, copies=tuple(copies), anew=anew)
        self._charting = self._lane.submit(operation, done=self._charted, failed=self._end)
        self._begin()

    def choose_model(self, choice: str) -> None:
        """Compare photos by this model file, by learned.COLOURS, or by the shipped model if empty."""
        self._lane.cancel()
        self._lane.submit(partial(glance.choose_model, choice=choice), done=self._chosen, failed=self._end)
        self._begin()

    @Slot()
    def stop(self) -> None:
        """Stop what is at work. What was described until then is kept."""
        if self.busy:
            self._lane.cancel()
            self.stopped.emit()

    def cancel(self) -> None:
        """Ask everything to stop, without waiting for it."""
        self._poll.stop()
        self._lane.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread."""
        self._poll.stop()
        self._lane.close()

    def _begin(self) -> None:
        self._poll.start()
        self.working.emit(True)

    def _divided(self, themes: glance.Themes) -> None:
        self.divided.emit(themes)
        self._rest()

    def _charted(self, chart: glance.Chart) -> None:
        self.charted.emit(chart)
        self._rest()

    def _chosen(self, _report: None) -> None:
        self.model_chosen.emit()
        self._rest()

    def _end(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
        self._rest()

    def _rest(self) -> None:
        if not self.busy:
            self._poll.stop()
            self.working.emit(False)

    @Slot()
    def _look(self) -> None:
        job = self._lane.current
        if job is not None:
            self.progressed.emit(job.progress)


def _forget(job: Job | None) -> None:
    if job is not None:
        job.cancel()
