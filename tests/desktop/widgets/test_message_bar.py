"""Messages: they are read, and move nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.app import Program
from desktop.waiting import pause, wait_until
from desktop.widgets import layouts, message_bar
from desktop.widgets.message_bar import Kind, MessageBar

LONG = "The folder Holidays is not there. Connect its disk, or remove it from the library. " * 6


def test_a_message_moves_nothing_below_the_mouse(program: Program) -> None:
    """It came above the page and pushed it down: the second of two clicks fell on something else."""
    window = program.window
    page, messages = window.review_page, window.messages
    parts = (page.groups.view, *page.comparison.cells[:2], window.side.queue_view, window.action_bar)
    wait_until(page.comparison.cells[1].isVisible, seconds=10, what="two photos")
    before = [_place(part, window) for part in parts]
    messages.say(LONG, kind=Kind.WARNING, button="Scan again", answer=lambda: None)
    pause(50)
    assert messages.isVisible()
    assert [_place(part, window) for part in parts] == before
    whole = _place(messages, window)
    assert window.childAt(whole.center()) in (messages, *messages.findChildren(QWidget))  # nothing lies over it
    assert whole.bottom() < before[-1].top()
    assert messages._text.heightForWidth(messages._text.width()) <= messages._text.height()  # all of it can be read


def test_a_message_stays_at_the_foot_of_its_panel(qt: QApplication) -> None:
    window = QWidget()
    panel = QWidget(window)
    layouts.column(window, (panel, 1))
    messages = MessageBar(window)
    messages.lie_over(panel)
    window.resize(900, 500)
    window.show()
    messages.say("Short")
    short = messages.geometry()
    messages.say(LONG)
    for width in (900, 500, 360):
        window.resize(width, 400)
        pause(20)
        assert panel.geometry().contains(messages.geometry())
        assert panel.geometry().bottom() - messages.geometry().bottom() < 20
    window.resize(1800, 500)
    messages.say(LONG)
    assert messages.height() <= 3 * messages.fontMetrics().lineSpacing() + 20, "no tower of words at the edge"
    assert short.width() < 300
    window.resize(360, 400)
    pause(20)
    assert short.height() < messages.height()
    window.close()


def test_what_only_informs_goes_once_it_is_read(qt: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "_GLANCE_MS", 30)
    monkeypatch.setattr(message_bar, "_CHARACTER_MS", 0)
    window = QWidget()
    panel = QWidget(window)
    layouts.column(window, (panel, 1))
    messages = MessageBar(window)
    messages.lie_over(panel)
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel.setFocus()
    messages.say("Shown to nobody yet")
    pause(150)
    assert messages.text
    window.resize(900, 500)
    window.show()
    window.activateWindow()
    wait_until(lambda: not messages.text, seconds=10, what="the end of what was read")
    for kind in (Kind.WARNING, Kind.ERROR):
        messages.say("First, to be replaced")
        messages.say("To be seen to", kind=kind)
        pause(150)
        assert messages.text == "To be seen to"
        messages.dismiss()
    messages.say("Moved", button="Undo", answer=lambda: None)
    pause(150)
    assert messages.text, "there is something to answer"
    monkeypatch.setattr(message_bar, "_OFFER_MS", 30)
    messages.say("Moved", button="Undo", answer=lambda: None)
    messages._button.setFocus()
    pause(150)
    assert messages.text, "the keys are on its button"
    panel.setFocus()
    wait_until(lambda: not messages.text, seconds=10, what="the end of the offer")
    window.close()


@pytest.fixture
def messages(qt: QApplication) -> Iterator[MessageBar]:
    window = QWidget()
    panel = QWidget(window)
    layouts.column(window, (panel, 1))
    bar = MessageBar(window)
    bar.lie_over(panel)
    window.resize(900, 500)
    window.show()
    yield bar
    window.close()


def _close(messages: MessageBar) -> None:
    buttons = messages.findChildren(QToolButton)
    next(button for button in buttons if button.accessibleName() == "Close the message").click()


def test_a_warning_that_was_covered_is_read_afterwards(messages: MessageBar) -> None:
    """One warning replaced another one, unread."""
    messages.say("Passes")
    messages.say("A folder is away", kind=Kind.WARNING)
    assert not messages._more.isVisible(), "what only informs is not read twice"
    messages.say("The disk is full", kind=Kind.ERROR)
    messages.say("The disk is full", kind=Kind.ERROR)
    messages.say("9 photos moved", button="Undo", answer=lambda: None)
    assert messages.text == "9 photos moved", "whoever does something hears of it at once"
    assert messages._more.text() == "2 more messages"
    messages.answer()
    assert (messages.text, messages._more.text()) == ("The disk is full", "1 more message")
    assert not messages._button.isVisible()
    _close(messages)
    assert messages.text == "A folder is away"
    assert not messages._more.isVisible()
    _close(messages)
    assert not messages.text


def test_the_messages_below_are_turned_up_one_by_one(messages: MessageBar) -> None:
    """That there were more of them was a word to read; to see them, what was said had to be closed for good."""
    texts = ["A folder is away", "The disk is full", "2 photos left alone"]
    for text in texts:
        messages.say(text, kind=Kind.WARNING)
    more = messages._more
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert (more.text(), more.accessibleName()) == ("2 more messages", "2 more messages")
    seen = []
    for _ in texts:
        more.click()
        seen.append(messages.text)
    assert seen == ["The disk is full", "A folder is away", "2 photos left alone"]
    assert more.text() == "2 more messages"


def test_what_holds_no_more_is_taken_out_from_below_another_message(messages: MessageBar) -> None:
    def scan() -> None:
        pass

    messages.say("A folder is away", kind=Kind.WARNING)
    messages.say("First photo gone", kind=Kind.WARNING, button="Scan", answer=scan)
    messages.say("Second photo gone", kind=Kind.WARNING, button="Scan", answer=scan)
    assert messages._more.text() == "1 more message", "what offers the same takes the place of the former"
    messages.say("To be read", kind=Kind.WARNING)
    messages.withdraw(scan)
    messages.take_back("A folder is away")
    assert messages.text == "To be read"
    assert not messages._more.isVisible()
    messages.take_back("To be read")
    assert not messages.text


def _place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())
