"""Tells a picture before its own blurred enlargement, as stories and programs that fill a frame make it, from a part
cut out of a larger picture.

Such a backdrop often meets the picture without a visible edge. But it is known what it shows, so two predictions
compete for what lies beside the picture: the picture goes on from its border, or there is the picture once more,
enlarged until it fills the frame. And a picture that goes on is as detailed beyond its border as within.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import inverse
from core.measuring.laying import Laid, mapped
from core.measuring.miniatures import LEVELS, sample
from core.measuring.planes import Plane

# Where tones are taken along each side: so far outward, in parts of the picture's long side, and at its border; as
# sharp as on a grid with so many samples, else those beside the border would hold something of what is within.
_PLACES, _OUTWARD, _BORDER, _SHARPNESS = 24, (0.04, 0.08, 0.13, 0.2), -0.02, 24
_BLUR = 0.06 * np.array([(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)], np.float32)  # shifts that blur the picture
# Where detail is taken, in the finest level: beyond the border and within it.
_FINE_PLACES, _FINE_OUTWARD, _FINE = 64, (0.03, 0.045, 0.06, -0.03, -0.045, -0.06), 128
# Limits, set on 820 stories made of 282 scenes and on 820 parts cut out of them: no part is taken for a story, and of
# the stories whose picture passed for a part three in five are recognised.
_LEAST = 20  # samples beside the picture
_TONES, _DETAIL = 8.0, 1.5  # deviation of what lies beside it, detail within it: enough to compare, in grey levels
_LESS_DETAIL = 0.4  # beyond the border, in parts of that within
_CLOSER, _EXPLAINED = 0.85, 0.7  # error of the enlargement, in parts of that of going on, and of the deviation
_DARKEST, _BRIGHTEST = 0.3, 1.5  # contrast of the backdrop, in parts of the picture's


def is_before_itself(laid: Laid) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the outer picture shows the inner one before its own blurred enlargement."""
    beside = _along(laid, _PLACES, _OUTWARD)
    tones, seen = laid.outer(laid.miniatures.luma, laid.map, beside, _SHARPNESS**2)
    border = _along(laid, _PLACES, [_BORDER] * len(_OUTWARD))
    going_on, _ = laid.outer(laid.miniatures.luma, laid.map, border, _SHARPNESS**2)
    deviation, _ = _fit(np.zeros_like(tones), tones, seen)
    error, _ = _fit(going_on, tones, seen)
    behind, contrast = _fit(_enlarged(laid, beside), tones, seen)
    beyond, within = _detail(laid)
    enough = (np.count_nonzero(seen, axis=1) >= _LEAST) & (deviation > _TONES) & (within > _DETAIL)
    fits = (behind < _CLOSER * error) & (behind < _EXPLAINED * deviation)
    fits &= (contrast > _DARKEST) & (contrast < _BRIGHTEST)
    return np.asarray(enough & fits & (beyond < _LESS_DETAIL * within), np.bool_)


def _along(laid: Laid, places: int, outward: tuple[float, ...] | list[float]) -> Plane:
    """Points (n, 2, m) along the four sides of the inner pictures, so far outward of them: by side, distance, place."""
    along = (np.arange(places) + 0.5) / places
    edges, away = np.zeros((2, 4, 1, places)), np.zeros((2, 4, len(outward), 1))
    for side, (axis, end) in enumerate(((0, 0.0), (0, 1.0), (1, 0.0), (1, 1.0))):
        edges[axis, side], edges[1 - axis, side] = along, end
        away[1 - axis, side, :, 0] = (2 * end - 1) * np.array(outward)
    points = edges * laid.inner_frame[:, :, None, None, None] + away
    return points.reshape(len(points), 2, -1).astype(np.float32)


def _enlarged(laid: Laid, points: Plane) -> Plane:
    """Luma (n, m) of the inner pictures, blurred and enlarged about the middle of the outer ones until they fill them,
    at points of the inner pictures' plane."""
    corners = np.stack([np.zeros_like(laid.outer_frame), laid.outer_frame], axis=2).astype(np.float32)
    ends = mapped(inverse(laid.map), corners)
    times = (np.abs(ends[:, :, 1] - ends[:, :, 0]) / laid.inner_frame).max(axis=1).astype(np.float32)
    away = (points - ends.mean(axis=2, keepdims=True)) / times[:, None, None]
    middle = (laid.inner_frame / 2).astype(np.float32)[:, :, None]
    coarsest = np.full(len(points), LEVELS - 1)
    blurred = [
        sample(
            laid.miniatures.luma,
            laid.miniatures,
            laid.inner_number,
            coarsest,
            laid.inner_frame,
            away + middle + shift[:, None],
        )
        for shift in _BLUR
    ]
    return np.asarray(np.mean(blurred, axis=0), np.float32)


def _detail(laid: Laid) -> Plane:
    """The detail (2, n) along the borders of the inner pictures in the outer ones, beyond them and within, in grey
    levels: how far each sample lies from the line between its neighbours."""
    points = _along(laid, _FINE_PLACES, _FINE_OUTWARD)
    luma, seen = laid.outer(laid.miniatures.luma, laid.map, points, _FINE**2)
    shape = len(points), 4, 2, len(_FINE_OUTWARD) // 2, _FINE_PLACES
    luma, seen = luma.reshape(shape), seen.reshape(shape)
    bends = np.abs(luma[..., 2:] - 2 * luma[..., 1:-1] + luma[..., :-2])
    weight = seen[..., 1:-1].all(axis=(2, 3), keepdims=True)
    count = np.maximum(weight.sum(axis=(1, 2, 3, 4)) * shape[3], 1)
    return np.asarray((bends * weight).sum(axis=(1, 3, 4)).T / count, np.float32)


def _fit(prediction: Plane, tones: Plane, seen: NDArray[np.bool_]) -> tuple[Plane, Plane]:
    """The error (n,) of predictions (n, m) of the tones that are seen, in grey levels, after the best gain and offset;
    and that gain."""
    weight = seen.astype(np.float32)
    total = np.maximum(weight.sum(axis=1), 1)
    x, y = (each - (np.vecdot(each, weight) / total)[:, None] for each in (prediction, tones))
    gain = np.vecdot(x * weight, y) / np.maximum(np.vecdot(x * weight, x), 1e-3)
    rest = y - gain[:, None] * x
    return np.sqrt(np.vecdot(rest * weight, rest) / total), gain
