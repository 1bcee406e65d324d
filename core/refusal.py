"""Why a file was left alone, in words for the person."""

from __future__ import annotations

import errno


class Refused(Exception):
    """One file was left as it is; str() gives the reason and what to do. The rest of the operation goes on."""


class NoTrash(Refused):
    """The volume of the file has no trash; the file can go to the holding folder of that volume."""


class Stranded(Refused):
    """The file went, but the action on it was not completed. The journal knows where it is, and undo brings it back."""


OUT_OF_REACH = "Its folder cannot be reached. Connect the disk, then try again."


_CAUSES = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "Your disk quota is used up. Free some space and try again.",
    errno.EROFS: "The disk is write-protected. Allow writing to it and try again.",
    errno.EACCES: "You have no permission to do that there. Change the permissions of the folder and try again.",
    errno.EPERM: "You have no permission to do that there. Change the permissions of the folder and try again.",
    errno.EIO: "The disk does not answer. Check it and its cable, then try again.",
    errno.ENOENT: "The file or its folder is gone. Scan again.",
    errno.ENAMETOOLONG: "The name is too long for that folder. Rename the file and scan again.",
    errno.EFBIG: "The file is too large for that disk. Choose another folder.",
}


def is_open_elsewhere(error: OSError) -> bool:
    """Whether Windows refuses because another program has the file, or part of it, locked; it reports that as missing
    permission too."""
    return getattr(error, "winerror", None) in (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def in_words(error: OSError) -> str:
    """The cause of a system error and what to do about it, in one or two short sentences."""
    if is_open_elsewhere(error):
        return "Another program has the file open. Close it there, then try again."
    known = _CAUSES.get(error.errno) if error.errno is not None else None
    return known or f"The system refused: {error.strerror or error}. Check the file and try again."
