"""Files at which the program died: remembered, set aside at the next start, tried again when asked."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import decode, suspects
from core.catalog import Catalog
from core.job import Cancelled, Job
from core.photo import FoundFile, Problem
from core.scan import ScanReport, scan
from tests.core.pictures import encoded, scene, write

ROOT = Path(__file__).parents[2]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    for number in range(6):
        write(folder / f"{number}.jpg", encoded(scene(number, 200, 150)))
    return folder


def scanned(tmp_path: Path, folder: Path, *, again: str = "") -> tuple[ScanReport, list[Problem]]:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        catalog.add_folder(str(folder))
        if again:
            suspects.try_again(catalog, [again])
        return scan(catalog, job=Job(), workers=2), catalog.problems()


def test_a_file_at_which_the_program_is_killed_is_set_aside_until_it_is_tried_again(
    tmp_path: Path, photos: Path
) -> None:
    # Its decoding takes long enough for the kill to meet it.
    slow = write(photos / "slow.png", encoded(Image.fromarray(_noise(4500)), "PNG", compress_level=1))
    status = Path(slow).stat()
    mark = suspects._mark(FoundFile(slow, status.st_size, status.st_mtime_ns, 0, 0))
    marks = tmp_path / "catalog.sqlite.decoding"
    command = [sys.executable, "-m", "core", "scan", str(photos), "--catalog", str(tmp_path / "catalog.sqlite")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not (marks.exists() and mark in marks.read_bytes()):
            time.sleep(0.002)
        assert process.poll() is None, "it was too quick to be killed"
        process.kill()
    for _ in range(2):  # also at the start after the next
        report, problems = scanned(tmp_path, photos)
        assert Problem(slow, suspects.REASON, suspect=True) in problems
        assert Problem(slow, suspects.REASON, suspect=True) in report.problems
        assert report.found == 7
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert catalog.count() + len(catalog.problems()) == 7
    report, problems = scanned(tmp_path, photos, again=slow)
    assert (report.added, slow in {problem.path for problem in problems}) == (1, False)


def test_a_suspect_that_has_changed_is_read(tmp_path: Path, photos: Path) -> None:
    victim = str(photos / "3.jpg")
    _die_at(tmp_path, photos, victim)
    write(Path(victim), encoded(scene(77, 200, 150)))
    _, problems = scanned(tmp_path, photos)
    assert problems == []


def test_a_crash_of_a_library_is_remembered(tmp_path: Path, photos: Path) -> None:
    victim = str(photos / "3.jpg")
    _die_at(tmp_path, photos, victim)
    report, problems = scanned(tmp_path, photos)
    assert problems == [Problem(victim, suspects.REASON, suspect=True)]
    assert report.added + report.unchanged == 5


def _die_at(tmp_path: Path, folder: Path, victim: str) -> None:
    """Scan in a process whose decoder reads at address zero when it meets that file."""
    script = (
        "import ctypes, sys\n"
        "from core import decode\n"
        "from core.catalog import Catalog\n"
        "from core.job import Job\n"
        "from core.scan import scan\n"
        "victim = open(sys.argv[3], 'rb').read()\n"
        "sound = decode.decode\n"
        "def decoded(data, **options):\n"
        "    return ctypes.string_at(0) if data == victim else sound(data, **options)\n"
        "decode.decode = decoded\n"
        "with Catalog.open(sys.argv[1]) as catalog:\n"
        "    catalog.add_folder(sys.argv[2])\n"
        "    scan(catalog, job=Job(), workers=1)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "catalog.sqlite"), str(folder), victim]
    assert subprocess.run(command, cwd=ROOT, check=False, stderr=subprocess.DEVNULL).returncode not in (0, 1)


def test_what_ends_in_order_leaves_no_mark(tmp_path: Path, photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job()

    def decoded(data: bytes, *, long_side: int | None = None) -> decode.Picture:
        job.cancel()
        raise ValueError("a mistake of ours")

    with Catalog.open(tmp_path / "catalog.sqlite") as catalog, monkeypatch.context() as patch:
        patch.setattr(decode, "decode", decoded)
        catalog.add_folder(str(photos))
        with pytest.raises(Cancelled):
            scan(catalog, job=job, workers=2)
    assert not (tmp_path / "catalog.sqlite.decoding").read_bytes().strip(b"\0")


def test_two_scans_of_one_catalog_do_not_take_each_others_marks(tmp_path: Path) -> None:
    file = FoundFile("/photos/a.jpg", 1, 2, 3, 4)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        with suspects.watching(catalog) as first, first.over(file):
            script = (
                "import sys\n"
                "from core import suspects\n"
                "from core.catalog import Catalog\n"
                "from core.photo import FoundFile\n"
                "with Catalog.open(sys.argv[1]) as catalog, suspects.watching(catalog) as watch:\n"
                "    assert watch.suspects([FoundFile('/photos/a.jpg', 1, 2, 3, 4)]) == []\n"
                "    watch.settle()\n"
            )
            subprocess.run([sys.executable, "-c", script, catalog.path], cwd=ROOT, check=True)
            assert Path(f"{catalog.path}.decoding").read_bytes().strip(b"\0")
        with suspects.watching(catalog) as later:
            assert later.suspects([file]) == []


def test_a_mark_costs_next_to_nothing(tmp_path: Path) -> None:
    file = FoundFile("/photos/a.jpg", 1, 2, 3, 4)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog, suspects.watching(catalog) as watch:
        times = []
        for _ in range(1000):
            began = time.perf_counter()
            with watch.over(file):
                pass
            times.append(time.perf_counter() - began)
    assert sorted(times)[500] < 0.0002


def test_a_catalog_whose_folder_may_not_be_written_is_scanned_without_marks(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        Path(f"{catalog.path}.decoding").mkdir()  # as good as forbidden
        with suspects.watching(catalog) as watch, watch.over(FoundFile("/photos/a.jpg", 1, 2, 3, 4)):
            assert watch.suspects([]) == []


def _noise(side: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(1).integers(0, 255, (side, side, 3), dtype=np.uint8)
