"""A search by an image model: photos that it has not described yet are described now, and then the search runs
again."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.job import Progress
from core.ranking import By
from desktop.controller import Controller, Shared
from desktop.search.queries import Answer
from desktop.search.results_page import ResultsPage
from desktop.search.search_controller import SearchController
from desktop.words import tr


class LearnedSearch(Controller):
    """Joins the page of results and the lane that describes photos. Other searches go on meanwhile."""

    def __init__(self, shared: Shared, page: ResultsPage, searching: SearchController) -> None:
        super().__init__(shared)
        self._page = page
        self._search = searching
        self._lane = lane = shared.lanes.lookalikes
        self._waiting = False  # the answer that is shown, for photos to be described
        self._searching.answered.connect(self._begin)
        page.work.stop_wished.connect(lane.stop)
        lane.progressed.connect(self._show)
        lane.described.connect(self._ask_again)
        lane.model_chosen.connect(self._follow_model)
        lane.stopped.connect(self._stopped)
        lane.failed.connect(self._failed)

    @Slot(object)
    def _begin(self, answer: Answer) -> None:
        self._waiting = answer.undescribed > 0
        if self._waiting:
            self._lane.describe()

    @Slot(object)
    def _show(self, progress: Progress) -> None:
        if self._waiting:
            self._page.show_described(progress)

    @Slot()
    def _ask_again(self) -> None:
        if self._waiting:
            self._search.again()

    @Slot()
    def _follow_model(self) -> None:
        """What was ranked by a model is ranked by the one that is chosen now."""
        if self._page.isVisible() and self._page.answer is not None and self._page.answer.wanted.by is By.LEARNED:
            self._search.again()

    @Slot()
    def _stopped(self) -> None:
        self._end(tr("Stopped"), tr("What was done is kept. Search again to go on."))

    @Slot(object)
    def _failed(self, _error: Exception) -> None:
        self._end(
            tr("This did not work"),
            tr("A message says why. Choose another image model, or try again."),
        )

    def _end(self, head: str, body: str) -> None:
        if self._waiting:
            self._waiting = False
            self._page.say(head, body)
