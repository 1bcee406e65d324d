"""Where a photo leads that is seen outside the review: to its group, to its own program, to photos like it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot

from core.photo import Hit, Photo
from desktop import files
from desktop.controller import Controller
from desktop.widgets import popups
from desktop.words import tr


class PhotoActions(Controller):
    """What can be done with a result, and with a photo of a theme, of the map or of the folder view: the same."""

    group_wished = Signal(int)  # photo id: show its group
    search_wished = Signal(object)  # Photo or Hit: find its look-alikes

    def is_grouped(self, photo: Photo | Hit) -> bool:
        return _id(photo) in self._review.overview.rows_of

    @Slot(object)
    def open(self, photo: Photo | Hit) -> None:
        """Show its group; a photo that is in none is opened in its own program."""
        if self.is_grouped(photo):
            self.group_wished.emit(_id(photo))
        else:
            files.open_file(photo.path, self._messages)

    @Slot(object, QPoint)
    def show_menu(self, photo: Photo | Hit, where: QPoint) -> None:
        """All that can be done with it, at that point of the screen."""
        menu = popups.menu(self._window)
        group = menu.addAction(tr("Go to its group"))
        group.setEnabled(self.is_grouped(photo))
        group.triggered.connect(partial(self.group_wished.emit, _id(photo)))
        menu.addAction(tr("Open")).triggered.connect(partial(files.open_file, photo.path, self._messages))
        menu.addAction(tr("Copy")).triggered.connect(partial(files.copy_file, photo.path, self._messages))
        reveal = menu.addAction(tr("Show in file manager"))
        reveal.triggered.connect(partial(files.show_in_file_manager, photo.path, self._window))
        menu.addAction(tr("Find look-alikes of this photo")).triggered.connect(partial(self.search_wished.emit, photo))
        menu.popup(where)


def _id(photo: Photo | Hit) -> int:
    return photo.photo if isinstance(photo, Hit) else photo.id
