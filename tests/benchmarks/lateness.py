"""How late the event loop comes to a timer: what a person feels as stutter."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

_TICK_MS = 5
_PROCESSORS = Path("/proc/stat")  # of Linux


class Lateness:
    """Ticks from now on; `stop` says how late the latest tick was.

    `busiest` is the most that the window's own thread has worked between two ticks, in milliseconds of the processor:
    on a machine that does other things too, this part of the lateness stays what it is. `own` is the worst lateness
    (milliseconds) that is the program's own: of a tick that was 100 ms late while other programs had half of the
    processors' time, 50, but never less than `busiest`. On a machine that does nothing else all of it is: work and
    sleep of the window's thread, and its waiting for whoever holds the interpreter. Where others had more than half
    of the time, that one waited for a processor itself, and `own` says little. `crowd` is the part of the processors'
    time, 0 to 1, that others had until `stop`.
    """

    def __init__(self) -> None:
        self.busiest = 0.0
        self.own = 0.0
        self.crowd = 0.0
        self._worst = 0.0
        self._worked = time.thread_time()
        self._others = _time_of_others()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = time.monotonic()
        self._began = self._last, self._others
        self._timer.start()

    def _tick(self) -> None:
        now, others = time.monotonic(), _time_of_others()
        between = now - self._last
        late = between - _TICK_MS / 1000
        worked = time.thread_time()
        self.busiest = max(self.busiest, 1000 * (worked - self._worked))
        if late > 0:
            self._worst = max(self._worst, late)
            self.own = max(self.own, 1000 * late * (1 - _share(others - self._others, between)), self.busiest)
        self._last, self._others, self._worked = now, others, worked

    def stop(self) -> float:
        """The worst of it, in milliseconds."""
        self._timer.stop()
        began, others = self._began
        self.crowd = _share(_time_of_others() - others, time.monotonic() - began)
        return 1000 * self._worst


def _share(seconds: float, passed: float) -> float:
    """Seconds of processors as a part of all that they had while so many passed, 0 to 1."""
    return min(max(seconds, 0.0) / max(passed, 1e-3) / (os.cpu_count() or 1), 1.0)


def _time_of_others() -> float:
    """Seconds that processors have worked for other programs, or for other machines on the same hardware, since the
    system was started, to about a hundredth; 0 where the system does not say."""
    if sys.platform == "win32":
        idle, kernel, user = (ctypes.c_uint64() for _ in range(3))  # of 100 ns; the kernel's has the idle one in it
        ctypes.windll.kernel32.GetSystemTimes(ctypes.byref(idle), ctypes.byref(kernel), ctypes.byref(user))
        busy = (kernel.value + user.value - idle.value) / 1e7
    elif sys.platform.startswith("linux"):
        line = _PROCESSORS.read_text().split("\n", 1)[0]
        normal, nice, system, _idle, _waiting, interrupts, soft, stolen = map(int, line.split()[1:9])
        busy = (normal + nice + system + interrupts + soft + stolen) / os.sysconf("SC_CLK_TCK")
    else:
        return 0.0
    return busy - time.process_time()
