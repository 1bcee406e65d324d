"""What is done with the current photo: open, copy, show in its folder, search by it. And the search for names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot

from desktop import files, words
from desktop.controller import Controller, Shared
from desktop.reviewing.review_page import ReviewPage
from desktop.search.search_controller import SearchController
from desktop.words import tr


class PhotoController(Controller):
    """Connects the current photo with the system's programs and the search, and the search for names with the
    filter."""

    names_wished = Signal(str)  # groups with this in the name of a photo

    def __init__(self, shared: Shared, page: ReviewPage, searching: SearchController) -> None:
        super().__init__(shared)
        self._page = page
        self._search = searching
        self._commands.open_photo.triggered.connect(self._open)
        self._commands.copy_photo.triggered.connect(self._copy)
        self._commands.show_in_folder.triggered.connect(self._show)
        self._commands.find_like_this.triggered.connect(self._find)
        page.problems.opened.connect(self._reveal)
        searching.named.connect(self._offer_names)

    @Slot()
    def _open(self) -> None:
        photo = self._page.current_photo
        if photo is not None:
            files.open_file(photo.path, self._messages)

    @Slot()
    def _copy(self) -> None:
        photo = self._page.current_photo
        if photo is not None:
            files.copy_file(photo.path, self._messages)

    @Slot()
    def _show(self) -> None:
        photo = self._page.current_photo
        if photo is not None:
            self._reveal(photo.path)

    @Slot()
    def _find(self) -> None:
        photo = self._page.current_photo
        if photo is not None:
            self._search.search_photo(photo)

    @Slot(str)
    def _reveal(self, path: str) -> None:
        files.show_in_file_manager(path, self)

    @Slot(str)
    def _offer_names(self, text: str) -> None:
        """The search box takes pictures, not names: offer to filter the list by the name."""
        said = tr("“{}” is neither a file nor a web address. Look for it in the names of photos and folders?")
        answer = partial(self.names_wished.emit, text)
        self._messages.say(said.format(words.printable(text)), button=tr("Look in the names"), answer=answer)
