"""The rules that protect the last copy: what must hold before a photo goes because another one stays."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from core.catalog import Catalog
from core.columns import loading
from core.files import ondisk
from core.files.excluded import excluded
from core.files.inside import Inside
from core.files.names import is_package
from core.files.ondisk import OnDisk
from core.files.spelling import real
from core.photo import Photo, Relation, VerdictKind
from core.refusal import Refused
from core.removal import holding, trash
from core.removal.irreplaceable import only_in
from core.removal.linking import is_link
from core.removal.removals import Removal
from core.shots.together import Beside
from core.storage.journal import Entry, symbolic_links


@dataclass(frozen=True, slots=True)
class Examined:
    """A removal that may be done, with its files as they were found."""

    removal: Removal
    going: OnDisk
    staying: OnDisk
    companions: tuple[OnDisk, ...]
    only: tuple[str, ...]
    """Paths of the RAW files and films that go where what stays has none: there is no other one, as far as is known."""

    @property
    def files(self) -> tuple[OnDisk, ...]:
        """All files that go, the photo first."""
        return (self.going, *self.companions)

    @property
    def freed(self) -> int:
        """The bytes that deleting these files frees; a file with other hard links frees none."""
        return sum(seen.size for seen in self.files if seen.links == 1)


class Guard:
    """Examines the removals of one call, each just before it is done."""

    def __init__(self, catalog: Catalog, removals: Sequence[Removal]) -> None:
        self._catalog = catalog
        self._removals = removals
        self._going = {removal.photo for removal in removals}
        self._protected = Inside(folder.path for folder in catalog.folders() if folder.protected)
        self._excluded = excluded(catalog)
        self._said = {frozenset((one.a, one.b)): one.kind for one in catalog.verdicts()}
        self._kept: dict[int, OnDisk] = {}
        self._beside = Beside(catalog)

    def examine(self, removal: Removal) -> Examined:
        """Examine both photos on disk. Raises Refused if the photo must not go."""
        if removal.keeper == removal.photo:
            raise Refused("It is the photo to keep itself. Choose another photo to keep.")
        photo, keeper = self._photo(removal.photo), self._photo(removal.keeper)
        self._check_words(photo, keeper)
        going = _read(photo.path)
        if going.digest != photo.digest:
            raise Refused("It has changed since it was scanned. Scan, then decide again.")
        staying = self._staying(keeper)
        if going.is_same_file(staying):
            raise Refused(f"It is the same file as the photo to keep, {keeper.path}. Removing it would free nothing.")
        companions = self._companions(going, staying, removal.companions, keeper)
        return Examined(removal, going, staying, companions, self._only(going, companions, keeper))

    def check_again(self, examined: Examined) -> None:
        """Raise Refused if anything is no longer as it was found; called just before the files go."""
        if not ondisk.unchanged(examined.going):
            raise Refused("It has changed or is gone. Scan, then decide again.")
        for companion in examined.companions:
            if not ondisk.unchanged(companion):
                raise Refused(f"{companion.path}, which goes with it, has changed or is gone. Scan again.")
        self.check_stays(examined)

    def check_stays(self, examined: Examined) -> None:
        """Raise Refused if the photo to keep is no longer as it was found."""
        if not ondisk.is_there(examined.staying):
            raise Refused(f"The photo to keep, {examined.staying.path}, has changed or is gone. Scan again.")

    def _photo(self, id: int) -> Photo:
        found = self._catalog.photos_of([id]).get(id)
        if found is None:
            raise Refused("It is no longer in the catalog. Scan again.")
        return found

    def _check_words(self, photo: Photo, keeper: Photo) -> None:
        """The checks that need no access to the disk."""
        if keeper.id in self._going:
            raise Refused(f"The photo to keep, {keeper.path}, is itself marked to go. Leave one of them.")
        if _is_thrown_away(keeper.path):
            raise Refused(f"The photo to keep, {keeper.path}, is in the trash or a holding folder. Keep another one.")
        if self._excluded.holds(keeper.path):
            raise Refused(f"The photo to keep, {keeper.path}, is in a folder that is excluded. Keep another one.")
        self._check_free(photo.path)
        said = self._said.get(frozenset((photo.digest, keeper.digest)))
        if said == VerdictKind.NOT_A_DUPLICATE:
            raise Refused(f"You said that it is not a duplicate of {keeper.path}. Withdraw that first.")
        if said == VerdictKind.KEEP_BOTH:
            raise Refused(f"You said to keep both this one and {keeper.path}. Withdraw that first.")
        if not self._is_related(photo, keeper):
            raise Refused(f"It is not known to show the same picture as {keeper.path}. Scan, then decide again.")

    def _check_free(self, path: str) -> None:
        """Raise Refused if a file is in a protected folder, or is the target of symbolic links that replaced others."""
        if _is_thrown_away(path):
            raise Refused("It is in the trash or a holding folder already.")
        if any(map(is_package, path.split(os.sep)[:-1])):
            raise Refused("It is in the library of a photo program, which alone may remove it.")
        if self._excluded.holds(path):
            raise Refused("It is in a folder that is excluded. Include that folder again first.")
        if self._protected.holds(path):
            raise Refused("It is in a protected folder. Take the protection off the folder first.")
        for entry in self._links.get(real(path), ()):
            if os.path.islink(entry.source) and is_link(entry.source, path):
                raise Refused(f"{entry.source} was replaced by a link to it. Undo that first.")

    @cached_property
    def _links(self) -> dict[str, list[Entry]]:
        """Journal entries of files that symbolic links replaced, by the real path of the link's target."""
        links: dict[str, list[Entry]] = {}
        for entry in symbolic_links(self._catalog):
            links.setdefault(real(entry.keeper), []).append(entry)
        return links

    def _companions(self, going: OnDisk, staying: OnDisk, paths: Sequence[str], keeper: Photo) -> tuple[OnDisk, ...]:
        """The companions that go with the photo, as they are on disk. Raises Refused, for the whole shot, if one of
        them must stay. A companion that is a photo itself needs the keeper as much as its owner does."""
        companions = []
        for path in dict.fromkeys(paths):
            try:
                self._check_free(path)
                known = self._catalog.photo_at(path)
                if known is not None and not known.missing and not self._is_related(known, keeper):
                    raise Refused(f"It is not known to show the same picture as {keeper.path}.")
                found = _read(path)
                if path in self._paths_that_stay or found.is_same_file(staying):
                    raise Refused("It is itself a photo to keep.")
                if found.is_same_file(going):
                    raise Refused("It is one and the same file.")
                companions.append(found)
            except Refused as refusal:
                raise Refused(f"{path} goes with it and must stay: {refusal}") from refusal
        return tuple(companions)

    def _only(self, going: OnDisk, companions: Sequence[OnDisk], keeper: Photo) -> tuple[str, ...]:
        its = [seen.path for seen in companions]
        if going.digest != keeper.digest:
            its.append(going.path)
        try:
            return only_in(its, lambda: [keeper.path, *self._sound_beside(keeper)])
        except (OSError, ValueError):  # what is there no more, or empty, is refused just before it goes
            return ()

    def _sound_beside(self, keeper: Photo) -> list[str]:
        """The files of the keeper's shot, except empty ones and those known to be damaged, which cannot stand in for
        another file."""
        return [one.path for one in self._beside.of(keeper) if one.size and one.path not in self._damaged]

    @cached_property
    def _damaged(self) -> set[str]:
        return {problem.path for problem in self._catalog.problems()}

    @cached_property
    def _paths_that_stay(self) -> set[str]:
        return {*self._catalog.paths_of(removal.keeper for removal in self._removals).values()}

    def _is_related(self, photo: Photo, keeper: Photo) -> bool:
        """Whether the catalog still has the two in one group: matched, or both matched with a third photo. A photo
        whose bytes changed has lost its matches, so a list made earlier no longer counts."""
        if photo.digest == keeper.digest or photo.pixels == keeper.pixels:
            return True
        mine, theirs = self._neighbours_of(photo.id), self._neighbours_of(keeper.id)
        return keeper.id in mine or not mine.isdisjoint(theirs)

    def _neighbours_of(self, id: int) -> set[int]:
        """The photos that match this one."""
        if id not in self._neighbours:
            self._neighbours.update(self._read_neighbours({id}))
        return self._neighbours[id]

    @cached_property
    def _neighbours(self) -> dict[int, set[int]]:
        """The matching photos of all removals, read at once."""
        return self._read_neighbours({id for one in self._removals for id in (one.photo, one.keeper)})

    def _read_neighbours(self, ids: set[int]) -> dict[int, set[int]]:
        neighbours: dict[int, set[int]] = {id: set() for id in ids}
        for match in loading.matches(self._catalog, [*ids]):
            if match.relation is not Relation.NONE:
                for one, other in ((match.a, match.b), (match.b, match.a)):
                    if one in ids:
                        neighbours[one].add(other)
        return neighbours

    def _staying(self, keeper: Photo) -> OnDisk:
        """The photo to keep as it is on disk; read once for all its copies, unless its times change."""
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


def _is_thrown_away(path: str) -> bool:
    """Whether a file is where the person or the system will delete it for good some day."""
    return trash.is_inside(path) or holding.is_inside(path)


def _read(path: str) -> OnDisk:
    """A file that is to go. Raises Refused if it is not a regular file, or must not leave its folder."""
    found = ondisk.read(path)
    if not os.access(os.path.dirname(path), os.W_OK | os.X_OK):
        raise Refused("Its folder is write-protected. Allow writing to it and try again.")
    return found
