"""A picture on the web as a query: its bytes, within a limit of size and time."""

from __future__ import annotations

import re
import socket
import ssl
import string
import threading
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage
from queue import Empty, Queue
from typing import IO
from urllib.parse import quote, urlsplit

from core.job import Job

LARGEST = 50_000_000  # bytes
LONGEST = 20.0  # seconds, for the whole answer
_PIECE = 65_536
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # longer than the letter of a disk


class Unreachable(Exception):
    """The address gave nothing that can be searched for: one sentence."""


def is_address(text: str) -> bool:
    """Whether this is an address, of the web or not, and not the name of a file."""
    return _SCHEME.match(text) is not None


def _is_of_the_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows a server's word to another server, never to a file of this machine."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if not _is_of_the_web(newurl):
            fp.close()
            raise Unreachable(f"{req.full_url} leads to {newurl}, which is not on the web.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, job: Job, largest: int = LARGEST, longest: float = LONGEST) -> bytes:
    """What lies behind an http or https address. Unreachable where it is not had in time; Cancelled when stopped."""
    if not _is_of_the_web(address):
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
    raise _late(address, longest)


def _late(address: str, longest: float) -> Unreachable:
    return Unreachable(f"{address} did not answer within {longest:.0f} s. Save the picture and search by file.")


def _deliver(address: str, answers: Queue[bytes | Exception], largest: int, longest: float) -> None:
    try:
        answers.put(_get(address, largest, longest))
    except Unreachable as error:
        answers.put(error)
    except urllib.error.HTTPError as error:
        error.close()
        answers.put(Unreachable(f"{address} gave no picture: {_refusal(error)}"))
    except (OSError, HTTPException, ValueError) as error:
        cause = getattr(error, "reason", error)
        late = isinstance(cause, TimeoutError)
        answers.put(_late(address, longest) if late else Unreachable(f"{address} cannot be reached: {_trouble(cause)}"))


def _refusal(error: urllib.error.HTTPError) -> str:
    """What a server meant by its answer, and what to do."""
    if error.code in (404, 410):
        return f"The server has nothing there ({error.code}). Check the address."
    if error.code in (401, 403, 407):
        return f"The server does not give it to Simile ({error.code}). Save the picture and search by file."
    if error.code == 429 or error.code >= 500:
        return f"The server is busy or out of order ({error.code}). Try again later."
    if 300 <= error.code < 400:
        return f"The server sends from one address to the next and to none of the web ({error.code})."
    return f"The server answered {error.code} {error.reason}."


def _trouble(cause: object) -> str:
    """Why there was no answer, and what to do."""
    if isinstance(cause, socket.gaierror):
        return "No server of that name is known. Check the address and your connection."
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "The server cannot prove that it is the one it says. Save the picture and search by file."
    if isinstance(cause, ssl.SSLError):
        return "The server does not speak https. Try http:// instead."
    if isinstance(cause, ConnectionRefusedError):
        return "No web server answers there. Check the address."
    if isinstance(cause, OSError) and cause.strerror:
        return f"{cause.strerror}. Check your connection."
    return f"{cause}. Check the address."


def _get(address: str, largest: int, longest: float) -> bytes:
    # An opener also reads file:, ftp: and data: addresses: `fetch` and `_WebOnly` keep those out.
    opener = urllib.request.build_opener(_WebOnly)
    request = urllib.request.Request(_escaped(address), headers={"User-Agent": "Simile", "Accept": "image/*"})
    until = time.monotonic() + longest
    with opener.open(request, timeout=longest) as answer:
        if answer.headers.get_content_type() == "text/html":
            raise Unreachable(f"{address} is a web page. Copy the address of the picture itself.")
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


def _escaped(address: str) -> str:
    """The address as it goes over the line: what was typed may have blanks, and letters of any language."""
    parts = urlsplit(address)
    server = parts.netloc.encode("idna").decode("ascii")
    return quote(parts._replace(netloc=server).geturl(), safe=string.punctuation)
