"""The holding folder, where removed photos wait on a volume that has no trash.

It lies on the photo's own volume, so that nothing is copied, is visible to the person, and keeps the files' subfolders.
No scan looks into it. The person empties it, never the program.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from core.files.inside import is_below
from core.files.names import HOLDING_FOLDER, FreeNames
from core.files.volume import mount_point
from core.refusal import OUT_OF_REACH, Refused

_NOWHERE = "On its disk there is neither a trash nor a place for a holding folder. Move it to a folder instead."


def folder_for(path: str) -> str:
    """The holding folder of a file's volume, existing or to be made. Raises Refused."""
    parent = os.path.realpath(os.path.dirname(path))
    try:
        volume = os.stat(parent).st_dev
        for above in _folders_down_to(parent):
            folder = os.path.join(above, HOLDING_FOLDER)
            if _usable(folder, volume):
                return folder
    except OSError as error:
        raise Refused(OUT_OF_REACH) from error
    raise Refused(_NOWHERE)


def place(path: str, names: FreeNames) -> str:
    """Where in the holding folder a file would lie. Raises Refused."""
    folder = folder_for(path)
    inside = os.path.relpath(os.path.realpath(os.path.dirname(path)), os.path.dirname(folder))
    return names.take(os.path.normpath(os.path.join(folder, inside)), os.path.basename(path))


def is_inside(path: str) -> bool:
    """Whether a path is a holding folder or lies in one."""
    return HOLDING_FOLDER in path.split(os.sep)


def tidy(target: str) -> None:
    """Remove the folders, up to the holding folder itself, that became empty when a file left it."""
    folder = os.path.dirname(target)
    while is_inside(folder):
        try:
            os.rmdir(folder)
        except OSError:  # something else is held there
            return
        folder = os.path.dirname(folder)


def _folders_down_to(parent: str) -> Iterator[str]:
    """The folders from the top of the volume, or from the home folder if the file is in it, down to the file's own."""
    top, home = mount_point(parent), os.path.realpath(os.path.expanduser("~"))
    if is_below(parent, home) and mount_point(home) == top:
        top = home
    below = os.path.relpath(parent, top)
    yield top
    if below != os.curdir:
        for name in below.split(os.sep):
            top = os.path.join(top, name)
            yield top


def _usable(folder: str, volume: int) -> bool:
    """Whether files can be put there without their leaving the volume."""
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        above = os.path.dirname(folder)
        return os.stat(above).st_dev == volume and os.access(above, os.W_OK | os.X_OK)
    return stat.S_ISDIR(found.st_mode) and found.st_dev == volume and os.access(folder, os.W_OK | os.X_OK)
