"""Draws the map: a dot for every photo, and its picture as soon as there is room."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.photo import Photo
from desktop.imaging.gallery import Gallery
from desktop.lookalikes import map_picture
from desktop.lookalikes.map_dots import Dots, faded
from desktop.lookalikes.map_layers import DEEPEST, ROOM
from desktop.lookalikes.map_picture import FADED, State
from desktop.lookalikes.map_transform import MapTransform
from desktop.lookalikes.operations import Chart
from desktop.review import Review
from desktop.widgets import style

_DOT = 5  # pixels across
_TILE = 0.86  # of the room that a picture has
_REST_MS = 120  # after which the pictures are drawn smoothly
_NEAR = 8  # pixels from a dot that still hit it
_FEW = 24  # photos that were found are shown as pictures wherever they lie; of more, many would lie on each other
_OWN = 0.6  # of a dot's colour is its photo's, the rest the text's: a black photo is seen on a dark ground too


class MapCanvas(QWidget):
    """Draws a chart, fast while it moves and smoothly once it rests; knows which photos are selected or found."""

    def __init__(self, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        self._chart: Chart | None = None  # known before the first event
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.transform = MapTransform()
        self._review = review
        self._gallery = gallery
        self._dots = Dots()
        self._colours = np.zeros(0, np.uint32)  # of the dots
        self.found = np.zeros(0, np.bool_)
        self.chosen = np.zeros(0, np.bool_)
        self._hits: frozenset[int] = frozenset()
        self.lasso = QPolygonF()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.update)
        gallery.thumbnails.arrived.connect(self.update)
        review.marked.connect(self.update)

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def chart(self) -> Chart | None:
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Show a map; what was selected stays so, and the view where it is, unless it is the first one."""
        before = self.selection
        first = self._chart is None or not len(self._chart.photos)
        self._chart = chart
        self._colour_dots()
        self.select(before)
        self.highlight(self._hits)
        if first:
            self.fit()
        self.update()

    def highlight(self, photos: Iterable[int]) -> None:
        """Let these photos stand out; without any, none does."""
        self._hits = frozenset(photos)
        self.found = self._rows_with(self._hits)
        self.update()

    def select(self, photos: Iterable[int]) -> None:
        """Select the points of these photos, and no others."""
        self.chosen = self._rows_with(frozenset(photos))
        self.update()

    @property
    def selection(self) -> tuple[int, ...]:
        """The selected photos, stacks opened."""
        if self._chart is None:
            return ()
        stacks = self._chart.stacks
        rows = self._chart.photos[self.chosen].tolist()
        return tuple(id for photo in rows for id in stacks.get(photo, (photo,)))

    @Slot()
    def fit(self) -> None:
        """Show the whole map."""
        self.transform.fit(self.size())
        self.update()

    def zoom(self, factor: float, at: QPointF) -> None:
        """Make everything `factor` times as large; what lies at this pixel of the view stays there."""
        self.transform.zoom(factor, at, deepest=DEEPEST)
        self.stir()

    def stir(self) -> None:
        """Something moves: draw fast now, and smoothly once it rests."""
        self._rest.start()
        self.update()

    def _rows_with(self, photos: frozenset[int]) -> NDArray[np.bool_]:
        """Which points of the chart stand for one of these photos."""
        if self._chart is None:
            return np.zeros(0, np.bool_)
        shown = set(photos)
        shown.update(first for first, several in self._chart.stacks.items() if not photos.isdisjoint(several))
        return np.isin(self._chart.photos, np.fromiter(shown, np.int64, len(shown)))

    # --- drawing ------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_dots()

    def _colour_dots(self) -> None:
        if self._chart is not None:
            self._colours = faded(self._chart.colours, self.palette().color(QPalette.ColorRole.Text), _OWN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        chart = self._chart
        if chart is None or not len(chart.photos):
            return
        painter = QPainter(self)
        places = self.transform.on_screen(chart.places)
        seen = self.transform.visible(places, self.size())
        side = round(self.transform.room(ROOM) * _TILE)
        as_picture = seen & self._as_pictures()
        outstanding = self.chosen | self.found
        dots, ground = seen & ~as_picture, self.palette().color(QPalette.ColorRole.Base)
        colours = faded(self._colours, ground, FADED) if self._hits else self._colours
        self._paint_dots(painter, places, colours, dots & ~outstanding)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._rest.isActive())
        for row in self._in_order(as_picture).tolist():
            self._paint_picture(painter, row, places[row], side)
        if outstanding.any():  # no picture may hide them
            accent = np.full(len(colours), style.accent(self.palette()).rgb(), np.uint32)
            self._paint_dots(painter, places, accent, dots & outstanding)
        if self.hasFocus():
            painter.setPen(style.accent(self.palette()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self.lasso.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(style.accent(self.palette()), 2, Qt.PenStyle.DashLine))
            painter.setBrush(self._veil())
            painter.drawPolygon(self.lasso)
        painter.end()

    def _as_pictures(self) -> NDArray[np.bool_]:
        """Which points have room for their picture, or need none, for they were found."""
        assert self._chart is not None
        roomy: NDArray[np.bool_] = self._chart.levels <= self.transform.level
        return roomy | self.found if np.count_nonzero(self.found) <= _FEW else roomy

    def _in_order(self, rows: NDArray[np.bool_]) -> NDArray[np.intp]:
        """These rows as they lie on each other, what was found on top."""
        return np.concatenate([np.flatnonzero(rows & ~self.found), np.flatnonzero(rows & self.found)])

    def _paint_dots(
        self,
        painter: QPainter,
        places: NDArray[np.float32],
        colours: NDArray[np.uint32],
        rows: NDArray[np.bool_],
    ) -> None:
        """Paint those of the dots that `rows` says."""
        ratio = self.devicePixelRatioF()
        size = (round(self.width() * ratio), round(self.height() * ratio))
        width = round(_DOT * ratio)
        image = self._dots.draw(size, places[rows] * np.float32(ratio), colours[rows], width=width)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(0, 0, image)

    def _paint_picture(self, painter: QPainter, row: int, place: NDArray[np.float32], side: int) -> None:
        chart = self._chart
        photo = self.photo_at(row)
        if chart is None or photo is None:
            return
        found = bool(self.found[row])
        copies = chart.stacks.get(photo.id, (photo.id,))
        state = State(
            copies=len(copies),
            faded=bool(self._hits) and not found,
            outlined=found or bool(self.chosen[row]),
            marked=any(self._review.is_marked(id) for id in copies),
        )
        shown = self._gallery.thumbnail(photo, edge=self._edge())
        middle = QPointF(float(place[0]), float(place[1]))
        map_picture.paint(painter, middle, side, shown, self.palette(), state=state)

    def _veil(self) -> QColor:
        """The accent, so thin that what lies below is seen."""
        colour = style.accent(self.palette())
        colour.setAlphaF(0.12)
        return colour

    def _edge(self) -> int:
        """Device pixels for which pictures are asked: one size for all zooms."""
        return round(128 * self.devicePixelRatioF())

    def photo_at(self, row: int) -> Photo | None:
        """The photo of a point of the chart; None once it is no more in the library."""
        if self._chart is None:
            return None
        return self._review.overview.photos.get(int(self._chart.photos[row]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.transform.resized(event.oldSize(), event.size())

    def row_at(self, where: QPointF) -> int | None:
        """The point of the chart that is seen there, the topmost picture first."""
        chart = self._chart
        if chart is None or not len(chart.photos):
            return None
        places = self.transform.on_screen(chart.places)
        apart = np.abs(places - np.array([where.x(), where.y()], np.float32)).max(axis=1)
        half = self.transform.room(ROOM) * _TILE / 2
        pictures = self._in_order(self._as_pictures() & (apart <= half))
        if len(pictures):
            return int(pictures[-1])
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= _NEAR else None
