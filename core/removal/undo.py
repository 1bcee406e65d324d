"""Undo of what was trashed, moved or replaced by a link, even much later and in another run of the program."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from core.catalog import Catalog
from core.files import ondisk
from core.files.inside import is_below
from core.files.ondisk import OnDisk
from core.files.volume import nearest
from core.job import Cancelled, Job, Stage
from core.metadata import rescuing
from core.photo import Problem
from core.refusal import Refused, in_words
from core.removal import carrying, linking, recovery, trash
from core.removal.made_folders import MadeFolders
from core.storage import journal
from core.storage.journal import Entry, State
from core.system.alone import alone

_AT_ONCE = 64
"""Shots whose entries are reopened in one transaction, and settled in one."""


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What came back, and what did not and why."""

    restored: tuple[str, ...]  # paths, also of what belongs to a photo
    refused: tuple[Problem, ...]
    stopped: bool = False  # by the person, before its end
    photos: int = 0  # how many of the files are photos
    ids: tuple[int, ...] = ()  # of those of them that the catalog knows
    batch: int = 0  # whose files these are, 0 where there was nothing to undo
    left: bool = False  # a file of the batch can still be brought back


def undo(
    catalog: Catalog,
    *,
    entries: Iterable[int] | None = None,
    batch: int | None = None,
    besides: Collection[int] = (),
    job: Job,
) -> UndoReport:
    """Bring back the files of these entries, of this batch, or of the latest batch that can be undone `besides` some,
    with the files that went together with them.

    Nothing is overwritten: if another file has taken a place, the entry is refused and its file stays where it is. If
    the person stops, between two shots, the rest stays away.
    """
    with alone(catalog.path):
        recovery.settle_all(catalog)
        if entries is None:
            batch = batch or undoable(catalog, besides)
            if batch is None:
                return UndoReport((), ())
            entries = [entry.id for entry in journal.entries(catalog, batch)]
        chosen = [entry for entry in journal.whole_shots(catalog, entries) if entry.state is State.DONE]
        with rescuing.following(catalog, (entry.batch for entry in chosen)) as left:
            report = _Undoing(catalog, job).run(chosen[::-1])
        latest = batch or max((entry.batch for entry in chosen), default=0)
        again = _can_come_back(catalog, latest)
        return replace(report, refused=(*report.refused, *left), batch=latest, left=again)


def undoable(catalog: Catalog, besides: Collection[int] = ()) -> int | None:
    """The latest batch, `besides` some, of which a file can still be brought back; None if there is none."""
    batches = (batch for batch in journal.done_batches(catalog) if batch not in besides)
    return next((batch for batch in batches if _can_come_back(catalog, batch)), None)


def _can_come_back(catalog: Catalog, batch: int) -> bool:
    """Whether a file that the batch removed is still where it went."""
    return any(
        entry.state is State.DONE and entry.target is not None and os.path.lexists(entry.target)
        for entry in journal.entries(catalog, batch)
    )


