"""Examines what lies around one picture in another: a plain border, or content of its own, such as the words of a page,
the buttons of a screen or the other pictures of a collage."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import ONE_TONE, in_one_tone, variance
from core.measuring.geometry import inverse, scale
from core.measuring.laying import Laid, mapped
from core.measuring.miniatures import SIDE
from core.measuring.planes import Plane
from core.measuring.relation import SEAM_STEP

_MARGIN = 2.0  # pixels of the outer miniature around the inner picture that its edge is smeared over
# Grey levels by which something of its own differs: from the middle tone of its row and of its column, where the lines
# of a frame and the slope of a shadow do not; and from the pixels around it, where a picture blurred to fill the frame
# does not.
_OFF_LINE, _OFF_NEAR, _NEAR = 16.0, 10.0, 5
# Grey levels: of deviation, more than a border has that was scanned or saved; and beside the pixels around it, of what
# is no edge or line. And the tones of a frame: of the mat, of the wood, of a line.
_VARIED, _CALM, _TONES = 3.5, 4.0, 3
# Where the surroundings of an inner picture are looked at, and what they end at: outward, in parts of the long side.
_RIM = 0.02, 0.03, -0.02, -0.06
_RIM_PLACES, _RIM_SHARPNESS = 24, 48  # along each side; and samples of a grid that would be as sharp


def rim_of(laid: Laid) -> dict[str, Plane]:
    """The measures `rim`, `step` and `seam`, (n,) each: the surroundings of the inner picture in the outer one. A plain
    colour with an edge is a frame; a picture that continues is cropped."""
    along = (np.arange(_RIM_PLACES) + 0.5) / _RIM_PLACES
    edges, outward = np.zeros((2, 4, _RIM_PLACES)), np.zeros((2, 4, 1))  # x and y along the four sides
    for side, (axis, end) in enumerate(((0, 0.0), (0, 1.0), (1, 0.0), (1, 1.0))):
        edges[axis, side], edges[1 - axis, side] = along, end
        outward[1 - axis, side] = 2 * end - 1
    near = edges * laid.inner_frame[:, :, None, None]
    points = near[:, :, :, None] + (outward * np.array(_RIM))[:, :, :, None]
    points = points.reshape(len(near), 2, -1).astype(np.float32)
    luma, there = laid.outer(laid.miniatures.luma, laid.map, points, _RIM_SHARPNESS**2)
    shape = len(near), 4, len(_RIM), _RIM_PLACES
    luma, there = luma.reshape(shape), there.reshape(shape)
    weight = (there[:, :, :2] & there[:, :, 2:].all(axis=2, keepdims=True)).astype(np.float32)
    count = weight.sum(axis=3)
    across, within = (np.abs(luma[:, :, part] - luma[:, :, 2:3]) for part in (slice(2), slice(3, 4)))
    share = 1 / np.maximum(count, 1)
    steps, seams = ((values * weight).sum(axis=3) * share for values in (across, across >= within + SEAM_STEP))
    deviations = np.sqrt(variance(luma[:, :, :2], weight))
    count[count < _RIM_PLACES / 3] = 0
    total = count.sum(axis=(1, 2))
    with np.errstate(invalid="ignore", divide="ignore"):
        rim, step, seam = ((values * count).sum(axis=(1, 2)) / total for values in (deviations, steps, seams))
    return {"rim": rim, "step": step, "seam": seam}


def content_around(laid: Laid, exchanged: NDArray[np.bool_]) -> tuple[Plane, Plane]:
    """Of the surroundings of the inner pictures the share (n,), 0 to 1, that is content of its own, and the share (n,)
    that is calm and in no tone of a frame, 0 where they vary by no more than saving makes. Where `exchanged` (n,) is
    set, the picture laid as the inner one is in fact the outer one."""
    number = np.where(exchanged, laid.inner_number, laid.outer_number)
    back = np.where(exchanged[:, None, None], laid.map, inverse(laid.map))
    inner_frame = np.where(exchanged[:, None], laid.outer_frame, laid.inner_frame)
    size = laid.miniatures.sizes[number, 0]
    pixels = laid.miniatures.pixels(number).astype(np.float32)
    around = _outside(back, inner_frame, laid.miniatures.frames[number], size)
    off_line = np.minimum(*(np.abs(pixels - _middle_tone(pixels, around, axis)) for axis in (1, 2)))
    off_near = np.abs(pixels - _near(pixels, around))
    own = around & (off_line > _OFF_LINE) & (off_near > _OFF_NEAR)
    share = 1 / np.maximum(around.sum(axis=(1, 2)), 1)
    calm = around & (off_near <= _CALM)
    scenery = calm & ~_in_tones(pixels, calm)
    return tuple((flags.sum(axis=(1, 2)) * share).astype(np.float32) for flags in (own, scenery))


def _in_tones(pixels: Plane, calm: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags (n, SIDE, SIDE) of calm pixels that have one of the few tones that most have: a frame is painted in those.
    A table or a wall is not, however smooth. All are flagged where they vary little."""
    plane, there = pixels.reshape(len(pixels), -1), calm.reshape(len(pixels), -1)
    found = there & (variance(plane, there.astype(np.float32)) <= _VARIED**2)[:, None]
    for _ in range(_TONES):
        lowest = in_one_tone(plane, there & ~found).argmax(axis=1)[:, None]
        found |= there & (plane >= lowest) & (plane < lowest + ONE_TONE)
    return np.asarray(found.reshape(calm.shape))


