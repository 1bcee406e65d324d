"""The trash of Linux desktops, by the freedesktop.org Trash specification 1.0.

send2trash is not used on this platform: it does not say where a file went, cannot take names over 245 bytes, chooses a
name and then renames over whatever took it meanwhile, and moves to another disk without verifying the copy.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote_from_bytes, unquote_to_bytes

from core.files import moving
from core.files.inside import is_below
from core.files.names import LONGEST, FreeNames
from core.files.ondisk import OnDisk
from core.files.spelling import real
from core.files.volume import mount_point, nearest
from core.refusal import OUT_OF_REACH, NoTrash, Refused

NO_TRASH = "The disk it is on has no trash that can be used. Put it into the holding folder there, or move it."

_INFO = ".trashinfo"
_OF_A_VOLUME = re.compile(r"\.Trash(-\d+)?")


@dataclass(frozen=True, slots=True)
class TrashCan:
    """A trash folder, with `files` and `info` inside."""

    folder: str
    top: str | None  # the root of its volume, which the paths in it start from; None for the home trash


def _can_for(path: str) -> TrashCan:
    """The trash for a file, existing or to be made. Raises NoTrash."""
    parent = os.path.realpath(os.path.dirname(path))
    try:
        volume = os.stat(parent).st_dev
        home = _home_trash()
        if os.stat(nearest(home)).st_dev == volume and _mount(nearest(home)) == _mount(parent):
            candidates = [TrashCan(home, None)]
        else:
            candidates = _volume_cans(_top_of_mount(parent))
        usable = next((can for can in candidates if _usable(can, volume)), None)
    except OSError as error:
        raise Refused(OUT_OF_REACH) from error
    if usable is None:
        raise NoTrash(NO_TRASH)
    return usable


def place(path: str, names: FreeNames) -> str:
    """Where in the trash a file would lie. Raises NoTrash."""
    can = _can_for(path)
    files = os.path.join(can.folder, "files")

    def is_taken(name: str) -> bool:
        return any(os.path.lexists(place) for place in (os.path.join(files, name), _info_of(os.path.join(files, name))))

    return names.take(files, os.path.basename(path), is_taken=is_taken, longest=LONGEST - len(_INFO))


def put(seen: OnDisk, target: str) -> None:
    """Move a file that was just read to its place in the trash. Raises FileExistsError if that is taken."""
    can = _can_for(seen.path)
    try:
        _make(can)
        _write_info(target, can, seen.path)
        try:
            moving.rename(seen, target)
        except FileExistsError:  # the name is another file's: this record of it is wrong
            os.unlink(_info_of(target))
            raise
        except BaseException:
            tidy(target, seen.path)
            raise
    except OSError as error:
        if error.errno == errno.EXDEV:
            raise NoTrash(NO_TRASH) from error
        raise


def is_inside(folder: str) -> bool:
    """Whether a folder, given by its real path, is in the trash of the home folder or of any volume."""
    parts = folder.split(os.sep)
    return is_below(folder, os.path.realpath(_home_trash())) or any(map(_OF_A_VOLUME.fullmatch, parts))


def original(target: str) -> str | None:
    """The original path of a file in the trash, from its .trashinfo; None if there is no such record."""
    try:
        with open(_info_of(target), "rb") as file:
            lines = file.read(1 << 16).splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith(b"Path="):
            path = os.fsdecode(unquote_to_bytes(line[5:]))
            return path if os.path.isabs(path) else os.path.join(_top_of(target), path)
    return None


def tidy(target: str, source: str) -> None:
    """Remove the record of a file that is not in the trash, because it left or never arrived. Other records stay."""
    info = _info_of(target)
    with suppress(OSError):
        # A program that dies when it has just taken the name leaves an empty record.
        if not os.path.lexists(target) and (os.path.getsize(info) == 0 or came_from(target, source)):
            os.unlink(info)


def came_from(target: str, source: str) -> bool:
    """Whether the trash records that the file at `target` was at `source`."""
    path = original(target)
    return path is not None and real(path) == real(source)


def _info_of(target: str) -> str:
    """The path of the record of a file in the trash."""
    files, name = os.path.split(target)
    return os.path.join(os.path.dirname(files), "info", name + _INFO)


def _home_trash() -> str:
    data = os.environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(data):  # the specification has relative ones ignored
        data = os.path.expanduser("~/.local/share")
    return os.path.join(data, "Trash")


def _volume_cans(top: str) -> list[TrashCan]:
    """The two trash folders that a volume may have, in the order of the specification."""
    user, shared = str(os.getuid()), os.path.join(top, ".Trash")
    own = TrashCan(os.path.join(top, f".Trash-{user}"), top)
    with suppress(OSError):
        found = os.lstat(shared)  # never a link, and sticky: else others could take the files
        if stat.S_ISDIR(found.st_mode) and found.st_mode & stat.S_ISVTX:
            return [TrashCan(os.path.join(shared, user), top), own]
    return [own]


def _top_of_mount(folder: str) -> str:
    """The mount point of the volume, as an ancestor of this folder's path."""
    mount = _mount(folder)
    if mount is None:
        return mount_point(folder)
    while (above := os.path.dirname(folder)) != folder and _mount(above) == mount:
        folder = above
    return folder


def _mount(path: str) -> int | None:
    """Linux's number of the mount that a path leads to; None if unknown. A volume may be mounted in several places,
    also in part, and no file can be renamed from one of them to another."""
    with suppress(OSError):
        descriptor = os.open(path, getattr(os, "O_PATH", os.O_RDONLY))
        try:
            with open(f"/proc/self/fdinfo/{descriptor}", encoding="ascii") as said:
                return next((int(line[7:]) for line in said if line.startswith("mnt_id:")), None)
        finally:
            os.close(descriptor)
    return None


def _top_of(target: str) -> str:
    """The root of the volume whose trash holds `target`."""
    folder = os.path.dirname(os.path.dirname(target))
    parent = os.path.dirname(folder)
    return os.path.dirname(parent) if os.path.basename(parent) == ".Trash" else parent


def _usable(can: TrashCan, volume: int) -> bool:
    """Whether the user can put files there without their leaving the volume, or can make the folder."""
    try:
        found = os.stat(can.folder) if can.top is None else os.lstat(can.folder)
    except OSError:
        near = nearest(can.folder)
        return os.stat(near).st_dev == volume and os.access(near, os.W_OK | os.X_OK)
    # On a volume that others use too, a link or somebody else's folder is no place for private files.
    is_own = stat.S_ISDIR(found.st_mode) and (can.top is None or found.st_uid == os.getuid())
    return is_own and found.st_dev == volume and os.access(can.folder, os.W_OK | os.X_OK)


def _make(can: TrashCan) -> None:
    """Make the missing folders of a trash, accessible to this user only."""
    os.makedirs(os.path.dirname(can.folder), exist_ok=True)
    for folder in (can.folder, os.path.join(can.folder, "files"), os.path.join(can.folder, "info")):
        with suppress(FileExistsError):
            os.mkdir(folder, 0o700)


def _write_info(target: str, can: TrashCan, source: str) -> None:
    path = real(source) if can.top is not None else os.path.abspath(source)
    if can.top is not None:
        path = os.path.relpath(path, can.top)
    escaped = quote_from_bytes(os.fsencode(path))
    text = f"[Trash Info]\nPath={escaped}\nDeletionDate={datetime.now():%Y-%m-%dT%H:%M:%S}\n"
    descriptor = os.open(_info_of(target), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, text.encode("ascii"))
    except OSError:
        os.unlink(_info_of(target))
        raise
    finally:
        os.close(descriptor)
