"""Base of everything that connects commands, panels and lanes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.lanes.lanes import Lanes
from desktop.review import Review
from desktop.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class Shared:
    """The objects of which the window has one each, shared by all controllers."""

    window: QMainWindow
    lanes: Lanes
    gallery: Gallery
    review: Review
    messages: MessageBar
    commands: Commands


class Controller(QObject):
    """A subclass connects the commands it carries out, in its constructor, to the lanes that do the work."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared.window)
        self._window = shared.window
        self._gallery = shared.gallery
        self._review = shared.review
        self._messages = shared.messages
        self._commands = shared.commands
        lanes = shared.lanes
        self._writing, self._reading, self._searching = lanes.writing, lanes.reading, lanes.searching
        self._deciding, self._looking = lanes.deciding, lanes.looking
