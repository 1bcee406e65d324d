"""What the tests of the commands work on: drawn photos, and the command line with a catalog of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.samples import draw_library
from tests.core.command.line import Line


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first two scenes of the sample library, not to be changed."""
    folder = tmp_path_factory.mktemp("drawn") / "photos"
    draw_library(folder, scenes=2)
    return folder


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "catalog.sqlite", capsys)
