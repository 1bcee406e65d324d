"""The platform's trash: whether a file's volume has one, putting files in and taking them out."""

from __future__ import annotations

import os
import sys

from core.files.names import FreeNames
from core.files.ondisk import OnDisk
from core.files.volume import mount_point
from core.refusal import OUT_OF_REACH, NoTrash, Refused

if sys.platform == "win32" or sys.platform == "darwin":
    from send2trash import send2trash
else:
    from core.removal import freedesktop

NOT_FROM_HERE = "It cannot be brought back from here. Open the trash of your system and restore it there."

_BINS = {"$recycle.bin", ".trash", ".trashes"}
"""Folders that Windows and macOS have for it."""

_INSTEAD = "Put it into the holding folder there, or move it."


def place(path: str, names: FreeNames) -> str | None:
    """Where in the trash the file would lie; None if only the system decides. Raises NoTrash if the volume has no
    trash, or only one that would delete for good."""
    if sys.platform != "win32" and sys.platform != "darwin":
        return freedesktop.place(path, names)
    else:  # noqa: RET505 - so that the types are checked for each platform on its own
        _check(path)
        return None


def put(seen: OnDisk, target: str | None) -> None:
    """Put a file that was just read into the trash. Raises FileExistsError if another file has taken its place
    there."""
    if sys.platform == "win32" or sys.platform == "darwin":
        send2trash(seen.path)
        if os.path.lexists(seen.path):
            raise Refused("The system did not put it into the trash. Move it to a folder instead.")
    else:
        if target is None:
            raise AssertionError("this trash always says where")
        freedesktop.put(seen, target)


def check_is_ours(target: str, source: str) -> None:
    """Raise Refused if the file at `target` in the trash is not the one from `source`."""
    if sys.platform != "win32" and sys.platform != "darwin":
        # A record may be lost in a power cut. What the digest then says is enough, for nobody else lays claim to it.
        if freedesktop.original(target) is not None and not freedesktop.came_from(target, source):
            raise Refused("It is no longer in the trash. The photo that was kept for it is still there.")


def is_inside(path: str) -> bool:
    """Whether a file lies in a trash already, as far as its path shows."""
    folder = os.path.realpath(os.path.dirname(path))
    if sys.platform != "win32" and sys.platform != "darwin":
        return freedesktop.is_inside(folder)
    else:  # noqa: RET505 - as above
        return not _BINS.isdisjoint(folder.lower().split(os.sep))


def tidy(target: str, source: str) -> None:
    """Remove the trash's record of a file that is not in it, because it left or never arrived."""
    if sys.platform != "win32" and sys.platform != "darwin":
        freedesktop.tidy(target, source)


if sys.platform == "win32":
    from core.removal import recycle_bin

    def _check(path: str) -> None:
        import ctypes

        fixed = 3  # DRIVE_FIXED: network drives and sticks have no bin, and Windows would delete for good
        drive = os.path.splitdrive(os.path.abspath(path))[0]
        if ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") != fixed:
            raise NoTrash(f"The drive it is on has no recycle bin. {_INSTEAD}")
        try:
            kept = recycle_bin.keeps(drive, os.path.getsize(path))
        except OSError as error:
            raise Refused(OUT_OF_REACH) from error
        if not kept:
            raise NoTrash(f"The recycle bin of its drive is turned off, or too small for it. {_INSTEAD}")


if sys.platform == "darwin":

    def _check(path: str) -> None:
        """macOS itself refuses where a volume has no trash, and then only: so that it is said before."""
        folder = os.path.realpath(os.path.dirname(path))
        home = os.path.expanduser("~")
        if os.stat(folder).st_dev != os.stat(home).st_dev and not os.path.isdir(
            os.path.join(mount_point(folder), ".Trashes")
        ):
            raise NoTrash(f"The disk it is on has no trash. {_INSTEAD}")
