"""A lane of pictures: loads them in a worker thread, the newest request first, and caches them."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from desktop.tasks import PATIENCE

Key = TypeVar("Key", bound=Hashable)

_GATHER_MS = 30  # pictures that arrive within this time are shown by one repaint, which costs the same for one or ten
_REST_SECONDS = 6.0

FAILED_SECONDS = 10.0
"""After this time a failed picture is loaded again if it is requested: its disk may have been connected."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The answer to a request: an image, or the reason why there is none, in words."""

    image: QImage | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The same in the GUI thread."""

    pixmap: QPixmap | None
    reason: str
    since: float  # time.monotonic() when it came

    @property
    def cost(self) -> int:
        """Bytes of memory."""
        return 64 if self.pixmap is None else self.pixmap.width() * self.pixmap.height() * 4


class PictureLane(QObject, Generic[Key]):
    """Returns cached pictures at once; others are requested, and `arrived` is emitted when they are loaded.

    `load` runs in the worker thread. Only the newest `waiting` requests are kept: what has been scrolled away is not
    worth loading, and is requested again when it is painted again.
    """

    arrived = Signal()
    _told = Signal()

    def __init__(
        self,
        name: str,
        load: Callable[[Key], Loaded],
        *,
        waiting: int,
        room: int,
        rest: Callable[[], None] | None = None,
        finish: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`room` is the size of the cache in bytes. In the worker thread, `rest` is called after some seconds without a
        request, and `finish` at the end."""
        super().__init__(parent)
        self._load = load
        self._rest = rest
        self._finish = finish
        self._room = room
        self._used = 0
        self._shown: OrderedDict[Key, Shown] = OrderedDict()
        self._change = threading.Condition()
        self._wanted: deque[Key] = deque(maxlen=waiting)
        self._under_way: set[Key] = set()  # being loaded, or loaded and not yet taken
        self._results: list[tuple[Key, Loaded | Exception]] = []
        self._open = True
        self._told.connect(self._take_soon, Qt.ConnectionType.QueuedConnection)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._take)
        self._thread = threading.Thread(target=self._work, name=f"simile-{name}", daemon=True)
        self._thread.start()

    def get(self, key: Key) -> Shown | None:
        """The picture if it is cached. If it is not, or failed some time ago, it becomes the first of the requests."""
        shown = self._shown.get(key)
        if shown is not None:
            self._shown.move_to_end(key)
            if shown.pixmap is not None or time.monotonic() - shown.since < FAILED_SECONDS:
                return shown
        with self._change:
            if key not in self._under_way:
                if key in self._wanted:
                    self._wanted.remove(key)
                self._wanted.append(key)
                self._change.notify()
        return shown

    def peek(self, key: Key) -> Shown | None:
        """The picture if it is cached; nothing is requested."""
        return self._shown.get(key)

    @property
    def idle(self) -> bool:
        """Whether every request is answered."""
        with self._change:
            return not self._wanted and not self._under_way

    def close(self) -> None:
        with self._change:
            self._open = False
            self._wanted.clear()
            self._change.notify()
        self._thread.join(PATIENCE)

    # --- in the worker thread -----------------------------------------------------------------------------------

    def _work(self) -> None:
        while (key := self._next()) is not None:
            loaded: Loaded | Exception
            try:
                loaded = self._load(key)
            except Exception as mistake:  # of the program: reported in the GUI thread, while the lane goes on
                loaded = mistake
            with self._change:
                first = not self._results
                self._results.append((key, loaded))
            if first:  # one signal for all that is ready when the GUI thread takes them
                self._told.emit()
        if self._finish is not None:
            self._finish()

    def _next(self) -> Key | None:
        """Wait for the newest request; None at the end."""
        with self._change:
            called = self._change.wait_for(self._is_called, _REST_SECONDS)
        if not called and self._rest is not None:
            self._rest()  # not under the lock: it takes a while, and the GUI thread may ask for something
        with self._change:
            self._change.wait_for(self._is_called)
            if not self._open:
                return None
            key = self._wanted.pop()
            self._under_way.add(key)
            return key

    def _is_called(self) -> bool:
        return bool(self._wanted) or not self._open

    # --- in the GUI thread --------------------------------------------------------------------------------------

    @Slot()
    def _take_soon(self) -> None:
        if not self._gather.isActive():
            self._gather.start()

    @Slot()
    def _take(self) -> None:
        with self._change:
            results, self._results = self._results, []
            self._under_way.difference_update(key for key, _ in results)
        mistakes = []
        for key, loaded in results:
            if isinstance(loaded, Exception):
                mistakes.append(loaded)
                self._keep(key, Shown(None, str(loaded), math.inf))  # trying again would only report it again
            else:
                pixmap = None if loaded.image is None else QPixmap.fromImage(loaded.image)
                self._keep(key, Shown(pixmap, loaded.reason, time.monotonic()))
        if results:
            self.arrived.emit()
        for mistake in mistakes[:1]:
            raise mistake

    def _keep(self, key: Key, shown: Shown) -> None:
        before = self._shown.pop(key, None)
        self._used += shown.cost - (before.cost if before is not None else 0)
        self._shown[key] = shown
        while self._used > self._room and len(self._shown) > 1:
            self._used -= self._shown.popitem(last=False)[1].cost
