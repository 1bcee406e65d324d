"""A small library for the tests of actions: real files, a real catalog, and a trash of its own.

What the files show does not matter to an action: their bytes are no pictures, and their matches are said, not measured.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, Self

import pytest
from blake3 import blake3

from core import actions
from core.actions import Action, ActionReport, Foreseen, Removal, UndoReport
from core.catalog import Catalog, Reading
from core.indexing.fingerprint import VECTOR_SIZE, Fingerprint
from core.job import Job, Stage
from core.photo import Facts, FoundFile, Match, Relation
from core.storage.journal import Entry
from tests.core import child

FREEDESKTOP = pytest.mark.skipif(
    os.name == "nt" or os.uname().sysname == "Darwin", reason="the trash of Linux desktops"
)
TRASH_OR_MOVE = pytest.mark.parametrize("way", [pytest.param("trash", marks=FREEDESKTOP), "move"])
MTIME = 1_600_000_000_123_456_700  # as exact as NTFS has it

ODD_NAMES = [
    "with\nnewline.jpg",
    "latin-\udce9\udcff.jpg",
    "n" * 251 + ".jpg",
    "ü" * 125 + "x.jpg",
    unicodedata.normalize("NFC", "é-composed.jpg"),
    unicodedata.normalize("NFD", "é-composed.jpg"),
    "100% [x] %41.jpg",
    " leading and trailing ",
    "-rf",
    "no extension",
    "two.dots.tar.gz",
]
if os.name == "nt":  # which allows no control characters, and no blank at the end
    ODD_NAMES = [name for name in ODD_NAMES if name.strip() == name.replace("\n", "")]

PLAIN = Facts("JPEG", 4, 3)
NO_FINGERPRINT = Fingerprint(bytes(64), bytes(4 * VECTOR_SIZE), 1.0, b"", b"")


class Kept(NamedTuple):
    """What a file must be again after an undo."""

    data: bytes
    mtime_ns: int


class Library:
    """A folder of files, their catalog and a trash beside them."""

    def __init__(self, place: Path) -> None:
        self.root = place / "photos"
        self.out = place / "out"  # where photos are moved to
        self.data = place / "data"
        self.root.mkdir(parents=True)
        self.data.mkdir()
        self.catalog_path = place / "catalog.sqlite"
        self.catalog = Catalog.open(self.catalog_path)
        self.catalog.add_folder(str(self.root))
        self._patch = pytest.MonkeyPatch()
        self._patch.setenv("XDG_DATA_HOME", str(self.data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.catalog.close()
        self._patch.undo()

    @property
    def trash(self) -> Path:
        return self.data / "Trash"

    def reopen(self) -> Self:
        """Close the catalog and open it as another run of the program does."""
        self.catalog.close()
        self.catalog = Catalog.open(self.catalog_path)
        return self

    def remove(
        self, what: Sequence[int] | Sequence[Removal], way: str = "trash", *, job: Job | None = None, **options: Any
    ) -> ActionReport:
        """Put these removals, or all of these photos but the first, into the trash; "move" them to `out`; or replace
        them by a "hard link" or a "symbolic link". `options` are those of the action."""
        removals, job = _removals(what), job or Job()
        if way == "trash":
            return actions.trash(self.catalog, removals, job=job, **options)
        if way == "move":
            return actions.move(self.catalog, removals, job=job, **{"to": str(self.out), **options})
        return actions.link(self.catalog, removals, kind=Action(way), job=job, **options)

    def foresee(self, what: Sequence[int] | Sequence[Removal], **options: Any) -> list[Foreseen]:
        return list(actions.foresee(self.catalog, _removals(what), job=Job(), **options))

    def undo(self, *entries: int, job: Job | None = None) -> UndoReport:
        return actions.undo(self.catalog, entries=entries or None, job=job or Job())

    def redo(self, *entries: int, job: Job | None = None) -> ActionReport:
        return actions.redo(self.catalog, entries=entries or None, job=job or Job())

    def settle(self) -> tuple[str, ...]:
        return actions.settle(self.catalog)

    def journal(self) -> list[Entry]:
        return actions.journal(self.catalog)

    def protect(self, name: str, protected: bool = True) -> None:
        """Protect a folder, as one of the library, or take the protection off it."""
        self.catalog.add_folder(self.path(name))
        self.catalog.protect_folder(self.path(name), protected)

    def add(self, name: str, data: bytes | None = None, *, mtime_ns: int = MTIME, facts: Facts = PLAIN) -> int:
        """Write a file below the root and catalog it; the photo's id."""
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(os.fsencode(name) * 3 if data is None else data)
        os.utime(path, ns=(mtime_ns, mtime_ns))
        return self.index(path, facts)

    def index(self, path: str, facts: Facts = PLAIN) -> int:
        """Catalog a file as a scan does; the photo's id."""
        found = os.lstat(path)
        digest = blake3(Path(path).read_bytes()).digest()
        where = FoundFile(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)
        self.catalog.save([Reading(where, digest, digest, facts, NO_FINGERPRINT)])
        photo = self.catalog.photo_at(path)
        assert photo is not None
        return photo.id

    def beside(self, *names: str) -> None:
        """Write files that no catalog knows; what they hold is their name."""
        for name in names:
            Path(self.path(name)).write_bytes(os.fsencode(name))
            os.utime(self.path(name), ns=(MTIME, MTIME))

    def group(self, *ids: int) -> None:
        """Say that these photos match one another."""
        pairs = combinations(sorted(ids), 2)
        self.catalog.save_matches([Match(a, b, 95.0, Relation.RESAVED) for a, b in pairs])

    def grouped(self, *names: str) -> list[int]:
        """Add files of these names as one group."""
        ids = [self.add(name) for name in names]
        self.group(*ids)
        return ids

    def path(self, name: str) -> str:
        return os.path.join(str(self.root), name.replace("/", os.sep))

    def tree(self, root: str | Path | None = None) -> dict[str, Kept]:
        """Every file below a folder, the library without one: its bytes and time by its relative path."""
        top = str(root or self.root)
        found = {}
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, top).replace(os.sep, "/")] = Kept(
                        file.read(), os.lstat(path).st_mtime_ns
                    )
        return found

    def trashed(self) -> set[bytes]:
        """The bytes of the files in the trash."""
        return {kept.data for kept in self.tree(self.trash / "files").values()}

    def infos(self) -> list[str]:
        """The names of the trash's records."""
        folder = self.trash / "info"
        return sorted(os.listdir(folder)) if folder.is_dir() else []


