"""Says of the groups that are listed while photos are read or compared that they are not all."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.job import FINDING, Progress, Stage
from desktop import words
from desktop.controller import Controller, Shared
from desktop.lanes.overview import Tally
from desktop.library.side_panel import SidePanel
from desktop.reviewing.group_panel import GroupPanel
from desktop.reviewing.queues import Queue
from desktop.words import tr

_PATIENCE = 1.0  # seconds: what takes less is over before it could be read


class Growth(Controller):
    """The first groups of a long scan are there minutes before the others, and looked like all that there are."""

    def __init__(self, shared: Shared, groups: GroupPanel, side: SidePanel) -> None:
        super().__init__(shared)
        self._groups, self._side = groups, side
        self._stage: Stage | None = None  # of the scan; None where nothing more is to come
        self._writing.progressed.connect(self._follow)
        self._writing.working.connect(self._end)
        self._review.replaced.connect(self._tell)

    @Slot(object)
    def _follow(self, progress: Progress) -> None:
        growing = self._writing.scanning and progress.stage in FINDING
        seen = self._stage is not None or progress.seconds >= _PATIENCE
        self._enter(progress.stage if growing and seen else None)

    @Slot(bool)
    def _end(self, _working: bool) -> None:
        self._enter(None)

    def _enter(self, stage: Stage | None) -> None:
        if stage is not self._stage:
            self._stage = stage
            self._tell()

    @Slot()
    def _tell(self) -> None:
        overview, stage = self._review.overview, self._stage
        count = overview.tallies.get(Queue.ALL, Tally()).groups
        self._groups.say_more(_more(stage).format(words.groups(count)) if stage is not None and count else "")
        photos = words.photos(len(overview.photos)) if len(overview.photos) else ""
        reading = photos and stage in (Stage.DECODING, Stage.MATCHING)
        self._side.say_photos(tr("{done} so far").format(done=photos) if reading else photos)


def _more(stage: Stage) -> str:
    return {
        Stage.DECODING: tr("{} so far. Comparing goes on once all photos are read."),
        Stage.MATCHING: tr("{} so far. Photos are still compared: more may come."),
        Stage.RESOLVING: tr("{} so far. Copies are looked at closely: some may still change."),
    }[stage]
