"""The volume that a path is on: a disk, a stick, a network drive."""

from __future__ import annotations

import os


def nearest(path: str) -> str:
    """The path itself, or the folder above it that exists."""
    while not os.path.lexists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def mount_point(folder: str) -> str:
    """The top of the volume that an existing folder is on; its path has no links in it."""
    while not os.path.ismount(folder):
        folder = os.path.dirname(folder)
    return folder
