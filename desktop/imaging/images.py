"""QImages made from what the core decodes. Used in worker threads, so no QPixmap is made here."""

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
    """A QImage with its own memory, from RGB (height, width, 3)."""
    height, width, _ = pixels.shape
    packed = np.ascontiguousarray(pixels)
    view = QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return view.convertToFormat(QImage.Format.Format_RGB32)  # a copy, in the form that paints fastest


def reason_of(error: Exception) -> str:
    """The reason why a photo cannot be shown, in words."""
    if isinstance(error, FileNotFoundError):
        return tr("The file is not there.")
    if isinstance(error, PermissionError):
        return tr("Reading the file is not allowed.")
    if isinstance(error, OSError):
        return tr("The file cannot be read: {}").format(error.strerror or error)
    return core_sentences.told(str(error))


@dataclass(frozen=True, slots=True)
class ThumbnailKey:
    """A thumbnail and the size at which it is painted."""

    pixels: bytes  # the photo's digest of pixels
    path: str
    edge: int  # device pixels of the square it has to fit into


class ThumbnailSource:
    """Loads thumbnails from the thumbnail database, or from the photo if they are not in it. Used by one worker
    thread."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._file: Thumbnails | None = None

    def load(self, key: ThumbnailKey) -> Loaded:
        """The thumbnail, or why there is none."""
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
        """The stored thumbnail; None if there is none, or no database: it may be deleted at any time."""
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
    """A photo in one state, and the wanted length of its long side in pixels."""

    path: str
    mtime_ns: int
    side: int


def load_preview(key: PreviewKey) -> Loaded:
    """The photo read from its file, its long side at most `side` pixels."""
    try:
        picture = decode.decode(decode.read(key.path), long_side=key.side)
    except (decode.Unreadable, OSError) as error:
        return Loaded(reason=reason_of(error))
    return Loaded(image_of(picture.pixels))


def load_query(data: bytes, *, side: int) -> QImage:
    """A query's picture for the search panel, at most `side` pixels long. Raises decode.Unreadable."""
    return _fitted(image_of(decode.decode(data, long_side=side).pixels), side)
