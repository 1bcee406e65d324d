"""Files that will be needed as a whole, told to the system before: in order they come from the disk far sooner than
page by page, in the order of need."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from core.job import Job

_AT_ONCE = 1 << 24  # bytes between two looks at the job


def read_ahead(path: Path, job: Job) -> None:
    """Have a file in the system's memory, as far as there is room for it; what is there already costs next to
    nothing. Takes as long as the disk does, and can be stopped."""
    if sys.platform != "linux":  # macOS and Windows read ahead as they see fit
        return
    with suppress(OSError), path.open("rb") as file:  # whoever reads it will say what is wrong
        for start in range(0, os.fstat(file.fileno()).st_size, _AT_ONCE):
            job.checkpoint()
            os.posix_fadvise(file.fileno(), start, _AT_ONCE, os.POSIX_FADV_WILLNEED)
