"""The groups of a queue as a list model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt

from core.photo import Photo
from desktop.lanes.overview import Arranged, describe
from desktop.reviewing.row import Row
from desktop.reviewing.rows import Rows
from desktop.rules.rule_words import reason
from desktop.widgets.list_model import Index, ListModel


class GroupModel(ListModel[Row]):
    """Rows are built when they are painted. They are replaced all at once, since they are sorted in a worker thread,
    and a reset takes the same time for any number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arranged = Arranged()
        self._photos: Mapping[int, Photo] = {}

    @property
    def rows(self) -> Rows:
        return self.arranged.rows

    def set_rows(self, arranged: Arranged, photos: Mapping[int, Photo]) -> None:
        self.arranged, self._photos = arranged, photos
        self._reset(arranged.rows)

    def set_photos(self, photos: Mapping[int, Photo]) -> None:
        """Keep the rows, with the photos of a library that was read again."""
        self._photos = photos

    def number_of(self, photo: int) -> int | None:
        """The first row that has this photo; None if there is none."""
        return self.rows.place_of(photo)

    def shown(self, item: Row, _index: Index, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return describe(item, self._photos)
        return reason(item.group) if role == Qt.ItemDataRole.ToolTipRole else None
