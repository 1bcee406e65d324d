"""What the window shows from its first moment until the library is there, and what it does not wait for then."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from core.catalog import Catalog
from core.job import Job, Progress
from desktop.app import Program
from desktop.bug_report import BugReport
from desktop.lanes import operations
from desktop.lanes.reader import Reader
from desktop.lanes.reading import Reading
from desktop.lanes.searching import Searching
from desktop.search import queries
from desktop.waiting import wait_until
from tests.benchmarks.synthetic import make_catalog
from tests.desktop.driving import Start, message


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the program under test has its catalog."""
    folder = tmp_path / "catalog"
    folder.mkdir()
    return folder


def _seen(program: Program) -> str:
    """What is written on the window now."""
    return " | ".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())


def test_a_library_is_said_to_be_opened_until_it_is_there(start: Start, place: Path) -> None:
    make_catalog(place, groups=30, photos=100)
    program = start()
    view = program.window.review_page.groups.view
    assert "Opening your library" in _seen(program)
    assert "No copies" not in _seen(program)
    wait_until(lambda: view.model().rowCount() == 30, seconds=20, what="the groups")
    assert QApplication.focusWidget() is view
    assert "Opening your library" not in _seen(program)


def test_it_is_said_how_much_of_a_library_is_read(start: Start, place: Path) -> None:
    make_catalog(place, groups=30, photos=100)
    program = start()
    program.reading.opening.emit(Progress(done=400, total=1000))
    assert "400 of 1,000 photos looked up. The next start is quicker." in _seen(program)
    wait_until(lambda: bool(program.window.review.overview.rows), seconds=20, what="the groups")
    program.reading.opening.emit(Progress(done=500, total=1000))
    assert "500 of" not in _seen(program)


def test_what_searches_need_is_read_when_the_groups_are_counted(
    qt: QApplication, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at once would take both processors of a small machine, and the interpreter, from the window."""
    order: list[str] = []
    count_groups, warm = operations.count_groups, queries.warm

    def counting(reader: Reader, job: Job) -> tuple[int, ...]:
        order.append("counting")
        time.sleep(0.4)
        counts = count_groups(reader, job)
        order.append("counted")
        return counts

    def warming(seeker: queries.Seeker, job: Job) -> None:
        order.append("warming")
        warm(seeker, job)

    monkeypatch.setattr(operations, "count_groups", counting)
    monkeypatch.setattr(queries, "warm", warming)
    catalog = str(make_catalog(place, groups=30, photos=100))
    reading, searching = Reading(catalog), Searching(catalog)
    reading.at_rest.connect(searching.warm)
    reading.tell_rest()
    reading.load()
    wait_until(lambda: len(order) == 3, seconds=20, what="what nobody waits for")
    assert order == ["counting", "counted", "warming"]
    reading.close()
    searching.close()


def test_a_catalog_without_folders_ends_at_the_welcome(start: Start, place: Path) -> None:
    Catalog.open(place / "catalog.sqlite").close()
    program = start()
    assert not program.window.welcome.isVisible()
    wait_until(program.window.welcome.isVisible, seconds=20, what="the welcome")


def test_a_catalog_that_cannot_be_opened_ends_at_the_welcome(start: Start, place: Path) -> None:
    (place / "catalog.sqlite").write_bytes(b"no catalog" * 1000)
    program = start()
    assert not program.window.welcome.isVisible()
    wait_until(program.window.welcome.isVisible, seconds=20, what="the welcome")
    assert "catalog.sqlite" in message(program), "and why is said"
    assert not program.window.findChildren(BugReport)


def test_what_is_waited_for_does_not_wait_for_counting(
    start: Start, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_catalog(place, groups=30, photos=100)
    begun: list[Job] = []
    count = operations.count_groups

    def slow_at_first(owned: Reader, job: Job) -> tuple[int, ...]:
        begun.append(job)
        while len(begun) == 1:
            job.checkpoint()
            time.sleep(0.01)
        return count(owned, job)

    monkeypatch.setattr(operations, "count_groups", slow_at_first)
    program = start()
    counted: list[tuple[int, ...]] = []
    program.reading.counted.connect(counted.append)
    wait_until(lambda: bool(begun), seconds=20, what="the counting")
    loaded: list[object] = []
    program.reading.loaded.connect(loaded.append)
    program.reading.load()
    wait_until(lambda: bool(loaded), seconds=20, what="the library is read again")
    wait_until(lambda: bool(counted), seconds=20, what="the counting after all")
    assert len(begun) > 1
