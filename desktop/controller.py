"""What everything that joins commands, panels and lanes starts from."""

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
    """Of these there is one in the window, for all."""

    window: QMainWindow
    lanes: Lanes
    gallery: Gallery
    review: Review
    messages: MessageBar
    commands: Commands


class Controller(QObject):
    """A subclass connects, in its constructor, the commands that it carries out to the lanes that do the work."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared.window)
        self._window = shared.window
        self._gallery = shared.gallery
        self._review = shared.review
        self._messages = shared.messages
        self._commands = shared.commands
        self._writing, self._reading = shared.lanes.writing, shared.lanes.reading
        self._deciding, self._looking = shared.lanes.deciding, shared.lanes.looking
