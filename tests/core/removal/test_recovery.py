"""The program dies at any line of an action: at the next start every file is found and the journal comes to rest."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from blake3 import blake3

from core import actions
from core.actions import Removal
from core.files import moving
from core.storage import journal
from core.storage.journal import Action, State
from tests.core import child
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, MTIME, Kept, Library, copies, dying_before_it_acts, no_answer

pytestmark = [
    FREEDESKTOP,
    child.NEEDS_FORK,
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]

SHM = Path("/dev/shm")
POINTS = int(os.environ.get("SIMILE_KILL_POINTS", "10"))
"""How many moments are tried for each action; a large number tries every line."""

# The lines of these decide what is on the disk and in the journal.
_WATCHED = tuple(
    os.path.join(os.path.dirname(actions.__file__), room, f"{name}.py")
    for room, names in {
        "": ("actions", "catalog"),
        "removal": (
            *("removing", "undo", "redo", "recovery", "carrying", "linking", "destination", "holding"),
            *("trash", "freedesktop"),
        ),
        "storage": ("journal", "database"),
        "files": ("names", "ondisk", "moving"),
    }.items()
    for name in names
)


class _Countdown:
    """Counts the lines that run in the watched files, and kills the process at one of them."""

    def __init__(self, last: int | None) -> None:
        self.lines = 0
        self._last = last

    def __call__(self, frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        return self._line if frame.f_code.co_filename in _WATCHED else None

    def _line(self, _frame: FrameType, event: str, _: Any) -> Callable[..., Any]:
        if event == "line":
            self.lines += 1
            if self.lines == self._last:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._line


class _Case:
    """A library before an action that will be killed, the same each time."""

    def __init__(self, place: Path, stack: ExitStack, way: str) -> None:
        self.library = stack.enter_context(Library(place))
        self.way = way
        elsewhere = stack.enter_context(tempfile.TemporaryDirectory(dir=SHM)) if "disk" in way else place / "out"
        self.out = Path(elsewhere)
        self.ids = self.library.grouped("keep.jpg", "a.jpg", "sub/a.jpg", "b.jpg")
        companions = ("a.xmp", "a.mov") if "shots" in way else ()
        self.library.beside(*companions)
        self.before = self.library.tree()
        first, *rest = copies(self.ids)
        self.removals = [replace(first, companions=tuple(map(self.library.path, companions))), *rest]
        if way.startswith(("undo", "redo")):
            self.act()
        if way.startswith("redo"):
            self.library.undo()
        self.library.catalog.close()

    def act(self) -> None:
        if "move" in self.way:
            self.library.remove(self.removals, "move", to=str(self.out), keep_folders=False)
        else:
            self.library.remove(self.removals, next(way for way in Action if way in self.way))

    def run(self, last: int | None) -> int:
        """In a child: do it, and die at that line; how many lines ran, where it is given back."""
        counts, told = os.pipe()

        def traced() -> None:
            self.library.reopen()
            countdown = _Countdown(last)
            sys.settrace(countdown)
            if self.way.startswith("undo"):
                self.library.undo()
            elif self.way.startswith("redo"):
                self.library.redo()
            else:
                self.act()
            sys.settrace(None)
            os.write(told, str(countdown.lines).encode())

        ended = child.run(traced)
        os.close(told)
        with open(counts, "rb") as pipe:
            lines = int(pipe.read() or b"0")
        assert ended == (0 if last is None else -signal.SIGKILL)
        return lines

    def check(self) -> None:
        """What must be true at the next start, whenever the program died."""
        self.library.reopen().settle()
        places = [self.originals(), self.library.tree(self.library.trash / "files"), self.library.tree(self.out)]
        here, *_ = places
        found = sorted(kept.data for place in places for kept in place.values())
        assert found == sorted(kept.data for kept in self.before.values()), "lost, doubled or half written"
        assert all(kept.mtime_ns == MTIME for place in places for kept in place.values())
        assert len(self.library.infos()) == len(places[1]), "a record in the trash without its file"
        assert not [name for place in places for name in place if name.endswith(".part")]
        entries = self.library.journal()
        for entry in entries:
            assert entry.settled_at
            assert entry.state in (State.DONE, State.WITHDRAWN, State.UNDONE), entry
            assert (os.path.relpath(entry.source, self.library.root) in here) == (entry.state is not State.DONE)
        shots = {entry.id: {e.state for e in entries if e.shot == entry.id} for entry in entries}
        assert all(len(states) <= 1 for states in shots.values()), "a part of a shot went, another stayed"
        photos = {self.library.path(name) for name in here if name.endswith(".jpg")}
        assert {photo.path for photo in photos_in(self.library.catalog)} == photos
        assert self.library.settle() == ()
        self.library.undo()
        assert self.library.tree() == self.originals() == self.before
        assert {photo.id for photo in photos_in(self.library.catalog)} == set(self.ids)

    def originals(self) -> dict[str, Kept]:
        """The files of the library that no link to the keeper stands for."""
        keeper = self.library.path("keep.jpg")

        def is_link(name: str) -> bool:
            return name != "keep.jpg" and os.path.samefile(self.library.path(name), keeper)

        return {name: kept for name, kept in self.library.tree().items() if not is_link(name)}


WAYS = [
    *("trash", "move", "move to another disk", "hard link", "symbolic link", "trash shots", "move shots"),
    *("undo trash", "undo move to another disk", "undo hard link", "undo symbolic link", "undo move shots"),
    *("redo move", "redo symbolic link", "redo trash shots"),
]


@pytest.mark.parametrize("way", WAYS)
def test_killed_at_any_moment(tmp_path: Path, way: str) -> None:
    if "disk" in way and (not SHM.is_dir() or SHM.stat().st_dev == tmp_path.stat().st_dev):
        pytest.skip("needs two volumes")
    with ExitStack() as stack:
        lines = _Case(tmp_path / "whole", stack, way).run(None)
    assert lines > 200, "the lines of the action were not counted"
    step = max(1, lines / POINTS)
    for number in range(min(POINTS, lines)):
        last = 1 + int((number + 0.5) * step)
        with ExitStack() as stack:
            case = _Case(tmp_path / f"at line {last}", stack, way)
            case.run(last)
            try:
                case.check()
            except AssertionError as error:
                raise AssertionError(f"killed at line {last} of {lines}: {error}") from error


def test_killed_again_while_it_settles(tmp_path: Path) -> None:
    """The next start dies too, at its every eighth line, and the one after that finds everything."""
    with ExitStack() as stack:
        lines = _Case(tmp_path / "whole", stack, "trash").run(None)
    for number, last in enumerate(range(1, 160, 8)):
        with ExitStack() as stack:
            case = _Case(tmp_path / str(last), stack, "trash")
            case.run(lines * (number % 5 + 4) // 10)

            def settle_and_die(case: _Case = case, last: int = last) -> None:
                library = case.library.reopen()
                sys.settrace(_Countdown(last))
                library.settle()

            child.run(settle_and_die)
            case.check()


def interrupted(library: Library, way: str = "move") -> Removal:
    """Leave a planned entry behind, its file still in place."""
    removals = copies(library.grouped("keep.jpg", "a.jpg"))
    with dying_before_it_acts():
        library.remove(removals, way)
    (entry,) = library.journal()
    assert (entry.state, entry.settled_at) == (State.PLANNED, None)
    return removals[0]


def test_the_person_is_told(library: Library) -> None:
    removal = interrupted(library)
    path = library.path("a.jpg")
    assert library.reopen().settle() == (f"Simile was interrupted: {path} stayed in place.",)
    assert library.remove([removal]).done == (removal.photo,)


def test_what_is_counted_otherwise_is_not_told_and_the_rest_is(library: Library) -> None:
    interrupted(library)
    assert actions.settle(library.reopen().catalog, counted=True) == ()
    assert [entry.state for entry in library.journal()] == [State.WITHDRAWN]
    with dying_before_it_acts():
        library.remove(copies(library.grouped("keep.jpg", "a.jpg")), "move")
    os.unlink(library.path("a.jpg"))
    (sentence,) = actions.settle(library.reopen().catalog, counted=True)
    assert "neither in its place nor" in sentence


def test_a_file_that_is_nowhere(library: Library) -> None:
    interrupted(library)
    os.unlink(library.path("a.jpg"))
    (sentence,) = library.settle()
    assert "neither in its place nor in the folder you chose" in sentence
    (problem,) = library.undo(library.journal()[0].id).refused
    assert "no longer here" in problem.reason


def test_a_file_that_is_nowhere_while_it_is_brought_back(library: Library) -> None:
    """It is not said to be where it is not."""
    removal = interrupted(library)
    library.remove([removal], "move")
    entry = library.journal()[-1]
    journal.reopen(library.catalog, [entry.id], turn=9)
    assert entry.target is not None
    os.unlink(entry.target)
    (sentence,) = library.settle()
    assert "neither in its place nor in the folder you chose" in sentence
    assert library.journal()[-1].state is State.DONE


def test_a_file_on_a_disk_whose_top_is_there_without_it_comes_back(library: Library) -> None:
    """The folder that was chosen is the place of the disk: it is there, and empty, while the disk is not connected."""
    interrupted(library)
    place = library.root.parent
    os.rename(library.path("a.jpg"), place / "out" / "a.jpg")
    os.rename(place / "out", place / "unplugged")
    (place / "out").mkdir()
    assert "or its disk is not connected" in library.settle()[0]
    assert library.catalog.count() == 1
    (place / "out").rmdir()
    os.rename(place / "unplugged", place / "out")
    assert library.undo().restored == (library.path("a.jpg"),)


@pytest.mark.parametrize("gone", ["photos", "out"])
def test_a_disk_that_is_not_connected_is_waited_for(library: Library, gone: str) -> None:
    interrupted(library)
    place = library.root.parent
    os.rename(library.path("a.jpg"), place / "out" / "a.jpg")
    os.rename(place / "out", place / "unplugged out")
    if gone == "photos":
        os.rename(place / "photos", place / "unplugged photos")
    assert "Connect its disk" in library.settle()[0]
    assert library.journal()[0].settled_at is None
    os.rename(place / "unplugged out", place / "out")
    if gone == "photos":
        os.rename(place / "unplugged photos", place / "photos")
    assert "had gone to the folder you chose" in library.settle()[0]
    assert library.undo().restored == (library.path("a.jpg"),)


def test_the_next_action_settles_what_the_last_one_left(library: Library) -> None:
    removal = interrupted(library)
    report = library.remove([removal], "move")
    assert report.done == (removal.photo,)
    assert [entry.state for entry in library.journal()] == [State.WITHDRAWN, State.DONE]


def test_a_name_that_was_only_reserved_is_given_back(library: Library) -> None:
    interrupted(library)
    (library.out / "a.jpg").write_bytes(b"")
    library.settle()
    assert library.tree(library.out) == {}
    assert set(library.tree()) == {"keep.jpg", "a.jpg"}


def test_a_whole_copy_whose_original_went_away_is_given_its_name(library: Library) -> None:
    interrupted(library)
    (entry,) = library.journal()
    assert entry.target is not None
    part = moving.part_of(entry.target, entry=entry.id, digest=entry.digest)
    os.rename(library.path("a.jpg"), part)
    library.settle()
    assert set(library.tree(library.out)) == {"a.jpg"}
    assert library.journal()[0].state is State.DONE


@pytest.mark.parametrize("there", ["nothing", "the copy", "the original", "another file"])
@pytest.mark.parametrize("data", ["its own", "another's"])
def test_a_file_that_was_about_to_be_removed_for_its_copy(library: Library, there: str, data: str) -> None:
    """It had its hidden name. Whatever bears that is not lost, and a whole file has a name that can be seen."""
    interrupted(library)
    (entry,) = library.journal()
    assert entry.target is not None
    original, out = Path(entry.source).read_bytes(), library.out
    aside = Path(moving.part_of(entry.source, entry=entry.id, digest=entry.digest))
    os.rename(entry.source, aside)
    if data == "another's":
        aside.write_bytes(b"of another program")
    for where, what in ((entry.source, "the original"), (entry.source, "another file"), (entry.target, "the copy")):
        if what == there:
            Path(where).write_bytes(b"quicker" if what == "another file" else original)
    before = {kept.data for kept in (*library.tree().values(), *library.tree(out).values())}
    library.settle()
    here = library.tree()
    assert {kept.data for kept in (*here.values(), *library.tree(out).values())} == before
    kept = (data == "another's" and there in ("the original", "another file")) or there == "another file"
    assert (aside.name in here) == kept  # its place is taken: nothing is overwritten
    if there == "the copy":
        assert library.journal()[0].state is State.DONE
    if data == "its own" and there in ("nothing", "the original"):
        assert library.journal()[0].state is State.WITHDRAWN
        assert here["a.jpg"].data == original


def test_an_entry_of_a_trash_that_only_the_system_knows(library: Library) -> None:
    interrupted(library, "trash")
    library.catalog.connection.execute("UPDATE journal SET target = NULL")
    library.settle()
    assert library.journal()[0].state is State.WITHDRAWN
    library.catalog.connection.execute("UPDATE journal SET state = 'planned', settled_at = NULL")
    os.unlink(library.path("a.jpg"))
    assert "had gone to the trash" in library.settle()[0]
    assert library.journal()[0].state is State.DONE


def test_a_disk_that_does_not_answer_is_waited_for(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(library)
    with monkeypatch.context() as patch:
        patch.setattr("core.files.ondisk.holds", no_answer)
        assert "Connect its disk" in library.settle()[0]
    assert library.journal()[0].settled_at is None
    assert "stayed in place" in library.settle()[0]


def test_a_shot_of_a_trash_that_only_the_system_knows(library: Library) -> None:
    """The photo went there and its sidecar did not: it cannot be brought back, and the person is told where it is."""
    interrupted(library, "trash")
    (photo,) = library.journal()
    Path(library.path("a.xmp")).write_bytes(b"sidecar")
    sql = (
        "INSERT INTO journal SELECT 2, batch, turn, 1, planned_at, NULL, action, state, ?, 7, mtime_ns, keeper, ?, "
        "NULL, '' FROM journal WHERE id = 1"
    )
    digest = blake3(b"sidecar").digest()
    library.catalog.connection.execute(sql, (digest, os.fsencode(library.path("a.xmp"))))
    library.catalog.connection.execute("UPDATE journal SET target = NULL")
    os.unlink(photo.source)
    said = " ".join(library.settle())
    assert "a.jpg had gone to the trash" in said
    assert "a.xmp stayed in place" in said
    assert [entry.state for entry in library.journal()] == [State.DONE, State.WITHDRAWN]
