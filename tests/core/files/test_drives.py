"""Reading from drives: those of this machine at once, those on the network with a thread that may be left alone."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from core import decode
from core.files import drives
from core.files.drives import Drives, Silent
from core.photo import FoundFile
from tests.core.pictures import write


def file(path: str, *, device: int = 7) -> FoundFile:
    return FoundFile(path, 100, 1, device, 1)


class Share:
    """A network drive that may stop to answer."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers = threading.Event()
        self.answers.set()
        self.asked = 0
        real = decode.read

        def reading(path: str) -> bytes:
            self.asked += 1
            assert self.answers.wait(30)
            return real(path)

        monkeypatch.setattr(decode, "read", reading)
        monkeypatch.setattr("core.files.volume.network_kind", lambda _path: "nfs4")
        monkeypatch.setattr(drives, "_SLOWEST", 1e9)


def test_a_file_of_the_network_is_read_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.jpg", b"\xff\xd8\xff" + bytes(50))
    Share(monkeypatch)
    assert Drives().read(file(path)) == Path(path).read_bytes()
    with pytest.raises(FileNotFoundError):
        Drives().read(file(str(tmp_path / "gone.jpg")))


def test_a_silent_drive_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.jpg", b"\xff\xd8\xff" + bytes(50))
    share = Share(monkeypatch)
    share.answers.clear()
    reads = Drives(patience=1)
    with pytest.raises(Silent):
        reads.read(file(path))
    began = time.monotonic()
    for _ in range(100):
        with pytest.raises(Silent):
            reads.read(file(path))
    assert time.monotonic() - began < 10, "the other files of the drive are not waited for"
    assert share.asked == 1
    share.answers.set()
    assert reads.read(file(path, device=8)), "another drive is asked"
    assert Drives().read(file(path)), "and in the next scan the same one"


def test_files_of_a_disk_with_a_moving_head_are_announced_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path / f"{number}.jpg", b"x") for number in range(3)]
    said: list[str] = []
    monkeypatch.setattr(drives, "read_ahead", said.append)
    assert len(list(Drives().ahead(map(file, paths)))) == 3
    assert said == [], "a disk without a moving head needs no plan"
    monkeypatch.setattr("core.files.volume.has_moving_head", lambda _device: True)
    assert [one.path for one in Drives().ahead(map(file, paths))] == paths
    assert said == paths
    monkeypatch.setattr("core.files.volume.network_kind", lambda _path: "cifs")
    assert [one.path for one in Drives().ahead(map(file, paths))] == paths
    assert said == paths


def test_announcing_what_is_gone_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.files.volume.has_moving_head", lambda _device: True)
    assert list(Drives().ahead([file(str(tmp_path / "gone.jpg"))])) == [file(str(tmp_path / "gone.jpg"))]
