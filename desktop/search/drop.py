"""What is dropped or pasted: files and folders, an image, or a URL."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from core.searching import remote

_PICTURE = re.compile(r"""<img\b[^>]*?\ssrc=["']([^"']+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Payload:
    """The parts of a drop that the program can use. Nothing on the disk has been looked at yet."""

    paths: tuple[str, ...] = ()
    image: QImage | None = None
    address: str = ""  # http or https

    def __bool__(self) -> bool:
        return bool(self.paths or self.image or self.address)


def can_use(mime: QMimeData) -> bool:
    """Whether it is worth accepting, from the formats alone: a drag moves over the window many times a second."""
    return mime.hasUrls() or mime.hasImage() or _is_address(mime.text() if mime.hasText() else "")


def welcome(event: QDragEnterEvent) -> bool:
    """Whether a drag over a widget brings something to use. As a copy, whatever the other program proposes: one that
    is told of a move may take it for its own part of it to remove the file."""
    if not can_use(event.mimeData()):
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def take(event: QDropEvent, widget: QWidget) -> Payload:
    """What was dropped on a widget; where it can be used, the drop is accepted as a copy."""
    payload = unpack(event.mimeData())
    if payload:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        widget.activateWindow()  # the other program still has the keys: here they are wanted next
    return payload


def copied() -> QMimeData:
    """What is on the clipboard. Where there is nothing, Qt may have nothing at all."""
    found: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if found is None else found


def unpack(mime: QMimeData) -> Payload:
    """What is in a drop. A browser gives an image's pixels with its address: the pixels are here, so they win."""
    urls = mime.urls() if mime.hasUrls() else []
    text = mime.text().strip() if mime.hasText() else ""
    paths = tuple(_local_path(url) for url in urls or _named(text) if url.isLocalFile() and url.path())
    if paths:
        return Payload(paths=paths)
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    addresses = [*_shown(mime), *(url.toString() for url in urls), text]
    address = next((address for address in addresses if _is_address(address)), "")
    return Payload(image=None if image.isNull() else image, address=address)


def paths_in(text: str) -> tuple[str, ...]:
    """The file or folder that typed words name by its whole path, from the home folder on, or as an address."""
    return tuple(map(_local_path, _named(text)))


def encoded(image: QImage) -> bytes:
    """An image's pixels as a file's bytes, which is what a search takes. For worker threads: it takes a while."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(80)  # of PNG's compression: fast
    writer.write(image)
    buffer.close()
    return bytes(data.data())


def _shown(mime: QMimeData) -> list[str]:
    """The address of the one picture in what a browser drags: where the picture is a link, the drag has that of its
    page besides."""
    found = _PICTURE.findall(mime.html()) if mime.hasHtml() else []
    if len(found) != 1:
        return []
    import html  # with all names of characters there are

    return [html.unescape(found[0])]


def _named(text: str) -> list[QUrl]:
    """The file that words name by its whole path or from the home folder on, as terminals and editors copy it; these
    and Explorer may put it in quotes."""
    text = os.path.expanduser(text.strip("\"'"))
    if "\n" in text or not (os.path.isabs(text) or text.startswith("file:///")):
        return []
    return [QUrl(text) if text.startswith("file:") else QUrl.fromLocalFile(text)]


def _local_path(url: QUrl) -> str:
    """The file's path, byte for byte: on Linux a file name need not be text."""
    if os.name == "nt":
        return os.path.abspath(url.toLocalFile())
    encoded_path = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
    return os.path.abspath(os.fsdecode(unquote_to_bytes(encoded_path)))


def _is_address(text: str) -> bool:
    return remote.is_address(text) and not any(letter.isspace() for letter in text)
