"""Measures how well two pictures agree that are laid on each other by a known map, for many pairs at a time.

The miniatures of the catalog are compared, on the grid of core.measuring.laying and over the cells of
core.measuring.cells.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.measuring import softness
from core.measuring.backdrop import is_before_itself
from core.measuring.bending import lay_in_perspective, reach_in_perspective, straightened
from core.measuring.beneath import beneath
from core.measuring.cells import Cells, cells_of, fitted, ground_of, shifted, spot_of, tint_of
from core.measuring.exposures import exposure_evidence
from core.measuring.geometry import Maps, displacement, inverse, reach
from core.measuring.laying import Laid, grid_over
from core.measuring.lighting import leave_out_light
from core.measuring.measures import Measures
from core.measuring.miniatures import Miniatures
from core.measuring.painted import differing_in_part, painted_over
from core.measuring.planes import Plane
from core.measuring.refining import refine
from core.measuring.relation import (
    ASIDE_STRUCTURE,
    BENEATH_REST,
    ESCAPE,
    JOINT,
    SCENERY,
    SET_STRUCTURE,
    STRUCTURE,
    WHOLE,
    agrees_beside_paint,
    agrees_beside_writing,
    agrees_in_part,
    is_copy,
    is_doubtful,
    is_framed,
    lies_in,
    may_be_strained,
    may_touch,
)
from core.measuring.setting import aside, in_windows, joint, set_into
from core.measuring.strain import strain
from core.measuring.surroundings import content_around, rim_of
from core.measuring.toning import lay_in_tones
from core.measuring.window import RICH, windows
from core.measuring.writing import BESIDE_WRITING, MOST_WRITTEN, written_over

COLOUR_GRID = 16  # samples of chroma along each side
BLOCK = 64  # pairs at a time, so that the arrays stay in the processor's cache


def measure(
    a: NDArray[np.intp],
    b: NDArray[np.intp],
    maps: Maps,
    miniatures: Miniatures,
    *,
    closely: NDArray[np.bool_] | None = None,
) -> Measures:
    """Measure pairs of miniatures, given by their numbers a and b (n,), along `maps` (n, 2, 3) from a to b.

    Maps are refined unless they fit well already; those flagged in `closely` (n,) always, to see a shift of a fraction
    of a pixel. Meant for up to BLOCK pairs: more take more memory and save no time.
    """
    laid = Laid(a, b, maps, miniatures)
    samples = laid.samples()
    cells = cells_of(*samples)
    refine(laid, cells, samples, np.zeros(len(a), np.bool_) if closely is None else closely)
    lay_in_perspective(laid, cells, *samples)
    ground, painted, pages = _leave_out_paint(laid, cells, *samples)
    lay_in_tones(laid, cells, *samples)
    leave_out_light(laid, cells, *samples)
    return _measures(laid, cells, ground, painted, pages, *samples)


def _leave_out_paint(
    laid: Laid, cells: Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> tuple[Plane, Plane, NDArray[np.bool_]]:
    """The share of one tone and the share painted over, each (n,); and flags (2, n) of pairs in which the outer, or the
    inner, picture shows a part of the other one before a backdrop. Paint and backdrop are left out of everything else,
    in place."""
    samples = inner, outer, inside
    unlike = differing_in_part(cells)
    ground = np.zeros(len(inner), np.float32)
    ground[unlike] = ground_of(inner[unlike], outer[unlike], inside[unlike])
    backdrop, pages = _leave_out_backdrop(laid, cells, samples, unlike)
    painted, rich, seen = painted_over(cells, unlike[backdrop[unlike] == 0], ground, *samples)
    rows = np.flatnonzero(painted)
    painted[rows[~_leave_out(laid, cells, samples, rows, seen[rows], rich[rows], agrees_beside_paint)]] = 0
    # Two shots from a hand that moved may have words over them too.
    rows = unlike[((painted + backdrop)[unlike] == 0) & (_escape(laid.take(unlike)) <= ESCAPE)]
    if len(rows):
        written, seen = written_over(laid.take(rows), *(values[rows] for values in samples))
        rows, seen = rows[written], seen[written]
        real = _leave_out(laid, cells, samples, rows, seen, np.full(len(rows), BESIDE_WRITING), agrees_beside_writing)
        painted[rows[real]] = np.minimum(1 - seen[real].mean(axis=1), MOST_WRITTEN)
    return ground, painted + backdrop, pages


def _leave_out_backdrop(
    laid: Laid, cells: Cells, samples: tuple[Plane, Plane, NDArray[np.bool_]], unlike: NDArray[np.intp]
) -> tuple[Plane, NDArray[np.bool_]]:
    """The share (n,) around a window in a page, 0 where there is none, and flags (2, n) of pairs of which the outer, or
    the inner, picture is the page. Only the pairs `unlike` are examined."""
    share, pages = np.zeros(len(laid.map), np.float32), np.zeros((2, len(laid.map)), np.bool_)
    rows = unlike[_may_be_pages(laid, cells)[unlike]]
    if len(rows):
        inner, outer, inside = samples
        window, page = windows(inner[rows], outer[rows], inside[rows])
        if len(others := np.flatnonzero(window.any(axis=1) & ~page.any(axis=0))):
            page[:, others] = in_windows(laid.take(rows[others]), window[others])
        found, before = page.any(axis=0), inside[rows].sum(axis=1)
        rows, window, rich = rows[found], window[found], np.full(np.count_nonzero(found), RICH)
        real = _leave_out(laid, cells, samples, rows, window, rich, agrees_in_part)
        share[rows[real]] = 1 - (window.sum(axis=1) / before[found])[real]
        pages[:, rows[real]] = page[:, found][:, real]
    return share, pages


def _leave_out(
    laid: Laid,
    cells: Cells,
    samples: tuple[Plane, Plane, NDArray[np.bool_]],
    rows: NDArray[np.intp],
    seen: NDArray[np.bool_],
    rich: Plane,
    agrees: Callable[[Cells], NDArray[np.bool_]],
) -> NDArray[np.bool_]:
    """Compare of the pairs `rows` (k,) only what is `seen` (k, m), and update everything in place of those that agree
    there and have as many cells with something in them as `rich` (k,) asks for; flags of these (k,)."""
    if not len(rows):
        return np.zeros(0, np.bool_)
    inner, outer, inside = samples
    some, left = laid.take(rows), (inner[rows], outer[rows], inside[rows] & seen)
    beside = cells_of(*left)
    # The map was made to fit what is left out too.
    refine(some, beside, left, np.zeros(len(rows), np.bool_), seen)
    real = (beside.filled >= rich) & agrees(beside)
    affine = np.flatnonzero(real & ~some.bend.any(axis=1))
    laid.lay_again(rows[affine], some.map[affine])
    for old, new in zip((*cells.all(), *samples), (*beside.all(), *left), strict=True):
        old[rows[real]] = new[real]
    return real


def _may_be_pages(laid: Laid, cells: Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree in the middle, and may be no copies for what is around it."""
    no_copy = is_doubtful(cells) | (_escape(laid) > ESCAPE)
    whole = np.minimum(laid.cover_a, laid.cover_b) >= WHOLE
    return np.asarray(no_copy & (cells.middle >= SET_STRUCTURE) & ~whole & ~laid.bend.any(axis=1), np.bool_)


