"""Connects the library with its themes and map, and their photos with groups, marks and searches."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer, Signal, Slot

from core.columns.arrays import Integers
from core.columns.photo_set import PhotoSet
from desktop import words
from desktop.controller import Controller, Shared
from desktop.lookalikes.map_page import MapPage
from desktop.lookalikes.operations import Chart, Themes
from desktop.lookalikes.themes_page import FOUND, ThemesPage
from desktop.photo_actions import PhotoActions
from desktop.search.queries import Answer
from desktop.widgets.file_dialogs import ask_file
from desktop.words import tr

_NOTHING: Integers = np.zeros(0, np.int64)
_SETTLED_MS = 1500  # after the last change of the library, before a page that is seen follows it


class Lookalikes(Controller):
    """Joins the two pages, the lane that works for them, and the review."""

    themes_opened = Signal()  # the page wants to be seen
    map_opened = Signal()

    def __init__(self, shared: Shared, themes: ThemesPage, chart: MapPage, photo_actions: PhotoActions) -> None:
        super().__init__(shared)
        self._themes = themes
        self._map = chart
        self._lane = lane = shared.lanes.lookalikes
        self._photo_actions = photo_actions
        self._found: tuple[int, ...] = ()
        self._library: Integers = _NOTHING  # whose themes are shown
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._follow)
        self._commands.themes.triggered.connect(self._open_themes)
        self._commands.map.triggered.connect(lambda: self._open_map(anew=False))
        self._commands.draw_map_anew.triggered.connect(lambda: self._open_map(anew=True))
        self._commands.choose_model.triggered.connect(self._choose_model)
        self._commands.mark_chosen.triggered.connect(self._mark_chosen)
        themes.wished.connect(self._divide)
        chart.view.opened.connect(self._open_id)
        for page in (themes, chart):
            page.header.model_wished.connect(self._use_model)
            page.work.stop_wished.connect(lane.stop)
            lane.named.connect(page.header.name_means)
            page.grid.opened.connect(photo_actions.open)
            page.grid.menu_wished.connect(photo_actions.show_menu)
        lane.divided.connect(self._show_themes)
        lane.charted.connect(self._show_chart)
        lane.progressed.connect(themes.work.show_progress)
        lane.progressed.connect(chart.work.show_progress)
        lane.model_chosen.connect(self._work_anew)
        lane.stopped.connect(self._stopped)
        lane.failed.connect(self._failed)
        self._review.replaced.connect(self._settled.start)

    # --- themes -------------------------------------------------------------------------------------------------

    @Slot()
    def _open_themes(self) -> None:
        self._themes.set_scopes(self._review.overview.folders, found=len(self._found))
        self.themes_opened.emit()
        if not np.array_equal(self._library, self._review.overview.photos.ids):
            self._divide()

    @Slot()
    def _divide(self) -> None:
        self._library = self._review.overview.photos.ids
        scope = self._themes.scope
        self._themes.show_work()
        self._lane.name_means()
        if scope == FOUND:
            self._lane.divide(count=self._themes.count, photos=self._found)
        else:
            self._lane.divide(count=self._themes.count, folder=scope)

    @Slot(object)
    def _show_themes(self, themes: Themes) -> None:
        self._themes.show_themes(themes, self._review.overview.photos)

    # --- the map ------------------------------------------------------------------------------------------------

    def _open_map(self, *, anew: bool) -> None:
        self.map_opened.emit()
        self._draw(anew=anew)

    def _draw(self, *, anew: bool) -> None:
        if anew or self._map.view.chart is None:
            self._map.show_work()
        rows = self._review.overview.rows
        self._lane.name_means()
        self._lane.chart(copies=rows.of(rows.table.copies), anew=anew)

    @Slot(object)
    def _show_chart(self, chart: Chart) -> None:
        self._map.show_chart(chart)

    @Slot(object)
    def remember_found(self, answer: Answer) -> None:
        """The photos of the last search: they can be divided, and stand out on the map."""
        self._found = tuple(hit.photo for hit in answer.hits)
        self._map.show_found(self._found)
        if self._themes.scope == FOUND:
            self._library = _NOTHING  # the themes are those of what was found before

    # --- both ---------------------------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        """The library has changed: the page that is seen follows."""
        if self._map.isVisible():
            self._draw(anew=False)
        elif self._themes.isVisible() and not np.array_equal(self._library, self._review.overview.photos.ids):
            self._open_themes()

    @Slot()
    def _work_anew(self) -> None:
        """Another model, or colours instead of a model: what is shown is worked out again."""
        self._library = _NOTHING
        if self._map.isVisible():
            self._map.show_work()
            self._draw(anew=False)
        elif self._themes.isVisible():
            self._open_themes()

    @Slot()
    def _stopped(self) -> None:
        self._tell(tr("Stopped"), tr("What was done is kept. Open this page again to go on."))

    @Slot(object)
    def _failed(self, _error: Exception) -> None:
        self._tell(
            tr("This did not work"),
            tr("A message says why. Choose another image model, or try again."),
        )

    def _tell(self, head: str, body: str) -> None:
        self._library = _NOTHING
        self._themes.say(head, body)
        if self._map.view.chart is None:
            self._map.say(head, body)
        else:
            self._map.show_chart(self._map.view.chart)

    @Slot()
    def _choose_model(self) -> None:
        names = tr("Image models (*.onnx)")
        ask_file(self._window, tr("Choose an image model"), self._use_model, names=names)

    @Slot(str)
    def _use_model(self, path: str) -> None:
        if self._map.isVisible():
            self._map.show_work()
        elif self._themes.isVisible():
            self._themes.show_work()
        self._lane.choose_model(path)

    # --- photos -------------------------------------------------------------------------------------------------

    @Slot(int)
    def _open_id(self, photo: int) -> None:
        known = self._review.overview.photos.get(photo)
        if known is not None:
            self._photo_actions.open(known)

    @Slot()
    def _mark_chosen(self) -> None:
        """Mark the copies among the selected photos; with fewer than two selected, among all that are listed."""
        grid = self._themes.grid if self._themes.isVisible() else self._map.grid
        chosen = grid.chosen if grid.isVisible() else PhotoSet()
        rows = self._review.overview.rows
        suggested, kept = rows.at(rows.places_of(chosen.ids)).suggested()
        going = suggested & chosen
        refusal = self._review.mark(going, kept)
        marked = len(going & self._review.marks)
        if refusal:
            self._messages.say(refusal)
        elif marked:
            text = tr("{} marked. Nothing is touched before you confirm it.")
            self._messages.say(text.format(words.photos(marked)))
        else:
            self._messages.say(tr("There is no copy among these photos: only photos that exist twice are ever marked."))
