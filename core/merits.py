"""What keeper rules compare: for every photo one number to each rule, the smaller the better."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from core.catalog import is_below
from core.photo import Photo
from core.rules import Criterion, Rule
from core.shots import has_raw
from core.standing import Flags, Standings

Column = NDArray[np.float64]
"""(n,): one number for each photo. Where it is nan, the rule is silent in every group that the photo is in."""

_NEVER = 99_999_999_999_999.0  # later than any date of 14 digits


def information(photo: Photo) -> int:
    """How many of the facts that people miss are there: date, place, rating, keywords, caption."""
    facts = photo.facts
    return sum(
        bool(value) for value in (facts.taken, facts.latitude is not None, facts.rating, facts.keywords, facts.caption)
    )


def moment(photo: Photo) -> float:
    """The date it was taken as a number of 14 digits; a photo without one comes after all others."""
    taken = photo.facts.taken
    return float(re.sub(r"\D", "", taken)[:14].ljust(14, "0")) if taken else _NEVER


def _backwards(photo: Photo) -> float:
    return -moment(photo) if photo.facts.taken else _NEVER


def _compression(photo: Photo) -> float:
    quality = photo.facts.quality
    return float("nan") if quality is None else -quality


_MERITS: dict[Criterion, Callable[[Photo], float]] = {
    Criterion.PIXELS: lambda photo: -photo.facts.width * photo.facts.height,
    Criterion.RAW: lambda photo: not has_raw(photo),
    Criterion.FACTS: lambda photo: -information(photo),
    Criterion.GPS: lambda photo: photo.facts.latitude is None,
    Criterion.RATING: lambda photo: -(photo.facts.rating or 0),
    Criterion.KEYWORDS: lambda photo: -len(photo.facts.keywords),
    Criterion.COMPRESSION: _compression,
    Criterion.LARGER_FILE: lambda photo: -photo.size,
    Criterion.SMALLER_FILE: lambda photo: photo.size,
    Criterion.OLDER: moment,
    Criterion.NEWER: _backwards,
    Criterion.SHORTER_PATH: lambda photo: len(photo.path),
    Criterion.LONGER_PATH: lambda photo: -len(photo.path),
    # Whole seconds: what is finer is not kept by every disk, and would decide by chance.
    Criterion.OLDER_FILE: lambda photo: photo.mtime_ns // 10**9,
    Criterion.NEWER_FILE: lambda photo: -(photo.mtime_ns // 10**9),
}

_STANDINGS: dict[Criterion, Callable[[Standings], Flags]] = {
    Criterion.UNFRAMED: lambda told: told.frame > 0,
    Criterion.WHOLE: lambda told: told.crop > 0,
    Criterion.PROPORTIONS: lambda told: told.stretched,
}


class Merits:
    """The columns of some photos, each computed when it is first asked for."""

    def __init__(self, photos: Sequence[Photo], protected: NDArray[np.bool_]) -> None:
        self._photos = photos
        self._columns: dict[tuple[Criterion, str], Column] = {
            (Criterion.PROTECTED, ""): (~protected).astype(np.float64)
        }

    def column(self, rule: Rule, told: Standings) -> Column:
        """The numbers of a rule; `told` is what matches say of the photos, at one similarity."""
        if rule.criterion in _STANDINGS:
            return _STANDINGS[rule.criterion](told).astype(np.float64)
        key = rule.criterion, rule.text
        if key not in self._columns:
            merit = _of_path(rule) if rule.criterion.takes_text else _MERITS[rule.criterion]
            self._columns[key] = np.fromiter(map(merit, self._photos), np.float64, len(self._photos))
        return self._columns[key]


def _of_path(rule: Rule) -> Callable[[Photo], float]:
    if rule.criterion is Criterion.FOLDER:
        folder = os.path.normpath(rule.text.strip())
        return lambda photo: not is_below(photo.path, folder)
    matches = pattern(rule.text.strip())
    if rule.criterion is Criterion.PATH:
        return lambda photo: matches(photo.path) is None
    return lambda photo: matches(photo.path) is not None


def pattern(text: str) -> Callable[[str], object]:
    """A search for text anywhere in a path, large and small letters alike; `*` and `?` stand for any letters."""
    wild = fnmatch.translate(f"*{text.replace('[', '[[]')}*")
    return re.compile(wild, re.IGNORECASE).match
