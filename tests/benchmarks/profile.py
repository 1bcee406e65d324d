"""Where the time of a scan goes: the processor time of each step, over all threads, beside that of the whole scan.

    python -m tests.benchmarks.profile [FOLDER...] [--workers 2]

Without folders: the camera JPEGs of ../shared/photos/camera, ten copies of each, and the small bench library, whose
photos have much to be compared with. Warm file cache, empty catalog, everything on. A step that another one calls
counts for itself only. Processor time is not that of other programs, so the shares are the same on a busy machine.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

from core.catalog import Catalog
from core.job import Job
from core.library import refresh
from core.storage.thumbnails import Thumbnails
from tests.benchmarks.figure import Figure
from tests.benchmarks.indexing import CAMERA, copies_of
from tests.benchmarks.library import small_library

# Each function where the scan finds it, and the step that it is.
STEPS = {
    "core.files.walk:Walk.run": "walk the folders",
    "core.files.walk:list_folder": "walk the folders",
    "core.decode:read": "read the files",
    "core.files.drives:Drives.read": "read the files",
    "core.indexing.reading:blake3": "digest of the bytes",
    "core.decode:decode": "decode",
    "core.decode.jpeg:content_of": "digest of the picture",
    "core.decode.exif:read": "metadata",
    "core.decode.xmp:read": "metadata",
    "core.indexing.reading:fingerprint": "fingerprint: hash, colours, miniature",
    "core.indexing.features:extract": "fingerprint: local features",
    "core.indexing.reading:drawn": "thumbnail",
    "core.storage.database:Database.rows": "SQL",
    "core.library:match_new": "comparing: the rest",
    "core.candidates.voting:candidates": "comparing: votes of local features",
    "core.measuring.alignment:align": "comparing: alignment",
    "core.measuring.fine:agrees": "comparing: pages",
    "core.measuring.measure:measure": "comparing: measuring",
    "core.measuring.laying:Laid.refined": "comparing: refining maps",
    "core.measuring.measurer:unpack": "comparing: miniatures",
    "core.measuring.miniatures:unpack": "comparing: miniatures",
    "core.enlargements:_resolved": "larger copies, looked at in full size",
    "core.pages:_other_pages": "pages, read and compared once more",
    "core.alterations:_edited": "copies of one size, read and compared once more",
}


class _Watch:
    """Takes the time of functions, each without what the others among them take that it calls."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._lock = threading.Lock()
        self._inner = threading.local()  # .seconds: what the functions called by the one at work have taken

    def over(self, function: Callable[..., Any], step: str) -> Callable[..., Any]:
        @wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            outside = getattr(self._inner, "seconds", 0.0)
            self._inner.seconds = 0.0
            began = time.thread_time()
            try:
                return function(*given, **named)
            finally:
                spent = time.thread_time() - began
                with self._lock:
                    self.seconds[step] += spent - self._inner.seconds
                self._inner.seconds = outside + spent

        return timed


def _put_on(watch: _Watch) -> None:
    """The functions of STEPS, SQLite's own and the tasks of threads, each replaced by itself under the watch, for the
    rest of the process. Threads that do not read photos compare them."""
    for place, step in STEPS.items():
        module, _, path = place.partition(":")
        owner: Any = import_module(module)
        *owners, name = path.split(".")
        for inner in owners:
            owner = getattr(owner, inner)
        setattr(owner, name, watch.over(getattr(owner, name), step))

    class Watched(sqlite3.Connection):
        execute = watch.over(sqlite3.Connection.execute, "SQL")
        executemany = watch.over(sqlite3.Connection.executemany, "SQL")

    submit = ThreadPoolExecutor.submit

    def watched(pool: ThreadPoolExecutor, task: Callable[..., Any], *given: Any) -> Future[Any]:
        return submit(
            pool, watch.over(task, "" if task.__module__ == "core.indexing.pool" else "comparing: the rest"), *given
        )

    ThreadPoolExecutor.submit = watched  # type: ignore[method-assign, assignment]
    connect = sqlite3.connect
    sqlite3.connect = lambda *given, **named: connect(*given, factory=Watched, **named)  # type: ignore[assignment]


def brief() -> Iterator[Figure]:
    """What `make bench` measures: the material of the full form."""
    yield from measure()


def measure(folders: Sequence[Path] = (), *, workers: int = 2) -> Iterator[Figure]:
    """The steps by what they take, and what is in none of them."""
    watch = _Watch()
    _put_on(watch)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folders = folders or _material(work / "photos")
        if not folders:
            return
        with (
            Catalog.open(work / "catalog.sqlite") as catalog,
            Thumbnails.open(work / "thumbnails.sqlite") as thumbnails,
        ):
            for folder in folders:
                catalog.add_folder(str(folder))
            watch.seconds.clear()
            began = time.process_time()
            report = refresh(catalog, job=Job(), thumbnails=thumbnails, workers=workers)
            whole = time.process_time() - began
    print(f"  {report.scan.added} photos, {report.seconds['total']:.1f} s on the clock")
    del watch.seconds[""]
    watch.seconds["all else"] = whole - sum(watch.seconds.values())
    for step in sorted(watch.seconds, key=lambda step: -watch.seconds[step]):
        yield Figure(step, watch.seconds[step], "s", whole, "the whole scan")


def _material(place: Path) -> list[Path]:
    if not CAMERA.is_dir():
        print(f"  no photos in {CAMERA}: give a folder of photos")
        return []
    copies_of(CAMERA, place, 10)
    library = small_library()
    return [place] if library is None else [place, library / "library"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    arguments.add_argument("--workers", type=int, default=2)
    options = arguments.parse_args()
    for figure in measure(options.folders, workers=options.workers):
        print(figure)


if __name__ == "__main__":
    main()
