"""A picture on the web as a query: its bytes, within a limit of size and time."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage
from queue import Empty, Queue
from typing import IO

from core.job import Job

LARGEST = 50_000_000  # bytes
LONGEST = 20.0  # seconds, for the whole answer
_PIECE = 65_536


class Unreachable(Exception):
    """The address gave nothing that can be searched for: one sentence."""


def is_address(text: str) -> bool:
    """Whether this is the address of something on the web, and not the name of a file."""
    return text.lower().startswith(("http://", "https://"))


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows a server's word to another server, never to a file of this machine."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if not is_address(newurl):
            fp.close()
            raise Unreachable(f"{req.full_url} leads to {newurl}, which is not on the web.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, job: Job, largest: int = LARGEST, longest: float = LONGEST) -> bytes:
    """What lies behind an http or https address. Unreachable where it is not had in time; Cancelled when stopped."""
    if not is_address(address):
        raise Unreachable(f"{address} is not an address of the web: it must begin with http:// or https://.")
    answers: Queue[bytes | Exception] = Queue(1)
    # A thread of its own: finding the server's name or waiting for a byte can be neither stopped nor timed.
    threading.Thread(target=_deliver, args=(address, answers, largest, longest), name="fetch", daemon=True).start()
    until = time.monotonic() + longest
    while time.monotonic() < until:
        job.checkpoint()
        try:
            answer = answers.get(timeout=0.1)
        except Empty:
            continue
        if isinstance(answer, bytes):
            return answer
        raise answer
    raise Unreachable(f"{address} did not answer within {longest:.0f} s. Save the picture and search by file.")


def _deliver(address: str, answers: Queue[bytes | Exception], largest: int, longest: float) -> None:
    try:
        answers.put(_get(address, largest, longest))
    except Unreachable as error:
        answers.put(error)
    except urllib.error.HTTPError as error:
        error.close()
        answers.put(Unreachable(f"{address}: the server answered {error.code} {error.reason}."))
    except (OSError, HTTPException, ValueError) as error:
        answers.put(Unreachable(f"{address} cannot be reached: {getattr(error, 'reason', error)}."))


def _get(address: str, largest: int, longest: float) -> bytes:
    # An opener also reads file:, ftp: and data: addresses: `fetch` and `_WebOnly` keep those out.
    opener = urllib.request.build_opener(_WebOnly)
    request = urllib.request.Request(address, headers={"User-Agent": "Simile", "Accept": "image/*"})
    until = time.monotonic() + longest
    with opener.open(request, timeout=longest) as answer:
        pieces: list[bytes] = []
        length = 0
        while piece := answer.read1(_PIECE):
            length += len(piece)
            if length > largest:
                raise Unreachable(f"{address} is larger than {largest // 1_000_000} MB. Save it and search by file.")
            if time.monotonic() > until:
                raise TimeoutError("it took too long")
            pieces.append(piece)
    return b"".join(pieces)
