"""Local features: key points of a picture and descriptors of their surroundings.

ORB (Rublee, Rabaud, Konolige, Bradski: ORB, an efficient alternative to SIFT or SURF, ICCV 2011): 256 bits per feature,
compared by the number of bits that differ. They find crops, frames, tilts and screenshots, which a hash of the whole
picture cannot. Of a page most lie in the pictures on it, and those of its letters are apart: they tell which page it
is, and not what it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.indexing.ground import beside_ground
from core.measuring.geometry import Frames

LIMIT = 164  # features of a photo, at most
MIRRORED = 36  # of these are also described in the mirror image, at most
_RECORD = np.dtype([("x", "<u2"), ("y", "<u2"), ("bits", "u1", 32)])  # 36 bytes a feature
# The lower 11 bits of x and y are the place, in steps of the width and the height. Above them x has the scale and y the
# direction of the key point; the highest bit of x marks features of the mirror image.
_PLACE_BITS, _PLACES = 11, 2047
_SIZES_KEPT, _DIRECTIONS = 16, 32
_IN_MIRROR = 32768
_FOUND = 600  # key points found, of which LIMIT are kept
_BOLD, _FAINT = 20, 10  # grey levels by which a key point stands out of its surroundings
_ENOUGH = 300  # bold key points: with fewer, faint ones are searched as well, which takes longer
_SCALE, _SIZES = 1.4, 5  # from one searched size to the next, and their number: enough for a crop of a quarter
_PARTS = 4  # the frame is divided into this many columns and rows, from each of which some are kept
# The strongest corners may all lie on a few words: if there are fewer than _LEAST in _BARE of these parts, they are
# searched once more by themselves.
_LEAST, _BARE = 4, 7
# A page with pictures on it: the share of key points that stand on plain ground, as letters do, and how many do not, at
# least; and how many are kept of those in its pictures, and at how many sizes. Pictures on a page are small already.
_LETTERS, _LEAST_IN_PICTURES, _IN_PICTURES, _FINE = 0.3, 40, 124, 3
_LARGEST = 512  # pixels of the long side for which scales are stored; in a smaller picture they are larger
KEYS = 1 << 24  # the number of possible keys
_SMALLEST = 48  # pixels: a smaller picture has no room for the surroundings of a key point


def extract(grey: NDArray[np.uint8]) -> bytes:
    """The packed local features of a grey picture (height, width); empty if it is too small or has no key points."""
    if min(grey.shape) < _SMALLEST:
        return b""
    detector = _detector(_BOLD)
    chosen, letters = _parted(_found(detector, grey), grey)
    if not chosen and not letters:
        return b""
    upright = _described(detector, grey, chosen)
    # Those of the full size are left out: then the mirror image may be of the second size, which is half the work.
    size = (round(grey.shape[1] / _SCALE), round(grey.shape[0] / _SCALE))
    mirror = np.ascontiguousarray(cv2.resize(grey, size, interpolation=cv2.INTER_LINEAR_EXACT)[:, ::-1], np.uint8)
    smaller = [point for point in chosen or letters if point.octave > 0]
    turned = [_turned(point, size[0]) for point in _spread(smaller, grey.shape, MIRRORED)]
    reverse = _described(detector, mirror, turned)
    reverse["x"] |= _IN_MIRROR
    return upright.tobytes() + reverse.tobytes() + _described(detector, grey, letters).tobytes()


def _found(bold: cv2.ORB, grey: NDArray[np.uint8]) -> Sequence[cv2.KeyPoint]:
    """The key points of a picture: bold ones, and faint ones where there are few bold ones or all lie elsewhere."""
    found = bold.detect(grey, None)
    if len(found) < _ENOUGH:
        return _detector(_FAINT).detect(grey, None)
    bare = np.bincount(_parts(found, grey.shape), minlength=_PARTS**2) < _LEAST
    if bare.sum() < _BARE:
        return found
    mask = bare.reshape(_PARTS, _PARTS).astype(np.uint8)
    mask = np.asarray(cv2.resize(mask, grey.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)
    return [*found, *_detector(_FAINT).detect(grey, mask)]


def _parted(found: Sequence[cv2.KeyPoint], grey: NDArray[np.uint8]) -> tuple[list[cv2.KeyPoint], list[cv2.KeyPoint]]:
    """The key points that are kept, LIMIT together: those of the picture, or of the pictures on a page; and of its
    letters."""
    mask = beside_ground(grey) if found else None
    if mask is not None:
        column, row = _places(found).astype(np.intp).T
        lettered = mask[row, column] == 0
        if lettered.mean() >= _LETTERS:
            within: list[cv2.KeyPoint] = []
            if np.count_nonzero(~lettered) >= _LEAST_IN_PICTURES:
                # Letters are so bold that among all key points there are too few of the pictures.
                within = [point for point in _detector(_FAINT).detect(grey, mask) if point.octave < _FINE]
            if len(within) < _LEAST_IN_PICTURES:
                return [], _spread(found, grey.shape, LIMIT)
            pictures = _spread(within, grey.shape, _IN_PICTURES)
            letters = [found[number] for number in np.flatnonzero(lettered).tolist()]
            return pictures, _spread(letters, grey.shape, LIMIT - len(pictures))
    return _spread(found, grey.shape, LIMIT), []


def _detector(threshold: int) -> cv2.ORB:
    """A new detector, since it keeps state and photos are indexed in parallel; `threshold` in grey levels."""
    return cv2.ORB.create(
        nfeatures=_FOUND, scaleFactor=_SCALE, nlevels=_SIZES, edgeThreshold=16, patchSize=31, fastThreshold=threshold
    )


def number_of(packed: bytes) -> int:
    """The number of packed local features, without those of the mirror image."""
    return int(np.count_nonzero(np.frombuffer(packed, _RECORD)["x"] < _IN_MIRROR))


def has_letters(packed: bytes) -> bool:
    """Whether they are those of a page: its letters stand behind the mirror image."""
    in_mirror = np.frombuffer(packed, _RECORD)["x"] >= _IN_MIRROR
    return bool(in_mirror.any() and not in_mirror[-1])


def _described(detector: cv2.ORB, grey: NDArray[np.uint8], chosen: Sequence[cv2.KeyPoint]) -> NDArray[np.void]:
    """The records (m,) of these key points, in their order, which the detector itself does not keep. Points too close
    to the edge are left out."""
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
    """The key point in the mirrored picture of the second size, which is `width` pixels wide."""
    x, y = point.pt
    place = width - 1 - x / _SCALE, y / _SCALE
    return cv2.KeyPoint(*place, point.size / _SCALE, (180 - point.angle) % 360, point.response, point.octave - 1)


def _spread(found: Sequence[cv2.KeyPoint], shape: tuple[int, ...], limit: int) -> list[cv2.KeyPoint]:
    """Up to `limit` of these key points: the strongest of each part of the frame and each scale, then the second
    strongest, and so on.

    Chosen by strength alone, nearly all of them would lie on a watermark or a caption.
    """
    if not found:
        return []
    order = np.argsort([-point.response for point in found], kind="stable")
    size = np.array([point.octave for point in found], np.int16)
    part = (_parts(found, shape) * _SIZES + size)[order]
    by_part = np.argsort(part, kind="stable")
    first = np.searchsorted(part[by_part], part[by_part])  # where those of the same part begin
    rank = np.empty(len(order), np.intp)
    rank[by_part] = np.arange(len(order)) - first
    return [found[number] for number in order[np.argsort(rank, kind="stable")[:limit]].tolist()]


def keys(bits: NDArray[np.uint64], first: int) -> NDArray[np.uint32]:
    """Three of the 32 bytes of each feature (m, 4), beginning with the byte `first`, as one number (m,).

    Features of the same place often agree in them. Since the bits of ORB are chosen to be uncorrelated, any three bytes
    serve.
    """
    some = bits.view(np.uint8).reshape(-1, 32)[:, first : first + 3].astype(np.uint32)
    return np.asarray(some[:, 0] | some[:, 1] << np.uint32(8) | some[:, 2] << np.uint32(16))


def _parts(points: Sequence[cv2.KeyPoint], shape: tuple[int, ...]) -> NDArray[np.int16]:
    """The number of the part of the frame that each point lies in (n,)."""
    column, row = (_places(points) * _PARTS / [shape[1], shape[0]]).astype(np.int16).T
    return np.asarray(row * _PARTS + column)


def _places(points: Sequence[cv2.KeyPoint]) -> NDArray[np.float32]:
    """x and y in pixels, (n, 2)."""
    return np.asarray(cv2.KeyPoint.convert(points), np.float32).reshape(-1, 2)


_STANCES = np.exp(
    np.arange(_SIZES_KEPT)[:, None] * np.log(_SCALE) + 2j * np.pi * np.arange(_DIRECTIONS) / _DIRECTIONS
).astype(np.complex64)  # [scale, direction]


@dataclass(frozen=True, slots=True)
class Features:
    """The local features of n photos, concatenated to m; those of photo i are start[i] : start[i + 1]."""

    frames: Frames  # (n, 2)
    start: NDArray[np.int64]  # (n + 1,)
    place: NDArray[np.float32]  # (m, 2): x and y in parts of the long side
    stance: NDArray[np.complex64]  # (m,): the key points' scale times e^(i * direction)
    bits: NDArray[np.uint64]  # (m, 4)
    paged: NDArray[np.bool_]  # (n,): which photos are pages with pictures on them, whose letters are apart

    @classmethod
    def unpack(
        cls, packed: Sequence[bytes], frames: Frames, *, mirrored: bool = False, letters: bool = True
    ) -> Features:
        """Unpack the results of `extract`, one for each photo with these frames (n, 2): its features, or those of its
        mirror image; without `letters`, not those of the letters on a page with pictures."""
        records = np.frombuffer(b"".join(packed), _RECORD)
        owner = np.repeat(np.arange(len(packed)), [len(item) // _RECORD.itemsize for item in packed])
        in_mirror = records["x"] >= _IN_MIRROR
        before = np.append(0, np.cumsum(in_mirror))
        first = np.searchsorted(owner, np.arange(len(packed)))
        has_pictures = ~np.append(in_mirror, True)[first]
        lettered = ~in_mirror & (before[:-1] > before[first][owner]) & has_pictures[owner]
        paged = np.bincount(owner[lettered], minlength=len(packed)) > 0
        wanted = np.flatnonzero((in_mirror == mirrored) & (letters | ~lettered))
        records, owner = records.take(wanted), owner.take(wanted)
        start = np.searchsorted(owner, np.arange(len(packed) + 1))
        both = np.stack([records["x"] & (_IN_MIRROR - 1), records["y"]], axis=1)
        above, below = both >> _PLACE_BITS, both & _PLACES
        place = below * (frames / _PLACES).astype(np.float32).take(owner, axis=0)
        stance = _STANCES[above[:, 0], above[:, 1]]
        bits = np.ascontiguousarray(records["bits"]).view(np.uint64).reshape(-1, 4)
        return cls(frames, start, place, stance, bits, paged)

    def and_also(self, others: Features) -> Features:
        """These photos followed by others."""
        return Features(
            np.concatenate([self.frames, others.frames]),
            np.concatenate([self.start, self.start[-1] + others.start[1:]]),
            np.concatenate([self.place, others.place]),
            np.concatenate([self.stance, others.stance]),
            np.concatenate([self.bits, others.bits]),
            np.concatenate([self.paged, others.paged]),
        )

    @property
    def owner(self) -> NDArray[np.int32]:
        """The index of each feature's photo (m,)."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int32), np.diff(self.start))
