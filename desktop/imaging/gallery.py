"""The pictures that all views share: thumbnails, previews and tiles, requested by photo."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject

from core.photo import Photo
from desktop.imaging import images
from desktop.imaging.images import PreviewKey, ThumbnailKey, ThumbnailSource
from desktop.imaging.pictures import PictureLane, Shown
from desktop.imaging.tiles import TileKey, TileSource
from desktop.lanes.measuring import Measuring
from desktop.lanes.pairing import Pairing

LARGEST_PREVIEW = 2560
"""Pixels of the long side of the largest preview; beyond it, tiles are painted over the preview."""

_SIDES = (640, 1280, LARGEST_PREVIEW)
_MEGABYTE = 1024 * 1024
_THUMBNAIL_ROOM = 96 * _MEGABYTE
_PREVIEW_ROOM = 160 * _MEGABYTE  # eight of the largest
_TILE_ROOM = 288 * _MEGABYTE  # four photos on a screen of 3840 x 2160 pixels, drawn at half their size
_TILES_WAITING = 300


class Gallery(QObject):
    """Owns the lanes of pictures."""

    def __init__(self, thumbnails: str | os.PathLike[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        source, squares = ThumbnailSource(Path(thumbnails)), TileSource()
        self.thumbnails: PictureLane[ThumbnailKey] = PictureLane(
            "thumbnails", source.load, waiting=200, room=_THUMBNAIL_ROOM, finish=source.close, parent=self
        )
        self.previews: PictureLane[PreviewKey] = PictureLane(
            "previews", images.load_preview, waiting=8, room=_PREVIEW_ROOM, parent=self
        )
        self.tiles: PictureLane[TileKey] = PictureLane(
            "tiles",
            squares.load,
            waiting=_TILES_WAITING,
            room=_TILE_ROOM,
            rest=squares.rest,
            finish=squares.rest,
            parent=self,
        )
        self.pairing = Pairing(self)
        self.measuring = Measuring(self)
        self._lanes = (self.thumbnails, self.previews, self.tiles, self.pairing, self.measuring)

    def thumbnail(self, photo: Photo, *, edge: int) -> Shown | None:
        """A picture that fits into a square of `edge` device pixels; None until it is loaded."""
        return self.thumbnails.get(ThumbnailKey(photo.pixels, photo.path, edge))

    def preview(self, photo: Photo, *, side: float) -> Shown | None:
        """The best picture of the whole photo that is loaded. One of at least `side` device pixels, or the largest, is
        requested."""
        wanted = next((step for step in _SIDES if step >= side), LARGEST_PREVIEW)
        shown = self.previews.get(_key(photo, wanted))
        if shown is not None:
            return shown
        others = (self.previews.peek(_key(photo, step)) for step in reversed(_SIDES))
        return next((other for other in others if other is not None), None)

    def tile(self, photo: Photo, *, side: int, column: int, row: int) -> Shown | None:
        """A tile of the photo whose long side is `side` pixels; None until it is loaded."""
        return self.tiles.get(TileKey(photo.path, photo.mtime_ns, side, column, row))

    @property
    def idle(self) -> bool:
        """Whether every request is answered."""
        return all(lane.idle for lane in self._lanes)

    def close(self) -> None:
        for lane in self._lanes:
            lane.close()


def _key(photo: Photo, side: int) -> PreviewKey:
    return PreviewKey(photo.path, photo.mtime_ns, side)
