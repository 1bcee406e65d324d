"""What is kept of marks for the next start."""

from __future__ import annotations

from pathlib import Path

from core.catalog import Catalog
from core.groups import marked
from core.groups.marked import Marked
from desktop.app import Program
from desktop.reviewing.queues import Queue
from desktop.waiting import wait_until


def test_it_is_kept_which_marks_the_rules_suggest_also_when_these_change(program: Program, tmp_path: Path) -> None:
    """By that the next start tells what a closer look has found out since from what the person had decided."""

    def kept() -> Marked:
        with Catalog.open(tmp_path / "catalog" / "catalog.sqlite", read_only=True) as catalog:
            return marked.recall(catalog)

    window = program.window
    window.commands.accept_all.trigger()
    marks = window.review.marks
    wait_until(lambda: kept() == (marks, marks), seconds=10, what="the marks are kept")
    program.lanes.deciding.rule(())  # of identical files another one stays then
    tallies = window.review.overview.tallies
    wait_until(lambda: tallies is not window.review.overview.tallies, seconds=10, what="the regrouping")
    assert window.review.overview.tallies[Queue.UNDECIDED].groups == 1
    assert window.review.marks == marks
    wait_until(lambda: kept().photos == marks and not kept().suggested, seconds=10, what="that nothing suggests them")
