"""One review in a real window: real keys, a real mouse, a window manager. Run under an X server by `test_real_window`.

`python -m tests.desktop.real_session FOLDER`. It ends with an error at the first thing that is not as it should be.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from desktop import app
from desktop.app import Program
from desktop.removal.confirm import ConfirmDialog
from desktop.reviewing.queues import Queue
from desktop.waiting import TookTooLong, pause, wait_until
from tests.desktop import drawing
from tests.desktop.other_window import TITLE

GROUPS = 30


def tool(*arguments: object) -> str:
    """One call of xdotool."""
    done = subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def key(name: str) -> None:
    """Press a key, as the keyboard does: whatever window has the focus gets it."""
    tool("key", "--clearmodifiers", name)
    pause(30)


class Session:
    """A library of thirty pairs, and the window on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._originals = [folder / "Photos" / "Camera" / f"{number:02}.jpg" for number in range(GROUPS)]
        self._copies = [folder / "Photos" / "Sent" / f"{number:02}.jpg" for number in range(GROUPS)]
        for number, (original, copy) in enumerate(zip(self._originals, self._copies, strict=True)):
            picture = drawing.scene(number, size=(320, 240))
            drawing.save(picture, original, quality=93)
            drawing.save(picture.resize((200, 150)), copy, quality=70)
        self._query = drawing.save(drawing.scene(7, size=(320, 240)).resize((260, 195)), folder / "query.png")
        self._program = Program(folder / "catalog" / "catalog.sqlite")

    def run(self) -> None:
        try:
            self._open()
            self._go_through_menus()
            self._review_by_keys()
            self._trash_and_undo()
            self._decide_and_scan_again()
            self._search_by_drag()
            self._search_by_paste()
        except TookTooLong:
            window = self._program.window
            focus = QApplication.focusWidget()
            sys.stderr.write(f"The message is {window.messages.text!r}, the focus is with {focus}.\n")
            raise
        finally:
            self._program.close()

    # --- steps --------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self._program.start([str(self._folder / "Photos")])
        self._program.window.move(0, 0)
        wait_until(lambda: self._groups() == GROUPS, seconds=120, what="thirty groups")
        wait_until(lambda: self._program.writing.job is None, seconds=60, what="the scan ends")
        wait_until(self._program.window.isActiveWindow, seconds=10, what="the window manager gives the focus")

    def _go_through_menus(self) -> None:
        """Keys with a meaning in the review move through an open menu, or do nothing there."""
        commands, review = self._program.window.commands, self._program.window.review
        key("alt+e")
        wait_until(lambda: self._open_menu() is not None, seconds=10, what="a menu")
        assert commands.history in self._entries()
        key("Right")
        wait_until(lambda: commands.focus_search in self._entries(), seconds=10, what="the menu beside it")
        key("space")
        key("Left")
        wait_until(lambda: commands.history in self._entries(), seconds=10, what="the first menu again")
        key("Escape")
        key("Escape")
        wait_until(lambda: self._open_menu() is None, seconds=10, what="no menu")
        assert not review.count

    def _review_by_keys(self) -> None:
        """Every suggestion is accepted by Enter; one is taken back and set again by Space."""
        for _ in range(GROUPS):
            key("Return")
        review = self._program.window.review
        wait_until(lambda: len(review.marks) == GROUPS, seconds=10, what="thirty marks")
        key("space")
        wait_until(lambda: len(review.marks) == GROUPS - 1, seconds=10, what="a mark taken back")
        key("space")
        wait_until(lambda: len(review.marks) == GROUPS, seconds=10, what="the mark again")

    def _trash_and_undo(self) -> None:
        key("Delete")
        wait_until(lambda: self._dialog() is not None, seconds=10, what="the question")
        dialog = self._dialog()
        assert dialog is not None
        wait_until(dialog.isActiveWindow, seconds=10, what="the question has the focus")
        answers = dialog.findChildren(QPushButton)
        wait_until(lambda: any(map(QPushButton.hasFocus, answers)), seconds=10, what="it can be answered")
        assert all(copy.exists() for copy in self._copies)
        key("Return")
        wait_until(lambda: not any(copy.exists() for copy in self._copies), seconds=30, what="the copies are gone")
        wait_until(lambda: self._groups() == 0, seconds=20, what="no groups are left")
        assert all(original.exists() for original in self._originals)
        key("ctrl+z")
        wait_until(lambda: all(copy.exists() for copy in self._copies), seconds=30, what="the copies are back")
        wait_until(lambda: self._groups() == GROUPS, seconds=20, what="the groups are back")

    def _decide_and_scan_again(self) -> None:
        key("n")
        overview = self._program.window.review
        wait_until(lambda: len(overview.overview.decisions) == 1, seconds=10, what="the verdict")
        wait_until(lambda: self._groups() == GROUPS - 1, seconds=10, what="one group less")
        works: list[bool] = []  # a scan of what has not changed is over before anyone looks
        self._program.writing.working.connect(works.append)
        key("F5")
        wait_until(lambda: True in works, seconds=10, what="a scan")
        wait_until(lambda: not works[-1], seconds=60, what="its end")
        pause(500)
        assert self._groups() == GROUPS - 1
        assert len(overview.overview.decisions) == 1

    def _search_by_drag(self) -> None:
        """A file is dragged with the mouse out of another program's window onto the search area."""
        with self._other_window("drag"):
            other = tool("search", "--name", TITLE).splitlines()[-1]
            x, y = self._program.window.width() + 60, 80
            tool("windowmove", "--sync", other, x, y)
            tool("mousemove", x + 150, y + 120)
            tool("mousedown", 1)
            for step in range(1, 6):
                tool("mousemove", x + 150 - 8 * step, y + 120)
                pause(50)
            goal = self._middle(self._program.window.search_box)
            for step in range(20, -1, -1):
                tool("mousemove", goal.x() + 12 * step, goal.y() + 3 * step)
                pause(20)
            pause(200)
            tool("mouseup", 1)
            self._wait_for_results()
            wait_until(self._program.window.isActiveWindow, seconds=10, what="the keys come with the drop")
        self._come_back()
        key("Escape")
        wait_until(self._program.window.review_page.isVisible, seconds=10, what="the groups")

    def _search_by_paste(self) -> None:
        """Pixels, not a file, are on the clipboard of another program."""
        with self._other_window("copy"):
            self._come_back()
            key("ctrl+v")
            self._wait_for_results()

    def _come_back(self) -> None:
        """To the program's own window, from another one."""
        window = self._program.window
        pause(200)  # what happened meanwhile is known only now
        tool("windowactivate", "--sync", int(window.winId()))
        wait_until(window.isActiveWindow, seconds=10, what="the window has the focus again")

    # --- what is seen -------------------------------------------------------------------------------------------

    def _groups(self) -> int:
        tally = self._program.window.review.overview.tallies.get(Queue.ALL)
        return 0 if tally is None else tally.groups

    def _open_menu(self) -> QMenu | None:
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    def _entries(self) -> list[QAction]:
        """Of the open menu."""
        menu = self._open_menu()
        return menu.actions() if menu is not None else []

    def _dialog(self) -> ConfirmDialog | None:
        found = [child for child in self._program.window.findChildren(ConfirmDialog) if child.isVisible()]
        return found[0] if found else None

    def _wait_for_results(self) -> None:
        results = self._program.window.results
        wait_until(results.isVisible, seconds=20, what="the results")
        wait_until(lambda: results.model.rowCount() > 0, seconds=20, what="look-alikes")
        hit = results.model.items[0]
        assert Path(hit.path).name == "07.jpg", hit

    def _middle(self, widget: QWidget) -> QPoint:
        return widget.mapToGlobal(widget.rect().center())

    @contextmanager
    def _other_window(self, what: str) -> Iterator[None]:
        command = [sys.executable, "-m", "tests.desktop.other_window", what, str(self._query)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
            try:
                assert other.stdout is not None
                assert other.stdout.readline() == "ready\n"
                yield
            finally:
                other.terminate()


def main() -> None:
    folder = Path(sys.argv[1])
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    app.application(["simile"])
    Session(folder).run()


if __name__ == "__main__":
    main()
