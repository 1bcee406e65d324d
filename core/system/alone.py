"""Locks on a catalog between processes: one action at a time, and one window that owns it.

The system releases both locks when a program dies.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass

from core.storage.database import CatalogError, resolved

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_BYTE = 1 << 20  # what is locked on Windows, far behind what is written: others read that meanwhile


class Busy(CatalogError):
    """Another program is acting on this catalog now."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The program that has a catalog open in a window."""

    pid: int
    host: str
    address: str = ""  # where its doorbell is; empty where it has none


class Owned(CatalogError):
    """Another window has the catalog: `owner` is to be brought to the front, or the catalog opened read-only."""

    def __init__(self, catalog: str, owner: Owner | None) -> None:
        super().__init__(f"{catalog} is open in another window of Simile. Use that one, or close it first.")
        self.owner = owner


@contextmanager
def alone(catalog: str) -> Iterator[None]:
    """Context manager that holds the right to move the files of the catalog at this path. Raises Busy if another window
    or command has it."""
    descriptor = _opened(f"{resolved(catalog)}.acting")
    try:
        if not _lock(descriptor):
            raise Busy("Another window of Simile is moving files. Wait until it is done, then try again.")
        yield
    finally:
        os.close(descriptor)


@contextmanager
def own(catalog: str, *, address: str = "") -> Iterator[None]:
    """Own the catalog at this path while a window is open. Raises Owned if another one does. `address` is where others
    can reach that window (core.system.doorbell)."""
    descriptor = _opened(f"{resolved(catalog)}.owner")
    try:
        if not _lock(descriptor):
            raise Owned(catalog, _read(descriptor))
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps(asdict(Owner(os.getpid(), socket.gethostname(), address))).encode())
        yield
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


@contextmanager
def held(path: str) -> Iterator[int | None]:
    """A small locked file, open for reading and writing; None if another program holds it or it cannot be opened."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    except OSError:
        yield None
        return
    try:
        yield descriptor if _lock(descriptor) else None
    finally:
        os.close(descriptor)


def _opened(path: str) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        reason = error.strerror or error
        raise CatalogError(f"{path} cannot be written ({reason}). Check the permissions of its folder.") from error


def _lock(descriptor: int) -> bool:
    """Lock an open file; False if another program has locked it. Closing the file unlocks it."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network file systems have no locks: there the checks before each file are what remains.
        return error.errno not in _BUSY
    return True


def _read(descriptor: int) -> Owner | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    with suppress(ValueError, TypeError, KeyError):
        told = json.loads(os.read(descriptor, 4096))
        return Owner(int(told["pid"]), str(told["host"]), str(told["address"]))
    return None
