"""The photos of a group side by side: the keeper, and as many neighbours of the current photo as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.photo import Match, Photo
from desktop.comparing.alignment import from_keeper
from desktop.comparing.columns import best_columns, smallest
from desktop.comparing.photo_cell import PhotoCell
from desktop.comparing.surface import Subject
from desktop.comparing.viewpoint import Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.imaging.photo_painter import frame_of
from desktop.lanes.overview import Row
from desktop.lanes.pairing import Compared, Pair
from desktop.review import Review

AT_ONCE = 4
"""How many photos are shown side by side at most; a filmstrip leads to the others of a larger group."""

_LEAST = 165 * 125  # pixels: smaller ones are hardly larger than in the filmstrip


class SideBySide(QWidget):
    """Up to four cells of equal size, so that at the same zoom the same thing is equally large in each."""

    resized = Signal()  # there may be room for another number of photos

    def __init__(self, review: Review, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._viewpoint = viewpoint
        self._pairing = gallery.pairing
        self._shapes: list[QSize] = []  # of the photos that are shown
        self._laid_out = 0  # cells
        self._columns = 0  # of them
        self._pairs: list[Pair] = []  # the keeper with each of them
        self.cells = [PhotoCell(viewpoint, gallery, self) for _ in range(AT_ONCE)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setSpacing(4)
        for cell in self.cells:
            cell.hide()  # until there is a photo for it
            cell.resized.connect(self._make_room)
        self._pairing.found.connect(self._take)

    def show_members(self, row: Row, numbers: Sequence[int], current: int) -> None:
        """Show the photos of these numbers in the row; `current` is the number of the current one."""
        keeper = self._review.photo(row.group.keeper)
        self._shapes = [_shape(self._review.photo(row.ids[number])) for number in numbers]
        self._share_out()
        self._pairs = []
        for place, cell in enumerate(self.cells):
            cell.setVisible(place < len(numbers))
            if place >= len(numbers):
                cell.canvas.show_subject(None)
                continue
            number = numbers[place]
            member = row.group.members[number]
            photo = self._review.photo(member.photo)
            pair = Pair(keeper, photo, from_keeper(member.match, keeper.id))
            known = self._pairing.get(pair)
            self._pairs.append(pair)
            cell.show_subject(
                Subject(photo, keeper, pair.alignment if known is None else known.alignment),
                part=self._part(row, number, current),
                number=number + 1,
                match=member.match,
                suggested=photo.id in row.staying,
                current=number == current,
            )
        self.show_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()
        self.resized.emit()

    def at_once(self, photos: Sequence[Photo], size: QSize) -> int:
        """How many of these photos to show in a widget of this size: all four, or two if four would be too small."""
        shapes = [_shape(photo) for photo in photos[:AT_ONCE]]
        return AT_ONCE if smallest(shapes, self._room(size), self.cells[0].around) >= _LEAST else 2

    def show_marks(self) -> None:
        for cell in self._filled:
            cell.show_mark(self._review)
        self._make_room()

    def lay_exactly(self) -> None:
        """When zoomed in, request the alignment of each photo with the keeper to a fraction of a pixel."""
        if not self._viewpoint.whole:
            self._pairing.wish(pair for pair in self._pairs if pair.first.pixels != pair.second.pixels)

    @property
    def _filled(self) -> Sequence[PhotoCell]:
        """The cells that show a photo."""
        return self.cells[: len(self._shapes)]

    def _room(self, size: QSize) -> QSize:
        """The room for cells in a widget of this size. The layout's own value is not valid while cells come and go."""
        return size.shrunkBy(self._grid.contentsMargins())

    def _share_out(self) -> None:
        """Arrange the cells so that the photos are as large as possible."""
        count = len(self._shapes)
        columns = best_columns(self._shapes, self._room(self.size()), self.cells[0].around)
        if (count, columns) == (self._laid_out, self._columns):
            return
        self._laid_out, self._columns = count, columns
        for cell in self.cells:
            self._grid.removeWidget(cell)
        for place, cell in enumerate(self._filled):
            self._grid.addWidget(cell, place // columns, place % columns)
        for number in range(AT_ONCE):  # of equal stretch they are of equal size, whatever their names need
            self._grid.setColumnStretch(number, int(number < columns))
            self._grid.setRowStretch(number, int(number * columns < count))

    @Slot()
    def _make_room(self) -> None:
        """If the texts of any cell do not fit, hide the word beside the check box in all cells."""
        narrow = any(cell.is_narrow for cell in self._filled)
        for cell in self._filled:
            cell.mark.set_brief(narrow)

    @Slot(object)
    def _take(self, compared: Compared) -> None:
        for cell, pair in zip(self.cells, self._pairs, strict=False):
            if pair == compared.pair:
                cell.canvas.lay(compared.alignment)

    def _part(self, row: Row, number: int, current: int) -> Sequence[QPointF]:
        """The corners of the part that the other photo of a match shows of this one, if it was cut from it."""
        group = row.group
        match = group.members[number].match or group.members[current].match
        if match is None or match.part is None or match.inner in (None, row.ids[number]):
            return ()
        return _corners(match, self._review.photo(match.inner or 0))


def _shape(photo: Photo) -> QSize:
    return QSize(photo.facts.width, photo.facts.height)


def _corners(match: Match, inner: Photo) -> Sequence[QPointF]:
    """The corners of the inner photo, as points of the outer one."""
    frame = frame_of(inner)
    way = from_keeper(match, inner.id)
    return [way.map(corner) for corner in (frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft())]
