"""The right of the window: the photos of one group side by side, at the same place and zoom, and their facts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.photo import Member, Photo
from desktop import style, words
from desktop.alignment import from_keeper
from desktop.canvas import Subject
from desktop.facts_model import FactsModel
from desktop.facts_table import FactsTable
from desktop.filmstrip import Filmstrip
from desktop.gallery import Gallery
from desktop.member_model import MemberModel
from desktop.notice import Notice
from desktop.overview import Row
from desktop.photo_cell import PhotoCell
from desktop.queues import title
from desktop.review import Review
from desktop.viewpoint import Viewpoint
from desktop.words import tr

AT_ONCE = 4
"""How many photos are shown side by side; a filmstrip leads to the others of a larger group."""


class Comparison(QWidget):
    """Shows one row of the review. The keeper is always there, and the current photo with its neighbours."""

    refused = Signal(str)  # why a mark may not be
    menu_wished = Signal(QPoint)  # on the screen, for the current photo

    def __init__(self, review: Review, gallery: Gallery, tools: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._row: Row | None = None
        self._photos: list[Photo] = []  # of the row, as they were when it was shown
        self._current = 0  # number of the current photo in its group
        self.viewpoint = Viewpoint(self)
        self.facts = FactsModel(self)
        self.members = MemberModel(self)
        self.cells = [PhotoCell(self.viewpoint, gallery, self) for _ in range(AT_ONCE)]
        self._notice = Notice(self)
        self._strip = Filmstrip(self.members, review, gallery, self)
        self._strip.chosen.connect(self.choose)
        self._table = FactsTable(self.facts, self)
        shown = QWidget(self)
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_header(tools))
        layout.addWidget(self._strip)
        layout.addWidget(self._make_body(), 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._notice)
        self._pages.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        # The photos are drawn in the next turn of the event loop: with a new list in the same turn it would be late.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_members)
        review.marked.connect(self._show_marks)
        self.show_row(None)

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def row(self) -> Row | None:
        return self._row

    @property
    def current_photo(self) -> Photo | None:
        """The photo that keys and menus act on."""
        if self._row is None:
            return None
        return self._review.overview.photos.get(self._row.ids[self._current])

    def show_row(self, row: Row | None) -> None:
        """Show another group, or the same one anew with the same photo current."""
        photos = [] if row is None else [self._review.photo(id) for id in row.ids]
        if row is not None and row == self._row and photos == self._photos:
            return
        self._photos = photos
        same = self._row is not None and row is not None and self._row.group.keeper == row.group.keeper
        before = self._row.ids[self._current] if self._row is not None else None
        self._row = row
        if row is None:
            self._pages.setCurrentIndex(0)
            self._notice.say("picture", tr("No group chosen"), tr("Choose a group in the list to compare its photos."))
            return
        if same and before in row.ids:
            self._current = row.ids.index(before)
        else:
            self._current = 1 if row.queue.has_copies else 0  # the first one that there is something to decide about
            keeper = self._review.photo(row.group.keeper)
            self.viewpoint.look_at(keeper.facts.width, keeper.facts.height)
        self._pages.setCurrentIndex(1)
        self._show_head(row)
        self.members.set_photos(photos, keeper=row.group.keeper if row.queue.has_copies else None)
        self._strip.setVisible(len(row.ids) > AT_ONCE)
        self._soon.start()

    def step(self, by: int) -> None:
        """Go to the next or previous photo of the group."""
        if self._row is not None:
            self.choose(min(max(self._current + by, 0), len(self._row.ids) - 1))

    @Slot(int)
    def choose(self, number: int) -> None:
        """Make a photo of the group the current one, by its number."""
        if self._row is not None and 0 <= number < len(self._row.ids) and number != self._current:
            self._current = number
            self._soon.start()

    def toggle(self, number: int | None = None) -> None:
        """Mark the current photo, or the one of that number, or take its mark back."""
        if self._row is None:
            return
        number = self._current if number is None else number
        if number < len(self._row.ids):
            self._toggle_photo(self._row.ids[number])

    def actual_size(self) -> None:
        """One pixel of the largest photo on one pixel of the screen."""
        zooms = [cell.canvas.actual_zoom() for cell in self.cells if cell.isVisible()]
        self.viewpoint.zoom_to(max(zooms, default=1.0))

    def follow_palette(self) -> None:
        """Take the colours anew after the palette changed."""
        self._table.follow_palette()
        self._soon.start()

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_header(self, tools: list[QAction]) -> QWidget:
        header = QFrame(self)
        header.setObjectName("comparisonHeader")
        self._title = QLabel(header)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._why = QLabel(header)
        self._why.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for action in tools:
            button = QToolButton(header)
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
            head.addWidget(button)
        layout = QVBoxLayout(header)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._why)
        return header

    def _make_body(self) -> QWidget:
        photos = QWidget(self)
        self._grid = QGridLayout(photos)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setSpacing(4)
        for cell in self.cells:
            cell.hide()  # until there is a photo for it
            cell.chosen.connect(self._choose_photo)
            cell.mark_wished.connect(self._toggle_photo)
            cell.menu_wished.connect(self._ask_menu)
        self.body = QSplitter(Qt.Orientation.Vertical, self)
        self.body.addWidget(photos)
        self.body.addWidget(self._table)
        self.body.setStretchFactor(0, 3)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([420, 210])
        self.body.setChildrenCollapsible(False)
        return self.body

    # --- how it is shown ----------------------------------------------------------------------------------------

    def _show_head(self, row: Row) -> None:
        self._title.setText(f"{title(row.queue)} · {words.photos(len(row.ids))}")
        keeper = words.name(self._review.photo(row.group.keeper).path)
        if row.queue.has_copies:
            text = tr("Keep {keeper}: {reason}. Weakest match {score}.")
        else:
            text = tr("Not copies: choose what you like best. First is {keeper}: {reason}.")
        self._why.setText(
            text.format(keeper=keeper, reason=row.group.reason.rstrip("."), score=words.score(row.group.weakest))
        )

    def _window(self, row: Row) -> list[int]:
        """The numbers of the photos to show: the keeper, and as many neighbours of the current one as fit."""
        count = len(row.ids)
        if count <= AT_ONCE:
            return list(range(count))
        first = min(max(self._current - 1, 1), count - (AT_ONCE - 1))
        return [0, *range(first, first + AT_ONCE - 1)]

    @Slot()
    def _show_members(self) -> None:
        row = self._row
        if row is None:
            return
        numbers = self._window(row)
        keeper = self._review.photo(row.group.keeper)
        columns = 1 if len(numbers) == 1 else 2
        for place, cell in enumerate(self.cells):
            self._grid.removeWidget(cell)
            cell.setVisible(place < len(numbers))
            if place >= len(numbers):
                cell.canvas.show_subject(None)
                continue
            number = numbers[place]
            member = row.group.members[number]
            self._grid.addWidget(cell, place // columns, place % columns)
            cell.show_photo(
                self._subject(row, member, keeper),
                number=number + 1,
                match=member.match,
                suggested=row.queue.has_copies,
                current=number == self._current,
            )
        self.facts.set_photos([self._review.photo(row.ids[number]) for number in numbers], [n + 1 for n in numbers])
        self._strip.show_current(self._current)
        self._show_marks()

    def _subject(self, row: Row, member: Member, keeper: Photo) -> Subject:
        """What a cell shows; on a whole picture also the part that the other one was cut from."""
        other = row.group.members[self._current] if member.match is None else row.group.members[0]
        match = other.match if member.match is None else member.match
        part = match.part if match is not None and match.inner == other.photo else None
        return Subject(self._review.photo(member.photo), keeper, from_keeper(member.match, keeper.id), part)

    @Slot()
    def _show_marks(self) -> None:
        if self._row is None:
            return
        for cell, number in zip(self.cells, self._window(self._row), strict=False):
            cell.show_mark(self._review.is_marked(self._row.ids[number]))

    # --- what is done with it -----------------------------------------------------------------------------------

    @Slot(int)
    def _choose_photo(self, photo: int) -> None:
        if self._row is not None and photo in self._row.ids:
            self.choose(self._row.ids.index(photo))

    @Slot(int)
    def _toggle_photo(self, photo: int) -> None:
        refusal = self._review.toggle(photo)
        if refusal:
            self.refused.emit(refusal)
        self._show_marks()  # a refused tick is taken out again

    @Slot(int, QPoint)
    def _ask_menu(self, photo: int, where: QPoint) -> None:
        self._choose_photo(photo)
        self.menu_wished.emit(where)
