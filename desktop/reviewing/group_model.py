"""The groups of a queue as a list for a view."""

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
    """Rows are made when they are seen. They are replaced all at once: they were sorted in a worker, and a reset costs
    the same for any number."""

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
        """The same rows of a library that was read anew."""
        self._photos = photos

    def number_of(self, photo: int) -> int | None:
        """The row of the group that holds this photo."""
        return self.rows.place_of(photo)

    def shown(self, item: Row, _index: Index, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return describe(item, self._photos)
        return reason(item.group) if role == Qt.ItemDataRole.ToolTipRole else None
