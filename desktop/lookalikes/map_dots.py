"""Draws thousands of dots at once, by setting pixels of an array that becomes one image."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

Places = NDArray[np.float32]  # (n, 2), x and y in device pixels


class Dots:
    """An image as large as the view, kept from one drawing to the next."""

    def __init__(self) -> None:
        self._pixels = np.zeros((0, 0), np.uint32)

    def draw(self, size: tuple[int, int], places: Places, colours: NDArray[np.uint32], *, width: int) -> QImage:
        """Round dots, `width` pixels across, on a transparent image of `size` (width, height) in device pixels.

        The image is valid until the next call.
        """
        columns, rows = size
        # A rim around the image takes what would lie outside.
        shape = (rows + 2 * width, columns + 2 * width)
        if self._pixels.shape != shape:
            self._pixels = np.zeros(shape, np.uint32)
        else:
            self._pixels.fill(0)
        corner = np.floor(places - width / 2).astype(np.intp) + width
        seen = ((corner >= 0) & (corner <= np.array([columns, rows]) + width - 1)).all(axis=1)
        first = corner[seen, 1] * shape[1] + corner[seen, 0]
        flat, shown = self._pixels.reshape(-1), colours[seen]
        middle = (width - 1) / 2
        for y in range(width):
            for x in range(width):
                if (x - middle) ** 2 + (y - middle) ** 2 <= (width / 2) ** 2:
                    flat[first + (y * shape[1] + x)] = shown
        start = (width * shape[1] + width) * 4
        memory = self._pixels.data.cast("B")[start:]
        return QImage(memory, columns, rows, 4 * shape[1], QImage.Format.Format_ARGB32_Premultiplied)


def faded(colours: NDArray[np.uint32], ground: QColor, share: float) -> NDArray[np.uint32]:
    """Opaque colours 0xffRRGGBB moved towards the ground, of which `share` is left of themselves."""
    result = np.full(len(colours), 0xFF000000, np.uint32)
    for shift, level in ((16, ground.red()), (8, ground.green()), (0, ground.blue())):
        part = ((colours >> shift) & 0xFF).astype(np.float32)
        result |= (part * share + level * (1 - share)).astype(np.uint32) << shift
    return result
