"""Input fields: a named clear button, and new items for combo boxes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.words import tr


def make_clearable(field: QLineEdit) -> None:
    """Add the button that empties the field, with a name for screen readers: Qt's own has none."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction):
        if not action.text():
            action.setText(tr("Clear the field"))
            action.setToolTip(tr("Clear the field"))


def replace_items(box: QComboBox, items: Iterable[tuple[str, object, str]]) -> bool:
    """Offer these: text, value and tooltip. What was chosen stays chosen while it is there, else the first is.

    Nobody is told; whether another value is chosen now.
    """
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for row, (text, value, tip) in enumerate(items):
            box.addItem(text, value)
            box.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(chosen)))
    return bool(box.currentData() != chosen)
