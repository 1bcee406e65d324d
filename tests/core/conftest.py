"""The library that actions are tried on, and the place of a disk of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.small_library import Library


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Where a test that has the right to do so mounts a disk."""
    return tmp_path / "disk"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as made:
        yield made
