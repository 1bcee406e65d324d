"""The lane that examines folders, files and the journal, so that a disk that does not answer blocks nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.catalog import Folder
from core.files import presence
from core.groups import overlap
from core.groups.overlap import Overlap, Sides, Spare
from core.photo import Photo
from core.storage import journal
from desktop.lanes.overview import Overview
from desktop.lanes.reader import Reader
from desktop.tasks import Lane, Report

if TYPE_CHECKING:
    from core.removal.history import Account, Deed


@dataclass(frozen=True, slots=True)
class TwoFolders:
    """What is in one of two folders only, what is in both, and what of it may go."""

    overlap: Overlap
    sides: Sides
    spare: Spare


class Looking(Lane[Reader]):
    """Answers questions, of each kind only the latest. Signals are emitted in the GUI thread."""

    overlapped = Signal(object)  # tuple[Overlap, ...]: which folders hold the same photos
    compared = Signal(object)  # TwoFolders
    weighed = Signal(object, object)  # the batches of the journal with something to take back, and to do again: tuples
    recalled = Signal(object)  # tuple[Deed, ...]: what was done, the latest first
    examined = Signal(object, object)  # Deed, its Account
    looked = Signal(object)  # Presence: which photos are still there

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__("look", partial(Reader, catalog), parent)

    def overlap(self, whole: Overview) -> None:
        """Find out which folders hold the same photos."""
        self._ask("overlap", lambda _: _overlaps(whole), self.overlapped.emit)

    def compare(self, whole: Overview, pair: Overlap) -> None:
        """Find out what is in one of two folders only, and what is in both."""
        self._ask("compare", lambda _: _two_folders(whole, pair), self.compared.emit)

    def weigh(self) -> None:
        """Find out whether there is something to take back or to do again."""
        self._ask("weigh", _weigh, lambda found: self.weighed.emit(*found))

    def recall(self) -> None:
        """Read the journal."""
        self._ask("recall", _deeds, self.recalled.emit)

    def examine(self, deed: Deed) -> None:
        """Find out what hinders the files of a deed from being reversed."""
        self._ask("examine", lambda reader: _looked_into(reader, deed), partial(self.examined.emit, deed))

    def look_for(self, photos: Sequence[Photo], folders: Sequence[Folder]) -> None:
        """Find out whether photos are still there."""
        self._ask("look for", lambda _: presence.look(photos, folders), self.looked.emit)

    def _ask(self, kind: str, operation: Callable[[Reader], Report], done: Callable[[Report], None]) -> None:
        self.submit(lambda reader, _job: operation(reader), done=done, kind=kind)


def _overlaps(whole: Overview) -> tuple[Overlap, ...]:
    return overlap.overlaps(whole.photos, whole.groups, roots=whole.roots, verdicts=whole.verdicts)


def _two_folders(whole: Overview, pair: Overlap) -> TwoFolders:
    sides = overlap.compare(whole.photos, whole.groups, pair.folder, pair.other, verdicts=whole.verdicts)
    return TwoFolders(pair, sides, overlap.spare(whole.photos, whole.groups, pair.folder, pair.other))


def _weigh(reader: Reader) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(journal.done_batches(reader.catalog)), tuple(journal.undone_batches(reader.catalog))


def _deeds(reader: Reader) -> tuple[Deed, ...]:
    from core.removal import history

    return history.deeds(reader.catalog)


def _looked_into(reader: Reader, deed: Deed) -> Account:
    from core.removal import history

    return history.looked_into(reader.catalog, deed)
