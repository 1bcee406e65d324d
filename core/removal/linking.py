"""Links to the photo that stays, in the place of one that went: made beside it, verified, then renamed.

A symbolic link within a volume is relative, so that it holds wherever the volume is mounted next; one to another volume
is absolute.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from core.files import moving
from core.files.ondisk import OnDisk
from core.files.spelling import real
from core.refusal import Refused, in_words
from core.storage.journal import Action, Entry

OTHER_VOLUME = "The photo to keep is on another disk, and hard links end at the disk. Make a symbolic link instead."

_UNABLE = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}


def make(keeper: OnDisk, part: str, action: Action) -> None:
    """Make a link to a file that was just read, and verify that it leads there. Raises Refused."""
    try:
        if action is Action.HARD_LINK:
            os.link(keeper.path, part)
        else:
            os.symlink(_way(keeper, os.path.dirname(part)), part)
        reached = os.stat(part)
    except OSError as error:
        clear(part, keeper.path)
        raise Refused(_in_words(error, action)) from error
    if (reached.st_dev, reached.st_ino) != (keeper.device, keeper.inode):
        clear(part, keeper.path)
        raise Refused(f"The link does not lead to {keeper.path}. Another program changed it. Scan again.")


def is_link(path: str, keeper: str) -> bool:
    """Whether this path is a hard or symbolic link to the keeper. Raises OSError if that cannot be determined."""
    if os.path.islink(path):
        return os.path.realpath(path) == os.path.realpath(keeper)
    try:
        return os.path.samestat(os.lstat(path), os.lstat(keeper))
    except (FileNotFoundError, NotADirectoryError):
        return False


def take_away(entry: Entry, part: str) -> None:
    """Free the place of a file from the link in it, keeping the link as `part`. Raises Refused if it is no such
    link."""
    if not os.path.lexists(entry.source):
        return  # the person has removed it
    ours = is_link(entry.source, entry.keeper)
    if ours:
        moving.rename_exclusively(entry.source, part)
        ours = is_link(part, entry.keeper)
        if not ours:  # another program put its own file there just now: that one goes back
            moving.rename_exclusively(part, entry.source)
    if not ours:
        raise Refused(
            f"What is in its place is no link to {entry.keeper}. Rename it, then undo again. "
            f"Until then the photo is here: {entry.target}"
        )


def clear(part: str, keeper: str) -> None:
    """Remove an unfinished or withdrawn link. Anything that is no link to the keeper is left alone."""
    with suppress(OSError):
        if is_link(part, keeper):
            os.unlink(part)


def _way(keeper: OnDisk, folder: str) -> str:
    """The target that a symbolic link in this folder states."""
    path = real(keeper.path)
    here = os.path.realpath(folder)
    return os.path.relpath(path, here) if os.stat(here).st_dev == keeper.device else path


def _in_words(error: OSError, action: Action) -> str:
    if error.errno == errno.EXDEV:
        return OTHER_VOLUME
    if error.errno == errno.EMLINK:
        return "The photo to keep has as many names already as its disk allows. Make a symbolic link instead."
    if error.errno in _UNABLE:
        return f"The disk it is on, or the system, allows no {action} there. Move it to the trash instead."
    return in_words(error)
