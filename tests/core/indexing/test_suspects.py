"""Files at which the program died: remembered, read apart at the next start, set aside where they kill again."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import decode
from core.catalog import Catalog
from core.indexing import suspects
from core.indexing.apart import SECONDS, read_apart
from core.job import Cancelled, Job
from core.photo import FoundFile, Problem
from core.scan import ScanReport, scan
from tests.core.catalogued import photos_in
from tests.core.child import NEEDS_LINUX
from tests.core.pictures import encoded, scene, write
from tests.core.walked import walked

ROOT = Path(__file__).parents[3]
KILL = "os.kill(os.getpid(), 9)"
CRASH = KILL if os.name == "nt" else "ctypes.string_at(0)"  # which is an exception there


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


def kill_at(tmp_path: Path, folder: Path, victim: str) -> None:
    """Scan in the real program, and kill it from outside while it decodes that file. Where this process had to wait for
    the processor meanwhile, and the program has ended, it is done again."""
    status = Path(victim).stat()
    mark = suspects._mark(FoundFile(victim, status.st_size, status.st_mtime_ns, 0, 0))
    marks = tmp_path / "catalog.sqlite.decoding"
    command = [sys.executable, "-m", "core", "scan", str(folder), "--catalog", str(tmp_path / "catalog.sqlite")]
    for _ in range(5):
        (tmp_path / "catalog.sqlite").unlink(missing_ok=True)
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and not (marks.exists() and mark in marks.read_bytes()):
                time.sleep(0.002)
            in_time = process.poll() is None
            process.kill()
        if in_time:
            return
    pytest.fail("it was too quick to be killed")


def mark_all(tmp_path: Path, folder: Path) -> None:
    """Leave the marks of a program that was killed while it decoded every file there."""
    marks = b"".join(suspects._mark(file) for file in walked(folder))
    (tmp_path / "catalog.sqlite.decoding").write_bytes(marks)


def die_at(tmp_path: Path, folder: Path, victims: Sequence[str], *, how: str = CRASH, patience: float = SECONDS) -> int:
    """Scan in a program whose decoder does that when it meets one of those files; how the program ended.

    The decoder does so in the program's child too, as a library in C would. The child has `patience` seconds for a
    file, and for its own start before the first one.
    """
    script = tmp_path / "scanning.py"
    script.write_text(
        "import ctypes, os, signal, sys, time\n"
        "from core import decode\n"
        "from core.indexing import apart\n"
        "from core.catalog import Catalog\n"
        "from core.job import Job\n"
        "from core.scan import scan\n"
        "victims = [open(path, 'rb').read() for path in sys.argv[3:]]\n"
        "sound = decode.decode\n"
        "def decoded(data, **options):\n"
        f"    return {how} if data in victims else sound(data, **options)\n"
        "decode.decode = decoded\n"
        f"apart.SECONDS = {patience}\n"
        "if __name__ == '__main__':\n"
        "    with Catalog.open(sys.argv[1]) as catalog:\n"
        "        catalog.add_folder(sys.argv[2])\n"
        "        scan(catalog, job=Job(), workers=2)\n"
    )
    command = [sys.executable, str(script), str(tmp_path / "catalog.sqlite"), str(folder), *victims]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, check=False, stderr=subprocess.DEVNULL).returncode


def test_files_that_were_only_being_read_when_the_program_was_killed_are_read(tmp_path: Path, photos: Path) -> None:
    # Its decoding takes long enough for the kill to meet it.
    slow = write(photos / "slow.png", encoded(Image.fromarray(_noise(2500)), "PNG", compress_level=1))
    kill_at(tmp_path, photos, slow)
    report, problems = scanned(tmp_path, photos)
    assert (report.problems, problems) == ((), [])
    assert report.added + report.unchanged == 7
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert catalog.count() == 7
        photo = catalog.photo_at(slow)
        assert photo is not None
        assert len(catalog.features([photo.id])[0]) > 0  # as any other photo
    assert not (tmp_path / "catalog.sqlite.decoding").read_bytes().strip(b"\0")


def test_only_the_file_that_kills_is_set_aside_until_it_is_tried_again(tmp_path: Path, photos: Path) -> None:
    """Two were being decoded when the program died. It does not die again, and the other one is read."""
    killer, innocent = str(photos / "0.jpg"), str(photos / "1.jpg")
    # The other thread is kept at the other file until the program dies.
    assert die_at(tmp_path, photos, [killer], how=f"(time.sleep(0.5), {CRASH})") not in (0, 1)
    marks = tmp_path / "catalog.sqlite.decoding"
    status = Path(innocent).stat()
    with open(marks, "r+b") as file:
        file.seek(100 * 32)
        file.write(suspects._mark(FoundFile(innocent, status.st_size, status.st_mtime_ns, 0, 0)))
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        catalog.forget(photo.id for photo in photos_in(catalog))
    for _ in range(2):  # also at the start after the next
        assert die_at(tmp_path, photos, [killer], how=CRASH) == 0
        with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
            assert catalog.problems() == [Problem(killer, suspects.REASON)]
            assert catalog.count() == 5
    report, problems = scanned(tmp_path, photos)
    assert report.problems == (Problem(killer, suspects.REASON),)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        suspects.try_again(catalog, [killer, str(photos / "unknown.jpg")])
        assert catalog.problems() == []
    assert die_at(tmp_path, photos, [killer]) == 0  # nor when it is tried again
    assert scanned(tmp_path, photos)[1] == [Problem(killer, suspects.REASON)]
    report, problems = scanned(tmp_path, photos, again=killer)  # where the library is mended
    assert (report.added, problems) == (1, [])


def test_all_that_were_only_being_read_are_read_one_after_another(tmp_path: Path, photos: Path) -> None:
    """Many threads were at work when the program was killed."""
    mark_all(tmp_path, photos)
    report, problems = scanned(tmp_path, photos)
    assert (report.added, problems) == (6, [])


@NEEDS_LINUX
@pytest.mark.parametrize("wait", [0.0, 0.1, 0.4])  # while it starts, and while it reads
def test_ctrl_c_while_files_are_read_apart_makes_no_suspects(tmp_path: Path, photos: Path, wait: float) -> None:
    """A terminal interrupts every process of the program at once, also the one that reads."""
    write(photos / "0.png", encoded(Image.fromarray(_noise(4000)), "PNG", compress_level=0))  # the first to be read
    mark_all(tmp_path, photos)
    marks = (tmp_path / "catalog.sqlite.decoding").read_bytes()
    command = [sys.executable, "-m", "core", "scan", str(photos), "--catalog", str(tmp_path / "catalog.sqlite")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as process:
        while process.poll() is None and not _spawned(process.pid):
            time.sleep(0.002)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert b"Traceback" not in said
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert catalog.problems() == []
        read = catalog.count() == 7  # by a machine that was quicker than the interrupt
    assert read or (process.returncode, (tmp_path / "catalog.sqlite.decoding").read_bytes()) == (3, marks)


def test_a_file_that_keeps_the_decoder_for_ever_is_set_aside(tmp_path: Path, photos: Path) -> None:
    """The person has ended a program that did not go on."""
    victim = str(photos / "3.jpg")
    assert die_at(tmp_path, photos, [victim], how=KILL) != 0
    assert die_at(tmp_path, photos, [victim], how="time.sleep(1000)", patience=10.0) == 0
    _, problems = scanned(tmp_path, photos)
    assert problems == [Problem(victim, suspects.REASON)]


def test_a_file_that_takes_all_memory_is_listed_and_its_neighbours_are_read(tmp_path: Path, photos: Path) -> None:
    """The system had ended the program; the child is given less than all."""
    if sys.platform != "linux":
        pytest.skip("needs a system that can limit memory")
    victim = str(photos / "3.jpg")
    assert die_at(tmp_path, photos, [victim], how=KILL) != 0
    assert die_at(tmp_path, photos, [victim], how="len(bytes(6 << 30))") == 0
    _, problems = scanned(tmp_path, photos)
    assert [problem.path for problem in problems] == [victim]


def test_a_suspect_that_has_changed_is_read(tmp_path: Path, photos: Path) -> None:
    victim = str(photos / "3.jpg")
    for _ in range(2):
        die_at(tmp_path, photos, [victim])
    assert [problem.path for problem in scanned(tmp_path, photos)[1]] == [victim]
    write(Path(victim), encoded(scene(77, 200, 150)))
    _, problems = scanned(tmp_path, photos)
    assert problems == []


def test_a_broken_file_that_was_being_read_is_listed_with_its_own_reason(tmp_path: Path, photos: Path) -> None:
    broken = write(photos / "3.jpg", encoded(scene(3, 200, 150))[:800])
    assert die_at(tmp_path, photos, [broken], how=KILL) != 0
    _, problems = scanned(tmp_path, photos)
    assert [problem.path for problem in problems] == [broken]
    assert problems[0].reason != suspects.REASON


def test_stopping_while_files_are_read_apart_leaves_them_for_the_next_time(tmp_path: Path, photos: Path) -> None:
    victim = str(photos / "3.jpg")
    die_at(tmp_path, photos, [victim])
    marks = (tmp_path / "catalog.sqlite.decoding").read_bytes()
    assert marks.strip(b"\0")
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        job = Job()
        files = [file for file in walked(photos) if file.path == victim]
        job.cancel()
        with pytest.raises(Cancelled):
            list(read_apart(files, thumbnail=False, job=job))
        with pytest.raises(Cancelled):
            scan(catalog, job=job)
    assert (tmp_path / "catalog.sqlite.decoding").read_bytes() == marks
    report, problems = scanned(tmp_path, photos)
    assert (report.added + report.unchanged, problems) == (6, [])


def test_a_scan_of_other_folders_leaves_it_for_a_scan_of_its_own(tmp_path: Path, photos: Path) -> None:
    victim = write(photos / "below" / "victim.jpg", encoded(scene(50, 200, 150)))
    other = write(photos / "other" / "a.jpg", encoded(scene(51, 200, 150)))
    die_at(tmp_path, photos, [victim])
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        scan(catalog, job=Job(), only=[str(photos / "other")])
        assert catalog.photo_at(other) is not None
    assert die_at(tmp_path, photos, [victim]) == 0
    assert [problem.path for problem in scanned(tmp_path, photos)[1]] == [victim]


def test_marks_that_fit_nothing_any_more_take_no_room_from_others(tmp_path: Path) -> None:
    """More scans were killed than there are places, and their files are gone."""
    file = FoundFile("/photos/a.jpg", 1, 2, 3, 4)
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        marks = Path(f"{catalog.path}.decoding")
        marks.write_bytes(bytes(range(1, 33)) * 255 + bytes(32))
        with suspects.watching(catalog) as watch, watch.over(file), watch.over(file):
            assert marks.read_bytes().count(suspects._mark(file)) == 2
        with suspects.watching(catalog) as later:
            assert later.left([file]) == []


def test_without_room_for_another_process_files_are_set_aside(
    tmp_path: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As careful as can be: nothing that may kill is decoded in the program itself."""
    victim = str(photos / "3.jpg")
    die_at(tmp_path, photos, [victim])

    def refuse(*_: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    _, problems = scanned(tmp_path, photos)
    assert victim in [problem.path for problem in problems]
    assert {problem.reason for problem in problems} == {suspects.REASON}


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
                "from core.indexing import suspects\n"
                "from core.catalog import Catalog\n"
                "from core.photo import FoundFile\n"
                "with Catalog.open(sys.argv[1]) as catalog, suspects.watching(catalog) as watch:\n"
                "    assert watch.left([FoundFile('/photos/a.jpg', 1, 2, 3, 4)]) == []\n"
                "    watch.settle([])\n"
            )
            subprocess.run([sys.executable, "-c", script, catalog.path], cwd=ROOT, check=True)
            assert Path(f"{catalog.path}.decoding").read_bytes().strip(b"\0")
        with suspects.watching(catalog) as later:
            assert later.left([file]) == []


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
            assert watch.left([]) == []


def _spawned(parent: int) -> bool:
    """Whether a program has started the process that reads for it."""
    for about in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has just ended
            mother = int(about.read_text().rpartition(")")[2].split()[1])
            if mother == parent and b"spawn_main" in about.with_name("cmdline").read_bytes():
                return True
    return False


def _noise(side: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(1).integers(0, 255, (side, side, 3), dtype=np.uint8)
