"""A long list: many rows are selected as few are, without asking for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from desktop.waiting import wait_until
from desktop.widgets.list_model import Index, Items, ListModel
from desktop.widgets.long_list import LongList

ROWS = 20_000
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Rows(QAbstractListModel):
    """Counts how often it is asked how many rows there are, as Qt does for every index."""

    asked = 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        self.asked += 1
        return 0 if parent.isValid() else ROWS

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def rows() -> _Rows:
    return _Rows()


@pytest.fixture
def view(qt: object, rows: _Rows) -> Iterator[LongList]:
    view = LongList(name="Rows", tip="")
    view.setModel(rows)
    view.resize(300, 300)
    view.show()
    last = rows.index(ROWS - 1)
    wait_until(lambda: view.visualRect(last).isValid(), seconds=20, what="the rows are laid out, in batches")
    view.setCurrentIndex(rows.index(5))
    rows.asked = 0
    yield view
    view.close()


def selected(view: LongList) -> list[tuple[int, int]]:
    """The ranges that are selected."""
    return [(part.top(), part.bottom()) for part in view.selectionModel().selection().toList()]


def test_all_are_selected_at_once(view: LongList, rows: _Rows) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(view) == [(0, ROWS - 1)]
    assert rows.asked < 1000


def test_shift_selects_up_to_where_it_leads(view: LongList, rows: _Rows) -> None:
    for key, expected in (
        (Qt.Key.Key_End, (5, ROWS - 1)),
        (Qt.Key.Key_Home, (0, 5)),
        (Qt.Key.Key_Down, (1, 5)),
    ):
        QTest.keyClick(view, key, _SHIFT)
        assert selected(view) == [expected]
    assert rows.asked < 1000


def test_the_mouse_selects_single_rows_and_ranges(view: LongList, rows: _Rows) -> None:
    def click(row: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = view.visualRect(rows.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    click(2)
    assert selected(view) == [(2, 2)]
    click(6, _SHIFT)
    assert selected(view) == [(2, 6)]
    click(9, Qt.KeyboardModifier.ControlModifier)
    assert sorted(selected(view)) == [(2, 6), (9, 9)]


def test_below_the_last_row_nothing_is_selected(view: LongList, rows: _Rows) -> None:
    view.resize(300, 300)
    view.scrollToBottom()
    view.verticalScrollBar().setMaximum(view.verticalScrollBar().maximum() + 100)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, view.viewport().height() - 2))
    assert selected(view) == []


def _is_laid_out(view: LongList, index: QModelIndex) -> bool:
    return view.visualRect(index).isValid()


class _Numbers(ListModel[int]):
    def shown(self, item: int, _index: Index, role: int) -> str | None:
        return str(item) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.mark.usefixtures("qt")
def test_rows_are_laid_out_without_a_question_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, count_of = list[object](), Items.rowCount

    def counting(items: Items[int], *parent: Index) -> int:
        asked.append(items)
        return count_of(items, *parent)

    monkeypatch.setattr(Items, "rowCount", counting)
    view, model = LongList(name="Numbers", tip=""), _Numbers()
    view.setModel(model)
    view.show()
    for count in (ROWS, 3, ROWS):
        model.set_items(range(count))
        last = model.index(count - 1)
        wait_until(partial(_is_laid_out, view, last), seconds=20, what="the rows are laid out")
        assert (model.rowCount(), last.data()) == (count, str(count - 1))
    assert not asked
    assert not model.flags(last) & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled)
    view.close()
