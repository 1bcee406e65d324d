"""The standing of photos by their matches: which is a part of another, which has a frame, which is stretched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates.components import components
from core.columns.arrays import Flags, Rows
from core.columns.match_columns import CODES, MatchColumns
from core.measuring.geometry import scale
from core.photo import EDITS, Match, Relation

_STRETCH = 1.06  # one side against the other
_LEAST_SIZE = 1e-9  # of a map: what makes nothing of a picture
_ONE_PICTURE = 95.0  # the score of two photos that wholly show one picture, whatever was said of one of them

SMALLER = 0.81
"""The part of a photo's pixels that a copy has at most, for the photo to be taken for an enlargement of it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a photo's matches, on balance, say of it, since any one of them may be wrong."""

    crop: int = 0  # matches in which it is a part of another photo, less those in which another is a part of it; where
    # that is even, 1 for a part of a photo of less balance
    frame: int = 0  # matches in which it holds another inside a frame, caption or screen; none where it shows parts of
    # more without one, for one match may err. That a page holds it as well takes nothing away.
    stretched: bool = False  # most of the photos it matches, three at least, have other proportions than it


UNTOLD = Standing()
"""The standing of a photo of which no match says anything."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The standing of n photos in columns."""

    crop: Rows
    frame: Rows
    stretched: Flags
    pictures: Rows  # from `pictures_of`


@dataclass(frozen=True, slots=True)
class Claims:
    """What m matches say, in columns; `first` and `second` are the rows of their photos."""

    first: Rows
    second: Rows
    inner: Rows  # 1 where the first lies inside the second, -1 where the second lies inside the first, else 0
    framed: Flags
    stretched: Flags
    whole: Flags  # both photos show the whole of one picture

    @classmethod
    def of(cls, matches: MatchColumns, first: Rows, second: Rows, *, raw: Flags | None = None) -> Self:
        """`raw` flags photos from a camera: nobody has put a frame around those, whatever their border looks like."""
        framed = (matches.inner != 0) & matches.saying(Relation.FRAMED)
        if raw is not None:
            framed &= ~raw[np.where(matches.inner > 0, second, first)]
        return cls(first, second, matches.inner.astype(np.int64), framed, _stretched(matches), shows_whole(matches))

    def standings(self, chosen: Rows, count: int) -> Standings:
        """The standings of `count` photos by the chosen matches. Photos that wholly show one picture have one: a poor
        copy of a collage has fewer matches, and would stay for that."""
        first, second = self.first[chosen], self.second[chosen]
        inner, framed, stretched = self.inner[chosen], self.framed[chosen], self.stretched[chosen]
        in_crop = np.where(framed, 0, inner)
        times, others = (
            np.bincount(first[flags], minlength=count) + np.bincount(second[flags], minlength=count)
            for flags in (stretched, ~stretched)
        )
        stretched = times > np.maximum(2, others)
        pictures = pictures_of(first, second, self.whole[chosen], inner, count)
        first, second = pictures[first], pictures[second]
        crop = _balance(first, second, in_crop, count)
        part, whole = np.where(in_crop > 0, first, second), np.where(in_crop > 0, second, first)
        crop[part[(in_crop != 0) & (crop[part] == 0) & (crop[whole] < 0)]] = 1
        outer = np.where(inner > 0, second, first)
        holds, shows = (np.bincount(outer[flags], minlength=count) for flags in (framed, in_crop != 0))
        frame = np.where(holds >= shows, holds, 0)
        return Standings(crop[pictures], frame[pictures], stretched, pictures)


def pictures_of(first: Rows, second: Rows, whole: Flags, inner: Rows, count: int) -> Rows:
    """Numbers (count,), less than `count`, that are equal for photos which wholly show one picture: those that matches
    flagged in `whole` connect, unless any match says that one of them is a part of another."""
    label = components(first[whole], second[whole], count)
    unsure = np.zeros(count, np.bool_)
    unsure[label[first[(inner != 0) & (label[first] == label[second])]]] = True
    if not unsure.any():
        return label
    sure = whole & ~unsure[label[first]]
    return components(first[sure], second[sure], count)


def shows_whole(matches: MatchColumns) -> Flags:
    """Flags of matches whose photos both show the whole of one picture, as far as can be told."""
    found = (matches.relation <= CODES[Relation.ROTATED]) & (matches.inner == 0) & (matches.score >= _ONE_PICTURE)
    return np.asarray(found & ~matches.saying(*EDITS), np.bool_)


def _balance(first: Rows, second: Rows, weight: Rows, count: int) -> Rows:
    """For each photo the sum of its matches' weights, positive as the first photo and negative as the second."""
    said = np.flatnonzero(weight)
    ups = np.bincount(first[said], weight[said], minlength=count)
    downs = np.bincount(second[said], weight[said], minlength=count)
    return (ups - downs).astype(np.int64)


def _stretched(matches: MatchColumns) -> Flags:
    """Flags of matches in which one photo is the other with changed proportions; False if the map is unknown."""
    maps = matches.transform.reshape(-1, 2, 3)
    across, down = np.hypot(maps[:, 0, 0], maps[:, 1, 0]), np.hypot(maps[:, 0, 1], maps[:, 1, 1])
    return np.asarray(np.maximum(across, down) > _STRETCH * np.minimum(across, down), np.bool_)  # never beside a nan


def fineness(matches: MatchColumns, first: Rows, second: Rows, sides: Rows) -> tuple[Rows, NDArray[np.float64]]:
    """For each match the row of the photo that contains the other one, -1 if none does, and how many times as many
    pixels along a line that other one has for the same part. `sides` are the long sides of all photos by row, in
    pixels."""
    size = scale(matches.transform.reshape(-1, 2, 3)) * sides[second] / np.maximum(sides[first], 1)
    holds: Rows = np.where(matches.inner > 0, second, np.where(matches.inner < 0, first, -1))
    return holds, np.where(matches.inner > 0, 1 / np.maximum(size, _LEAST_SIZE), size)


def standings(matches: Sequence[Match]) -> dict[int, Standing]:
    """The standing, by photo id, of each photo that these matches say anything of."""
    columns = MatchColumns.of(matches)
    ids, rows = np.unique(np.stack([columns.a, columns.b], axis=1), return_inverse=True)
    rows = rows.reshape(-1, 2)
    claims = Claims.of(columns, rows[:, 0], rows[:, 1])
    found = claims.standings(np.arange(len(matches)), len(ids))
    told = found.stretched.copy()
    told |= (found.crop != 0) | (found.frame != 0)
    told[rows[claims.inner != 0]] = True
    return {
        int(ids[row]): Standing(int(found.crop[row]), int(found.frame[row]), bool(found.stretched[row]))
        for row in np.flatnonzero(told).tolist()
    }
