"""Fetches a picture from a server, and explains failures in words."""

from __future__ import annotations

import socket
import ssl
import string
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.parse import quote, urlsplit

from core.searching.remote import Unreachable, is_of_the_web, late

_PIECE = 65_536


def get(address: str, *, largest: int, longest: float) -> bytes:
    """The bytes at an address, at most `largest`; `longest` is the timeout in seconds without an answer."""
    try:
        return _answer(address, largest, longest)
    except urllib.error.HTTPError as error:
        error.close()
        raise Unreachable(f"{address} gave no picture: {_refusal(error)}") from None
    except (OSError, HTTPException, ValueError) as error:
        cause = getattr(error, "reason", error)
        if isinstance(cause, TimeoutError):
            raise late(address) from None
        raise Unreachable(f"{address} cannot be reached: {_trouble(cause)}") from None


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows redirects to other servers, but never to a file of this machine."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if not is_of_the_web(newurl):
            fp.close()
            raise Unreachable(f"{req.full_url} leads to {newurl}, which is not on the web.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _answer(address: str, largest: int, longest: float) -> bytes:
    # An opener also reads file:, ftp: and data: addresses: `remote.fetch` and `_WebOnly` keep those out.
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


def _refusal(error: urllib.error.HTTPError) -> str:
    """The meaning of a server's answer, and what to do."""
    if error.code in (404, 410):
        return f"The server has nothing at that address ({error.code}). Check the address."
    if error.code in (401, 403, 407):
        return f"The server refuses to give it to Simile ({error.code}). Save the picture and search by file."
    if error.code == 429 or error.code >= 500:
        return f"The server is busy or out of order ({error.code}). Try again later."
    if 300 <= error.code < 400:
        return f"The server sends from one address to the next and to none of the web ({error.code})."
    return f"The server answered {error.code} {error.reason}."


def _trouble(cause: object) -> str:
    """Why there was no answer, and what to do."""
    if isinstance(cause, socket.gaierror):
        return "No server of that name was found. Check the address and your connection."
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "The server cannot prove its identity. Save the picture and search by file."
    if isinstance(cause, ssl.SSLError):
        return "The server does not speak https. Try http:// instead."
    if isinstance(cause, ConnectionRefusedError):
        return "No web server answers there. Check the address."
    if isinstance(cause, OSError) and cause.strerror:
        return f"{cause.strerror}. Check your connection."
    return f"{cause}. Check the address."


def _escaped(address: str) -> str:
    """The address as sent, with blanks and non-ASCII letters escaped."""
    parts = urlsplit(address)
    server = parts.netloc.encode("idna").decode("ascii")
    return quote(parts._replace(netloc=server).geturl(), safe=string.punctuation)
