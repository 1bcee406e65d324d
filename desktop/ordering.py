"""In which order groups are listed, sorted in a way that lets the window go on meanwhile."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum

import numpy as np

from core.merits import moment
from core.photo import Photo
from desktop.row import Row
from desktop.words import tr

_AT_ONCE = 4096  # texts that are sorted in one go: nothing else runs meanwhile


class Order(Enum):
    """How the groups are sorted."""

    BYTES = "bytes"
    SCORE = "score"
    DATE = "date"
    COUNT = "count"
    PATH = "path"


def order_title(order: Order) -> str:
    return {
        Order.BYTES: tr("Most space to win"),
        Order.SCORE: tr("Most alike first"),
        Order.DATE: tr("Newest first"),
        Order.COUNT: tr("Most photos first"),
        Order.PATH: tr("By folder and name"),
    }[order]


def in_order(rows: Sequence[Row], order: Order, photos: Mapping[int, Photo]) -> list[Row]:
    """The rows in their order; the keeper's id decides between those that are alike."""
    if order is Order.PATH:
        return _by_path(rows, photos)
    value = _values(order, photos)
    values = np.fromiter((value(row) for row in rows), np.float64, len(rows))
    keepers = np.fromiter((row.group.keeper for row in rows), np.int64, len(rows))
    return [rows[number] for number in np.lexsort((keepers, values)).tolist()]  # lexsort lets other threads run


def _values(order: Order, photos: Mapping[int, Photo]) -> Callable[[Row], float]:
    """A number for each row, the smaller the further in front."""

    def age(row: Row) -> float:
        photo = photos[row.group.keeper]
        return -moment(photo) if photo.facts.taken else float("inf")

    return {
        Order.BYTES: lambda row: -row.gain,
        Order.SCORE: lambda row: -row.group.weakest,
        Order.COUNT: lambda row: -len(row.group.members),
        Order.DATE: age,
    }[order]


def _by_path(rows: Sequence[Row], photos: Mapping[int, Photo]) -> list[Row]:
    def path(row: Row) -> tuple[str, int]:
        return photos[row.group.keeper].path, row.group.keeper

    parts: Iterable[list[Row]] = (
        sorted(rows[start : start + _AT_ONCE], key=path) for start in range(0, len(rows), _AT_ONCE)
    )
    return list(heapq.merge(*parts, key=path))
