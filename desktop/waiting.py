"""Waiting for the window to reach a state, with its event loop running: for the self-test and the screenshots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

_LOOK_MS = 20
_REACHED = 1


class TookTooLong(Exception):
    """The state was not reached in time."""


def wait_until(reached: Callable[[], bool], *, seconds: float, what: str) -> None:
    """Run the event loop until the state is reached. Raises TookTooLong."""
    if reached():
        return
    loop = QEventLoop()
    look = QTimer()
    look.setInterval(_LOOK_MS)
    look.timeout.connect(lambda: loop.exit(_REACHED) if reached() else None)
    look.start()
    QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
    status = loop.exec()
    look.stop()
    if status != _REACHED:  # not asked once more: the state may have passed meanwhile
        raise TookTooLong(f"not within {seconds:.0f} seconds: {what}")


def pause(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()
