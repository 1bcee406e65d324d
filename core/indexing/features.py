"""Local features: key points of a picture and what it looks like around them.

ORB (Rublee, Rabaud, Konolige, Bradski: ORB, an efficient alternative to SIFT or SURF, ICCV 2011): 256 bits a point,
compared by the number of bits that differ. They find crops, frames, tilts and screenshots, which a hash of the whole
picture cannot see.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Frames

LIMIT = 164  # features of a photo at most
MIRRORED = 36  # of these, so many are described once more as a mirror shows them
_RECORD = np.dtype([("x", "<u2"), ("y", "<u2"), ("bits", "u1", 32)])  # 36 bytes a feature
# The lower bits of x and y are the place, in steps of the width and of the height. Above them x has the size and y the
# direction of the key point; the highest bit of x marks what was described in the mirrored picture.
_PLACE_BITS, _PLACES = 11, 2047
_SIZES_KEPT, _DIRECTIONS = 16, 32
_IN_MIRROR = 32768
_FOUND = 600  # key points found, of which LIMIT are kept
_BOLD, _FAINT = 20, 10  # grey levels that a key point stands out by
_ENOUGH = 300  # key points: only where there are fewer bold ones are faint ones looked for, which takes longer
_SCALE, _SIZES = 1.4, 5  # the picture is searched in so many sizes: they reach a crop of a quarter of the frame
_PARTS = 4  # the frame is divided into this many columns and rows
_LARGEST = 512  # pixels along a picture: in a smaller one a key point of as many pixels is a larger part of it
KEYS = 1 << 24  # there are so many keys
_SMALLEST = 48  # pixels: below this a picture has no room for the ring around a key point


def extract(grey: NDArray[np.uint8]) -> bytes:
    """The local features of a grey picture (height, width), packed; nothing where it is too small or too plain."""
    if min(grey.shape) < _SMALLEST:
        return b""
    detector = _detector(_BOLD)
    found = detector.detect(grey, None)
    if len(found) < _ENOUGH:
        found = _detector(_FAINT).detect(grey, None)
    if not found:
        return b""
    chosen = [found[number] for number in _spread(found, grey.shape).tolist()]
    upright = _described(detector, grey, chosen)
    # Those of the full size are left out: then the mirror image may be of the second size, which is half the work.
    size = (round(grey.shape[1] / _SCALE), round(grey.shape[0] / _SCALE))
    mirror = np.ascontiguousarray(cv2.resize(grey, size, interpolation=cv2.INTER_LINEAR_EXACT)[:, ::-1], np.uint8)
    smaller = (point for point in chosen if point.octave > 0)
    turned = [_turned(point, size[0]) for point in itertools.islice(smaller, MIRRORED)]
    reverse = _described(detector, mirror, turned)
    reverse["x"] |= _IN_MIRROR
    return upright.tobytes() + reverse.tobytes()


def _detector(threshold: int) -> cv2.ORB:
    """A detector keeps state, so each photo has its own."""
    return cv2.ORB.create(
        nfeatures=_FOUND, scaleFactor=_SCALE, nlevels=_SIZES, edgeThreshold=16, patchSize=31, fastThreshold=threshold
    )


def number_of(packed: bytes) -> int:
    """How many local features a picture has, without those of its mirror image."""
    return int(np.count_nonzero(np.frombuffer(packed, _RECORD)["x"] < _IN_MIRROR))


def _described(detector: cv2.ORB, grey: NDArray[np.uint8], chosen: Sequence[cv2.KeyPoint]) -> NDArray[np.void]:
    """What the picture looks like around these key points, in their order: the detector sorts them by size."""
    for number, point in enumerate(chosen):
        point.class_id = number
    points, bits = detector.compute(grey, chosen)
    packed = np.zeros(len(points), _RECORD)
    if not points:
        return packed
    place = _places(points) + 0.5
    x, y = np.rint((place / [grey.shape[1], grey.shape[0]]).T * _PLACES).astype(np.uint16)
    larger = np.log(_LARGEST / max(grey.shape)) / np.log(_SCALE)
    size = np.rint([point.octave + larger for point in points]).clip(0, _SIZES_KEPT - 1).astype(np.uint16)
    direction = np.rint([point.angle / 360 * _DIRECTIONS for point in points]).astype(np.uint16) % _DIRECTIONS
    packed["x"], packed["y"] = x | size << _PLACE_BITS, y | direction << _PLACE_BITS
    packed["bits"] = bits
    return packed[np.argsort([point.class_id for point in points])]


def _turned(point: cv2.KeyPoint, width: int) -> cv2.KeyPoint:
    """The same key point in the picture of the second size, so wide, with left and right exchanged."""
    x, y = point.pt
    place = width - 1 - x / _SCALE, y / _SCALE
    return cv2.KeyPoint(*place, point.size / _SCALE, (180 - point.angle) % 360, point.response, point.octave - 1)


def _spread(found: Sequence[cv2.KeyPoint], shape: tuple[int, ...]) -> NDArray[np.intp]:
    """The numbers of up to LIMIT key points, the strongest of each part of the frame and each size in turn.

    Taken by strength alone, nearly all of them would sit on a watermark or a caption.
    """
    order = np.argsort([-point.response for point in found], kind="stable")
    size = np.array([point.octave for point in found], np.int16)
    column, row = (_places(found) * _PARTS / [shape[1], shape[0]]).astype(np.int16).T
    part = ((row * _PARTS + column) * _SIZES + size)[order]
    by_part = np.argsort(part, kind="stable")
    first = np.searchsorted(part[by_part], part[by_part])  # where those of the same part begin
    rank = np.empty(len(order), np.intp)
    rank[by_part] = np.arange(len(order)) - first
    return order[np.argsort(rank, kind="stable")[:LIMIT]]


def keys(bits: NDArray[np.uint64], first: int) -> NDArray[np.uint32]:
    """Three of the 32 bytes of each feature (m, 4), from the `first` on, as one number, (m,). Features of the same
    place often agree in them; since the bits of ORB are chosen to be uncorrelated, any three bytes serve."""
    some = bits.view(np.uint8).reshape(-1, 32)[:, first : first + 3].astype(np.uint32)
    return np.asarray(some[:, 0] | some[:, 1] << np.uint32(8) | some[:, 2] << np.uint32(16))


def _places(points: Sequence[cv2.KeyPoint]) -> NDArray[np.float32]:
    """x and y in pixels, (n, 2)."""
    return np.asarray(cv2.KeyPoint.convert(points), np.float32).reshape(-1, 2)


_STANCES = np.exp(
    np.arange(_SIZES_KEPT)[:, None] * np.log(_SCALE) + 2j * np.pi * np.arange(_DIRECTIONS) / _DIRECTIONS
).astype(np.complex64)  # of each size kept and each direction


@dataclass(frozen=True, slots=True)
class Features:
    """The local features of n photos behind one another; those of photo i are start[i] : start[i + 1]."""

    frames: Frames  # (n, 2)
    start: NDArray[np.int64]  # (n + 1,)
    place: NDArray[np.float32]  # (m, 2) x and y in parts of the long side
    stance: NDArray[np.complex64]  # (m,) the direction of each as a complex number, which is as long as it is large
    bits: NDArray[np.uint64]  # (m, 4)

    @classmethod
    def unpack(cls, packed: Sequence[bytes], frames: Frames, *, mirrored: bool = False) -> Features:
        """Read what `extract` packed, one item for each photo, whose frames (n, 2) are given: the features of the
        photos, or, where that is asked for, those of their mirrored pictures."""
        records = np.frombuffer(b"".join(packed), _RECORD)
        owner = np.repeat(np.arange(len(packed)), [len(item) // _RECORD.itemsize for item in packed])
        wanted = np.flatnonzero((records["x"] >= _IN_MIRROR) == mirrored)
        records, owner = records.take(wanted), owner.take(wanted)
        start = np.searchsorted(owner, np.arange(len(packed) + 1))
        both = np.stack([records["x"] & (_IN_MIRROR - 1), records["y"]], axis=1)
        above, below = both >> _PLACE_BITS, both & _PLACES
        place = below * (frames / _PLACES).astype(np.float32).take(owner, axis=0)
        stance = _STANCES[above[:, 0], above[:, 1]]
        bits = np.ascontiguousarray(records["bits"]).view(np.uint64).reshape(-1, 4)
        return cls(frames, start, place, stance, bits)

    def and_also(self, others: Features) -> Features:
        """These photos and the others behind them."""
        return Features(
            np.concatenate([self.frames, others.frames]),
            np.concatenate([self.start, self.start[-1] + others.start[1:]]),
            np.concatenate([self.place, others.place]),
            np.concatenate([self.stance, others.stance]),
            np.concatenate([self.bits, others.bits]),
        )

    @property
    def owner(self) -> NDArray[np.int32]:
        """The number of the photo that each feature belongs to, (m,)."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int32), np.diff(self.start))
