"""The map of the library with what is selected on it beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import style, words
from desktop.commands import Commands
from desktop.gallery import Gallery
from desktop.glance import Chart
from desktop.glance_header import GlanceHeader
from desktop.map_view import MapView
from desktop.notice import Notice
from desktop.photo_grid import PhotoGrid
from desktop.review import Review
from desktop.words import tr
from desktop.work_notice import WorkNotice


class MapPage(QWidget):
    """The view, its controls, and a grid of the selected photos."""

    highlight_wished = Signal(bool)

    def __init__(self, commands: Commands, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.setObjectName("mapPage")
        self.header = GlanceHeader(tr("Map"), commands, self)
        self.view = MapView(review, gallery, self)
        self.work = WorkNotice("map", tr("Drawing the map"), self)
        self.grid = PhotoGrid(
            review,
            gallery,
            name=tr("Selected photos"),
            tip=tr("Double click or Enter: go to the photo's group, or open it."),
            parent=self,
        )
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._notice = Notice(self)
        self._highlight = self._make_highlight()
        self.header.add(self._highlight, *self._make_buttons(commands))
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        self._body.addWidget(self.view)
        self._side = self._make_side(commands)
        self._body.addWidget(self._side)
        self._body.setStretchFactor(0, 1)
        self._body.setSizes([740, 320])
        self._body.setChildrenCollapsible(False)
        self._side.hide()
        self._pages = QStackedWidget(self)
        for page in (self._notice, self.work, self._body):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        self.view.selected.connect(self.show_selection)
        commands.lasso.toggled.connect(self._lasso)

    def show_work(self) -> None:
        self._pages.setCurrentWidget(self.work)

    def show_chart(self, chart: Chart) -> None:
        self.header.show_means(chart.means)
        if not len(chart.photos):
            self.say(tr("Nothing to draw yet"), tr("Add a folder of photos to the library first."))
            return
        self._pages.setCurrentWidget(self._body)
        self.view.show_chart(chart)
        count = len(chart.photos) + sum(len(several) - 1 for several in chart.stacks.values())
        self.header.say(tr("Map of {}").format(words.photos(count)))
        self.show_selection(self.view.selection)

    def say(self, head: str, body: str) -> None:
        """Why there is no map."""
        self._notice.say("map", head, body)
        self.header.say(tr("Map"))
        self._pages.setCurrentWidget(self._notice)

    def show_found(self, photos: Iterable[int]) -> None:
        """Offer to highlight what was found last, and do so if there is something."""
        several = tuple(photos)
        self._highlight.setVisible(bool(several))
        self._highlight.setText(tr("Show what was found ({})").format(words.number(len(several))))
        self._highlight.setChecked(bool(several))
        self.view.highlight(several)

    def take_focus(self) -> None:
        self.view.setFocus()

    @Slot(object)
    def show_selection(self, photos: tuple[int, ...]) -> None:
        """List the selected photos at the side, which is there only while there are some."""
        known = self._review.overview.photos
        shown = [known[id] for id in photos if id in known]
        self._side.setVisible(bool(shown))
        self._count.setText(tr("{} selected").format(words.photos(len(shown))))
        self.grid.photos.set_photos(shown)

    @Slot(bool)
    def _lasso(self, drawing: bool) -> None:
        self.view.lassoing = drawing

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_highlight(self) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setText(tr("Show what was found"))
        button.setToolTip(tr("Let the photos of the last search stand out"))
        button.toggled.connect(self.highlight_wished)
        button.hide()
        return button

    def _make_buttons(self, commands: Commands) -> list[QToolButton]:
        fit = QToolButton(self)
        fit.setText(tr("Whole map"))
        fit.setToolTip(tr("Show the whole map (0)"))
        fit.clicked.connect(self.view.fit)
        lasso, anew = QToolButton(self), QToolButton(self)
        lasso.setDefaultAction(commands.lasso)
        anew.setDefaultAction(commands.draw_map_anew)
        lasso.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in (fit, lasso, anew):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(button.text())
        return [fit, lasso, anew]

    def _make_side(self, commands: Commands) -> QWidget:
        side = QWidget(self)
        self._count = QLabel(side)
        self._count.setFont(style.sized(self.font(), 1.0, bold=True))
        mark = QToolButton(side)
        mark.setDefaultAction(commands.mark_chosen)
        mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark.setAccessibleName(commands.mark_chosen.text())
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._count, 1)
        row.addWidget(mark)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.grid, 1)
        self.grid.setFrameShape(PhotoGrid.Shape.NoFrame)
        return side
