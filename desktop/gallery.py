"""The pictures that all views share: thumbnails and previews, asked for by photo."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject

from core.photo import Photo
from desktop import images
from desktop.images import PreviewKey, ThumbnailKey, ThumbnailSource
from desktop.pictures import PictureLane, Shown

_THUMBNAIL_ROOM = 96 * 1024 * 1024  # bytes
_PREVIEW_ROOM = 400 * 1024 * 1024  # bytes: four photos of 24 megapixels
_SIDES = (640, 1280, 2560)  # pixels; a larger wish gets the photo at its full size


class Gallery(QObject):
    """Owns the two lanes of pictures."""

    def __init__(self, thumbnails: str | os.PathLike[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        source = ThumbnailSource(Path(thumbnails))
        self.thumbnails: PictureLane[ThumbnailKey] = PictureLane(
            "thumbnails", source.load, waiting=200, room=_THUMBNAIL_ROOM, finish=source.close, parent=self
        )
        self.previews: PictureLane[PreviewKey] = PictureLane(
            "previews", images.load_preview, waiting=8, room=_PREVIEW_ROOM, parent=self
        )

    def thumbnail(self, photo: Photo, *, edge: int) -> Shown | None:
        """A picture that fits into a square of `edge` device pixels, or None for now."""
        return self.thumbnails.get(ThumbnailKey(photo.pixels, photo.path, edge))

    def preview(self, photo: Photo, *, side: float) -> Shown | None:
        """The best picture there is now; one whose long side has `side` device pixels is asked for."""
        wanted = next((step for step in _SIDES if step >= side), images.FULL)
        shown = self.previews.get(_key(photo, wanted))
        if shown is not None:
            return shown
        others = (self.previews.peek(_key(photo, step)) for step in (images.FULL, *reversed(_SIDES)))
        return next((other for other in others if other is not None), None)

    @property
    def idle(self) -> bool:
        """Whether every picture that was asked for is here."""
        return self.thumbnails.idle and self.previews.idle

    def close(self) -> None:
        self.thumbnails.close()
        self.previews.close()


def _key(photo: Photo, side: int) -> PreviewKey:
    return PreviewKey(photo.path, photo.mtime_ns, side)
