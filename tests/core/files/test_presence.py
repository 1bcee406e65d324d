"""Photos that another program deleted, and folders that cannot be reached."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.catalog import Folder
from core.files import presence
from core.files.presence import Presence
from core.photo import Facts, Photo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Photos").mkdir()
    for name in ("1.jpg", "2.jpg"):
        (tmp_path / "Photos" / name).write_bytes(b"a photo")
    return tmp_path / "Photos"


def photos(folder: Path) -> list[Photo]:
    empty = bytes(32)
    return [Photo(n, str(folder / f"{n}.jpg"), 7, 0, 1, n, empty, empty, Facts("JPEG", 1, 1), 1.0) for n in (1, 2)]


def test_what_is_there_is_there(folder: Path) -> None:
    found = presence.look(photos(folder), [Folder(str(folder), False, False)])
    assert found == Presence(looked_at=frozenset({1, 2}), gone=frozenset(), away=())


def test_a_photo_that_was_deleted_is_gone(folder: Path) -> None:
    (folder / "2.jpg").unlink()
    found = presence.look(photos(folder), [Folder(str(folder), False, False)])
    assert found == Presence(looked_at=frozenset({1, 2}), gone=frozenset({2}), away=())


@pytest.mark.parametrize("place_left", [False, True])
def test_a_disk_that_was_unplugged_takes_no_photo_away(folder: Path, place_left: bool) -> None:
    shutil.rmtree(folder)
    if place_left:  # of a disk with a fixed place, as of a network drive
        folder.mkdir()
    found = presence.look(photos(folder), [Folder(str(folder), False, False)])
    assert found == Presence(looked_at=frozenset({1, 2}), gone=frozenset(), away=(str(folder),))
