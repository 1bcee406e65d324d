"""Takes PySide's hook off Python's imports.

The hook reads the source of each module that is imported, to see whether it wants Qt's names in another spelling
(`from __feature__ import snake_case`). None does, and that took a sixth of what the program imports at its start.
"""

from __future__ import annotations

import builtins


def restore() -> None:
    """To be called before everything is imported; loads Qt's core, which sets the hook."""
    import PySide6.QtCore  # noqa: F401

    before = getattr(builtins, "__orig_import__", None)  # PySide keeps it by this name
    if before is not None:
        builtins.__import__ = before
