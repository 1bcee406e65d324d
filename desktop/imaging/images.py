"""Images as Qt paints them, made from what the core gives. Runs in worker threads: QImage only, no QPixmap."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from core import decode
from core.catalog import CatalogError
from core.storage.thumbnails import LONG_SIDE, Thumbnails
from desktop import core_sentences
from desktop.imaging.pictures import Loaded
from desktop.words import tr


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """A QImage of its own memory from (height, width, 3) RGB."""
    height, width, _ = pixels.shape
    packed = np.ascontiguousarray(pixels)
    view = QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)  # a copy, in the form that paints fastest


def reason_of(error: Exception) -> str:
    """Why a photo cannot be shown, in words."""
    if isinstance(error, FileNotFoundError):
        return tr("The file is not there.")
    if isinstance(error, PermissionError):
        return tr("Reading the file is not allowed.")
    if isinstance(error, OSError):
        return tr("The file cannot be read: {}").format(error.strerror or error)
    return core_sentences.told(str(error))


@dataclass(frozen=True, slots=True)
class ThumbnailKey:
    """Which thumbnail, and how large it is painted."""

    pixels: bytes  # the photo's digest of pixels
    path: str
    edge: int  # device pixels of the square it has to fit into


class ThumbnailSource:
    """Loads thumbnails from their file, or from the photo where there is none yet. Lives in its lane's thread."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._file: Thumbnails | None = None

    def load(self, key: ThumbnailKey) -> Loaded:
        image = self._stored(key.pixels)
        if image is None:
            try:
                image = image_of(decode.decode(decode.read(key.path), long_side=LONG_SIDE).pixels)
            except (decode.Unreadable, OSError) as error:
                return Loaded(reason=reason_of(error))
        return Loaded(_fitted(image, key.edge))

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _stored(self, pixels: bytes) -> QImage | None:
        """None where there is no thumbnail, or no file of thumbnails: it may be deleted at any time."""
        try:
            if self._file is None:
                if not self._path.exists():
                    return None
                self._file = Thumbnails.open(self._path, read_only=True)
            jpeg = self._file.get(pixels)
        except CatalogError:
            self.close()
            return None
        image = QImage.fromData(jpeg) if jpeg is not None else QImage()
        return None if image.isNull() else image


def _fitted(image: QImage, edge: int) -> QImage:
    if image.width() <= edge and image.height() <= edge:
        return image.convertToFormat(QImage.Format.Format_RGB32)
    scaled = image.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return scaled.convertToFormat(QImage.Format.Format_RGB32)


@dataclass(frozen=True, slots=True)
class PreviewKey:
    """Which photo in which state, and how many pixels of its long side are wanted."""

    path: str
    mtime_ns: int
    side: int


def load_preview(key: PreviewKey) -> Loaded:
    """A photo read from its file, `side` pixels long, or as long as it is."""
    try:
        picture = decode.decode(decode.read(key.path), long_side=key.side)
    except (decode.Unreadable, OSError) as error:
        return Loaded(reason=reason_of(error))
    return Loaded(image_of(picture.pixels))


def load_query(data: bytes, *, side: int) -> tuple[QImage, int]:
    """A query's picture for the search panel, and how many pixels it has in full. Raises decode.Unreadable."""
    found = decode.decode(data, long_side=side)
    return _fitted(image_of(found.pixels), side), found.facts.width * found.facts.height
