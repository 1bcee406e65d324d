"""What kind of drive a path is on, and in which order its files are best read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.catalog import Catalog, CatalogError
from core.files import volume
from tests.core.catalogued import photos_in

_MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 22 0:27 / /mnt/nas rw,relatime shared:9 - nfs4 nas:/photos rw,vers=4.2
32 22 0:28 / /mnt/two\\040words rw - cifs //nas/two rw
33 31 8:1 / /mnt/nas/stick rw - vfat /dev/sda1 rw
34 22 0:40 / /home/me/far rw,nosuid - fuse.sshfs me@far: rw
35 22 0:41 / /mnt/over rw - ext4 /dev/vdb rw
36 35 0:42 / /mnt/over rw - nfs nas:/over rw
37 22 0:43 / /mnt/two\x0clines rw - nfs nas:/lines rw
"""

_has_moving_head = volume.has_moving_head.__wrapped__  # in a test no device has one
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says it in a file")


@pytest.fixture
def _mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mountinfo").write_text(_MOUNTS)
    monkeypatch.setattr(volume, "MOUNTS", str(tmp_path / "mountinfo"))


@LINUX
@pytest.mark.usefixtures("_mounts")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/photos", ""),
        ("/mnt/nas", "nfs4"),
        ("/mnt/nas/2020/a.jpg", "nfs4"),
        ("/mnt/nasty", ""),
        ("/mnt/two words/a.jpg", "cifs"),
        ("/mnt/nas/stick/a.jpg", ""),
        ("/home/me/far", "fuse.sshfs"),
        ("/mnt/over/a.jpg", "nfs"),
        ("/mnt/two\x0clines", "nfs"),
    ],
)
def test_network_drives_are_known_by_their_file_system(path: str, kind: str) -> None:
    assert volume.network_kind(path) == kind


def test_what_macos_says_of_its_mounts() -> None:
    said = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//me@nas._smb._tcp.local/photos on /Volumes/my (old) photos (smbfs, nodev, nosuid, mounted by me)
nas:/share on /Volumes/share (nfs)
"""
    kinds = {"/": "apfs", "/System/Volumes/Data/home": "autofs"}
    assert volume._mounted_on_macos(said) == {**kinds, "/Volumes/my (old) photos": "smbfs", "/Volumes/share": "nfs"}


@pytest.mark.skipif(sys.platform != "win32", reason="paths of Windows")
def test_a_long_path_of_windows_is_on_no_other_machine(tmp_path: Path) -> None:
    assert volume.network_kind(str(tmp_path)) == volume.network_kind(f"\\\\?\\{tmp_path}") == ""
    for path in ("\\\\nas\\photos\\a.jpg", "\\\\?\\UNC\\nas\\photos\\a.jpg"):
        assert volume.network_kind(path) == "network share"


@LINUX
def test_a_disk_of_this_machine_is_none(tmp_path: Path) -> None:
    assert volume.network_kind(str(tmp_path)) == ""


@LINUX
def test_a_catalog_on_a_network_drive_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "share" / "catalog.sqlite"
    with Catalog.open(path):
        pass
    (tmp_path / "mountinfo").write_text(f"31 22 0:27 / {tmp_path}/share rw - nfs4 nas:/photos rw\n")
    monkeypatch.setattr(volume, "MOUNTS", str(tmp_path / "mountinfo"))
    with pytest.raises(CatalogError, match=r"on a network drive \(nfs4\).*Choose a file on a disk"):
        Catalog.open(path)
    (tmp_path / "link").symlink_to(tmp_path / "share")
    with pytest.raises(CatalogError, match="network drive"):
        Catalog.open(tmp_path / "link" / "new.sqlite")
    assert not (tmp_path / "share" / "new.sqlite").exists()
    with Catalog.open(path, read_only=True) as catalog:
        assert photos_in(catalog) == []


def test_names_give_the_order_but_on_a_disk_with_a_moving_head(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [(b"/p/a", 1, 1, 7, 30), (b"/p/b", 1, 1, 7, 10), (b"/p/c", 1, 1, 7, 20)]
    assert sorted(files, key=volume.in_reading_order) == files
    monkeypatch.setattr(volume, "has_moving_head", lambda _device: True)
    assert [path for path, *_ in sorted(files, key=volume.in_reading_order)] == [b"/p/b", b"/p/c", b"/p/a"]


@LINUX
def test_a_disk_says_of_its_partitions_whether_its_head_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sys" / "dev" / "block").mkdir(parents=True)
    for number, disk, rotates in ((1, "sda", "1\n"), (2, "nvme0n1", "0\n"), (3, "vda", "1\n"), (4, "none", "")):
        for inside, name in ((".", f"8:{number}"), ("partition", f"9:{number}")):
            (tmp_path / disk / inside).mkdir(parents=True, exist_ok=True)
            (tmp_path / "sys" / "dev" / "block" / name).symlink_to(tmp_path / disk / inside)
        if rotates:
            (tmp_path / disk / "queue").mkdir()
            (tmp_path / disk / "queue" / "rotational").write_text(rotates)
    monkeypatch.setattr(volume, "Path", lambda path: Path(f"{tmp_path}{path}"))
    assert [_has_moving_head(os.makedev(8, number)) for number in (1, 2, 3, 4)] == [True, False, False, False]
    assert [_has_moving_head(os.makedev(9, number)) for number in (1, 2)] == [True, False]


def test_the_nearest_that_is_there(tmp_path: Path) -> None:
    assert volume.nearest(str(tmp_path)) == str(tmp_path)
    assert volume.nearest(str(tmp_path / "none" / "a.jpg")) == str(tmp_path)
    assert volume.nearest(tmp_path.anchor) == tmp_path.anchor
