"""Moving files: nothing is ever overwritten, and there is a whole file at every moment."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress

from blake3 import blake3

from core.files import ondisk
from core.files.ondisk import OnDisk
from core.refusal import Refused

_CHANGED = "It changed while it was being moved, so it was left where it is. Scan again."
_UNKNOWN_THERE = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a volume says that knows no permissions, as those of telephones do; times come before them."""
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def part_of(target: str, *, entry: int, digest: bytes) -> str:
    """The hidden name, beside its target, of a file that is being copied there for this journal entry."""
    return os.path.join(os.path.dirname(target), f".simile-{entry}-{digest.hex()[:16]}.part")


def move_file(seen: OnDisk, target: str, *, part: str) -> None:
    """Move a file that was just read to `target`; to another volume by a verified copy, named `part` until it is whole.
    Raises FileExistsError if the target is taken, other OSErrors or Refused if it fails; the file is then where it
    was."""
    try:
        rename(seen, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry_over(seen, target, part=part)


def rename(seen: OnDisk, target: str) -> None:
    """Rename a file that was just read, within its volume. Errors as in `move_file`; EXDEV for another volume."""
    _rename_surely(seen.path, target, lambda place: _arrived(seen, place))
    try:
        arrived = _arrived(seen, target)
    except OSError:  # it went, and the disk has stopped answering since
        return
    if not arrived:
        # Another program put its own file in this place just now. That one goes back: it was never checked.
        try:
            rename_exclusively(target, seen.path)
        except OSError as error:
            raise Refused(f"Another program changed it at that moment. What was there is now {target}.") from error
        raise Refused(_CHANGED)


def rename_exclusively(source: str, target: str) -> None:
    """Rename within a volume, at once or not at all; FileExistsError where the target is taken."""
    if sys.platform == "win32":
        os.rename(source, target)  # Windows itself never replaces
        return
    if _rename_call is not None:
        if _rename_call(os.fsencode(source), os.fsencode(target)) == 0:
            return
        code = ctypes.get_errno()
        if code not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
            raise OSError(code, os.strerror(code), source, None, target)
    rename_onto_reserved(source, target)


def _rename_surely(source: str, target: str, is_it: Callable[[str], bool]) -> None:
    """Like `rename_exclusively`, also if a network drive lost the answer and denies what it did."""
    try:
        rename_exclusively(source, target)
    except OSError:
        try:
            went = not os.path.lexists(source) and is_it(target)
        except OSError:
            went = False
        if not went:
            raise


def rename_onto_reserved(source: str, target: str) -> None:
    """Like `rename_exclusively` where the file system has no such call: take the name with an empty file, then replace
    that."""
    os.close(os.open(target, _WRITING, 0o600))
    try:
        os.replace(source, target)
    except BaseException as error:
        # A second Ctrl-C may come when it is done, and a network drive may deny what it did.
        went = not os.path.lexists(source) and os.path.getsize(target) > 0
        if not went:
            os.unlink(target)
        if not (went and isinstance(error, OSError)):
            raise


def aside_of(path: str, part: str) -> str:
    """The hidden name, beside its place, under which the source of a verified copy `part` is removed."""
    return os.path.join(os.path.dirname(path), os.path.basename(part))


def remove_copied(path: str, aside: str, is_it: Callable[[str], bool]) -> None:
    """Remove a file of which there is a verified copy.

    It is first renamed to the hidden name `aside`, which no other program knows, and examined there; what somebody put
    in its place at the last moment is moved back. Raises Refused or OSError if the file stays. If it is gone already,
    the copy is the file now.
    """
    try:
        _rename_surely(path, aside, is_it)
    except FileNotFoundError:
        return
    except FileExistsError as error:
        raise _left_over(aside) from error
    try:
        if not is_it(aside):
            raise Refused(_CHANGED)
        os.unlink(aside)
    except BaseException as trouble:
        try:
            rename_exclusively(aside, path)
        except FileNotFoundError:  # it is removed, whatever was said of that
            if isinstance(trouble, Exception):
                return
        except OSError as error:
            raise Refused(f"Another program changed it at that moment. What was there is now {aside}.") from error
        raise


def _find_rename_call() -> Callable[[bytes, bytes], int] | None:
    """The system call that renames without replacing, which Python does not offer."""
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        if hasattr(library, "renameat2"):
            here, no_replace = -100, 1  # AT_FDCWD, RENAME_NOREPLACE
            return lambda source, target: int(library.renameat2(here, source, here, target, no_replace))
    elif sys.platform == "darwin":
        library = ctypes.CDLL(None, use_errno=True)
        exclusive = 4  # RENAME_EXCL
        return lambda source, target: int(library.renamex_np(source, target, exclusive))
    return None


_rename_call = _find_rename_call()


def _arrived(seen: OnDisk, target: str) -> bool:
    """Whether the file at the target is the one that was checked. A few file systems give it a new inode."""
    now = os.lstat(target)
    if (now.st_size, now.st_mtime_ns, now.st_ino) == (seen.size, seen.mtime_ns, seen.inode):
        return True
    return ondisk.holds(target, seen.digest)


def _carry_over(seen: OnDisk, target: str, *, part: str) -> None:
    """Copy to another volume, verify the copy, publish it under its name, and only then remove the source."""
    try:
        descriptor = os.open(part, _WRITING, 0o600)
    except FileExistsError as error:
        raise _left_over(part) from error
    try:
        _copy(seen, part, descriptor)
        _rename_surely(part, target, lambda place: ondisk.holds(place, seen.digest))
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    ondisk.flush_folders([os.path.dirname(target)])
    aside = aside_of(seen.path, part)
    try:
        remove_copied(seen.path, aside, lambda aside: _arrived(seen, aside))
    except BaseException:
        if os.path.lexists(seen.path) or os.path.lexists(aside):  # else a second Ctrl-C came when it was removed
            os.unlink(target)
        raise


def _copy(seen: OnDisk, part: str, descriptor: int) -> None:
    """Write the file to the new, empty `part`, verify it, and close its descriptor."""
    hasher = blake3()
    with open(descriptor, "wb", buffering=0), open(seen.path, "rb", buffering=0) as file:
        while block := file.read(ondisk.BLOCK):
            hasher.update(block)
            waiting = memoryview(block)
            while waiting:
                waiting = waiting[os.write(descriptor, waiting) :]
        _keep_owner(file.fileno(), descriptor)
        try:
            shutil.copystat(seen.path, part)
        except OSError as error:
            if error.errno not in _UNKNOWN_THERE:
                raise
        os.fsync(descriptor)
        if sys.platform == "linux":  # so that what is compared comes from the disk, not from memory
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    if hasher.digest() != seen.digest:
        raise Refused(_CHANGED)
    if not ondisk.holds(part, seen.digest):
        raise Refused("The copy did not arrive whole, so the file was left where it is. Check the disk.")


def _keep_owner(source: int, copy: int) -> None:
    """Keep owner and group as far as the system allows this user: a photo in a shared folder stays the group's."""
    if sys.platform != "win32":
        owned = os.fstat(source)
        for user in (owned.st_uid, -1):
            with suppress(OSError):
                os.fchown(copy, user, owned.st_gid)
                return


def _left_over(part: str) -> Refused:
    return Refused(f"A left-over of an interrupted move is in the way: {part}. Look at it, then delete it.")
