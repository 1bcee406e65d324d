"""The lane that reads the library for the window: its groups, their order and their numbers. The newest wish wins."""

from __future__ import annotations

import time
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot

from core.grouping import DEFAULT_SIMILARITY
from core.job import Cancelled, Progress, Stage
from core.rules import Rules
from desktop.lanes import operations
from desktop.lanes.operations import Loaded
from desktop.lanes.overview import Arranged, Overview, Wish
from desktop.lanes.polled_lane import PolledLane
from desktop.lanes.reader import Reader

_SIMILARITY = "review/similarity"
_REST = 0.7  # least seconds between two loads of the overview during a scan
_SHARE = 4.0  # ... and at least so many times as long as the last load took, so that loading never slows the scan down

DRAWN_MS = 150
"""Milliseconds in which new results are painted. Work that nobody waits for begins later, since both need the GIL."""


class _Stale(IntEnum):
    """Which part of the overview has to be computed again."""

    NOTHING = 0
    GROUPED = 1
    READ = 2


class Reading(QObject):
    """Reads and groups the library. Signals are emitted in the GUI thread."""

    opening = Signal(object)  # Progress: how much of the library was read, while it is read for the first time
    loaded = Signal(object)  # Loaded: the library was read or grouped anew
    arranged = Signal(object)  # Loaded: the same library, other rows
    counted = Signal(object)  # tuple of int: the number of groups at each similarity from 0 to 100
    previewed = Signal(object)  # Outcome of other rules, see `preview`
    at_rest = Signal()  # results are painted, and nothing more is computed; only after `tell_rest`
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.similarity = _last_similarity()
        self._lane: PolledLane[Reader] = PolledLane("read", partial(Reader, catalog), self)
        self._lane.progressed.connect(self._look)
        self._lane.failed.connect(self.failed)
        self._overview = Overview()
        self._shown = Arranged()
        self._wish = Wish()
        self._loading = False
        self._stale = _Stale.NOTHING
        self._rest = 0.0  # seconds before the next load during a scan; the first results are shown at once
        self._began = 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.load)
        self._drawn = QTimer(self, singleShot=True, interval=DRAWN_MS)
        self._drawn.timeout.connect(self._begin_unasked)
        self._lane.rested.connect(self._drawn.start)
        self._to_count = False
        self._counting = False
        self._to_tell = False

    # --- the overview -------------------------------------------------------------------------------------------

    def anticipate(self) -> None:
        """Begin to read the library; to be called before the window is made."""
        self._lane.submit(partial(operations.anticipate, similarity=self.similarity))

    @property
    def settled(self) -> bool:
        """Whether what was loaded last is all there is."""
        return not self._loading and self._stale is _Stale.NOTHING

    @Slot()
    def load(self) -> None:
        """Read and group everything. Calls during a load lead to one more load after it."""
        self._pause.stop()
        self._load(_Stale.READ)

    @Slot()
    def regroup(self) -> None:
        """Group again what was read before, since the similarity or the rules changed."""
        self._load(_Stale.GROUPED)

    def _load(self, what: _Stale) -> None:
        if self._loading:
            self._stale = max(self._stale, what)
            return
        self._loading = True
        self._stop_counting()
        self._stale = _Stale.NOTHING
        self._began = time.monotonic()
        operation = partial(
            operations.load,
            similarity=self.similarity,
            wish=self._wish,
            before=self._shown,
            again=what is _Stale.READ,
        )
        done = self._read if what is _Stale.READ else self._loaded
        self._lane.submit(operation, done=done, failed=self._not_loaded)

    @Slot()
    def load_soon(self) -> None:
        """Load during a scan, but not too often."""
        if not self._loading and not self._pause.isActive():
            self._pause.start(int(1000 * self._rest))

    def set_similarity(self, similarity: float) -> None:
        """Group again by this lowest score, 0 to 100."""
        if similarity != self.similarity:
            self.similarity = similarity
            QSettings().setValue(_SIMILARITY, similarity)
            self.regroup()

    def set_wish(self, wish: Wish) -> None:
        """Show other rows, or the same ones in another order."""
        self._wish = wish
        self._arrange()

    def preview(self, rules: Rules) -> None:
        """Find out which photos other rules would keep."""
        operation = partial(operations.preview_rules, similarity=self.similarity, rules=rules)
        self._lane.submit(operation, done=self.previewed.emit, kind=operations.preview_rules)

    def _read(self, loaded: Loaded) -> None:
        self._to_count = True
        self._loaded(loaded)

    def _loaded(self, loaded: Loaded) -> None:
        self._loading = False
        self._rest = max(_REST, _SHARE * (time.monotonic() - self._began))
        self._overview = loaded.overview
        self._shown = loaded.arranged
        self._drawn.start()
        self.loaded.emit(loaded)
        if loaded.wish != self._wish:
            self._arrange()
        self._load_what_is_stale()

    @Slot()
    def _begin_unasked(self) -> None:
        """Begin the work that nobody waits for."""
        if self._to_count:
            self._to_count = False
            self._counting = True
            count = operations.count_groups
            self._lane.submit(count, done=self._counted, kind=count)
            self._lane.submit(lambda reader, _job: reader.keep(), kind="keep")
        elif self._to_tell and self._lane.idle:  # two at once would crowd out the window
            self._to_tell = False
            self.at_rest.emit()

    def _counted(self, counts: tuple[int, ...]) -> None:
        self._counting = False
        self.counted.emit(counts)

    def _stop_counting(self) -> None:
        """Stop counting groups, and count them once what is waited for is there."""
        if self._counting:
            self._counting, self._to_count = False, True
            self._lane.forget(operations.count_groups)

    @Slot(object)
    def _look(self, progress: Progress) -> None:
        if progress.stage is Stage.OPENING:
            self.opening.emit(progress)

    def _not_loaded(self, error: Exception) -> None:
        self._loading = False
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
            self._load_what_is_stale()

    def _load_what_is_stale(self) -> None:
        if self._stale is not _Stale.NOTHING:
            self._load(self._stale)

    def _arrange(self) -> None:
        operation = partial(operations.arrange, whole=self._overview, wish=self._wish)
        self._lane.submit(operation, done=self._arranged, kind=operations.arrange)

    def _arranged(self, loaded: Loaded) -> None:
        if loaded.overview is self._overview:  # the library was not read anew meanwhile
            self._shown = loaded.arranged
            self.arranged.emit(loaded)

    @Slot()
    def tell_rest(self) -> None:
        """Emit `at_rest` soon: once results are painted and nothing more is computed."""
        self._to_tell = True
        self._drawn.start()

    # --- how it is done -----------------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Ask the work to stop, without waiting for it."""
        self._pause.stop()
        self._drawn.stop()
        self._lane.cancel()

    def close(self) -> None:
        """Stop the work and wait for the thread."""
        self._pause.stop()
        self._drawn.stop()
        self._lane.close()


def _last_similarity() -> float:
    """The similarity that was chosen last, perhaps before a restart."""
    try:
        last = float(str(QSettings().value(_SIMILARITY, DEFAULT_SIMILARITY)))
    except ValueError:
        return DEFAULT_SIMILARITY
    return last if 0 <= last <= 100 else DEFAULT_SIMILARITY
