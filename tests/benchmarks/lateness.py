"""How late the event loop comes to a timer: what a person feels as stutter."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer

_TICK_MS = 5


class Lateness:
    """Ticks from now on; `stop` says how late the latest tick was.

    `busiest` is the most that the window's own thread has worked between two ticks, in milliseconds of the processor:
    on a machine that does other things too, this part of the lateness stays what it is.
    """

    def __init__(self) -> None:
        self.busiest = 0.0
        self._worst = 0.0
        self._worked = time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = time.monotonic()
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self._worst = max(self._worst, now - self._last - _TICK_MS / 1000)
        self._last = now
        worked = time.thread_time()
        self.busiest = max(self.busiest, 1000 * (worked - self._worked))
        self._worked = worked

    def stop(self) -> float:
        """The worst of it, in milliseconds."""
        self._timer.stop()
        return 1000 * self._worst
