"""A query from the web, against a real server on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from core.job import Cancelled, Job
from core.searching.remote import Unreachable, fetch, is_address

PICTURE = bytes(range(256)) * 1000


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/picture":
            self._send(PICTURE)
        elif self.path == "/away":
            self._redirect("/picture")
        elif self.path == "/passwords":
            self._redirect("file:///etc/passwd")
        elif self.path == "/archive":
            self._redirect("ftp://127.0.0.1/picture.jpg")
        elif self.path == "/round":
            self._redirect("/round")
        elif self.path == "/page":
            self._send(b"<html>", kind="text/html; charset=utf-8")
        elif self.path.startswith("/answers/"):
            self.send_error(int(self.path.rpartition("/")[2]))
        elif self.path == "/my%20h%C3%B6liday.jpg?a=%2Fb":
            self._send(PICTURE)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                time.sleep(0.05)
                try:
                    self.wfile.write(b".")
                except OSError:
                    return  # nobody listens any more
        else:
            self.send_error(404, "Not Found")

    def _send(self, data: bytes, *, kind: str = "image/jpeg") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    served.daemon_threads = True
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_address[1]}"
    served.shutdown()
    thread.join()
    served.server_close()


@pytest.mark.parametrize(
    "path", ["/picture", "/away", "/my höliday.jpg?a=%2Fb"], ids=["straight", "redirected", "as it was typed"]
)
def test_the_bytes_come(server: str, path: str) -> None:
    assert fetch(server + path, job=Job()) == PICTURE


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nothing", r"has nothing at that address \(404\)\. Check the address\."),
        ("/answers/403", r"refuses to give it to Simile \(403\)\. Save the picture"),
        ("/answers/503", r"busy or out of order \(503\)\. Try again later\."),
        ("/answers/418", "The server answered 418"),
        ("/page", "is a web page"),
        ("/round", "from one address to the next"),
        ("/passwords", "to none of the web"),
        ("/archive", "not on the web"),
    ],
)
def test_what_gives_no_picture_is_said_in_words(server: str, path: str, words: str) -> None:
    with pytest.raises(Unreachable, match=words) as trouble:
        fetch(server + path, job=Job())
    assert "\n" not in str(trouble.value)


def test_what_is_too_large_is_not_read_to_its_end(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.remote.LARGEST", len(PICTURE))
    assert len(fetch(server + "/picture", job=Job())) == len(PICTURE)
    monkeypatch.setattr("core.searching.remote.LARGEST", len(PICTURE) - 1)
    with pytest.raises(Unreachable, match="larger than"):
        fetch(server + "/picture", job=Job())


def test_a_server_that_trickles_is_given_up_in_time(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.remote.LONGEST", 0.5)
    began = time.monotonic()
    with pytest.raises(Unreachable, match="did not answer"):
        fetch(server + "/slow", job=Job())
    assert time.monotonic() - began < 2


def test_it_stops_when_the_job_is_stopped(server: str) -> None:
    job = Job()
    threading.Timer(0.3, job.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(server + "/slow", job=job)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/x.jpg", "data:,x", "/etc/passwd", ""])
def test_only_the_web_is_read(address: str) -> None:
    with pytest.raises(Unreachable, match="not a web address"):
        fetch(address, job=Job())


def test_an_address_is_told_from_a_path() -> None:
    assert all(map(is_address, ("http://a.example/b.jpg", "HTTPS://a.example", "ftp://a.example/b.jpg")))
    assert not any(map(is_address, ("/a/b.jpg", "b.jpg", r"C:\b.jpg", "C:/b.jpg", "a: b.jpg", "")))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:9/picture.jpg", "No web server answers there"),
        ("http://nowhere.invalid/picture.jpg", "No server of that name was found"),
        ("http://bücher.invalid/picture.jpg", "No server of that name was found"),
        ("http://[bad/picture.jpg", "Check the address"),
        ("http://", "Check the address"),
    ],
)
def test_a_machine_that_does_not_answer_is_named(address: str, words: str) -> None:
    with pytest.raises(Unreachable, match=f"cannot be reached: .*{words}"):
        fetch(address, job=Job())


def test_a_server_without_https_is_said_to_be_one(server: str) -> None:
    with pytest.raises(Unreachable, match="does not speak https"):
        fetch(server.replace("http:", "https:") + "/picture", job=Job())
