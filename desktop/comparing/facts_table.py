"""The widget that shows the facts of the compared photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.photo import Photo
from desktop.comparing.facts_model import FactsModel
from desktop.lanes.measuring import Measuring
from desktop.widgets import style
from desktop.words import tr

_LEAST_HEIGHT = 48  # pixels: the head, and a line below it


class FactsTable(QTableView):
    """A table without selection. Sharpness is added when it has been measured."""

    def __init__(self, measuring: Measuring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactsModel(self)
        self._measuring = measuring
        self._photos: Sequence[Photo] = ()
        self.setObjectName("factsTable")
        self.setModel(self.facts)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.setCornerButtonEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)  # or Tab would never leave it
        self.setAccessibleName(tr("Facts of the photos"))
        self.setToolTip(tr("What differs is bold; ▲ is the better value."))
        self.setFont(style.sized(self.font(), 0.9))
        self.setMinimumHeight(_LEAST_HEIGHT)
        measuring.found.connect(self._show_measured)

    def show_photos(self, photos: Sequence[Photo], numbers: Sequence[int], *, roots: Sequence[str]) -> None:
        """Show the facts of these photos, which have these numbers in their group; `roots` are the library's
        folders."""
        self._photos = photos
        self.facts.set_photos(photos, numbers, self._measuring.known, roots=roots)
        self.updateGeometries()  # Qt leaves the names of as many lines the room that those before had

    def measure(self) -> None:
        """Request the sharpness of the photos."""
        self._measuring.wish(self._photos)

    @Slot()
    def _show_measured(self) -> None:
        self.facts.set_widths(self._measuring.known)
