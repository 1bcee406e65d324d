"""About this library: what the dialog says is what the library is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from core.catalog import Catalog
from core.indexing.version import VERSION
from core.job import Job
from core.searching.forest import folder_of, grow
from desktop.app import Program
from desktop.library.library_dialog import LibraryDialog
from desktop.waiting import wait_until
from tests.core.candidates.test_index import library as prints
from tests.core.searching.test_forest import save
from tests.desktop.driving import Start


def _opened(program: Program) -> LibraryDialog:
    program.window.commands.about_library.trigger()
    (dialog,) = program.window.findChildren(LibraryDialog)
    wait_until(lambda: "…" not in _shown(dialog), seconds=10, what="the dialog is filled")
    return dialog


def _shown(dialog: LibraryDialog) -> str:
    """All that can be read in it."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_small_library_is_searched_exactly(program: Program, tmp_path: Path) -> None:
    dialog = _opened(program)
    text = _shown(dialog)
    with Catalog.open(tmp_path / "catalog" / "catalog.sqlite", read_only=True) as catalog:
        assert text.startswith(f"{catalog.count()}\n")
    assert "catalog.sqlite" in text
    assert f"version {VERSION}" in text
    assert "Exact" in text
    assert "Annoy" not in text
    assert "Looked at" not in text
    dialog.close()


def test_the_index_is_told_with_what_it_finds(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.about.EXACT_BELOW", 1000)
    path = tmp_path / "catalog" / "catalog.sqlite"
    path.parent.mkdir()
    with Catalog.open(path) as catalog:
        save(catalog, *prints(1200))
    program = start()
    dialog = _opened(program)
    assert "until an index has been made" in _shown(dialog)
    dialog.close()
    with Catalog.open(path) as catalog:
        card = grow(catalog, folder_of(catalog.path), job=Job())
    wait_until(lambda: not program.window.findChildren(LibraryDialog), seconds=5, what="the dialog is gone")
    text = _shown(_opened(program))
    assert "Annoy index of 1,200 photos" in text
    assert f"{card.nodes:,} places" in text
    assert f"{100 * card.recall:.4g}"[:2] in text
