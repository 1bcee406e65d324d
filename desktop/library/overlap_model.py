"""The folders that share photos, as a table: a line for each folder and the one that it is in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from core.groups.overlap import Overlap
from desktop import words
from desktop.widgets.list_model import ITEM, Index
from desktop.widgets.table_model import TableModel
from desktop.words import tr

SORT = ITEM + 1
"""The role under which an index gives what its column is sorted by."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter  # numbers, from the third column on


def _share_of(overlap: Overlap) -> str:
    """The share in words: not 100 % where a photo is missing, not 0 % where one is there."""
    if overlap.shared == overlap.photos:
        return "100 %"
    return f"{min(max(round(overlap.share), 1), 99)} %"


def sentence(overlap: Overlap) -> str:
    """What is to be said of two folders: "97 % of the photos of A are in B, 12 photos only in A."."""
    folder, other = words.name(overlap.folder), words.name(overlap.other)
    if folder == other:
        folder, other = words.printable(overlap.folder), words.printable(overlap.other)
    if not overlap.alone:
        return tr("All photos of {folder} are in {other}.").format(folder=folder, other=other)
    return tr("{share} of the photos of {folder} are in {other}, {photos} only in {folder}.").format(
        share=_share_of(overlap), folder=folder, other=other, photos=words.photos(overlap.alone)
    )


def besides(better: int, unread: int) -> str:
    """What else is to be known before the first folder is given up for the other: how many of its photos are better,
    or have more beside them, how many files could not be read, and what is not compared at all."""
    told = [tr("Only photos are compared: videos and other files of the folder are not looked at.")]
    if unread:
        told.insert(0, words.counted(unread, "%n file could not be read.", "%n files could not be read."))
    if better:
        text = words.counted(
            better, "%n photo is better than its copy there.", "%n photos are better than their copies there."
        )
        told.insert(0, text)
    return " ".join(told)


class OverlapModel(TableModel[Overlap]):
    """Lines as they come from the core: those with the most bytes shared first."""

    def __init__(self, parent: QObject | None = None) -> None:
        heads = (tr("Folder"), tr("Is in"), tr("Share"), tr("In both"), tr("Only in the first"), tr("Size in both"))
        super().__init__(heads, parent)

    def row_of(self, folder: str, other: str) -> int | None:
        """The line of these two folders."""
        pairs = ((overlap.folder, overlap.other) for overlap in self.items)
        return next((row for row, pair in enumerate(pairs) if pair == (folder, other)), None)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal and section >= 2:
            return _RIGHT
        return super().headerData(section, orientation, role)

    def shown(self, item: Overlap, index: Index, role: int) -> Any:
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, column)
        if role == SORT:
            return (item.folder, item.other, item.share, item.shared, item.alone, item.bytes)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= 2:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and column < 2:
            return words.printable((item.folder, item.other)[column])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return sentence(item)
        return None

    def _text(self, overlap: Overlap, column: int) -> str:
        if column < 2:
            return words.printable(words.below((overlap.folder, overlap.other)[column], self.roots))
        if column == 2:
            return _share_of(overlap)
        return words.size(overlap.bytes) if column == 5 else words.number((overlap.shared, overlap.alone)[column - 3])
