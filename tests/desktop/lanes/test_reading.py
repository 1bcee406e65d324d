"""When the library is read for the window: not twice at once, and not less often than was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from core.catalog import CatalogError
from desktop.lanes import operations
from desktop.lanes.operations import Loaded
from desktop.lanes.reading import Reading
from desktop.waiting import wait_until
from tests.benchmarks.synthetic import make_catalog


@pytest.fixture
def reading(qt: QApplication, tmp_path: Path) -> Iterator[Reading]:
    made = Reading(str(make_catalog(tmp_path, groups=3, photos=10)))
    yield made
    made.close()


def test_what_was_asked_for_during_a_load_that_failed_is_loaded_after_it(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window went on to show what had been there before, until something else changed."""
    asked, load = Event(), operations.load

    def fail(*_arguments: object, **_named: object) -> Loaded:
        monkeypatch.setattr(operations, "load", load)
        asked.wait(10)
        raise CatalogError("The catalog is in use.")

    failures: list[Exception] = []
    loaded: list[Loaded] = []
    reading.failed.connect(failures.append)
    reading.loaded.connect(loaded.append)
    monkeypatch.setattr(operations, "load", fail)
    reading.load()
    reading.load()
    asked.set()
    wait_until(lambda: bool(loaded), seconds=10, what="the library as it is now")
    assert len(failures) == 1
    assert reading.settled
