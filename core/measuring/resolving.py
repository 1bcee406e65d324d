"""How much of its size a picture needs for what it shows: one that was enlarged would show as much if it were smaller.

In a photo, fine structure grows weaker with its size, about as fast as its size; made smaller and then enlarged again
it has lost the finest part of it. So the energy of the Laplacian, in the places with most of it, is compared with that
of the same places made smaller: by nature it falls to between a half and a quarter for each doubling of the side, in
what was enlarged to an eighth.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]

_SCALES = (0.65, 0.5, 0.4, 0.32, 0.25)  # of the side
_FALL = -2.25  # powers of two for each doubling of the side: cameras have -0.8 to -2.3, enlargements -2.2 to -3.2
_CELLS, _SHARE = 32, 0.05  # cells along a side, and the share of them that is looked at
_LEAST_CELL, _LEAST_CELLS = 24, 16  # pixels of a cell's side; a picture with fewer cells is too small to tell
_NOTHING = 0.5  # energy in grey levels squared, that saving leaves anywhere


def resolved(grey: Grey) -> float:
    """The part of its side, 0.25 to 1, at which the picture would show as much as it does. 1 for one that shows more
    the larger it is, or is too small to tell.

    `grey` (height, width) is the picture at its full size.
    """
    found = 1.0
    if not (cells := _finest(grey)):
        return found
    whole = _energy(cells)
    for scale in _SCALES:
        smaller = [_smaller(cell, scale) for cell in cells]
        doublings = np.log2(cells[0].size / smaller[0].size) / 2
        if np.log2(whole / _energy(smaller)) >= _FALL * doublings:
            break
        found = scale
    return found


def _finest(grey: Grey) -> list[Grey]:
    """The cells with the strongest fine structure, all of one size."""
    height, width = (max(side // _CELLS, _LEAST_CELL) for side in grey.shape)
    down, across = grey.shape[0] // height, grey.shape[1] // width
    if down * across < _LEAST_CELLS:
        return []
    part = grey[: down * height, : across * width]
    strength = np.empty((down, across), np.float32)
    for row, band in enumerate(np.split(part, down)):  # of all at once the slopes would take gigabytes
        slopes = cv2.Laplacian(band, cv2.CV_32F)
        strength[row] = cv2.resize(slopes * slopes, (across, 1), interpolation=cv2.INTER_AREA)
    best = np.argsort(-strength, axis=None)[: max(4, round(_SHARE * down * across))]
    corners = zip(*np.unravel_index(best, strength.shape), strict=True)
    return [part[y * height : (y + 1) * height, x * width : (x + 1) * width] for y, x in corners]


def _smaller(cell: Grey, scale: float) -> Grey:
    size = (round(scale * cell.shape[1]), round(scale * cell.shape[0]))
    return np.asarray(Image.fromarray(cell).resize(size, Image.Resampling.LANCZOS))


def _energy(cells: list[Grey]) -> float:
    """The mean square of the Laplacian; at the rim it is not known."""
    inside = [cv2.Laplacian(cell, cv2.CV_32F)[1:-1, 1:-1] for cell in cells]
    return float(np.mean([np.square(slopes).mean() for slopes in inside])) + _NOTHING
