"""The arrays that hold photos, by row: a million photos take a quarter of a gigabyte. See `photos` for ids."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Integers, Rows
from core.columns.ragged import Ragged
from core.columns.room import Room
from core.columns.runs import places_in
from core.photo import Companion, Facts, Photo

Numbers = NDArray[np.float64]
Rooms = defaultdict[str, Room]
"""Where columns lie, by their names, and what will stand behind them."""


@dataclass(frozen=True, eq=False)
class PhotoColumns:
    """n photos in no particular order; a row is a photo's index here. Rows are never changed, only appended.

    `folder` is an index into `folders`; `format`, `camera`, `lens` and `program` are indices into `words`. Unknown
    values are nan in columns of numbers and empty in columns of texts. A photo that was read again has several rows,
    the last of which is current.
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
    exposure: Numbers
    bias: Numbers
    program: NDArray[np.int32]
    detail: Numbers
    resolved: NDArray[np.float32]
    names: Ragged  # of the files, as bytes of the file system
    keywords: Ragged  # JSON
    captions: Ragged
    folders: tuple[str, ...]  # each with the separator at its end
    words: tuple[str, ...]
    rooms: Rooms = field(default_factory=lambda: defaultdict(Room), repr=False, kw_only=True)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def row_of_id(self) -> NDArray[np.int32]:
        """The last row of each photo by id, -1 where there is none; one more than the largest id is always -1."""
        found = np.full(int(self.ids.max(initial=-1)) + 2, -1, np.int32)
        found[self.ids] = np.arange(len(self))
        return found

    @cached_property
    def folder_places(self) -> Rows:
        """The position of each of `folders` in the order of their paths, as bytes (f,)."""
        paths = [os.fsencode(folder) for folder in self.folders]
        return places_in(np.array(sorted(range(len(paths)), key=paths.__getitem__), np.int64))

    def areas(self, rows: Rows) -> Integers:
        """The pixels of the pictures of some rows (n,)."""
        return np.asarray(self.width[rows].astype(np.int64) * self.height[rows], np.int64)

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
        """The photo of a row, equal to what the catalog would return."""
        keywords = self.keywords[row]
        facts = Facts(
            format=self.words[self.format[row]],
            width=int(self.width[row]),
            height=int(self.height[row]),
            taken=self.taken[row].decode() or None,
            camera=self.words[self.camera[row]],
            lens=self.words[self.lens[row]],
            latitude=_number(self.latitude[row]),
            longitude=_number(self.longitude[row]),
            rating=_whole(self.rating[row]),
            keywords=tuple(json.loads(keywords)) if keywords else (),
            caption=self.captions[row].decode(),
            quality=_whole(self.quality[row]),
            exposure=_number(self.exposure[row]),
            bias=_number(self.bias[row]),
            program=self.words[self.program[row]],
        )
        return Photo(
            id=int(self.ids[row]),
            path=self.path(row),
            size=int(self.size[row]),
            mtime_ns=int(self.mtime_ns[row]),
            device=int(self.device[row]),
            inode=int(self.inode[row]),
            digest=self.digest[row].tobytes(),
            pixels=self.pixels[row].tobytes(),
            facts=facts,
            detail=float(self.detail[row]),
            resolved=_number(self.resolved[row]),
            companions=companions,
        )

    def take(self, rows: Rows) -> Self:
        """Some of the rows, in the given order."""
        return type(self)(*(_taken(getattr(self, name), rows) for name in COLUMNS))

    def and_also(self, others: Self) -> Self:
        """These photos followed by others. For an id that is there already, the later row counts."""
        folders, folder = _added(self.folders, others.folders)
        words, word = _added(self.words, others.words)
        recoded = {
            "folder": folder[others.folder],
            **{name: word[getattr(others, name)] for name in ("format", "camera", "lens", "program")},
            "folders": folders,
            "words": words,
        }
        added = ((name, recoded.get(name, getattr(others, name))) for name in COLUMNS)
        return type(self)(*(self._followed(name, more) for name, more in added), rooms=self.rooms)

    def _followed(self, name: str, more: Any) -> Any:
        """A column extended by another one."""
        column = getattr(self, name)
        if isinstance(column, tuple):
            return more
        if isinstance(column, Ragged):
            return column.and_also(more, data=self.rooms[f"{name} data"], ends=self.rooms[f"{name} ends"])
        return self.rooms[name].after(column, more)


COLUMNS = tuple(one.name for one in fields(PhotoColumns) if one.name != "rooms")
"""The names of the columns and tables, in their order."""


def _number(value: float) -> float | None:
    return None if value != value else float(value)


def _whole(value: float) -> int | None:
    return None if value != value else int(value)


def _taken(column: Any, rows: Rows) -> Any:
    if isinstance(column, tuple):
        return column
    return column.take(rows) if isinstance(column, Ragged) else column[rows]


def _added(table: tuple[str, ...], more: tuple[str, ...]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """A table extended by the entries of another one, and the new index of each of those."""
    place = {entry: number for number, entry in enumerate(table)}
    codes = [place.setdefault(entry, len(place)) for entry in more]
    return table if len(place) == len(table) else tuple(place), np.array(codes, np.int32)
