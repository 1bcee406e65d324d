"""The number of columns in which several photos are shown as large as possible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

_LEAST_WIDTH = 150  # pixels of a cell: enough for a short name
_ROOMY_WIDTH = 200  # pixels: enough for what became of a photo, in words
_WORTH = 1.5  # words are cut only where that makes the smallest photo this many times larger, in pixels


def best_columns(shapes: Sequence[QSize], room: QSize, around: QSize) -> int:
    """The number of columns of equal cells for which the smallest photo is largest.

    Only the proportions of `shapes` matter. `around` is what a cell needs besides its photo; it and `room` are in
    pixels. Of equally good numbers the one with fewer empty cells is taken, then the larger one, since photos side by
    side are easier to compare.
    """

    def merit(columns: int) -> tuple[int, int, int]:
        return _smallest(shapes, columns, room, around), -(-len(shapes) % columns), columns

    count = max(len(shapes), 1)
    best = max(range(1, min(count, max(1, room.width() // _LEAST_WIDTH)) + 1), key=merit)
    roomy = max(range(1, min(count, max(1, room.width() // _ROOMY_WIDTH)) + 1), key=merit)
    return best if merit(best)[0] > _WORTH * merit(roomy)[0] else roomy


def smallest(shapes: Sequence[QSize], room: QSize, around: QSize) -> int:
    """The pixels of the smallest photo in the best number of columns."""
    return _smallest(shapes, best_columns(shapes, room, around), room, around)


def _smallest(shapes: Sequence[QSize], columns: int, room: QSize, around: QSize) -> int:
    """The pixels of the smallest photo if each fills its cell as far as its proportions allow."""
    rows = -(-len(shapes) // columns)
    width = max(room.width() / columns - around.width(), 1)
    height = max(room.height() / max(rows, 1) - around.height(), 1)
    sizes = [shape.expandedTo(QSize(1, 1)) for shape in shapes]
    areas = [min(width / size.width(), height / size.height()) ** 2 * size.width() * size.height() for size in sizes]
    return round(min(areas, default=0))
