"""The page of the map, with the selected photos beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.lookalikes.lookalikes_page import LookalikesPage
from desktop.lookalikes.map_view import MapView
from desktop.lookalikes.operations import Chart
from desktop.review import Review
from desktop.widgets import layouts, style
from desktop.widgets.tool_button import ToolButton
from desktop.words import tr


class MapPage(LookalikesPage):
    """The view, its controls, and a grid of the selected photos."""

    def __init__(self, commands: Commands, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(
            commands,
            review,
            gallery,
            icon="map",
            title=tr("Map"),
            doing=tr("Drawing the map"),
            photos=tr("Selected photos"),
            parent=parent,
        )
        self._review = review
        self._found: tuple[int, ...] = ()  # what the last search found
        self.setObjectName("mapPage")
        self.view = MapView(review, gallery, self)
        self._highlight = self._make_highlight()
        self.header.add(self._highlight, *self._make_buttons(commands))
        self._side, across = self._make_side(commands), Qt.Orientation.Horizontal
        self._body = layouts.splitter(self, across, self.view, self._side, sizes=[740, 320], shares=[1])
        self._side.hide()
        self._pages.addWidget(self._body)
        self.view.selected.connect(self.show_selection)
        self._lasso = commands.lasso
        self._lasso.setEnabled(False)  # elsewhere it would be switched on unseen, and draw on the next map
        self._lasso.toggled.connect(self._draw_lasso)

    def show_chart(self, chart: Chart) -> None:
        self.header.show_means(chart.means)
        if not len(chart.photos):
            self.say(tr("Nothing to draw yet"), tr("Add a folder of photos to the library first."))
            return
        self._show(self._body)
        self.view.show_chart(chart)
        count = len(chart.photos) + sum(len(several) - 1 for several in chart.stacks.values())
        self.header.say(tr("Map of {}").format(words.photos(count)))
        self.show_selection(self.view.selection)

    def show_found(self, photos: Iterable[int]) -> None:
        """Offer to highlight what was found last, and do so if there is something."""
        self._found = tuple(photos)
        self._highlight.setVisible(bool(self._found))
        self._highlight.setText(tr("Highlight results ({})").format(words.number(len(self._found))))
        self._highlight.setChecked(bool(self._found))
        self._show_highlight()

    def take_focus(self) -> None:
        self.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lasso.setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lasso.setEnabled(False)

    @Slot(object)
    def show_selection(self, photos: tuple[int, ...]) -> None:
        """List the selected photos at the side, which is there only while there are some."""
        known = self._review.overview.photos
        shown = [id for id in photos if id in known]
        self._side.setVisible(bool(shown))
        self._count.setText(tr("{} selected").format(words.photos(len(shown))))
        self.grid.photos.set_photos(known, shown)

    @Slot()
    def _show_highlight(self) -> None:
        self.view.highlight(self._found if self._highlight.isChecked() else ())

    @Slot(bool)
    def _draw_lasso(self, drawing: bool) -> None:
        self.view.lassoing = drawing

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_highlight(self) -> QToolButton:
        button = ToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setText(tr("Highlight results"))
        button.setToolTip(tr("Highlight the photos of the last search"))
        button.toggled.connect(self._show_highlight)
        button.hide()
        return button

    def _make_buttons(self, commands: Commands) -> list[QToolButton]:
        fit = QToolButton(self)
        fit.setText(tr("Whole map"))
        fit.setToolTip(tr("Show the whole map (0)"))
        fit.clicked.connect(self.view.fit)
        anew = CommandButton(commands.draw_map_anew, self, with_text=False, framed=True)
        return [fit, CommandButton(commands.lasso, self, framed=True), anew]

    def _make_side(self, commands: Commands) -> QWidget:
        side = QWidget(self)
        self._count = style.heading("", side, 1.0)
        mark = CommandButton(commands.mark_chosen, side, framed=True)
        row = layouts.row(None, (self._count, 1), mark, margins=(12, 8, 8, 8))
        layouts.column(side, row, (self.grid, 1))
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        return side
