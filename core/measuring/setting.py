"""Recognises a part of one picture set into another: on a ground of one tone, as in the corners of a picture rotated by
some degrees, or between edges, as in a collage.

Then neither picture lies inside the other, and yet they are copies. Shots from a moving hand reach out of each other
too, but each continues where the other one ends.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Maps, apply, inverse, scale
from core.measuring.laying import GRID, MARGIN, Laid, mapped
from core.measuring.miniatures import sample
from core.measuring.planes import Plane
from core.measuring.relation import SEAM, SEAM_STEP

_PLACES = 32  # along each side of a box
# Where the pictures are looked at: beside a side, within it, and as far again within, in parts of the long side.
_AT_BORDER = 0.015, -0.015, -0.045
_AT_BAND = 0.05, -0.01, -0.07  # of a band more is left out than was painted, see core.measuring.painted
# Grey levels off the ground's tone at most, and of difference at least; places that are seen; the share on the ground.
_GROUND, _STEP, _SEEN, _MOST_GROUND = 8.0, 8.0, 10, 0.75
_EDGE, _EDGE_LEAST, _EDGE_SEEN = 1.5, 8.0, 4  # of a step as far within the picture; in grey levels; places of a side
_CORNERS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.bool_)
_ASKEW = 0.03  # parts of the long side by which a corner of a box lies out of the other picture at most
_IDENTITY = np.eye(2, 3)
# Where the line of a window is looked for beside the sides of a box, which is up to four samples smaller where a band
# lies; and how far from it, where no pixel is larger: in parts of the long side.
_BESIDE_SIDE, _LINE = np.arange(-3, 6) * 0.012, 0.01
# Where the edge of a frame's window is looked for, from within the picture outward, in parts of its long side; at which
# of these distances there has to be something, at what share of the places; and how the edge stands out, as above.
_OUTWARD, _BEYOND, _MOST = np.arange(-16, 17) * 0.004, 20, 0.7
_WINDOW_EDGE, _WINDOW_EDGE_LEAST = 2.0, 10.0
_PIXELS = 0.8  # of the outer miniature: an edge is found no nearer
# Where the line is looked for at which a picture meets the next one: from within it outward, in parts of its long side;
# how far from its border that may be, at least so many pixels of the outer miniature; the change across it in grey
# levels, at least, and what is added to the usual one; the share of a side's places that is or is not shown, and of
# those with such a change; and by how much a half may differ from one.
_ACROSS, _AT_LINE, _AT_PIXELS = np.arange(-12, 13) * 0.005, 0.006, 2.0
_CHANGE, _CHANGE_USUAL, _SHOWN, _HIDDEN, _MANY, _HALF = 4.0, 0.5, 0.7, 0.3, 0.3, 0.015


def set_into(laid: Laid, banded: NDArray[np.bool_], seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags (2, n) of pairs: the outer picture shows a part of the inner one set into it, and the other way round.

    `seen` (n, GRID * GRID) flags the samples of the inner picture that both have; `banded` (n,) the pairs with a
    painted band, which `seen` leaves out.
    """
    inner, outer, back = laid.inner_number, laid.outer_number, inverse(laid.map)
    set_in = np.stack(
        [_on_ground(laid, outer, laid.map, laid.inner_frame), _on_ground(laid, inner, back, laid.outer_frame)]
    )
    low, high = (corner * laid.inner_frame for corner in _box(seen))
    here = np.broadcast_to(_IDENTITY, laid.map.shape)
    rows = np.flatnonzero(~set_in.any(axis=0))
    if len(rows):
        rows = rows[_in_window(laid, outer[rows], laid.map[rows], low[rows], high[rows])]
    if len(rows):  # what is in a window of both is a picture that two pages share
        set_in[0, rows] = ~_in_window(laid, inner[rows], here[rows], low[rows], high[rows])
    rows = np.flatnonzero(banded & ~set_in.any(axis=0))
    if len(rows):
        low, high, here = low[rows], high[rows], here[rows]
        set_in[0, rows] = _ends_at_edges(laid, outer[rows], laid.map[rows], low, high)
        set_in[1, rows] = _ends_at_edges(laid, inner[rows], here, low, high)
        set_in[1, rows] &= _out_of_outer(laid.take(rows), low, high) <= _ASKEW
        # What ends at edges in both is a thing that two pages have in common, such as a box with words.
        set_in[:, rows[set_in[:, rows].all(axis=0)]] = False
    return set_in


