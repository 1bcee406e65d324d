"""The rules that keep the last copy: what must be true before one photo goes because another one stays."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from core import ondisk
from core.catalog import Catalog, is_below
from core.ondisk import OnDisk
from core.photo import Photo, Relation
from core.refusal import Refused


@dataclass(frozen=True, slots=True)
class Removal:
    """Remove this photo because that one stays. Both are ids."""

    photo: int
    keeper: int


@dataclass(frozen=True, slots=True)
class Examined:
    """A removal that may be done, and the two files as they were found."""

    removal: Removal
    going: OnDisk
    staying: OnDisk


class Guard:
    """Looks at the removals of one call, each just before it is done."""

    def __init__(self, catalog: Catalog, removals: Sequence[Removal]) -> None:
        self._catalog = catalog
        self._removals = removals
        self._going = {removal.photo for removal in removals}
        self._protected = [folder.path for folder in catalog.folders() if folder.protected]
        self._rejected = {frozenset((v.a, v.b)) for v in catalog.verdicts() if v.verdict == "not a duplicate"}
        self._neighbours: dict[int, set[int]] | None = None
        self._kept: dict[int, OnDisk] = {}

    def examine(self, removal: Removal) -> Examined:
        """Look at both files on the disk. Refused with the reason where the photo must not go."""
        if removal.keeper == removal.photo:
            raise Refused("It is the photo to keep itself. Choose another photo to keep.")
        photo, keeper = self._photo(removal.photo), self._photo(removal.keeper)
        self._check_words(photo, keeper)
        try:
            going = ondisk.read(photo.path)
        except Refused as refusal:
            raise Refused(f"It was left alone: {refusal}") from refusal
        if going.digest != photo.digest:
            raise Refused("It has changed since it was scanned. Scan again, then decide anew.")
        if not os.access(os.path.dirname(photo.path), os.W_OK | os.X_OK):
            raise Refused("Its folder may not be changed. Allow writing to the folder and try again.")
        staying = self._staying(keeper)
        if going.is_same_file(staying):
            raise Refused(f"It is one and the same file as the photo to keep, {keeper.path}. Nothing would be won.")
        return Examined(removal, going, staying)

    def check_again(self, examined: Examined) -> None:
        """Just before the file goes: both must still be what was found. Refused where they are not."""
        if not ondisk.unchanged(examined.going):
            raise Refused("It has changed or is gone. Scan again, then decide anew.")
        self.check_stays(examined)

    def check_stays(self, examined: Examined) -> None:
        """Refused where the photo to keep is no longer what was found."""
        if not ondisk.unchanged(examined.staying):
            raise Refused(f"The photo to keep, {examined.staying.path}, has changed or is gone. Scan again.")

    def _photo(self, id: int) -> Photo:
        try:
            return self._catalog.photo(id)
        except KeyError as error:
            raise Refused("It is no longer in the catalog. Scan again.") from error

    def _check_words(self, photo: Photo, keeper: Photo) -> None:
        """What can be said without looking at the disk."""
        if keeper.id in self._going:
            raise Refused(f"The photo to keep, {keeper.path}, is itself marked to go. Leave one of them.")
        if any(is_below(photo.path, folder) for folder in self._protected):
            raise Refused("It is in a protected folder. Take the protection off the folder first.")
        if frozenset((photo.digest, keeper.digest)) in self._rejected:
            raise Refused(f"You said that it is not a duplicate of {keeper.path}. Take that back first.")
        if not self._is_related(photo, keeper):
            raise Refused(f"It is not known to show the same picture as {keeper.path}. Scan again, then decide anew.")

    def _is_related(self, photo: Photo, keeper: Photo) -> bool:
        """Whether the catalog still has the two in one group: matched, or both matched with a third photo.

        A photo whose bytes changed has lost its matches, so a list made before that no longer counts.
        """
        if photo.digest == keeper.digest or photo.pixels == keeper.pixels:
            return True
        neighbours = self._known_neighbours()
        mine, theirs = neighbours[photo.id], neighbours[keeper.id]
        return keeper.id in mine or not mine.isdisjoint(theirs)

    def _known_neighbours(self) -> dict[int, set[int]]:
        if self._neighbours is None:
            ids = {id for removal in self._removals for id in (removal.photo, removal.keeper)}
            self._neighbours = {id: set() for id in ids}
            for match in self._catalog.matches():
                if match.relation is not Relation.NONE:
                    for one, other in ((match.a, match.b), (match.b, match.a)):
                        if one in ids:
                            self._neighbours[one].add(other)
        return self._neighbours

    def _staying(self, keeper: Photo) -> OnDisk:
        """The photo to keep as it is on the disk; read once for all its copies, unless its times change."""
        known = self._kept.get(keeper.id)
        if known is not None and ondisk.unchanged(known):
            return known
        try:
            found = ondisk.read(keeper.path)
        except Refused as refusal:
            raise Refused(f"The photo to keep, {keeper.path}, was not found as it was: {refusal}") from refusal
        if found.digest != keeper.digest:
            raise Refused(f"The photo to keep, {keeper.path}, has changed since it was scanned. Scan again.")
        self._kept[keeper.id] = found
        return found
