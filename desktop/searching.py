"""From a query in any form to its look-alikes on the screen."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core import remote
from core.photo import Hit, Photo
from desktop import drop, files, words
from desktop.commands import Commands
from desktop.drop import Gift
from desktop.operations import Answer, Query, Sorted
from desktop.reading import Reading
from desktop.results_page import ResultsPage
from desktop.review import Review
from desktop.search_box import SearchBox
from desktop.words import tr


class Searching(QObject):
    """Joins the search box, the lane that searches and the page of results."""

    answered = Signal()  # the results want to be seen
    folders_dropped = Signal(object, bool)  # tuple of paths, whether they were dropped on the search box
    group_wished = Signal(int)  # photo id: show its group
    said = Signal(str)  # something went not as hoped, in words

    def __init__(
        self,
        box: SearchBox,
        page: ResultsPage,
        reading: Reading,
        review: Review,
        commands: Commands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._box = box
        self._page = page
        self._reading = reading
        self._review = review
        self._commands = commands
        self._query: Query | None = None
        self._limits = (page.limit, page.minimum)
        box.dropped.connect(self.take_on_box)
        box.typed.connect(self._typed)
        page.opened.connect(self._opened)
        page.menu_wished.connect(self._show_menu)
        page.limits_changed.connect(self._again)
        reading.answered.connect(self._show)
        reading.unanswered.connect(box.show_idle)
        reading.sorted_paths.connect(self._sorted)
        review.replaced.connect(self._renew)
        commands.open_query.triggered.connect(self._open)
        commands.paste_query.triggered.connect(self._paste)

    def search(self, query: Query) -> None:
        self._query = query
        self._limits = (self._page.limit, self._page.minimum)
        self._box.show_busy(words.printable(query.name))
        self._reading.find(query, limit=self._page.limit, minimum=self._page.minimum)

    def search_photo(self, photo: Photo) -> None:
        self.search(Query(words.name(photo.path), path=photo.path))

    def take(self, gift: Gift, *, on_box: bool) -> None:
        """Search for what was dropped or pasted; folders go another way."""
        if gift.paths:
            self._reading.sort_paths(gift.paths, on_search=on_box)
        elif gift.image is not None:
            self.search(Query(tr("the picture from the clipboard or browser"), image=gift.image))
        elif gift.address:
            self.search(_query_of_address(gift.address))
        else:
            self.said.emit(tr("There is no picture in this. Drop or paste a picture, a file or a web address."))

    @Slot(object)
    def take_on_box(self, gift: Gift) -> None:
        self.take(gift, on_box=True)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if remote.is_address(text):
            self.search(_query_of_address(text))
        else:
            self._reading.sort_paths([text], on_search=True)

    @Slot()
    def _paste(self) -> None:
        self.take(drop.unpack(QGuiApplication.clipboard().mimeData()), on_box=True)

    @Slot()
    def _open(self) -> None:
        dialog = QFileDialog(self._window, tr("Search for a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._typed)
        dialog.open()

    @Slot(object, bool)
    def _sorted(self, found: Sorted, on_box: bool) -> None:
        if found.folders:
            self.folders_dropped.emit(found.folders, on_box)
        if found.files:
            if len(found.files) > 1:
                self.said.emit(tr("One picture at a time: searching for the first one."))
            self.search(Query(words.name(found.files[0]), path=found.files[0]))

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        self._box.show_idle()
        self._page.show_answer(answer, self._review.overview.photos)
        self.answered.emit()

    @Slot()
    def _again(self) -> None:
        """The same query with other limits, and only if they are other ones."""
        if self._query is not None and self._limits != (self._page.limit, self._page.minimum):
            self.search(self._query)

    @Slot()
    def _renew(self) -> None:
        self._page.model.set_photos(self._review.overview.photos)

    @Slot(object)
    def _opened(self, hit: Hit) -> None:
        if hit.photo in self._review.overview.rows_of:
            self.group_wished.emit(hit.photo)
        else:
            self._open_hit(hit)

    def _open_hit(self, hit: Hit) -> None:
        if not files.open_photo(hit.path):
            self.said.emit(tr("No program opens {}. Show it in the file manager instead.").format(words.name(hit.path)))

    @Slot(object, QPoint)
    def _show_menu(self, hit: Hit, where: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = menu.addAction(tr("Go to its group"))
        group.setEnabled(hit.photo in self._review.overview.rows_of)
        group.triggered.connect(lambda: self.group_wished.emit(hit.photo))
        menu.addAction(tr("Open")).triggered.connect(lambda: self._open_hit(hit))
        reveal = menu.addAction(tr("Show in file manager"))
        reveal.triggered.connect(lambda: files.show_in_file_manager(hit.path, self))
        again = menu.addAction(tr("Find look-alikes of this photo"))
        again.triggered.connect(lambda: self.search(Query(words.name(hit.path), path=hit.path)))
        menu.popup(where)


def _query_of_address(address: str) -> Query:
    parts = urlsplit(address)
    name = parts.path.rsplit("/", 1)[-1] or parts.netloc
    return Query(name, address=address)
