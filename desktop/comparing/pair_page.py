"""The modes for two photos, the keeper and another photo of its group."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QWidget

from core.photo import Match
from desktop import words
from desktop.comparing.alignment import from_keeper
from desktop.comparing.flicker import Flicker
from desktop.comparing.pair_controls import PairControls
from desktop.comparing.pair_stage import Mode, PairStage
from desktop.comparing.photo_tag import PhotoTag
from desktop.comparing.viewpoint import Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.lanes.overview import Row
from desktop.lanes.pairing import Compared, Pair
from desktop.review import Review
from desktop.widgets import layouts
from desktop.words import tr

_LINE_STEP = 0.02
"""How far one press of a key moves the line, in parts of the width."""


class PairPage(QWidget):
    """Flicker, split and difference. Wherever both photos are named, the first is left and the second right."""

    chosen = Signal(int)  # photo id
    menu_wished = Signal(int, QPoint)  # photo id, on the screen

    def __init__(
        self, review: Review, viewpoint: Viewpoint, gallery: Gallery, turning: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery
        self._pair: Pair | None = None
        self._numbers = (1, 2)
        self._mode = Mode.FLICKER
        self._turning = turning
        self.flicker = Flicker(self)
        self.stage = PairStage(viewpoint, gallery, self)
        self.tags = (PhotoTag(self), PhotoTag(self))
        self.controls = PairControls(self.flicker, turning, self)
        for tag in self.tags:
            tag.chosen.connect(self._choose)
        head = layouts.row(None, *((tag, 1) for tag in self.tags))
        layouts.column(self, head, (self.stage, 1), self.controls)
        self.stage.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.stage.customContextMenuRequested.connect(self._ask_menu)
        self.stage.line_moved.connect(self.controls.set_line)
        self.controls.line_moved.connect(self.stage.set_line)
        self.flicker.turned.connect(self._show_turn)
        self.flicker.changed.connect(self._show_running)
        turning.toggled.connect(self.flicker.run)
        gallery.pairing.found.connect(self._take)

    # --- what is shown ------------------------------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        """Change the mode. Side by side, which is another page, only stops the flicker."""
        self._mode = mode
        if mode is Mode.FLICKER:
            self.flicker.begin()
        else:
            self.flicker.run(False)
        if mode is not Mode.SIDE_BY_SIDE:
            self.stage.mode = mode
            self.controls.set_mode(mode)
            self._show_turn()
            self._show_compared()

    def show_pair(self, row: Row, other: int) -> None:
        """Show the keeper of a row and the photo of this number."""
        members = (row.group.members[0], row.group.members[other])
        first, second = (self._review.photo(member.photo) for member in members)
        matches: tuple[Match | None, Match | None] = (None, members[1].match)
        self._numbers = (1, other + 1)
        for tag, photo, number, match in zip(self.tags, (first, second), self._numbers, matches, strict=True):
            tag.describe(photo, number=number, match=match, suggested=photo.id in row.staying)
        pair = Pair(first, second, from_keeper(members[1].match, first.id))
        if pair != self._pair:
            self._pair = pair
            self.stage.show_heat(None)
            self.stage.show_pair(first, second, pair.alignment)
        self.stage.setToolTip(tr("Wheel: zoom. Drag: move. Double click: 100 % or the whole."))
        self._show_turn()
        self._show_compared()
        self.show_marks()

    def show_marks(self) -> None:
        for tag in self.tags:
            tag.show_mark(self._review)

    def move_line(self, steps: int) -> None:
        """Move the dividing line by so many steps to the right, or to the left if negative."""
        self.stage.set_line(self.stage.line + steps * _LINE_STEP)
        self.controls.set_line(self.stage.line)

    @Slot(int)
    def _choose(self, photo: int) -> None:
        """Make one of the two photos current; the flicker stops at it."""
        if self._mode is Mode.FLICKER and self._pair is not None:
            self.flicker.show(second=photo == self._pair.second.id)
        self.chosen.emit(photo)

    # --- how it is shown ----------------------------------------------------------------------------------------

    @Slot()
    def _show_turn(self) -> None:
        """Show which of the photos is visible, in the badge and the labels above."""
        if self._pair is None:
            return
        second = self.flicker.shows_second
        photo = self._pair.second if second else self._pair.first
        number = self._numbers[second]
        self.stage.show_turn(
            second=second, badge=tr("{number}  {name}").format(number=number, name=words.name(photo.path))
        )
        alternating = self._mode is Mode.FLICKER
        for tag, shown in zip(self.tags, (not second, second), strict=True):
            tag.show_turn(shown if alternating else None)
        names = (words.name(self._pair.first.path), words.name(self._pair.second.path))
        if alternating and not self.flicker.running:
            text = tr("Photo {number} of two: {name}").format(number=number, name=names[second])
        else:
            text = tr("{first} and {second} on one spot").format(first=names[0], second=names[1])
        self.stage.setAccessibleName(text)

    @Slot()
    def _show_running(self) -> None:
        self._turning.setChecked(self.flicker.running)

    @Slot()
    def _show_compared(self) -> None:
        """Use the exact alignment and the difference, as far as they are computed."""
        if self._pair is None or self._mode is Mode.SIDE_BY_SIDE:
            return
        self._gallery.pairing.wish([self._pair])
        compared = self._gallery.pairing.get(self._pair)
        self.controls.legend.show_compared(compared)
        if compared is None:
            return
        self.stage.show_pair(self._pair.first, self._pair.second, compared.alignment)
        self.stage.show_heat(None if compared.heat is None else QPixmap.fromImage(compared.heat))

    @Slot(object)
    def _take(self, compared: Compared) -> None:
        if compared.pair == self._pair:
            self._show_compared()

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if self._pair is not None:
            self.menu_wished.emit(self._pair.second.id, self.stage.mapToGlobal(where))
