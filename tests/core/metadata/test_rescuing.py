"""What only the copies say is written beside the photos that stay, as a part of the action that removes them."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from core.actions import Removal
from core.job import Job
from core.metadata import rescue, rescuing, sidecar
from core.metadata.rescue import Rescue
from core.metadata.said import Said
from core.photo import Facts
from core.storage.journal import State
from tests.core import child
from tests.core.small_library import FREEDESKTOP, MTIME, Kept, Library, StopAfter, copies

pytestmark = FREEDESKTOP

RATED = Facts("JPEG", 4, 3, rating=4, keywords=("lake",))


def names(library: Library) -> set[str]:
    return set(library.tree())


def rescues(library: Library, removals: list[Removal]) -> tuple[Rescue, ...]:
    return rescue.foreseen(library.catalog, removals, job=Job())


@pytest.fixture
def rated(library: Library) -> list[int]:
    """A bare photo, and two copies that say more."""
    ids = [library.add("keep.jpg"), library.add("a.jpg", facts=RATED), library.add("b.jpg")]
    library.group(*ids)
    return ids


def said(library: Library, name: str = "keep.jpg.xmp") -> Said:
    return sidecar.read(Path(library.path(name)).read_bytes())


def test_what_only_the_copy_says_is_written_and_taken_back_with_the_action(library: Library, rated: list[int]) -> None:
    before = library.tree()
    removals = copies(rated)
    report = library.remove(removals, rescues=rescues(library, removals))
    assert not report.refused
    assert names(library) == {"keep.jpg", "keep.jpg.xmp"}
    assert said(library) == Said(rating=4, keywords=("lake",))
    after = library.tree()
    library.reopen()
    assert [(row.path, there) for row, there in rescuing.history(library.catalog)] == [
        (library.path("keep.jpg.xmp"), True)
    ]
    assert not library.undo().refused
    assert library.tree() == before
    assert [there for _, there in rescuing.history(library.catalog)] == [False]
    assert not library.redo().refused
    assert {name: kept.data for name, kept in library.tree().items()} == {n: kept.data for n, kept in after.items()}


def test_an_xmp_file_that_is_there_is_extended_and_comes_back_byte_for_byte(library: Library, rated: list[int]) -> None:
    path = Path(library.path("keep.xmp"))
    path.write_bytes(sidecar.written(Said(keywords=("sea",))))
    os.utime(path, ns=(MTIME, MTIME))
    path.chmod(0o640)
    before = library.tree()
    removals = copies(rated)
    library.remove(removals, "move", to=str(library.root / "out"), rescues=rescues(library, removals))
    assert said(library, "keep.xmp") == Said(rating=4, keywords=("sea", "lake"))
    assert path.stat().st_mode & 0o777 == 0o640
    library.undo()
    assert library.tree() == before
    assert path.stat().st_mode & 0o777 == 0o640


def test_it_stays_as_long_as_one_of_the_copies_is_gone(library: Library, rated: list[int]) -> None:
    removals = copies(rated)
    library.remove(removals, rescues=rescues(library, removals))
    first, second = library.journal()
    library.undo(second.id)
    assert "keep.jpg.xmp" in names(library)
    library.undo(first.id)
    assert "keep.jpg.xmp" not in names(library)


def test_where_it_cannot_be_written_the_copy_stays_and_the_others_go(library: Library, rated: list[int]) -> None:
    other = library.grouped("other.jpg", "c.jpg")
    removals = [*copies(rated), *copies(other)]
    Path(library.path("keep.jpg.xmp")).write_bytes(b"<broken")
    wished = [Rescue(rated[0], library.path("keep.jpg.xmp"), Said(rating=4))]
    report = library.remove(removals, rescues=wished)
    assert report.done == (other[1],)
    assert [os.path.basename(problem.path) for problem in report.refused] == ["a.jpg", "b.jpg"]
    assert "could not be kept" in report.refused[0].reason
    assert library.tree()["keep.jpg.xmp"].data == b"<broken"


def test_it_is_written_through_no_link(library: Library, rated: list[int]) -> None:
    """In a folder that others may write to, somebody has guessed the name that the file has until it is whole."""
    (library.root / "private.txt").write_bytes(b"mine")
    os.symlink(library.root / "private.txt", library.path(".simile-xmp-1.part"))
    removals = copies(rated)
    assert library.remove(removals, rescues=rescues(library, removals)).refused
    assert (library.root / "private.txt").read_bytes() == b"mine"


def test_stopped_it_is_named_too(library: Library, rated: list[int]) -> None:
    other = library.grouped("other.jpg", "c.jpg", "d.jpg")
    Path(library.path("keep.jpg.xmp")).write_bytes(b"<broken")
    wished = [Rescue(rated[0], library.path("keep.jpg.xmp"), Said(rating=4))]
    removals = [*copies(rated), *copies(other)]
    report = library.remove(removals, rescues=wished, job=StopAfter(1))
    assert report.stopped
    assert [os.path.basename(problem.path) for problem in report.refused] == ["a.jpg", "b.jpg"]


def test_nothing_is_written_where_nothing_goes(library: Library, rated: list[int]) -> None:
    removals = copies(rated)
    wished = rescues(library, removals)
    for name in ("a.jpg", "b.jpg"):
        Path(library.path(name)).write_bytes(b"changed")
    before = library.tree()
    assert len(library.remove(removals, rescues=wished).refused) == 2
    assert library.tree() == before
    fresh = library.grouped("other.jpg", "c.jpg")
    assert library.remove(fresh).batch == 1, "the number was not used"
    assert rescuing.history(library.catalog) == []


def test_what_was_changed_since_is_left_and_named(library: Library, rated: list[int]) -> None:
    removals = copies(rated)
    library.remove(removals, rescues=rescues(library, removals))
    Path(library.path("keep.jpg.xmp")).write_bytes(b"mine")
    report = library.undo()
    assert len(report.restored) == 2
    assert [(Path(one.path).name, "changed after" in one.reason) for one in report.refused] == [("keep.jpg.xmp", True)]
    assert library.tree()["keep.jpg.xmp"].data == b"mine"


def test_two_actions_add_to_one_file_and_are_taken_back_one_after_the_other(library: Library, rated: list[int]) -> None:
    first = [Removal(rated[1], rated[0])]
    library.remove(first, rescues=rescues(library, first))
    library.beside("b.jpg.xmp")
    Path(library.path("b.jpg.xmp")).write_bytes(sidecar.written(Said(caption="By the lake")))
    second = [Removal(rated[2], rated[0])]
    library.remove(second, rescues=rescues(library, second))
    assert said(library) == Said(rating=4, keywords=("lake",), caption="By the lake")
    library.undo()
    assert said(library) == Said(rating=4, keywords=("lake",))
    library.undo()
    assert "keep.jpg.xmp" not in names(library)


def test_a_link_or_a_folder_in_its_place_is_not_written_to(library: Library, rated: list[int], tmp_path: Path) -> None:
    removals = copies(rated)
    wished = rescues(library, removals)
    (tmp_path / "elsewhere").write_bytes(b"untouched")
    os.symlink(tmp_path / "elsewhere", library.path("keep.jpg.xmp"))
    report = library.remove(removals, rescues=wished)
    assert not report.done
    assert "not a regular file" in report.refused[0].reason
    assert (tmp_path / "elsewhere").read_bytes() == b"untouched"


def test_a_file_that_changes_while_the_action_begins_is_left(
    library: Library, rated: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After it was recorded what it says, and at the last moment before the new one takes its place."""
    path = Path(library.path("keep.jpg.xmp"))
    path.write_bytes(sidecar.written(Said(caption="mine")))
    removals = copies(rated)
    wished = rescues(library, removals)
    record, copy_mode = rescuing._record, shutil.copymode

    def recorded(*values: Any) -> Any:
        path.write_bytes(b"somebody's")
        return record(*values)

    def copied(*values: Any) -> None:
        copy_mode(*values)
        path.write_bytes(b"somebody's")

    for where, act, words in ((rescuing, recorded, "was changed after"), (shutil, copied, "is being changed by")):
        path.write_bytes(sidecar.written(Said(caption="mine")))
        with monkeypatch.context() as patch:
            patch.setattr(where, "_record" if where is rescuing else "copymode", act)
            report = library.remove(removals, rescues=wished)
        assert report.done == ()
        assert words in report.refused[0].reason
        assert path.read_bytes() == b"somebody's"
        assert names(library) == {"keep.jpg", "keep.jpg.xmp", "a.jpg", "b.jpg"}


