"""Limits that a process sets itself before it works on what may be hostile: what takes too much ends there."""

from __future__ import annotations

from contextlib import suppress


def limit(*, memory: int, seconds: float | None = None) -> None:
    """Let this process take so many bytes of address space, and so many seconds of processor time, and no more.

    Windows knows neither, macOS lets no one limit the memory: there the one who waits for the process has to do.
    """
    try:
        import resource
    except ModuleNotFoundError:
        return
    limits = [(resource.RLIMIT_AS, memory)]
    if seconds is not None:
        limits.append((resource.RLIMIT_CPU, round(seconds)))
    for kind, wanted in limits:
        _, most = resource.getrlimit(kind)
        allowed = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (allowed, most))
