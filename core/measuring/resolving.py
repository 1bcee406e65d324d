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

from core.measuring.planes import Grey

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
    cells = _finest(grey)
    if not cells.size:
        return found
    whole = _energies(cells)
    for scale in _SCALES:
        smaller = _smaller(cells, scale)
        doublings = np.log2(cells.size / smaller.size) / 2
        # What most cells say: a few with words written on the enlargement are as sharp as can be.
        if np.median(np.log2(whole / _energies(smaller))) >= _FALL * doublings:
            break
        found = scale
    return found


def _finest(grey: Grey) -> Grey:
    """The cells with the strongest fine structure, (n, height, width)."""
    height, width = (max(side // _CELLS, _LEAST_CELL) for side in grey.shape)
    down, across = grey.shape[0] // height, grey.shape[1] // width
    if down * across < _LEAST_CELLS:
        return np.zeros((0, height, width), np.uint8)
    part = grey[: down * height, : across * width]
    strength = np.empty((down, across), np.float32)
    for row, band in enumerate(np.split(part, down)):  # of all at once the slopes would take gigabytes
        slopes = cv2.Laplacian(band, cv2.CV_16S)
        squares = cv2.multiply(slopes, slopes, dtype=cv2.CV_32F)
        strength[row] = cv2.resize(squares, (across, 1), interpolation=cv2.INTER_AREA)
    best = np.argsort(-strength, axis=None)[: max(4, round(_SHARE * down * across))]
    y, x = np.unravel_index(best, strength.shape)
    return part.reshape(down, height, across, width)[y, :, x]


def _smaller(cells: Grey, scale: float) -> Grey:
    """Each cell made smaller. They go through Pillow all together: first one below the other, then side by side."""
    count, height, width = cells.shape
    less = round(scale * width), round(scale * height)
    below = Image.fromarray(cells.reshape(count * height, width))
    narrow = np.asarray(below.resize((less[0], count * height), Image.Resampling.LANCZOS))
    beside = Image.fromarray(_side_by_side(narrow.reshape(count, height, less[0])))
    low = np.asarray(beside.resize((count * less[0], less[1]), Image.Resampling.LANCZOS))
    return low.reshape(less[1], count, less[0]).transpose(1, 0, 2)


def _side_by_side(cells: Grey) -> Grey:
    return cells.transpose(1, 0, 2).reshape(cells.shape[1], -1)


def _energies(cells: Grey) -> NDArray[np.float64]:
    """The mean square of the Laplacian in each cell, (n,); at the rim of a cell it is not known."""
    slopes = cv2.Laplacian(_side_by_side(cells), cv2.CV_32F).reshape(cells.shape[1], -1, cells.shape[2])
    energies = np.square(slopes[1:-1, :, 1:-1]).mean(axis=(0, 2), dtype=np.float64)
    return np.asarray(energies + _NOTHING)
