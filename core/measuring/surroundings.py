"""What lies around one picture in another: a plain border, or content of its own, such as the words of a page, the
buttons of a screen or the other pictures of a collage."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import inverse, scale
from core.measuring.laying import Laid, mapped
from core.measuring.miniatures import SIDE, Plane

_MARGIN = 2.0  # pixels of the outer miniature around the inner picture that its edge is smeared over
# Grey levels by which something of its own differs: from the middle tone of its row and of its column, where the lines
# of a frame and the slope of a shadow do not; and from the pixels around it, where a picture blurred to fill the frame
# does not.
_OFF_LINE, _OFF_NEAR, _NEAR = 16.0, 10.0, 5


def structure_around(laid: Laid, exchanged: NDArray[np.bool_]) -> Plane:
    """The share (n,), 0 to 1, of what the outer pictures show around the inner ones that is content of its own. Where
    `exchanged` (n,) is set, the outer picture of a pair is the one laid as the inner one."""
    number = np.where(exchanged, laid.inner_number, laid.outer_number)
    back = np.where(exchanged[:, None, None], laid.map, inverse(laid.map))
    inner_frame = np.where(exchanged[:, None], laid.outer_frame, laid.inner_frame)
    size = laid.miniatures.sizes[number, 0]
    pixels = laid.miniatures.pixels(number).astype(np.float32)
    around = _outside(back, inner_frame, laid.miniatures.frames[number], size)
    off_line = np.minimum(*(np.abs(pixels - _middle_tone(pixels, around, axis)) for axis in (1, 2)))
    own = around & (off_line > _OFF_LINE) & (np.abs(pixels - _near(pixels, around)) > _OFF_NEAR)
    result: Plane = (own.sum(axis=(1, 2)) / np.maximum(around.sum(axis=(1, 2)), 1)).astype(np.float32)
    return result


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
    """The median of those pixels of each line along `axis` that lie around, to be laid on the pictures."""
    ordered = np.sort(np.where(around, pixels, np.inf), axis=axis)
    middle = np.maximum(around.sum(axis=axis, keepdims=True) - 1, 0) // 2
    return np.take_along_axis(ordered, middle, axis)


def _near(pixels: Plane, around: NDArray[np.bool_]) -> Plane:
    """The mean of those pixels near each one that lie around."""
    rim = _NEAR // 2
    weight = np.pad(around.astype(np.float32), ((0, 0), (rim, rim), (rim, rim)))
    tones = np.pad(pixels, ((0, 0), (rim, rim), (rim, rim))) * weight
    sums = [
        cv2.blur(plane.reshape(-1, SIDE + 2 * rim), (_NEAR, _NEAR)).reshape(weight.shape)[:, rim:-rim, rim:-rim]
        for plane in (tones, weight)
    ]
    return np.asarray(sums[0] / np.maximum(sums[1], 1e-3), np.float32)
