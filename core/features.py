"""Local features: key points of a picture and what it looks like around them.

ORB (Rublee, Rabaud, Konolige, Bradski: ORB, an efficient alternative to SIFT or SURF, ICCV 2011): 256 bits a point,
compared by the number of bits that differ. They find crops, frames, tilts and screenshots, which a hash of the whole
picture cannot see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.geometry import Frames

LIMIT = 200  # features of a photo at most
_RECORD = np.dtype([("x", "<u2"), ("y", "<u2"), ("bits", "u1", 32)])  # 36 bytes a feature
_FOUND = 600  # key points found, of which LIMIT are kept
_PARTS = 4  # the frame is divided into this many columns and rows
_UNIT = 65535  # x and y are stored in this part of the width and of the height
_SMALLEST = 48  # pixels: below this a picture has no room for the ring around a key point


def extract(grey: NDArray[np.uint8]) -> bytes:
    """The local features of a grey picture (height, width), packed; nothing where it is too small or too plain."""
    if min(grey.shape) < _SMALLEST:
        return b""
    # A detector keeps state, so each call has its own; five levels of 1.4 reach a crop of a quarter of the frame.
    detector = cv2.ORB.create(
        nfeatures=_FOUND, scaleFactor=1.4, nlevels=5, edgeThreshold=16, patchSize=31, fastThreshold=10
    )
    points, bits = detector.detectAndCompute(grey, None)
    if not len(points):
        return b""
    if len(points) > LIMIT:
        chosen = _spread(points, grey.shape)
        points, bits = [points[number] for number in chosen], bits[chosen]
    packed = np.zeros(len(points), _RECORD)
    place = _places(points) + 0.5
    packed["x"], packed["y"] = np.rint((place / [grey.shape[1], grey.shape[0]]).T * _UNIT)
    packed["bits"] = bits
    return packed.tobytes()


def _spread(found: Sequence[cv2.KeyPoint], shape: tuple[int, ...]) -> NDArray[np.intp]:
    """The numbers of LIMIT key points, the strongest of each part of the frame and each size in turn.

    Taken by strength alone, nearly all of them would sit on a watermark or a caption.
    """
    place = _places(found)
    strength = np.array([point.response for point in found])
    size = np.array([point.octave for point in found])
    column, row = (place * _PARTS / [shape[1], shape[0]]).astype(np.intp).T
    part = (row * _PARTS + column) * 8 + size
    order = np.lexsort((-strength, part))
    first = np.flatnonzero(np.diff(part[order], prepend=-1))
    rank = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
    return order[np.lexsort((-strength[order], rank))[:LIMIT]]


def _places(points: Sequence[cv2.KeyPoint]) -> NDArray[np.float32]:
    """x and y in pixels, (n, 2)."""
    return np.asarray(cv2.KeyPoint.convert(points), np.float32).reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class Features:
    """The local features of n photos behind one another; those of photo i are start[i] : start[i + 1]."""

    start: NDArray[np.int64]  # (n + 1,)
    place: NDArray[np.float32]  # (m, 2) x and y in parts of the long side
    bits: NDArray[np.uint64]  # (m, 4)

    @classmethod
    def unpack(cls, packed: Sequence[bytes], frames: Frames) -> Features:
        """Read what `extract` packed, one item for each photo, whose frames (n, 2) are given."""
        records = np.frombuffer(b"".join(packed), _RECORD)
        start = np.zeros(len(packed) + 1, np.int64)
        np.cumsum([len(item) // _RECORD.itemsize for item in packed], out=start[1:])
        frame = np.repeat(frames, np.diff(start), axis=0)
        place = (np.stack([records["x"], records["y"]], axis=1) / _UNIT * frame).astype(np.float32)
        bits = np.ascontiguousarray(records["bits"]).view(np.uint64).reshape(-1, 4)
        return cls(start, place, bits)

    @property
    def owner(self) -> NDArray[np.int32]:
        """The number of the photo that each feature belongs to, (m,)."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int32), np.diff(self.start))
