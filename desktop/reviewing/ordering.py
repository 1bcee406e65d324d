"""The orders of the list of groups. Sorting releases the GIL, so the window is not blocked."""

from __future__ import annotations

from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.groups.merits import moments
from desktop.reviewing.rows import Rows
from desktop.words import tr


class Order(Enum):
    """By what groups are sorted."""

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
    """The sorted rows; ties are broken by the keeper's id."""
    if not len(rows):
        return rows
    values = [*_values(rows, order), rows.keepers]
    # Nearly all differ in the first key, by which they are often sorted already, so that this takes little time.
    places = np.argsort(values[0], kind="stable")
    alike = values[0][places[1:]] == values[0][places[:-1]]
    tied = np.flatnonzero(np.concatenate([[False], alike]) | np.concatenate([alike, [False]]))
    among = places[tied]
    places[tied] = among[np.lexsort([value[among] for value in reversed(values)])]
    return rows.at(places)


def _values(rows: Rows, order: Order) -> list[NDArray[Any]]:
    """The keys to sort by, ascending, the most significant first; each (r,)."""
    table, numbers = rows.table, rows.numbers
    columns = table.photos.columns
    where = table.where[table.groups.starts[numbers]]  # the keepers
    match order:
        case Order.BYTES:
            return [-rows.gains[numbers]]
        case Order.SCORE:
            return [-table.groups.weakest[numbers]]
        case Order.COUNT:
            return [-table.groups.counts[numbers]]
        case Order.DATE:
            taken = columns.taken[where]
            return [np.where(taken == b"", np.inf, -moments(taken))]
        case Order.PATH:
            return [columns.folder_places[columns.folder[where]], columns.names.take(where).padded()]
