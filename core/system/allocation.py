"""Tunes how the C library keeps freed memory, since many threads decode large pictures in turn."""

from __future__ import annotations

import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of <malloc.h>
_LARGE = 8 << 20  # bytes
_KEPT = 24 << 20


def keep_small_blocks() -> None:
    """Let every block from 8 MB on return to the system as soon as it is freed, and keep what smaller ones took, up
    to 24 MB a thread, for the next photo.

    glibc keeps blocks of up to 32 MB, once it has seen one, in a heap of each thread: 16 threads that had decoded PNG
    of 24 megapixels held 2 GB, and hold 0.9 GB so. Left alone, it also returns the end of a heap with every photo and
    asks for it again with the next: 600 page faults, a seventh of a scan's processor time. Other systems' libraries do
    not need to be told.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        setting = getattr(ctypes.CDLL(None), "mallopt", None)
        if setting is not None:  # musl has none
            setting(_MMAP_THRESHOLD, _LARGE)
            setting(_TRIM_THRESHOLD, _KEPT)
