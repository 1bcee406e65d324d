"""The measures of pairs of aligned pictures, which core.measuring.measure computes and core.measuring.judgement
judges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.columns.table import Table
from core.measuring.geometry import Frames, Maps
from core.measuring.planes import Plane


@dataclass(frozen=True, slots=True)
class Measures(Table):
    """The measures of n pairs of pictures a and b. Every array is (n,) unless stated; lengths are in parts of the long
    side."""

    maps: Maps  # (n, 2, 3), from a to b: those along which the pair was measured
    bent: NDArray[np.bool_]  # measured along a perspective map, to which `maps` is the closest affine one
    frame_a: Frames  # (n, 2)
    frame_b: Frames
    cover_a: Plane  # 0 to 1: share of picture a's frame inside picture b's
    cover_b: Plane
    escape: Plane  # how far each picture reaches out of the other, the smaller of the two
    shift: Plane  # how far the map is from one that lays the frames on each other
    structure: Plane  # 0 to 1: correlation of the cells, weighted by how much is in them
    middle: Plane  # the same for the cells in the middle of the inner picture
    agree: Plane  # 0 to 1: weighted share of the cells that agree
    differ: Plane  # 0 to 1: share of the cells in which one picture has what the other one lacks
    toned: NDArray[np.bool_]  # compared in other tones, see core.measuring.toning
    ground: Plane  # 0 to 1: share of one tone in both, such as paper; 0 where few cells or most differ
    beneath: Plane  # -1 to 1: correlation of what lies beneath equal words, 1 without any
    painted: Plane  # 0 to 1: share painted over, or around a window; the other measures leave it out
    softened: Plane  # how unevenly one is softer, see core.measuring.softness; 0 where that is no evidence
    strain: Plane  # how far single cells lie beside their places, see core.measuring.strain; 0 where they agree well
    texture: Plane  # mean deviation within cells, in grey levels: how much there is to compare
    grain: Plane  # the same without the slope of each cell, so next to nothing in a clear sky
    luma: Plane  # mean difference of luma, in grey levels
    rest: Plane  # the same after the best gain and offset
    spot: Plane  # how far the tone of a few cells stands out of `rest`, as under a faint mark
    tone: Plane  # how far mean and spread of the luma lie apart, in grey levels
    chroma: Plane  # mean difference of chroma, in levels
    cast: Plane  # the same as `tone` of the chroma
    tint: Plane  # how far the chroma of a few samples stands out of that, in levels, as of a thing in another colour
    colour_a: Plane  # mean distance of picture a from grey, in levels, where they overlap
    colour_b: Plane
    rim: Plane  # deviation of what surrounds the inner picture in the outer one, in grey levels; nan: nothing does
    step: Plane  # mean difference across the inner picture's edge, in grey levels
    seam: Plane  # 0 to 1: share of the places along the edge with more change across it than as far within
    aside: Plane  # how far the window in the outer picture lies beside the inner one, see core.measuring.setting.aside
    joint: Plane  # change across the lines at which the inner picture touches others, see core.measuring.setting.joint
    before_itself: NDArray[np.bool_]  # beside the inner picture is its own enlargement, see core.measuring.backdrop
    around: Plane  # 0 to 1: share of a framed picture's surroundings that is content of its own
    scenery: Plane  # 0 to 1: share of those that is smooth, but in no tone of a frame; 0 where it is a backdrop
    a_set_in: NDArray[np.bool_]  # b shows a part of a on a ground or a backdrop, and may reach out of it as a does of b
    b_set_in: NDArray[np.bool_]
    exposures: Plane  # evidence for two exposures that differ in a part, see core.measuring.exposures

    @property
    def set_in(self) -> NDArray[np.bool_]:
        """Flags of pairs of which either picture shows a part of the other on a ground."""
        return self.a_set_in | self.b_set_in

    @property
    def a_is_inner(self) -> NDArray[np.bool_]:
        """Flags of pairs in which picture a is the inner one, if either is."""
        return np.where(self.a_set_in != self.b_set_in, self.a_set_in, self.cover_a >= self.cover_b)
