"""The answer to a query: its picture at the left, its look-alikes as a grid, best first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from core.photo import Hit, Photo
from desktop import words
from desktop.commands import Commands
from desktop.gallery import Gallery
from desktop.notice import Notice
from desktop.queries import Answer, Wanted
from desktop.query_panel import QueryPanel
from desktop.result_model import ResultDelegate, ResultModel
from desktop.results_header import ResultsHeader
from desktop.words import tr


class ResultsPage(QWidget):
    """Shows an answer and says what is wanted of a hit."""

    opened = Signal(object)  # Hit
    menu_wished = Signal(object, QPoint)  # Hit, on the screen
    wishes_changed = Signal()  # another measure, or other limits

    def __init__(self, commands: Commands, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPage")
        self.model = ResultModel(self)
        self.answer: Answer | None = None
        self.header = ResultsHeader(commands, self)
        self.query = QueryPanel(commands, self)
        self.delegate = ResultDelegate(gallery, self)
        self.view = self._make_view()
        self._notice = Notice(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._notice)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.query)
        body.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)
        self.header.changed.connect(self.wishes_changed)
        gallery.thumbnails.arrived.connect(self.view.viewport().update)

    @property
    def wanted(self) -> Wanted:
        return self.header.wanted

    @property
    def current(self) -> Hit | None:
        return self.model.hit_at(self.view.currentIndex())

    def show_answer(self, answer: Answer, photos: Mapping[int, Photo]) -> None:
        before = self.current
        self.answer = answer
        self.query.show_query(answer)
        self.header.offer(answer.measures)
        self.model.set_hits(answer.hits, photos, by=answer.wanted.by)
        count = len(answer.hits)
        self.header.say(tr("{} like this picture").format(words.photos(count)) if count else _nothing(answer))
        if count:
            rows = [row for row, hit in enumerate(answer.hits) if before is not None and hit.photo == before.photo]
            self.view.setCurrentIndex(self.model.index(rows[0] if rows else 0))
            self.view.scrollToTop()
            self._pages.setCurrentWidget(self.view)
        else:
            self._notice.say("search", _nothing(answer), _what_to_do(answer, bool(photos)))
            self._pages.setCurrentWidget(self._notice)

    def take_focus(self) -> None:
        self.view.setFocus()

    def picture_rect(self, index: QModelIndex, size: tuple[int, int]) -> QRect:
        """Where a hit's picture, of that width and height, is drawn, in the viewport of the view."""
        return self.delegate.picture_rect(self.view.visualRect(index), size)

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setUniformItemSizes(True)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(view.contextMenuPolicy().CustomContextMenu)
        view.setAccessibleName(tr("Photos that look like the picture"))
        view.setToolTip(tr("Double click or Enter: go to its group, or open it."))
        view.activated.connect(self._activated)
        view.customContextMenuRequested.connect(self._ask_menu)
        return view

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index)
        if hit is not None:
            self.opened.emit(hit)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        hit = self.model.hit_at(self.view.indexAt(where))
        if hit is not None:
            self.menu_wished.emit(hit, self.view.viewport().mapToGlobal(where))


def _nothing(answer: Answer) -> str:
    if answer.nearest is None:
        return tr("There is no photo to compare it with")
    return tr("No photo is so much like this picture")


def _what_to_do(answer: Answer, has_photos: bool) -> str:
    """Why there is no hit, and what to do."""
    if answer.nearest is not None:
        return tr("The nearest one has {nearest}, the least score is {least}. Lower it to see more.").format(
            nearest=words.score(answer.nearest), least=words.score(answer.wanted.minimum)
        )
    if has_photos:
        return tr("Your photos are still being read. Search again in a moment.")
    return tr("Your library holds no photos yet. Add the folder where it may be.")
