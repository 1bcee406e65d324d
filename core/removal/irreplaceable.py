"""RAW files and videos that only one of two shots has. They would be lost if its photo went."""

from __future__ import annotations

import mmap
import re
from collections.abc import Callable, Iterable

from core.shots.naming import DEVELOPED, FILM_ENDINGS, RAW_ENDINGS, ending

_MAY_HOLD_FILM = frozenset({*DEVELOPED, "jfif"})
_JPEG = b"\xff\xd8"
_FILM = re.compile(rb"ftyp(?:mp4|iso|qt |avc|3gp|MSN)")
"""How MP4 and QuickTime films begin, after four bytes with a length."""
_OWN_BEGINNING = 12  # bytes of a HEIC file that look like the beginning of a film
_TOLD = re.compile(rb"MotionPhoto|MicroVideo"), re.compile(rb"SEFT|LIVE_")
"""How a JPEG states that it has a film: in its XMP, or at its end, as Samsung and Huawei do without XMP."""
_HEAD, _TAIL = 1 << 17, 64  # bytes at the beginning and the end in which this is looked for


def only_in(going: Iterable[str], staying: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """The RAW files and videos of one shot, if the other shot has none; a photo that embeds a video counts as one. The
    other shot's files are requested only if needed. Raises OSError."""
    kinds = {path: kind for path in going if (kind := _kind(path))}
    there = set(map(_kind, staying())) if kinds else set()
    return tuple(path for path, kind in kinds.items() if kind not in there)


def _kind(path: str) -> str:
    kind = ending(path)
    if kind in RAW_ENDINGS:
        return "RAW"
    return "film" if kind in FILM_ENDINGS or (kind in _MAY_HOLD_FILM and _holds_film(path)) else ""


def _holds_film(path: str) -> bool:
    """Whether a photo has a video behind its picture, as phones write it. Looking for one takes as long as reading the
    file, so it is done only if a JPEG states that there is one."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        told = any(mark.search(part) for mark, part in zip(_TOLD, (data[:_HEAD], data[-_TAIL:]), strict=True))
        return (told or data[:2] != _JPEG) and _FILM.search(data, _OWN_BEGINNING) is not None
