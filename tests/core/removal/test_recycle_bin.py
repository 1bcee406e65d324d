"""The recycle bin of Windows: what it would delete for good."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.files.names import FreeNames
from core.removal import trash


@pytest.mark.skipif(sys.platform != "win32", reason="the bin of Windows")
def test_the_bin_of_the_systems_drive_keeps_a_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"a photo")
    assert trash.place(str(tmp_path / "a.jpg"), FreeNames()) is None
