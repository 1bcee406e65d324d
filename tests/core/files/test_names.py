"""Names that are free: numbered before the extension, short enough, and given once."""

from __future__ import annotations

import os
from pathlib import Path

from core.files.names import FreeNames, numbered


def test_names_are_numbered_before_the_extension_and_fit() -> None:
    assert numbered("a.jpg", 1) == "a.jpg"
    assert numbered("a.tar.gz", 2) == "a.tar (2).gz"
    assert numbered(".hidden", 2) == ".hidden (2)"
    assert numbered("n" * 251 + ".jpg", 10) == "n" * 246 + " (10).jpg"
    assert len(os.fsencode(numbered("ü" * 127, 2))) <= 255
    assert numbered("ü" * 127, 2).endswith("ü (2)")
    assert numbered("x." + "y" * 250, 2) == "x." + "y" * 249 + " (2)"


def test_a_free_name_is_given_once(tmp_path: Path) -> None:
    names = FreeNames()
    (tmp_path / "a (3).jpg").write_bytes(b"")
    given = [os.path.basename(names.take(str(tmp_path), "a.jpg")) for _ in range(3)]
    assert given == ["a.jpg", "a (2).jpg", "a (4).jpg"]
    assert names.take(str(tmp_path), "a (2).jpg").endswith("a (2) (2).jpg")
