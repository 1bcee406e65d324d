"""Miniatures in memory, and sampling of many of them at once."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Frames
from core.measuring.planes import Plane

SIDE = 128  # long side of a miniature, in pixels
LEVELS = 4  # a miniature and its half, quarter and eighth
_LEFT = np.array([2 * SIDE - (2 * SIDE >> level) for level in range(LEVELS)])  # 0, 128, 192, 224 pixels
_CELL = 2 * SIDE  # pixels across for all levels of one miniature
_ACROSS = 64  # cells in a row of the sheet; its sides stay below the 32,767 pixels that OpenCV's remap can take
THREADS = 2  # that vote for pairs of photos, unpack their miniatures and measure them
_TOGETHER = 64  # miniatures that a thread unpacks before it asks for more
# Pixels, to which a float32 can add 1,024ths of a pixel and nothing less, as to any place on the sheet. What is rounded
# so before the cell's own place is added does not depend on the cell.
_FAR = np.float32(1.5 * _ACROSS * SIDE)
_APART = 64  # bytes: rows a power of two apart would all want the same few lines of the processor's cache

Block = TypeVar("Block")


class Miniatures:
    """Miniatures side by side on one sheet, so that one call of OpenCV samples many of them. Each has a cell of the
    sheet, which holds its levels from left to right. A second sheet holds the chroma of all levels but the first."""

    def __init__(self, capacity: int) -> None:
        """Room for `capacity` miniatures, 50 KB each; the system allocates the memory of a cell when it is written."""
        self.capacity = capacity
        self.count = 0
        self.keys = np.zeros(capacity, np.int64)  # a number that depends on the picture alone
        self.frames: Frames = np.ones((capacity, 2))
        self.sizes = np.ones((capacity, LEVELS, 2), np.int32)  # width, height
        rows, across = -(-capacity // _ACROSS), min(capacity, _ACROSS)
        self.luma = np.zeros((rows * SIDE, across * _CELL + _APART), np.uint8)
        self.chroma = np.zeros((rows * SIDE // 2, (across * _CELL + _APART) // 2, 2), np.uint8)

    def clear(self) -> None:
        self.count = 0

    def add(self, packed: Sequence[bytes], frames: Frames) -> NDArray[np.int64]:
        """Add miniatures of the catalog, with their frames (n, 2); returns their indices (n,). The caller observes the
        capacity."""
        numbers = np.arange(self.count, self.count + len(packed))
        self.count += len(packed)
        self.frames[numbers] = frames

        def put(start: int) -> None:
            for number, miniature in enumerate(packed[start : start + _TOGETHER], int(numbers[0]) + start):
                self._put(number, miniature)

        in_threads(put, range(0, len(packed), _TOGETHER))
        return numbers

    def _put(self, number: int, packed: bytes) -> None:
        levels = unpack(packed)
        row, column = divmod(number, _ACROSS)
        self.keys[number] = zlib.crc32(np.ascontiguousarray(levels[0]).data)
        for level, image in enumerate(levels):
            height, width = image.shape[:2]
            self.sizes[number, level] = width, height
            x, y = column * _CELL + _LEFT[level], row * SIDE
            self.luma[y : y + height, x : x + width] = image[:, :, 0]
            if level:
                x, y = column * _CELL // 2 + _LEFT[level] - _LEFT[1], row * SIDE // 2
                self.chroma[y : y + height, x : x + width] = image[:, :, 1:]

    def pixels(self, numbers: NDArray[np.intp]) -> NDArray[np.uint8]:
        """The luma of these miniatures, each in the upper left of a square (n, SIDE, SIDE)."""
        row, column = np.divmod(numbers, _ACROSS)
        cells = self.luma[:, : self.luma.shape[1] - _APART].reshape(-1, SIDE, self.luma.shape[1] // _CELL, _CELL)
        return cells[row, :, column, :SIDE]


def in_threads(block: Callable[[int], Block], starts: Sequence[int]) -> list[Block]:
    """The result of each block, computed in threads; a single one, as in most queries, in this thread."""
    if len(starts) < 2:
        return [block(start) for start in starts]
    with ThreadPoolExecutor(THREADS, "pairs") as threads:
        return list(threads.map(block, starts))


def unpack(packed: bytes) -> list[NDArray[np.uint8]]:
    """A miniature of the catalog (JPEG) at all its levels, (height, width, 3) in luma and chroma."""
    image = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise ValueError("a miniature in the catalog is damaged")
    levels = [cv2.cvtColor(image, cv2.COLOR_BGR2YCrCb)]
    for _ in range(1, LEVELS):
        height, width = levels[-1].shape[:2]
        half = ((width + 1) // 2, (height + 1) // 2)
        levels.append(cv2.resize(levels[-1], half, interpolation=cv2.INTER_AREA))
    return levels  # type: ignore[return-value]


def sample(
    sheet: NDArray[np.uint8],
    miniatures: Miniatures,
    numbers: NDArray[np.intp],
    level: NDArray[np.intp],
    frames: Frames,
    points: Plane,
) -> Plane:
    """Bilinear samples at `points` (n, 2, m), relative to the long side; border values extend outside. The points are
    overwritten."""
    row, column = np.divmod(numbers, _ACROSS)
    if sheet.ndim == 2:
        corner = np.stack([column * _CELL + _LEFT[level], row * SIDE], axis=1)
    else:
        level = np.maximum(level, 1)
        corner = np.stack([column * _CELL // 2 + _LEFT[level] - _LEFT[1], row * SIDE // 2], axis=1)
    size = miniatures.sizes[numbers, level]
    place = points
    place *= (size / frames).astype(np.float32)[:, :, None]
    place += _FAR - np.float32(0.5)
    np.clip(place, _FAR, (_FAR + size - 1).astype(np.float32)[:, :, None], out=place)
    place += (corner - _FAR).astype(np.float32)[:, :, None]
    values = cv2.remap(sheet, place[:, 0], place[:, 1], cv2.INTER_LINEAR)
    return values.astype(np.float32)
