"""The journal as a person reads it."""

from __future__ import annotations

import os
from pathlib import Path

from core.actions import Removal
from core.metadata import sidecar
from core.metadata.rescue import Rescue
from core.metadata.said import Said
from core.removal import history, trash
from core.storage.journal import Action, State
from tests.core.small_library import FREEDESKTOP, Library

pytestmark = FREEDESKTOP


def test_deeds_are_told_the_latest_first_with_their_files(library: Library) -> None:
    first, second, third = library.grouped("keep.jpg", "a/1.jpg", "a/2.jpg")
    library.remove([Removal(second, first)])
    library.remove([Removal(third, first)], "move", to=library.path("aside"), keep_folders=False)
    moved, trashed = history.deeds(library.catalog)
    assert (moved.action, trashed.action) == (Action.MOVE, Action.TRASH)
    assert moved.source == library.path("a")
    assert moved.target == library.path("aside")
    assert moved.bytes == moved.entries[0].size > 0
    library.undo(moved.entries[0].id)
    assert [entry.state for entry in history.deeds(library.catalog)[0].entries] == [State.UNDONE]


def test_what_hinders_a_file_is_said(library: Library) -> None:
    first, second, third = library.grouped("keep.jpg", "a/1.jpg", "a/2.jpg")
    to = library.path("aside")
    removals = [Removal(second, first), Removal(third, first)]
    library.remove(removals, "move", to=to, keep_folders=False)

    def hindrances() -> list[str]:
        return [
            line.hindrance for line in history.looked_into(library.catalog, history.deeds(library.catalog)[0]).lines
        ]

    assert hindrances() == ["", ""]
    Path(library.path("a/1.jpg")).write_bytes(b"another one")
    os.unlink(os.path.join(to, "2.jpg"))
    taken, gone = hindrances()
    assert "Another file has taken its place" in taken
    assert "no longer here" in gone
    assert library.path("keep.jpg") in gone
    os.unlink(library.path("a/1.jpg"))
    library.undo()
    assert hindrances()[0] == ""
    os.unlink(library.path("a/1.jpg"))
    assert "no longer here" in hindrances()[0]


def test_a_link_in_its_place_does_not_hinder(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg")
    library.remove([Removal(second, first)], Action.HARD_LINK)
    (deed,) = history.deeds(library.catalog)
    assert [(line.entry.state, line.hindrance) for line in history.looked_into(library.catalog, deed).lines] == [
        (State.DONE, "")
    ]


def test_a_symbolic_link_and_a_trash_that_says_nothing_have_their_words(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg")
    library.remove([Removal(second, first)])
    library.catalog.write("UPDATE journal SET target = NULL", ())
    (deed,) = history.deeds(library.catalog)
    assert deed.target == ""
    assert [line.hindrance for line in history.looked_into(library.catalog, deed).lines] == [trash.NOT_FROM_HERE]


def test_what_failed_says_why(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg")
    library.remove([Removal(second, first)])
    library.catalog.write("UPDATE journal SET state = 'failed', detail = 'The disk is full.'", ())
    (deed,) = history.deeds(library.catalog)
    assert [line.hindrance for line in history.looked_into(library.catalog, deed).lines] == ["The disk is full."]


def test_xmp_files_are_told_with_what_was_written_into_them(library: Library) -> None:
    """New or extended, written or taken back, changed or gone since."""
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "other.jpg", "c.jpg")
    new, extended = library.path("keep.jpg.xmp"), library.path("other.jpg.xmp")
    Path(extended).write_bytes(sidecar.written(Said(keywords=("Paris",), rating=2)))
    rescues = [
        Rescue(ids[0], new, Said(taken="2021-07-30 18:05:59", rating=4, caption="Sea")),
        Rescue(ids[3], extended, Said(keywords=("Berlin",), latitude=52.5, longitude=13.4)),
    ]
    removals = [Removal(ids[1], ids[0]), Removal(ids[2], ids[0]), Removal(ids[4], ids[3])]
    assert not library.remove(removals, rescues=rescues).refused

    def told() -> tuple[history.Addition, ...]:
        (deed,) = history.deeds(library.catalog)
        assert deed.xmp_files == 2
        return history.looked_into(library.catalog, deed).additions

    first, second = told()
    assert (first.path, first.keeper, first.state) == (new, library.path("keep.jpg"), State.DONE)
    assert first.said == rescues[0].said
    assert second.said == rescues[1].said  # and not what was there before
    (deed,) = history.deeds(library.catalog)
    numbers = tuple(entry.id for entry in deed.entries)
    assert [first.copies, second.copies] == [numbers[:2], numbers[2:]]
    assert (first.hindrance, second.hindrance) == ("", "")

    Path(extended).write_bytes(b"somebody's own")
    os.unlink(new)
    first, second = told()
    assert first.hindrance == f"It is no longer here: {new}."
    assert second.hindrance == f"{extended} was changed after Simile wrote it, so undo will leave it."
    os.unlink(extended)
    os.mkdir(extended)
    assert "not a regular file" in told()[1].hindrance

    os.rmdir(extended)
    library.undo(*first.copies[:1])
    assert told()[0].state is State.DONE  # the other copy is still gone
    library.undo(*first.copies[1:])
    assert (told()[0].state, told()[0].hindrance) == (State.UNDONE, "")
