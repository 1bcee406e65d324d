"""Draws the main states of the window from the sample library: light and dark, at 100 % and 200 %.

`python -m desktop.screenshots FOLDER`. Each combination is a process of its own, for Qt takes its scale at the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core import samples, sidecar
from core.job import Stage
from core.ranking import By
from core.rules import DEFAULT_RULES, Criterion, Rule, Rules, completed
from core.said import Said
from core.samples.album import SCENES
from desktop import app, style
from desktop.act import Act, Choice
from desktop.part_chooser import PartChooser
from desktop.queries import Query
from desktop.queues import Queue
from desktop.waiting import pause, wait_until

SIZE = QSize(1280, 800)
_PATIENCE = 300.0  # seconds
_LOOKS = tuple((dark, scale) for dark in (False, True) for scale in (1, 2))


def draw_all(folder: Path) -> int:
    """Draw every state in every look; the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="simile-screenshots-") as name:
        photos = Path(name) / "Photos"
        samples.draw_library(photos)
        # Beside a copy, so that the question before it goes offers to keep what it says.
        said = Said(rating=4, keywords=("lake", "evening"), caption="By the lake")
        Path(f"{photos / SCENES[0].exact[0]}.xmp").write_bytes(sidecar.written(said))
        samples.draw_library(photos.with_name("Old disk"), seed=2, scenes=14)
        for dark, scale in _LOOKS:
            place = Path(name) / f"{dark}-{scale}"
            place.mkdir()
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "XDG_DATA_HOME": str(place),
            }
            command = [sys.executable, "-m", "desktop.screenshots", str(folder), str(photos), str(place)]
            status = subprocess.run([*command, "dark" if dark else "light"], env=environment, check=False).returncode
            if status:
                return status
    return 0


