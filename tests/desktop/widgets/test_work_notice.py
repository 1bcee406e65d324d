"""What is seen while something is worked out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core.job import Progress, Stage
from desktop.waiting import pause
from desktop.widgets.work_notice import WorkNotice


@pytest.mark.parametrize("width", [1000, 300])
def test_the_progress_is_below_the_middle_of_the_words(qt: QApplication, width: int) -> None:
    """It was at the left edge of a wide page."""
    notice = WorkNotice("map", "Drawing the map")
    notice.resize(QSize(width, 500))
    notice.show()
    pause(20)
    bar = notice._bar.geometry()
    assert abs(bar.center().x() - width // 2) <= 2
    assert 0.7 * min(width - 64, 360) < bar.width() <= 360
    notice.close()


def test_in_a_narrow_page_the_progress_is_in_two_lines(qt: QApplication) -> None:
    """In German, beside the picture of a query, it made the window wider than a screen of 960 pixels."""
    notice = WorkNotice("map", "Drawing the map")
    notice.show_progress(Progress(Stage.DESCRIBING, done=12_400, total=50_000, rate=11.0, problems=1200, seconds=1000))
    words, line = notice._stage, notice._stage.fontMetrics()
    wide = line.horizontalAdvance(words.text())
    notice.resize(QSize(wide - 20, 500))
    notice.show()
    pause(20)
    assert notice.width() == wide - 20
    assert words.height() >= 2 * line.height()
    notice.close()
