"""The lane that computes themes and the map, with its own connection, since it may take minutes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core.lookalikes import learned
from desktop.lanes.polled_lane import PolledLane
from desktop.lookalikes import operations
from desktop.lookalikes.operations import Describer
from desktop.reviewing.rows import Rows


class LookalikesLane(PolledLane[Describer]):
    """Computes only the latest wish of each kind. Signals are emitted in the GUI thread."""

    patience = None
    divided = Signal(object)  # Themes
    charted = Signal(object)  # Chart
    named = Signal(str, bool)  # the model that photos are compared by, and whether it is the program's own
    described = Signal()
    model_chosen = Signal()
    stopped = Signal()  # by the person

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__("lookalikes", partial(Describer, catalog), parent)

    def divide(self, *, count: int | None, folder: str = "", photos: Sequence[int] | None = None) -> None:
        """Divide the library, the photos in a folder, or these photos, into themes."""
        operation = partial(operations.themes, count=count, folder=folder, photos=photos)
        self.submit(operation, done=self.divided.emit, kind=operations.themes)

    def chart(self, *, copies: Rows, anew: bool) -> None:
        """Draw the map, from its stored places or from scratch."""
        operation = partial(operations.chart, copies=copies, anew=anew)
        self.submit(operation, done=self.charted.emit, kind=operations.chart)

    def name_means(self) -> None:
        """Say what photos are compared by: an answer that rests on it may take minutes."""
        self.submit(lambda owned, _job: owned.chosen, done=lambda chosen: self.named.emit(*chosen), kind="name")

    def describe(self) -> None:
        """Have all photos described by the image model; what was described before a newer wish is kept."""
        self.submit(lambda owned, job: owned.describe(job), done=lambda _: self.described.emit(), kind="describe")

    def choose_model(self, choice: str) -> None:
        """Compare photos by this model file, by learned.COLOURS, or by the shipped model if empty."""
        self.cancel()
        self.submit(
            lambda owned, job: learned.choose_model(owned.catalog, choice, job=job),
            done=lambda _: self.model_chosen.emit(),
        )

    @Slot()
    def stop(self) -> None:
        """Stop the current work. Descriptions made until then are kept."""
        if not self.idle:
            self.cancel()
            self.stopped.emit()
