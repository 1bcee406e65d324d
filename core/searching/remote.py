"""Fetches a picture from the web as a query, limited in size and time."""

from __future__ import annotations

import re
import threading
import time
from queue import Empty, Queue

from core.job import Job

LARGEST = 50_000_000  # bytes
LONGEST = 20.0  # seconds, for the whole answer
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # longer than the letter of a disk


class Unreachable(Exception):
    """The address returned nothing that can be searched for; str() says why."""


def is_address(text: str) -> bool:
    """Whether this is a URL, of any scheme, and not a file name."""
    return _SCHEME.match(text) is not None


def is_of_the_web(address: str) -> bool:
    """Whether this is an http or https address."""
    return address.lower().startswith(("http://", "https://"))


def fetch(address: str, *, job: Job) -> bytes:
    """The bytes at an http or https address. Raises Unreachable, or Cancelled if stopped."""
    if not is_of_the_web(address):
        raise Unreachable(f"{address} is not a web address: it must begin with http:// or https://.")
    answers: Queue[bytes | Exception] = Queue(1)
    # A thread of its own: finding the server's name or waiting for a byte can be neither stopped nor timed.
    threading.Thread(target=_deliver, args=(address, answers), name="fetch", daemon=True).start()
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        job.checkpoint()
        try:
            answer = answers.get(timeout=0.1)
        except Empty:
            continue
        if isinstance(answer, bytes):
            return answer
        raise answer
    raise late(address)


def late(address: str) -> Unreachable:
    """The error for an address that did not answer in time."""
    return Unreachable(f"{address} did not answer within {LONGEST:.0f} s. Save the picture and search by file.")


def _deliver(address: str, answers: Queue[bytes | Exception]) -> None:
    from core.searching import web  # loads slowly, and most people never search by address

    try:
        answers.put(web.get(address, largest=LARGEST, longest=LONGEST))
    except Unreachable as error:
        answers.put(error)
