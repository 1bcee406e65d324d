"""About this library: the number of photos, its size, and how it is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from desktop import words
from desktop.lanes.searching import Searching
from desktop.widgets import layouts, popups, style
from desktop.words import tr

if TYPE_CHECKING:
    from core.searching.about import About


class LibraryDialog(QDialog):
    """A few lines, filled as soon as the lane has read them."""

    def __init__(self, searching: Searching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About this library"))
        self.setMinimumWidth(520)
        self._photos = self._line(tr("Number of photos in the library"))
        self._catalog = self._line(tr("The file that remembers the photos, and its size"))
        self._fingerprints = self._line(tr("Photos with fingerprints of another version are read again by a scan"))
        self._search = self._line(tr("How the photos most like a picture are found"))
        self._recall = self._line(tr("Measured against the exact answer on photos of this library"))
        self._nodes = self._line(tr("Annoy's search_k: more find more and take longer; chosen by what is found"))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, line in (
            (tr("Photos:"), self._photos),
            (tr("Catalog:"), self._catalog),
            (tr("Fingerprints:"), self._fingerprints),
            (tr("Search:"), self._search),
            (tr("Found:"), self._recall),
            (tr("Looked at:"), self._nodes),
        ):
            line.setAccessibleName(title.rstrip(":"))
            heading = QLabel(title, self)
            heading.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._form.addRow(heading, line)
        close = popups.close_button(self, tr("Close this window"))
        self._layout = layouts.column(self, self._form, None, close, margins=(18, 16, 18, 14), spacing=14)
        self._show_index(None)
        searching.described.connect(self._show)
        searching.describe()

    @Slot(object)
    def _show(self, about: About) -> None:
        self._photos.setText(words.number(about.photos))
        self._catalog.setText(f"{words.printable(about.catalog)}\n{words.size(about.catalog_size)}")
        self._fingerprints.setText(tr("version {}").format(about.version))
        self._search.setText(_search(about))
        self._show_index(about)
        self.resize(self.width(), self._layout.heightForWidth(self.width()))

    def _show_index(self, about: About | None) -> None:
        index = about.index if about is not None else None
        for line in (self._recall, self._nodes):
            self._form.setRowVisible(line, index is not None)
        if index is not None:
            found = tr("{} of what the exact search finds, measured on this library")
            self._recall.setText(found.format(words.score(100 * index.recall)))
            self._nodes.setText(tr("{} places of the index for each search").format(words.number(index.nodes)))

    def _line(self, tip: str) -> QLabel:
        line = style.paragraph("…", self)
        line.setToolTip(tip)
        line.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return line


def _search(about: About) -> str:
    if about.index is not None:
        text = tr("Annoy index of {}, {}; newer photos are compared one by one")
        return text.format(words.photos(about.index.photos), words.size(about.index_size))
    if about.is_large:
        return tr("Exact: every photo is compared, until an index has been made in the background")
    return tr("Exact: every photo is compared")
