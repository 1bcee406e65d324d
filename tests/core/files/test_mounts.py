"""That a disk went or came is noticed, by the table of what is mounted."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.files import mounts, volume
from core.files.mounts import MountWatch

LINE = "36 25 8:17 / {} rw,relatime shared:1 - ext4 /dev/sdb1 rw\n"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux only")


class Table:
    """Stands for the kernel's table of mounts, which says itself when it changes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._changed = threading.Semaphore(0)
        self._read = threading.Semaphore(0)
        self._ended = False
        self.told: list[list[str]] = []

    def wait(self, _table: int, _end: int) -> bool:
        self._read.release()
        return self._changed.acquire(timeout=20) and not self._ended

    def end(self) -> None:
        self._ended = True
        self._changed.release()

    def mount(self, *places: str) -> None:
        """Say that these are the places now; returns when the watch has compared them with those of before."""
        assert self._read.acquire(timeout=20)
        self._file.write_text("".join(map(LINE.format, places)))
        self._changed.release()
        assert self._read.acquire(timeout=20)
        self._read.release()

    def hear(self, places: object) -> None:
        assert isinstance(places, list)
        self.told.append(places)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    (tmp_path / "mountinfo").write_text(LINE.format("/"))
    table = Table(tmp_path / "mountinfo")
    monkeypatch.setattr(volume, "MOUNTS", str(tmp_path / "mountinfo"))
    monkeypatch.setattr(mounts, "changes", table.wait)
    yield table
    table.end()


def test_the_folders_that_a_disk_came_over_or_left_are_told(table: Table) -> None:
    MountWatch(["/photos", "/media/usb stick/DCIM"], table.hear)
    table.mount("/", "/media/usb\\040stick")
    assert table.told == [["/media/usb stick/DCIM"]]
    table.mount("/")
    assert table.told[1:] == [["/media/usb stick/DCIM"]]


def test_disks_elsewhere_are_not_told(table: Table) -> None:
    MountWatch(["/photos", "/media/usb"], table.hear)
    table.mount("/", "/mnt/other", "/photo")
    assert table.told == []


def test_a_disk_inside_a_folder_is_told_by_its_place(table: Table) -> None:
    MountWatch(["/photos", "/media/usb"], table.hear)
    table.mount("/", "/photos/2019/card")
    assert table.told == [["/photos/2019/card"]]
    table.mount("/")
    assert table.told[1:] == [["/photos/2019/card"]]


def test_the_wait_ends_with_the_watch() -> None:
    read_end, end = os.pipe()
    with open("/proc/self/mountinfo", "rb") as real:
        os.close(end)
        assert not mounts.changes(real.fileno(), read_end)
    os.close(read_end)


def test_where_there_is_no_such_table_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the thread would be shown to the person."""
    monkeypatch.setattr(volume, "MOUNTS", str(tmp_path / "mountinfo"))
    errors: list[object] = []
    monkeypatch.setattr(threading, "excepthook", errors.append)
    watch = MountWatch(["/photos"], errors.append)
    for thread in threading.enumerate():
        if thread.name == "mounts":
            thread.join(5)
    watch.close()
    assert errors == []
