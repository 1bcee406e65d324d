"""The right part of the window: the photos of one group, side by side or one over the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.photo import Photo
from desktop.commands.commands import Commands
from desktop.comparing.comparison_header import ComparisonHeader
from desktop.comparing.facts_table import FactsTable
from desktop.comparing.filmstrip import Filmstrip
from desktop.comparing.member_frame import spoken
from desktop.comparing.member_model import MemberModel
from desktop.comparing.pair_page import PairPage
from desktop.comparing.pair_stage import Mode
from desktop.comparing.side_by_side import AT_ONCE, SideBySide
from desktop.comparing.surface import Surface
from desktop.comparing.viewpoint import Viewpoint
from desktop.comparing.zoom_controller import ZoomController
from desktop.imaging.gallery import Gallery
from desktop.lanes.overview import Row
from desktop.review import Review
from desktop.rules.rule_words import why
from desktop.widgets import layouts
from desktop.widgets.notice import Notice
from desktop.widgets.spoken import announce
from desktop.words import tr

_LEAST_WIDTH, _LEAST_HEIGHT = 350, 136  # pixels: two small photos beside each other, with their names and marks
_DWELL_MS = 400  # photos that are shown this long are measured: how sharp they are, how exactly they lie


class Comparison(QWidget):
    """Shows one row of the review: always the keeper, and the current photo with its neighbours."""

    refused = Signal(str)  # why a photo cannot be marked
    menu_wished = Signal(QPoint)  # on the screen, for the current photo
    group_wished = Signal(int)  # the next one (1) or the one before (-1)

    def __init__(self, review: Review, gallery: Gallery, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # who clicks on a photo means the keys of the review
        self.setAccessibleName(tr("Photos of the group"))
        self._review = review
        self._row: Row | None = None
        self._photos: list[Photo] = []  # of the row, as they were when it was shown
        self._current = 0  # number of the current photo in its group
        self._other = 1  # number of the photo that is laid on the keeper
        self._at_once = AT_ONCE  # photos that there is room for
        self._mode_actions = dict(zip(Mode, commands.modes, strict=True))
        self.mode = Mode.SIDE_BY_SIDE
        self.viewpoint = Viewpoint(self)
        self.members = MemberModel(self)
        self._notice = Notice(self)
        self._header = ComparisonHeader(commands, self)
        self._strip = Filmstrip(self.members, review, gallery, self)
        self._strip.chosen.connect(self.choose)
        self._strip.menu_wished.connect(self.menu_wished)
        self.side_by_side = SideBySide(review, self.viewpoint, gallery, self)
        self.cells = self.side_by_side.cells
        self.pair = PairPage(review, self.viewpoint, gallery, commands.take_turns, self)
        self._table = FactsTable(gallery.measuring, self)
        ZoomController(self.viewpoint, self._surfaces, commands, self)
        self._lay_out()
        # The photos are drawn in the next turn of the event loop: with a new list in the same turn it would be late.
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._show_members)
        self._facts_soon = QTimer(self, singleShot=True)  # and their facts in the turn after it
        self._facts_soon.timeout.connect(self._show_facts)
        # Photos that are only passed by are not measured.
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL_MS)
        self._dwell.timeout.connect(self._measure)
        self.viewpoint.moved.connect(self._dwell.start)
        review.marked.connect(self._show_marks)
        review.replaced.connect(self._show_marks)  # folders may be protected now
        self._connect(commands)
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
        """Show another group; for the same group the current photo stays current."""
        photos = [] if row is None else [self._review.photo(id) for id in row.ids]
        if row is not None and row == self._row and photos == self._photos:
            return
        self._photos = photos
        same = self._row is not None and row is not None and self._row.group.keeper == row.group.keeper
        before = self._row.ids[self._current] if self._row is not None else None
        self._row = row
        if row is None:
            self._pages.setCurrentIndex(0)
            self._notice.say("picture", tr("Comparison"), tr("The photos of a group are shown here beside each other."))
            return
        if same and before in row.ids:
            self._current = row.ids.index(before)
        else:
            self._current = 1 if row.queue.has_copies else 0  # the first photo to decide about
            keeper = self._review.photo(row.group.keeper)
            self.viewpoint.look_at(keeper.facts.width, keeper.facts.height)
        self._other = self._current or 1
        self._pages.setCurrentIndex(1)
        self._show_head(row)
        self.members.set_photos(photos, staying=row.staying)
        self._soon.start()

    def step(self, by: int) -> None:
        """Make the photo `by` places after the current one current, or before if negative; stops at either end."""
        if self._row is not None:
            self.choose(min(max(self._current + by, 0), len(self._row.ids) - 1))

    @Slot(int)
    def choose(self, number: int) -> None:
        """Make the photo of this number in the group current, counted from 0."""
        if self._row is not None and 0 <= number < len(self._row.ids) and number != self._current:
            self._current = number
            self._other = number or self._other
            self._soon.start()
            self._announce(self._row)

    def toggle(self, number: int | None = None) -> None:
        """Mark or unmark the photo of this number in the group, or the current one."""
        number = self._current if number is None else number
        if self._row is not None and number < len(self._row.ids):
            self._toggle_photo(self._row.ids[number])

    def changeEvent(self, event: QEvent) -> None:
        """Draw the photos again with new colours; full screen loses them too."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ParentChange):
            self._soon.start()

    # --- how it is looked at ------------------------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        """Change the mode. Flicker chosen again shows the other photo; any other mode chosen again ends."""
        if mode is self.mode and mode is Mode.FLICKER:
            self.pair.flicker.show(second=not self.pair.flicker.shows_second)
            return
        self.mode = Mode.SIDE_BY_SIDE if mode is self.mode else mode
        self._mode_actions[self.mode].setChecked(True)
        self._views.setCurrentWidget(self.side_by_side if self.mode is Mode.SIDE_BY_SIDE else self.pair)
        self._show_members()
        self.pair.set_mode(self.mode)

    def step_back(self) -> bool:
        """Return to side by side; False if that is the mode already."""
        if self.mode is Mode.SIDE_BY_SIDE:
            return False
        self.set_mode(Mode.SIDE_BY_SIDE)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.step_back():
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.group_wished.emit(1 if key == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def _surfaces(self) -> Sequence[Surface]:
        """The widgets that show photos now, that of the current photo first."""
        if self.mode is not Mode.SIDE_BY_SIDE:
            return [self.pair.stage]
        photo = self.current_photo
        shown = [cell for cell in self.cells if cell.canvas.subject is not None]
        return [cell.canvas for cell in sorted(shown, key=lambda cell: cell.photo != photo)]

    # --- how it is made -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._views = layouts.pages(self, self.side_by_side, self.pair)
        self._views.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        upper, shown = QWidget(self), QWidget(self)
        layouts.column(upper, self._strip, (self._views, 1))  # what the strip takes, the photos have less
        vertical = Qt.Orientation.Vertical
        self.body = layouts.splitter(self, vertical, upper, self._table, sizes=[420, 210], shares=[3, 1])
        layouts.column(shown, self._header, (self.body, 1))
        self._pages = layouts.pages(self, self._notice, shown)
        layouts.column(self, self._pages)

    def _connect(self, commands: Commands) -> None:
        for frame in (*self.cells, *self.pair.tags):
            frame.mark_wished.connect(self._toggle_photo)
            frame.menu_wished.connect(self._ask_menu)
        for cell in self.cells:
            cell.chosen.connect(self._choose_photo)
        self.pair.chosen.connect(self._choose_photo)
        self.pair.menu_wished.connect(self._ask_menu)
        self.side_by_side.resized.connect(self._make_room)
        for mode, action in self._mode_actions.items():
            action.triggered.connect(lambda _checked=False, mode=mode: self.set_mode(mode))
        commands.line_left.triggered.connect(lambda: self.pair.move_line(-1))
        commands.line_right.triggered.connect(lambda: self.pair.move_line(1))

    # --- how it is shown ----------------------------------------------------------------------------------------

    def _show_head(self, row: Row) -> None:
        photos = {photo.id: photo for photo in self._photos}
        self._header.say(row.queue, len(row.ids), why(row, photos, own=self._review.own_choice(row)))

    def _window(self, row: Row) -> list[int]:
        """The numbers of the photos to show: the keeper, and as many neighbours of the current photo as fit."""
        count, shown = len(row.ids), self._at_once
        if self.mode is not Mode.SIDE_BY_SIDE:
            return [0, self._other]
        if count <= shown:
            return list(range(count))
        first = min(max(self._current - (shown - 2) // 2, 1), count - (shown - 1))
        return [0, *range(first, first + shown - 1)]

    @Slot()
    def _make_room(self) -> None:
        if self._row is not None and self._room_for(self._photos) != self._at_once:
            self._soon.start()

    def _room_for(self, photos: Sequence[Photo]) -> int:
        """How many of these photos fit side by side. If there are others, the filmstrip takes some of the room."""
        now, then = not self._strip.isHidden(), len(photos) > AT_ONCE  # whether it is there
        height = self._views.height() + (now - then) * self._strip.maximumHeight()
        return self.side_by_side.at_once(photos, QSize(self._views.width(), height))

    @Slot()
    def _show_members(self) -> None:
        if (row := self._row) is None:
            return
        self._at_once = self._room_for(self._photos)
        numbers = self._window(row)
        self._strip.setVisible(len(row.ids) > self._at_once)
        if self.mode is Mode.SIDE_BY_SIDE:
            self.side_by_side.show_members(row, numbers, self._current)
        else:
            self.pair.show_pair(row, self._other)
        self._strip.show_current(self._current)
        self._facts_soon.start()

    @Slot()
    def _show_facts(self) -> None:
        row = self._row
        if row is None:
            return
        numbers = self._window(row)
        photos = [self._review.photo(row.ids[number]) for number in numbers]
        roots = self._review.overview.roots
        self._table.show_photos(photos, [number + 1 for number in numbers], roots=roots)
        self._dwell.start()

    @Slot()
    def _measure(self) -> None:
        self._table.measure()
        if self.mode is Mode.SIDE_BY_SIDE:
            self.side_by_side.lay_exactly()

    @Slot()
    def _show_marks(self) -> None:
        self.side_by_side.show_marks()
        self.pair.show_marks()
        if self._row is not None:
            self._show_head(self._row)

    def _announce(self, row: Row) -> None:
        """Tell screen readers which photo is current: the focus stays with the list of groups."""
        photo, match = self._photos[self._current], row.group.members[self._current].match
        marked, number = self._review.is_marked(photo.id), self._current + 1
        announce(self, spoken(photo, number=number, match=match, suggested=photo.id in row.staying, marked=marked))

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
