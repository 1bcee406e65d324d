"""Which photos are visible in the window, and where."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget

from core.photo import Photo
from desktop.comparing.surface import Surface
from desktop.imaging.photo_painter import frame_of
from desktop.search.part_chooser import Place
from desktop.search.queries import Query
from desktop.search.result_model import PHOTO
from desktop.search.results_page import ResultsPage


def on_surfaces(over: QWidget) -> Iterator[Place]:
    """The photos of the comparison."""
    for surface in over.findChildren(Surface):
        if surface.isVisible() and surface.subject is not None:
            photo = surface.subject.photo
            shown = surface.to_screen().mapRect(frame_of(photo))
            yield _place(over, surface, Query.of_file(photo.path), shown)


def in_results(over: QWidget, page: ResultsPage) -> Iterator[Place]:
    """The picture that was searched for, and the photos of the grid."""
    if not page.isVisible():
        return
    if page.answer is not None:
        picture = page.query.picture
        yield _place(over, picture, page.answer.query, QRectF(picture.picture_rect()))
    for row in page.view.rows_in_sight():
        index = page.model.index(row)
        photo = index.data(PHOTO)
        if isinstance(photo, Photo):
            rect = page.picture_rect(index, (photo.facts.width, photo.facts.height))
            yield _place(over, page.view.viewport(), Query.of_file(photo.path), QRectF(rect))


def _place(over: QWidget, widget: QWidget, query: Query, rect: QRectF) -> Place:
    corner = QPointF(widget.mapTo(over, QPoint(0, 0)))
    visible = QRectF(QRect(widget.rect())).intersected(rect)
    return Place(query, rect.translated(corner), visible.translated(corner))
