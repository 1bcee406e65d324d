"""The context menu of a photo outside of the review: on a page of results, of a theme or of the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.photo import Photo
from desktop import files
from desktop.review import Review
from desktop.widgets.photo_grid import PhotoGrid
from desktop.words import tr


class PhotoMenu(QMenu):
    """Is gone once it is closed."""

    def __init__(
        self,
        path: str,
        parent: QWidget,
        *,
        go_to_group: Callable[[], None] | None,
        open_it: Callable[[], None],
        find_alike: Callable[[], None],
    ) -> None:
        """Called without an argument; `go_to_group` is None for a photo that is in none."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = self.addAction(tr("Go to its group"))
        group.setEnabled(go_to_group is not None)
        if go_to_group is not None:
            group.triggered.connect(go_to_group)
        self.addAction(tr("Open")).triggered.connect(open_it)
        reveal = self.addAction(tr("Show in file manager"))
        reveal.triggered.connect(lambda: files.show_in_file_manager(path, parent))
        self.addAction(tr("Find look-alikes of this photo")).triggered.connect(find_alike)


def show_at(
    grid: PhotoGrid,
    where: QPoint,
    parent: QWidget,
    *,
    review: Review,
    go_to_group: Callable[[int], None],
    open_it: Callable[[Photo], None],
    find_alike: Callable[[Photo], None],
) -> None:
    """Show the menu of the photo at that place of a grid, if there is one; `go_to_group` is called with its id."""
    photo = grid.photos.photo_at(grid.indexAt(where))
    if photo is None:
        return
    grouped = photo.id in review.overview.rows_of
    menu = PhotoMenu(
        photo.path,
        parent,
        go_to_group=(lambda: go_to_group(photo.id)) if grouped else None,
        open_it=lambda: open_it(photo),
        find_alike=lambda: find_alike(photo),
    )
    menu.popup(grid.viewport().mapToGlobal(where))
