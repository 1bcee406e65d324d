"""Keeps Python's garbage collector from stopping the window, and gives back what large photos took.

A full collection looks at every object while all threads wait: 100 ms for a library of 2,000 photos, seconds for a
large one. The values that the window keeps are frozen and hold no cycles: reference counts free them. So what is
loaded is taken out of the collector's sight, and full collections, which would only find it again, are put off.
"""

from __future__ import annotations

import ctypes
import gc
import sys

_YOUNG, _MIDDLE = 5_000, 4  # new objects, and new generations: what is looked at in one go takes up to 10 ms
_NEVER = 1_000_000


def collect_nothing() -> None:
    """To be called before everything is imported. There is no garbage in that, so it is not looked for: to look took a
    fifteenth of the start."""
    gc.disable()


def collect_little() -> None:
    """To be called when everything is imported."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
    gc.enable()


def set_apart() -> None:
    """To be called when a large set of values was made: no collection looks at what exists now."""
    gc.freeze()


def give_back() -> None:
    """Return freed memory to the system now. The C library of Linux keeps what a large photo took for the next one."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc only
        if trim is not None:
            trim(0)
