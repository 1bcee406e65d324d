"""Paints a photo through a transform: the best preview that is loaded, and over it finer tiles when zoomed in."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform

from core.photo import Photo
from desktop.imaging import tiles
from desktop.imaging.gallery import LARGEST_PREVIEW, Gallery
from desktop.imaging.pictures import Shown
from desktop.imaging.tiles import TILE

_SQUARES_FROM = 4.0  # device pixels for each of the photo's: from here on its pixels are drawn as squares, not smoothed


def long_side(photo: Photo) -> int:
    """The long side in pixels; 1 if the size is not known."""
    return max(photo.facts.width, photo.facts.height, 1)


def frame_of(photo: Photo) -> QRectF:
    """The rectangle of a photo in pixels divided by its long side, the unit of all alignments."""
    side = long_side(photo)
    return QRectF(0, 0, max(photo.facts.width, 1) / side, max(photo.facts.height, 1) / side)


def draw(painter: QPainter, gallery: Gallery, photo: Photo, place: QTransform, view: QRectF) -> Shown | None:
    """Paint what is loaded of a photo and request what is missing. Returns None as long as nothing can be painted.

    `place` maps the photo's frame to the painter's coordinates, of which `view` is visible. A photo that cannot be read
    is not painted; the result then has no pixmap but the reason.
    """
    length = math.sqrt(abs(place.determinant())) * painter.device().devicePixelRatioF()
    shown = gallery.preview(photo, side=length)
    if shown is None:
        shown = gallery.thumbnail(photo, edge=256)
    if shown is None or shown.pixmap is None:
        return shown
    pixmap, per_pixel = shown.pixmap, length / long_side(photo)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, place.isRotating())
    draw_pixmap(painter, pixmap, place, frame_of(photo))
    if length > LARGEST_PREVIEW and tiles.full_side(photo.facts) > LARGEST_PREVIEW:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, per_pixel < _SQUARES_FROM)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # squares join without a line between them
        _draw_tiles(painter, gallery, photo, place, view, tiles.side_for(photo.facts, length))
    elif per_pixel >= _SQUARES_FROM and max(pixmap.width(), pixmap.height()) >= long_side(photo):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        draw_pixmap(painter, pixmap, place, frame_of(photo))
    painter.restore()
    return shown


def draw_pixmap(painter: QPainter, pixmap: QPixmap, place: QTransform, where: QRectF) -> None:
    """Paint a pixmap into the rectangle `where` of the photo's frame."""
    painter.save()
    laid = QTransform.fromTranslate(where.x(), where.y())
    laid.scale(where.width() / pixmap.width(), where.height() / pixmap.height())
    painter.setTransform(laid * place, combine=True)
    painter.drawPixmap(QPointF(0, 0), pixmap)
    painter.restore()


def _draw_tiles(painter: QPainter, gallery: Gallery, photo: Photo, place: QTransform, view: QRectF, side: int) -> None:
    back, possible = place.inverted()
    if not possible:
        return
    seen = back.mapRect(view).intersected(frame_of(photo))
    if seen.isEmpty():
        return
    unit = TILE / side
    frame = frame_of(photo)
    columns = range(int(seen.left() / unit), min(int(seen.right() / unit), int((frame.width() - 1e-9) / unit)) + 1)
    rows = range(int(seen.top() / unit), min(int(seen.bottom() / unit), int((frame.height() - 1e-9) / unit)) + 1)
    for row in rows:
        for column in columns:
            tile = gallery.tile(photo, side=side, column=column, row=row)
            if tile is not None and tile.pixmap is not None:
                width, height = tile.pixmap.width() / side, tile.pixmap.height() / side
                draw_pixmap(painter, tile.pixmap, place, QRectF(column * unit, row * unit, width, height))
