"""The lane that looks at folders, files and the journal. A disk that does not answer keeps nothing else waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from core.catalog import Folder
from core.files import presence
from core.files.presence import Presence
from core.groups import overlap
from core.groups.overlap import Overlap, Sides, Spare
from core.job import Job
from core.photo import Photo
from core.removal import history
from core.removal.history import Account, Deed
from core.storage import journal
from desktop.lanes.overview import Overview
from desktop.lanes.reader import Reader
from desktop.tasks import Lane

Report = TypeVar("Report")


@dataclass(frozen=True, slots=True)
class TwoFolders:
    """What is in one of two folders only, what is in both, and what of it may go."""

    overlap: Overlap
    sides: Sides
    spare: Spare


class Looking(QObject):
    """Answers questions; of each kind only the newest. Signals are emitted in the GUI thread."""

    overlapped = Signal(object)  # tuple[Overlap, ...]: which folders hold the same photos
    compared = Signal(object)  # TwoFolders
    weighed = Signal(bool, bool)  # whether the journal has something to take back, and to do again
    recalled = Signal(object)  # tuple[Deed, ...]: what was done, the latest first
    examined = Signal(object, object)  # Deed, its Account
    looked = Signal(object)  # Presence: which photos are still there
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Reader] = Lane("look", partial(Reader, catalog), self)
        self._lane.failed.connect(self.failed)

    def overlap(self, whole: Overview) -> None:
        """Find out which folders hold the same photos."""
        self._ask(_overlap, partial(_overlap, whole=whole), self.overlapped.emit)

    def compare(self, whole: Overview, pair: Overlap) -> None:
        """Find out what is in one of two folders only, and what is in both."""
        self._ask(_compare, partial(_compare, whole=whole, pair=pair), self.compared.emit)

    def weigh(self) -> None:
        """Find out whether there is something to take back or to do again."""
        self._ask(_weigh, _weigh, lambda found: self.weighed.emit(*found))

    def recall(self) -> None:
        """Read the journal."""
        self._ask(_recall, _recall, self.recalled.emit)

    def examine(self, deed: Deed) -> None:
        """Find out what hinders the files of a deed from being reversed."""
        self._ask(_examine, partial(_examine, deed=deed), partial(self.examined.emit, deed))

    def look_for(self, photos: Sequence[Photo], folders: Sequence[Folder]) -> None:
        """Find out whether photos are still there."""
        operation = partial(_look_for, photos=tuple(photos), folders=tuple(folders))
        self._ask(_look_for, operation, self.looked.emit)

    def cancel(self) -> None:
        """Ask everything to stop, without waiting for it."""
        self._lane.cancel()

    def close(self) -> None:
        """Stop everything and wait for the thread."""
        self._lane.close()

    def _ask(self, kind: object, operation: Callable[[Reader, Job], Report], done: Callable[[Report], None]) -> None:
        self._lane.submit(operation, done=done, kind=kind)


def _overlap(_reader: Reader, _job: Job, *, whole: Overview) -> tuple[Overlap, ...]:
    return overlap.overlaps(whole.photos, whole.groups, roots=whole.roots, verdicts=whole.verdicts)


def _compare(_reader: Reader, _job: Job, *, whole: Overview, pair: Overlap) -> TwoFolders:
    sides = overlap.compare(whole.photos, whole.groups, pair.folder, pair.other, verdicts=whole.verdicts)
    return TwoFolders(pair, sides, overlap.spare(whole.photos, whole.groups, pair.folder, pair.other))


def _weigh(reader: Reader, _job: Job) -> tuple[bool, bool]:
    return bool(journal.done_batches(reader.catalog)), bool(journal.undone_batches(reader.catalog))


def _recall(reader: Reader, _job: Job) -> tuple[Deed, ...]:
    return history.deeds(reader.catalog)


def _examine(reader: Reader, _job: Job, *, deed: Deed) -> Account:
    return history.looked_into(reader.catalog, deed)


def _look_for(_reader: Reader, _job: Job, *, photos: Sequence[Photo], folders: Sequence[Folder]) -> Presence:
    return presence.look(photos, folders)