def in_windows(laid: Laid, seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags (2, n) of pairs of which only the outer, or only the inner, picture shows what is `seen` (n, GRID * GRID)
    of the inner one in a window. What is in a window of both is a picture that two pages share."""
    low, high = (corner * laid.inner_frame for corner in _box(seen))
    here = np.broadcast_to(_IDENTITY, laid.map.shape)
    outer = _in_window(laid, laid.outer_number, laid.map, low, high)
    inner = _in_window(laid, laid.inner_number, here, low, high)
    return np.stack([outer & ~inner, inner & ~outer]) & (_out_of_outer(laid, low, high) <= _ASKEW)


def aside(laid: Laid) -> Plane:
    """How far the window in which an outer picture shows the inner one is shifted to one side, in parts of the inner
    picture's long side, (n,); 0 where no two opposite sides have an edge.

    A copy ends where its frame begins, or the frame cuts it. Another shot in that frame continues beyond it on one side
    and is missing on the other.
    """
    corner = np.zeros_like(laid.inner_frame)
    luma, there = _along(laid, laid.outer_number, laid.map, corner, laid.inner_frame, _OUTWARD, laid.bend)
    step = np.abs(luma[2:] - luma[:-2]).mean(axis=3)
    most, usual = step.max(axis=0), np.median(step, axis=0)
    found = (there[_BEYOND].mean(axis=2) >= _MOST) & (most >= np.maximum(_WINDOW_EDGE * usual, _WINDOW_EDGE_LEAST))
    edge = np.where(found, _OUTWARD[1:-1][step.argmax(axis=0)], 0)
    low, high = edge[:, ::2], edge[:, 1::2]
    beside = np.where(low * high < 0, np.minimum(np.abs(low), np.abs(high)), 0).max(axis=1)
    pixels = beside * scale(laid.map) * laid.miniatures.sizes[laid.outer_number, 0].max(axis=1)
    return np.asarray(np.where(pixels >= _PIXELS, beside, 0), np.float32)


def joint(laid: Laid) -> Plane:
    """How many times more than usual changes across the lines at which the outer pictures go from the inner one over to
    something else, (n,): at the side with least of it; 0 where a side has no such line exactly there.

    Where two pictures touch, in a collage or side by side, all that runs along the line of their sides changes less. A
    part cut out of a picture hardly ever ends at a line on two sides or more. On one side one in thirty does, so there
    it has to be the middle of the outer picture.
    """
    corner = np.zeros_like(laid.inner_frame)
    luma, there = _along(laid, laid.outer_number, laid.map, corner, laid.inner_frame, _ACROSS)
    change = np.abs(luma[2:] - luma[:-2])
    step = change.mean(axis=3)  # (d, n, 4)
    most, usual, line = step.max(axis=0), np.median(step, axis=0), step.argmax(axis=0)
    along = np.take_along_axis(change, line[None, :, :, None], axis=0)[0]
    many = (along >= 2 * np.median(change, axis=0) + _CHANGE).mean(axis=2) >= _MANY
    pixels = scale(laid.map) * laid.miniatures.sizes[laid.outer_number, 0].max(axis=1)
    near = np.abs(_ACROSS[1:-1][line]) <= np.maximum(_AT_LINE, _AT_PIXELS / pixels)[:, None]
    shown = there[-1].mean(axis=2)
    share = scale(laid.map) ** 2 * laid.inner_frame.prod(axis=1) / laid.outer_frame.prod(axis=1)
    cell = (np.count_nonzero(shown > _HIDDEN, axis=1) > 1) | (np.abs(share - 0.5) <= _HALF)
    ends = cell[:, None] & many & near & (most >= _CHANGE) & (shown >= _SHOWN)
    found = np.where(shown <= _HIDDEN, np.inf, np.where(ends, most / (usual + _CHANGE_USUAL), 0)).min(axis=1)
    return np.asarray(np.where(np.isfinite(found), found, 0), np.float32)


def _on_ground(laid: Laid, numbers: NDArray[np.intp], maps: Maps, frames: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Flags (n,) of pictures `numbers` in which nearly everything beside the mapped frames has one tone, different from
    the tones within: a letter or a button may stand there."""
    (beside, within, _), seen = _along(laid, numbers, maps, np.zeros_like(frames), frames, _AT_BORDER)
    there = seen.all(axis=0)
    count = there.sum(axis=(1, 2))
    ordered = np.sort(np.where(there, beside, np.inf).reshape(len(beside), -1), axis=1)
    tone = ordered[np.arange(len(beside)), np.maximum(count - 1, 0) // 2]
    with np.errstate(invalid="ignore"):
        plain = there & (np.abs(beside - tone[:, None, None]) <= _GROUND)
    plains = plain.sum(axis=(1, 2))
    step = (np.abs(beside - within) * plain).sum(axis=(1, 2)) / np.maximum(plains, 1)
    return np.asarray((count >= _SEEN) & (plains >= _MOST_GROUND * count) & (step >= _STEP))


def _in_window(
    laid: Laid, numbers: NDArray[np.intp], maps: Maps, low: NDArray[np.float64], high: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Flags (n,) of pictures that show the mapped boxes in a window: near every visible side of a box there is a line
    across which most places change more than within the box. A shot from a hand that moved continues there."""
    pixel = 1 / np.maximum(scale(maps) * laid.miniatures.sizes[numbers, 0].max(axis=1), 1)
    apart = np.maximum(_LINE, pixel)[:, None]
    distances = np.concatenate([_BESIDE_SIDE + apart, _BESIDE_SIDE - apart, _BESIDE_SIDE - 3 * apart], axis=1)
    luma, seen = _along(laid, numbers, maps, low, high, distances)
    beside, within, farther = luma.reshape(3, len(_BESIDE_SIDE), *luma.shape[1:])
    there = seen.reshape(3, len(_BESIDE_SIDE), *seen.shape[1:]).all(axis=0)
    count = there.sum(axis=3)
    changes = (np.abs(beside - within) >= np.abs(within - farther) + SEAM_STEP) & there
    enough = count >= _PLACES / 3
    seam = np.where(enough, changes.sum(axis=3) / np.maximum(count, 1), 0).max(axis=0)
    shown = enough[_BESIDE_SIDE == 0][0]
    return np.asarray(shown.any(axis=1) & ((seam >= SEAM) | ~shown).all(axis=1), np.bool_)


def _ends_at_edges(
    laid: Laid, numbers: NDArray[np.intp], maps: Maps, low: NDArray[np.float64], high: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Flags (n,) of pictures that change more across every visible side of the mapped boxes than within the boxes."""
    (beside, within, farther), seen = _along(laid, numbers, maps, low, high, _AT_BAND)
    there = seen.all(axis=0)
    count = there.sum(axis=2)
    step, usual = (
        (np.abs(one - other) * there).sum(axis=2) / np.maximum(count, 1)
        for one, other in ((beside, within), (within, farther))
    )
    shown, edge = count >= _EDGE_SEEN, step >= _EDGE * usual + _EDGE_LEAST
    return np.asarray(shown.any(axis=1) & (edge | ~shown).all(axis=1))


def _out_of_outer(laid: Laid, low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far a corner of a box lies out of the outer picture, in parts of its long side (n,). Where they lie askew the
    box is more than both show, and ends where neither does."""
    there = apply(laid.map, np.where(_CORNERS, high[:, None], low[:, None]))
    return np.asarray(np.maximum(-there, there - laid.outer_frame[:, None]).max(axis=(1, 2)))


def _along(
    laid: Laid,
    numbers: NDArray[np.intp],
    maps: Maps,
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    distances: Sequence[float] | NDArray[np.floating],
    bends: NDArray[np.float64] | None = None,
) -> tuple[Plane, NDArray[np.bool_]]:
    """Luma along the four sides of boxes `low` to `high` (n, 2), mapped into these pictures, (d, n, 4, _PLACES); and
    flags of what lies inside the picture.

    `distances` are outward from the sides: (d,) for all or (n, d). All are sampled at once, since for few pictures each
    call of numpy takes longer than what it computes.
    """
    miniatures, level = laid.miniatures, np.zeros(len(numbers), np.intp)
    frames = miniatures.frames[numbers]
    along = (np.arange(_PLACES) + 0.5) / _PLACES
    outward = np.broadcast_to(distances, (len(numbers), np.shape(distances)[-1]))
    points = np.empty((len(numbers), 2, 4, outward.shape[1], _PLACES), np.float32)
    for axis, other in ((0, 1), (1, 0)):
        points[:, axis, 2 * axis] = (low[:, axis, None] - outward)[:, :, None]
        points[:, axis, 2 * axis + 1] = (high[:, axis, None] + outward)[:, :, None]
        side = low[:, other, None] + along * (high - low)[:, other, None]
        points[:, other, 2 * axis : 2 * axis + 2] = side[:, None, None]
    place = mapped(maps, points.reshape(len(numbers), 2, -1), bends)
    there = np.asarray(((place >= 0) & (place <= frames[:, :, None])).all(axis=1), np.bool_)
    luma = sample(miniatures.luma, miniatures, numbers, level, frames, place)
    shape = len(numbers), *points.shape[2:]
    return luma.reshape(shape).transpose(2, 0, 1, 3), there.reshape(shape).transpose(2, 0, 1, 3)


def _box(seen: NDArray[np.bool_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The bounding box of the flagged samples, in fractions of the frame: its low and its high corners, (n, 2)."""
    square = seen.reshape(-1, GRID, GRID)
    across = np.stack([square.any(axis=1), square.any(axis=2)], axis=1)  # (n, 2, GRID): columns and rows
    first, end = across.argmax(axis=2), GRID - across[:, :, ::-1].argmax(axis=2)
    low, high = (MARGIN + (1 - 2 * MARGIN) * number / GRID for number in (first, end))
    return np.where(first == 0, 0, low), np.where(end == GRID, 1, high)