def _measures(
    laid: Laid,
    cells: Cells,
    ground: Plane,
    painted: Plane,
    pages: NDArray[np.bool_],
    inner: Plane,
    outer: Plane,
    inside: NDArray[np.bool_],
) -> Measures:
    bent = np.asarray(laid.bend.any(axis=1), np.bool_)
    rim, chroma, escape = rim_of(laid), _chroma_measures(laid), _escape(laid)
    beside = _aside(laid, cells, rim["rim"])
    affine = straightened(laid.map[bent], laid.bend[bent], laid.inner_frame[bent])
    laid.lay_again(np.flatnonzero(bent), affine)  # by affine maps from here on
    frame_a, frame_b = laid.by_photo(laid.inner_frame, laid.outer_frame)
    a_set_in, b_set_in = laid.by_photo(*(pages | _set_in(laid, cells, escape, painted, inside)))
    measures = Measures(
        maps=laid.by_photo(laid.map, inverse(laid.map))[0],
        bent=bent,
        frame_a=frame_a,
        frame_b=frame_b,
        cover_a=laid.cover_a,
        cover_b=laid.cover_b,
        escape=escape,
        shift=displacement(laid.map, laid.inner_frame, laid.outer_frame).astype(np.float32),
        structure=cells.structure,
        middle=cells.middle,
        agree=cells.agree,
        differ=cells.differ,
        toned=laid.toned,
        ground=ground,
        beneath=np.ones(len(bent), np.float32),
        **{name: np.zeros(len(bent), np.float32) for name in ("softened", "strain", "joint", "around", "scenery")},
        painted=painted,
        texture=cells.texture,
        grain=cells.grain,
        **_luma_measures(inner, outer, inside),
        **chroma,
        **rim,
        aside=beside,
        before_itself=np.zeros(len(bent), np.bool_),
        a_set_in=a_set_in,
        b_set_in=b_set_in,
        exposures=exposure_evidence(laid.inner_number, laid.outer_number, laid.map, cells.structure, laid.miniatures),
    )
    copies = is_copy(measures)
    loose = np.flatnonzero(copies & may_be_strained(measures))
    if len(loose):
        measures.strain[loose] = strain(inner[loose], outer[loose], inside[loose])
    worded = np.flatnonzero(copies & (measures.rest > BENEATH_REST))
    if len(worded):
        measures.beneath[worded] = beneath(inner[worded], outer[worded], inside[worded])
    parts = np.flatnonzero(lies_in(measures) & (cells.structure >= STRUCTURE))
    if len(parts):
        measures.before_itself[parts] = is_before_itself(laid.take(parts))
    part = np.flatnonzero(may_touch(measures) & (cells.structure >= STRUCTURE))
    if len(part):
        measures.joint[part] = joint(laid.take(part))
    framed = np.flatnonzero((is_framed(measures) | (measures.joint >= JOINT)) & (cells.structure >= STRUCTURE))
    if len(framed):
        exchanged = measures.a_is_inner[framed] == laid.swapped[framed]
        measures.around[framed], measures.scenery[framed] = content_around(laid.take(framed), exchanged)
    backed = np.flatnonzero(measures.scenery > SCENERY)
    if len(backed):
        measures.scenery[backed[bent[backed] | is_before_itself(laid.take(backed))]] = 0
    told = np.flatnonzero(softness.is_told_in(measures))
    if len(told):
        measures.softened[told] = softness.unevenly_softened(laid.take(told))
    return measures


