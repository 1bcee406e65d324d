"""The review: what is shown of the library and which photos are marked to go. The rules of marking live here."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.actions import Removal
from core.photo import Photo
from desktop import words
from desktop.overview import Overview, Row
from desktop.words import tr


class Review(QObject):
    """Marks survive a new overview: they belong to photos, not to rows. One photo of each group always stays."""

    replaced = Signal()  # another overview
    marked = Signal()  # other marks

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overview = Overview()
        self._marks: set[int] = set()
        self._bytes = 0

    def photo(self, number: int) -> Photo:
        return self.overview.photos[number]

    def replace(self, overview: Overview) -> None:
        self.overview = overview
        self._set_marks({photo for photo in self._marks if photo in overview.rows_of})
        self.replaced.emit()

    # --- marks --------------------------------------------------------------------------------------------------

    @property
    def marks(self) -> frozenset[int]:
        return frozenset(self._marks)

    @property
    def bytes_marked(self) -> int:
        return self._bytes

    def is_marked(self, photo: int) -> bool:
        return photo in self._marks

    def toggle(self, photo: int) -> str:
        """Mark a photo to go, or take the mark back. Gives the reason in words where that may not be, else ""."""
        if photo in self._marks:
            self._set_marks(self._marks - {photo})
            return ""
        if self._is_last(photo):
            return tr("{} is the last photo of its group that stays. Unmark another one first.").format(
                words.name(self.photo(photo).path)
            )
        self._set_marks(self._marks | {photo})
        return ""

    def accept(self, rows: Iterable[Row]) -> None:
        """Mark what is suggested in these groups: every copy but the keeper, which loses its mark."""
        extras: set[int] = set()
        keepers: set[int] = set()
        for row in rows:
            if row.extras:
                extras.update(row.extras)
                keepers.add(row.group.keeper)
        self._set_marks((self._marks | extras) - keepers)

    def keep_only(self, row: Row, photo: int) -> str:
        """Mark all photos of a group but this one. Gives the reason where one of them has to stay, else ""."""
        self._set_marks(self._marks - {photo})
        others = [other for other in row.ids if other != photo and other not in self._marks]
        refusals = [self.toggle(other) for other in others]
        return next((refusal for refusal in refusals if refusal), "")

    def unmark(self, rows: Iterable[Row]) -> None:
        self._set_marks(self._marks - {photo for row in rows for photo in row.ids})

    def forget(self, photos: Iterable[int]) -> None:
        """These photos are gone: their marks have done what they were for."""
        self._set_marks(self._marks - set(photos))

    def clear(self) -> None:
        self._set_marks(set())

    def _set_marks(self, marks: set[int]) -> None:
        if marks == self._marks:
            return
        self._marks = marks
        self._bytes = sum(self.overview.photos[photo].size for photo in marks)
        self.marked.emit()

    def _is_last(self, photo: int) -> bool:
        """Whether every other photo of one of its groups is marked already."""
        rows = (self.overview.rows[number] for number in self.overview.rows_of.get(photo, ()))
        return any(all(other in self._marks for other in row.ids if other != photo) for row in rows)

    # --- what follows from the marks ----------------------------------------------------------------------------

    def removals(self, marks: Iterable[int] | None = None) -> list[Removal]:
        """Each marked photo with the one that stays for it: its group's keeper, or else its best photo left."""
        removals = []
        for photo in sorted(self._marks if marks is None else marks):
            stays = self._stays_for(photo)
            if stays is not None:
                removals.append(Removal(photo=photo, keeper=stays))
        return removals

    def _stays_for(self, photo: int) -> int | None:
        for number in self.overview.rows_of.get(photo, ()):
            for other in self.overview.rows[number].ids:
                if other not in self._marks and other != photo:
                    return other
        return None
