"""Photos in columns: a million of them in a quarter of a gigabyte, each made into a Photo when somebody asks for it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.photo import Companion, Facts, Photo
from core.ragged import Ragged, Rows

Flags = NDArray[np.bool_]
Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]

_SEP = os.fsencode(os.sep)


@dataclass(frozen=True, eq=False)
class PhotoColumns:
    """The values of n photos, ascending ids; a row is a photo's place here. Never changed.

    `folder` counts in `folders`; `format`, `camera` and `lens` in `words`. What a photo does not say is nan in a
    column of numbers and empty in one of texts.
    """

    ids: Integers  # (n,)
    folder: NDArray[np.int32]
    size: Integers
    mtime_ns: Integers
    device: Integers
    inode: Integers
    digest: NDArray[np.uint8]  # (n, 32)
    pixels: NDArray[np.uint8]  # (n, 32)
    format: NDArray[np.int32]
    width: NDArray[np.int32]
    height: NDArray[np.int32]
    taken: NDArray[np.bytes_]  # (n,)
    camera: NDArray[np.int32]
    lens: NDArray[np.int32]
    latitude: Numbers
    longitude: Numbers
    rating: NDArray[np.float32]
    quality: NDArray[np.float32]
    detail: Numbers
    names: Ragged  # of the files, as bytes of the file system
    keywords: Ragged  # JSON
    captions: Ragged
    folders: tuple[str, ...]  # each with the separator at its end
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def row_of_id(self) -> NDArray[np.int32]:
        """By photo id: its row, -1 where there is none. One id beyond the last is none as well."""
        found = np.full(int(self.ids[-1]) + 2 if len(self) else 1, -1, np.int32)
        found[self.ids] = np.arange(len(self))
        return found

    def path(self, row: int) -> str:
        folder: str = self.folders[self.folder[row]]
        return folder + os.fsdecode(self.names[row])

    def paths(self, rows: Rows) -> list[str]:
        """The paths of some rows."""
        names = self.names.take(rows)
        data, ends = names.data.tobytes(), names.ends.tolist()
        folders = [self.folders[code] for code in self.folder[rows].tolist()]
        parts = zip(folders, [0, *ends], ends, strict=False)
        return [folder + os.fsdecode(data[start:end]) for folder, start, end in parts]

    def photo(self, row: int, companions: tuple[Companion, ...] = ()) -> Photo:
        """The photo of a row, as the catalog would give it."""
        keywords = self.keywords[row]
        facts = Facts(
            *(self.words[self.format[row]], int(self.width[row]), int(self.height[row])),
            *(self.taken[row].decode() or None, self.words[self.camera[row]], self.words[self.lens[row]]),
            *(_number(self.latitude[row]), _number(self.longitude[row]), _whole(self.rating[row])),
            tuple(json.loads(keywords)) if keywords else (),
            *(self.captions[row].decode(), _whole(self.quality[row])),
        )
        return Photo(
            *(int(self.ids[row]), self.path(row), int(self.size[row]), int(self.mtime_ns[row])),
            device=int(self.device[row]),
            inode=int(self.inode[row]),
            digest=self.digest[row].tobytes(),
            pixels=self.pixels[row].tobytes(),
            facts=facts,
            detail=float(self.detail[row]),
            companions=companions,
        )

    def take(self, rows: Rows) -> Self:
        """Some rows, in that order."""
        return type(self)(*(_taken(getattr(self, field.name), rows) for field in fields(self)))

    def merged(self, kept: Flags, other: Self) -> Self:
        """Those that are `kept` (n,) and others, ascending ids; no photo may be in both."""
        folders, folder = _added(self.folders, other.folders)
        words, word = _added(self.words, other.words)
        recoded = {
            "folder": folder[other.folder],
            **{name: word[getattr(other, name)] for name in ("format", "camera", "lens")},
            "folders": folders,
            "words": words,
        }
        rows = np.concatenate([np.flatnonzero(kept), np.arange(len(self), len(self) + len(other))])
        ids = np.concatenate([self.ids, other.ids])[rows]
        rows = rows if np.all(ids[1:] > ids[:-1]) else rows[np.argsort(ids)]
        del ids
        # Column by column: both as a whole are never there beside what is made of them.
        return type(self)(
            *(
                _merged(getattr(self, field.name), recoded.get(field.name, getattr(other, field.name)), rows)
                for field in fields(self)
            )
        )


def _number(value: float) -> float | None:
    return None if value != value else float(value)


def _whole(value: float) -> int | None:
    return None if value != value else int(value)


def _taken(column: Any, rows: Rows) -> Any:
    if isinstance(column, tuple):
        return column
    return column.take(rows) if isinstance(column, Ragged) else column[rows]


def _merged(column: Any, more: Any, rows: Rows) -> Any:
    if isinstance(column, tuple):
        return more
    both = Ragged.joined([column, more]) if isinstance(column, Ragged) else np.concatenate([column, more])
    return both if np.array_equal(rows, np.arange(len(column) + len(more))) else _taken(both, rows)


def _added(table: tuple[str, ...], more: tuple[str, ...]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """A table with the entries of another one, and the new place of each of those."""
    place = {entry: number for number, entry in enumerate(table)}
    codes = [place.setdefault(entry, len(place)) for entry in more]
    return tuple(place), np.array(codes, np.int32)


# --- making them ----------------------------------------------------------------------------------------------------


class _Codes(dict[Any, int]):
    """A number for each value, in the order in which they were met."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class Gathering:
    """Columns that grow batch by batch, as they come from the catalog."""

    def __init__(self) -> None:
        self._parts: list[list[Any]] = []
        self._folders, self._words = _Codes(), _Codes()

    def add(self, columns: Sequence[Sequence[Any]]) -> None:
        """Values as core.rows.PHOTO_COLUMNS names them, the ids before them; whether a photo is missing is left out."""
        count = len(columns[0])
        cuts = [path.rfind(_SEP) + 1 for path in columns[1]]
        pairs = list(zip(columns[1], cuts, strict=True))
        whole = [np.array(column, np.int64) for column in (columns[0], *columns[2:6])]
        self._parts.append(
            [
                whole[0],
                self._coded(self._folders, [path[:cut] for path, cut in pairs]),
                *whole[1:],
                *(np.frombuffer(b"".join(column), np.uint8).reshape(count, 32) for column in columns[6:8]),
                self._coded(self._words, columns[8]),
                *(np.array(column, np.int32) for column in columns[9:11]),
                np.array([taken.encode() if taken else b"" for taken in columns[11]], np.bytes_),
                *(self._coded(self._words, column) for column in columns[12:14]),
                *(np.array(column, np.float64) for column in columns[14:16]),  # None becomes nan
                *(np.array(columns[place], np.float32) for place in (16, 19)),
                np.array(columns[20], np.float64),
                Ragged.of([path[cut:] for path, cut in pairs]),
                *(Ragged.of([text.encode() for text in column]) for column in columns[17:19]),
            ]
        )

    def columns(self) -> PhotoColumns:
        """Everything that was added. In ascending ids, as it has to be added."""
        if not self._parts:
            self.add([()] * 21)
        waiting = list(zip(*self._parts, strict=True))[::-1]
        self._parts.clear()
        columns: list[Any] = []
        while waiting:  # the parts of a column are let go as soon as it is put together
            parts = waiting.pop()
            columns.append(Ragged.joined(parts) if isinstance(parts[0], Ragged) else np.concatenate(parts))
        columns += [tuple(map(os.fsdecode, self._folders)), tuple(self._words)]
        return PhotoColumns(*columns)

    @staticmethod
    def _coded(codes: _Codes, values: Sequence[Any]) -> NDArray[np.int32]:
        return np.fromiter(map(codes.__getitem__, values), np.int32, len(values))
