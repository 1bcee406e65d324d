"""Whether files fit on the disk that they go to. A rename needs no room; to another disk they are copied."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Sequence

from core.files.ondisk import OnDisk
from core.refusal import Refused, in_words


class Room:
    """What is left for one operation: measured once for each disk, before the first file goes to it."""

    def __init__(self) -> None:
        self._left: dict[int, int] = {}  # bytes by device

    def take(self, files: Sequence[OnDisk], folder: str) -> None:
        """Take room for files in an existing folder. Refused where too little is left for all of them; what a drive
        does not tell is left to the copying."""
        device = os.stat(folder).st_dev
        needed = sum(file.size for file in files if file.device != device)
        if not needed:
            return
        try:
            usage = shutil.disk_usage(folder)
        except OSError:
            return
        left = self._left.setdefault(device, usage.free)
        if needed <= left:
            self._left[device] = left - needed
        elif usage.total and usage != shutil.disk_usage(os.path.dirname(files[0].path)):  # else parts of one pool
            raise Refused(in_words(OSError(errno.ENOSPC, "full")))
