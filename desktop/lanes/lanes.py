"""All lanes of the program: created together, stopped together, and closed in the order that their work allows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.lanes.deciding import Deciding
from desktop.lanes.looking import Looking
from desktop.lanes.reading import Reading
from desktop.lanes.searching import Searching
from desktop.lanes.writing import Writing
from desktop.lookalikes.lookalikes_lane import LookalikesLane


class Lanes:
    """Everything that works for the window in threads of its own, on one catalog."""

    def __init__(self, catalog: str, parent: QObject) -> None:
        self.writing = Writing(catalog, parent)
        self.deciding = Deciding(catalog, parent)
        self.reading = Reading(catalog, parent)
        self.reading.anticipate()
        self.searching = Searching(catalog, parent)
        self.reading.at_rest.connect(self.searching.warm)
        self.looking = Looking(catalog, parent)
        self.lookalikes = LookalikesLane(catalog, parent)

    def cancel(self) -> None:
        """Ask all work to stop, without waiting; only decisions are still saved."""
        for lane in (self.writing, self.reading, self.searching, self.looking, self.lookalikes):
            lane.cancel()

    def close(self) -> None:
        """Wait for every thread."""
        for lane in (self.lookalikes, self.reading, self.searching, self.looking, self.deciding, self.writing):
            lane.close()
