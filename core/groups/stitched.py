"""Photos put together from several exposures, as panoramas are: the photos they were made from are no parts cut out of
them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Rows
from core.columns.match_columns import MatchColumns
from core.groups.merits import NEVER, Column
from core.measuring.geometry import Frames, Maps, frames_of, inverse, reach, scale

_AGREES = 85.0  # the score of a photo in what was made of it; another shot of the thing seldom has as much
_OUT = 0.02  # of its long side: how far a photo may reach out of what was made of it, which is cut straight
_MOST = 0.8  # of what was made: a photo that shows more of it is another shot of the same


def stitched(
    matches: MatchColumns,
    first: Rows,
    second: Rows,
    *,
    others: Rows,
    sizes: NDArray[np.int64],
    taken: Column,
) -> Flags:
    """Flags (k,) of photos that show photos taken at other moments in a part of them.

    `others` are the matches that are no copies, `first` and `second` (m,) the rows of their photos, `sizes` (k, 2) and
    `taken` (k,) the photos' width and height and times. The clock alone tells a photo of a panorama from a crop of it.
    """
    found = np.zeros(len(sizes), np.bool_)
    others = others[(matches.score[others] >= _AGREES) & ~np.isnan(matches.transform[others, 0])]
    maps = matches.transform[others].reshape(-1, 2, 3)
    one, other, frames = first[others], second[others], frames_of(sizes)
    other_moment = taken[one] != taken[other]
    for part, whole, there in ((one, other, maps), (other, one, inverse(maps))):
        holds = _lies_within(there, frames[part], frames[whole]) & other_moment & (taken[part] != NEVER)
        found[whole[holds]] = True
    return found


def _lies_within(maps: Maps, frames: Frames, others: Frames) -> Flags:
    """Whether frames, mapped, lie in a part of the others (n,)."""
    share = scale(maps) ** 2 * frames.prod(axis=1) / others.prod(axis=1)
    return np.asarray((reach(maps, frames, others) <= _OUT) & (share <= _MOST), np.bool_)  # never beside a nan
