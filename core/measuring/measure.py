"""Two pictures laid on each other by a known map, compared place by place, many pairs at a time.

What is compared are the miniatures of the catalog, on the grid of core.measuring.laying. The measures are taken over
cells, so that a person who moved between two shots shows as cells that disagree among cells that agree.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.columns.table import Table
from core.measuring import softness
from core.measuring.bending import lay_in_perspective, straightened
from core.measuring.cells import Cells, cells_of, fitted, ground_of, spot_of, tint_of, variance
from core.measuring.exposures import exposure_evidence
from core.measuring.geometry import Frames, Maps, corners_of, displacement, inverse, reach, scale
from core.measuring.laying import Laid, grid_over, mapped
from core.measuring.miniatures import Miniatures, Plane
from core.measuring.painted import differing_in_part, painted_over
from core.measuring.relation import (
    ASIDE_STRUCTURE,
    ESCAPE,
    SEAM_STEP,
    STRUCTURE,
    agrees_beside_paint,
    agrees_in_part,
    is_framed,
)
from core.measuring.setting import aside, set_into
from core.measuring.surroundings import structure_around

COLOUR_GRID = 16
BLOCK = 64  # pairs at a time: what they are worked on with stays in the processor's cache
STEPS = 4  # of refinement
_SHARP = 0.95  # structure of a pair whose map is as good as it gets
_HOPELESS = 0.15  # and of one that no refinement brings together
# Where the surroundings of an inner picture are looked at, and what they end at: outward, in parts of the long side.
_RIM = 0.02, 0.03, -0.02, -0.06
_RIM_PLACES, _RIM_SHARPNESS = 24, 48  # along each side; and samples of a grid that would be as sharp


@dataclass(frozen=True, slots=True)
class Measures(Table):
    """What was measured of n pairs; every array is (n,) but the maps."""

    maps: Maps  # the map that the measures were taken with, (n, 2, 3), from a to b
    bent: NDArray[np.bool_]  # it is the affine map nearest to the perspective one that they were taken with
    frame_a: Frames  # (n, 2)
    frame_b: Frames
    cover_a: Plane  # share of picture a's frame that lies inside b's
    cover_b: Plane
    escape: Plane  # how far each reaches out of the other, the smaller of the two, in parts of the long side
    shift: Plane  # how far the map is from laying the frames on each other, in parts of the long side
    structure: Plane  # 0 to 1: correlation of the cells, weighted by how much there is in them
    middle: Plane  # the same of the cells in the middle of the inner picture
    agree: Plane  # 0 to 1: weighted share of the cells that agree
    differ: Plane  # 0 to 1: share of the cells where one has what the other has not
    ground: Plane  # 0 to 1: share of one tone in both, as the paper of a page; 0 where few cells or most differ
    painted: Plane  # 0 to 1: share of the picture painted over, which the other measures leave out
    softened: Plane  # how unevenly one is softer, see core.measuring.softness; 0 where it is not told
    texture: Plane  # mean deviation in the cells, in grey levels: how much there was to compare
    grain: Plane  # the same without the slope of each cell: in a clear sky it is nothing
    luma: Plane  # mean difference of luma, in grey levels
    rest: Plane  # what is left of it after the best gain and offset
    spot: Plane  # how much a few cells stand out of that by their tone, as under a faint mark
    chroma: Plane  # mean difference of chroma
    tint: Plane  # how far the chroma of a few cells stands out of that, in levels, as of a thing in another colour
    colour_a: Plane  # mean distance from grey of picture a where they overlap
    colour_b: Plane
    rim: Plane  # deviation, in grey levels, of what surrounds the inner picture in the outer one; nan: nothing does
    step: Plane  # mean difference, in grey levels, across its edge there
    seam: Plane  # 0 to 1: share of the places along it that change more across it than as far within
    aside: Plane  # how far a window in the outer picture lies beside the inner one; see core.measuring.setting.aside
    around: Plane  # 0 to 1: share of what surrounds a framed picture that is something of its own
    a_set_in: NDArray[np.bool_]  # they reach out of each other, and b shows a part of a on a ground
    b_set_in: NDArray[np.bool_]
    exposures: Plane  # what speaks for two exposures that differ in a part; see core.measuring.exposures

    @property
    def set_in(self) -> NDArray[np.bool_]:
        """Pairs of which either shows a part of the other on a ground."""
        return self.a_set_in | self.b_set_in

    @property
    def a_is_inner(self) -> NDArray[np.bool_]:
        """Pairs in which picture a is the inner one, if either is."""
        return np.where(self.a_set_in != self.b_set_in, self.a_set_in, self.cover_a >= self.cover_b)


def measure(
    a: NDArray[np.intp],
    b: NDArray[np.intp],
    maps: Maps,
    miniatures: Miniatures,
    *,
    closely: NDArray[np.bool_] | None = None,
) -> Measures:
    """Measure pairs of miniatures laid on each other by `maps`, (n, 2, 3), which are made sharper where that helps.

    Those marked in `closely` (n,) are made sharper even where they fit well: to see a shift of a part of a pixel.
    For up to BLOCK pairs at a time; more cost more memory, not more time.
    """
    laid = Laid(a, b, maps, miniatures)
    samples = laid.samples()
    cells = cells_of(*samples)
    wanted = (cells.structure < _SHARP) & (cells.structure > _HOPELESS)
    gain = np.full(len(a), 0.005, np.float32)
    if closely is not None:
        wanted |= closely
        gain[closely] = 0.0005
    rough = np.flatnonzero(wanted)
    if len(rough):
        some = laid.take(rough)
        sharper = some.refined(samples[0][rough], STEPS)
        some.map = np.where(np.isfinite(sharper).all(axis=(1, 2), keepdims=True), sharper, some.map)
        samples_then = some.samples()
        then = cells_of(*samples_then)
        # A map that was right already is not made worse by tones the refinement cannot follow.
        better = then.structure > cells.structure[rough] + gain[rough]
        laid.lay_again(rough[better], some.map[better])
        for old, new in zip((*cells.all(), *samples), (*then.all(), *samples_then), strict=True):
            old[rough[better]] = new[better]
    inner, outer, inside = samples
    lay_in_perspective(laid, cells, inner, outer, inside)
    ground = np.zeros(len(a), np.float32)
    unlike = differing_in_part(cells)
    ground[unlike] = ground_of(inner[unlike], outer[unlike], inside[unlike])
    painted, rich, seen = painted_over(cells, unlike, ground, inner, outer, inside)
    banded = np.flatnonzero(painted)
    if len(banded):
        beside = cells_of(inner[banded], outer[banded], inside[banded] & seen[banded])
        real = (beside.filled >= rich[banded]) & agrees_beside_paint(beside)
        painted[banded[~real]] = 0
        inside[banded[real]] &= seen[banded[real]]
        for old, new in zip(cells.all(), beside.all(), strict=True):
            old[banded[real]] = new[real]
    return _measures(laid, cells, ground, painted, inner, outer, inside)


def _measures(
    laid: Laid, cells: Cells, ground: Plane, painted: Plane, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> Measures:
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    rest = fitted(inner, outer, inside)
    grid = grid_over(laid.inner_frame, COLOUR_GRID)
    colour_1 = laid.inner(laid.miniatures.chroma, grid)
    colour_2, inside_colour = laid.outer(laid.miniatures.chroma, laid.map, grid)
    colour_weight = inside_colour.astype(np.float32)
    colour_total = np.maximum(colour_weight.sum(1), 1)

    def mean(values: Plane) -> Plane:
        return np.asarray((np.abs(values).mean(axis=2) * colour_weight).sum(1) / colour_total)

    strength_1, strength_2 = mean(colour_1 - 128), mean(colour_2 - 128)
    rim = _rim(laid)
    bent = np.asarray(laid.bend.any(axis=1), np.bool_)
    escape = np.zeros(len(bent), np.float32)
    escape[bent] = _reach_bent(laid, np.flatnonzero(bent))
    laid.map[bent] = straightened(laid.map[bent], laid.bend[bent], laid.inner_frame[bent])
    exposures = exposure_evidence(laid.inner_number, laid.outer_number, laid.map, cells.structure, laid.miniatures)
    back = inverse(laid.map)
    maps = np.where(laid.swapped[:, None, None], back, laid.map)
    straight = np.minimum(
        reach(laid.map, laid.inner_frame, laid.outer_frame), reach(back, laid.outer_frame, laid.inner_frame)
    )
    escape = np.where(bent, escape, straight.astype(np.float32))
    set_in = np.zeros((2, len(bent)), np.bool_)
    beside = np.zeros(len(bent), np.float32)
    unlike = (cells.structure >= STRUCTURE) & (cells.structure < ASIDE_STRUCTURE)
    framed = np.flatnonzero(np.isfinite(rim["rim"]) & unlike & ~bent)
    if len(framed):
        beside[framed] = aside(laid.take(framed))
    reaching = np.flatnonzero(agrees_in_part(cells) & (escape > ESCAPE) & ~bent)
    if len(reaching):
        set_in[:, reaching] = set_into(laid.take(reaching), painted[reaching] > 0, inside[reaching])
    measures = Measures(
        maps=maps,
        bent=bent,
        frame_a=np.where(laid.swapped[:, None], laid.outer_frame, laid.inner_frame),
        frame_b=np.where(laid.swapped[:, None], laid.inner_frame, laid.outer_frame),
        cover_a=laid.cover_a,
        cover_b=laid.cover_b,
        escape=escape,
        shift=displacement(laid.map, laid.inner_frame, laid.outer_frame).astype(np.float32),
        structure=cells.structure,
        middle=cells.middle,
        agree=cells.agree,
        differ=cells.differ,
        ground=ground,
        painted=painted,
        softened=np.zeros(len(bent), np.float32),
        texture=cells.texture,
        grain=cells.grain,
        luma=(np.abs(inner - outer) * weight).sum(1) / total[:, 0],
        rest=(np.abs(rest) * weight).sum(1) / total[:, 0],
        spot=spot_of(rest, weight),
        chroma=mean(colour_1 - colour_2),
        tint=tint_of(colour_1 - colour_2, colour_weight),
        colour_a=np.where(laid.swapped, strength_2, strength_1),
        colour_b=np.where(laid.swapped, strength_1, strength_2),
        **rim,
        aside=beside,
        around=np.zeros(len(bent), np.float32),
        a_set_in=np.where(laid.swapped, set_in[1], set_in[0]),
        b_set_in=np.where(laid.swapped, set_in[0], set_in[1]),
        exposures=exposures,
    )
    within = np.flatnonzero(is_framed(measures) & (cells.structure >= STRUCTURE))
    if len(within):
        exchanged = measures.a_is_inner[within] == laid.swapped[within]
        measures.around[within] = structure_around(laid.take(within), exchanged)
    told = np.flatnonzero(softness.is_told_in(measures))
    if len(told):
        measures.softened[told] = softness.unevenly_softened(laid.take(told))
    return measures


def _rim(laid: Laid) -> dict[str, Plane]:
    """What lies around the inner picture in the outer one: one flat colour with an edge is a frame, a picture that goes
    on a crop."""
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


def _reach_bent(laid: Laid, rows: NDArray[np.intp]) -> Plane:
    """How far inner pictures reach out of outer ones, laid by perspective maps, in parts of their own long sides."""
    frames, others = laid.inner_frame[rows], laid.outer_frame[rows]
    corners = corners_of(frames).transpose(0, 2, 1).astype(np.float32)
    there = mapped(laid.map[rows], corners, laid.bend[rows])
    out = np.maximum(np.maximum(-there, there - others[:, :, None]), 0).max(axis=(1, 2))
    return np.asarray(out / np.maximum(scale(laid.map[rows]), 1e-6), np.float32)
