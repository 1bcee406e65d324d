"""What the check before photos go says while it is at work, and how it is stopped."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from core.job import Progress, Stage
from desktop.removal.check_notice import CheckNotice

MUCH = Progress(Stage.CHECKING, done=2500, total=100_000, rate=500.0, problems=3, seconds=5)


@pytest.fixture
def notice(qt: object) -> CheckNotice:
    notice = CheckNotice()
    notice.begin()
    notice.show()
    return notice


def button(notice: CheckNotice) -> QPushButton:
    [found] = notice.findChildren(QPushButton)
    return found


def test_it_says_how_far_it_is_and_a_long_one_can_be_stopped(notice: CheckNotice) -> None:
    assert not button(notice).isVisible()
    notice.show_progress(MUCH)
    assert notice._sentence.text() == "Checking files: 2,500 of 100,000 · 500 a second · 3 minutes left · 3 cannot go"
    stopped = list[bool]()
    notice.stop_wished.connect(lambda: stopped.append(True))
    button(notice).click()
    assert stopped
    assert "checked as it goes" in notice._sentence.text()
    assert not button(notice).isVisible()
    notice.show_progress(MUCH)
    assert "checked as it goes" in notice._sentence.text(), "what comes too late is not said"


def test_what_is_soon_over_and_what_is_needed_cannot_be_stopped(notice: CheckNotice) -> None:
    notice.show_progress(Progress(Stage.CHECKING, done=2, total=20))
    assert not button(notice).isVisible()
    notice.show_progress(Progress(Stage.COLLECTING, done=2500, total=100_000))
    assert notice._sentence.text() == "Collecting facts that only copies have: 2,500 of 100,000"
    assert not button(notice).isVisible()
