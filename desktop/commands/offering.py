"""Which commands are enabled at the moment."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.commands.commands import Commands
from desktop.lanes.overview import Overview
from desktop.reviewing.queues import Queue


@dataclass(frozen=True, slots=True)
class Situation:
    """What commands depend on: what there is, and what is shown."""

    overview: Overview
    marked: int  # photos
    working: bool  # the job lane has something to do
    scanning: bool
    reviewing: bool  # the page of the groups is seen
    listed: Queue | None  # the queue whose groups its list has, None where there is no group
    suggests: bool  # something is suggested in a group of that list
    in_lookalikes: bool  # the themes or the map are seen


def offer(commands: Commands, now: Situation) -> None:
    """Enable or disable commands."""
    library = now.overview
    folders, photos = bool(library.folders), bool(library.photos)
    seen = now.reviewing and now.listed is not None  # what is done with groups is done with seen ones
    copies = seen and now.listed is not Queue.SIMILAR  # of other shots none is suggested
    marked = now.marked > 0
    for action, possible in (
        (commands.scan, not now.scanning),
        (commands.pause, now.working),
        (commands.stop, now.working),
        (commands.remove_folder, folders),
        (commands.relocate_folder, any(folder.offline for folder in library.folders)),
        (commands.protect_folder, folders),
        (commands.exclude, folders),
        (commands.include, bool(library.excluded.folders)),
        (commands.try_again, bool(library.problems)),
        (commands.full_screen, bool(library.rows)),
        (commands.accept, seen),
        (commands.not_duplicate, seen),
        (commands.keep_both, seen),
        (commands.withdraw_verdict, bool(library.decisions)),
        (commands.accept_all, copies and now.suggests),
        (commands.mark_identical, copies),
        (commands.select_all, seen),
        (commands.next_unmarked, seen),
        (commands.rules, folders),
        (commands.save_report, seen),
        (commands.unmark_all, marked),
        (commands.trash, marked),
        (commands.move, marked),
        (commands.link, marked),
        (commands.compare_folders, photos),
        (commands.themes, photos),
        (commands.map, photos),
        (commands.draw_map_anew, photos),
        (commands.mark_chosen, now.in_lookalikes),
        (commands.back, not now.reviewing),
    ):
        action.setEnabled(possible)
    commands.explain_accept_all(suggests=now.suggests or not copies)
