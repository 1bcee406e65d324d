"""What keeper rules compare: one number per photo and rule, smaller is better."""

from __future__ import annotations

import fnmatch
import json
import re
from collections.abc import Callable, Collection
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Rows
from core.columns.photo_columns import PhotoColumns
from core.columns.photos import Photos
from core.groups.copy_names import called_copies, folders_of_copies
from core.groups.device_folders import made_by_devices
from core.groups.standing import Standings
from core.photo import Photo
from core.rules import Criterion, Rule
from core.shots.naming import FILM_ENDINGS, RAW_ENDINGS, ending

Column = NDArray[np.float64]
"""(n,): one number for each photo. Where it is nan, the rule is silent in every group that the photo is in."""

NEVER = 99_999_999_999_999.0
"""The moment of a photo without a date: later than any."""

_DIGITS = 14  # of a date: year, month, day, hour, minute, second
_YEAR, _NEW_YEAR = 10_000_000_000.0, 101_000_000.0  # its first second, the time of a clock that was never set
_BEST_QUALITY = 100.0
_LOSSLESS = frozenset({"PNG", "BMP", "TIFF", "PNM", "PCX", "SGI", "TGA", "QOI", "PSD"})
_SMALL = 0x20  # the bit that makes a letter of ASCII small; digits and the dot have it


def fact_count(photo: Photo) -> int:
    """How many of these facts a photo has: date, place, rating, keywords, caption."""
    facts = photo.facts
    return sum(
        bool(value) for value in (facts.taken, facts.latitude is not None, facts.rating, facts.keywords, facts.caption)
    )


def fact_counts(columns: PhotoColumns, rows: Rows) -> Rows:
    """`fact_count` for the photos of some rows."""
    said = [
        columns.taken[rows] != b"",
        ~np.isnan(columns.latitude[rows]),
        columns.rating[rows] > 0,  # never beside a nan
        columns.keywords.lengths_of(rows) > 0,
        columns.captions.lengths_of(rows) > 0,
    ]
    found: Rows = np.sum(said, axis=0, dtype=np.int64)
    return found


def moments(taken: NDArray[np.bytes_]) -> Column:
    """Exposure times as numbers of 14 digits, NEVER where there is none."""
    letters = np.ascontiguousarray(taken).view(np.uint8).reshape(-1, taken.itemsize).T
    found, digits = np.zeros(len(taken)), np.zeros(len(taken), np.int64)
    for letter in letters:  # one after the other: all at once would be a matrix of 16 bytes for each
        digit = letter - np.uint8(ord("0"))  # what is below wraps round to far above
        counts = (digit <= 9) & (digits < _DIGITS)
        found = np.where(counts, 10.0 * found + digit, found)
        digits += counts
    found *= 10.0 ** (_DIGITS - digits)
    found[letters[0] == 0] = NEVER
    return found


def path_lengths(columns: PhotoColumns, rows: Rows) -> Rows:
    """The lengths of the paths, in characters."""
    folders = np.array([len(folder) for folder in columns.folders], np.int64)
    lengths: Rows = columns.names.take(rows).characters()
    return lengths + folders[columns.folder[rows]] if len(rows) else lengths


def _named_copies(columns: PhotoColumns, rows: Rows) -> Flags:
    """Whether the name or the folder of a file calls it a copy."""
    found: Flags = called_copies(columns.names, rows) | folders_of_copies(columns.folders)[columns.folder[rows]]
    return found


def _not_from_camera(columns: PhotoColumns, rows: Rows) -> Flags:
    """Whether a file names no camera, or an editor that wrote it after the camera."""
    named = np.array([bool(word) for word in columns.words], np.bool_)
    found: Flags = ~named[columns.camera[rows]] | named[columns.program[rows]]
    return found


def _quality(columns: PhotoColumns, rows: Rows) -> Column:
    """The quality of each JPEG, 1 to 100; more for files that lose nothing, nan where it is unknown. A small lossless
    file, of a screenshot for one, is no worse than the large JPEG that a messenger made of it."""
    lossless = np.array([word in _LOSSLESS for word in columns.words], np.bool_)
    return np.where(lossless[columns.format[rows]], _BEST_QUALITY + 1, columns.quality[rows].astype(np.float64))


# Whole seconds: what is finer is not kept by every disk, and would decide by chance.
_SECOND = 10**9

