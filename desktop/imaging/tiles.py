"""Tiles of large photos at the size at which they are viewed, so that no whole photo has to be in the cache.

A photo has levels: its full size, half of it, and so on. A view requests the tiles it shows, of the smallest level that
is large enough. Most of the time goes into opening a photo, so the last ones stay open for a while.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core import decode
from core.photo import Facts
from desktop import memory
from desktop.imaging import images
from desktop.imaging.pictures import Loaded

TILE = 512
"""Pixels of a tile's side, but at the right and lower edge."""

_MOST_PIXELS = 120_000_000  # of one photo that is open: 360 MB; photos of more are shown at a half, and so on
_ROOM = 256 * 1024 * 1024  # bytes of all photos that are open; one alone may take more

# A larger photo is a JPEG, which is made smaller while it is decoded: to one of these eighths of its side.
_EIGHTHS = (8, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class TileKey:
    """A photo in one state, the long side of a level in pixels, and the tile's place in the level."""

    path: str
    mtime_ns: int
    side: int
    column: int
    row: int


def full_side(facts: Facts) -> int:
    """The long side of the largest level of a photo, in pixels."""
    long_side = max(facts.width, facts.height)
    for eighths in _EIGHTHS:
        if facts.width * facts.height * eighths**2 <= 64 * _MOST_PIXELS:
            return long_side * eighths // 8
    return long_side // 8


def side_for(facts: Facts, wanted: float) -> int:
    """The long side of the smallest level at which the photo has at least `wanted` pixels along its long side."""
    side = full_side(facts)
    while side // 2 >= wanted:
        side //= 2
    return side


class TileSource:
    """Cuts tiles from photos that it keeps open. Used by one worker thread."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[str, int, int], NDArray[np.uint8]] = OrderedDict()

    def load(self, key: TileKey) -> Loaded:
        """The tile, or why there is none."""
        try:
            pixels = self._pixels(key)
        except (decode.Unreadable, OSError) as error:
            return Loaded(reason=images.reason_of(error))
        top, left = key.row * TILE, key.column * TILE
        square = pixels[top : top + TILE, left : left + TILE]
        return Loaded(images.image_of(square) if square.size else None)

    def rest(self) -> None:
        """Close all photos."""
        if self._open:
            self._open.clear()
            memory.give_back()

    def _pixels(self, key: TileKey) -> NDArray[np.uint8]:
        which = (key.path, key.mtime_ns, key.side)
        pixels = self._open.get(which)
        if pixels is None:
            pixels = decode.decode(decode.read(key.path), long_side=key.side).pixels
            self._open[which] = pixels
            while len(self._open) > 1 and sum(other.nbytes for other in self._open.values()) > _ROOM:
                self._open.popitem(last=False)
        self._open.move_to_end(which)
        return pixels
