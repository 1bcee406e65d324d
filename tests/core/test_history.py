"""The journal as a person reads it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import actions, history
from core.actions import Removal
from core.job import Job
from core.journal import Action, State
from tests.core.small_library import FREEDESKTOP, Library

pytestmark = FREEDESKTOP


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def test_deeds_are_told_the_latest_first_with_their_files(library: Library) -> None:
    with library:
        first, second, third = library.grouped("keep.jpg", "a/1.jpg", "a/2.jpg")
        actions.trash(library.catalog, [Removal(second, first)], job=Job())
        actions.move(library.catalog, [Removal(third, first)], to=library.path("aside"), keep_folders=False, job=Job())
        moved, trashed = history.deeds(library.catalog)
        assert (moved.action, trashed.action) == (Action.MOVE, Action.TRASH)
        assert moved.source == library.path("a")
        assert moved.target == library.path("aside")
        assert moved.bytes == moved.entries[0].size > 0
        assert moved.undoable == (moved.entries[0].id,)
        assert moved.redoable == ()
        actions.undo(library.catalog, entries=moved.undoable, job=Job())
        assert history.deeds(library.catalog)[0].redoable == moved.undoable


def test_what_hinders_a_file_is_said(library: Library) -> None:
    with library:
        first, second, third = library.grouped("keep.jpg", "a/1.jpg", "a/2.jpg")
        to = library.path("aside")
        removals = [Removal(second, first), Removal(third, first)]
        actions.move(library.catalog, removals, to=to, keep_folders=False, job=Job())

        def hindrances() -> list[str]:
            return [line.hindrance for line in history.looked_into(history.deeds(library.catalog)[0])]

        assert hindrances() == ["", ""]
        Path(library.path("a/1.jpg")).write_bytes(b"another one")
        os.unlink(os.path.join(to, "2.jpg"))
        taken, gone = hindrances()
        assert "Another file has taken its place" in taken
        assert "no longer here" in gone
        assert library.path("keep.jpg") in gone
        os.unlink(library.path("a/1.jpg"))
        actions.undo(library.catalog, job=Job())
        assert hindrances()[0] == ""
        os.unlink(library.path("a/1.jpg"))
        assert "no longer here" in hindrances()[0]


def test_a_link_in_its_place_does_not_hinder(library: Library) -> None:
    with library:
        first, second = library.grouped("keep.jpg", "a.jpg")
        actions.link(library.catalog, [Removal(second, first)], kind=Action.HARD_LINK, job=Job())
        (deed,) = history.deeds(library.catalog)
        assert [(line.entry.state, line.hindrance) for line in history.looked_into(deed)] == [(State.DONE, "")]
