"""The present state of a file on disk: its identity, its times and the digest of its bytes."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from blake3 import blake3

from core.files import spelling
from core.refusal import OUT_OF_REACH, Refused, in_words

BLOCK = 1 << 20
"""Bytes read at once."""

# Neither a link put in a file's place nor a pipe that would be waited for is ever followed.
_READING = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A regular file as it was when it was read."""

    path: str
    size: int  # bytes
    mtime_ns: int
    ctime_ns: int
    device: int
    inode: int
    links: int  # how many names the file has
    digest: bytes  # 32 bytes, BLAKE3 of the whole file

    def is_same_file(self, other: OnDisk) -> bool:
        """Whether both paths name one file: hard links, or two spellings of a path."""
        if self.device != other.device:
            return False
        return self.inode == other.inode or spelling.is_one(self.path, other.path)


def read(path: str) -> OnDisk:
    """Read a file whole. Raises Refused if it is gone, is not a regular file, or changes meanwhile."""
    try:
        before = status(path)
        descriptor = os.open(path, _READING)
        try:
            digest = digest_of(descriptor)
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        away = isinstance(error, FileNotFoundError) and not os.path.isdir(os.path.dirname(path))
        raise Refused(OUT_OF_REACH if away else in_words(error)) from error
    if _stamp(before) != _stamp(after):
        raise Refused("Another program is writing to it. Wait until that is done, then scan again.")
    return OnDisk(
        path,
        after.st_size,
        after.st_mtime_ns,
        after.st_ctime_ns,
        after.st_dev,
        after.st_ino,
        after.st_nlink,
        digest,
    )


def status(path: str) -> os.stat_result:
    """The status of a regular file. Raises Refused if it is something else, OSError if there is nothing."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        raise Refused("There is no regular file of that name any more. Scan again.")
    return found


def digest_of(descriptor: int) -> bytes:
    """BLAKE3 of an open file, from the current position to the end."""
    hasher = blake3()
    while block := os.read(descriptor, BLOCK):
        hasher.update(block)
    return hasher.digest()


def unchanged(seen: OnDisk) -> bool:
    """Whether the file is still the one that was read. Its bytes are read again only if a time has changed."""
    try:
        now = status(seen.path)
        if _stamp(now) == (seen.device, seen.inode, seen.size, seen.mtime_ns, seen.ctime_ns):
            return True
        again = read(seen.path)
    except (OSError, Refused):
        return False
    return (again.device, again.inode, again.digest) == (seen.device, seen.inode, seen.digest)


def is_there(seen: OnDisk) -> bool:
    """Whether it is unchanged and can be opened: network drives and FUSE drivers may list a file for seconds after it
    is gone."""
    if not unchanged(seen):
        return False
    try:
        os.close(os.open(seen.path, _READING))
    except OSError:
        return False
    return True


def holds(path: str, digest: bytes) -> bool:
    """Whether there is a regular file with these bytes. Raises OSError if that cannot be determined."""
    try:
        status(path)
        descriptor = os.open(path, _READING)
    except (FileNotFoundError, NotADirectoryError, Refused):
        return False
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link has taken its place
            return False
        raise
    try:
        return digest_of(descriptor) == digest
    finally:
        os.close(descriptor)


def new_beside(path: str) -> str:
    """Create an empty file beside `path`, readable by this user only; returns its name."""
    folder, name = os.path.split(path)
    descriptor, unfinished = tempfile.mkstemp(prefix=f"{name}.", suffix=".part", dir=folder)
    os.close(descriptor)
    return unfinished


def part_of(path: str) -> str:
    """The name of one of the person's files until it is whole; whoever opens it gives it the usual permissions."""
    return f"{path}.{os.getpid()}.part"


def write(path: str, pieces: Iterable[bytes]) -> None:
    """Write one of the person's files, so that an earlier one is replaced as a whole or not at all. A link stays a
    link, and a pipe or device is written to. Raises OSError, or whatever making the pieces raises."""
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        with open(path, "wb") as file:
            file.writelines(pieces)
        return
    goal = os.path.realpath(path) if os.path.isfile(path) else path
    try:
        with taking_place(goal, part_of(goal)) as unfinished, open(unfinished, "xb") as file:
            file.writelines(pieces)
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error  # by the name that the person knows


@contextmanager
def taking_place(path: str, unfinished: str | None = None) -> Iterator[str]:
    """Context manager for writing a file: yields a name, `unfinished` or a new one. At the end that file replaces
    `path`; if the block fails, it is removed."""
    unfinished = new_beside(path) if unfinished is None else unfinished
    try:
        yield unfinished
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(unfinished)
        raise


def flush_folders(folders: Iterable[str]) -> None:
    """Flush the entries of these folders to disk, on systems that can."""
    for folder in set(folders):
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _stamp(found: os.stat_result) -> tuple[int, int, int, int, int]:
    """The values that change whenever a file is written to or replaced."""
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
