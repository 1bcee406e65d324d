"""Walks the folders of the library and lists all folders below them, however their disks behave.

Each folder is walked in a thread of its own, one after the other, so that the order is always the same. If one gives no
sign for a while, the next ones are walked and it is waited for at the end. If it still does not answer, it is reported;
its thread cannot be stopped, but whatever it returns later is ignored.
"""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import Enum
from functools import cached_property

from core.files import spelling
from core.files.endings import OTHER_ENDINGS
from core.files.inside import is_below
from core.files.listing import Listing, complaint, list_folder
from core.job import Cancelled, Job
from core.photo import Problem
from core.shots.naming import ending

PATIENCE = 20.0
"""Seconds without a sign after which a folder is said not to answer: a disk that slept needs ten to wake up."""

SILENT = "This folder does not answer. Check its disk or its network, then scan again."

_PASSED_BY = 2.0  # seconds after which the next folder is walked meanwhile
_LOOK_UP_SECONDS = 0.1

_stuck: dict[str, threading.Thread] = {}
"""Threads that were left to themselves, by their folder: there is never a second one for it."""


class Answer(Enum):
    """The result of walking one folder."""

    THERE = "there"
    EMPTY = "empty"  # it holds nothing at all, like the mount point of a disk that is not connected
    ABSENT = "absent"
    SILENT = "silent"


class Walk:
    """One walk over folders. Hidden files and trashes are left out. A folder that cannot be read is a problem, and the
    walk goes on.

    A link to a folder is followed at most once; a link to a file gives the link's own path, unless the file itself lies
    in a folder of the walk. Two hard links are two files. Folders in `excluded`, and links to them, are skipped. `take`
    is called with each listing in the thread that made it, never concurrently and never after the walk: handing every
    listing to another thread would take longer than processing it.
    """

    def __init__(
        self,
        folders: Sequence[str],
        take: Callable[[Listing], None],
        *,
        job: Job,
        excluded: Collection[str] = (),
        patience: float = PATIENCE,
    ) -> None:
        self.answers: dict[str, Answer] = {}
        self.problems: list[Problem] = []
        self.links: list[str] = []
        self._folders = list(dict.fromkeys(os.path.abspath(folder) for folder in folders))
        self._take = take
        self._job = job
        self._excluded = frozenset(excluded)
        self._patience = patience
        self._entered: set[tuple[int, int]] = set()  # folders, by device and inode
        self._lock = threading.Lock()

    def run(self) -> None:
        """Walk; afterwards `answers` has every folder that was not inside another one."""
        walkers: list[_Walker] = []
        try:
            for folder in self._answering(self._folders):
                walkers.append(_Walker(self, folder))
                self._follow(walkers[-1], min(_PASSED_BY, self._patience))
            for walker in walkers:
                self._follow_to_the_end(walker)
            if links := self._answering(self.links):
                walkers.append(_LinkWalker(self, links))
                self._follow_to_the_end(walkers[-1])
        finally:
            with self._lock:
                for walker in walkers:
                    walker.abandoned = True

    def _answering(self, paths: Iterable[str]) -> list[str]:
        """The folders without a thread that still blocks on them."""
        silent = [path for path in paths if path in _stuck and _stuck[path].is_alive()]
        for path in silent:
            self._say_silent(path)
        return [path for path in paths if path not in silent]

    def _follow_to_the_end(self, walker: _Walker) -> None:
        self._follow(walker, self._patience)
        if not walker.ended.is_set():
            _stuck[walker.top] = walker.thread
            self._say_silent(walker.top)

    def _follow(self, walker: _Walker, patience: float) -> None:
        """Wait until a walker has ended, or has given no sign for so many seconds."""
        beats, silent = walker.beats, 0.0
        while not walker.ended.wait(_LOOK_UP_SECONDS):
            self._job.checkpoint()
            silent = silent + _LOOK_UP_SECONDS if walker.beats == beats else 0.0
            beats = walker.beats
            if silent >= patience:
                return
        self._job.checkpoint()  # a thread that was stopped has ended too
        if walker.error is not None:
            raise walker.error

    def _say_silent(self, folder: str) -> None:
        self.answers[folder] = Answer.SILENT
        self.problems.append(Problem(folder, SILENT))
        self._job.advance(0, problems=1)

    # --- in the threads -----------------------------------------------------------------------------------------

    def enter(self, folder: str) -> bool:
        """Whether this folder is met for the first time. Some network drives number all their folders 0."""
        status = os.stat(folder)
        identity = (status.st_dev, status.st_ino)
        if identity in self._entered and status.st_ino:
            return False
        self._entered.add(identity)
        return True

    def has_entered(self, folder: str) -> bool:
        """Whether a folder was listed already, perhaps under another path. Raises OSError."""
        status = os.stat(folder)
        return (status.st_dev, status.st_ino) in self._entered

    def inner(self, listing: Listing) -> list[str]:
        """The subfolders of a listing that are to be walked."""
        return [folder for folder in listing.inner if folder not in self._excluded]

    def is_excluded(self, link: str) -> bool:
        """Whether a link or its target is excluded; no excluded folder is opened to find out."""
        if not self._excluded:
            return False
        leads = os.path.realpath(link)
        return link in self._excluded or any(is_below(leads, folder) for folder in self._really_excluded)

    @cached_property
    def _really_excluded(self) -> list[str]:
        """The excluded folders with links resolved; computed once for all links of a walk."""
        return list(map(spelling.real, self._excluded))

    def take_listing(self, walker: _Walker, listing: Listing) -> None:
        """Pass on a listing that a thread has made."""
        self._job.checkpoint()
        with self._lock:
            if walker.abandoned:
                raise Cancelled
            if listing.folder in self._folders:
                self.answers[listing.folder] = Answer.EMPTY if listing.empty else Answer.THERE
            self.links += listing.links
            self.problems += listing.problems
            self._job.advance(len(listing.files), current=listing.folder, problems=len(listing.problems))
            self._take(listing)

    def take_error(self, walker: _Walker, folder: str, error: OSError) -> None:
        """Record a folder that cannot be listed."""
        with self._lock:
            if walker.abandoned:
                raise Cancelled
            if folder in self._folders:
                is_away = isinstance(error, FileNotFoundError | NotADirectoryError)
                self.answers[folder] = Answer.ABSENT if is_away else Answer.THERE
                if is_away:
                    return  # whoever asked for it knows what that means
            elif isinstance(error, FileNotFoundError):
                return  # it has just been removed
            self.problems.append(complaint(folder, error))
            self._job.advance(0, problems=1)


