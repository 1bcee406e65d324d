"""How late the event loop comes to a timer: what a person feels as stutter."""

from __future__ import annotations

import subprocess
import sys
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


_BYSTANDER = """
import sys, threading, time
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
worst, last = 0.0, time.monotonic()
while not over.wait({tick}):
    now = time.monotonic()
    worst, last = max(worst, now - last - {tick}), now
print(worst)
"""


class Bystander:
    """Another process that only ticks, from now on; `stop` says how late its latest tick was.

    So much of any lateness is the machine's, which has other things to do.
    """

    def __init__(self) -> None:
        command = [sys.executable, "-c", _BYSTANDER.format(tick=_TICK_MS / 1000)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def stop(self) -> float:
        """The worst of it, in milliseconds."""
        said, _ = self._process.communicate()
        return 1000 * float(said)
