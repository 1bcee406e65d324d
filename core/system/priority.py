"""Lower priority for work that may wait, and whether the machine runs on battery."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

_LOWEST = 19
_DARWIN_THREAD, _DARWIN_BACKGROUND = 3, 0x1000  # PRIO_DARWIN_THREAD and PRIO_DARWIN_BG of <sys/resource.h>
_WINDOWS_BACKGROUND = 0x00010000  # THREAD_MODE_BACKGROUND_BEGIN

_SUPPLIES = "/sys/class/power_supply"

_this = threading.local()


def lower(niceness: int) -> None:
    """Give the calling thread, and those that it starts, this niceness, 0 to 19, unless the program was started with a
    higher one, which it may not lower. Only on Linux does a thread have one of its own."""
    if sys.platform.startswith("linux"):
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(niceness, os.getpriority(os.PRIO_PROCESS, thread)))


def stand_last() -> None:
    """Give the calling thread the lowest priority for processor and disk, until it ends: no system but Windows lets a
    program take that back.

    Linux takes a thread's place in the queue of a disk from its place in that of the processor (see ioprio_set(2)).
    """
    if getattr(_this, "stands_last", False):
        return
    _this.stands_last = True
    with suppress(OSError):
        if sys.platform == "win32":
            import ctypes

            kernel = ctypes.windll.kernel32
            kernel.SetThreadPriority(kernel.GetCurrentThread(), _WINDOWS_BACKGROUND)
        elif sys.platform == "darwin":
            os.setpriority(_DARWIN_THREAD, 0, _DARWIN_BACKGROUND)
        else:
            lower(_LOWEST)


def on_battery() -> bool:
    """Whether the machine runs on battery; False if it has none, or on macOS, which does not say so simply."""
    if sys.platform == "win32":
        return _on_battery_on_windows()
    kinds = {supply: _said(supply, "type") for supply in Path(_SUPPLIES).glob("*")}
    if any(kind in ("Mains", "USB") and _said(supply, "online") == "1" for supply, kind in kinds.items()):
        return False
    return any(
        # A mouse has a battery too.
        kind == "Battery" and _said(supply, "scope") != "Device" and _said(supply, "status") == "Discharging"
        for supply, kind in kinds.items()
    )


def _said(supply: Path, what: str) -> str:
    try:
        return (supply / what).read_text().strip()
    except OSError:
        return ""


def _on_battery_on_windows() -> bool:
    if sys.platform == "win32":
        import ctypes

        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; its first byte is 0 without mains
        return bool(ctypes.windll.kernel32.GetSystemPowerStatus(status)) and status[0] == 0
    return False
