"""Lets a second start of the program ask the running one to show its window, by a local socket or, on Windows, a named
pipe that only the same user can open."""

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
    """The request of the second start."""

    folders: tuple[str, ...] = ()  # absolute paths, to be added to the library; of files, to be searched for
    activation: str = ""  # the token that allows a window to come to the front, where the system wants one

    def packed(self) -> bytes:
        """The call as JSON in ASCII: a name that is no valid Unicode passes as it is."""
        return json.dumps({"folders": self.folders, "activation": self.activation}).encode("ascii")

    @classmethod
    def unpacked(cls, data: bytes) -> Self | None:
        """The call in this data; None if it is something else."""
        with suppress(ValueError, TypeError, KeyError, RecursionError):
            told = json.loads(data)
            return cls(tuple(map(str, told["folders"])), str(told["activation"]))
        return None


class Doorbell:
    """Listens in a thread of its own, which calls `hear` with each call; that returns whether it was answered."""

    def __init__(self, hear: Callable[[Call], bool]) -> None:
        """Raises OSError if the system provides no such socket."""
        self._hear = hear
        self._listener = Listener()
        self.address = str(self._listener.address)
        self._open = True
        self._thread = threading.Thread(target=self._listen, name="simile-doorbell", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening, and wait for the thread."""
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
    """Call this address; returns whether there was an answer within PATIENCE."""
    try:
        with Client(address) as door:
            door.send_bytes(call.packed())
            return door.poll(PATIENCE) and door.recv_bytes(len(_HERE)) == _HERE
    except (OSError, EOFError, ValueError):  # an address as another system writes them is none
        return False


def _received(caller: Any) -> Call | None:  # a Connection, on Windows a PipeConnection
    """The call; None if the caller sends nothing, too much, or nothing valid."""
    try:
        return Call.unpacked(caller.recv_bytes(_MOST_BYTES)) if caller.poll(PATIENCE) else None
    except EOFError:
        return None
