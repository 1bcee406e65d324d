"""The real program in processes of its own, killed at random moments, and what must be true after each."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import numpy as np
from blake3 import blake3
from PIL import Image

from core import actions
from core.catalog import Catalog
from core.job import Job
from core.removal.undo import undoable
from core.storage.journal import State

ROOT = Path(__file__).parents[2]
_LONGEST = 60.0  # seconds that any command may take on a busy machine
_REMOVING = ("trash", "move", "move to another disk", "hard link", "symbolic link")


class Program:
    """A library of real pictures, and the command line that works on it."""

    def __init__(self, place: Path, other_disk: Path) -> None:
        self.photos, self.data = place / "photos", place / "data"
        self.catalog, self.groups = place / "catalog.sqlite", place / "groups.json"
        self.out, self.far = place / "out", other_disk
        self.data.mkdir()
        self._environment = {**os.environ, "XDG_DATA_HOME": str(self.data), "HOME": str(place)}
        draw(self.photos)
        self.before = tree(self.photos)
        self.ways: dict[str, list[str]] = {
            "scan": ["scan", str(self.photos), "--json"],
            "trash": ["trash", "--groups", str(self.groups)],
            "move": ["move", "--groups", str(self.groups), "--to", str(self.out)],
            "move to another disk": ["move", "--groups", str(self.groups), "--to", str(self.far)],
            "hard link": ["link", "--hard", "--groups", str(self.groups)],
            "symbolic link": ["link", "--symbolic", "--groups", str(self.groups)],
            "undo": ["undo"],
            "redo": ["redo"],
        }

    def start(self, way: str) -> subprocess.Popen[bytes]:
        """The program, at work: a process of its own, its answer unheard."""
        line = [sys.executable, "-m", "core", *self.ways[way], "--catalog", str(self.catalog)]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(line, cwd=ROOT, env=self._environment, stdout=quiet, stderr=quiet)

    def scan(self) -> None:
        """Scan to the end, and keep the groups that the actions are given."""
        line = [sys.executable, "-m", "core", *self.ways["scan"], "--catalog", str(self.catalog)]
        done = subprocess.run(line, cwd=ROOT, env=self._environment, capture_output=True, check=True, timeout=_LONGEST)
        self.groups.write_bytes(done.stdout)

    def is_whole(self) -> bool:
        return tree(self.photos) == self.before

    def kill(self, way: str, dice: random.Random, seconds: dict[str, float]) -> bool:
        """Start it and kill it at a random moment; False where it was done before.

        Three in ten of the moments lie anywhere in its life, the others just after it has begun to write.
        """
        log = Path(f"{self.catalog}-wal")  # empty or not there: the last to use the catalog has closed it
        began = time.monotonic()
        process = self.start(way)
        if dice.random() < 0.3:
            wait(process, dice.uniform(0, seconds.get(way, 1.0)))
        else:
            while process.poll() is None and not size_of(log) and time.monotonic() - began < _LONGEST:
                time.sleep(0.0005)
            wait(process, dice.uniform(0, 0.02))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        if process.wait(_LONGEST) == -signal.SIGKILL:
            return True
        seconds[way] = time.monotonic() - began
        return False

    def check(self) -> int:
        """What must be true after the next start, whenever it died; how many entries had been left open."""
        with closing(sqlite3.connect(self.catalog)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            is_new = not file.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal'").fetchone()
            sql = "SELECT count(*) FROM journal WHERE settled_at IS NULL"
            left_open = 0 if is_new else int(file.execute(sql).fetchone()[0])
        with Catalog.open(self.catalog) as catalog:
            actions.settle(catalog)
            entries = actions.journal(catalog)
        assert all(entry.settled_at for entry in entries), "the journal is not at rest"
        assert {entry.state for entry in entries} <= {State.DONE, State.UNDONE, State.WITHDRAWN, State.FAILED}
        places = [tree(place) for place in (self.photos, self.out, self.far, self.data / "Trash" / "files")]
        found = {digest for place in places for digest, _ in place.values()}
        wanted = {digest for digest, _ in self.before.values()}
        assert found == wanted, "lost, or half written under a final name"
        here = {digest for digest, _ in places[0].values()}
        for group in json.loads(self.groups.read_bytes())["groups"]:
            paths = [os.path.relpath(file["path"], self.photos) for file in group["files"]]
            assert here & {self.before[path][0] for path in paths}, "a group lost its last copy"
        hidden = [name for place in (self.photos, self.out, self.far) for name in hidden_in(place)]
        assert hidden == [], "left over after the next start"
        infos = self.data / "Trash" / "info"
        assert len(list(infos.glob("*"))) == len(places[3]), "a record in the trash without its file"
        return left_open

    def killed(self, times: int, *, seed: int) -> tuple[Counter[str], Counter[str]]:
        """Kill it so often, at commands as they come: how often at each, and how often entries were under way then."""
        dice = random.Random(seed)
        seconds: dict[str, float] = {}
        killed: Counter[str] = Counter()
        met: Counter[str] = Counter()
        while killed.total() < times:
            ways = (*_REMOVING, "scan") if self.is_whole() else ("undo", "undo", "redo", "scan", *_REMOVING)
            way = dice.choice(ways)
            if not self.kill(way, dice, seconds):
                continue
            killed[way] += 1
            met[way] += bool(self.check())
            if killed.total() % 5 == 0:
                self.take_all_back()
        self.take_all_back()
        return killed, met

    def take_all_back(self) -> None:
        """Undo whatever can be undone: the tree is as it was, bytes, names and times."""
        with Catalog.open(self.catalog) as catalog:
            while undoable(catalog) is not None:
                assert actions.undo(catalog, job=Job()).refused == ()
        assert tree(self.photos) == self.before


def draw(place: Path) -> None:
    """Pictures of which some are there several times: byte for byte, and saved anew."""
    numbers = np.random.default_rng(5)
    for name in ("harbour", "meadow", "street", "summit", "island"):
        coarse = numbers.integers(0, 256, (9, 12, 3), np.uint8)
        picture = Image.fromarray(coarse).resize((360, 270), Image.Resampling.BICUBIC)
        for copy in (f"{name}.jpg", f"copies/{name}.jpg", f"copies/deep/{name} (2).jpg"):
            path = place / copy
            path.parent.mkdir(parents=True, exist_ok=True)
            picture.save(path, quality=95)
        picture.save(place / f"{name}-small.jpg", quality=70)
    for number, path in enumerate(sorted(place.rglob("*.jpg"))):
        os.utime(path, ns=(0, 1_600_000_000_000_000_000 + number))


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every ordinary file below a folder: its digest and time by its relative path. Links are left out."""
    found = {}
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            found[str(path.relative_to(root))] = (blake3(path.read_bytes()).digest(), path.stat().st_mtime_ns)
    return found


def hidden_in(place: Path) -> list[str]:
    return [str(path) for path in place.rglob(".*")]


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)