class _Walker:
    """A thread that lists a folder and everything below it."""

    def __init__(self, walk: Walk, top: str) -> None:
        self.top = top
        self.beats = 0  # grows as long as the disk answers
        self.abandoned = False  # nobody listens any more
        self.ended = threading.Event()
        self.error: Exception | None = None
        self._walk = walk
        self.thread = threading.Thread(target=self._run, name="walk", daemon=True)
        self.thread.start()

    def _run(self) -> None:
        try:
            self._go()
        except Cancelled:
            pass  # said by the other thread too, or nobody is there to hear it
        except Exception as error:  # a mistake of ours is brought to the thread that can say so
            self.error = error
        finally:
            self.ended.set()

    def _go(self) -> None:
        self._below(self.top)

    def _below(self, top: str) -> list[str]:
        """List everything below a folder; the links that were met."""
        waiting, links = [top], list[str]()
        while waiting:
            folder = waiting.pop()
            self._beat()
            try:
                if self._walk.enter(folder):
                    listing = list_folder(folder, beat=self._beat)
                    waiting.extend(reversed(self._walk.inner(listing)))
                    links += listing.links
                    self._walk.take_listing(self, listing)
            except OSError as error:
                self._walk.take_error(self, folder, error)
        return links

    def _beat(self) -> None:
        self.beats += 1


class _LinkWalker(_Walker):
    """Walks the targets of links that were not met by their own path; it therefore comes last."""

    def __init__(self, walk: Walk, links: Sequence[str]) -> None:
        self._links = list(links)
        super().__init__(walk, links[0])

    def _go(self) -> None:
        files: list[str] = []
        for link in self._links:  # grows while it is gone through: what is linked may hold links
            self._turn_to(link)
            if self._walk.is_excluded(link):
                continue
            if os.path.isdir(link):
                self._links += self._below(link)
            else:
                files.append(link)
        known: set[tuple[int, int]] = set()
        for link in files:
            self._turn_to(link)
            self._look_at(link, known)

    def _turn_to(self, link: str) -> None:
        self.top = link
        self._beat()

    def _look_at(self, path: str, known: set[tuple[int, int]]) -> None:
        try:
            status = os.stat(path)
            is_met = self._walk.has_entered(os.path.dirname(os.path.realpath(path)))
        except OSError:
            return  # a link to nothing is nothing
        identity = (status.st_dev, status.st_ino)
        if stat.S_ISREG(status.st_mode) and ending(path) not in OTHER_ENDINGS and not is_met and identity not in known:
            known.add(identity)
            stamp = (os.fsencode(path), status.st_size, status.st_mtime_ns, *identity)
            self._walk.take_listing(self, Listing(os.path.dirname(path), [stamp], [], [], {}, (), empty=False))
