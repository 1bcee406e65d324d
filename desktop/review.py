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
from desktop.reviewing.marking import Marking
from desktop.reviewing.renewal import contradicted, renew
from desktop.reviewing.rows import Rows
from desktop.reviewing.twins import twins
from desktop.words import tr


class Review(QObject):
    """Marks survive a new overview: they belong to photos, not to rows.

    One photo of each group always stays, and so does every photo of a protected folder.
    """

    replaced = Signal()  # another overview
    marked = Signal()  # other marks
    decided = Signal(object)  # Marking: by the person, who may want it taken back
    reversed = Signal(object)  # Marking: it was taken back, or holds again
    ended = Signal(object)  # Marking: groups are undecided by what was found out since

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overview = Overview()
        self._marks = PhotoSet()
        self._bytes = 0
        self._gone: frozenset[int] = frozenset()
        self._away = PhotoSet()
        self._resting = PhotoSet()
        self._removed = PhotoSet()  # in this session, with their marks
        self._judged = PhotoSet()  # their marks ended with a verdict

    def photo(self, number: int) -> Photo:
        return self.overview.photos[number]

    def replace(self, overview: Overview) -> None:
        """Show the library as it is now; marks of photos that are not there wait."""
        before, bytes_before = self._marks, self._bytes
        self._away |= before - self._there(before, overview)
        seen, resting = (self._unchanged(photos, overview) for photos in (before, self._resting))
        renewal = renew(seen, resting, self._judged, self.overview, overview)
        self.overview = overview
        self._gone = frozenset(photo for photo in self._gone if photo in overview.photos)
        self._marks, self._resting, self._judged = renewal.hold, renewal.rest, renewal.judged
        self._bytes = self._size(self._marks)
        if (self._marks, self._bytes) != (before, bytes_before):
            self.marked.emit()
        self.replaced.emit()
        if renewal.ended:
            self.ended.emit(Marking(PhotoSet().ids, renewal.ended.ids))

    def is_gone(self, photo: int) -> bool:
        """Whether its file was seen to be there no more, since the last scan."""
        return photo in self._gone

    def note_gone(self, looked_at: frozenset[int], gone: frozenset[int]) -> None:
        """Some photos were looked for on the disk, and of these some were not there."""
        now = (self._gone - looked_at) | gone
        if now != self._gone:
            self._gone = now
            self._away |= self._marks & now
            self._change(unmark=now)
            self.marked.emit()

    # --- marks --------------------------------------------------------------------------------------------------

    @property
    def marks(self) -> PhotoSet:
        return self._marks

    @property
    def away(self) -> PhotoSet:
        """The photos that were marked and are not there now, or in no group at this similarity: their marks wait."""
        return self._away | self._resting

    @property
    def returned(self) -> PhotoSet:
        """Those of them that are there again."""
        return self._there(self._away, self.overview) - self._gone

    @property
    def suggested(self) -> PhotoSet:
        """The marked photos that would be marked as well if all suggestions were accepted."""
        return self._marks & self.overview.suggested

    @property
    def count(self) -> int:
        """How many photos are marked."""
        return len(self._marks)

    @property
    def bytes_marked(self) -> int:
        return self._bytes

    def is_marked(self, photo: int) -> bool:
        return photo in self._marks

    def own_choice(self, row: Row) -> tuple[int, ...]:
        """The photos of a row that stay, where the one that comes first is marked: the person prefers them."""
        return tuple(photo for photo in row.ids if photo not in self._marks) if row.ids[0] in self._marks else ()

    def toggle(self, photo: int) -> str:
        """Mark a photo to go, or take the mark back. Gives the reason in words where that may not be, else ""."""
        if photo in self._marks:
            self._decide(unmark=[photo])
            return ""
        refusal = self._refusal(photo)
        if not refusal:
            self._decide(mark=[photo])
        return refusal

    def _refusal(self, photo: int) -> str:
        """Why a photo may not be marked, in words; "" where it may."""
        name = words.name(self.photo(photo).path)
        if photo in self._gone:
            return tr("{} is no longer there. Scan again to see what is.").format(name)
        if photo in self.overview.protected:
            return tr("{} is in a protected folder: photos there are never marked.").format(name)
        if self._is_last(photo):
            return tr("{} is the last photo of its group that stays. Unmark another one first.").format(name)
        return ""

    def accept(self, rows: Rows) -> str:
        """Mark what is suggested in these groups. What is kept for it loses its marks.

        Gives the reason where photos are left out, else "".
        """
        return self.mark(*rows.suggested())

    def mark(self, going: Set[int], staying: Set[int]) -> str:
        """Mark many photos at once. Those that stay for them lose their marks; protected ones get none.

        To be called with whole groups of copies, of each of which one photo stays. Gives the reason where photos are
        left out, else "".
        """
        going = PhotoSet.of(going) - staying
        left = len(going & self.overview.protected)
        self._decide(mark=going - self.overview.protected, unmark=staying)
        return tr("{} not marked: they are in a protected folder.").format(words.photos(left)) if left else ""

    def keep_only(self, row: Row, photo: int) -> str:
        """Mark all photos of a group but this one. Gives the reason where one of them has to stay, else ""."""
        before = self._marks
        self._change(unmark=[photo])
        refusals = []
        for other in row.ids:
            if other != photo and other not in self._marks:
                refusals.append(self._refusal(other))
                if not refusals[-1]:
                    self._change(mark=[other])
        self._tell(before)
        return next((refusal for refusal in refusals if refusal), "")

    def unmark(self, rows: Rows) -> None:
        """Take back all marks in these groups."""
        self._decide(unmark=rows.photos())

    def forget(self, photos: Iterable[int]) -> None:
        """These photos are gone: their marks have done what they were for."""
        going = PhotoSet.of(photos)
        self._removed |= going & (self._marks | self._away)  # away: brought back, but not in the list yet
        if going & self._away:
            self._away -= going
            self.marked.emit()
        self._change(unmark=going)

    def yield_to_verdict(self, photos: Iterable[int]) -> None:
        """The person has said that these photos stay: they are marked no more, unless that is withdrawn."""
        before = self._marks
        self._change(unmark=photos)
        self._judged |= before - self._marks

    def ask_again(self, photos: Iterable[int]) -> None:
        """A verdict on these photos was withdrawn: marks that ended with it wait for their group only."""
        asked = self._judged & PhotoSet.of(photos)
        self._judged, self._resting = self._judged - asked, self._resting | asked

    def expect(self, photos: Iterable[int], *, marked: bool = False) -> None:
        """The removal of these photos is undone: those that were marked then will be again once they are there. Only
        this session's marks are known: with `marked` all were, since an earlier one removed what was marked."""
        back = PhotoSet.of(photos)
        if not marked:
            back &= self._removed
        self._removed -= back
        if back:
            self._away |= back
            self.marked.emit()

    def restore(self, photos: PhotoSet, *, suggested: PhotoSet | None = None) -> None:
        """Photos that were marked before, and all that are away: those that are in a group, there and not protected get
        their marks. Not those that the rules `suggested` then and a closer look has left undecided since."""
        self._away = photos
        there = self.returned
        self._away -= there
        ended = contradicted(there & (suggested or PhotoSet()), self.overview)
        there -= ended
        renewal = renew(self._marks, self._resting | there, self._judged, self.overview, self.overview)
        self._change(mark=renewal.hold, unmark=self._marks - renewal.hold)
        self._resting = renewal.rest
        if ended:
            self.ended.emit(Marking(PhotoSet().ids, ended.ids))

    def clear(self) -> None:
        """Take back all marks, also those that wait for a group of their photo, or for a verdict to be withdrawn."""
        self._decide(unmark=self._marks | self._resting | self._judged)

    def take_back(self, marking: Marking) -> bool:
        """Undo what the person changed. False where nothing is left of it, as when its photos are gone."""
        before = self._marks
        self._change(mark=self._markable(PhotoSet.of(marking.unmarked)), unmark=marking.marked)
        if self._marks == before:
            return False
        self.reversed.emit(marking)
        return True

    def can_take_back(self, marking: Marking) -> bool:
        """Whether photos that were unmarked then could be marked again."""
        return bool(self._markable(PhotoSet.of(marking.unmarked)) - self._marks)

    def do_again(self, marking: Marking) -> bool:
        """Change once more what was taken back."""
        return self.take_back(Marking(marking.unmarked, marking.marked))

    @staticmethod
    def _there(photos: PhotoSet, overview: Overview) -> PhotoSet:
        """Those of the photos that an overview has."""
        return PhotoSet.of(photos.ids[overview.photos.rows_of(photos.ids) >= 0])

    def _unchanged(self, photos: PhotoSet, overview: Overview) -> PhotoSet:
        """Those of the photos whose file is in that overview, and is the one that it was: nobody marked another one."""
        both = self._there(self._there(photos, self.overview), overview).ids
        before, now = (known.columns.digest[known.rows_of(both)] for known in (self.overview.photos, overview.photos))
        return PhotoSet.of(both[(before == now).all(axis=1)])

    def _markable(self, photos: PhotoSet) -> PhotoSet:
        return self.overview.rows_of.among(photos) - self.overview.protected - self._gone

    def _decide(self, *, mark: Iterable[int] = (), unmark: Iterable[int] = ()) -> None:
        """Change marks as the person wishes."""
        before = self._marks
        self._change(mark=mark, unmark=unmark)
        self._tell(before)

    def _tell(self, before: PhotoSet) -> None:
        if self._marks != before:
            self.decided.emit(Marking((self._marks - before).ids, (before - self._marks).ids))

    def _change(self, *, mark: Iterable[int] = (), unmark: Iterable[int] = ()) -> None:
        before, unmark = self._marks, PhotoSet.of(unmark)
        self._marks = (before | PhotoSet.of(mark)) - unmark
        self._resting -= unmark
        self._judged -= unmark
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
        """Each marked photo with the one that stays for it: an identical file of its group, else the one that is kept
        for it, else its group's keeper, or else its best photo left."""
        overview, groups = self.overview, self.overview.groups
        count = len(overview.rows_of.flags)
        marked, gone = self._marks.flags(count), PhotoSet.of(self._gone).flags(count)
        going = np.flatnonzero(marked & overview.rows_of.flags)
        left = ~marked[groups.members]
        there = left & ~gone[groups.members]
        stays = twins(overview.rows.table, going, there)
        kept_for = np.full(count, -1)
        kept_for[groups.members[::-1]] = groups.kept_for[::-1]  # of copies first
        kept = kept_for[going]
        stays = np.where((stays < 0) & ~(marked | gone)[kept], kept, stays)
        for choice in (there, left):  # one whose file was not seen only where there is no other one
            first = np.append(groups.members, -1)[groups.first_of(choice)]
            for number in overview.rows_of.numbers(going):
                stays = np.where(stays < 0, first[number], stays)
        return Removals(going[stays >= 0], stays[stays >= 0])
