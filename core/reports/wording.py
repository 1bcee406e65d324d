"""Paths, sizes, times and counts as text, for reports and for the terminal."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def shown(path: str) -> str:
    """A path that is safe to print on a terminal, without control characters."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", path)


def size(count: int) -> str:
    """Bytes in words, in powers of 1,000 as file managers show them."""
    if count < 1000:
        return f"{count} B"
    amount = float(count)
    for unit in ("kB", "MB", "GB"):
        amount /= 1000
        if amount < 999.5:
            return f"{amount:.1f} {unit}" if amount < 9.95 else f"{amount:.0f} {unit}"
    return f"{amount / 1000:.1f} TB"


def duration(seconds: float) -> str:
    """A time in words."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 photo", "1,200 photos"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
