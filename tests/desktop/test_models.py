"""Every model under Qt's own tester, through all changes that it knows."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView

from core.actions import Action, Foreseen
from core.catalog import Folder, Verdict
from core.groups.overlap import Overlap
from core.lookalikes.themes import Theme
from core.photo import Hit, Problem, Relation, VerdictKind
from core.ranking import By
from desktop.comparing.facts_model import FactsModel
from desktop.comparing.member_model import STAYS, MemberModel
from desktop.lanes import overview
from desktop.lanes.overview import Arranged, Order, Row, Tally, Wish, arrange
from desktop.library.folder_model import FolderModel
from desktop.library.overlap_model import OverlapModel
from desktop.lookalikes.theme_model import COVER_PHOTOS, ThemeModel
from desktop.removal.act import Act, Choice
from desktop.removal.forecast import Forecast
from desktop.removal.removal_model import FATE, RemovalModel
from desktop.reviewing.decision_model import PAIR, DecisionModel
from desktop.reviewing.decisions import Decision
from desktop.reviewing.group_model import GroupModel
from desktop.reviewing.problem_model import ProblemModel
from desktop.reviewing.queue_model import QueueDelegate, QueueModel
from desktop.reviewing.queues import Queue
from desktop.search.result_model import PHOTO, ResultModel
from desktop.widgets import painting
from desktop.widgets.list_model import ITEM
from desktop.widgets.photo_grid import PhotoModel
from tests.desktop.drawing import group, photo, weighed

pytestmark = pytest.mark.usefixtures("qt")

PHOTOS = {number: photo(number) for number in range(1, 41)}


def rows(count: int) -> Arranged:
    groups = [group(2 * number - 1, 2 * number) for number in range(1, count + 1)]
    whole = overview.build(folders=(), photos=PHOTOS, groups=groups, problems=())
    return arrange(whole, Wish(order=Order.PATH))


Model = TypeVar("Model", bound=QAbstractItemModel)


def watched(model: Model) -> Model:
    """The model, with a tester that ends the test run at the first broken rule."""
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def shown(model: QAbstractItemModel, row: int, column: int = 0, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.data(model.index(row, column), role)


def test_groups() -> None:
    model = watched(GroupModel())
    for count in (3, 0, 20, 1):
        model.set_rows(rows(count), PHOTOS)
        assert model.rowCount() == count
    model.set_rows(rows(5), PHOTOS)
    row = shown(model, 2, role=ITEM)
    assert isinstance(row, Row)
    assert row.group.keeper == 5
    assert model.number_of(6) == 2
    assert model.number_of(39) is None
    text = shown(model, 2)
    assert isinstance(text, str)
    assert "5.jpg" in text


def test_queues() -> None:
    model = watched(QueueModel())
    assert model.rowCount() == len(Queue)
    model.set_tallies({Queue.TURNED: Tally(3, 5_000_000)})
    spoken = model.data(model.index_of(Queue.TURNED), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rotated or mirrored, 3 groups, 5.0 MB to free"


def test_folders() -> None:
    model = watched(FolderModel())
    folders = [Folder("/photos/Camera", False, False), Folder("/media/Stick", False, True)]
    model.set_items(folders)
    assert [shown(model, row) for row in (0, 1)] == ["Camera", "Stick (offline)"]
    model.set_items([*folders, Folder("/media/phone/Camera", False, False)])
    names = [os.path.join("photos", "Camera"), os.path.join("phone", "Camera")]
    assert [shown(model, row) for row in (0, 2)] == names, "two of one name"
    model.set_items([])
    assert model.rowCount() == 0


def test_facts() -> None:
    model = watched(FactsModel())
    model.set_photos([photo(1, width=400), photo(2, width=200), photo(3, width=400)], [1, 3, 4], {})
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Photo 1", "Photo 3", "Photo 4"]
    names = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    line = names.index("Pixels")
    assert [shown(model, line, column) for column in range(3)] == ["▲ 400 × 300", "200 × 300", "▲ 400 × 300"]
    assert shown(model, line, 1, Qt.ItemDataRole.FontRole) is not None
    alike = names.index("Format")
    assert shown(model, alike, 1, Qt.ItemDataRole.FontRole) is None
    model.set_photos([], [], {})
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_members() -> None:
    model = watched(MemberModel())
    model.set_photos([photo(1), photo(2)], staying=frozenset({1}))
    assert shown(model, 1) == "Photo 2: 2.jpg"
    drawn_again: list[int] = []
    model.dataChanged.connect(lambda first, last: drawn_again.extend(range(first.row(), last.row() + 1)))
    model.set_photos([photo(1), photo(2)], staying=frozenset({2}))
    assert [shown(model, row, role=STAYS) for row in (0, 1)] == [False, True]
    assert drawn_again == [0, 1]
    model.set_photos([photo(3)], staying=frozenset())
    assert model.rowCount() == 1


def test_results() -> None:
    model = watched(ResultModel())
    model.set_hits(
        [Hit(1, "/photos/1.jpg", 99.95, Relation.RESIZED), Hit(77, "/gone.jpg", 50, Relation.CROPPED)],
        PHOTOS,
        by=By.OVERALL,
    )
    assert shown(model, 0) == "1.jpg: Resized, 99.9 %"
    assert shown(model, 0, role=PHOTO) == PHOTOS[1]
    assert shown(model, 1, role=PHOTO) is None
    model.set_photos({})
    assert shown(model, 0, role=PHOTO) is None
    model.set_hits([], {}, by=By.COLOUR)
    assert model.rowCount() == 0


def test_problems() -> None:
    model = watched(ProblemModel())
    problems = [Problem("/disk/photos/a/broken.jpg", "cut short")]
    model.set_items(problems, roots=["/disk/photos"])
    assert [shown(model, 0, column) for column in range(3)] == ["broken.jpg", "cut short", "photos/a"]
    assert shown(model, 0, role=Qt.ItemDataRole.ToolTipRole) == "/disk/photos/a/broken.jpg\ncut short"
    model.set_items(problems, roots=[])
    assert shown(model, 0, 2) == "/disk/photos/a"
    model.set_items([], roots=[])
    assert model.rowCount() == 0


def test_decisions() -> None:
    model = watched(DecisionModel())
    verdict = Verdict(b"1", b"2", VerdictKind.KEEP_BOTH, "2026-01-02T03:04:05+00:00")
    model.set_decisions([Decision(verdict, 1, None)], PHOTOS)
    assert str(shown(model, 0)).startswith("1.jpg and a file that is not in the library now: Keep both")
    model.set_decisions([Decision(verdict, 1, None)], {1: PHOTOS[2]})
    assert str(shown(model, 0)).startswith("2.jpg and ")
    assert shown(model, 0, role=PAIR) == (PHOTOS[2], None)
    model.set_decisions([], PHOTOS)
    assert model.rowCount() == 0


def test_themes() -> None:
    model = watched(ThemeModel())
    for count in (2, 0, 3):
        model.set_themes([Theme((1, 2, 3), (1, 2, 99), 0.5)] * count, PHOTOS)
        assert model.rowCount() == count
    assert shown(model, 2) == "Theme 3: 3 photos"
    assert shown(model, 0, role=COVER_PHOTOS) == [PHOTOS[1], PHOTOS[2]]


def test_folders_that_overlap() -> None:
    model = watched(OverlapModel())
    model.set_items([Overlap("/p/A", "/q/B", 400, 388, 2_000_000), Overlap("/q/B", "/p/A", 400, 388, 1)])
    texts = [shown(model, 0, column) for column in range(model.columnCount())]
    assert texts == ["/p/A", "/q/B", "97 %", "388", "12", "2.0 MB"]
    assert model.row_of("/q/B", "/p/A") == 1
    model.set_items([])


def test_photos_of_a_grid() -> None:
    model = watched(PhotoModel())
    model.set_photos(PHOTOS, [3, 99])
    assert [shown(model, row) for row in (0, 1)] == ["3.jpg", None]  # the second has just left the library
    assert [model.photo_at(model.index(row)) for row in (0, 1)] == [PHOTOS[3], None]
    model.set_photos(PHOTOS, [])
    assert model.rowCount() == 0


def test_a_queue_that_frees_nothing_has_its_name_in_the_middle(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stood above an empty line."""
    drawn: dict[str, QRect] = {}

    def draw(_painter: QPainter, rect: QRect, words: str, **_how: object) -> int:
        drawn[words] = QRect(rect)
        return 0

    monkeypatch.setattr(painting, "text", draw)
    model, view = QueueModel(), QListView()
    model.set_tallies({Queue.ALL: Tally(3, 1000), Queue.IDENTICAL_FILE: Tally(2, 0)})
    view.setModel(model)
    view.setItemDelegate(QueueDelegate(view))
    view.grab()
    assert drawn["1.0 kB to free"].top() > drawn["All copies"].bottom()
    assert drawn["Identical files"].height() > drawn["All copies"].height()


