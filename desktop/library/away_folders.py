"""Folders of the library that are away: says which, and asks where one is now that was renamed or moved."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Slot

from core.files.volume import nearest, network_kind
from desktop import core_sentences, words
from desktop.controller import Controller, Shared
from desktop.library.side_panel import SidePanel
from desktop.widgets.file_dialogs import ask_folder
from desktop.widgets.message_bar import Kind
from desktop.words import tr

if TYPE_CHECKING:
    from core.library import RefreshReport


class AwayFolders(Controller):
    """Connects what a scan and a look at a group find out with the messages, and with the lane that writes."""

    def __init__(self, shared: Shared, side: SidePanel) -> None:
        super().__init__(shared)
        self._side = side
        self._told = ""  # of a folder that is not there, or does not answer
        self._folder = ""  # that this was said of
        self._offline: dict[str, bool] = {}  # of each folder of the library that is shown, whether it is away
        self._commands.relocate_folder.triggered.connect(self._choose)
        self._writing.scanned.connect(self._scanned)
        self._writing.relocated.connect(self._tell_relocated)
        self._review.replaced.connect(self._follow)

    def tell(self, folder: str, text: str) -> None:
        """Say that a folder is away, and offer to choose where it is."""
        self._forget()
        self._told, self._folder = text, folder
        known = folder in self._review.overview.roots
        button, answer = (self._commands.relocate_folder.text(), self._ask) if known else ("", None)
        self._messages.say(text, kind=Kind.WARNING, button=button, answer=answer)

    def tell_away(self, folder: str) -> None:
        """Say so of a folder that was there until now."""
        text = tr("{} cannot be reached. Connect its disk; marks and verdicts are kept meanwhile.")
        self.tell(folder, text.format(words.printable(folder)))

    @Slot(object)
    def _scanned(self, report: RefreshReport) -> None:
        self._forget()  # perhaps it is there again
        if report.scan.away:
            first = report.scan.away[0]
            self.tell(first.path, f"{words.printable(first.path)}: {core_sentences.told(first.reason)}")

    @Slot()
    def _follow(self) -> None:
        """A folder may go and come back unasked."""
        before, self._offline = self._offline, {its.path: its.offline for its in self._review.overview.folders}
        gone = [folder for folder, offline in self._offline.items() if offline and before.get(folder) is False]
        if gone and not (self._told and self._folder in gone):
            self.tell_away(gone[0])
        if any(before.values()) and not any(self._offline.values()):
            self._forget()

    def _forget(self) -> None:
        self._messages.take_back(self._told)
        self._told = ""

    @Slot()
    def _choose(self) -> None:
        """Ask for the selected folder, or for the first one that is away."""
        chosen = self._side.selected_folder
        away = [folder for folder in self._review.overview.folders if folder.offline]
        if away:
            self._folder = (chosen if chosen in away else away[0]).path
            self._ask()

    def _ask(self) -> None:
        title = tr("Where is {} now?").format(words.name(self._folder))
        found = partial(self._writing.relocate, self._folder)
        # A drive that does not answer would keep the window waiting: one of the network is not asked.
        near = QDir.homePath() if network_kind(self._folder) else nearest(os.path.dirname(self._folder))
        ask_folder(self._window, title, near, found)

    @Slot(object, object)
    def _tell_relocated(self, folder: str, now: str) -> None:
        self._messages.withdraw(self._ask)
        text = tr("{folder} is {place} now. What is known of its photos is kept.")
        self._messages.say(text.format(folder=words.name(folder), place=words.printable(now)))
