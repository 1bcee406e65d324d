"""Collects the columns of photos batch by batch, as rows come from the catalog."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.columns.photo_columns import PhotoColumns
from core.columns.ragged import Ragged

_SEP = os.fsencode(os.sep)


class _Codes(dict[Any, int]):
    """Numbers distinct values in the order in which they appear."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class Gathering:
    """Batches of photos, concatenated at the end."""

    def __init__(self) -> None:
        self._parts: list[list[Any]] = []
        self._folders, self._words = _Codes(), _Codes()

    def add(self, columns: Sequence[Sequence[Any]]) -> None:
        """Add rows with the values of core.storage.rows.PHOTO_COLUMNS, the id in front; whether a photo is missing is
        ignored."""
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
                *(np.array(column, np.float64) for column in columns[20:22]),
                self._coded(self._words, columns[22]),
                np.array(columns[23], np.float64),
                np.array(columns[24], np.float32),
                Ragged.of([path[cut:] for path, cut in pairs]),
                *map(_texts, columns[17:19]),
            ]
        )

    def columns(self) -> PhotoColumns:
        """All rows that were added, in that order."""
        if not self._parts:
            self.add([()] * 25)
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


def _texts(column: Sequence[str]) -> Ragged:
    """A column of texts, nearly all of which are empty in most libraries."""
    return Ragged.of([text.encode() for text in column] if any(column) else [b""] * len(column))
