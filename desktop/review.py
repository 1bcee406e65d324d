"""The review: what is shown of the library and which photos are marked to go. The rules of marking live here."""

from __future__ import annotations

from collections.abc import Iterable, Set

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.actions import Removals
from core.columns.photo_set import PhotoSet
from core.photo import Photo
from desktop import words
from desktop.lanes.overview import Overview, Row
from desktop.reviewing.rows import Rows
from desktop.words import tr


class Review(QObject):
    """Marks survive a new overview: they belong to photos, not to rows.

    One photo of each group always stays, and so does every photo of a protected folder.
    """

    replaced = Signal()  # another overview
    marked = Signal()  # other marks

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overview = Overview()
        self._marks = PhotoSet()
        self._bytes = 0
        self._gone: frozenset[int] = frozenset()

    def photo(self, number: int) -> Photo:
        return self.overview.photos[number]

    def replace(self, overview: Overview) -> None:
        self.overview = overview
        self._gone = frozenset(photo for photo in self._gone if photo in overview.photos)
        before, bytes_before = self._marks, self._bytes
        self._marks = overview.rows_of.among(before) - overview.protected
        self._bytes = self._size(self._marks)
        if (self._marks, self._bytes) != (before, bytes_before):
            self.marked.emit()
        self.replaced.emit()

    def is_gone(self, photo: int) -> bool:
        """Whether its file was seen to be there no more, since the last scan."""
        return photo in self._gone

    def note_gone(self, looked_at: frozenset[int], gone: frozenset[int]) -> None:
        """Some photos were looked for on the disk, and of these some were not there."""
        now = (self._gone - looked_at) | gone
        if now != self._gone:
            self._gone = now
            self._change(unmark=now)
            self.marked.emit()

    # --- marks --------------------------------------------------------------------------------------------------

    @property
    def marks(self) -> PhotoSet:
        return self._marks

    @property
    def count(self) -> int:
        """How many photos are marked."""
        return len(self._marks)

    @property
    def bytes_marked(self) -> int:
        return self._bytes

    def is_marked(self, photo: int) -> bool:
        return photo in self._marks

    def toggle(self, photo: int) -> str:
        """Mark a photo to go, or take the mark back. Gives the reason in words where that may not be, else ""."""
        if photo in self._marks:
            self._change(unmark=[photo])
            return ""
        if photo in self._gone:
            return tr("{} is no longer there. Scan again to see what is.").format(words.name(self.photo(photo).path))
        if photo in self.overview.protected:
            return tr("{} is in a protected folder: photos there are never marked.").format(
                words.name(self.photo(photo).path)
            )
        if self._is_last(photo):
            return tr("{} is the last photo of its group that stays. Unmark another one first.").format(
                words.name(self.photo(photo).path)
            )
        self._change(mark=[photo])
        return ""

    def accept(self, rows: Rows) -> str:
        """Mark what is suggested in these groups: every copy but the keeper, which loses its mark.

        Gives the reason where photos are left out, else "".
        """
        suggested, kept = rows.suggested()
        return self.mark(PhotoSet.of(suggested), PhotoSet.of(kept))

    def mark(self, going: Set[int], staying: Set[int]) -> str:
        """Mark many photos at once. Those that stay for them lose their marks; protected ones get none.

        To be called with whole groups of copies, of each of which one photo stays. Gives the reason where photos are
        left out, else "".
        """
        going = PhotoSet.of(going) - staying
        left = len(going & self.overview.protected)
        self._change(mark=going - self.overview.protected, unmark=staying)
        return tr("{} not marked: they are in a protected folder.").format(words.photos(left)) if left else ""

    def keep_only(self, row: Row, photo: int) -> str:
        """Mark all photos of a group but this one. Gives the reason where one of them has to stay, else ""."""
        self._change(unmark=[photo])
        others = [other for other in row.ids if other != photo and other not in self._marks]
        refusals = [self.toggle(other) for other in others]
        return next((refusal for refusal in refusals if refusal), "")

    def unmark(self, rows: Rows) -> None:
        self._change(unmark=rows.photos())

    def forget(self, photos: Iterable[int]) -> None:
        """These photos are gone: their marks have done what they were for."""
        self._change(unmark=photos)

    def restore(self, photos: PhotoSet) -> None:
        """Photos that were marked before: those that are still in a group, there and not protected get their marks."""
        self._change(mark=self.overview.rows_of.among(photos) - self.overview.protected - self._gone)

    def clear(self) -> None:
        if self._marks:
            self._marks = PhotoSet()
            self._bytes = 0
            self.marked.emit()

    def _change(self, *, mark: Iterable[int] = (), unmark: Iterable[int] = ()) -> None:
        before = self._marks
        self._marks = (before | PhotoSet.of(mark)) - PhotoSet.of(unmark)
        if self._marks != before:
            self._bytes += self._size(self._marks - before) - self._size(before - self._marks)
            self.marked.emit()

    def _size(self, photos: PhotoSet) -> int:
        """Bytes of these photos, and of what belongs to them."""
        known = self.overview.photos
        rows = known.rows_of(photos.ids)
        return int(known.shot_sizes(rows[rows >= 0]).sum())

    def _is_last(self, photo: int) -> bool:
        """Whether every other photo of one of its groups is marked already."""
        rows = (self.overview.rows[number] for number in self.overview.rows_of.get(photo, ()))
        return any(all(other in self._marks for other in row.ids if other != photo) for row in rows)

    # --- what follows from the marks ----------------------------------------------------------------------------

    def removals(self) -> Removals:
        """Each marked photo with the one that stays for it: its group's keeper, or else its best photo left."""
        overview, groups = self.overview, self.overview.groups
        count = len(overview.rows_of.flags)
        marked, gone = self._marks.flags(count), PhotoSet.of(self._gone).flags(count)
        going = np.flatnonzero(marked & overview.rows_of.flags)
        left = ~marked[groups.members]
        there = left & ~gone[groups.members]
        stays = np.full(len(going), -1)
        for choice in (there, left):  # one whose file was not seen only where there is no other one
            first = np.append(groups.members, -1)[groups.first_of(choice)]
            for number in overview.rows_of.numbers(going):
                stays = np.where(stays < 0, first[number], stays)
        return Removals(going[stays >= 0], stays[stays >= 0])
