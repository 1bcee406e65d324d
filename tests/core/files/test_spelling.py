"""Disks that do not tell capitals apart: a file under its other spelling is no copy of itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.actions import Removal
from core.files import ondisk
from core.files.inside import Inside
from core.files.spelling import is_one
from tests.core.small_library import FREEDESKTOP, Library

EXFAT = ("mkfs.exfat", "losetup", "mount.exfat-fuse", "fusermount3")
"""exFAT in user space: a disk that knows no capitals, and numbers a file by the name that it was asked for."""


def test_a_name_that_the_folder_does_not_hold_is_another_spelling(tmp_path: Path) -> None:
    folder = tmp_path / "Summer"
    folder.mkdir()
    path = folder / "a.jpg"
    path.touch()
    assert is_one(str(path), str(path))
    assert is_one(str(path), str(tmp_path / "SUMMER" / "A.JPG"))
    assert not is_one(str(path), str(folder / "b.jpg"))
    assert not is_one(str(path), str(tmp_path / "a.jpg"))
    composed, apart = (unicodedata.normalize(form, "ü.jpg") for form in ("NFC", "NFD"))
    assert is_one(str(folder / composed), str(folder / apart))
    assert is_one("/nowhere/a.jpg", "/nowhere/A.jpg")


def test_two_names_in_one_folder_are_two_files(tmp_path: Path) -> None:
    for name in ("a.jpg", "A.jpg"):
        (tmp_path / name).touch()
    if len(os.listdir(tmp_path)) == 1:
        pytest.skip("needs a disk that tells capitals apart")
    assert not is_one(str(tmp_path / "a.jpg"), str(tmp_path / "A.jpg"))


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_the_folders_are_followed(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").touch()
    (tmp_path / "link").symlink_to(tmp_path / "photos")
    assert is_one(str(tmp_path / "link" / "a.jpg"), str(tmp_path / "photos" / "A.JPG"))


def test_a_file_with_another_number_is_the_same_where_only_its_spelling_differs(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"photo")
    found = ondisk.read(str(path))
    spelled = replace(found, path=str(tmp_path / "A.jpg"), inode=found.inode + 1)
    assert found.is_same_file(spelled)
    assert not found.is_same_file(replace(spelled, device=found.device + 1))
    assert not found.is_same_file(replace(spelled, path=str(tmp_path / "b.jpg")))


def test_a_protected_folder_is_known_by_another_spelling(tmp_path: Path) -> None:
    (tmp_path / "Kept").mkdir()
    assert Inside([str(tmp_path / "KEPT")]).holds(str(tmp_path / "Kept" / "sub" / "a.jpg"))
    assert not Inside([str(tmp_path / "Other")]).holds(str(tmp_path / "Kept" / "a.jpg"))


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick with exFAT."""
    if not all(map(shutil.which, EXFAT)) or os.geteuid() != 0 or not os.path.exists("/dev/fuse"):
        pytest.skip("needs exFAT in user space and the right to mount")
    image, place = tmp_path / "stick.img", tmp_path / "stick"
    place.mkdir()
    with open(image, "wb") as file:
        file.truncate(32 << 20)
    subprocess.run(["mkfs.exfat", image], check=True, capture_output=True)
    found = subprocess.run(["losetup", "-f", "--show", image], check=False, capture_output=True, text=True)
    if found.returncode:
        pytest.skip("needs a free loop device")
    device = found.stdout.strip()
    try:
        subprocess.run(["mount.exfat-fuse", device, place], check=True, capture_output=True)
        yield place
        while subprocess.run(["fusermount3", "-u", place], check=False, capture_output=True).returncode:
            time.sleep(0.05)
    finally:
        subprocess.run(["losetup", "-d", device], check=True)


@FREEDESKTOP
@pytest.mark.parametrize("compared", [True, False])
def test_the_only_copy_on_a_stick_stays(
    tmp_path: Path, stick: Path, compared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is in the library in two spellings. Also where the spellings are not compared, the stick is asked."""
    if not compared:
        monkeypatch.setattr("core.files.spelling.is_one", lambda *_: False)
    with Library(tmp_path / "library") as library:
        ids = []
        (stick / "Photos").mkdir()
        (stick / "Photos" / "a.jpg").write_bytes(b"the only one")
        for folder in ("Photos", "PHOTOS"):
            library.catalog.add_folder(str(stick / folder))
            ids.append(library.index(str(stick / folder / "a.jpg")))
        library.group(*ids)
        one, other = ids
        for removal in (Removal(one, other), Removal(other, one)):
            for report in (
                library.remove([removal]),
                library.remove([removal], hold=True),
                library.remove([removal], "move", to=str(stick / "Extra")),
                library.remove([removal], "move", to=str(tmp_path / "Extra")),
            ):
                assert report.done == ()
                assert len(report.refused) == 1
                assert ("the same file as the photo to keep" in report.refused[0].reason) == compared
                assert (stick / "Photos" / "a.jpg").read_bytes() == b"the only one"


@FREEDESKTOP
def test_photos_go_from_a_stick_and_come_back(tmp_path: Path, stick: Path) -> None:
    """Into folders where names differ in capitals only, and numbers of files are not to be relied on."""
    names = ("a.jpg", "sub/A.jpg", "sub/deep/a.JPG")
    with Library(tmp_path / "library") as library:
        library.catalog.add_folder(str(stick))
        kept = library.add("kept.jpg", b"photo")
        going = []
        for number, name in enumerate(names):
            path = stick / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"photo")
            os.utime(path, ns=((1_600_000_000 + number) * 10**9,) * 2)
            going.append(library.index(str(path)))
        library.group(kept, *going)
        before = {name: ((stick / name).read_bytes(), (stick / name).stat().st_mtime_ns) for name in names}
        removals = [Removal(id, kept) for id in going]
        for target in (stick / "Extra", tmp_path / "Extra"):
            report = library.remove(removals, "move", to=str(target), keep_folders=False)
            assert (len(report.done), report.refused) == (3, ())
            assert len(list(target.iterdir())) == 3
            assert len(library.undo().restored) == 3
            assert {name: ((stick / name).read_bytes(), (stick / name).stat().st_mtime_ns) for name in names} == before