def test_counts_are_drawn_as_the_language_groups_digits(qt: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def draw(_painter: QPainter, _rect: QRect, words: str, **_how: object) -> int:
        drawn.append(words)
        return 0

    monkeypatch.setattr(painting, "text", draw)
    model, view = QueueModel(), QListView()
    model.set_tallies({Queue.ALL: Tally(1234, 0)})
    view.setModel(model)
    view.setItemDelegate(QueueDelegate(view))
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        view.grab()
    finally:
        QLocale.setDefault(before)
    assert "1.234" in drawn


@pytest.mark.parametrize(
    ("stays", "said"),
    [("2021/a.jpg", "Photos/2021/a.jpg"), ("2021/b.jpg", "Photos/2021/b.jpg"), ("Old/b.jpg", "b.jpg")],
)
def test_before_a_photo_goes_the_folder_of_what_stays_is_seen(stays: str, said: str) -> None:
    """Where the names differed, nobody saw that what stays is the one in the folder of backups."""
    photos = {
        1: replace(PHOTOS[1], path=f"/disk/Photos/{stays}"),
        2: replace(PHOTOS[2], path="/disk/Photos/Old/a.jpg"),
    }
    model = watched(RemovalModel(Act.TRASH, weighed((2, 1)), photos, roots=["/disk/Photos"]))
    assert [shown(model, 0, column) for column in (0, 1, 3)] == ["a.jpg", "Photos/Old", said]


def test_removals() -> None:
    question = weighed((2, 1), (3, 1))
    going = question.removals
    model = watched(RemovalModel(Act.TRASH, question, PHOTOS))
    texts = [shown(model, 0, column) for column in range(FATE + 1)]
    assert texts == ["2.jpg", "/photos", "1.0 kB", "1.jpg", "Re-saved or resized", ""]
    foreseen = [Foreseen(going[0], "/photos/2.jpg", 1, ""), Foreseen(going[1], "/photos/3.jpg", 1, "gone")]
    fates = {
        Choice(Act.TRASH): "to the trash of its disk",
        Choice(Act.MOVE, folder="/aside"): "to /aside",
        Choice(Act.LINK): "a hard link takes its place",
        Choice(Act.LINK, link=Action.SYMBOLIC_LINK): "a symbolic link takes its place",
    }
    for choice, fate in fates.items():
        model.show_forecast(Forecast.of(foreseen), choice)
        assert [shown(model, row, FATE) for row in (0, 1)] == [fate, "stays: gone"]
    held = Foreseen(going[0], "/photos/2.jpg", 1, "", "/mnt/Removed by Simile")
    model.show_forecast(Forecast.of([held]), Choice(Act.TRASH, hold=True))
    assert shown(model, 0, FATE) == "to /mnt/Removed by Simile"
