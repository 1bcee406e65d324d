"""The command line with a catalog of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.__main__ import main
from core.command import DONE


class Line:
    """The command line with a catalog of its own: every call gives the status and what was written."""

    def __init__(self, catalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.catalog = catalog
        self._capsys = capsys
        self.error = ""

    def run(self, *arguments: str | Path, status: int = DONE) -> str:
        self._capsys.readouterr()
        catalog = [] if arguments[0] in ("compare", "samples") else ["--catalog", str(self.catalog)]
        assert main([*map(str, arguments), *catalog]) == status
        written = self._capsys.readouterr()
        self.error = written.err
        return written.out

    def json(self, *arguments: str | Path, status: int = DONE) -> Any:
        document = json.loads(self.run(*arguments, "--json", status=status))
        assert document["schema"] == 1
        return document
