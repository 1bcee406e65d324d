"""What a drop or a paste brings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QImage

from core import decode
from desktop.search import drop
from tests.desktop.driving import of_files, of_urls

pytestmark = pytest.mark.usefixtures("qt")


def red() -> QImage:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_files_and_folders(tmp_path: Path) -> None:
    paths = [tmp_path / "a photo #1 100%.jpg", tmp_path / "größe"]
    mime = of_files(*paths)
    assert drop.can_use(mime)
    assert drop.unpack(mime).paths == tuple(map(str, paths))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such names")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg")
    mime = QMimeData()
    mime.setData("text/uri-list", Path(path).as_uri().encode() + b"\r\n")
    assert drop.unpack(mime).paths == (path,)


def test_pixels_win_over_an_address() -> None:
    mime = QMimeData()
    mime.setImageData(red())
    mime.setUrls([QUrl("https://example.org/red.png")])
    payload = drop.unpack(mime)
    assert payload.image is not None
    assert payload.image.size() == red().size()
    assert payload.paths == ()


def test_an_address_as_a_link_or_as_text() -> None:
    link, text = "https://example.org/red.png?size=2", QMimeData()
    text.setText(f"  {link}\n")
    assert drop.unpack(of_urls(link)).address == drop.unpack(text).address == link


def test_a_picture_that_is_a_link_is_meant_and_not_the_page() -> None:
    page = "https://example.org/photos/17"
    mime = QMimeData()
    mime.setUrls([QUrl(page)])
    mime.setHtml(f'<a href="{page}"><img alt="red" src="https://example.org/red.png?a=1&amp;b=2"></a>')
    assert drop.unpack(mime).address == "https://example.org/red.png?a=1&b=2"
    mime.setHtml(f'<a href="{page}"><img src="https://example.org/1.png"><img src="https://example.org/2.png"></a>')
    assert drop.unpack(mime).address == page
    mime.setHtml(f'<a href="{page}"><img src="data:image/png;base64,AAAA"></a>')
    assert drop.unpack(mime).address == page


@pytest.mark.parametrize(
    "text",
    [
        "/photos/My pictures/caf\u00e9 #1.jpg",
        '"/photos/My pictures/caf\u00e9 #1.jpg"',  # “Copy as path” of Windows
        "'/photos/My pictures/caf\u00e9 #1.jpg'",  # of a file dragged to a terminal
        "file:///photos/My%20pictures/caf%C3%A9%20%231.jpg\n",
        "~/My pictures/caf\u00e9 #1.jpg",
    ],
)
def test_a_path_on_the_clipboard_is_that_file(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, "/photos")
    mime = QMimeData()
    mime.setText(text)
    assert drop.unpack(mime).paths == (os.path.abspath("/photos/My pictures/caf\u00e9 #1.jpg"),)


def test_words_are_no_gift() -> None:
    mime = QMimeData()
    mime.setText("see https://example.org for more")
    assert not drop.can_use(mime)
    assert not drop.unpack(mime)


def test_pixels_become_a_file_that_the_core_reads() -> None:
    picture = decode.decode(drop.encoded(red()))
    assert (picture.facts.width, picture.facts.height) == (20, 10)
    assert tuple(picture.pixels[5, 5]) == (255, 0, 0)


def test_what_another_program_wants_to_move_is_taken_as_a_copy(tmp_path: Path) -> None:
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    mime = of_files(tmp_path / "a.jpg")
    event = QDragEnterEvent(QPoint(5, 5), both, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    assert drop.welcome(event)
    assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)