class _Undoing:
    """One call of undo."""

    def __init__(self, catalog: Catalog, job: Job) -> None:
        self._catalog = catalog
        self._job = job
        self._turn = journal.next_turn(catalog)
        self._roots = [folder.path for folder in catalog.folders()]
        self._restored: list[str] = []
        self._photos = 0
        self._ids: list[int] = []
        self._refused: list[Problem] = []
        self._made = MadeFolders(catalog)
        self._away: dict[tuple[str, int], bool] = {}

    def run(self, chosen: Sequence[Entry]) -> UndoReport:
        self._job.enter(Stage.ACTING, total=len(chosen))
        shots = ([*files][::-1] for _, files in groupby(chosen, key=lambda entry: entry.shot))
        stopped = False
        try:
            while chunk := list(islice(shots, _AT_ONCE)):
                self._run_chunk(chunk)
        except Cancelled:
            stopped = True
        return UndoReport(tuple(self._restored), tuple(self._refused), stopped, self._photos, tuple(self._ids))

    def _run_chunk(self, chunk: Sequence[Sequence[Entry]]) -> None:
        journal.reopen(self._catalog, (entry.id for shot in chunk for entry in shot), turn=self._turn)
        back: list[Entry] = []
        still: list[Entry] = []
        try:
            for shot in self._watched(chunk, still):
                reasons = self._bring_back(shot)
                for entry in shot:
                    reason = reasons.get(entry.id)
                    if reason is not None:
                        still.append(entry)
                        self._refused.append(Problem(entry.source, str(reason)))
                        self._job.advance(current=entry.source, problems=1)
                    else:
                        back.append(entry)
                        self._restored.append(entry.source)
                        self._job.advance(current=entry.source)
        finally:
            ondisk.flush_folders(os.path.dirname(entry.source) for entry in back)
            with self._catalog.writing():
                for entry in back:
                    photo = recovery.mark_back(self._catalog, entry)
                    if entry.id == entry.shot:
                        self._photos += 1
                        self._ids += [] if photo is None else [photo]
                    journal.settle_entry(self._catalog, entry.id, State.UNDONE)
                for entry in still:
                    journal.settle_entry(self._catalog, entry.id, State.DONE)
            self._made.tidy(back)

    def _watched(self, chunk: Sequence[Sequence[Entry]], still: list[Entry]) -> Iterator[Sequence[Entry]]:
        """The shots one by one. If the person stops, the remaining ones go to `still`; no shot is split."""
        for number, shot in enumerate(chunk):
            try:
                self._job.checkpoint()
            except Cancelled:
                still.extend(entry for shot in chunk[number:] for entry in shot)
                raise
            yield shot

    def _bring_back(self, shot: Sequence[Entry]) -> dict[int, Refused]:
        """Bring the files of a shot back, the photo first: all that are still there, or none. Returns by entry why
        files did not come."""
        found: dict[int, OnDisk | None] = {}
        reasons: dict[int, Refused] = {}
        for entry in shot:
            try:
                found[entry.id] = self._look(entry)
            except Refused as reason:
                reasons[entry.id] = reason
        hindered = next((one for one in shot if one.id in reasons and not isinstance(reasons[one.id], _Gone)), None)
        for entry in shot:
            if entry.id in found:
                try:
                    if hindered is not None:
                        why = reasons[hindered.id]
                        raise Refused(f"{hindered.source}, which went with it, cannot come back: {why}")
                    _carry_back(entry, found[entry.id])
                except Refused as reason:
                    reasons[entry.id] = reason
                    hindered = hindered or entry
        return reasons

    def _look(self, entry: Entry) -> OnDisk | None:
        """The file as it is now; None if the person brought it back already. Raises Refused if it must not move."""
        target = entry.target
        try:
            if target is None:
                if not ondisk.holds(entry.source, entry.digest):
                    raise _Gone(trash.NOT_FROM_HERE)
                return None
            is_link = entry.action.leaves_link and linking.is_link(entry.source, entry.keeper)
            if not os.path.lexists(target):
                if not is_link and ondisk.holds(entry.source, entry.digest):
                    return None
                raise _Gone(f"It is no longer here: {target}. The photo kept for it is {entry.keeper}.")
            if os.path.lexists(entry.source) and not is_link:
                raise Refused(_taken(entry))
            self._check_disk(entry.source)
        except OSError as error:
            where = "" if target is None else f" It is still here: {target}"
            raise Refused(f"{in_words(error)}{where}") from error
        if carrying.is_in_trash(entry):
            trash.check_is_ours(target, entry.source)
        seen = ondisk.read(target)
        if seen.digest != entry.digest:
            raise Refused(f"It was changed after it was removed. It is still here: {target}. Move it back yourself.")
        return seen

    def _check_disk(self, source: str) -> None:
        """Raise Refused if the volume that a file came from is not connected: a file put at its mount point would be
        hidden below the volume once it is connected again."""
        root = next((root for root in self._roots if is_below(source, root)), None)
        if root is None:
            return
        photo = self._catalog.photo_at(source)
        if not os.path.isdir(root) or (
            photo is not None and self._is_away(os.path.dirname(source), photo.device, root)
        ):
            raise Refused(f"Its folder {root} cannot be reached. Connect the disk, then try again.")

    def _is_away(self, folder: str, device: int, root: str) -> bool:
        """Whether a folder is just the mount point of a volume that is not connected: it is empty, on another device
        than the photos were, and none of that device's photos is there. (A volume may get a new number when it comes
        back.)"""
        near = nearest(folder)
        if not _is_bare(near, device):
            return False
        if (near, device) not in self._away:
            photos = map(self._catalog.photo, self._catalog.ids_below(root))
            there = any(photo.device == device and os.path.lexists(photo.path) for photo in photos)
            self._away[near, device] = not there
        return self._away[near, device]


class _Gone(Refused):
    """The file is not where it went, or only the system knows where. The other files of its shot can come back."""


def _is_bare(folder: str, device: int) -> bool:
    """Whether a folder is empty, and neither on this device nor a mount point."""
    return os.stat(folder).st_dev != device and not os.path.ismount(folder) and not os.listdir(folder)


def _carry_back(entry: Entry, seen: OnDisk | None) -> None:
    """Bring one file back, unless the person did. Raises Refused if it stays where it is."""
    if seen is None:
        return
    try:
        carrying.back(seen, entry)
    except FileExistsError as error:
        raise Refused(_taken(entry)) from error
    except OSError as error:
        raise Refused(f"{in_words(error)} It is still here: {entry.target}") from error


def _taken(entry: Entry) -> str:
    return f"Another file has taken its place. Rename that one, then undo again. Until then it is here: {entry.target}"