def copies(ids: Sequence[int]) -> list[Removal]:
    """Remove all of these photos but the first."""
    return [Removal(id, ids[0]) for id in ids[1:]]


def _removals(what: Sequence[int] | Sequence[Removal]) -> list[Removal]:
    return copies([one for one in what if isinstance(one, int)]) or [one for one in what if isinstance(one, Removal)]


def on_disk(disk: Path, body: Callable[[Library], object], *, has_trash: bool = True) -> None:
    """Do it with a library that lies on a disk of its own: with the trash of that disk, or as on a network drive."""

    def mounted(_: Callable[[], None]) -> None:
        if not has_trash:
            (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(disk / "here") as library, pytest.MonkeyPatch.context() as patch:
            (disk.parent / "home").mkdir()
            patch.setenv("XDG_DATA_HOME", str(disk.parent / "home"))
            body(library)

    child.with_disk(disk, mounted)


class Dies(BaseException):
    """The program ends there, as if it were killed."""


def dies(*_: object, **__: object) -> NoReturn:
    raise Dies


@contextmanager
def dying_before_it_acts() -> Iterator[None]:
    """The action in this block has written into the journal what it is about to do, and goes no further."""
    with pytest.MonkeyPatch.context() as patch, pytest.raises(Dies):
        patch.setattr("core.removal.guard.Guard.check_again", dies)
        yield


def no_answer(*_: object, **__: object) -> NoReturn:
    """What a disk says that has stopped to work."""
    raise OSError(errno.EIO, "Input/output error")


class StopAfter(Job):
    """A job that the person stops after some files, counted in one stage if that matters."""

    def __init__(self, files: int, *, stage: Stage | None = None) -> None:
        super().__init__()
        self._left = files
        self._stage = stage

    def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
        super().advance(count, current=current, problems=problems)
        if self._stage in (None, self.progress.stage):
            self._left -= count
        if self._left <= 0:
            self.cancel()


class Meanwhile(Job):
    """A job during which another program does something, at the checkpoint of that number."""

    def __init__(self, act: Callable[[], object], *, at: int) -> None:
        super().__init__()
        self._act = act
        self._left = at

    def checkpoint(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._act()
        super().checkpoint()
