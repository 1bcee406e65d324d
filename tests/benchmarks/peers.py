"""Other programs side by side with this one: the same files, the same run, two cores, each from nothing.

    python -m tests.benchmarks.peers [LIBRARY]

LIBRARY is a folder made by ../shared/bench/make_library.py; without it the small one is taken that `make bench` keeps.
Each program that Debian packages is run where it is installed. dupeGuru has no command line: its own scanner is asked,
with the setting under which it found most on such a library (80, scaled). Geeqie compares in its window only.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.library import groups_of, scan, score, small_library, truth_of

_PATIENCE = 600  # seconds

Groups = list[list[str]]

_DUPEGURU = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from core import fs
from core.pe.scanner import ScannerPE
from core.scanner import ScanType
from qt.pe.photo import File
fs.filesdb.connect(sys.argv[3] + "/digests.db")
scanner = ScannerPE()
scanner.scan_type, scanner.match_scaled, scanner.min_match_percentage = ScanType.FUZZYBLOCK, True, 80
scanner.cache_path = sys.argv[3] + "/blocks.db"
files = [File(path) for path in sorted(Path(sys.argv[2]).rglob("*")) if path.is_file() and File.can_handle(path)]
print(json.dumps([[str(file.path) for file in group] for group in scanner.get_dupe_groups(files)]))
"""


def brief() -> Iterator[Figure]:
    """What `make bench` measures: the small library."""
    library = small_library()
    if library is not None:
        yield from measure(library)


def measure(library: Path) -> Iterator[Figure]:
    """Time, what was missed and strangers among the pairs, each beside those of every peer that is there."""
    there = [name for name in PEERS if shutil.which(name)]
    for name in PEERS.keys() - there:
        print(f"  {name} is not installed: not run")
    if not there:
        return
    root, truth = library / "library", truth_of(library)
    run = scan(root)
    mine = (run.total, *_shares(truth, groups_of(run, root)))
    for name in there:
        with tempfile.TemporaryDirectory() as home:
            began = time.perf_counter()
            paths = PEERS[name](root, {**os.environ, "HOME": home, "XDG_CACHE_HOME": home})
            seconds = time.perf_counter() - began
        theirs = (seconds, *_shares(truth, [[os.path.relpath(path, root) for path in group] for group in paths]))
        whats = (f"{len(run.photos)} files, from nothing to groups", "copies missed", "strangers among the pairs")
        for what, unit, ours, other in zip(whats, ("s", "%", "%"), mine, theirs, strict=True):
            yield Figure(what, ours, unit, other, name)


def _shares(truth: Mapping[str, tuple[str, str]], groups: Groups) -> tuple[float, float]:
    """What was missed, mean over all edits, and the pairs of strangers, both in percent."""
    scored = score(truth, groups)
    recall = sum(scored["edits"].values()) / len(scored["edits"])
    return 100 * (1 - recall), 100 * (1 - scored["precision"])


def _findimagedupes(root: Path, environment: Mapping[str, str]) -> Groups:
    # It hands each set to a function of the shell; a set ends with an empty line.
    show = 'VIEW () { printf "%s\\n" "$@"; echo; }'
    text = _answer(["findimagedupes", "-R", "-q", "-i", show, "--", str(root)], environment)
    return [group.splitlines() for group in text.split("\n\n") if group.strip()]


def _dupeguru(root: Path, environment: Mapping[str, str]) -> Groups:
    # Debian's is a link into the program's folder, which Debian's own Python runs.
    place = os.path.dirname(os.path.realpath(shutil.which("dupeguru") or ""))
    text = _answer(["/usr/bin/python3", "-c", _DUPEGURU, place, str(root), environment["HOME"]], environment)
    groups: Groups = json.loads(text)
    return groups


def _answer(command: list[str], environment: Mapping[str, str]) -> str:
    # What they end with is no sign of success: findimagedupes ends with 1 where it could not read a file.
    return subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="surrogateescape",
        timeout=_PATIENCE,
        check=False,
    ).stdout


PEERS: Mapping[str, Callable[[Path, Mapping[str, str]], Groups]] = {
    "findimagedupes": _findimagedupes,
    "dupeguru": _dupeguru,
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("library", nargs="?", type=Path)
    library = arguments.parse_args().library or small_library()
    if library is not None:
        for figure in measure(library):
            print(figure)


if __name__ == "__main__":
    main()
