"""The real program, killed at random moments: nothing is lost, and the next start brings everything to rest.

A short draw; `python -m tests.benchmarks.killed --times 200` makes a long one.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest

from tests.core import child
from tests.core.killed_program import Program
from tests.core.small_library import FREEDESKTOP

pytestmark = [FREEDESKTOP, child.NEEDS_LINUX]

SHM = Path("/dev/shm")
KILLS = int(os.environ.get("SIMILE_KILLS", "8"))


def test_killed_at_any_moment_nothing_is_lost(tmp_path: Path) -> None:
    if not SHM.is_dir() or SHM.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("needs two volumes")
    with tempfile.TemporaryDirectory(dir=SHM) as other_disk:
        program = Program(tmp_path, Path(other_disk))
        program.scan()
        assert len(json.loads(program.groups.read_bytes())["groups"]) == 5
        killed, _ = program.killed(KILLS, seed=1)
        assert killed.total() == KILLS
