"""One action at a time on a catalog, also between two programs: what is checked before a file goes must stay true."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from core.catalog import CatalogError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Busy(CatalogError):
    """Another program is acting on this catalog now."""


@contextmanager
def alone(catalog: str) -> Iterator[None]:
    """Hold the right to move the files of the catalog at that path. The system gives it back if the program dies.

    Busy while another window or command holds it.
    """
    try:
        descriptor = os.open(f"{catalog}.acting", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        reason = error.strerror or error
        raise CatalogError(f"The folder of {catalog} may not be written ({reason}). Check its permissions.") from error
    try:
        try:
            if sys.platform == "win32":
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Some network file systems have no locks: there the checks before each file are what remains.
            if error.errno in _BUSY:
                raise Busy(
                    "Another window of Simile is moving files. Wait until it is done, then try again."
                ) from error
        yield
    finally:
        os.close(descriptor)
