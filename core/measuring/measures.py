"""The measures of pairs of pictures laid on each other: what core.measuring.measure finds and relation judges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.columns.table import Table
from core.measuring.geometry import Frames, Maps
from core.measuring.miniatures import Plane


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
