"""The common parts of the themes page and the map page: a header, the progress of work, and a grid of photos."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.lookalikes.lookalikes_header import LookalikesHeader
from desktop.review import Review
from desktop.widgets import layouts
from desktop.widgets.notice import Notice
from desktop.widgets.photo_grid import PhotoGrid
from desktop.widgets.work_notice import WorkNotice


class LookalikesPage(QWidget):
    """Shows one page at a time below the head, at first a notice. The subclass adds its own, one with the grid."""

    def __init__(
        self,
        commands: Commands,
        review: Review,
        gallery: Gallery,
        *,
        icon: str,
        title: str,
        doing: str,
        photos: str,
        parent: QWidget | None = None,
    ) -> None:
        """`doing` says what is waited for, `photos` which ones the grid shows."""
        super().__init__(parent)
        self._icon = icon
        self._heading = title
        self.header = LookalikesHeader(title, commands, self)
        self.work = WorkNotice(icon, doing, self)
        self.grid = PhotoGrid(
            review,
            gallery,
            name=photos,
            parent=self,
        )
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._notice = Notice(self)
        self._pages = layouts.pages(self, self._notice, self.work)
        layouts.column(self, self.header, (self._pages, 1))

    def show_work(self) -> None:
        self.header.say(self._heading)
        self._show(self.work)

    def say(self, head: str, body: str) -> None:
        """Why there is nothing to see."""
        self._notice.say(self._icon, head, body)
        self.header.say(self._heading)
        self._show(self._notice)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def take_focus(self) -> None:
        shown = self._pages.currentWidget()
        if shown is not None:
            shown.setFocus()
