"""Tables of plain rows: in a narrow one, columns that can be spared leave their room to the others."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from desktop.waiting import pause
from desktop.widgets import layouts
from desktop.widgets.line_table import LineTable


@pytest.mark.usefixtures("qt")
def test_a_narrow_table_has_fewer_columns() -> None:
    window = QWidget()
    table = LineTable(QStandardItemModel(2, 3), name="Files", tip="Files", parent=window, spare=(1,))
    layouts.column(window, table)
    window.show()
    hidden = []
    for width in (1000, 600, 1000):
        window.resize(width, 300)
        pause(20)
        hidden.append([table.isColumnHidden(column) for column in range(3)])
    assert hidden == [[False] * 3, [False, True, False], [False] * 3]
    window.close()


@pytest.mark.usefixtures("qt")
def test_a_sentence_is_cut_at_its_end() -> None:
    """Of a reason both ends were read: "You are not allowed to read this folder. …rmissions, or take it out"."""
    model = QStandardItemModel(1, 2)
    window = QWidget()
    table = LineTable(model, name="Files", tip="Files", parent=window, widths=(60, 60), sentence=1)
    layouts.column(window, table)
    window.show()
    pictures = []
    for text in ("WWWWWWWWWWWWWWWWW", "WWWWWWWWWWWWWWWWi"):
        for column in range(2):
            model.setData(model.index(0, column), text)
        pictures.append(
            [table.viewport().grab(table.visualRect(model.index(0, column))).toImage() for column in range(2)]
        )
    (name, sentence), (other_name, other_sentence) = pictures
    assert name != other_name, "the end of a name is seen"
    assert sentence == other_sentence
    window.close()
