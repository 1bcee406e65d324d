"""The result of every reader, and the errors they raise."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.photo import SEVERAL, Facts

_MAX_MEMORY = 1_250_000_000
"""Bytes that one picture may take while it is decoded. A panorama of 100 million pixels fits."""

_TOGETHER = 500_000_000
"""Bytes that several may take, at most; a larger one waits until it is alone. What the decoders keep for themselves
comes on top: 16 threads with PNG of 24 megapixels take 1.1 GB in all."""

_MAX_SIDE = 200_000

NO_MEMORY = "There is not enough memory to open this picture."
"""The reason of a picture at which the system, and not `memory_for`, gives no more memory."""

USUAL_COLOURS = re.compile(rb"s\0?R\0?G\0?B")
"""A colour profile of this name, in bytes or in UTF-16, is as good as none; another one shapes the picture."""


class Unreadable(Exception):
    """The file cannot be used as a photo; str() gives the reason for the person."""


class NotHere(Unreadable):
    """The file's bytes are in the cloud. They may be here at the next scan."""


class NotAPicture(Unreadable):
    """The file's first bytes are of no kind of picture that Simile knows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo."""

    pixels: NDArray[np.uint8]  # (height, width, 3) sRGB, upright, transparency laid on white
    facts: Facts  # width and height are those of the full upright picture
    content: bytes  # 32 bytes, BLAKE3 of the picture without its metadata


def check_size(width: int, height: int) -> None:
    """Raise Unreadable if the size in the header makes no sense, before any pixel takes memory."""
    if width < 1 or height < 1:
        raise Unreadable("The picture is empty: its width or height is zero.")
    if width > _MAX_SIDE or height > _MAX_SIDE:
        raise too_large(width, height)


def too_large(width: int, height: int) -> Unreadable:
    """The error for a picture that would take more memory than allowed."""
    return Unreadable(f"The picture is too large to open safely: {width} × {height} pixels.")


class _Room:
    """A budget of memory for pictures being decoded, shared by all threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = 0

    @contextmanager
    def taken(self, needed: int) -> Iterator[None]:
        """Context manager that waits for so many bytes and holds them."""
        with self._changed:
            self._changed.wait_for(lambda: self._taken == 0 or self._taken + needed <= _TOGETHER)
            self._taken += needed
        try:
            yield
        finally:
            with self._changed:
                self._taken -= needed
                self._changed.notify_all()


_room = _Room()


@contextmanager
def memory_for(width: int, height: int, *, per_pixel: float, besides: int = 0) -> Iterator[None]:
    """Context manager that reserves memory for decoding: so many bytes per pixel, and `besides` for the file.

    The size is checked first, from the header. Waits while other threads leave too little; raises Unreadable for what
    would never fit. Must not be nested in one thread, since two such threads would wait for each other.
    """
    check_size(width, height)
    needed = round(width * height * per_pixel) + besides
    if needed > _MAX_MEMORY:
        raise too_large(width, height)
    with _room.taken(needed):
        yield


def first_of_several(picture: Picture, data: bytes) -> Picture:
    """The picture marked as one of several in its file. The others are not decoded: only a file with the same bytes has
    the same content."""
    facts = replace(picture.facts, format=picture.facts.format + SEVERAL)
    return replace(picture, facts=facts, content=blake3(b"several" + data).digest())


def turned_facts(facts: Facts, orientation: int) -> Facts:
    """The facts of the upright picture: orientations 5 to 8 swap width and height."""
    return replace(facts, width=facts.height, height=facts.width) if orientation >= 5 else facts