def test_an_xmp_file_as_large_as_none_is_left(library: Library, rated: list[int]) -> None:
    removals = copies(rated)
    wished = rescues(library, removals)
    Path(library.path("keep.jpg.xmp")).write_bytes(b" " * 3_000_000)
    report = library.remove(removals, rescues=wished)
    assert report.done == ()
    assert "too large to be read safely" in report.refused[0].reason


@child.NEEDS_FORK
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("mode", ["folder", "file"])
def test_where_nothing_may_be_written_or_read_beside_the_photo_its_copies_stay(mode: str) -> None:
    def somebody() -> None:
        with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
            keeper, copy = library.add("kept/keep.jpg"), library.add("a.jpg", facts=RATED)
            library.group(keeper, copy)
            removals = [Removal(copy, keeper)]
            wished = rescues(library, removals)
            xmp = Path(library.path("kept/keep.jpg.xmp"))
            if mode == "file":
                xmp.write_bytes(b"secret")
            locked = xmp if mode == "file" else xmp.parent
            locked.chmod(0o000 if mode == "file" else 0o555)
            report = library.remove(removals, rescues=wished)
            locked.chmod(0o755)
            assert report.done == ()
            assert ("cannot be read" if mode == "file" else "cannot be written") in report.refused[0].reason
            assert os.path.exists(library.path("a.jpg"))

    child.as_somebody(somebody)


