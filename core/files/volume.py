"""The volume of a path: its mount point, whether it is a network drive, and the order in which it is read fastest."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from pathlib import Path

from core.files.listing import Stamp

_KINDS = """
nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs afpfs ceph glusterfs lustre davfs webdav fuse.sshfs fuse.rclone fuse.s3fs
fuse.davfs2 fuse.glusterfs fuse.ceph fuse.gvfsd-fuse fuse.curlftpfs fuse.smbnetfs
"""
_NETWORK_KINDS = frozenset(_KINDS.split())
"""File systems that lie on another machine, as Linux names them."""

MOUNTS = "/proc/self/mountinfo"
"""What is mounted where, on Linux."""

_REMOTE_DRIVE = 4  # what Windows calls DRIVE_REMOTE


def nearest(path: str) -> str:
    """The path itself, or its nearest ancestor that exists."""
    while not os.path.lexists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def mount_point(folder: str) -> str:
    """The mount point of the volume of an existing folder; its path has no links in it."""
    while not os.path.ismount(folder):
        folder = os.path.dirname(folder)
    return folder


def network_kind(path: str) -> str:
    """The type of network drive that the path is on, such as "nfs4"; empty for a local disk. The drive itself is not
    asked, so the call returns even if it does not answer."""
    if sys.platform == "win32":
        return _network_kind_on_windows(path)
    try:
        if sys.platform == "darwin":
            import subprocess

            said = subprocess.run(["/sbin/mount"], capture_output=True, check=False).stdout
            kinds = _mounted_on_macos(os.fsdecode(said))
        else:
            lines = os.fsdecode(Path(MOUNTS).read_bytes()).split("\n")  # other ends of lines may be in a name
            kinds = dict(mounted(line) for line in lines if line)  # of two mounts on one place the later one is seen
    except OSError:
        return ""
    place = os.path.abspath(path)
    while place not in kinds and os.path.dirname(place) != place:
        place = os.path.dirname(place)
    kind = kinds.get(place, "")
    return kind if kind in _NETWORK_KINDS else ""


def mounted(line: str) -> tuple[str, str]:
    """Mount point and file system type from a line of mountinfo, see proc(5). Blanks in a path are octal escapes."""
    before, _, after = line.partition(" - ")
    place = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), before.split(" ")[4])
    return place, after.split(" ")[0]


def _mounted_on_macos(said: str) -> dict[str, str]:
    """File system types by mount point, as mount(8) lists them: "//me@nas/photos on /Volumes/photos (smbfs, nodev)"."""
    return dict(re.findall(r"^.* on (/.*) \((\w+)[,)]", said, re.MULTILINE))


def _network_kind_on_windows(path: str) -> str:
    if sys.platform == "win32":
        import ctypes

        # Where a path is long, or its file was made just now, `realpath` leaves the prefix before it.
        path = os.path.abspath(path).removeprefix("\\\\?\\")
        drive = os.path.splitdrive(path)[0]
        if path.startswith(("\\\\", "UNC\\")) or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE:
            return "network share"
    return ""


def in_reading_order(file: Stamp) -> tuple[int, bytes]:
    """The sort key by which the files of a folder are read. On a disk with a moving head it is the inode, which gives
    the order in which files were written; names do not give that order where a folder was copied, because copying
    programs take files as the folder lists them. Elsewhere all orders are equally fast, and it is the name."""
    path, _size, _time, device, inode = file
    return (inode if has_moving_head(device) else 0, path)


@lru_cache(maxsize=256)
def has_moving_head(device: int) -> bool:
    """Whether Linux reports a device as rotational; False on other systems. Virtual disks are reported as rotational
    too."""
    if not sys.platform.startswith("linux"):
        return False
    block = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}").resolve()
    if block.name.startswith(("vd", "xvd")):
        return False
    for place in (block / "queue/rotational", block.parent / "queue/rotational"):  # a partition has it from its disk
        try:
            return place.read_text().strip() == "1"
        except OSError:
            continue
    return False
