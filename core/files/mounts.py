"""Notices on Linux that a volume is mounted or unmounted. A watch on its folders ends with the volume and says nothing.

The kernel marks its table of mounts as changed, see proc(5); no disk is asked, so none is waited for.
"""

from __future__ import annotations

import os
import select
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from core.files import volume
from core.files.inside import is_below

_TOGETHER = 0.2
"""Seconds in which the mounts of one disk come or go. So a system that calls its table changed all the time is asked
five times a second, no more."""


class MountWatch:
    """Calls `told`, in a thread of its own, with those of some folders that a volume came over or left, and with the
    places inside them where one did. Other systems than Linux have no such table."""

    def __init__(self, folders: Sequence[str], told: Callable[[Sequence[str]], None]) -> None:
        self._folders = folders
        self._told = told
        self._read_end, self._end = os.pipe()
        threading.Thread(target=self._watch, name="mounts", daemon=True).start()

    def close(self) -> None:
        """Hear no more."""
        os.close(self._end)

    def _watch(self) -> None:
        with suppress(OSError):  # where there is no such table
            self._compare()
        os.close(self._read_end)

    def _compare(self) -> None:
        with open(volume.MOUNTS, "rb", buffering=0) as table:
            before = set(table.read().split(b"\n"))
            while changes(table.fileno(), self._read_end):
                time.sleep(_TOGETHER)
                table.seek(0)
                after = set(table.read().split(b"\n"))
                places = [volume.mounted(os.fsdecode(line))[0] for line in before ^ after]
                before = after
                touched = {one for one in self._folders if any(is_below(one, place) for place in places)}
                touched.update(place for place in places if any(is_below(place, one) for one in self._folders))
                if touched:
                    self._told(sorted(touched))


def changes(table: int, end: int) -> bool:
    """Wait for a change of the table of mounts, a file descriptor; False if the other one was closed instead."""
    if sys.platform == "win32":  # which has no such table
        return False
    poll = select.poll()
    poll.register(table, select.POLLPRI)
    poll.register(end, 0)  # whose other end is closed
    return all(file == table for file, _ in poll.poll())