_MERITS: dict[Criterion, Callable[[PhotoColumns, Rows], Rows | Flags | Column]] = {
    Criterion.PIXELS: lambda columns, rows: -columns.areas(rows),
    Criterion.FACTS: lambda columns, rows: -fact_counts(columns, rows),
    Criterion.GPS: lambda columns, rows: np.isnan(columns.latitude[rows]),
    Criterion.RATING: lambda columns, rows: -np.nan_to_num(columns.rating[rows]).astype(np.float64),
    Criterion.CAMERA: _not_from_camera,
    Criterion.COMPRESSION: lambda columns, rows: -_quality(columns, rows),
    Criterion.LARGER_FILE: lambda columns, rows: -columns.size[rows],
    Criterion.SMALLER_FILE: lambda columns, rows: columns.size[rows],
    Criterion.UNCOPIED: _named_copies,
    Criterion.OWN_FOLDER: lambda columns, rows: made_by_devices(columns.folders)[columns.folder[rows]],
    Criterion.SHORTER_PATH: path_lengths,
    Criterion.LONGER_PATH: lambda columns, rows: -path_lengths(columns, rows),
    Criterion.OLDER_FILE: lambda columns, rows: columns.mtime_ns[rows] // _SECOND,
    Criterion.NEWER_FILE: lambda columns, rows: -(columns.mtime_ns[rows] // _SECOND),
}

_STANDINGS: dict[Criterion, Callable[[Standings], Flags]] = {
    Criterion.UNFRAMED: lambda told: told.frame > 0,
    Criterion.WHOLE: lambda told: told.crop > 0,
    Criterion.PROPORTIONS: lambda told: told.stretched,
}


class Merits:
    """The values of some photos for each rule, computed when first needed."""

    def __init__(self, photos: Photos, rows: Rows, protected: Flags) -> None:
        """`rows` (k,) of the photos; `protected` (k,)."""
        self._photos = photos
        self._rows = rows
        self._columns: dict[tuple[Criterion, str], Column] = {
            (Criterion.PROTECTED, ""): (~protected).astype(np.float64)
        }

    def column(self, rule: Rule, told: Standings, prevailing: Flags) -> Column:
        """The values (k,) of a rule; `told` are the photos' standings at one similarity, `prevailing` (k,) whether each
        shows the version that nearly all of its copies show."""
        if rule.criterion is Criterion.VERSION:
            return (~prevailing).astype(np.float64)
        if rule.criterion in _STANDINGS:
            return _STANDINGS[rule.criterion](told).astype(np.float64)
        key = rule.criterion, rule.text
        if key not in self._columns:
            self._columns[key] = self._made(rule).astype(np.float64)
        return self._columns[key]

    def _made(self, rule: Rule) -> Rows | Flags | Column:
        columns, rows = self._photos.columns, self._rows
        if rule.criterion is Criterion.RAW:
            return ~self.raw
        if rule.criterion is Criterion.OLDER:
            return np.where(self.taken % _YEAR == _NEW_YEAR, NEVER, self.taken)
        if rule.criterion is Criterion.NEWER:
            return np.where(self.taken == NEVER, NEVER, -self.taken)
        if rule.criterion is Criterion.KEYWORDS:
            return -self._keywords()
        if rule.criterion is Criterion.COMPANIONS:
            return columns.size[rows] - self._photos.shot_sizes(rows)
        if rule.criterion is Criterion.FOLDER:
            return ~self._photos.below([rule.folder])[columns.folder[rows]]
        if rule.criterion.takes_text:
            matches = pattern(rule.text.strip())
            found = np.fromiter((matches(path) is not None for path in columns.paths(rows)), np.bool_, len(rows))
            return ~found if rule.criterion is Criterion.PATH else found
        return _MERITS[rule.criterion](columns, rows)

    @cached_property
    def taken(self) -> Column:
        """The photos' exposure times (k,), see `moments`."""
        return moments(self._photos.columns.taken[self._rows])

    @cached_property
    def raw(self) -> Flags:
        """Flags (k,): photos that are RAW files, or have one as a companion."""
        columns, rows = self._photos.columns, self._rows
        tails = columns.names.take(rows).tails(4) | _SMALL
        known = np.array([f".{ending}".encode() for ending in sorted(RAW_ENDINGS)])
        found: Flags = np.isin(np.ascontiguousarray(tails).view("S4").reshape(-1), known)
        return found | self._have_beside(RAW_ENDINGS)

    @cached_property
    def film(self) -> Flags:
        """Flags (k,): photos with a video as a companion."""
        return self._have_beside(FILM_ENDINGS)

    def _have_beside(self, endings: Collection[str]) -> Flags:
        """Flags (k,): photos with a companion of one of these extensions."""
        ids = self._photos.columns.ids[self._rows]
        found = np.zeros(len(ids), np.bool_)
        for place in np.flatnonzero(np.isin(ids, np.array([*self._photos.companions]))).tolist():
            found[place] = any(ending(one.path) in endings for one in self._photos.companions[int(ids[place])])
        return found

    def _keywords(self) -> Rows:
        """The number of keywords of each photo."""
        texts, rows = self._photos.columns.keywords, self._rows
        counts = np.zeros(len(rows), np.int64)
        for place in np.flatnonzero(texts.lengths_of(rows)).tolist():
            counts[place] = len(json.loads(texts[int(rows[place])]))
        return counts


def pattern(text: str) -> Callable[[str], object]:
    """A case-insensitive search for text anywhere in a path; `*` and `?` are wildcards."""
    wild = fnmatch.translate(f"*{text.replace('[', '[[]')}*")
    return re.compile(wild, re.IGNORECASE).match
