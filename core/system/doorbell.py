"""How a program that is started again asks the one that is running to show its window: a local socket, or on Windows
a named pipe, that only the same user can open."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Client, Listener
from typing import Any, Self

PATIENCE = 3.0
"""Seconds that a caller waits for an answer: a window answers at once, or it hangs."""

_MOST_BYTES = 1 << 20
_HERE = b"here"


@dataclass(frozen=True, slots=True)
class Call:
    """What the one who rings wants."""

    folders: tuple[str, ...] = ()  # absolute paths, to be added to the library
    activation: str = ""  # the token that allows a window to come to the front, where the system wants one

    def packed(self) -> bytes:
        # As ASCII: a name that is no valid Unicode passes as it is.
        return json.dumps({"folders": self.folders, "activation": self.activation}).encode("ascii")

    @classmethod
    def unpacked(cls, data: bytes) -> Self | None:
        with suppress(ValueError, TypeError, KeyError):
            told = json.loads(data)
            return cls(tuple(map(str, told["folders"])), str(told["activation"]))
        return None


class Doorbell:
    """Listens in a thread of its own. `hear` is called there with each call, and says whether it was answered."""

    def __init__(self, hear: Callable[[Call], bool]) -> None:
        """OSError where the system gives no such place."""
        self._hear = hear
        self._listener = Listener()
        self.address = str(self._listener.address)
        self._open = True
        self._thread = threading.Thread(target=self._listen, name="simile-doorbell", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hear nobody any more, and wait for the thread."""
        self._open = False
        # Somebody may have swept the socket away: then nobody can ring, and the thread ends with the program.
        with suppress(OSError):
            Client(self.address).close()
            self._thread.join()
        with suppress(OSError):
            self._listener.close()

    def _listen(self) -> None:
        while self._open:
            try:
                with self._listener.accept() as caller:
                    call = _received(caller)
                    if call is not None and self._hear(call):
                        caller.send_bytes(_HERE)
            except OSError:  # who rang has gone, or the system has no more handles: the next one may have more luck
                time.sleep(0.01)


def ring(address: str, call: Call) -> bool:
    """Ring at that address; whether somebody answered within PATIENCE."""
    try:
        with Client(address) as door:
            door.send_bytes(call.packed())
            return door.poll(PATIENCE) and door.recv_bytes(len(_HERE)) == _HERE
    except (OSError, EOFError, ValueError):  # an address as another system writes them is none
        return False


def _received(caller: Any) -> Call | None:  # a Connection, on Windows a PipeConnection
    """What a caller wants; None where it says nothing, too much, or nothing that makes sense."""
    try:
        return Call.unpacked(caller.recv_bytes(_MOST_BYTES)) if caller.poll(PATIENCE) else None
    except EOFError:
        return None