class Photographer:
    """Takes the window through its states and keeps a picture of each."""

    def __init__(self, folder: Path, photos: Path, place: Path, *, dark: bool) -> None:
        self._folder = folder
        self._photos = photos
        ratio = QApplication.primaryScreen().devicePixelRatio()
        self._ending = f"{'dark' if dark else 'light'}{'' if ratio == 1 else f'@{ratio:g}x'}.png"
        self._program = app.Program(place / "catalog.sqlite", samples=photos)
        self._window = self._program.window
        self._window.resize(SIZE)

    def go(self) -> None:
        try:
            self._states()
        finally:
            self._program.close()

    def _states(self) -> None:
        window, commands = self._window, self._window.commands
        self._program.start()
        pause(300)
        self._keep("welcome")
        self._program.writing.add_folders([str(self._photos)])
        window.review_page.take_focus()
        wait_until(lambda: self._program.writing.job is None, seconds=_PATIENCE, what="the scan ends")
        pause(1000)
        self._mark()
        self._keep("review")
        window.side.choose(Queue.CROPPED)
        pause(200)
        comparison = window.review_page.comparison
        comparison.choose(len(comparison.row.ids) - 1 if comparison.row else 0)  # the crop, drawn on the whole
        self._keep("cropped")
        self._compare_two()
        self._show(Queue.TURNED, "turned")
        self._show(Queue.SIMILAR, "similar")
        self._show(Queue.UNREADABLE, "unreadable")
        self._decide()
        self._compare_folders()
        self._show(Queue.RESAVED, "resaved")
        window.review_page.comparison.viewpoint.zoom_to(4)
        self._keep("zoomed")
        window.review_page.comparison.viewpoint.fit()
        commands.find_like_this.trigger()
        wait_until(lambda: window.results.model.rowCount() > 0, seconds=_PATIENCE, what="results")
        self._keep("search")
        self._search_otherwise()
        commands.back.trigger()
        self._glance()
        self._rule()
        window.side.choose(Queue.ALL)
        pause(300)
        self._mark()  # once more: while the folder was protected no photo of it was marked
        self._dialog("trash", commands.trash.trigger)
        self._dialog("move", commands.move.trigger)
        self._dialog("link", commands.link.trigger)
        self._remember()
        self._dialog("help", commands.help.trigger)
        self._dialog("mistake", lambda: window.show_bug("Traceback (most recent call last):\n  ...\nKeyError: 17\n"))
        window.resize(QSize(940, 620))
        self._show(Queue.ALL, "small")
        window.resize(SIZE)
        mime = QMimeData()
        mime.setUrls([QUrl(self._photos.as_uri())])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drag = QDragEnterEvent(QPoint(640, 400), Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(window, drag)
        self._keep("drop")
        QApplication.sendEvent(window, QDragLeaveEvent())
        self._scanning()

    def _mark(self) -> None:
        """Accept what is suggested in the first groups."""
        self._window.review_page.groups.select(0)
        for _ in range(3):
            self._window.commands.accept.trigger()

    def _rule(self) -> None:
        """Filters, the rules, and what they leave to the person where they are few."""
        window = self._window
        window.side.choose(Queue.ALL)
        window.commands.filters.trigger()
        pause(300)
        self._keep("filters")
        window.commands.filters.trigger()
        self._dialog("rules", window.commands.rules.trigger)
        few = tuple(Rule(criterion) for criterion in (Criterion.UNFRAMED, Criterion.WHOLE, Criterion.PIXELS))
        self._use(few)
        self._show(Queue.UNDECIDED, "undecided")
        self._use(DEFAULT_RULES)

    def _use(self, rules: Rules) -> None:
        self._program.deciding.rule(rules)
        review = self._window.review
        wait_until(lambda: review.overview.rules == completed(rules), seconds=_PATIENCE, what="the rules are applied")

    def _scanning(self) -> None:
        """A second folder is read while the groups of the first one are there."""
        writing = self._program.writing
        writing.add_folders([str(self._photos.with_name("Old disk"))])
        wait_until(self._is_reading, seconds=_PATIENCE, what="photos are read")
        writing.pause(True)  # or it would be over before its pictures are there
        pause(400)
        self._settle()
        writing.pause(False)
        pause(150)
        self._save(self._window, "scanning")

    def _decide(self) -> None:
        """Two verdicts and their list."""
        window = self._window
        window.side.choose(Queue.SIMILAR)
        pause(200)
        for command in (window.commands.not_duplicate, window.commands.keep_both):
            decided: list[object] = []
            self._program.deciding.decided.connect(decided.append)
            command.trigger()
            wait_until(partial(bool, decided), seconds=_PATIENCE, what="a verdict")
            pause(300)
        self._show(Queue.DECIDED, "decided")
        window.messages.hide()

    def _compare_two(self) -> None:
        """The current photo and the keeper on one spot, in every way, and the comparison alone."""
        window, commands = self._window, self._window.commands
        commands.flicker.trigger()
        window.review_page.comparison.pair.flicker.show(second=True)
        self._keep("flicker")
        commands.split.trigger()
        self._keep("split")
        commands.difference.trigger()
        window.side.choose(Queue.RECOLOURED)
        pause(200)
        comparison = window.review_page.comparison
        comparison.choose(len(comparison.row.ids) - 1 if comparison.row else 0)  # the one that differs most
        pause(100)
        self._keep("difference")
        commands.full_screen.trigger()
        window.showNormal()  # the screen of these pictures is a small one
        window.resize(SIZE)
        self._keep("full-screen")
        window.full_screen.leave()
        window.resize(SIZE)
        commands.side_by_side.trigger()

    def _remember(self) -> None:
        """The history, with something in it that is taken back afterwards."""
        writing, window = self._program.writing, self._window
        removed: list[object] = []
        writing.removed.connect(removed.append)
        writing.undone.connect(removed.append)
        writing.remove(window.review.removals()[:3], Choice(Act.TRASH))
        wait_until(partial(bool, removed), seconds=_PATIENCE, what="photos are in the trash")
        self._dialog("history", window.commands.history.trigger)
        removed.clear()
        window.commands.undo.trigger()
        wait_until(partial(bool, removed), seconds=_PATIENCE, what="they are back")
        window.messages.hide()

    def _compare_folders(self) -> None:
        """The folder view, of a library with a protected folder."""
        window = self._window
        window.side.folder_view.setCurrentIndex(window.side.folders.index(0))
        window.commands.protect_folder.trigger()
        window.commands.compare_folders.trigger()
        page = window.folders_page
        wait_until(lambda: page.grid.photos.rowCount() > 0, seconds=_PATIENCE, what="folders that overlap")
        self._keep("folders")
        window.commands.protect_folder.trigger()
        window.commands.back.trigger()
        window.messages.hide()

    def _glance(self) -> None:
        """The themes and one of them, and the map with some photos selected."""
        window, glancing = self._window, self._program.glancing
        window.commands.themes.trigger()
        wait_until(lambda: not glancing.busy, seconds=_PATIENCE, what="themes")
        self._keep("themes")
        page = window.clusters_page
        page.cards.activated.emit(page.model.index(0))
        self._keep("theme")
        window.commands.map.trigger()
        wait_until(lambda: not glancing.busy, seconds=_PATIENCE, what="the map")
        self._keep("map")
        view = window.map_page.view
        if view.chart is not None:
            view.select(view.chart.photos[:6].tolist())
            window.map_page.show_selection(view.selection)
        self._keep("map-selected")
        view.select(())
        window.commands.back.trigger()

    def _is_reading(self) -> bool:
        job = self._program.writing.job
        return job is not None and job.progress.stage is Stage.DECODING and job.progress.done > 30

    def _search_otherwise(self) -> None:
        """By another measure, without a hit, and a part of a photo about to be chosen."""
        header, commands = self._window.results.header, self._window.commands
        header.choose(By.COLOUR)
        pause(1500)
        self._keep("search-colours")
        commands.search_part.trigger()
        chooser = self._window.findChildren(PartChooser)[0]
        pressed, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(chooser, QKeyEvent(pressed, Qt.Key.Key_Right, none))
        self._keep("search-part")
        QApplication.sendEvent(chooser, QKeyEvent(pressed, Qt.Key.Key_Escape, none))
        plain = QImage(320, 240, QImage.Format.Format_RGB32)
        plain.fill(Qt.GlobalColor.darkCyan)
        self._window.searching.search(Query("plain.png", image=plain))
        header.choose(By.STRUCTURE_OVER_VECTOR)
        header.set_least(100)
        pause(1500)
        self._keep("search-nothing")
        header.choose(By.OVERALL)
        pause(500)

    def _show(self, queue: Queue, name: str) -> None:
        self._window.side.choose(queue)
        pause(200)
        self._keep(name)

    def _dialog(self, name: str, open_it: Callable[[], None]) -> None:
        open_it()
        pause(600)
        dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
        visible = [dialog for dialog in dialogs if dialog.isVisible()]
        for dialog in visible:
            self._save(dialog, name)
            dialog.reject()
        pause(100)

    def _keep(self, name: str) -> None:
        self._settle()
        self._save(self._window, name)

    def _settle(self) -> None:
        """Wait until all pictures that can be seen are there."""
        self._window.grab()  # asks for them
        wait_until(lambda: self._program.gallery.idle, seconds=_PATIENCE, what="pictures")
        pause(150)

    def _save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{self._ending}"), quality=1)  # PNG: small, and nothing lost


def _draw_one(folder: Path, photos: Path, place: Path, look: str) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
    qt = app.application(["simile"])
    qt.setPalette(style.palette(dark=look == "dark"))
    style.apply(qt)
    Photographer(folder, photos, place, dark=look == "dark").go()


def main() -> int:
    """Draw all, or as a process of `draw_all` one look."""
    arguments = sys.argv[1:]
    if len(arguments) == 4:
        _draw_one(Path(arguments[0]), Path(arguments[1]), Path(arguments[2]), arguments[3])
        return 0
    return draw_all(Path(arguments[0] if arguments else "resources/screenshots"))


if __name__ == "__main__":
    sys.exit(main())
