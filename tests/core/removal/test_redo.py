"""Doing again what was taken back: what the menu offers, over restarts, and under the same rules."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.actions import Action, ActionReport
from core.photo import VerdictKind
from core.removal.redo import redoable
from core.removal.undo import undoable
from core.storage import journal
from core.storage.journal import State
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, TRASH_OR_MOVE, Library, StopAfter


def states(library: Library) -> list[State]:
    return [entry.state for entry in library.journal()]


@TRASH_OR_MOVE
def test_to_and_fro_over_restarts(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
    before, photos = library.tree(), photos_in(library.catalog)
    report = library.remove(ids, way)
    after = library.tree()
    for _ in range(3):
        assert redoable(library.reopen().catalog) is None
        assert library.redo() == ActionReport(0, (), (), 0)
        library.undo()
        assert (library.tree(), photos_in(library.catalog)) == (before, photos)
        assert undoable(library.reopen().catalog) is None
        assert redoable(library.catalog) == report.batch
        again = library.redo()
        assert (again.batch, set(again.done), again.refused) == (report.batch, set(ids[1:]), ())
        assert again.bytes_freed == report.bytes_freed
        assert library.tree() == after
        assert states(library) == [State.DONE, State.DONE]
    assert len(photos_in(library.catalog)) == 1


def test_the_menu_goes_back_and_forth_through_several_actions(library: Library) -> None:
    groups = [library.grouped(f"{name}.jpg", f"{name}2.jpg") for name in "abc"]
    a, b, c = (library.remove(ids, "move").batch for ids in groups)
    offered = []
    for _ in range(3):
        offered.append(undoable(library.catalog))
        library.undo()
    assert offered == [c, b, a]
    for batch in (a, b):
        assert redoable(library.catalog) == batch
        library.redo()
    assert undoable(library.catalog) == b
    # A new action ends what could be done again from the menu; the journal still offers it.
    new = library.remove(library.grouped("d.jpg", "d2.jpg"), "move").batch
    assert redoable(library.catalog) is None
    assert undoable(library.catalog) == new
    entry = next(entry for entry in library.journal() if entry.batch == c)
    assert library.redo(entry.id).done == (groups[2][1],)
    assert undoable(library.catalog) == c


def test_an_entry_of_long_ago_is_done_again_alone(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    library.remove(ids, "move")
    library.undo()
    other, entry = library.journal()
    assert library.redo(entry.id).done == (ids[2],)
    assert set(library.tree()) == {"keep.jpg", "a.jpg"}
    assert states(library) == [State.UNDONE, State.DONE]
    assert library.redo(other.id).done == (ids[1],)


def test_a_file_that_went_and_came_back_twice_goes_once(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    for _ in range(2):
        library.remove(ids, "move")
        library.undo()
    both = [entry.id for entry in library.journal()]
    assert library.redo(*both).done == (ids[1],)
    assert states(library) == [State.UNDONE, State.DONE]


def test_a_taken_place_is_given_a_number_again(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), "move")
    library.undo()
    (library.out).mkdir()
    (library.out / "a.jpg").write_bytes(b"somebody's")
    library.redo()
    assert library.journal()[0].target == str(library.out / "a (2).jpg")


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("keeper gone", "was not found"),
        ("keeper changed", "has changed since"),
        ("photo changed", "has changed since"),
        ("photo gone", "gone"),
        ("photo scanned anew", "It has changed since it came back"),
        ("protected", "protected folder"),
        ("not a duplicate", "not a duplicate"),
        ("forgotten", "no longer in the catalog"),
        ("keeper forgotten", "no longer in the catalog"),
        ("folder gone", "is not there"),
    ],
)
def test_what_cannot_be_done_again_says_why(library: Library, what: str, sentence: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    (library.out).mkdir()
    library.remove(ids, "move")
    library.undo()
    keep, photo = library.path("keep.jpg"), library.path("a.jpg")
    if what == "keeper gone":
        os.unlink(keep)
    elif what == "keeper changed":
        Path(keep).write_bytes(b"edited")
    elif what == "photo changed":
        Path(photo).write_bytes(b"edited")
    elif what == "photo gone":
        os.unlink(photo)
    elif what == "photo scanned anew":
        Path(photo).write_bytes(b"edited")
        library.index(photo)
        library.group(*ids)
    elif what == "protected":
        library.catalog.protect_folder(str(library.root), True)
    elif what == "not a duplicate":
        first, second = (library.catalog.photo(id).digest for id in ids)
        library.catalog.add_verdict(first, second, VerdictKind(what))
    elif what == "folder gone":
        os.rmdir(library.out)
    else:
        library.catalog.forget([ids[1] if what == "forgotten" else ids[0]])
    before = library.tree()
    report = library.redo(library.journal()[0].id)
    assert report.done == ()
    assert [sentence in problem.reason for problem in report.refused] == [True], report.refused
    assert library.tree() == before
    assert states(library) == [State.UNDONE]


def test_stopping_leaves_the_rest_as_taken_back(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    before = library.tree()
    library.remove(ids, "move")
    library.undo()
    assert library.redo(job=StopAfter(1)).stopped
    assert states(library) == [State.DONE, State.UNDONE, State.UNDONE]
    assert all(entry.settled_at for entry in library.journal())
    library.redo(*[entry.id for entry in library.journal()])
    assert set(library.tree()) == {"keep.jpg"}
    library.undo()
    assert library.tree() == before


def test_what_can_be_redone_is_only_what_is_still_there(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg"), library.grouped("other.jpg", "b.jpg")
    batch = library.remove(first, "move").batch
    library.remove(second, "move")
    for _ in range(2):
        library.undo()
    os.unlink(library.path("a.jpg"))
    assert redoable(library.catalog) != batch
    assert library.redo().done == (second[1],)


@FREEDESKTOP
def test_what_went_by_the_trash_of_the_system_alone_is_planned_anew(library: Library) -> None:
    """A journal of Windows or macOS has no target: there the place is asked for again."""
    ids = library.grouped("keep.jpg", "a.jpg")
    (entry,) = journal.record(
        library.catalog,
        [
            journal.Intent(
                *(Action.TRASH, library.catalog.photo(ids[1]).digest, 1, 1),
                *(library.path("keep.jpg"), library.path("a.jpg"), None),
            )
        ],
        batch=1,
    )
    journal.settle_entry(library.catalog, entry.id, State.UNDONE)
    assert library.redo(entry.id).done == (ids[1],)
    assert library.undo().restored == (library.path("a.jpg"),)
