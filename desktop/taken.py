"""One window for a catalog: a second one says so, and leaves it to the first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from core.alone import Owned, own
from core.catalog import CatalogError
from desktop import words
from desktop.words import tr


@contextmanager
def only_window(catalog: Path) -> Iterator[bool]:
    """Own the catalog while the window is open; False where another one has it, which the person is told."""
    with ExitStack() as held:
        try:
            os.makedirs(catalog.parent, exist_ok=True)
            held.enter_context(own(str(catalog)))
        except Owned as taken:
            _say(catalog, taken)
            yield False
            return
        except (CatalogError, OSError):
            pass  # the place cannot be written: the window says so in its own words when it opens the catalog
        yield True


def _say(catalog: Path, taken: Owned) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, tr("Simile"), tr("Simile is open already."))
    where = ""
    if taken.owner is not None:
        where = tr("It is process {pid} on {host}.").format(pid=taken.owner.pid, host=taken.owner.host)
    text = tr("Another window has the catalog {}. Use that one, or close it first.")
    box.setInformativeText(f"{text.format(words.printable(str(catalog)))} {where}".strip())
    box.exec()
