"""At which zoom a photo of the map is shown as a picture: as soon as there is room for it, and from then on always."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

ROOM = 0.12
"""Distance of two pictures on the whole map, in parts of its side; with each doubling of the zoom it is half."""

DEEPEST = 12
"""Doublings of the zoom at which every picture is shown, on top of each other if need be."""

_LOOK_EVERY = 4096


def levels(places: NDArray[np.float32], *, checkpoint: Callable[[], None]) -> NDArray[np.int8]:
    """For each place (n, 2) the first doubling of the zoom at which its picture is shown, 0 to DEEPEST.

    At each of them the pictures shown are at least ROOM apart, across or down; those shown before stay.
    """
    found = np.full(len(places), DEEPEST, np.int8)
    waiting = np.arange(len(places))
    shown: list[int] = []
    for level in range(DEEPEST):
        room = ROOM / 2**level
        cells = np.floor(places / room).astype(np.int64)
        taken: dict[tuple[int, int], list[int]] = {}
        for row in shown:
            taken.setdefault((int(cells[row, 0]), int(cells[row, 1])), []).append(row)
        left: list[int] = []
        for number, row in enumerate(waiting.tolist()):
            if number % _LOOK_EVERY == 0:
                checkpoint()
            x, y = int(cells[row, 0]), int(cells[row, 1])
            if _is_free(places, row, (x, y), taken, room):
                taken.setdefault((x, y), []).append(row)
                shown.append(row)
                found[row] = level
            else:
                left.append(row)
        waiting = np.array(left, np.intp)
        if not left:
            break
    return found


def _is_free(
    places: NDArray[np.float32], row: int, cell: tuple[int, int], taken: dict[tuple[int, int], list[int]], room: float
) -> bool:
    across, down = float(places[row, 0]), float(places[row, 1])
    for x in range(cell[0] - 1, cell[0] + 2):
        for y in range(cell[1] - 1, cell[1] + 2):
            for other in taken.get((x, y), ()):
                if abs(places[other, 0] - across) < room and abs(places[other, 1] - down) < room:
                    return False
    return True


def colours(vectors: NDArray[np.float32]) -> NDArray[np.uint32]:
    """About the mean colour, 0xffRRGGBB, of pictures whose colour vectors (n, d) are given: the middles of the
    histogram's bins, weighted by what is in them."""
    import cv2

    from core.indexing.fingerprint import HUES, REGIONS, SATURATIONS, VALUES

    shares = vectors.reshape(len(vectors), REGIONS, -1).mean(axis=1)
    hue, saturation, value = np.unravel_index(np.arange(HUES * SATURATIONS * VALUES), (HUES, SATURATIONS, VALUES))
    hues = (hue + 0.5) * 180 / HUES
    middles = np.stack([hues, np.where(saturation, 160, 24), np.where(value, 200, 60)], axis=1)
    rgb = cv2.cvtColor(middles.astype(np.uint8)[None], cv2.COLOR_HSV2RGB)[0].astype(np.float32)
    mean = (shares @ rgb).round().astype(np.uint32)
    result: NDArray[np.uint32] = 0xFF000000 | mean[:, 0] << 16 | mean[:, 1] << 8 | mean[:, 2]
    return result
