"""Runs searches: connects every form of query with the results page."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.photo import Hit, Photo
from core.searching import remote
from desktop import words
from desktop.controller import Controller, Shared
from desktop.lanes.operations import Sorted
from desktop.photo_actions import PhotoActions
from desktop.reviewing.report_controller import form_title
from desktop.search import drop, photo_places
from desktop.search.drop import Payload
from desktop.search.part_chooser import PartChooser, Place
from desktop.search.queries import Answer, Query
from desktop.search.results_page import ResultsPage
from desktop.search.search_box import SearchBox
from desktop.widgets.file_dialogs import ask_file, ask_new_file
from desktop.words import tr


class SearchController(Controller):
    """Joins the search box, the lane that searches and the page of results."""

    answered = Signal()  # the results want to be seen
    folders_dropped = Signal(object, bool)  # tuple of paths, whether they were dropped on the search box
    named = Signal(str)  # what was typed is neither a file nor an address: perhaps it is in the names of photos

    def __init__(
        self, shared: Shared, box: SearchBox, page: ResultsPage, photo_actions: PhotoActions, over: QWidget
    ) -> None:
        """`over` is what holds all photos of the window: a part of any of them can be searched for."""
        super().__init__(shared)
        self._box = box
        self._page = page
        self._photo_actions = photo_actions
        self._query: Query | None = None
        self._parts = PartChooser(over, self._places)
        self._over = over
        box.dropped.connect(self._take_on_box)
        box.typed.connect(self._typed)
        page.view.opened.connect(photo_actions.open)
        page.view.menu_wished.connect(photo_actions.show_menu)
        photo_actions.search_wished.connect(self.search_photo)
        page.header.changed.connect(self.again)
        page.view.selectionModel().currentChanged.connect(self._show_chosen)
        self._parts.chosen.connect(self.search)
        self._searching.answered.connect(self._show)
        self._searching.unanswered.connect(box.give_back)
        self._searching.sorted_paths.connect(self._sorted)
        self._review.replaced.connect(self._renew)
        self._commands.open_query.triggered.connect(self._open)
        self._commands.paste_query.triggered.connect(self._paste)
        self._commands.search_part.triggered.connect(self._choose_part)
        self._commands.go_to_group.triggered.connect(self._go_to_group)
        self._commands.copy_results.triggered.connect(self._copy)
        self._commands.save_results.triggered.connect(self._save)
        self._searching.saved_hits.connect(self._saved)
        self._offer()

    @Slot(object)
    def search(self, query: Query) -> None:
        self._query = query
        self._box.show_busy(words.printable(query.name))
        self._searching.find(query, self._page.header.wanted)

    @Slot()
    def give_up(self) -> None:
        """Stop the search at work: an address that does not answer would be waited for, and its answer come late."""
        self._searching.forget_search()
        self._box.give_up()

    @Slot(object)
    def search_photo(self, photo: Photo | Hit) -> None:
        self.search(Query.of_file(photo.path))

    def take(self, payload: Payload, *, on_box: bool) -> None:
        """Search for what was dropped or pasted; folders go another way."""
        if payload.paths:
            self._searching.sort_paths(payload.paths, on_search=on_box)
        elif payload.image is not None:
            self.search(Query(tr("the picture from the clipboard or browser"), image=payload.image))
        elif payload.address:
            self.search(_query_of_address(payload.address))
        else:
            self._messages.say(tr("There is no picture in this. Drop or paste a picture, a file or a web address."))

    @Slot(object)
    def _take_on_box(self, payload: Payload) -> None:
        self.take(payload, on_box=True)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if paths := drop.paths_in(text):
            self._searching.sort_paths(paths, on_search=True)
        elif remote.is_address(text):
            self.search(_query_of_address(text))
        else:
            self._box.give_back()
            self.named.emit(text)

    @Slot()
    def _paste(self) -> None:
        self.take(drop.unpack(drop.copied()), on_box=True)

    @Slot()
    def _open(self) -> None:
        ask_file(self._window, tr("Search for a picture"), self._typed)

    @Slot(object, bool)
    def _sorted(self, found: Sorted, on_box: bool) -> None:
        if found.folders:
            self.folders_dropped.emit(found.folders, on_box)
        if found.files:
            if len(found.files) > 1:
                self._messages.say(tr("One picture at a time: searching for the first one."))
            self.search(Query.of_file(found.files[0]))

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        self._query = answer.query  # what was fetched for it is not fetched again
        self._box.show_idle()
        self._page.show_answer(answer, self._review.overview.photos, roots=self._review.overview.roots)
        self._show_chosen()
        self.answered.emit()

    @Slot()
    def again(self) -> None:
        """The same query once more, with other wishes or in a library that is better known."""
        if self._query is not None:
            self.search(self._query)

    @Slot()
    def _renew(self) -> None:
        self._page.model.set_photos(self._review.overview.photos)
        self._show_chosen()

    # --- what is done with the answer ---------------------------------------------------------------------------

    @Slot()
    def _show_chosen(self) -> None:
        """Say what is known of the chosen hit, and offer what can be done with it."""
        hit, overview = self._page.current, self._review.overview
        rows = overview.rows_of.get(hit.photo, ()) if hit is not None else ()
        if hit is None:
            text = tr("None")
        elif not rows:
            text = tr("It is in no group.")
        else:
            count = words.photos(len(overview.rows[rows[0]].ids))
            text = tr("It is in a group of {}.").format(count)
        self._page.query.show_chosen(text)
        self._offer()

    def _offer(self) -> None:
        hit, commands = self._page.current, self._commands
        commands.go_to_group.setEnabled(hit is not None and self._photo_actions.is_grouped(hit))
        for action in (commands.copy_results, commands.save_results):
            action.setEnabled(self._page.model.rowCount() > 0)

    @Slot()
    def _go_to_group(self) -> None:
        hit = self._page.current
        if hit is not None and self._photo_actions.is_grouped(hit):
            self._photo_actions.open(hit)

    @Slot()
    def _copy(self) -> None:
        answer = self._page.answer
        if answer is not None:
            from core.reports import hit_list

            QGuiApplication.clipboard().setText(words.encodable(hit_list.to_text(answer.hits)))
            self._messages.say(tr("The list of {} is on the clipboard.").format(words.photos(len(answer.hits))))

    @Slot()
    def _save(self) -> None:
        if self._page.answer is None:
            return
        from core.reports.report import Form

        kinds = {form.value: form_title(form) for form in (Form.CSV, Form.JSON)}
        title = tr("Save the results")
        ask_new_file(self._window, title, self.save_to, kinds=kinds, setting="search/folder")

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Write the answer that is shown to a file, a table or a document by its ending."""
        if self._page.answer is not None:
            self._searching.save_hits(path, self._page.answer)

    @Slot(str)
    def _saved(self, path: str) -> None:
        self._messages.say(tr("The results are in {}.").format(words.printable(path)))

    # --- a part of a photo --------------------------------------------------------------------------------------

    @Slot()
    def _choose_part(self) -> None:
        if not self._parts.begin():
            self._messages.say(
                tr("There is no photo to draw a rectangle on. Choose a group, or search for a picture first.")
            )

    def _places(self) -> list[Place]:
        return [*photo_places.on_surfaces(self._over), *photo_places.in_results(self._over, self._page)]


def _query_of_address(address: str) -> Query:
    whole = re.split("[?#]", address)[0].rstrip("/")
    return Query(whole.rsplit("/", 1)[-1], address=address)