def _outside(
    back: NDArray[np.float64],
    inner_frame: NDArray[np.float64],
    frame: NDArray[np.float64],
    size: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Flags (n, SIDE, SIDE) of pixels of miniatures with these frames and sizes (n, 2) that lie outside the inner
    pictures."""
    axis = np.arange(SIDE, dtype=np.float32) + 0.5
    places = np.empty((len(back), 2, SIDE, SIDE), np.float32)
    places[:, 0] = axis * (frame / size).astype(np.float32)[:, 0, None, None]
    places[:, 1] = axis[:, None] * (frame / size).astype(np.float32)[:, 1, None, None]
    there = mapped(back, places.reshape(len(back), 2, -1))
    out = np.maximum(-there, there - inner_frame.astype(np.float32)[:, :, None]).max(axis=1)
    margin = _MARGIN * scale(back) / size.max(axis=1)
    shown = (axis < size[:, :1])[:, None] & (axis < size[:, 1:])[:, :, None]
    result: NDArray[np.bool_] = (out > margin[:, None]).reshape(-1, SIDE, SIDE) & shown
    return result


def _middle_tone(pixels: Plane, around: NDArray[np.bool_], axis: int) -> Plane:
    """The median of the surrounding pixels of each line along `axis`, broadcastable to the pictures."""
    ordered = np.sort(np.where(around, pixels, np.inf), axis=axis)
    middle = np.maximum(around.sum(axis=axis, keepdims=True) - 1, 0) // 2
    return np.take_along_axis(ordered, middle, axis)


def _near(pixels: Plane, around: NDArray[np.bool_]) -> Plane:
    """The mean of the surrounding pixels near each pixel."""
    rim = _NEAR // 2
    weight = np.pad(around.astype(np.float32), ((0, 0), (rim, rim), (rim, rim)))
    tones = np.pad(pixels, ((0, 0), (rim, rim), (rim, rim))) * weight
    sums = [
        cv2.blur(plane.reshape(-1, SIDE + 2 * rim), (_NEAR, _NEAR)).reshape(weight.shape)[:, rim:-rim, rim:-rim]
        for plane in (tones, weight)
    ]
    return np.asarray(sums[0] / np.maximum(sums[1], 1e-3), np.float32)
