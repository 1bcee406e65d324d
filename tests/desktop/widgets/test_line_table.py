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