def _luma_measures(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> dict[str, Plane]:
    weight, rest = inside.astype(np.float32), fitted(inner, outer, inside)
    total = np.maximum(weight.sum(1), 1)
    return {
        "luma": np.vecdot(np.abs(inner - outer), weight) / total,
        "rest": np.vecdot(np.abs(rest), weight) / total,
        "spot": spot_of(rest, weight),
        "tone": shifted(inner[:, :, None], outer[:, :, None], weight),
    }


def _chroma_measures(laid: Laid) -> dict[str, Plane]:
    grid = grid_over(laid.inner_frame, COLOUR_GRID)
    inner = laid.inner(laid.miniatures.chroma, grid)
    outer, inside = laid.outer(laid.miniatures.chroma, laid.map, grid)
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1), 1)

    def mean(chroma: Plane) -> Plane:
        return np.asarray((np.abs(chroma).mean(axis=2) * weight).sum(1) / total)

    colour_a, colour_b = laid.by_photo(mean(inner - 128), mean(outer - 128))
    tint, cast = tint_of(inner - outer, weight), shifted(inner, outer, weight)
    return {"chroma": mean(inner - outer), "cast": cast, "tint": tint, "colour_a": colour_a, "colour_b": colour_b}


def _escape(laid: Laid) -> Plane:
    """How far each picture reaches out of the other, the smaller of the two, (n,); of a perspective map only how far
    the inner picture does. In parts of the long side."""
    frames, others, maps = laid.inner_frame, laid.outer_frame, laid.map
    escape = np.minimum(reach(maps, frames, others), reach(inverse(maps), others, frames)).astype(np.float32)
    bent = np.flatnonzero(laid.bend.any(axis=1))
    escape[bent] = reach_in_perspective(laid.take(bent))
    return escape


def _aside(laid: Laid, cells: Cells, rim: Plane) -> Plane:
    """`aside` of the pairs that something surrounds and whose structure leaves it open, 0 for the others, (n,). A
    perspective map makes other shots so alike that their structure says nothing."""
    unsure = (cells.structure >= STRUCTURE) & (cells.structure < ASIDE_STRUCTURE)
    rows = np.flatnonzero(np.isfinite(rim) & (unsure | laid.bend.any(axis=1)))
    found = np.zeros(len(rim), np.float32)
    if len(rows):
        found[rows] = aside(laid.take(rows))
    return found


def _set_in(laid: Laid, cells: Cells, escape: Plane, painted: Plane, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`set_into` of the pairs that agree and reach out of each other, False for the others, (2, n)."""
    rows = np.flatnonzero(agrees_in_part(cells) & (escape > ESCAPE) & ~laid.bend.any(axis=1))
    found = np.zeros((2, len(escape)), np.bool_)
    if len(rows):
        found[:, rows] = set_into(laid.take(rows), painted[rows] > 0, inside[rows])
    return found
