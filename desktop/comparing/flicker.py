"""The state of the flicker mode: which of two photos is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SHORTEST_MS, LONGEST_MS = 200, 2000
"""How long each photo may be shown. Five changes a second are less than the three flashes (of two changes each) that
the Web Content Accessibility Guidelines 2.3.1 allow."""

_USUAL_MS = 700


class Flicker(QObject):
    """Alternates two photos by a timer until one of them is chosen by hand."""

    turned = Signal()  # the other photo is shown
    changed = Signal()  # it goes by itself now, or no longer, or at another speed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shows_second = False
        self._timer = QTimer(self, interval=_USUAL_MS)
        self._timer.timeout.connect(self.turn)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds for which each photo is shown."""
        return self._timer.interval()

    def set_interval(self, milliseconds: int) -> None:
        """Show each photo for so long, SHORTEST_MS to LONGEST_MS."""
        self._timer.setInterval(min(max(milliseconds, SHORTEST_MS), LONGEST_MS))
        self.changed.emit()

    def begin(self) -> None:
        """Show the first photo and start the timer."""
        self.shows_second = False
        self.turned.emit()
        self.run(True)

    @Slot(bool)
    def run(self, running: bool) -> None:
        """Start or stop the timer."""
        if running != self.running:
            if running:
                self._timer.start()
            else:
                self._timer.stop()
            self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """Show the other photo."""
        self.shows_second = not self.shows_second
        self.turned.emit()

    def show(self, *, second: bool) -> None:
        """Show one of the photos and stop the timer."""
        self.run(False)
        if second != self.shows_second:
            self.turn()
