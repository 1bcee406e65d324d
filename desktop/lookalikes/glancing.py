"""The lane that works out themes and the map. It has its own connection: minutes of arranging hold up nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.lanes.polled_lane import PolledLane
from desktop.lookalikes import glance
from desktop.lookalikes.glance import Observatory
from desktop.reviewing.rows import Rows


class Glancing(QObject):
    """Of each kind of wish only the newest is worked out. Signals are emitted in the GUI thread."""

    divided = Signal(object)  # Themes
    charted = Signal(object)  # Chart
    named = Signal(str, bool)  # the model that photos are compared by, and whether it is the program's own
    described = Signal()
    model_chosen = Signal()
    progressed = Signal(object)  # Progress, polled while something is worked out
    stopped = Signal()  # by the person
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: PolledLane[Observatory] = PolledLane("glance", partial(Observatory, catalog), self)
        self._lane.progressed.connect(self.progressed)
        self._lane.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        return self._lane.current is not None

    def divide(self, *, count: int | None, folder: str = "", photos: Sequence[int] | None = None) -> None:
        """Divide the library, what lies in a folder, or these photos, into themes."""
        operation = partial(glance.themes, count=count, folder=folder, photos=photos)
        self._lane.submit(operation, done=self.divided.emit, kind=glance.themes)

    def chart(self, *, copies: Rows, anew: bool = False) -> None:
        """Draw the map, from what is known of it or wholly anew."""
        operation = partial(glance.chart, copies=copies, anew=anew)
        self._lane.submit(operation, done=self.charted.emit, kind=glance.chart)

    def name_means(self) -> None:
        """Say what photos are compared by: an answer that rests on it may take minutes."""
        self._lane.submit(glance.name_means, done=self._name, kind=glance.name_means)

    def describe(self) -> None:
        """Have all photos described by the image model; what was described before a newer wish is kept."""
        self._lane.submit(glance.describe, done=self._described, kind=glance.describe)

    def choose_model(self, choice: str) -> None:
        """Compare photos by this model file, by learned.COLOURS, or by the shipped model if empty."""
        self._lane.cancel()
        self._lane.submit(partial(glance.choose_model, choice=choice), done=self._chosen)

    @Slot()
    def stop(self) -> None:
        """Stop what is at work. What was described until then is kept."""
        if self.busy:
            self._lane.cancel()
            self.stopped.emit()

    def cancel(self) -> None:
        """Ask everything to stop, without waiting for it."""
        self._lane.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread."""
        self._lane.close()

    def _name(self, found: tuple[str, bool]) -> None:
        self.named.emit(*found)

    def _described(self, _report: None) -> None:
        self.described.emit()

    def _chosen(self, _report: None) -> None:
        self.model_chosen.emit()
