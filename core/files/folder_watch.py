"""Reports in which folders of the library files have changed while the program runs.

Linux limits the number of watches per person, and no system reports what other machines change on a network drive. Such
folders are returned by name, so that they can be polled.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from core.files.excluded import NOTHING, Excluded
from core.files.inside import outermost
from core.files.listing import comes_to
from core.files.mounts import MountWatch
from core.files.volume import network_kind

if TYPE_CHECKING:
    from core.files.system_watch import SystemWatch

QUIET_SECONDS = 2.0
"""A folder is at rest when nothing has happened in it for so long: a file being written is left in peace."""

LONGEST_SECONDS = 30.0
"""A folder in which something happens all the time is waited for no longer than this."""


class FolderWatch:
    """Watches folders in threads of its own that nobody waits for, since a drive may block them.

    `stirred` is called at the first change after a quiet time, `followed` once watching has begun, with the folders
    that cannot be watched. Both are called in one of those threads.
    """

    def __init__(
        self, *, stirred: Callable[[], None], followed: Callable[[frozenset[str]], None], besides: str
    ) -> None:
        """Changes of paths that begin with `besides` are ignored: those of the catalog, which every scan writes."""
        self._stirred = stirred
        self._followed = followed
        self._besides = besides
        self._lock = threading.Lock()
        self._roots: tuple[str, ...] = ()
        self._excluded = NOTHING
        self._turn = 0  # counts the calls of `follow`: what an earlier one began is not heard any more
        self._system: SystemWatch | None = None
        self._mounts: MountWatch | None = None
        self._changed: set[str] = set()
        self._first = self._last = 0.0  # on the monotonic clock

    def follow(self, roots: Iterable[str], excluded: Excluded) -> None:
        """Watch these folders instead of the earlier ones; changes in excluded folders are ignored."""
        self.close()
        with self._lock:
            self._roots = tuple(roots)
            self._excluded = excluded
            arguments = (self._turn, self._roots)
            self._mounts = MountWatch(self._roots, partial(self._remounted, self._turn)) if self._roots else None
        threading.Thread(target=self._watch_all, args=arguments, name="follow", daemon=True).start()

    def settled(self) -> tuple[str, ...] | None:
        """The folders with changes, once no more come; None while they still come."""
        with self._lock:
            now = time.monotonic()
            if now - self._last < QUIET_SECONDS and now - self._first < LONGEST_SECONDS:
                return None
            changed, self._changed = self._changed, set()
        return tuple(outermost(changed))

    def close(self) -> None:
        """Stop watching."""
        with self._lock:
            self._turn += 1
            self._roots = ()
            self._changed.clear()
            system, self._system = self._system, None
            mounts, self._mounts = self._mounts, None
        if mounts is not None:
            mounts.close()
        if system is not None:
            threading.Thread(target=system.stop, name="follow", daemon=True).start()

    # --- in other threads ---------------------------------------------------------------------------------------

    def _watch_all(self, turn: int, roots: Sequence[str]) -> None:
        from core.files.system_watch import SystemWatch

        system = SystemWatch(self._note)
        unwatched: set[str] = set()
        for root in roots:
            if turn != self._turn:
                break
            remote = bool(network_kind(root))
            away = not remote and not os.path.isdir(root)
            if away:
                system.expect(root)
            if remote or away or not system.watch(root):
                unwatched.add(root)
        with self._lock:
            is_wanted = turn == self._turn
            if is_wanted:
                self._system = system
        if is_wanted:
            self._followed(frozenset(unwatched))
        else:
            system.stop()

    def _remounted(self, turn: int, places: Sequence[str]) -> None:
        """The disk of some of the folders, or one inside them, went or came: what was watched on it is not any more."""
        with self._lock:
            every, excluded = self._roots, self._excluded
        if turn == self._turn:
            self.follow(every, excluded)
            for place in places:
                self._note(place)

    def _note(self, path: str) -> None:
        """Record a change of a path."""
        folder, name = os.path.split(path)
        if name.startswith(".") or (self._besides and path.startswith(self._besides)):
            return
        with self._lock:
            folder = path if path in self._roots else folder  # what lies around a root is not the library's
            if self._excluded.holds(path) or not any(comes_to(folder, root) for root in self._roots):
                return
            self._last = time.monotonic()
            rested = not self._changed
            if rested:
                self._first = self._last
            self._changed.add(folder)
        if rested:
            self._stirred()
