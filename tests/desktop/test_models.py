"""Every model under Qt's own tester, through all changes that it knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.actions import Foreseen, Removal
from core.catalog import Folder
from core.photo import Hit, Problem, Relation
from desktop import overview
from desktop.facts_model import FactsModel
from desktop.folder_model import FolderModel
from desktop.group_model import ROW, GroupModel
from desktop.member_model import MemberModel
from desktop.overview import Row, Tally
from desktop.problem_model import ProblemModel
from desktop.queue_model import QueueModel
from desktop.queues import Queue
from desktop.removal_model import CHECK, RemovalModel
from desktop.result_model import PHOTO, ResultModel
from tests.desktop.drawing import group, photo

pytestmark = pytest.mark.usefixtures("qt")

PHOTOS = {number: photo(number) for number in range(1, 41)}


def rows(count: int) -> tuple[Row, ...]:
    groups = [group(2 * number - 1, 2 * number) for number in range(1, count + 1)]
    return overview.build(folders=(), photos=PHOTOS, groups=groups, problems=()).rows


def watched[Model: QAbstractItemModel](model: Model) -> Model:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model
