"""What is said in place of an empty list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from core.catalog import Folder
from core.job import Progress, Stage
from core.photo import Photo, Problem
from desktop.commands.commands import Commands
from desktop.lanes.overview import Overview, Tally, build
from desktop.reviewing.nothing_listed import why_empty
from desktop.reviewing.queues import Queue
from tests.desktop.drawing import group, photo


def file(id: int, content: int) -> Photo:
    return replace(photo(id), digest=content.to_bytes(32, "little"))


@pytest.fixture
def commands(qt: QApplication) -> Commands:
    return Commands(qt)


@pytest.fixture
def library() -> Overview:
    photos = {id: file(id, id) for id in (1, 2)}
    return build(folders=(), photos=photos, groups=[group(1, 2)], problems=())


def test_an_empty_list_leads_to_the_next_one_that_has_groups(commands: Commands, library: Overview) -> None:
    """Whoever had emptied a list was told only that there is nothing in it."""
    tallies = {Queue.RESAVED: Tally(3, 1), Queue.SIMILAR: Tally(2, 0), Queue.UNREADABLE: Tally(9, 0)}
    library = replace(library, tallies=tallies)

    def told(queue: Queue) -> list[str]:
        return why_empty(library, queue, commands)[2].split("\n")

    assert told(Queue.IDENTICAL_FILE) == [
        "There is nothing in the list “Identical files”.",
        "Alt+Down leads to the next one, “Re-saved or resized”.",
    ]
    assert told(Queue.UNDECIDED)[1] == "Alt+Down leads to the next one, “Similar shots”."
    assert told(Queue.RESAVED)[1].endswith("“Similar shots”.")
    assert len(told(Queue.SIMILAR)) == 1


def test_why_a_library_shows_no_group(commands: Commands, library: Overview) -> None:
    opening = Progress(Stage.OPENING, 1, 2)
    assert "1 of 2 photos looked up" in why_empty(library, Queue.ALL, commands, opening=opening, scanning=True)[2]
    assert "“Reset filters” shows all" in why_empty(library, Queue.ALL, commands, filtered=True, scanning=True)[2]
    assert why_empty(library, Queue.ALL, commands, scanning=True, stopped=True)[1] == "Looking for copies"
    assert why_empty(library, Queue.ALL, commands, stopped=True)[1] == "The scan was stopped"
    assert why_empty(Overview(), Queue.ALL, commands)[1] == "No photos found"
    away = Overview(folders=(Folder("/stick", protected=False, offline=True),))
    assert why_empty(away, Queue.ALL, commands, filtered=True)[1] == "A folder is offline", "no filter hides its groups"
    assert "A lower similarity may show" in why_empty(library, Queue.ALL, commands, similarity=99)[2]
    away = replace(library, folders=(Folder("/disk", protected=False, offline=True),))
    assert why_empty(away, Queue.ALL, commands)[1] == "A folder is offline"
    assert why_empty(away, Queue.ALL, commands, stopped=True)[1] == "The scan was stopped"
    alone = replace(library, tallies={})
    assert why_empty(alone, Queue.ALL, commands)[2].endswith("Nothing to do.")
    shots = replace(library, tallies={Queue.SIMILAR: Tally(1, 0)})
    assert why_empty(shots, Queue.ALL, commands)[2].endswith("is in the list “Similar shots”.")


def test_of_the_only_folder_that_cannot_be_read_the_reason_is_said(commands: Commands) -> None:
    """It was called a file, and the reason was in another list."""
    closed = Problem("/photos", "You are not allowed to read this folder.")
    assert why_empty(Overview(problems=(closed,)), Queue.ALL, commands)[1:] == (
        "No photo could be read",
        "photos: You are not allowed to read this folder.",
    )
    several = Overview(problems=(closed, Problem("/photos/a.jpg", "It is empty.")))
    assert "2 files could not be read" in why_empty(several, Queue.ALL, commands)[2]
