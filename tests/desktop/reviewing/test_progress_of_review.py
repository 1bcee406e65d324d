"""How far the person has come with a list, and what is still to do."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.app import Program
from desktop.reviewing.group_panel import GroupPanel
from desktop.reviewing.queues import Queue
from desktop.reviewing.similarity_slider import SimilaritySlider
from desktop.waiting import pause, wait_until
from tests.desktop.driving import groups_of, message, show


def panel(program: Program) -> GroupPanel:
    return program.window.review_page.groups


def test_the_head_of_a_list_says_of_how_many_groups_a_photo_is_marked(program: Program) -> None:
    count, window = panel(program).header.count, program.window
    assert count.accessibleName() == "2 groups"
    window.commands.accept.trigger()
    assert count.accessibleName() == "1 of 2 groups marked"
    window.commands.accept_all.trigger()
    assert count.accessibleName() == "2 of 2 groups marked"
    window.commands.undo.trigger()
    assert count.accessibleName() == "1 of 2 groups marked"
    search = panel(program).findChild(QLineEdit, "filter")
    assert isinstance(search, QLineEdit)
    search.setText("Backup")
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="one group")
    assert count.accessibleName() == "1 of 2 groups"  # that are listed
    assert count.toolTip().endswith("of 1 group marked")


def test_undo_shows_the_group_whose_marks_it_takes_back(program: Program) -> None:
    """Enter goes on to the next group: nobody saw what undo did to the one before."""
    window, view = program.window, panel(program).view
    window.commands.accept.trigger()
    assert view.currentIndex().row() == 1
    window.commands.undo.trigger()
    assert view.currentIndex().row() == 0
    panel(program).select(1)
    window.commands.redo.trigger()
    assert view.currentIndex().row() == 0
    panel(program).select(1)
    window.commands.unmark_all.trigger()
    window.commands.accept_all.trigger()
    window.commands.undo.trigger()
    assert view.currentIndex().row() == 1, "where marks of many groups are taken back, nobody is led away"


def test_in_a_narrow_list_the_numbers_stand_alone(program: Program) -> None:
    """In words they would make the list wider than a small screen has room for."""
    groups, window = panel(program), program.window
    window.commands.accept_all.trigger()
    least = groups.minimumSizeHint().width()
    groups.header._title.setText("A title as long as that of another language may be")
    pause(20)
    assert groups.minimumSizeHint().width() - least < groups.header._title.sizeHint().width()
    window.resize(window.minimumSizeHint())
    wait_until(lambda: groups.header.count.text() == "2 / 2", seconds=5, what="the numbers alone")
    assert groups.header.count.accessibleName() == "2 of 2 groups marked"
    window.resize(1600, 900)
    window.review_page.splitter.setSizes([700, 600])
    wait_until(lambda: groups.header.count.text() == "2 of 2 groups marked", seconds=5, what="the words again")


def test_a_key_leads_to_the_next_group_that_is_not_done(program: Program) -> None:
    window, view = program.window, panel(program).view
    assert view.currentIndex().row() == 0
    window.commands.keep_only.trigger()
    window.commands.next_unmarked.trigger()
    assert view.currentIndex().row() == 1
    window.commands.next_unmarked.trigger()
    assert view.currentIndex().row() == 1, "the first one is done"
    window.commands.unmark_all.trigger()
    window.commands.next_unmarked.trigger()
    assert view.currentIndex().row() == 0, "from the end to the beginning"
    window.commands.accept_all.trigger()
    window.commands.next_unmarked.trigger()
    assert view.currentIndex().row() == 0
    assert message(program) == "In every group of this list a photo is marked."


def test_the_number_above_the_slider_says_that_it_is_of_all_kinds(program: Program) -> None:
    """It was of more groups than the list below it had, and did not say so."""
    slider = panel(program).findChild(SimilaritySlider)
    assert isinstance(slider, SimilaritySlider)
    label = slider.findChild(QLabel)
    assert isinstance(label, QLabel)
    wait_until(lambda: label.text() == "At least 75 % alike: 2 groups", seconds=5, what="the counts")
    show(program, Queue.RESAVED)
    assert label.text() == "At least 75 % alike: 2 groups of all kinds"
    show(program, Queue.ALL)
    assert label.text() == "At least 75 % alike: 2 groups"


def test_accepting_does_not_turn_over_what_the_person_chose_instead(program: Program) -> None:
    """Return by habit, and the photo to be kept was marked, and the others were not."""
    window, review = program.window, program.window.review
    row = panel(program).current()
    assert row is not None
    chosen = row.ids[1]
    window.commands.next_photo.trigger()
    window.commands.keep_only.trigger()
    by_hand = review.marks
    assert row.group.keeper in by_hand
    window.commands.accept.trigger()
    assert review.marks == by_hand
    assert (
        message(program) == "Where the suggested photo is marked, all marks stay. Press U first to take the suggestion."
    )
    assert panel(program).view.currentIndex().row() == 1, "and goes on"
    window.commands.accept_all.trigger()
    assert chosen not in review.marks
    assert by_hand < review.marks, "the other group is accepted"
    marked, left_out = message(program).split("\n")
    assert marked.startswith(f"{len(review.marks)} photos marked"), "what was done"
    assert left_out.startswith("Where the suggested photo is marked"), "and what was not"
    assert window.messages._button.text() == "Move to trash…"
    window.commands.previous_group.trigger()
    window.commands.unmark_group.trigger()
    window.commands.accept.trigger()
    assert chosen in review.marks, "once nothing else is chosen"