def test_stopping_takes_back_what_was_written_for_photos_that_did_not_go(library: Library, rated: list[int]) -> None:
    other = [library.add("other.jpg"), library.add("c.jpg", facts=RATED)]
    library.group(*other)
    removals = [*copies(other), *copies(rated)]
    wished = rescues(library, removals)
    assert len(wished) == 2
    assert library.remove(removals, rescues=wished, job=StopAfter(1)).stopped
    assert names(library) == {"other.jpg", "other.jpg.xmp", "keep.jpg", "a.jpg", "b.jpg"}


class _DiesAt:
    """Kills the process at a line of the module that writes, by number of lines run in it."""

    def __init__(self, line: int) -> None:
        self._left = line

    def __call__(self, frame: FrameType, event: str, _: object) -> Callable[..., Any] | None:
        if frame.f_code.co_filename != rescuing.__file__:
            return None
        self._left -= event == "line"
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return self


@child.NEEDS_FORK
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("line", range(3, 140, 8))
@pytest.mark.parametrize("there", [False, True])
def test_a_program_that_dies_leaves_a_file_that_fits_the_journal(
    library: Library, rated: list[int], line: int, there: bool
) -> None:
    path = Path(library.path("keep.jpg.xmp"))
    if there:
        path.write_bytes(sidecar.written(Said(caption="mine")))
    before = library.tree()
    removals = copies(rated)
    wished = rescues(library, removals)
    library.catalog.close()

    def act() -> None:
        library.reopen()
        sys.settrace(_DiesAt(line))
        library.remove(removals, rescues=wished)

    child.run(act)
    library.reopen().settle()
    gone = any(entry.state is State.DONE for entry in library.journal())
    assert (path.exists() and said(library).rating == 4) is gone
    if gone:
        library.undo()
    assert library.tree() == before
    assert not [name for name in os.listdir(library.root) if name.startswith(".")]


def test_the_files_of_a_disk_that_is_away_wait_for_it(library: Library, rated: list[int]) -> None:
    """Whether a copy went is not known, so nothing is taken back."""
    removals = copies(rated)
    report = library.remove(removals, rescues=rescues(library, removals))
    library.catalog.write("UPDATE journal SET settled_at = NULL WHERE batch = ?", (report.batch,))
    library.catalog.write("UPDATE rescues SET settled = 0")
    assert rescuing.follow(library.catalog) == []
    assert "keep.jpg.xmp" in names(library)
    assert library.catalog.rows("SELECT settled FROM rescues") == [(0,)]


def test_only_rescues_of_photos_that_stay_are_written(library: Library, rated: list[int]) -> None:
    removals = [Removal(rated[2], rated[0])]
    wished = [replace(one, keeper=rated[1]) for one in rescues(library, copies(rated))]
    library.remove(removals, rescues=wished)
    assert names(library) == {"keep.jpg", "a.jpg"}
    assert library.tree()["keep.jpg"] == Kept(b"keep.jpg" * 3, MTIME)
