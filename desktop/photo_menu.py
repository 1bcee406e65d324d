"""The context menu of a photo outside of the review: on a page of results, of a theme or of the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop import files
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
