"""The screenshots of searches, of the themes and of the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.job import Progress, Stage
from core.ranking import By
from desktop.reviewing.queues import Queue
from desktop.scenes.camera import Camera
from desktop.search.part_chooser import PartChooser
from desktop.search.queries import Query
from desktop.waiting import pause

_NOBODY = "http://127.0.0.1:9/lake.jpg"
"""An address where no server answers."""


def search(camera: Camera) -> None:
    """An answer by three measures, none at all, and a part of a photo about to be chosen."""
    window, commands = camera.window, camera.commands
    camera.show(Queue.RESAVED)
    commands.find_like_this.trigger()
    camera.until(window.results.model.rowCount, "results")
    camera.keep("search")
    header = window.results.header
    header.choose(By.COLOUR)
    pause(1500)
    camera.keep("search-colours")
    header.choose(By.LEARNED)
    pause(500)
    camera.until(lambda: camera.program.lanes.lookalikes.idle, "photos described")
    pause(1500)
    camera.keep("search-learned")
    commands.search_part.trigger()
    chooser = window.findChildren(PartChooser)[0]
    _press(chooser, Qt.Key.Key_Right)
    camera.keep("search-part")
    _press(chooser, Qt.Key.Key_Escape)
    plain = QImage(320, 240, QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.darkCyan)
    window.search_controller.search(Query("plain.png", image=plain))
    header.choose(By.STRUCTURE_OVER_VECTOR)
    header.set_least(100)
    pause(1500)
    camera.keep("search-nothing")
    header.choose(By.OVERALL)
    pause(500)
    commands.back.trigger()
    window.search_controller.search(Query("lake.jpg", address=_NOBODY))
    camera.until(lambda: window.messages.text, "why there is no answer")
    camera.keep("search-refused")
    window.folders.take([str(camera.photos.with_name("Old disk"))], True)
    camera.keep("folder-offered")
    window.messages.dismiss()


def _press(chooser: PartChooser, key: Qt.Key) -> None:
    QApplication.sendEvent(chooser, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def group_alike(camera: Camera) -> None:
    """The themes and one of them; the map, with some photos selected and with what was found last."""
    window, commands, lookalikes = camera.window, camera.commands, camera.program.lanes.lookalikes
    commands.themes.trigger()
    camera.until(lambda: lookalikes.idle, "themes")
    camera.keep("themes")
    page = window.themes_page
    page.cards.activated.emit(page.model.index(0))
    camera.keep("theme")
    page.show_work()
    page.work.show_progress(Progress(stage=Stage.DESCRIBING, done=1240, total=5000, rate=110.0))
    camera.keep("themes-working")
    commands.map.trigger()
    camera.until(lambda: lookalikes.idle, "the map")
    chart, view = window.map_page, window.map_page.view
    camera.keep("map-found")
    chart.show_found(())
    camera.keep("map")
    if view.chart is not None:
        view.select(view.chart.photos[:6].tolist())
        chart.show_selection(view.selection)
    camera.keep("map-selected")
    view.select(())
    commands.back.trigger()
