"""The map of a library as one picture, with every photo small at its place."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.job import Job, Stage
from core.lookalikes.mapping import Map

SIDE = 2400  # pixels of the whole picture
_SMALLEST, _LARGEST = 16, 120  # pixels of a photo's long side
_AT_ONCE = 256

Picture = NDArray[np.uint8]  # (height, width, 3) BGR


def draw(catalog: Catalog, chart: Map, *, job: Job) -> Picture:
    """The photos' miniatures on white, scaled so that together they would fill about half of it."""
    long_side = int(np.clip(SIDE / math.sqrt(2 * max(1, len(chart.ids))), _SMALLEST, _LARGEST))
    sheet = np.full((SIDE, SIDE, 3), 255, np.uint8)
    corners = (chart.places * (SIDE - long_side)).astype(np.intp)
    job.enter(Stage.REPORTING, total=len(chart.ids))
    for start in range(0, len(chart.ids), _AT_ONCE):
        job.checkpoint()
        some = slice(start, start + _AT_ONCE)
        packed = catalog.miniatures(chart.ids[some].tolist())
        for (x, y), jpeg in zip(corners[some].tolist(), packed, strict=True):
            small = _small(jpeg, long_side)
            height, width = small.shape[:2]
            x, y = x + (long_side - width) // 2, y + (long_side - height) // 2
            sheet[y : y + height, x : x + width] = small
        job.advance(len(packed))
    return sheet


def _small(jpeg: bytes, long_side: int) -> Picture:
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR) if jpeg else None
    if image is None:
        return np.zeros((0, 0, 3), np.uint8)
    scale = long_side / max(image.shape[:2])
    size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
