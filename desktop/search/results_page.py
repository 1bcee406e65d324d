"""The page of search results: the query picture at the left, its look-alikes as a grid, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtWidgets import QWidget

from core.job import Progress, Stage
from core.photo import Hit, Photo
from core.ranking import By
from desktop import words
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.search.queries import Answer
from desktop.search.query_panel import QueryPanel
from desktop.search.result_model import ResultDelegate, ResultModel
from desktop.search.results_header import ResultsHeader
from desktop.widgets import layouts
from desktop.widgets.long_list import CardGrid
from desktop.widgets.notice import Notice
from desktop.widgets.work_notice import WorkNotice
from desktop.words import tr


class ResultsPage(QWidget):
    """Shows an answer."""

    def __init__(self, commands: Commands, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPage")
        self.model = ResultModel(self)
        self.answer: Answer | None = None
        self.header = ResultsHeader(commands, self)
        self.query = QueryPanel(commands, self)
        self.delegate = ResultDelegate(gallery, self)
        self.view = self._make_view(gallery)
        self._notice = Notice(self)
        self.work = WorkNotice("search", tr("The image model looks at your photos"), self)
        self._pages = layouts.pages(self, self.view, self._notice, self.work)
        body = layouts.row(None, self.query, (self._pages, 1))
        layouts.column(self, self.header, (body, 1))

    @property
    def current(self) -> Hit | None:
        return self.model.item_at(self.view.currentIndex())

    def show_answer(self, answer: Answer, photos: Mapping[int, Photo], *, roots: Sequence[str]) -> None:
        """`roots` are the folders of the library. Of the same query, ranked in another way, the chosen photo stays."""
        again = self.answer is not None and self.answer.query == answer.query
        before = self.current if again else None
        self.answer = answer
        self.query.show_query(answer)
        self.header.offer(answer.measures)
        self.delegate.roots = tuple(roots)
        self.model.set_hits(answer.hits, photos, by=answer.wanted.by)
        self._say_how_many(answer, answer.undescribed)
        if answer.hits:
            rows = [row for row, hit in enumerate(answer.hits) if before is not None and hit.photo == before.photo]
            self.view.setCurrentIndex(self.model.index(rows[0] if rows else 0))
            self.view.scrollToTop()
            self._pages.setCurrentWidget(self.view)
        elif answer.undescribed:
            self._pages.setCurrentWidget(self.work)
        else:
            self._notice.say("search", _nothing(answer), _what_to_do(answer, bool(photos)))
            self._pages.setCurrentWidget(self._notice)

    def show_described(self, progress: Progress) -> None:
        """How far the image model is with the photos that the answer waits for."""
        self.work.show_progress(progress)
        if self.answer is not None and progress.stage is Stage.DESCRIBING and progress.total:
            self._say_how_many(self.answer, progress.total - progress.done)

    def say(self, head: str, body: str) -> None:
        """Why the answer that was waited for does not come."""
        if self.answer is not None and not self.answer.hits:
            self._notice.say("search", head, body)
            self._pages.setCurrentWidget(self._notice)

    def _say_how_many(self, answer: Answer, undescribed: int) -> None:
        count = words.photos(len(answer.hits))
        if not answer.hits and not undescribed:
            text = _nothing(answer)
        elif not answer.hits:
            text = tr("Searching for {} …").format(words.printable(answer.query.name))
        elif not undescribed:
            text = _whether_it_is_there(answer)
        else:
            text = tr("{photos} like this picture, {number} not looked at yet").format(
                photos=count, number=words.number(undescribed)
            )
        self.header.say(text)

    def take_focus(self) -> None:
        self.view.setFocus()

    def picture_rect(self, index: QModelIndex, size: tuple[int, int]) -> QRect:
        """Where a hit's picture, of that width and height, is drawn, in the viewport of the view."""
        return self.delegate.picture_rect(self.view.visualRect(index), size)

    def _make_view(self, gallery: Gallery) -> CardGrid:
        tip = tr("Double click or Enter: go to its group, or open it.")
        view = CardGrid(gallery, name=tr("Photos that look like the picture"), tip=tip, parent=self)
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        return view


def _whether_it_is_there(answer: Answer) -> str:
    """Whether the library has the picture, where the photos are ranked by that and all its copies are shown."""
    shown = len(answer.hits)
    copies = sum(hit.relation.is_copy for hit in answer.hits)
    if answer.wanted.by is not By.OVERALL or copies >= answer.wanted.limit:
        return tr("{} like this picture").format(words.photos(shown))
    if not copies:
        return tr("No copy of this picture; nearest to it: {}").format(words.photos(shown))
    if copies == shown:
        text = tr("You have this picture only smaller: {}") if answer.only_smaller else tr("You have this picture: {}")
        return text.format(words.photos(copies))
    if answer.only_smaller:
        text = tr("You have this picture only smaller: {copies}, and {others} less alike")
    else:
        text = tr("You have this picture: {copies}, and {others} less alike")
    return text.format(copies=words.photos(copies), others=words.number(shown - copies))


def _nothing(answer: Answer) -> str:
    if answer.nearest is None:
        return tr("There is no photo to compare it with")
    return tr("No photo is similar enough to this picture")


def _what_to_do(answer: Answer, has_photos: bool) -> str:
    """Why there is no hit, and what to do."""
    if answer.nearest is not None:
        return tr("The nearest one has {nearest}, the minimum score is {least}. Lower it to see more.").format(
            nearest=words.score(answer.nearest), least=words.score(answer.wanted.minimum)
        )
    if has_photos:
        return tr("Your photos are still being read. Search again in a moment.")
    return tr("Your library holds no photos yet. Add the folder where it may be.")
