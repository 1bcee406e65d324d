"""In which order groups are listed, sorted in a way that lets the window go on meanwhile."""

from __future__ import annotations

from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.groups.merits import moments
from desktop.reviewing.rows import Rows
from desktop.words import tr


class Order(Enum):
    """How the groups are sorted."""

    BYTES = "bytes"
    SCORE = "score"
    DATE = "date"
    COUNT = "count"
    PATH = "path"


def order_title(order: Order) -> str:
    return {
        Order.BYTES: tr("Most space to free"),
        Order.SCORE: tr("Most alike first"),
        Order.DATE: tr("Newest first"),
        Order.COUNT: tr("Most photos first"),
        Order.PATH: tr("By folder and name"),
    }[order]


def in_order(rows: Rows, order: Order) -> Rows:
    """The rows in their order; the keeper's id decides between those that are alike."""
    if not len(rows):
        return rows
    values = [*_values(rows, order), rows.keepers]
    # Nearly all are told apart by the first value, by which they often stand in order already: that is quickly sorted.
    # Sorting lets other threads run.
    places = np.argsort(values[0], kind="stable")
    alike = values[0][places[1:]] == values[0][places[:-1]]
    tied = np.flatnonzero(np.concatenate([[False], alike]) | np.concatenate([alike, [False]]))
    among = places[tied]
    places[tied] = among[np.lexsort([value[among] for value in reversed(values)])]
    return rows.at(places)


def _values(rows: Rows, order: Order) -> list[NDArray[Any]]:
    """What rows are sorted by: a smaller value stands further in front, the first list decides first."""
    table, numbers = rows.table, rows.numbers
    columns = table.photos.columns
    where = table.where[table.groups.starts[numbers]]  # the keepers
    match order:
        case Order.BYTES:
            return [-table.gains[numbers]]
        case Order.SCORE:
            return [-table.groups.weakest[numbers]]
        case Order.COUNT:
            return [-table.groups.counts[numbers]]
        case Order.DATE:
            taken = columns.taken[where]
            return [np.where(taken == b"", np.inf, -moments(taken))]
        case Order.PATH:
            place = np.empty(len(columns.folders), np.int64)
            place[sorted(range(len(place)), key=columns.folders.__getitem__)] = np.arange(len(place))
            return [place[columns.folder[where]], columns.names.take(where).padded()]
