"""Running part of a test in a process of its own: to kill it, to take rights from it, to give it disks of its own."""

from __future__ import annotations

import ctypes
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
NEEDS_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

_CANNOT = 77
_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_READ_ONLY, _REMOUNT, _RECURSIVE, _PRIVATE = 1, 32, 16384, 1 << 18


def run(act: Callable[[], object]) -> int:
    """Do it in a child; how that ended: 0, or minus the signal that killed it. What fails there fails here."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            act()
            code = 0
        except PermissionError as error:
            code = _CANNOT if error.filename == "unshare" else 1
            traceback.print_exc()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended == _CANNOT:
        pytest.skip("needs the right to mount disks of its own")
    assert ended <= 0, "the child failed: see above"
    return ended


def as_somebody(act: Callable[[], object]) -> None:
    """Do it as a user who is not root, for whom permissions count."""

    def changed() -> None:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        act()

    run(changed)


def with_disk(place: Path, act: Callable[[Callable[[], None]], object], *, size: str = "8m") -> None:
    """Do it while a small empty disk is mounted at `place`; it is given what makes that disk read-only."""

    def mounted() -> None:
        own = os.getuid(), os.getgid()
        libc = ctypes.CDLL(None, use_errno=True)
        flags = _NEW_MOUNTS if own[0] == 0 else _NEW_MOUNTS | _NEW_USER
        if libc.unshare(flags) != 0:
            raise PermissionError(ctypes.get_errno(), "no rights", "unshare")
        if own[0] != 0:
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{own[0]} {own[0]} 1")
            Path("/proc/self/gid_map").write_text(f"{own[1]} {own[1]} 1")

        def mount(kind: bytes, where: bytes, flags: int, options: bytes = b"") -> None:
            if libc.mount(kind, where, kind, flags, options) != 0:
                raise PermissionError(ctypes.get_errno(), "no rights", "unshare")

        mount(b"none", b"/", _RECURSIVE | _PRIVATE)
        mount(b"tmpfs", os.fsencode(place), 0, f"size={size},mode=777".encode())
        act(lambda: mount(b"tmpfs", os.fsencode(place), _REMOUNT | _READ_ONLY, f"size={size}".encode()))

    place.mkdir(exist_ok=True)
    run(mounted)


def fill(ballast: Path) -> None:
    """Take all the room that is left on a small disk."""
    with pytest.raises(OSError, match="No space"), open(ballast, "wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
